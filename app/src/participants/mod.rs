//! What participants keep here, and how they come back to it. No password, no more than they want to tell.
//!
//! `keep` is the first time; `back` is coming back, with a code or a card; `own` is `/mijn`, with a file for each thing one
//! can do there. `fields` and `answers` are what one told: as a form and in words.

pub mod answers;
pub mod back;
pub mod back_forms;
pub mod card;
pub mod details;
pub mod devices;
pub mod download;
pub mod erase;
pub mod fields;
pub mod keep;
pub mod own;
pub mod reading;
pub mod who;

#[cfg(test)]
mod tests;
