//! `/partner/kennismakingen`: who would like to come, oldest term first.

use super::words::{Reader, next_words, state_words};
use crate::{
    Market,
    ask::{Asked, Here, NoPage, Page},
    ui::{Document, DoneNotice, Frame, Heading, Paragraph, Parts, TextLink, part_in},
};
use domain::{introductions::Introduction, parts::Part};
use leptos::prelude::*;

/// The address of the list, without language.
pub const INBOX: &str = "/partner/kennismakingen";

/// Those of every organisation somebody works for.
pub async fn inbox(asked: Asked, market: Market) -> Page {
    asked.signed_in()?;
    let organisations = market.0.own_organisations(&asked.actor).await?;
    if organisations.is_empty() {
        return Err(NoPage::NotFound);
    }
    let part = part_in(&asked);
    let mut found = Part::of(Vec::new());
    for organisation in organisations {
        found = found.and(market.0.inbox(&asked.actor, organisation.id, part).await?);
    }
    let (mut introductions, more) = (found.lines, found.more);
    // What nobody waits for comes last.
    introductions.sort_by_key(|introduction| (introduction.due_on.is_none(), introduction.due_on));
    let here = asked.here;
    let title = here.say("introductions-inbox-title");
    let list = if introductions.is_empty() {
        view! { <Paragraph lead=true>{here.say("introductions-inbox-empty")}</Paragraph> }.into_any()
    } else {
        let lines = introductions.into_iter().map(|introduction| view! { <Line here=here introduction=introduction /> }).collect_view();
        view! { <ol class="queue">{lines}</ol> }.into_any()
    };
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <Heading>{title}</Heading>
            <DoneNotice asked=&asked />
            {list}
            <Parts here=here part=part more=more path=INBOX />
        </Document>
    }
    .into_any())
}

#[component]
fn Line(here: Here, introduction: Introduction) -> impl IntoView {
    let href = here.href(&format!("{INBOX}/{}", introduction.id));
    let state = state_words(here, &introduction, Reader::Work);
    let next = next_words(here, &introduction, Reader::Work).map(|next| view! { <p class="queue__since">{next}</p> });
    view! {
        <li>
            <h2><TextLink href=href><bdi>{introduction.form.name}</bdi></TextLink></h2>
            <p><bdi>{introduction.link.title}</bdi></p>
            <p>{state}</p>
            {next}
        </li>
    }
    .into_any()
}
