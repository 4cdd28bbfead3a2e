//! What is said of modules, sessions and amounts, the same for everybody.

use crate::{args, ask::Here, moments::appointment_words, places::when::date_words, texts::Texts};
use chrono::{Datelike as _, NaiveDate};
use domain::{
    codes::Code as _,
    training::{Allowance, Attendance, Module, ModuleState, OwnGroup, Session},
};
use leptos::prelude::*;
use serde_json::{Value, json};

/// How somebody stands with a module.
pub fn state_words(here: Here, state: ModuleState) -> String {
    match state {
        ModuleState::Done(None) => here.say("training-state-done").to_owned(),
        ModuleState::Done(Some(how)) => {
            here.say_with("training-state-done-else", &args! { "how" => here.texts.name("ingehaald", how.code()) })
        }
        ModuleState::Planned(at) => here.say_with("training-state-planned", &args! { "moment" => appointment_words(here.texts, at) }),
        ModuleState::ToCatchUp => here.say("training-state-catch-up").to_owned(),
        ModuleState::ToCome => here.say("training-state-to-come").to_owned(),
    }
}

/// What a session is about.
pub fn about_words(here: Here, session: &Session, modules: &[Module]) -> String {
    let module = session.form.module.and_then(|id| modules.iter().find(|module| module.id == id));
    module.map_or_else(|| here.say("training-session-no-module").to_owned(), |module| module.form.title.clone())
}

/// When and where.
pub fn when_words(here: Here, session: &Session) -> String {
    let args = args! {
        "moment" => appointment_words(here.texts, session.form.at),
        "place" => session.form.place.as_str(),
        "minutes" => session.form.minutes,
    };
    here.say_with("training-session-when", &args)
}

/// "november 2026".
pub fn month_words(texts: Texts, day: NaiveDate) -> String {
    format!("{} {}", texts.name("maand", &day.month().to_string()), day.year())
}

/// "22", "22,50" or "22.50".
pub fn euros(here: Here, cents: u32) -> String {
    let sign = here.say("training-decimal");
    if cents.is_multiple_of(100) { (cents / 100).to_string() } else { format!("{}{sign}{:02}", cents / 100, cents % 100) }
}

/// "Vanaf 1 januari 2026: 22 euro per dagdeel."
pub fn allowance_words(here: Here, allowance: &Allowance) -> String {
    let args = args! {
        "date" => date_words(here.texts, allowance.from),
        "euros" => euros(here, allowance.cents),
        "per" => allowance.per.as_str(),
    };
    here.say_with("training-allowance", &args)
}

/// One's own training, for who takes everything along.
pub fn group_as_json(group: &OwnGroup) -> Value {
    let modules: Vec<_> = group
        .modules
        .iter()
        .map(|(module, state)| json!({ "module": module.form.title, "done": matches!(state, ModuleState::Done(_)) }))
        .collect();
    let sessions: Vec<_> = group
        .sessions
        .iter()
        .map(|own| json!({ "at": own.session.form.at, "place": own.session.form.place, "attendance": own.mark.map(Attendance::code) }))
        .collect();
    json!({
        "group": group.name,
        "track": group.track,
        "trainer": group.trainer,
        "stopped_on": group.stopped_on,
        "modules": modules,
        "sessions": sessions,
        "certificate": group.certificate.as_ref().map(|paper| json!({ "code": paper.code, "given_on": paper.certificate.given_on })),
    })
}

/// The same for people.
pub fn group_on_paper(here: Here, group: &OwnGroup) -> AnyView {
    let modules = group.modules.iter().map(|(module, state)| {
        view! { <li><bdi>{module.form.title.clone()}</bdi> ": " {state_words(here, *state)}</li> }
    });
    let sessions = group.sessions.iter().map(|own| {
        let mark = own.mark.map(|mark| here.texts.name("aanwezigheid", mark.code()));
        view! { <li>{when_words(here, &own.session)} " " {mark}</li> }
    });
    let certificate = group.certificate.as_ref().map(|paper| view! { <p>{here.say("training-certificate")} ": " {paper.code.clone()}</p> });
    view! {
        <h3><bdi>{group.track.clone()}</bdi></h3>
        <ul>{modules.collect_view()}</ul>
        <ul>{sessions.collect_view()}</ul>
        {certificate}
    }
    .into_any()
}
