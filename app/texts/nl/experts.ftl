# Ervaringsdeskundigen: mensen die dezelfde weg gingen.

experts-become-title = Ervaringsdeskundige worden
experts-become-description = U maakte iets mee. Daarmee kunt u een ander helpen.
experts-become-lead = U maakte iets mee. Daarmee kunt u een ander helpen.
experts-become-free = U kiest zelf wat u doet en wat u vertelt. U kunt altijd stoppen.
experts-become-send = Ik wil graag meer weten
experts-become-own = Naar mijn pagina
experts-become-at-work = U bent nu ingelogd voor uw werk. Log eerst uit, dan kan het hier.
experts-become-privacy = Wij vragen hier niet wat u meemaakte. Alleen de coördinator leest dit. U hoort binnen vijf werkdagen van ons.
experts-become-call = Liever eerst praten? Bel [{ $phone }](tel:{ $number }).
experts-reach-missing = Kies hoe wij u kunnen bereiken. Anders horen wij niets van elkaar.
experts-roles = Wat lijkt u fijn om te doen?
experts-roles-hint = U mag meer kiezen. Niets kiezen mag ook.

ervaringsrol-maatje = Een maatje zijn
ervaringsrol-gastspreker = Mijn verhaal vertellen aan een groep
ervaringsrol-ontvangen = Mensen ontvangen op een plek
ervaringsrol-meedenken = Meedenken over brieven en plannen

experts-own-title = Mijn ervaring
experts-own-steps = Wat u kunt doen
experts-own-steps-lead = Rust nemen of stoppen mag altijd. U hoeft niet te zeggen waarom.
experts-own-rather-not = Toch liever niet
experts-own-people = Nu { $taken } van de { $most } mensen.
experts-next-own = U bent aan zet. Uiterlijk { $date } vragen wij hoe het gaat.
experts-next-expert = Zij zijn zelf aan zet. Vraag uiterlijk { $date } hoe het gaat.
experts-next-coordinator = De coördinator spreekt u, uiterlijk { $date }.
experts-next-you = U bent aan zet, uiterlijk { $date }.
experts-talk = Gesprek: { $when }, { $where }.
experts-changed = Hier veranderde net iets. Kijk nog eens.
experts-done-asked = Dank u wel. De coördinator belt of schrijft u.
experts-done-step = Het is bewaard.
experts-done-kept = Het is bewaard.

mijn-ervaring-stand-belangstelling = U wilt graag meer weten.
mijn-ervaring-stand-in-gesprek = U praat met de coördinator.
mijn-ervaring-stand-in-opleiding = U volgt de opleiding.
mijn-ervaring-stand-klaar = U kunt beginnen. U kiest zelf wanneer.
mijn-ervaring-stand-actief = U helpt anderen met uw ervaring. Fijn!
mijn-ervaring-stand-pauze = U neemt rust. U kiest zelf hoelang.
mijn-ervaring-stand-gestopt = U bent gestopt. Dank u wel. Terugkomen mag altijd.

mijn-ervaring-doe-beginnen = Ik begin
mijn-ervaring-doe-pauze = Ik neem rust
mijn-ervaring-doe-verder = Ik ga weer verder
mijn-ervaring-doe-stap-terug = Een stap terug
mijn-ervaring-doe-stoppen = Ik stop
mijn-ervaring-doe-terugkomen = Ik wil toch weer

experts-show-title = Wat ik laat zien
experts-show-lead = Vul in wat u wilt. Wat leeg is, blijft leeg.
experts-show-preview = Zo ziet het eruit
experts-show-public = Iedereen kan dit zien zolang u anderen helpt.
experts-show-private = Nu ziet alleen de coördinator dit.
experts-capacity = Met hoeveel mensen tegelijk wilt u maatje zijn?
experts-capacity-hint = Kies 0 voor even niet. U kunt dit altijd veranderen.
experts-capacity-wrong = Kies een aantal van 0 tot { $most }.
experts-days = Wanneer kunt u?
experts-postcode = Uw postcode: vier cijfers
experts-postcode-hint = Niet nodig. Zonder postcode vindt wie dichtbij zoekt u niet.
experts-languages = Welke talen spreekt u?
experts-themes = Wat doet u graag?
experts-story = Uw verhaal, in het kort
experts-story-hint = U kiest wat u vertelt. Schrijf liever geen namen of adressen op.
experts-together = Wat doet u graag samen?
experts-not = Wat doet u niet?
experts-not-hint = Bijvoorbeeld: geld lenen, of ’s avonds laat bellen.
experts-drawing = Welke tekening past bij u?
experts-house = Bij u thuis
experts-house-hint = Sommige mensen kunnen niet tegen rook of zijn bang voor honden.
in-huis-rook = Er rookt iemand
in-huis-hond = Er is een hond
experts-gender = Bent u een vrouw of een man?
experts-gender-hint = U hoeft dit niet te zeggen. Soms vraagt iemand om een vrouw of een man.
experts-gender-none = Dat zeg ik liever niet
vrouw-of-man-vrouw = Een vrouw
vrouw-of-man-anders = Geen van beide, of allebei
vrouw-of-man-man = Een man
experts-public-legend = Wie mag u zien?
experts-public-hint = Niet aangevinkt? Dan ziet alleen de coördinator wie u bent.
experts-public = Iedereen mag mijn naam en dit verhaal zien

