//! What is shared of somebody, line by line: on the question for permission, at the partner's and on paper. One text for all.

use crate::{
    ask::Here,
    conversations::part_name,
    places::when::day_parts_words,
    texts::Texts,
    ui::{ChoiceOption, MailWords, Paragraph, PhoneWords, phone_href},
};
use domain::{codes::Code as _, conversations::ConversationReport, day_parts::DayPart, handovers::SharedLines};
use leptos::prelude::*;

/// What stands on a line, and its words; lines without words are left out. The first is the name.
fn rows(texts: Texts, lines: &SharedLines) -> Vec<(&'static str, String)> {
    let names = |list: &'static str, codes: Vec<&'static str>| {
        let names: Vec<_> = codes.into_iter().map(|code| texts.name(list, code)).collect();
        texts.join(&names)
    };
    let day_parts: Vec<DayPart> = lines.day_parts.iter().filter_map(|code| DayPart::parse(code)).collect();
    let mut rows = vec![
        ("naam", lines.name.clone()),
        ("telefoon", lines.phone.clone()),
        ("mail", lines.email.clone()),
        ("talen", names("taal", lines.languages.iter().map(|code| code.code()).collect())),
        ("wensen", names("wens", lines.needs.iter().map(|code| code.code()).collect())),
        ("dagdelen", if day_parts.is_empty() { String::new() } else { day_parts_words(texts, &day_parts) }),
        ("doelen", names("doel", lines.goals.iter().map(|code| code.code()).collect())),
        ("interesses", names("thema", lines.themes.iter().map(|code| code.code()).collect())),
        ("eigen-woorden", lines.words.clone()),
    ];
    rows.retain(|(_, words)| !words.is_empty());
    rows
}

fn label(texts: Texts, key: &str) -> &'static str {
    texts.say(&format!("overdracht-deel-{key}"))
}

/// The fields of which there is something to share, each with what that would be.
pub fn choices(here: Here, lines: &SharedLines) -> Vec<ChoiceOption> {
    let rows = rows(here.texts, lines).into_iter().skip(1);
    rows.map(|(key, words)| ChoiceOption::new(key, format!("{}: {words}", label(here.texts, key)))).collect()
}

/// The lines below the name, each with its label, for the sheet of a hand-over on paper.
pub fn lines_on_paper(texts: Texts, lines: &SharedLines) -> Vec<(String, String)> {
    rows(texts, lines).into_iter().skip(1).map(|(key, words)| (label(texts, key).to_owned(), words)).collect()
}

/// The lines.
#[component]
pub fn Shared(here: Here, lines: SharedLines) -> impl IntoView {
    let rows = rows(here.texts, &lines)
        .into_iter()
        .map(|(key, words)| {
            let words = match key {
                "telefoon" => view! { <a class="nl-link" href=phone_href(&words)><PhoneWords phone=words.clone() /></a> }.into_any(),
                "mail" => view! { <a class="nl-link" href=format!("mailto:{words}")><MailWords email=words.clone() /></a> }.into_any(),
                _ => view! { <bdi>{words}</bdi> }.into_any(),
            };
            view! { <dt>{label(here.texts, key)}</dt> <dd>{words}</dd> }
        })
        .collect_view();
    view! { <dl class="account">{rows}</dl> }.into_any()
}

/// What the participant agreed to and lets be shown, to take own words from; nothing when there is none.
#[component]
pub fn FromReport(here: Here, report: ConversationReport) -> impl IntoView {
    let parts: Vec<_> = report
        .to_share()
        .into_iter()
        .map(|(part, text)| view! { <dt>{part_name(here, part)}</dt> <dd><bdi>{text.to_owned()}</bdi></dd> })
        .collect();
    (!parts.is_empty())
        .then(|| {
            view! {
                <details class="fold">
                    <summary>{here.say("handovers-ask-report")}</summary>
                    <Paragraph>{here.say("handovers-ask-report-text")}</Paragraph>
                    <dl class="account">{parts}</dl>
                </details>
            }
        })
        .into_any()
}
