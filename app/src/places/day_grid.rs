//! The 21 day parts as a table: the number of free places in each, for the eye and in words.

use super::facts::Room;
use crate::{args, ask::Here};
use domain::day_parts::{DayPart, PartOfDay, Slot, Weekday};
use leptos::prelude::*;

/// The week of a place. Days stand above, parts of the day beside.
#[component]
pub fn DayGrid(here: Here, week: Vec<Slot>) -> impl IntoView {
    let head = Weekday::ALL.map(|day| {
        view! {
            <th scope="col">
                <abbr title=here.texts.name("dag", day.code())>{here.texts.name("dag-kort", day.code())}</abbr>
            </th>
        }
    });
    let rows = PartOfDay::ALL.map(|part| {
        let cells = Weekday::ALL.map(|day| {
            let day_part = DayPart::new(day, part);
            let slot = week.iter().find(|slot| slot.day_part == day_part).copied();
            view! { <Cell here=here room=slot.as_ref().map(Room::of_slot) /> }
        });
        view! { <tr><th scope="row">{here.texts.name("deel", part.code())}</th>{cells}</tr> }
    });
    let counted = week.iter().any(|slot| slot.capacity > 0);
    let legend = if counted { "places-grid-legend" } else { "places-grid-legend-unknown" };
    view! {
        <div class="day-grid-frame">
            <table class="day-grid">
                <caption class="visually-hidden">{here.say("places-grid")}</caption>
                <thead><tr><td></td>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <p class="day-grid__legend">{here.say(legend)}</p>
    }
    .into_any()
}

#[component]
fn Cell(here: Here, room: Option<Room>) -> impl IntoView {
    let cell = |class: &'static str, sign: String, words: String| {
        view! {
            <td class=class>
                <span aria-hidden="true">{sign}</span>
                <span class="visually-hidden">{words}</span>
            </td>
        }
        .into_any()
    };
    match room {
        None => view! { <td></td> }.into_any(),
        Some(Room::Unknown) => cell("is-open", "✓".to_owned(), here.say("places-open").to_owned()),
        Some(Room::Full) => cell("is-full", here.say("places-full-sign").to_owned(), here.say("places-full").to_owned()),
        Some(Room::Free(count)) => cell("is-open", count.to_string(), here.say_with("places-free", &args! { "count" => count })),
    }
}
