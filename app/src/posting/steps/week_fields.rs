//! The week to fill in: a table with a number in each of the 21 day parts, and the times for who wants to give them.

use super::week::{PEOPLE_MAX, people_field, time_field, typed_hours};
use crate::{
    args,
    ask::{Asked, Here},
    search::words::day_part_words,
};
use domain::{
    codes::Code as _,
    day_parts::{DayPart, PartOfDay, Slot, Weekday},
};
use leptos::prelude::*;

/// The week. A field that was left empty is a day part on which nothing happens.
#[component]
pub fn WeekFields(#[prop(into)] asked: Asked, slots: Vec<Slot>) -> impl IntoView {
    let here = asked.here;
    let head = PartOfDay::ALL.map(|part| view! { <th scope="col">{here.texts.name("deel", part.code())}</th> });
    let rows = Weekday::ALL
        .map(|day| {
            let cells = PartOfDay::ALL.map(|part| {
                let day_part = DayPart::new(day, part);
                let stored = slots.iter().find(|slot| slot.day_part == day_part).map(|slot| slot.capacity.to_string()).unwrap_or_default();
                view! { <td><People asked=&asked day_part=day_part stored=stored /></td> }
            });
            let problems = PartOfDay::ALL.map(|part| view! { <Wrong asked=&asked field=people_field(DayPart::new(day, part)) /> });
            let wrong = PartOfDay::ALL.iter().any(|part| problem(&asked, &people_field(DayPart::new(day, *part))).is_some());
            view! {
                <tr><th scope="row">{here.texts.name("dag", day.code())}</th>{cells}</tr>
                {wrong.then(|| view! { <tr><td colspan="4">{problems}</td></tr> })}
            }
        })
        .collect_view();
    let open_without_number =
        slots.iter().any(|slot| slot.capacity == 0).then(|| view! { <p class="field-hint">{here.say("posting-week-nought")}</p> });
    view! {
        <fieldset class="choices">
            <legend>{here.say("posting-week")}</legend>
            <p class="field-hint" id="week-uitleg">{here.say_with("posting-week-hint", &args! { "max" => PEOPLE_MAX })}</p>
            {open_without_number}
            <table class="day-choices week">
                <thead><tr><td></td>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
            <Times asked=asked slots=slots />
        </fieldset>
    }
    .into_any()
}

fn problem(asked: &Asked, field: &str) -> Option<String> {
    asked.problems().iter().find(|problem| problem.field == field).map(|problem| problem.words.clone())
}

/// What is wrong with a field of the week; nothing when nothing is.
#[component]
fn Wrong(#[prop(into)] asked: Asked, field: String) -> impl IntoView {
    problem(&asked, &field).map(|words| {
        view! {
            <p class="field-problem" id=format!("{field}-fout")>
                <span class="visually-hidden">{asked.here.say("forms-problem-word")} " "</span>
                {words}
            </p>
        }
    })
}

#[component]
fn People(#[prop(into)] asked: Asked, day_part: DayPart, stored: String) -> impl IntoView {
    let field = people_field(day_part);
    let label = label(asked.here, "posting-week-people", day_part);
    let value = asked.value(&field, &stored);
    let wrong = problem(&asked, &field).is_some();
    view! {
        <input
            class=look(wrong)
            id=field.clone()
            type="text"
            inputmode="numeric"
            autocomplete="off"
            name=field.clone()
            value=value
            aria-label=label
            aria-invalid=wrong.then_some("true")
            aria-describedby=wrong.then(|| format!("{field}-fout"))
        />
    }
    .into_any()
}

fn label(here: Here, key: &str, day_part: DayPart) -> String {
    here.say_with(key, &args! { "when" => day_part_words(here.texts, day_part) })
}

fn look(wrong: bool) -> &'static str {
    if wrong {
        "utrecht-textbox utrecht-textbox--html-input utrecht-textbox--invalid"
    } else {
        "utrecht-textbox utrecht-textbox--html-input"
    }
}

/// The times, behind a line that opens: most places say a day part and no more.
#[component]
fn Times(#[prop(into)] asked: Asked, slots: Vec<Slot>) -> impl IntoView {
    let here = asked.here;
    let mut open = false;
    let fields = DayPart::ALL
        .iter()
        .map(|day_part| {
            let field = time_field(*day_part);
            let stored = slots.iter().find(|slot| slot.day_part == *day_part).map(typed_hours).unwrap_or_default();
            let value = asked.value(&field, &stored);
            let wrong = problem(&asked, &field).is_some();
            open |= wrong || !value.is_empty();
            let capital = day_part_words(here.texts, *day_part);
            view! {
                <div class="times__field">
                    <label for=field.clone()>{capital}</label>
                    <Wrong asked=&asked field=field.clone() />
                    <input
                        class=look(wrong)
                        id=field.clone()
                        type="text"
                        autocomplete="off"
                        name=field.clone()
                        value=value
                        aria-invalid=wrong.then_some("true")
                        aria-describedby=wrong.then(|| format!("{field}-fout"))
                    />
                </div>
            }
        })
        .collect_view();
    view! {
        <details open=open>
            <summary>{here.say("posting-times")}</summary>
            <p class="field-hint">{here.say("posting-times-hint")}</p>
            <div class="times__fields">{fields}</div>
        </details>
    }
    .into_any()
}
