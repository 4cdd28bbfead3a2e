//! Dutch, and some English: which words find which places, and which come first.

use crate::{
    Change, IndexDocument, SearchIndex, Synonyms,
    testing::{answer, document, found, index_of, place, put, text, titled},
};
use domain::search_words::SearchLine;

/// The titles that are found for a text among places of these titles, in order.
fn among<'a>(titles: &[&'a str], asked: &str) -> Vec<&'a str> {
    found(&titled(titles), titles, asked)
}

fn sorted(mut titles: Vec<&str>) -> Vec<&str> {
    titles.sort_unstable();
    titles
}

#[test]
fn tuin_finds_moestuin_and_voedseltuin() {
    let titles = ["Meehelpen in de moestuin", "Voedseltuin", "Buurttuinhuis", "Tuinieren", "Koken"];
    assert_eq!(sorted(among(&titles, "tuin")), ["Buurttuinhuis", "Meehelpen in de moestuin", "Tuinieren", "Voedseltuin"]);
    assert_eq!(sorted(among(&titles, "tuinen")), ["Buurttuinhuis", "Meehelpen in de moestuin", "Tuinieren", "Voedseltuin"]);
}

#[test]
fn a_verb_finds_the_compounds_that_begin_with_it() {
    assert_eq!(among(&["Naaiatelier", "Leesclub"], "naaien"), ["Naaiatelier"]);
    assert_eq!(among(&["Naaiatelier", "Leesclub"], "lezen"), ["Leesclub"]);
}

#[test]
fn sport_does_not_find_transport() {
    assert_eq!(among(&["Transport", "Sportclub"], "sport"), ["Sportclub"]);
}

#[test]
fn one_and_several_find_each_other() {
    for (one, several) in [("fiets", "fietsen"), ("kind", "kinderen"), ("maaltijd", "maaltijden"), ("foto", "foto's"), ("bike", "bikes")] {
        assert_eq!(among(&[one], several), [one], "{several}");
        assert_eq!(among(&[several], one), [several], "{one}");
    }
}

#[test]
fn accents_capitals_and_hyphens_make_no_difference() {
    assert_eq!(among(&["Café Crème"], "CAFE creme"), ["Café Crème"]);
    assert_eq!(among(&["Coördinator"], "coordinator"), ["Coördinator"]);
    assert_eq!(among(&["Wijk-bedrijf"], "wijkbedrijf"), ["Wijk-bedrijf"]);
    assert_eq!(among(&["Wijkbedrijf"], "wijk-bedrijf"), ["Wijkbedrijf"]);
    assert_eq!(among(&["Hulp met e-mail"], "email"), ["Hulp met e-mail"]);
}

#[test]
fn a_typing_error_in_a_long_word_is_forgiven() {
    for asked in ["voedslebank", "voedelbank", "voedsellbank", "voedselbonk", "boedselbank", "voedslebanken"] {
        assert_eq!(among(&["Voedselbank", "Koken"], asked), ["Voedselbank"], "{asked}");
    }
    assert_eq!(among(&["Koken"], "kokn"), ["Koken"], "the word that was meant has five letters");
}

#[test]
fn a_typing_error_in_a_short_word_or_a_number_is_not_forgiven() {
    assert_eq!(among(&["Kat", "Tuin"], "kot"), Vec::<&str>::new());
    assert_eq!(among(&["Tuin"], "tiun"), Vec::<&str>::new());
    assert_eq!(among(&["Gebouw 12345"], "12346"), Vec::<&str>::new());
}

#[test]
fn two_typing_errors_in_one_word_are_too_many() {
    assert_eq!(among(&["Voedselbank"], "voedslebnak"), Vec::<&str>::new());
}

#[test]
fn a_word_that_occurs_is_not_corrected() {
    assert_eq!(among(&["Koken", "Kopen"], "koken"), ["Koken"]);
}

#[test]
fn a_word_of_a_removed_place_is_corrected_as_if_it_had_never_been() {
    let titles = ["Voedselbank", "Voedslebank"];
    let index = titled(&titles);
    assert_eq!(found(&index, &titles, "voedslebank"), ["Voedslebank"]);
    index.apply(&[Change::Remove(place("Voedslebank").id)]).expect("removed");
    assert_eq!(found(&index, &titles, "voedslebank"), ["Voedselbank"]);
}

#[test]
fn the_beginning_of_a_word_is_enough() {
    let titles = ["Voedselbank", "Koken"];
    for length in 2..="voedselbank".len() {
        assert_eq!(among(&titles, &"voedselbank"[..length]), ["Voedselbank"], "{length} letters");
    }
}

#[test]
fn an_exact_title_comes_before_other_forms_and_before_the_text() {
    let mut in_the_text = place("Helpen");
    in_the_text.content.summary = "In de tuin".into();
    let titles = ["Moestuin", "Tuinen", "Tuin", "Helpen"];
    let index = titled(&titles);
    put(&index, &[in_the_text]);
    assert_eq!(found(&index, &titles, "tuin"), ["Tuin", "Tuinen", "Helpen", "Moestuin"]);
}

#[test]
fn the_title_word_for_word_comes_before_titles_with_more_words() {
    for titles in [["Koken in de buurt", "Koken met de hele buurt in de keuken"], ["Taalcafé in de bieb", "Taalcafé"]] {
        for title in titles {
            assert_eq!(among(&titles, title)[0], title);
        }
    }
}

