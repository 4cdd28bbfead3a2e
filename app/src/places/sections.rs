//! The parts of the page of a place: what you do, when, what you find, what it asks and gives.

use super::{
    day_grid::DayGrid,
    when::{date_words, day_parts_words, times_words},
};
use crate::{
    args,
    ask::Here,
    search::addresses::place_path,
    texts::Texts,
    ui::{Heading, Icon, Paragraph, TextLink, paragraphs},
};
use domain::{
    codes::{Agreement, Code as _, DutchLevel},
    day_parts::Slot,
    languages::SpokenLanguage,
    places::{PlaceContent, PlaceDetails, PlaceLink, Source},
    search::PlaceQuery,
};
use leptos::prelude::*;

/// What you do there, with the tasks to choose from.
#[component]
pub fn WhatYouDo(here: Here, content: PlaceContent, lang: Option<&'static str>) -> impl IntoView {
    let text = if content.description.is_empty() { &content.summary } else { &content.description };
    let text: Vec<_> = paragraphs(text)
        .map(|paragraph| {
            let paragraph = paragraph.to_owned();
            view! { <Paragraph>{paragraph}</Paragraph> }
        })
        .collect();
    let tasks = (!content.tasks.is_empty()).then(|| {
        let tasks = content.tasks.iter().map(|task| view! { <li>{task.clone()}</li> }).collect_view();
        view! {
            <Heading level=3>{here.say("places-tasks")}</Heading>
            <Paragraph>{here.say("places-tasks-text")}</Paragraph>
            <ul class="tasks" lang=lang>{tasks}</ul>
        }
    });
    view! {
        <section class="place__section" aria-labelledby="wat">
            <Heading level=2 id="wat">{here.say("places-what")}</Heading>
            <div lang=lang>{text}</div>
            {tasks}
        </section>
    }
    .into_any()
}

/// When: in words, as a grid, and by the clock.
#[component]
pub fn When(here: Here, content: PlaceContent) -> impl IntoView {
    let texts = here.texts;
    let day_parts: Vec<_> = content.day_parts().collect();
    let mut lines = vec![texts.name("soort-zin", content.kind.code()).to_owned()];
    lines.extend(hours_words(texts, content.hours_per_week));
    lines.extend(dates_words(texts, &content));
    let lines = lines.into_iter().map(|line| view! { <Paragraph>{line}</Paragraph> }).collect_view();
    let times = times_words(texts, &content.slots);
    let times = (!times.is_empty()).then(|| {
        let times = times.into_iter().map(|time| view! { <li>{time}</li> }).collect_view();
        view! { <ul class="times">{times}</ul> }
    });
    let waiting = waiting_words(texts, &content).into_iter().map(|words| view! { <Paragraph>{words}</Paragraph> }).collect_view();
    let week = if day_parts.is_empty() {
        view! { <Paragraph>{here.say("places-when-unknown")}</Paragraph> }.into_any()
    } else {
        let words = here.say_with("places-when-words", &args! { "when" => day_parts_words(texts, &day_parts) });
        view! {
            <Paragraph>{words}</Paragraph>
            {times}
            <DayGrid here=here week=content.slots.clone() />
            {waiting}
        }
        .into_any()
    };
    view! {
        <section class="place__section" aria-labelledby="wanneer">
            <Heading level=2 id="wanneer">{here.say("places-when")}</Heading>
            {lines} {week}
        </section>
    }
    .into_any()
}

/// How many people wait for each day part that is full.
fn waiting_words(texts: Texts, content: &PlaceContent) -> Vec<String> {
    let full = content.slots.iter().filter(|slot| slot.is_full() && slot.waiting > 0);
    let words = |slot: &Slot| {
        let when = day_parts_words(texts, &[slot.day_part]);
        texts.say_with("places-waiting", &args! { "when" => when, "count" => slot.waiting })
    };
    full.map(words).collect()
}

fn hours_words(texts: Texts, hours: Option<(u16, u16)>) -> Option<String> {
    let (from, to) = hours?;
    let args = args! { "from" => from, "to" => to };
    Some(if from == to { texts.say_with("places-hours", &args! { "from" => from }) } else { texts.say_with("places-hours-range", &args) })
}

fn dates_words(texts: Texts, content: &PlaceContent) -> Option<String> {
    let date = |date| date_words(texts, date);
    match (content.starts_on, content.ends_on) {
        (Some(from), Some(to)) if from == to => Some(texts.say_with("places-date", &args! { "from" => date(from) })),
        (Some(from), Some(to)) => Some(texts.say_with("places-dates", &args! { "from" => date(from), "to" => date(to) })),
        (Some(from), None) => Some(texts.say_with("places-date-from", &args! { "from" => date(from) })),
        (None, Some(to)) => Some(texts.say_with("places-date-to", &args! { "to" => date(to) })),
        (None, None) => None,
    }
}

