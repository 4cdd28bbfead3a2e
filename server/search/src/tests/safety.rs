//! Any text is safe, whatever somebody types, pastes or tries.

use crate::{
    SearchIndex,
    testing::{answer, index_of, numbered, text, titled},
};
use proptest::prelude::*;
use std::sync::LazyLock;

static INDEX: LazyLock<SearchIndex> = LazyLock::new(|| {
    let titles = ["Meehelpen in de moestuin", "Voedselbank", "مطبخ الحي", "Café de Brug", "Er zijn voor elkaar", "東京"];
    index_of(&(0u128..).zip(titles).map(|(number, title)| numbered(number, title)).collect::<Vec<_>>())
});

#[test]
fn signs_of_query_languages_are_only_signs() {
    for asked in [
        "\"tuin\"",
        "tuin*",
        "(tuin",
        "tuin AND",
        "title:tuin",
        "+tuin -",
        "tuin~2^5",
        "/tuin/",
        "[a TO tuin]",
        "tuin\\",
        "'; DROP TABLE tuin; --",
    ] {
        answer(&INDEX, &text(asked));
    }
    assert_eq!(answer(&INDEX, &text("\"moestuin\"")).total, 1);
    assert_eq!(answer(&INDEX, &text("+moestuin*")).total, 1);
}

#[test]
fn a_text_without_words_asks_for_nothing_so_everything_fits() {
    for asked in ["", " ", "!!!", "🌻🌻", "\u{200f}", "*", "\"\""] {
        assert_eq!(answer(&INDEX, &text(asked)).total, 6, "{asked}");
    }
}

#[test]
fn right_to_left_and_other_scripts_are_found() {
    assert_eq!(answer(&INDEX, &text("\u{202b}مطبخ\u{202c}")).total, 1);
    assert_eq!(answer(&INDEX, &text("مطب")).total, 1, "the beginning of a word");
    assert_eq!(answer(&INDEX, &text("東")).total, 0, "one letter begins too many words");
    assert_eq!(answer(&INDEX, &text("東京")).total, 1);
}

#[test]
fn ten_thousand_characters_are_fine() {
    for asked in ["a".repeat(10_000), "moestuin ".repeat(1_200), "a-".repeat(5_000), "é".repeat(10_000), "\"".repeat(10_000)] {
        answer(&INDEX, &text(&asked));
        INDEX.suggestions(&asked, 8).expect("any text has an answer");
    }
    assert_eq!(answer(&INDEX, &text(&"moestuin ".repeat(1_200))).total, 1);
}

#[test]
fn only_the_first_twelve_words_are_looked_at() {
    let index = titled(&["een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien"]);
    assert_eq!(answer(&index, &text("twee drie vier vijf zes zeven acht negen tien elf twaalf dertien onvindbaar")).total, 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_text_is_safe(asked in "\\PC{0,400}") {
        answer(&INDEX, &text(&asked));
        INDEX.suggestions(&asked, 8).expect("any text has an answer");
    }

    #[test]
    fn any_characters_at_all_are_safe(asked in proptest::collection::vec(any::<char>(), 0..400)) {
        let asked: String = asked.into_iter().collect();
        answer(&INDEX, &text(&asked));
        INDEX.suggestions(&asked, 8).expect("any text has an answer");
    }

    #[test]
    fn any_mix_of_words_and_signs_is_safe(asked in "(tuin|voed|[\"'*?~^:(){}\\[\\]\\\\/+&|!-]|🌻|ا|\u{202e}| |é|zijn){0,300}") {
        answer(&INDEX, &text(&asked));
    }

    #[test]
    fn a_place_with_any_text_can_be_indexed_and_found_again(title in "\\PC{0,150}", summary in "\\PC{0,300}") {
        let mut place = numbered(1, &title);
        place.content.summary.clone_from(&summary);
        place.content.address.municipality.clone_from(&title);
        let index = index_of(&[place]);
        prop_assert_eq!(answer(&index, &text("")).total, 1);
        prop_assert_eq!(answer(&index, &text(&title)).total, 1);
        prop_assert_eq!(answer(&index, &text(&summary)).total, 1);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn ten_thousand_characters_of_anything_are_safe(asked in "\\PC{9000,10000}") {
        answer(&INDEX, &text(&asked));
    }
}
