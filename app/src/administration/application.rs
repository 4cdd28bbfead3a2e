//! `/beheer/aanmeldingen/{id}`: an organisation that would like to join.

use super::{
    Back, QUEUE,
    decision::{Decision, Question, Way},
    id_in,
};
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    moments::moment_words,
    ui::{Document, ErrorSummary, Frame, Heading, MailWords, Notice, NoticeKind, Sentence, phone_href},
};
use domain::{
    applications::{Application, ApplicationStatus, REASON_MAX},
    codes::Code as _,
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;
use uuid::Uuid;

/// Everything that it says of itself, and the decision.
pub async fn application(asked: Asked, market: Market) -> Page {
    asked.signed_in()?;
    let id = id_in(&asked).ok_or(NoPage::NotFound)?;
    let application = market.0.application(&asked.actor, id).await?.ok_or(NoPage::NotFound)?;
    let here = asked.here;
    let name = application.form.name.clone();
    let decision = match application.status {
        ApplicationStatus::Waiting => {
            let ways = ways(here, application.form.person.clone());
            view! { <Decision asked=&asked path=format!("/beheer/aanmeldingen/{id}") state=None ways=ways /> }.into_any()
        }
        ApplicationStatus::Approved => decided(here, "administration-application-approved", String::new()),
        ApplicationStatus::Declined => decided(here, "administration-application-declined", application.reason.clone()),
    };
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(name.clone()).not_for_search_engines()>
            <Back here=here path=QUEUE words="administration-back" />
            <div class="place">
                <div>
                    <Heading><bdi>{name}</bdi></Heading>
                    <ErrorSummary asked=&asked />
                    <Facts asked=asked.clone() application=application />
                </div>
                <div>{decision}</div>
            </div>
        </Document>
    }
    .into_any())
}

fn decided(here: Here, key: &'static str, reason: String) -> AnyView {
    let reason = (!reason.is_empty()).then(|| view! { <p class="as-typed"><bdi>{reason}</bdi></p> });
    view! { <Notice here=here kind=NoticeKind::Info><p>{here.say(key)}</p>{reason}</Notice> }.into_any()
}

#[component]
fn Facts(asked: Asked, application: Application) -> impl IntoView {
    let here = asked.here;
    let form = application.form;
    let row = |key: &'static str, value: AnyView| view! { <dt>{here.say(key)}</dt> <dd>{value}</dd> };
    let words = |text: String| view! { <bdi>{text}</bdi> }.into_any();
    let website = (!form.website.is_empty()).then(|| {
        let shown = form.website.clone();
        let link = view! { <a class="nl-link" href=form.website rel="noopener noreferrer"><bdi>{shown}</bdi></a> };
        row("administration-application-website", link.into_any())
    });
    let phone = (!form.phone.is_empty()).then(|| {
        let link = view! { <a class="nl-link phone" href=phone_href(&form.phone)>{form.phone.clone()}</a> };
        row("administration-application-phone", link.into_any())
    });
    let email = form.email.to_string();
    let mail = view! { <a class="nl-link" href=format!("mailto:{email}")><MailWords email=email.clone() /></a> };
    let kind = here.texts.name("organisatie", form.kind.code()).to_owned();
    view! {
        <dl class="account">
            {row("administration-application-summary", words(form.summary))}
            {row("administration-application-kind", words(kind))}
            {row("administration-application-city", words(form.city))}
            {row("administration-application-municipality", words(asked.municipality_name(&form.municipality)))}
            {website} {phone}
            {row("administration-application-person", words(form.person))}
            {row("administration-application-email", mail.into_any())}
            {row("administration-application-since", words(moment_words(here.texts, application.created_at)))}
        </dl>
    }
    .into_any()
}

/// Lets it join, or declines with a reason.
fn ways(here: Here, person: String) -> [Way; 2] {
    let invited = Sentence::around(here.texts, "administration-approve-mail", "name", person).view();
    [
        Way {
            code: "goedkeuren",
            title: "administration-approve-title",
            text: "administration-approve-text",
            more: Some(view! { {invited} " " {here.say("administration-approve-checked")} }.into_any()),
            question: None,
            button: "administration-approve",
        },
        Way {
            code: "afwijzen",
            title: "administration-decline-title",
            text: "administration-decline-text",
            more: None,
            question: Some(Question { field: "reden", label: "administration-decline-reason", hint: "administration-decline-reason-hint" }),
            button: "administration-decline",
        },
    ]
}

/// Approves or declines.
pub async fn decide(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    asked.signed_in()?;
    let id: Uuid = id_in(&asked).ok_or(NoPage::NotFound)?;
    let (answer, done) = match sent.text("besluit") {
        "goedkeuren" => (market.0.approve_application(&asked.actor, id).await, "aanmelding-goedgekeurd"),
        "afwijzen" => {
            let mut problems = Problems::new(&asked);
            let Some(reason) = reason(&mut problems, &sent, "reden", "administration-decline-reason-missing") else {
                return problems.again();
            };
            (market.0.decline_application(&asked.actor, id, &reason).await, "aanmelding-afgewezen")
        }
        _ => return Err(NoPage::NotFound),
    };
    match answer {
        Ok(()) | Err(Failure::Refused(Refusal::Repeated)) => Ok(Posted::See(format!("{QUEUE}?gedaan={done}"))),
        // A colleague decided meanwhile: the page says what.
        Err(Failure::Refused(Refusal::WrongState | Refusal::Changed)) => Ok(Posted::See(asked.path.clone())),
        Err(failure) => Err(failure.into()),
    }
}

/// What somebody else will read, or a problem beside its field.
pub(super) fn reason(problems: &mut Problems, sent: &Sent, field: &str, key: &str) -> Option<String> {
    let reason = sent.text(field);
    let fits = !reason.is_empty() && reason.chars().count() <= REASON_MAX;
    if !fits {
        problems.add_with(field, key, &args! { "max" => REASON_MAX });
    }
    fits.then(|| reason.to_owned())
}
