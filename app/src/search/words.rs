//! What a choice is called.

use crate::{args, texts::Texts, ui::Sentence};
use domain::{
    codes::Code as _,
    day_parts::DayPart,
    search::{Choice, Facet, Group, PlaceQuery},
};

/// What a value of a group is called. Municipalities and neighbourhoods are named by the answer itself.
pub fn value_words(texts: Texts, facets: &[Facet], group: Group, value: &str) -> String {
    match group {
        Group::DayPart => DayPart::parse(value).map_or_else(|| value.to_owned(), |day_part| day_part_words(texts, day_part)),
        Group::DropIn => texts.say("search-drop-in").to_owned(),
        Group::Municipality | Group::Neighbourhood => facets
            .iter()
            .filter(|facet| facet.group == group)
            .flat_map(|facet| &facet.options)
            .find(|option| option.value == value)
            .and_then(|option| option.name.clone())
            .unwrap_or_else(|| value.to_owned()),
        Group::Theme | Group::Goal | Group::Kind | Group::Need | Group::Language => texts.name(group.parameter(), value).to_owned(),
    }
}

/// "dinsdag, ochtend".
pub fn day_part_words(texts: Texts, day_part: DayPart) -> String {
    format!("{}, {}", texts.name("dag", day_part.day().code()), texts.name("deel", day_part.part().code()))
}

/// What a choice is called, among those that were made.
pub fn choice_words(texts: Texts, facets: &[Facet], query: &PlaceQuery, choice: &Choice) -> String {
    match choice {
        Choice::Text => texts.say_with("search-choice-text", &args! { "text" => query.text.clone() }),
        Choice::Value(group, value) => value_words(texts, facets, *group, value),
        Choice::Group(group) => {
            let words: Vec<_> = query.chosen(*group).iter().map(|value| value_words(texts, facets, *group, value)).collect();
            texts.join(&words)
        }
        Choice::Near => query.near.map_or_else(String::new, |near| {
            let args = args! { "postcode" => near.postcode.to_string(), "km" => near.km };
            texts.say_with("search-choice-near", &args)
        }),
    }
}

/// What dropping a choice means, for a link: "Zonder “Koken”", "Ook verder dan 2 kilometer van 3561".
pub fn without_words(texts: Texts, facets: &[Facet], query: &PlaceQuery, choice: &Choice) -> Sentence {
    let quoted =
        |group: Group, value: &str| texts.say_with("search-choice-text", &args! { "text" => value_words(texts, facets, group, value) });
    let words = match choice {
        Choice::Near => {
            let Some(near) = query.near else { return Sentence::plain("") };
            let args = args! { "postcode" => near.postcode.to_string(), "km" => near.km };
            return Sentence::plain(texts.say_with("search-relax-near", &args));
        }
        Choice::Text => choice_words(texts, facets, query, choice),
        Choice::Value(group, value) => quoted(*group, value),
        Choice::Group(group) => texts.join(&query.chosen(*group).iter().map(|value| quoted(*group, value)).collect::<Vec<_>>()),
    };
    Sentence::around(texts, "search-relax", "choice", words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::languages::UiLanguage;

    #[test]
    fn what_dropping_a_choice_means_is_said_as_people_say_it() {
        let texts = Texts::of(UiLanguage::Dutch);
        let (query, _) = PlaceQuery::parse([("q", "taart"), ("thema", "koken,groen"), ("inloop", "ja"), ("pc", "3561"), ("km", "2")]);
        let said: Vec<_> = query.choices().iter().map(|choice| without_words(texts, &[], &query, choice).to_string()).collect();
        assert_eq!(
            said,
            ["Zonder “taart”", "Zonder “Koken” en “Tuin en groen”", "Zonder “U mag zo binnenlopen”", "Ook verder dan 2 kilometer van 3561"]
        );
    }
}
