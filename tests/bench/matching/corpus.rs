//! The generated places as matching sees them, and people who ask.

use crate::{
    generated,
    places::{PLACES, SEED},
};
use domain::{coordinates::Coordinates, ids::PlaceId, imports::Item, postcodes::Postcode4};
use exchange::generate::Generator;
use matching::{Asked, Candidates, Replies, plain::Listed, samples, samples::Chance};

/// The places in both forms.
pub struct Corpus {
    /// Whole, by identity: their position decides between equals, in all engines.
    pub places: Vec<Listed>,
    /// In columns.
    pub candidates: Candidates,
    /// Where people may live.
    pub around: Vec<(Postcode4, Coordinates)>,
}

impl Corpus {
    /// Generates it: the same on every machine.
    pub fn generate() -> anyhow::Result<Self> {
        let mut places = Vec::new();
        for item in Generator::new(PLACES, SEED) {
            if let Item::Place(draft) = item
                && draft.content.status.is_public()
            {
                let place = generated::place(draft, places.len())?;
                places.push(Listed { replies: replies(&place), shown: shown(place.id), place });
            }
        }
        let around = generated::postcodes()?.into_iter().map(|area| (area.postcode, area.coordinates)).collect();
        Ok(Self::of(places, around))
    }

    fn of(mut places: Vec<Listed>, around: Vec<(Postcode4, Coordinates)>) -> Self {
        places.sort_by_key(|listed| listed.place.id);
        let mut candidates = Candidates::from_places(places.iter().map(|listed| &listed.place));
        candidates.set_replies(places.iter().map(|listed| (listed.place.organisation, listed.replies)));
        for listed in &places {
            candidates.set_shown(listed.place.id, listed.shown);
        }
        Self { places, candidates, around }
    }

    /// The places and people of one town: the `count` places that are nearest to it, and where people live around it.
    pub fn around(&self, middle: Coordinates, count: usize, km: f64) -> Self {
        let way = |at: Coordinates| middle.distance_km(at);
        let mut near: Vec<(f64, &Listed)> =
            self.places.iter().filter_map(|listed| Some((way(listed.place.content.address.coordinates?), listed))).collect();
        near.sort_by(|(a, _), (b, _)| a.total_cmp(b));
        let places = near.into_iter().take(count).map(|(_, listed)| listed.clone()).collect();
        Self::of(places, self.around.iter().copied().filter(|(_, at)| way(*at) <= km).collect())
    }

    /// So many people with their wishes.
    pub fn questions(&self, count: usize) -> Vec<Asked> {
        let mut chance = Chance(SEED);
        (0..count).map(|_| samples::asked(&mut chance, &self.around)).collect()
    }

    /// The position of a place.
    pub fn position(&self, id: PlaceId) -> Option<usize> {
        self.places.binary_search_by_key(&id, |listed| listed.place.id).ok()
    }
}

/// What the organisation of a place did: the same at all its places.
fn replies(place: &domain::places::Place) -> Replies {
    let mut chance = Chance(place.organisation.0.as_u64_pair().0);
    let asked = chance.below(15);
    let in_time = asked - chance.below(asked + 1).min(chance.below(asked + 1));
    Replies { asked: u32::try_from(asked).unwrap_or(0), in_time: u32::try_from(in_time).unwrap_or(0) }
}

/// How often it was shown: most places seldom, a few often.
fn shown(id: PlaceId) -> u32 {
    let mut chance = Chance(id.0.as_u64_pair().1);
    let most = 1 + chance.below(60).min(chance.below(60));
    u32::try_from(chance.below(most)).unwrap_or(0)
}
