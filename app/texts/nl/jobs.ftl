# Wat Meedoen uit zichzelf doet.

jobs-title = Werk van Meedoen zelf
jobs-lead = Dit doet het programma uit zichzelf.
jobs-here = De tijden zijn van deze server, sinds de laatste start. De aantallen zijn van nu.
jobs-last = Laatste keer
jobs-never = nog niet sinds de start
jobs-took = Duurde
jobs-next = Volgende keer
jobs-busy = is nu bezig, al { $took }
jobs-next-now = elk moment
jobs-next-within = uiterlijk over { $took }
jobs-moment = minder dan een seconde
jobs-seconds =
    { $count ->
        [one] 1 seconde
       *[other] { $count } seconden
    }
jobs-minutes = { $count } minuten
jobs-not-here = Dit gebeurt hier niet.
jobs-failed = De laatste keer ging het mis, op { $moment }. Meedoen probeert het opnieuw. Noem dit nummer als u hulp vraagt: { $reference }.
jobs-failed-before = Het ging eerder mis, op { $moment }. Daarna lukte het weer. Nummer: { $reference }.
jobs-waits =
    { $count ->
        [0] Er wacht niets.
        [one] Er wacht 1 ding.
       *[other] Er wachten { $count } dingen.
    }
jobs-waits-for-answer =
    { $count ->
        [0] Wij wachten op geen enkel antwoord.
        [one] Wij wachten op 1 antwoord.
       *[other] Wij wachten op { $count } antwoorden.
    }
jobs-given-up =
    { $count ->
        [one] Eén bericht lukt niet.
       *[other] { $count } berichten lukken niet.
    }
jobs-see-post = Bekijk de post

jobs-name-zoekindex = Zoeken bijwerken
jobs-name-zoekwoorden = Zoekwoorden overnemen
jobs-name-logboek = Logboek nummeren
jobs-name-post = Post versturen
jobs-name-sms = Sms versturen
jobs-name-kennismakingen = Kennismakingen
jobs-name-vergeten = Lang niet geweest
jobs-name-klopt-dit-nog = Klopt dit nog?
jobs-name-einddatum = Einddatum voorbij
jobs-name-bekeken = Bekeken plekken tellen
jobs-name-opruimen = Opruimen
jobs-what-zoekindex = Zorgt dat nieuwe en veranderde plekken te vinden zijn.
jobs-what-zoekwoorden = Neemt zoekwoorden over die een beheerder veranderde.
jobs-what-logboek = Geeft elke regel een nummer. Zo valt het op als iemand iets verandert.
jobs-what-post = Verstuurt berichten, en probeert het een dag lang opnieuw. Zonder mailserver gebeurt dit niet.
jobs-what-sms = Verstuurt de sms die klaarstaat. Lukt het niet, dan probeert Meedoen het opnieuw.
jobs-what-kennismakingen = Herinnert plekken aan hun antwoord. Vraagt een coach te bellen als er geen antwoord komt. Laat weten dat er ruimte is.
jobs-what-vergeten = Schrijft wie lang niet kwam. Wist daarna wat diegene bewaarde.
jobs-what-klopt-dit-nog = Vraagt partners of hun plek nog klopt. Zonder antwoord zet Meedoen de plek stil.
jobs-what-einddatum = Haalt plekken weg waarvan de laatste dag voorbij is.
jobs-what-bekeken = Bewaart hoe vaak plekken bekeken zijn.
jobs-what-opruimen = Haalt oude codes, uitnodigingen, berichten en meldingen weg.

use-case-read-jobs = Bekeek het werk van Meedoen zelf
jobs-name-overdrachten = Overdrachten
jobs-what-overdrachten = Zegt het als een termijn voorbij is. Sluit af wat niemand leest.
jobs-name-maatjes = Maatjes
jobs-what-maatjes = Herinnert maatjes. Gaat verder als iemand niet antwoordt.
