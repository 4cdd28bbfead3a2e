# De Zelfredzaamheid-Matrix: hoe iemand zich redt, en hoe dat verandert.

self-reliance-title = Hoe iemand zich redt
self-reliance-of = Hoe { $name } zich redt
self-reliance-lead = Vul dit in na een gesprek. Alleen u en de deelnemer zien het.
self-reliance-none = Er staat nog niets. Vul het begin in.
self-reliance-fill = Vul een moment in
self-reliance-day = Dag van het gesprek
self-reliance-note = Waarom? (mag leeg)
self-reliance-not-spoken = Niet besproken
self-reliance-score-missing = Kies een cijfer, of haal de toelichting weg.
self-reliance-nothing = Kies bij minstens één deel een cijfer.
self-reliance-caption = Cijfers per deel van het leven
self-reliance-domain = Deel van het leven
self-reliance-scale = 1 is heel moeilijk, 5 is: het lukt helemaal zelf.
self-reliance-done = De cijfers zijn bewaard.

self-reliance-own-title = Hoe ik mij red
self-reliance-own-lead = Zo ziet uw coach hoe u zich redt. U mag er altijd over praten.
self-reliance-own-who = Alleen u en uw coach zien dit.
self-reliance-own-none = Er staat nog niets.

moment-begin = Begin
moment-tussentijds = Tussentijds
moment-einde = Einde

zrm-1 = 1: heel moeilijk, er is snel hulp nodig
zrm-2 = 2: lukt niet zelf
zrm-3 = 3: lukt een beetje zelf
zrm-4 = 4: lukt goed zelf
zrm-5 = 5: lukt helemaal zelf

leefgebied-inkomen = Geld
leefgebied-werk-opleiding = Werk en opleiding
leefgebied-tijdsbesteding = Wat de dag vult
leefgebied-huisvesting = Wonen
leefgebied-huiselijk = Thuis met elkaar
leefgebied-geestelijk = Hoe iemand zich voelt
leefgebied-lichamelijk = Het lichaam
leefgebied-middelen = Alcohol, drugs en dergelijke
leefgebied-vaardigheden = Dagelijkse dingen doen
leefgebied-netwerk = Mensen om iemand heen
leefgebied-participatie = Meedoen
leefgebied-justitie = Politie en rechter
