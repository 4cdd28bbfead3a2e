# Places: on cards and on their own page.

places-every-day = every day, any time of day
places-times = { $day }: { $from } to { $until }
places-walking =
    { $minutes ->
        [one] 1 minute on foot
       *[other] { $minutes } minutes on foot
    }
places-cycling = { $minutes } minutes by bicycle
places-far = { $km } kilometres
places-about = It is about { $travel } from your postcode.
places-full = full
places-full-sign = full
places-full-text = It is full here now. Do call: a place may come free.
places-free =
    { $count ->
        [one] 1 place free
       *[other] { $count } places free
    }
places-waiting =
    { $count ->
        [one] { $when }: full, 1 person waits now.
       *[other] { $when }: full, { $count } people wait now.
    }
places-open = something happens here

places-back = Back to the places
places-demo = This is an example. It may be out of date. The telephone number is not real.
places-what = What do you do there?
places-tasks = What you can do
places-tasks-text = You choose a task. One is enough.
places-when = When?
places-when-words = It is on: { $when }.
places-when-unknown = The days are not known. Do ask the organisation.
places-hours =
    { $from ->
        [one] It is 1 hour a week.
       *[other] It is { $from } hours a week.
    }
places-hours-range = It is { $from } to { $to } hours a week. You choose.
places-date = It is on { $from }.
places-dates = It is from { $from } to { $to }.
places-date-from = It begins on { $from }.
places-date-to = It goes on until { $to }.
places-grid = The week: when something happens and how many places are free
places-grid-legend = The number is how many places are free.
places-grid-legend-unknown = A tick means: there is something to do.

places-who = Who is there?
places-languages = Languages that people speak here: { $languages }.
places-goals = Nice if you look for this: { $goals }.
places-offers = This is there too
places-good-to-know = Good to know
places-asks = What is handy?
places-asks-nothing = Nothing. You are welcome as you are.
places-costs = What does it cost?
places-costs-nothing = Nothing.
places-returns = What do you get?
places-certificate = Certificate of conduct (VOG)
places-certificate-text = Would you like to stay? Then the organisation asks for a VOG together with you. You can always have a look first.
places-agreement = Work experience
places-agreement-experience = Here you gain experience for work.

places-growth = Lighter or further
places-lighter = Begin more quietly first:
places-next = Later perhaps:
places-growth-text = You can always go back to something lighter.

places-come = Have a look?
places-jump = Come and have a look
places-come-text = It is voluntary. It does not tie you to anything. You can come and have a look first.
places-walk-in = You can walk in, without an appointment.
places-calendar = Put the times in my calendar
places-call = Call
places-mail = Mail
places-website = Look at their website
places-no-contact = We do not have a number of { $organisation } yet. Call us, and we will find out.
places-goes-along = Would you rather go together? Call [{ $phone }](tel:{ $number }). Then we see who can come along with you.

places-where = Where?
places-where-unknown = The address is not known. Do ask.
places-map = Show the map
places-map-hint = You then go to another website: OpenStreetMap.
places-how-far = How far is it for you? Fill in your postcode (4 digits).
places-how-far-show = Show

places-confirmed = Correct according to the organisation on { $date }.
places-source = Source: { $source }.
places-licence = Licence: { $licence }.
places-text-language = The text of this place is in { $language }.
