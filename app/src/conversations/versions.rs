//! Every version of a report: who wrote it, when, and what is different from the one before.

use super::words::part_name;
use crate::{
    ask::Here,
    moments::moment_words,
    posting::changed_words::ChangedWords,
    ui::{Heading, Paragraph},
};
use domain::{
    conversations::{ConversationReport, ReportContent, ReportPart, ReportVersion},
    introductions::Party,
};
use leptos::prelude::*;

/// The versions, newest first. A page with several reports has each in a section of its own.
#[component]
pub fn Versions(here: Here, report: ConversationReport, id: String) -> impl IntoView {
    if report.versions.is_empty() {
        return ().into_any();
    }
    let agreed = report.agreed_version;
    let before = |place: usize| place.checked_sub(1).map(|place| report.versions[place].content.clone()).unwrap_or_default();
    let lines = report
        .versions
        .iter()
        .enumerate()
        .rev()
        .map(|(place, version)| {
            let counts = agreed == Some(version.number);
            view! { <li><VersionLine here=here version=version.clone() before=before(place) counts=counts /></li> }
        })
        .collect_view();
    let title = id.clone();
    view! {
        <section class="not-on-paper" aria-labelledby=title>
            <h2 class="nl-heading nl-heading--level-2" id=id>{here.say("conversations-versions")}</h2>
            <Paragraph>{here.say("conversations-versions-lead")}</Paragraph>
            <ol class="changes" role="list">{lines}</ol>
        </section>
    }
    .into_any()
}

#[component]
fn VersionLine(here: Here, version: ReportVersion, before: ReportContent, counts: bool) -> impl IntoView {
    let date = moment_words(here.texts, version.at);
    let by = match version.by {
        Party::Participant => here.say("conversations-by-participant").to_owned(),
        _ if version.name.is_empty() => here.say("conversations-by-coach").to_owned(),
        _ => version.name.clone(),
    };
    let counts = counts.then(|| view! { <p><strong>{here.say("conversations-counts")}</strong></p> });
    let writing = (!version.kept).then(|| view! { <p>{here.say("conversations-writing")}</p> });
    let parts = before
        .differences(&version.content)
        .into_iter()
        .map(|part| view! { <Difference here=here part=part before=before.clone() after=version.content.clone() /> })
        .collect_view();
    view! {
        <article class="change">
            <Heading level=3>{date} ", " <bdi>{by}</bdi></Heading>
            {counts} {writing}
            <dl>{parts}</dl>
        </article>
    }
    .into_any()
}

#[component]
fn Difference(here: Here, part: ReportPart, before: ReportContent, after: ReportContent) -> impl IntoView {
    let (gone, new) = (here.say("posting-was"), here.say("posting-became"));
    let words = (before.text(part) != after.text(part)).then(|| {
        let (before, after) = (before.text(part).to_owned(), after.text(part).to_owned());
        view! { <ChangedWords before=before after=after gone=gone new=new /> }
    });
    let shared = (before.shareable.contains(&part) != after.shareable.contains(&part)).then(|| {
        let key = if after.shareable.contains(&part) { "conversations-now-shared" } else { "conversations-not-shared" };
        view! { <p>{here.say(key)}</p> }
    });
    view! { <dt>{part_name(here, part)}</dt><dd>{words} {shared}</dd> }.into_any()
}
