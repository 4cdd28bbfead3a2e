# Helping to choose: six questions, the answers, and places that fit.

choosing-title = What suits me?
choosing-description = Six short questions. Then you see places that suit you, and why.
choosing-lead = We ask you six short questions. Then you see a few places that suit you.
choosing-promise-voluntary = It is voluntary. You are free to stop at any time.
choosing-promise-short = It takes about two minutes.
choosing-promise-skip = Skip what you like. Any question may stay empty.
choosing-promise-private = You need no account. We do not keep your answers.
choosing-promise-together = You can do it together: with a friend, a neighbour or a coach.
choosing-begin = Begin
choosing-on-paper = Rather on paper?
choosing-call = Or call us. We are happy to think along with you:

choosing-number = Question { $page } of { $count }
choosing-on = Next
choosing-done = Done
choosing-skip = Skip
choosing-back = Back
choosing-no-such-question = This question is gone. Your answers are below.

## The questions

vraag-blij-van = What makes you happy?
vraag-hopen = What do you hope to find?
vraag-wanneer = When can you come?
vraag-beginnen = How would you like to begin?
vraag-plek = What would be good for you at a place?
vraag-waar = About where do you live?

vraag-uitleg-blij-van = Choose as many as you like.
vraag-uitleg-hopen = Choose as many as you like.
vraag-uitleg-wanneer = Choose the times that suit you.
vraag-uitleg-beginnen = Choose what suits you now. It can change later.
vraag-uitleg-plek = Choose only what you really need.
vraag-uitleg-waar = Four digits are enough. We do not need your address.

begin-kijken = Have a look first
begin-groep = Join in with a group
begin-hulp = A fixed task, with help
begin-zelfstandig = Do a task on my own
begin-werk = On the way to work

choosing-quieter-legend = Rather something quieter?
choosing-quieter = A quieter place is fine too

choosing-needs = At the place
choosing-company = Who goes with you?
choosing-dutch = How much Dutch do you speak?
choosing-languages = Which other languages do you speak?

gezelschap-iemand-gaat-mee = Somebody goes with me the first time
gezelschap-maatje = A buddy

spreekt-0 = No Dutch yet
spreekt-1 = A few words
spreekt-2 = A simple conversation
spreekt-3 = Good
spreekt-4 = Very good

## The overview

choosing-overview-title = Your answers
choosing-overview-text = Is this right? You can still change everything.
choosing-overview-nothing = You skipped everything. That is fine. You will see places of all kinds.
choosing-skipped = Skipped
choosing-change = Change
choosing-show = Show places
choosing-answer-dutch = Dutch: { $level }
choosing-answer-languages = You speak { $languages }
choosing-answer-where = { $postcode }, up to { $km } kilometres

## The places

choosing-found-title =
    { $count ->
        [one] 1 place suits you
       *[other] { $count } places suit you
    }
choosing-found-lead = You choose. You can come and have a look first, anywhere.
choosing-found-anything = You skipped all questions. These are places of all kinds.
choosing-more = More places
choosing-before = Places before these
choosing-why = Why do I see these places?
choosing-keep = Keep my answers
choosing-call-me = Call me: I would rather talk to somebody
choosing-change-answers = Change your answers
choosing-as-filters = Search the list of all places yourself
choosing-stretch = One small step further
choosing-stretch-text = This is a little more than you asked for. It may be something for you.
choosing-caution = Good to know:

choosing-day-part = { $day } { $part }
choosing-reason-day = On { $when }
choosing-reason-language = Somebody there speaks { $language }
choosing-reason-near =
    { $km ->
        [one] 1 kilometre from you
       *[other] { $km } kilometres from you
    }
choosing-reason-next-door = Very close to you
choosing-reason-replies = They usually answer soon

choosing-caution-busy = it is busy there. There is little room left.
choosing-caution-far = it is a little further away: { $travel }.
choosing-caution-costs = it costs something here.
choosing-caution-certificate = they ask for a VOG (a certificate of good conduct). The organisation helps you with it.

nodig-0 = you need no Dutch there.
nodig-1 = a few words of Dutch help you here.
nodig-2 = you talk simple Dutch with each other here.
nodig-3 = it helps here if you speak good Dutch.
nodig-4 = it helps here if you speak very good Dutch.

## Few or none

choosing-let-go = Would you like more choice? Let go of one thing.
choosing-gives =
    { $count ->
        [one] 1 more place.
       *[other] { $count } more places.
    }
