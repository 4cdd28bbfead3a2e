# Partners zetten hun plekken op Meedoen: /partner.

## Voor elke bladzijde

posting-yes = ja
posting-no = nee
posting-nothing = Nog niets
posting-photo-there = Er is een foto
posting-people =
    { $count ->
        [one] 1 mens
       *[other] { $count } mensen
    }
posting-too-long = Deze tekst heeft { $count } tekens. Hoogstens { $max } past hier.
posting-date-wrong = Schrijf de datum zo: 3-11-2026.
posting-refused-text = Een van de teksten is te lang. Maak hem korter.
posting-send-again = Dit lukte niet. Druk nog een keer op de knop.
posting-cannot = Dit kan nu niet met deze plek. Hieronder ziet u wat wel kan.
posting-changed = Een collega veranderde deze plek net. Kijk eerst of het zo klopt.
posting-done-saved = Wat u invulde is bewaard.
posting-done-undone = De plek is weer zoals daarvoor.
posting-done-submitted = Gelukt. Hieronder ziet u wat er nu gebeurt.
posting-done-withdrawn = U heeft de plek teruggenomen. U kunt hem weer veranderen.
posting-done-paused = Bezoekers zien deze plek nu niet meer.
posting-done-resumed = Gelukt. Hieronder ziet u wat er nu gebeurt.
posting-done-confirmed = Dank u wel. Bezoekers zien dat de plek vandaag nog klopt.
posting-done-archived = De plek is opgeborgen. Alleen u en uw collega's zien hem nog.
posting-done-restored = De plek is terug. U kunt hem weer invullen.
posting-done-discarded = Het concept is weg.

## Uw plekken

posting-of = Van { $organisation }.
posting-organisation = Voor welke organisatie?
posting-organisation-missing = Kies voor welke organisatie de plek is.
posting-other-organisation = Een andere organisatie kiezen
posting-new = Nieuwe plek
posting-list-empty = U heeft nog geen plek. Maak uw eerste: dat duurt ongeveer vijf minuten.
posting-change = Verander
posting-look = Bekijk
posting-back-to-list = Terug naar mijn plekken

## Waar een plek staat

staat-concept = Nog niet af
staat-ingediend = Wacht op de gemeente
staat-gepubliceerd = Op Meedoen
staat-gepauzeerd = Even weg
staat-vol = Op Meedoen, vol
staat-verlopen = Voorbij
staat-gearchiveerd = Opgeborgen

staat-dan-ingediend = De gemeente kijkt nu naar uw plek. U krijgt een mail als het klaar is.
staat-dan-gepauzeerd = Bezoekers zien deze plek nu niet. U kunt hem weer op Meedoen zetten.
staat-dan-verlopen = De laatste dag is voorbij. Kies een nieuwe datum, of berg de plek op.
staat-dan-gearchiveerd = U stopte met deze plek. Alles is bewaard.

posting-next-missing = Nog in te vullen: { $what }.
posting-next-publish = Alles is ingevuld. U kunt de plek op Meedoen zetten.
posting-next-submit = Alles is ingevuld. Stuur de plek naar de gemeente: die kijkt mee.
posting-next-question = De gemeente heeft een vraag. Verander wat nodig is en stuur de plek opnieuw.
posting-next-confirm = Klopt dit nog?
posting-next-confirmed = U zei op { $date } dat dit klopt. Klopt het nog?

## Een nieuwe plek

posting-begin-lead = Begin met één zin. Alles wat u invult is daarna bewaard.
posting-title = Wat doet u er, in een paar woorden?
posting-title-hint = Bijvoorbeeld: Meehelpen in de moestuin. Hoogstens { $max } tekens.
posting-title-missing = Vul in wat mensen bij u doen.
posting-save-next = Bewaren en verder
posting-save-stop = Bewaren en stoppen
posting-examples = Of begin met een voorbeeld
posting-examples-text = Een voorbeeld vult al iets in. U verandert daarna wat u wilt.
posting-example-chosen = U begint met het voorbeeld “{ $what }”. Op de volgende schermen staat al iets.

