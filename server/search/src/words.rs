//! Splits text into words and folds them, so that `Café` and `cafe` are one word.
//!
//! The same function reads what is indexed and what is asked; nothing else in this crate looks at raw text.
//! That is why the index fields use tantivy's `whitespace` tokenizer, which every index knows: what they get
//! is already folded, and there is no tokenizer of our own to forget when an index is opened.

use crate::stop_words::is_stop_word;

/// Letters of a word that are looked at; the rest is cut off, in texts and in questions alike.
const LETTERS_MAX: usize = 40;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Word {
    /// Lower case without accents: how it is indexed and looked up.
    pub(crate) folded: String,
    /// Lower case with accents: how it is shown.
    pub(crate) surface: String,
    /// Did it stand directly behind a hyphen, and so belongs to the word before it?
    hyphenated: bool,
}

/// The words of a text, in order. Signs, emoji and other characters that are no letter or digit separate words.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut word = Word::empty();
    let mut joint = Joint::None;
    for character in text.chars() {
        if is_invisible(character) {
            continue;
        }
        if character.is_alphanumeric() {
            word.push(character);
            continue;
        }
        if !word.folded.is_empty() {
            joint = finish(&mut words, std::mem::replace(&mut word, Word::empty()), joint);
        }
        joint = match character {
            '\'' | '\u{2019}' | '\u{2018}' | '\u{2bc}' => Joint::Apostrophe,
            '-' | '\u{2010}' | '\u{2011}' if joint == Joint::None && !words.is_empty() => Joint::Hyphen,
            _ => Joint::Space,
        };
    }
    if !word.folded.is_empty() {
        finish(&mut words, word, joint);
    }
    words
}

/// The words of a text and, besides, each hyphenated pair as one word, so that `wijkbedrijf` finds `wijk-bedrijf`.
pub(crate) fn words_and_pairs(text: &str) -> Vec<Word> {
    let mut words = words(text);
    let pairs: Vec<Word> = words
        .windows(2)
        .filter(|pair| pair[1].hyphenated && pair[0].folded.len() + pair[1].folded.len() <= LETTERS_MAX)
        .map(|pair| Word {
            folded: format!("{}{}", pair[0].folded, pair[1].folded),
            surface: format!("{}{}", pair[0].surface, pair[1].surface),
            hyphenated: false,
        })
        .collect();
    words.extend(pairs);
    words
}

/// The folded words that a question is about, at most `most`: without stop words, unless it has no others; each once.
pub(crate) fn content_words(text: &str, most: usize) -> Vec<String> {
    let (mut content, mut stop) = (Vec::new(), Vec::new());
    for word in words(text) {
        let list = if is_stop_word(&word.folded) { &mut stop } else { &mut content };
        if list.len() < most && !list.contains(&word.folded) {
            list.push(word.folded);
        }
    }
    if content.is_empty() { stop } else { content }
}

/// All words of a text, folded, with one space between them: by this the beginning of a title is found.
pub(crate) fn folded_text(text: &str) -> String {
    words(text).into_iter().map(|word| word.folded).collect::<Vec<_>>().join(" ")
}

/// What stands between a word and the word before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// Nothing yet.
    None,
    /// An apostrophe, perhaps behind other signs.
    Apostrophe,
    /// One hyphen and nothing else.
    Hyphen,
    /// Anything else.
    Space,
}

impl Word {
    fn empty() -> Self {
        Self { folded: String::new(), surface: String::new(), hyphenated: false }
    }

    fn push(&mut self, character: char) {
        // Counted in bytes first: cheap, and exact for nearly every word.
        if self.folded.len() >= LETTERS_MAX && self.folded.chars().count() >= LETTERS_MAX {
            return;
        }
        for lower in character.to_lowercase().filter(|lower| !is_invisible(*lower)) {
            self.surface.push(lower);
            fold(lower, &mut self.folded);
        }
    }

    fn is_single_letter(&self) -> bool {
        let mut characters = self.folded.chars();
        characters.next().is_some_and(char::is_alphabetic) && characters.next().is_none()
    }

