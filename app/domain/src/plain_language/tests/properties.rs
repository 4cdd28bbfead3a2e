//! What holds for any text whatever.

use super::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Pieces that the rules look at, and pieces that are hard for a computer.
const PIECES: &[&str] = &[
    "moet",
    "U moet",
    "dient",
    "te",
    "indien",
    "wordt",
    "gemaakt",
    "is",
    "door",
    "Bel",
    "mevrouw",
    "Jan",
    "van",
    "Bakker",
    "o.a.",
    "bijv.",
    "06",
    "-12345678",
    "111222333",
    "+31",
    "(0)",
    "@",
    "a@b.nl",
    "https://",
    "www.",
    "](",
    ")",
    "[",
    ".",
    ":",
    "!",
    "?",
    ",",
    "\n",
    "\n\n",
    "\r\n",
    " ",
    "\u{a0}",
    "\t",
    "- ",
    "1. ",
    "# ",
    "”",
    "’s",
    "'",
    "👩‍👩‍👧",
    "é",
    "e\u{301}",
    "\u{301}",
    "İ",
    "ß",
    "مرحبا",
    "שלום",
    "\u{202e}",
    "汉字",
    "\u{0}",
    "ǅ",
    "9.30",
    "uur",
    "depressie",
    "geen",
    "..",
    "*",
    "must",
    "been",
    "made",
    "Mr.",
];

fn any_text() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(prop::sample::select(PIECES), 0..60);
    let glued = pieces.clone().prop_map(|pieces| pieces.concat());
    let spaced = pieces.prop_map(|pieces| pieces.join(" "));
    prop_oneof![any::<String>(), "\\PC{0,200}", glued, spaced]
}

fn any_language() -> impl Strategy<Value = Language> {
    prop_oneof![Just(Language::Dutch), Just(Language::English)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    #[test]
    fn every_range_lies_in_the_text_in_order_and_once(text in any_text(), language in any_language(), own in any::<bool>()) {
        let advice = check(&text, language, if own { Whose::OurOwn } else { Whose::PublicText });
        for Advice { range, .. } in &advice {
            prop_assert!(range.start < range.end && text.get(range.clone()).is_some(), "{range:?} in {text:?}");
        }
        prop_assert!(advice.is_sorted_by_key(|advice| (advice.range.start, advice.range.end)));
        let unique: BTreeSet<_> = advice.iter().map(|advice| (advice.range.start, advice.range.end, advice.finding)).collect();
        prop_assert_eq!(unique.len(), advice.len());
    }

    #[test]
    fn a_clean_sentence_behind_an_empty_line_changes_nothing(text in any_text(), own in any::<bool>()) {
        let whose = if own { Whose::OurOwn } else { Whose::PublicText };
        for (language, clean) in CLEAN {
            let before = check(&text, language, whose);
            prop_assert_eq!(before, check(&format!("{text}\n\n{clean}"), language, whose));
        }
    }

    #[test]
    fn a_difficult_word_is_found_wherever_it_stands(before in any_text(), behind in any_text()) {
        let text = format!("{before}\n\nEr is tevens koffie.\n\n{behind}");
        let at = before.len() + 2 + "Er is ".len();
        let found = check(&text, Language::Dutch, Whose::PublicText);
        prop_assert!(found.iter().any(|advice| advice.range == (at..at + 6) && advice.finding == Finding::DifficultWord));
    }
}

#[test]
fn a_very_long_text_gets_the_advice_of_its_parts() {
    let part = "U moet indien nodig bellen. Er wordt gekookt. Bel Anja: 06-12345678.\n";
    let one = check(part, Language::Dutch, Whose::PublicText).len();
    assert_eq!(one, 5);
    for times in [300, 1_500] {
        assert_eq!(check(&part.repeat(times), Language::Dutch, Whose::PublicText).len(), one * times);
    }
}

#[test]
fn a_very_long_piece_without_a_space_is_read_to_its_end() {
    for piece in
        ["a", "](", "0", "1-", ".", "a.", "(", "@", "J.", "-", "é", "👩‍👩‍👧", "Jan", "wordt", "0 ", "Bel ", "Jan ", "wordt ", "dient ", "a, "]
    {
        let text = piece.repeat(100_000 / piece.len());
        for (language, _) in CLEAN {
            let advice = check(&text, language, Whose::PublicText);
            assert!(advice.iter().all(|advice| text.get(advice.range.clone()).is_some()), "{piece}");
        }
    }
}
