//! `/beheer`: what waits.

use crate::{
    Market, args,
    ask::{Asked, Page},
    moments::since_words,
    ui::{Document, DoneNotice, Frame, Heading, Paragraph, TextLink},
};
use chrono::{DateTime, Utc};
use domain::{
    accounts::Role,
    applications::{Application, ToCheck},
    clock::{Clock as _, SystemClock},
    codes::{Code as _, OrganisationKind},
    slug::Slug,
};
use leptos::prelude::*;

/// What waits for an administrator, oldest first, and the ways to their other work.
pub async fn queue(asked: Asked, market: Market) -> Page {
    asked.signed_in()?;
    let waiting = market.0.to_check(&asked.actor).await?;
    let now = SystemClock.now();
    let here = asked.here;
    let title = here.say("administration-queue-title");
    let count = here.say_with("administration-queue-count", &args! { "count" => waiting.len() });
    let list = (!waiting.is_empty()).then(|| {
        let lines = waiting.into_iter().map(|waiting| view! { <Line asked=asked.clone() waiting=waiting now=now /> }).collect_view();
        view! { <ol class="queue">{lines}</ol> }
    });
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="place">
                <div>
                    <Heading>{title}</Heading>
                    <DoneNotice asked=&asked />
                    <Paragraph lead=true>{count}</Paragraph>
                    {list}
                </div>
                <OtherWork asked=asked />
            </div>
        </Document>
    }
    .into_any())
}

#[component]
fn Line(asked: Asked, waiting: ToCheck, now: DateTime<Utc>) -> impl IntoView {
    let here = asked.here;
    let since = since_words(here.texts, waiting.since(), now);
    let (path, name, what) = match waiting {
        ToCheck::Application(application) => {
            let what = here.say_with("administration-queue-application", &args! { "who" => who(&asked, &application) });
            (format!("/beheer/aanmeldingen/{}", application.id), application.form.name, what)
        }
        ToCheck::Place(place) => {
            let what = here.say_with("administration-queue-place", &args! { "who" => place.organisation.name });
            (format!("/beheer/plekken/{}", place.place), place.title, what)
        }
        ToCheck::Reports(reports) => {
            let args = args! { "count" => reports.count, "who" => reports.organisation.name };
            let asked = reports.asked.then(|| here.say("administration-queue-reports-asked"));
            let what = [here.say_with("administration-queue-reports", &args)].into_iter().chain(asked.map(str::to_owned));
            (format!("/beheer/meldingen/{}", reports.place), reports.title, what.collect::<Vec<_>>().join(". "))
        }
    };
    view! {
        <li>
            <h2><TextLink href=here.href(&path)><bdi>{name}</bdi></TextLink></h2>
            <p><bdi>{what}</bdi></p>
            <p class="queue__since">{since}</p>
        </li>
    }
    .into_any()
}

/// "Moestuin, Utrecht", and the municipality when that is another name.
fn who(asked: &Asked, application: &Application) -> String {
    let form = &application.form;
    let kind = match form.kind {
        OrganisationKind::Other => None,
        kind => Some(asked.here.texts.name("organisatie", kind.code()).to_owned()),
    };
    let municipality = (Slug::of(&form.city) != form.municipality).then(|| asked.municipality_name(&form.municipality));
    [kind, Some(form.city.clone()), municipality].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[component]
fn OtherWork(asked: Asked) -> impl IntoView {
    let here = asked.here;
    let log = asked.actor.has_role(Role::PrivacyOfficer).then_some(("/beheer/logboek", "administration-log-title"));
    let links = [
        ("/beheer/mensen", "administration-people-title"),
        ("/beheer/post", "administration-post-title"),
        ("/beheer/gemeente", "municipalities-settings-link"),
        ("/beheer/zoekwoorden", "search-words-title"),
        ("/beheer/werk", "jobs-title"),
    ]
    .into_iter()
    .chain(log)
    .map(|(path, key)| view! { <li><TextLink href=here.href(path)>{here.say(key)}</TextLink></li> })
    .collect_view();
    view! {
        <nav class="panel" aria-labelledby="verder">
            <Heading level=2 id="verder">{here.say("administration-more")}</Heading>
            <ul class="link-list">{links}</ul>
        </nav>
    }
    .into_any()
}
