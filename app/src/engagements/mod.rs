//! Organisations ask for an experience expert: asking, proposing, answering, and how it was.

pub mod asker;
pub mod coordination;
pub mod own;
#[cfg(test)]
mod tests;
mod words;

pub use words::{as_json, on_paper};

use domain::ids::EngagementId;

/// Where an organisation asks.
pub const ASKERS: &str = "/partner/ervaringsdeskundigen";
/// The questions for a coordinator.
pub const QUESTIONS: &str = "/coordinatie/vragen";
/// What one was asked as an experience expert.
pub const OWN: &str = "/mijn/ervaring/vragen";

/// The page of a coordinator about a question.
pub fn question_path(id: EngagementId) -> String {
    format!("{QUESTIONS}/{id}")
}
