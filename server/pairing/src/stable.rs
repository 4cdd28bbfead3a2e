//! A stable proposal for everybody at once: a [`Resolver`] that has only just begun.

use crate::{
    resolver::Resolver,
    score::Score,
    sides::{Buddy, BuddyId, Request, RequestId},
    weights::Formula,
};

/// A request and the buddy who would walk along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pair {
    /// Who asked.
    pub request: RequestId,
    /// Who walks along.
    pub buddy: BuddyId,
    /// How well they fit. Never shown.
    pub score: Score,
}

/// The pairs of the one stable proposal, by request.
pub fn stable(requests: &[Request], buddies: &[Buddy], formula: &Formula) -> Vec<Pair> {
    Resolver::new(requests, buddies, formula.clone()).pairs()
}
