//! How many hours a week it takes: at least, and at most. Who fills in one of them means both.

use crate::{
    args,
    ask::Asked,
    forms::{Problems, Sent},
    ui::{FieldKind, TextField},
};
use domain::places::HOURS_MAX;
use leptos::prelude::*;

const LEAST: &str = "uren-min";
const MOST: &str = "uren-max";

/// Both fields.
#[component]
pub fn HoursFields(#[prop(into)] asked: Asked, hours: Option<(u16, u16)>) -> impl IntoView {
    let here = asked.here;
    let stored = |hours: Option<u16>| hours.map(|hours| hours.to_string()).unwrap_or_default();
    view! {
        <TextField
            asked=&asked
            name=LEAST
            label=here.say("posting-hours-least")
            hint=here.say("posting-hours-least-hint")
            kind=FieldKind::Number
            stored=stored(hours.map(|(least, _)| least))
            short=true
        />
        <TextField
            asked=&asked
            name=MOST
            label=here.say("posting-hours-most")
            hint=here.say("posting-hours-most-hint")
            kind=FieldKind::Number
            stored=stored(hours.map(|(_, most)| most))
            short=true
        />
    }
    .into_any()
}

/// Takes over the hours, when both fields can be read; a form without the fields leaves them as they are.
pub fn read(sent: &Sent, problems: &mut Problems, into: &mut Option<(u16, u16)>) {
    if !sent.has(LEAST) && !sent.has(MOST) {
        return;
    }
    let (Some(least), Some(most)) = (number(problems, sent, LEAST), number(problems, sent, MOST)) else { return };
    let hours = least.or(most).zip(most.or(least));
    if hours.is_some_and(|(least, most)| least > most) {
        problems.add(MOST, "posting-hours-backwards");
    } else {
        *into = hours;
    }
}

/// A number, or `Some(None)` for an empty field; `None` when it was told that it is no number.
#[expect(clippy::option_option, reason = "empty is something else than wrong")]
fn number(problems: &mut Problems, sent: &Sent, field: &str) -> Option<Option<u16>> {
    let typed = sent.text(field);
    if typed.is_empty() {
        return Some(None);
    }
    let hours = typed.parse().ok().filter(|hours| *hours <= HOURS_MAX);
    if hours.is_none() {
        problems.add_with(field, "posting-hours-wrong", &args! { "max" => HOURS_MAX });
    }
    hours.map(Some)
}
