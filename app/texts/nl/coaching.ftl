# Een groep tegelijk: een plek voor iedereen, als voorstel voor de coach.

coaching-group-link = Een groep tegelijk
coaching-back = Terug naar wie nu iets nodig heeft
coaching-group-title = Een groep tegelijk
coaching-group-lead = Begeleidt u een groep? Wij zoeken voor iedereen tegelijk een plek.
coaching-group-how = Zet elke persoon op een eigen regel. Eerst de naam, dan een puntkomma, dan het adres van de antwoorden.
coaching-group-address = Dat adres vindt u op het overzicht van [Wat past bij mij?](/wat-past-bij-mij). Het staat boven in uw browser.
coaching-group-example =
    An; https://voorbeeld.example.nl/wat-past-bij-mij/overzicht?thema=koken&pc=3561
    Bo; ?thema=groen&dagdeel=di-ochtend
coaching-group-private = Wij bewaren de namen en antwoorden niet. Een voornaam of een nummer is genoeg.
coaching-group-field = Uw groep
coaching-group-hint = Een persoon op elke regel, hoogstens { $max } mensen. Plakken uit een tabel kan ook.
coaching-group-make = Maak een voorstel

coaching-group-nobody = Zet eerst iemand op een regel: een naam, een puntkomma en een adres.
coaching-group-too-many = U heeft { $count } mensen. Hoogstens { $max } kunnen tegelijk. Verdeel de groep.
coaching-group-more-lines =
    { $count ->
        [one] Er is nog 1 regel die wij niet kunnen lezen.
       *[other] Er zijn nog { $count } regels die wij niet kunnen lezen.
    }
coaching-line-name = Regel { $line }: begin met een naam van hoogstens { $max } tekens.
coaching-line-address = Regel { $line }: zet achter de naam een puntkomma en het adres van de antwoorden.
coaching-line-unknown = Regel { $line }: “{ $part }” in het adres kennen wij niet. Kopieer het adres nog een keer.

coaching-file-field = Of kies een bestand
coaching-file-hint = Een bestand dat eindigt op .csv of .xlsx. Kiest u een bestand? Dan lezen wij alleen dat.
coaching-file-title = Uw groep in een bestand
coaching-file-template = Leeg bestand met een voorbeeld (CSV)
coaching-file-columns = Elke regel is één persoon. Alleen de kolom naam is nodig, met antwoorden erachter.
coaching-file-lists = Meer antwoorden in één vak? Zet er een puntkomma tussen.
coaching-file-address = In de kolom adres past ook het adres van de antwoorden.
coaching-file-empty = In dit bestand staat niemand. De eerste regel noemt de kolommen.
coaching-file-too-large = Dit bestand is te groot. Hoogstens { $max } mensen kunnen tegelijk.
coaching-file-line-name = Regel { $line } van uw bestand: vul een naam in van hoogstens { $max } tekens.
coaching-file-line-address = Regel { $line } van uw bestand: hier staan geen antwoorden. Vul er een in.
coaching-file-line-unknown = Regel { $line } van uw bestand: “{ $part }” kennen wij niet. Kijk in het voorbeeld.

coaching-proposal-title = Een voorstel voor uw groep
coaching-proposal-count =
    { $people ->
        [one]
            { $placed ->
                [one] Voor deze persoon is er een plek.
               *[other] Voor deze persoon is er nog geen plek.
            }
       *[other] Voor { $placed } van de { $people } mensen is er een plek.
    }
coaching-proposal-yours = Het is een voorstel. Praat er met iedereen zelf over. Nee is ook goed.
coaching-proposal-room = Wij tellen de ruimte van elk dagdeel apart. Een vrouwengroep stellen wij alleen voor aan wie daarom vroeg. Zegt een plek niet hoeveel mensen er passen? Dan stellen wij haar voor aan één persoon.
coaching-proposal-once = Druk deze bladzijde af, of bewaar haar als tabel. Sluit u haar, dan is alles weg.
coaching-proposal-reasons = Bij elke plek staat waarom. Zo kunt u het ook zelf vertellen.
coaching-proposal-without = Nog geen plek
coaching-proposal-with = Een plek die past
coaching-proposal-taken = Er zijn plekken die passen. Anderen uit de groep nemen daar de ruimte.
coaching-proposal-nothing = Er is nu geen plek die bij alle antwoorden past.
coaching-proposal-help = Kijk wat kan helpen
coaching-proposal-postcode = Postcode { $postcode } kennen wij niet. Wij letten dus niet op de afstand.
coaching-proposal-others = Dit past ook:
coaching-proposal-full = geen ruimte meer na dit voorstel
coaching-proposal-change = Iets veranderen?
coaching-proposal-when = op { $when }
coaching-proposal-keep = Bewaar het voorstel als tabel (CSV)

coaching-table-name = Naam
coaching-table-place = Plek
coaching-table-organisation = Organisatie
coaching-table-when = Wanneer
coaching-table-address = Adres
coaching-table-why = Waarom
coaching-table-other = Dit past ook
coaching-table-another = En dit past ook
coaching-table-note = Goed om te weten
