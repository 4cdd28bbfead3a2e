# Wat een deelnemer bewaart, en hoe die terugkomt.

participants-own-title = Mijn Meedoen
participants-own-back = Terug naar Mijn Meedoen
participants-hello = Dag { $name }. Hier staat wat u bewaarde.
participants-none = niet ingevuld
participants-optional = Mag leeg blijven.
participants-quieter = Iets rustiger mag ook
participants-near = Rond { $postcode }, hoogstens { $km } kilometer

participants-keep-title = Bewaar wat u koos
participants-keep-lead = Dan staat het klaar als u terugkomt. Bewaren is vrijwillig.
participants-promise-what = Wat bewaren wij?
participants-promise-what-text = Uw antwoorden, een naam die u kiest, en wat u invult. Meer niet.
participants-promise-why = Waarom?
participants-promise-why-text = Zo hoeft u de vragen niet opnieuw te doen. En u kunt later een plek vragen.
participants-promise-who = Wie ziet het?
participants-promise-who-text = Alleen u. Een ander ziet pas iets als u dat zelf zegt. Uw uitkering weet hier niets van.
participants-promise-long = Hoe lang?
participants-promise-long-text = Tot u het wist. Komt u { $unused } dagen niet? Dan wissen wij het { $warned } dagen later.
participants-keep-answers = Uw antwoorden
participants-keep-card = Vult u geen e-mailadres of mobiel nummer in? Dan krijgt u een kaart om terug te komen.
participants-keep = Bewaren
participants-keep-known = Heeft u al iets bewaard?
participants-back-link = Kom dan terug
participants-answers-unread = Een deel van uw antwoorden konden wij niet lezen. Kijk of alles hieronder staat.
participants-again-title = Bewaar uw nieuwe antwoorden
participants-again-lead = Deze antwoorden komen op de plaats van de oude.
participants-again-nothing = U heeft al iets bewaard. U kunt het bekijken en veranderen.
participants-again-not = Nee, laat alles zoals het was

participants-name = Uw naam
participants-name-hint = Een voornaam of een bijnaam is genoeg.
participants-name-missing = Vul een naam in, met hoogstens { $max } tekens.
participants-email = Uw e-mailadres
participants-email-wrong = Dit is geen e-mailadres. Een voorbeeld is naam@example.nl.
participants-email-missing = U wilt graag mail. Vul dan uw e-mailadres in, of kies iets anders.
participants-phone = Uw telefoonnummer
participants-phone-wrong = Dit nummer kennen wij niet. Een voorbeeld is 06 00 00 00 00.
participants-phone-missing = U wilt graag een telefoontje. Vul dan uw nummer in, of kies iets anders.
participants-mobile-missing = U wilt graag een sms. Vul dan een nummer in dat met 06 begint.
participants-reach = Hoe wilt u van ons horen?
participants-reach-missing = Kies hoe u van ons wilt horen.
bereik-mail = Met een mail
bereik-sms = Met een sms
bereik-alleen-bellen = Niet schrijven, alleen bellen
bereik-niets = Niet, ik kijk hier zelf

participants-done-kept = Uw gegevens staan hier veilig.
participants-done-erased = Alles is weg. Wij hebben niets meer van u.
participants-done-left = U bent weg op dit apparaat. Tot ziens!
participants-done-elsewhere = Uw Meedoen staat nu alleen nog hier open.

participants-answers-title = Mijn antwoorden
participants-answers-none = U heeft nog geen vragen beantwoord.
participants-answers-give = Help mij kiezen
participants-answers-change = Mijn antwoorden veranderen
participants-details-title = Mijn gegevens
participants-details-lead = Klopt er iets niet? Verander het hier.
participants-details-change = Mijn gegevens veranderen
participants-ways-title = Wat kunt u hier nog meer?
participants-leave = Weggaan op dit apparaat

