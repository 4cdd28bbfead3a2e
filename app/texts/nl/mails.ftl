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
