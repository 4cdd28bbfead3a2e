//! Is it fair? Who finds enough, and which places are seen.

use crate::{asked::Asked, candidates::Candidates, weights::Formula};
use domain::matches::SHOWN_MIN;
use std::collections::BTreeMap;

/// How many of a number of people find at least [`SHOWN_MIN`] places.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Served {
    /// How many people there are.
    pub people: u32,
    /// How many of them find enough.
    pub enough: u32,
}

impl Served {
    /// The part that finds enough, 0 to 1; 1 when there is nobody.
    pub fn share(self) -> f64 {
        if self.people == 0 { 1.0 } else { f64::from(self.enough) / f64::from(self.people) }
    }

    /// Counts somebody who finds so many places.
    pub fn add(&mut self, places: u32) {
        self.people += 1;
        self.enough += u32::from(places as usize >= SHOWN_MIN);
    }
}

/// Who finds enough, over all people and for each key: a step, a language, a neighbourhood.
pub fn served<K: Ord>(found: impl IntoIterator<Item = (K, u32)>) -> (Served, BTreeMap<K, Served>) {
    let mut overall = Served::default();
    let mut by_key: BTreeMap<K, Served> = BTreeMap::new();
    for (key, places) in found {
        overall.add(places);
        by_key.entry(key).or_default().add(places);
    }
    (overall, by_key)
}

/// The Gini coefficient of how often places are shown: 0 when each is shown as often, near 1 when one gets everything; 0
/// when nothing was shown.
///
/// `G = sum over i of (2i - n - 1) x(i) / (n x sum of x)`, with `x(1) <= ... <= x(n)`. It is half the relative mean difference
/// (C. Gini, "Variabilita e mutabilita", 1912), written for sorted values as by A. Sen, "On Economic Inequality", 1973.
#[expect(clippy::cast_precision_loss, reason = "counts of what was shown are far below 2^53")]
pub fn gini(shown: impl IntoIterator<Item = u32>) -> f64 {
    let mut sorted = Vec::from_iter(shown);
    sorted.sort_unstable();
    let count = sorted.len() as i128;
    let sum: i128 = sorted.iter().copied().map(i128::from).sum();
    let weighted: i128 = sorted.iter().zip(1..).map(|(shown, i)| (2 * i - count - 1) * i128::from(*shown)).sum();
    if sum == 0 { 0.0 } else { weighted as f64 / (count * sum) as f64 }
}

/// What came of showing places to many people.
#[derive(Debug, Clone, PartialEq)]
pub struct Exposure {
    /// For each of the people the number of places that fit.
    pub found: Vec<u32>,
    /// The inequality of how often places were shown, see [`gini`].
    pub gini: f64,
    /// How many places were shown at least once.
    pub seen: u32,
    /// The mean score of what was shown, 0 to 1, by the formula that judges: what evening out costs.
    pub score: f64,
}

/// Shows everybody in turn their mix of `size` places, and remembers what was shown, as the marketplace does. Another formula judges
/// what was shown, so that two ways of showing can be compared.
pub fn simulate(candidates: &Candidates, people: &[Asked], formula: &Formula, judged_by: &Formula, size: usize) -> Exposure {
    let mut candidates = candidates.clone();
    let (mut found, mut sum, mut shown) = (Vec::with_capacity(people.len()), 0.0, 0.0);
    for asked in people {
        let mix = candidates.mix(asked, formula, size);
        found.push(mix.total);
        for place in mix.matches {
            candidates.add_shown(place.id);
            sum += candidates.score(asked, judged_by, place.id).map_or(0.0, |score| f64::from(score.0));
            shown += 1.0;
        }
    }
    let times = candidates.columns.facts.iter().map(|facts| facts.shown);
    Exposure {
        found,
        gini: gini(times.clone()),
        seen: times.map(|times| u32::from(times > 0)).sum(),
        score: if shown > 0.0 { sum / shown / 1e8 } else { 0.0 },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::float_cmp, reason = "exact quotients")]
    fn gini_is_that_of_the_textbook() {
        assert_eq!(gini([]), 0.0);
        assert_eq!(gini([0, 0]), 0.0);
        assert_eq!(gini([3, 3, 3]), 0.0);
        assert_eq!(gini([0, 0, 0, 8]), 0.75);
        assert_eq!(gini([4, 1, 3, 2]), 0.25);
    }

    #[test]
    fn who_finds_enough_is_counted_over_all_and_by_key() {
        let (overall, by_language) = served([("ara", 2), ("ara", 3), ("nld", 9)]);
        assert_eq!(overall, Served { people: 3, enough: 2 });
        assert_eq!(by_language["ara"], Served { people: 2, enough: 1 });
        assert!((by_language["ara"].share() - 0.5).abs() < f64::EPSILON);
    }
}
