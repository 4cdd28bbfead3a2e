# Opleiding: opleidingen, groepen, mijn opleiding en certificaten.

training-title = Opleiding
training-lead = Hier leert iemand hoe zij met een ander meeloopt. Eén groep, één trainer, steeds een stap verder.
training-lead-trainer = Hier staan de groepen die u begeleidt.
training-back = Terug naar opleiding
training-keep = Bewaar
training-municipality = Gemeente
training-wrong = Kijk nog eens naar wat u invulde. Er klopt iets niet.
training-changed = Iemand veranderde dit net. U ziet nu hoe het is. Doe het daarna nog eens.
training-gone = Deze persoon is er niet meer.
training-done = Bewaard.
training-own-done = Gedaan. U ziet hier hoe het nu is.

training-due = Dit wacht op u
training-due-since = Sinds { $date }
training-due-before = Vóór { $date }

training-groups = Groepen
training-groups-none = Er is nog geen groep.
training-group-line =
    Trainer: { $trainer }. { $count ->
        [one] 1 persoon
       *[other] { $count } mensen
    } van hoogstens { $most }.
training-group-new = Nieuwe groep
training-group-make = Maak de groep
training-group-change = Verander de groep
training-group-track = Welke opleiding volgt de groep?
training-group-name = Naam van de groep
training-group-name-missing = Vul een naam in van hoogstens 80 letters.
training-group-trainer = Wie is de trainer?
training-group-trainer-missing = Kies wie de trainer is.
training-group-most = Hoeveel mensen kunnen er hoogstens bij?
training-group-most-wrong = Vul een getal in van 1 tot en met { $max }.
training-most-below = Er zitten al meer mensen in de groep. Vul een hoger getal in, tot en met { $max }.

training-asked = Wie wil er meer weten?
training-asked-lead = Deze mensen vroegen naar de opleiding. Praat met hen, en zet ze daarna in een groep.
training-asked-since = sinds { $date }

training-tracks = Opleidingen
training-tracks-none = Er is nog geen opleiding. U kunt beginnen met ons voorbeeld.
training-track-line =
    { $count ->
        [one] 1 module
       *[other] { $count } modules
    }
training-track-new = Maak zelf een opleiding
training-track-make = Maak de opleiding
training-track-change = Verander titel en doel
training-track-title = Titel
training-track-purpose = Waar is het voor?
training-title-missing = Vul een titel in van hoogstens 80 letters.
training-purpose-missing = Schrijf waar het voor is, in hoogstens 1.500 letters.
training-ready = Begin met ons voorbeeld
training-ready-lead = Acht maanden, één dagdeel per maand. U kunt daarna alles veranderen.
training-ready-make = Neem deze opleiding over

training-modules = Modules
training-modules-lead = De groep doet ze in deze volgorde. Dat kunt u veranderen.
training-module-line =
    { $minutes } minuten. { $count ->
        [0] Nog geen materiaal.
        [one] 1 bestand.
       *[other] { $count } bestanden.
    }
training-module-new = Nieuwe module
training-module-earlier = Eerder
training-module-title = Titel
training-module-goals = Wat leert iemand hier?
training-goals-missing = Schrijf wat iemand leert, in hoogstens 1.500 letters.
training-minutes = Hoeveel minuten duurt het?
training-minutes-wrong = Vul een getal in van { $min } tot en met { $max }.
training-modules-full = Er zijn al zoveel modules als kan.
training-module-kept = Een groep doet deze module al. U kunt haar wel veranderen.
training-module-drop = Haal de module weg
training-module-drop-lead = Dat kan zolang geen groep de module doet. Het materiaal gaat mee.
training-module-drop-send = Haal weg
training-material = Materiaal
training-material-lead = Mensen in de groep kunnen dit lezen en bewaren. Verder kan niemand erbij.
training-file = Bestand
training-file-hint = Een pdf, een tekst of een foto van hoogstens 10 MB.
training-file-add = Voeg toe
training-file-drop = Haal weg
training-file-none = Kies eerst een bestand.
training-file-large = Dit bestand is te groot. Kies een bestand van hoogstens 10 MB.
training-file-kind = Dit bestand kennen wij niet. Kies een pdf, een gewone tekst of een foto.
training-files-full = Er zijn al 10 bestanden. Haal eerst een bestand weg.

