# Warm hand-over: a coach brings somebody to a place.

## Where it stands, for the coach

overdracht-coach-concept = You are preparing this. Nobody knows about it yet.
overdracht-coach-ruimte-gevraagd = You asked whether there is room. The place does not know for whom.
overdracht-coach-ruimte-bekend = The place answered about room.
overdracht-coach-toestemming-gevraagd = You asked for permission.
overdracht-coach-toestemming = There is permission. You can send the hand-over.
overdracht-coach-verstuurd = The hand-over is with the place.
overdracht-coach-gezien = The place opened the hand-over.
overdracht-coach-aangenomen = The place says yes. Agree on a first time together.
overdracht-coach-nee = The place says no. Look further together.
overdracht-coach-afgesproken = There is a first meeting.
overdracht-coach-kennisgemaakt = The first meeting has been.
overdracht-coach-begonnen = This person joins in. You call now and then.
overdracht-coach-nagebeld = Nothing more is to come. How did it go?
overdracht-coach-afgerond = This is finished.
overdracht-coach-ingetrokken = The participant does not want this any more.
overdracht-coach-verlopen = Nobody answered. Look further together.
overdracht-coach-doorgezet = This goes on with another place.

## Where it stands, for the place

overdracht-partner-concept = A coach is preparing something.
overdracht-partner-ruimte-gevraagd = A coach asks whether there is room.
overdracht-partner-ruimte-bekend = You answered. The coach is talking about it.
overdracht-partner-toestemming-gevraagd = The coach is talking with the participant.
overdracht-partner-toestemming = The coach will send you the details soon.
overdracht-partner-verstuurd = A coach would like to bring somebody to you.
overdracht-partner-gezien = A coach is waiting for your answer.
overdracht-partner-aangenomen = You said yes. Agree on a first time together.
overdracht-partner-nee = You said no. The coach looks further.
overdracht-partner-afgesproken = There is a first meeting.
overdracht-partner-kennisgemaakt = The first meeting has been.
overdracht-partner-begonnen = This person joins in.
overdracht-partner-nagebeld = This is over.
overdracht-partner-afgerond = This is over.
overdracht-partner-ingetrokken = This does not go on.
overdracht-partner-verlopen = This does not go on.
overdracht-partner-doorgezet = This does not go on.

## Where it stands, for the participant

overdracht-mijn-concept = Your coach is thinking of this place for you.
overdracht-mijn-ruimte-gevraagd = Your coach asked whether there is room. The place does not know who you are.
overdracht-mijn-ruimte-bekend = The place answered. Your coach will talk about it with you.
overdracht-mijn-toestemming-gevraagd = Your coach asks whether it is all right with you.
overdracht-mijn-toestemming = It is all right with you. Your coach sends it to the place.
overdracht-mijn-verstuurd = The place has received your details.
overdracht-mijn-gezien = The place has read your details.
overdracht-mijn-aangenomen = You are welcome. Together you choose a first time.
overdracht-mijn-nee = It cannot be here now. Your coach looks further with you.
overdracht-mijn-afgesproken = You have a first meeting.
overdracht-mijn-kennisgemaakt = You went to have a look. What would you like now?
overdracht-mijn-begonnen = You are joining in.
overdracht-mijn-nagebeld = Your coach looks together with you at how it went.
overdracht-mijn-afgerond = This is over.
overdracht-mijn-ingetrokken = You did not want this any more. That is fine.
overdracht-mijn-verlopen = The place did not answer. Your coach looks further with you.
overdracht-mijn-doorgezet = You go on with another place.

## Who and what

handovers-next-you = It is your turn, by { $date }.
handovers-next = Next: { $who }, by { $date }.
overdracht-wie-u = you
overdracht-wie-deelnemer = the participant
overdracht-wie-partner = the place
overdracht-wie-coach = the coach
overdracht-wie-programma = Meedoen
overdracht-stap-ruimte-vragen = asked whether there is room
overdracht-stap-ruimte = answered about room
overdracht-stap-toestemming-vragen = asked for permission
overdracht-stap-toestemming = gave permission
overdracht-stap-toestemming-vast = recorded the permission
overdracht-stap-versturen = sent it to the place
overdracht-stap-openen = opened it
overdracht-stap-ja = said yes
overdracht-stap-nee = said no
overdracht-stap-afspreken = agreed on a first time
overdracht-stap-geweest = said that the meeting took place
overdracht-stap-verzet = chose another day
overdracht-stap-begonnen = said that joining in began
overdracht-stap-vertellen = told what the participant does
overdracht-stap-volgende-plek = thought of a next place
overdracht-stap-nabellen = called to hear how it goes
overdracht-stap-laatste-keer = called for the last time
overdracht-stap-gestopt = said that joining in stops
overdracht-stap-niets-gehoord = asked how it stands
overdracht-stap-afronden = finished it
overdracht-stap-heropenen = opened it again
overdracht-stap-opnieuw = began again
overdracht-stap-doorzetten = went on with another place
overdracht-stap-intrekken = does not want this any more
overdracht-stap-verlopen = got no answer

