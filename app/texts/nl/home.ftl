# De voorpagina, en de pagina die helpt bij het kiezen.

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

home-choose-title = Wat past bij mij?
home-choose-description = Kies een thema of bel ons. Wij denken graag met u mee.
home-choose-text =
    Hier komen later een paar korte vragen. Ze helpen u kiezen uit alle plekken. Die vragen zijn nog niet klaar.

    Wat u nu al kunt doen:

    - Kies hieronder een thema dat u leuk lijkt.
    - Of [bekijk alle plekken](/plekken) en kies een dag die u past.
    - Of bel ons: [{ $phone }](tel:{ $number }). Wij denken graag met u mee.
