//! Helping to choose: at most six questions, one on a screen, and then a few places that fit, each with why.
//!
//! The answers live in the address and nowhere else: a screen is a form that leads to the next one with all
//! answers behind the question mark. Nothing is kept, so every screen can be opened in any order, shared and left.

mod about;
mod addresses;
mod answers;
mod cards;
mod choices;
mod few;
mod overview;
pub mod pages;
mod paper;
mod pictures;
mod question;
mod question_fields;
mod reasons;
mod results;
#[cfg(test)]
mod tests;
mod words;

pub use addresses::{back_to_matches, to_matches};
pub use answers::wishes_in;
pub use reasons::reason_words;
pub use words::{day_part_word, within};
