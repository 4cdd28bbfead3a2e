//! How well a place that fits fits: the parts of the score, in whole ten-thousandths.

use crate::{
    asked::Asked,
    candidates::Candidates,
    columns::{Columns, Facts},
    weights::Formula,
};
use domain::{
    codes::{Code, Theme, to_bits},
    matches::Part,
    nearness::Nearness,
    wishes::Wishes,
};

/// A whole part, in ten-thousandths.
pub(crate) const ONE: u32 = 10_000;
/// So many of the wished themes are enough for a whole part.
pub(crate) const THEMES_ENOUGH: usize = 2;
/// As above.
pub(crate) const GOALS_ENOUGH: usize = 3;
/// As above.
pub(crate) const DAY_PARTS_ENOUGH: usize = 3;

/// How well a place fits, to compare places with for one person. Never shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub struct Score(pub u32);

/// The parts of one place, each from 0 to [`ONE`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Parts(pub(crate) [u32; Part::ALL.len()]);

impl Parts {
    /// What a part adds to the score.
    pub(crate) fn contribution(&self, part: Part, formula: &Formula) -> u32 {
        self.0[part.index()] * formula.weight(part)
    }

    pub(crate) fn score(&self, formula: &Formula) -> Score {
        Score(Part::ALL.iter().map(|part| self.contribution(*part, formula)).sum())
    }
}

/// The part for so many of a whole; whole when nothing is asked.
pub(crate) fn share(have: u32, whole: u32) -> u32 {
    (ONE * have.min(whole)).checked_div(whole).unwrap_or(ONE)
}

/// Half of it is left at `half`: `half / (half + further)`.
#[expect(clippy::cast_possible_truncation, reason = "not above ONE")]
pub(crate) fn decay(half: u64, further: u64) -> u32 {
    (u64::from(ONE) * half / (half + further)) as u32
}

/// Whole hundreds of metres, to the nearest.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not above half the earth")]
pub(crate) fn hectometres(km: f64) -> u64 {
    (km * 10.0).round() as u64
}

/// The wishes of one question as tables, so that a part of a place is looked up instead of worked out.
#[derive(Debug, Clone)]
pub(crate) struct Scorer<'a> {
    formula: &'a Formula,
    /// In the order of [`Part::ALL`].
    weights: [u32; Part::ALL.len()],
    /// The rarities of wished themes, summed for each value of each byte of the column of themes.
    rarity: [[u32; 256]; 3],
    /// The rarities that are enough; 0 when no theme is wished.
    rarity_enough: u32,
    /// The part for each value of the column of goals.
    goals: [u32; 256],
    day_parts: u32,
    /// The part for so many shared day parts.
    day_parts_shared: [u32; 32],
    /// The part for having been shown so often; the others are worked out.
    shown: [u32; 256],
    /// The bit of the own step; all bits when none is wished.
    own: u8,
    near: Option<Nearness>,
    /// The part for so many whole hundreds of metres, as far as one wants to go.
    distances: Vec<u32>,
    mean_shown: u64,
}

impl<'a> Scorer<'a> {
    #[expect(clippy::cast_possible_truncation, reason = "21 day parts")]
    pub(crate) fn new(asked: &Asked, candidates: &Candidates, formula: &'a Formula) -> Self {
        let wishes = &asked.wishes;
        let (goals, goals_enough) = (to_bits(wishes.goals.iter().copied()), wishes.goals.len().min(GOALS_ENOUGH) as u32);
        let day_parts_enough = wishes.day_parts.len().min(DAY_PARTS_ENOUGH) as u32;
        let mean_shown = candidates.mean_shown();
        Self {
            formula,
            weights: std::array::from_fn(|at| formula.weight(Part::ALL[at])),
            rarity: rarity_table(wishes, candidates),
            rarity_enough: rarity_enough(wishes.themes.iter().map(|theme| candidates.rarity(*theme)).collect()),
            goals: std::array::from_fn(|has| share((has as u64 & goals).count_ones(), goals_enough)),
            day_parts: to_bits(wishes.day_parts.iter().copied()) as u32,
            day_parts_shared: std::array::from_fn(|shared| share(shared as u32, day_parts_enough)),
            shown: std::array::from_fn(|times| decay(mean_shown, times as u64)),
            own: wishes.start.map_or(u8::MAX, |start| 1 << start.step()),
            near: asked.around().map(|(origin, km)| Nearness::new(origin, km)),
            distances: asked.around().map_or_else(Vec::new, |(_, km)| distances(km, formula)),
            mean_shown,
        }
    }

