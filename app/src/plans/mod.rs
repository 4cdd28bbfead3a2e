//! A plan in small steps: a coach writes it with somebody, who ticks what is done. A step that is done may carry a thank-you.

pub(crate) mod coach;
pub(crate) mod own;
#[cfg(test)]
mod tests;
mod words;

pub(crate) use words::{step_words, thanks_words};
