//! What the language helper says about the texts of a place.

use crate::{
    args,
    ask::Here,
    ui::{Heading, Paragraph},
};
use domain::{
    languages::SpokenLanguage,
    places::PlaceContent,
    plain_language::{Advice, Finding, Language, Whose, check},
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

/// The language of the helper; `None` for a language that it cannot read.
fn language_of(content: &PlaceContent) -> Option<Language> {
    match content.text_language {
        SpokenLanguage::Dutch => Some(Language::Dutch),
        SpokenLanguage::English => Some(Language::English),
        _ => None,
    }
}

fn finding_words(here: Here, advice: &Advice) -> String {
    let key = match advice.finding {
        Finding::LongSentence { words } => return here.say_with("administration-advice-long", &args! { "count" => words }),
        Finding::Passive => "administration-advice-passive",
        Finding::DifficultWord => "administration-advice-difficult",
        Finding::ExcludingOrThreatening => "administration-advice-unfriendly",
        Finding::PhoneNumber => "administration-advice-phone",
        Finding::EmailAddress => "administration-advice-email",
        Finding::PersonName => "administration-advice-name",
        Finding::LooksLikeBsn => "administration-advice-bsn",
        Finding::HealthDetail => "administration-advice-health",
    };
    match advice.better {
        Some(better) => format!("{} {}", here.say(key), here.say_with("administration-advice-better", &args! { "better" => better })),
        None => here.say(key).to_owned(),
    }
}

/// What could be plainer, kinder or more private, part by part; that there is nothing; or that nobody could look.
#[component]
pub fn AdviceOnTexts(here: Here, content: PlaceContent) -> impl IntoView {
    let findings = language_of(&content).map(|language| {
        let all = texts_of(&content).into_iter().flat_map(|(part, text)| {
            let advice = check(text, language, Whose::PublicText);
            advice.into_iter().map(move |advice| (part, text[advice.range.clone()].to_owned(), finding_words(here, &advice)))
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
