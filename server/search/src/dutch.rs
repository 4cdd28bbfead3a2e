//! The forms of a word under which it can be found: its stems and the words inside it.
//!
//! Every word is stemmed as Dutch and as English, since both stand in one text (`workshop koken`) and nobody
//! says in which language they ask. The Dutch stemmer (Kraaij-Pohlmann, as in Snowball 3) turns `tuinen` into
//! `tuin` and `naaien` into `naai`: the very form with which compounds begin (`naaiatelier`).
//!
//! Dutch writes compounds as one word. Instead of a dictionary of all parts, which is never complete, every long
//! enough end of a word is indexed ([`inner_words`]); one prefix query on those ends finds what stands at the
//! end or in the middle of a compound: `tuin` finds `moestuin` and `buurttuinhuis`.

use std::collections::HashMap;
use tantivy::tokenizer::{Language, RawTokenizer, Stemmer, TextAnalyzer};

/// Letters that a word inside a word has at least; shorter ones are mere coincidence (`kok` in `kokosnoot`).
pub(crate) const INNER_LETTERS_MIN: usize = 4;
/// Letters that stand before a word inside a word at least.
const LETTERS_BEFORE_MIN: usize = 3;
/// How often a word is stemmed at most.
const STEPS_MAX: usize = 4;
/// Stems that are remembered while documents are written: about a megabyte.
const REMEMBERED_MAX: usize = 50_000;

/// Stems words, and remembers them: the same words come back in every text.
pub(crate) struct Stems {
    dutch: TextAnalyzer,
    english: TextAnalyzer,
    remembered: HashMap<String, WordStems>,
}

/// The stems of one word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WordStems {
    /// What its Dutch forms have in common.
    pub(crate) dutch: String,
    /// What its English forms have in common.
    pub(crate) english: String,
    /// With what compounds of it begin, if that is not the word: `naai` for `naaien`.
    pub(crate) beginning: Option<String>,
}

impl Stems {
    pub(crate) fn new() -> Self {
        let stemmer = |language| TextAnalyzer::builder(RawTokenizer::default()).filter(Stemmer::new(language)).build();
        Self { dutch: stemmer(Language::Dutch), english: stemmer(Language::English), remembered: HashMap::new() }
    }

    /// The stems of a folded word. Words in other scripts, and codes, are their own stems.
    pub(crate) fn of(&mut self, folded: &str) -> &WordStems {
        if self.remembered.len() >= REMEMBERED_MAX && !self.remembered.contains_key(folded) {
            self.remembered.clear();
        }
        let Self { dutch, english, remembered } = self;
        remembered.entry(folded.to_owned()).or_insert_with(|| {
            if !is_plain(folded) {
                return WordStems { dutch: folded.to_owned(), english: folded.to_owned(), beginning: None };
            }
            let first = stem(dutch, folded);
            // One step turns `fietsen` into `fiets` and `fiets` into `fiet`: going on until nothing changes brings
            // the forms of a word together.
            let last = (1..STEPS_MAX).fold(first.clone(), |word, _| stem(dutch, &word));
            let beginning = Some(first).filter(|first| first != folded && is_beginning(first, folded));
            WordStems { dutch: last, english: stem(english, folded), beginning }
        })
    }
}

fn stem(analyzer: &mut TextAnalyzer, folded: &str) -> String {
    let mut stream = analyzer.token_stream(folded);
    let stem = stream.next().map(|token| token.text.clone()).filter(|stem| !stem.is_empty());
    stem.unwrap_or_else(|| folded.to_owned())
}

/// Do compounds begin with this stem of the word? Not when only an `s` came off that belongs to the word (`fiets`,
/// `dans`), as it does unless it makes several of one (`computers`, `keukens`).
fn is_beginning(stem: &str, folded: &str) -> bool {
    let lost_only_s = folded.strip_suffix('s') == Some(stem);
    !lost_only_s || ["el", "em", "en", "er", "ie"].iter().any(|ending| stem.ends_with(ending))
}

/// Every end of a folded word that could be a word of its own, without the word itself:
/// `moestuin` gives `stuin` and `tuin`.
pub(crate) fn inner_words(folded: &str) -> impl Iterator<Item = &str> {
    let is_divided = is_plain(folded) && !UNDIVIDED.iter().any(|beginning| folded.starts_with(beginning));
    let last = if is_divided { folded.len().saturating_sub(INNER_LETTERS_MIN) } else { 0 };
    // What stands before is a word too, and no word is without a vowel: `ouder` is not inside `schouder`.
    let first_vowel = folded.find(['a', 'e', 'i', 'o', 'u', 'y']).unwrap_or(folded.len());
    (LETTERS_BEFORE_MIN.max(first_vowel + 1)..=last).map(|from| &folded[from..])
}

/// Only Latin letters, so that every byte is a letter and the stemmers know what to do.
fn is_plain(folded: &str) -> bool {
    folded.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Beginnings of words that end like another word that people search for, without being a compound of it:
/// who looks for sport is not helped with transport.
#[rustfmt::skip]
const UNDIVIDED: &[&str] = &[
    "transport",                           // sport
    "compost",                             // post
    "vergeet", "vergeten",                 // eten
    "controle", "installer", "formuler",   // leren
    "behoud", "onthoud", "boekhoud",       // oude, ouder
    "rapport", "support",                  // port
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_and_one_have_the_same_stem() {
        let mut stems = Stems::new();
        for (one, several) in [("tuin", "tuinen"), ("fiets", "fietsen"), ("dans", "dansen"), ("computer", "computers"), ("huis", "huizen")]
        {
            assert_eq!(stems.of(one).dutch.clone(), stems.of(several).dutch, "{one} {several}");
        }
        for (one, several) in [("garden", "gardening"), ("bike", "bikes"), ("walk", "walking")] {
            assert_eq!(stems.of(one).english.clone(), stems.of(several).english, "{one} {several}");
        }
    }

    #[test]
    fn compounds_begin_with_the_stem_of_a_verb_or_of_several() {
        let mut stems = Stems::new();
        for (word, beginning) in [("koken", "kook"), ("naaien", "naai"), ("lezen", "lees"), ("dansen", "dans"), ("computers", "computer")] {
            assert_eq!(stems.of(word).beginning.as_deref(), Some(beginning));
        }
        for word in ["fiets", "dans", "plaats", "tuin"] {
            assert_eq!(stems.of(word).beginning, None, "{word}");
        }
    }

    #[test]
    fn words_in_other_scripts_are_their_own_stems() {
        let stems = WordStems { dutch: "مطبخ".into(), english: "مطبخ".into(), beginning: None };
        assert_eq!(*Stems::new().of("مطبخ"), stems);
    }

    #[test]
    fn a_compound_has_its_parts_inside() {
        assert!(inner_words("moestuin").any(|inner| inner == "tuin"));
        assert!(inner_words("buurttuinhuis").any(|inner| inner.starts_with("tuin")));
        assert!(inner_words("voedselbank").any(|inner| inner == "bank"));
    }

    #[test]
    fn short_words_have_nothing_inside() {
        assert_eq!(inner_words("tuinen").count(), 0);
        assert_eq!(inner_words("مطبخالحي").count(), 0);
        assert_eq!(inner_words("").count(), 0);
    }

    #[test]
    fn what_merely_ends_alike_is_not_inside() {
        assert_eq!(inner_words("transportdienst").count(), 0);
        assert!(!inner_words("schouder").any(|inner| inner == "ouder"));
    }
}
