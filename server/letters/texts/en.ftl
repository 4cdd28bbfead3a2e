# Everything that stands in letters and on sheets.

letter-title = How are you?
letters-title = Letters
letter-greeting = Dear { $name },
letter-who = I am { $coach }. I work for the municipality of { $municipality }.
letter-plain = I would like to hear how you are. What do you like to do? What would you like to try? We talk about that, without any hurry.
letter-stories = One person likes to cook for the street. Somebody else mends bicycles. And somebody else likes coffee with the neighbours. And you? I would like to hear your story.
letter-minutes = Our talk takes about { $minutes } minutes.
letter-proposal = Does { $moment } suit you? We then meet here: { $place }.
letter-choose = You choose a day, a time and a place yourself.

letter-good = Good to know
letter-voluntary = The talk is voluntary. You choose if you want this.
letter-no-effect = Your answer and our talk change nothing about your benefit.
letter-elsewhere = Rather not at home? Choose the community centre, a walk or the telephone.
letter-together = You may bring somebody: family, a friend or somebody else.
letter-no = You do not want a talk? That is fine. Nobody asks why.

letter-answer = How to answer
letter-call = Call me: { $phone }
letter-mail = Mail me: { $email }
letter-strip = Fill in the strip and post it.
letter-scan = Scan the square with your telephone.
letter-online = Or go to: { $url }
letter-code = Your code: { $code }
letter-square = QR code to { $url }
letter-regards = Kind regards,

strip-title = My answer to { $coach }
strip-code = Code: { $code }
strip-yes = Yes please, on { $moment }.
strip-yes-call = Yes please. Call me to choose a moment:
strip-other = Yes, at another moment:
strip-phone = I would rather talk on the telephone. Call me on:
strip-no = No, thank you. I do not want a talk.
strip-to = Post this strip to:

sheet-title = Getting to know each other
sheet-who = { $name } would like to meet you.
sheet-place = Place
sheet-meeting = First meeting
sheet-together = Who comes along
sheet-coach = Coach
sheet-shared = { $name } is happy for you to know this
sheet-until = You may use this sheet up to and including { $date }.
sheet-destroy = Whoever no longer needs this, destroys it.

report-title = Report of our talk
report-with = Talk of { $name } with { $coach } on { $date }
report-yours = This report is yours. You can change or leave out anything.
report-right = Is this right?
report-yes = Yes, this is right.
report-change = No, I want to change something:
report-page = { $page } of { $pages }

certificate-title = Certificate
certificate-before = This certificate is of
certificate-did = Followed from beginning to end the training
certificate-month = Given in { $month } { $year }
certificate-code = Code: { $code }
certificate-check = Whether this is true, the code tells at { $url }

moment = { $date } at { $hour }:{ $minute }
date = { $weekday } { $day } { $month } { $year }
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
