# Een bezoeker zegt dat er iets niet klopt aan een plek.

reports-offer = Klopt er iets niet?
reports-title = Klopt er iets niet?
reports-about = U vertelt iets over { $title }.
reports-back = Terug naar de plek
reports-kind = Wat klopt er niet?
reports-kind-missing = Kies wat er niet klopt.
reports-words = Wilt u er iets over vertellen? (mag leeg blijven)
reports-words-hint = Schrijf liever niets over uzelf of over anderen. Er is plaats voor { $max } tekens.
reports-words-long = Dit is te lang. Er is plaats voor { $max } tekens.
reports-email = Wilt u horen hoe het afloopt? Vul uw mailadres in (mag leeg blijven)
reports-email-hint = Daarna wissen wij uw adres. De organisatie krijgt het niet.
reports-email-wrong = Dit lijkt geen mailadres. Een adres is bijvoorbeeld naam@example.nl.
reports-send = Versturen
reports-help = Liever bellen? Dat kan ook: [{ $phone }](tel:{ $number }).
reports-nobody = Hier kijkt nog geen gemeente mee. Bel ons, dan doen wij er iets aan: [{ $phone }](tel:{ $number }).

reports-personal = Er staat iets in dat u misschien liever weglaat:
reports-personal-phone = iets dat op een telefoonnummer lijkt
reports-personal-email = iets dat op een mailadres lijkt (dat heeft een eigen vak)
reports-personal-bsn = iets dat op een burgerservicenummer lijkt
reports-personal-health = iets over de gezondheid van iemand
reports-personal-anyway = U kunt het veranderen. Of u verstuurt het zoals het is.

reports-thanks-title = Dank u wel, wij gaan kijken
reports-thanks-who =
    { $count ->
        [one] Een beheerder van { $municipality } kijkt ernaar, binnen 1 werkdag.
       *[other] Een beheerder van { $municipality } kijkt ernaar, binnen { $count } werkdagen.
    }
reports-thanks-what = De beheerder vraagt de organisatie ernaar. Of de plek gaat even van de site.
reports-thanks-email = Liet u een mailadres achter? Dan hoort u hoe het afloopt. Daarna wissen wij het.
reports-thanks-call = Heeft u haast? Bel ons: [{ $phone }](tel:{ $number }).

## Wat er niet klopt

melding-wanneer = De dag of de tijd
melding-adres = Het adres
melding-contact = Telefoon, mail of website
melding-bestaat-niet = De plek bestaat niet meer
melding-onvriendelijk = De tekst is onvriendelijk of niet veilig
melding-anders = Iets anders

## Wat een beheerder ermee doet

administration-queue-reports =
    { $count ->
        [one] Eén melding over een plek van { $who }
       *[other] { $count } meldingen over een plek van { $who }
    }
administration-queue-reports-asked = De organisatie is gevraagd.
administration-reports-count =
    { $count ->
        [one] Een bezoeker zegt dat er iets niet klopt.
       *[other] { $count } keer zei een bezoeker dat er iets niet klopt.
    }
administration-report-no-words = Zonder uitleg.
administration-report-hears = Deze bezoeker hoort per mail hoe het afloopt.
administration-reports-asked = U vroeg het de organisatie op { $moment }.
administration-reports-answered = Daarna is de plek bevestigd of veranderd.
administration-reports-unanswered = De organisatie deed daarna nog niets met de plek.
administration-reports-now = Zo staat het er nu
administration-reports-see = Bekijk de plek zoals een bezoeker
administration-reports-off = De plek staat nu niet op Meedoen.
administration-reports-ask-title = Vraag het de partner
administration-reports-ask-text = De redacteuren krijgen een mail: klopt dit nog? Wie het meldde, staat er niet in.
administration-reports-ask-nobody = Niemand van deze organisatie heeft een account. Bel of mail ze zelf.
administration-reports-ask-words = Wat wilt u erbij zeggen? (mag leeg blijven)
administration-reports-ask-hint = Wat er niet klopt, staat al in de mail. De woorden van de bezoeker niet.
administration-reports-ask-long = Dit is te lang. Er is plaats voor { $max } tekens.
administration-reports-ask = Vraag het de partner
administration-reports-fits-title = Klopt wel
administration-reports-fits-text = De plek klopt, of is intussen verbeterd. Wie een mailadres achterliet, hoort dat.
administration-reports-fits = Klopt wel
administration-reports-pause-title = Zet de plek stil
administration-reports-pause-text = Niemand vindt de plek dan nog. De redacteuren kunnen de plek weer aanzetten.
administration-reports-reason = Waarom?
administration-reports-reason-hint = De redacteuren krijgen dit te lezen.
administration-reports-reason-missing = Schrijf waarom, met hoogstens { $max } tekens.
administration-reports-pause = Zet de plek stil
administration-reports-end-title = Afronden
administration-reports-end-text = Wie een mailadres achterliet, hoort dat de plek weg is.
administration-reports-end = Afronden
administration-reports-changed = Intussen is er iets veranderd. Kijk nog eens en beslis dan.
administration-done-reports-asked = De organisatie krijgt uw vraag per mail.
administration-done-reports-fits = De melding is klaar.
administration-done-reports-off = De melding is klaar. De plek staat niet op Meedoen.

## Berichten per mail

mail-place-reported-subject = Klopt uw plek nog?
mail-place-reported-text =
    Hallo,
    Een bezoeker zegt dat er iets niet klopt aan uw plek. Wilt u kijken? Klopt alles, druk dan op de knop. Klopt er iets niet, pas de plek dan aan. Horen we 14 dagen niets? Dan zetten we de plek even stil.
mail-place-reported-about = Het gaat om: { $kinds }.
mail-place-reported-button = Ja, het klopt nog

mail-reported-paused-subject = Uw plek staat even stil
mail-reported-paused-text =
    Hallo,
    Er klopt iets niet aan uw plek. Daarom staat de plek nu even stil. Hierboven leest u waarom. U kunt de plek aanpassen en weer aanzetten.
mail-reported-paused-button = Naar de plek

mail-report-fits-subject = Wij keken naar uw melding
mail-report-fits-text =
    Hallo,
    Dank u wel voor uw melding. Wij keken ernaar: de plek klopt, of is verbeterd. Uw mailadres hebben wij gewist.

mail-report-off-subject = Wij keken naar uw melding
mail-report-off-text =
    Hallo,
    Dank u wel voor uw melding. Wij keken ernaar: de plek staat nu niet meer op Meedoen. Uw mailadres hebben wij gewist.

## Wat iemand deed, zoals het in het logboek staat

use-case-report-place = Zei dat er iets niet klopt aan een plek
use-case-read-report = Opende wat bezoekers zeiden over een plek
use-case-decide-report = Deed iets met wat bezoekers zeiden