participants-who-title = Wie kan mijn gegevens zien?
participants-who-nobody = Op dit moment alleen u. Niemand anders ziet uw gegevens.
participants-who-link = Wat er met mijn gegevens gebeurde
participants-who-choose = Vraagt u later een plek? Dan kiest u zelf wat die plek ziet. Stoppen kan altijd.
participants-log-title = Wat er gebeurde
participants-log-lead = Wij schrijven op wie iets doet met uw gegevens. Het nieuwste staat bovenaan.
participants-log-nothing = Er gebeurde nog niets.
participants-log-kept = U bewaarde uw gegevens.
participants-log-code = Iemand vroeg een code om hier te komen.
participants-log-card-used = U kwam terug met uw kaart.
participants-log-back = U kwam terug met een code.
participants-log-changed = U veranderde uw gegevens.
participants-log-card = U maakte een kaart.
participants-log-left = U ging weg op een apparaat.
participants-log-left-elsewhere = U sloot Meedoen op uw andere apparaten.
participants-log-taken = U haalde al uw gegevens op.
participants-log-told = Meedoen schreef u omdat u lang niet kwam.
participants-log-unused = Meedoen zag dat u lang niet kwam.
participants-log-somebody = Iemand die voor Meedoen werkt:

participants-devices-title = Waar staat mijn Meedoen open?
participants-devices-lead = Kent u een apparaat niet? Sluit Meedoen dan overal behalve hier.
participants-devices-only = Uw Meedoen staat alleen op dit apparaat open.
participants-devices-end = Overal anders sluiten

participants-card-title = Een kaart om terug te komen
participants-card-lead = Met een kaart komt u terug zonder mail of telefoon.
participants-card-days = Een kaart werkt één keer, binnen { $days } dagen. Daarna blijft Meedoen open op dat apparaat.
participants-card-old = Maakt u een nieuwe kaart? Dan werkt de oude niet meer.
participants-card-make = Maak een kaart
participants-card-ready = Uw kaart is klaar
participants-card-print = Print deze pagina, of schrijf de code op.
participants-card-once = U ziet de code alleen nu. Bewaar de kaart waar een ander haar niet vindt.
participants-card-on = Naar Mijn Meedoen
participants-card-sheet = Kaart van Meedoen
participants-card-square = Vierkant voor de camera van uw telefoon. Hieronder staat hetzelfde in letters en cijfers.
participants-card-scan = Scan het vierkant met uw telefoon, of ga naar
participants-card-type = Vul deze code in:
participants-card-until = De kaart werkt één keer, tot en met { $date }.
participants-card-call = Lukt het niet? Bel [{ $phone }](tel:{ $number }).

participants-download-html = Alles ophalen om te lezen
participants-download-json = Alles ophalen voor een computer
participants-download-title = Wat Meedoen van mij bewaart
participants-since = Bewaard sinds
participants-used = Het laatst gebruikt

participants-erase-title = Alles wissen
participants-erase-lead = Uw naam, antwoorden, codes en onze berichten aan u gaan weg. Meteen en voor altijd.
participants-erase-stays = In ons logboek blijft één regel staan: dat iemand alles wiste. Daar staat geen naam bij.
participants-erase-again = Wilt u ze eerst zelf bewaren? Haal dan alles op bij Mijn Meedoen.
participants-erase = Ja, wis alles

participants-back-title = Kom terug bij uw Meedoen
participants-back-description = Kom met een code of kaart terug bij wat u bewaarde.
participants-back-lead = Wij sturen u een code van zes cijfers. Een wachtwoord heeft u niet nodig.
participants-back-contact = Uw e-mailadres of mobiele nummer
participants-back-email = Uw e-mailadres
participants-back-contact-wrong = Vul een e-mailadres in, of een nummer dat met 06 begint.
participants-back-landline = Naar een vaste telefoon kunnen wij geen code sturen. Gebruik uw kaart, of bel ons.
participants-back-card-title = Heeft u een kaart van Meedoen?
participants-back-card = Ik heb een kaart
participants-back-nothing = Heeft u nog niets bewaard? Dan kunt u [gewoon rondkijken](/plekken).
participants-back-partners = Werkt u met Meedoen? Dan kunt u [hier inloggen](/inloggen).
participants-back = Terugkomen
participants-back-sent = Kennen wij u? Dan krijgt u nu een code.
participants-back-sent-to = Die gaat naar { $address }.
participants-back-no-code = Geen code gekregen?
participants-code-missing = Een code heeft zes cijfers. Kijk in het bericht dat u kreeg.
participants-code-wrong = Deze code klopt niet, of hij is te oud. Kijk in uw nieuwste bericht.
participants-use-card-title = Kom terug met uw kaart
participants-use-card-lead = Daarna blijft Meedoen open op dit apparaat.
participants-use-card-code = De code op uw kaart
participants-use-card-hint = Streepjes mogen, maar hoeven niet. Grote of kleine letters maakt niet uit.
participants-use-card-missing = Op de kaart staan 16 tekens, in vier groepjes. Kijk nog eens goed.
participants-use-card-wrong = Deze code kennen wij niet. Kijk of alle tekens kloppen.
participants-use-card-over = Iemand gebruikte deze kaart al, of de kaart is te oud. Maak een nieuwe op het apparaat waar uw Meedoen openstaat. Kan dat niet? Vraag dan een code, of bel ons.
participants-use-card-other = Liever een code per mail of sms

