//! Questions with choices: round for one, square for several.

use super::fields::Around;
use crate::ask::Asked;
use leptos::prelude::*;

/// One of the choices of a [`ChoiceList`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceOption {
    /// What is sent.
    pub value: String,
    /// What it says.
    pub words: String,
}

impl ChoiceOption {
    /// A choice that sends `value`.
    pub fn new(value: impl Into<String>, words: impl Into<String>) -> Self {
        Self { value: value.into(), words: words.into() }
    }
}

/// How many choices somebody may make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choose {
    /// One: round.
    One,
    /// As many as they like: square.
    Several,
}

/// A question with choices. The first choice has the name of the field as its `id`.
#[component]
pub fn ChoiceList(
    /// The request; what was chosen and the problem come from it.
    #[prop(into)]
    asked: Asked,
    /// The name of every choice.
    name: &'static str,
    /// The question.
    #[prop(into)]
    legend: String,
    /// What helps to choose.
    #[prop(optional, into)]
    hint: String,
    /// One or several.
    choose: Choose,
    /// The choices.
    choices: Vec<ChoiceOption>,
    /// What is kept now.
    #[prop(optional)]
    stored: Vec<String>,
) -> impl IntoView {
    let around = Around::new(&asked, name, hint);
    let stored: Vec<&str> = stored.iter().map(String::as_str).collect();
    let chosen = asked.values(name, &stored);
    let (class, html_type) = match choose {
        Choose::One => ("utrecht-radio-button utrecht-radio-button--html-input", "radio"),
        Choose::Several => ("utrecht-checkbox utrecht-checkbox--html-input", "checkbox"),
    };
    let choices = choices
        .into_iter()
        .enumerate()
        .map(|(place, choice)| {
            let checked = chosen.contains(&choice.value);
            let id = (place == 0).then_some(name);
            view! {
                <label class="choice">
                    <input class=class id=id type=html_type name=name value=choice.value checked=checked />
                    <span class="choice__word">{choice.words}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="choices" aria-describedby=around.described_by>
            <legend>{legend}</legend>
            {around.view}
            {choices}
        </fieldset>
    }
    .into_any()
}
