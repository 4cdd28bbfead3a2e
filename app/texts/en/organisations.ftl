# Organisations.

organisations-title = Organisations where you are welcome
organisations-description = All organisations with a place to join in.
organisations-lead = These organisations have a place for you. Feel free to look around.
organisations-count =
    { $count ->
        [0] There are no organisations here yet.
        [one] There is 1 organisation.
       *[other] There are { $count } organisations.
    }
organisations-back = Back to all organisations
organisations-contact = How to reach them
organisations-places =
    { $count ->
        [0] There are no places here now
        [one] There is 1 place here
       *[other] There are { $count } places here
    }
