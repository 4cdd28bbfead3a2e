# Namen van de vaste lijsten: een sleutel is de naam van de lijst met de code erachter.

## Thema's

thema-koken = Koken
thema-groen = Tuin en groen
thema-klussen = Klussen
thema-mensen-helpen = Mensen helpen
thema-dieren = Dieren
thema-administratie = Administratie
thema-computer = Computer
thema-creatief = Creatief
thema-muziek-theater = Muziek en theater
thema-sport-bewegen = Sport en bewegen
thema-kinderen = Kinderen
thema-ouderen = Ouderen
thema-winkel = Winkel
thema-techniek-fietsen = Techniek en fietsen
thema-schoonmaak = Schoonmaak
thema-vervoer = Vervoer
thema-taal = Taal
thema-naaien = Naaien
thema-magazijn = Magazijn
thema-gastvrijheid = Gasten ontvangen
thema-eigen-ervaring = Eigen ervaring delen
thema-schilderen-bouwen = Schilderen en bouwen
thema-buurt = De buurt

## Doelen

doel-mensen-ontmoeten = Mensen ontmoeten
doel-iets-leren = Iets leren
doel-taal-oefenen = De taal oefenen
doel-ritme = Ritme in de week
doel-nuttig-zijn = Nuttig zijn
doel-bewegen = Bewegen
doel-rust = Rust
doel-richting-werk = Op weg naar werk

## Wensen aan de plek

wens-rustig = Rustige plek
wens-zittend = Zittend werk kan
wens-niet-tillen = Niet tillen
wens-rolstoel = Goed met een rolstoel
wens-vaste-begeleider = Vaste begeleider
wens-kleine-groep = Kleine groep
wens-geen-kosten = Geen kosten
wens-reiskosten = Reiskosten terug
wens-kinderen-mee = Kinderen mogen mee
wens-vrouwengroep = Groep voor vrouwen
wens-buiten = Buiten
wens-binnen = Binnen
wens-zelf-tempo = In uw eigen tempo
wens-aangepast-toilet = Aangepast toilet

wens-zin-rustig = Het is er rustig.
wens-zin-zittend = U kunt er zittend werken.
wens-zin-niet-tillen = U hoeft niet te tillen.
wens-zin-rolstoel = U kunt er goed terecht met een rolstoel.
wens-zin-vaste-begeleider = U krijgt een vaste begeleider.
wens-zin-kleine-groep = De groep is klein.
wens-zin-geen-kosten = Het kost u niets.
wens-zin-reiskosten = U krijgt uw reiskosten terug.
wens-zin-kinderen-mee = Uw kinderen mogen mee.
wens-zin-vrouwengroep = Er is een groep voor vrouwen.
wens-zin-buiten = U kunt buiten bezig zijn.
wens-zin-binnen = U kunt binnen bezig zijn.
wens-zin-zelf-tempo = U werkt in uw eigen tempo.
wens-zin-aangepast-toilet = Er is een aangepast toilet.

## Hoe u meedoet

soort-inloop = Inloop, zonder afspraak
soort-vast = Vaste dagen
soort-flexibel = Flexibel, wanneer u kunt
soort-cursus = Cursus
soort-eenmalig = Eén keer

soort-zin-inloop = U mag zo binnenlopen. Een afspraak is niet nodig.
soort-zin-vast = U komt op vaste dagen. Welke dagen, dat spreekt u samen af.
soort-zin-flexibel = U komt wanneer het u uitkomt.
soort-zin-cursus = Dit is een cursus, met een begin en een einde.
soort-zin-eenmalig = Dit is één keer. U zit nergens aan vast.

## Hulp

hulp-begeleider = Er is altijd iemand bij u
hulp-groep = Samen in een groep
hulp-maatje = Een maatje kan
hulp-iemand-gaat-mee = Er kan iemand met u meegaan

