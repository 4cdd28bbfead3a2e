# Wat de taalhulp zegt: aan wie schrijft, en aan wie meekijkt.

advice-long = Deze zin heeft { $count } woorden. Twee korte zinnen lezen makkelijker.
advice-passive = Hier staat niet wie het doet.
advice-word = Dit is een moeilijk woord.
advice-unfriendly = Dit kan streng klinken, of iemand buitensluiten.
advice-contact = Een telefoonnummer of mailadres staat beter bij Contact.
advice-name = Dit lijkt de naam van een mens. Iedereen kan dit lezen.
advice-bsn = Dit lijkt een persoonlijk nummer. Dat staat hier beter niet.
advice-health = Dit gaat over gezondheid. Schrijf liever wat de plek biedt.
advice-better = Bijvoorbeeld: “{ $better }”.
