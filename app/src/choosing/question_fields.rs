//! What stands on the screen of each question.

use super::{
    answers::Answers,
    choices::{Choice, Many, Rows, Tile, Tiles},
    pictures,
};
use crate::{
    ask::Here,
    search::{
        day_choices::DayTable,
        distance::DistanceSelect,
        postcode::{PostcodeInput, TypedPostcode},
        words::day_part_words,
    },
    ui::tint,
};
use domain::{
    codes::{Code, DutchLevel, Goal, Need, Theme},
    day_parts::{DayPart, Weekday},
    languages::SpokenLanguage,
    search::KM_DEFAULT,
    wishes::{Company, Question, Start, Wishes},
};
use leptos::prelude::*;

/// Languages that are shown before "Meer".
const LANGUAGES_SHOWN: usize = 10;

/// The fields of a question, with what was answered before.
#[component]
pub fn Fields(here: Here, question: Question, answers: Answers, postcode: TypedPostcode) -> impl IntoView {
    let wishes = answers.wishes;
    match question {
        Question::Themes => themes(here, &wishes),
        Question::Goals => goals(here, &wishes),
        Question::DayParts => view! { <Days here=here wishes=wishes /> }.into_any(),
        Question::Start => view! { <Starts here=here wishes=wishes /> }.into_any(),
        Question::Place => view! { <Place here=here wishes=wishes /> }.into_any(),
        Question::Where => {
            let km = wishes.near.map_or(KM_DEFAULT, |near| near.km);
            view! { <Where here=here postcode=postcode km=km /> }.into_any()
        }
    }
}

fn choice<C: Code>(here: Here, list: &str, code: C, chosen: bool) -> Choice {
    Choice { value: code.code(), words: here.texts.name(list, code.code()), chosen }
}

fn themes(here: Here, wishes: &Wishes) -> AnyView {
    let tiles = Theme::ALL.iter().map(|theme| Tile {
        choice: choice(here, "thema", *theme, wishes.themes.contains(theme)),
        drawing: format!("thema-{theme}"),
        tint: tint(Some(*theme)),
    });
    view! { <Tiles here=here name="thema" many=Many::Several tiles=tiles.collect() /> }.into_any()
}

fn goals(here: Here, wishes: &Wishes) -> AnyView {
    let tiles = Goal::ALL.iter().map(|goal| {
        let (drawing, tint) = pictures::of_goal(*goal);
        Tile { choice: choice(here, "doel", *goal, wishes.goals.contains(goal)), drawing: drawing.to_owned(), tint }
    });
    view! { <Tiles here=here name="doel" many=Many::Several tiles=tiles.collect() /> }.into_any()
}

#[component]
fn Days(here: Here, wishes: Wishes) -> impl IntoView {
    let cell = Box::new(move |day_part: DayPart| {
        view! {
            <label class="day-choice">
                <input
                    class="utrecht-checkbox utrecht-checkbox--html-input"
                    type="checkbox"
                    name="dagdeel"
                    value=day_part.code()
                    checked=wishes.day_parts.contains(&day_part)
                />
                <span class="visually-hidden">{day_part_words(here.texts, day_part)}</span>
            </label>
        }
        .into_any()
    });
    view! { <DayTable here=here days=Weekday::ALL.to_vec() cell=cell /> }.into_any()
}

#[component]
fn Starts(here: Here, wishes: Wishes) -> impl IntoView {
    let tiles = Start::ALL.iter().map(|start| {
        let (drawing, tint) = pictures::of_start(*start);
        Tile { choice: choice(here, "begin", *start, wishes.start == Some(*start)), drawing: drawing.to_owned(), tint }
    });
    let quieter = Choice { value: "ja", words: here.say("choosing-quieter"), chosen: wishes.quieter };
    view! {
        <Tiles here=here name="begin" many=Many::One tiles=tiles.collect() />
        <Rows
            here=here
            legend=here.say("choosing-quieter-legend")
            name="rustiger"
            many=Many::Several
            choices=vec![(quieter, Some("icoon-rustig"))]
        />
    }
    .into_any()
}

#[component]
fn Place(here: Here, wishes: Wishes) -> impl IntoView {
    let needs =
        Need::ALL.iter().map(|need| (choice(here, "wens", *need, wishes.needs.contains(need)), Some(pictures::of_need(*need)))).collect();
    let company = Company::ALL
        .iter()
        .map(|who| (choice(here, "gezelschap", *who, wishes.company.contains(who)), Some(pictures::of_company(*who))))
        .collect();
    // Dutch has a question of its own.
    let (languages, more): (Vec<_>, Vec<_>) = SpokenLanguage::ALL
        .iter()
        .filter(|language| **language != SpokenLanguage::Dutch || wishes.languages.contains(language))
        .enumerate()
        .partition(|(place, language)| *place < LANGUAGES_SHOWN || wishes.languages.contains(language));
    let row = |(_, language): (usize, &SpokenLanguage)| (choice(here, "taal", *language, wishes.languages.contains(language)), None);
    let dutch = DutchLevel::ALL.iter().map(|level| (choice(here, "spreekt", *level, wishes.dutch == Some(*level)), None)).collect();
    view! {
        <Rows here=here legend=here.say("choosing-needs") name="wens" many=Many::Several choices=needs />
        <Rows here=here legend=here.say("choosing-company") name="gezelschap" many=Many::Several choices=company />
        <Rows here=here legend=here.say("choosing-dutch") name="nederlands" many=Many::One choices=dutch />
        <Rows
            here=here
            legend=here.say("choosing-languages")
            name="taal"
            many=Many::Several
            choices=languages.into_iter().map(row).collect()
            more=more.into_iter().map(row).collect()
        />
    }
    .into_any()
}

#[component]
fn Where(here: Here, postcode: TypedPostcode, km: u32) -> impl IntoView {
    view! {
        <div class="where">
            <label class="utrecht-form-label" for="postcode"><span data-read="">{here.say("search-field-postcode-long")}</span></label>
            <PostcodeInput id="postcode" postcode=postcode />
            <DistanceSelect here=here id="km" chosen=km />
        </div>
    }
    .into_any()
}
