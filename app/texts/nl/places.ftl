# Plekken: op kaartjes en op hun eigen pagina.

places-every-day = elke dag, de hele dag
places-times = { $day }: { $from } tot { $until } uur
places-walking =
    { $minutes ->
        [one] 1 minuut lopen
       *[other] { $minutes } minuten lopen
    }
places-cycling = { $minutes } minuten fietsen
places-far = { $km } kilometer
places-about = Het is ongeveer { $travel } vanaf uw postcode.
places-full = vol
places-full-sign = vol
places-full-text = Nu is het hier vol. Bel gerust: misschien komt er een plek vrij.
places-free =
    { $count ->
        [one] 1 plek vrij
       *[other] { $count } plekken vrij
    }
places-waiting =
    { $count ->
        [one] { $when }: vol, er wacht nu 1 mens.
       *[other] { $when }: vol, er wachten nu { $count } mensen.
    }
places-open = hier gebeurt iets

places-back = Terug naar de plekken
places-demo = Dit is een voorbeeld. Het klopt misschien niet meer, en het telefoonnummer is niet echt.
places-what = Wat doet u er?
places-tasks = Wat u kunt doen
places-tasks-text = U kiest zelf een taak. Eén is genoeg.
places-when = Wanneer?
places-when-words = Het is op: { $when }.
places-when-unknown = De dagen zijn niet bekend. Vraag het gerust aan de organisatie.
places-hours =
    { $from ->
        [one] Het is 1 uur in de week.
       *[other] Het is { $from } uur in de week.
    }
places-hours-range = Het is { $from } tot { $to } uur in de week. U kiest zelf.
places-date = Het is op { $from }.
places-dates = Het is van { $from } tot en met { $to }.
places-date-from = Het begint op { $from }.
places-date-to = Het duurt tot en met { $to }.
places-grid = De week: wanneer er iets is en hoeveel plekken vrij zijn
places-grid-legend = Het cijfer is het aantal vrije plekken.
places-grid-legend-unknown = Een vinkje betekent: dan is er iets te doen.

places-who = Wie is er?
places-languages = Talen die mensen hier spreken: { $languages }.
places-goals = Fijn als u dit zoekt: { $goals }.
places-offers = Dit is er ook
places-good-to-know = Goed om te weten
places-asks = Wat is handig?
places-asks-nothing = Niets. U bent welkom zoals u bent.
places-costs = Wat kost het?
places-costs-nothing = Niets.
places-returns = Wat krijgt u?
places-certificate = Verklaring Omtrent het Gedrag (VOG)
places-certificate-text = Wilt u hier blijven? Dan vraagt de organisatie samen met u een VOG aan. Kijken mag altijd eerst.
places-agreement = Werkervaring
places-agreement-experience = Hier doet u ervaring op voor werk.

places-growth = Lichter of verder
places-lighter = Eerst rustiger beginnen:
places-next = Later misschien:
places-growth-text = Terug naar iets lichters mag altijd.

places-come = Eens kijken?
places-jump = Kom eens kijken
places-come-text = Het is vrijwillig. U zit nergens aan vast. U mag eerst gewoon komen kijken.
places-walk-in = U mag zo binnenlopen, zonder afspraak.
places-calendar = Zet de tijden in mijn agenda
places-call = Bel
places-mail = Mail
places-website = Kijk op hun website
places-no-contact = Wij hebben nog geen nummer van { $organisation }. Bel ons, dan zoeken wij het uit.
places-goes-along = Gaat u liever samen? Bel [{ $phone }](tel:{ $number }). Dan kijken wij wie er met u mee kan.

places-where = Waar?
places-where-unknown = Het adres is niet bekend. Vraag het gerust.
places-map = Laat de kaart zien
places-map-hint = U gaat dan naar een andere website: OpenStreetMap.
places-how-far = Hoe ver is het voor u? Vul uw postcode in (4 cijfers).
places-how-far-show = Bereken

places-confirmed = Klopt volgens de organisatie op { $date }.
places-source = Bron: { $source }.
places-licence = Licentie: { $licence }.
places-text-language = De tekst van deze plek is in het { $language }.
