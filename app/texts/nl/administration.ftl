# Het werk van een beheerder, en het logboek.

administration-back = Terug naar wat wacht
administration-back-people = Terug naar alle mensen
administration-later = Later beslissen
administration-more = Ander werk
administration-moment = { $date } om { $hour }.{ $minute } uur
administration-since-now = net binnen
administration-since-hours = sinds { $count } uur
administration-since-days =
    { $count ->
        [one] sinds 1 dag
       *[other] sinds { $count } dagen
    }

administration-queue-title = Wat op u wacht
administration-queue-count =
    { $count ->
        [0] Er wacht nu niets. Nieuwe aanmeldingen en plekken komen hier te staan.
        [one] Er wacht één ding.
       *[other] Er wachten { $count } dingen. Wat het langst wacht, staat bovenaan.
    }
administration-queue-application = Aanmelding: { $who }
administration-queue-place = Nieuwe plek van { $who }

administration-application-summary = Wat mensen er kunnen doen
administration-application-kind = Soort organisatie
administration-application-city = Plaats
administration-application-municipality = Gemeente
administration-application-website = Website
administration-application-phone = Telefoon
administration-application-person = Wie zich aanmeldt
administration-application-email = Mailadres
administration-application-since = Binnen sinds
administration-application-approved = Een beheerder keurde deze organisatie goed. De aanvrager kreeg een mail.
administration-application-declined = Een beheerder wees deze aanmelding af. De aanvrager kreeg dit te lezen:

administration-approve-title = Deze organisatie hoort erbij
administration-approve-text = De organisatie komt op Meedoen te staan.
administration-approve-mail = { $name } krijgt een mail om te beginnen.
administration-approve-checked = De eerste drie plekken bekijkt u zelf nog.
administration-approve = Goedkeuren
administration-decline-title = Deze organisatie past niet
administration-decline-text = Wie zich aanmeldt, krijgt altijd antwoord. Uw reden staat in de mail.
administration-decline-reason = Waarom niet?
administration-decline-reason-hint = Schrijf aan de aanvrager. Vertel ook wat wel kan.
administration-decline-reason-missing = Schrijf waarom het niet kan, met hoogstens { $max } tekens.
administration-decline = Afwijzen en mailen

administration-place-of = Een plek van { $name }.
administration-place-as-seen = Zo ziet een bezoeker de plek straks.
administration-place-approve-title = Deze plek kan op Meedoen
administration-place-approve-text = Iedereen kan de plek dan vinden. De organisatie krijgt een mail.
administration-place-approve = Goedkeuren
administration-place-return-title = Eerst een vraag
administration-place-return-text = De plek gaat terug naar de organisatie. Uw vraag staat in de mail.
administration-place-question = Wat wilt u vragen?
administration-place-question-hint = Bijvoorbeeld: hoe laat begint het op dinsdag?
administration-place-question-missing = Schrijf uw vraag op, met hoogstens { $max } tekens.
administration-place-return = Terugsturen met deze vraag
administration-place-changed = De organisatie heeft de plek intussen veranderd. Kijk nog eens en beslis dan.
administration-place-over = De laatste dag van deze plek is al voorbij. Stuur de plek terug, en vraag om een nieuwe dag.

administration-advice-title = Advies van de taalhulp
administration-advice-text = Dit kan misschien eenvoudiger of vriendelijker. U beslist zelf.
administration-advice-none = De taalhulp vond niets om te veranderen.
administration-advice-other-language = De tekst is in een taal die de taalhulp niet leest.
administration-advice-more =
    { $count ->
        [one] En nog 1 ander advies.
       *[other] En nog { $count } andere adviezen.
    }
administration-part-title = Titel
administration-part-summary = Samenvatting
administration-part-description = Beschrijving
administration-part-task = Taak
administration-part-asks = Wat is handig
administration-part-costs = Kosten
administration-part-returns = Wat u krijgt

administration-people-title = Mensen
administration-people-count =
    { $count ->
        [0] Er werkt hier nog niemand met Meedoen.
        [one] Er werkt hier 1 iemand met Meedoen.
       *[other] Er werken hier { $count } mensen met Meedoen.
    }
