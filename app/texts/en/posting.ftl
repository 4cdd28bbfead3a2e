# Partners put their places on Meedoen: /partner.

## For every page

posting-yes = yes
posting-no = no
posting-nothing = Nothing yet
posting-photo-there = There is a photo
posting-people =
    { $count ->
        [one] 1 person
       *[other] { $count } people
    }
posting-too-long = This text has { $count } characters. At most { $max } fit here.
posting-date-wrong = Write the date like this: 3-11-2026.
posting-refused-text = One of the texts is too long. Make it shorter.
posting-send-again = This did not work. Press the button once more.
posting-cannot = This is not possible with this place now. Below you see what is.
posting-changed = A colleague just changed this place. Look first if it is right so.
posting-done-saved = We keep what you filled in.
posting-done-undone = The place is as it was before.
posting-done-submitted = Done. Below you see what happens now.
posting-done-withdrawn = You took the place back. You can change it again.
posting-done-paused = Visitors do not see this place any more now.
posting-done-resumed = Done. Below you see what happens now.
posting-done-confirmed = Thank you. Visitors see that the place is still right today.
posting-done-archived = The place is put away. Only you and your colleagues still see it.
posting-done-restored = The place is back. You can fill it in again.
posting-done-discarded = The draft is gone.

## Your places

posting-of = Of { $organisation }.
posting-organisation = For which organisation?
posting-organisation-missing = Choose the organisation of this place.
posting-other-organisation = Choose another organisation
posting-new = New place
posting-list-empty = You have no place yet. Make your first one: it takes about five minutes.
posting-change = Change
posting-look = Look
posting-back-to-list = Back to my places

## Where a place stands

staat-concept = Not ready yet
staat-ingediend = Waits for the municipality
staat-gepubliceerd = On Meedoen
staat-gepauzeerd = Away for a while
staat-vol = On Meedoen, full
staat-verlopen = Over
staat-gearchiveerd = Put away

staat-dan-ingediend = The municipality looks at your place now. You get a mail when they are ready.
staat-dan-gepauzeerd = Visitors do not see this place now. You can put it back on Meedoen.
staat-dan-verlopen = The last day is over. Choose a new date, or put the place away.
staat-dan-gearchiveerd = You stopped with this place. We keep everything.

posting-next-missing = Still to fill in: { $what }.
posting-next-publish = You filled in everything. You can put the place on Meedoen.
posting-next-submit = You filled in everything. Send the place to the municipality: they have a look.
posting-next-question = The municipality has a question. Change what is needed and send it again.
posting-next-confirm = Is this still right?
posting-next-confirmed = You said on { $date } that this is right. Is it still?

## A new place

posting-begin-lead = Begin with one sentence. From then on we keep everything you fill in.
posting-title = What do people do there, in a few words?
posting-title-hint = For example: Helping in the vegetable garden. At most { $max } characters.
posting-title-missing = Fill in what people do with you.
posting-save-next = Save and go on
posting-save-stop = Save and stop
posting-examples = Or begin with an example
posting-examples-text = An example fills something in. Then you change what you like.
posting-example-chosen = You begin with the example “{ $what }”. Something stands on the next screens already.

## A screen

posting-screen = screen { $from } of { $to }
posting-change-part = Change: { $what }
posting-theirs = Your colleague just made this of it:
posting-meanwhile = A colleague changed this too. Below the field you see what your colleague saved. Choose which text stays.
posting-keep-mine = Save my text
posting-keep-theirs = Keep the text of my colleague

scherm-wat = What
scherm-taken = Tasks
scherm-thema = Subject
scherm-wanneer = When
scherm-biedt = What you offer
scherm-voor-wie = For whom
scherm-waar = Where
scherm-afspraken = Agreements
scherm-contact = Contact
scherm-foto = Photo

stap-wat = What do people do with you?
stap-taken = Cut the work in tasks
stap-thema = What is it about?
stap-wanneer = When can somebody come?
stap-biedt = What does somebody find with you?
stap-voor-wie = Whom does it fit?
stap-waar = Where is it?
stap-afspraken = What do you agree on?
stap-contact = How does somebody get in touch with you?
stap-foto = Show what it is like

stap-uitleg-wat = This is what somebody reads first. Write as you talk.
stap-uitleg-taken = Small tasks are clear. So somebody finds one that fits.
stap-uitleg-thema = So people find your place when they search.
stap-uitleg-wanneer = Fill in how many people fit. Leave empty when nothing is on.
stap-uitleg-biedt = Choose all that is true with you. Choosing nothing is fine too.
stap-uitleg-voor-wie = Choose all that fits. Visitors never see a number.
stap-uitleg-waar = With the address a visitor sees how far it is.
stap-uitleg-afspraken = So a visitor knows before what it asks and what it gives.
stap-uitleg-contact = A visitor likes best to call or mail you.
stap-uitleg-foto = A photo shows that somebody is welcome.

