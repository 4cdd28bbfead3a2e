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
        told.filter_map(|remark| remark.problem.strip_suffix(" sessions")?.parse::<usize>().ok()).sum::<usize>()
    };
    assert_eq!(activities.iter().map(counted).sum::<usize>(), 3568);
}

#[test]
fn every_postcode_is_read() {
    let Some(folder) = folder() else { return };
    let entries = entries(Kind::Postcodes, &folder.join("postcodes/NL.txt"));
    assert_eq!(entries.iter().filter(|entry| entry.items.is_ok()).count(), 4086);
}

#[test]
fn zz_stats() {
    use std::collections::BTreeMap;
    let Some(folder) = folder() else { return };
    let show = |what: &str, entries: &[Entry]| {
        let mut remarks: BTreeMap<String, usize> = BTreeMap::new();
        let mut refused: BTreeMap<String, usize> = BTreeMap::new();
        let (mut places, mut slots, mut coords, mut city, mut orgs, mut themes, mut postcodes, mut clean) = (0, 0, 0, 0, 0, 0, 0, 0);
        let mut org_ids = std::collections::BTreeSet::new();
        let mut place_ids: BTreeMap<_, Vec<u64>> = BTreeMap::new();
        let mut main: BTreeMap<String, usize> = BTreeMap::new();
        for entry in entries {
            clean += usize::from(entry.remarks.is_empty());
            for remark in &entry.remarks {
                let squash = |text: &str| { let mut out = String::new(); let mut quoted = false; for c in text.chars() { if c == '\'' { quoted = !quoted; } if !quoted && !c.is_ascii_digit() { out.push(c); } } out };
                let key = format!("{}: {} -> {}", remark.field, squash(&remark.problem), squash(&remark.done));
                *if entry.items.is_ok() { &mut remarks } else { &mut refused }.entry(key).or_default() += 1;
            }
            for item in entry.items.iter().flatten() {
                match item {
                    Item::Organisation(o) => { orgs += 1; org_ids.insert(o.source.organisation_id()); }
                    Item::Place(p) => {
                        places += 1;
                        place_ids.entry(p.source.place_id()).or_default().push(entry.line);
                        slots += usize::from(!p.content.slots.is_empty());
                        coords += usize::from(p.content.address.coordinates.is_some());
                        city += usize::from(!p.content.address.city.is_empty() || !p.content.address.street.is_empty());
                        themes += usize::from(!p.content.themes.is_empty());
                        *main.entry(p.content.main_theme.map(|t| t.to_string()).unwrap_or_default()).or_default() += 1;
                    }
                    Item::Postcode(_) => postcodes += 1,
                }
            }
        }
        let ok = entries.iter().filter(|e| e.items.is_ok()).count();
        eprintln!("== {what}: {} entries, {ok} ok, {} refused; {clean} without remark; orgs {orgs} ({} distinct), places {places} ({} distinct), with slots {slots}, coords {coords}, address {city}, themes {themes}, postcodes {postcodes}", entries.len(), entries.len() - ok, org_ids.len(), place_ids.len());
        let whole = entries.iter().filter(|e| e.items.as_ref().is_ok_and(|items| items.iter().any(|i| matches!(i, Item::Place(p) if place_ids[&p.source.place_id()][0] < e.line)))).count();
        eprintln!("  entries that repeat a place of an earlier entry: {whole}");
        eprintln!("  main themes {main:?}");
        for (r, n) in &refused { eprintln!("  REFUSED {n} {r}"); }
        let mut remarks: Vec<_> = remarks.into_iter().collect();
        remarks.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
        for (r, n) in remarks.iter().take(40) { eprintln!("  {n} {r}"); }
    };
    show("hsds", &entries(Kind::Hsds, &folder.join("us-food-hsds/hsds-records.jsonl")));
    show("hsds csv", &entries(Kind::Hsds, &folder.join("hsds-csv-sample")));
    show("doit", &entries(Kind::Volunteering, &folder.join("uk-volunteering/doit-activities.jsonl")));
    show("tk orgs", &entries(Kind::Volunteering, &folder.join("uk-volunteering/teamkinetic-organisations.jsonld")));
    show("tk acts", &entries(Kind::Volunteering, &folder.join("uk-volunteering/teamkinetic-activities.jsonld")));
    show("nl", &entries(Kind::Postcodes, &folder.join("postcodes/NL.txt")));
    let demo = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../demo"));
    show("demo places", &entries(Kind::Places, &demo.join("places.toml")));
    show("demo orgs", &entries(Kind::Organisations, &demo.join("organisations.toml")));
    show("demo pc", &entries(Kind::Postcodes, &demo.join("postcodes.toml")));
    let hs = entries(Kind::Hsds, &folder.join("us-food-hsds/hsds-records.jsonl"));
    for e in hs.iter().filter(|e| e.line % 400 == 7) { eprintln!("{} {:#?}", e.line, e.items); eprintln!("{:?}", e.remarks); }
}
