//! The answers of a participant, in words and as an address.

use crate::{args, ask::Here, places::when::day_parts_words, texts::Texts};
use domain::{
    codes::Code,
    wishes::{Question, Wishes},
};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The page at this path with these wishes in its address.
pub fn wishes_path(path: &str, wishes: &Wishes) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    wishes.pairs().into_iter().for_each(|(name, value)| {
        query.append_pair(name, &value);
    });
    match query.finish() {
        query if query.is_empty() => path.to_owned(),
        query => format!("{path}?{query}"),
    }
}

/// The answers that were given, each with its question in a few words.
#[component]
pub fn Answers(here: Here, wishes: Wishes) -> impl IntoView {
    let lines =
        answers(here.texts, &wishes).into_iter().map(|(question, words)| view! { <dt>{question}</dt> <dd>{words}</dd> }).collect_view();
    view! { <dl class="account">{lines}</dl> }
}

/// Question and answer, in the order in which they are asked.
pub fn answers(texts: Texts, wishes: &Wishes) -> Vec<(&'static str, String)> {
    let answered = Question::ALL.iter().filter(|question| wishes.is_answered(**question));
    answered.map(|question| (texts.name("mijn-vraag", question.code()), answer(texts, wishes, *question))).collect()
}

fn answer(texts: Texts, wishes: &Wishes, question: Question) -> String {
    match question {
        Question::Themes => names(texts, "thema", &wishes.themes).join(", "),
        Question::Goals => names(texts, "doel", &wishes.goals).join(", "),
        Question::DayParts => day_parts_words(texts, &wishes.day_parts.iter().copied().collect::<Vec<_>>()),
        Question::Start => {
            let start = wishes.start.map(|start| texts.name("mijn-begin", start.code()));
            let quieter = wishes.quieter.then(|| texts.say("participants-quieter"));
            start.into_iter().chain(quieter).collect::<Vec<_>>().join(". ")
        }
        Question::Place => {
            let mut words = names(texts, "wens", &wishes.needs);
            words.extend(names(texts, "taal", &wishes.languages));
            words.extend(wishes.dutch.map(|level| texts.name("mijn-nederlands", level.code())));
            words.extend(names(texts, "mijn-gezelschap", &wishes.company));
            words.join(". ")
        }
        Question::Where => wishes.near.map_or_else(String::new, |near| {
            texts.say_with("participants-near", &args! { "postcode" => near.postcode.to_string(), "km" => near.km })
        }),
    }
}

fn names<C: Code>(texts: Texts, list: &str, codes: &BTreeSet<C>) -> Vec<&'static str> {
    codes.iter().map(|code| texts.name(list, code.code())).collect()
}
