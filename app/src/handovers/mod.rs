//! Warm hand-overs, as each side sees them: the coach, the partner, the participant. The same states for all, each in their own words.

mod buttons;
pub mod coach;
pub mod own;
pub mod partner;
pub mod prepare;
mod reading;
mod shared;
#[cfg(test)]
mod tests;
mod words;

pub use own::OwnHandOvers;
pub use shared::lines_on_paper;
pub use words::{Reader, Told, next_words, state_words};

use crate::ask::{Asked, NoPage};
use domain::ids::HandOverId;

/// Where a coach sees one.
pub fn coach_path(id: HandOverId) -> String {
    format!("/coach/overdrachten/{id}")
}

/// The identity in an address such as `/mijn/overdrachten/{id}`.
fn id_in(asked: &Asked) -> Result<HandOverId, NoPage> {
    asked.path.split('/').nth(3).and_then(|part| part.parse().ok()).ok_or(NoPage::NotFound)
}
