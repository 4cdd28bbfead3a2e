//! The screens on which a partner fills in a place: for each its fields, and how what was sent becomes part of it.
//!
//! A screen reads its own parts and no other; what is wrong is told beside its field.

mod about;
mod choices;
mod contact;
mod costs;
mod fits;
mod hours;
mod offers;
mod tasks;
mod week;
mod week_fields;
mod what;
mod when;
mod whereabouts;

pub use what::title;

use super::screen::Fields;
use crate::forms::{Problems, Sent};
use domain::{places::PlaceContent, posting::PlaceStep};
use leptos::prelude::*;

/// The fields of a screen.
pub fn fields(step: PlaceStep, form: &Fields) -> AnyView {
    match step {
        PlaceStep::What => what::fields(form),
        PlaceStep::Tasks => tasks::fields(form),
        PlaceStep::About => about::fields(form),
        PlaceStep::When => when::fields(form),
        PlaceStep::Offers => offers::fields(form),
        PlaceStep::For => fits::fields(form),
        PlaceStep::Where => whereabouts::fields(form),
        PlaceStep::Costs => costs::fields(form),
        PlaceStep::Contact => contact::fields(form),
        // A photo is not a field among others: it has a page of its own.
        PlaceStep::Photo => ().into_any(),
    }
}

/// Takes what was sent from a screen over into a place; what is wrong is a problem and is not taken over.
pub fn read(step: PlaceStep, sent: &Sent, problems: &mut Problems, content: &mut PlaceContent) {
    match step {
        PlaceStep::What => what::read(sent, problems, content),
        PlaceStep::Tasks => tasks::read(sent, problems, content),
        PlaceStep::About => about::read(sent, problems, content),
        PlaceStep::When => when::read(sent, problems, content),
        PlaceStep::Offers => offers::read(sent, content),
        PlaceStep::For => fits::read(sent, problems, content),
        PlaceStep::Where => whereabouts::read(sent, problems, content),
        PlaceStep::Costs => costs::read(sent, problems, content),
        PlaceStep::Contact => contact::read(sent, problems, content),
        PlaceStep::Photo => {}
    }
}
