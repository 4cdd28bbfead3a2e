# Helpen kiezen: zes vragen, de antwoorden, en plekken die passen.

choosing-title = Wat past bij mij?
choosing-description = Zes korte vragen. Daarna ziet u plekken die bij u passen, en waarom.
choosing-lead = Wij stellen u zes korte vragen. Daarna ziet u een paar plekken die bij u passen.
choosing-promise-voluntary = Het is vrijwillig. U zit nergens aan vast.
choosing-promise-short = Het duurt ongeveer twee minuten.
choosing-promise-skip = U slaat over wat u wilt. Elke vraag mag leeg blijven.
choosing-promise-private = U heeft geen account nodig. Wij bewaren uw antwoorden niet.
choosing-promise-together = Samen invullen kan ook: met een vriend, buur of coach.
choosing-begin = Begin
choosing-on-paper = Liever op papier?
choosing-call = Of bel ons. Wij denken graag met u mee:

choosing-number = Vraag { $page } van { $count }
choosing-on = Verder
choosing-done = Klaar
choosing-skip = Sla over
choosing-back = Vorige
choosing-no-such-question = Deze vraag is er niet meer. Uw antwoorden staan hieronder.

## De vragen

vraag-blij-van = Waar wordt u blij van?
vraag-hopen = Wat hoopt u te vinden?
vraag-wanneer = Wanneer kunt u?
vraag-beginnen = Hoe wilt u beginnen?
vraag-plek = Wat is fijn voor u op een plek?
vraag-waar = Waar woont u ongeveer?

vraag-uitleg-blij-van = Kies zoveel u wilt.
vraag-uitleg-hopen = Kies zoveel u wilt.
vraag-uitleg-wanneer = Kies de momenten die u goed uitkomen.
vraag-uitleg-beginnen = Kies wat nu bij u past. Later mag het anders.
vraag-uitleg-plek = Kies alleen wat voor u echt nodig is.
vraag-uitleg-waar = Vier cijfers zijn genoeg. Uw adres hoeven wij niet te weten.

begin-kijken = Eerst eens kijken
begin-groep = Meedoen in een groep
begin-hulp = Een vaste taak, met hulp
begin-zelfstandig = Zelf een taak doen
begin-werk = Op weg naar werk

choosing-quieter-legend = Liever wat rustiger?
choosing-quieter = Een rustiger plek mag ook

choosing-needs = Op de plek
choosing-company = Wie gaat er met u mee?
choosing-dutch = Hoeveel Nederlands spreekt u?
choosing-languages = Welke talen spreekt u nog meer?

gezelschap-iemand-gaat-mee = Iemand gaat de eerste keer mee
gezelschap-maatje = Een maatje

spreekt-0 = Nog geen Nederlands
spreekt-1 = Een paar woorden
spreekt-2 = Een eenvoudig gesprek
spreekt-3 = Goed
spreekt-4 = Heel goed

## Het overzicht

choosing-overview-title = Uw antwoorden
choosing-overview-text = Klopt het zo? U kunt alles nog veranderen.
choosing-overview-nothing = U sloeg alles over. Dat mag. U ziet dan plekken van alle soorten.
choosing-skipped = Overgeslagen
choosing-change = Verander
choosing-show = Laat plekken zien
choosing-answer-dutch = Nederlands: { $level }
choosing-answer-languages = U spreekt { $languages }
choosing-answer-where = { $postcode }, tot { $km } kilometer

## De plekken

choosing-found-title =
    { $count ->
        [one] 1 plek past bij u
       *[other] { $count } plekken passen bij u
    }
choosing-found-lead = U kiest zelf. U mag overal eerst gewoon komen kijken.
choosing-found-anything = U sloeg alle vragen over. Dit zijn plekken van alle soorten.
choosing-more = Meer plekken
choosing-before = Vorige plekken
choosing-why = Waarom zie ik deze plekken?
choosing-keep = Bewaar mijn antwoorden
choosing-call-me = Bel mij: liever praten met een mens
choosing-change-answers = Verander uw antwoorden
choosing-as-filters = Zoek zelf in de lijst met alle plekken
choosing-stretch = Een stapje verder
choosing-stretch-text = Dit is iets verder dan u vroeg. Misschien is het iets voor u.
choosing-caution = Goed om te weten:

choosing-day-part = { $day }{ $part }
choosing-reason-day = Op { $when }
choosing-reason-language = Iemand spreekt er { $language }
choosing-reason-near =
    { $km ->
        [one] 1 kilometer van u vandaan
       *[other] { $km } kilometer van u vandaan
    }
choosing-reason-next-door = Vlak bij u in de buurt
choosing-reason-replies = Ze geven meestal snel antwoord

choosing-caution-busy = het is er druk. Er is nog maar weinig plek.
choosing-caution-far = het is wat verder weg: { $travel }.
choosing-caution-costs = het kost hier iets.
choosing-caution-certificate = hier vragen ze een VOG (bewijs van goed gedrag). De organisatie helpt u daarmee.

nodig-0 = u heeft er geen Nederlands nodig.
nodig-1 = een paar woorden Nederlands helpen u hier.
nodig-2 = u praat hier eenvoudig Nederlands met elkaar.
nodig-3 = het helpt hier als u goed Nederlands spreekt.
nodig-4 = het helpt hier als u heel goed Nederlands spreekt.

## Weinig of niets

choosing-let-go = Wilt u meer keuze? Laat één ding los.
choosing-gives =
    { $count ->
        [one] 1 plek meer.
       *[other] { $count } plekken meer.
    }
choosing-without = Zonder “{ $wish }”
choosing-also-on = Ook op { $day }
choosing-any-time = Op alle momenten
choosing-any-language = Welke taal zij er ook spreken
choosing-any-start = Hoe u daar ook begint
choosing-within = Tot { $km } kilometer van u vandaan
choosing-also-quieter = Ook een rustiger plek

