//! Proposals held against every other possible one, and against the prices that prove them.

use super::{Fit, Seats, Table, assign, cheapest, reach, usable};
use crate::{samples::Chance, score::Score};
use domain::{codes::Code as _, day_parts::DayPart, ids::PlaceId};
use std::collections::BTreeSet;

/// So many seats, two day parts of a place after each other.
fn seats(count: usize) -> Vec<Seats> {
    let at =
        |number: usize| Seats { place: PlaceId::of_source("seats", &(number / 2).to_string()), day_part: Some(DayPart::ALL[number % 2]) };
    (0..count).map(at).collect()
}

fn table(chance: &mut Chance, people: usize, places: usize, fit_percent: usize, scores: usize) -> Table {
    let room = (0..places).map(|_| u32::try_from(chance.below(3)).unwrap_or(0)).collect();
    let mut fits = || {
        let fitting: Vec<usize> = (0..places).filter(|_| chance.percent(fit_percent)).collect();
        fitting.into_iter().map(|place| Fit { seats: place, score: Score(u32::try_from(chance.below(scores)).unwrap_or(0)) }).collect()
    };
    Table { seats: seats(places), people: (0..people).map(|_| fits()).collect(), room }
}

/// How good a proposal is: people placed, lowest score, sum.
type Worth = (usize, Option<Score>, u64);

/// The best of all possible ones, by trying each.
fn best_of_all(table: &Table, person: usize, room: &mut [u32], so_far: Worth) -> Worth {
    let Some(fits) = table.people.get(person) else { return so_far };
    let mut best = best_of_all(table, person + 1, room, so_far);
    for fit in fits {
        if room[fit.seats] > 0 {
            room[fit.seats] -= 1;
            let (placed, lowest, sum) = so_far;
            let lowest = lowest.map_or(fit.score, |lowest| lowest.min(fit.score));
            let worth = (placed + 1, Some(lowest), sum + u64::from(fit.score.0));
            best = best.max(best_of_all(table, person + 1, room, worth));
            room[fit.seats] += 1;
        }
    }
    best
}

#[test]
fn a_proposal_is_the_best_of_all_that_are_possible() {
    let mut chance = Chance(4);
    for case in 0..4_000 {
        let (people, places) = (1 + chance.below(5), 1 + chance.below(5));
        let (percent, scores) = (20 + chance.below(80), if chance.percent(50) { 4 } else { 1000 });
        let table = table(&mut chance, people, places, percent, scores);
        let proposal = assign(&table);
        let best = best_of_all(&table, 0, &mut table.room.clone(), (0, None, 0));
        assert_eq!((proposal.placed, proposal.lowest, proposal.sum), best, "case {case}: {table:?}");
    }
}

#[test]
fn prices_prove_that_a_large_proposal_cannot_be_better() {
    let mut chance = Chance(5);
    for (people, places, percent) in [(60, 30, 20), (200, 400, 5), (300, 100, 8), (250, 150, 60)] {
        let table = table(&mut chance, people, places, percent, 1_000_000);
        let usable: Vec<_> = table.people.iter().map(|fits| usable(fits, &table.room)).collect();
        let lowest = reach::lowest_possible(&usable, &table.room);
        let solution = cheapest::solve(&usable, &table.room, lowest);
        let usable: Vec<Vec<Fit>> =
            usable.iter().map(|fits| fits.iter().copied().filter(|fit| Some(fit.score) >= lowest).collect()).collect();
        let slices: Vec<&[Fit]> = usable.iter().map(Vec::as_slice).collect();
        assert!(solution.is_proved(&slices, &table.room), "{people} people, {places} places");
        let mut worse = solution;
        let moved = worse.fits.iter().position(|fit| fit.is_some_and(|fit| fit.score.0 > 0)).expect("somebody has a place");
        worse.fits[moved] = None;
        assert!(!worse.is_proved(&slices, &table.room), "a worse one is not proved");
    }
}

#[test]
fn nobody_gets_a_place_that_is_full_or_does_not_fit() {
    let mut chance = Chance(6);
    for _ in 0..200 {
        let table = table(&mut chance, 40, 20, 15, 50);
        let proposal = assign(&table);
        let mut taken = vec![0; table.room.len()];
        for (proposed, fits) in proposal.people.iter().zip(&table.people) {
            let told: Vec<&Fit> = proposed.fit.iter().chain(proposed.alternatives.iter().map(|other| &other.fit)).collect();
            assert!(told.iter().all(|fit| fits.contains(fit)));
            assert!(proposed.alternatives.len() <= 2);
            let places: BTreeSet<PlaceId> = told.iter().map(|fit| table.seats[fit.seats].place).collect();
            assert_eq!(places.len(), told.len(), "another place is another place, not another day part");
            proposed.fit.iter().for_each(|fit| taken[fit.seats] += 1);
        }
        assert!(taken.iter().zip(&table.room).all(|(taken, room)| taken <= room));
        for (proposed, fits) in proposal.people.iter().zip(&table.people) {
            for other in &proposed.alternatives {
                let place = table.seats[other.fit.seats].place;
                let mut there = fits.iter().filter(|fit| table.seats[fit.seats].place == place);
                assert_eq!(other.has_room, there.any(|fit| taken[fit.seats] < table.room[fit.seats]));
            }
        }
    }
}

#[test]
fn the_order_in_which_fits_are_told_does_not_matter() {
    let mut chance = Chance(7);
    let table = table(&mut chance, 80, 60, 20, 30);
    let mut turned = table.clone();
    turned.people.iter_mut().for_each(|fits| fits.reverse());
    assert_eq!(assign(&table), assign(&turned));
}

#[test]
fn with_nobody_or_nowhere_there_is_nothing_to_propose() {
    assert_eq!(assign(&Table::default()), super::Proposal::default());
    let table =
        Table { seats: seats(1), room: vec![0], people: vec![vec![Fit { seats: 0, score: Score(9) }, Fit { seats: 3, score: Score(9) }]] };
    let proposal = assign(&table);
    assert_eq!((proposal.placed, proposal.lowest), (0, None));
    assert!(proposal.people[0].alternatives.is_empty());
}