training-sessions = Bijeenkomsten
training-sessions-none = Er is nog geen bijeenkomst.
training-sessions-been = Bijeenkomsten die geweest zijn
training-session-when = { $moment }, { $place }. Duurt { $minutes } minuten.
training-session-off = Gaat niet door
training-session-no-module = Bijeenkomst
training-session-plan = Plan een bijeenkomst
training-session-module = Over welke module?
training-session-day = Welke dag?
training-session-time = Hoe laat?
training-session-time-hint = Bijvoorbeeld 13.30
training-session-place = Waar?
training-session-place-missing = Vul in waar het is, in hoogstens 120 letters.
training-session-past = Kies een moment dat nog komt.
training-session-over = Deze bijeenkomst is al geweest of gaat niet door.
training-session-move = Verzet de bijeenkomst
training-session-move-lead = Iedereen in de groep krijgt een bericht.
training-session-move-send = Verzet
training-session-cancel = De bijeenkomst gaat niet door
training-session-cancel-lead = Iedereen in de groep krijgt een bericht.
training-session-cancel-send = Laat vervallen
training-excused = Kan er niet bij zijn: { $names }
training-who = Wie was er?
training-who-lead = Wie er niet was, kan de module nog doen. Niemand vraagt waarom.
training-mark-early = Dat kan vanaf de dag van de bijeenkomst.
aanwezigheid-aanwezig = Aanwezig
aanwezigheid-er-niet = Er niet
aanwezigheid-afgemeld = Afgemeld

training-members = Mensen
training-members-none = Er zit nog niemand in deze groep.
training-member-done = { $count } van { $most } modules gedaan
training-member-certified = Heeft het certificaat
training-add = Zet mensen in de groep
training-add-who = Wie komt erbij?
training-add-nobody = U kent nu niemand die nog een groep zoekt.
training-add-send = Zet in de groep
training-add-missing = Kies wie erbij komt.
training-full = Zoveel plek is er niet in deze groep. Er kwam niemand bij.
training-remove = Haal uit de groep
training-remove-lead = Doe dit als iemand hier per ongeluk staat. Alles over deze groep gaat weg.
training-remove-send = Haal weg
training-remove-certified = Deze persoon heeft het certificaat al en blijft in de lijst.

training-state-done = gedaan
training-state-done-else = gedaan, { $how }
training-state-planned = op { $moment }
training-state-catch-up = kan nog
training-state-to-come = komt nog
ingehaald-eigen-tempo = in eigen tempo
ingehaald-andere-bijeenkomst = bij een andere groep
training-catch-up = Een module op een ander moment gedaan
training-catch-up-lead = De module telt dan net zo goed mee.
training-catch-up-how = Hoe?
training-catch-up-missing = Kies hoe het ging.
training-catch-up-send = Bewaar
training-catch-up-back = Toch niet gedaan

training-certificate = Certificaat
training-certify = Geef het certificaat
training-certify-later = Dat kan als elke module klaar is.
training-certify-not-yet = Nog niet elke module is klaar.
training-certified-on = Gegeven op { $date }.
training-certificate-print = Certificaat als pdf
training-refreshed = Weer bij elkaar geweest

training-vog = VOG
training-vog-only = Wij bewaren alleen wie de VOG zag en wanneer. Nooit de VOG zelf.
training-vog-not-asked = Uw gemeente vraagt hier geen VOG.
training-vog-missing = Niemand zag nog een VOG.
training-vog-expired = De VOG is verlopen.
training-vog-seen = Gezien op { $date } door { $who }. Geldig tot en met { $until }.
training-vog-was-seen = Gezien op { $date } door { $who }. Verlopen sinds { $until }.
training-vog-day = Wanneer zag u de VOG?
training-vog-send = Ik zag de VOG
training-vog-day-wrong = Op deze dag kan dat niet. Kies vandaag of een dag ervoor, zolang de VOG geldt.

training-settings-of = Afspraken over de opleiding in { $municipality }
training-settings-vog = Vraagt u een VOG?
training-settings-vog-yes = Ja
training-settings-vog-no = Nee
training-settings-vog-missing = Kies ja of nee.
training-settings-years = Hoeveel jaar geldt een VOG?
training-settings-years-wrong = Vul een getal in van { $min } tot en met { $max }.
training-settings-amounts = Wat krijgt iemand?
training-settings-amounts-hint = Eén bedrag per regel, zo: 1-1-2026; 22; dagdeel
training-settings-amounts-wrong = Wij kunnen regel { $lines } niet lezen. Schrijf dag; bedrag; waarvoor. Hoogstens { $max } regels.
training-settings-information = Mensen lezen dit bij hun opleiding. Wij rekenen er niets mee.
training-allowance = Vanaf { $date }: { $euros } euro per { $per }.
training-decimal = ,

