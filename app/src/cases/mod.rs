//! The people whom a coach knows: who needs something now, one's own people, and the page about one of them.

pub mod add;
pub mod due_list;
mod fields;
pub mod people;
pub mod person;
pub mod stand_in;
#[cfg(test)]
mod tests;

use crate::ask::{Asked, NoPage};
use domain::{accounts::Role, ids::CaseId};

/// Who needs something now.
pub const DUE: &str = "/coach";
/// The own people.
pub const PEOPLE: &str = "/coach/mensen";

/// The page about somebody.
pub fn person_path(id: CaseId) -> String {
    format!("{PEOPLE}/{id}")
}

/// Only coaches know that these pages are there.
pub fn coach(asked: &Asked) -> Result<(), NoPage> {
    asked.signed_in()?;
    if asked.actor.has_role(Role::Coach) { Ok(()) } else { Err(NoPage::NotFound) }
}
