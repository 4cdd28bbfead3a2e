use super::{drawn, people};
use crate::{Formula, Weights, fairness};

#[test]
fn evening_out_shows_more_places_at_little_cost() {
    let (places, mut candidates) = drawn(1, 500);
    for listed in &places {
        candidates.set_shown(listed.place.id, 0);
    }
    let people = people(1, 1_000, &places);
    let without = Weights::default().without_evenness().check().expect("one together");
    let with = fairness::simulate(&candidates, &people, &Formula::default(), &without, 5);
    let without = fairness::simulate(&candidates, &people, &without, &without, 5);
    assert_eq!(with.found, without.found, "it decides who is shown, never who fits");
    assert!(with.gini < without.gini - 0.05, "{} and {}", with.gini, without.gini);
    assert!(with.seen > without.seen, "{} and {}", with.seen, without.seen);
    assert!(with.score > without.score * 0.9, "{} and {}", with.score, without.score);
}
