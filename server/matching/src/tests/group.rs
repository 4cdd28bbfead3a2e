use super::{drawn, people};
use crate::{Candidates, Formula, assign};

#[test]
fn a_group_gets_places_that_each_of_them_fits() {
    let (places, candidates) = drawn(1, 600);
    let people = people(1, 80, &places);
    let table = candidates.table(&people, &Formula::default());
    assert!(table.places.is_sorted());
    let proposal = assign(&table);
    assert!(proposal.placed > 40);
    for (asked, proposed) in people.iter().zip(&proposal.people) {
        for fit in proposed.fit.iter().chain(proposed.alternatives.iter().map(|other| &other.fit)) {
            let id = table.places[fit.place];
            assert_eq!(candidates.why_not(asked, id), []);
            assert_eq!(candidates.score(asked, &Formula::default(), id), Some(fit.score));
        }
    }
}

#[test]
fn why_somebody_would_go_there_is_what_who_asks_alone_is_told() {
    let (places, candidates) = drawn(2, 200);
    let mut told = 0;
    for asked in people(2, 40, &places) {
        for found in candidates.best(&asked, &Formula::default(), 3).matches {
            assert_eq!(candidates.why(&asked, &Formula::default(), found.id).as_ref(), Some(&found));
            told += found.reasons.len();
        }
        assert_eq!(Candidates::default().why(&asked, &Formula::default(), places[0].place.id), None);
    }
    assert!(told > 40, "{told} reasons were compared");
}

#[test]
fn keeping_as_many_places_as_there_are_people_loses_nothing() {
    for seed in 0..30 {
        let (places, candidates) = drawn(seed, 200);
        let few = people(seed, 6, &places);
        // The same people with many others who fit nowhere: then every place is kept.
        let mut many = few.clone();
        let nowhere = crate::Asked { declined: places.iter().map(|listed| listed.place.id).collect(), ..few[0].clone() };
        many.resize(400, nowhere);
        let (small, whole) = (candidates.table(&few, &Formula::default()), candidates.table(&many, &Formula::default()));
        assert!(small.people.iter().all(|fits| fits.len() <= 6));
        let (small, whole) = (assign(&small), assign(&whole));
        assert_eq!((small.placed, small.lowest, small.sum), (whole.placed, whole.lowest, whole.sum));
    }
}
