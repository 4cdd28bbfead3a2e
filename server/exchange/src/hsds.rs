//! Open Referral HSDS, in the many shapes in which it is found: one record is one organisation
//! with its services. Made for version 3, and for data that only resembles it.

mod addresses;
mod keys;
mod languages;
mod organisation;
mod place;
mod record;
mod schedules;
mod tables;
mod tree;

use crate::{
    FileRefused,
    notes::{Notes, short},
    records::{json_lines, not_utf8},
    refused::ROWS_MAX,
};
use domain::imports::{Entry, Item, Problem, Refused, Remark};
use record::{Record, Service, Spot};
use serde_json::Value;
use std::{collections::BTreeSet, path::Path};
use tree::{Object, objects, text};

/// Reads JSON lines: one record per line. A line that is no JSON is refused by itself.
pub fn read_jsonl(bytes: &[u8]) -> Result<Vec<Entry>, FileRefused> {
    let read = |(line, value): (u64, Result<Value, String>)| match value {
        Ok(value) => entry(line, &value),
        Err(problem) => refused(line, String::new(), "", problem),
    };
    Ok(json_lines(not_utf8(bytes)?)?.into_iter().map(read).collect())
}

/// Reads one JSON value: a list of records, a page with `contents`, or one record. Entries are numbered from 1.
pub fn read_json(bytes: &[u8]) -> Result<Vec<Entry>, FileRefused> {
    let text = not_utf8(bytes)?;
    let value: Value = serde_json::from_str(text)
        .map_err(|error| FileRefused::NotJson { line: u64::try_from(error.line()).unwrap_or(u64::MAX), problem: error.to_string() })?;
    let records = match value {
        Value::Array(records) => records,
        Value::Object(mut page) if page.get("contents").is_some_and(Value::is_array) => match page.remove("contents") {
            Some(Value::Array(records)) => records,
            _ => Vec::new(),
        },
        record @ Value::Object(_) => vec![record],
        _ => return Err(FileRefused::Unexpected("the file holds neither a record nor a list of records".to_owned())),
    };
    if records.len() > ROWS_MAX {
        return Err(FileRefused::TooManyRows);
    }
    Ok((1..).zip(&records).map(|(number, record)| entry(number, record)).collect())
}

/// Reads a folder with HSDS tables as CSV: `organizations.csv` and what is there of the others. One entry per
/// organisation, and one refused entry for each row of a table that belongs to nothing.
pub fn read_folder(folder: &Path) -> Result<Vec<Entry>, FileRefused> {
    let tables = tables::read(folder)?;
    let organisations = tables.records.iter().map(|(line, record)| entry(*line, record));
    let lost = tables.lost.into_iter().map(|(line, row, problem)| refused(line, row, "", problem));
    Ok(organisations.chain(lost).collect())
}

fn refused(line: u64, record: String, field: &str, problem: impl Into<Problem>) -> Entry {
    Entry { line, record, items: Err(Refused), remarks: vec![Remark::refused(field, problem)] }
}

/// What one record holds.
fn entry(line: u64, value: &Value) -> Entry {
    let Value::Object(outer) = value else { return refused(line, String::new(), "", "not a JSON object") };
    let source = text(outer, &["source"]).filter(|_| outer.contains_key("hsds"));
    let inner = match outer.get("hsds") {
        Some(Value::Object(inner)) => inner,
        Some(_) => return refused(line, String::new(), "hsds", "not a JSON object"),
        None => outer,
    };
    let source = source.map_or_else(|| "hsds".to_owned(), |name| format!("hsds:{}", Notes::default().line("source", &name, 200)));
    let Some(record) = Record::of(inner) else { return refused(line, called(inner), "organization", "no organisation with a name in it") };
    let mut notes = Notes::default();
    let licence = text(outer, &["license", "licence"]).unwrap_or_default();
    let items = items(&record, &source, &licence, &mut notes);
    dedup(&mut notes.0);
    Entry { line, record: called(inner), items: if items.is_empty() { Err(Refused) } else { Ok(items) }, remarks: notes.0 }
}

/// The organisations of a record, each followed by its places.
fn items(record: &Record<'_>, source: &str, licence: &str, notes: &mut Notes) -> Vec<Item> {
    let mut items = Vec::new();
    let mut ids = BTreeSet::new();
    for (number, object) in record.organisations.iter().enumerate() {
        let Some(owner) = organisation::draft(record, number, source, licence, notes) else {
            notes.left_out("organizations", "an organisation without a name");
            continue;
        };
        items.push(Item::Organisation(owner.clone()));
        let before = items.len();
        for (service, spot, one_of_many) in services_and_spots(record, number, notes) {
            let parts = place::Parts { record, owner: &owner, organisation: object, service, spot: spot.as_ref(), one_of_many };
            let mut draft = place::draft(&parts, notes);
            // Two services of one name at one spot would else become one.
            for again in 2.. {
                if ids.insert(draft.source.id.clone()) {
                    break;
                }
                draft.source.id = format!("{}~{again}", draft.source.id.split('~').next().unwrap_or_default());
            }
            items.push(Item::Place(draft));
        }
        if items.len() == before {
            notes.changed("services", "no service and no location", "organisation kept without a place");
        }
    }
    if items.is_empty() {
        notes.refused("organization", "no organisation with a name in it");
    }
    items
}

type Place<'r, 'a> = (Option<&'r Service<'a>>, Option<Spot<'a>>, bool);

/// Which places an organisation has: its services at their spots, and the locations that no service uses.
fn services_and_spots<'r, 'a>(record: &'r Record<'a>, number: usize, notes: &mut Notes) -> Vec<Place<'r, 'a>> {
    let mut places: Vec<Place<'r, 'a>> = Vec::new();
    for service in record.services.iter().filter(|service| record.organisation_of(service) == number) {
        let (spots, guessed) = record.spots(service);
        if guessed {
            notes.changed("location_id", "which of several locations is not told", "the first one taken");
        }
        let many = spots.len() > 1;
        if spots.is_empty() {
            places.push((Some(service), None, false));
        }
        places.extend(spots.into_iter().map(|spot| (Some(service), Some(spot), many)));
    }
    let same_address = |one: &Spot<'_>, other: &Spot<'_>| {
        let [one, other] = [one, other].map(|spot| addresses::address(&spot.objects, &mut Notes::default()));
        !one.street.is_empty() && one.street.eq_ignore_ascii_case(&other.street)
            || one.coordinates.is_some() && one.coordinates == other.coordinates
    };
    if number == 0 {
        for spot in record.locations.iter().map(|location| record.spot(location)) {
            if !places.iter().filter_map(|(_, used, _)| used.as_ref()).any(|used| used.same(&spot) || same_address(used, &spot)) {
                places.push((None, Some(spot), false));
            }
        }
    }
    places
}

/// What a record calls itself: its id or name, or that of the organisation in it.
fn called(record: &Object) -> String {
    let own = text(record, &["id", "name"]);
    let inner = || {
        objects(record, &["organization", "organizations", "schema", "hsds_organization"])
            .into_iter()
            .find_map(|object| text(object, &["id", "name"]))
    };
    short(&own.or_else(inner).unwrap_or_default())
}

/// The same remark about several places of one record is told once.
fn dedup(remarks: &mut Vec<Remark>) {
    let mut told: Vec<Remark> = Vec::new();
    remarks.retain(|remark| {
        let new = !told.contains(remark);
        if new {
            told.push(remark.clone());
        }
        new
    });
}

#[cfg(test)]
mod tests;
