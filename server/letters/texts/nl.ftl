# Alles wat in brieven en op vellen staat.

letter-title = Hoe gaat het met u?
letters-title = Brieven
letter-greeting = Beste { $name },
letter-who = Ik ben { $coach }. Ik werk voor de gemeente { $municipality }.
letter-plain = Graag hoor ik hoe het met u gaat. Wat doet u graag? Wat wilt u nog eens proberen? Daar praten wij rustig over.
letter-stories = De een kookt graag voor de buurt. De ander maakt fietsen weer heel. Weer een ander drinkt graag koffie met de buren. En u? Ik luister graag naar uw verhaal.
letter-minutes = Ons gesprek duurt ongeveer { $minutes } minuten.
letter-proposal = Komt het u uit op { $moment }? Wij zien elkaar dan hier: { $place }.
letter-choose = U kiest zelf een dag, een tijd en een plaats.

letter-good = Goed om te weten
letter-voluntary = Het gesprek is vrijwillig. U kiest zelf of u dit wilt.
letter-no-effect = Uw antwoord en ons gesprek veranderen niets aan uw uitkering.
letter-elsewhere = Liever niet thuis? Kies het buurthuis, een wandeling of de telefoon.
letter-together = U mag iemand meenemen: familie, een vriend of iemand anders.
letter-no = Wilt u geen gesprek? Dat is goed. Niemand vraagt waarom.

letter-answer = Zo geeft u antwoord
letter-call = Bel mij: { $phone }
letter-mail = Mail mij: { $email }
letter-strip = Vul de strook in en stuur hem op.
letter-scan = Scan het vierkant met uw telefoon.
letter-online = Of ga naar: { $url }
letter-code = Uw code: { $code }
letter-square = QR-code naar { $url }
letter-regards = Met vriendelijke groet,

strip-title = Mijn antwoord aan { $coach }
strip-code = Code: { $code }
strip-yes = Ja graag, op { $moment }.
strip-yes-call = Ja graag. Bel mij om een moment te kiezen:
strip-other = Ja, op een ander moment:
strip-phone = Ik praat liever aan de telefoon. Bel mij op:
strip-no = Nee, dank u. Ik wil geen gesprek.
strip-to = Stuur deze strook naar:

sheet-title = Kennismaking
sheet-who = { $name } komt graag kennismaken.
sheet-place = Plek
sheet-meeting = Eerste ontmoeting
sheet-together = Wie gaat mee
sheet-coach = Coach
sheet-shared = { $name } vindt het goed dat u dit weet
sheet-until = U mag dit vel gebruiken tot en met { $date }.
sheet-destroy = Wie dit niet meer nodig heeft, vernietigt het.

report-title = Verslag van ons gesprek
report-with = Gesprek van { $name } met { $coach } op { $date }
report-yours = Dit verslag is van u. U kunt alles veranderen of weglaten.
report-right = Klopt dit?
report-yes = Ja, dit klopt.
report-change = Nee, ik wil iets veranderen:
report-page = { $page } van { $pages }

certificate-title = Certificaat
certificate-before = Dit certificaat is van
certificate-did = Volgde van begin tot eind de opleiding
certificate-month = Gegeven in { $month } { $year }
certificate-code = Code: { $code }
certificate-check = Of dit klopt, ziet u met de code op { $url }

moment = { $date } om { $hour }.{ $minute } uur
date = { $weekday } { $day } { $month } { $year }
weekday-1 = maandag
weekday-2 = dinsdag
weekday-3 = woensdag
weekday-4 = donderdag
weekday-5 = vrijdag
weekday-6 = zaterdag
weekday-7 = zondag
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