/// Who is there and what the place offers.
#[component]
pub fn WhatYouFind(here: Here, content: PlaceContent) -> impl IntoView {
    let texts = here.texts;
    let help = content.help.iter().map(|help| texts.name("hulp-zin", help.code()).to_owned()).collect::<Vec<_>>();
    let offers = content.offers.iter().map(|offer| texts.name("wens-zin", offer.code()).to_owned()).collect::<Vec<_>>();
    let languages: Vec<_> = content.languages.iter().map(|language| texts.name("taal", language.code())).collect();
    let languages = (!languages.is_empty()).then(|| texts.say_with("places-languages", &args! { "languages" => texts.join(&languages) }));
    let goals: Vec<_> = content.goals.iter().map(|goal| texts.name("doel", goal.code()).to_lowercase()).collect();
    let goals = (!goals.is_empty()).then(|| texts.say_with("places-goals", &args! { "goals" => texts.join(&goals) }));
    let dutch = texts.name("nederlands", content.dutch_needed.code());
    let people = help.into_iter().chain(languages).chain(Some(dutch.to_owned())).chain(goals).collect::<Vec<_>>();
    let offers = (!offers.is_empty()).then(|| {
        view! {
            <Heading level=3>{here.say("places-offers")}</Heading>
            <Ticks here=here lines=offers />
        }
    });
    view! {
        <section class="place__section" aria-labelledby="wie">
            <Heading level=2 id="wie">{here.say("places-who")}</Heading>
            <Ticks here=here lines=people />
            {offers}
        </section>
    }
    .into_any()
}

#[component]
fn Ticks(here: Here, lines: Vec<String>) -> impl IntoView {
    let lines = lines
        .into_iter()
        .map(|line| {
            view! {
                <li>
                    <Icon here=here name="icoon-vink" />
                    <span>{line}</span>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="facts facts--list">{lines}</ul> }
}

/// What it asks, what it costs and what one gets back.
#[component]
pub fn GoodToKnow(here: Here, content: PlaceContent, lang: Option<&'static str>) -> impl IntoView {
    let own = |key: &'static str, text: &str| {
        (!text.is_empty()).then(|| {
            let text = text.to_owned();
            view! { <dt>{here.say(key)}</dt><dd lang=lang>{text}</dd> }
        })
    };
    let ours = |key: &'static str, text: &'static str| view! { <dt>{here.say(key)}</dt><dd>{here.say(text)}</dd> };
    let no_asks = (content.asks.is_empty() && content.dutch_needed == DutchLevel::None).then(|| ours("places-asks", "places-asks-nothing"));
    let no_costs = content.costs.is_empty().then(|| ours("places-costs", "places-costs-nothing"));
    let certificate = content.certificate_of_conduct.then(|| ours("places-certificate", "places-certificate-text"));
    let experience = (content.agreement == Agreement::WorkExperience).then(|| ours("places-agreement", "places-agreement-experience"));
    view! {
        <section class="place__section" aria-labelledby="goed">
            <Heading level=2 id="goed">{here.say("places-good-to-know")}</Heading>
            <dl class="good-to-know">
                {own("places-asks", &content.asks)} {no_asks} {own("places-costs", &content.costs)} {no_costs}
                {own("places-returns", &content.returns)} {certificate} {experience}
            </dl>
        </section>
    }
    .into_any()
}

/// A lighter and a next place, with the question that led here.
#[component]
pub fn GrowthLine(here: Here, details: PlaceDetails, from: PlaceQuery) -> impl IntoView {
    let link = |key: &'static str, link: PlaceLink| {
        let href = here.href(&place_path(&link.slug, &from));
        view! { <Paragraph>{here.say(key)} " " <TextLink href=href>{link.title}</TextLink></Paragraph> }
    };
    let lighter = details.lighter.map(|place| link("places-lighter", place));
    let next = details.next.map(|place| link("places-next", place));
    (lighter.is_some() || next.is_some()).then(|| {
        view! {
            <section class="place__section growth-line" aria-labelledby="verder">
                <Heading level=2 id="verder">{here.say("places-growth")}</Heading>
                {lighter} {next}
                <Paragraph>{here.say("places-growth-text")}</Paragraph>
            </section>
        }
    })
}

/// Small print: when it was confirmed, where it comes from, under which licence.
#[component]
pub fn SmallPrint(here: Here, content: PlaceContent, source: Source) -> impl IntoView {
    let confirmed = content.confirmed_on.map(|date| {
        let words = here.say_with("places-confirmed", &args! { "date" => date_words(here.texts, date) });
        view! { <p>{words}</p> }
    });
    let from = here.say_with("places-source", &args! { "source" => source.name });
    let licence = (!source.licence.is_empty()).then(|| here.say_with("places-licence", &args! { "licence" => source.licence }));
    let language = (content.text_language != SpokenLanguage::Dutch || here.language.tag() != "nl").then(|| {
        let words = here.texts.name("taal", content.text_language.code());
        here.say_with("places-text-language", &args! { "language" => words })
    });
    view! {
        <footer class="place__source">
            {confirmed}
            <p>{from} " " {licence} " " {language}</p>
        </footer>
    }
    .into_any()
}