## Een scherm

posting-screen = scherm { $from } van { $to }
posting-change-part = Verander: { $what }
posting-theirs = Dit maakte uw collega er net van:
posting-meanwhile = Een collega veranderde dit ook. Onder het veld ziet u wat uw collega bewaarde. Kies welke tekst blijft.
posting-keep-mine = Mijn tekst bewaren
posting-keep-theirs = De tekst van mijn collega houden

scherm-wat = Wat
scherm-taken = Taken
scherm-thema = Onderwerp
scherm-wanneer = Wanneer
scherm-biedt = Wat u biedt
scherm-voor-wie = Voor wie
scherm-waar = Waar
scherm-afspraken = Afspraken
scherm-contact = Contact
scherm-foto = Foto

stap-wat = Wat doen mensen bij u?
stap-taken = Knip het werk in taken
stap-thema = Waar gaat het over?
stap-wanneer = Wanneer kan iemand komen?
stap-biedt = Wat vindt iemand bij u?
stap-voor-wie = Voor wie past het?
stap-waar = Waar is het?
stap-afspraken = Wat spreekt u af?
stap-contact = Hoe komt iemand met u in gesprek?
stap-foto = Laat zien hoe het er is

stap-uitleg-wat = Dit leest iemand het eerst. Schrijf zoals u praat.
stap-uitleg-taken = Kleine taken zijn duidelijk. Zo vindt iemand iets dat past.
stap-uitleg-thema = Zo vinden mensen uw plek als ze zoeken.
stap-uitleg-wanneer = Vul in hoeveel mensen er passen. Laat leeg wanneer er niets is.
stap-uitleg-biedt = Kies alles wat bij u klopt. Niets kiezen mag ook.
stap-uitleg-voor-wie = Kies alles wat past. Bezoekers zien nooit een cijfer.
stap-uitleg-waar = Met het adres ziet een bezoeker hoe ver het is.
stap-uitleg-afspraken = Een bezoeker weet zo vooraf wat het vraagt en wat het geeft.
stap-uitleg-contact = Een bezoeker belt of mailt u liefst gewoon.
stap-uitleg-foto = Een foto laat zien dat iemand welkom is.

## Wat en taken

posting-summary = Waarom is het fijn om te komen?
posting-summary-hint = Eén of twee zinnen. Bijvoorbeeld: U bent welkom, ook als tuinieren nieuw is. Hoogstens { $max } tekens.
posting-text-language = In welke taal schrijft u?
posting-text-language-hint = Zo leest een computer de tekst goed voor.
posting-tasks = Taken, elke taak op een eigen regel
posting-tasks-hint = Bijvoorbeeld: Water geven. Zaden sorteren. Koffie zetten. Hoogstens { $max } taken.
posting-tasks-too-many = Dit zijn { $count } taken. Hoogstens { $max } past hier.
posting-task-too-long = Eén taak heeft { $count } tekens. Hoogstens { $max } past op een regel.
posting-description = Meer over deze plek
posting-description-hint = Wie is er? Hoe gaat een dag? Hoogstens { $max } tekens.

## Onderwerp

posting-themes = Onderwerpen
posting-themes-hint = Kies er één of een paar.
posting-main-theme = Welk onderwerp zegt het meest?
posting-main-theme-hint = Daarvan komt de tekening bij uw plek.
posting-main-theme-any = Meedoen kiest er een
posting-main-theme-not-chosen = Kies een onderwerp dat hierboven ook gekozen is.
posting-goals = Wat kan iemand hier vinden?

## Wanneer

