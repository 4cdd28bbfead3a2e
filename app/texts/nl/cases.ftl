# De mensen van een coach: wie nu iets nodig heeft, en de bladzijde over één persoon.

cases-due-title = Wie heeft nu iets nodig?
cases-due-empty = Er wacht nu niemand op u.
cases-due-filtered = Niemand past bij deze keuze.
cases-due-later = Straks
cases-due-by = Uiterlijk { $date }
cases-due-late = Uiterlijk { $date }, dat is voorbij
cases-due-call = Bellen: { $when }. Taal: { $language }.
cases-due-unreachable = Gaf geen nummer of mailadres.
cases-due-add = Bij mijn mensen
cases-due-open = Open
cases-due-open-report = Open het verslag
cases-due-open-hand-over = Open de overdracht
cases-filter-title = Minder laten zien
cases-filter-postcode = Postcode, of het begin ervan
cases-filter-theme = Thema
cases-filter-kind = Wat er wacht
cases-filter-any = Alles
cases-filter-show = Laat zien

cases-view = Bekijk als:
cases-view-list = lijst
cases-view-board = bord
cases-board-find = Zoek op het bord
cases-board-find-hint = Een naam, een plek of wat er wacht.
cases-board-left = { $count ->
    [0] Niets op het bord past bij deze woorden.
    [one] Er staat 1 kaart op het bord.
   *[other] Er staan { $count } kaarten op het bord.
}
cases-board-late = Te laat
cases-board-today = Vandaag
cases-board-soon = Komende 7 dagen
cases-board-later = Later
cases-board-nothing = Hier staat niets.

wacht-op-bel-mij = Wil graag een belletje
wacht-op-nu-niet = De plek zei: nu niet
wacht-op-geen-antwoord = De plek gaf geen antwoord
wacht-op-meegaan = Wil graag dat iemand de eerste keer meegaat: bel
wacht-op-regelen = Wil samen met een coach een kennismaking regelen: bel
wacht-op-beloofd = U beloofde te bellen
wacht-op-lang-stil = Weer eens bellen
wacht-op-overdracht = De overdracht kan verder
wacht-op-overdracht-stil = Nog geen antwoord op de overdracht
wacht-op-overdracht-nee = De plek zei nee: zoek samen verder
wacht-op-eerste-afspraak = Eerste afspraak op de plek
wacht-op-verslag = Het verslag: verder schrijven of bekijken
wacht-op-verslag-ongelezen = Vraag hoe het verslag is
wacht-op-nabellen = Nabellen: hoe gaat het?

cases-people-title = Mijn mensen
cases-people-count = U begeleidt { $own } van hoogstens { $most } mensen.
cases-people-empty = U heeft nog niemand op uw lijst.
cases-people-none = Niemand op uw lijst past bij deze woorden.
cases-search = Zoek op naam of postcode
cases-search-do = Zoek
cases-back-people = Terug naar mijn mensen
cases-back-due = Terug naar wie nu iets nodig heeft
cases-never-spoken = Nog niet gesproken
cases-spoken-on = Het laatst gesproken op { $date }
cases-promised-on = Belletje beloofd voor { $date }
cases-of-colleague = Hoort bij { $name }. U vervangt.
cases-others = { $names } kent deze persoon ook. Stem samen af.

herkomst-toegevoegd = Door u toegevoegd
herkomst-bel-mij = Vroeg zelf om een belletje
herkomst-kennismaking = Wilde kennismaken met een plek
herkomst-brief = Gaf antwoord op een brief

