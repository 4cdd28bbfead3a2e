use super::{buddy, request, shuffled};
use crate::{
    Buddy, Formula, Pair, Request, Weights,
    plain::{self, Lists},
    samples::{self, Chance, Crowd},
    stable,
};
use chrono::Days;

#[test]
fn there_is_never_a_blocking_pair() {
    let formula = Formula::default();
    let mut placed = 0;
    for seed in 0..120 {
        let mut chance = Chance(seed);
        let crowd = if seed % 3 == 0 { Crowd::Region } else { Crowd::Alike };
        let (requests, buddies) = samples::people(seed, crowd, chance.below(120), chance.below(60));
        let pairs = stable(&requests, &buddies, &formula);
        assert_eq!(plain::problems(&requests, &buddies, &formula, &pairs), Vec::<String>::new(), "seed {seed}");
        placed += pairs.len();
    }
    assert!(placed > 500, "only {placed} pairs");
}

/// All stable proposals: for each request its place in its own list, or the length of that list for nobody.
fn every_stable(lists: &Lists, room: &[usize]) -> Vec<Vec<usize>> {
    let turn = |buddy: usize, request: usize| lists.buddies[buddy].iter().position(|other| *other == request).expect("both fit");
    let is_stable = |chosen: &[usize]| {
        let mut held = vec![Vec::new(); room.len()];
        for (request, at) in chosen.iter().enumerate() {
            if let Some(buddy) = lists.requests[request].get(*at) {
                held[*buddy].push(turn(*buddy, request));
            }
        }
        let fits = held.iter().zip(room).all(|(held, room)| held.len() <= *room);
        let blocks = |request: usize, buddy: usize| {
            let has_room = held[buddy].len() < room[buddy];
            has_room || held[buddy].iter().any(|other| turn(buddy, request) < *other)
        };
        fits && chosen.iter().enumerate().all(|(request, at)| lists.requests[request][..*at].iter().all(|buddy| !blocks(request, *buddy)))
    };
    let mut found = Vec::new();
    let mut chosen = vec![0; lists.requests.len()];
    loop {
        if is_stable(&chosen) {
            found.push(chosen.clone());
        }
        // The next choice, as an odometer counts.
        let Some(turning) = (0..chosen.len()).find(|request| chosen[*request] < lists.requests[*request].len()) else { return found };
        chosen[turning] += 1;
        chosen[..turning].fill(0);
    }
}

#[test]
fn of_all_proposals_that_one_could_make_it_is_the_only_stable_one() {
    let formulas = [Formula::default(), Weights { outweigh_days: 3650, ..Weights::default() }.check().expect("one together")];
    let (mut cases, mut placed) = (0, 0);
    for seed in 0..900 {
        let (mut chance, formula) = (Chance(seed), &formulas[usize::from(seed % 2 == 0)]);
        let (requests, mut buddies) = samples::people(seed, Crowd::Alike, 1 + chance.below(7), 1 + chance.below(9));
        for buddy in &mut buddies {
            buddy.free = buddy.free.min(2);
        }
        let lists = plain::lists(&requests, &buddies, formula);
        let choices: usize = lists.requests.iter().map(|list| list.len() + 1).product();
        if choices <= 4000 {
            let room: Vec<usize> = buddies.iter().map(plain::room).collect();
            let pairs = stable(&requests, &buddies, formula);
            assert_eq!(every_stable(&lists, &room), [places(&pairs, &requests, &buddies, &lists)], "seed {seed}");
            cases += 1;
            placed += pairs.len();
        }
    }
    assert!(cases > 300 && placed > 300, "only {placed} pairs in {cases} cases");
}

/// For each request the place of its buddy in its own list.
fn places(pairs: &[Pair], requests: &[Request], buddies: &[Buddy], lists: &Lists) -> Vec<usize> {
    let place = |(row, request): (usize, &Request)| {
        let buddy = pairs.iter().find(|pair| pair.request == request.id).map(|pair| pair.buddy);
        let at = |buddy| lists.requests[row].iter().position(|column| buddies[*column].id == buddy);
        buddy.map_or(lists.requests[row].len(), |buddy| at(buddy).expect("it fits"))
    };
    requests.iter().enumerate().map(place).collect()
}

#[test]
fn the_order_in_which_people_come_does_not_matter() {
    for seed in 0..20 {
        let (requests, buddies) = samples::people(seed, Crowd::Alike, 60, 20);
        let pairs = stable(&requests, &buddies, &Formula::default());
        for again in 0..3 {
            assert_eq!(stable(&shuffled(&requests, again), &shuffled(&buddies, again + 9), &Formula::default()), pairs);
        }
    }
}

#[test]
fn without_anybody_there_is_nothing() {
    let formula = Formula::default();
    assert_eq!(stable(&[], &[], &formula), []);
    assert_eq!(stable(&[request(1)], &[], &formula), []);
    assert_eq!(stable(&[], &[buddy(1)], &formula), []);
    assert_eq!(stable(&[request(1)], &[Buddy { free: 0, ..buddy(1) }], &formula), []);
}

#[test]
fn of_equals_as_many_are_placed_as_there_is_room_for_first_ones_first() {
    let requests: Vec<Request> = (0..10).map(request).collect();
    let buddies: Vec<Buddy> = (0..3).map(|number| Buddy { free: 2, ..buddy(number) }).collect();
    let pairs = stable(&requests, &buddies, &Formula::default());
    let numbers: Vec<_> = pairs.iter().map(|pair| (pair.request.0.as_u128(), pair.buddy.0.as_u128())).collect();
    assert_eq!(numbers, [(0, 0), (1, 0), (2, 1), (3, 1), (4, 2), (5, 2)]);
}

#[test]
fn who_waits_ninety_days_longer_goes_first_however_well_another_fits() {
    let (late, mut early) = (request(1), request(2));
    let better = stable(&[late.clone(), early.clone()], &[buddy(1)], &Formula::default());
    assert_eq!(better[0].request, late.id);
    early.own_language = None;
    early.side.around = None;
    early.asked_on = early.asked_on - Days::new(90);
    let mut near = buddy(1);
    near.side.around = None;
    let mut fits_well = late;
    fits_well.side.around = None;
    fits_well.own_language = fits_well.side.languages.first().copied();
    let first = stable(&[fits_well, early.clone()], &[near], &Formula::default());
    assert_eq!(first[0].request, early.id);
}

#[test]
fn of_the_same_identity_the_last_one_counts() {
    let changed = Request { tied: [super::buddy_id(1)].into(), ..request(1) };
    assert_eq!(stable(&[request(1), changed.clone()], &[buddy(1)], &Formula::default()), []);
    assert_eq!(stable(&[changed, request(1)], &[Buddy { free: 0, ..buddy(1) }, buddy(1)], &Formula::default()).len(), 1);
}