posting-kind = Hoe komt iemand?
posting-kind-missing = Kies hoe iemand bij u komt.
soort-uitleg-inloop = Wie wil, komt zo binnen.
soort-uitleg-vast = U spreekt samen af welke dagen.
soort-uitleg-flexibel = Iemand komt wanneer het uitkomt.
soort-uitleg-cursus = Er is een begin en een einde.
soort-uitleg-eenmalig = Het is op één dag.
posting-week = Hoeveel mensen passen er?
posting-week-hint = Vul een getal in, tot { $max }. Leeg betekent: dan is er niets.
posting-week-nought = Een 0 betekent: er is iets, maar het aantal is niet bekend.
posting-week-people = { $when }: aantal mensen
posting-people-wrong = Bij { $when }: vul een getal in van 0 tot { $max }, of niets.
posting-week-taken =
    { $count ->
        [one] Op { $when } komt al 1 mens. Vul 1 of meer in.
       *[other] Op { $when } komen al { $count } mensen. Vul { $count } of meer in.
    }
posting-times = Ook de tijden invullen
posting-times-hint = Schrijf ze zo: 9:30-12:00. Het hoeft niet.
posting-time-wrong = Bij { $when }: schrijf de tijd zo: 9:30-12:00.
posting-time-without-people = Bij { $when } staat een tijd. Vul ook in hoeveel mensen er passen.
posting-hours-least = Uren in de week, minstens
posting-hours-least-hint = Leeg betekent: dat maakt niet uit.
posting-hours-most = Uren in de week, hoogstens
posting-hours-most-hint = Bijvoorbeeld: 4.
posting-hours-wrong = Vul een getal in van 0 tot { $max }, of niets.
posting-hours-backwards = Het hoogste aantal uren is kleiner dan het laagste.
posting-hours-week = { $count } uur in de week
posting-hours-between = { $from } tot { $to } uur in de week
posting-from = Eerste dag
posting-from-hint = Alleen als het later begint. Bijvoorbeeld: 3-11-2026.
posting-until = Laatste dag
posting-until-hint = Alleen als het ophoudt. Bijvoorbeeld: 18-12-2026.
posting-until-before = De laatste dag is vóór de eerste dag.

## Wat u biedt, en voor wie

posting-help = Wie is er bij?
posting-offers = Hoe is het bij u?
posting-offers-hint = Mensen zoeken hierop. Kies alleen wat echt klopt.
posting-languages = Welke talen spreken mensen bij u?
posting-languages-more = Meer talen
posting-dutch = Hoeveel Nederlands is nodig?
posting-for = Dit past hier
posting-for-hint = Kiest u er meer? Dan hoort wat ertussen ligt er ook bij.
posting-for-missing = Kies voor wie het past. Eén is genoeg.
voor-kijken = Eerst kijken
voor-groep = Meedoen in een groep
voor-met-hulp = Een vaste taak met hulp
voor-zelfstandig = Zelfstandig een taak
voor-naar-werk = Op weg naar werk
voor-uitleg-kijken = Iemand komt binnen en drinkt koffie.
voor-uitleg-groep = Iemand doet mee met wat de groep doet.
voor-uitleg-met-hulp = Iemand heeft een eigen taak en u helpt.
voor-uitleg-zelfstandig = Iemand doet een taak zonder hulp.
voor-uitleg-naar-werk = Iemand leert hier voor een baan.

## Waar

posting-street = Straat en nummer
posting-street-hint = Bijvoorbeeld: Moezeldreef 400.
posting-postcode = Postcode
posting-postcode-hint = Bijvoorbeeld: 3561 AB.
posting-postcode-wrong = Een postcode heeft vier cijfers en twee letters, zoals 3561 AB.
posting-city = Plaats
posting-municipality = Gemeente
posting-municipality-hint = Vaak dezelfde naam als de plaats.
posting-neighbourhood = Wijk
posting-neighbourhood-hint = Zoals mensen de wijk noemen. Bijvoorbeeld: Overvecht.

## Afspraken

