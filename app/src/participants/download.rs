//! Everything that is kept of somebody, to take along: for people as a page, for programs as JSON.

use super::{answers::answers, who::line_words};
use crate::{
    ask::Here,
    attention,
    conversations::{part_name, state_for_participant},
    engagements,
    handovers::{self, Told, lines_on_paper, state_words as hand_over_words},
    introductions::{Reader, state_words, what_they_see},
    moments::day_words,
    pairings::{pairings_as_json, pairings_on_paper},
    places::when::date_words,
    plans::{step_words, thanks_words},
    training::{group_as_json, group_on_paper},
};
use domain::{
    codes::{Code, codes_of},
    conversations::{ConversationReport, ReportPart, ToldOn},
    experts::Expert,
    handovers::HandOver,
    introductions::Introduction,
    participants::OwnData,
    plans::OwnPlan,
    self_reliance::SelfRelianceMatrix,
};
use leptos::prelude::*;
use serde_json::{Value, json};

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
        "hand_overs": data.hand_overs.iter().map(hand_over_as_json).collect::<Vec<_>>(),
        "reports": data.reports.iter().map(report_as_json).collect::<Vec<_>>(),
        "who_else_helps": data.attention.as_ref().map(attention::as_json),
        "self_reliance": data.matrices.iter().map(matrix_as_json).collect::<Vec<_>>(),
        "training": data.training.groups.iter().map(group_as_json).collect::<Vec<_>>(),
        "training_asked": data.training.asked.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "plans": data.plans.iter().map(plan_as_json).collect::<Vec<_>>(),
        "experience_expert": data.expert.as_ref().map(expert_as_json),
        "buddies": pairings_as_json(&data.pairings),
        "asked_by_organisations": data.engagements.iter().map(engagements::as_json).collect::<Vec<_>>(),
        "log": log,
    })
}

fn expert_as_json(expert: &Expert) -> Value {
    let form = &expert.form;
    let events: Vec<_> =
        expert.events.iter().map(|event| json!({ "at": event.at, "by": event.by.code(), "what": event.step.code() })).collect();
    let talk = expert.talk.as_ref().map(|talk| json!({ "at": talk.at, "where": talk.place }));
    json!({
        "state": expert.state.code(),
        "due_on": expert.due_on,
        "roles": codes_of(&form.roles),
        "words": form.words,
        "languages": codes_of(&form.languages),
        "day_parts": form.day_parts.iter().map(|day_part| day_part.code()).collect::<Vec<_>>(),
        "themes": codes_of(&form.themes),
        "near": form.near.map(|near| near.to_string()),
        "capacity": form.capacity,
        "gender": form.gender.map(Code::code),
        "smoke": form.smoke,
        "dog": form.dog,
        "public": form.public,
        "experiences": expert.experiences,
        "talk": talk,
        "events": events,
    })
}

fn hand_over_as_json(hand_over: &HandOver) -> Value {
    let events: Vec<_> =
        hand_over.events.iter().map(|event| json!({ "at": event.at, "by": event.by.code(), "what": event.step.code() })).collect();
    json!({
        "place": hand_over.link.title,
        "organisation": hand_over.organisation.name,
        "coach": hand_over.coach_name,
        "state": hand_over.state.code(),
        "due_on": hand_over.due_on,
        "asked_to_share": hand_over.asked,
        "shared": hand_over.shared,
        "shared_until": hand_over.shared_until,
        "sent_to": hand_over.contact,
        "meeting": hand_over.meeting,
        "calls": hand_over.follow_ups,
        "does": hand_over.does,
        "next_place": hand_over.suggested.as_ref().map(|link| &link.title),
        "outcome": hand_over.outcome.map(Code::code),
        "events": events,
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
        "shared_needs": codes_of(&form.shared.needs),
        "shared_languages": codes_of(&form.shared.languages),
        "shared_company": codes_of(&form.shared.company),
        "asked_at": introduction.asked_at,
        "due_on": introduction.due_on,
        "times": introduction.times,
        "agreed": introduction.agreed,
        "received_by": introduction.companion,
        "coach_calls_by": introduction.help_by,
        "comes_along": introduction.goes_along,
        "reason": introduction.reason.map(Code::code),
        "events": events,
    })
}

fn report_as_json(report: &ConversationReport) -> Value {
    let told = |told: Option<ToldOn>| told.map(|(how, on)| json!({ "how": how.code(), "on": on }));
    let versions: Vec<_> = report
        .versions
        .iter()
        .map(|version| {
            json!({
                "number": version.number,
                "at": version.at,
                "by": version.by.code(),
                "name": version.name,
                "texts": version.content.texts,
                "may_be_shared": version.content.shareable,
            })
        })
        .collect();
    json!({
        "coach": report.coach_name,
        "state": report.state.code(),
        "shown": told(report.shown),
        "answered": told(report.answered),
        "agreed_version": report.agreed_version,
        "versions": versions,
    })
}

