# The people of a coach: who needs something now, and the page about one person.

cases-due-title = Who needs something now?
cases-due-empty = Nobody is waiting for you now.
cases-due-filtered = Nobody fits this choice.
cases-due-later = Later
cases-due-by = By { $date }
cases-due-late = By { $date }, which has passed
cases-due-call = Calling: { $when }. Language: { $language }.
cases-due-unreachable = Gave no number or e-mail address.
cases-due-add = Add to my people
cases-due-open = Open
cases-due-open-report = Open the report
cases-due-open-hand-over = Open the hand-over
cases-filter-title = Show fewer
cases-filter-postcode = Postcode, or how it begins
cases-filter-theme = Theme
cases-filter-kind = What is waiting
cases-filter-any = Everything
cases-filter-show = Show

cases-view = Show as:
cases-view-list = list
cases-view-board = board
cases-board-find = Search the board
cases-board-find-hint = A name, a place or what is waiting.
cases-board-left = { $count ->
    [0] Nothing on the board fits these words.
    [one] There is 1 card on the board.
   *[other] There are { $count } cards on the board.
}
cases-board-late = Too late
cases-board-today = Today
cases-board-soon = Coming 7 days
cases-board-later = Later
cases-board-nothing = Nothing here.

wacht-op-bel-mij = Would like a call
wacht-op-nu-niet = The place said: not now
wacht-op-geen-antwoord = The place did not answer
wacht-op-meegaan = Would like somebody to come along the first time: call
wacht-op-regelen = Would like to arrange an introduction with a coach: call
wacht-op-beloofd = You promised to call
wacht-op-lang-stil = Time to call again
wacht-op-overdracht = The hand-over can go on
wacht-op-overdracht-stil = No answer to the hand-over yet
wacht-op-overdracht-nee = The place said no: look further together
wacht-op-eerste-afspraak = First meeting at the place
wacht-op-verslag = The report: write on or look at it
wacht-op-verslag-ongelezen = Ask how the report is
wacht-op-nabellen = Follow-up call: how is it going?

cases-people-title = My people
cases-people-count = You guide { $own } of at most { $most } people.
cases-people-empty = There is nobody on your list yet.
cases-people-none = Nobody on your list fits these words.
cases-search = Search by name or postcode
cases-search-do = Search
cases-back-people = Back to my people
cases-back-due = Back to who needs something now
cases-never-spoken = Not spoken yet
cases-spoken-on = Last spoken on { $date }
cases-promised-on = Call promised for { $date }
cases-of-colleague = Belongs to { $name }. You stand in.
cases-others = { $names } knows this person too. Talk with each other.

herkomst-toegevoegd = Added by you
herkomst-bel-mij = Asked for a call
herkomst-kennismaking = Wanted to get to know a place
herkomst-brief = Answered a letter

cases-add-title = Add somebody
cases-add-lead = Fill in only what helps you to stay in touch. Somebody’s story does not belong here.
cases-add-send = Add
cases-name = Name that they choose
cases-name-hint = A first name is enough.
cases-phone = Telephone number
cases-email = E-mail address
cases-reach = How do they want to hear from us?
cases-call-when = When is the best time to call?
cases-spoken = Language to talk in
cases-written = Language in which we write
cases-written-nl = Dutch
cases-written-en = English
cases-postcode = Postcode: four digits
cases-postcode-hint = Not needed. It helps to look nearby.
cases-postcode-wrong = A postcode begins with four digits, such as 3561.
cases-full = You guide as many people as you can. Ask a colleague.
cases-full-colleague = This colleague guides as many people as they can.
cases-changed = A colleague has just changed something. Look again.
cases-still-running = Something is still going on. Finish that first.

cases-contact-title = Log a contact
cases-contact-kind = What did you do?
cases-contact-kind-missing = Choose what you did.
contact-gesprek = A talk
contact-telefoon = Called
contact-samen-op-pad = Went somewhere together
contact-bericht = A message
contact-werk-voor = Arranged something
cases-contact-day = On which day?
cases-contact-later = This day is still to come. Choose today or earlier.
cases-contact-minutes = How many minutes?
cases-contact-minutes-wrong = Fill in a number from 0 to { $max }.
cases-contact-promise = Did you promise to call? On which day?
cases-contact-promise-hint = Leave empty when you promised nothing.
cases-contact-promise-past = This day has passed. Choose today or later.
cases-contact-wrong = Check the days once more.
cases-contacts-title = What happened
cases-contact-line = { $kind }, { $minutes } minutes
cases-hours = This year { $hours } hours and { $minutes } minutes, of about { $most } hours.
cases-hours-more = That is more than average. Talk with your colleagues about what is needed.
cases-keep = Keep

cases-details-title = Correct details
cases-card-title = A card to sign in with
cases-card-text = With this card they can look along in My Meedoen. An older card stops working.
cases-card-make = Make a card
cases-give-title = Hand over to a colleague
cases-give-text = Your colleague sees everything you see. After that you do not see it any more.
cases-give-to = To whom?
cases-give-send = Hand over
cases-close-title = Finish
cases-close-text = You will not see this person any more. What they keep themselves stays.
cases-close-send = Finish

cases-stand-in-title = Standing in
cases-stand-in-lead = Away for a while? A colleague then sees all your people.
cases-stand-in-who = Who stands in for you?
cases-stand-in-nobody = Nobody
cases-stand-in-until = Until which day?
cases-stand-in-until-missing = Fill in a last day.
cases-stand-in-wrong = Choose a day between today and a year from now.
cases-stand-in-change = Change who stands in
cases-stands-in = { $name } stands in for you until { $date }.
cases-nobody-stands-in = Nobody stands in for you now.

cases-done-added = This person is on your list now.
cases-done-contact = Kept.
cases-done-given = Your colleague takes over.
cases-done-closed = Finished.
cases-done-stand-in = We kept who stands in.

cases-own-coach = { $name }, your coach
cases-own-coach-sees = Your coach sees your name, your number and your wishes. Also what you arrange together.
cases-own-stop = Stop with this coach
cases-own-stop-what = What your coach arranges for you stops as well. Nobody asks why.
cases-own-shared = { $organisation }, through your coach
cases-own-shared-more = See what this place sees, or stop
cases-done-stopped = Your coach does not see you any more.
cases-report = Conversation report
cases-plan = Plan in steps
cases-matrix = Self-reliance
