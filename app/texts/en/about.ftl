# About Meedoen, privacy, accessibility and contact.

about-title = About Meedoen
about-text =
    Meedoen helps you find a place where you can do something. For example cooking, gardening or repairing bicycles. Together with others, in your neighbourhood.

    ## Joining in is voluntary

    You choose. You can come and have a look first. You can always stop, and nobody asks why.

    What you do here has no consequences for your benefit. We pass nothing on.

    ## For whom is Meedoen?

    - For people long at home who want to do something again.
    - For organisations that have a place.
    - For people who want to walk along with somebody else.

    ## How do you choose?

    You search by a word, a day or a theme. With each place you see what you do there. You also see how far it is.

    Later there will be a few short questions that help to choose. Their rules are open: each place says why it fits. People never get a score. A human decides, never the computer.

    ## Who makes Meedoen?

    Meedoen is for municipalities and organisations together. Organisations write about their places themselves. If we know it, it says when somebody last saw the place.

    ## Open to everybody

    The code of Meedoen is open, under the licence EUPL-1.2. Everybody may use the code and make it better.

    The position of postcodes comes from [GeoNames](https://www.geonames.org/). The licence is CC BY 4.0. Computers can read the places too: [description of the API](/api/v1/openapi.json).

privacy-title = Your data
privacy-text =
    You can look around here without an account. We ask you nothing about yourself.

    ## What do we keep of visitors?

    Nothing, while you look around. There is no counter that follows you. There is no code of other companies on this website. There is a cookie only when you keep something or sign in.

    ## If you report something about a place

    An administrator of the municipality reads what you write. An e-mail address is not needed. Do you give one? Then we erase it as soon as you have your answer. We erase the report itself 90 days later.

    ## What do we keep of participants?

    That is your choice. We keep something only when you press Keep. It is this:

    - Your answers to the questions.
    - A name that you choose.
    - Your e-mail address or telephone number, if you fill it in.
    - On which devices your Meedoen is open.

    Only you see it. Somebody else sees something only when you say so. We may do this because you want it. The law calls that consent (GDPR, article 6(1)(a)).

    At [My Meedoen](/terugkomen) you can see, change, download and erase everything. Stay away for { $unused } days? Then we erase it { $warned } days later. Who wants that gets a message first. The cookie only remembers that it is you.

    ## If you want to have a look, or ask for a call

    Then others see something of you. Only the people of that place see it. They see your name and how you want to meet. They also see what you ticked yourself, and nothing else. Do you stop? Then they do not see it any more, at once. Does the place not answer, or is there no room? Then a coach of your municipality sees it, to help you. Do you ask for a call? Then only the coaches of your municipality see your number. After the call it is gone.
    Do you have a coach? Then your coach sees your name, your number and your wishes. Does your coach bring you to a place? Then that place sees only what was all right with you. You can always stop that.

    ## Your postcode

    Do you fill in a postcode? Then we use four digits to calculate the distance. Those digits are in the address of the page. We do not keep them.

    ## Our log

    The computer writes down whether a page worked. That log has a number per request. It does not say who you are or what you searched. We use it to solve problems. The law permits that. It is a legitimate interest (GDPR, article 6(1)(f)).

    ## Reading aloud

    The button Listen uses a voice on your own telephone or computer. The text goes nowhere.

    ## The map

    The map is on another website: OpenStreetMap. You only go there when you click on it.

    ## Your benefit

    We have no connection with benefits. We pass nothing on.

    ## Questions or a complaint

    Mail to [{ $email }](mailto:{ $email }). You can also complain to the [Dutch Data Protection Authority](https://autoriteitpersoonsgegevens.nl/en).

accessibility-title = Accessibility statement
accessibility-text =
    We want everybody to be able to use Meedoen. Also with a screen reader, without a mouse or on old telephones.

    ## Status

    This website complies partially with the rules. Their names are EN 301 549 and WCAG 2.1 (A and AA). That is our own judgement.

    ## How was that checked?

    We looked ourselves, with an automatic test (axe) on every page. We also looked with a keyboard only. And without scripts, and on a small screen. There is no full examination by others yet.

    ## What is not right yet?

    - People with a disability have not tested the website yet.
    - Organisations write their own texts. Those texts are sometimes difficult.
    - Some texts exist in one language only.
    - Reading aloud works only when your device has a voice.
    - The map is on another website. That is why the address is always there in words too.

    ## Does something not work?

    Let us know. Call [{ $phone }](tel:{ $number }) or mail to [{ $email }](mailto:{ $email }). You get an answer within two weeks.

    Are you not satisfied with our answer? Then you can complain to the [National Ombudsman](https://www.nationaleombudsman.nl/english).

    ## About this statement

    We wrote this statement in November 2026. We look at it again every year.

contact-title = Contact
contact-text =
    We like to help you. Also when you do not know yet what you want.

    ## Call

    Call us: [{ $phone }](tel:{ $number }).

    ## Mail

    Mail to [{ $email }](mailto:{ $email }). Please do not write about your health in a mail. Tell us on the telephone or over a cup of coffee.

    ## Does your organisation have a place?

    How nice. Mail or call us, and we add your place.

    ## Is something wrong?

    Do you see a mistake with a place? Let us know, and we will find out.
