//! Invented organisations and places, as many as asked for, the same ones for the same seed on
//! every machine. For tests of size and speed; no line of it is about a real organisation.

mod chance;
mod organisations;
mod places;
mod vocabulary;

use chance::Chance;
use domain::{codes::Theme, imports::Item, slug::Slug};
use organisations::Home;
use vocabulary::Vocabulary;

/// Name of the source of everything generated.
pub const SOURCE: &str = "generated";
/// About how many places one organisation has.
const PLACES_EACH: u32 = 25;

/// Organisations first, about one for every 25 places, then the places.
#[derive(Debug)]
pub struct Generator {
    seed: u64,
    places: u32,
    vocabulary: Vocabulary,
    /// One per organisation, in order, with the number of the first place after its own.
    homes: Vec<Home>,
    told_organisations: usize,
    told_places: u32,
    current_home: usize,
    /// The slug of the place before, when it is at the same organisation.
    before: Option<Slug>,
    /// The head of the coming place, when it was needed already.
    coming: Option<Head>,
}

/// The part of a place that others refer to: what decides its slug.
#[derive(Debug)]
pub(crate) struct Head {
    /// Chance after the head was decided.
    chance: Chance,
    theme: Theme,
    title: String,
    slug: Slug,
}

impl Generator {
    /// A generator of `places` places; the same `seed` and number give the same drafts everywhere.
    pub fn new(places: u32, seed: u64) -> Self {
        let vocabulary = Vocabulary::read();
        let count = places.div_ceil(PLACES_EACH).max(u32::from(places > 0));
        let homes = organisations::homes(&vocabulary, seed, count, places);
        Self { seed, places, vocabulary, homes, told_organisations: 0, told_places: 0, current_home: 0, before: None, coming: None }
    }

    /// How many organisations come before the places.
    pub fn organisations(&self) -> usize {
        self.homes.len()
    }

    fn next_place(&mut self) -> Option<Item> {
        let number = self.told_places;
        if number >= self.places {
            return None;
        }
        self.told_places += 1;
        while self.homes.get(self.current_home)?.places_until <= number {
            self.current_home += 1;
        }
        let home = self.homes.get(self.current_home)?;
        let head = |number| places::head(&self.vocabulary, self.seed, number, home);
        let own = self.coming.take().unwrap_or_else(|| head(number));
        let coming = (number + 1 < home.places_until).then(|| head(number + 1));
        let neighbours = self.before.take().zip(coming.as_ref().map(|coming| coming.slug.clone()));
        self.before = coming.is_some().then(|| own.slug.clone());
        let draft = places::draft(&self.vocabulary, self.seed, number, home, own, neighbours);
        self.coming = coming;
        Some(Item::Place(draft))
    }
}

impl Iterator for Generator {
    type Item = Item;

    fn next(&mut self) -> Option<Item> {
        if let Some(home) = self.homes.get(self.told_organisations) {
            self.told_organisations += 1;
            return Some(Item::Organisation(organisations::draft(&self.vocabulary, self.seed, home)));
        }
        self.next_place()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = (self.homes.len() - self.told_organisations) + usize::try_from(self.places - self.told_places).unwrap_or(usize::MAX);
        (left, Some(left))
    }
}

impl ExactSizeIterator for Generator {}

#[cfg(test)]
mod tests;
