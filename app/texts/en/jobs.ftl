# What Meedoen does by itself.

jobs-title = Work of Meedoen itself
jobs-lead = The program does this by itself.
jobs-here = The times are of this server, since its last start. The numbers are of now.
jobs-last = Last time
jobs-never = not yet since the start
jobs-took = Took
jobs-next = Next time
jobs-busy = at it now, for { $took }
jobs-next-now = any moment
jobs-next-within = within { $took }
jobs-moment = less than a second
jobs-seconds =
    { $count ->
        [one] 1 second
       *[other] { $count } seconds
    }
jobs-minutes = { $count } minutes
jobs-not-here = This does not happen here.
jobs-failed = The last time it went wrong, on { $moment }. Meedoen tries again. Name this number when you ask for help: { $reference }.
jobs-failed-before = It went wrong earlier, on { $moment }. After that it worked again. Number: { $reference }.
jobs-waits =
    { $count ->
        [0] Nothing waits.
        [one] 1 thing waits.
       *[other] { $count } things wait.
    }
jobs-waits-for-answer =
    { $count ->
        [0] We wait for no answer.
        [one] We wait for 1 answer.
       *[other] We wait for { $count } answers.
    }
jobs-given-up =
    { $count ->
        [one] One message does not get through.
       *[other] { $count } messages do not get through.
    }
jobs-see-post = See the mail

jobs-name-zoekindex = Keep search up to date
jobs-name-zoekwoorden = Take over search words
jobs-name-logboek = Number the log
jobs-name-post = Send mail
jobs-name-sms = Sending text messages
jobs-name-kennismakingen = Introductions
jobs-name-vergeten = Stayed away
jobs-name-klopt-dit-nog = Is this still right?
jobs-name-einddatum = Last day over
jobs-name-bekeken = Count views
jobs-name-opruimen = Clean up
jobs-what-zoekindex = Sees to it that visitors find new and changed places.
jobs-what-zoekwoorden = Takes over search words that an administrator changed.
jobs-what-logboek = Gives every line a number. So it shows when somebody changes something.
jobs-what-post = Sends messages, and tries again for a day. Without a mail server this does not happen.
jobs-what-sms = Sends the text messages that wait. Does it fail? Then Meedoen tries again.
jobs-what-kennismakingen = Reminds places of their answer. Asks a coach to call when no answer comes. Tells that there is room.
jobs-what-vergeten = Writes to those who stayed away long. Then erases what they kept.
jobs-what-klopt-dit-nog = Asks partners whether their place is still right. Without an answer Meedoen pauses it.
jobs-what-einddatum = Takes away places whose last day is over.
jobs-what-bekeken = Keeps how often visitors looked at places.
jobs-what-opruimen = Removes old codes, invitations, messages and reports.

use-case-read-jobs = Looked at the work of Meedoen itself
jobs-name-overdrachten = Hand-overs
jobs-what-overdrachten = Tells when a term has passed, and ends what nobody answers.
jobs-name-maatjes = Buddies
jobs-what-maatjes = Reminds buddies, and goes on when somebody does not answer.
