use super::{buddy, request, shuffled};
use crate::{
    Formula, PROPOSALS_MAX, Score, Weights, plain, proposals,
    samples::{self, Crowd},
    why,
};
use std::cmp::Reverse;

#[test]
fn the_proposals_are_the_best_of_looking_at_every_buddy() {
    let formulas = [
        Formula::default(),
        Weights { experience: 0.0, distance: 0.45, half_distance_km: 0.5, ..Weights::default() }.check().expect("one together"),
    ];
    let mut found = 0;
    for (seed, crowd) in (0..6).zip([Crowd::Alike, Crowd::Region].into_iter().cycle()) {
        let (requests, buddies) = samples::people(seed, crowd, 60, 150);
        for (number, request) in requests.iter().enumerate() {
            let formula = &formulas[number % 2];
            let fitting = buddies.iter().filter(|buddy| plain::room(buddy) > 0 && plain::may_be(request, buddy));
            let mut best: Vec<_> = fitting.map(|buddy| (Reverse(plain::score(request, buddy, formula)), buddy.id)).collect();
            best.sort_unstable();
            best.truncate(PROPOSALS_MAX);
            let proposed = proposals(request, &buddies, formula);
            let ranked: Vec<_> = proposed.iter().map(|proposal| (Reverse(proposal.score), proposal.buddy)).collect();
            assert_eq!(ranked, best);
            assert_eq!(proposed, proposals(request, &shuffled(&buddies, seed), formula));
            for proposal in &proposed {
                let buddy = buddies.iter().find(|buddy| buddy.id == proposal.buddy).expect("it was given");
                assert_eq!(why(request, buddy, formula), *proposal);
            }
            found += proposed.len();
        }
    }
    assert!(found > 300, "only {found} proposals");
}

#[test]
fn of_equals_three_are_proposed_in_a_fixed_order() {
    let buddies: Vec<_> = (1..=9).rev().map(buddy).collect();
    let proposed = proposals(&request(1), &buddies, &Formula::default());
    assert_eq!(proposed.iter().map(|proposal| proposal.buddy.0.as_u128()).collect::<Vec<_>>(), [1, 2, 3]);
}

#[test]
fn among_nobody_nobody_is_proposed() {
    assert_eq!(proposals(&request(1), [], &Formula::default()), []);
}

#[test]
fn who_has_fewer_people_is_proposed_first() {
    let (mut busy, free) = (buddy(1), buddy(2));
    busy.people = 2;
    let proposed = proposals(&request(1), [&busy, &free], &Formula::default());
    assert_eq!(proposed.iter().map(|proposal| proposal.buddy).collect::<Vec<_>>(), [free.id, busy.id]);
}

#[test]
fn a_score_is_never_above_the_whole() {
    let (requests, buddies) = samples::people(11, Crowd::Alike, 60, 60);
    for request in &requests {
        for buddy in &buddies {
            let why = why(request, buddy, &Formula::default());
            assert!(why.score <= Score::WHOLE);
            assert_eq!(why.score, plain::score(request, buddy, &Formula::default()));
        }
    }
}
