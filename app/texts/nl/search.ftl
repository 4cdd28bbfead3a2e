# Zoeken: het formulier, de resultaten en de filters.

search-field-text = Wat zou u willen doen?
search-field-postcode = Postcode
search-field-postcode-hint = (4 cijfers)
search-field-postcode-long = Uw postcode (4 cijfers)
search-field-km = Hoe ver wilt u gaan?
search-submit = Zoek
search-suggestions = Suggesties
search-suggestions-found = Aantal suggesties:
search-description = Zoek een plek waar u iets kunt doen. U mag eerst gewoon komen kijken.
search-title-near =
    { $count ->
        [one] 1 plek bij { $postcode }
       *[other] { $count } plekken bij { $postcode }
    }
search-title-nothing = Geen plekken gevonden
search-title-empty = Nog geen plekken
search-filter = Kies wat u past
search-filters = Kies wat u past
search-skip-filters = Naar de plekken
search-back-to-results =
    { $count ->
        [0] Terug naar de plekken
        [one] Terug naar 1 plek
       *[other] Terug naar { $count } plekken
    }
search-show = Laat zien
search-more = Meer
search-where = Waar?
search-km = { $km } kilometer
search-drop-in = U mag zo binnenlopen
search-chosen = U koos
search-drop = Haal weg: { $choice }
search-choice-text = “{ $text }”
search-choice-near = bij { $postcode }, tot { $km } kilometer
search-sort = Eerst:

search-nothing-drop = Deze keuzes passen niet bij elkaar. Laat er één los, dan vindt u wel iets:
search-nothing-all = Met deze keuzes vinden wij niets.
search-nothing-yet = Er staan hier nog geen plekken. Kom later nog eens kijken.
search-nothing-call = Wij zoeken graag met u mee. Bel ons:
search-relax = Zonder { $choice }
search-relax-near = Ook verder dan { $km } kilometer van { $postcode }
search-relax-gives =
    { $count ->
        [one] geeft 1 plek.
       *[other] geeft { $count } plekken.
    }
search-all-places = Bekijk alle plekken

search-unusable-value = De keuze { $value } kennen wij niet. Wij laten de rest gewoon zien.
search-unusable-parameter = Het woord { $name } in dit adres kennen wij niet. Wij laten de rest gewoon zien.
search-unusable-postcode = Postcode { $value } kennen wij niet. Een postcode heeft vier cijfers, bijvoorbeeld 3561.
search-unusable-km = De afstand { $value } kunnen wij niet lezen. Kies een afstand uit de lijst.
search-unusable-page = Pagina { $value } kennen wij niet. U ziet de eerste pagina.
search-unusable-long-text = Uw zoektekst is lang. Wij kijken naar de eerste 200 tekens.
search-unusable-many = U koos heel veel. Wij kijken naar de eerste 64 keuzes.
search-unusable-needs-postcode = Vul uw postcode in. Dan zetten wij de plekken dichtbij bovenaan.
search-postcode-unknown = Postcode { $postcode } kennen wij niet. Klopt het nummer?
search-everywhere = Wij kijken nu niet naar de afstand. U ziet plekken uit alle buurten.
search-page-too-far = Zo veel pagina's zijn er niet. U ziet de laatste: pagina { $page }.
search-degraded = Wij werken de lijst nu bij. Misschien ziet u nog niet alles.

search-unsure = Weet u niet wat bij u past?
search-unsure-link = Wij denken met u mee
