//! Kind words about the parts of an address that could not be used.

use crate::{
    args,
    ask::Here,
    texts::Texts,
    ui::{Notice, NoticeKind, Sentence},
};
use domain::search::{PlacePage, PlaceQuery, Unusable, UnusableReason};
use leptos::prelude::*;

/// One sentence or two for each part that could not be used, and for what the marketplace does not know. What is wrong
/// with a postcode stands beside its field; here stands what it means for the list.
pub fn sentences(texts: Texts, unusable: &[Unusable], query: &PlaceQuery, page: &PlacePage) -> Vec<Sentence> {
    let broken = |part: &&Unusable| part.reason == UnusableReason::Postcode;
    let mut sentences: Vec<_> = unusable.iter().filter(|part| !broken(part)).map(|part| about_part(texts, part)).collect();
    if page.postcode_unknown || query.near.is_none() && unusable.iter().any(|part| broken(&part)) {
        sentences.push(Sentence::plain(texts.say("search-everywhere")));
    }
    if query.page > page.page && page.total > 0 {
        sentences.push(Sentence::plain(texts.say_with("search-page-too-far", &args! { "page" => page.page })));
    }
    if page.degraded {
        sentences.push(Sentence::plain(texts.say("search-degraded")));
    }
    sentences
}

/// What could not be used of an address, in a sentence.
pub fn about_part(texts: Texts, part: &Unusable) -> Sentence {
    let key = match (part.reason, part.parameter.as_str()) {
        (UnusableReason::Postcode, _) => "search-unusable-postcode",
        (UnusableReason::Number, "km") => "search-unusable-km",
        (UnusableReason::Number, _) => "search-unusable-page",
        (UnusableReason::TooLong, "q") => return Sentence::plain(texts.say("search-unusable-long-text")),
        (UnusableReason::TooLong, _) => return Sentence::plain(texts.say("search-unusable-many")),
        (UnusableReason::NeedsPostcode, _) => return Sentence::plain(texts.say("search-unusable-needs-postcode")),
        (UnusableReason::UnknownParameter, _) => {
            return Sentence::around(texts, "search-unusable-parameter", "name", part.parameter.clone());
        }
        (UnusableReason::UnknownValue, _) => "search-unusable-value",
    };
    Sentence::around(texts, key, "value", part.value.clone())
}

/// The notice with these sentences; nothing when there are none.
#[component]
pub fn Notices(here: Here, sentences: Vec<Sentence>) -> impl IntoView {
    (!sentences.is_empty()).then(|| {
        let lines = sentences.into_iter().map(|sentence| view! { <p>{sentence.view()}</p> }).collect_view();
        view! { <Notice here=here kind=NoticeKind::Warning>{lines}</Notice> }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::languages::UiLanguage;

    #[test]
    fn a_broken_postcode_is_named_kindly() {
        let (_, unusable) = PlaceQuery::parse([("pc", "12")]);
        let texts = Texts::of(UiLanguage::Dutch);
        assert_eq!(
            about_part(texts, &unusable[0]).to_string(),
            "Postcode 12 kennen wij niet. Een postcode heeft vier cijfers, bijvoorbeeld 3561."
        );
    }

    #[test]
    fn every_reason_has_words() {
        let long = "a".repeat(300);
        let broken = [("thema", "vissen"), ("foo", "bar"), ("km", "0"), ("pagina", "-1"), ("sorteer", "dichtbij"), ("q", &long)];
        let (_, unusable) = PlaceQuery::parse(broken);
        assert_eq!(unusable.len(), 6);
        for language in UiLanguage::ALL {
            assert!(unusable.iter().all(|part| about_part(Texts::of(language), part).to_string().ends_with('.')));
        }
    }
}
