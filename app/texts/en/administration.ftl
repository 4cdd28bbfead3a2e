# The work of an administrator, and the log.

administration-back = Back to what waits
administration-back-people = Back to all people
administration-later = Decide later
administration-more = Other work
administration-moment = { $date } at { $hour }:{ $minute }
administration-since-now = just in
administration-since-hours =
    { $count ->
        [one] for 1 hour
       *[other] for { $count } hours
    }
administration-since-days =
    { $count ->
        [one] for 1 day
       *[other] for { $count } days
    }

administration-queue-title = What waits for you
administration-queue-count =
    { $count ->
        [0] Nothing waits now. New applications and places will stand here.
        [one] One thing waits.
       *[other] { $count } things wait. What waits longest comes first.
    }
administration-queue-application = Application: { $who }
administration-queue-place = New place of { $who }

administration-application-summary = What people can do there
administration-application-kind = Kind of organisation
administration-application-city = Town
administration-application-municipality = Municipality
administration-application-website = Website
administration-application-phone = Telephone
administration-application-person = Who applies
administration-application-email = E-mail address
administration-application-since = Came in
administration-application-approved = An administrator approved this organisation. The person who applied got an e-mail.
administration-application-declined = An administrator declined this application. The person who applied read this:

administration-approve-title = This organisation can join
administration-approve-text = The organisation will stand on Meedoen.
administration-approve-mail = { $name } gets an e-mail to begin.
administration-approve-checked = You still look at the first three places yourself.
administration-approve = Approve
administration-decline-title = This organisation does not fit
administration-decline-text = Who applies always gets an answer. Your reason stands in the e-mail.
administration-decline-reason = Why not?
administration-decline-reason-hint = Write to the person who applied. Also say what is possible.
administration-decline-reason-missing = Write why it is not possible, with at most { $max } characters.
administration-decline = Decline and send the e-mail

administration-place-of = A place of { $name }.
administration-place-as-seen = This is how a visitor will see it.
administration-place-approve-title = This place can be on Meedoen
administration-place-approve-text = Everybody can find the place then. The organisation gets an e-mail.
administration-place-approve = Approve
administration-place-return-title = A question first
administration-place-return-text = The place goes back to the organisation. Your question stands in the e-mail.
administration-place-question = What do you want to ask?
administration-place-question-hint = For example: at what time does it begin on Tuesday?
administration-place-question-missing = Write your question, with at most { $max } characters.
administration-place-return = Send back with this question
administration-place-changed = The organisation changed the place meanwhile. Look again, and then decide.
administration-place-over = The last day of this place is over. Send it back, and ask for another day.

administration-advice-title = Advice of the language helper
administration-advice-text = Perhaps this can be simpler or kinder. You decide.
administration-advice-none = The language helper found nothing to change.
administration-advice-other-language = The language helper does not read the language of this text.
administration-advice-more =
    { $count ->
        [one] And 1 more piece of advice.
       *[other] And { $count } more pieces of advice.
    }
administration-part-title = Title
administration-part-summary = Summary
administration-part-description = Description
administration-part-task = Task
administration-part-asks = What is handy
administration-part-costs = Costs
administration-part-returns = What you get

administration-people-title = People
administration-people-count =
    { $count ->
        [0] Nobody works with Meedoen here yet.
        [one] 1 person works with Meedoen here.
       *[other] { $count } people work with Meedoen here.
    }
administration-state-active = can sign in
administration-state-closed = closed
administration-step-on = second step is on
administration-step-due = second step not set up yet
administration-step-none = without a second step
administration-person-since = Has an account since { $date }.
administration-person-roles = Roles
administration-close-heading = Close the account
administration-close-what = A closed account is signed out at once. Nobody can sign in with it any more.
administration-close = Close the account
administration-close-own = This is your own account. Another administrator can close it.
administration-close-title = Close the account of { $name }?
administration-close-again = What this person did stays in the log.
administration-close-yes = Yes, close this account
administration-close-no = No, leave it open
administration-close-people = This coach still guides people. First give them to a colleague.
administration-give-heading = People of this coach
administration-give-count =
    { $count ->
        [0] This coach guides nobody now.
        [one] This coach guides 1 person.
       *[other] This coach guides { $count } people.
    }
