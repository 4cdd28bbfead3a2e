# Words on every page.

ui-skip = Go to the content
ui-and = and
ui-nav = Main menu
ui-nav-places = All places
ui-nav-help = Help me choose
ui-nav-organisations = Organisations
ui-nav-about = About Meedoen
ui-nav-contact = Contact
ui-nav-privacy = Your data
ui-nav-accessibility = Accessibility
ui-other-language = Nederlands
ui-footer = Meedoen belongs to organisations and people in your neighbourhood. Joining in is voluntary.
ui-demo = This is a trial version with examples. The places and telephone numbers are not real.
ui-call = Call us:
ui-listen = Listen
ui-listen-stop = Stop reading
ui-pages = Pages
ui-page-previous = Previous
ui-page-next = Next
ui-page-number = Page { $page }
ui-places =
    { $count ->
        [0] no places
        [one] 1 place
       *[other] { $count } places
    }
