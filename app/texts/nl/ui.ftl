# Woorden op elke pagina.

ui-skip = Naar de inhoud
ui-and = en
ui-nav = Hoofdmenu
ui-nav-places = Alle plekken
ui-nav-help = Help mij kiezen
ui-nav-organisations = Organisaties
ui-nav-about = Over Meedoen
ui-nav-contact = Contact
ui-nav-privacy = Uw gegevens
ui-nav-accessibility = Toegankelijkheid
ui-other-language = English
ui-footer = Meedoen is van organisaties en mensen in uw buurt. Meedoen is vrijwillig.
ui-demo = Dit is een proefversie met voorbeelden. De plekken en telefoonnummers zijn niet echt.
ui-call = Bel ons:
ui-listen = Luister
ui-listen-stop = Stop met voorlezen
ui-pages = Pagina's
ui-page-previous = Vorige
ui-page-next = Volgende
ui-page-number = Pagina { $page }
ui-places =
    { $count ->
        [0] geen plekken
        [one] 1 plek
       *[other] { $count } plekken
    }
