//! Training: the pages of who coordinates and trains, one's own training, and seeing that a certificate is true.

pub mod certificate;
pub mod group;
pub mod member;
pub mod module;
pub mod overview;
pub mod own;
mod ready_made;
pub mod session;
pub mod settings;
#[cfg(test)]
mod tests;
pub mod track;
mod words;

pub use own::OwnTrainingLink;
#[cfg(test)]
pub(crate) use ready_made::MODULES;
pub use ready_made::ready_made;
pub(crate) use words::{euros, group_as_json, group_on_paper, when_words};

use crate::{
    ask::{Asked, NoPage},
    posting::photo,
};
use domain::{
    accounts::Role,
    ids::{ParticipantId, TrackId, TrainingGroupId},
};

/// Tracks and groups.
pub const TRAINING: &str = "/coordinatie/opleiding";
/// One's own training.
pub const OWN: &str = "/mijn/opleiding";
/// Seeing that a certificate is true.
pub const CERTIFICATE: &str = "/certificaat";
/// Largest body of a form with a file.
pub const BODY_MAX: usize = photo::BODY_MAX;

/// The page of a track.
pub fn track_path(id: TrackId) -> String {
    format!("{TRAINING}/trajecten/{id}")
}

/// The page of a group.
pub fn group_path(id: TrainingGroupId) -> String {
    format!("{TRAINING}/groepen/{id}")
}

/// The page of somebody in a group.
pub fn member_path(group: TrainingGroupId, who: ParticipantId) -> String {
    format!("{}/mensen/{who}", group_path(group))
}

/// Only who coordinates or might train knows that these pages are there.
fn at_work(asked: &Asked) -> Result<(), NoPage> {
    asked.signed_in()?;
    let may = asked.actor.has_role(Role::Coordinator) || asked.actor.has_role(Role::Coach);
    if may { Ok(()) } else { Err(NoPage::NotFound) }
}

/// Only coordinators know that these pages are there.
fn coordinator(asked: &Asked) -> Result<(), NoPage> {
    asked.signed_in()?;
    if asked.actor.has_role(Role::Coordinator) { Ok(()) } else { Err(NoPage::NotFound) }
}

/// The part of the address at this place: `/coordinatie/opleiding/groepen/{3}/mensen/{5}`.
fn part<T: std::str::FromStr>(asked: &Asked, at: usize) -> Result<T, NoPage> {
    asked.path.split('/').nth(at + 1).and_then(|part| part.parse().ok()).ok_or(NoPage::NotFound)
}
