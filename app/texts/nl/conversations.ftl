# Het verslag van een gesprek: samen schrijven, lezen, veranderen, en zeggen of het klopt.

conversations-title = Verslag van het gesprek
conversations-of = Het gesprek met { $name }
conversations-with = Met { $coach }
conversations-back-to-person = Terug naar deze persoon
conversations-back-to-report = Terug naar het verslag
conversations-voluntary = Het gesprek is vrijwillig. Het heeft geen gevolgen voor een uitkering.

## De coach

conversations-coach-empty = Er staat nog niets. Schrijf samen op wat iemand vertelt.
conversations-coach-lead = Gebruik de woorden van de ander. Laat leeg wat iemand niet wil delen.
conversations-paper = Op papier: met tekst, of met lege regels
conversations-keep = Bewaren
conversations-saved = Bewaard om { $time } uur.
conversations-offline = Geen verbinding. Wat u typt staat nog op dit scherm. Wij proberen het steeds weer.
conversations-stopped = Er is ergens anders iets veranderd. Druk op “Bewaren”, dan ziet u wat.
conversations-signed-out = U bent uitgelogd. Druk op “Bewaren” en log in. Uw tekst gaat mee.
conversations-changed = Er is net iets veranderd. Uw tekst staat er nog. Kijk hem na en bewaar opnieuw.
conversations-theirs = Dit staat nu in het verslag:
conversations-private = Kijk hier nog eens naar:
conversations-share = Welke delen mag een ander later lezen?
conversations-share-hint = Kies dit samen. Niemand leest iets voordat de deelnemer ja zegt.

conversations-show = Geef het verslag
conversations-show-lead = Is het klaar? Geef het aan de deelnemer. Die leest mee en mag alles veranderen.
conversations-show-button = Gegeven
conversations-how = Hoe?
conversations-how-missing = Kies hoe.
conversations-day = Op welke dag?
conversations-day-wrong = Vul een dag in, bijvoorbeeld 3-11-2026. Vandaag of eerder.
conversations-record = Wat zegt de deelnemer?
conversations-record-lead = Zei iemand het op papier, of na voorlezen? Schrijf het hier op.
conversations-record-klopt = Het klopt
conversations-record-wil-ik-niet = Wil dit niet
conversations-told = { $how }, op { $date }
conversations-shown = Gegeven: { $told }.
conversations-answered = Antwoord: { $told }.

verslag-staat-concept = U schrijft nog.
verslag-staat-getoond = De deelnemer heeft het verslag.
verslag-staat-verbeterd = De deelnemer veranderde iets.
verslag-staat-akkoord = De deelnemer zegt: dit klopt. Dit verslag telt.
verslag-staat-niet-akkoord = De deelnemer wil dit verslag niet. Het telt niet mee.
verslag-straks-concept = Geef het uiterlijk { $date }.
verslag-straks-getoond = Hoort u niets? Vraag na { $date } hoe het is.
verslag-straks-verbeterd = Lees het uiterlijk { $date } en geef het opnieuw.

verteld-scherm = op een scherm
verteld-papier = op papier
verteld-voorgelezen = door voorlezen

## De delen

verslag-dagelijks-leven = Een gewone dag
verslag-meedoen = Meedoen
verslag-gezondheid = Hoe het met u gaat
verslag-netwerk = Mensen om u heen
verslag-werk = Werk
verslag-wensen = Wat u graag wilt
verslag-helpt = Wat helpt
verslag-in-de-weg = Wat in de weg staat
verslag-doe-ik-al = Wat u al doet

verslag-vraag-dagelijks-leven = Hoe ziet een dag eruit? Wat geeft plezier?
verslag-vraag-meedoen = Wat doet u buiten de deur? Wat zou u willen doen?
verslag-vraag-gezondheid = In eigen woorden. Namen van ziektes zijn niet nodig.
verslag-vraag-netwerk = Wie ziet u graag? Wie kunt u bellen?
verslag-vraag-werk = Hoe denkt u over werk? Komt het dichterbij?
verslag-vraag-wensen = Wat zou u over een jaar graag zien?
verslag-vraag-helpt = Wat maakt het makkelijker?
verslag-vraag-in-de-weg = Wat maakt het moeilijk?
verslag-vraag-doe-ik-al = Zorgen voor iemand, helpen, koken: alles telt. Dank daarvoor.

## De deelnemer

conversations-own-links = Samen op weg
conversations-own-title = Mijn verslag
conversations-own-none = Er is nog geen verslag. Dat komt na een gesprek met een coach.
conversations-agree = Dit klopt
conversations-change = Ik wil iets veranderen
conversations-refuse = Ik wil dit niet
conversations-change-lead = Verander wat u wilt. Het is uw verhaal.
conversations-keep-own = Bewaar mijn versie
conversations-change-not = Toch niets veranderen
conversations-may-be-shared = Een ander mag dit lezen, als u dat later goed vindt.
conversations-stays-here = Dit blijft tussen u en uw coach.

mijn-verslag-concept = Uw coach schrijft nog.
mijn-verslag-getoond = Lees rustig. Klopt het? U mag alles veranderen.
mijn-verslag-verbeterd = U veranderde iets. Uw coach leest het.
mijn-verslag-akkoord = U zei: dit klopt.
mijn-verslag-niet-akkoord = U wilt dit verslag niet. Dat is goed. Het telt niet mee.
mijn-verslag-straks-concept = U krijgt het uiterlijk { $date }.
mijn-verslag-straks-getoond = Zegt u niets, dan vraagt uw coach na { $date } hoe het is.
mijn-verslag-straks-verbeterd = Dat doet uw coach uiterlijk { $date }.

conversations-done-kept = Het verslag is bewaard.
conversations-done-shown = Bewaard. De deelnemer heeft het verslag nu ook.
conversations-done-recorded = Het antwoord is bewaard.
conversations-done-changed = Uw versie is bewaard. Uw coach leest haar.
conversations-done-agreed = Dank u. Uw coach weet dat het klopt.
conversations-done-refused = Goed. Dit verslag telt niet mee.

## Versies

conversations-versions = Alle versies
conversations-versions-lead = Niets raakt weg. Hier ziet u wie wat veranderde.
conversations-by-participant = de deelnemer
conversations-by-coach = de coach
conversations-counts = Deze versie telt.
conversations-writing = Hieraan schrijft de coach nog.
conversations-now-shared = Een ander mag dit later lezen.
conversations-not-shared = Een ander leest dit niet.

## Op papier

conversations-sheet-answer = Wat vindt u ervan?
conversations-sheet-date = Datum:

sms-report-waits = Uw coach schreef iets voor u op. Lees het hier: { $address }
