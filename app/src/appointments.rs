//! An appointment in a form: a day, a time and a place. One reading for every form that asks it.

use crate::{
    ask::Asked,
    forms::{Problems, Sent},
    introductions::dutch_moment,
    posting::reading,
    ui::TextField,
};
use chrono::{DateTime, Utc};
use domain::experts::Talk;
use leptos::prelude::*;

/// The fields.
#[component]
pub fn AppointmentFields(asked: Asked) -> impl IntoView {
    let here = asked.here;
    view! {
        <TextField asked=&asked name="dag" label=here.say("experts-talk-day") hint=here.say("experts-talk-day-hint") short=true />
        <TextField asked=&asked name="tijd" label=here.say("experts-talk-time") short=true />
        <TextField asked=&asked name="waar" label=here.say("experts-talk-where") />
    }
    .into_any()
}

/// The moment, by the clock of the Netherlands. There is no such moment in the night in which the clock goes forward.
pub fn moment(problems: &mut Problems, sent: &Sent) -> Option<DateTime<Utc>> {
    let mut day = None;
    reading::date(problems, sent, "dag", &mut day);
    if day.is_none() && sent.text("dag").is_empty() {
        problems.add("dag", "introductions-day-missing");
    }
    let time = problems.need("tijd", sent.text("tijd").replace('.', ":").parse().ok(), "introductions-time-wrong");
    problems.need("tijd", dutch_moment(day?, time?), "introductions-time-wrong")
}

/// When and where; the place has at most `most` characters.
pub fn appointment(problems: &mut Problems, sent: &Sent, most: usize) -> Option<Talk> {
    let at = moment(problems, sent);
    let place = reading::short_enough(problems, "waar", sent.text("waar"), most);
    let place = place.and_then(|place| problems.need("waar", (!place.is_empty()).then(|| place.to_owned()), "handovers-where-missing"));
    Some(Talk { at: at?, place: place? })
}
