//! What decides over a pair, as numbers: a set is bits, so that a condition is one step.

use crate::sides::{Around, Buddy, Request, Side};
use domain::{
    buddies::Condition,
    codes::{Code, to_bits},
    experience::{Experience, Gender},
    nearness::{Nearness, Point},
};

/// Bits of what one person may ask of another and another may offer: both have the same bit.
const WOMAN: u8 = 1;
const MAN: u8 = 2;
const SMOKE_FREE: u8 = 4;
const DOG_FREE: u8 = 8;
/// Both genders that can be asked for.
const GENDERS: u8 = WOMAN | MAN;

/// What one side says and asks.
#[derive(Debug, Clone)]
pub(crate) struct Facts {
    pub(crate) languages: u64,
    pub(crate) day_parts: u32,
    /// Themes of experience that count: no others ever come in here.
    pub(crate) shows: u16,
    /// Themes that are asked for; 0 asks nothing.
    pub(crate) wants: u16,
    pub(crate) likes: u32,
    /// Bits of what holds for them.
    pub(crate) traits: u8,
    /// The same bits, of what must hold for the other.
    pub(crate) asks: u8,
    /// Where the way to them is counted from.
    pub(crate) at: Option<Point>,
    /// How far the other may be.
    pub(crate) reach: Option<Nearness>,
}

#[expect(clippy::cast_possible_truncation, reason = "each list fits, see the test")]
impl Facts {
    fn of(side: &Side) -> Self {
        let asks = &side.asks;
        let wanted = asks.experiences.iter().copied().filter(|experience| experience.can_be_shared());
        Self {
            languages: to_bits(side.languages.iter().copied()),
            day_parts: to_bits(side.day_parts.iter().copied()) as u32,
            shows: to_bits(side.experiences.that_count()) as u16,
            wants: to_bits(wanted) as u16,
            likes: to_bits(side.likes.iter().copied()) as u32,
            traits: gender(side.gender) | flag(side.smokes == Some(false), SMOKE_FREE) | flag(side.has_dog == Some(false), DOG_FREE),
            asks: gender(asks.gender.asked()) | flag(asks.no_smoke, SMOKE_FREE) | flag(asks.no_dog, DOG_FREE),
            at: side.around.map(|around| Point::new(around.at)),
            reach: side.around.map(|Around { at, km }| Nearness::new(at, km.into())),
        }
    }

    pub(crate) fn of_buddy(buddy: &Buddy) -> Self {
        Self::of(&buddy.side)
    }

    /// Who goes to a place together has chosen that place: only the buddy's way to it is asked.
    pub(crate) fn of_request(request: &Request) -> Self {
        let facts = Self::of(&request.side);
        match request.together {
            Some(place) => Self { at: Some(Point::new(place)), reach: None, ..facts },
            None => facts,
        }
    }

    /// Is the other where this side asks?
    fn reaches(&self, other: &Self) -> bool {
        self.reach.as_ref().is_none_or(|reach| other.at.as_ref().is_some_and(|at| reach.is_near(at)))
    }

    fn finds_experience(&self, other: &Self) -> bool {
        self.wants == 0 || self.wants & other.shows != 0
    }

    /// Does the other meet the conditions that are about two people, in both directions? Quickest first.
    #[inline]
    pub(crate) fn fits(&self, other: &Self) -> bool {
        self.languages & other.languages != 0
            && self.day_parts & other.day_parts != 0
            && self.asks & !other.traits == 0
            && other.asks & !self.traits == 0
            && self.finds_experience(other)
            && other.finds_experience(self)
            && self.reaches(other)
            && other.reaches(self)
    }

    /// Is this one of those conditions met?
    pub(crate) fn meets(&self, condition: Condition, other: &Self) -> bool {
        let both = |bits: u8| (self.asks & !other.traits | other.asks & !self.traits) & bits == 0;
        match condition {
            Condition::Active | Condition::Room | Condition::SaidNo | Condition::Tie => true,
            Condition::Language => self.languages & other.languages != 0,
            Condition::DayPart => self.day_parts & other.day_parts != 0,
            Condition::Distance => self.reaches(other) && other.reaches(self),
            Condition::Experience => self.finds_experience(other) && other.finds_experience(self),
            Condition::Gender => both(GENDERS),
            Condition::Smoke => both(SMOKE_FREE),
            Condition::Dog => both(DOG_FREE),
        }
    }

    /// The straight way between them in kilometres, when both points are known.
    pub(crate) fn distance_km(&self, other: &Self) -> Option<f64> {
        Some(self.at.as_ref()?.distance_km(other.at.as_ref()?))
    }
}

fn flag(holds: bool, bit: u8) -> u8 {
    if holds { bit } else { 0 }
}

fn gender(gender: Option<Gender>) -> u8 {
    match gender {
        Some(Gender::Woman) => WOMAN,
        Some(Gender::Man) => MAN,
        Some(Gender::Other) | None => 0,
    }
}

/// The first code of these bits, in the order of its list.
pub(crate) fn first<C: Code>(bits: u64) -> Option<C> {
    C::ALL.get(bits.trailing_zeros() as usize).copied()
}

/// The first theme of experience of these bits.
pub(crate) fn first_experience(bits: u16) -> Option<Experience> {
    first(bits.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{codes::Theme, day_parts::DayPart, languages::SpokenLanguage};

    #[test]
    fn every_list_fits_in_its_bits() {
        assert!(SpokenLanguage::ALL.len() <= 64 && DayPart::ALL.len() <= 32);
        assert!(Theme::ALL.len() <= 32 && Experience::ALL.len() <= 16);
    }

    #[test]
    fn of_no_bits_there_is_no_first() {
        assert_eq!(first::<Theme>(0), None);
        assert_eq!(first::<Theme>(0b110), Some(Theme::ALL[1]));
    }
}
