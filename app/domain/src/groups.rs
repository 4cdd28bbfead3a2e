//! A group at once: a place for each of many people, as a proposal to the coach.
//!
//! There are no names here: who is who stays with the coach. People stand in the order in which they were told, and nothing
//! puts them in another one.

use crate::{day_parts::DayPart, matches::Match, places::PlaceCard, wishes::Wishes};

/// Most people in a group: a wave.
pub const GROUP_MAX: usize = 250;

/// What each of a group of people looks for: one to [`GROUP_MAX`] of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group(Vec<Wishes>);

impl Group {
    /// A group of these people; `None` when there is nobody, or there are too many.
    pub fn new(people: Vec<Wishes>) -> Option<Self> {
        (1..=GROUP_MAX).contains(&people.len()).then_some(Self(people))
    }

    /// What each of them looks for.
    pub fn people(&self) -> &[Wishes] {
        &self.0
    }
}

/// Somebody of a group as a file tells of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupLine {
    /// The number of the line in the file, from 1.
    pub line: u64,
    /// What the coach calls them.
    pub name: String,
    /// The address of their answers; may be empty.
    pub address: String,
    /// What they answered beside it, as the pairs of such an address.
    pub answers: Vec<(&'static str, String)>,
}

/// A proposal for a group.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GroupProposal {
    /// What is proposed to each of them, in their order.
    pub people: Vec<ProposedToOne>,
}

impl GroupProposal {
    /// How many people get a place.
    pub fn placed(&self) -> usize {
        self.people.iter().filter(|one| one.place.is_some()).count()
    }
}

/// What is proposed to one person.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ProposedToOne {
    /// The place, and why; `None` when none is left that fits.
    pub place: Option<Match>,
    /// When they can come there; `None` for a place that says no day parts.
    pub day_part: Option<DayPart>,
    /// At most two others that fit.
    pub others: Vec<OtherPlace>,
    /// They told a postcode that is not known here, so that the distance asked nothing.
    pub postcode_unknown: bool,
}

/// Another place that would fit.
#[derive(Debug, Clone, PartialEq)]
pub struct OtherPlace {
    /// The place; without a distance.
    pub card: PlaceCard,
    /// When they can come there; `None` for a place that says no day parts.
    pub day_part: Option<DayPart>,
    /// Is there room left when everybody takes what is proposed?
    pub has_room: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_is_somebody_and_no_more_than_a_wave() {
        let of = |people| Group::new(vec![Wishes::default(); people]).map(|group| group.people().len());
        assert_eq!([of(0), of(1), of(GROUP_MAX), of(GROUP_MAX + 1)], [None, Some(1), Some(GROUP_MAX), None]);
    }
}
