use super::{drawn, people};
use crate::{Asked, Candidates, Condition, Loosening, plain};
use domain::search::KM_MAX;

/// The question with one wish loosened.
fn loosened(asked: &Asked, loosening: Loosening) -> Asked {
    Asked { wishes: loosening.of(&asked.wishes), ..asked.clone() }
}

/// Every loosening that could be meant.
fn possible(asked: &Asked) -> Vec<Loosening> {
    let wishes = &asked.wishes;
    let mut all = Vec::new();
    if !wishes.day_parts.is_empty() {
        all.extend(domain::day_parts::Weekday::ALL.map(Loosening::AlsoOn));
        all.push(Loosening::AnyTime);
    }
    all.extend(wishes.needs.iter().copied().map(Loosening::WithoutNeed));
    all.extend(wishes.company.iter().copied().map(Loosening::WithoutCompany));
    if !wishes.languages.is_empty() || wishes.dutch.is_some() {
        all.push(Loosening::AnyLanguage);
    }
    if wishes.start.is_some() {
        all.push(Loosening::AnyStart);
        if !wishes.quieter {
            all.push(Loosening::Quieter);
        }
    }
    all
}

fn more(candidates: &Candidates, asked: &Asked, loosening: Loosening) -> u32 {
    candidates.count(&loosened(asked, loosening)) - candidates.count(asked)
}

#[test]
fn each_loosening_gives_exactly_as_many_places_as_was_told() {
    for seed in 0..20 {
        let (places, candidates) = drawn(seed, 400);
        for asked in people(seed, 50, &places) {
            let told = candidates.loosen(&asked);
            assert!(told.is_sorted_by_key(|(_, count)| std::cmp::Reverse(*count)));
            for (loosening, count) in &told {
                assert!(*count > 0);
                assert_eq!(more(&candidates, &asked, *loosening), *count, "{loosening:?} of {asked:?}");
            }
            for loosening in possible(&asked) {
                let is_told = told.iter().any(|(other, _)| *other == loosening);
                assert_eq!(is_told, more(&candidates, &asked, loosening) > 0, "{loosening:?} of {asked:?}");
            }
        }
    }
}

#[test]
fn the_first_distance_that_gives_more_is_told() {
    let (places, candidates) = drawn(5, 400);
    let mut told = 0;
    for asked in people(5, 200, &places) {
        let Some(near) = asked.wishes.near else { continue };
        let within = candidates.loosen(&asked).into_iter().find_map(|(loosening, _)| match loosening {
            Loosening::Within { km } => Some(km),
            _ => None,
        });
        told += u32::from(within.is_some());
        let nearer =
            [2, 3, 5, 10, 15, 20, 30, 50, 100, KM_MAX].into_iter().filter(|km| *km > near.km && within.is_none_or(|told| *km < told));
        for km in nearer {
            assert_eq!(more(&candidates, &asked, Loosening::Within { km }), 0);
        }
    }
    assert!(told > 20);
}

#[test]
fn why_a_place_is_not_there_is_told_for_those_that_do_not_fit_only() {
    let (places, candidates) = drawn(6, 300);
    for asked in people(6, 50, &places) {
        for listed in &places {
            let why_not = candidates.why_not(&asked, listed.place.id);
            assert_eq!(why_not.is_empty(), plain::fits(&listed.place, &asked), "{why_not:?}");
            assert_eq!(why_not == [Condition::Published], !listed.place.content.status.is_public());
            assert!(!asked.declined.contains(&listed.place.id) || !why_not.is_empty());
        }
    }
}

#[test]
fn a_declined_place_does_not_come_back_by_loosening() {
    let (places, candidates) = drawn(11, 300);
    for mut asked in people(11, 30, &places) {
        let fitting = candidates.best(&asked, &crate::Formula::default(), 1000);
        asked.declined.extend(fitting.matches.iter().map(|found| found.id));
        assert_eq!(candidates.count(&asked), 0);
        for (loosening, _) in candidates.loosen(&asked) {
            let found = candidates.best(&loosened(&asked, loosening), &crate::Formula::default(), 1000);
            assert!(found.matches.iter().all(|found| !asked.declined.contains(&found.id)));
        }
    }
}
