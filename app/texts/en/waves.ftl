# Letters to a neighbourhood, and the answer to them.

waves-link = Letters to a neighbourhood
waves-title = Letters to a neighbourhood
waves-lead = You invite a neighbourhood for a talk. We make the letters. You print them.
waves-new = New letters
waves-private = We do not keep names and addresses. They are on the letters only.
waves-municipality = Municipality
waves-neighbourhood = Neighbourhood
waves-neighbourhood-hint = The four digits of the postcode, or a name.
waves-neighbourhood-missing = Give a neighbourhood, with at most 60 characters.
waves-text = How does the letter begin?
waves-language = Language of the letter
waves-minutes = How many minutes does a talk take?
waves-minutes-wrong = Give a number from { $min } to { $max }.
waves-when = Who chooses the moment?
waves-when-free = Everybody chooses for themselves
waves-when-proposed = We propose a moment
waves-times = Only with a proposal
waves-day-missing = Give a day for the first letter.
waves-day-over = Choose a day after today.
waves-every = Minutes between two talks
waves-every-late = These talks do not fit on one day. Choose fewer, or begin earlier.
waves-per-day = Talks on a day
waves-per-day-hint = After that the letters go on with the next working day.
waves-per-day-wrong = Give a number from 1 to { $max }.
waves-place = Place of the talk
waves-place-hint = Another place is always possible. The letter says so too.
waves-place-missing = Give a place, with at most 60 characters.
waves-sender = Postal address of the municipality
waves-sender-hint = People send the answer strip here. Four lines at most.
waves-sender-missing = Give one to four lines. A line has at most 60 characters.
waves-phone = Telephone number in the letter
waves-phone-hint = People call you on this number.
waves-phone-missing = Give a telephone number.
waves-people = People who get a letter
waves-people-hint = Put each person on a line of their own. { $max } people at most. You can also paste from a table.
waves-people-example = Write it like this:
waves-people-lines =
    An de Vries; Dreef 1; 3561 AB Utrecht
    Bo Jansen; Laan 22; 3562 CD Utrecht
waves-make = Make the letters
waves-after = You get one file with all letters. Keep it no longer than you need.
waves-nobody = Put somebody on a line first: name; street and number; postcode and town.
waves-too-many = You have { $count } people. At most { $max } can go at once. Split the letters.
waves-line-parts = Line { $line }: write a name, street and town, with semicolons between them.
waves-line-address = Line { $line }: give street and town, each with at most { $max } characters.
waves-line-sign = Line { $line }: we cannot print the sign “{ $sign }”. Nor in the other fields.
waves-line-long = Line { $line }: this letter does not fit on one sheet. Write less.
waves-not-fine = Please look at everything again. Something is not right.

waves-responses = Answers per letter
waves-response = { $answered } of { $letters } people answered. That is { $percent } percent.
waves-response-few = Fewer than { $few } of { $letters } people answered.
waves-few = fewer than { $few }
waves-until = The codes work up to and including { $date }.
waves-ended = The codes do not work any more.
waves-made = Letters made before
waves-none = There are no letters yet.
waves-wave = { $date }. Letters: { $count }. Text: { $text }. Language: { $language }.
waves-answers = Yes: { $yes }. Another moment: { $moment }. Rather a call: { $call }. No: { $no }.

brieftekst-gewoon = Asking what somebody likes to do
brieftekst-verhalen = Telling what others like to do

briefantwoord-ja = Yes please, at that moment
briefantwoord-ander-moment = Yes, at another moment
briefantwoord-liever-bellen = Rather call me
briefantwoord-nee = No, thank you

waves-due = Answer to a letter: { $answer }.
waves-due-moment = Answer to a letter: { $answer }. The letter said { $date }, { $time }.

waves-answer-title = Answer our letter
waves-answer-lead = Good that you answer. You choose for yourself.
waves-answer-free = Joining in is voluntary. Your answer changes nothing about your benefit.
waves-answer-code = The code in the letter
waves-answer-code-hint = The code has eight signs. You can leave the hyphen out.
waves-answer-unknown = We do not know this code, or it stopped working. Please check it.
waves-late-title = An old letter?
waves-late = Codes work for a few months. You are still welcome.
waves-late-call = We like to call you: [ask us to call](/bel-mij).
waves-answer-which = What is your answer?
waves-answer-missing = Choose an answer.
waves-answer-talk = Would you like to talk?
waves-answer-no-need = Do you choose “No, thank you”? Then leave this empty.
waves-answer-send = Send my answer
waves-no-title = Thank you for your answer
waves-no = No is fine too. We do not ask why. Do you change your mind? Feel free to call.
waves-before-title = You answered already
waves-before = There was an answer with this code already. Would you like something else? Feel free to call.
