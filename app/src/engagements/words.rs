//! How a question is said, to each side and in the file that somebody takes along.

use crate::{
    args,
    ask::Here,
    moments::{appointment_words, day_words},
    places::when::date_words,
};
use domain::{codes::Code as _, engagements::Engagement};
use leptos::prelude::*;
use serde_json::{Value, json};

/// When and where it is.
pub fn meeting_words(here: Here, engagement: &Engagement) -> Option<String> {
    engagement.meeting.as_ref().map(|meeting| {
        let args = args! { "when" => appointment_words(here.texts, meeting.at), "where" => meeting.place.as_str() };
        here.say_with("engagements-meeting", &args)
    })
}

/// By when whoever is next does something.
pub fn due_words(here: Here, engagement: &Engagement) -> Option<String> {
    engagement.due_on.map(|day| here.say_with("engagements-due", &args! { "date" => date_words(here.texts, day) }))
}

/// What is asked, about what and when.
#[component]
pub fn Asked(here: Here, engagement: Engagement) -> impl IntoView {
    let wished = engagement.form.wished.clone();
    let wished = (!wished.is_empty()).then(|| view! { <dt>{here.say("engagements-wished")}</dt> <dd><bdi>{wished}</bdi></dd> });
    let hours = engagement.hours.map(|hours| view! { <dt>{here.say("engagements-hours")}</dt> <dd>{hours.to_string()}</dd> });
    view! {
        <dl class="account">
            <dt>{here.say("engagements-words")}</dt>
            <dd><bdi>{engagement.form.words}</bdi></dd>
            {wished} {hours}
        </dl>
    }
    .into_any()
}

/// For programs.
pub fn as_json(engagement: &Engagement) -> Value {
    json!({
        "organisation": engagement.organisation_name,
        "kind": engagement.form.kind.code(),
        "words": engagement.form.words,
        "wished": engagement.form.wished,
        "state": engagement.state.code(),
        "asked_at": engagement.asked_at,
        "due_on": engagement.due_on,
        "meeting": engagement.meeting.as_ref().map(|meeting| json!({ "at": meeting.at, "where": meeting.place })),
        "hours": engagement.hours,
    })
}

/// For people; nothing for who was asked nothing.
pub fn on_paper(here: Here, engagements: &[Engagement]) -> AnyView {
    let lines = engagements.iter().map(|engagement| {
        let (kind, state) = (here.texts.name("vraagsoort", engagement.form.kind.code()), here.texts.name("vraag-mijn", engagement.state.code()));
        view! {
            <li>{day_words(here.texts, engagement.asked_at)} ": " {kind} ", " <bdi>{engagement.organisation_name.clone()}</bdi> ". " {state}</li>
        }
    });
    let lines = lines.collect_view();
    (!engagements.is_empty()).then(|| view! { <h2>{here.say("engagements-own-title")}</h2> <ul>{lines}</ul> }).into_any()
}
