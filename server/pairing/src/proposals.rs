//! At most three buddies for one request, and why each.

use crate::{
    facts::Facts,
    reasons,
    score::{Asking, Score, Walking},
    sides::{Buddy, BuddyId, Request},
    weights::Formula,
};
use domain::buddies::{Caution, PROPOSALS_MAX, Reason};
use std::{cmp::Reverse, collections::BTreeSet};

/// A buddy who fits a request, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Who.
    pub buddy: BuddyId,
    /// How well, to compare with. Never shown.
    pub score: Score,
    /// Why, what counts most first; at most [`domain::buddies::REASONS_MAX`].
    pub reasons: Vec<Reason>,
    /// What one should know before choosing.
    pub caution: Option<Caution>,
}

/// The buddies that fit this request best: at most [`PROPOSALS_MAX`], best first, equals by identity.
pub fn proposals<'a>(request: &Request, buddies: impl IntoIterator<Item = &'a Buddy>, formula: &Formula) -> Vec<Proposal> {
    let (asking, barred) = (asking(request), barred(request));
    let mut fitting: Vec<(Score, BuddyId, Walking)> = buddies
        .into_iter()
        .filter(|buddy| buddy.active && buddy.free > 0 && !barred.contains(&buddy.id))
        .map(|buddy| (buddy.id, walking(buddy)))
        .filter(|(_, buddy)| asking.facts.fits(&buddy.facts))
        .map(|(id, buddy)| (asking.parts(&buddy, formula).score(formula), id, buddy))
        .collect();
    fitting.sort_unstable_by_key(|(score, id, _)| (Reverse(*score), *id));
    fitting.truncate(PROPOSALS_MAX);
    fitting.into_iter().map(|(score, id, buddy)| proposal(&asking, id, score, &buddy, formula)).collect()
}

/// This pair with why it would be, whether it fits or not: for a pair that was proposed before.
pub fn why(request: &Request, buddy: &Buddy, formula: &Formula) -> Proposal {
    let (asking, walking) = (asking(request), walking(buddy));
    let score = asking.parts(&walking, formula).score(formula);
    proposal(&asking, buddy.id, score, &walking, formula)
}

fn proposal(asking: &Asking, id: BuddyId, score: Score, buddy: &Walking, formula: &Formula) -> Proposal {
    let caution = reasons::caution(asking, buddy);
    let reasons = reasons::reasons(asking, buddy, &asking.parts(buddy, formula), formula, caution);
    Proposal { buddy: id, score, reasons, caution }
}

/// Buddies that are no choice, whatever they say: somebody said no, or there is a tie.
pub(crate) fn barred(request: &Request) -> BTreeSet<BuddyId> {
    request.said_no.union(&request.tied).copied().collect()
}

pub(crate) fn asking(request: &Request) -> Asking {
    Asking::new(Facts::of_request(request), request.own_language)
}

pub(crate) fn walking(buddy: &Buddy) -> Walking {
    Walking { facts: Facts::of_buddy(buddy), people: buddy.people }
}
