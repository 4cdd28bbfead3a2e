//! Experience experts: people who went the same way before. Becoming one, what one shows, and what a coordinator does.

pub mod coordination;
pub mod experiences;
pub mod file;
pub mod own;
pub mod public;
pub mod show;
pub mod sign_up;
#[cfg(test)]
mod tests;
mod words;

use crate::ask::{Asked, NoPage};
use domain::{accounts::Role, ids::ParticipantId};

/// One's own page about it.
pub const OWN: &str = "/mijn/ervaring";
/// Where a coordinator works.
pub const COORDINATION: &str = "/coordinatie";
/// The experience experts of a coordinator.
pub const PEOPLE: &str = "/coordinatie/mensen";

/// The page of a coordinator about somebody.
pub fn person_path(id: ParticipantId) -> String {
    format!("{PEOPLE}/{id}")
}

/// Only coordinators know that these pages are there.
pub fn coordinator(asked: &Asked) -> Result<(), NoPage> {
    asked.signed_in()?;
    if asked.actor.has_role(Role::Coordinator) { Ok(()) } else { Err(NoPage::NotFound) }
}
