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
pub mod app;
#[cfg(feature = "ssr")]
mod ask;
#[cfg(feature = "ssr")]
mod errors;
#[cfg(feature = "ssr")]
mod home;
#[cfg(feature = "ssr")]
mod organisations;
#[cfg(feature = "ssr")]
mod places;
#[cfg(feature = "ssr")]
mod render;
#[cfg(all(test, feature = "ssr"))]
mod samples;
pub mod search;
#[cfg(feature = "ssr")]
mod site;
#[cfg(feature = "ssr")]
pub mod texts;
#[cfg(feature = "ssr")]
mod ui;
#[cfg(all(test, feature = "ssr"))]
mod whole_pages;

#[cfg(feature = "ssr")]
pub use {
    errors::error_page,
    render::{render, routes},
    search::words::value_words,
    site::{Assets, Market, RequestId, Site},
};
