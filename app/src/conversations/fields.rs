//! The fields of a report: a text for each part, and which parts may be shown to others.

use super::words::{part_hint, part_name};
use crate::{
    advice::advice_words,
    args,
    ask::{Asked, Here},
    forms::{Problems, Sent},
    posting::{own::RevisionField, reading},
    ui::{ChoiceList, ChoiceOption, Choose, TextArea},
};
use domain::{
    codes::Code as _,
    conversations::{ConversationReport, PART_MAX, ReportContent, ReportPart},
    plain_language::{Finding, Whose, check},
};
use leptos::prelude::*;

/// The field of the parts that may be shown.
const SHARED: &str = "delen";

/// A field for each part with what is kept in it, the parts that may be shown, and the state they were in.
#[component]
pub fn ReportFields(asked: Asked, report: ConversationReport) -> impl IntoView {
    let here = asked.here;
    let content = report.content();
    let parts = ReportPart::ALL
        .iter()
        .map(|part| {
            let stored = content.text(*part).to_owned();
            let theirs = asked.value(part.code(), &stored);
            // Somebody else saved another text meanwhile: both are shown.
            let meanwhile = (theirs != stored && !stored.is_empty()).then(|| view! { <Meanwhile here=here text=stored.clone() /> });
            view! {
                <TextArea asked=asked.clone() name=part.code() label=part_name(here, *part) hint=part_hint(here, *part) stored=stored rows=4 />
                {meanwhile}
                <Private here=here text=theirs />
            }
        })
        .collect_view();
    let choices = ReportPart::ALL.iter().map(|part| ChoiceOption::new(part.code(), part_name(here, *part))).collect();
    let shared = content.shareable.iter().map(|part| part.code().to_owned()).collect();
    view! {
        <RevisionField revision=report.revision />
        {parts}
        <ChoiceList
            asked=asked
            name=SHARED
            legend=here.say("conversations-share")
            hint=here.say("conversations-share-hint")
            choose=Choose::Several
            choices=choices
            stored=shared
        />
    }
    .into_any()
}

/// What stands in the report by now.
#[component]
fn Meanwhile(here: Here, text: String) -> impl IntoView {
    view! {
        <div class="theirs">
            <p>{here.say("conversations-theirs")}</p>
            <p>{text}</p>
        </div>
    }
}

/// A soft word when a text looks like something that is not kept here: a number, an address, a diagnosis.
#[component]
fn Private(here: Here, text: String) -> impl IntoView {
    let mut words: Vec<String> = private(here, &text);
    words.dedup();
    let lines = words.into_iter().map(|words| view! { <li>{words}</li> }).collect::<Vec<_>>();
    (!lines.is_empty()).then(|| {
        view! {
            <div class="tips">
                <p class="tips__title">{here.say("conversations-private")}</p>
                <ul>{lines}</ul>
            </div>
        }
    })
}

fn private(here: Here, text: &str) -> Vec<String> {
    let is_private =
        |finding| matches!(finding, Finding::LooksLikeBsn | Finding::PhoneNumber | Finding::EmailAddress | Finding::HealthDetail);
    let advice = check(text, here.language, Whose::PublicText);
    advice.iter().filter(|advice| is_private(advice.finding)).map(|advice| advice_words(here, advice)).collect()
}

/// What was sent. What is too long is told beside its field.
pub fn read(problems: &mut Problems, sent: &Sent) -> ReportContent {
    let mut content = ReportContent::default();
    for part in ReportPart::ALL {
        let text = sent.text(part.code());
        let count = text.chars().count();
        if count > PART_MAX {
            problems.add_with(part.code(), "posting-too-long", &args! { "max" => PART_MAX, "count" => count });
        }
        content.write(*part, text);
    }
    content.shareable = reading::chosen(sent, SHARED);
    content
}
