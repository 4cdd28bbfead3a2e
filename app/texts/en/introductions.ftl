# Getting acquainted: "I would like to have a look", and what happens after that.

introductions-title = I would like to have a look
introductions-lead = Looking is always fine. You are not tied to anything. How would you like to meet?
introductions-way-langskomen = You walk in one day. You need not give a number or mail address.
introductions-way-bel-mij = Somebody of the place calls you to arrange something.
introductions-way-mail-mij = Somebody of the place mails you to arrange something.
introductions-way-ga-mee = A coach or a buddy comes along the first time.
introductions-way-via-coach = A coach calls you and arranges it together with you.
introductions-other-way = I would rather do it another way
introductions-replies =
    { $days ->
        [0] Answers mostly the same day.
        [one] Answers mostly within 1 working day.
       *[other] Answers mostly within { $days } working days.
    } Of 100 people { $percent } get an answer in time.
introductions-when = When would you like to come?
introductions-whenever = Any time is fine
introductions-full = { $when } (full: you join the waiting list)
introductions-name = What do we call you?
introductions-name-hint = A first name is enough.
introductions-name-missing = Give a name, with at most { $max } characters.
introductions-phone = Your telephone number
introductions-phone-wrong = We do not know this number. A number is for example 06 12345678.
introductions-sms = May we send you a text message too?
introductions-sms-yes = Yes, that is fine
introductions-sms-mobile = A text message goes to a mobile number only. Take the tick away or give a number with 06.
introductions-email = Your mail address
introductions-email-wrong = We do not know this address. An address is for example name@example.nl.
introductions-share = What may the place know about you?
introductions-share-hint = You choose. Ticking nothing is fine.
introductions-who-sees = Only the people of { $organisation } see what you fill in here. Do they not answer in time? Then a coach of the municipality sees it too.
introductions-who-sees-coach = The people of { $organisation } see what you fill in here. A coach of the municipality sees it too, to call you.
introductions-how-long = Do you stay away for half a year? Then we erase it. You can always remove it yourself.
introductions-send = Ask the place
introductions-already = You have asked this place already. At “My Meedoen” you see how it goes.
introductions-closed = This place has just changed or closed. Please look again at what is possible.
introductions-again = That did not work. Please press the button once more.
introductions-changed = Something has just changed. Below you see how it is now.

## My places

introductions-own-title = My places
introductions-to-own = To My Meedoen
introductions-to-place = Look at the place
introductions-appointment = Your appointment
introductions-calendar = Put it in my calendar
introductions-calendar-title = Appointment
introductions-choose-time = When will you come?
introductions-companion = { $name } will receive you.
introductions-along = { $name } comes along with you the first time.
introductions-along-ga-mee = A coach calls you by { $date } about who comes along.
introductions-along-via-coach = A coach calls you by { $date } to arrange it together.
introductions-along-buddy = Would you rather go with a buddy?
introductions-along-ask-buddy = Ask for a buddy for this place
introductions-no-time = Does none of these times suit you? Call us and we look for another together: [{ $phone }](tel:{ $number }).
introductions-suggestion = Perhaps this place suits you better:
introductions-look-further = See what else suits you
introductions-they-see = This is what { $organisation } sees of you
introductions-history = What happened
introductions-do-ik-wil-nog = Yes, I still want to
introductions-do-kennisgemaakt = I have been there
introductions-do-beginnen = I am joining in
introductions-do-stoppen = I stop
introductions-do-terugnemen = Rather not
introductions-done-asked = Done. The place knows that you would like to have a look.
introductions-done-already = You asked this place before. Here you see how it goes.
introductions-done-saved = We kept that.

manier-langskomen = I walk in myself
manier-bel-mij = Call me
manier-mail-mij = Mail me
manier-ga-mee = Come with me
manier-via-coach = Through a coach

gezelschap-iemand-gaat-mee = Somebody comes along
gezelschap-maatje = A buddy

## How it stands, for the participant

