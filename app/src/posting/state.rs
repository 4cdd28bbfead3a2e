//! Where a place stands, as word, shape and colour; and what happens next, and by whom.

use super::{own::page_path, parts::status_words};
use crate::{args, ask::Here, places::when::date_words, ui::Icon};
use domain::{
    codes::{Code as _, PlaceStatus},
    places::PlaceContent,
    posting::{OwnPlace, PlaceStep, missing},
};
use leptos::prelude::*;

/// The state of a place.
#[component]
pub fn State(here: Here, status: PlaceStatus) -> impl IntoView {
    let (icon, class) = match status {
        PlaceStatus::Draft => ("icoon-info", "state tint-3"),
        PlaceStatus::Submitted => ("icoon-klok", "state tint-1"),
        PlaceStatus::Published => ("icoon-vink", "state tint-2"),
        PlaceStatus::Paused => ("icoon-stoel", "state tint-5"),
        PlaceStatus::Full => ("icoon-mensen", "state tint-2"),
        PlaceStatus::Expired => ("icoon-kalender", "state tint-4"),
        PlaceStatus::Archived => ("icoon-kruis", "state tint-5"),
    };
    view! {
        <p class=class>
            <Icon here=here name=icon />
            <span>{status_words(here, status)}</span>
        </p>
    }
}

/// What happens next, and by whom, in one or two sentences.
pub fn next_words(here: Here, own: &OwnPlace) -> String {
    let content = &own.place.content;
    match content.status {
        PlaceStatus::Draft if !own.question.is_empty() => here.say("posting-next-question").to_owned(),
        PlaceStatus::Draft => match missing_words(here, content) {
            Some(words) => here.say_with("posting-next-missing", &args! { "what" => words }),
            None if own.trusted => here.say("posting-next-publish").to_owned(),
            None => here.say("posting-next-submit").to_owned(),
        },
        PlaceStatus::Published | PlaceStatus::Full => match content.confirmed_on {
            Some(date) => here.say_with("posting-next-confirmed", &args! { "date" => date_words(here.texts, date) }),
            None => here.say("posting-next-confirm").to_owned(),
        },
        other => here.texts.name("staat-dan", other.code()).to_owned(),
    }
}

/// What is still missing before a place can be published: "Wanneer en Waar".
fn missing_words(here: Here, content: &PlaceContent) -> Option<String> {
    let missing: Vec<_> = missing(content).into_iter().map(|step| screen_name(here, step).to_lowercase()).collect();
    (!missing.is_empty()).then(|| missing.join(", "))
}

/// What a screen is called in a list.
pub fn screen_name(here: Here, step: PlaceStep) -> &'static str {
    here.texts.name("scherm", step.code())
}

/// The page where a partner goes on with a place: the first screen that is missing, else all of it.
pub fn next_path(own: &OwnPlace) -> Option<String> {
    missing(&own.place.content).first().map(|step| page_path(own.place.id, step.code()))
}
