# Als er iets niet is, of niet lukt.

errors-not-found-title = Deze pagina is er niet
errors-not-found-text = Misschien is de plek er niet meer. Of er zit een foutje in het adres.
errors-internal-title = Er ging iets mis bij ons
errors-internal-text = Dit ligt niet aan u. Probeer het over een paar minuten nog eens.
errors-busy-title = Even rustig aan
errors-busy-text = Er kwamen heel veel vragen tegelijk. Wacht een minuut en probeer het opnieuw.
errors-unavailable-title = Wij zijn zo terug
errors-unavailable-text = Wij werken aan de website. Probeer het over een paar minuten nog eens.
errors-reference = Belt u ons hierover? Noem dan dit nummer: { $reference }.
errors-call = Wij helpen u graag. Bel ons: { $phone }.
errors-to-places = Bekijk alle plekken
errors-to-home = Naar het begin
