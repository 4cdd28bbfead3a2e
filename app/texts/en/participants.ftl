# What a participant keeps, and how they come back.

participants-own-title = My Meedoen
participants-own-back = Back to My Meedoen
participants-hello = Hello { $name }. This is what you kept.
participants-none = not filled in
participants-optional = You may leave this empty.
participants-quieter = A little quieter is fine too
participants-near = Around { $postcode }, at most { $km } kilometres

participants-keep-title = Keep what you chose
participants-keep-lead = Then it is ready when you come back. Keeping is your choice.
participants-promise-what = What do we keep?
participants-promise-what-text = Your answers, a name you choose, and what you fill in. Nothing more.
participants-promise-why = Why?
participants-promise-why-text = So you need not answer the questions again. And you can ask for a place later.
participants-promise-who = Who sees it?
participants-promise-who-text = Only you. Somebody else sees something only when you say so. Your benefit office knows nothing of it.
participants-promise-long = How long?
participants-promise-long-text = Until you erase it. Stay away for { $unused } days? Then we erase it { $warned } days later.
participants-keep-answers = Your answers
participants-keep-card = No e-mail address and no mobile number? Then you get a card to come back.
participants-keep = Keep
participants-keep-known = Did you keep something before?
participants-back-link = Then come back
participants-answers-unread = We could not read a part of your answers. Look whether everything stands below.
participants-again-title = Keep your new answers
participants-again-lead = These answers take the place of the old ones.
participants-again-nothing = You have kept something already. You can look at it and change it.
participants-again-not = No, leave everything as it was

participants-name = Your name
participants-name-hint = A first name or a nickname is enough.
participants-name-missing = Fill in a name, with at most { $max } characters.
participants-email = Your e-mail address
participants-email-wrong = This is no e-mail address. An example is name@example.nl.
participants-email-missing = You would like mail. Then fill in your address, or choose something else.
participants-phone = Your telephone number
participants-phone-wrong = We do not know this number. An example is 06 00 00 00 00.
participants-phone-missing = You would like a call. Then fill in your number, or choose something else.
participants-mobile-missing = You would like a text message. Then fill in a number that begins with 06.
participants-reach = How would you like to hear from us?
participants-reach-missing = Choose how you would like to hear from us.
bereik-mail = By mail
bereik-sms = By text message
bereik-alleen-bellen = Do not write, only call
bereik-niets = Not at all, I look here

participants-done-kept = We keep your details safely here.
participants-done-erased = Everything is gone. We have nothing of you any more.
participants-done-left = You have left on this device. See you!
participants-done-elsewhere = Your Meedoen is open only here now.

participants-answers-title = My answers
participants-answers-none = You have not answered any question yet.
participants-answers-give = Help me choose
participants-answers-change = Change my answers
participants-details-title = My details
participants-details-lead = Is something wrong? Change it here.
participants-details-change = Change my details
participants-ways-title = What else can you do here?
participants-leave = Leave on this device

participants-who-title = Who can see my details?
participants-who-nobody = At this moment only you. Nobody else sees your details.
participants-who-link = What happened with my details
participants-who-choose = Ask for a place later? Then you choose what that place sees. You can always stop.
participants-log-title = What happened
participants-log-lead = We write down who does something with your details. The newest stands first.
participants-log-nothing = Nothing has happened yet.
participants-log-kept = You kept your details.
participants-log-code = Somebody asked for a code to come here.
participants-log-card-used = You came back with your card.
participants-log-back = You came back with a code.
participants-log-changed = You changed your details.
participants-log-card = You made a card.
participants-log-left = You left on a device.
participants-log-left-elsewhere = You closed Meedoen on your other devices.
participants-log-taken = You downloaded all your details.
participants-log-told = Meedoen wrote to you because you stayed away.
participants-log-unused = Meedoen saw that you stayed away.
participants-log-somebody = Somebody who works for Meedoen:

participants-devices-title = Where is my Meedoen open?
participants-devices-lead = A device that you do not know? Then close Meedoen everywhere but here.
participants-devices-only = Your Meedoen is open on this device only.
participants-devices-end = Close everywhere else

participants-card-title = A card to come back
participants-card-lead = With a card you come back without mail or telephone.
participants-card-days = A card works once, within { $days } days. After that, Meedoen stays open on that device.
participants-card-old = Make a new card? Then the old one stops working.
participants-card-make = Make a card
participants-card-ready = Your card is ready
participants-card-print = Print this page, or write the code down.
participants-card-once = You see the code only now. Keep the card where nobody else finds it.
participants-card-on = To My Meedoen
participants-card-sheet = Card of Meedoen
participants-card-square = Square for the camera of your telephone. The same stands below in letters and digits.
participants-card-scan = Scan the square with your telephone, or go to
participants-card-type = Fill in this code:
participants-card-until = The card works once, up to and including { $date }.
participants-card-call = Does it not work? Call [{ $phone }](tel:{ $number }).