## What and tasks

posting-summary = Why is it nice to come?
posting-summary-hint = One or two sentences. For example: You are welcome, also without a garden. At most { $max } characters.
posting-text-language = In which language do you write?
posting-text-language-hint = So a computer reads the text aloud well.
posting-tasks = Tasks, each task on a line of its own
posting-tasks-hint = For example: Watering. Sorting seeds. Making coffee. At most { $max } tasks.
posting-tasks-too-many = These are { $count } tasks. At most { $max } fit here.
posting-task-too-long = One task has { $count } characters. At most { $max } fit on a line.
posting-description = More about this place
posting-description-hint = Who is there? How does a day go? At most { $max } characters.

## Subject

posting-themes = Subjects
posting-themes-hint = Choose one or a few.
posting-main-theme = Which subject says most?
posting-main-theme-hint = Your place gets its drawing.
posting-main-theme-any = Meedoen chooses one
posting-main-theme-not-chosen = Choose a subject that you also chose above.
posting-goals = What can somebody find here?

## When

posting-kind = How does somebody come?
posting-kind-missing = Choose how somebody comes to you.
soort-uitleg-inloop = Who likes to walks in.
soort-uitleg-vast = You agree together on the days.
soort-uitleg-flexibel = Somebody comes when it suits them.
soort-uitleg-cursus = There is a beginning and an end.
soort-uitleg-eenmalig = It is on one day.
posting-week = How many people fit?
posting-week-hint = Fill in a number, up to { $max }. Empty means: nothing is on then.
posting-week-nought = A 0 means: something is on, but the number is not known.
posting-week-people = { $when }: number of people
posting-people-wrong = At { $when }: fill in a number from 0 to { $max }, or nothing.
posting-week-taken =
    { $count ->
        [one] On { $when } 1 person comes already. Fill in 1 or more.
       *[other] On { $when } { $count } people come already. Fill in { $count } or more.
    }
posting-times = Fill in the times as well
posting-times-hint = Write them like this: 9:30-12:00. You may leave them out.
posting-time-wrong = At { $when }: write the time like this: 9:30-12:00.
posting-time-without-people = There is a time at { $when }. Fill in how many people fit as well.
posting-hours-least = Hours a week, at least
posting-hours-least-hint = Empty means: it does not matter.
posting-hours-most = Hours a week, at most
posting-hours-most-hint = For example: 4.
posting-hours-wrong = Fill in a number from 0 to { $max }, or nothing.
posting-hours-backwards = The highest number of hours is lower than the lowest.
posting-hours-week = { $count } hours a week
posting-hours-between = { $from } to { $to } hours a week
posting-from = First day
posting-from-hint = Only when it begins later. For example: 3-11-2026.
posting-until = Last day
posting-until-hint = Only when it ends. For example: 18-12-2026.
posting-until-before = The last day is before the first day.

## What you offer, and for whom

posting-help = Who is there?
posting-offers = What is it like with you?
posting-offers-hint = People search for this. Choose only what is really true.
posting-languages = Which languages do people speak with you?
posting-languages-more = More languages
posting-dutch = How much Dutch does somebody use?
posting-for = This fits here
posting-for-hint = Do you choose more than one? Then what lies between fits as well.
posting-for-missing = Choose whom it fits. One is enough.
voor-kijken = Looking first
voor-groep = Joining in a group
voor-met-hulp = A task of one's own with help
voor-zelfstandig = A task on one's own
voor-naar-werk = On the way to work
voor-uitleg-kijken = Somebody comes in and has coffee.
voor-uitleg-groep = Somebody does what the group does.
voor-uitleg-met-hulp = Somebody has a task and you help.
voor-uitleg-zelfstandig = Somebody does a task without help.
voor-uitleg-naar-werk = Somebody learns here for a job.

## Where

posting-street = Street and number
posting-street-hint = For example: Moezeldreef 400.
posting-postcode = Postcode
posting-postcode-hint = For example: 3561 AB.
posting-postcode-wrong = A postcode has four digits and two letters, such as 3561 AB.
posting-city = Town
posting-municipality = Municipality
posting-municipality-hint = Often the same name as the town.
posting-neighbourhood = Neighbourhood
posting-neighbourhood-hint = As people call it. For example: Overvecht.

## Agreements

