# Searching: the form, the results and the filters.

search-field-text = What would you like to do?
search-field-postcode = Postcode
search-field-postcode-hint = (4 digits)
search-field-postcode-long = Your postcode (4 digits)
search-field-km = How far would you go?
search-submit = Search
search-suggestions = Suggestions
search-suggestions-found = Number of suggestions:
search-description = Find a place where you can do something. You can come and have a look first.
search-title-near =
    { $count ->
        [one] 1 place near { $postcode }
       *[other] { $count } places near { $postcode }
    }
search-title-nothing = No places found
search-title-empty = No places yet
search-filter = Choose what suits you
search-filters = Choose what suits you
search-skip-filters = Go to the places
search-back-to-results =
    { $count ->
        [0] Back to the places
        [one] Back to 1 place
       *[other] Back to { $count } places
    }
search-show = Show
search-more = More
search-where = Where?
search-km = { $km } kilometres
search-drop-in = You can walk in
search-chosen = You chose
search-drop = Remove: { $choice }
search-choice-text = “{ $text }”
search-choice-near = near { $postcode }, up to { $km } kilometres
search-sort = First:

search-nothing-drop = These choices do not go together. Let go of one, and you will find something:
search-nothing-all = We find nothing with these choices.
search-nothing-yet = There are no places here yet. Please come back later.
search-nothing-call = We like to search along with you. Call us:
search-relax = Without { $choice }
search-relax-near = Also further than { $km } kilometres from { $postcode }
search-relax-gives =
    { $count ->
        [one] gives 1 place.
       *[other] gives { $count } places.
    }
search-all-places = Look at all places

search-unusable-value = We do not know the choice { $value }. We show you the rest.
search-unusable-parameter = We do not know the word { $name } in this address. We show you the rest.
search-unusable-postcode = We do not know postcode { $value }. A postcode has four digits, for example 3561.
search-unusable-km = We cannot read the distance { $value }. Choose a distance from the list.
search-unusable-page = We do not know page { $value }. You see the first page.
search-unusable-long-text = Your text is long. We look at the first 200 characters.
search-unusable-many = You chose very much. We look at the first 64 choices.
search-unusable-needs-postcode = Fill in your postcode. Then we put the nearest places first.
search-postcode-unknown = We do not know postcode { $postcode }. Is the number right?
search-everywhere = We do not look at the distance now. You see places from everywhere.
search-page-too-far = There are not so many pages. You see the last one: page { $page }.
search-degraded = We are updating the list now. Maybe you do not see everything yet.

search-unsure = Not sure what suits you?
search-unsure-link = We can help you choose
