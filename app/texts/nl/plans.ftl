# Een plan in kleine stappen, en bedanken voor een stap.

plans-title = Plan in stappen
plans-of = De stappen van { $name }
plans-lead = Kies samen kleine stappen. Een stap die niet lukt, heeft geen gevolgen.
plans-none = Er zijn nog geen stappen. Wat is een eerste kleine stap?
plans-add = Een stap erbij
plans-change = Verander deze stap
plans-text = Wat is de stap?
plans-text-hint = Klein en duidelijk, bijvoorbeeld: samen koffie drinken in het buurthuis.
plans-text-missing = Schrijf op wat de stap is.
plans-by = Wie doet het?
plans-by-missing = Kies wie het doet.
plans-day = Wanneer? (mag leeg)
plans-too-many = Er zijn al veel stappen. Haal er eerst een weg.
plans-on = Op { $date }.
plans-whenever = Zonder datum.
plans-done-on = Gedaan op { $date }.
plans-do-done = Gedaan
plans-do-not-yet = Toch nog niet gedaan
plans-do-drop = Haal weg
plans-done-kept = Het plan is bewaard.
plans-done-step = Goed gedaan. De stap staat bij wat u deed.
plans-done-thanked = Het bedankje is bewaard.

stap-door-deelnemer = De deelnemer.
stap-door-coach = De coach.
stap-door-samen = Samen.
mijn-stap-door-deelnemer = U zelf.
mijn-stap-door-coach = Uw coach.
mijn-stap-door-samen = Samen met uw coach.

plans-thanks = Bedanken
plans-thanks-lead = Voor een gedane stap kunt u iemand bedanken. Dat hoeft niet met geld.
plans-left = In { $year }: nog { $person } euro voor deze persoon. De gemeente heeft nog { $all } euro.
plans-no-vouchers = Uw gemeente geeft geen bonnen. Een kaart of een certificaat kan altijd.
plans-give = Bedank voor deze stap:
plans-voucher = bon van { $euros } euro
plans-thanked = Bedankt met: { $what }, op { $date }, door { $coach }.
plans-person-full = Deze persoon kreeg dit jaar al genoeg bonnen. Een kaart kan wel.
plans-spent = Het geld voor bonnen is dit jaar op. Een kaart kan wel.

dank-bon = bon
dank-kaart = kaart
dank-vermelding = bedankje in de nieuwsbrief
dank-certificaat = certificaat

plans-own-title = Mijn stappen
plans-own-lead = Dit sprak u af met uw coach. Lukt iets niet? Dat geeft niet.
plans-own-none = Er zijn nog geen stappen. Die kiest u samen met een coach.
