# Training: tracks, groups, my training and certificates.

training-title = Training
training-lead = Here people learn how to walk along with somebody else. One group, one trainer, a step at a time.
training-lead-trainer = These are the groups that you train.
training-back = Back to training
training-keep = Save
training-municipality = Municipality
training-wrong = Please look at what you filled in once more. Something is not right.
training-changed = Somebody just changed this. You now see how it is. Then do it once more.
training-gone = This person is not here any more.
training-done = Saved.
training-own-done = Done. You see here how it is now.

training-due = This waits for you
training-due-since = Since { $date }
training-due-before = Before { $date }

training-groups = Groups
training-groups-none = There is no group yet.
training-group-line =
    Trainer: { $trainer }. { $count ->
        [one] 1 person
       *[other] { $count } people
    } of { $most } at most.
training-group-new = New group
training-group-make = Make the group
training-group-change = Change the group
training-group-track = Which track does the group follow?
training-group-name = Name of the group
training-group-name-missing = Fill in a name of 80 letters at most.
training-group-trainer = Who is the trainer?
training-group-trainer-missing = Choose who the trainer is.
training-group-most = How many people can join at most?
training-group-most-wrong = Fill in a number from 1 to { $max }.
training-most-below = There are more people in the group already. Fill in a higher number, up to { $max }.

training-asked = Who would like to know more?
training-asked-lead = These people asked about the training. Talk with them, and then put them in a group.
training-asked-since = since { $date }

training-tracks = Tracks
training-tracks-none = There is no track yet. You can begin with our example.
training-track-line =
    { $count ->
        [one] 1 module
       *[other] { $count } modules
    }
training-track-new = Make a track yourself
training-track-make = Make the track
training-track-change = Change title and purpose
training-track-title = Title
training-track-purpose = What is it for?
training-title-missing = Fill in a title of 80 letters at most.
training-purpose-missing = Write what it is for, in 1,500 letters at most.
training-ready = Begin with our example
training-ready-lead = Eight months, one half day a month. You can change everything afterwards.
training-ready-make = Use this track

training-modules = Modules
training-modules-lead = The group does them in this order. You can change it.
training-module-line =
    { $minutes } minutes. { $count ->
        [0] No material yet.
        [one] 1 file.
       *[other] { $count } files.
    }
training-module-new = New module
training-module-earlier = Earlier
training-module-title = Title
training-module-goals = What does one learn here?
training-goals-missing = Write what one learns, in 1,500 letters at most.
training-minutes = How many minutes does it take?
training-minutes-wrong = Fill in a number from { $min } to { $max }.
training-modules-full = There are as many modules as there can be.
training-module-kept = A group does this module already. You can change it.
training-module-drop = Take the module out
training-module-drop-lead = You can as long as no group does the module. Its material goes with it.
training-module-drop-send = Take out
training-material = Material
training-material-lead = People in the group can read and keep this. Nobody else can.
training-file = File
training-file-hint = A PDF, a text or a photo of 10 MB at most.
training-file-add = Add
training-file-drop = Take out
training-file-none = Choose a file first.
training-file-large = This file is too large. Choose a file of 10 MB at most.
training-file-kind = We do not know this file. Choose a PDF, a plain text or a photo.
training-files-full = There are 10 files already. Take one out first.

training-sessions = Meetings
training-sessions-none = There is no meeting yet.
training-sessions-been = Meetings that are over
training-session-when = { $moment }, { $place }. Takes { $minutes } minutes.
training-session-off = Does not go on
training-session-no-module = Meeting
training-session-plan = Plan a meeting
training-session-module = About which module?
training-session-day = Which day?
training-session-time = What time?
training-session-time-hint = For example 13.30
training-session-place = Where?
training-session-place-missing = Fill in where it is, in 120 letters at most.
training-session-past = Choose a moment that is still to come.
training-session-over = This meeting is over or does not go on.
training-session-move = Move the meeting
training-session-move-lead = Everybody in the group gets a message.
training-session-move-send = Move
training-session-cancel = The meeting does not go on
training-session-cancel-lead = Everybody in the group gets a message.
training-session-cancel-send = Cancel it
training-excused = Cannot be there: { $names }
training-who = Who was there?
training-who-lead = Who was not there can still do the module. Nobody asks why.
training-mark-early = You can from the day of the meeting on.
aanwezigheid-aanwezig = Present
aanwezigheid-er-niet = Not there
aanwezigheid-afgemeld = Excused

training-members = People
training-members-none = There is nobody in this group yet.
training-member-done = { $count } of { $most } modules done
training-member-certified = Has the certificate
training-add = Put people in the group
training-add-who = Who joins?
training-add-nobody = You know nobody now who looks for a group.
training-add-send = Put in the group
training-add-missing = Choose who joins.
training-full = There is not that much room in this group. Nobody joined.
training-remove = Take out of the group
training-remove-lead = Do this when somebody is here by mistake. Everything about this group goes.
training-remove-send = Take out
training-remove-certified = This person has the certificate already and stays in the list.

training-state-done = done
training-state-done-else = done, { $how }
training-state-planned = on { $moment }
training-state-catch-up = still to do
training-state-to-come = still to come
ingehaald-eigen-tempo = at their own pace
ingehaald-andere-bijeenkomst = with another group
training-catch-up = A module done at another moment
training-catch-up-lead = The module counts just as well.
training-catch-up-how = How?
training-catch-up-missing = Choose how it went.
training-catch-up-send = Save
training-catch-up-back = Not done after all

