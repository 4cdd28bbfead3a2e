//! Where the pages of a coach are, and for whom.

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
