//! `/coach`: who needs a coach now, by term. A call that was asked for, a "nu niet", a silence.

use super::words::{Reader, state_words};
use crate::{
    Market, args,
    ask::{Asked, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    places::when::date_words,
    ui::{Document, DoneNotice, ErrorSummary, Frame, Heading, MailWords, Paragraph, PhoneWords, PostForm, TextLink, phone_href},
};
use domain::{
    accounts::Role,
    codes::Code as _,
    ids::IntroductionId,
    introductions::{CallRequest, CoachWork, Introduction, IntroductionState},
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;

const COACH: &str = "/coach";

/// What waits, oldest term first.
pub async fn work(asked: Asked, market: Market) -> Page {
    asked.signed_in()?;
    if !asked.actor.has_role(Role::Coach) {
        return Err(NoPage::NotFound);
    }
    let work = market.0.coach_work(&asked.actor).await?;
    let here = asked.here;
    let title = here.say("introductions-coach-title");
    let list = if work.is_empty() {
        view! { <Paragraph lead=true>{here.say("introductions-coach-empty")}</Paragraph> }.into_any()
    } else {
        let lines = work.into_iter().map(|work| view! { <Line asked=asked.clone() work=work /> }).collect_view();
        view! { <ol class="queue">{lines}</ol> }.into_any()
    };
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <Heading>{title}</Heading>
            <DoneNotice asked=&asked />
            <ErrorSummary asked=&asked />
            {list}
            <p><TextLink href=here.href(crate::coaching::GROUP)>{here.say("coaching-group-link")}</TextLink></p>
        </Document>
    }
    .into_any())
}

#[component]
fn Line(asked: Asked, work: CoachWork) -> impl IntoView {
    let here = asked.here;
    let due = work.due_on().map(|day| here.say_with("introductions-coach-due", &args! { "date" => date_words(here.texts, day) }));
    match work {
        CoachWork::Call(request) => call(&asked, request, due),
        CoachWork::Introduction(introduction) => introduction_line(&asked, *introduction, due),
    }
}

fn call(asked: &Asked, request: CallRequest, due: Option<String>) -> AnyView {
    let here = asked.here;
    let form = request.form;
    let args = args! { "when" => here.texts.name("bel", form.when.code()), "language" => here.texts.name("taal", form.language.code()) };
    view! {
        <li>
            <h2><bdi>{form.name}</bdi></h2>
            <p>{here.say_with("introductions-coach-call", &args)}</p>
            <Phone phone=form.phone.for_people() />
            <p class="queue__since">{due}</p>
            <Done asked=asked.clone() field="gebeld" value=request.id.to_string() words=here.say("introductions-coach-called") />
        </li>
    }
    .into_any()
}

fn introduction_line(asked: &Asked, introduction: Introduction, due: Option<String>) -> AnyView {
    let here = asked.here;
    let state = state_words(here, &introduction, Reader::Work);
    let reason = introduction.reason.map(|reason| view! { <p>{here.texts.name("reden", reason.code())}</p> });
    let phone = introduction.form.phone.as_ref().map(|phone| view! { <Phone phone=phone.for_people() /> });
    let email = introduction.form.email.as_ref().map(|email| {
        let email = email.to_string();
        view! { <p><a class="nl-link" href=format!("mailto:{email}")><MailWords email=email.clone() /></a></p> }
    });
    let nobody = (phone.is_none() && email.is_none()).then(|| view! { <p>{here.say("introductions-coach-unreachable")}</p> });
    let take_up = (introduction.state != IntroductionState::TakenUp).then(|| {
        let (value, words) = (introduction.id.to_string(), here.say("introductions-coach-take-up"));
        view! { <Done asked=asked.clone() field="opgepakt" value=value words=words /> }
    });
    view! {
        <li>
            <h2><bdi>{introduction.form.name.clone()}</bdi></h2>
            <p><bdi>{introduction.link.title.clone()}</bdi> ", " <bdi>{introduction.organisation.name.clone()}</bdi></p>
            <p>{state}</p>
            {reason} {phone} {email} {nobody}
            <p class="queue__since">{due}</p>
            {take_up}
        </li>
    }
    .into_any()
}

#[component]
fn Phone(phone: String) -> impl IntoView {
    view! { <p><a class="nl-link" href=phone_href(&phone)><PhoneWords phone=phone.clone() /></a></p> }
}

#[component]
fn Done(asked: Asked, field: &'static str, value: String, words: &'static str) -> impl IntoView {
    view! {
        <PostForm asked=asked path=COACH>
            <input type="hidden" name=field value=value />
            <button type="submit" class="utrecht-button utrecht-button--secondary-action">{words}</button>
        </PostForm>
    }
}

/// Takes something up.
pub async fn take_up(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    asked.signed_in()?;
    let done = if sent.has("gebeld") {
        let id = sent.text("gebeld").parse().map_err(|_| NoPage::NotFound)?;
        market.0.called(&asked.actor, id).await
    } else {
        let id: IntroductionId = sent.text("opgepakt").parse().map_err(|_| NoPage::NotFound)?;
        market.0.take_up(&asked.actor, id).await
    };
    match done {
        Ok(()) => Ok(Posted::See(format!("{COACH}?gedaan={}", if sent.has("gebeld") { "gebeld" } else { "opgepakt" }))),
        // A colleague was first.
        Err(Failure::Refused(Refusal::Changed | Refusal::WrongState | Refusal::NoLongerValid)) => {
            let mut problems = Problems::new(&asked);
            problems.add("", "introductions-coach-first");
            problems.again()
        }
        Err(failure) => Err(failure.into()),
    }
}
