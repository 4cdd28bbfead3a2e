//! Care for buddies: who had no contact for long, and who has more people than is good for them.

use crate::ids::{PairingId, ParticipantId};
use chrono::NaiveDate;

/// Two who walk along together and of whom nobody heard for long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuietPair {
    /// Which.
    pub pairing: PairingId,
    /// The name of who asked.
    pub name: String,
    /// The name of the buddy.
    pub buddy: String,
    /// The last day of which somebody knows.
    pub since: NaiveDate,
}

/// A buddy with many people: more than they gave room for, or more than three.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CrowdedBuddy {
    /// Who.
    pub buddy: ParticipantId,
    /// The name they chose.
    pub name: String,
    /// With how many people they walk along.
    pub taken: u8,
    /// With how many they would.
    pub capacity: u8,
}

/// Whom a coordinator looks after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuddyCare {
    /// So many weeks without a word are long.
    pub weeks: u8,
    /// Who is quiet, longest first.
    pub quiet: Vec<QuietPair>,
    /// Who has many people.
    pub crowded: Vec<CrowdedBuddy>,
}
