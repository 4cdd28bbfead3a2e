//! The 21 day parts as a small grid of checkboxes: seven rows that fit a screen of 360 px.

use super::{filters::by_day_part, words::day_part_words};
use crate::{args, ask::Here};
use domain::{
    codes::Code as _,
    day_parts::{DayPart, PartOfDay, Weekday},
    search::{FacetOption, Group},
};
use leptos::prelude::*;

/// Days on which nothing happens are left out.
#[component]
pub fn DayChoices(here: Here, options: Vec<FacetOption>) -> impl IntoView {
    let options = by_day_part(options);
    let days = Weekday::ALL.into_iter().filter(|day| options.iter().any(|(day_part, _)| day_part.day() == *day)).collect();
    let cell = Box::new(move |day_part: DayPart| {
        let option = options.iter().find(|(other, _)| *other == day_part).map(|(_, option)| option.clone());
        option.map(|option| view! { <DayChoice here=here day_part=day_part option=option /> }).into_any()
    });
    view! {
        <fieldset class="choices filters__group">
            <legend>{here.texts.name("groep", Group::DayPart.parameter())}</legend>
            <DayTable here=here days=days cell=cell />
        </fieldset>
    }
    .into_any()
}

/// The table of these days with something in each cell.
#[component]
pub fn DayTable(here: Here, days: Vec<Weekday>, cell: Box<dyn Fn(DayPart) -> AnyView + Send>) -> impl IntoView {
    let head = PartOfDay::ALL.map(|part| view! { <th scope="col">{here.texts.name("deel", part.code())}</th> });
    let rows = days
        .into_iter()
        .map(|day| {
            let cells = PartOfDay::ALL.map(|part| view! { <td>{cell(DayPart::new(day, part))}</td> });
            view! { <tr><th scope="row">{here.texts.name("dag", day.code())}</th>{cells}</tr> }
        })
        .collect_view();
    view! {
        <table class="day-choices">
            <thead><tr><td></td>{head}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

#[component]
fn DayChoice(here: Here, day_part: DayPart, option: FacetOption) -> impl IntoView {
    let count = here.say_with("ui-places", &args! { "count" => option.count });
    let words = format!("{}, {count}", day_part_words(here.texts, day_part));
    view! {
        <label class="day-choice">
            <input
                class="utrecht-checkbox utrecht-checkbox--html-input"
                type="checkbox"
                name=Group::DayPart.parameter()
                value=day_part.code()
                checked=option.chosen
            />
            <span class="visually-hidden">{words}</span>
            <span class="day-choice__count" aria-hidden="true">{option.count}</span>
        </label>
    }
    .into_any()
}
