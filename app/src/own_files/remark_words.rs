//! What is wrong with a part of a line, and what was done about it, in words.

use crate::{args, ask::Here};
use domain::{day_parts::SlotError, imports::Problem};

/// One or two sentences about what is wrong.
pub fn remark_words(here: Here, problem: &Problem) -> String {
    let say = |key: &'static str| here.say(key).to_owned();
    let with = |key: &'static str, words: &str| here.say_with(key, &args! { "words" => words.to_owned() });
    let count = |key: &'static str, count: usize| here.say_with(key, &args! { "count" => count });
    match problem {
        Problem::Required => say("remark-required"),
        Problem::HiddenCharacters => say("remark-hidden"),
        Problem::TooLong(max) => count("remark-too-long", *max),
        Problem::UnknownCode(text) => with("remark-unknown-code", text),
        Problem::UnknownChoice(text) => with("remark-unknown-choice", text),
        Problem::NotADate(text) => with("remark-date", text),
        Problem::HalfAPoint | Problem::NotANumber | Problem::NotOnTheMap => say("remark-point"),
        Problem::NotAPhoneNumber => say("remark-phone"),
        Problem::NotAnAddress => say("remark-email"),
        Problem::NotAWebAddress => say("remark-website"),
        Problem::NotASlug(text) => with("remark-slug", text),
        Problem::NotAPlace(text) => with("remark-not-a-place", text),
        Problem::UnknownLanguage(text) => with("remark-language", text),
        Problem::TooManyTasks(max) => count("remark-tasks", *max),
        Problem::Slot(text, SlotError::DayPart) => with("remark-slot-day-part", text),
        Problem::Slot(text, SlotError::Capacity) => with("remark-slot-capacity", text),
        Problem::Slot(text, SlotError::Time) => with("remark-slot-time", text),
        Problem::DayPartTwice(part) => with("remark-day-part-twice", part),
        Problem::Steps => say("remark-steps"),
        Problem::NotHours(text) => with("remark-hours", text),
        Problem::HoursExchanged => say("remark-hours-exchanged"),
        Problem::EndBeforeBegin => say("remark-end"),
        Problem::NotYesOrNo(text) => with("remark-yes-or-no", text),
        Problem::NotAFileName => say("remark-file-name"),
        Problem::UnknownColumn => say("remark-unknown-column"),
        Problem::MoreCells => say("remark-more-cells"),
        Problem::FewerCells(..) => say("remark-fewer-cells"),
        Problem::LooksLikeFormula => say("remark-formula"),
        Problem::NotJson(_) | Problem::NotAnObject | Problem::ObjectForText | Problem::Other(_) => say("remark-unreadable"),
        Problem::OtherOrganisation(name) => with("remark-other-organisation", name),
        Problem::SameAsLine(line) => here.say_with("remark-same-as-line", &args! { "line" => *line }),
        Problem::Example => say("remark-example"),
        Problem::GrowthLine => say("remark-growth-line"),
    }
}
