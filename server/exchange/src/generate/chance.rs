//! Chance as an argument. Only whole numbers of 32 bits are drawn, for those fall the same on every machine.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// A row of draws of its own for every thing that is generated, so that each can be made alone.
#[derive(Debug, Clone)]
pub(super) struct Chance(ChaCha8Rng);

impl Chance {
    /// The draws for thing number `number` among those of one sort.
    pub(super) fn of(seed: u64, sort: u32, number: u32) -> Self {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        random.set_stream(u64::from(sort) << 32 | u64::from(number));
        Self(random)
    }

    /// A number below `end`; 0 when there is none.
    pub(super) fn below(&mut self, end: u32) -> u32 {
        if end == 0 { 0 } else { self.0.random_range(0..end) }
    }

    /// A number from `from` to `to`, both included.
    pub(super) fn between(&mut self, from: u16, to: u16) -> u16 {
        self.0.random_range(u32::from(from)..=u32::from(to.max(from))).try_into().unwrap_or(from)
    }

    /// True so many times in a hundred.
    pub(super) fn percent(&mut self, hundredths: u32) -> bool {
        self.below(100) < hundredths
    }

    /// One of these; `None` when there are none.
    pub(super) fn pick<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        let number = self.below(u32::try_from(items.len()).unwrap_or(u32::MAX));
        items.get(usize::try_from(number).ok()?)
    }

    /// One of these words; empty when there are none.
    pub(super) fn word(&mut self, words: &[&'static str]) -> &'static str {
        self.pick(words).copied().unwrap_or_default()
    }

    /// The position of a weight, by weight.
    pub(super) fn weighted(&mut self, weights: impl Iterator<Item = u32> + Clone) -> usize {
        let mut left = self.below(weights.clone().sum());
        for (position, weight) in weights.enumerate() {
            if left < weight {
                return position;
            }
            left -= weight;
        }
        0
    }

    /// Several different ones of these, in their own order.
    pub(super) fn some<T: Copy>(&mut self, items: &[T], percent_each: u32) -> Vec<T> {
        items.iter().copied().filter(|_| self.percent(percent_each)).collect()
    }
}
