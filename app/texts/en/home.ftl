# The front page.

home-page-title = Meedoen: do something together, in your neighbourhood
home-title = Do something together, in your neighbourhood
home-lead = Cook, garden, repair bicycles or have coffee with others. You choose, and you can come and have a look first.
home-help = Help me choose
home-or-call = or call us:
home-themes = What makes you happy?
home-empty = There are no places here yet. Come back later, or call us.
home-how = This is how it goes
home-step-look = Look
home-step-look-text = You look for a place that you like. You can come and have a look first.
home-step-meet = Meet
home-step-meet-text = You talk with somebody of the place. There is coffee, and you ask what you want.
home-step-join = Join in
home-step-join-text = Do you like it? Then you agree on something together. You can always stop.
home-promise = This is our promise
home-promise-voluntary = Joining in is voluntary.
home-promise-choice = You choose what you do, and when.
home-promise-privacy = We pass nothing on about your benefit.
home-promise-stop = You can always stop. Nobody asks why.

home-invite = Not sure what suits you?
home-invite-text = We ask you six short questions. Then you see places that suit you. You can skip any of them.
home-invite-link = Yes, help me choose
