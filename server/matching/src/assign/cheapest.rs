//! The greatest sum of scores, with as many people placed as possible, by successive shortest paths.
//!
//! A place is here what one sits on: a place on one of its day parts. Each has a price, 0 while it has room. What somebody gains at a place is the score less the price. Everybody is always
//! where they gain most, and that proves that the sum is greatest: see [`Solution::is_proved`]. People come one by one. Each
//! search (Dijkstra) looks for the way to a place with room, or to somebody who is left without, on which the least is
//! lost; then prices rise so that all of them gain most again. To be left without costs more than all scores together.

use super::Fit;
use crate::score::Score;
use std::{cmp::Reverse, collections::BinaryHeap};

/// Who gets what, and the prices that prove it.
#[derive(Debug)]
pub(super) struct Solution {
    pub(super) fits: Vec<Option<Fit>>,
    prices: Vec<i64>,
}

impl Solution {
    /// Do the prices prove that the sum cannot be greater? Whatever the prices are, no solution is worth more than what
    /// everybody gains at most plus the price of all room (weak duality); this one is worth that much.
    pub(super) fn is_proved(&self, people: &[&[Fit]], room: &[u32]) -> bool {
        let without = -without_costs(people);
        let gain = |fit: &Fit| i64::from(fit.score.0) - self.prices[fit.seats];
        let gains: i64 = people.iter().map(|fits| fits.iter().map(gain).max().unwrap_or(without).max(without)).sum();
        let rent: i64 = self.prices.iter().zip(room).map(|(price, room)| price * i64::from(*room)).sum();
        let worth: i64 = self.fits.iter().map(|fit| fit.map_or(without, |fit| i64::from(fit.score.0))).sum();
        self.prices.iter().all(|price| *price >= 0) && worth == gains + rent
    }
}

/// The best of all solutions in which nobody gets less than `lowest`. `people` have their best fits first.
pub(super) fn solve(people: &[Vec<Fit>], room: &[u32], lowest: Option<Score>) -> Solution {
    let Some(lowest) = lowest else { return Solution { fits: vec![None; people.len()], prices: vec![0; room.len()] } };
    let people: Vec<&[Fit]> = people.iter().map(|fits| &fits[..fits.partition_point(|fit| fit.score >= lowest)]).collect();
    let mut market = Market::new(&people, room);
    for person in 0..people.len() {
        market.seat(person);
    }
    let solution = Solution { fits: market.fits, prices: market.prices };
    debug_assert!(solution.is_proved(&people, room));
    solution
}

/// What being left without costs: more than all scores together.
fn without_costs(people: &[&[Fit]]) -> i64 {
    let most = people.iter().filter_map(|fits| fits.first()).map(|fit| i64::from(fit.score.0)).max().unwrap_or(0);
    (most + 1) * (i64::try_from(people.len()).unwrap_or(i64::MAX) + 1)
}

struct Market<'a> {
    people: &'a [&'a [Fit]],
    room: &'a [u32],
    prices: Vec<i64>,
    fits: Vec<Option<Fit>>,
    /// For each place who is there.
    there: Vec<Vec<usize>>,
    without_costs: i64,
    /// Of the search: what is lost on the way to each place, and who would go there. Of this search when the number fits.
    ways: Vec<Way>,
    searches: usize,
}

#[derive(Debug, Clone, Copy)]
struct Way {
    search: usize,
    loss: i64,
    by: usize,
    fit: Fit,
    is_final: bool,
}

/// Where a search ends.
#[derive(Debug, Clone, Copy)]
enum End {
    /// At a place that has room.
    Place(usize),
    /// With this person left without.
    Without(usize),
}

impl<'a> Market<'a> {
    fn new(people: &'a [&'a [Fit]], room: &'a [u32]) -> Self {
        let nowhere = Way { search: 0, loss: 0, by: 0, fit: Fit { seats: 0, score: Score(0) }, is_final: false };
        Self {
            people,
            room,
            prices: vec![0; room.len()],
            fits: vec![None; people.len()],
            there: vec![Vec::new(); room.len()],
            without_costs: without_costs(people),
            ways: vec![nowhere; room.len()],
            searches: 0,
        }
    }

    /// Finds the best for somebody more.
    fn seat(&mut self, person: usize) {
        self.searches += 1;
        let mut open = BinaryHeap::new();
        let mut passed: Vec<usize> = Vec::new();
        let mut end = (self.without_costs, End::Without(person));
        self.look_around(person, 0, &mut open, &mut end);
        while let Some(Reverse((loss, place))) = open.pop() {
            if loss >= end.0 {
                break;
            }
            if self.ways[place].is_final || loss > self.ways[place].loss {
                continue;
            }
            self.ways[place].is_final = true;
            passed.push(place);
            for at in 0..self.there[place].len() {
                let other = self.there[place][at];
                let gain = self.fits[other].map_or(0, |fit| i64::from(fit.score.0) - self.prices[place]);
                let without = loss + gain + self.without_costs;
                if without < end.0 {
                    end = (without, End::Without(other));
                }
                self.look_around(other, loss + gain, &mut open, &mut end);
            }
        }
        for place in passed {
            self.prices[place] += end.0 - self.ways[place].loss;
        }
        self.move_along(end.1, person);
    }

    /// Looks at everything somebody fits, with what is lost before: `loss - score + price`. Prices are never below 0 and the best
    /// fits come first, so what cannot end sooner than the best end is not looked at.
    fn look_around(&mut self, by: usize, loss: i64, open: &mut BinaryHeap<Reverse<(i64, usize)>>, end: &mut (i64, End)) {
        for fit in self.people[by] {
            let least = loss - i64::from(fit.score.0);
            if least >= end.0 {
                return;
            }
            let loss = least + self.prices[fit.seats];
            let known = &mut self.ways[fit.seats];
            if loss >= end.0 || known.search == self.searches && (known.is_final || known.loss <= loss) {
                continue;
            }
            *known = Way { search: self.searches, loss, by, fit: *fit, is_final: false };
            if self.there[fit.seats].len() < self.room[fit.seats] as usize {
                *end = (loss, End::Place(fit.seats));
            } else {
                open.push(Reverse((loss, fit.seats)));
            }
        }
    }

    /// Moves everybody on the way to the end.
    fn move_along(&mut self, end: End, first: usize) {
        let mut place = match end {
            End::Place(place) => place,
            End::Without(person) => match self.leave(person) {
                Some(fit) => fit.seats,
                None => return,
            },
        };
        loop {
            let way = self.ways[place];
            let left = self.leave(way.by);
            self.fits[way.by] = Some(way.fit);
            self.there[place].push(way.by);
            match left {
                Some(left) if way.by != first => place = left.seats,
                _ => return,
            }
        }
    }

    fn leave(&mut self, person: usize) -> Option<Fit> {
        let fit = self.fits[person].take()?;
        self.there[fit.seats].retain(|other| *other != person);
        Some(fit)
    }
}
