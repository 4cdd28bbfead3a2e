# Warme overdracht: een coach brengt iemand bij een plek.

## Waar het staat, voor de coach

overdracht-coach-concept = U bereidt dit voor. Niemand weet er nog van.
overdracht-coach-ruimte-gevraagd = U vroeg of er ruimte is. De plek weet nog niet voor wie.
overdracht-coach-ruimte-bekend = De plek gaf antwoord over de ruimte.
overdracht-coach-toestemming-gevraagd = U vroeg om toestemming.
overdracht-coach-toestemming = Er is toestemming. U kunt de overdracht versturen.
overdracht-coach-verstuurd = De overdracht is bij de plek.
overdracht-coach-gezien = De plek heeft de overdracht geopend.
overdracht-coach-aangenomen = De plek zegt ja. Spreek samen een eerste keer af.
overdracht-coach-nee = De plek zegt nee. Zoek samen verder.
overdracht-coach-afgesproken = Er is een eerste afspraak.
overdracht-coach-kennisgemaakt = De kennismaking is geweest.
overdracht-coach-begonnen = Deze persoon doet mee. U belt af en toe.
overdracht-coach-nagebeld = Er staat niets meer gepland. Hoe liep het af?
overdracht-coach-afgerond = Dit is afgerond.
overdracht-coach-ingetrokken = De deelnemer wil dit niet meer.
overdracht-coach-verlopen = Niemand gaf antwoord. Zoek samen verder.
overdracht-coach-doorgezet = Dit gaat verder met een andere plek.

## Waar het staat, voor de plek

overdracht-partner-concept = Een coach bereidt iets voor.
overdracht-partner-ruimte-gevraagd = Een coach vraagt of er ruimte is.
overdracht-partner-ruimte-bekend = U gaf antwoord. De coach overlegt nu.
overdracht-partner-toestemming-gevraagd = De coach overlegt met de deelnemer.
overdracht-partner-toestemming = De coach stuurt u straks de gegevens.
overdracht-partner-verstuurd = Een coach wil graag iemand bij u brengen.
overdracht-partner-gezien = Een coach wacht op uw antwoord.
overdracht-partner-aangenomen = U zei ja. Spreek samen een eerste keer af.
overdracht-partner-nee = U zei nee. De coach zoekt verder.
overdracht-partner-afgesproken = Er is een eerste afspraak.
overdracht-partner-kennisgemaakt = De kennismaking is geweest.
overdracht-partner-begonnen = Deze persoon doet mee.
overdracht-partner-nagebeld = Dit is klaar.
overdracht-partner-afgerond = Dit is klaar.
overdracht-partner-ingetrokken = Dit gaat niet door.
overdracht-partner-verlopen = Dit gaat niet door.
overdracht-partner-doorgezet = Dit gaat niet door.

## Waar het staat, voor de deelnemer

overdracht-mijn-concept = Uw coach denkt aan deze plek voor u.
overdracht-mijn-ruimte-gevraagd = Uw coach vroeg of er ruimte is. De plek weet niet wie u bent.
overdracht-mijn-ruimte-bekend = De plek gaf antwoord. Uw coach bespreekt het met u.
overdracht-mijn-toestemming-gevraagd = Uw coach vraagt of u het goed vindt.
overdracht-mijn-toestemming = U vindt het goed. Uw coach stuurt het naar de plek.
overdracht-mijn-verstuurd = De plek heeft uw gegevens gekregen.
overdracht-mijn-gezien = De plek heeft uw gegevens gelezen.
overdracht-mijn-aangenomen = U bent welkom. Samen prikt u een eerste keer.
overdracht-mijn-nee = Hier kan het nu niet. Uw coach zoekt met u verder.
overdracht-mijn-afgesproken = U heeft een eerste afspraak.
overdracht-mijn-kennisgemaakt = U bent gaan kijken. Wat wilt u nu?
overdracht-mijn-begonnen = U doet mee.
overdracht-mijn-nagebeld = Uw coach kijkt samen met u hoe het ging.
overdracht-mijn-afgerond = Dit is klaar.
overdracht-mijn-ingetrokken = U wilde dit niet meer. Dat is goed.
overdracht-mijn-verlopen = De plek gaf geen antwoord. Uw coach zoekt met u verder.
overdracht-mijn-doorgezet = U gaat verder met een andere plek.