administration-state-active = kan inloggen
administration-state-closed = gesloten
administration-step-on = tweede stap staat aan
administration-step-due = tweede stap nog niet ingesteld
administration-step-none = zonder tweede stap
administration-person-since = Heeft een account sinds { $date }.
administration-person-roles = Rollen
administration-close-heading = Account sluiten
administration-close-what = Wie een gesloten account heeft, is meteen uitgelogd. Inloggen kan niet meer.
administration-close = Account sluiten
administration-close-own = Dit is uw eigen account. Een andere beheerder kan het sluiten.
administration-close-title = Account van { $name } sluiten?
administration-close-again = Wat deze persoon deed, blijft in het logboek staan.
administration-close-yes = Ja, sluit dit account
administration-close-no = Nee, laat het open
administration-close-people = Deze coach begeleidt nog mensen. Geef hen eerst aan een collega.
administration-give-heading = Mensen van deze coach
administration-give-count =
    { $count ->
        [0] Deze coach begeleidt nu niemand.
        [one] Deze coach begeleidt 1 persoon.
       *[other] Deze coach begeleidt { $count } mensen.
    }
administration-give = Geef de mensen aan een collega
administration-give-title = Mensen van { $name } overdragen
administration-give-what = De collega krijgt alles wat bij deze mensen hoort. U ziet niet om wie het gaat.
administration-give-rest = Past niet iedereen? Dan gaat eerst wie hier het langst is. De rest geeft u aan iemand anders.
administration-give-to = Aan wie?
administration-give-choice = { $name } (ruimte voor { $free })
administration-give-to-missing = Kies een collega.
administration-give-nobody = Geen andere coach heeft ruimte. Nodig eerst een coach uit.
administration-give-send = Draag over
administration-give-changed = Er veranderde net iets bij deze mensen. Probeer het nog een keer.
administration-give-on = Terug naar het account
administration-done-given = De collega neemt het over. Beide coaches krijgen bericht.
administration-close-elsewhere = Dit account heeft ook een rol buiten uw gemeente. Overleg met de beheerder daar.

administration-lost-heading = Telefoon kwijt?
administration-lost-what = U kunt de tweede stap van dit account halen. Deze persoon stelt dan een nieuwe in.
administration-lost = De tweede stap weghalen
administration-lost-title = De tweede stap van { $name } weghalen?
administration-lost-check = Bel deze persoon eerst zelf, op een nummer dat u al kent.
administration-lost-after = Deze persoon is daarna overal uitgelogd en krijgt een mail. Inloggen kan met het wachtwoord.
administration-lost-log = In het logboek staat dat u dit deed.
administration-lost-yes = Ja, haal de tweede stap weg
administration-lost-no = Nee, laat hem staan
administration-done-lost = De tweede stap is weg. De persoon krijgt een mail.

administration-invite-title = Iemand uitnodigen
administration-invite-lead = Wie u uitnodigt, krijgt een mail. Met de link daarin maakt iemand zelf een account.
administration-invite-name = Naam
administration-invite-name-missing = Vul een naam in, met hoogstens { $max } tekens.
administration-invite-email = Mailadres
administration-invite-email-hint = Hier sturen wij de uitnodiging naartoe, in de taal van deze pagina.
administration-invite-email-missing = Vul een mailadres in, bijvoorbeeld naam@example.nl.
administration-invite-roles = Welke rollen?
administration-invite-roles-in = Welke rollen voor { $municipality }?
administration-invite-roles-hint = Kies er zoveel als nodig. Laat leeg voor een redacteur van een organisatie.
administration-invite-role-missing = Kies een rol, of vul hieronder een organisatie in.
administration-invite-municipality = In welke gemeente?
administration-invite-municipality-missing = Kies de gemeente waar deze rollen horen.
administration-invite-organisation = Redacteur van een organisatie? Vul het adres op Meedoen in
administration-invite-organisation-hint = Bijvoorbeeld tuin-de-wijk, of de hele link naar de organisatie. Mag leeg blijven.
administration-invite-organisation-unknown = Wij kennen deze organisatie niet. Open de organisatie op Meedoen en neem de link over.
administration-invite-organisation-elsewhere = Deze organisatie hoort niet bij uw gemeente.
administration-invite-send = Uitnodiging versturen
administration-role-coach = praat met deelnemers en brengt ze bij een plek.
administration-role-coordinator = zoekt ervaringsdeskundigen en helpt ze op weg.
administration-role-manager = ziet aantallen, nooit namen.
administration-role-administrator = kijkt naar nieuwe organisaties en regelt accounts.
administration-role-privacy-officer = leest het logboek.