posting-asks = Wat is handig om te kunnen?
posting-asks-hint = Leeg betekent: iedereen is welkom. Bijvoorbeeld: U kunt een uur staan. Hoogstens { $max } tekens.
posting-costs = Wat kost het?
posting-costs-hint = Leeg betekent: niets. Bijvoorbeeld: Een maaltijd kost 3 euro. Hoogstens { $max } tekens.
posting-returns = Wat krijgt iemand?
posting-returns-hint = Bijvoorbeeld: Een lunch en groente uit de tuin. Hoogstens { $max } tekens.
posting-agreement = Wat voor plek is het?
posting-agreement-hint = Een werkervaringsplek is voor wie wil leren voor een baan.
overeenkomst-03 = Vrijwilligerswerk
overeenkomst-04 = Werkervaringsplek
posting-certificate = Is een VOG nodig?
posting-certificate-hint = Een VOG is een verklaring over gedrag. U vraagt hem samen aan.
posting-certificate-no = Nee
posting-certificate-yes = Ja, wie blijft heeft een VOG nodig

## Contact

posting-phone = Telefoonnummer van uw organisatie
posting-phone-hint = Bijvoorbeeld: 030 123 45 67. Iedereen kan dit zien.
posting-phone-wrong = Schrijf alleen cijfers, zoals 030 123 45 67.
posting-email = E-mailadres van uw organisatie
posting-email-hint = Bijvoorbeeld: welkom@example.nl. Liever geen naam van een mens.
posting-email-wrong = Schrijf een e-mailadres zo: welkom@example.nl.
posting-website = Website
posting-website-hint = Bijvoorbeeld: www.example.nl.
posting-website-wrong = Schrijf een adres op internet zo: www.example.nl.

## Tips

posting-tips = Tips voor deze tekst
posting-tips-title = Tips voor uw tekst
posting-tips-text = Dit is advies. U beslist zelf.

## Eén plek

posting-filled-in = Wat u heeft ingevuld
posting-missing = Nog in te vullen
posting-more = Meer over deze plek
posting-question = De gemeente vraagt:
posting-fill-in = Vul verder in
posting-move-publish = Zet op Meedoen
posting-move-submit = Stuur naar de gemeente
posting-move-resume = Zet weer op Meedoen
posting-move-resubmit = Stuur weer naar de gemeente
posting-move-withdraw = Neem terug
posting-move-pause = Haal even van Meedoen
posting-move-confirm = Ja, dit klopt nog
posting-move-restore = Begin weer met deze plek
posting-move-archive = Stop met deze plek
posting-archive-title = Stoppen met deze plek?
posting-archive-text = Bezoekers zien “{ $what }” dan niet meer. Alles blijft bewaard en u kunt later weer beginnen.
posting-archive-yes = Ja, stop met deze plek
posting-archive-no = Nee, terug naar de plek

posting-preview = Bekijk hoe een bezoeker het ziet
posting-preview-banner = Zo ziet een bezoeker uw plek
posting-preview-not-yet = De plek staat nog niet op Meedoen. Knoppen op deze bladzijde werken daarna pas.
posting-preview-back = Terug naar uw plek

## Het einde van een plek

posting-prolong = Ga door met een nieuwe datum
posting-prolong-title = Tot wanneer gaat het door?
posting-prolong-text = Kies tot wanneer “{ $what }” doorgaat. Dan kan de plek weer op Meedoen.
posting-prolong-until = Nieuwe laatste dag
posting-prolong-hint = Bijvoorbeeld: 18-12-2026. Leeg betekent: het houdt niet op.
posting-until-over = Kies vandaag of later, en niet vóór de eerste dag.
posting-discard = Weggooien
posting-discard-title = Dit concept weggooien?
posting-discard-text = “{ $what }” gaat weg, met de foto en alles wat u invulde. U kunt het niet terughalen.
posting-discard-yes = Ja, gooi het weg
posting-discard-cannot = Deze plek kunt u niet weggooien. Anderen zagen de plek, of er kwamen al mensen. U kunt wel stoppen met de plek.

