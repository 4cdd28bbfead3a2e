# Een organisatie meldt zich aan.

applications-offer = Heeft uw organisatie een plek voor mensen?
applications-offer-link = Meld uw organisatie aan
applications-title = Meld uw organisatie aan
applications-description = Heeft uw organisatie een plek om mee te doen? Meld u hier aan.
applications-lead = Heeft u een plek waar mensen kunnen meedoen? Dan horen wij dat graag.
applications-step-look = Iemand van de gemeente kijkt naar uw aanmelding.
applications-step-answer = U krijgt altijd antwoord per mail.
applications-step-begin = Daarna zet u zelf uw plekken op Meedoen.
applications-help = Liever bellen? Dat kan ook: [{ $phone }](tel:{ $number }).
applications-nobody = Er doet hier nog geen gemeente mee. Daarom kunt u zich nu nog niet aanmelden.
applications-nobody-call = Bel ons gerust, dan denken wij mee: [{ $phone }](tel:{ $number }).
applications-send = Aanmelding versturen

applications-organisation = Uw organisatie
applications-name = Naam van de organisatie
applications-name-missing = Vul de naam van uw organisatie in, met hoogstens { $max } tekens.
applications-kind = Wat voor organisatie is het?
applications-kind-other = Iets anders
applications-kind-missing = Kies wat het best bij uw organisatie past.
applications-summary = Wat kunnen mensen bij u doen?
applications-summary-hint = Een of twee zinnen is genoeg. Bijvoorbeeld: samen koken voor de buurt.
applications-summary-missing = Schrijf kort wat mensen bij u kunnen doen, met hoogstens { $max } tekens.
applications-city = Plaats
applications-city-missing = Vul de plaats in, met hoogstens { $max } tekens.
applications-municipality = In welke gemeente?
applications-municipality-hint = Deze gemeenten doen mee. Staat uw gemeente er niet bij? Bel ons dan.
applications-municipality-missing = Kies een gemeente.
applications-website = Website (mag leeg blijven)
applications-website-wrong = Dit adres kennen wij niet. Een adres is bijvoorbeeld www.example.nl.
applications-phone = Telefoonnummer van de organisatie (mag leeg blijven)
applications-phone-long = Dit nummer is te lang. Neem hoogstens { $max } tekens.

applications-you = Over u
applications-person = Uw naam
applications-person-hint = Alleen de gemeente ziet uw naam en mailadres.
applications-person-missing = Vul uw naam in, met hoogstens { $max } tekens.
applications-email-hint = Hier sturen wij het antwoord naartoe.

applications-thanks-title = Dank u wel, uw aanmelding is binnen
applications-thanks = U hoeft nu niets meer te doen.
applications-thanks-mail = U krijgt zo een mail dat wij uw aanmelding hebben.
applications-thanks-call = Heeft u een vraag? Bel ons: [{ $phone }](tel:{ $number }).
