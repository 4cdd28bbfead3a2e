//! An index that cannot be trusted is noticed on start.

use crate::{
    RebuildReason, SearchIndex, State, Synonyms,
    testing::{answer, document, numbered, text},
};
use proptest::prelude::*;
use std::{
    fs,
    path::{Path, PathBuf},
};

fn open(folder: &Path, database: &str) -> (SearchIndex, State) {
    let opened = SearchIndex::open(folder, database, Synonyms::standard()).expect("opened");
    (opened.index, opened.state)
}

fn rebuild(index: &SearchIndex) {
    let mut rebuild = index.rebuild().expect("none is going on");
    rebuild.add(&[document(&numbered(1, "Moestuin")), document(&numbered(2, "Naaiclub"))]).expect("added");
    rebuild.finish().expect("finished");
}

/// A folder with a whole index of a place and one that was removed.
fn whole() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let (index, _) = open(folder.path(), "database-1");
    rebuild(&index);
    index.apply(&[crate::Change::Remove(numbered(2, "").id)]).expect("removed");
    index.close().expect("closed");
    folder
}

/// The same folder once more.
fn copy_of(folder: &Path) -> tempfile::TempDir {
    let copy = tempfile::tempdir().expect("a folder");
    fs::create_dir(copy.path().join("generation-1")).expect("made");
    for file in files(folder) {
        let name = file.strip_prefix(folder).expect("inside");
        fs::copy(&file, copy.path().join(name)).expect("copied");
    }
    copy
}

/// Every file of the index but the locks.
fn files(folder: &Path) -> Vec<PathBuf> {
    let generation = fs::read_dir(folder.join("generation-1")).expect("readable").map(|entry| entry.expect("readable").path());
    let mut files: Vec<_> = generation.filter(|path| !path.to_string_lossy().ends_with(".lock")).collect();
    files.push(folder.join("current"));
    files.sort();
    files
}

#[test]
fn a_whole_index_is_ready() {
    let folder = whole();
    assert_eq!(open(folder.path(), "database-1").1, State::Ready);
}

#[test]
fn a_file_that_is_cut_off_overwritten_emptied_or_gone_is_noticed() {
    let whole = whole();
    let count = files(whole.path()).len();
    assert!(count >= 5, "{count}");
    for number in 0..count {
        for damage in ["cut off", "overwritten", "emptied", "gone"] {
            let folder = copy_of(whole.path());
            let path = &files(folder.path())[number];
            let bytes = fs::read(path).expect("readable");
            // Without `current` there is no index, which is something else.
            if damage == "gone" && path.ends_with("current") {
                continue;
            }
            match damage {
                "cut off" => fs::write(path, &bytes[..bytes.len() / 2]).expect("written"),
                "overwritten" => fs::write(path, vec![b'x'; bytes.len()]).expect("written"),
                "emptied" => fs::write(path, []).expect("written"),
                _ => fs::remove_file(path).expect("removed"),
            }
            let state = open(folder.path(), "database-1").1;
            assert!(matches!(state, State::Rebuild(RebuildReason::Damaged(_))), "{} {damage}: {state:?}", path.display());
        }
    }
}

#[test]
fn a_damaged_index_is_healed_by_a_rebuild() {
    let folder = whole();
    fs::remove_dir_all(folder.path().join("generation-1")).expect("removed");
    let (index, state) = open(folder.path(), "database-1");
    assert!(matches!(state, State::Rebuild(RebuildReason::Damaged(_))), "{state:?}");
    assert_eq!(answer(&index, &text("moestuin")).total, 0, "an empty index answers meanwhile");
    rebuild(&index);
    assert_eq!(answer(&index, &text("moestuin")).total, 1);
    drop(index);
    assert_eq!(open(folder.path(), "database-1").1, State::Ready);
}

#[test]
fn the_index_of_another_database_is_not_used() {
    let folder = whole();
    let (index, state) = open(folder.path(), "database-2");
    assert_eq!(state, State::Rebuild(RebuildReason::OtherDatabase));
    assert_eq!(index.count(), 0);
}

#[test]
fn the_index_of_another_version_is_not_used() {
    let folder = whole();
    let meta = folder.path().join("generation-1/meta.json");
    let written = fs::read_to_string(&meta).expect("readable");
    for (from, to) in [("\\\"format\\\":1", "\\\"format\\\":0"), ("title_inner", "title_other")] {
        assert!(written.contains(from), "{from}");
        fs::write(&meta, written.replace(from, to)).expect("written");
        assert_eq!(open(folder.path(), "database-1").1, State::Rebuild(RebuildReason::OtherVersion), "{to}");
    }
}

#[test]
fn one_wrong_byte_is_noticed_or_stands_where_it_does_no_harm() {
    let whole = whole();
    let anywhere = any::<prop::sample::Index>;
    proptest!(ProptestConfig::with_cases(32), |(file in anywhere(), at in anywhere(), flip in 1u8..)| {
        let folder = copy_of(whole.path());
        let files = files(folder.path());
        let path = file.get(&files);
        let mut bytes = fs::read(path).expect("readable");
        let at = at.index(bytes.len());
        bytes[at] ^= flip;
        fs::write(path, bytes).expect("written");
        let (index, state) = open(folder.path(), "database-1");
        let totals = ["moestuin", "naaiclub", ""].map(|asked| answer(&index, &text(asked)).total);
        prop_assert_eq!(totals, if state == State::Ready { [1, 0, 1] } else { [0, 0, 0] });
    });
}

#[test]
fn what_a_killed_commit_left_behind_is_in_nobodys_way() {
    let folder = tempfile::tempdir().expect("a folder");
    let (index, _) = open(folder.path(), "database-1");
    let mut rebuild = index.rebuild().expect("none is going on");
    let places = [numbered(1, "Moestuin"), numbered(2, "Naaiclub"), numbered(3, "Kookclub")];
    rebuild.add(&places.each_ref().map(document)).expect("added");
    rebuild.finish().expect("finished");
    index.close().expect("closed");
    drop(index);
    // A commit that removes something writes this file first; which number it takes is not known here.
    let segments = files(folder.path()).into_iter().filter(|path| path.extension().is_some_and(|kind| kind == "store"));
    for path in segments {
        for number in 0..200 {
            fs::write(path.with_extension(format!("{number}.del")), b"half").expect("written");
        }
    }

    let (index, state) = open(folder.path(), "database-1");
    assert_eq!(state, State::Ready);
    index.apply(&[crate::Change::Remove(places[1].id)]).expect("removed");
    index.apply(&[crate::Change::Remove(places[2].id)]).expect("and once more");
    assert_eq!(answer(&index, &text("")).total, 1);
}
