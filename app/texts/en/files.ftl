# Places in a file: bringing in and taking along.

## Bringing in

files-give-title = Bring places in from a file
files-give-lead = Do you have many places in a table? Give the file here. You first see what happens.
files-give-field = Your file
files-give-hint = A file that ends in .csv, .xlsx or .jsonl. At most 5 MB and { $max } lines.
files-give-look = See what happens
files-how-title = How to make a file
files-template = Empty file with an example (CSV)
files-how-columns = Each line is one place. Only the columns titel and organisatie are needed.
files-how-lists = More things in one cell? Put a semicolon between them.
files-how-days = Write a day part like this: di-ochtend 6 09:30-12:00.
files-how-again = Bringing the same line in again changes the place that is there.
files-how-formulas = We never work out a formula. It stays plain text.

files-none = Choose a file first.
files-too-large = This file is too large. Spread the places over more files.
files-too-many = At most { $max } lines fit in one file. Spread the places over more files.
files-empty = There are no places in this file. The first line names the columns.
files-not-utf8 = We cannot read line { $line }. Save the file as CSV UTF-8.
files-other-kind = The name does not fit what is in it. Save it again as .xlsx or .csv.
files-old-workbook = This is an old Excel file. Save it as .xlsx.
files-web-page = This is a web page and not a table. Save it as .csv or .xlsx.
files-damaged = This file is not whole. Save it again and try once more.
files-missing-columns = The first line lacks: { $columns }.
files-unknown-columns = We do not know these columns: { $columns }. Take them out, or look at the example.
files-column-twice = The column { $columns } is there twice.
files-unreadable = We cannot read on at line { $line }.
files-extension = We do not read this kind of file. Save it as .csv or .xlsx.

files-preview-title = Check it
files-preview-lead = We have saved nothing yet. Below you see what each line does.
files-other-file = Choose another file
files-until = This file waits until { $moment }. Then we throw it away.
files-changed = Something has just changed, or you cannot do this now. Please check once more.
files-count-new =
    { $count ->
        [one] 1 new place
       *[other] { $count } new places
    }
files-count-changed =
    { $count ->
        [one] 1 place changes
       *[other] { $count } places change
    }
files-count-same =
    { $count ->
        [one] 1 place is like this already
       *[other] { $count } places are like this already
    }
files-count-refused =
    { $count ->
        [one] we skip 1 line
       *[other] we skip { $count } lines
    }
files-submit =
    { $count ->
        [one] Put the new place that is complete on Meedoen at once
       *[other] Put the { $count } new places that are complete on Meedoen at once
    }
files-store = Put these places ready
files-drop = Throw this file away
files-nothing = This file changes nothing.
files-lines = Line by line
files-line = Line { $line }
files-fate-new = New
files-fate-changed = Changes: { $parts }
files-fate-same = Like this already
files-fate-refused = We skip it
files-fate-unfinished = This place is not complete yet. You fill in the rest later.
files-part-other = something else
files-column = Column { $columns }:
files-done = The places from your file are below. New places are not on Meedoen yet, unless you chose that.
files-dropped = The file is gone. We saved nothing.

remark-required = There is nothing here, and it is needed.
remark-hidden = There were invisible signs in it. We took them out.
remark-too-long = The text is longer than { $count } signs. The rest fell off.
remark-unknown-code = We do not know “{ $words }”. We leave it out.
remark-unknown-choice = We do not know “{ $words }”. We take what is usual.
remark-date = “{ $words }” is not a date like 31-01-2026. We leave it out.
remark-point = This is not a point on the map. We leave it out.
remark-phone = This is not a phone number. We leave it out.
remark-email = This is not a mail address. We leave it out.
remark-website = This is not a web address with https:// before it.
remark-slug = “{ $words }” does not fit in a web address. We make it fit.
remark-not-a-place = “{ $words }” is not the name of a place. We leave it out.
remark-language = We do not know the language “{ $words }”. We take Dutch.
remark-tasks = There are more than { $count } tasks. The rest fell off.
remark-slot-day-part = There is no day part like di-ochtend in “{ $words }”. We leave it out.
remark-slot-capacity = The number of people in “{ $words }” is not right. We leave it out.
remark-slot-time = The time in “{ $words }” is not right. We leave it out.
remark-day-part-twice = { $words } is there more than once. We make it one.
remark-steps = A step is a number from 1 to 6. We take 2 to 4.
remark-hours = “{ $words }” is not a number of hours in a week. We leave it out.
remark-hours-exchanged = This is more than the highest number of hours. We turn them round.
remark-end = The last day is before the first. We leave it out.
remark-yes-or-no = “{ $words }” is not yes or no. We take no.
remark-file-name = This is not the name of a file. We leave it out.
remark-unknown-column = We do not know this column. We leave it out.
remark-more-cells = This line has more cells than there are columns.
remark-fewer-cells = This line has fewer cells than there are columns. The rest is empty.
remark-formula = This looks like a formula. We keep it as plain text.
remark-unreadable = We cannot read this.
remark-other-organisation = This line is of another organisation: { $words }.
remark-same-as-line = Line { $line } is about the same place.
remark-example = This is the example from the empty file.
remark-growth-line = We cannot draw a line to another place here. We leave it out.

## Taking along

files-take-title = Take your data along
files-take-lead = What you filled in here is yours. You can always take it along.
files-take-places = All places as a table (CSV)
files-take-places-text = For Excel and other tables. You can also bring this file in again.
files-take-json = All places for another program (JSON)
files-take-json-text = Each line is one place. You can bring this file in again as well.
files-take-history = All that changed (JSON)
files-take-history-text = With the day, and who did it.
files-take-back = Put something back
files-take-account = Your own account
files-take-account-link = Take the data of my account along
