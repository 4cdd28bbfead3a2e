# An organisation applies.

applications-offer = Does your organisation have a place for people?
applications-offer-link = Apply with your organisation
applications-title = Apply with your organisation
applications-description = Does your organisation have a place to join in? Apply here.
applications-lead = Do you have a place where people can join in? We like to hear it.
applications-step-look = Somebody of the municipality looks at your application.
applications-step-answer = You always get an answer by e-mail.
applications-step-begin = After that you put your own places on Meedoen.
applications-help = Rather call? That is fine too: [{ $phone }](tel:{ $number }).
applications-nobody = No municipality takes part here yet. So you cannot apply now.
applications-nobody-call = Call us, and we think along: [{ $phone }](tel:{ $number }).
applications-send = Send your application

applications-organisation = Your organisation
applications-name = Name of the organisation
applications-name-missing = Fill in the name of your organisation, with at most { $max } characters.
applications-kind = What kind of organisation is it?
applications-kind-other = Something else
applications-kind-missing = Choose what fits your organisation best.
applications-summary = What can people do with you?
applications-summary-hint = One or two sentences are enough. For example: cooking together for the neighbourhood.
applications-summary-missing = Write shortly what people can do, with at most { $max } characters.
applications-city = Town
applications-city-missing = Fill in the town, with at most { $max } characters.
applications-municipality = In which municipality?
applications-municipality-hint = These municipalities take part. Is yours not there? Then call us.
applications-municipality-missing = Choose a municipality.
applications-website = Website (may stay empty)
applications-website-wrong = We do not know this address. An address is, for example, www.example.nl.
applications-phone = Telephone number of the organisation (may stay empty)
applications-phone-long = This number is too long. Use at most { $max } characters.

applications-you = About you
applications-person = Your name
applications-person-hint = Only the municipality sees your name and e-mail address.
applications-person-missing = Fill in your name, with at most { $max } characters.
applications-email-hint = We send the answer here.

applications-thanks-title = Thank you, your application has arrived
applications-thanks = There is nothing more to do now.
applications-thanks-mail = You soon get an e-mail that we have your application.
applications-thanks-call = Do you have a question? Call us: [{ $phone }](tel:{ $number }).
