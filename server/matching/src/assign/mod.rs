//! People and places at once: a proposal for a group, optimal in a stated order.
//!
//! 1. As many people as possible get a place that they fit.
//! 2. Among those, the lowest score of somebody who gets a place is as high as possible. The lowest only
//!    (bottleneck), not the second lowest (leximin): the third rule needs the room.
//! 3. Among those, the sum of the scores is as high as possible.
//!
//! `reach` finds the first and the second by growing a matching over ever fewer pairs; `cheapest` finds the third by
//! successive shortest paths with prices, which prove that there is nothing better. Nothing is left to chance: the same table
//! gives the same proposal.
//!
//! What people are given is a [`Seats`]: a place on one of its day parts, with the room that is free then. Somebody fits all day
//! parts of a place on which they can come equally well, so that the rules above hold for places and day parts together.

mod cheapest;
mod reach;
#[cfg(test)]
mod tests;

use crate::{
    asked::Asked,
    best::{Best, Pass},
    candidates::Candidates,
    score::Score,
    weights::Formula,
};
use domain::{
    codes::{Code as _, Need},
    day_parts::DayPart,
    ids::PlaceId,
};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

/// Other places that are told of somebody.
const ALTERNATIVES: usize = 2;
/// Room that is reckoned with when a place does not say how many fit: nobody is sent to it in numbers.
const ROOM_UNKNOWN: u32 = 1;
/// The bit of what only who asked for it is proposed: a group for women.
const ONLY_ON_REQUEST: u32 = 1 << Need::WomenOnly as u32;

/// What people are given: a place on one of its day parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seats {
    /// Which place.
    pub place: PlaceId,
    /// When; `None` for a place that does not say how many fit when.
    pub day_part: Option<DayPart>,
}

/// Seats that somebody fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fit {
    /// Their number in [`Table::seats`].
    pub seats: usize,
    /// How well.
    pub score: Score,
}

/// Who fits where.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// All that somebody fits, in order.
    pub seats: Vec<Seats>,
    /// How many people each of them can take.
    pub room: Vec<u32>,
    /// For each of the people what they fit.
    pub people: Vec<Vec<Fit>>,
}

/// A proposal to the coach, who decides.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proposal {
    /// For each of the people, in their order.
    pub people: Vec<Proposed>,
    /// How many people get a place.
    pub placed: usize,
    /// The lowest score of those.
    pub lowest: Option<Score>,
    /// The sum of their scores.
    pub sum: u64,
}

/// What is proposed to one person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proposed {
    /// The place and the day part; `None` when there is none left that fits.
    pub fit: Option<Fit>,
    /// At most two others that fit, places with room left first, then the best first.
    pub alternatives: Vec<Alternative>,
}

/// Another place that would fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Alternative {
    /// The place and the day part.
    pub fit: Fit,
    /// Is there room left when everybody takes what is proposed?
    pub has_room: bool,
}

impl Candidates {
    /// The table for these people. Of each person only as many places are kept as there are people: the others cannot take
    /// all of those, so nothing better is lost. What is for one group only is left to who asked for it.
    pub fn table(&self, people: &[Asked], formula: &Formula) -> Table {
        let fitting: Vec<Vec<(Seats, Score)>> = people.iter().map(|asked| self.fitting(asked, formula, people.len())).collect();
        let all: BTreeSet<Seats> = fitting.iter().flatten().map(|(seats, _)| *seats).collect();
        let numbers: BTreeMap<Seats, usize> = all.iter().copied().zip(0..).collect();
        let fits = |(seats, score): (Seats, Score)| Fit { seats: numbers[&seats], score };
        Table {
            room: all.iter().map(|seats| self.room(*seats)).collect(),
            people: fitting.into_iter().map(|fitting| fitting.into_iter().map(fits).collect()).collect(),
            seats: all.into_iter().collect(),
        }
    }

    fn fitting(&self, asked: &Asked, formula: &Formula, limit: usize) -> Vec<(Seats, Score)> {
        let kept = if asked.wishes.needs.contains(&Need::WomenOnly) { 0 } else { ONLY_ON_REQUEST };
        // Those that are kept back go where no room is for them.
        let mut best = [Best::new(limit), Best::new(0)];
        Pass::new(self, asked, formula).run(&mut best, |row| usize::from(self.columns.facts[row].offers & kept != 0));
        let [best, _] = best;
        let seats = |(score, row)| self.seats(asked, row).into_iter().map(move |seats| (seats, score));
        best.into_sorted().into_iter().flat_map(seats).collect()
    }

    /// The seats of a place that fits.
    fn seats(&self, asked: &Asked, row: usize) -> Vec<Seats> {
        let (place, room) = (self.columns.ids[row], &self.columns.room[row]);
        if room.iter().all(|free| *free == 0) {
            return vec![Seats { place, day_part: None }];
        }
        let wished = &asked.wishes.day_parts;
        let free = DayPart::ALL.iter().filter(|day_part| room[day_part.index()] > 0);
        free.filter(|day_part| wished.is_empty() || wished.contains(day_part)).map(|at| Seats { place, day_part: Some(*at) }).collect()
    }

    fn room(&self, seats: Seats) -> u32 {
        let at = |day_part: DayPart| self.row(seats.place).map_or(0, |row| self.columns.room[row][day_part.index()].into());
        seats.day_part.map_or(ROOM_UNKNOWN, at)
    }
}

/// The optimal proposal for a table. Seats that do not exist or have no room are no fit.
pub fn assign(table: &Table) -> Proposal {
    let people: Vec<Vec<Fit>> = table.people.iter().map(|fits| usable(fits, &table.room)).collect();
    let fits = cheapest::solve(&people, &table.room, reach::lowest_possible(&people, &table.room)).fits;
    let mut room = table.room.clone();
    for fit in fits.iter().flatten() {
        room[fit.seats] -= 1;
    }
    let proposed =
        people.iter().zip(&fits).map(|(usable, fit)| Proposed { fit: *fit, alternatives: alternatives(usable, *fit, &table.seats, &room) });
    Proposal {
        people: proposed.collect(),
        placed: fits.iter().flatten().count(),
        lowest: fits.iter().flatten().map(|fit| fit.score).min(),
        sum: fits.iter().flatten().map(|fit| u64::from(fit.score.0)).sum(),
    }
}

/// What can be used, the best first.
fn usable(fits: &[Fit], room: &[u32]) -> Vec<Fit> {
    let mut usable: Vec<Fit> = fits.iter().copied().filter(|fit| room.get(fit.seats).is_some_and(|room| *room > 0)).collect();
    usable.sort_unstable_by_key(|fit| (Reverse(fit.score), fit.seats));
    usable
}

/// Other places, each once: on a day part with room left when there is one.
fn alternatives(usable: &[Fit], chosen: Option<Fit>, seats: &[Seats], room: &[u32]) -> Vec<Alternative> {
    let place = |fit: &Fit| seats[fit.seats].place;
    let mut told: BTreeSet<PlaceId> = chosen.iter().map(place).collect();
    let has_room = |fit: &&Fit| room[fit.seats] > 0;
    let (free, taken): (Vec<&Fit>, Vec<&Fit>) = usable.iter().partition(has_room);
    let others = free.into_iter().chain(taken).filter(|fit| told.insert(place(fit)));
    others.take(ALTERNATIVES).map(|fit| Alternative { fit: *fit, has_room: has_room(&fit) }).collect()
}
