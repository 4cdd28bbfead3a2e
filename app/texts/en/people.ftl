posting-people-title = Who is there when?
posting-people-link = How many people there are
posting-people-lead = Did somebody come by themselves? Count that person here. Then the number of free places is right.
posting-people-none = This place has no day parts yet. Fill those in first.
posting-people-taken = { $taken ->
    [0] Nobody yet.
    [one] 1 person.
   *[other] { $taken } people.
}
posting-people-free = { $taken ->
    [0] Nobody yet. There is room for { $free }.
    [one] 1 person. There is room for { $free } more.
   *[other] { $taken } people. There is room for { $free } more.
}
posting-people-more = One more
posting-people-less = One less
posting-people-full = Nothing is free on this day part any more.
posting-people-wait = Waits: one more
posting-people-wait-no-more = Waits: one less
posting-people-waiting = { $count ->
    [one] 1 person waits now.
   *[other] { $count } people wait now.
}
posting-people-call = { $count ->
    [one] There is room for { $free }. Call who waits.
   *[other] There is room for { $free }. Call who waits longest.
}
posting-people-still-free = There is still room. Nobody needs to wait.
posting-people-many-wait = Very many people wait for this day part already.
