# A plan in small steps, and thanks for a step.

plans-title = Plan in steps
plans-of = The steps of { $name }
plans-lead = Choose small steps together. A step that does not work out has no effect.
plans-none = There are no steps yet. What is a first small step?
plans-add = One more step
plans-change = Change this step
plans-text = What is the step?
plans-text-hint = Small and clear, such as: have coffee together in the community centre.
plans-text-missing = Write down what the step is.
plans-by = Who does it?
plans-by-missing = Choose who does it.
plans-day = When? (may be empty)
plans-too-many = There are many steps already. Take one away first.
plans-on = On { $date }.
plans-whenever = Without a date.
plans-done-on = Done on { $date }.
plans-do-done = Done
plans-do-not-yet = Not done yet after all
plans-do-drop = Take away
plans-done-kept = We saved the plan.
plans-done-step = Well done. The step stands with what you did.
plans-done-thanked = We saved the thank-you.

stap-door-deelnemer = The participant.
stap-door-coach = The coach.
stap-door-samen = Together.
mijn-stap-door-deelnemer = You.
mijn-stap-door-coach = Your coach.
mijn-stap-door-samen = Together with your coach.

plans-thanks = Saying thanks
plans-thanks-lead = You can thank somebody for a step they took. It need not be money.
plans-left = In { $year }: { $person } euros left for this person. The municipality has { $all } euros left.
plans-no-vouchers = Your municipality gives no vouchers. A card or a certificate is always possible.
plans-give = Say thanks for this step:
plans-voucher = voucher of { $euros } euros
plans-thanked = Thanks: { $what }, on { $date }, by { $coach }.
plans-person-full = This person got enough vouchers this year. A card is possible.
plans-spent = The money for vouchers is spent this year. A card is possible.

dank-bon = voucher
dank-kaart = card
dank-vermelding = thanks in the newsletter
dank-certificaat = certificate

plans-own-title = My steps
plans-own-lead = You agreed on this with your coach. Something does not work out? That is fine.
plans-own-none = There are no steps yet. You choose them together with a coach.
