//! Building the index anew while it answers and changes.

use crate::{
    Change, RebuildReason, SearchError, SearchIndex, State, Synonyms,
    testing::{answer, document, index_of, numbered, put, text},
};
use domain::places::Place;
use std::{fs, path::Path};

fn open(folder: &Path) -> (SearchIndex, State) {
    let opened = SearchIndex::open(folder, "database-1", Synonyms::standard()).expect("opened");
    (opened.index, opened.state)
}

fn total(index: &SearchIndex, asked: &str) -> u32 {
    answer(index, &text(asked)).total
}

fn rebuild_with(index: &SearchIndex, places: &[Place]) {
    let mut rebuild = index.rebuild().expect("none is going on");
    rebuild.add(&places.iter().map(document).collect::<Vec<_>>()).expect("added");
    rebuild.finish().expect("finished");
}

/// Names of the generations in a folder.
fn generations(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("readable");
    let mut names: Vec<_> = entries.map(|entry| entry.expect("readable").file_name().to_string_lossy().into_owned()).collect();
    names.retain(|name| name.starts_with("generation-"));
    names.sort();
    names
}

#[test]
fn a_first_start_asks_for_a_rebuild_and_finds_what_it_brings() {
    let folder = tempfile::tempdir().expect("a folder");
    let (index, state) = open(folder.path());
    assert_eq!(state, State::Rebuild(RebuildReason::Missing));
    assert!(!index.is_complete());
    rebuild_with(&index, &[numbered(1, "Moestuin")]);
    assert!(index.is_complete());
    assert_eq!(total(&index, "moestuin"), 1);
    drop(index);
    assert_eq!(open(folder.path()).1, State::Ready);
}

#[test]
fn until_a_rebuild_is_finished_the_old_index_answers() {
    let folder = tempfile::tempdir().expect("a folder");
    let (index, _) = open(folder.path());
    rebuild_with(&index, &[numbered(1, "Moestuin")]);
    let mut rebuild = index.rebuild().expect("none is going on");
    rebuild.add(&[document(&numbered(2, "Naaiclub"))]).expect("added");
    assert_eq!((total(&index, "moestuin"), total(&index, "naaiclub")), (1, 0));
    rebuild.finish().expect("finished");
    assert_eq!((total(&index, "moestuin"), total(&index, "naaiclub")), (0, 1));
    assert_eq!(generations(folder.path()), ["generation-2"], "the old one is removed");
}

#[test]
fn changes_during_a_rebuild_are_found_before_and_after_it_is_finished() {
    let index = index_of(&[numbered(1, "Moestuin"), numbered(2, "Naaiclub"), numbered(3, "Leesclub")]);
    let mut rebuild = index.rebuild().expect("none is going on");
    // 1 is brought first and then changed; 2 is changed and 3 removed before their old states are brought; 4 is new.
    rebuild.add(&[document(&numbered(1, "Moestuin"))]).expect("added");
    put(&index, &[numbered(1, "Kookclub"), numbered(2, "Breiclub"), numbered(4, "Zangkoor")]);
    index.apply(&[Change::Remove(numbered(3, "").id)]).expect("removed");
    rebuild.add(&[document(&numbered(2, "Naaiclub")), document(&numbered(3, "Leesclub"))]).expect("added");
    let check = |when: &str| {
        for (asked, expected) in [("moestuin", 0), ("kookclub", 1), ("naaiclub", 0), ("breiclub", 1), ("leesclub", 0), ("zangkoor", 1)] {
            assert_eq!(total(&index, asked), expected, "{asked} {when} the end");
        }
    };
    check("before");
    rebuild.finish().expect("finished");
    check("after");
    assert_eq!(index.count(), 3);
}

#[test]
fn changes_and_searches_go_on_while_a_rebuild_runs() {
    let folder = tempfile::tempdir().expect("a folder");
    let (index, _) = open(folder.path());
    let places: Vec<_> = (0..60).map(|number| numbered(number, "Moestuin")).collect();
    rebuild_with(&index, &places);
    std::thread::scope(|threads| {
        let rebuilding = threads.spawn(|| {
            for _ in 0..3 {
                let mut rebuild = index.rebuild().expect("none is going on");
                for batch in places.chunks(10) {
                    rebuild.add(&batch.iter().map(document).collect::<Vec<_>>()).expect("added");
                }
                rebuild.finish().expect("finished");
            }
        });
        for number in 0..20 {
            put(&index, &[numbered(100 + number, "Naaiclub")]);
            assert_eq!(total(&index, "moestuin"), 60);
        }
        rebuilding.join().expect("no panic");
    });
    // A rebuild that began after a change does not know it: the places that it brings are all there is to it here.
    assert_eq!(total(&index, "moestuin"), 60);
    assert_eq!(generations(folder.path()).len(), 1);
}

#[test]
fn a_place_that_is_brought_twice_is_there_once() {
    let index = index_of(&[]);
    let mut rebuild = index.rebuild().expect("none is going on");
    let place = numbered(1, "Moestuin");
    rebuild.add(&[document(&place), document(&place)]).expect("added");
    rebuild.add(&[document(&place)]).expect("added");
    rebuild.finish().expect("finished");
    assert_eq!(index.count(), 1);
}

#[test]
fn only_one_rebuild_goes_on_at_a_time() {
    let index = index_of(&[]);
    let first = index.rebuild().expect("none is going on");
    assert!(matches!(index.rebuild(), Err(SearchError::RebuildRunning)));
    drop(first);
    index.rebuild().expect("the first was given up").finish().expect("finished");
}

#[test]
fn a_rebuild_that_is_given_up_leaves_nothing_behind() {
    let folder = tempfile::tempdir().expect("a folder");
    let (index, _) = open(folder.path());
    rebuild_with(&index, &[numbered(1, "Moestuin")]);
    let mut rebuild = index.rebuild().expect("none is going on");
    rebuild.add(&[document(&numbered(2, "Naaiclub"))]).expect("added");
    drop(rebuild);
    assert_eq!((total(&index, "moestuin"), total(&index, "naaiclub")), (1, 0));
    assert_eq!(generations(folder.path()), ["generation-1"]);
}

#[test]
fn what_a_crash_left_of_a_rebuild_is_removed_at_the_next_start() {
    let folder = tempfile::tempdir().expect("a folder");
    let (index, _) = open(folder.path());
    rebuild_with(&index, &[numbered(1, "Moestuin")]);
    drop(index);
    fs::create_dir(folder.path().join("generation-7")).expect("made");
    fs::write(folder.path().join("generation-7/meta.json"), "{").expect("written");
    let (index, state) = open(folder.path());
    assert_eq!((state, total(&index, "moestuin")), (State::Ready, 1));
    assert_eq!(generations(folder.path()), ["generation-1"]);
}

#[test]
fn two_processes_never_share_an_index() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_index, _) = open(folder.path());
    let again = SearchIndex::open(folder.path(), "database-1", Synonyms::standard());
    assert!(matches!(again.map(|opened| opened.state), Err(SearchError::Busy)));
}
