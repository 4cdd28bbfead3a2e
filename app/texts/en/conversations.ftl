# The report of a talk: writing it together, reading, changing, and saying whether it is right.

conversations-title = Report of the talk
conversations-of = The talk with { $name }
conversations-with = With { $coach }
conversations-back-to-person = Back to this person
conversations-back-to-report = Back to the report
conversations-voluntary = The talk is voluntary. It has no effect on benefits.

## The coach

conversations-coach-empty = There is nothing yet. Write down together what somebody tells.
conversations-coach-lead = Use the words of the other person. Leave out what they keep to themselves.
conversations-paper = On paper: with text, or with empty lines
conversations-keep = Save
conversations-saved = Saved at { $time }.
conversations-offline = No connection. What you type is still on this screen. We keep trying.
conversations-stopped = Something changed elsewhere. Press “Save” to see what.
conversations-signed-out = You are signed out. Press “Save” and sign in. Your text comes along.
conversations-changed = Something has just changed. Your text is still here. Look at it and save again.
conversations-theirs = This is in the report now:
conversations-private = Please look at this again:
conversations-share = Which parts may somebody else read later?
conversations-share-hint = Choose this together. Nobody reads anything before the participant says yes.

conversations-show = Give the report
conversations-show-lead = Is it ready? Give it to the participant. They read it and may change everything.
conversations-show-button = Given
conversations-how = How?
conversations-how-missing = Choose how.
conversations-day = On which day?
conversations-day-wrong = Fill in a day, such as 3-11-2026. Today or earlier.
conversations-record = What does the participant say?
conversations-record-lead = Did they say it on paper, or after you read it aloud? Write it down here.
conversations-record-klopt = It is right
conversations-record-wil-ik-niet = Do not want this
conversations-told = { $how }, on { $date }
conversations-shown = Given: { $told }.
conversations-answered = Answer: { $told }.

verslag-staat-concept = You are still writing.
verslag-staat-getoond = The participant has the report.
verslag-staat-verbeterd = The participant changed something.
verslag-staat-akkoord = The participant says: this is right. This report counts.
verslag-staat-niet-akkoord = The participant does not want this report. It does not count.
verslag-straks-concept = Give it by { $date }.
verslag-straks-getoond = No answer? Ask after { $date } how it is.
verslag-straks-verbeterd = Read it by { $date } and give it again.

verteld-scherm = on a screen
verteld-papier = on paper
verteld-voorgelezen = read aloud

## The parts

verslag-dagelijks-leven = An ordinary day
verslag-meedoen = Joining in
verslag-gezondheid = How you are
verslag-netwerk = People around you
verslag-werk = Work
verslag-wensen = What you would like
verslag-helpt = What helps
verslag-in-de-weg = What stands in the way
verslag-doe-ik-al = What you do already

verslag-vraag-dagelijks-leven = What is a day like? What do you enjoy?
verslag-vraag-meedoen = What do you do outside the house? What would you like to do?
verslag-vraag-gezondheid = In your own words. Names of illnesses are not needed.
verslag-vraag-netwerk = Whom do you like to see? Whom can you call?
verslag-vraag-werk = What do you think of work? Does it come closer?
verslag-vraag-wensen = What would you like to see in a year?
verslag-vraag-helpt = What makes it easier?
verslag-vraag-in-de-weg = What makes it hard?
verslag-vraag-doe-ik-al = Caring for somebody, helping, cooking: it all counts. Thank you for that.

## The participant

conversations-own-links = On the way together
conversations-own-title = My report
conversations-own-none = There is no report yet. It comes after a talk with a coach.
conversations-agree = This is right
conversations-change = I want to change something
conversations-refuse = I do not want this
conversations-change-lead = Change what you like. It is your story.
conversations-keep-own = Save my version
conversations-change-not = Change nothing after all
conversations-may-be-shared = Somebody else may read this, if you agree later.
conversations-stays-here = This stays between you and your coach.

mijn-verslag-concept = Your coach is still writing.
mijn-verslag-getoond = Take your time to read. Is it right? You may change everything.
mijn-verslag-verbeterd = You changed something. Your coach reads it.
mijn-verslag-akkoord = You said: this is right.
mijn-verslag-niet-akkoord = You do not want this report. That is fine. It does not count.
mijn-verslag-straks-concept = You get it by { $date }.
mijn-verslag-straks-getoond = If you say nothing, your coach asks after { $date } how it is.
mijn-verslag-straks-verbeterd = Your coach does that by { $date }.

conversations-done-kept = We saved the report.
conversations-done-shown = Saved. The participant has the report now too.
conversations-done-recorded = We saved the answer.
conversations-done-changed = We saved your version. Your coach reads it.
conversations-done-agreed = Thank you. Your coach knows that it is right.
conversations-done-refused = Fine. This report does not count.

## Versions

conversations-versions = All versions
conversations-versions-lead = Nothing gets lost. Here you see who changed what.
conversations-by-participant = the participant
conversations-by-coach = the coach
conversations-counts = This version counts.
conversations-writing = The coach is still writing this.
conversations-now-shared = Somebody else may read this later.
conversations-not-shared = Nobody else reads this.

## On paper

conversations-sheet-answer = What do you think?
conversations-sheet-date = Date:

sms-report-waits = Your coach wrote something down for you. Read it here: { $address }