experts-experiences-title = Wat ik meemaakte
experts-experiences-lead = U kiest zelf wat u deelt, en met wie. Niets kiezen mag ook.
experts-experiences-kept = Wij bewaren dit apart en in geheimschrift. Zet u iets uit? Dan is het meteen weg.
experts-experiences-off = Dit deel ik niet
experts-experiences-none = Hier is nog niets gekozen.

ervaring-schulden = Schulden
ervaring-verslaving = Verslaving
ervaring-psychische-kwetsbaarheid = Psychisch kwetsbaar zijn
ervaring-dakloosheid = Geen huis hebben
ervaring-detentie = In de gevangenis zitten
ervaring-mantelzorg = Zorgen voor iemand thuis
ervaring-vluchteling-taal = Vluchten en een nieuwe taal leren
ervaring-ziekte = Ziek zijn
ervaring-alleenstaand-ouderschap = Alleen kinderen opvoeden
ervaring-lang-thuis = Lang thuis zijn
ervaring-anders = Iets anders
ervaring-wie-coordinator = Alleen de coördinator weet het
ervaring-wie-wie-zoekt = Ook wie een maatje zoekt
ervaring-wie-openbaar = Iedereen mag het weten

experts-public-title = Mensen die het zelf meemaakten
experts-public-lead = Zij gingen dezelfde weg. Nu lopen zij graag een stukje met u mee.
experts-public-none = Hier staat nog niemand. Iedereen kiest zelf of dat mag.
experts-public-too = Iets voor u?
experts-public-too-lead = Maakte u zelf iets mee? Misschien wilt u een ander helpen.
experts-card-roles = Wat ik doe
experts-card-experiences = Wat ik meemaakte
experts-card-together = Graag samen
experts-card-not = Wat ik niet doe
experts-card-themes = Wat ik leuk vind
experts-card-languages = Talen

experts-coordination-title = Wie wacht er op u?
experts-people-title = Ervaringsdeskundigen
experts-people-none = Er is nog niemand. Vertel het verder: iedereen kan het vragen.
experts-file-about = Over deze persoon
experts-cared = Wij spraken elkaar
experts-history = Wat er gebeurde
experts-talk-title = Een gesprek plannen
experts-talk-day = Welke dag?
experts-talk-day-hint = Bijvoorbeeld 3-12-2026.
experts-talk-time = Hoe laat?
experts-talk-where = Waar?
experts-talk-plan = Plan het gesprek
experts-talk-when-wrong = Kies een dag die nog komt, binnen een jaar.

ervaring-stand-belangstelling = Wil graag meer weten
ervaring-stand-in-gesprek = In gesprek
ervaring-stand-in-opleiding = In opleiding
ervaring-stand-klaar = Kan beginnen
ervaring-stand-actief = Helpt anderen
ervaring-stand-pauze = Neemt rust
ervaring-stand-gestopt = Gestopt

ervaring-doe-opleiding = Begint met de opleiding
ervaring-doe-klaar = Kan beginnen
ervaring-doe-beginnen = Begint
ervaring-doe-pauze = Neemt rust
ervaring-doe-verder = Gaat weer verder
ervaring-doe-stap-terug = Een stap terug
ervaring-doe-stoppen = Stopt
ervaring-doe-terugkomen = Komt terug

ervaring-gedaan-gesprek = gesprek gepland
ervaring-gedaan-opleiding = begon met de opleiding
ervaring-gedaan-klaar = kan beginnen
ervaring-gedaan-beginnen = begon
ervaring-gedaan-pauze = nam rust
ervaring-gedaan-verder = ging weer verder
ervaring-gedaan-stap-terug = deed een stap terug
ervaring-gedaan-stoppen = stopte
ervaring-gedaan-terugkomen = kwam terug
ervaring-door-zelf = zelf
ervaring-door-coordinator = coördinator

wacht-op-ervaring-belangstelling = Wil graag meer weten over ervaringsdeskundige worden
wacht-op-ervaring-gesprek = Na het gesprek: hoe gaat het verder?
wacht-op-ervaring-zorg = Vraag hoe het gaat

sms-expert-asked = Uw coach vraagt of u anderen wilt helpen met uw ervaring. U kiest zelf: { $address }
sms-expert-news = Er is nieuws voor u. Lees het hier: { $address }

experts-ask = Iets voor deze persoon?
experts-ask-lead = Iemand met ervaring kan een ander helpen. U vraagt het, zij kiezen.
experts-ask-send = Vraag of dit iets is
experts-ask-done = De vraag is verstuurd.
experts-ask-known = Deze persoon weet er al van.
experts-own-link = Anderen helpen met wat ik meemaakte
experts-no-vog = De VOG is nog niet gezien. Noteer dat eerst bij de opleiding.
experts-no-vog-own = Uw VOG is nog niet gezien. De coördinator helpt u daarmee.
experts-training-link = Opleiding en groepen
experts-who-sees = De coördinator van ervaringsdeskundigen

experts-peers-title = Samen praten met andere ervaringsdeskundigen
experts-peers-lead = U bent welkom. Komen mag, het hoeft niet. Niemand schrijft op wie er was.
experts-peers-cannot = Kunt u niet? Laat het hier weten
