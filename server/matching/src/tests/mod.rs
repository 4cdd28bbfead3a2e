//! The columns held against the same rules over whole places.

mod fair;
mod group;
mod loosening;
mod mixes;
mod reasons;
mod top;

use crate::{Asked, Candidates, plain::Listed, samples};

/// Drawn places, in both forms.
fn drawn(seed: u64, count: usize) -> (Vec<Listed>, Candidates) {
    let places = samples::places(seed, count);
    let candidates = candidates(&places);
    (places, candidates)
}

fn candidates(places: &[Listed]) -> Candidates {
    let mut candidates = Candidates::from_places(places.iter().map(|listed| &listed.place));
    candidates.set_replies(places.iter().map(|listed| (listed.place.organisation, listed.replies)));
    for listed in places {
        candidates.set_shown(listed.place.id, listed.shown);
    }
    candidates
}

/// Drawn people, some of whom declined a few of these places.
fn people(seed: u64, count: usize, places: &[Listed]) -> Vec<Asked> {
    let mut chance = samples::Chance(seed);
    let mut people = samples::people(seed, count);
    for asked in &mut people {
        if chance.percent(30) {
            asked.declined = (0..chance.below(9)).map(|_| places[chance.below(places.len())].place.id).collect();
        }
    }
    people
}
