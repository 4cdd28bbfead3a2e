# A visitor says that something about a place is not right.

reports-offer = Is something not right?
reports-title = Is something not right?
reports-about = You tell something about { $title }.
reports-back = Back to the place
reports-kind = What is not right?
reports-kind-missing = Choose what is not right.
reports-words = Would you like to tell more? (may stay empty)
reports-words-hint = Please write nothing about yourself or others. There is room for { $max } characters.
reports-words-long = This is too long. There is room for { $max } characters.
reports-email = Would you like to hear how it ends? Fill in your e-mail address (may stay empty)
reports-email-hint = After that we erase your address. The organisation does not get it.
reports-email-wrong = This does not look like an e-mail address. An address is, for example, name@example.nl.
reports-send = Send
reports-help = Rather call? That is fine too: [{ $phone }](tel:{ $number }).
reports-nobody = No municipality looks here yet. Call us, and we do something about it: [{ $phone }](tel:{ $number }).

reports-personal = There is something in it that you may want to leave out:
reports-personal-phone = what looks like a telephone number
reports-personal-email = what looks like an e-mail address (that has its own field)
reports-personal-bsn = what looks like a citizen service number
reports-personal-health = something about the health of a person
reports-personal-anyway = You can change it. Or you send it as it is.

reports-thanks-title = Thank you, we will look
reports-thanks-who =
    { $count ->
        [one] An administrator of { $municipality } looks at it, within 1 working day.
       *[other] An administrator of { $municipality } looks at it, within { $count } working days.
    }
reports-thanks-what = The administrator asks the organisation. Or the place goes off the site for a while.
reports-thanks-email = Did you leave an e-mail address? Then you hear how it ends. After that we erase it.
reports-thanks-call = Are you in a hurry? Call us: [{ $phone }](tel:{ $number }).

## What is not right

melding-wanneer = The day or the time
melding-adres = The address
melding-contact = Telephone, e-mail or website
melding-bestaat-niet = The place does not exist any more
melding-onvriendelijk = The text is unkind or not safe
melding-anders = Something else

## What an administrator does with it

administration-queue-reports =
    { $count ->
        [one] One report about a place of { $who }
       *[other] { $count } reports about a place of { $who }
    }
administration-queue-reports-asked = The organisation has the question.
administration-reports-count =
    { $count ->
        [one] A visitor says that something is not right.
       *[other] { $count } times a visitor said that something is not right.
    }
administration-report-no-words = Without more words.
administration-report-hears = This visitor hears by e-mail how it ends.
administration-reports-asked = You asked the organisation on { $moment }.
administration-reports-answered = After that they confirmed or changed the place.
administration-reports-unanswered = The organisation has not done anything with the place since.
administration-reports-now = This is how it stands now
administration-reports-see = See the place as a visitor does
administration-reports-off = The place is not on Meedoen now.
administration-reports-ask-title = Ask the partner
administration-reports-ask-text = The editors get an e-mail: is this still right? It does not say who reported it.
administration-reports-ask-nobody = Nobody of this organisation has an account. Call or mail them yourself.
administration-reports-ask-words = What would you like to add? (may stay empty)
administration-reports-ask-hint = The e-mail says what is not right. It does not hold the words of the visitor.
administration-reports-ask-long = This is too long. There is room for { $max } characters.
administration-reports-ask = Ask the partner
administration-reports-fits-title = It is right
administration-reports-fits-text = The place is right, or was put right. Who left an e-mail address hears that.
administration-reports-fits = It is right
administration-reports-pause-title = Pause the place
administration-reports-pause-text = Then nobody finds the place. The editors can put it back.
administration-reports-reason = Why?
administration-reports-reason-hint = The editors get to read this.
administration-reports-reason-missing = Write why, with at most { $max } characters.
administration-reports-pause = Pause the place
administration-reports-end-title = Finish
administration-reports-end-text = Who left an e-mail address hears that the place is gone.
administration-reports-end = Finish
administration-reports-changed = Something changed meanwhile. Look again and decide then.
administration-done-reports-asked = The organisation gets your question by e-mail.
administration-done-reports-fits = The report is ready.
administration-done-reports-off = The report is ready. The place is not on Meedoen.

## Messages by e-mail

mail-place-reported-subject = Is your place still right?
mail-place-reported-text =
    Hello,
    A visitor says that something about your place is not right. Would you look? If all is right, press the button. If something is not, change the place. Do we hear nothing for 14 days? Then we pause the place.
mail-place-reported-about = It is about: { $kinds }.
mail-place-reported-button = Yes, it is still right

mail-reported-paused-subject = Your place is paused
mail-reported-paused-text =
    Hello,
    Something about your place is not right. So the place is paused now. Above you read why. You can change the place and put it back.
mail-reported-paused-button = To the place

mail-report-fits-subject = We looked at your report
mail-report-fits-text =
    Hello,
    Thank you for your report. We looked at it: the place is right, or was put right. We have erased your e-mail address.

mail-report-off-subject = We looked at your report
mail-report-off-text =
    Hello,
    Thank you for your report. We looked at it: the place is not on Meedoen any more. We have erased your e-mail address.

## What somebody did, as it stands in the log

use-case-report-place = Said that something about a place is not right
use-case-read-report = Opened what visitors said about a place
use-case-decide-report = Did something with what visitors said