## Wie wat veranderde

posting-changes = Wie veranderde wat?
posting-changes-lead = Wat het laatst veranderde, staat bovenaan.
posting-changes-none = Er is nog niets veranderd.
posting-by-program = Meedoen
posting-was = was:
posting-became = werd:
posting-undo = Maak ongedaan
posting-undo-hint = De plek wordt dan weer zoals hiervoor. Ook wat later veranderde gaat terug.

onderdeel-titel = Titel
onderdeel-samenvatting = Eerste zinnen
onderdeel-beschrijving = Meer over de plek
onderdeel-teksttaal = Taal van de tekst
onderdeel-taken = Taken
onderdeel-themas = Onderwerpen
onderdeel-hoofdthema = Belangrijkste onderwerp
onderdeel-doelen = Wat iemand vindt
onderdeel-soort = Hoe iemand komt
onderdeel-dagdelen = Dagdelen
onderdeel-uren = Uren in de week
onderdeel-begin = Eerste dag
onderdeel-einde = Laatste dag
onderdeel-hulp = Wie erbij is
onderdeel-biedt = Hoe het er is
onderdeel-talen = Talen
onderdeel-nederlands = Nederlands
onderdeel-tredes = Voor wie
onderdeel-vraagt = Handig om te kunnen
onderdeel-kosten = Kosten
onderdeel-terug = Wat iemand krijgt
onderdeel-overeenkomst = Soort plek
onderdeel-vog = VOG
onderdeel-adres = Adres
onderdeel-contact = Contact
onderdeel-foto = Foto
onderdeel-status = Waar de plek staat

## Voorbeelden om mee te beginnen

voorbeeld-voedselbank-1-titel = Pakketten klaarmaken bij de voedselbank
voorbeeld-voedselbank-1-zin = Samen vult u pakketten met eten. Er is altijd koffie.
voorbeeld-voedselbank-1-taken =
    Groente en fruit sorteren
    Kratten vullen
    Houdbare dingen in de kast zetten
voorbeeld-voedselbank-2-titel = Gasten ontvangen bij de voedselbank
voorbeeld-voedselbank-2-zin = U zegt mensen gedag en schenkt koffie. Een praatje doet goed.
voorbeeld-voedselbank-2-taken =
    Koffie en thee schenken
    Een praatje maken
    De tafels afruimen
voorbeeld-wijkbedrijf-1-titel = Fietsen maken in de werkplaats
voorbeeld-wijkbedrijf-1-zin = U maakt fietsen voor mensen uit de buurt. Iemand laat zien hoe het gaat.
voorbeeld-wijkbedrijf-1-taken =
    Banden plakken
    Fietsen poetsen
    Onderdelen sorteren
voorbeeld-wijkbedrijf-2-titel = De buurt mooi houden
voorbeeld-wijkbedrijf-2-zin = Met een kleine groep maakt u straten en pleinen schoon. Buren zijn er blij mee.
voorbeeld-wijkbedrijf-2-taken =
    Plastic en papier oprapen
    Bankjes schoonmaken
    Plantenbakken water geven
voorbeeld-talentenpool-1-titel = Ontdekken wat u kunt en wilt
voorbeeld-talentenpool-1-zin = In een kleine groep zoekt u uit wat bij u past. U kiest zelf wat u vertelt.
voorbeeld-talentenpool-1-taken =
    Vertellen wat u graag doet
    Naar anderen luisteren
    Samen een bedrijf bekijken
voorbeeld-talentenpool-2-titel = Oefenen met werk op de computer
voorbeeld-talentenpool-2-zin = U leert stap voor stap werken met de computer. U kiest zelf wanneer u komt.
voorbeeld-talentenpool-2-taken =
    Brieven typen
    Lijsten bijwerken
    Een mail schrijven