## Buttons of the coach

overdracht-doe-ruimte-vragen = Ask whether there is room
overdracht-doe-toestemming-vragen = Ask for permission
overdracht-doe-versturen = Send to the place
overdracht-doe-afspreken = Agree on this
overdracht-doe-geweest = The meeting took place
overdracht-doe-verzet = It will be another day
overdracht-doe-begonnen = Joins in from now on
overdracht-doe-opnieuw = Ask this place once more
overdracht-doe-doorzetten = Go on with another place
overdracht-doe-afronden = Finish
overdracht-doe-heropenen = Open again
overdracht-doe-gestopt = Does not come any more
overdracht-doe-intrekken = The participant does not want this any more

## Buttons of the place

overdracht-partner-doe-ja = Yes, welcome
overdracht-partner-doe-geweest = Has been here
overdracht-partner-doe-verzet = It will be another day
overdracht-partner-doe-begonnen = Joins in from now on
overdracht-partner-doe-gestopt = Does not come any more

## Buttons of the participant

overdracht-mijn-doe-geweest = I have been there
overdracht-mijn-doe-verzet = It will be another day
overdracht-mijn-doe-begonnen = I am joining in
overdracht-mijn-doe-niets-gehoord = I have heard nothing yet
overdracht-mijn-doe-gestopt = I am stopping
overdracht-mijn-doe-intrekken = I do not want this any more

## Lists

overdracht-reden-geen-ruimte = There is no room
overdracht-reden-te-ver = It is too far away
overdracht-reden-past-niet = We cannot offer what this person is looking for
overdracht-reden-informatie-mist = We know too little
overdracht-reden-niet-bereikt = We could not reach anybody
overdracht-reden-zei-nee = The person said no
overdracht-reden-anders = Something else
overdracht-uitkomst-gebleven = Started and stayed
overdracht-uitkomst-verder = Started and went on to a next place
overdracht-uitkomst-gestopt = Started and stopped
overdracht-uitkomst-niet-begonnen = Did not start
overdracht-uitkomst-onbekend = Nobody could reach this person
overdracht-deel-naam = Name
overdracht-deel-telefoon = Telephone number
overdracht-deel-mail = E-mail address
overdracht-deel-talen = Languages
overdracht-deel-wensen = Wishes for the place
overdracht-deel-dagdelen = When they can
overdracht-deel-doelen = Hopes for
overdracht-deel-interesses = What makes them happy
overdracht-deel-eigen-woorden = In their own words
overdracht-hoe-papier = On paper
overdracht-hoe-gesproken = Spoken
overdracht-bel-telefoon = Called
overdracht-bel-bericht = Sent a message
overdracht-bel-langs = Went there
overdracht-bereikt-ja = Yes, we spoke
overdracht-bereikt-nee = No, reached nobody
overdracht-stemming-1 = Not so well
overdracht-stemming-2 = So-so
overdracht-stemming-3 = Well
overdracht-gaat-ja = Yes
overdracht-gaat-soms = Sometimes
overdracht-gaat-nee = No
overdracht-ruimte-ja = Yes, there is room
overdracht-ruimte-wachtlijst = There is a waiting list

## The coach