choosing-without = Without “{ $wish }”
choosing-also-on = Also on { $day }
choosing-any-time = At any time
choosing-any-language = Whatever language they speak there
choosing-any-start = However you begin there
choosing-within = Up to { $km } kilometres from you
choosing-also-quieter = A quieter place too

choosing-nothing-title = No place yet that fits everything
choosing-nothing-text = We do not find a place now that fits all your answers. Surely something is possible.
choosing-nothing-call = Call us. Somebody is there to think along with you:
choosing-else = Maybe there is something here

## On paper

choosing-paper-title = What suits me? On paper
choosing-paper-description = The six questions on one sheet. Print it and fill it in with a pen.
choosing-paper-lead = Tick what suits you. Skip what you like. Everything is voluntary.
choosing-paper-print = Print this page. It fits on one sheet.
choosing-paper-type = Filled in the sheet? Type it over here. The questions are in the same order.
choosing-paper-km = How many kilometres would you go?
choosing-paper-then = Ready? Type it over with somebody who helps you, or call us:

## How we choose places

choosing-about-title = How we choose places for you
choosing-about-description = What counts, what never counts, and who decides.
choosing-about-text =
    A computer puts places in order. It does so with fixed rules. Everybody may read those rules.

    ## First we look at what is possible

    We only show places where it can really work:

    - There is room, at a time when you can come.
    - The place is not too far for you.
    - The place has what you need.
    - You can understand each other.
    - The place begins where you want to begin. Or one small step further.
choosing-about-weights = Then we look at what suits you best
choosing-about-share = { $count } of the 100 points.
choosing-about-never =
    These points are about places. People never get points.

    ## This never counts

    - your name
    - whether you are a man or a woman
    - where you were born
    - how old you are
    - your health
    - your income or benefit

    We do not ask for it. We do not keep your answers.

    ## A human decides

    You choose a place yourself. Or you choose together with a coach. The computer only makes a proposal.
choosing-about-object =
    ## Do you not agree?

    Tell us. Call [{ $phone }](tel:{ $number }) or mail [{ $email }](mailto:{ $email }). A human looks at it with you.

weegt-thema = What you like
weegt-doel = What you hope to find
weegt-begin = How you want to begin
weegt-dagdeel = When you can come
weegt-afstand = How near it is
weegt-antwoord = How soon they answer
weegt-spreiding = A fair chance for each place

weegt-uitleg-thema = The more there is in common, the more points. Something special counts extra.
weegt-uitleg-doel = The more you find there, the more points.
weegt-uitleg-begin = The place begins where you want to begin.
weegt-uitleg-dagdeel = The more times fit, the more points.
weegt-uitleg-afstand = Near gets more points than far away.
weegt-uitleg-antwoord = Who answers people soon gets more points.
weegt-uitleg-spreiding = A good place that few people see moves up.

## Reasons

reden-thema-koken = You like cooking
reden-thema-groen = You like gardens and green
reden-thema-klussen = You like odd jobs
reden-thema-mensen-helpen = You like to help people
reden-thema-dieren = You like animals
reden-thema-administratie = You like paperwork
reden-thema-computer = You like to work with computers
reden-thema-creatief = You like to be creative
reden-thema-muziek-theater = You like music and theatre
reden-thema-sport-bewegen = You like sport and moving
reden-thema-kinderen = You like to be with children
reden-thema-ouderen = You like to be with older people
reden-thema-winkel = You like to work in a shop
reden-thema-techniek-fietsen = You like technology and bicycles
reden-thema-schoonmaak = You like cleaning
reden-thema-vervoer = You like to be on the road
reden-thema-taal = You like language
reden-thema-naaien = You like sewing
reden-thema-magazijn = You like to work in a warehouse
reden-thema-gastvrijheid = You like to welcome guests
reden-thema-eigen-ervaring = You like to share your own experience
reden-thema-schilderen-bouwen = You like painting and building
reden-thema-buurt = You like to do something for the neighbourhood

reden-doel-mensen-ontmoeten = You meet people there
reden-doel-iets-leren = You learn something there
reden-doel-taal-oefenen = You practise the language there
reden-doel-ritme = It gives rhythm to your week
reden-doel-nuttig-zijn = You are useful there
reden-doel-bewegen = You move there
reden-doel-rust = You find rest there
reden-doel-richting-werk = It helps you on the way to work

reden-gezelschap-iemand-gaat-mee = Somebody goes with you
reden-gezelschap-maatje = There is a buddy for you

reden-begin-kijken = You can have a look first
reden-begin-groep = You can join in with a group
reden-begin-hulp = You get a fixed task, with help
reden-begin-zelfstandig = You do a task on your own
reden-begin-werk = It is a step towards work
