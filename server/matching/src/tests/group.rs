use super::{drawn, people};
use crate::{Asked, Candidates, Formula, Proposal, Score, Table, assign, plain::Listed, samples};
use domain::{
    codes::{Code as _, Need, PlaceStatus},
    day_parts::DayPart,
    ids::PlaceId,
    places::Place,
    wishes::Wishes,
};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn a_group_gets_places_that_each_of_them_fits() {
    let (places, candidates) = drawn(1, 600);
    let people = people(1, 80, &places);
    let table = candidates.table(&people, &Formula::default());
    assert!(table.seats.is_sorted());
    let proposal = assign(&table);
    assert!(proposal.placed > 40);
    for (asked, proposed) in people.iter().zip(&proposal.people) {
        for fit in proposed.fit.iter().chain(proposed.alternatives.iter().map(|other| &other.fit)) {
            let id = table.seats[fit.seats].place;
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
        for fits in &small.people {
            assert!(fits.iter().map(|fit| small.seats[fit.seats].place).collect::<BTreeSet<_>>().len() <= 6);
        }
        let (small, whole) = (assign(&small), assign(&whole));
        assert_eq!((small.placed, small.lowest, small.sum), (whole.placed, whole.lowest, whole.sum));
    }
}

/// Who can come when, and what a place offers and has free.
fn asked(wishes: &[(&'static str, &'static str)]) -> Asked {
    Asked { wishes: Wishes::parse(wishes.iter().copied()).0, ..Asked::default() }
}

fn place(name: &str, slots: &[&str], offers: &[Need]) -> Place {
    let mut place = domain::samples::place(name, &domain::samples::organisation("Buurthuis"));
    place.content.slots = slots.iter().map(|text| text.parse().expect("a slot")).collect();
    place.content.offers = offers.iter().copied().collect();
    place
}

fn proposed(places: &[Place], people: &[Asked]) -> (Table, Proposal) {
    let table = Candidates::from_places(places).table(people, &Formula::default());
    let proposal = assign(&table);
    (table, proposal)
}

/// On which day part each of them is proposed something.
fn when(table: &Table, proposal: &Proposal) -> Vec<Option<&'static str>> {
    let told = proposal.people.iter().map(|one| table.seats[one.fit?.seats].day_part.map(DayPart::code));
    told.collect()
}

#[test]
fn two_who_can_come_on_tuesday_morning_only_do_not_share_its_one_seat() {
    let garden = [place("Tuin", &["di-ochtend 1/6", "do-middag 5/6"], &[])];
    let tuesday = || asked(&[("dagdeel", "di-ochtend")]);
    let (table, proposal) = proposed(&garden, &[tuesday(), tuesday()]);
    assert_eq!(proposal.placed, 1);
    assert_eq!(when(&table, &proposal), [Some("di-ochtend"), None]);
    // Who can come on Thursday too leaves Tuesday to the other; who can come at any time as well.
    let (table, proposal) = proposed(&garden, &[asked(&[("dagdeel", "di-ochtend,do-middag")]), tuesday()]);
    assert_eq!(when(&table, &proposal), [Some("do-middag"), Some("di-ochtend")]);
    let (table, proposal) = proposed(&garden, &[asked(&[]), tuesday()]);
    assert_eq!(when(&table, &proposal), [Some("do-middag"), Some("di-ochtend")]);
}

#[test]
fn a_place_that_does_not_say_how_many_fit_is_proposed_to_one() {
    let walk_in = [place("Inloop", &["di-ochtend 0", "do-middag 0"], &[])];
    let (table, proposal) = proposed(&walk_in, &[asked(&[("dagdeel", "di-ochtend")]), asked(&[("dagdeel", "do-middag")])]);
    assert_eq!((proposal.placed, when(&table, &proposal)), (1, vec![None, None]));
}

#[test]
fn a_group_for_women_is_proposed_only_to_who_asked_for_it() {
    let women = place("Vrouwencafé", &["di-ochtend 6/6"], &[Need::WomenOnly]);
    let (_, proposal) =
        proposed(std::slice::from_ref(&women), &[asked(&[]), asked(&[("wens", "vrouwengroep")]), asked(&[("thema", "koken")])]);
    let fits: Vec<bool> = proposal.people.iter().map(|one| one.fit.is_some()).collect();
    assert_eq!(fits, [false, true, false]);
    assert!(proposal.people.iter().all(|one| one.alternatives.is_empty()), "and nobody else is told of it");
    // It takes nobody's place among those that are kept either.
    let garden = place("Tuin", &["di-ochtend 1/6"], &[]);
    let (_, proposal) = proposed(&[women, garden], &[asked(&[("dagdeel", "di-ochtend")])]);
    assert_eq!(proposal.placed, 1);
}