hulp-zin-begeleider = Er is altijd iemand bij u die helpt.
hulp-zin-groep = U bent samen met anderen in een groep.
hulp-zin-maatje = U kunt een maatje krijgen.
hulp-zin-iemand-gaat-mee = De eerste keer kan er iemand met u meegaan.

## Nederlands dat nodig is

nederlands-0 = U hoeft geen Nederlands te spreken.
nederlands-1 = Een paar woorden Nederlands is genoeg.
nederlands-2 = Een eenvoudig gesprek in het Nederlands is genoeg.
nederlands-3 = Het helpt als u goed Nederlands spreekt.
nederlands-4 = Het helpt als u heel goed Nederlands spreekt en schrijft.

## Dagen en dagdelen

dag-ma = maandag
dag-di = dinsdag
dag-wo = woensdag
dag-do = donderdag
dag-vr = vrijdag
dag-za = zaterdag
dag-zo = zondag

dag-kort-ma = ma
dag-kort-di = di
dag-kort-wo = wo
dag-kort-do = do
dag-kort-vr = vr
dag-kort-za = za
dag-kort-zo = zo

deel-ochtend = ochtend
deel-middag = middag
deel-avond = avond

maand-1 = januari
maand-2 = februari
maand-3 = maart
maand-4 = april
maand-5 = mei
maand-6 = juni
maand-7 = juli
maand-8 = augustus
maand-9 = september
maand-10 = oktober
maand-11 = november
maand-12 = december

## Groepen van filters

groep-thema = Wat wilt u doen?
groep-doel = Wat hoopt u te vinden?
groep-dagdeel = Wanneer kunt u?
groep-soort = Hoe wilt u meedoen?
groep-wens = Wat is fijn voor u?
groep-taal = Welke taal spreekt u?
groep-gemeente = In welke gemeente?
groep-wijk = In welke wijk?
groep-inloop = Zonder afspraak

## Volgorde

sorteer-past = wat het best past
sorteer-dichtbij = dichtbij
sorteer-nieuw = nieuw

## Soorten organisaties

organisatie-voedselbank = Voedselbank
organisatie-wijkbedrijf = Wijkbedrijf
organisatie-talentenpool = Talentenpool
organisatie-buurthuis = Buurthuis
organisatie-kringloop = Kringloopwinkel
organisatie-zorgboerderij = Zorgboerderij
organisatie-sport = Sportvereniging
organisatie-theater = Theater
organisatie-moestuin = Moestuin
organisatie-anders = Organisatie

## Talen

taal-nld = Nederlands
taal-eng = Engels
taal-ara = Arabisch
taal-tur = Turks
taal-pol = Pools
taal-ukr = Oekraïens
taal-tir = Tigrinya
taal-zgh = Berbers
taal-som = Somalisch
taal-fas = Perzisch of Dari
taal-kur = Koerdisch
taal-fra = Frans
taal-spa = Spaans
taal-por = Portugees
taal-ron = Roemeens
taal-bul = Bulgaars
taal-rus = Russisch
taal-deu = Duits
taal-ita = Italiaans
taal-pap = Papiaments
taal-srn = Sranan
taal-zho = Chinees
taal-vie = Vietnamees
taal-hin = Hindi
taal-urd = Urdu
taal-amh = Amhaars
taal-pus = Pasjtoe
taal-ell = Grieks
taal-hun = Hongaars
taal-hat = Haïtiaans Creools
taal-kor = Koreaans
taal-tgl = Tagalog
taal-jpn = Japans
taal-ben = Bengaals
taal-hye = Armeens
taal-sqi = Albanees
taal-hbs = Bosnisch, Kroatisch of Servisch
taal-swa = Swahili
taal-ind = Indonesisch
taal-fry = Fries
taal-dse = Nederlandse gebarentaal
taal-ase = Amerikaanse gebarentaal
taal-bfi = Britse gebarentaal
taal-cym = Welsh
