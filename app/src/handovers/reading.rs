//! Reading the forms of a hand-over: what is wrong stands beside the field.

use crate::{
    appointments::appointment,
    args,
    forms::{Problems, Sent},
    posting::reading,
};
use chrono::NaiveDate;
use domain::{
    codes::Code as _,
    handovers::{
        Attempt, CallBy, DeclineReason, Does, FollowUpAnswers, Going, Meeting, PermissionForm, PermissionHow, Room, SharedField, WORDS_MAX,
    },
};

/// A day, a time and a place.
pub fn meeting(problems: &mut Problems, sent: &Sent) -> Option<Meeting> {
    appointment(problems, sent, WORDS_MAX).map(|talk| Meeting { at: talk.at, place: talk.place })
}

/// A text that is there and not too long.
pub fn words(problems: &mut Problems, sent: &Sent, field: &str, missing: &str) -> Option<String> {
    let text = reading::short_enough(problems, field, sent.text(field), WORDS_MAX)?;
    problems.need(field, (!text.is_empty()).then(|| text.to_owned()), missing)
}

/// What permission is asked for.
pub fn question(problems: &mut Problems, sent: &Sent) -> Option<PermissionForm> {
    let mut fields = reading::chosen::<SharedField>(sent, "delen");
    let words = reading::short_enough(problems, "woorden", sent.text("woorden"), WORDS_MAX).map(str::to_owned);
    // Whoever writes words wants them to be read.
    if words.as_ref().is_some_and(|words| !words.is_empty()) {
        fields.insert(SharedField::Words);
    }
    let until = day(problems, sent, "tot");
    Some(PermissionForm { fields, words: words?, until: until? })
}

fn day(problems: &mut Problems, sent: &Sent, field: &str) -> Option<NaiveDate> {
    let mut day = None;
    reading::date(problems, sent, field, &mut day);
    if day.is_none() && sent.text(field).is_empty() {
        problems.add(field, "introductions-day-missing");
    }
    day
}

/// How permission was given, and what shows it.
pub fn given(problems: &mut Problems, sent: &Sent) -> Option<(PermissionHow, String)> {
    let how = PermissionHow::parse(sent.text("hoe")).filter(|how| *how != PermissionHow::Screen);
    let how = problems.need("hoe", how, "handovers-how-missing");
    let proof = words(problems, sent, "bewijs", "handovers-proof-missing");
    Some((how?, proof?))
}

/// Is there room?
pub fn room(problems: &mut Problems, sent: &Sent) -> Option<Room> {
    match sent.text("ruimte") {
        "ja" => Some(Room::Yes),
        "wachtlijst" => day(problems, sent, "vanaf").map(Room::WaitingList),
        _ => problems.need("ruimte", None, "handovers-room-missing"),
    }
}

/// Why not.
pub fn reason(problems: &mut Problems, sent: &Sent) -> Option<(DeclineReason, String)> {
    let reason = problems.need("reden", DeclineReason::parse(sent.text("reden")), "introductions-reason-missing")?;
    let words = reading::short_enough(problems, "toelichting", sent.text("toelichting"), WORDS_MAX)?.to_owned();
    if reason == DeclineReason::Other && words.is_empty() {
        problems.add("toelichting", "handovers-reason-words-missing");
        return None;
    }
    Some((reason, words))
}

/// What somebody does at the place: tasks, words, or both.
pub fn does(problems: &mut Problems, sent: &Sent) -> Option<Does> {
    let words = reading::short_enough(problems, "doet", sent.text("doet"), WORDS_MAX)?.to_owned();
    let tasks: Vec<String> = sent.all("taken").map(str::to_owned).collect();
    if tasks.is_empty() && words.is_empty() {
        problems.add("doet", "handovers-tell-missing");
        return None;
    }
    Some(Does { tasks, words })
}

/// An attempt to hear how it goes.
pub fn attempt(problems: &mut Problems, sent: &Sent) -> Option<Attempt> {
    let on = day(problems, sent, "gebeld-op");
    let by = problems.need("hoe-gebeld", CallBy::parse(sent.text("hoe-gebeld")), "handovers-call-by-missing");
    let answers = match sent.text("bereikt") {
        "nee" => Some(None),
        "ja" => {
            let mood =
                problems.need("gaat", sent.text("gaat").parse().ok().filter(|mood| (1..=3).contains(mood)), "handovers-mood-missing");
            let going = problems.need("gaat-heen", Going::parse(sent.text("gaat-heen")), "handovers-going-missing");
            let change = reading::short_enough(problems, "anders", sent.text("anders"), WORDS_MAX).map(str::to_owned);
            mood.zip(going).zip(change).map(|((mood, going), change)| Some(FollowUpAnswers { mood, going, change }))
        }
        _ => {
            problems.add_with("bereikt", "handovers-reached-missing", &args! { "max" => WORDS_MAX });
            None
        }
    };
    Some(Attempt { on: on?, by: by?, answers: answers? })
}