    /// Are this word and the one behind its hyphen really one word?
    fn takes(&self, next: &Self) -> bool {
        (self.is_single_letter() || next.is_single_letter()) && self.folded.len() + next.folded.len() <= LETTERS_MAX
    }
}

/// Adds a word, or leaves it out, or makes it part of the one before it: `foto's` is `foto`, `e-mail` is `email`.
/// Answers what stands between this word and the next until there is a sign.
fn finish(words: &mut Vec<Word>, mut word: Word, joint: Joint) -> Joint {
    match (joint, words.last_mut()) {
        (Joint::Apostrophe, _) if word.is_single_letter() => return Joint::Space,
        (Joint::Hyphen, Some(before)) if before.takes(&word) => {
            before.folded.push_str(&word.folded);
            before.surface.push_str(&word.surface);
        }
        (joint, _) => {
            word.hyphenated = joint == Joint::Hyphen;
            words.push(word);
        }
    }
    Joint::None
}

/// Takes accents off a lower-case Latin letter; other scripts stay as they are.
fn fold(lower: char, folded: &mut String) {
    let is_latin = matches!(lower, '\u{aa}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '\u{fb00}'..='\u{fb06}' | '\u{ff10}'..='\u{ff5a}');
    if is_latin {
        let before = folded.len();
        let plain = deunicode::deunicode_char(lower).unwrap_or_default();
        folded.extend(plain.chars().filter(char::is_ascii_alphanumeric).map(|plain| plain.to_ascii_lowercase()));
        if folded.len() > before {
            return;
        }
    }
    folded.push(lower);
}

/// Accents that stand on their own, soft hyphens, joiners and marks for the direction of writing:
/// they never separate words and are no part of them.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn folded(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn accents_and_capitals_make_no_difference() {
        assert_eq!(folded("Coördinator in Café ’t Hörstje"), ["coordinator", "in", "cafe", "horstje"]);
        assert_eq!(folded("cafe\u{301}s"), ["cafes"]);
        assert_eq!(folded("ĲSSELSTEIN Straße"), ["ijsselstein", "strasse"]);
    }

    #[test]
    fn what_is_shown_keeps_its_accents() {
        assert_eq!(words("Coördinator")[0].surface, "coördinator");
    }

    #[test]
    fn an_apostrophe_s_is_no_word() {
        assert_eq!(folded("foto's en baby’s zo'n"), ["foto", "en", "baby", "zo"]);
        assert_eq!(folded("'s-Hertogenbosch"), ["hertogenbosch"]);
    }

    #[test]
    fn a_single_letter_and_a_hyphen_belong_to_the_word() {
        assert_eq!(folded("e-mail T-shirt sport-bewegen"), ["email", "tshirt", "sport", "bewegen"]);
    }

    #[test]
    fn a_hyphenated_pair_is_indexed_as_one_word_too() {
        let words = words_and_pairs("wijk-bedrijf - open");
        assert_eq!(words.iter().map(|word| word.folded.as_str()).collect::<Vec<_>>(), ["wijk", "bedrijf", "open", "wijkbedrijf"]);
    }

    #[test]
    fn stop_words_are_left_out_unless_there_is_nothing_else() {
        assert_eq!(content_words("ik wil iets met de tuin", 12), ["tuin"]);
        assert_eq!(content_words("met de", 12), ["met", "de"]);
        assert_eq!(content_words("!!! 🌻", 12), Vec::<String>::new());
    }

    #[test]
    fn right_to_left_text_is_words_like_any_other() {
        assert_eq!(folded("\u{200f}مطبخ الحي\u{200e}"), ["مطبخ", "الحي"]);
    }

    proptest! {
        #[test]
        fn no_word_is_empty_long_or_has_a_space(text in "\\PC{0,300}") {
            for word in words_and_pairs(&text) {
                prop_assert!(!word.folded.is_empty());
                prop_assert!(word.folded.chars().count() <= LETTERS_MAX + 3, "{}", word.folded);
                prop_assert!(!word.folded.contains(char::is_whitespace));
            }
        }

        #[test]
        fn folding_twice_changes_nothing(text in "[a-zA-ZÀ-ÿ '’-]{0,60}") {
            let once = folded_text(&text);
            prop_assert_eq!(folded_text(&once), once);
        }
    }
}
