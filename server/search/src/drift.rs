//! Compares the index with the database: what `meedoen check` tells, and what a nightly round repairs.

use domain::ids::PlaceId;
use std::cmp::Ordering;

/// Where index and database do not agree.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Drift {
    /// In the database and not in the index.
    pub missing: Vec<PlaceId>,
    /// In both, and not the same version.
    pub outdated: Vec<PlaceId>,
    /// In the index and not, or no longer, in the database.
    pub surplus: Vec<PlaceId>,
}

impl Drift {
    /// Compares what [`crate::SearchIndex::revisions`] answers with the public places of the database and their
    /// [`crate::revision`], both by identity.
    pub fn between(index: &[(PlaceId, u64)], database: &[(PlaceId, u64)]) -> Self {
        debug_assert!(index.is_sorted() && database.is_sorted());
        let mut drift = Self::default();
        let (mut index, mut database) = (index.iter().peekable(), database.iter().peekable());
        loop {
            let order = match (index.peek(), database.peek()) {
                (None, None) => return drift,
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (Some((ours, _)), Some((theirs, _))) => ours.cmp(theirs),
            };
            // Steps on whichever side is behind, or on both.
            let ours = index.next_if(|_| order.is_le());
            let theirs = database.next_if(|_| order.is_ge());
            match (ours, theirs) {
                (Some((id, ours)), Some((_, theirs))) if ours != theirs => drift.outdated.push(*id),
                (Some((id, _)), None) => drift.surplus.push(*id),
                (None, Some((id, _))) => drift.missing.push(*id),
                _ => {}
            }
        }
    }

    /// Do index and database agree?
    pub fn is_none(&self) -> bool {
        self.missing.is_empty() && self.outdated.is_empty() && self.surplus.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;
    use uuid::Uuid;

    proptest! {
        #[test]
        fn every_difference_is_found_and_nothing_else(
            index in proptest::collection::btree_map(0u128..30, 0u64..3, 0..20),
            database in proptest::collection::btree_map(0u128..30, 0u64..3, 0..20),
        ) {
            let sorted = |map: &BTreeMap<u128, u64>| map.iter().map(|(id, revision)| (PlaceId(Uuid::from_u128(*id)), *revision)).collect::<Vec<_>>();
            let drift = Drift::between(&sorted(&index), &sorted(&database));
            let ids = |keep: &dyn Fn(u128) -> bool| (0..30).filter(|id| keep(*id)).map(|id| PlaceId(Uuid::from_u128(id))).collect::<Vec<_>>();
            prop_assert_eq!(&drift.missing, &ids(&|id| database.contains_key(&id) && !index.contains_key(&id)));
            prop_assert_eq!(&drift.surplus, &ids(&|id| index.contains_key(&id) && !database.contains_key(&id)));
            prop_assert_eq!(&drift.outdated, &ids(&|id| index.get(&id).zip(database.get(&id)).is_some_and(|(a, b)| a != b)));
            prop_assert_eq!(drift.is_none(), index == database);
        }
    }
}