training-own-title = Mijn opleiding
training-own-lead = Wilt u leren hoe u met een ander meeloopt? Daar is een opleiding voor.
training-own-none = Er is nu geen opleiding. Misschien komt die nog.
training-own-ask = Ik wil er meer over weten ({ $municipality })
training-own-asked = De coördinator weet dat u er meer over wilt weten. U hoort van haar of hem.
training-own-take-back = Toch niet ({ $municipality })
training-own-group = U zit in de groep { $group }. Uw trainer is { $trainer }.
training-own-stopped = U bent met deze opleiding gestopt. Wat u deed, blijft van u.
training-own-no-session = Er is nog geen dag voor de volgende bijeenkomst.
training-own-next = Volgende bijeenkomst
training-own-calendar = Zet in mijn agenda
training-own-later = Daarna
training-own-cannot = Ik kan er niet bij zijn
training-own-excused = U zei dat u er niet bij kunt zijn. Dat is goed. U kunt de module later doen.
training-own-come = Ik kom toch
training-own-catch-up = Deze module kunt u nog doen, met het materiaal. Uw trainer helpt u.
training-own-about = Wat leer ik hier?
training-own-stop = Ik stop met de opleiding
training-own-stop-lead = Stoppen mag altijd. U hoeft niet te zeggen waarom. Terugkomen kan ook.
training-own-again = Ik wil weer meedoen
training-own-full = De groep zit nu vol. Bel ons op { $phone }, dan zoeken wij samen.
training-own-changed = Er is net iets veranderd. U ziet nu hoe het is.
training-own-certificate = U kreeg uw certificaat in { $month }. De code is { $code }.
training-amounts = Wat krijgt u?
training-amounts-benefit = Een bedrag kan iets veranderen aan een uitkering. Vraag het uw contactpersoon bij de gemeente, of bel ons op { $phone }.

training-check-title = Klopt dit certificaat?
training-check-lead = Op elk certificaat staat een code. Daarmee ziet u of het klopt.
training-check-code = Code op het certificaat
training-check-hint = Vijf groepjes van vier tekens
training-check-send = Kijk
training-check-unknown = Deze code kennen wij niet. Kijk of u elk teken goed overnam.
training-check-true = Dit certificaat klopt.
training-check-name = Naam
training-check-track = Opleiding
training-check-month = Gegeven in
training-calendar-title = Meedoen: afspraak

sms-training-changed = De dag of plaats van uw afspraak is veranderd. Kijk hier: { $address }
wacht-op-vog = Vraag naar een nieuwe VOG
wacht-op-opfrissen = Een jaar na de opleiding: kom nog eens bij elkaar.

# Het voorbeeld: acht maanden, één dagdeel per maand.
training-ready-title = Naast iemand staan
training-ready-purpose =
    Wie zelf lang thuis was, weet hoe dat voelt. In deze opleiding leert u uw ervaring te gebruiken voor een ander.

    De groep komt acht keer bij elkaar, één dagdeel per maand. U leert van elkaar.
opleiding-module-eigen-ervaring = Mijn eigen ervaring begrijpen
opleiding-doelen-eigen-ervaring = U kijkt terug op uw eigen weg. U weet wat u wilt vertellen, en wat van u blijft.
opleiding-module-luisteren = Luisteren
opleiding-doelen-luisteren = U oefent met stil zijn, doorvragen en niet meteen een oplossing geven.
opleiding-module-grenzen = Grenzen
opleiding-doelen-grenzen = U merkt wanneer iets te veel wordt. U oefent hoe u nee zegt en toch warm blijft.
opleiding-module-beloven = Wat u wel en niet belooft
opleiding-doelen-beloven = U weet wat een maatje doet. U weet ook wat het werk van een ander is. U zegt alleen toe wat u kunt doen.
opleiding-module-privacy = Wat u hoort, blijft bij u
opleiding-doelen-privacy = U weet wat u voor uzelf houdt. En u weet wat u doet als u zich zorgen maakt.
opleiding-module-samen-met-coach = Samen met een coach
opleiding-doelen-samen-met-coach = U leert de coaches kennen. U weet wie u belt en wanneer.
opleiding-module-oefenen = Oefenen
opleiding-doelen-oefenen = U doet een eerste ontmoeting na, samen met de groep. Daarna zegt iedereen wat hielp.
opleiding-module-afronden = Afronden
opleiding-doelen-afronden = U kijkt samen terug. U kiest hoe u verdergaat, en u krijgt uw certificaat.
training-who-sees = De coördinator en de trainer van uw groep

training-track-kind = Wat is het?
trajectsoort-opleiding = Een opleiding, met een certificaat
trajectsoort-intervisie = Samen praten als ervaringsdeskundigen
