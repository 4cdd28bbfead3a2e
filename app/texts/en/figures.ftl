# How often people look at places.

figures-title = Figures
figures-lead = Here you see how often people looked at your places.
figures-none = You have no place yet, so there are no figures yet.
figures-caption = How often people looked, by month
figures-place = Place
figures-total = All places together
figures-number = { $count }
figures-how = We count how often somebody opens the page of a place. We do not keep who that is. You and your colleagues do not count. A new figure is there after a minute.
figures-outcomes-caption = Who wanted to have a look, in these months
figures-asked = Asked
figures-in-time = Answered in time
figures-late = Later or not
figures-started = Started