fn matrix_as_json(matrix: &SelfRelianceMatrix) -> Value {
    let measured: Vec<_> = matrix
        .measured
        .iter()
        .map(
            |measured| json!({ "moment": measured.moment.code(), "on": measured.on, "by": measured.coach_name, "scores": measured.scores }),
        )
        .collect();
    json!({ "coach": matrix.coach_name, "measured": measured })
}

fn plan_as_json(plan: &OwnPlan) -> Value {
    let steps: Vec<_> = plan
        .steps
        .iter()
        .map(|step| {
            let thanks = step
                .thanks
                .as_ref()
                .map(|thanks| json!({ "kind": thanks.kind.code(), "euros": thanks.euros, "on": thanks.on, "by": thanks.given_by }));
            json!({ "text": step.form.text, "by": step.form.by.code(), "on": step.form.on, "done_on": step.done_on, "thanks": thanks })
        })
        .collect();
    json!({ "coach": plan.coach_name, "steps": steps })
}

/// What was written down with a coach: reports, how they manage, steps.
fn conversations_as_html(here: Here, data: &OwnData) -> AnyView {
    let texts = here.texts;
    let reports = data.reports.iter().map(|report| {
        let versions = report.versions.iter().map(|version| {
            let parts = ReportPart::ALL.iter().filter(|part| !version.content.text(**part).is_empty()).map(|part| {
                view! { <dt>{part_name(here, *part)}</dt> <dd><bdi>{version.content.text(*part).to_owned()}</bdi></dd> }
            });
            view! { <h4>{day_words(texts, version.at)}</h4> <dl>{parts.collect_view()}</dl> }
        });
        let state = state_for_participant(here, report);
        view! { <h3><bdi>{report.coach_name.clone()}</bdi></h3> <p>{state}</p> {versions.collect_view()} }
    });
    let matrices = data.matrices.iter().flat_map(|matrix| &matrix.measured).map(|measured| {
        let scores = measured.scores.iter().map(|(domain, scored)| {
            let name = texts.name("leefgebied", domain.code());
            view! { <dt>{name}</dt> <dd>{scored.score.to_string()} " " <bdi>{scored.note.clone()}</bdi></dd> }
        });
        let moment = texts.name("moment", measured.moment.code());
        view! { <h3>{moment} ", " {date_words(texts, measured.on)}</h3> <dl>{scores.collect_view()}</dl> }
    });
    let steps = data.plans.iter().flat_map(|plan| &plan.steps).map(|step| {
        let thanks = step.thanks.as_ref().map(|thanks| thanks_words(here, thanks));
        view! { <li><bdi>{step.form.text.clone()}</bdi> ". " {step_words(here, "mijn-stap-door", step)} " " {thanks}</li> }
    });
    let expert = data.expert.as_ref().map(|expert| {
        let experiences = expert.experiences.0.iter().map(|(experience, who)| {
            view! { <li>{texts.name("ervaring", experience.code())} ": " {texts.name("ervaring-wie", who.code())}</li> }
        });
        let words = &expert.form.words;
        let words = [("experts-story", &words.story), ("experts-together", &words.together), ("experts-not", &words.not)]
            .map(|(key, text)| (!text.is_empty()).then(|| view! { <dt>{here.say(key)}</dt> <dd><bdi>{text.clone()}</bdi></dd> }));
        view! {
            <h2>{here.say("experts-own-title")}</h2>
            <p>{texts.name("mijn-ervaring-stand", expert.state.code())}</p>
            <dl>{words}</dl>
            <ul>{experiences.collect_view()}</ul>
        }
    });
    view! {
        {expert}
        <h2>{here.say("conversations-own-title")}</h2>
        {reports.collect_view()}
        <h2>{here.say("self-reliance-own-title")}</h2>
        {matrices.collect_view()}
        <h2>{here.say("plans-own-title")}</h2>
        <ul>{steps.collect_view()}</ul>
        {data.attention.as_ref().map(|attention| attention::as_html(here, attention))}
        <h2>{here.say("training-own-title")}</h2>
        {data.training.groups.iter().map(|group| group_on_paper(here, group)).collect_view()}
    }
    .into_any()
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
    let hand_overs = data.hand_overs.iter().map(|hand_over| {
        let state = hand_over_words(here, hand_over, handovers::Reader::Participant);
        let shared = hand_over.shared.iter().flat_map(|lines| lines_on_paper(texts, lines)).map(|(label, words)| {
            view! { <dt>{label}</dt> <dd><bdi>{words}</bdi></dd> }
        });
        view! { <li><bdi>{hand_over.link.title.clone()}</bdi> ". " {state} <dl>{shared.collect_view()}</dl> <Told here=here hand_over=hand_over.clone() /></li> }
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
                    <h2>{here.say("handovers-own-title")}</h2>
                    <ul>{hand_overs.collect_view()}</ul>
                    {conversations_as_html(here, data)}
                    {pairings_on_paper(here, &data.pairings)}
                    {engagements::on_paper(here, &data.engagements)}
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
