//! The work of an administrator: looking at what is new, people, mail; and the log for the privacy officer.
//!
//! A file per page, with the page and its form together. Who lacks the role gets the answer for an address where nothing is.

mod advice;
pub mod application;
pub mod closing;
mod decision;
pub mod giving_on;
pub mod invite;
pub mod jobs;
pub mod log;
pub mod log_words;
pub mod municipality;
pub mod people;
pub mod place;
pub mod post;
pub mod queue;
pub mod reports;
pub mod search_words;
pub mod second_step;

use crate::{
    ask::{Asked, Here},
    ui::TextLink,
};
use leptos::prelude::*;

/// Where an administrator begins.
const QUEUE: &str = "/beheer";

/// The identity in the address: its last part, or the one before it.
fn id_in<T: std::str::FromStr>(asked: &Asked) -> Option<T> {
    asked.path.rsplit('/').filter(|part| !part.is_empty()).take(2).find_map(|part| part.parse().ok())
}

/// The way back, above a title.
#[component]
fn Back(here: Here, path: &'static str, words: &'static str) -> impl IntoView {
    view! { <p class="place__back"><TextLink href=here.href(path)>{here.say(words)}</TextLink></p> }
}

#[cfg(test)]
mod tests;
