# Other words for what people type.

search-words-title = Search words
search-words-lead = Who searches for one word also finds places with other words.
search-words-forms = Plurals and capitals make no difference. What you change here works at once, in all municipalities.
search-words-word = Who searches for
search-words-word-hint = A word or a few words, for example repareren.
search-words-others = also finds
search-words-others-hint = Put a comma between the words, for example fietsenmaker, herstellen.
search-words-add = Add this line
search-words-remove = Remove
search-words-word-missing = Fill in a word, with letters or digits.
search-words-word-long = This is too long. Use at most { $words } words and { $max } characters.
search-words-others-missing = Fill in what people also find then.
search-words-other-long = Use at most { $words } words and { $max } characters each, without strange signs.
search-words-others-many = Use at most { $max } words on one line.
search-words-itself = The same word stands here again. Take it out.
search-words-already = This word has a line already. Remove that one first, and make one new line.
search-words-full = There is room for { $max } lines. Remove a line first.
search-words-busy = A colleague changes the words right now. Try once more.
search-words-own = Own lines
search-words-own-count =
    { $count ->
        [0] There are no own lines yet.
        [one] There is 1 own line. There is room for { $max }.
       *[other] There are { $count } own lines. There is room for { $max }.
    }
search-words-built-in = Built-in lines
search-words-built-in-text = These lines belong to Meedoen. You cannot change them here.
search-words-built-in-count =
    { $count ->
        [one] See 1 built-in line
       *[other] See { $count } built-in lines
    }
search-words-try = Try it
search-words-try-text = Type a word. You then see what we search for.
search-words-try-label = A word to try
search-words-try-button = Try
search-words-try-also = and also { $words }
search-words-try-alone = this word only
search-words-try-nothing = There is no word in it to search for.
search-words-try-found =
    { $count ->
        [0] We found no place.
        [one] We found 1 place.
       *[other] We found { $count } places.
    }
search-words-try-see = See what a visitor finds
search-words-done-added = The line works now.
search-words-done-removed = The line is gone.

use-case-read-search-words = Looked at the search words
use-case-change-search-words = Changed the search words