participants-download-html = Download everything to read
participants-download-json = Download everything for a computer
participants-download-title = What Meedoen keeps of me
participants-since = Kept since
participants-used = Last used

participants-erase-title = Erase everything
participants-erase-lead = Your name, your answers, your codes and our messages to you go. At once and for ever.
participants-erase-stays = One line stays in our log: that somebody erased everything. There is no name in it.
participants-erase-again = Would you like a copy first? Then download everything at My Meedoen.
participants-erase = Yes, erase everything

participants-back-title = Come back to your Meedoen
participants-back-description = Come back with a code or card to what you kept.
participants-back-lead = We send you a code of six digits. You need no password.
participants-back-contact = Your e-mail address or mobile number
participants-back-email = Your e-mail address
participants-back-contact-wrong = Fill in an e-mail address, or a number beginning with 06.
participants-back-landline = We cannot send a code to a landline. Use your card, or call us.
participants-back-card-title = Do you have a card of Meedoen?
participants-back-card = I have a card
participants-back-nothing = Have you kept nothing yet? Then you can [just look around](/plekken).
participants-back-partners = Do you work with Meedoen? Then you can [sign in here](/inloggen).
participants-back = Come back
participants-back-sent = Do we know you? Then you get a code now.
participants-back-sent-to = It goes to { $address }.
participants-back-no-code = Did you get no code?
participants-code-missing = A code has six digits. Look in the message that you got.
participants-code-wrong = This code is not right, or it is too old. Look in your newest message.
participants-use-card-title = Come back with your card
participants-use-card-lead = After that, Meedoen stays open on this device.
participants-use-card-code = The code on your card
participants-use-card-hint = With or without hyphens. Capitals do not matter.
participants-use-card-missing = There are 16 signs on the card, in four groups. Have another look.
participants-use-card-wrong = We do not know this code. Look whether all signs are right.
participants-use-card-over = Somebody used this card before, or the card is too old. Make a new one on the device where your Meedoen is open. Is that not possible? Then ask for a code, or call us.
participants-use-card-other = Rather a code by mail or text message

participants-at-work-title = You are signed in here for your work
participants-at-work = One browser fits one person. Are you helping somebody? Then use their device.
participants-at-work-leave = Are you looking for a place yourself? Then sign out first.
participants-in-title = You are here already
participants-in = This is the Meedoen of { $name }.
participants-in-other = Are you somebody else? Then choose to leave. After that you can come back yourself.
participants-sign-in-other = Did you keep something as a participant? Then you can [come back here](/terugkomen).

mijn-vraag-blij-van = What makes you happy
mijn-vraag-hopen = What you hope to find
mijn-vraag-wanneer = When you can come
mijn-vraag-beginnen = How you would like to begin
mijn-vraag-plek = What the place has
mijn-vraag-waar = Where
mijn-begin-kijken = First have a look
mijn-begin-groep = Join in a group
mijn-begin-hulp = A fixed task with help
mijn-begin-zelfstandig = Do a task myself
mijn-begin-werk = On the way to work
mijn-gezelschap-iemand-gaat-mee = Somebody comes along the first time
mijn-gezelschap-maatje = A buddy
mijn-nederlands-0 = I do not speak Dutch yet
mijn-nederlands-1 = I speak a few words of Dutch
mijn-nederlands-2 = I speak simple Dutch
mijn-nederlands-3 = I speak Dutch well
mijn-nederlands-4 = I speak Dutch very well

## Text messages: everything fits in one.

sms-come-back-code = Your code for Meedoen is { $code }. It works for 10 minutes. Give it to nobody. Did you not ask for it? Then do nothing.
sms-profile-unused = You have not been at Meedoen for long. Come back within { $days } days, or we erase everything: { $address }

participants-who-some = These people see something of you, because you asked them.
participants-who-sees = The people of { $organisation }
participants-who-coaches = The coaches of your municipality
participants-who-stop = Do you stop? Then they do not see it any more, at once. They only hear that it is off. You need not say why. What they wrote down themselves we cannot take away.
participants-who-stop-button = Stop: they do not see it any more
participants-who-what = They see: { $what }.
participants-log-asked = You asked a place whether you may have a look.
participants-log-went-on = You looked at your introduction, or went on with it.
participants-log-place-read = Somebody of the place read your question.
participants-log-place-answered = Somebody of the place answered you.
participants-log-coach-read = A coach of the municipality saw that you wait for a call.
participants-log-coach-took-up = A coach of the municipality took up your question.
participants-log-kept-going = Meedoen reminded the place of you, or asked a coach to call.
