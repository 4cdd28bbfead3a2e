//! What a choice is called.

use crate::{args, texts::Texts};
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

/// What a choice is called, for a link that drops it.
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
