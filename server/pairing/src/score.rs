//! How well a pair that may be fits: the parts of the score, in whole ten-thousandths.

use crate::{facts::Facts, weights::Formula};
use domain::{
    buddies::Part,
    codes::{Code, to_bits},
    languages::SpokenLanguage,
};

/// A whole part, in ten-thousandths.
pub(crate) const ONE: u32 = 10_000;
/// A part about which nothing was said: it neither helps nor harms.
pub(crate) const UNSAID: u32 = ONE / 2;
/// The part of language when it is not the own one, or nobody said which that is: they understand each other all the same.
pub(crate) const OTHER_LANGUAGE: u32 = ONE / 2;
/// So many shared themes of experience are enough for a whole part.
pub(crate) const EXPERIENCES_ENOUGH: u32 = 2;
/// As above, of day parts.
pub(crate) const DAY_PARTS_ENOUGH: u32 = 3;
/// As above, of things to like.
pub(crate) const LIKES_ENOUGH: u32 = 2;

/// How well a pair fits, to compare pairs with. Never shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(pub u32);

impl Score {
    /// The most there can be.
    pub const WHOLE: Self = Self(ONE * ONE);
}

/// The parts of one pair, each from 0 to [`ONE`].
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

/// `min(1, have / min(enough, said))`; nothing said is a half.
fn share(have: u32, said: u32, enough: u32) -> u32 {
    let whole = said.min(enough);
    (ONE * have.min(whole)).checked_div(whole).unwrap_or(UNSAID)
}

/// `half / (half + further)`.
#[expect(clippy::cast_possible_truncation, reason = "not above ONE")]
fn decay(half: u64, further: u64) -> u32 {
    (u64::from(ONE) * half / (half + further)) as u32
}

/// Whole hundreds of metres, to the nearest.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not above half the earth")]
fn hectometres(km: f64) -> u64 {
    (km * 10.0).round() as u64
}

/// A request, as far as the score asks.
#[derive(Debug, Clone)]
pub(crate) struct Asking {
    pub(crate) facts: Facts,
    /// The bit of the own language; 0 when it was not said.
    pub(crate) own_language: u64,
}

impl Asking {
    pub(crate) fn new(facts: Facts, own_language: Option<SpokenLanguage>) -> Self {
        Self { facts, own_language: to_bits(own_language) }
    }

    /// The parts with a buddy, whether the pair may be or not.
    pub(crate) fn parts(&self, buddy: &Walking, formula: &Formula) -> Parts {
        let (asking, walking) = (&self.facts, &buddy.facts);
        let both = |a: u32, b: u32| (a & b).count_ones();
        let language = if self.own_language & walking.languages == 0 { OTHER_LANGUAGE } else { ONE };
        let distance = asking.distance_km(walking).map_or(UNSAID, |km| decay(formula.half_hectometres().into(), hectometres(km)));
        Parts([
            share(both(asking.shows.into(), walking.shows.into()), asking.shows.count_ones(), EXPERIENCES_ENOUGH),
            share(both(asking.day_parts, walking.day_parts), asking.day_parts.count_ones(), DAY_PARTS_ENOUGH),
            language,
            distance,
            decay(1, buddy.people.into()),
            share(both(asking.likes, walking.likes), asking.likes.count_ones(), LIKES_ENOUGH),
        ])
    }
}

/// A buddy, as far as the score asks.
#[derive(Debug, Clone)]
pub(crate) struct Walking {
    pub(crate) facts: Facts,
    pub(crate) people: u8,
}
