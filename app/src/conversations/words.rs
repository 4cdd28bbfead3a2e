//! A report in words: where it stands, who is next, and what its parts are called.

use crate::{args, ask::Here, places::when::date_words};
use domain::{
    codes::Code as _,
    conversations::{ConversationReport, ReportPart, ToldOn},
};

/// What a part is called.
pub fn part_name(here: Here, part: ReportPart) -> &'static str {
    here.texts.name("verslag", part.code())
}

/// What helps to write a part.
pub fn part_hint(here: Here, part: ReportPart) -> &'static str {
    here.texts.name("verslag-vraag", part.code())
}

/// Where it stands and who is next, for a coach.
pub fn state_for_coach(here: Here, report: &ConversationReport) -> String {
    if report.versions.is_empty() {
        return here.say("conversations-coach-empty").to_owned();
    }
    with_next(here, report, "verslag-staat", "verslag-straks")
}

/// The same for the participant.
pub fn state_for_participant(here: Here, report: &ConversationReport) -> String {
    with_next(here, report, "mijn-verslag", "mijn-verslag-straks")
}

fn with_next(here: Here, report: &ConversationReport, stands: &str, next: &str) -> String {
    let state = report.state.code();
    let words = here.texts.name(stands, state);
    match report.due_on() {
        Some(day) => {
            let next = here.say_with(&format!("{next}-{state}"), &args! { "date" => date_words(here.texts, day) });
            format!("{words} {next}")
        }
        None => words.to_owned(),
    }
}

/// "op papier, op 3 november 2026".
pub fn told_words(here: Here, (how, on): ToldOn) -> String {
    here.say_with("conversations-told", &args! { "how" => here.texts.name("verteld", how.code()), "date" => date_words(here.texts, on) })
}
