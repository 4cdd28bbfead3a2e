//! What is kept of somebody about buddies, in the file that they take along: for programs, and for people.

use super::words::meeting_words;
use crate::{ask::Here, moments::day_words, places::when::date_words, training::euros};
use domain::{
    codes::{Code as _, codes_of},
    expenses::Expense,
    pairings::{BuddyWishes, NoteContent, Pairing, PairingData, PairingMeeting, PairingNote, PairingParty},
};
use leptos::prelude::*;
use serde_json::{Value, json};

fn wishes_as_json(wishes: &BuddyWishes) -> Value {
    json!({
        "wanted": codes_of(&wishes.wanted),
        "shown": codes_of(&wishes.shown),
        "gender": wishes.gender.map(domain::codes::Code::code),
        "rather": wishes.gender_wish.code(),
        "no_smoke": wishes.no_smoke,
        "no_dog": wishes.no_dog,
    })
}

fn pairing_as_json(pairing: &Pairing, other: Option<&str>) -> Value {
    let events: Vec<_> =
        pairing.events.iter().map(|event| json!({ "at": event.at, "by": event.by.code(), "what": event.step.code() })).collect();
    json!({
        "state": pairing.state.code(),
        "asked_at": pairing.asked_at,
        "due_on": pairing.due_on,
        "place": pairing.place.as_ref().map(|(_, title)| title),
        "with": other,
        "meeting": pairing.meeting.as_ref().filter(|_| pairing.state.know_each_other()).map(|talk| json!({ "at": talk.at, "where": talk.place })),
        "since": pairing.paired_on,
        "events": events,
    })
}

fn note_as_json(note: &PairingNote) -> Value {
    let (kind, words) = match &note.content {
        NoteContent::Evaluation(months, answers) => {
            let answers = json!({ "months": months, "mood": answers.mood, "go_on": answers.go_on.code(), "words": answers.words });
            return json!({ "at": note.at, "kind": "evaluatie", "answers": answers });
        }
        NoteContent::End(words) => ("einde", words),
        NoteContent::Help(words) => ("hulp", words),
        NoteContent::Concern(words) => ("zorg", words),
    };
    json!({ "at": note.at, "kind": kind, "words": words })
}

/// The name of the other, when they know each other.
fn other(pairing: &Pairing, reader: PairingParty) -> Option<&str> {
    match reader {
        PairingParty::Buddy => Some(pairing.name.as_str()).filter(|name| !name.is_empty()),
        _ => pairing.buddy.as_ref().map(|(_, name)| name.as_str()),
    }
}

/// For programs.
pub fn pairings_as_json(data: &PairingData) -> Value {
    let asked: Vec<_> = data
        .asked
        .iter()
        .map(|(pairing, wishes)| {
            let mut told = pairing_as_json(pairing, other(pairing, PairingParty::Participant));
            told["wishes"] = wishes_as_json(wishes);
            told
        })
        .collect();
    let walks: Vec<_> = data.walks.iter().map(|pairing| pairing_as_json(pairing, other(pairing, PairingParty::Buddy))).collect();
    let met = |meeting: &PairingMeeting| json!({ "on": meeting.on, "mood": meeting.mood, "hours": meeting.hours });
    let paid = |expense: &Expense| {
        let spent = expense.spent;
        json!({ "on": spent.on, "what": spent.kind.code(), "cents": spent.cents, "paid_on": expense.paid_on })
    };
    json!({
        "asked": asked,
        "walks": walks,
        "met": data.met.iter().map(met).collect::<Vec<_>>(),
        "told": data.told.iter().map(note_as_json).collect::<Vec<_>>(),
        "expenses": data.expenses.iter().map(paid).collect::<Vec<_>>(),
    })
}

/// For people; nothing for who has nothing to do with buddies.
pub fn pairings_on_paper(here: Here, data: &PairingData) -> AnyView {
    if *data == PairingData::default() {
        return ().into_any();
    }
    let line = |pairing: &Pairing, list: &str, reader: PairingParty| {
        let with = other(pairing, reader).map(|name| view! { " " <bdi>{name.to_owned()}</bdi> });
        let place = pairing.place.as_ref().map(|(_, title)| view! { " " {here.say("pairings-place")} " " <bdi>{title.clone()}</bdi> });
        let meeting = pairing.meeting.as_ref().filter(|_| pairing.state.know_each_other());
        let meeting = meeting.map(|meeting| view! { " " {meeting_words(here, meeting)} });
        view! { <li>{day_words(here.texts, pairing.asked_at)} ": " {here.texts.name(list, pairing.state.code())} {with} {place} {meeting}</li> }
    };
    let asked = data.asked.iter().map(|(pairing, wishes)| {
        let wanted = wishes.wanted.iter().chain(&wishes.shown).map(|theme| here.texts.name("ervaring", theme.code()));
        let wanted = wanted.collect::<Vec<_>>().join(", ");
        view! { {line(pairing, "maatje-stand", PairingParty::Participant)} {(!wanted.is_empty()).then(|| view! { <li>{wanted}</li> })} }
    });
    let walks = data.walks.iter().map(|pairing| line(pairing, "maatje-loop", PairingParty::Buddy));
    let met = data.met.iter().map(|meeting| {
        let mood = here.texts.name("maatje-gevoel", &meeting.mood.to_string());
        view! { <li>{date_words(here.texts, meeting.on)} ": " {mood}</li> }
    });
    let told = data.told.iter().map(|note| {
        let words = match &note.content {
            NoteContent::Evaluation(_, answers) => answers.words.clone(),
            NoteContent::End(words) | NoteContent::Help(words) | NoteContent::Concern(words) => words.clone(),
        };
        view! { <li>{day_words(here.texts, note.at)} ": " <bdi>{words}</bdi></li> }
    });
    let paid = data.expenses.iter().map(|expense| {
        let spent = expense.spent;
        view! { <li>{date_words(here.texts, spent.on)} ": " {here.texts.name("kosten", spent.kind.code())} ", " {euros(here, spent.cents)}</li> }
    });
    view! {
        <h2>{here.say("pairings-title")}</h2>
        <ul>{asked.collect_view()} {walks.collect_view()}</ul>
        <ul>{met.collect_view()}</ul>
        <ul>{told.collect_view()}</ul>
        <ul>{paid.collect_view()}</ul>
    }
    .into_any()
}
