# Gemeenten: hun pagina, en wat hun beheerder kiest.

municipalities-description = Waar u kunt meedoen met { $name }, en wie u kunt bellen.
municipalities-places-title = Kijk waar u kunt meedoen
municipalities-places =
    { $count ->
        [0] Er zijn hier nu geen plekken.
        [one] Er is hier nu 1 plek.
       *[other] Er zijn hier nu { $count } plekken.
    }
municipalities-to-places = Bekijk deze plekken
municipalities-place-in = Dit is een plek in
municipalities-call-title = Wie u kunt bellen
municipalities-call-team = Het team van de gemeente denkt met u mee.
municipalities-call-ours = Bel ons gerust, dan denken wij mee: [{ $phone }](tel:{ $number }).
municipalities-reporting-title = Vertelt u de gemeente dat u meedoet?
municipalities-reporting-off = U hoeft de gemeente niet te vertellen dat u meedoet.
municipalities-reporting-benefit = Heeft u een uitkering?
municipalities-reporting-asks = Dan vraagt { $name } u om zelf te vertellen dat u meedoet.
municipalities-reporting-rule = Dat is een regel van de gemeente. Meedoen vertelt niets door.
municipalities-voluntary = Meedoen is vrijwillig. U mag altijd stoppen, en u hoeft niet te zeggen waarom.

municipalities-settings-title = Wat uw gemeente kiest
municipalities-settings-link = Wat uw gemeente kiest
municipalities-settings-back = Terug naar wat uw gemeente kiest
municipalities-settings-lead = Hier kiest u hoe uw gemeente op Meedoen staat.
municipalities-see-page = Bekijk de pagina van de gemeente
municipalities-change = Veranderen
municipalities-save = Bewaren
municipalities-done = Het is bewaard. Bezoekers zien het meteen.
municipalities-not-yet = Nog niet ingevuld.
municipalities-choose = Kies een van de antwoorden.
municipalities-meanwhile = Een collega veranderde dit net. Kies wat er komt te staan.
municipalities-theirs = Dit koos uw collega. In de vakken staat wat u zelf koos.
municipalities-keep-mine = Mijn keuze bewaren
municipalities-keep-theirs = Die van mijn collega laten staan

instelling-voorstellen = Naam en welkom
instelling-uitleg-voorstellen = Dit staat op de pagina van uw gemeente. Iedereen kan het lezen.
instelling-afspraken = Afspraken
instelling-uitleg-afspraken = Hier houden partners en coaches zich aan.
instelling-kleur = Kleur
instelling-uitleg-kleur = De knoppen en links krijgen deze kleur. Wij kijken of mensen de woorden goed kunnen lezen.
instelling-logo = Logo
instelling-uitleg-logo = Het logo staat naast de naam van uw gemeente.

municipalities-name = Naam
municipalities-name-hint = Zoals mensen het zeggen, bijvoorbeeld: Gemeente Utrecht.
municipalities-name-wrong = Vul de naam in, met hoogstens { $max } tekens.
municipalities-welcome = Welkom (mag leeg blijven)
municipalities-welcome-hint = Een paar korte zinnen. Schrijf zoals u met iemand praat.
municipalities-welcome-english = Welkom in het Engels (mag leeg blijven)
municipalities-welcome-missing = Schrijf het welkom ook in het Nederlands.
municipalities-welcome-long = Dit is te lang. Neem hoogstens { $max } tekens.
municipalities-phone = Telefoonnummer van een team (mag leeg blijven)
municipalities-team-hint = Van een team, nooit van één persoon.
municipalities-phone-wrong = Dit nummer kennen wij niet. Een nummer is bijvoorbeeld 030 123 45 67 of 14 030.
municipalities-email = Mailadres van een team (mag leeg blijven)
municipalities-email-hint = Van een team, nooit van één persoon. Bijvoorbeeld: meedoen@example.nl.
municipalities-email-wrong = Dit adres kennen wij niet. Een adres is bijvoorbeeld meedoen@example.nl.
municipalities-email-person = Dit lijkt het adres van één persoon. Neem het adres van een team.

municipalities-scale = De ladder waarop u stappen ziet
municipalities-scale-hint = Coaches en regisseurs zien deze woorden. Deelnemers zien ze nooit.
municipalities-term = Binnen hoeveel werkdagen antwoordt een partner?
municipalities-term-hint = Vijf dagen is gewoon.
municipalities-term-wrong = Vul een heel getal in van 1 tot en met { $max }.
municipalities-term-days =
    { $count ->
        [one] 1 werkdag
       *[other] { $count } werkdagen
    }
