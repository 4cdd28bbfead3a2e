//! What is advised for which sentence: each table has good examples, about which nothing is said, and bad ones.

mod numbers;
mod passive;
mod people;
mod properties;
mod sentences;
mod words;

use super::{Advice, Finding, Language, Whose, check};

/// A sentence about which there is nothing to say.
const CLEAN: [(Language, &str); 2] =
    [(Language::Dutch, "Wij drinken samen koffie in de tuin."), (Language::English, "We drink coffee together in the garden.")];

/// What is found in a partner's text, with the words it is about.
fn found(text: &str, language: Language) -> Vec<(Finding, &str)> {
    check(text, language, Whose::PublicText).into_iter().map(|advice| (advice.finding, &text[advice.range])).collect()
}

/// Each sentence gets exactly this one finding about these words.
fn each_is_found(language: Language, finding: Finding, table: &[(&str, &str)]) {
    for (sentence, words) in table {
        assert_eq!(found(sentence, language), [(finding, *words)], "{sentence}");
    }
}

/// Nothing is said about these sentences.
fn nothing_is_said(language: Language, sentences: &[&str]) {
    for sentence in sentences {
        assert_eq!(found(sentence, language), [], "{sentence}");
    }
}

#[test]
fn clean_sentences_are_clean() {
    for (language, sentence) in CLEAN {
        nothing_is_said(language, &[sentence]);
    }
}

#[test]
fn advice_stands_in_the_order_of_the_text() {
    let text = "Indien u komt, bel Anja: 06-12345678. U moet tevens werkkleding meenemen.";
    let order = [
        (Finding::DifficultWord, "Indien"),
        (Finding::PersonName, "Anja"),
        (Finding::PhoneNumber, "06-12345678"),
        (Finding::ExcludingOrThreatening, "U moet"),
        (Finding::DifficultWord, "tevens"),
    ];
    assert_eq!(found(text, Language::Dutch), order);
}

#[test]
fn our_own_texts_are_only_checked_for_language() {
    let text = "Bel Anja: 06-12345678, of mail anja@example.nl. Zij weet alles van autisme. Indien u wilt.";
    let own: Vec<Advice> = check(text, Language::Dutch, Whose::OurOwn);
    assert_eq!(own.iter().map(|advice| advice.finding).collect::<Vec<_>>(), [Finding::DifficultWord]);
}

#[test]
fn a_plainer_word_comes_with_the_advice() {
    let better = |text, language| check(text, language, Whose::PublicText).into_iter().map(|advice| advice.better).collect::<Vec<_>>();
    assert_eq!(better("Wij faciliteren dit.", Language::Dutch), [Some("helpen")]);
    assert_eq!(better("U moet komen.", Language::Dutch), [Some("u kunt")]);
    assert_eq!(better("We utilise tools.", Language::English), [Some("use")]);
    assert_eq!(better("Bel 030 123 45 67.", Language::Dutch), [None]);
}