voorbeeld-buurthuis-1-titel = Samen koken voor de buurt
voorbeeld-buurthuis-1-zin = Elke week koken wij samen en eten wij met de buurt. Kunnen koken hoeft niet.
voorbeeld-buurthuis-1-taken =
    Groente snijden
    In de soep roeren
    De tafel dekken
    Afwassen
voorbeeld-buurthuis-2-titel = Nederlands oefenen met koffie erbij
voorbeeld-buurthuis-2-zin = U praat Nederlands met buren. Fouten maken mag.
voorbeeld-buurthuis-2-taken =
    Meepraten
    Een spel doen
    Koffie schenken
voorbeeld-kringloop-1-titel = Helpen in de kringloopwinkel
voorbeeld-kringloop-1-zin = U helpt klanten en maakt de winkel mooi. Wij werken in een vrolijk team.
voorbeeld-kringloop-1-taken =
    Kleding ophangen
    Klanten de weg wijzen
    Prijzen op spullen plakken
voorbeeld-kringloop-2-titel = Spullen weer mooi maken
voorbeeld-kringloop-2-zin = U maakt oude lampen en stoelen weer heel. Rustig, op uw eigen plek.
voorbeeld-kringloop-2-taken =
    Lampen proberen
    Hout schuren
    Spullen schoonmaken
voorbeeld-zorgboerderij-1-titel = Dieren verzorgen op de boerderij
voorbeeld-zorgboerderij-1-zin = U bent buiten, tussen de dieren. Wij beginnen de dag samen.
voorbeeld-zorgboerderij-1-taken =
    Kippen voeren
    Eieren rapen
    De stal vegen
voorbeeld-zorgboerderij-2-titel = Groente telen en verkopen
voorbeeld-zorgboerderij-2-zin = U helpt op het land en in de boerderijwinkel. U werkt zo snel als u wilt.
voorbeeld-zorgboerderij-2-taken =
    Zaaien
    Groente oogsten
    De winkel klaarmaken
voorbeeld-sport-1-titel = Wandelen met een groep
voorbeeld-sport-1-zin = Elke week lopen wij een rondje door de wijk. Wij wachten op elkaar.
voorbeeld-sport-1-taken =
    Meelopen
    De route kiezen
    Koffie zetten na het lopen
voorbeeld-sport-2-titel = Helpen bij de sportclub
voorbeeld-sport-2-zin = U helpt op en rond het veld. Er is altijd iets te doen.
voorbeeld-sport-2-taken =
    Ballen en hesjes klaarleggen
    Koffie en limonade schenken
    Lijnen op het veld zetten
voorbeeld-theater-1-titel = Kleding en decor maken
voorbeeld-theater-1-zin = U naait, verft en bouwt voor een voorstelling. Iemand doet het voor.
voorbeeld-theater-1-taken =
    Kleding naaien
    Decor verven
    Spullen zoeken voor het toneel
voorbeeld-theater-2-titel = Gastvrouw of gastheer in het theater
voorbeeld-theater-2-zin = U ontvangt het publiek. Daarna kijkt u zelf mee.
voorbeeld-theater-2-taken =
    Kaartjes bekijken
    Jassen aannemen
    Bezoekers naar hun stoel brengen
voorbeeld-moestuin-1-titel = Meehelpen in de moestuin
voorbeeld-moestuin-1-zin = U bent buiten en werkt met uw handen. Kom gerust eerst kijken.
voorbeeld-moestuin-1-taken =
    Water geven
    Onkruid wieden
    Zaaien en planten
voorbeeld-moestuin-2-titel = Oogsten en samen soep eten
voorbeeld-moestuin-2-zin = Wij plukken groente en maken er soep van. Kinderen mogen mee.
voorbeeld-moestuin-2-taken =
    Groente plukken
    Soep koken
    De tafel dekken
posting-list-more = Meer voor uw organisatie
