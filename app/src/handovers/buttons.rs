//! Steps that need nothing but a press: one form with a button for each that the table allows now.

use crate::{ask::Asked, ui::PostForm};
use domain::{
    codes::Code as _,
    handovers::{HandOver, HandOverMove},
    introductions::Party,
};
use leptos::prelude::*;

/// Does the table allow this party to do it now?
pub fn can(hand_over: &HandOver, party: Party, step: HandOverMove) -> bool {
    HandOverMove::open_to(party, hand_over.state).any(|own| own == step)
}

/// The buttons; nothing when there is none. The words of each stand under `list` and its code.
#[component]
pub fn Buttons(
    asked: Asked,
    hand_over: HandOver,
    /// Who presses.
    party: Party,
    /// Where it is sent, without language.
    path: String,
    /// The steps, in the order of the buttons.
    steps: &'static [HandOverMove],
    /// Where their words stand.
    list: &'static str,
) -> impl IntoView {
    let here = asked.here;
    let buttons: Vec<_> = steps
        .iter()
        .filter(|step| can(&hand_over, party, **step))
        .map(|step| {
            view! {
                <button type="submit" name="stap" value=step.code() class="utrecht-button utrecht-button--secondary-action">
                    {here.texts.name(list, step.code())}
                </button>
            }
        })
        .collect();
    (!buttons.is_empty())
        .then(|| {
            view! {
                <PostForm asked=asked path=path>
                    <p class="buttons">{buttons}</p>
                </PostForm>
            }
        })
        .into_any()
}
