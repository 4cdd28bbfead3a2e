//! A proposal for everybody who waits for a buddy, all at once. Nothing of it is kept: it becomes proposals when a coordinator says so.

use super::Suggestion;
use crate::{buddies::Condition, ids::PairingId};
use chrono::NaiveDate;

/// Most people who wait that one proposal is made for: who waits longest goes first.
pub const EVERYBODY_MAX: usize = 200;

/// Somebody who waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// What they asked.
    pub pairing: PairingId,
    /// The name they chose.
    pub name: String,
    /// Since when they wait.
    pub since: NaiveDate,
}

/// Why there is nobody for somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhyNobody {
    /// Whoever fits goes with somebody else in this proposal.
    WithOthers,
    /// Somebody would fit if it were not for one of these, in the order of their list.
    But(Vec<Condition>),
    /// Nobody nearly fits.
    NoneNear,
}

/// A proposal for everybody who waits, who waits longest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ForEverybody {
    /// Who could go with whom: of each the buddy whom the proposal gives them first, and after that others who fit; three at most.
    pub found: Vec<(Waiting, Vec<Suggestion>)>,
    /// For whom there is nobody, and why.
    pub nobody: Vec<(Waiting, WhyNobody)>,
    /// Do more people wait than one proposal is made for?
    pub more: bool,
}
