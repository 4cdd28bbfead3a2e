# Hoe vaak mensen plekken bekijken.

figures-title = Cijfers
figures-lead = Hier ziet u hoe vaak mensen uw plekken bekeken.
figures-none = U heeft nog geen plek, dus er zijn nog geen cijfers.
figures-caption = Hoe vaak bekeken, per maand
figures-place = Plek
figures-total = Alle plekken samen
figures-number = { $count }
figures-how = Wij tellen hoe vaak iemand de pagina van een plek opent. Wie dat is, bewaren wij niet. U en uw collega's tellen niet mee. Een nieuw cijfer staat er na een minuut.
figures-outcomes-caption = Wie wilde komen kijken, in deze maanden
figures-asked = Gevraagd
figures-in-time = Op tijd antwoord
figures-late = Later of niet
figures-started = Begonnen
