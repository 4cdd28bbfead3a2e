# Berichten per mail. Geen namen, geen plekken, geen redenen in het onderwerp. Elke regel is een alinea.
mail-ending = Vragen? Bel { $phone } of mail { $email }.

mail-sign-in-code-subject = Uw code voor Meedoen
mail-sign-in-code-text =
    Hallo,
    Met deze code kunt u inloggen. U kunt de code 10 minuten gebruiken. Vroeg u niet om een code? Dan hoeft u niets te doen.

mail-invitation-subject = U bent uitgenodigd voor Meedoen
mail-invitation-text =
    Hallo,
    Iemand nodigt u uit om met Meedoen te werken. Met de knop hieronder maakt u uw account. De knop werkt 14 dagen.
mail-invitation-button = Account maken

mail-security-changed-subject = Uw account is veranderd
mail-security-changed-text =
    Hallo,
    Het wachtwoord of de tweede stap van uw account is zojuist veranderd. Deed u dat zelf? Dan is alles goed.
    Was u het niet? Bel ons dan meteen.

mail-second-step-removed-subject = Uw account is veranderd
mail-second-step-removed-text =
    Hallo,
    Een beheerder haalde de tweede stap van uw account. Als u inlogt, stelt u een nieuwe in.
    Vroeg u hier niet om? Bel ons dan meteen.

mail-application-received-subject = Wij hebben uw aanmelding
mail-application-received-text =
    Hallo,
    Dank u wel voor uw aanmelding. Iemand van de gemeente kijkt ernaar. U krijgt altijd antwoord.

mail-application-approved-subject = U kunt beginnen met Meedoen
mail-application-approved-text =
    Hallo,
    Welkom! Uw organisatie kan nu plekken op Meedoen zetten.
mail-application-approved-button = Beginnen

mail-application-declined-subject = Antwoord op uw aanmelding
mail-application-declined-text =
    Hallo,
    Uw organisatie kan nu niet meedoen. Hierboven leest u waarom. Wilt u erover praten? Bel ons gerust.

mail-place-approved-subject = Uw plek staat op Meedoen
mail-place-approved-text =
    Hallo,
    Uw plek is bekeken en staat nu op Meedoen. Iedereen kan de plek vinden.
mail-place-approved-button = Naar de plek

mail-place-returned-subject = Een vraag over uw plek
mail-place-returned-text =
    Hallo,
    Uw plek is bekeken. Voordat de plek op Meedoen komt, willen we u iets vragen. U leest het hierboven.
mail-place-returned-button = De plek aanpassen

mail-still-true-subject = Klopt uw plek nog?
mail-still-true-text =
    Hallo,
    Uw plek staat al een tijd op Meedoen. Klopt alles nog? Met één klik laat u het weten. Horen we 14 dagen niets? Dan zetten we de plek even stil.
mail-still-true-button = Ja, het klopt nog

mail-paused-unconfirmed-subject = Uw plek staat even stil
mail-paused-unconfirmed-text =
    Hallo,
    We wisten niet zeker of uw plek nog klopt. Daarom staat de plek nu even stil. U kunt hem zo weer aanzetten.
mail-paused-unconfirmed-button = De plek weer aanzetten

mail-place-ended-subject = De einddatum van uw plek is voorbij
mail-place-ended-text =
    Hallo,
    De laatste dag van uw plek is geweest. De plek staat daarom niet meer op Meedoen. Gaat het door? Kies dan een nieuwe datum. Is het klaar? Dan kunt u de plek opbergen.
mail-place-ended-button = Naar uw plek

mail-come-back-code-subject = Uw code voor Meedoen
mail-come-back-code-text =
    Hallo,
    Met deze code komt u terug bij uw Meedoen. U kunt de code 10 minuten gebruiken. Vroeg u niet om een code? Dan hoeft u niets te doen.

mail-profile-unused-subject = Wilt u Meedoen nog bewaren?
mail-profile-unused-text =
    Hallo,
    U was lang niet bij Meedoen. Wilt u bewaren wat daar van u staat? Kom dan binnen { $days } dagen terug.
    Komt u niet? Dan wissen wij alles. U hoeft daarvoor niets te doen.
mail-profile-unused-button = Terugkomen

mail-introduction-asked-subject = Iemand wil graag komen kijken
mail-introduction-asked-text =
    Hallo,
    Iemand wil graag kennismaken met een van uw plekken. Met de knop hieronder leest u wie, en kunt u antwoorden.
mail-introduction-asked-button = Lezen en antwoorden

mail-introduction-reminder-subject = Er wacht nog iemand op u
mail-introduction-reminder-text =
    Hallo,
    Een paar dagen geleden vroeg iemand om te komen kijken. Die vraag wacht nog op uw antwoord. Twee keer klikken is genoeg.
mail-introduction-reminder-button = Antwoorden

mail-introduction-agreed-subject = Er is een afspraak
mail-introduction-agreed-text =
    Hallo,
    Iemand koos een van de tijden die u voorstelde.
mail-introduction-agreed-button = Bekijken

mail-introduction-off-subject = Een kennismaking gaat niet door
mail-introduction-off-text =
    Hallo,
    Een van uw kennismakingen gaat niet door. U hoeft niets te doen.
mail-introduction-off-button = Naar de kennismakingen

mail-introduction-answered-subject = Er is antwoord voor u
mail-introduction-answered-text =
    Hallo,
    U kreeg antwoord op uw vraag. Met de knop hieronder leest u het.
mail-introduction-answered-button = Lezen