administration-post-title = Post
administration-post-no-server = Deze installatie heeft geen mailserver. Daarom blijft alle post hier.
administration-post-no-server-what = U kunt elk bericht lezen en zelf doorgeven.
administration-post-empty = Er is nog geen post.
administration-post-failed = Niet gelukt ({ $count })
administration-post-waiting = Wacht ({ $count })
administration-post-sent = Verstuurd ({ $count })
administration-post-to = Aan { $email }
administration-post-made = Gemaakt op { $moment }.
administration-post-tries =
    { $count ->
        [one] Eén keer geprobeerd.
       *[other] { $count } keer geprobeerd.
    }
administration-post-problem = De mailserver zei: { $words }
administration-post-again = Nog eens proberen
administration-post-read = Lees het hele bericht

administration-done-approved = De organisatie staat op Meedoen en krijgt een mail.
administration-done-declined = De aanvrager krijgt uw reden per mail.
administration-done-place-approved = De plek staat nu op Meedoen.
administration-done-place-returned = De plek is terug bij de organisatie, met uw vraag.
administration-done-waits-no-more = Dit wacht niet meer. Een collega of de organisatie was u voor.
administration-done-invited = De uitnodiging is onderweg.
administration-done-closed = Het account is gesloten.
administration-done-again = Wij proberen het bericht nog eens te versturen.

administration-log-title = Logboek
administration-log-lead = Hier staat wie wanneer iets deed met gegevens van mensen.
administration-log-looking = Niemand kan een regel veranderen. Ook dat u nu kijkt, staat erin.
administration-log-search = Zoeken
administration-log-who = Wie
administration-log-who-hint = Het nummer van een account, of het begin daarvan.
administration-log-what = Wat
administration-log-everything = Alles
administration-log-record = Over welk gegeven
administration-log-record-hint = Zoals het in een regel staat. Klik erop om alles daarover te zien.
administration-log-from = Vanaf deze dag
administration-log-until = Tot en met deze dag
administration-log-date-wrong = Die datum kennen wij niet. De rest van uw vraag telt wel.
administration-log-show = Laat zien
administration-log-nothing = Hierover staat niets in het logboek.
administration-log-older = Ouder
administration-log-newest = Terug naar het nieuwste
administration-log-number = Regel { $number }
administration-log-line-who = Wie:
administration-log-line-record = Gegeven:
administration-log-visitor = een bezoeker
administration-log-operator = de opdrachtregel van de server
administration-log-clockwork = Meedoen zelf
administration-log-participant = een deelnemer

## Wat iemand deed, zoals het in het logboek staat