kennis-wacht = The place is full now. You are on the waiting list.
kennis-aan-de-beurt = There is room at { $organisation }. Do you still want to?
kennis-gevraagd = You asked to have a look at { $organisation }.
kennis-gezien = The people of { $organisation } have read your question.
kennis-uitgenodigd = You are welcome at { $organisation }.
kennis-afgesproken = You have an appointment at { $organisation }.
kennis-nu-niet = It is not possible at { $organisation } now.
kennis-kennisgemaakt = You have met { $organisation }.
kennis-begonnen = You join in at { $organisation }.
kennis-gestopt = It has stopped at { $organisation }.
kennis-teruggenomen = You would rather not now. That is fine.
kennis-verlopen = It stayed quiet too long at { $organisation }. That is all right.
kennis-opgepakt = A coach helps you further.

kennis-straks-wacht = When there is room you will hear it. If it takes long, a coach looks with you by { $date }.
kennis-straks-aan-de-beurt = Let us know before the end of { $date }.
kennis-straks-gevraagd = The people of { $organisation } answer by { $date }.
kennis-straks-gezien = The people of { $organisation } answer by { $date }.
kennis-straks-uitgenodigd = Choose a time that suits you, by { $date }.
kennis-straks-afgesproken = Have you been there? Let us know by { $date } how it was.
kennis-straks-nu-niet = A coach of the municipality gets in touch with you by { $date }.
kennis-straks-kennisgemaakt = Would you like to join in? { $organisation } arranges that with you by { $date }.
kennis-straks-verlopen = A coach of the municipality gets in touch with you by { $date }.

nu-niet-geen-ruimte = There is no room now.
nu-niet-dagen-passen-niet = The days do not fit now.
nu-niet-kunnen-we-niet-bieden = This place cannot offer what you would like.
nu-niet-niet-bereikt = They tried to reach you. That did not work.
nu-niet-tijdelijk-dicht = The place is closed for a while.
nu-niet-beter-ergens-anders = They think that another place suits you better.

## How it stands, for people at work

kennis-werk-wacht = { $name } is on the waiting list.
kennis-werk-aan-de-beurt = { $name } can come and has yet to say yes.
kennis-werk-gevraagd = { $name } would like to have a look.
kennis-werk-gezien = { $name } would like to have a look.
kennis-werk-uitgenodigd = { $name } has your invitation and chooses a time.
kennis-werk-afgesproken = { $name } has an appointment.
kennis-werk-nu-niet = { $organisation } said: not now.
kennis-werk-kennisgemaakt = { $name } has met you.
kennis-werk-begonnen = { $name } joins in.
kennis-werk-gestopt = { $name } does not come any more.
kennis-werk-teruggenomen = { $name } would rather not come now.
kennis-werk-verlopen = No answer came in time.
kennis-werk-opgepakt = A coach helps { $name } further.

kennis-werk-straks-wacht = A coach looks at it by { $date }.
kennis-werk-straks-aan-de-beurt = { $name } answers by { $date }.
kennis-werk-straks-gevraagd = Please answer by { $date }.
kennis-werk-straks-gezien = Please answer by { $date }.
kennis-werk-straks-uitgenodigd = { $name } chooses by { $date }.
kennis-werk-straks-afgesproken = Let us know by { $date } how it went.
kennis-werk-straks-nu-niet = A coach gets in touch by { $date }.
kennis-werk-straks-kennisgemaakt = Arrange by { $date } how it goes on.
kennis-werk-straks-verlopen = A coach gets in touch by { $date }.

## What happened

kennis-gebeurd = { $date }: { $who } { $what }
kennis-wie-u = you
kennis-wie-deelnemer = the participant
kennis-wie-partner = the place
kennis-wie-coach = a coach
kennis-wie-programma = Meedoen
kennis-stap-vragen = asked to have a look
kennis-stap-aanbieden = said that there is room
kennis-stap-ik-wil-nog = said: yes, please
kennis-stap-openen = read the question
kennis-stap-uitnodigen = sent an invitation
kennis-stap-afspreken = chose a time
kennis-stap-nu-niet = said: not now
kennis-stap-kennisgemaakt = said that the meeting took place
kennis-stap-beginnen = said that it begins
kennis-stap-stoppen = said that it stops
kennis-stap-terugnemen = took the question back
kennis-stap-verlopen = passed it on to a coach
kennis-stap-helpen = helped with the first time
kennis-stap-oppakken = took it up

