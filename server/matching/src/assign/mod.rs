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
use domain::ids::PlaceId;
use std::cmp::Reverse;

/// Other places that are told of somebody.
const ALTERNATIVES: usize = 2;

/// A place that somebody fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fit {
    /// Its number in [`Table::places`].
    pub place: usize,
    /// How well.
    pub score: Score,
}

/// Who fits where.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// The places, by identity.
    pub places: Vec<PlaceId>,
    /// How many people each place can take.
    pub room: Vec<u32>,
    /// For each of the people the places that they fit.
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
    /// The place; `None` when there is none left that fits.
    pub fit: Option<Fit>,
    /// At most two others that fit, places with room left first, then the best first.
    pub alternatives: Vec<Alternative>,
}

/// Another place that would fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Alternative {
    /// The place.
    pub fit: Fit,
    /// Is there room left when everybody takes what is proposed?
    pub has_room: bool,
}

impl Candidates {
    /// The table for these people. Of each person only as many places are kept as there are people: the others cannot take
    /// all of those, so nothing better is lost.
    pub fn table(&self, people: &[Asked], formula: &Formula) -> Table {
        let ranked: Vec<Vec<(Score, usize)>> = people.iter().map(|asked| self.ranked(asked, formula, people.len())).collect();
        let mut rows: Vec<usize> = ranked.iter().flatten().map(|(_, row)| *row).collect();
        rows.sort_unstable_by_key(|row| self.columns.ids[*row]);
        rows.dedup();
        let mut numbers = vec![0; self.len()];
        for (number, row) in rows.iter().enumerate() {
            numbers[*row] = number;
        }
        let fits = |(score, row): (Score, usize)| Fit { place: numbers[row], score };
        Table {
            places: rows.iter().map(|row| self.columns.ids[*row]).collect(),
            room: rows.iter().map(|row| self.columns.room[*row]).collect(),
            people: ranked.into_iter().map(|ranked| ranked.into_iter().map(fits).collect()).collect(),
        }
    }

    fn ranked(&self, asked: &Asked, formula: &Formula, limit: usize) -> Vec<(Score, usize)> {
        let mut best = [Best::new(limit)];
        Pass::new(self, asked, formula).run(&mut best, |_| 0);
        let [best] = best;
        best.into_sorted()
    }
}

/// The optimal proposal for a table. Places that do not exist or have no room are no fit.
pub fn assign(table: &Table) -> Proposal {
    let people: Vec<Vec<Fit>> = table.people.iter().map(|fits| usable(fits, &table.room)).collect();
    let fits = cheapest::solve(&people, &table.room, reach::lowest_possible(&people, &table.room)).fits;
    let mut room = table.room.clone();
    for fit in fits.iter().flatten() {
        room[fit.place] -= 1;
    }
    let proposed = people.iter().zip(&fits).map(|(usable, fit)| Proposed { fit: *fit, alternatives: alternatives(usable, *fit, &room) });
    Proposal {
        people: proposed.collect(),
        placed: fits.iter().flatten().count(),
        lowest: fits.iter().flatten().map(|fit| fit.score).min(),
        sum: fits.iter().flatten().map(|fit| u64::from(fit.score.0)).sum(),
    }
}

/// What can be used, the best first.
fn usable(fits: &[Fit], room: &[u32]) -> Vec<Fit> {
    let mut usable: Vec<Fit> = fits.iter().copied().filter(|fit| room.get(fit.place).is_some_and(|room| *room > 0)).collect();
    usable.sort_unstable_by_key(|fit| (Reverse(fit.score), fit.place));
    usable
}

fn alternatives(usable: &[Fit], chosen: Option<Fit>, room: &[u32]) -> Vec<Alternative> {
    let others = usable.iter().filter(|fit| chosen.is_none_or(|chosen| chosen.place != fit.place));
    let with = |wanted: bool| {
        others.clone().filter(move |fit| (room[fit.place] > 0) == wanted).map(move |fit| Alternative { fit: *fit, has_room: wanted })
    };
    with(true).chain(with(false)).take(ALTERNATIVES).collect()
}