administration-give = Give the people to a colleague
administration-give-title = Give on the people of { $name }
administration-give-what = The colleague gets all that belongs to these people. You do not see who they are.
administration-give-rest = No room for all of them? Then those who have been here longest go first. You give the others to somebody else.
administration-give-to = To whom?
administration-give-choice = { $name } (room for { $free })
administration-give-to-missing = Choose a colleague.
administration-give-nobody = No other coach has room. First invite a coach.
administration-give-send = Hand over
administration-give-changed = Something about these people changed just now. Please try once more.
administration-give-on = Back to the account
administration-done-given = The colleague takes over. Both coaches get a message.
administration-close-elsewhere = This account also has a role outside your municipality. Talk to the administrator there.

administration-lost-heading = Telephone lost?
administration-lost-what = You can take the second step off this account. This person then sets up a new one.
administration-lost = Take the second step off
administration-lost-title = Take the second step off the account of { $name }?
administration-lost-check = First call this person yourself, on a number that you know already.
administration-lost-after = After that this person is signed out everywhere and gets a mail. The password lets them sign in.
administration-lost-log = The log says that you did this.
administration-lost-yes = Yes, take the second step off
administration-lost-no = No, leave it on
administration-done-lost = The second step is off. The person gets a mail.

administration-invite-title = Invite somebody
administration-invite-lead = The person you invite gets an e-mail. Its link leads to a new account.
administration-invite-name = Name
administration-invite-name-missing = Fill in a name, with at most { $max } characters.
administration-invite-email = E-mail address
administration-invite-email-hint = We send the invitation here, in the language of this page.
administration-invite-email-missing = Fill in an e-mail address, for example name@example.nl.
administration-invite-roles = Which roles?
administration-invite-roles-in = Which roles for { $municipality }?
administration-invite-roles-hint = Choose as many as needed. Leave empty for an editor of an organisation.
administration-invite-role-missing = Choose a role, or fill in an organisation below.
administration-invite-municipality = In which municipality?
administration-invite-municipality-missing = Choose the municipality of these roles.
administration-invite-organisation = Editor of an organisation? Fill in its address on Meedoen
administration-invite-organisation-hint = For example tuin-de-wijk, or the whole link to the organisation. May stay empty.
administration-invite-organisation-unknown = We do not know this organisation. Open it on Meedoen and copy the link.
administration-invite-organisation-elsewhere = This organisation does not belong to your municipality.
administration-invite-send = Send the invitation
administration-role-coach = talks with participants and brings them to a place.
administration-role-coordinator = finds experience experts and helps them on their way.
administration-role-manager = sees counts, never names.
administration-role-administrator = looks at new organisations and takes care of accounts.
administration-role-privacy-officer = reads the log.

administration-post-title = Mail
administration-post-no-server = This installation has no mail server. So all mail stays here.
administration-post-no-server-what = You can read each message and pass it on yourself.
administration-post-empty = There is no mail yet.
administration-post-failed = Failed ({ $count })
administration-post-waiting = Waiting ({ $count })
administration-post-sent = Sent ({ $count })
administration-post-to = To { $email }
administration-post-made = Made on { $moment }.
administration-post-tries =
    { $count ->
        [one] Tried once.
       *[other] Tried { $count } times.
    }
administration-post-problem = The mail server said: { $words }
administration-post-again = Try again
administration-post-read = Read the whole message

administration-done-approved = The organisation stands on Meedoen and gets an e-mail.
administration-done-declined = The person who applied gets your reason by e-mail.
administration-done-place-approved = The place is on Meedoen now.
administration-done-place-returned = The place is back with the organisation, with your question.
administration-done-waits-no-more = This waits no more. A colleague or the organisation was first.
administration-done-invited = The invitation is on its way.
administration-done-closed = The account is closed.
administration-done-again = We try to send the message again.

