//! Buddies and requests that are drawn: the same for the same seed, on every machine.

use crate::sides::{Around, Asks, Buddy, BuddyId, Request, RequestId, Side};
use chrono::{Days, NaiveDate};
use domain::{
    codes::Code,
    coordinates::Coordinates,
    day_parts::DayPart,
    experience::{Experience, Experiences, Gender, GenderWish, Visibility},
    languages::SpokenLanguage,
};
use std::collections::BTreeSet;
use uuid::Uuid;

/// A row of draws (`SplitMix64`: Steele, Lea and Flood, 2014).
#[derive(Debug, Clone)]
pub struct Chance(pub u64);

impl Chance {
    /// Any 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ bits >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ bits >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ bits >> 31
    }

    /// A number below `end`, which is above 0.
    #[expect(clippy::cast_possible_truncation, reason = "below end")]
    pub fn below(&mut self, end: usize) -> usize {
        (self.bits() % end as u64) as usize
    }

    /// True so many times in a hundred.
    pub fn percent(&mut self, hundredths: usize) -> bool {
        self.below(100) < hundredths
    }

    /// One of these, of which there is at least one.
    pub fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())]
    }

    /// Up to `most` of these, few more often than many.
    pub fn some<T: Copy + Ord>(&mut self, items: &[T], most: usize) -> BTreeSet<T> {
        let most = self.below(most + 1).min(self.below(most + 1));
        (0..most).map(|_| self.pick(items)).collect()
    }

    /// A number that fits in a byte, below `end`.
    fn small(&mut self, end: usize) -> u8 {
        u8::try_from(self.below(end)).unwrap_or(0)
    }
}

/// How people are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Crowd {
    /// A large region as one would find it: most ask little, live within some fifteen kilometres, can at least once a week, and nobody is equal to another.
    Region,
    /// A few people who are much alike, close together, with many equals and many wishes: what finds mistakes.
    Alike,
}

/// Languages that are heard most.
const SPOKEN: [SpokenLanguage; 8] = [
    SpokenLanguage::Dutch,
    SpokenLanguage::English,
    SpokenLanguage::Arabic,
    SpokenLanguage::Turkish,
    SpokenLanguage::Polish,
    SpokenLanguage::Tigrinya,
    SpokenLanguage::Somali,
    SpokenLanguage::Persian,
];

/// A point around Utrecht: within some fifteen kilometres, or one of a few close together.
fn point(chance: &mut Chance, crowd: Crowd) -> Option<Coordinates> {
    let (steps, latitude, longitude) = if crowd == Crowd::Region { (2001, 0.12, 0.2) } else { (3, 0.02, 0.03) };
    let mut offset = |middle: f64, degrees: f64| {
        let share = f64::from(u32::try_from(chance.below(steps)).unwrap_or(0)) / f64::from(u32::try_from(steps - 1).unwrap_or(1));
        middle + degrees * (2.0 * share - 1.0)
    };
    Coordinates::new(offset(52.09, latitude), offset(5.12, longitude))
}

fn experiences(chance: &mut Chance, most: usize) -> Experiences {
    chance.some(Experience::ALL, most).into_iter().map(|experience| (experience, chance.pick(Visibility::ALL))).collect()
}

fn asks(chance: &mut Chance, hundredths: usize) -> Asks {
    Asks {
        experiences: if chance.percent(hundredths) { chance.some(Experience::ALL, 3) } else { BTreeSet::new() },
        gender: if chance.percent(hundredths) { chance.pick(GenderWish::ALL) } else { GenderWish::Any },
        no_smoke: chance.percent(hundredths),
        no_dog: chance.percent(hundredths / 2),
    }
}

fn side(chance: &mut Chance, crowd: Crowd) -> Side {
    let alike = crowd == Crowd::Alike;
    let mut languages = chance.some(&SPOKEN, 3);
    if chance.percent(if alike { 60 } else { 85 }) {
        languages.insert(SpokenLanguage::Dutch);
    }
    let week = if alike { &DayPart::ALL[..6] } else { DayPart::ALL };
    let mut day_parts = chance.some(week, if alike { 5 } else { 12 });
    if !alike {
        day_parts.insert(chance.pick(week));
    }
    let around = point(chance, crowd).map(|at| Around { at, km: chance.pick(&[2, 3, 5, 5, 10, 10, 15]) });
    let said = |chance: &mut Chance| if chance.percent(80) { Some(chance.percent(25)) } else { None };
    Side {
        languages,
        day_parts,
        around: around.filter(|_| !alike || chance.percent(85)),
        experiences: experiences(chance, 4),
        gender: chance.percent(85).then(|| chance.pick(Gender::ALL)),
        smokes: said(chance),
        has_dog: said(chance),
        likes: chance.some(domain::codes::Theme::ALL, if alike { 2 } else { 5 }),
        asks: asks(chance, if alike { 15 } else { 12 }),
    }
}

/// The buddy with this number.
pub fn buddy(chance: &mut Chance, crowd: Crowd, number: usize) -> Buddy {
    Buddy {
        id: BuddyId(Uuid::from_u128(number as u128)),
        active: chance.percent(95),
        free: chance.small(6),
        people: chance.small(4),
        side: side(chance, crowd),
    }
}

/// The request with this number; `buddies` is how many of these there are.
pub fn request(chance: &mut Chance, crowd: Crowd, number: usize, buddies: usize) -> Request {
    let days = if crowd == Crowd::Region { 300 } else { 3 };
    let mut some = |hundredths| -> BTreeSet<BuddyId> {
        let count = if chance.percent(hundredths) { 1 + chance.below(3) } else { 0 };
        (0..count).map(|_| BuddyId(Uuid::from_u128(chance.below(buddies.max(1)) as u128))).collect()
    };
    let (said_no, tied) = (some(15), some(15));
    let side = side(chance, crowd);
    Request {
        id: RequestId(Uuid::from_u128(number as u128)),
        asked_on: NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default() + Days::new(chance.below(days) as u64),
        own_language: if chance.percent(70) { side.languages.first().copied() } else { None },
        together: if chance.percent(15) { point(chance, crowd) } else { None },
        said_no,
        tied,
        side,
    }
}

/// So many of both.
pub fn people(seed: u64, crowd: Crowd, requests: usize, buddies: usize) -> (Vec<Request>, Vec<Buddy>) {
    let mut chance = Chance(seed);
    let walking = (0..buddies).map(|number| buddy(&mut chance, crowd, number)).collect();
    let asking = (0..requests).map(|number| request(&mut chance, crowd, number, buddies)).collect();
    (asking, walking)
}
