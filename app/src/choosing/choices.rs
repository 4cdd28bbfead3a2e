//! Choices with a picture and a word: tiles, and rows with an icon.

use super::pictures::Picture;
use crate::{ask::Here, ui::Icon};
use leptos::prelude::*;

/// How many choices somebody may make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Many {
    /// One: round.
    One,
    /// As many as they like: square.
    Several,
}

impl Many {
    fn class_and_type(self) -> (&'static str, &'static str) {
        match self {
            Self::One => ("utrecht-radio-button utrecht-radio-button--html-input", "radio"),
            Self::Several => ("utrecht-checkbox utrecht-checkbox--html-input", "checkbox"),
        }
    }
}

/// One choice. What it says is read aloud with the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: &'static str,
    /// What it says.
    pub words: &'static str,
    /// Is it chosen?
    pub chosen: bool,
}

/// A choice with its drawing and the colour behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tile {
    /// The choice.
    pub choice: Choice,
    /// The name of the drawing.
    pub drawing: String,
    /// A tint as a class.
    pub tint: &'static str,
}

/// Choices as tiles: a drawing with its word below.
#[component]
pub fn Tiles(here: Here, name: &'static str, many: Many, tiles: Vec<Tile>) -> impl IntoView {
    let (class, html_type) = many.class_and_type();
    let tiles = tiles
        .into_iter()
        .map(|Tile { choice, drawing, tint }| {
            view! {
                <label class="tile">
                    <input class=class type=html_type name=name value=choice.value checked=choice.chosen />
                    <span class=format!("tile__face {tint}")>
                        <Picture here=here name=drawing />
                        <span class="tile__word" data-read="">{choice.words}</span>
                    </span>
                </label>
            }
        })
        .collect_view();
    view! { <div class="tiles">{tiles}</div> }.into_any()
}

/// A question within a screen, with choices below each other, perhaps with an icon; those in `more` lie behind "Meer".
#[component]
pub fn Rows(
    here: Here,
    #[prop(into)] legend: String,
    name: &'static str,
    many: Many,
    choices: Vec<(Choice, Option<&'static str>)>,
    #[prop(optional)] more: Vec<(Choice, Option<&'static str>)>,
) -> impl IntoView {
    let rows = move |choices: Vec<(Choice, Option<&'static str>)>| {
        choices
            .into_iter()
            .map(|(choice, icon)| view! { <Row here=here name=name many=many choice=choice icon=icon /> })
            .collect::<Vec<_>>()
    };
    let more = (!more.is_empty()).then(|| {
        view! {
            <details>
                <summary>{here.say("search-more")} <span class="visually-hidden">": " {legend.clone()}</span></summary>
                <div class="rows">{rows(more)}</div>
            </details>
        }
    });
    view! {
        <fieldset class="choices">
            <legend data-read="">{legend}</legend>
            <div class="rows">{rows(choices)}</div>
            {more}
        </fieldset>
    }
    .into_any()
}

#[component]
fn Row(here: Here, name: &'static str, many: Many, choice: Choice, icon: Option<&'static str>) -> impl IntoView {
    let (class, html_type) = many.class_and_type();
    let icon = icon.map(|icon| view! { <Icon here=here name=icon /> });
    view! {
        <label class="choice">
            <input class=class type=html_type name=name value=choice.value checked=choice.chosen />
            <span class="choice__word">
                {icon} <span data-read="">{choice.words}</span>
            </span>
        </label>
    }
    .into_any()
}
