//! One choice from a long list, folded away until somebody opens it.

use super::{ChoiceOption, fields::Around};
use crate::ask::Asked;
use leptos::prelude::*;

/// One choice from a long list.
#[component]
pub fn Select(
    /// The request; what was chosen and the problem come from it.
    #[prop(into)]
    asked: Asked,
    /// Name and `id`.
    name: &'static str,
    /// What to choose.
    #[prop(into)]
    label: String,
    /// What helps to choose.
    #[prop(optional, into)]
    hint: String,
    /// The choices.
    choices: Vec<ChoiceOption>,
    /// What is kept now.
    #[prop(into)]
    stored: String,
) -> impl IntoView {
    let around = Around::new(&asked, name, hint);
    let chosen = asked.value(name, &stored);
    let options = choices
        .into_iter()
        .map(|choice| {
            let selected = choice.value == chosen;
            view! { <option value=choice.value selected=selected>{choice.words}</option> }
        })
        .collect_view();
    view! {
        <div class="utrecht-form-field">
            <label class="utrecht-form-label" for=name>{label}</label>
            {around.view}
            <select
                class="utrecht-select utrecht-select--html-select"
                id=name
                name=name
                aria-invalid=around.wrong.then_some("true")
                aria-describedby=around.described_by
            >
                {options}
            </select>
        </div>
    }
    .into_any()
}
