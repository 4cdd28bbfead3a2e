# Kennismaken: "ik wil eens kijken", en wat er daarna gebeurt.

introductions-title = Ik wil eens kijken
introductions-lead = Kijken mag altijd. U zit nergens aan vast. Hoe wilt u kennismaken?
introductions-way-langskomen = U loopt een keer binnen. U hoeft geen nummer of mailadres te geven.
introductions-way-bel-mij = Iemand van de plek belt u om iets af te spreken.
introductions-way-mail-mij = Iemand van de plek mailt u om iets af te spreken.
introductions-way-ga-mee = Een coach of een maatje gaat de eerste keer met u mee.
introductions-way-via-coach = Een coach belt u en regelt het samen met u.
introductions-other-way = Toch liever op een andere manier
introductions-replies =
    { $days ->
        [0] Antwoordt meestal dezelfde dag.
        [one] Antwoordt meestal binnen 1 werkdag.
       *[other] Antwoordt meestal binnen { $days } werkdagen.
    } Van de 100 mensen krijgen er { $percent } op tijd antwoord.
introductions-when = Wanneer zou u willen komen?
introductions-whenever = Maakt mij niet uit
introductions-full = { $when } (vol: u komt op de wachtlijst)
introductions-name = Hoe noemen wij u?
introductions-name-hint = Een voornaam is genoeg.
introductions-name-missing = Vul een naam in, met hoogstens { $max } tekens.
introductions-phone = Uw telefoonnummer
introductions-phone-wrong = Dit nummer kennen wij niet. Een nummer is bijvoorbeeld 06 12345678.
introductions-sms = Mogen wij u ook een sms sturen?
introductions-sms-yes = Ja, dat mag
introductions-sms-mobile = Een sms kan alleen naar een mobiel nummer. Haal het vinkje weg of vul een 06-nummer in.
introductions-email = Uw mailadres
introductions-email-wrong = Dit mailadres kennen wij niet. Een adres is bijvoorbeeld naam@example.nl.
introductions-share = Wat mag de plek van u weten?
introductions-share-hint = U kiest zelf. Niets aankruisen mag ook.
introductions-who-sees = Alleen de mensen van { $organisation } zien wat u hier invult. Antwoorden zij niet op tijd? Dan ziet een coach van de gemeente het ook.
introductions-who-sees-coach = De mensen van { $organisation } zien wat u hier invult. Een coach van de gemeente ziet het ook, om u te bellen.
introductions-how-long = Komt u een half jaar niet terug? Dan wissen wij het. U kunt het altijd zelf weghalen.
introductions-send = Vraag het de plek
introductions-already = U vroeg deze plek al. Bij “Mijn Meedoen” ziet u hoe het gaat.
introductions-closed = Deze plek is net veranderd of dicht. Kijk nog eens wat er kan.
introductions-again = Dit lukte niet. Druk nog een keer op de knop.
introductions-changed = Er is net iets veranderd. Hieronder ziet u hoe het nu is.

## Mijn plekken

introductions-own-title = Mijn plekken
introductions-to-own = Naar Mijn Meedoen
introductions-to-place = Bekijk de plek
introductions-appointment = Uw afspraak
introductions-calendar = Zet in mijn agenda
introductions-calendar-title = Afspraak
introductions-choose-time = Wanneer komt u?
introductions-companion = { $name } ontvangt u.
introductions-along = { $name } gaat de eerste keer met u mee.
introductions-along-ga-mee = Een coach belt u uiterlijk { $date } over wie er meegaat.
introductions-along-via-coach = Een coach belt u uiterlijk { $date } om het samen te regelen.
introductions-along-buddy = Gaat u liever met een maatje?
introductions-along-ask-buddy = Vraag een maatje voor deze plek
introductions-no-time = Past geen van deze tijden? Bel ons, dan zoeken we samen een andere: [{ $phone }](tel:{ $number }).
introductions-suggestion = Misschien past deze plek beter bij u:
introductions-look-further = Kijk wat nog meer bij u past
introductions-they-see = Dit ziet { $organisation } van u
introductions-history = Wat er is gebeurd
introductions-do-ik-wil-nog = Ja, ik wil nog steeds
introductions-do-kennisgemaakt = Ik ben geweest
introductions-do-beginnen = Ik doe mee
introductions-do-stoppen = Ik stop
introductions-do-terugnemen = Toch niet
introductions-done-asked = Gelukt. De plek weet dat u wilt komen kijken.
introductions-done-already = U vroeg deze plek al. Hier ziet u hoe het gaat.
introductions-done-saved = Dat is bewaard.

manier-langskomen = Ik loop zelf binnen
manier-bel-mij = Bel mij
manier-mail-mij = Mail mij
manier-ga-mee = Ga met mij mee
manier-via-coach = Via een coach

gezelschap-iemand-gaat-mee = Iemand gaat mee
gezelschap-maatje = Een maatje

## Hoe het staat, voor de deelnemer

