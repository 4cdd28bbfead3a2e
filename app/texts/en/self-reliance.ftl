# The self-reliance matrix: how somebody manages, and how that changes.

self-reliance-title = Self-reliance
self-reliance-of = How { $name } manages
self-reliance-lead = Fill this in after a talk. Only you and the participant see it.
self-reliance-none = There is nothing yet. Fill in the start.
self-reliance-fill = Fill in a moment
self-reliance-day = Day of the talk
self-reliance-note = Why? (may be empty)
self-reliance-not-spoken = Not spoken about
self-reliance-score-missing = Choose a number, or take the note away.
self-reliance-nothing = Choose a number for at least one part.
self-reliance-caption = Numbers for each part of life
self-reliance-domain = Part of life
self-reliance-scale = 1 is very hard, 5 is: manages all alone.
self-reliance-done = We saved the numbers.

self-reliance-own-title = How I manage
self-reliance-own-lead = This is how your coach sees that you manage. You can always talk about it.
self-reliance-own-who = Only you and your coach see this.
self-reliance-own-none = There is nothing yet.

moment-begin = Start
moment-tussentijds = Midway
moment-einde = End

zrm-1 = 1: very hard, help is needed soon
zrm-2 = 2: does not manage alone
zrm-3 = 3: manages a little alone
zrm-4 = 4: manages well alone
zrm-5 = 5: manages all alone

leefgebied-inkomen = Money
leefgebied-werk-opleiding = Work and education
leefgebied-tijdsbesteding = What fills the day
leefgebied-huisvesting = Housing
leefgebied-huiselijk = Together at home
leefgebied-geestelijk = How somebody feels
leefgebied-lichamelijk = The body
leefgebied-middelen = Alcohol, drugs and the like
leefgebied-vaardigheden = Doing daily things
leefgebied-netwerk = People around somebody
leefgebied-participatie = Joining in
leefgebied-justitie = Police and judge
