//! What is asked of the places: wishes, where they are measured from, and what was declined before.

use domain::{coordinates::Coordinates, ids::PlaceId, wishes::Wishes};
use std::collections::BTreeSet;

/// What somebody asks.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Asked {
    /// What they look for.
    pub wishes: Wishes,
    /// The middle of the postcode of the wishes; `None` when it is not known here, and then the distance asks nothing.
    pub origin: Option<Coordinates>,
    /// Places to which they said "nee".
    pub declined: BTreeSet<PlaceId>,
}

impl Asked {
    /// From where and how far, when both are known.
    pub(crate) fn around(&self) -> Option<(Coordinates, f64)> {
        self.origin.zip(self.wishes.near).map(|(origin, near)| (origin, f64::from(near.km)))
    }
}