kennis-wacht = De plek is nu vol. U staat op de wachtlijst.
kennis-aan-de-beurt = Er is ruimte bij { $organisation }. Wilt u nog steeds?
kennis-gevraagd = U vroeg of u eens mag kijken bij { $organisation }.
kennis-gezien = De mensen van { $organisation } hebben uw vraag gelezen.
kennis-uitgenodigd = U bent welkom bij { $organisation }.
kennis-afgesproken = U heeft een afspraak bij { $organisation }.
kennis-nu-niet = Bij { $organisation } kan het nu niet.
kennis-kennisgemaakt = U heeft kennisgemaakt bij { $organisation }.
kennis-begonnen = U doet mee bij { $organisation }.
kennis-gestopt = Het is gestopt bij { $organisation }.
kennis-teruggenomen = U wilt dit nu niet meer. Dat is goed.
kennis-verlopen = Het bleef te lang stil bij { $organisation }. Dat geeft niet.
kennis-opgepakt = Een coach helpt u verder.

kennis-straks-wacht = Is er ruimte? Dan hoort u het. Duurt het lang, dan kijkt een coach uiterlijk { $date } met u mee.
kennis-straks-aan-de-beurt = Laat het ons weten voor het einde van { $date }.
kennis-straks-gevraagd = De mensen van { $organisation } antwoorden uiterlijk { $date }.
kennis-straks-gezien = De mensen van { $organisation } antwoorden uiterlijk { $date }.
kennis-straks-uitgenodigd = Kies een tijd die u past, uiterlijk { $date }.
kennis-straks-afgesproken = Bent u geweest? Laat dan uiterlijk { $date } weten hoe het was.
kennis-straks-nu-niet = Een coach van de gemeente neemt uiterlijk { $date } contact met u op.
kennis-straks-kennisgemaakt = Wilt u meedoen? { $organisation } spreekt dat uiterlijk { $date } met u af.
kennis-straks-verlopen = Een coach van de gemeente neemt uiterlijk { $date } contact met u op.

nu-niet-geen-ruimte = Er is nu geen ruimte.
nu-niet-dagen-passen-niet = De dagen passen nu niet.
nu-niet-kunnen-we-niet-bieden = Wat u graag wilt, kan deze plek niet bieden.
nu-niet-niet-bereikt = Zij probeerden u te bereiken. Dat lukte niet.
nu-niet-tijdelijk-dicht = De plek is een tijd dicht.
nu-niet-beter-ergens-anders = Zij denken dat een andere plek beter bij u past.

## Hoe het staat, voor wie er werkt

kennis-werk-wacht = { $name } staat op de wachtlijst.
kennis-werk-aan-de-beurt = { $name } kan komen. Wij wachten op ja of nee.
kennis-werk-gevraagd = { $name } wil graag eens kijken.
kennis-werk-gezien = { $name } wil graag eens kijken.
kennis-werk-uitgenodigd = { $name } is uitgenodigd en kiest een tijd.
kennis-werk-afgesproken = { $name } heeft een afspraak.
kennis-werk-nu-niet = { $organisation } zei: nu niet.
kennis-werk-kennisgemaakt = { $name } heeft kennisgemaakt.
kennis-werk-begonnen = { $name } doet mee.
kennis-werk-gestopt = { $name } komt niet meer.
kennis-werk-teruggenomen = { $name } wil nu niet meer komen.
kennis-werk-verlopen = Er kwam geen antwoord op tijd.
kennis-werk-opgepakt = Een coach helpt { $name } verder.

kennis-werk-straks-wacht = Een coach kijkt uiterlijk { $date } mee.
kennis-werk-straks-aan-de-beurt = { $name } antwoordt uiterlijk { $date }.
kennis-werk-straks-gevraagd = Antwoord uiterlijk { $date }.
kennis-werk-straks-gezien = Antwoord uiterlijk { $date }.
kennis-werk-straks-uitgenodigd = { $name } kiest uiterlijk { $date }.
kennis-werk-straks-afgesproken = Laat uiterlijk { $date } weten hoe het ging.
kennis-werk-straks-nu-niet = Een coach neemt uiterlijk { $date } contact op.
kennis-werk-straks-kennisgemaakt = Spreek uiterlijk { $date } af hoe het verder gaat.
kennis-werk-straks-verlopen = Een coach neemt uiterlijk { $date } contact op.

## Wat er gebeurde

kennis-gebeurd = { $date }: { $who } { $what }
kennis-wie-u = u
kennis-wie-deelnemer = de deelnemer
kennis-wie-partner = de plek
kennis-wie-coach = een coach
kennis-wie-programma = Meedoen
kennis-stap-vragen = vroeg om te komen kijken
kennis-stap-aanbieden = liet weten dat er ruimte is
kennis-stap-ik-wil-nog = zei: ja, graag
kennis-stap-openen = las de vraag
kennis-stap-uitnodigen = stuurde een uitnodiging
kennis-stap-afspreken = koos een tijd
kennis-stap-nu-niet = zei: nu niet
kennis-stap-kennisgemaakt = liet weten dat de kennismaking was
kennis-stap-beginnen = liet weten dat het begint
kennis-stap-stoppen = liet weten dat het stopt
kennis-stap-terugnemen = nam de vraag terug
kennis-stap-verlopen = gaf het door aan een coach
kennis-stap-helpen = hielp met de eerste keer
kennis-stap-oppakken = pakte het op

