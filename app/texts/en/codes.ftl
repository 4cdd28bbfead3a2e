# Names of the closed lists: a key is the name of the list with the code behind it.

## Themes

thema-koken = Cooking
thema-groen = Gardens and green
thema-klussen = Odd jobs
thema-mensen-helpen = Helping people
thema-dieren = Animals
thema-administratie = Office work
thema-computer = Computers
thema-creatief = Creative
thema-muziek-theater = Music and theatre
thema-sport-bewegen = Sport and moving
thema-kinderen = Children
thema-ouderen = Older people
thema-winkel = Shop
thema-techniek-fietsen = Repairs and bicycles
thema-schoonmaak = Cleaning
thema-vervoer = Transport
thema-taal = Language
thema-naaien = Sewing
thema-magazijn = Warehouse
thema-gastvrijheid = Welcoming guests
thema-eigen-ervaring = Sharing your experience
thema-schilderen-bouwen = Painting and building
thema-buurt = The neighbourhood

## Goals

doel-mensen-ontmoeten = Meet people
doel-iets-leren = Learn something
doel-taal-oefenen = Practise the language
doel-ritme = A rhythm in the week
doel-nuttig-zijn = Be useful
doel-bewegen = Move
doel-rust = Peace and quiet
doel-richting-werk = On the way to work

## Wishes

wens-rustig = Quiet place
wens-zittend = You can sit
wens-niet-tillen = No lifting
wens-rolstoel = Good with a wheelchair
wens-vaste-begeleider = One fixed companion
wens-kleine-groep = Small group
wens-geen-kosten = No costs
wens-reiskosten = Travel costs paid back
wens-kinderen-mee = Children are welcome
wens-vrouwengroep = Group for women
wens-buiten = Outside
wens-binnen = Inside
wens-zelf-tempo = At your own pace
wens-aangepast-toilet = Adapted toilet

wens-zin-rustig = It is quiet there.
wens-zin-zittend = You can work sitting down.
wens-zin-niet-tillen = You do not need to lift anything.
wens-zin-rolstoel = You can get around well with a wheelchair.
wens-zin-vaste-begeleider = You get one fixed companion.
wens-zin-kleine-groep = The group is small.
wens-zin-geen-kosten = It costs you nothing.
wens-zin-reiskosten = You get your travel costs back.
wens-zin-kinderen-mee = Your children may come along.
wens-zin-vrouwengroep = There is a group for women.
wens-zin-buiten = You can be outside.
wens-zin-binnen = You can be inside.
wens-zin-zelf-tempo = You work at your own pace.
wens-zin-aangepast-toilet = There is an adapted toilet.

## How you join

soort-inloop = Drop in, no appointment
soort-vast = Fixed days
soort-flexibel = Flexible, when you can
soort-cursus = Course
soort-eenmalig = Once

soort-zin-inloop = You can walk in. You do not need an appointment.
soort-zin-vast = You come on fixed days. You agree together which days.
soort-zin-flexibel = You come when it suits you.
soort-zin-cursus = This is a course, with a beginning and an end.
soort-zin-eenmalig = This is once. It does not tie you to anything.

## Help

hulp-begeleider = Somebody is always with you
hulp-groep = Together in a group
hulp-maatje = A buddy is possible
hulp-iemand-gaat-mee = Somebody can come along with you

hulp-zin-begeleider = Somebody who helps is always with you.
hulp-zin-groep = You are together with others in a group.
hulp-zin-maatje = You can get a buddy.
hulp-zin-iemand-gaat-mee = Somebody can come along with you the first time.

## Dutch that is needed

nederlands-0 = You do not need to speak Dutch.
nederlands-1 = A few words of Dutch are enough.
nederlands-2 = A simple conversation in Dutch is enough.
nederlands-3 = It helps if you speak Dutch well.
nederlands-4 = It helps if you speak and write Dutch very well.

## Days and parts of the day

dag-ma = Monday
dag-di = Tuesday
dag-wo = Wednesday
dag-do = Thursday
dag-vr = Friday
dag-za = Saturday
dag-zo = Sunday

dag-kort-ma = Mon
dag-kort-di = Tue
dag-kort-wo = Wed
dag-kort-do = Thu
dag-kort-vr = Fri
dag-kort-za = Sat
dag-kort-zo = Sun

deel-ochtend = morning
deel-middag = afternoon
deel-avond = evening

maand-1 = January
maand-2 = February
maand-3 = March
maand-4 = April
maand-5 = May
maand-6 = June
maand-7 = July
maand-8 = August
maand-9 = September
maand-10 = October
maand-11 = November
maand-12 = December

## Groups of filters

groep-thema = What would you like to do?
groep-doel = What do you hope to find?
groep-dagdeel = When can you come?
groep-soort = How would you like to join?
groep-wens = What would be nice for you?
groep-taal = Which language do you speak?
groep-gemeente = In which municipality?
groep-wijk = In which neighbourhood?
groep-inloop = Without an appointment

## Order

sorteer-past = best fit
sorteer-dichtbij = nearby
sorteer-nieuw = new

## Kinds of organisations

organisatie-voedselbank = Food bank
organisatie-wijkbedrijf = Neighbourhood company
organisatie-talentenpool = Talent pool
organisatie-buurthuis = Community centre
organisatie-kringloop = Second-hand shop
organisatie-zorgboerderij = Care farm
organisatie-sport = Sports club
organisatie-theater = Theatre
organisatie-moestuin = Community garden
organisatie-anders = Organisation

## Languages

taal-nld = Dutch
taal-eng = English
taal-ara = Arabic
taal-tur = Turkish
taal-pol = Polish
taal-ukr = Ukrainian
taal-tir = Tigrinya
taal-zgh = Berber
taal-som = Somali
taal-fas = Persian or Dari
taal-kur = Kurdish
taal-fra = French
taal-spa = Spanish
taal-por = Portuguese
taal-ron = Romanian
taal-bul = Bulgarian
taal-rus = Russian
taal-deu = German
taal-ita = Italian
taal-pap = Papiamento
taal-srn = Sranan
taal-zho = Chinese
taal-vie = Vietnamese
taal-hin = Hindi
taal-urd = Urdu
taal-amh = Amharic
taal-pus = Pashto
taal-ell = Greek
taal-hun = Hungarian
taal-hat = Haitian Creole
taal-kor = Korean
taal-tgl = Tagalog
taal-jpn = Japanese
taal-ben = Bengali
taal-hye = Armenian
taal-sqi = Albanian
taal-hbs = Bosnian, Croatian or Serbian
taal-swa = Swahili
taal-ind = Indonesian
taal-fry = Frisian
taal-dse = Dutch sign language
taal-ase = American sign language
taal-bfi = British sign language
taal-cym = Welsh