posting-asks = What is good to be able to do?
posting-asks-hint = Empty means: everybody is welcome. For example: You can stand for an hour. At most { $max } characters.
posting-costs = What does it cost?
posting-costs-hint = Empty means: nothing. For example: A meal is 3 euros. At most { $max } characters.
posting-returns = What does somebody get?
posting-returns-hint = For example: A lunch and vegetables. At most { $max } characters.
posting-agreement = What kind of place is it?
posting-agreement-hint = In a work experience place somebody learns for a job.
overeenkomst-03 = Voluntary work
overeenkomst-04 = Work experience place
posting-certificate = Does somebody need a VOG?
posting-certificate-hint = A VOG is a certificate of conduct. You ask for it together.
posting-certificate-no = No
posting-certificate-yes = Yes, who stays needs a VOG

## Contact

posting-phone = Telephone number of your organisation
posting-phone-hint = For example: 030 123 45 67. Everybody can see this.
posting-phone-wrong = Write digits only, such as 030 123 45 67.
posting-email = E-mail address of your organisation
posting-email-hint = For example: welkom@example.nl. Rather not the name of a person.
posting-email-wrong = Write an e-mail address like this: welkom@example.nl.
posting-website = Website
posting-website-hint = For example: www.example.nl.
posting-website-wrong = Write an address on the internet like this: www.example.nl.

## Tips

posting-tips = Tips for this text
posting-tips-title = Tips for your text
posting-tips-text = This is advice. You decide yourself.

## One place

posting-filled-in = What you filled in
posting-missing = Still to fill in
posting-more = More about this place
posting-question = The municipality asks:
posting-fill-in = Go on filling in
posting-move-publish = Put on Meedoen
posting-move-submit = Send to the municipality
posting-move-resume = Put back on Meedoen
posting-move-resubmit = Send to the municipality again
posting-move-withdraw = Take back
posting-move-pause = Take off Meedoen for a while
posting-move-confirm = Yes, this is still right
posting-move-restore = Begin again with this place
posting-move-archive = Stop with this place
posting-archive-title = Stop with this place?
posting-archive-text = Visitors then do not see “{ $what }” any more. We keep everything, and you can begin again later.
posting-archive-yes = Yes, stop with this place
posting-archive-no = No, back to the place

posting-preview = See it as a visitor does
posting-preview-banner = This is how a visitor sees your place
posting-preview-not-yet = The place is not on Meedoen yet. Buttons on this page work only after that.
posting-preview-back = Back to your place

## The end of a place

posting-prolong = Go on with a new date
posting-prolong-title = Until when does it go on?
posting-prolong-text = Choose until when “{ $what }” goes on. Then the place can be on Meedoen again.
posting-prolong-until = New last day
posting-prolong-hint = For example: 18-12-2026. Empty means: it does not end.
posting-until-over = Choose today or later, and not before the first day.
posting-discard = Throw away
posting-discard-title = Throw this draft away?
posting-discard-text = “{ $what }” goes, with the photo and everything you filled in. You cannot get it back.
posting-discard-yes = Yes, throw it away
posting-discard-cannot = You cannot throw this place away. Others saw it, or people came already. You can stop with it.

## Changes

posting-changes = Who changed what?
posting-changes-lead = The newest change comes first.
posting-changes-none = Nothing has changed yet.
posting-by-program = Meedoen
posting-was = was:
posting-became = became:
posting-undo = Undo
posting-undo-hint = The place is then as it was before this change. Later changes go back as well.

onderdeel-titel = Title
onderdeel-samenvatting = First sentences
onderdeel-beschrijving = More about the place
onderdeel-teksttaal = Language of the text
onderdeel-taken = Tasks
onderdeel-themas = Subjects
onderdeel-hoofdthema = Main subject
onderdeel-doelen = What somebody finds
onderdeel-soort = How somebody comes
onderdeel-dagdelen = Day parts
onderdeel-uren = Hours a week
onderdeel-begin = First day
onderdeel-einde = Last day
onderdeel-hulp = Who is there
onderdeel-biedt = What it is like
onderdeel-talen = Languages
onderdeel-nederlands = Dutch
onderdeel-tredes = For whom
onderdeel-vraagt = Good to be able to do
onderdeel-kosten = Costs
onderdeel-terug = What somebody gets
onderdeel-overeenkomst = Kind of place
onderdeel-vog = VOG
onderdeel-adres = Address
onderdeel-contact = Contact
onderdeel-foto = Photo
onderdeel-status = Where the place stands

## Examples to begin with

voorbeeld-voedselbank-1-titel = Packing food at the food bank
voorbeeld-voedselbank-1-zin = Together you fill boxes with food. There is always coffee.
voorbeeld-voedselbank-1-taken =
    Sorting vegetables and fruit
    Filling crates
    Putting dry food on the shelves
voorbeeld-voedselbank-2-titel = Welcoming guests at the food bank
voorbeeld-voedselbank-2-zin = You greet people and pour coffee. A chat does good.
voorbeeld-voedselbank-2-taken =
    Pouring coffee and tea
    Having a chat
    Clearing the tables