municipalities-alerts = Over wat stuurt Meedoen een bericht als het te lang duurt?
municipalities-alerts-hint = Wie iets kan doen, hoort het één keer. Zonder bericht blijft het op de lijst staan.
municipalities-alerts-none = Over niets
waarschuwing-kennismaking = Een plek antwoordt niet op een kennismaking
waarschuwing-overdracht = Een overdracht wacht op antwoord, of op de coach
waarschuwing-eerste-afspraak = Niemand zei hoe de eerste afspraak ging
waarschuwing-nabellen = Het is tijd om na te bellen
waarschuwing-maatje = Een maatje antwoordt niet
municipalities-calls = Na hoeveel weken belt de coach?
municipalities-calls-hint = Zet komma's tussen de weken, bijvoorbeeld: 2, 6, 12.
municipalities-calls-weeks = na { $weeks } weken
municipalities-calls-week = Vul hele weken in van 1 tot en met { $max }. Zet er komma's tussen.
municipalities-calls-count = Vul één tot { $max } weken in.
municipalities-calls-order = Zet de weken op volgorde. Elke week is later dan die ervoor.
municipalities-reporting = Vertellen mensen u dat zij meedoen?
municipalities-reporting-hint = Kiest u ja? Dan staat dat op uw pagina en bij elke plek.
municipalities-reporting-no = Nee, dat hoeft niet
municipalities-reporting-yes = Ja, wie een uitkering heeft, vertelt het ons zelf
municipalities-reward = Wat krijgen mensen voor een stap?
municipalities-per-step = Euro per stap
municipalities-per-year = Hoogstens euro in een jaar
municipalities-vouchers-hint = Alleen als u bonnen kiest.
municipalities-vouchers = { $step } euro per stap, hoogstens { $year } euro in een jaar
municipalities-euros-wrong = Vul een heel getal in van 1 tot en met { $max }.
municipalities-euros-less = In een jaar past zo niet één bon. Vul een hoger getal in.

beloning-geen = Niets
beloning-waardering = Een bedankje zonder geld
beloning-bonnen = Bonnen
schaal-landelijk = Zes stappen, zoals in het hele land
schaal-amsterdam = Vijf stappen, zoals in Amsterdam
trede-thuis = vooral thuis
trede-contact = contact met mensen buiten de deur
trede-groep = iets doen in een groep
trede-onbetaald = werk zonder loon
trede-betaald-met-hulp = werk met loon en met hulp
trede-betaald = werk met loon
trede-zelfredzaam = eerst zelf rondkomen
trede-deelnemen = meedoen in de buurt
trede-voorbereiden = klaar voor werk worden
trede-leren-voor-werk = leren voor een baan
trede-groeien = groeien in een baan

municipalities-colour = Kleur (mag leeg blijven)
municipalities-colour-hint = Een hekje en zes tekens, bijvoorbeeld #0b5d57. Leeg: de kleur van Meedoen.
municipalities-colour-ours = De kleur van Meedoen.
municipalities-colour-wrong = Deze kleur kennen wij niet. Een kleur is bijvoorbeeld #0b5d57.
municipalities-colour-light = { $colour } is te licht om te lezen. Een knop haalt { $button } op 1, een link { $link } op 1. Nodig is { $least } op 1.
municipalities-colour-nearest = Deze kleur kan wel
municipalities-colour-nearest-text = Zij ligt het dichtst bij uw kleur en is net donker genoeg.
municipalities-colour-take = Neem
municipalities-measured = { $colour }: witte woorden op een knop halen { $button } op 1. Een link op de pagina haalt { $link } op 1. Nodig is { $least } op 1.
municipalities-preview = Zo ziet deze kleur eruit
municipalities-preview-button = Zoek een plek
municipalities-preview-link = Een link in een tekst

municipalities-logo = Kies een plaatje
municipalities-logo-hint = JPEG, PNG of WebP, ten hoogste 10 MB. Wij maken het klein en zetten het op wit.
municipalities-logo-none = Er is nog geen logo.
municipalities-logo-remove = Het logo weghalen
municipalities-logo-missing = Kies eerst een plaatje.
municipalities-logo-too-large = Dit plaatje is groter dan 10 MB. Kies een kleiner plaatje.
municipalities-logo-not = Dit bestand is geen JPEG, PNG of WebP. Kies een ander bestand.
municipalities-logo-damaged = Dit plaatje is niet heel. Kies een ander plaatje.
municipalities-logo-pixels = Dit plaatje is te groot om te openen. Kies een kleiner plaatje.
municipalities-logo-small = Dit plaatje is te klein. Kies een plaatje van minstens 64 puntjes breed of hoog.
