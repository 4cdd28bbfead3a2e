# Bedankjes van een gemeente, voor wie het budget beheert.

rewards-title = Bedankjes
rewards-lead = Hier ziet u wat coaches dit jaar als dank gaven.
rewards-few-why = Kregen minder dan { $count } mensen iets? Dan staat er geen cijfer. Namen van deelnemers staan hier nooit.
rewards-of = { $name } in { $year }
rewards-budget = Budget voor bonnen
rewards-given = Gegeven
rewards-left = Nog over
rewards-people = Mensen die iets kregen
rewards-kinds = Bedankjes per soort
rewards-kind = Soort
rewards-number = Aantal
rewards-months = Bedankjes per maand
rewards-month = Maand
rewards-vouchers = Bonnen
rewards-others = Zonder geld
rewards-few = minder dan { $count } mensen
rewards-euros = { $count } euro
rewards-erased = Wie zich liet wissen, telt alleen mee bij: gegeven.
rewards-file = Deze cijfers als bestand (CSV)
rewards-ledger = Wie gaf wat
rewards-day = Dag
rewards-coach = Coach
rewards-ledger-file = Wie gaf wat, als bestand (CSV)
rewards-ledger-few = Wie wat gaf, staat hier vanaf { $count } mensen.