/// A place that somebody fits, how well, and on which day parts.
type Suits = (PlaceId, Score, Vec<Option<DayPart>>);
/// How good a proposal is: people placed, lowest score, sum.
type Worth = (usize, Option<Score>, u64);

/// The best of all proposals, told over places and their day parts as a person would try them: for each of the people every place that
/// fits, on every day part on which they can come and a seat is left.
fn best_of_all(people: &[Vec<Suits>], left: &mut BTreeMap<(PlaceId, Option<DayPart>), u32>, so_far: Worth) -> Worth {
    let Some((first, rest)) = people.split_first() else { return so_far };
    let mut best = best_of_all(rest, left, so_far);
    for (place, score, day_parts) in first {
        for day_part in day_parts {
            let seats = (*place, *day_part);
            if left[&seats] == 0 {
                continue;
            }
            *left.entry(seats).or_default() -= 1;
            let (placed, lowest, sum) = so_far;
            let worth = (placed + 1, Some(lowest.map_or(*score, |lowest: Score| lowest.min(*score))), sum + u64::from(score.0));
            best = best.max(best_of_all(rest, left, worth));
            *left.entry(seats).or_default() += 1;
        }
    }
    best
}

/// The seats of a place as it says itself; one at no day part when it does not say how many fit.
fn seats_of(listed: &Listed) -> Vec<(Option<DayPart>, u32)> {
    let content = &listed.place.content;
    match (content.status, content.free()) {
        (PlaceStatus::Full, _) => Vec::new(),
        (_, None) => vec![(None, 1)],
        _ => content.slots.iter().map(|slot| (Some(slot.day_part), u32::from(slot.free()))).collect(),
    }
}

#[test]
fn a_proposal_over_day_parts_is_the_best_of_all_that_are_possible() {
    let mut shared = 0;
    for seed in 0..300 {
        let mut places = samples::places(seed, 6);
        // Drawn places are mostly for women: here a few are.
        for listed in places.iter_mut().skip(2) {
            listed.place.content.offers.remove(&Need::WomenOnly);
        }
        let candidates = super::candidates(&places);
        // Day parts, and whether it is a group for women, are what they wish beside what they like.
        let modest = |asked: Asked| {
            let needs = asked.wishes.needs.into_iter().filter(|need| *need == Need::WomenOnly).collect();
            let wishes = Wishes { themes: asked.wishes.themes, day_parts: asked.wishes.day_parts, needs, ..Wishes::default() };
            Asked { wishes, origin: None, declined: asked.declined }
        };
        let people: Vec<Asked> = people(seed, 4, &places).into_iter().map(modest).collect();
        let formula = Formula::default();
        let mut left = BTreeMap::new();
        for listed in &places {
            left.extend(seats_of(listed).into_iter().map(|(at, room)| ((listed.place.id, at), room.min(1))));
        }
        // One seat each, so that people are in each other's way.
        let mut table = candidates.table(&people, &formula);
        table.room.iter_mut().for_each(|room| *room = (*room).min(1));
        let options: Vec<Vec<_>> = people
            .iter()
            .map(|asked| {
                let wished = &asked.wishes.day_parts;
                let can_come = |at: &Option<DayPart>| at.is_none_or(|at| wished.is_empty() || wished.contains(&at));
                let fits = |listed: &&Listed| {
                    let women = listed.place.content.offers.contains(&Need::WomenOnly) && !asked.wishes.needs.contains(&Need::WomenOnly);
                    !women && candidates.why_not(asked, listed.place.id).is_empty()
                };
                let option = |listed: &Listed| {
                    let score = candidates.score(asked, &formula, listed.place.id)?;
                    let day_parts = seats_of(listed).into_iter().map(|(at, _)| at).filter(can_come).collect();
                    Some((listed.place.id, score, day_parts))
                };
                places.iter().filter(fits).filter_map(option).collect()
            })
            .collect();
        shared += usize::from(options.iter().flatten().count() > people.len());
        let proposal = assign(&table);
        assert_eq!((proposal.placed, proposal.lowest, proposal.sum), best_of_all(&options, &mut left, (0, None, 0)), "seed {seed}");
    }
    assert!(shared > 100, "people are in each other's way in {shared} cases");
}