cases-add-title = Iemand toevoegen
cases-add-lead = Vul alleen in wat u nodig heeft om contact te houden. Het verhaal van iemand hoort hier niet.
cases-add-send = Voeg toe
cases-name = Naam die iemand zelf kiest
cases-name-hint = Een voornaam is genoeg.
cases-phone = Telefoonnummer
cases-email = E-mailadres
cases-reach = Hoe wil deze persoon iets van ons horen?
cases-call-when = Wanneer kunt u het beste bellen?
cases-spoken = Taal om in te praten
cases-written = Taal waarin wij schrijven
cases-written-nl = Nederlands
cases-written-en = Engels
cases-postcode = Postcode: vier cijfers
cases-postcode-hint = Niet nodig. Het helpt bij zoeken in de buurt.
cases-postcode-wrong = Een postcode begint met vier cijfers, zoals 3561.
cases-full = U begeleidt al zoveel mensen als kan. Vraag een collega.
cases-full-colleague = Deze collega begeleidt al zoveel mensen als kan.
cases-changed = Een collega heeft net iets veranderd. Kijk nog eens.
cases-still-running = Er loopt nog iets. Rond dat eerst af.

cases-contact-title = Contact vastleggen
cases-contact-kind = Wat deed u?
cases-contact-kind-missing = Kies wat u deed.
contact-gesprek = Een gesprek
contact-telefoon = Gebeld
contact-samen-op-pad = Samen op pad
contact-bericht = Een bericht
contact-werk-voor = Iets geregeld
cases-contact-day = Op welke dag?
cases-contact-later = Deze dag komt nog. Kies vandaag of eerder.
cases-contact-minutes = Hoeveel minuten?
cases-contact-minutes-wrong = Vul een getal in van 0 tot { $max }.
cases-contact-promise = Beloofde u te bellen? Op welke dag?
cases-contact-promise-hint = Laat leeg als u niets beloofde.
cases-contact-promise-past = Deze dag is voorbij. Kies vandaag of later.
cases-contact-wrong = Kijk de dagen nog eens na.
cases-contacts-title = Wat er gebeurde
cases-contact-line = { $kind }, { $minutes } minuten
cases-hours = Dit jaar { $hours } uur en { $minutes } minuten, van ongeveer { $most } uur.
cases-hours-more = Dat is meer dan gemiddeld. Overleg met uw collega’s wat nodig is.
cases-keep = Bewaar

cases-details-title = Gegevens verbeteren
cases-card-title = Een kaart om zelf in te loggen
cases-card-text = Met deze kaart kijkt iemand zelf mee in Mijn Meedoen. Een oude kaart werkt daarna niet meer.
cases-card-make = Maak een kaart
cases-give-title = Overdragen aan een collega
cases-give-text = Uw collega ziet alles wat u ook ziet. U ziet het daarna niet meer.
cases-give-to = Aan wie?
cases-give-send = Draag over
cases-close-title = Afronden
cases-close-text = U ziet deze persoon dan niet meer. Wat iemand zelf bewaart, blijft.
cases-close-send = Rond af

cases-stand-in-title = Vervanging
cases-stand-in-lead = Bent u er even niet? Een collega ziet dan al uw mensen.
cases-stand-in-who = Wie vervangt u?
cases-stand-in-nobody = Niemand
cases-stand-in-until = Tot en met welke dag?
cases-stand-in-until-missing = Vul een laatste dag in.
cases-stand-in-wrong = Kies een dag tussen vandaag en een jaar verder.
cases-stand-in-change = Verander de vervanging
cases-stands-in = { $name } vervangt u tot en met { $date }.
cases-nobody-stands-in = Niemand vervangt u nu.

cases-done-added = Deze persoon staat nu op uw lijst.
cases-done-contact = Bewaard.
cases-done-given = Uw collega neemt het over.
cases-done-closed = Afgerond.
cases-done-stand-in = De vervanging is bewaard.

cases-own-coach = { $name }, uw coach
cases-own-coach-sees = Uw coach ziet uw naam, uw nummer en wat u zoekt. Uw coach ziet ook wat u samen regelt.
cases-own-stop = Stop met deze coach
cases-own-stop-what = Wat uw coach voor u regelt, stopt dan ook. Niemand vraagt waarom.
cases-own-shared = { $organisation }, via uw coach
cases-own-shared-more = Bekijk wat deze plek ziet, of stop
cases-done-stopped = Uw coach ziet u niet meer.
cases-report = Gespreksverslag
cases-plan = Stappenplan
cases-matrix = Hoe iemand zich redt
