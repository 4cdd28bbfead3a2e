use super::{candidates, drawn, people};
use crate::{Candidates, Formula, Weights, plain, samples};
use domain::codes::PlaceStatus;

#[test]
fn the_best_are_those_of_looking_at_every_place_in_ten_thousand_cases() {
    let formulas = [
        Formula::default(),
        Weights { themes: 0.0, distance: 0.45, half_distance_km: 0.5, ..Weights::default() }.check().expect("one together"),
        Weights::default().without_evenness().check().expect("one together"),
    ];
    let (mut cases, mut found) = (0, 0);
    for seed in 0..100 {
        let (places, candidates) = drawn(seed, [30, 150, 600][usize::try_from(seed % 3).expect("small")]);
        let census = plain::Census::of(&places);
        for (number, asked) in people(seed, 100, &places).iter().enumerate() {
            let (formula, limit) = (&formulas[number % 3], [1, 3, 7, 20, 1000][number % 5]);
            let (total, best) = plain::best(&places, &census, asked, formula, limit);
            let answer = candidates.best(asked, formula, limit);
            let ranked: Vec<_> = answer.matches.iter().map(|found| (found.id, found.score)).collect();
            assert_eq!((answer.total, ranked), (total, best), "seed {seed}, {asked:?}");
            assert_eq!(candidates.count(asked), total);
            cases += 1;
            found += total;
        }
    }
    assert_eq!(cases, 10_000);
    assert!(found > 100_000, "only {found} places were found in all cases");
}

#[test]
fn the_order_in_which_places_come_does_not_matter() {
    let (places, candidates) = drawn(7, 400);
    let mut turned = places.clone();
    turned.reverse();
    let turned = super::candidates(&turned);
    for asked in people(7, 200, &places) {
        let formula = Formula::default();
        assert_eq!(candidates.best(&asked, &formula, 20), turned.best(&asked, &formula, 20));
        assert_eq!(candidates.mix(&asked, &formula, 5), turned.mix(&asked, &formula, 5));
        assert_eq!(candidates.loosen(&asked), turned.loosen(&asked));
    }
}

#[test]
fn changing_places_one_by_one_gives_what_building_anew_gives() {
    let (mut places, mut changed) = drawn(8, 300);
    let mut chance = samples::Chance(8);
    for number in 0..600 {
        let at = chance.below(places.len());
        match chance.below(3) {
            0 => {
                changed.remove(places[at].place.id);
                places.swap_remove(at);
            }
            1 => {
                let mut again = samples::listed(&mut chance, &format!("Nieuw {number}"));
                again.place.id = places[at].place.id;
                again.shown = places[at].shown;
                if !(places[at].place.content.status.is_public() && again.place.content.status.is_public()) {
                    again.shown = 0;
                }
                changed.insert(&again.place);
                changed.set_replies([(again.place.organisation, again.replies)]);
                places[at] = again;
            }
            _ => {
                let new = samples::listed(&mut chance, &format!("Nieuw {number}"));
                changed.insert(&new.place);
                changed.set_shown(new.place.id, new.shown);
                changed.set_replies([(new.place.organisation, new.replies)]);
                places.push(new);
            }
        }
    }
    let built = candidates(&places);
    assert_eq!(changed.len(), built.len());
    for asked in people(8, 200, &places) {
        let formula = Formula::default();
        assert_eq!(changed.best(&asked, &formula, 20), built.best(&asked, &formula, 20));
        assert_eq!(changed.loosen(&asked), built.loosen(&asked));
    }
}

#[test]
fn a_place_that_is_no_longer_public_is_gone() {
    let mut listed = samples::places(9, 1).remove(0);
    listed.place.content.status = PlaceStatus::Published;
    let mut candidates = Candidates::from_places([&listed.place]);
    assert!(candidates.contains(listed.place.id));
    listed.place.content.status = PlaceStatus::Paused;
    candidates.insert(&listed.place);
    assert!(candidates.is_empty());
}

#[test]
fn among_no_places_nothing_is_found() {
    let asked = samples::people(1, 1).remove(0);
    let (candidates, formula) = (Candidates::default(), Formula::default());
    assert_eq!(candidates.best(&asked, &formula, 20).total, 0);
    assert!(candidates.mix(&asked, &formula, 5).matches.is_empty());
    assert!(candidates.loosen(&asked).is_empty());
}