## Wie en wat

handovers-next-you = U bent aan zet, uiterlijk { $date }.
handovers-next = Nu aan zet: { $who }, uiterlijk { $date }.
overdracht-wie-u = u
overdracht-wie-deelnemer = de deelnemer
overdracht-wie-partner = de plek
overdracht-wie-coach = de coach
overdracht-wie-programma = Meedoen
overdracht-stap-ruimte-vragen = vroeg of er ruimte is
overdracht-stap-ruimte = gaf antwoord over de ruimte
overdracht-stap-toestemming-vragen = vroeg om toestemming
overdracht-stap-toestemming = gaf toestemming
overdracht-stap-toestemming-vast = legde de toestemming vast
overdracht-stap-versturen = stuurde het naar de plek
overdracht-stap-openen = opende het
overdracht-stap-ja = zei ja
overdracht-stap-nee = zei nee
overdracht-stap-afspreken = sprak een eerste keer af
overdracht-stap-geweest = zei dat de kennismaking er was
overdracht-stap-verzet = koos voor een andere dag
overdracht-stap-begonnen = zei dat het meedoen begon
overdracht-stap-vertellen = vertelde wat de deelnemer doet
overdracht-stap-volgende-plek = dacht aan een volgende plek
overdracht-stap-nabellen = belde om te horen hoe het gaat
overdracht-stap-laatste-keer = belde voor de laatste keer
overdracht-stap-gestopt = zei dat het meedoen stopt
overdracht-stap-niets-gehoord = vroeg hoe het staat
overdracht-stap-afronden = rondde het af
overdracht-stap-heropenen = opende het weer
overdracht-stap-opnieuw = begon opnieuw
overdracht-stap-doorzetten = ging verder met een andere plek
overdracht-stap-intrekken = wil dit niet meer
overdracht-stap-verlopen = kreeg geen antwoord

## Knoppen van de coach

overdracht-doe-ruimte-vragen = Vraag of er ruimte is
overdracht-doe-toestemming-vragen = Vraag toestemming
overdracht-doe-versturen = Verstuur naar de plek
overdracht-doe-afspreken = Spreek dit af
overdracht-doe-geweest = De kennismaking is geweest
overdracht-doe-verzet = Het wordt een andere dag
overdracht-doe-begonnen = Doet mee vanaf nu
overdracht-doe-opnieuw = Vraag het deze plek nog eens
overdracht-doe-doorzetten = Ga verder met een andere plek
overdracht-doe-afronden = Rond af
overdracht-doe-heropenen = Open weer
overdracht-doe-gestopt = Komt niet meer
overdracht-doe-intrekken = De deelnemer wil dit niet meer

## Knoppen van de plek

overdracht-partner-doe-ja = Ja, welkom
overdracht-partner-doe-geweest = Is geweest
overdracht-partner-doe-verzet = Het wordt een andere dag
overdracht-partner-doe-begonnen = Doet mee vanaf nu
overdracht-partner-doe-gestopt = Komt niet meer

## Knoppen van de deelnemer

overdracht-mijn-doe-geweest = Ik ben geweest
overdracht-mijn-doe-verzet = Het wordt een andere dag
overdracht-mijn-doe-begonnen = Ik doe mee
overdracht-mijn-doe-niets-gehoord = Ik heb nog niets gehoord
overdracht-mijn-doe-gestopt = Ik stop
overdracht-mijn-doe-intrekken = Ik wil dit niet meer

## Lijsten

