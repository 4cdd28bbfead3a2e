# Over Meedoen, privacy, toegankelijkheid en contact.

about-title = Over Meedoen
about-text =
    Meedoen helpt u een plek te vinden waar u iets kunt doen. Bijvoorbeeld koken, tuinieren of fietsen maken. Samen met anderen, bij u in de buurt.

    ## Meedoen is vrijwillig

    U kiest zelf. U mag eerst gewoon komen kijken. Stoppen mag altijd, en niemand vraagt waarom.

    Wat u hier doet, heeft geen gevolgen voor uw uitkering. Wij geven niets door.

    ## Voor wie is Meedoen?

    - Voor mensen die al lang thuis zijn en weer iets willen doen.
    - Voor organisaties die een plek hebben.
    - Voor mensen die met een ander willen meelopen.

    ## Hoe kiest u?

    U zoekt op een woord, een dag of een thema. U ziet bij elke plek wat u er doet. U ziet ook hoe ver het is.

    Later komen er een paar korte vragen die helpen kiezen. De regels daarvoor zijn open: bij elke plek staat waarom die past. Mensen krijgen nooit een cijfer. Een mens beslist, nooit de computer.

    ## Wie maakt Meedoen?

    Meedoen is voor gemeenten en organisaties samen. Organisaties schrijven zelf over hun plekken. Als wij het weten, staat erbij wanneer iemand de plek bekeek.

    ## Open voor iedereen

    De code van Meedoen is open, met de licentie EUPL-1.2. Iedereen mag de code gebruiken en beter maken.

    Waar postcodes liggen, komt van [GeoNames](https://www.geonames.org/). De licentie is CC BY 4.0. De plekken zijn ook te lezen voor computers: [beschrijving van de API](/api/v1/openapi.json).

privacy-title = Uw gegevens
privacy-text =
    U kunt hier rondkijken zonder account. Wij vragen u niets over uzelf.

    ## Wat bewaren wij van bezoekers?

    Niets, zolang u rondkijkt. Er is geen teller die u volgt. Er staat geen code van andere bedrijven op deze website. Er is pas een cookie als u iets bewaart of inlogt.

    ## Als u iets meldt over een plek

    Een beheerder van de gemeente leest wat u schrijft. Een mailadres hoeft niet. Geeft u het toch? Dan wissen wij het zodra u antwoord heeft. De melding zelf wissen wij 90 dagen later.

    ## Wat bewaren wij van deelnemers?

    Dat kiest u zelf. Wij bewaren pas iets als u op Bewaren drukt. Het is dit:

    - Uw antwoorden op de vragen.
    - Een naam die u zelf kiest.
    - Uw e-mailadres of telefoonnummer, als u dat invult.
    - Op welke apparaten uw Meedoen openstaat.

    Alleen u ziet het. Een ander ziet pas iets als u dat zelf vraagt. Dit mag omdat u het zelf wilt. De wet noemt dat toestemming (AVG, artikel 6 lid 1 a).

    Bij [Mijn Meedoen](/terugkomen) kunt u alles zien, veranderen, ophalen en wissen. Komt u { $unused } dagen niet? Dan wissen wij het { $warned } dagen later. Wie dat wil, krijgt eerst een bericht. Het cookie onthoudt alleen dat u het bent.

    ## Als u wilt komen kijken, of een belletje vraagt

    Dan zien anderen iets van u. Alleen de mensen van die plek zien het. Zij zien uw naam en hoe u wilt kennismaken. Zij zien ook wat u zelf aankruiste, en verder niets. Stopt u? Dan zien zij het meteen niet meer. Antwoordt de plek niet, of kan het daar nu niet? Dan ziet een coach van uw gemeente het, om u te helpen. Vraagt u een belletje? Dan zien alleen de coaches van uw gemeente uw nummer. Na het bellen is het weg.
    Heeft u een coach? Dan ziet uw coach uw naam, uw nummer en wat u zoekt. Brengt uw coach u bij een plek? Dan ziet die plek alleen wat u goed vond. U kunt dat altijd stoppen.

    ## Uw postcode

    Vult u een postcode in? Dan gebruiken wij vier cijfers om de afstand te berekenen. Die cijfers staan in het adres van de pagina. Wij bewaren ze niet.

    ## Ons logboek

    De computer schrijft op of een pagina werkte. In dat logboek staat een nummer per vraag. Er staat niet in wie u bent of wat u zocht. Daarmee lossen wij storingen op. Dat mag volgens de wet. Die noemt dit gerechtvaardigd belang (AVG, artikel 6 lid 1 f).

    ## Voorlezen

    De knop Luister gebruikt een stem op uw eigen telefoon of computer. De tekst gaat nergens heen.

    ## De kaart

    De kaart staat op een andere website: OpenStreetMap. U gaat er alleen heen als u daarop klikt.

    ## Uw uitkering

    Wij hebben geen verbinding met de uitkering. Wij geven niets door.

    ## Vragen of een klacht

    Mail naar [{ $email }](mailto:{ $email }). U mag ook klagen bij de [Autoriteit Persoonsgegevens](https://autoriteitpersoonsgegevens.nl/).

accessibility-title = Toegankelijkheidsverklaring
accessibility-text =
    Wij willen dat iedereen Meedoen kan gebruiken. Ook met een schermlezer, zonder muis of op een oude telefoon.

    ## Status

    Deze website voldoet gedeeltelijk aan de regels. Die heten EN 301 549 en WCAG 2.1, niveau A en AA. Dat is ons eigen oordeel.

    ## Hoe is dat bekeken?

    Wij hebben zelf gekeken, met een automatische test (axe) op elke pagina. Ook keken wij met alleen een toetsenbord. En zonder scripts, en op een klein scherm. Een volledig onderzoek door anderen is er nog niet.

    ## Wat klopt nog niet?

    - Mensen met een beperking hebben de website nog niet getest.
    - Organisaties schrijven hun teksten zelf. Die teksten zijn soms moeilijk.
    - Sommige teksten zijn er in één taal.
    - Voorlezen werkt alleen als uw apparaat een stem heeft.
    - De kaart staat op een andere website. Het adres staat daarom altijd ook in woorden.

    ## Werkt er iets niet?

    Laat het ons weten. Bel [{ $phone }](tel:{ $number }) of mail naar [{ $email }](mailto:{ $email }). U krijgt binnen twee weken antwoord.

    Bent u niet tevreden met ons antwoord? Dan kunt u klagen bij de [Nationale ombudsman](https://www.nationaleombudsman.nl/).

    ## Over deze verklaring

    Wij schreven deze verklaring in november 2026. Wij kijken er elk jaar opnieuw naar.

contact-title = Contact
contact-text =
    Wij helpen u graag. Ook als u nog niet weet wat u wilt.

    ## Bellen

    Bel ons: [{ $phone }](tel:{ $number }).

    ## Mailen

    Mail naar [{ $email }](mailto:{ $email }). Schrijf liever niets over uw gezondheid in een mail. Vertel ons dat aan de telefoon of bij een kop koffie.

    ## Heeft uw organisatie een plek?

    Wat fijn. Mail of bel ons, dan zetten wij uw plek erbij.

    ## Klopt er iets niet?

    Ziet u een fout bij een plek? Laat het ons weten, dan zoeken wij het uit.
