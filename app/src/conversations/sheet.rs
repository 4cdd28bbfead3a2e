//! The report on paper: to take to a kitchen table with room to write, or to give to the participant, who answers on it.

use super::words::{part_hint, part_name};
use crate::{
    ask::{Asked, Here},
    ui::{Document, Frame, Heading, Paragraph, TextLink},
};
use domain::{
    codes::Code as _,
    conversations::{ConversationReport, ReportContent, ReportPart},
};
use leptos::prelude::*;

/// Lines to write on, for each part.
const LINES: usize = 4;

/// The sheet. A part that is empty has lines to write on.
pub fn sheet(asked: Asked, report: ConversationReport, back: String) -> AnyView {
    let here = asked.here;
    let title = here.say("conversations-title");
    let content = report.content();
    let parts = ReportPart::ALL.iter().map(|part| view! { <Part here=here part=*part content=content.clone() /> }).collect_view();
    let answers = ["conversations-agree", "conversations-change", "conversations-refuse"]
        .map(|key| view! { <li><span class="sheet__box"></span>{here.say(key)}</li> });
    view! {
        <Document asked=asked frame=Frame::new(title).not_for_search_engines()>
            <article class="sheet narrow">
                <p class="not-on-paper"><TextLink href=here.href(&back)>{here.say("conversations-back-to-report")}</TextLink></p>
                <Heading>{title}</Heading>
                <Paragraph lead=true><bdi>{report.name}</bdi></Paragraph>
                <Paragraph>{here.say("conversations-voluntary")}</Paragraph>
                {parts}
                <section class="sheet__part">
                    <Heading level=2>{here.say("conversations-sheet-answer")}</Heading>
                    <ul class="sheet__answers" role="list">{answers}</ul>
                    <p class="sheet__line">{here.say("conversations-sheet-date")}</p>
                </section>
            </article>
        </Document>
    }
    .into_any()
}

#[component]
fn Part(here: Here, part: ReportPart, content: ReportContent) -> impl IntoView {
    let text = content.text(part).to_owned();
    let body = if text.is_empty() {
        let lines = (0..LINES).map(|_| view! { <p class="sheet__line"></p> }).collect_view();
        view! { <p class="field-hint">{part_hint(here, part)}</p> {lines} }.into_any()
    } else {
        view! { <p class="report-text">{text}</p> }.into_any()
    };
    view! {
        <section class="sheet__part">
            <Heading level=2>{part_name(here, part)}</Heading>
            {body}
        </section>
    }
    .into_any()
}
