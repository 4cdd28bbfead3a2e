# Als er iets niet is, of niet lukt.

errors-not-found-title = Deze pagina is er niet
errors-not-found-text = Misschien is de plek er niet meer. Of er zit een foutje in het adres.
errors-ended-title = Deze plek is voorbij
errors-ended-text = De laatste dag is geweest. Er zijn nog veel andere plekken.
errors-internal-title = Er ging iets mis bij ons
errors-internal-text = Dit ligt niet aan u. Probeer het over een paar minuten nog eens.
errors-busy-title = Even rustig aan
errors-busy-text = Er kwamen heel veel vragen tegelijk. Wacht een minuut en probeer het opnieuw.
errors-unavailable-title = Wij zijn zo terug
errors-unavailable-text = Wij werken aan de website. Probeer het over een paar minuten nog eens.
errors-reference = Belt u ons hierover? Noem dan dit nummer: { $reference }.
errors-call = Wij helpen u graag. Bel ons: [{ $phone }](tel:{ $number }).
errors-to-places = Bekijk alle plekken
errors-to-home = Naar het begin
errors-too-large-title = Dit is te groot
errors-too-large-text = Wat u stuurde is te groot. Er is niets opgeslagen. Maak de tekst korter of het bestand kleiner. Probeer het dan nog eens.
errors-unreadable-title = Dit konden wij niet lezen
errors-unreadable-text = Wat u stuurde kwam niet goed aan. Er is niets opgeslagen. Ga terug en probeer het nog eens.