overdracht-reden-geen-ruimte = Er is geen ruimte
overdracht-reden-te-ver = Het is te ver weg
overdracht-reden-past-niet = Wij kunnen niet bieden wat deze persoon zoekt
overdracht-reden-informatie-mist = Wij weten te weinig
overdracht-reden-niet-bereikt = Wij konden niemand bereiken
overdracht-reden-zei-nee = De persoon zei zelf nee
overdracht-reden-anders = Iets anders
overdracht-uitkomst-gebleven = Begonnen en gebleven
overdracht-uitkomst-verder = Begonnen en verder naar een volgende plek
overdracht-uitkomst-gestopt = Begonnen en gestopt
overdracht-uitkomst-niet-begonnen = Niet begonnen
overdracht-uitkomst-onbekend = Niemand kon deze persoon bereiken
overdracht-deel-naam = Naam
overdracht-deel-telefoon = Telefoonnummer
overdracht-deel-mail = E-mailadres
overdracht-deel-talen = Talen
overdracht-deel-wensen = Wensen voor de plek
overdracht-deel-dagdelen = Wanneer het kan
overdracht-deel-doelen = Hoopt op
overdracht-deel-interesses = Wordt blij van
overdracht-deel-eigen-woorden = In eigen woorden
overdracht-hoe-papier = Op papier
overdracht-hoe-gesproken = Gesproken
overdracht-bel-telefoon = Gebeld
overdracht-bel-bericht = Een bericht gestuurd
overdracht-bel-langs = Langs geweest
overdracht-bereikt-ja = Ja, wij spraken elkaar
overdracht-bereikt-nee = Nee, niemand bereikt
overdracht-stemming-1 = Het gaat niet zo goed
overdracht-stemming-2 = Het gaat wel
overdracht-stemming-3 = Het gaat goed
overdracht-gaat-ja = Ja
overdracht-gaat-soms = Soms
overdracht-gaat-nee = Nee
overdracht-ruimte-ja = Ja, er is ruimte
overdracht-ruimte-wachtlijst = Er is een wachtlijst

## De coach

handovers-person-title = Naar een plek
handovers-person-none = Er loopt nog niets naar een plek.
handovers-person-begin = Zoek samen een plek
handovers-prepare-title = Zoek samen een plek
handovers-prepare-lead = Deze plekken passen bij wat deze persoon zoekt. Kies samen.
handovers-prepare-answers = Bekijk of verander wat deze persoon zoekt
handovers-prepare-this = Bereid een overdracht voor
handovers-prepare-other = Een andere plek
handovers-prepare-search = Zoek bij [alle plekken](/plekken). Kopieer het adres van de bladzijde.
handovers-prepare-place = Adres of naam van de plek
handovers-prepare-place-hint = Bijvoorbeeld /plekken/meehelpen-in-de-moestuin.
handovers-place-wrong = Deze plek kennen wij niet, of zij is nu niet open.
handovers-back-person = Terug naar deze persoon
handovers-contact = Gestuurd aan { $name }
handovers-told = Wat de plek vertelt
handovers-does = Dit doet de deelnemer daar:
handovers-suggested = De plek denkt aan een volgende plek:
handovers-tell-title = Vertel wat de deelnemer doet
handovers-tell-text = De deelnemer en de coach lezen dit in dezelfde woorden.
handovers-tell-tasks = Welke taken?
handovers-tell-words = Of in een paar woorden
handovers-tell-send = Vertel dit
handovers-tell-missing = Kies een taak of schrijf een paar woorden.
handovers-suggest-title = Denk aan een volgende plek
handovers-suggest-text = Past er iets nieuws? Noem een plek. [Zoek een plek](/plekken). De deelnemer kiest zelf.
handovers-suggest-send = Noem deze plek
handovers-until = Toestemming tot en met { $date }.
handovers-call-planned = Nabellen op { $date }, { $tries } keer geprobeerd
handovers-call-done = Nabellen van { $date } is klaar, { $tries } keer geprobeerd
handovers-goes-on = Dit gaat hier verder
handovers-shared-title = Wat de plek leest
handovers-shared-exactly = Dit staat ook zo op de vraag aan de deelnemer.
handovers-ask-report = Uit het verslag mag u delen
handovers-ask-report-text = Dit mag van de deelnemer in de eigen woorden. Neem over wat nodig is.
handovers-ask-title = Toestemming vragen
handovers-ask-text = De naam gaat altijd mee. Kies samen wat de plek nog meer leest.
handovers-ask-fields = Wat mag de plek lezen?
handovers-ask-fields-hint = Kies zo weinig mogelijk.
handovers-ask-words-hint = Alleen wat iemand zelf wil zeggen. Geen diagnose, geen nummers.
handovers-ask-until = Tot en met welke dag?
handovers-given-title = Toestemming op papier of gesproken
handovers-given-text = Lees de tekst hierboven samen. Daarna legt u hier vast dat het goed is.
handovers-given-how = Hoe gaf deze persoon toestemming?
handovers-given-proof = Nummer van de scan, of wie erbij was
handovers-given-send = Leg de toestemming vast
handovers-how-missing = Kies hoe de toestemming kwam.
handovers-proof-missing = Vul het nummer van de scan in, of wie erbij was.
handovers-send-to = Aan wie?
handovers-send-to-missing = Kies aan wie u het stuurt.
handovers-nobody-there = Bij deze plek is er nu niemand om het te lezen. Bel de plek.
handovers-plan-title = De eerste keer samen
handovers-where = Waar?
handovers-where-hint = Bijvoorbeeld: bij de ingang van het buurthuis.
handovers-where-missing = Vul in waar u elkaar ziet.
handovers-call-title = Nabellen
handovers-call-advice = Twee keer lukte het niet. Stuur een kaart, ga langs, of vraag de plek om te groeten.
handovers-call-on = Op welke dag?
handovers-call-by = Hoe?
handovers-call-by-missing = Kies hoe u het probeerde.
handovers-call-reached = Sprak u elkaar?
handovers-reached-missing = Kies ja of nee.
handovers-call-mood = Hoe gaat het?
handovers-mood-missing = Kies hoe het gaat.
handovers-call-going = Gaat deze persoon erheen?
handovers-going-missing = Kies of deze persoon erheen gaat.
handovers-call-change = Wat zou deze persoon anders willen?
handovers-close-how = Hoe liep het af?
handovers-outcome-missing = Kies hoe het afliep.
handovers-reopen-note = Waarom opent u dit weer?
handovers-note-missing = Vul in waarom.
handovers-stop-title = Stoppen
handovers-stop-text = Vraag niet waarom. Bied een lichtere plek of een gesprek aan.
handovers-full = Op dit dagdeel is geen plaats meer. Kies voor een wachtlijst.
handovers-not-now = Dit kan nu niet meer. Kijk hieronder hoe het nu staat.
handovers-text-wrong = Dit past niet. Kijk de dag en de tekst nog eens na.
handovers-sheet = Op papier: één bladzijde om mee te nemen
handovers-done = Bewaard.

