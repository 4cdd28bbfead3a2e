//! Keeps the best of many hits without sorting them all.

use domain::ids::PlaceId;
use uuid::Uuid;

/// What decides the order of hits, smallest first. The identity is part of it, so that the order is the same
/// however documents lie in the index: before and after a merge or a rebuild.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Rank {
    /// What was asked for: fit, distance or age.
    pub(crate) first: u64,
    /// What decides between equals.
    pub(crate) second: u64,
    /// What decides in the end.
    pub(crate) id: u128,
    /// Where the place lies: segment and document. Never decides, for identities differ.
    pub(crate) at: (u32, u32),
}

impl Rank {
    pub(crate) fn place_id(&self) -> PlaceId {
        PlaceId(Uuid::from_u128(self.id))
    }
}

/// The smallest `limit` ranks of those that were offered.
#[derive(Debug, Clone)]
pub(crate) struct Best {
    limit: usize,
    ranks: Vec<Rank>,
    /// Once `limit` ranks are known: no rank above this one can be among them.
    worst: Option<Rank>,
}

impl Best {
    pub(crate) fn new(limit: usize) -> Self {
        Self { limit, ranks: Vec::new(), worst: None }
    }

    /// Offers a rank. Twice as many as needed are kept and then halved, which costs a few comparisons per rank.
    pub(crate) fn offer(&mut self, rank: Rank) {
        if self.limit == 0 || self.worst.is_some_and(|worst| rank > worst) {
            return;
        }
        self.ranks.push(rank);
        if self.ranks.len() >= self.limit.saturating_mul(2) {
            self.shrink();
        }
    }

    fn shrink(&mut self) {
        if self.ranks.len() > self.limit {
            let (_, worst, _) = self.ranks.select_nth_unstable(self.limit - 1);
            self.worst = Some(*worst);
            self.ranks.truncate(self.limit);
        }
    }

    /// Takes in the ranks of another one.
    pub(crate) fn merge(&mut self, other: Self) {
        other.ranks.into_iter().for_each(|rank| self.offer(rank));
    }

    /// The best ranks, in order.
    pub(crate) fn into_sorted(mut self) -> Vec<Rank> {
        self.shrink();
        self.ranks.sort_unstable();
        self.ranks
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_best_are_those_that_sorting_gives(firsts in proptest::collection::vec(0u64..50, 0..200), limit in 0usize..60, split in 0usize..200) {
            let ranks: Vec<_> = firsts.iter().zip(0u128..).map(|(first, id)| Rank { first: *first, second: 0, id, at: (0, 0) }).collect();
            let split = split.min(ranks.len());
            let (mut best, mut others) = (Best::new(limit), Best::new(limit));
            ranks[..split].iter().for_each(|rank| best.offer(*rank));
            ranks[split..].iter().for_each(|rank| others.offer(*rank));
            best.merge(others);
            let mut sorted = ranks;
            sorted.sort();
            sorted.truncate(limit);
            prop_assert_eq!(best.into_sorted(), sorted);
        }
    }
}