## Voor de partner

introductions-inbox-title = Kennismakingen
introductions-inbox-empty = Er wacht nu niemand op u.
introductions-to-inbox = Terug naar de kennismakingen
introductions-agreed = Afspraak: { $time }
introductions-invite = Nodig uit
introductions-invite-again = Stel andere tijden voor
introductions-invite-times = Wanneer kan het?
introductions-invite-times-hint = Kies een of meer tijden, hoogstens drie.
introductions-day = Of een andere dag
introductions-day-hint = Bijvoorbeeld 3-12-2026.
introductions-day-missing = Vul ook de dag in.
introductions-time = Hoe laat?
introductions-time-hint = Bijvoorbeeld 10.30.
introductions-time-wrong = Schrijf de tijd zo: 10.30.
introductions-receives = Wie ontvangt? (mag leeg blijven)
introductions-receives-hint = Een voornaam is genoeg.
introductions-invite-send = Stuur de uitnodiging
introductions-times-missing = Kies of vul een dag en tijd in.
introductions-times-many = Kies hoogstens { $max } tijden.
introductions-times-past = Een van deze tijden is al voorbij. Kies een andere.
introductions-went = Hoe ging het?
introductions-partner-kennisgemaakt = We hebben kennisgemaakt
introductions-partner-beginnen = Doet mee
introductions-partner-stoppen = Komt niet meer
introductions-not-now = Het kan nu niet
introductions-not-now-text = Een coach neemt dan contact op en zoekt verder. Zo blijft niemand zonder antwoord.
introductions-reason = Waarom kan het nu niet?
introductions-reason-missing = Kies wat het best past.
introductions-suggest = Een andere plek die wel past (mag leeg blijven)
introductions-suggest-hint = Plak het adres van een plek op Meedoen.
introductions-suggest-wrong = Deze plek vinden wij niet op Meedoen.
introductions-not-now-send = Laat weten dat het nu niet kan
introductions-done-answered = Dank u wel. Uw antwoord is verstuurd.
reden-geen-ruimte = Er is geen ruimte
reden-dagen-passen-niet = De dagen passen niet
reden-kunnen-we-niet-bieden = Wij kunnen niet bieden wat deze persoon zoekt
reden-niet-bereikt = Wij konden niemand bereiken
reden-tijdelijk-dicht = Wij zijn een tijd dicht
reden-beter-ergens-anders = Een andere plek past beter

## Voor de coach

introductions-coach-called = Ik heb gebeld
introductions-coach-along = { $name }, coach, komt de eerste keer mee.
introductions-coach-go-along = Ik ga mee
introductions-coach-arranged = Het is geregeld
introductions-coach-take-up = Ik pak dit op
kennis-straks-zelf = Wilt u hulp bij het zoeken? Vraag dan een belletje van een coach.
kennis-werk-straks-zelf = { $name } gaf geen nummer of mailadres, en zoekt zelf verder.
introductions-done-goes-along = Fijn dat u meegaat. Deze persoon staat nu bij uw mensen.
introductions-done-arranged = Dank u wel. Dit is geregeld.
introductions-done-called = Dank u wel. Dit is klaar, en het nummer is weg.
introductions-coach-first = Een collega was u net voor.
introductions-done-taken-up = Dank u wel. Deze persoon staat nu bij uw mensen.

## Bel mij

introductions-call-title = Bel mij
introductions-call-description = Liever praten dan lezen? Een coach van de gemeente belt u.
introductions-call-lead = Liever praten? Een coach van de gemeente belt u binnen { $days } werkdagen.
introductions-call-self = Of bel zelf: [{ $phone }](tel:{ $number }).
introductions-call-when = Wanneer mogen wij bellen?
introductions-call-language = In welke taal wilt u praten?
introductions-call-municipality = In welke gemeente woont u?
introductions-call-municipality-missing = Kies een gemeente.
introductions-call-privacy = Alleen de coaches van uw gemeente zien dit. Na het bellen is uw nummer weg. Wij bewaren het hoogstens een maand.
introductions-call-send = Bel mij
introductions-call-thanks-title = Wij bellen u
introductions-call-thanks = Een coach van de gemeente belt u binnen { $days } werkdagen. U hoeft niets meer te doen.
bel-ochtend = In de ochtend
bel-middag = In de middag
bel-maakt-niet-uit = Maakt mij niet uit

## Sms

sms-introduction-answered = U kreeg antwoord via Meedoen. Lees het hier: { $address }
sms-introduction-not-now = U kreeg antwoord via Meedoen. Een coach belt u ook. Lees het hier: { $address }
sms-introduction-offered = Er is ruimte voor u. Wilt u nog steeds? Zeg het hier: { $address }
sms-coach-calls = Een coach van de gemeente belt u, om samen verder te kijken. Meer leest u hier: { $address }
sms-place-changed = De tijd of de plaats van uw afspraak is veranderd. Kijk hier: { $address }
sms-place-stopped = De plek van uw afspraak is nu dicht. Kijk hier hoe het verder gaat: { $address }
