//! `/beheer/werk`: what the program does by itself, and how that goes.

use super::{Back, QUEUE};
use crate::{
    Market, args,
    ask::{Asked, Here, Page},
    moments::moment_words,
    texts::Texts,
    ui::{Document, Frame, Heading, Notice, NoticeKind, Paragraph, TextLink},
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    clock::{Clock as _, SystemClock},
    codes::Code as _,
    jobs::{Job, JobState},
};
use leptos::prelude::*;

/// Every job, with what goes wrong first in words.
pub async fn jobs(asked: Asked, market: Market) -> Page {
    asked.signed_in()?;
    let jobs = market.0.jobs(&asked.actor).await?;
    let now = SystemClock.now();
    let here = asked.here;
    let title = here.say("jobs-title");
    let lines = jobs.into_iter().map(|state| view! { <Line here=here state=state now=now /> }).collect_view();
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <Back here=here path=QUEUE words="administration-back" />
            <Heading>{title}</Heading>
            <Paragraph lead=true>{here.say("jobs-lead")}</Paragraph>
            <Paragraph>{here.say("jobs-here")}</Paragraph>
            <ul class="queue">{lines}</ul>
        </Document>
    }
    .into_any())
}

#[component]
fn Line(here: Here, state: JobState, now: DateTime<Utc>) -> impl IntoView {
    let code = state.job.code();
    let figures = if state.runs_here {
        view! { <Figures here=here state=state.clone() now=now /> }.into_any()
    } else {
        view! { <p>{here.say("jobs-not-here")}</p> }.into_any()
    };
    view! {
        <li>
            <h2>{here.texts.name("jobs-name", code)}</h2>
            <p>{here.texts.name("jobs-what", code)}</p>
            <Failing here=here state=state.clone() />
            {figures}
            <Waits here=here state=state />
        </li>
    }
    .into_any()
}

/// That it failed the last time, or earlier, with the number by which the log of the server tells more.
#[component]
fn Failing(here: Here, state: JobState) -> impl IntoView {
    let failed = state.last.as_ref().is_some_and(|last| last.failed);
    state.failure.map(|failure| {
        let (key, kind) = if failed { ("jobs-failed", NoticeKind::Warning) } else { ("jobs-failed-before", NoticeKind::Info) };
        let args = args! { "moment" => moment_words(here.texts, failure.at), "reference" => failure.reference };
        view! { <Notice here=here kind=kind><p>{here.say_with(key, &args)}</p></Notice> }
    })
}

#[component]
fn Figures(here: Here, state: JobState, now: DateTime<Utc>) -> impl IntoView {
    let row = |key: &'static str, words: String| view! { <dt>{here.say(key)}</dt> <dd>{words}</dd> };
    let last = state.last.as_ref().map_or_else(|| here.say("jobs-never").to_owned(), |last| moment_words(here.texts, last.at));
    let took = state.last.as_ref().map(|last| row("jobs-took", took_words(here.texts, last.took)));
    let next = match (state.busy_since, state.next) {
        (Some(since), _) => Some(here.say_with("jobs-busy", &args! { "took" => took_words(here.texts, now - since) })),
        (None, next) => next.map(|next| next_words(here.texts, next - now)),
    };
    let next = next.map(|words| row("jobs-next", words));
    view! { <dl class="account">{row("jobs-last", last)} {took} {next}</dl> }.into_any()
}

/// How much waits; for mail also how much was given up, with the way to it.
#[component]
fn Waits(here: Here, state: JobState) -> impl IntoView {
    let waits = state.waits.map(|count| {
        let key = if state.job == Job::Confirm { "jobs-waits-for-answer" } else { "jobs-waits" };
        view! { <p>{here.say_with(key, &args! { "count" => count })}</p> }
    });
    let given_up = (state.given_up > 0).then(|| {
        let words = here.say_with("jobs-given-up", &args! { "count" => state.given_up });
        view! { <p>{words} " " <TextLink href=here.href("/beheer/post")>{here.say("jobs-see-post")}</TextLink></p> }
    });
    view! { {waits} {given_up} }
}

/// "minder dan een seconde", "3 seconden", "2 minuten".
fn took_words(texts: Texts, took: TimeDelta) -> String {
    match (took.num_seconds(), took.num_minutes()) {
        (..1, _) => texts.say("jobs-moment").to_owned(),
        (seconds @ 1..120, _) => texts.say_with("jobs-seconds", &args! { "count" => seconds }),
        (_, minutes) => texts.say_with("jobs-minutes", &args! { "count" => minutes }),
    }
}

/// "elk moment", "over uiterlijk 3 minuten".
fn next_words(texts: Texts, until: TimeDelta) -> String {
    if until.num_seconds() < 2 {
        return texts.say("jobs-next-now").to_owned();
    }
    texts.say_with("jobs-next-within", &args! { "took" => took_words(texts, until) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::languages::UiLanguage;

    #[test]
    fn short_and_long_times_are_told_in_words() {
        let texts = Texts::of(UiLanguage::Dutch);
        let took = |milliseconds| took_words(texts, TimeDelta::milliseconds(milliseconds));
        assert_eq!([took(-5), took(999)], ["minder dan een seconde"; 2]);
        assert_eq!([took(1_000), took(119_000), took(120_000)], ["1 seconde", "119 seconden", "2 minuten"]);
        assert_eq!(next_words(texts, TimeDelta::milliseconds(-300)), "elk moment");
        assert_eq!(next_words(texts, TimeDelta::minutes(9)), "uiterlijk over 9 minuten");
    }
}
