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
