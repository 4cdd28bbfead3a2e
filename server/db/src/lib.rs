//! SurrealDB: the only truth. Opening, migrating, and one named query for each thing that is asked.
//!
//! Rows are not domain types: each feature has a row type that mirrors its table and is turned into the domain
//! type here, at the edge; a row that makes no sense is a [`DbError::Row`] that names table, field and record.
//! Only this crate names `surrealdb`.

mod accounts;
mod applications;
mod attention;
mod audit;
mod calls;
mod cards;
mod care;
mod cases;
mod change;
mod confirmations;
mod conversations;
mod copies;
mod due;
mod dump;
mod ends;
mod engagements;
mod erasures;
mod errors;
mod events;
mod expenses;
mod experts;
mod figures;
mod handovers;
mod import_batches;
mod introductions;
mod jobs;
mod migrations;
mod municipalities;
mod open;
mod organisations;
mod outbox;
mod pairings;
mod participants;
mod photos;
mod place_files;
mod places;
mod plans;
mod postcodes;
mod posting;
mod replies;
mod reports;
mod rewards;
mod rows;
mod search_lines;
mod search_marks;
mod self_reliance;
mod training;
mod waves;

pub use accounts::{AccountSecrets, SecondStepAnswer, SecondStepMove, SessionOf, SignInCode};
pub use attention::{NewAttention, StoredAttention, StoredPermitted};
pub use audit::AuditHead;
pub use cards::StoredCard;
pub use change::{Change, Guard};
pub use conversations::{StoredReport, StoredVersion};
pub use copies::{Closing, Copy, CopyKeys, CopyVersion, Piece, in_use};
pub use engagements::StoredEngagement;
pub use erasures::{ATTENTION, Ended, Erasure, HAND_OVER};
pub use errors::DbError;
pub use experts::StoredExpert;
pub use figures::{DayViews, PlaceShown};
pub use handovers::{NewPermission, StoredHandOver};
pub use import_batches::{Batch, GrowthLine};
pub use introductions::{Beside, StoredIntroduction};
pub use jobs::Waiting;
pub use municipalities::StoredSettings;
pub use open::{Database, RocksDbMemory, Storage};
pub use pairings::{StoredNote, StoredPairing};
pub use participants::OwnSessionOf;
pub use place_files::{PlaceChange, Replacement, WaitingFile};
pub use plans::StoredStep;
pub use posting::{PostedPlace, VersionBefore};
pub use replies::Counted;
pub use rewards::{GivenInYear, MostInYear};
pub use search_marks::{Mark, MarkedPlace};
pub use self_reliance::StoredMatrix;
pub use training::{StoredCertificate, StoredGroup, StoredMember};
pub use waves::KnownLetter;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_of_accounts;
#[cfg(test)]
mod tests_of_cases;
#[cfg(test)]
mod tests_of_files;
#[cfg(test)]
mod tests_of_municipalities;
#[cfg(test)]
mod tests_of_participants;
#[cfg(test)]
mod tests_of_posting;
#[cfg(test)]
mod tests_of_reports;
