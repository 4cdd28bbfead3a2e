# Experience experts: people who went the same way.

experts-become-title = Become an experience expert
experts-become-description = You went through something. With that you can help somebody else.
experts-become-lead = You went through something. With that you can help somebody else.
experts-become-free = You choose what you do and what you tell. You can always stop.
experts-become-send = I would like to know more
experts-become-own = To my page
experts-become-at-work = You are signed in for your work now. Sign out first, then you can do it here.
experts-become-privacy = We do not ask here what you went through. Only the coordinator reads this. You hear from us within five working days.
experts-become-call = Would you rather talk first? Call [{ $phone }](tel:{ $number }).
experts-reach-missing = Choose how we can reach you. Otherwise we do not hear from each other.
experts-roles = What would you like to do?
experts-roles-hint = You may choose more than one. Choosing nothing is fine too.

ervaringsrol-maatje = Be a buddy
ervaringsrol-gastspreker = Tell my story to a group
ervaringsrol-ontvangen = Welcome people at a place
ervaringsrol-meedenken = Think along about letters and plans

experts-own-title = My experience
experts-own-steps = What you can do
experts-own-steps-lead = You can always rest or stop. You do not have to say why.
experts-own-rather-not = I would rather not
experts-own-people = Now { $taken } of { $most } people.
experts-next-own = It is up to you. By { $date } we ask how it goes.
experts-next-expert = It is up to them. Ask by { $date } how it goes.
experts-next-coordinator = The coordinator talks with you, by { $date }.
experts-next-you = It is up to you, by { $date }.
experts-talk = Talk: { $when }, { $where }.
experts-changed = Something changed here just now. Please look again.
experts-done-asked = Thank you. The coordinator calls you or writes to you.
experts-done-step = We kept it.
experts-done-kept = We kept it.

mijn-ervaring-stand-belangstelling = You would like to know more.
mijn-ervaring-stand-in-gesprek = You talk with the coordinator.
mijn-ervaring-stand-in-opleiding = You follow the training.
mijn-ervaring-stand-klaar = You can begin. You choose when.
mijn-ervaring-stand-actief = You help others with your experience. How nice!
mijn-ervaring-stand-pauze = You take a rest. You choose how long.
mijn-ervaring-stand-gestopt = You stopped. Thank you. You can always come back.

mijn-ervaring-doe-beginnen = I begin
mijn-ervaring-doe-pauze = I take a rest
mijn-ervaring-doe-verder = I go on again
mijn-ervaring-doe-stap-terug = A step back
mijn-ervaring-doe-stoppen = I stop
mijn-ervaring-doe-terugkomen = I would like to come back

experts-show-title = What I show
experts-show-lead = Fill in what you want. What is empty stays empty.
experts-show-preview = This is how it looks
experts-show-public = Everybody can see this as long as you help others.
experts-show-private = Now only the coordinator sees this.
experts-capacity = Of how many people would you be a buddy at once?
experts-capacity-hint = Choose 0 for not now. You can always change this.
experts-capacity-wrong = Choose a number from 0 to { $most }.
experts-days = When can you?
experts-postcode = Your postcode: four digits
experts-postcode-hint = Not needed. Without it, people who look nearby do not find you.
experts-languages = Which languages do you speak?
experts-themes = What do you like to do?
experts-story = Your story, in short
experts-story-hint = You choose what you tell. Better not write down names or addresses.
experts-together = What do you like to do together?
experts-not = What do you not do?
experts-not-hint = For example: lend money, or call late in the evening.
experts-drawing = Which drawing suits you?
experts-house = In your house
experts-house-hint = Some people cannot bear smoke or are afraid of dogs.
in-huis-rook = Somebody smokes
in-huis-hond = There is a dog
experts-gender = Are you a woman or a man?
experts-gender-hint = You do not have to say this. Sometimes somebody asks for a woman or a man.
experts-gender-none = I would rather not say
vrouw-of-man-vrouw = A woman
vrouw-of-man-anders = Neither, or both
vrouw-of-man-man = A man
experts-public-legend = Who may see you?
experts-public-hint = Not ticked? Then only the coordinator sees who you are.
experts-public = Everybody may see my name and this story