mail-introduction-not-now-subject = Er is antwoord voor u
mail-introduction-not-now-text =
    Hallo,
    U kreeg antwoord op uw vraag. Een coach van de gemeente neemt ook contact met u op. Dan kijkt u samen verder.
mail-introduction-not-now-button = Lezen

mail-introduction-offered-subject = Er is ruimte voor u
mail-introduction-offered-text =
    Hallo,
    U stond op een wachtlijst. Nu is er ruimte. Wilt u nog steeds?
mail-introduction-offered-button = Ja of nee zeggen

mail-coach-calls-subject = Een coach belt u
mail-coach-calls-text =
    Hallo,
    Een coach van de gemeente neemt contact met u op. Dan kijkt u samen verder.
mail-coach-calls-button = Kijken hoe het staat

mail-coach-work-subject = Er wacht iemand op een coach
mail-coach-work-text =
    Hallo,
    Er staat iets nieuws op uw lijst.
mail-coach-work-button = Naar de lijst

mail-people-given-subject = U begeleidt nieuwe mensen
mail-people-given-text =
    Hallo,
    Een beheerder gaf u mensen van een collega. Zij staan nu bij uw mensen.
mail-people-given-button = Naar uw mensen

mail-people-taken-over-subject = Een collega neemt het over
mail-people-taken-over-text =
    Hallo,
    Een beheerder gaf mensen van u aan een collega. Die ziet nu alles wat u zag.
mail-people-taken-over-button = Naar uw mensen

mail-place-changed-subject = Er is iets veranderd
mail-place-changed-text =
    Hallo,
    U gaat naar een plek. De tijd of het adres is nu anders. Kijk even of het u nog past.
mail-place-changed-button = Kijken

mail-place-stopped-subject = Er is iets veranderd
mail-place-stopped-text =
    Hallo,
    U gaat naar een plek. Die plek is nu dicht. Kijk even hoe het verder gaat.
mail-place-stopped-button = Kijken

mail-hand-over-asked-subject = Is er ruimte bij u?
mail-hand-over-asked-text =
    Hallo,
    Een coach van de gemeente wil weten of er ruimte is. Met de knop hieronder antwoordt u.
mail-hand-over-asked-button = Antwoorden

mail-hand-over-sent-subject = Een coach wil iemand bij u brengen
mail-hand-over-sent-text =
    Hallo,
    U zei dat er ruimte is. Met de knop hieronder leest u meer, en kunt u antwoorden.
mail-hand-over-sent-button = Lezen en antwoorden

mail-hand-over-reminder-subject = Een coach wacht nog op u
mail-hand-over-reminder-text =
    Hallo,
    Een paar dagen geleden vroeg een coach u iets. Die vraag wacht nog op uw antwoord.
mail-hand-over-reminder-button = Antwoorden

mail-hand-over-off-subject = Een overdracht gaat niet door
mail-hand-over-off-text =
    Hallo,
    Een van de overdrachten gaat niet door. U hoeft niets te doen.
mail-hand-over-off-button = Naar de overdrachten

mail-hand-over-news-subject = Er is nieuws over een overdracht
mail-hand-over-news-text =
    Hallo,
    Er gebeurde iets met een van uw overdrachten. Met de knop hieronder leest u het.
mail-hand-over-news-button = Lezen

mail-permission-asked-subject = Uw coach vraagt u iets
mail-permission-asked-text =
    Hallo,
    Uw coach vraagt of u iets goed vindt. U kiest zelf. Met de knop hieronder leest u het.
mail-permission-asked-button = Lezen

mail-report-waits-subject = Er staat iets voor u klaar
mail-report-waits-text =
    Hallo,
    Uw coach schreef iets voor u op. U leest het en verandert wat u wilt. U kiest wat klopt.
mail-report-waits-button = Lezen

mail-own-hand-over-news-subject = Er is nieuws voor u
mail-own-hand-over-news-text =
    Hallo,
    Er is nieuws over een plek voor u. Met de knop hieronder leest u het.
mail-own-hand-over-news-button = Lezen

mail-expert-asked-subject = Uw coach vraagt u iets
mail-expert-asked-text =
    Hallo,
    Uw coach vraagt u iets. U kiest zelf of u dat wilt. Met de knop hieronder leest u het.
mail-expert-asked-button = Lezen

mail-expert-news-subject = Er is nieuws voor u
mail-expert-news-text =
    Hallo,
    Er is nieuws voor u. Met de knop hieronder leest u het.
mail-expert-news-button = Lezen

mail-coordinator-work-subject = Er wacht iemand op u
mail-coordinator-work-text =
    Hallo,
    Er wacht iemand op een coördinator. Met de knop hieronder ziet u wie.
mail-coordinator-work-button = Bekijken

mail-training-changed-subject = Er is iets veranderd
mail-training-changed-text =
    De dag, de tijd of de plaats van een afspraak is veranderd. Of de afspraak gaat niet door.
    Op de site ziet u hoe het nu is.
mail-training-changed-button = Kijken
mail-trainer-chosen-subject = Een groep wacht op u
mail-trainer-chosen-text =
    U bent trainer van een groep. Op de site ziet u wie erin zit.
    Daar plant u ook de bijeenkomsten.
mail-trainer-chosen-button = Naar de groep

mail-asked-expert-news-subject = Er is nieuws over uw vraag
mail-asked-expert-news-text =
    Hallo,
    Er is nieuws over uw vraag. Met de knop hieronder ziet u hoe het staat.
mail-asked-expert-news-button = Bekijken