training-certificate = Certificate
training-certify = Give the certificate
training-certify-later = You can when every module is finished.
training-certify-not-yet = Not every module is finished yet.
training-certified-on = Given on { $date }.
training-certificate-print = Certificate as PDF
training-refreshed = Came together again

training-vog = Certificate of conduct (VOG)
training-vog-only = We only keep who saw the VOG and when. Never the VOG itself.
training-vog-not-asked = Your municipality does not ask for a VOG here.
training-vog-missing = Nobody saw a VOG yet.
training-vog-expired = The VOG does not hold any more.
training-vog-seen = Seen on { $date } by { $who }. Holds until { $until }.
training-vog-was-seen = Seen on { $date } by { $who }. Does not hold since { $until }.
training-vog-day = When did you see the VOG?
training-vog-send = I saw the VOG
training-vog-day-wrong = It cannot be that day. Choose today or a day before, while the VOG holds.

training-settings-of = Agreements about training in { $municipality }
training-settings-vog = Do you ask for a VOG?
training-settings-vog-yes = Yes
training-settings-vog-no = No
training-settings-vog-missing = Choose yes or no.
training-settings-years = For how many years does a VOG hold?
training-settings-years-wrong = Fill in a number from { $min } to { $max }.
training-settings-amounts = What do people get?
training-settings-amounts-hint = One amount on a line, like this: 1-1-2026; 22; half day
training-settings-amounts-wrong = We cannot read line { $lines }. Write day; amount; what for. { $max } lines at most.
training-settings-information = People read this with their training. We compute nothing with it.
training-allowance = From { $date }: { $euros } euros per { $per }.
training-decimal = .

training-own-title = My training
training-own-lead = Would you like to learn how to walk along with somebody else? There is a training for that.
training-own-none = There is no training now. Perhaps there will be.
training-own-ask = I would like to know more ({ $municipality })
training-own-asked = The coordinator knows that you would like to know more. You will hear from them.
training-own-take-back = Rather not ({ $municipality })
training-own-group = You are in the group { $group }. Your trainer is { $trainer }.
training-own-stopped = You stopped this training. What you did stays yours.
training-own-no-session = There is no day yet for the next meeting.
training-own-next = Next meeting
training-own-calendar = Put in my calendar
training-own-later = After that
training-own-cannot = I cannot be there
training-own-excused = You said that you cannot be there. That is fine. You can do the module later.
training-own-come = I will come
training-own-catch-up = You can still do this module, with the material. Your trainer helps you.
training-own-about = What do I learn here?
training-own-stop = I stop the training
training-own-stop-lead = You may always stop. You need not say why. You can come back too.
training-own-again = I want to join again
training-own-full = The group is full now. Call us on { $phone }, and we look together.
training-own-changed = Something just changed. You now see how it is.
training-own-certificate = You got your certificate in { $month }. The code is { $code }.
training-amounts = What do you get?
training-amounts-benefit = An amount can change something about a benefit. Ask your contact at the municipality, or call us on { $phone }.

training-check-title = Is this certificate true?
training-check-lead = Each certificate has a code. It shows you whether it is true.
training-check-code = Code on the certificate
training-check-hint = Five groups of four signs
training-check-send = Look
training-check-unknown = We do not know this code. Please look whether you copied each sign.
training-check-true = This certificate is true.
training-check-name = Name
training-check-track = Training
training-check-month = Given in
training-calendar-title = Meedoen: appointment

sms-training-changed = The day or place of your appointment changed. Look here: { $address }
wacht-op-vog = Ask for a new VOG
wacht-op-opfrissen = A year after the training: come together once more.

# The example: eight months, one half day a month.
training-ready-title = Standing beside somebody
training-ready-purpose =
    Who was at home for long knows how that feels. In this training you learn to use your experience for somebody else.

    The group meets eight times, one half day a month. You learn from each other.
opleiding-module-eigen-ervaring = Understanding my own experience
opleiding-doelen-eigen-ervaring = You look back on your own way. You know what you want to tell, and what stays yours.
opleiding-module-luisteren = Listening
opleiding-doelen-luisteren = You practise being quiet and asking on. You give no solution at once.
opleiding-module-grenzen = Limits
opleiding-doelen-grenzen = You notice when something becomes too much. You practise saying no and staying warm.
opleiding-module-beloven = What you promise and what not
opleiding-doelen-beloven = You know what a buddy does. You also know what others do. You only promise what you can do.
opleiding-module-privacy = What you hear stays with you
opleiding-doelen-privacy = You know what you keep to yourself. And you know what to do when you worry.
opleiding-module-samen-met-coach = Together with a coach
opleiding-doelen-samen-met-coach = You get to know the coaches. You know whom to call and when.
opleiding-module-oefenen = Practice
opleiding-doelen-oefenen = You play a first meeting, together with the group. Then everybody says what helped.
opleiding-module-afronden = Closing
opleiding-doelen-afronden = You look back together. You choose how to go on, and you get your certificate.
training-who-sees = The coordinator and the trainer of your group

training-track-kind = What is it?
trajectsoort-opleiding = A training, with a certificate
trajectsoort-intervisie = Talking together as experience experts
