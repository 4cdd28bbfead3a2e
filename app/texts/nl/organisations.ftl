# Organisaties.

organisations-title = Organisaties waar u welkom bent
organisations-description = Alle organisaties met een plek om mee te doen.
organisations-lead = Deze organisaties hebben een plek voor u. Kijk gerust rond.
organisations-count =
    { $count ->
        [0] Er staan hier nog geen organisaties.
        [one] Er is 1 organisatie.
       *[other] Er zijn { $count } organisaties.
    }
organisations-back = Terug naar alle organisaties
organisations-contact = Hoe u hen bereikt
organisations-places =
    { $count ->
        [0] Hier zijn nu geen plekken
        [one] Hier is 1 plek
       *[other] Hier zijn { $count } plekken
    }
