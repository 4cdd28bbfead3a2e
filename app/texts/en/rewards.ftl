# Thank-yous of a municipality, for who keeps the budget.

rewards-title = Thank-yous
rewards-lead = Here you see what coaches gave as thanks this year.
rewards-few-why = Did fewer than { $count } people get something? Then there is no number. Names of participants are never here.
rewards-of = { $name } in { $year }
rewards-budget = Budget for vouchers
rewards-given = Given
rewards-left = Still left
rewards-people = People who got something
rewards-kinds = Thank-yous by kind
rewards-kind = Kind
rewards-number = Number
rewards-months = Thank-yous by month
rewards-month = Month
rewards-vouchers = Vouchers
rewards-others = Without money
rewards-few = fewer than { $count } people
rewards-euros = { $count } euros
rewards-erased = Whoever had themselves erased counts only under: given.
rewards-file = These figures as a file (CSV)
rewards-ledger = Who gave what
rewards-day = Day
rewards-coach = Coach
rewards-ledger-file = Who gave what, as a file (CSV)
rewards-ledger-few = Who gave what is here from { $count } people on.
