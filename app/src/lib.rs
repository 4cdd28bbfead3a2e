//! What people see of Meedoen: pages (rendered on the server), islands (in the browser) and their words.
//!
//! Start with `app`: it lists every page. A feature is a folder with `pages.rs`; its wording is the file of
//! the same name in `app/texts/{nl,en}`. Pages exist only with the feature `ssr`, so that the WebAssembly
//! holds islands and nothing else.
//!
//! To add a page: write `async fn name(asked: Asked) -> Page` in the folder of its feature, add a line to the
//! list in `app`, and its words to the texts of both languages.

#![cfg_attr(feature = "ssr", expect(clippy::needless_pass_by_value, reason = "components own what they are given"))]

#[cfg(feature = "ssr")]
mod about;
#[cfg(feature = "ssr")]
mod accounts;
#[cfg(feature = "ssr")]
mod administration;
#[cfg(feature = "ssr")]
mod advice;
#[cfg(feature = "ssr")]
pub mod app;
#[cfg(feature = "ssr")]
mod applications;
#[cfg(feature = "ssr")]
mod appointments;
#[cfg(feature = "ssr")]
mod ask;
#[cfg(feature = "ssr")]
mod attention;
pub mod cases;
#[cfg(feature = "ssr")]
mod choosing;
#[cfg(feature = "ssr")]
mod coaching;
#[cfg(feature = "ssr")]
mod confirming;
pub mod conversations;
#[cfg(feature = "ssr")]
mod engagements;
#[cfg(feature = "ssr")]
mod errors;
#[cfg(feature = "ssr")]
mod experts;
#[cfg(feature = "ssr")]
mod figures;
#[cfg(feature = "ssr")]
pub mod forms;
#[cfg(feature = "ssr")]
mod handovers;
#[cfg(feature = "ssr")]
mod home;
#[cfg(feature = "ssr")]
mod introductions;
#[cfg(feature = "ssr")]
pub mod mails;
#[cfg(feature = "ssr")]
mod moments;
#[cfg(feature = "ssr")]
mod municipalities;
#[cfg(feature = "ssr")]
mod organisations;
#[cfg(all(test, feature = "ssr"))]
mod our_own_words;
#[cfg(feature = "ssr")]
mod own_files;
#[cfg(feature = "ssr")]
mod pairings;
#[cfg(feature = "ssr")]
mod participants;
#[cfg(feature = "ssr")]
mod places;
#[cfg(feature = "ssr")]
mod plans;
#[cfg(feature = "ssr")]
mod posting;
#[cfg(feature = "ssr")]
mod render;
#[cfg(feature = "ssr")]
mod reports;
#[cfg(feature = "ssr")]
mod rewards;
#[cfg(all(test, feature = "ssr"))]
mod samples;
#[cfg(all(test, feature = "ssr"))]
mod samples_of_attention;
#[cfg(all(test, feature = "ssr"))]
mod samples_of_cases;
#[cfg(all(test, feature = "ssr"))]
mod samples_of_checking;
#[cfg(all(test, feature = "ssr"))]
mod samples_of_conversations;
#[cfg(all(test, feature = "ssr"))]
mod samples_of_engagements;
#[cfg(all(test, feature = "ssr"))]
mod samples_of_experts;
#[cfg(all(test, feature = "ssr"))]
mod samples_of_files;
#[cfg(all(test, feature = "ssr"))]
mod samples_of_hand_overs;
#[cfg(all(test, feature = "ssr"))]
mod samples_of_introductions;
#[cfg(all(test, feature = "ssr"))]
mod samples_of_matches;
#[cfg(all(test, feature = "ssr"))]
mod samples_of_municipalities;
#[cfg(all(test, feature = "ssr"))]
mod samples_of_pairings;
#[cfg(all(test, feature = "ssr"))]
mod samples_of_participants;
#[cfg(all(test, feature = "ssr"))]
mod samples_of_people;
#[cfg(all(test, feature = "ssr"))]
mod samples_of_reports;
#[cfg(all(test, feature = "ssr"))]
mod samples_of_training;
#[cfg(all(test, feature = "ssr"))]
mod samples_of_waves;
#[cfg(all(test, feature = "ssr"))]
mod samples_of_work;
pub mod search;
#[cfg(feature = "ssr")]
mod self_reliance;
#[cfg(feature = "ssr")]
mod site;
#[cfg(feature = "ssr")]
pub mod text_messages;
#[cfg(feature = "ssr")]
pub mod texts;
#[cfg(feature = "ssr")]
mod training;
#[cfg(feature = "ssr")]
mod ui;
#[cfg(feature = "ssr")]
mod views;
#[cfg(feature = "ssr")]
mod waves;
#[cfg(all(test, feature = "ssr"))]
mod whole_pages;

#[cfg(feature = "ssr")]
pub use {
    app::FORMS,
    ask::{Asked, Here, NoPage},
    errors::error_page,
    handovers::lines_on_paper,
    municipalities::sheet::stylesheet as colour_stylesheet,
    participants::download,
    render::{render, routes},
    search::words::value_words,
    site::{Assets, Market, RequestId, Site},
    training::ready_made as ready_made_training,
};
