//! The readers on real files, which are not part of the repository: the test says so and passes when they are not there.

use crate::{Kind, Options, UnknownOrganisations, read};
use domain::imports::{Entry, Item};
use std::path::{Path, PathBuf};

fn folder() -> Option<PathBuf> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data"));
    if !folder.is_dir() {
        eprintln!("the real files are not at {}; nothing was tested", folder.display());
        return None;
    }
    Some(folder.to_owned())
}

fn entries(kind: Kind, path: &Path) -> Vec<Entry> {
    let options = Options { unknown_organisations: UnknownOrganisations::Make, ..Options::default() };
    let entries = read(kind, path, &options).expect("readable");
    assert!(entries.iter().all(|entry| entry.items.is_ok() || !entry.remarks.is_empty()), "a refusal without a reason");
    entries
}

fn places(entries: &[Entry]) -> usize {
    entries.iter().flat_map(|entry| entry.items.iter().flatten()).filter(|item| matches!(item, Item::Place(_))).count()
}

#[test]
fn every_one_of_the_hsds_records_is_an_entry() {
    let Some(folder) = folder() else { return };
    let entries = entries(Kind::Hsds, &folder.join("us-food-hsds/hsds-records.jsonl"));
    assert_eq!(entries.len(), 3432);
    let (used, refused): (Vec<_>, Vec<_>) = entries.iter().partition(|entry| entry.items.is_ok());
    assert_eq!(used.len() + refused.len(), 3432);
    assert!(used.len() > 3400 && places(&entries) > 3400, "{} used, {} places", used.len(), places(&entries));
}

#[test]
fn the_hsds_tables_are_joined() {
    let Some(folder) = folder() else { return };
    let entries = entries(Kind::Hsds, &folder.join("hsds-csv-sample"));
    assert!(entries.iter().filter(|entry| entry.items.is_ok()).count() == 8 && places(&entries) >= 22, "{} places", places(&entries));
}

#[test]
fn every_activity_and_every_session_is_accounted_for() {
    let Some(folder) = folder() else { return };
    assert_eq!(entries(Kind::Volunteering, &folder.join("uk-volunteering/doit-activities.jsonl")).len(), 100);
    assert_eq!(entries(Kind::Volunteering, &folder.join("uk-volunteering/teamkinetic-organisations.jsonld")).len(), 250);
    let activities = entries(Kind::Volunteering, &folder.join("uk-volunteering/teamkinetic-activities.jsonld"));
    assert_eq!((activities.len(), places(&activities)), (250, 250));
    let counted = |entry: &Entry| {
        let told = entry.remarks.iter().filter(|remark| remark.field == "session");
        told.filter_map(|remark| remark.problem.to_string().strip_suffix(" sessions")?.parse::<usize>().ok()).sum::<usize>()
    };
    assert_eq!(activities.iter().map(counted).sum::<usize>(), 3568);
}

#[test]
fn every_postcode_is_read() {
    let Some(folder) = folder() else { return };
    let entries = entries(Kind::Postcodes, &folder.join("postcodes/NL.txt"));
    assert_eq!(entries.iter().filter(|entry| entry.items.is_ok()).count(), 4086);
}
