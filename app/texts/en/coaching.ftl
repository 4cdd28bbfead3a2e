# A group at once: a place for everybody, as a proposal to the coach.

coaching-group-link = A group at once
coaching-back = Back to who needs something now
coaching-group-title = A group at once
coaching-group-lead = Do you support a group? We look for a place for everybody at once.
coaching-group-how = Put each person on a line of their own. First the name, then a semicolon, then the address of the answers.
coaching-group-address = You find that address on the overview of [What suits me?](/wat-past-bij-mij). It is at the top of your browser.
coaching-group-example =
    An; https://voorbeeld.example.nl/en/wat-past-bij-mij/overzicht?thema=koken&pc=3561
    Bo; ?thema=groen&dagdeel=di-ochtend
coaching-group-private = We do not keep the names and answers. A first name or a number is enough.
coaching-group-field = Your group
coaching-group-hint = One person on each line, { $max } people at most. You can also paste from a table.
coaching-group-make = Make a proposal

coaching-group-nobody = Put somebody on a line first: a name, a semicolon and an address.
coaching-group-too-many = You have { $count } people. At most { $max } can go at once. Split the group.
coaching-group-more-lines =
    { $count ->
        [one] There is 1 more line that we cannot read.
       *[other] There are { $count } more lines that we cannot read.
    }
coaching-line-name = Line { $line }: begin with a name of at most { $max } characters.
coaching-line-address = Line { $line }: put a semicolon and the address of the answers behind the name.
coaching-line-unknown = Line { $line }: we do not know “{ $part }” in the address. Copy the address again.

coaching-file-field = Or choose a file
coaching-file-hint = A file that ends in .csv or .xlsx. If you choose a file, we read only that.
coaching-file-title = Your group in a file
coaching-file-template = Empty file with an example (CSV)
coaching-file-columns = Each line is one person. Only the column naam is needed, with answers behind it.
coaching-file-lists = More answers in one cell? Put a semicolon between them.
coaching-file-address = The column adres can hold the address of the answers instead.
coaching-file-empty = There is nobody in this file. The first line names the columns.
coaching-file-too-large = This file is too large. At most { $max } people can go at once.
coaching-file-line-name = Line { $line } of your file: fill in a name of at most { $max } characters.
coaching-file-line-address = Line { $line } of your file: there are no answers here. Fill one in.
coaching-file-line-unknown = Line { $line } of your file: we do not know “{ $part }”. Look at the example.

coaching-proposal-title = A proposal for your group
coaching-proposal-count =
    { $people ->
        [one]
            { $placed ->
                [one] There is a place for this person.
               *[other] There is no place for this person yet.
            }
       *[other] There is a place for { $placed } of the { $people } people.
    }
coaching-proposal-yours = It is a proposal. Talk about it with each person. No is fine too.
coaching-proposal-room = We count the room of each part of the day. We propose a group for women only to who asked for it. Does a place not say how many people fit? Then we propose it to one person.
coaching-proposal-once = Print this page, or keep it as a table. When you close it, everything is gone.
coaching-proposal-reasons = Each place says why, as you would tell the person.
coaching-proposal-without = No place yet
coaching-proposal-with = A place that suits
coaching-proposal-taken = There are places that suit. Others in the group take the room there.
coaching-proposal-nothing = No place fits all answers now.
coaching-proposal-help = See what can help
coaching-proposal-postcode = We do not know postcode { $postcode }. So we do not look at the distance.
coaching-proposal-others = These suit as well:
coaching-proposal-full = no room left after this proposal
coaching-proposal-change = Would you like to change something?
coaching-proposal-when = on { $when }
coaching-proposal-keep = Keep the proposal as a table (CSV)

coaching-table-name = Name
coaching-table-place = Place
coaching-table-organisation = Organisation
coaching-table-when = When
coaching-table-address = Address
coaching-table-why = Why
coaching-table-other = This suits as well
coaching-table-another = And this suits as well
coaching-table-note = Good to know
