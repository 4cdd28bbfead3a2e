//! Places and wishes that are drawn: the same for the same seed, on every machine.

use crate::{asked::Asked, candidates::Replies, plain::Listed};
use domain::{
    codes::{Code, DutchLevel, PlaceKind, PlaceStatus, Theme, from_bits},
    coordinates::Coordinates,
    day_parts::{DayPart, Slot},
    ids::OrganisationId,
    places::{Place, PlaceContent, StepRange},
    postcodes::Postcode4,
    samples,
    search::Near,
    wishes::{Start, Wishes},
};
use std::collections::BTreeSet;

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

    /// Up to `most` codes of a list, few more often than many.
    pub fn some<C: Code>(&mut self, most: usize) -> BTreeSet<C> {
        let most = self.below(most + 1).min(self.below(most + 1));
        (0..most).map(|_| self.pick(C::ALL)).collect()
    }
}

/// A point within some thirty kilometres of Utrecht.
fn point(chance: &mut Chance) -> Option<Coordinates> {
    let mut offset =
        |middle: f64, degrees: f64| middle + degrees * (f64::from(u32::try_from(chance.below(2001)).unwrap_or(0)) / 1000.0 - 1.0);
    Coordinates::new(offset(52.09, 0.25), offset(5.12, 0.4))
}

fn slots(chance: &mut Chance) -> Vec<Slot> {
    let day_parts: BTreeSet<DayPart> = chance.some(6);
    let known = chance.percent(85);
    let mut room = |day_part| {
        let capacity = if known { chance.below(6) } else { 0 };
        let taken = chance.below(capacity + 1);
        Slot { day_part, capacity: u16::try_from(capacity).unwrap_or(0), taken: u16::try_from(taken).unwrap_or(0), waiting: 0, hours: None }
    };
    day_parts.into_iter().map(&mut room).collect()
}

/// A place of any kind and status, with what its organisation did and how often it was shown.
pub fn listed(chance: &mut Chance, name: &str) -> Listed {
    let place = samples::place(name, &samples::organisation("Buurthuis"));
    let organisation = OrganisationId::of_source("draw", &chance.below(40).to_string());
    let (from, wide) = (1 + chance.below(5), chance.below(3));
    let step = |step: usize| u8::try_from(step.min(6)).unwrap_or(6);
    let mut address = place.content.address.clone();
    address.coordinates = if chance.percent(95) { point(chance) } else { None };
    let content = PlaceContent {
        kind: chance.pick(PlaceKind::ALL),
        themes: chance.some(4),
        goals: chance.some(4),
        steps: StepRange::new(step(from), step(from + wide)).unwrap_or(place.content.steps),
        help: chance.some(4),
        slots: slots(chance),
        languages: chance.some(4),
        dutch_needed: chance.pick(DutchLevel::ALL),
        offers: from_bits(chance.bits() | chance.bits()),
        costs: if chance.percent(20) { "2 euro".to_owned() } else { String::new() },
        certificate_of_conduct: chance.percent(10),
        address,
        status: match chance.below(20) {
            0 => PlaceStatus::Full,
            1 => PlaceStatus::Draft,
            _ => PlaceStatus::Published,
        },
        ..place.content
    };
    // What an organisation did is the same at all its places.
    let mut record = Chance(organisation.0.as_u64_pair().0);
    let asked = u32::try_from(record.below(12)).unwrap_or(0);
    let in_time = u32::try_from(record.below(asked as usize + 1)).unwrap_or(0);
    let shown = u32::try_from(chance.below(9)).unwrap_or(0);
    Listed { place: Place { organisation, content, ..place }, replies: Replies { asked, in_time }, shown }
}

/// So many places.
pub fn places(seed: u64, count: usize) -> Vec<Listed> {
    let mut chance = Chance(seed);
    (0..count).map(|number| listed(&mut chance, &format!("Plek {number}"))).collect()
}

/// Wishes, most of them modest. `around` are postcodes one may live in and where they lie.
pub fn asked(chance: &mut Chance, around: &[(Postcode4, Coordinates)]) -> Asked {
    let near = (!around.is_empty() && chance.percent(80)).then(|| (chance.pick(around), chance.pick(&[2, 3, 5, 5, 10, 10, 15, 25])));
    let wishes = Wishes {
        themes: if chance.percent(2) { Theme::ALL.iter().copied().collect() } else { chance.some(5) },
        goals: chance.some(4),
        day_parts: if chance.percent(60) { chance.some(10) } else { BTreeSet::new() },
        start: chance.percent(75).then(|| {
            chance.pick(&[Start::Look, Start::Look, Start::Group, Start::Group, Start::Helped, Start::OnOnesOwn, Start::TowardsWork])
        }),
        quieter: chance.percent(15),
        needs: if chance.percent(45) { chance.some(3) } else { BTreeSet::new() },
        languages: if chance.percent(30) { chance.some(2) } else { BTreeSet::new() },
        dutch: chance.percent(60).then(|| chance.pick(DutchLevel::ALL)),
        company: if chance.percent(15) { chance.some(2) } else { BTreeSet::new() },
        near: near.map(|((postcode, _), km)| Near { postcode, km }),
    };
    Asked { wishes, origin: near.map(|((_, origin), _)| origin), declined: BTreeSet::new() }
}

/// Wishes of so many people in and around Utrecht.
pub fn people(seed: u64, count: usize) -> Vec<Asked> {
    let mut chance = Chance(seed);
    let postcodes = (3500..3600).filter_map(|number| Postcode4::parse(&number.to_string()));
    let around: Vec<_> = postcodes.filter_map(|postcode| Some((postcode, point(&mut chance)?))).collect();
    (0..count).map(|_| asked(&mut chance, &around)).collect()
}
