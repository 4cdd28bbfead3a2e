use super::{drawn, people};
use crate::{Formula, Match};
use std::collections::BTreeSet;

fn is_in_order(matches: &[&Match]) -> bool {
    matches.is_sorted_by_key(|found| (std::cmp::Reverse(found.score), found.id))
}

#[test]
fn a_mix_holds_the_best_and_one_or_two_a_little_further() {
    let formula = Formula::default();
    let mut seen = [0; 4];
    for seed in 0..20 {
        let (places, candidates) = drawn(seed, 300);
        for asked in people(seed, 50, &places) {
            for size in 0..9 {
                let mix = candidates.mix(&asked, &formula, size);
                let all = candidates.best(&asked, &formula, usize::MAX / 4).matches;
                let size = size.clamp(3, 7);
                let (further, asked_for): (Vec<_>, Vec<_>) = mix.matches.iter().partition(|found| found.stretch);
                let (all_further, all_asked_for): (Vec<_>, Vec<_>) = all.iter().partition(|found| found.stretch);

                assert_eq!(mix.total as usize, all.len());
                assert!(mix.matches.len() <= size && mix.matches.len() >= all.len().min(3));
                assert_eq!(further.is_empty(), all_further.is_empty(), "one that is further is always offered");
                assert!(further.len() <= 2 || mix.matches.len() == 3, "more only to come to three");
                assert!(is_in_order(&further) && is_in_order(&asked_for));
                assert_eq!(asked_for, all_asked_for[..asked_for.len()], "the best that was asked for");
                assert_eq!(further, all_further[..further.len()], "the best that is further");
                let among_the_best = all_further.get(1).is_some_and(|second| all.iter().take(size).any(|found| found.id == second.id));
                assert!(further.len() != 2 || among_the_best || asked_for.len() <= 1);
                seen[further.len().min(3)] += 1;
            }
        }
    }
    assert!(seen.iter().all(|times| *times > 0), "not every kind of mix was seen: {seen:?}");
}

#[test]
fn without_a_wish_how_to_begin_nothing_is_further() {
    let (places, candidates) = drawn(3, 300);
    for mut asked in people(3, 50, &places) {
        asked.wishes.start = None;
        assert!(candidates.mix(&asked, &Formula::default(), 7).matches.iter().all(|found| !found.stretch));
    }
}

#[test]
fn a_place_is_offered_once() {
    let (places, candidates) = drawn(4, 200);
    for asked in people(4, 100, &places) {
        let mix = candidates.mix(&asked, &Formula::default(), 7);
        assert_eq!(mix.matches.iter().map(|found| found.id).collect::<BTreeSet<_>>().len(), mix.matches.len());
    }
}
