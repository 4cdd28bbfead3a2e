//! Kind words about the parts of an address that could not be used.

use crate::{
    args,
    ask::Here,
    texts::Texts,
    ui::{Notice, NoticeKind},
};
use domain::search::{PlacePage, PlaceQuery, Unusable, UnusableReason};
use leptos::prelude::*;

/// One sentence or two for each part that could not be used, and for what the marketplace does not know.
pub fn sentences(texts: Texts, unusable: &[Unusable], query: &PlaceQuery, page: &PlacePage) -> Vec<String> {
    let mut sentences: Vec<_> = unusable.iter().map(|part| about_part(texts, part)).collect();
    if let Some(near) = query.near.filter(|_| page.postcode_unknown) {
        sentences.push(texts.say_with("search-postcode-unknown", &args! { "postcode" => near.postcode.to_string() }));
    }
    if query.page > page.page {
        sentences.push(texts.say_with("search-page-too-far", &args! { "page" => page.page }));
    }
    if page.degraded {
        sentences.push(texts.say("search-degraded").to_owned());
    }
    sentences
}

fn about_part(texts: Texts, part: &Unusable) -> String {
    let key = match (part.reason, part.parameter.as_str()) {
        (UnusableReason::Postcode, _) => "search-unusable-postcode",
        (UnusableReason::Number, "km") => "search-unusable-km",
        (UnusableReason::Number, _) => "search-unusable-page",
        (UnusableReason::TooLong, "q") => return texts.say("search-unusable-long-text").to_owned(),
        (UnusableReason::TooLong, _) => return texts.say("search-unusable-many").to_owned(),
        (UnusableReason::NeedsPostcode, _) => return texts.say("search-unusable-needs-postcode").to_owned(),
        (UnusableReason::UnknownParameter, _) => {
            return texts.say_with("search-unusable-parameter", &args! { "name" => part.parameter.clone() });
        }
        (UnusableReason::UnknownValue, _) => "search-unusable-value",
    };
    texts.say_with(key, &args! { "value" => part.value.clone() })
}

/// The notice with these sentences; nothing when there are none.
#[component]
pub fn Notices(here: Here, sentences: Vec<String>) -> impl IntoView {
    (!sentences.is_empty()).then(|| {
        let lines = sentences.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_view();
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
        assert_eq!(about_part(texts, &unusable[0]), "Postcode 12 kennen wij niet. Een postcode heeft vier cijfers, bijvoorbeeld 3561.");
    }

    #[test]
    fn every_reason_has_words() {
        let long = "a".repeat(300);
        let broken = [("thema", "vissen"), ("foo", "bar"), ("km", "0"), ("pagina", "-1"), ("sorteer", "dichtbij"), ("q", &long)];
        let (_, unusable) = PlaceQuery::parse(broken);
        assert_eq!(unusable.len(), 6);
        for language in UiLanguage::ALL {
            assert!(unusable.iter().all(|part| about_part(Texts::of(language), part).ends_with('.')));
        }
    }
}
