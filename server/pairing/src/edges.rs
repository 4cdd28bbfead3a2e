//! Pairs that may be, as each side keeps them.

use crate::{score::Score, sides::RequestId};
use std::cmp::Reverse;

/// In which order a buddy takes requests, greatest first: the fit and the waiting together, then the identity.
pub(crate) type Rank = (i64, Reverse<RequestId>);

/// A pair that may be, seen from one side: the row of the other, and how well they fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Edge {
    to: u32,
    score: Score,
}

impl Edge {
    #[expect(clippy::cast_possible_truncation, reason = "rows of people in memory")]
    pub(crate) fn new(to: usize, score: Score) -> Self {
        Self { to: to as u32, score }
    }

    /// The row of the other.
    pub(crate) fn to(self) -> usize {
        self.to as usize
    }

    pub(crate) fn score(self) -> Score {
        self.score
    }

    /// The same pair as the other sees it, from whom this side is `row`.
    pub(crate) fn turned(self, row: usize) -> Self {
        Self::new(row, self.score)
    }

    /// Takes the one to this row out of a list, of which the order does not matter.
    pub(crate) fn take_out(edges: &mut Vec<Self>, to: usize) {
        if let Some(at) = edges.iter().position(|edge| edge.to() == to) {
            edges.swap_remove(at);
        }
    }
}
