//! The conditions of one question, ready to be held against the columns.

use crate::{
    asked::Asked,
    candidates::Candidates,
    columns::{Columns, DUTCH, Facts, HELP, SOMETHING_FREE},
    conditions::Condition,
};
use domain::{
    codes::{Code, DutchLevel, Need, to_bits},
    coordinates::Coordinates,
    ids::PlaceId,
    nearness::Nearness,
    wishes::{Company, Wishes},
};

/// Rows that are looked at together: one bit each.
const BLOCK: usize = 64;

/// What a place must meet.
#[derive(Debug, Clone)]
pub(crate) struct Filter {
    /// One of these bits must be there.
    when: u32,
    /// As above.
    steps: u8,
    /// As above.
    languages: u64,
    /// All of these bits must be there.
    pub(crate) offers: u32,
    near: Option<Nearness>,
    around: Option<(Coordinates, f64)>,
    /// Rows, sorted.
    declined: Vec<usize>,
}

impl Filter {
    pub(crate) fn new(asked: &Asked, candidates: &Candidates) -> Self {
        let wishes = &asked.wishes;
        let mut declined: Vec<usize> = asked.declined.iter().filter_map(|id| candidates.row(*id)).collect();
        declined.sort_unstable();
        Self {
            when: when(wishes),
            steps: steps(wishes),
            languages: languages(wishes),
            offers: offers(wishes),
            near: asked.around().map(|(origin, km)| Nearness::new(origin, km)),
            around: asked.around(),
            declined,
        }
    }

    /// Does a row meet every condition that is a matter of bits? Without branches: which one fails is not to be foreseen.
    #[inline]
    fn are_bits_met(&self, row: &Facts) -> u64 {
        u64::from(row.when & self.when != 0)
            & u64::from(row.steps & self.steps != 0)
            & u64::from(row.offers & self.offers == self.offers)
            & u64::from(row.languages & self.languages != 0)
    }

    /// For each row of a block that meets the bits, its bit.
    fn block(&self, columns: &Columns, first: usize) -> u64 {
        let mut bits = 0;
        for (at, row) in columns.facts[first..columns.len().min(first + BLOCK)].iter().enumerate() {
            bits |= self.are_bits_met(row) << at;
        }
        bits
    }

    /// Does a row that meets the bits meet the rest too?
    fn is_rest_met(&self, columns: &Columns, row: usize) -> bool {
        let near = self.near.as_ref().is_none_or(|near| columns.points[row].as_ref().is_some_and(|point| near.is_near(point)));
        near && !self.is_declined(row)
    }

    fn is_declined(&self, row: usize) -> bool {
        !self.declined.is_empty() && self.declined.binary_search(&row).is_ok()
    }

    /// Every row that fits, in any order.
    pub(crate) fn for_each(&self, candidates: &Candidates, mut visit: impl FnMut(usize)) {
        let columns = &candidates.columns;
        if let Some(rows) = self.around.and_then(|around| candidates.grid.around(around)) {
            for row in rows {
                if self.are_bits_met(&columns.facts[row]) != 0 && self.is_rest_met(columns, row) {
                    visit(row);
                }
            }
            return;
        }
        for first in (0..columns.len()).step_by(BLOCK) {
            let mut bits = self.block(columns, first);
            while bits != 0 {
                let row = first + bits.trailing_zeros() as usize;
                bits &= bits - 1;
                if self.is_rest_met(columns, row) {
                    visit(row);
                }
            }
        }
    }

    /// The conditions that a row fails, as bits in the order of [`Condition`].
    pub(crate) fn failed(&self, columns: &Columns, row: usize) -> u16 {
        let (when, offers) = (columns.facts[row].when, columns.facts[row].offers);
        let missing = self.offers & !offers;
        let failed = |condition: Condition, fails: bool| u16::from(fails) << condition as u16;
        failed(Condition::Free, when == 0)
            | failed(Condition::DayPart, when != 0 && when & self.when == 0)
            | failed(
                Condition::Distance,
                self.near.as_ref().is_some_and(|near| !columns.points[row].as_ref().is_some_and(|point| near.is_near(point))),
            )
            | failed(Condition::Needs, missing & NEEDS != 0)
            | failed(Condition::Company, missing & !NEEDS != 0)
            | failed(Condition::Language, columns.facts[row].languages & self.languages == 0)
            | failed(Condition::Steps, columns.facts[row].steps & self.steps == 0)
            | failed(Condition::NotDeclined, self.is_declined(row))
    }
}

/// The bits of needs among those of what is offered.
pub(crate) const NEEDS: u32 = (1 << Need::ALL.len()) - 1;

#[expect(clippy::cast_possible_truncation, reason = "21 day parts")]
fn when(wishes: &Wishes) -> u32 {
    match to_bits(wishes.day_parts.iter().copied()) as u32 {
        0 => SOMETHING_FREE,
        day_parts => day_parts,
    }
}

/// The steps that may be: own, one further, and one back for who wants it quieter.
fn steps(wishes: &Wishes) -> u8 {
    wishes.start.map_or(u8::MAX, |start| 0b11 << start.step() | quieter(wishes))
}

/// The bit of the step below, if that will do.
fn quieter(wishes: &Wishes) -> u8 {
    wishes.start.filter(|_| wishes.quieter).map_or(0, |start| 1 << (start.step() - 1))
}

#[expect(clippy::cast_possible_truncation, reason = "14 needs and 4 kinds of help")]
fn offers(wishes: &Wishes) -> u32 {
    (to_bits(wishes.needs.iter().copied()) | to_bits(wishes.company.iter().map(|company| company.help())) << HELP) as u32
}

fn languages(wishes: &Wishes) -> u64 {
    if wishes.languages.is_empty() && wishes.dutch.is_none() {
        return u64::MAX;
    }
    let enough = DutchLevel::ALL.iter().filter(|needed| wishes.dutch.is_some_and(|spoken| **needed <= spoken));
    to_bits(wishes.languages.iter().copied()) | to_bits(enough.copied()) << DUTCH
}

/// The bit of this company among those of what is offered.
pub(crate) fn company_bit(company: Company) -> u32 {
    1 << (HELP + company.help().index())
}

impl Candidates {
    /// Which conditions a place fails; none when it fits.
    pub fn why_not(&self, asked: &Asked, id: PlaceId) -> Vec<Condition> {
        let Some(row) = self.row(id) else { return vec![Condition::Published] };
        let failed = Filter::new(asked, self).failed(&self.columns, row);
        Condition::ALL.into_iter().filter(|condition| failed & 1 << *condition as u16 != 0).collect()
    }
}
