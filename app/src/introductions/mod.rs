//! Getting acquainted: asking to have a look, seeing how it goes on, answering.

pub mod answer;
pub mod ask;
pub mod call;
pub mod inbox;
pub mod own;
mod shared;
#[cfg(test)]
mod tests;
mod times;
mod words;

pub use own::{OwnPlaces, StopButton, is_seen, is_seen_by_coaches, what_they_see};
pub use times::dutch_moment;
pub use words::{Reader, state_words};

use crate::ask::Asked;

/// The identity in an address such as `/mijn/plekken/{id}`.
fn id_in<T: std::str::FromStr>(asked: &Asked) -> Option<T> {
    asked.path.split('/').nth(3)?.parse().ok()
}
