//! What an address says: the answers, and what of it could not be used.

use super::addresses::{AFTER, BACK, NO_WISHES};
use crate::{
    ask::{Asked, Here},
    search::{notices::about_part, postcode::TypedPostcode},
    ui::Sentence,
};
use domain::{
    search::{PlaceQuery, Unusable, UnusableReason},
    wishes::Wishes,
};

/// The answers in an address.
#[derive(Debug, Clone, Default)]
pub struct Answers {
    /// What somebody looks for.
    pub wishes: Wishes,
    /// Is one answer being changed, so that the overview comes next?
    pub changing: bool,
    /// How many places were shown before.
    pub after: usize,
    unusable: Vec<Unusable>,
}

impl Answers {
    /// Reads the address of a request.
    pub fn of(asked: &Asked) -> Self {
        let pairs = asked.pairs();
        let own = |wanted: &str| pairs.iter().rfind(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
        let (wishes, unusable) = wishes_in(&pairs);
        let changing = own(BACK.0) == Some(BACK.1);
        let after = own(AFTER).and_then(|places| places.parse::<usize>().ok()).unwrap_or_default();
        Self { wishes, changing, after, unusable }
    }

    /// What stands in the field for a postcode. `unknown`: the marketplace does not know where it lies.
    pub fn postcode(&self, here: Here, unknown: bool) -> TypedPostcode {
        let query = PlaceQuery { near: self.wishes.near, ..PlaceQuery::default() };
        TypedPostcode::of(here.texts, &query, &self.unusable, unknown)
    }

    /// A sentence for each part of the address that could not be used. `field`: a postcode has a field on this page, and
    /// what is wrong with it stands beside that.
    pub fn sentences(&self, here: Here, field: bool) -> Vec<Sentence> {
        let told = self.unusable.iter().filter(|part| !field || part.reason != UnusableReason::Postcode);
        told.map(|part| about_part(here.texts, part)).collect()
    }
}

/// The wishes in the pairs of an address of these screens, and what of it could not be used. What says where a screen leads is
/// no wish and nothing wrong.
pub fn wishes_in(pairs: &[(String, String)]) -> (Wishes, Vec<Unusable>) {
    Wishes::parse(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).filter(|(name, _)| !NO_WISHES.contains(name)))
}