## De plek

handovers-partner-title = Overdrachten
handovers-partner-empty = Er wacht nu niets op u.
handovers-partner-back = Terug naar de overdrachten
handovers-somebody = Iemand, nog zonder naam
handovers-coach = De coach is { $name }.
handovers-room-title = Is er ruimte?
handovers-room-question = Kan hier iemand bij?
handovers-room-from = Wachtlijst: vanaf welke dag ongeveer?
handovers-room-send = Geef antwoord
handovers-room-missing = Kies een antwoord.
handovers-room-yes = Er is ruimte.
handovers-room-waiting = Er is een wachtlijst. Ongeveer vanaf { $date } is er ruimte.
handovers-shared-with-you = Wat deze persoon met u deelt
handovers-shared-only = Gebruik dit alleen om kennis te maken. Stuur het niet door.
handovers-no-title = Liever niet
handovers-no-text = Alleen de coach leest dit. De coach zoekt dan verder.
handovers-no-words = Wilt u er iets bij zeggen?
handovers-no-send = Zeg nee
handovers-reason-words-missing = Vul in wat er anders is.
handovers-meeting-words = { $time }, { $place }

## De deelnemer

handovers-own-title = Met uw coach
handovers-own-coach = Uw coach is { $name }.
handovers-own-permission-title = Vindt u het goed?
handovers-own-permission-text = { $organisation } leest dan precies dit, tot en met { $date }:
handovers-own-permission-free = Het is uw keuze. Nee is ook goed en heeft geen gevolgen. U kunt altijd stoppen.
handovers-own-permit = Ja, dit is goed
handovers-own-seen = Wat de plek nu van u ziet
handovers-own-stop-title = Toch liever niet?
handovers-own-stop-text = U kunt altijd stoppen. Niemand vraagt waarom. De plek ziet uw gegevens dan meteen niet meer.
handovers-own-stop-sent = Wat de plek al las, weet zij misschien nog.
handovers-calendar-title = Afspraak

sms-permission-asked = Uw coach vraagt of u iets goed vindt. Lees het hier: { $address }
sms-own-hand-over-news = Er is nieuws over uw plek. Lees het hier: { $address }
