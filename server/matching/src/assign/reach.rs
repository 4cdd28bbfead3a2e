//! How many people can get a place, and how high the lowest score can be when they do.
//!
//! A matching grows by breadth-first search for somebody without a place: to a place that has room, along people who can
//! move. What a search that fails has seen is dead: nobody will ever find room through it, so it is never seen again.

use super::Fit;
use crate::score::Score;
use std::collections::VecDeque;

/// A matching over the pairs with at least some score.
#[derive(Debug, Clone)]
struct Matching {
    fits: Vec<Option<Fit>>,
    /// For each place who is there.
    there: Vec<Vec<usize>>,
}

/// The lowest score that somebody gets when as many people as possible get a place and that score is as high as possible;
/// `None` when nobody fits anywhere. `people` have their best fits first.
pub(super) fn lowest_possible(people: &[Vec<Fit>], room: &[u32]) -> Option<Score> {
    let mut found = Matching { fits: vec![None; people.len()], there: vec![Vec::new(); room.len()] };
    found.grow(people, room, Score(0), usize::MAX);
    let without = found.without();
    let mut low = found.lowest()?;
    // Nobody who gets a place gets more than their best; with everybody placed, the least of those bounds the lowest.
    let bests = || people.iter().filter_map(|fits| fits.first()).map(|fit| fit.score);
    let most = if without == 0 { bests().min() } else { bests().max() };
    let mut too_high = most.map_or(0, |most| most.0) + 1;
    while low.0 + 1 < too_high {
        let middle = Score(low.0 + (too_high - low.0) / 2);
        let mut tried = found.clone();
        tried.drop_below(middle);
        if tried.grow(people, room, middle, without) {
            low = tried.lowest().unwrap_or(middle);
            found = tried;
        } else {
            too_high = middle.0;
        }
    }
    Some(low)
}

impl Matching {
    fn without(&self) -> usize {
        self.fits.iter().filter(|fit| fit.is_none()).count()
    }

    fn lowest(&self) -> Option<Score> {
        self.fits.iter().flatten().map(|fit| fit.score).min()
    }

    fn drop_below(&mut self, least: Score) {
        for person in 0..self.fits.len() {
            if let Some(fit) = self.fits[person].take_if(|fit| fit.score < least) {
                self.there[fit.seats].retain(|other| *other != person);
            }
        }
    }

    /// Gives as many more people a place as possible. Gives up, and says so, when more than `without` stay without.
    fn grow(&mut self, people: &[Vec<Fit>], room: &[u32], least: Score, without: usize) -> bool {
        let mut search = Search { people, room, least, seen: vec![false; room.len()], by: vec![None; room.len()] };
        let mut failed = 0;
        for person in 0..people.len() {
            if self.fits[person].is_none() && !search.place(person, self) {
                failed += 1;
                if failed > without {
                    return false;
                }
            }
        }
        true
    }
}

struct Search<'a> {
    people: &'a [Vec<Fit>],
    room: &'a [u32],
    least: Score,
    seen: Vec<bool>,
    /// For each seen place who would go there, and with which fit.
    by: Vec<Option<(usize, Fit)>>,
}

impl Search<'_> {
    /// Finds a place for somebody, moving others if need be.
    fn place(&mut self, person: usize, matching: &mut Matching) -> bool {
        let mut seen = Vec::new();
        let mut queue = VecDeque::from([person]);
        while let Some(mover) = queue.pop_front() {
            for fit in self.people[mover].iter().take_while(|fit| fit.score >= self.least) {
                if std::mem::replace(&mut self.seen[fit.seats], true) {
                    continue;
                }
                seen.push(fit.seats);
                self.by[fit.seats] = Some((mover, *fit));
                let there = &matching.there[fit.seats];
                if there.len() < self.room[fit.seats] as usize {
                    self.take(fit.seats, person, matching);
                    for place in seen {
                        self.seen[place] = false;
                    }
                    return true;
                }
                queue.extend(there);
            }
        }
        false
    }

    /// Moves everybody on the way that ends at this place.
    fn take(&self, mut place: usize, first: usize, matching: &mut Matching) {
        while let Some((mover, fit)) = self.by[place] {
            matching.there[place].push(mover);
            let left = matching.fits[mover].replace(fit);
            let Some(left) = left.filter(|_| mover != first) else { return };
            matching.there[left.seats].retain(|other| *other != mover);
            place = left.seats;
        }
    }
}
