//! Everything that is kept of somebody, to take along: for people as a page, for programs as JSON.

use super::{answers::answers, who::line_words};
use crate::{
    ask::Here,
    introductions::{Reader, state_words, what_they_see},
    moments::day_words,
    places::when::date_words,
};
use domain::{codes::Code, introductions::Introduction, participants::OwnData};
use leptos::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// As JSON, with the codes as they stand in addresses and files.
pub fn as_json(data: &OwnData) -> Value {
    let form = &data.profile.form;
    let answers: Vec<_> = form.wishes.pairs().into_iter().map(|(name, value)| json!({ "question": name, "answer": value })).collect();
    let devices: Vec<_> =
        data.devices.iter().map(|device| json!({ "device": device.device, "since": device.created_at, "used": device.seen_at })).collect();
    let log: Vec<_> = data
        .log
        .iter()
        .map(|line| {
            let entry = &line.entry;
            json!({ "at": entry.at, "by": entry.actor, "action": entry.action, "detail": entry.detail })
        })
        .collect();
    let introductions: Vec<_> = data.introductions.iter().map(introduction_as_json).collect();
    json!({
        "name": form.name,
        "email": form.email.as_ref().map(ToString::to_string),
        "phone": form.phone.as_ref().map(ToString::to_string),
        "reach": form.reach.code(),
        "language": form.language.tag(),
        "answers": answers,
        "kept_since": data.profile.created_at,
        "used_on": data.profile.used_on,
        "erased_on": data.profile.erased_on,
        "devices": devices,
        "introductions": introductions,
        "log": log,
    })
}

fn introduction_as_json(introduction: &Introduction) -> Value {
    let form = &introduction.form;
    let events: Vec<_> =
        introduction.events.iter().map(|event| json!({ "at": event.at, "by": event.by.code(), "what": event.step.code() })).collect();
    json!({
        "place": introduction.link.title,
        "organisation": introduction.organisation.name,
        "state": introduction.state.code(),
        "way": form.way.code(),
        "name": form.name,
        "email": form.email.as_ref().map(ToString::to_string),
        "phone": form.phone.as_ref().map(ToString::to_string),
        "reach": form.reach.code(),
        "day_part": form.day_part.map(Code::code),
        "shared_needs": codes(&form.shared.needs),
        "shared_languages": codes(&form.shared.languages),
        "shared_company": codes(&form.shared.company),
        "asked_at": introduction.asked_at,
        "due_on": introduction.due_on,
        "times": introduction.times,
        "agreed": introduction.agreed,
        "received_by": introduction.companion,
        "reason": introduction.reason.map(Code::code),
        "events": events,
    })
}

fn codes<C: Code>(codes: &BTreeSet<C>) -> Vec<&'static str> {
    codes.iter().map(|code| code.code()).collect()
}

/// As a page that any browser shows, also without a network.
pub fn as_html(here: Here, data: &OwnData) -> String {
    let texts = here.texts;
    let form = &data.profile.form;
    let none = || here.say("participants-none").to_owned();
    let details = [
        (here.say("participants-name"), form.name.clone()),
        (here.say("participants-email"), form.email.as_ref().map_or_else(none, ToString::to_string)),
        (here.say("participants-phone"), form.phone.as_ref().map_or_else(none, ToString::to_string)),
        (here.say("participants-reach"), texts.name("bereik", form.reach.code()).to_owned()),
        (here.say("participants-since"), day_words(texts, data.profile.created_at)),
        (here.say("participants-used"), date_words(texts, data.profile.used_on)),
    ];
    let row = |question: &'static str, answer: String| view! { <dt>{question}</dt> <dd><bdi>{answer}</bdi></dd> };
    let details = details.map(|(question, answer)| row(question, answer));
    let answers = answers(texts, &form.wishes).into_iter().map(|(question, words)| row(question, words)).collect_view();
    let introductions = data.introductions.iter().map(|introduction| {
        let day = day_words(texts, introduction.asked_at);
        let state = state_words(here, introduction, Reader::Participant);
        let sees = what_they_see(here, introduction);
        view! { <li>{day} ": " <bdi>{introduction.link.title.clone()}</bdi> ". " {state} " " {sees}</li> }
    });
    let devices = data.devices.iter().map(|device| {
        let day = day_words(texts, device.seen_at);
        view! { <li><bdi>{device.device.clone()}</bdi> ", " {day}</li> }
    });
    let lines = data.log.iter().map(|line| {
        let day = day_words(texts, line.entry.at);
        view! { <li>{day} ": " {line_words(texts, &line.entry)}</li> }
    });
    Owner::new().with(|| {
        view! {
            <!DOCTYPE html>
            <html lang=here.language.tag()>
                <head>
                    <meta charset="utf-8" />
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <title>{here.say("participants-download-title")}</title>
                </head>
                <body>
                    <h1>{here.say("participants-download-title")}</h1>
                    <h2>{here.say("participants-details-title")}</h2>
                    <dl>{details}</dl>
                    <h2>{here.say("participants-answers-title")}</h2>
                    <dl>{answers}</dl>
                    <h2>{here.say("introductions-own-title")}</h2>
                    <ul>{introductions.collect_view()}</ul>
                    <h2>{here.say("participants-devices-title")}</h2>
                    <ul>{devices.collect_view()}</ul>
                    <h2>{here.say("participants-log-title")}</h2>
                    <ul>{lines.collect_view()}</ul>
                </body>
            </html>
        }
        .to_html()
    })
}