    /// The score without its distance: quickly known. With [`Scorer::distance_most`] it bounds the score.
    #[inline]
    pub(crate) fn without_distance(&self, columns: &Columns, row: usize) -> u32 {
        let row = &columns.facts[row];
        let [themes, goals, readiness, day_parts, _, replies, evenness] = self.weights;
        themes * self.themes(row)
            + goals * self.goals(row)
            + readiness * self.readiness(row)
            + day_parts * self.day_parts(row)
            + replies * u32::from(row.replies)
            + evenness * self.evenness(row)
    }

    /// The most that distance can add: by the straight line through the earth, which is never longer than the way over it.
    #[inline]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not above the diameter of the earth")]
    pub(crate) fn distance_most(&self, columns: &Columns, row: usize) -> u32 {
        let most = match (&self.near, &columns.points[row]) {
            (Some(near), Some(point)) => self.distances.get((near.chord_km(point) * 10.0) as usize).copied(),
            _ => None,
        };
        self.formula.weight(Part::Distance) * most.unwrap_or(ONE)
    }

    /// What distance adds.
    pub(crate) fn distance_added(&self, columns: &Columns, row: usize) -> u32 {
        self.formula.weight(Part::Distance) * self.distance(columns, row)
    }

    pub(crate) fn parts(&self, columns: &Columns, row: usize) -> Parts {
        let distance = self.distance(columns, row);
        let row = &columns.facts[row];
        Parts([
            self.themes(row),
            self.goals(row),
            self.readiness(row),
            self.day_parts(row),
            distance,
            row.replies.into(),
            self.evenness(row),
        ])
    }

    pub(crate) fn distance_km(&self, columns: &Columns, row: usize) -> Option<f64> {
        self.near.as_ref().zip(columns.points[row].as_ref()).map(|(near, point)| near.distance_km(point))
    }

    #[inline]
    fn themes(&self, row: &Facts) -> u32 {
        let byte = |number: u32| (row.themes >> (8 * number) & 0xff) as usize;
        let sum = self.rarity[0][byte(0)] + self.rarity[1][byte(1)] + self.rarity[2][byte(2)];
        // Mostly there is nothing to divide.
        if sum >= self.rarity_enough {
            ONE
        } else if sum == 0 {
            0
        } else {
            ONE * sum / self.rarity_enough
        }
    }

    #[inline]
    fn goals(&self, row: &Facts) -> u32 {
        self.goals[usize::from(row.goals)]
    }

    #[inline]
    fn day_parts(&self, row: &Facts) -> u32 {
        self.day_parts_shared[(row.when & self.day_parts).count_ones() as usize % 32]
    }

    #[inline]
    fn evenness(&self, row: &Facts) -> u32 {
        let shown = row.shown;
        self.shown.get(shown as usize).copied().unwrap_or_else(|| decay(self.mean_shown, shown.into()))
    }

    #[inline]
    fn readiness(&self, row: &Facts) -> u32 {
        if row.steps & self.own == 0 { ONE / 2 } else { ONE }
    }

    fn distance(&self, columns: &Columns, row: usize) -> u32 {
        let Some(near) = &self.near else { return ONE };
        let far = columns.points[row].as_ref().map_or(u64::MAX / 2, |point| hectometres(near.distance_km(point)));
        decay(self.formula.half_hectometres().into(), far)
    }
}

/// The part of distance for each hundred metres up to this many kilometres.
fn distances(km: f64, formula: &Formula) -> Vec<u32> {
    (0..=hectometres(km)).map(|far| decay(formula.half_hectometres().into(), far)).collect()
}

fn rarity_table(wishes: &Wishes, candidates: &Candidates) -> [[u32; 256]; 3] {
    let mut table = [[0; 256]; 3];
    for theme in &wishes.themes {
        let (byte, bit) = (theme.index() / 8, theme.index() % 8);
        let rarity = candidates.rarity(*theme);
        for (value, sum) in table[byte].iter_mut().enumerate() {
            *sum += if value & 1 << bit == 0 { 0 } else { rarity };
        }
    }
    table
}

/// The largest rarities of the wished themes, as many as are enough.
pub(crate) fn rarity_enough(mut rarities: Vec<u32>) -> u32 {
    rarities.sort_unstable_by(|a, b| b.cmp(a));
    rarities.iter().take(THEMES_ENOUGH).sum()
}

/// The wished themes that a place has, the rarest first.
pub(crate) fn shared_themes(wishes: &Wishes, candidates: &Candidates, row: usize) -> Vec<Theme> {
    let has = candidates.columns.facts[row].themes;
    let mut shared: Vec<Theme> = wishes.themes.iter().copied().filter(|theme| has & 1 << theme.index() != 0).collect();
    shared.sort_by_key(|theme| (std::cmp::Reverse(candidates.rarity(*theme)), *theme));
    shared
}