#[test]
fn an_exact_title_comes_before_a_fuzzy_hit() {
    // `voedselbnk` occurs nowhere, `taal` does: the place with both words right is first.
    let titles = ["Taal bij de voedselbank", "Taal"];
    let mut by_text = place("Anders");
    by_text.content.summary = "taal en voedselbank".into();
    let index = titled(&titles);
    put(&index, &[by_text]);
    assert_eq!(found(&index, &[titles[0], titles[1], "Anders"], "voedselbnk"), ["Taal bij de voedselbank", "Anders"]);
    assert_eq!(found(&index, &[titles[0], titles[1], "Anders"], "taal voedselbnk"), ["Taal bij de voedselbank", "Anders"]);
}

#[test]
fn a_synonym_is_found_after_the_word_itself() {
    let titles = ["Hulp in de keuken", "Koken", "Eten maken voor de buurt", "Kok gezocht", "Eten uitdelen"];
    let hits = among(&titles, "koken");
    assert_eq!(hits[0], "Koken");
    assert_eq!(sorted(hits), ["Eten maken voor de buurt", "Hulp in de keuken", "Kok gezocht", "Koken"]);
}

#[test]
fn a_synonym_of_several_words_needs_them_all() {
    assert_eq!(among(&["Er zijn geen kosten", "Reiskosten"], "kosteloos gratis"), Vec::<&str>::new());
    assert_eq!(among(&["Er zijn geen kosten", "Reiskosten"], "gratis"), ["Er zijn geen kosten"]);
}

#[test]
fn a_phrase_has_synonyms_too() {
    let titles = ["Koken", "Eten maken", "Eten brengen"];
    assert_eq!(among(&titles, "eten maken"), ["Eten maken", "Koken"]);
}

#[test]
fn own_lines_work_from_the_next_search_on() {
    let titles = ["Zeilen"];
    let index = titled(&titles);
    assert_eq!(found(&index, &titles, "zwalken"), Vec::<&str>::new());
    index.set_own_lines(&[SearchLine { word: "zwalken".into(), others: vec!["zeilen".into()] }]);
    assert_eq!(found(&index, &titles, "zwalken"), ["Zeilen"]);
    assert_eq!(index.read_as("Zwalken!"), [SearchLine { word: "zwalken".into(), others: vec!["zeilen".into()] }]);
    index.set_own_lines(&[]);
    assert_eq!(found(&index, &titles, "zwalken"), Vec::<&str>::new());
}

#[test]
fn english_finds_dutch_and_english() {
    assert_eq!(among(&["Naaiclub"], "sewing"), ["Naaiclub"]);
    assert_eq!(among(&["Fietsen repareren"], "bike repair"), ["Fietsen repareren"]);
    assert_eq!(sorted(among(&["Community gardening", "Moestuin"], "gardens")), ["Community gardening", "Moestuin"]);
}

#[test]
fn stop_words_never_have_to_match() {
    assert_eq!(among(&["Koken"], "ik wil graag iets met koken doen?"), Vec::<&str>::new(), "`doen` is a word like any other");
    assert_eq!(among(&["Koken"], "ik wil graag iets met koken"), ["Koken"]);
    assert_eq!(among(&["Koken", "Tuin"], "looking for a garden"), ["Tuin"]);
}

#[test]
fn a_text_of_only_stop_words_is_still_a_text() {
    assert_eq!(among(&["Er zijn voor elkaar", "Koken"], "er zijn"), ["Er zijn voor elkaar"]);
}

#[test]
fn every_word_must_be_found() {
    assert_eq!(among(&["Koken in de tuin", "Koken", "Tuin"], "koken tuin"), ["Koken in de tuin"]);
}

#[test]
fn all_text_of_a_place_is_searched() {
    let mut place = place("Helpen");
    let content = &mut place.content;
    content.summary = "aardbei".into();
    content.description = "banaan".into();
    content.tasks = vec!["citroen".into(), "druif".into()];
    content.asks = "eikel".into();
    content.returns = "framboos".into();
    content.address.city = "Groningen".into();
    content.address.municipality = "Hoogeveen".into();
    content.address.neighbourhood = "IJburg".into();
    let index = index_of(&[]);
    index.apply(&[Change::Put(IndexDocument { place: &place, organisation: "Jeugdhonk", words: "kersen".into() })]).expect("written");
    for asked in ["aardbei", "banaan", "citroen", "druif", "eikel", "framboos", "groningen", "hoogeveen", "ijburg", "jeugdhonk", "kersen"] {
        assert_eq!(answer(&index, &text(asked)).total, 1, "{asked}");
    }
}

#[test]
fn a_place_says_no_more_by_saying_it_more_often() {
    let mut once = place("Eens");
    once.content.summary = "koken".into();
    let mut often = place("Vaak");
    often.content.summary = "koken ".repeat(50);
    let index = SearchIndex::in_memory("test", Synonyms::default()).expect("made");
    index.apply(&[Change::Put(document(&often)), Change::Put(document(&once))]).expect("written");
    let mut ids = [once.id, often.id];
    ids.sort();
    let hits: Vec<_> = answer(&index, &text("koken")).hits.iter().map(|hit| hit.id).collect();
    assert_eq!(hits, ids, "equals are in the order of their identity");
}
