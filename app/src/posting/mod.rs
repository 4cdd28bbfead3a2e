//! Partners post places and keep them true: `/partner`.
//!
//! `list` is where they begin, `begin` makes a place, `overview` is what one place looks like to them. Each screen on
//! which a part of a place is filled in is a file in `steps`; `screen` is what all of them have around their fields.
//! `changes` tells who changed what, `meanwhile` what happens when two people change the same part at once.

pub mod archive;
pub mod begin;
pub mod changed_words;
pub mod changes;
pub mod discard;
mod examples;
pub mod list;
mod meanwhile;
mod notices;
pub mod overview;
pub mod own;
pub mod parts;
pub mod people;
pub mod photo;
pub mod preview;
pub mod prolong;
pub mod reading;
pub mod screen;
mod state;
mod step_words;
mod steps;
mod tips;
pub mod whose;

#[cfg(test)]
pub use {examples::keys as example_keys, parts::PARTS, step_words::codes as step_codes};

#[cfg(test)]
pub mod tests;
