//! Putting, replacing and removing places.

use crate::{
    Change, Drift, SearchIndex, State, Synonyms,
    index::Opened,
    revision,
    testing::{answer, document, index_of, numbered, place, put, text},
};
use chrono::TimeDelta;
use domain::{ids::PlaceId, places::Place};
use proptest::prelude::*;
use std::{collections::BTreeMap, path::Path};

fn open(folder: &Path) -> Opened {
    SearchIndex::open(folder, "database-1", Synonyms::standard()).expect("opened")
}

/// An index on disk with these places, built as on a first start.
fn built(folder: &Path, places: &[Place]) -> SearchIndex {
    let index = open(folder).index;
    let mut rebuild = index.rebuild().expect("none is going on");
    rebuild.add(&places.iter().map(document).collect::<Vec<_>>()).expect("added");
    rebuild.finish().expect("finished");
    index
}

fn total(index: &SearchIndex, asked: &str) -> u32 {
    answer(index, &text(asked)).total
}

#[test]
fn a_place_is_found_as_soon_as_it_is_put() {
    let index = index_of(&[]);
    assert_eq!(total(&index, "moestuin"), 0);
    put(&index, &[place("Moestuin")]);
    assert_eq!(total(&index, "moestuin"), 1);
}

#[test]
fn a_place_that_is_put_again_replaces_itself() {
    let index = index_of(&[numbered(1, "Moestuin")]);
    put(&index, &[numbered(1, "Naaiclub")]);
    assert_eq!((total(&index, "moestuin"), total(&index, "naaiclub"), index.count()), (0, 1, 1));
}

#[test]
fn the_last_change_of_a_batch_holds() {
    let index = index_of(&[]);
    let (first, second) = (numbered(1, "Moestuin"), numbered(1, "Naaiclub"));
    index.apply(&[Change::Put(document(&first)), Change::Put(document(&second))]).expect("written");
    assert_eq!((total(&index, "moestuin"), total(&index, "naaiclub"), index.count()), (0, 1, 1));
    index.apply(&[Change::Put(document(&first)), Change::Remove(first.id)]).expect("written");
    assert_eq!(index.count(), 0);
    index.apply(&[Change::Remove(first.id), Change::Put(document(&first))]).expect("written");
    assert_eq!(index.count(), 1);
}

#[test]
fn removing_what_is_not_there_is_no_error() {
    let index = index_of(&[place("Moestuin")]);
    index.apply(&[Change::Remove(place("Naaiclub").id)]).expect("written");
    index.apply(&[]).expect("nothing to do");
    assert_eq!(index.count(), 1);
}

#[test]
fn a_place_that_was_put_is_still_there_when_the_program_starts_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let index = built(folder.path(), &[numbered(1, "Moestuin")]);
    put(&index, &[numbered(2, "Naaiclub")]);
    index.apply(&[Change::Remove(numbered(1, "").id)]).expect("removed");
    let revisions = index.revisions();
    // No `close`: a program may end at any moment.
    drop(index);
    let Opened { index, state } = open(folder.path());
    assert_eq!(state, State::Ready);
    assert!(index.is_complete());
    assert_eq!((total(&index, "moestuin"), total(&index, "naaiclub")), (0, 1));
    assert_eq!(index.revisions(), revisions);
    put(&index, &[numbered(3, "Leesclub")]);
    assert_eq!(total(&index, "leesclub"), 1);
}

#[test]
fn what_a_crash_left_in_the_middle_of_a_commit_is_cleaned_up_by_the_next() {
    let folder = tempfile::tempdir().expect("a folder");
    drop(built(folder.path(), &[numbered(1, "Moestuin")]));
    let left = folder.path().join("generation-1/00112233445566778899aabbccddeeff.idx");
    std::fs::write(&left, "half").expect("written");
    let index = open(folder.path()).index;
    put(&index, &[numbered(2, "Naaiclub")]);
    assert_eq!(index.count(), 2);
    assert!(!left.exists());
}

#[test]
fn merging_forgets_nothing_and_keeps_the_name_of_the_database() {
    let folder = tempfile::tempdir().expect("a folder");
    let index = built(folder.path(), &[]);
    for number in 0..24 {
        put(&index, &[numbered(number % 16, "Moestuin")]);
    }
    index.close().expect("merged");
    let revisions = index.revisions();
    drop(index);
    let Opened { index, state } = open(folder.path());
    assert_eq!((state, index.count(), total(&index, "moestuin")), (State::Ready, 16, 16));
    assert_eq!(index.revisions(), revisions);
}

#[test]
fn an_index_that_was_closed_can_still_be_changed() {
    let index = index_of(&[place("Moestuin")]);
    index.close().expect("closed");
    put(&index, &[place("Naaiclub")]);
    assert_eq!(index.count(), 2);
}

#[test]
fn a_search_that_began_before_a_change_is_not_disturbed() {
    let index = index_of(&[place("Moestuin")]);
    let other = index.clone();
    std::thread::scope(|threads| {
        let searching = threads.spawn(move || (0..200).map(|_| total(&other, "moestuin")).collect::<Vec<_>>());
        for number in 0..20 {
            put(&index, &[numbered(number, "Naaiclub")]);
        }
        assert!(searching.join().expect("no panic").into_iter().all(|total| total == 1));
    });
}

/// What can happen to a place.
#[derive(Debug, Clone)]
enum Step {
    Put(u128, i64),
    Remove(u128),
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![3 => (0u128..12, 0i64..4).prop_map(|(id, version)| Step::Put(id, version)), 1 => (0u128..12).prop_map(Step::Remove)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn after_any_changes_the_index_holds_what_a_map_would(batches in proptest::collection::vec(proptest::collection::vec(any_step(), 0..8), 0..12)) {
        let index = index_of(&[]);
        let mut map: BTreeMap<PlaceId, u64> = BTreeMap::new();
        for batch in batches {
            let places: Vec<_> = batch.iter().map(|step| match step {
                Step::Put(id, version) => {
                    let mut place = numbered(*id, "Moestuin");
                    place.updated_at += TimeDelta::seconds(*version);
                    (place, true)
                }
                Step::Remove(id) => (numbered(*id, ""), false),
            }).collect();
            let changes: Vec<_> = places.iter().map(|(place, is_put)| if *is_put { Change::Put(document(place)) } else { Change::Remove(place.id) }).collect();
            index.apply(&changes).expect("written");
            for (place, is_put) in &places {
                if *is_put { map.insert(place.id, revision(place)); } else { map.remove(&place.id); }
            }
            let map: Vec<_> = map.iter().map(|(id, revision)| (*id, *revision)).collect();
            prop_assert_eq!(index.revisions(), map.clone());
            prop_assert_eq!(index.count(), map.len() as u64);
            prop_assert_eq!(total(&index, "moestuin") as usize, map.len());
            prop_assert!(Drift::between(&index.revisions(), &map).is_none());
        }
    }
}