use-case-find-places = Zocht naar plekken
use-case-find-matches = Zocht plekken die passen
use-case-read-place = Opende een plek
use-case-suggest = Kreeg suggesties bij het typen
use-case-list-organisations = Bekeek alle organisaties
use-case-read-organisation = Opende een organisatie
use-case-import = Bracht een bestand in
use-case-sign-in = Logde in, of vroeg een code
use-case-give-second-step = Gaf de tweede stap
use-case-set-up-second-step = Stelde de tweede stap in
use-case-sign-out = Logde uit
use-case-read-own-sessions = Bekeek waar het eigen account open is
use-case-sign-out-elsewhere = Logde overal anders uit
use-case-change-password = Veranderde het wachtwoord
use-case-read-invitation = Opende een uitnodiging
use-case-accept-invitation = Nam een uitnodiging aan
use-case-create-account = Maakte een account
use-case-invite = Nodigde iemand uit
use-case-list-accounts = Bekeek de accounts
use-case-give-people-on = Droeg mensen van een coach over
use-case-close-account = Sloot een account
use-case-read-outbox = Bekeek de post
use-case-retry-mail = Liet een bericht nog eens versturen
use-case-read-own-places = Bekeek eigen plekken
use-case-post-place = Begon een plek
use-case-change-place = Veranderde een plek
use-case-move-place = Zette een plek aan, stil of weg
use-case-undo-place = Draaide een verandering van een plek terug
use-case-set-photo = Veranderde de foto van een plek
use-case-change-seats = Telde iemand bij of af op een plek
use-case-ask-if-true = Vroeg of een plek nog klopt
use-case-discard-place = Gooide een concept weg
use-case-end-places = Haalde een plek weg die voorbij is
use-case-confirm-by-link = Zei per mail dat een plek nog klopt
use-case-list-municipalities = Vroeg welke gemeenten meedoen
use-case-apply = Meldde een organisatie aan
use-case-read-queue = Bekeek wat wacht
use-case-read-application = Opende een aanmelding
use-case-decide-application = Besliste over een aanmelding
use-case-check-place = Bekeek een nieuwe plek, of besliste erover
use-case-read-audit = Keek in het logboek
use-case-move-second-step = Zette de tweede stap op een andere telefoon
use-case-remove-second-step = Haalde de tweede stap van een account
use-case-read-settings = Bekeek wat een gemeente koos
use-case-change-settings = Veranderde wat een gemeente kiest
use-case-count-view = Bekeek een plek
use-case-read-figures = Bekeek de eigen cijfers
use-case-bring-places = Las plekken in uit een bestand
use-case-take-along = Nam gegevens van een organisatie mee
use-case-take-own-account = Nam gegevens van het eigen account mee
use-case-keep-profile = Bewaarde iets als deelnemer
use-case-come-back = Kwam terug als deelnemer, of vroeg een code
use-case-read-own-profile = Bekeek de eigen gegevens
use-case-change-own-profile = Veranderde de eigen gegevens
use-case-make-card = Maakte een kaart om terug te komen
use-case-leave = Ging weg op een apparaat
use-case-read-own-devices = Bekeek de eigen apparaten
use-case-leave-elsewhere = Ging weg op alle andere apparaten
use-case-read-own-log = Bekeek de regels over zichzelf
use-case-take-own-data = Haalde alle eigen gegevens op
use-case-erase-profile = Wiste alle eigen gegevens
use-case-forget-unused = Schreef over lang niet komen, of wiste daarna
use-case-ask-introduction = Vroeg om te komen kijken
use-case-go-on-with-introduction = Keek naar eigen kennismakingen of ging ermee verder
use-case-read-inbox = Bekeek wie wil komen kijken
use-case-answer-introduction = Antwoordde wie wil komen kijken
use-case-ask-for-call = Vroeg om gebeld te worden
use-case-read-coach-work = Bekeek wie op een coach wacht
use-case-take-up-introduction = Pakte een kennismaking op
use-case-help-along = Ging mee naar een kennismaking of regelde het
use-case-finish-call = Belde iemand terug
use-case-read-cases = Bekeek eigen mensen
use-case-add-person = Voegde iemand toe aan eigen mensen
use-case-change-case = Verbeterde gegevens van iemand
use-case-log-contact = Legde contact met iemand vast
use-case-give-case = Droeg iemand over aan een collega
use-case-close-case = Rondde een begeleiding af
use-case-stand-in = Regelde vervanging
use-case-make-card-for = Maakte een kaart voor iemand
use-case-ask-for-buddy = Vroeg om een maatje
use-case-read-own-pairings = Keek naar het eigen maatje
use-case-go-on-with-buddy = Ging verder met een maatje
use-case-walk-along = Liep als maatje met iemand mee
use-case-read-pairings = Bekeek wie een maatje heeft of zoekt
use-case-change-pairing = Bracht iemand en een maatje bij elkaar
use-case-keep-pairings = Hield bij of een maatje antwoordt
use-case-become-expert = Vroeg om ervaringsdeskundige te worden
use-case-read-own-expert = Keek naar de eigen pagina als ervaringsdeskundige
use-case-change-own-expert = Veranderde wat anderen van een ervaringsdeskundige zien
use-case-set-experiences = Koos wat iemand van de eigen ervaring deelt
use-case-go-on-as-expert = Begon, nam rust of stopte als ervaringsdeskundige
use-case-read-coordination = Keek wie op een coördinator wacht
use-case-read-experts = Keek naar ervaringsdeskundigen
use-case-change-expert = Plande een gesprek met een ervaringsdeskundige, of hielp verder
use-case-ask-to-become-expert = Vroeg iemand om ervaringsdeskundige te worden
use-case-read-public-experts = Keek wie de ervaringsdeskundigen zijn
use-case-stop-coach = Keek wie de eigen coach is, of stopte met een coach
use-case-read-conversation = Bekeek het verslag van een gesprek
use-case-write-conversation = Schreef aan het verslag van een gesprek
use-case-read-own-conversation = Bekeek het eigen verslag
use-case-answer-conversation = Zei wat er van het eigen verslag klopt
use-case-read-attention = Bekeek wie iemand nog meer helpt
use-case-change-attention = Veranderde wie iemand nog meer helpt
use-case-read-own-attention = Bekeek wie zichzelf nog meer helpt
use-case-answer-attention = Zei of de lijst van hulp goed is
use-case-read-matrix = Bekeek hoe iemand zich redt
use-case-fill-matrix = Vulde in hoe iemand zich redt
use-case-read-own-matrix = Bekeek hoe het met zichzelf gaat
use-case-read-plan = Bekeek de stappen van iemand
use-case-change-plan = Veranderde de stappen van iemand
use-case-give-thanks = Bedankte iemand voor een stap
use-case-read-own-plan = Bekeek de eigen stappen
use-case-finish-own-step = Zette een eigen stap op gedaan
use-case-read-rewards = Bekeek hoeveel een gemeente gaf
use-case-read-hand-over = Bekeek een overdracht
use-case-prepare-hand-over = Bereidde een overdracht voor
use-case-change-hand-over = Ging verder met een overdracht
use-case-read-hand-overs-to-us = Bekeek wie een coach brengt
use-case-answer-hand-over = Antwoordde een coach
use-case-go-on-with-hand-over = Keek naar eigen overdracht of ging ermee verder
use-case-keep-hand-overs = Hield overdrachten bij
use-case-propose-group = Liet plekken voorstellen voor een groep
use-case-make-wave = Maakte brieven voor een wijk
use-case-read-waves = Bekeek antwoorden op brieven
use-case-answer-letter = Gaf antwoord op een brief
use-case-read-reply-record = Bekeek hoe snel een organisatie antwoordt
use-case-keep-introductions = Hield kennismakingen bij
use-case-read-training = Bekeek de opleiding
use-case-change-track = Veranderde een opleiding
use-case-change-training-group = Veranderde een groep van de opleiding
use-case-plan-training = Plande een bijeenkomst van de opleiding
use-case-mark-attendance = Schreef op wie er bij een bijeenkomst was
use-case-give-certificate = Gaf een certificaat
use-case-see-vog = Schreef op wie een VOG zag
use-case-change-training-settings = Veranderde de afspraken over de opleiding
use-case-read-own-training = Bekeek de eigen opleiding
use-case-go-on-with-training = Deed iets met de eigen opleiding
use-case-check-certificate = Keek of een certificaat klopt
use-case-ask-for-expert = Vroeg om een ervaringsdeskundige
use-case-read-asked-experts = Bekeek wat de organisatie vroeg
use-case-read-engagements = Bekeek wat organisaties vragen
use-case-change-engagement = Vroeg een ervaringsdeskundige voor een organisatie
use-case-read-own-engagements = Bekeek wat organisaties vragen
use-case-answer-engagement = Gaf een organisatie antwoord