voorbeeld-wijkbedrijf-1-titel = Repairing bicycles in the workshop
voorbeeld-wijkbedrijf-1-zin = You repair bicycles for people from the neighbourhood. Somebody shows you how.
voorbeeld-wijkbedrijf-1-taken =
    Mending tyres
    Polishing bicycles
    Sorting parts
voorbeeld-wijkbedrijf-2-titel = Keeping the neighbourhood nice
voorbeeld-wijkbedrijf-2-zin = With a small group you clean streets and squares. Neighbours are happy with it.
voorbeeld-wijkbedrijf-2-taken =
    Picking up plastic and paper
    Cleaning benches
    Watering flower boxes
voorbeeld-talentenpool-1-titel = Finding out what you can and like
voorbeeld-talentenpool-1-zin = In a small group you find out what fits you. You choose what you tell.
voorbeeld-talentenpool-1-taken =
    Telling what you like to do
    Listening to others
    Visiting a company together
voorbeeld-talentenpool-2-titel = Practising work on the computer
voorbeeld-talentenpool-2-zin = You learn to work with the computer, step by step. You choose when you come.
voorbeeld-talentenpool-2-taken =
    Typing letters
    Keeping lists
    Writing a mail
voorbeeld-buurthuis-1-titel = Cooking together for the neighbourhood
voorbeeld-buurthuis-1-zin = Every week we cook and eat with the neighbourhood. You can learn it here.
voorbeeld-buurthuis-1-taken =
    Cutting vegetables
    Stirring the soup
    Setting the table
    Washing up
voorbeeld-buurthuis-2-titel = Practising Dutch over coffee
voorbeeld-buurthuis-2-zin = You talk Dutch with neighbours. Mistakes are fine.
voorbeeld-buurthuis-2-taken =
    Talking along
    Playing a game
    Pouring coffee
voorbeeld-kringloop-1-titel = Helping in the second-hand shop
voorbeeld-kringloop-1-zin = You help customers and make the shop look nice. We are a happy team.
voorbeeld-kringloop-1-taken =
    Hanging up clothes
    Showing customers the way
    Putting prices on things
voorbeeld-kringloop-2-titel = Making old things nice again
voorbeeld-kringloop-2-zin = You repair old lamps and chairs. Quietly, at your own table.
voorbeeld-kringloop-2-taken =
    Trying lamps
    Sanding wood
    Cleaning things
voorbeeld-zorgboerderij-1-titel = Looking after animals on the farm
voorbeeld-zorgboerderij-1-zin = You are outside, with the animals. We begin the day together.
voorbeeld-zorgboerderij-1-taken =
    Feeding the chickens
    Collecting eggs
    Sweeping the stable
voorbeeld-zorgboerderij-2-titel = Growing and selling vegetables
voorbeeld-zorgboerderij-2-zin = You help on the land and in the farm shop. You work as fast as you like.
voorbeeld-zorgboerderij-2-taken =
    Sowing
    Harvesting vegetables
    Preparing the shop
voorbeeld-sport-1-titel = Walking with a group
voorbeeld-sport-1-zin = Every week we walk through the neighbourhood. We wait for each other.
voorbeeld-sport-1-taken =
    Walking along
    Choosing the way
    Making coffee after the walk
voorbeeld-sport-2-titel = Helping at the sports club
voorbeeld-sport-2-zin = You help on and around the field. There is always something to do.
voorbeeld-sport-2-taken =
    Putting out balls and shirts
    Pouring coffee and lemonade
    Painting lines on the field
voorbeeld-theater-1-titel = Making clothes and scenery
voorbeeld-theater-1-zin = You sew, paint and build for a play. Somebody shows you how.
voorbeeld-theater-1-taken =
    Sewing clothes
    Painting scenery
    Finding things for the stage
voorbeeld-theater-2-titel = Host in the theatre
voorbeeld-theater-2-zin = You welcome the audience. Then you watch the play yourself.
voorbeeld-theater-2-taken =
    Looking at tickets
    Taking coats
    Bringing visitors to their seats
voorbeeld-moestuin-1-titel = Helping in the vegetable garden
voorbeeld-moestuin-1-zin = You are outside and work with your hands. Feel free to look first.
voorbeeld-moestuin-1-taken =
    Watering
    Weeding
    Sowing and planting
voorbeeld-moestuin-2-titel = Harvesting and having soup together
voorbeeld-moestuin-2-zin = We pick vegetables and make soup. Children may come along.
voorbeeld-moestuin-2-taken =
    Picking vegetables
    Cooking soup
    Setting the table
posting-list-more = More for your organisation
