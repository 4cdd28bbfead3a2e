//! What the language helper says about the texts of a place.

use crate::{
    advice::{advice_words, language_of},
    args,
    ask::Here,
    ui::{Heading, Paragraph},
};
use domain::{
    places::PlaceContent,
    plain_language::{Whose, check},
};
use leptos::prelude::*;

/// Most findings that are shown: more would not be read.
const SHOWN: usize = 12;

/// The texts of a place and the key of what each is called.
fn texts_of(content: &PlaceContent) -> Vec<(&'static str, &str)> {
    let tasks = content.tasks.iter().map(|task| ("administration-part-task", task.as_str()));
    [
        ("administration-part-title", content.title.as_str()),
        ("administration-part-summary", &content.summary),
        ("administration-part-description", &content.description),
    ]
    .into_iter()
    .chain(tasks)
    .chain([
        ("administration-part-asks", content.asks.as_str()),
        ("administration-part-costs", &content.costs),
        ("administration-part-returns", &content.returns),
    ])
    .collect()
}

/// What could be plainer, kinder or more private, part by part; that there is nothing; or that nobody could look.
#[component]
pub fn AdviceOnTexts(here: Here, content: PlaceContent) -> impl IntoView {
    let findings = language_of(content.text_language).map(|language| {
        let all = texts_of(&content).into_iter().flat_map(|(part, text)| {
            let advice = check(text, language, Whose::PublicText);
            advice.into_iter().map(move |advice| (part, text[advice.range.clone()].to_owned(), advice_words(here, &advice)))
        });
        all.collect::<Vec<_>>()
    });
    let body = match findings {
        None => view! { <Paragraph>{here.say("administration-advice-other-language")}</Paragraph> }.into_any(),
        Some(findings) if findings.is_empty() => view! { <Paragraph>{here.say("administration-advice-none")}</Paragraph> }.into_any(),
        Some(findings) => {
            let more = findings.len().saturating_sub(SHOWN);
            let more = (more > 0).then(|| {
                let words = here.say_with("administration-advice-more", &args! { "count" => more });
                view! { <Paragraph>{words}</Paragraph> }
            });
            let lines = findings.into_iter().take(SHOWN).map(|(part, quote, words)| {
                view! { <li>{here.say(part)} ": " <q><bdi>{quote}</bdi></q> <br /> {words}</li> }
            });
            view! {
                <Paragraph>{here.say("administration-advice-text")}</Paragraph>
                <ul class="advice">{lines.collect_view()}</ul>
                {more}
            }
            .into_any()
        }
    };
    view! {
        <section class="panel" aria-labelledby="advies">
            <Heading level=2 id="advies">{here.say("administration-advice-title")}</Heading>
            {body}
        </section>
    }
    .into_any()
}