handovers-person-title = To a place
handovers-person-none = Nothing is going on towards a place yet.
handovers-person-begin = Find a place together
handovers-prepare-title = Find a place together
handovers-prepare-lead = These places fit what this person is looking for. Choose together.
handovers-prepare-answers = See or change what this person is looking for
handovers-prepare-this = Prepare a hand-over
handovers-prepare-other = Another place
handovers-prepare-search = Look among [all places](/plekken). Copy the address of its page.
handovers-prepare-place = Address or name of the place
handovers-prepare-place-hint = For example /plekken/meehelpen-in-de-moestuin.
handovers-place-wrong = We do not know this place, or it is not open now.
handovers-back-person = Back to this person
handovers-contact = Sent to { $name }
handovers-told = What the place tells
handovers-does = This is what the participant does there:
handovers-suggested = The place thinks of a next place:
handovers-tell-title = Tell what the participant does
handovers-tell-text = The participant and the coach read this in the same words.
handovers-tell-tasks = Which tasks?
handovers-tell-words = Or in a few words
handovers-tell-send = Tell this
handovers-tell-missing = Choose a task or write a few words.
handovers-suggest-title = Think of a next place
handovers-suggest-text = Would something new fit? Name a place. [Search for a place](/plekken). The participant chooses.
handovers-suggest-send = Name this place
handovers-until = Permission until { $date }.
handovers-call-planned = Follow-up call on { $date }, tried { $tries } times
handovers-call-done = Follow-up call of { $date } is over, tried { $tries } times
handovers-goes-on = This goes on here
handovers-shared-title = What the place reads
handovers-shared-exactly = The question to the participant says exactly the same.
handovers-ask-report = What the report may share
handovers-ask-report-text = The participant lets you use this as their own words. Take what is needed.
handovers-ask-title = Asking for permission
handovers-ask-text = The name always goes along. Choose together what else the place reads.
handovers-ask-fields = What may the place read?
handovers-ask-fields-hint = Choose as little as possible.
handovers-ask-words-hint = Only what they want to say themselves. No diagnosis, no numbers.
handovers-ask-until = Until which day?
handovers-given-title = Permission on paper or spoken
handovers-given-text = Read the text above together. Then record here that it is all right.
handovers-given-how = How did they give permission?
handovers-given-proof = Number of the scan, or who was there
handovers-given-send = Record the permission
handovers-how-missing = Choose how they gave permission.
handovers-proof-missing = Fill in the number of the scan, or who was there.
handovers-send-to = To whom?
handovers-send-to-missing = Choose to whom you send it.
handovers-nobody-there = Nobody at this place can read it now. Call the place.
handovers-plan-title = The first time together
handovers-where = Where?
handovers-where-hint = For example: at the entrance of the community centre.
handovers-where-missing = Fill in where you meet.
handovers-call-title = Follow-up call
handovers-call-advice = It did not work twice. Send a card, go there, or ask the place to say hello.
handovers-call-on = On which day?
handovers-call-by = How?
handovers-call-by-missing = Choose how you tried.
handovers-call-reached = Did you speak with each other?
handovers-reached-missing = Choose yes or no.
handovers-call-mood = How is it going?
handovers-mood-missing = Choose how it is going.
handovers-call-going = Do they go there?
handovers-going-missing = Choose whether they go there.
handovers-call-change = What would they like to be different?
handovers-close-how = How did it go?
handovers-outcome-missing = Choose how it went.
handovers-reopen-note = Why do you open this again?
handovers-note-missing = Fill in why.
handovers-stop-title = Stopping
handovers-stop-text = Do not ask why. Offer a lighter place or a talk.
handovers-full = There is no seat left on this day part. Choose a waiting list.
handovers-not-now = This is no longer possible. See below how it stands now.
handovers-text-wrong = This does not fit. Check the day and the text.
handovers-sheet = On paper: one page to take along
handovers-done = Kept.

## The place

handovers-partner-title = Hand-overs
handovers-partner-empty = Nothing is waiting for you now.
handovers-partner-back = Back to the hand-overs
handovers-somebody = Somebody, without a name yet
handovers-coach = The coach is { $name }.
handovers-room-title = Is there room?
handovers-room-question = Can somebody join here?
handovers-room-from = Waiting list: from about which day?
handovers-room-send = Answer
handovers-room-missing = Choose an answer.
handovers-room-yes = There is room.
handovers-room-waiting = There is a waiting list. From about { $date } there is room.
handovers-shared-with-you = What this person shares with you
handovers-shared-only = Use this only to get to know each other. Do not pass it on.
handovers-no-title = Rather not
handovers-no-text = Only the coach reads this. The coach then looks further.
handovers-no-words = Would you like to add something?
handovers-no-send = Say no
handovers-reason-words-missing = Fill in what is different.
handovers-meeting-words = { $time }, { $place }

## The participant

handovers-own-title = With your coach
handovers-own-coach = Your coach is { $name }.
handovers-own-permission-title = Is this all right with you?
handovers-own-permission-text = { $organisation } then reads exactly this, until { $date }:
handovers-own-permission-free = It is your choice. No is fine too and has no consequences. You can always stop.
handovers-own-permit = Yes, this is all right
handovers-own-seen = What the place sees of you now
handovers-own-stop-title = Rather not after all?
handovers-own-stop-text = You can always stop. Nobody asks why. The place does not see your details any more, at once.
handovers-own-stop-sent = What the place has read, it may remember.
handovers-calendar-title = Appointment

sms-permission-asked = Your coach asks whether something is all right with you. Read it here: { $address }
sms-own-hand-over-news = There is news about your place. Read it here: { $address }
