//! Where a hand-over stands, who is next and by when, and what happened.

use crate::{
    args,
    ask::Here,
    moments::appointment_words,
    places::when::date_words,
    ui::{Heading, TextLink},
};
use domain::{
    codes::Code as _,
    ending::dutch_day,
    handovers::{HandOver, HandOverEvent, HandOverMove, Meeting, Room, next},
    introductions::Party,
};
use leptos::prelude::*;

/// For whom the words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// The coach.
    Coach,
    /// An editor of the organisation.
    Partner,
    /// The participant.
    Participant,
}

impl Reader {
    fn key(self) -> &'static str {
        match self {
            Self::Coach => "overdracht-coach",
            Self::Partner => "overdracht-partner",
            Self::Participant => "overdracht-mijn",
        }
    }

    fn party(self) -> Party {
        match self {
            Self::Coach => Party::Coach,
            Self::Partner => Party::Partner,
            Self::Participant => Party::Participant,
        }
    }
}

/// Where it stands.
pub fn state_words(here: Here, hand_over: &HandOver, reader: Reader) -> &'static str {
    here.say(&format!("{}-{}", reader.key(), hand_over.state.code()))
}

/// Who is next, and by when; nothing when it is over.
pub fn next_words(here: Here, hand_over: &HandOver, reader: Reader) -> Option<String> {
    // The reply term plays no part in who is next.
    let who = next(hand_over.state, 1)?.who;
    let date = date_words(here.texts, hand_over.due_on?);
    if who == reader.party() {
        return Some(here.say_with("handovers-next-you", &args! { "date" => date }));
    }
    Some(here.say_with("handovers-next", &args! { "who" => here.texts.name("overdracht-wie", who.code()), "date" => date }))
}

/// Is there room?
pub fn room_words(here: Here, room: Room) -> String {
    match room {
        Room::Yes => here.say("handovers-room-yes").to_owned(),
        Room::WaitingList(day) => here.say_with("handovers-room-waiting", &args! { "date" => date_words(here.texts, day) }),
    }
}

/// When and where they meet.
pub fn meeting_words(here: Here, meeting: &Meeting) -> String {
    let args = args! { "time" => appointment_words(here.texts, meeting.at), "place" => meeting.place.as_str() };
    here.say_with("handovers-meeting-words", &args)
}

/// What the partner told: what somebody does there, and where they could go on. The same words for everybody who reads them.
#[component]
pub fn Told(here: Here, hand_over: HandOver) -> impl IntoView {
    let HandOver { does, suggested, .. } = hand_over;
    if does.is_none() && suggested.is_none() {
        return ().into_any();
    }
    let does = does.map(|does| {
        let tasks = does.tasks.into_iter().map(|task| view! { <li><bdi>{task}</bdi></li> }).collect_view();
        let words = (!does.words.is_empty()).then(|| view! { <li><bdi>{does.words}</bdi></li> });
        view! { <p class="nl-paragraph">{here.say("handovers-does")}</p> <ul>{tasks} {words}</ul> }
    });
    let suggested = suggested.map(|link| {
        let href = here.href(&format!("/plekken/{}", link.slug));
        view! { <p class="nl-paragraph">{here.say("handovers-suggested")} " " <TextLink href=href><bdi>{link.title}</bdi></TextLink></p> }
    });
    view! {
        <section class="panel" aria-labelledby="verteld">
            <Heading level=2 id="verteld">{here.say("handovers-told")}</Heading>
            {does}
            {suggested}
        </section>
    }
    .into_any()
}

fn event_words(here: Here, event: &HandOverEvent, reader: Reader) -> String {
    let who = if event.by == reader.party() { "u" } else { event.by.code() };
    // A coach writes down what a participant gave.
    let recorded = event.step == HandOverMove::Permit && event.by == Party::Coach;
    let step = if recorded { "toestemming-vast" } else { event.step.code() };
    let args = args! {
        "date" => date_words(here.texts, dutch_day(event.at)),
        "who" => here.texts.name("overdracht-wie", who),
        "what" => here.texts.name("overdracht-stap", step),
    };
    here.say_with("kennis-gebeurd", &args)
}

/// What happened with it, oldest first.
#[component]
pub fn History(here: Here, hand_over: HandOver, reader: Reader) -> impl IntoView {
    if hand_over.events.is_empty() {
        return ().into_any();
    }
    let lines = hand_over
        .events
        .iter()
        .map(|event| {
            let note = (!event.note.is_empty()).then(|| view! { <p><bdi>{event.note.clone()}</bdi></p> });
            view! { <li>{event_words(here, event, reader)} {note}</li> }
        })
        .collect_view();
    view! {
        <section aria-labelledby="gebeurd">
            <Heading level=2 id="gebeurd">{here.say("introductions-history")}</Heading>
            <ol>{lines}</ol>
        </section>
    }
    .into_any()
}
