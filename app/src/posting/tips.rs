//! Advice on what somebody wrote: the sentence, what is with it, and a plainer word. It never blocks anything.

use super::parts::{part_name, parts_of, written};
use crate::{
    advice::{advice_words, language_of},
    args,
    ask::Here,
    ui::{Heading, Paragraph, TextLink},
};
use domain::{
    languages::SpokenLanguage,
    places::PlaceContent,
    plain_language::{Advice, Whose, check},
    posting::PlaceStep,
};
use leptos::prelude::*;

/// Longest piece of a text that is repeated, in characters.
const QUOTE_MAX: usize = 140;

/// One piece of advice, in words.
struct Tip {
    quote: String,
    words: String,
}

/// The advice about a text; none for languages that the helper does not know.
fn tips_of(here: Here, text: &str, language: SpokenLanguage) -> Vec<Tip> {
    let Some(language) = language_of(language) else { return Vec::new() };
    // Lines are read apart: a task does not go on in the next one.
    let text = text.replace('\n', "\n\n");
    let tip = |advice: Advice| Tip { quote: shortened(&text[advice.range.clone()]), words: advice_words(here, &advice) };
    check(&text, language, Whose::PublicText).into_iter().map(tip).collect()
}

fn shortened(text: &str) -> String {
    let text = text.trim();
    if text.chars().count() <= QUOTE_MAX {
        return text.to_owned();
    }
    text.chars().take(QUOTE_MAX).chain(['…']).collect()
}

/// The advice about one text, beside its field; nothing when there is none.
#[component]
pub fn Tips(here: Here, text: String, language: SpokenLanguage) -> impl IntoView {
    let tips = tips_of(here, &text, language);
    (!tips.is_empty()).then(|| {
        view! {
            <div class="tips">
                <p class="tips__title">{here.say("posting-tips")}</p>
                <TipList tips=tips />
            </div>
        }
    })
}

#[component]
fn TipList(tips: Vec<Tip>) -> impl IntoView {
    let tips = tips.into_iter().map(|tip| view! { <li><q>{tip.quote}</q><br />{tip.words}</li> }).collect_view();
    view! { <ul>{tips}</ul> }.into_any()
}

/// The advice about everything that was written of a place, with the way to each screen; nothing when there is none.
/// `href` is the address of a screen.
#[component]
pub fn AllTips(here: Here, content: PlaceContent, href: Box<dyn Fn(PlaceStep) -> String + Send>) -> impl IntoView {
    let mut parts = Vec::new();
    for step in super::own::screens() {
        for part in parts_of(step) {
            let Some(text) = written(part, &content) else { continue };
            let tips = tips_of(here, &text, content.text_language);
            if tips.is_empty() {
                continue;
            }
            let change = here.say_with("posting-change-part", &args! { "what" => part_name(here, part).to_lowercase() });
            parts.push(view! {
                <Heading level=3>{part_name(here, part)}</Heading>
                <TipList tips=tips />
                <p><TextLink href=href(step)>{change}</TextLink></p>
            });
        }
    }
    (!parts.is_empty()).then(|| {
        view! {
            <section class="tips" aria-labelledby="tips">
                <Heading level=2 id="tips">{here.say("posting-tips-title")}</Heading>
                <Paragraph>{here.say("posting-tips-text")}</Paragraph>
                {parts}
            </section>
        }
    })
}
