//! "Klopt er iets niet?": a visitor says what is wrong with a place, without an account.

pub mod forms;
pub mod pages;

use crate::ask::{Asked, Here};
use domain::slug::Slug;
use leptos::prelude::*;

/// The last part of the address of the page.
const PART: &str = "klopt-niet";

/// Where one says that something about a place is not right.
fn path(slug: &Slug) -> String {
    format!("/plekken/{slug}/{PART}")
}

/// The place that the address is about: what stands behind `/plekken/`.
fn slug_in(asked: &Asked) -> Option<Slug> {
    Slug::parse(asked.path.split('/').nth(2)?)
}

/// The quiet way to it, below a place.
#[component]
pub fn Offer(here: Here, slug: Slug) -> impl IntoView {
    view! {
        <p class="place__source">
            <a class="nl-link" href=here.href(&path(&slug)) rel="nofollow">{here.say("reports-offer")}</a>
        </p>
    }
}

#[cfg(test)]
mod tests;
