posting-people-title = Wie is er wanneer?
posting-people-link = Hoeveel mensen er zijn
posting-people-lead = Kwam iemand uit zichzelf? Tel die persoon hier mee. Dan klopt het aantal vrije plekken.
posting-people-none = Deze plek heeft nog geen dagdelen. Vul die eerst in.
posting-people-taken = { $taken ->
    [0] Nog niemand.
    [one] 1 persoon.
   *[other] { $taken } mensen.
}
posting-people-free = { $taken ->
    [0] Nog niemand. Er is plek voor { $free }.
    [one] 1 persoon. Er is nog plek voor { $free }.
   *[other] { $taken } mensen. Er is nog plek voor { $free }.
}
posting-people-more = Eén erbij
posting-people-less = Eén eraf
posting-people-full = Op dit dagdeel is geen plek meer vrij.
posting-people-wait = Wacht: één erbij
posting-people-wait-no-more = Wacht: één eraf
posting-people-waiting = { $count ->
    [one] Er wacht nu 1 mens.
   *[other] Er wachten nu { $count } mensen.
}
posting-people-call = { $count ->
    [one] Er is plek vrij voor { $free }. Bel wie wacht.
   *[other] Er is plek vrij voor { $free }. Bel wie het langst wacht.
}
posting-people-still-free = Er is nog plek vrij. Wachten is niet nodig.
posting-people-many-wait = Er wachten al heel veel mensen op dit dagdeel.