administration-log-title = Log
administration-log-lead = Here you see who did what with data of people, and when.
administration-log-looking = Nobody can change a line. That you look now stands in it too.
administration-log-search = Search
administration-log-who = Who
administration-log-who-hint = The number of an account, or the beginning of it.
administration-log-what = What
administration-log-everything = Everything
administration-log-record = About which record
administration-log-record-hint = As it stands in a line. Click on it to see everything about it.
administration-log-from = From this day
administration-log-until = Up to and including this day
administration-log-date-wrong = We do not know that date. The rest of your question counts.
administration-log-show = Show
administration-log-nothing = The log has nothing about this.
administration-log-older = Older
administration-log-newest = Back to the newest
administration-log-number = Line { $number }
administration-log-line-who = Who:
administration-log-line-record = Record:
administration-log-visitor = a visitor
administration-log-operator = the command line of the server
administration-log-clockwork = Meedoen itself
administration-log-participant = a participant

## What somebody did, as it stands in the log

use-case-find-places = Searched for places
use-case-find-matches = Looked for places that fit
use-case-read-place = Opened a place
use-case-suggest = Got suggestions while typing
use-case-list-organisations = Looked at all organisations
use-case-read-organisation = Opened an organisation
use-case-import = Brought in a file
use-case-sign-in = Signed in, or asked for a code
use-case-give-second-step = Gave the second step
use-case-set-up-second-step = Set up the second step
use-case-sign-out = Signed out
use-case-read-own-sessions = Looked where the own account is open
use-case-sign-out-elsewhere = Signed out everywhere else
use-case-change-password = Changed the password
use-case-read-invitation = Opened an invitation
use-case-accept-invitation = Accepted an invitation
use-case-create-account = Made an account
use-case-invite = Invited somebody
use-case-list-accounts = Looked at the accounts
use-case-give-people-on = Gave the people of a coach on
use-case-close-account = Closed an account
use-case-read-outbox = Looked at the mail
use-case-retry-mail = Had a message sent again
use-case-read-own-places = Looked at own places
use-case-post-place = Began a place
use-case-change-place = Changed a place
use-case-move-place = Put a place on, on hold or away
use-case-undo-place = Undid a change of a place
use-case-set-photo = Changed the photo of a place
use-case-change-seats = Counted somebody in or out at a place
use-case-ask-if-true = Asked whether a place is still true
use-case-discard-place = Threw a draft away
use-case-end-places = Took a place away that is over
use-case-confirm-by-link = Said by e-mail that a place is still true
use-case-list-municipalities = Asked which municipalities take part
use-case-apply = Applied with an organisation
use-case-read-queue = Looked at what waits
use-case-read-application = Opened an application
use-case-decide-application = Decided about an application
use-case-check-place = Looked at a new place, or decided about it
use-case-read-audit = Looked in the log
use-case-move-second-step = Moved the second step to another telephone
use-case-remove-second-step = Took the second step off an account
use-case-read-settings = Looked at what a municipality chose
use-case-change-settings = Changed what a municipality chooses
use-case-count-view = Looked at a place
use-case-read-figures = Looked at the own figures
use-case-bring-places = Brought places in from a file
use-case-take-along = Took data of an organisation along
use-case-take-own-account = Took data of the own account along
use-case-keep-profile = Kept something as a participant
use-case-come-back = Came back as a participant, or asked for a code
use-case-read-own-profile = Looked at their own details
use-case-change-own-profile = Changed their own details
use-case-make-card = Made a card to come back
use-case-leave = Left on a device
use-case-read-own-devices = Looked at their own devices
use-case-leave-elsewhere = Left on all other devices
use-case-read-own-log = Looked at the lines about themselves
use-case-take-own-data = Downloaded all their own details
use-case-erase-profile = Erased all their own details
use-case-forget-unused = Wrote about staying away, or erased after that
use-case-ask-introduction = Asked to have a look
use-case-go-on-with-introduction = Looked at their own introductions or went on with one
use-case-read-inbox = Looked at who wants to have a look
use-case-answer-introduction = Answered somebody who wants to have a look
use-case-ask-for-call = Asked to be called
use-case-read-coach-work = Looked at who waits for a coach
use-case-take-up-introduction = Took up an introduction
use-case-help-along = Came along to an introduction or arranged it
use-case-finish-call = Called somebody back
use-case-read-cases = Looked at their own people
use-case-add-person = Added somebody to their own people
use-case-change-case = Corrected details of somebody
use-case-log-contact = Logged a contact with somebody
use-case-give-case = Gave somebody to a colleague
use-case-close-case = Finished guiding somebody
use-case-stand-in = Arranged who stands in
use-case-make-card-for = Made a card for somebody
use-case-ask-for-buddy = Asked for a buddy
use-case-read-own-pairings = Looked at the own buddy
use-case-go-on-with-buddy = Went on with a buddy
use-case-walk-along = Walked along with somebody as a buddy
use-case-read-pairings = Looked who has or wants a buddy
use-case-change-pairing = Brought somebody and a buddy together
use-case-keep-pairings = Kept track of whether a buddy answers
use-case-become-expert = Asked to become an experience expert
use-case-read-own-expert = Looked at the own page as an experience expert
use-case-change-own-expert = Changed what others see of an experience expert
use-case-set-experiences = Chose what to share of the own experience
use-case-go-on-as-expert = Began, rested or stopped as an experience expert
use-case-read-coordination = Looked who waits for a coordinator
use-case-read-experts = Looked at experience experts
use-case-change-expert = Planned a talk with an experience expert, or helped on
use-case-ask-to-become-expert = Asked somebody to become an experience expert
use-case-read-public-experts = Looked who the experience experts are
use-case-stop-coach = Looked at who their coach is, or stopped with a coach
use-case-read-conversation = Read the report of a talk
use-case-write-conversation = Wrote in the report of a talk
use-case-read-own-conversation = Read the own report
use-case-answer-conversation = Said what is right in the own report
use-case-read-attention = Read who else helps somebody
use-case-change-attention = Changed who else helps somebody
use-case-read-own-attention = Read who else helps oneself
use-case-answer-attention = Said whether the list of help is all right
use-case-read-matrix = Read how somebody manages
use-case-fill-matrix = Filled in how somebody manages
use-case-read-own-matrix = Read how one manages oneself
use-case-read-plan = Read the steps of somebody
use-case-change-plan = Changed the steps of somebody
use-case-give-thanks = Thanked somebody for a step
use-case-read-own-plan = Read the own steps
use-case-finish-own-step = Ticked a step of one's own
use-case-read-rewards = Read how much a municipality gave
use-case-read-hand-over = Looked at a hand-over
use-case-prepare-hand-over = Prepared a hand-over
use-case-change-hand-over = Went on with a hand-over
use-case-read-hand-overs-to-us = Looked at whom a coach brings
use-case-answer-hand-over = Answered a coach
use-case-go-on-with-hand-over = Looked at their own hand-over or went on with it
use-case-keep-hand-overs = Kept hand-overs going
use-case-propose-group = Had places proposed for a group
use-case-make-wave = Made letters for a neighbourhood
use-case-read-waves = Saw answers to letters
use-case-answer-letter = Answered a letter
use-case-read-reply-record = Looked at how fast an organisation answers
use-case-keep-introductions = Kept introductions going
use-case-read-training = Looked at the training
use-case-change-track = Changed a track of the training
use-case-change-training-group = Changed a group of the training
use-case-plan-training = Planned a meeting of the training
use-case-mark-attendance = Wrote down who was at a meeting
use-case-give-certificate = Gave a certificate
use-case-see-vog = Wrote down who saw a VOG
use-case-change-training-settings = Changed the agreements about training
use-case-read-own-training = Looked at their own training
use-case-go-on-with-training = Did something with their own training
use-case-check-certificate = Looked whether a certificate is true
use-case-ask-for-expert = Asked for an experience expert
use-case-read-asked-experts = Looked what the organisation asked
use-case-read-engagements = Looked what organisations ask
use-case-change-engagement = Asked an experience expert for an organisation
use-case-read-own-engagements = Looked what organisations ask
use-case-answer-engagement = Answered an organisation
