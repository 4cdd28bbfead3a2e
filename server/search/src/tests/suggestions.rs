//! Suggestions while typing.

use crate::{
    Change, SearchIndex,
    testing::{document, index_of, numbered, place, put, titled},
};
use domain::search::Suggestion;

fn words_of(suggestions: &[Suggestion]) -> Vec<&str> {
    suggestions.iter().filter(|suggestion| suggestion.slug.is_none()).map(|suggestion| suggestion.text.as_str()).collect()
}

fn titles_of(suggestions: &[Suggestion]) -> Vec<&str> {
    suggestions.iter().filter(|suggestion| suggestion.slug.is_some()).map(|suggestion| suggestion.text.as_str()).collect()
}

fn suggested(index: &SearchIndex, typed: &str) -> Vec<Suggestion> {
    index.suggestions(typed, 8).expect("any text has an answer")
}

#[test]
fn the_commonest_words_come_first_then_places() {
    let index = titled(&["Koken met buren", "Koken voor ouderen", "Koffie schenken", "Voetbal"]);
    let suggestions = suggested(&index, "ko");
    assert_eq!(words_of(&suggestions), ["koken", "koffie"]);
    assert_eq!(titles_of(&suggestions), ["Koffie schenken", "Koken met buren", "Koken voor ouderen"]);
    assert_eq!(suggestions[2].slug.as_ref().map(ToString::to_string).as_deref(), Some("koffie-schenken"));
}

#[test]
fn words_are_shown_with_their_accents() {
    let index = titled(&["Café de Brug"]);
    assert_eq!(words_of(&suggested(&index, "caf")), ["café"]);
    assert_eq!(titles_of(&suggested(&index, "cafe de")), ["Café de Brug"]);
}

#[test]
fn of_several_forms_of_a_word_one_is_suggested() {
    let index = titled(&["Tuin een", "Tuin twee", "Tuinen"]);
    assert_eq!(words_of(&suggested(&index, "tui")), ["tuin"]);
}

#[test]
fn a_title_is_suggested_by_any_word_in_it() {
    let index = titled(&["Meehelpen in de moestuin", "Koken"]);
    for typed in ["meehelpen in", "moes", "de moest", "tuin"] {
        assert_eq!(titles_of(&suggested(&index, typed)), ["Meehelpen in de moestuin"], "{typed}");
    }
}

#[test]
fn many_places_with_one_title_are_suggested_once() {
    let places: Vec<_> = (0..30).map(|number| numbered(number, "Koken in de buurt")).collect();
    let index = index_of(&places);
    put(&index, &[numbered(100, "Koken met kinderen")]);
    assert_eq!(titles_of(&suggested(&index, "koken")), ["Koken in de buurt", "Koken met kinderen"]);
}

#[test]
fn what_is_removed_is_not_suggested() {
    let index = titled(&["Geheime moestuin", "Koken"]);
    assert_eq!(suggested(&index, "gehei").len(), 2);
    index.apply(&[Change::Remove(place("Geheime moestuin").id)]).expect("removed");
    assert_eq!(suggested(&index, "gehei"), []);
}

#[test]
fn no_more_than_asked_for_and_no_more_than_half_words_when_there_are_places() {
    let titles: Vec<_> = (b'a'..=b'z').map(|letter| format!("Kok{0}{0} en meer", char::from(letter))).collect();
    let index = index_of(&titles.iter().map(|title| place(title)).collect::<Vec<_>>());
    let suggestions = suggested(&index, "kok");
    assert_eq!((suggestions.len(), words_of(&suggestions).len()), (8, 4));
    assert_eq!(index.suggestions("kok", 0).expect("answered"), []);
}

#[test]
fn words_fill_up_when_there_are_few_places() {
    let mut one = place("Iets anders");
    one.content.summary = "koken kokkin kokos kokend kokette kokosnoot kokkerellen".into();
    let index = index_of(&[]);
    index.apply(&[Change::Put(document(&one))]).expect("written");
    assert!(words_of(&suggested(&index, "kok")).len() > 4);
}

#[test]
fn nothing_typed_and_one_letter_suggest_no_words() {
    let index = titled(&["Koken"]);
    assert_eq!(suggested(&index, ""), []);
    assert_eq!(suggested(&index, "?!"), []);
    assert_eq!(words_of(&suggested(&index, "k")), Vec::<&str>::new());
    assert_eq!(titles_of(&suggested(&index, "k")), ["Koken"]);
}