experts-experiences-title = What I went through
experts-experiences-lead = You choose what you share, and with whom. Choosing nothing is fine too.
experts-experiences-kept = We keep this apart and encrypted. Do you switch something off? Then it is gone at once.
experts-experiences-off = I do not share this
experts-experiences-none = Nobody chose anything here yet.

ervaring-schulden = Debts
ervaring-verslaving = Addiction
ervaring-psychische-kwetsbaarheid = Being vulnerable in mind
ervaring-dakloosheid = Having no home
ervaring-detentie = Being in prison
ervaring-mantelzorg = Caring for somebody at home
ervaring-vluchteling-taal = Fleeing and learning a new language
ervaring-ziekte = Being ill
ervaring-alleenstaand-ouderschap = Bringing up children alone
ervaring-lang-thuis = Being at home for long
ervaring-anders = Something else
ervaring-wie-coordinator = Only the coordinator knows
ervaring-wie-wie-zoekt = Also who looks for a buddy
ervaring-wie-openbaar = Everybody may know

experts-public-title = People who went through it themselves
experts-public-lead = They went the same way. Now they like to walk a part of it with you.
experts-public-none = Nobody stands here yet. Everybody chooses for themselves.
experts-public-too = Something for you?
experts-public-too-lead = Did you go through something yourself? Perhaps you would like to help somebody.
experts-card-roles = What I do
experts-card-experiences = What I went through
experts-card-together = Gladly together
experts-card-not = What I do not do
experts-card-themes = What I like
experts-card-languages = Languages

experts-coordination-title = Who waits for you?
experts-people-title = Experience experts
experts-people-none = There is nobody yet. Tell others: everybody can ask.
experts-file-about = About this person
experts-cared = We talked
experts-history = What happened
experts-talk-title = Plan a talk
experts-talk-day = Which day?
experts-talk-day-hint = For example 3-12-2026.
experts-talk-time = At what time?
experts-talk-where = Where?
experts-talk-plan = Plan the talk
experts-talk-when-wrong = Choose a day that is still to come, within a year.

ervaring-stand-belangstelling = Would like to know more
ervaring-stand-in-gesprek = In talk
ervaring-stand-in-opleiding = In training
ervaring-stand-klaar = Can begin
ervaring-stand-actief = Helps others
ervaring-stand-pauze = Takes a rest
ervaring-stand-gestopt = Stopped

ervaring-doe-opleiding = Begins the training
ervaring-doe-klaar = Can begin
ervaring-doe-beginnen = Begins
ervaring-doe-pauze = Takes a rest
ervaring-doe-verder = Goes on again
ervaring-doe-stap-terug = A step back
ervaring-doe-stoppen = Stops
ervaring-doe-terugkomen = Comes back

ervaring-gedaan-gesprek = talk planned
ervaring-gedaan-opleiding = began the training
ervaring-gedaan-klaar = can begin
ervaring-gedaan-beginnen = began
ervaring-gedaan-pauze = took a rest
ervaring-gedaan-verder = went on again
ervaring-gedaan-stap-terug = took a step back
ervaring-gedaan-stoppen = stopped
ervaring-gedaan-terugkomen = came back
ervaring-door-zelf = themselves
ervaring-door-coordinator = coordinator

wacht-op-ervaring-belangstelling = Would like to know more about becoming an experience expert
wacht-op-ervaring-gesprek = After the talk: how does it go on?
wacht-op-ervaring-zorg = Ask how it goes

sms-expert-asked = Your coach asks: would you like to help others? You choose: { $address }
sms-expert-news = There is news for you. Read it here: { $address }

experts-ask = Something for this person?
experts-ask-lead = Somebody with experience can help somebody else. You ask, they choose.
experts-ask-send = Ask whether this is something for them
experts-ask-done = We sent the question.
experts-ask-known = This person knows about it already.
experts-own-link = Help others with what I went through
experts-no-vog = Nobody saw the certificate of conduct yet. Note it with the training first.
experts-no-vog-own = Nobody saw your certificate of conduct yet. The coordinator helps you with it.
experts-training-link = Training and groups
experts-who-sees = The coordinator of experience experts

experts-peers-title = Talking with other experience experts
experts-peers-lead = You are welcome. You may come, you need not. Nobody writes down who was there.
experts-peers-cannot = Can you not come? Tell us here