participants-at-work-title = U bent hier ingelogd voor uw werk
participants-at-work = In één browser past één persoon. Helpt u iemand? Gebruik dan het apparaat van die persoon.
participants-at-work-leave = Zoekt u zelf een plek? Log dan eerst uit.
participants-in-title = U bent er al
participants-in = Dit is Meedoen van { $name }.
participants-in-other = Bent u iemand anders? Kies dan voor weggaan. Daarna kunt u zelf terugkomen.
participants-sign-in-other = Bewaarde u als deelnemer iets? Dan kunt u [zo terugkomen](/terugkomen).

mijn-vraag-blij-van = Waar u blij van wordt
mijn-vraag-hopen = Wat u hoopt te vinden
mijn-vraag-wanneer = Wanneer u kunt
mijn-vraag-beginnen = Hoe u wilt beginnen
mijn-vraag-plek = Wat de plek heeft
mijn-vraag-waar = Waar
mijn-begin-kijken = Eerst kijken
mijn-begin-groep = Meedoen in een groep
mijn-begin-hulp = Een vaste taak met hulp
mijn-begin-zelfstandig = Zelf een taak doen
mijn-begin-werk = Op weg naar werk
mijn-gezelschap-iemand-gaat-mee = De eerste keer gaat iemand mee
mijn-gezelschap-maatje = Een maatje
mijn-nederlands-0 = Ik spreek nog geen Nederlands
mijn-nederlands-1 = Ik spreek een paar woorden Nederlands
mijn-nederlands-2 = Ik spreek eenvoudig Nederlands
mijn-nederlands-3 = Ik spreek goed Nederlands
mijn-nederlands-4 = Ik spreek heel goed Nederlands

## Sms: alles past in één bericht.

sms-come-back-code = Uw code voor Meedoen is { $code }. Hij werkt 10 minuten. Geef de code aan niemand. Vroeg u er niet om? Dan hoeft u niets te doen.
sms-profile-unused = U was lang niet bij Meedoen. Kom binnen { $days } dagen terug, anders wissen wij alles: { $address }

participants-who-some = Deze mensen zien iets van u, omdat u daar om vroeg.
participants-who-sees = De mensen van { $organisation }
participants-who-coaches = De coaches van uw gemeente
participants-who-stop = Stopt u? Dan zien zij het meteen niet meer. Zij horen alleen dat het niet doorgaat. U hoeft niet te zeggen waarom. Wat zij al hebben opgeschreven, kunnen wij niet weghalen.
participants-who-stop-button = Stop: zij zien het niet meer
participants-who-what = Zij zien: { $what }.
participants-log-asked = U vroeg een plek of u mag kijken.
participants-log-went-on = U keek bij uw kennismaking, of ging ermee verder.
participants-log-place-read = Iemand van de plek las uw vraag.
participants-log-place-answered = Iemand van de plek antwoordde u.
participants-log-coach-read = Een coach van de gemeente zag dat u op een belletje wacht.
participants-log-coach-took-up = Een coach van de gemeente pakte uw vraag op.
participants-log-kept-going = Meedoen herinnerde de plek aan u, of vroeg een coach te bellen.