## For partners

introductions-inbox-title = Introductions
introductions-inbox-empty = Nobody waits for you now.
introductions-to-inbox = Back to the introductions
introductions-agreed = Appointment: { $time }
introductions-invite = Invite
introductions-invite-again = Propose other times
introductions-invite-times = When is it possible?
introductions-invite-times-hint = Choose one or more times, at most three.
introductions-day = Or another day
introductions-day-hint = For example 3-12-2026.
introductions-day-missing = Please give the day too.
introductions-time = What time?
introductions-time-hint = For example 10.30.
introductions-time-wrong = Write the time like this: 10.30.
introductions-receives = Who receives? (may stay empty)
introductions-receives-hint = A first name is enough.
introductions-invite-send = Send the invitation
introductions-times-missing = Choose or give a day and a time.
introductions-times-many = Choose at most { $max } times.
introductions-times-past = One of these times has passed. Choose another.
introductions-went = How did it go?
introductions-partner-kennisgemaakt = We have met
introductions-partner-beginnen = Joins in
introductions-partner-stoppen = Does not come any more
introductions-not-now = It is not possible now
introductions-not-now-text = A coach then gets in touch and looks further. So nobody is left without an answer.
introductions-reason = Why is it not possible now?
introductions-reason-missing = Choose what fits best.
introductions-suggest = Another place that does fit (may stay empty)
introductions-suggest-hint = Paste the address of a place on Meedoen.
introductions-suggest-wrong = We cannot find this place on Meedoen.
introductions-not-now-send = Say that it is not possible now
introductions-done-answered = Thank you. Your answer is on its way.
reden-geen-ruimte = There is no room
reden-dagen-passen-niet = The days do not fit
reden-kunnen-we-niet-bieden = We cannot offer what this person looks for
reden-niet-bereikt = We could not reach anybody
reden-tijdelijk-dicht = We are closed for a while
reden-beter-ergens-anders = Another place fits better

## For coaches

introductions-coach-called = I have called
introductions-coach-along = { $name }, a coach, comes along the first time.
introductions-coach-go-along = I come along
introductions-coach-arranged = We made an arrangement
introductions-coach-take-up = I take this up
kennis-straks-zelf = Would you like help with looking? Then ask a coach for a call.
kennis-werk-straks-zelf = { $name } gave no number or e-mail address, and looks further alone.
introductions-done-goes-along = Good that you come along. This person is now among your people.
introductions-done-arranged = Thank you. We know that somebody comes along.
introductions-done-called = Thank you. The number is gone now.
introductions-coach-first = A colleague was just before you.
introductions-done-taken-up = Thank you. This person is one of your people now.

## Call me

introductions-call-title = Call me
introductions-call-description = Rather talk than read? A coach of the municipality calls you.
introductions-call-lead = Rather talk? A coach of the municipality calls you within { $days } working days.
introductions-call-self = Or call us: [{ $phone }](tel:{ $number }).
introductions-call-when = When may we call?
introductions-call-language = In which language would you like to talk?
introductions-call-municipality = In which municipality do you live?
introductions-call-municipality-missing = Choose a municipality.
introductions-call-privacy = Only the coaches of your municipality see this. After the call your number is gone. We keep it for a month at most.
introductions-call-send = Call me
introductions-call-thanks-title = We will call you
introductions-call-thanks = A coach of the municipality calls you within { $days } working days. You need not do anything more.
bel-ochtend = In the morning
bel-middag = In the afternoon
bel-maakt-niet-uit = Any time is fine

## Sms

sms-introduction-answered = You have an answer at Meedoen. Read it here: { $address }
sms-introduction-not-now = You have an answer at Meedoen. A coach calls you too. Read it here: { $address }
sms-introduction-offered = There is room for you. Do you still want to? Say so here: { $address }
sms-coach-calls = A coach of the municipality calls you, to look further together. Read more here: { $address }
sms-place-changed = The time or place of your appointment changed. Look here: { $address }
sms-place-stopped = The place of your appointment is closed now. See here how it goes on: { $address }
