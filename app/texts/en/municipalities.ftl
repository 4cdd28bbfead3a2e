# Municipalities: their page, and what their administrator chooses.

municipalities-description = Where you can join in with { $name }, and who you can call.
municipalities-places-title = See where you can join in
municipalities-places =
    { $count ->
        [0] There are no places here now.
        [one] There is 1 place here now.
       *[other] There are { $count } places here now.
    }
municipalities-to-places = See these places
municipalities-place-in = This is a place in
municipalities-call-title = Who you can call
municipalities-call-team = The team of the municipality will think along with you.
municipalities-call-ours = Do call us, and we will think along: [{ $phone }](tel:{ $number }).
municipalities-reporting-title = Do you tell the municipality that you join in?
municipalities-reporting-off = You need not tell the municipality that you join in.
municipalities-reporting-benefit = Do you have a benefit?
municipalities-reporting-asks = Then { $name } asks you to tell them yourself that you join in.
municipalities-reporting-rule = That is a rule of the municipality. Meedoen tells nobody.
municipalities-voluntary = Joining in is your own choice. You can always stop, and need not say why.

municipalities-settings-title = What your municipality chooses
municipalities-settings-link = What your municipality chooses
municipalities-settings-back = Back to what your municipality chooses
municipalities-settings-lead = Here you choose how people see your municipality on Meedoen.
municipalities-see-page = See the page of the municipality
municipalities-change = Change
municipalities-save = Save
municipalities-done = Saved. Visitors see it right away.
municipalities-not-yet = Not filled in yet.
municipalities-choose = Choose one of the answers.
municipalities-meanwhile = A colleague has just changed this. Choose what it will say.
municipalities-theirs = This is what your colleague chose. The fields show what you chose.
municipalities-keep-mine = Save my choice
municipalities-keep-theirs = Leave my colleague's choice

instelling-voorstellen = Name and welcome
instelling-uitleg-voorstellen = This is on the page of your municipality. Everybody can read it.
instelling-afspraken = Agreements
instelling-uitleg-afspraken = Partners and coaches keep to these.
instelling-kleur = Colour
instelling-uitleg-kleur = Buttons and links get this colour. We check whether people can read the words.
instelling-logo = Logo
instelling-uitleg-logo = The logo stands beside the name of your municipality.

municipalities-name = Name
municipalities-name-hint = As people say it, for example: Gemeente Utrecht.
municipalities-name-wrong = Fill in the name, with at most { $max } characters.
municipalities-welcome = Welcome in Dutch (may stay empty)
municipalities-welcome-hint = A few short sentences. Write as you talk to somebody.
municipalities-welcome-english = Welcome in English (may stay empty)
municipalities-welcome-missing = Write the welcome in Dutch as well.
municipalities-welcome-long = This is too long. Use at most { $max } characters.
municipalities-phone = Telephone number of a team (may stay empty)
municipalities-team-hint = Of a team, never of one person.
municipalities-phone-wrong = We do not know this number. A number is for example 030 123 45 67 or 14 030.
municipalities-email = E-mail address of a team (may stay empty)
municipalities-email-hint = Of a team, never of one person. For example: meedoen@example.nl.
municipalities-email-wrong = We do not know this address. An address is for example meedoen@example.nl.
municipalities-email-person = This looks like the address of one person. Use the address of a team.

municipalities-scale = The ladder on which you see steps
municipalities-scale-hint = Coaches and managers see these words. Participants never do.
municipalities-term = Within how many working days does a partner answer?
municipalities-term-hint = Five days is usual.
municipalities-term-wrong = Fill in a whole number from 1 to { $max }.
municipalities-term-days =
    { $count ->
        [one] 1 working day
       *[other] { $count } working days
    }
municipalities-alerts = About what does Meedoen send a message when it takes too long?
municipalities-alerts-hint = Whoever can do something hears it once. Without a message it stays on the list.
municipalities-alerts-none = About nothing
waarschuwing-kennismaking = A place does not answer an introduction
waarschuwing-overdracht = A hand-over waits for an answer, or for the coach
waarschuwing-eerste-afspraak = Nobody said how the first meeting went
waarschuwing-nabellen = It is time for a follow-up call
waarschuwing-maatje = A buddy does not answer
municipalities-calls = After how many weeks does the coach call?
municipalities-calls-hint = Put commas between the weeks, for example: 2, 6, 12.
municipalities-calls-weeks = after { $weeks } weeks
municipalities-calls-week = Fill in whole weeks from 1 to { $max }. Put commas between them.
municipalities-calls-count = Fill in one to { $max } weeks.
municipalities-calls-order = Put the weeks in order. Each week is later than the one before.
municipalities-reporting = Do people tell you that they join in?
municipalities-reporting-hint = Do you choose yes? Then your page and each place will say so.
municipalities-reporting-no = No, they need not
municipalities-reporting-yes = Yes, people with a benefit tell us themselves
municipalities-reward = What do people get for a step?
municipalities-per-step = Euros for a step
municipalities-per-year = Most euros in a year
municipalities-vouchers-hint = Only when you choose vouchers.
municipalities-vouchers = { $step } euros for a step, at most { $year } euros in a year
municipalities-euros-wrong = Fill in a whole number from 1 to { $max }.
municipalities-euros-less = Not even one voucher fits in a year. Fill in a higher number.

beloning-geen = Nothing
beloning-waardering = A thank-you that is not money
beloning-bonnen = Vouchers
schaal-landelijk = Six steps, as in the whole country
schaal-amsterdam = Five steps, as in Amsterdam
trede-thuis = mostly at home
trede-contact = contact with people outside the house
trede-groep = doing something in a group
trede-onbetaald = work without pay
trede-betaald-met-hulp = work with pay and with help
trede-betaald = work with pay
trede-zelfredzaam = first managing by yourself
trede-deelnemen = joining in nearby
trede-voorbereiden = getting ready for work
trede-leren-voor-werk = learning for a job
trede-groeien = growing in a job

municipalities-colour = Colour (may stay empty)
municipalities-colour-hint = A hash and six characters, for example #0b5d57. Empty: the colour of Meedoen.
municipalities-colour-ours = The colour of Meedoen.
municipalities-colour-wrong = We do not know this colour. A colour is for example #0b5d57.
municipalities-colour-light = { $colour } is too light to read. A button reaches { $button } to 1, a link { $link } to 1. It takes { $least } to 1.
municipalities-colour-nearest = This colour is fine
municipalities-colour-nearest-text = It is nearest to your colour and just dark enough.
municipalities-colour-take = Take
municipalities-measured = { $colour }: white words on a button reach { $button } to 1. A link on the page reaches { $link } to 1. It takes { $least } to 1.
municipalities-preview = How this colour looks
municipalities-preview-button = Find a place
municipalities-preview-link = A link in a text

municipalities-logo = Choose a picture
municipalities-logo-hint = JPEG, PNG or WebP, at most 10 MB. We make it small and put it on white.
municipalities-logo-none = There is no logo yet.
municipalities-logo-remove = Take the logo away
municipalities-logo-missing = Choose a picture first.
municipalities-logo-too-large = This picture is larger than 10 MB. Choose a smaller one.
municipalities-logo-not = This file is no JPEG, PNG or WebP. Choose another file.
municipalities-logo-damaged = This picture is not whole. Choose another picture.
municipalities-logo-pixels = This picture is too large to open. Choose a smaller one.
municipalities-logo-small = This picture is too small. Choose one of at least 64 dots wide or high.
