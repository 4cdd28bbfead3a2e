//! For whom a place fits, in words: what people choose, and the range of steps that it stands for.
//!
//! The steps of the Participatieladder are never shown, neither to participants nor to partners: somebody chooses
//! words, and the range reaches from the lightest to the furthest of them. What lies between belongs to it.

use crate::ask::Here;
use domain::places::StepRange;

/// The words to choose from, from light to far: a code and the range it stands for.
const WORDS: [(&str, u8, u8); 5] = [("kijken", 1, 1), ("groep", 2, 3), ("met-hulp", 3, 4), ("zelfstandig", 4, 4), ("naar-werk", 5, 6)];

/// The codes of the words, from light to far.
pub fn codes() -> impl Iterator<Item = &'static str> {
    WORDS.iter().map(|(code, ..)| *code)
}

/// The words that a range stands for: those that lie within it, else those that touch it. Never none.
pub fn chosen(range: StepRange) -> Vec<&'static str> {
    let find = |fits: fn(StepRange, u8, u8) -> bool| {
        WORDS.iter().filter(|(_, from, to)| fits(range, *from, *to)).map(|(code, ..)| *code).collect()
    };
    let within: Vec<_> = find(|range, from, to| range.from() <= from && to <= range.to());
    if within.is_empty() { find(|range, from, to| range.from() <= to && from <= range.to()) } else { within }
}

/// The range that reaches over all words that were chosen; `None` when none was. Who chooses what `stored` stands for
/// already leaves it as it is.
pub fn range_of<'a>(codes: impl IntoIterator<Item = &'a str>, stored: StepRange) -> Option<StepRange> {
    let codes: Vec<_> = codes.into_iter().collect();
    let taken: Vec<_> = WORDS.iter().filter(|(code, ..)| codes.contains(code)).collect();
    if taken.iter().map(|(code, ..)| *code).eq(chosen(stored)) {
        return Some(stored);
    }
    let from = taken.iter().map(|(_, from, _)| *from).min()?;
    let to = taken.iter().map(|(_, _, to)| *to).max()?;
    StepRange::new(from, to)
}

/// "Eerst kijken, meedoen in een groep".
pub fn range_words(here: Here, range: StepRange) -> String {
    chosen(range).into_iter().map(|code| here.texts.name("voor", code)).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> impl Iterator<Item = StepRange> {
        (1..=6).flat_map(|from| (1..=6).filter_map(move |to| StepRange::new(from, to)))
    }

    #[test]
    fn who_changes_nothing_changes_nothing() {
        assert_eq!(all().count(), 21);
        for range in all() {
            assert_eq!(range_of(chosen(range), range), Some(range), "{range:?}");
        }
    }

    #[test]
    fn the_range_reaches_over_all_that_was_chosen() {
        let stored = StepRange::new(6, 6).expect("a range");
        let range = |codes: &[&str]| range_of(codes.iter().copied(), stored).map(|range| (range.from(), range.to()));
        assert_eq!(range(&["kijken"]), Some((1, 1)));
        assert_eq!(range(&["groep", "met-hulp"]), Some((2, 4)));
        assert_eq!(range(&["naar-werk", "kijken"]), Some((1, 6)), "what lies between belongs to it");
        assert_eq!(range(&[]), None);
        assert_eq!(range(&["7"]), None);
    }

    #[test]
    fn every_range_has_words_without_a_number() {
        let here = Here::new(crate::samples::site(), domain::languages::UiLanguage::Dutch);
        for range in all() {
            let words = range_words(here, range);
            assert!(!words.is_empty() && !words.contains(|c: char| c.is_ascii_digit()), "{range:?}: {words}");
        }
    }
}