choosing-nothing-title = Nog geen plek die bij alles past
choosing-nothing-text = Wij vinden nu geen plek die past bij al uw antwoorden. Er is vast iets mogelijk.
choosing-nothing-call = Bel ons. Er zit iemand klaar die met u meedenkt:
choosing-else = Misschien is hier iets bij

## Op papier

choosing-paper-title = Wat past bij mij? Op papier
choosing-paper-description = De zes vragen op één blad. U print het en vult het in met een pen.
choosing-paper-lead = Kruis aan wat bij u past. Sla over wat u wilt. Alles is vrijwillig.
choosing-paper-print = Print deze pagina. Het past op één blad.
choosing-paper-type = Blad ingevuld? Typ het hier over. De vragen staan in dezelfde volgorde.
choosing-paper-km = Hoeveel kilometer wilt u gaan?
choosing-paper-then = Klaar? Typ het over met iemand die u helpt, of bel ons:

## Hoe wij plekken kiezen

choosing-about-title = Zo kiezen wij plekken voor u uit
choosing-about-description = Wat telt er mee, wat nooit, en wie beslist.
choosing-about-text =
    Een computer zet plekken op volgorde. Dat doet hij met vaste regels. Iedereen mag die regels lezen.

    ## Eerst kijken wij wat kan

    Wij laten alleen plekken zien waar het echt kan:

    - Er is ruimte, op een moment dat u kunt.
    - De plek is niet te ver voor u.
    - De plek heeft wat u nodig heeft.
    - U kunt elkaar verstaan.
    - De plek begint waar u wilt beginnen, of één stapje verder.
choosing-about-weights = Dan kijken wij wat het best past
choosing-about-share = { $count } van de 100 punten.
choosing-about-never =
    Die punten gaan over plekken. Mensen krijgen nooit punten.

    ## Dit telt nooit mee

    - uw naam
    - of u man of vrouw bent
    - waar u geboren bent
    - hoe oud u bent
    - uw gezondheid
    - uw inkomen of uitkering

    Wij vragen er niet naar. Uw antwoorden bewaren wij niet.

    ## Een mens beslist

    U kiest zelf een plek. Of u kiest samen met een coach. De computer doet alleen een voorstel.
choosing-about-object =
    ## Bent u het er niet mee eens?

    Zeg het ons. Bel [{ $phone }](tel:{ $number }) of mail [{ $email }](mailto:{ $email }). Een mens kijkt met u mee.

weegt-thema = Wat u leuk vindt
weegt-doel = Wat u hoopt te vinden
weegt-begin = Hoe u wilt beginnen
weegt-dagdeel = Wanneer u kunt
weegt-afstand = Hoe dichtbij het is
weegt-antwoord = Hoe snel zij antwoorden
weegt-spreiding = Een eerlijke kans voor elke plek

weegt-uitleg-thema = Hoe meer er klopt, hoe meer punten. Iets bijzonders telt extra.
weegt-uitleg-doel = Hoe meer u er vindt, hoe meer punten.
weegt-uitleg-begin = De plek begint waar u wilt beginnen.
weegt-uitleg-dagdeel = Hoe meer momenten er passen, hoe meer punten.
weegt-uitleg-afstand = Dichtbij krijgt meer punten dan ver weg.
weegt-uitleg-antwoord = Wie mensen snel antwoord geeft, krijgt meer punten.
weegt-uitleg-spreiding = Een goede plek die weinig mensen zien, gaat omhoog.

## Redenen

reden-thema-koken = U houdt van koken
reden-thema-groen = U houdt van tuin en groen
reden-thema-klussen = U houdt van klussen
reden-thema-mensen-helpen = U helpt graag mensen
reden-thema-dieren = U houdt van dieren
reden-thema-administratie = U houdt van administratie
reden-thema-computer = U werkt graag met de computer
reden-thema-creatief = U bent graag creatief
reden-thema-muziek-theater = U houdt van muziek en theater
reden-thema-sport-bewegen = U houdt van sport en bewegen
reden-thema-kinderen = U bent graag met kinderen
reden-thema-ouderen = U bent graag met ouderen
reden-thema-winkel = U werkt graag in een winkel
reden-thema-techniek-fietsen = U houdt van techniek en fietsen
reden-thema-schoonmaak = U houdt van schoonmaken
reden-thema-vervoer = U bent graag onderweg
reden-thema-taal = U houdt van taal
reden-thema-naaien = U houdt van naaien
reden-thema-magazijn = U werkt graag in een magazijn
reden-thema-gastvrijheid = U ontvangt graag gasten
reden-thema-eigen-ervaring = U deelt graag uw eigen ervaring
reden-thema-schilderen-bouwen = U houdt van schilderen en bouwen
reden-thema-buurt = U doet graag iets voor de buurt

reden-doel-mensen-ontmoeten = U ontmoet er mensen
reden-doel-iets-leren = U leert er iets
reden-doel-taal-oefenen = U oefent er de taal
reden-doel-ritme = Het geeft ritme in uw week
reden-doel-nuttig-zijn = U bent er nuttig
reden-doel-bewegen = U beweegt er
reden-doel-rust = U vindt er rust
reden-doel-richting-werk = Het helpt u op weg naar werk

reden-gezelschap-iemand-gaat-mee = Er gaat iemand met u mee
reden-gezelschap-maatje = Er is een maatje voor u

reden-begin-kijken = U kunt eerst komen kijken
reden-begin-groep = U kunt meedoen in een groep
reden-begin-hulp = U krijgt een vaste taak, met hulp
reden-begin-zelfstandig = U doet zelf een taak
reden-begin-werk = Het is een stap naar werk
