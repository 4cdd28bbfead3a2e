# De voorpagina.

home-page-title = Meedoen: samen iets doen, bij u in de buurt
home-title = Samen iets doen, bij u in de buurt
home-lead = Koken, tuinieren, fietsen maken of koffie drinken met anderen. U kiest zelf, en u mag eerst gewoon komen kijken.
home-help = Help mij kiezen
home-or-call = of bel ons:
home-themes = Waar wordt u blij van?
home-empty = Er staan hier nog geen plekken. Kom later terug, of bel ons.
home-how = Zo gaat het
home-step-look = Kijken
home-step-look-text = U zoekt een plek die u leuk lijkt. U mag eerst gewoon komen kijken.
home-step-meet = Kennismaken
home-step-meet-text = U praat met iemand van de plek. Er is koffie, en u vraagt wat u wilt.
home-step-join = Meedoen
home-step-join-text = Bevalt het? Dan spreekt u samen iets af. Stoppen mag altijd.
home-promise = Dit beloven wij u
home-promise-voluntary = Meedoen is vrijwillig.
home-promise-choice = U kiest zelf wat u doet, en wanneer.
home-promise-privacy = Wij geven niets door over uw uitkering.
home-promise-stop = U mag altijd stoppen. Niemand vraagt waarom.

home-invite = Weet u niet wat bij u past?
home-invite-text = Wij stellen u zes korte vragen. Daarna ziet u plekken die bij u passen. U slaat over wat u wilt.
home-invite-link = Ja, denk met mij mee
