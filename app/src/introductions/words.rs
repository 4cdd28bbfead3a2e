//! Where an introduction stands, who is next and by when: the same facts for both sides, each in their own words.

use crate::{args, ask::Here, places::when::date_words, ui::Heading};
use chrono::{DateTime, Utc};
use domain::{
    codes::Code as _,
    ending::dutch_day,
    introductions::{Introduction, IntroductionState, Party, next},
};
use leptos::prelude::*;

/// For whom the words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// The participant.
    Participant,
    /// An editor or a coach.
    Work,
}

impl Reader {
    fn key(self) -> &'static str {
        match self {
            Self::Participant => "kennis",
            Self::Work => "kennis-werk",
        }
    }
}

/// Where it stands.
pub fn state_words(here: Here, introduction: &Introduction, reader: Reader) -> String {
    let agreed = introduction.state == IntroductionState::Invited && introduction.agreed.is_some();
    let state = if agreed { "afgesproken" } else { introduction.state.code() };
    let args = args! { "organisation" => introduction.organisation.name.as_str(), "name" => introduction.form.name.as_str() };
    here.say_with(&format!("{}-{state}", reader.key()), &args)
}

/// Who is next, what they do, and by when; nothing when there is an outcome.
pub fn next_words(here: Here, introduction: &Introduction, reader: Reader) -> Option<String> {
    // The reply term plays no part in who is next.
    let who = next(introduction.state, 1)?.who;
    let day = introduction.due_on?;
    let args = args! {
        "organisation" => introduction.organisation.name.as_str(),
        "name" => introduction.form.name.as_str(),
        "date" => date_words(here.texts, day),
    };
    let unreachable = who == Party::Coach && introduction.form.phone.is_none() && introduction.form.email.is_none();
    let what = match introduction.state {
        IntroductionState::Invited if introduction.agreed.is_some() => "afgesproken",
        IntroductionState::NotNow | IntroductionState::Expired if unreachable => "zelf",
        state => state.code(),
    };
    Some(here.say_with(&format!("{}-straks-{what}", reader.key()), &args))
}

/// What happened, for a list: "3 november 2026: u vroeg of u mag kijken".
fn event_words(here: Here, at: DateTime<Utc>, step: &str, by: Party, reader: Reader) -> String {
    let date = date_words(here.texts, dutch_day(at));
    let own = (reader == Reader::Participant) == (by == Party::Participant);
    let who = if own && by != Party::Clockwork && by != Party::Coach { "u" } else { by.code() };
    let who = here.say(&format!("kennis-wie-{who}"));
    here.say_with("kennis-gebeurd", &args! { "date" => date, "who" => who, "what" => here.say(&format!("kennis-stap-{step}")) })
}

/// What happened with it, oldest first: the same events for both sides.
#[component]
pub fn History(here: Here, introduction: Introduction, reader: Reader) -> impl IntoView {
    let first = event_words(here, introduction.asked_at, "vragen", Party::Participant, reader);
    let events = introduction.events.iter().map(|event| event_words(here, event.at, event.step.code(), event.by, reader));
    let lines = std::iter::once(first).chain(events).map(|line| view! { <li>{line}</li> }).collect_view();
    view! {
        <section aria-labelledby="gebeurd">
            <Heading level=2 id="gebeurd">{here.say("introductions-history")}</Heading>
            <ol>{lines}</ol>
        </section>
    }
    .into_any()
}
