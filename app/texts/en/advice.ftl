# What the language helper says: to who writes, and to who has a look.

advice-long = This sentence has { $count } words. Two short sentences read more easily.
advice-passive = This does not say who does it.
advice-word = This is a difficult word.
advice-unfriendly = This can sound strict, or leave somebody out.
advice-contact = A telephone number or e-mail address goes better with Contact.
advice-name = This looks like the name of a person. Everybody can read this.
advice-bsn = This looks like a personal number. It goes better elsewhere.
advice-health = This is about health. Rather write what the place offers.
advice-better = For example: “{ $better }”.
