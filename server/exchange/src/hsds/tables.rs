//! HSDS as a folder of CSV tables: rows become the nested records that the JSON has.

use super::tree::{Object, text};
use crate::{FileRefused, files::load, records::not_utf8, refused::ROWS_MAX};
use serde_json::{Value, json};
use std::{collections::BTreeMap, path::Path};

/// Tables whose rows hang under a service, location or organisation, by the name that they have there.
const PARTS: &[(&str, &str)] = &[
    ("regular_schedules", "schedules"),
    ("schedules", "schedules"),
    ("addresses", "addresses"),
    ("physical_addresses", "addresses"),
    ("phones", "phones"),
    ("contacts", "contacts"),
    ("languages", "languages"),
    ("accessibility_for_disabilities", "accessibility"),
    ("programs", "programs"),
];

/// The records of a folder.
pub(super) struct Tables {
    /// Organisations with everything that hangs under them, by line of `organizations.csv`.
    pub(super) records: Vec<(u64, Value)>,
    /// Rows that belong to nothing: line, which row, and why.
    pub(super) lost: Vec<(u64, String, String)>,
}

type Rows = Vec<(u64, Object)>;

/// Reads the tables that are there; only `organizations.csv` must be.
pub(super) fn read(folder: &Path) -> Result<Tables, FileRefused> {
    let table = |name: &str| -> Result<Rows, FileRefused> {
        match ["csv", "CSV"].iter().map(|end| folder.join(format!("{name}.{end}"))).find(|path| path.is_file()) {
            Some(path) => rows(&load(&path)?),
            None => Ok(Vec::new()),
        }
    };
    let organisations = table("organizations")?;
    if organisations.is_empty() {
        return Err(FileRefused::Unexpected("the folder holds no organizations.csv with rows".to_owned()));
    }
    let mut parts = BTreeMap::new();
    for (name, hangs_as) in PARTS {
        parts.insert(*name, (*hangs_as, table(name)?));
    }
    Ok(assemble(
        organisations,
        table("locations")?,
        services(table("services")?, &table("taxonomy")?),
        table("service_at_locations")?,
        parts,
    ))
}

fn rows(bytes: &[u8]) -> Result<Rows, FileRefused> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(not_utf8(bytes)?.as_bytes());
    let unreadable = |error: csv::Error| FileRefused::Unexpected(format!("not readable as CSV: {error}"));
    let header = reader.headers().map_err(unreadable)?.clone();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(unreadable)?;
        let filled = header.iter().zip(&record).filter(|(_, cell)| !cell.trim().is_empty());
        let row: Object = filled.map(|(name, cell)| (name.trim().to_lowercase(), Value::String(cell.trim().to_owned()))).collect();
        if rows.len() >= ROWS_MAX {
            return Err(FileRefused::TooManyRows);
        }
        if !row.is_empty() {
            rows.push((record.position().map_or(0, csv::Position::line), row));
        }
    }
    Ok(rows)
}

/// The services with the names of their taxonomy terms beside the ids.
fn services(mut services: Rows, taxonomy: &Rows) -> Rows {
    let name = |id: &str| {
        taxonomy
            .iter()
            .find(|(_, term)| text(term, &["taxonomy_id", "id"]).as_deref() == Some(id))
            .and_then(|(_, term)| text(term, &["name"]))
    };
    for (_, service) in &mut services {
        let ids = super::tree::texts(service, &["taxonomy_ids"]);
        let names: Vec<String> = ids.iter().filter_map(|id| name(id)).collect();
        if !names.is_empty() {
            service.insert("taxonomy_names".to_owned(), json!(names));
        }
    }
    services
}

fn assemble(
    organisations: Rows,
    mut locations: Rows,
    mut services: Rows,
    at_locations: Rows,
    parts: BTreeMap<&str, (&str, Rows)>,
) -> Tables {
    let mut lost = Vec::new();
    let mut organisations: Vec<(u64, Object)> = organisations;
    for (table, (hangs_as, rows)) in parts {
        for (line, row) in rows {
            // The nearest owner that the row names has it.
            let owner = owner(&mut services, &row, "service_id")
                .or_else(|| owner(&mut locations, &row, "location_id"))
                .or_else(|| owner(&mut organisations, &row, "organization_id"));
            match owner {
                Some(owner) => hang(owner, hangs_as, row),
                None => lost.push((line, format!("{table}.csv"), "names no service, location or organisation that is there".to_owned())),
            }
        }
    }
    for (line, row) in at_locations {
        match owner(&mut services, &row, "service_id") {
            Some(service) => hang(service, "service_at_locations", row),
            None => lost.push((line, "service_at_locations.csv".to_owned(), "names no service that is there".to_owned())),
        }
    }
    for (line, mut service) in services {
        // Older tables name only a location, which then tells the organisation.
        let at = text(&service, &["location_id"])
            .and_then(|id| by_id(&locations, &id))
            .and_then(|location| location.get("organization_id").cloned());
        if let Some(organisation) = at {
            service.entry("organization_id").or_insert(organisation);
        }
        hang_or_lose(&mut organisations, service, "services", line, &mut lost);
    }
    for (line, location) in locations {
        hang_or_lose(&mut organisations, location, "locations", line, &mut lost);
    }
    let records = organisations.into_iter().map(|(line, organisation)| (line, Value::Object(organisation))).collect();
    Tables { records, lost }
}

fn hang_or_lose(organisations: &mut Rows, row: Object, table: &str, line: u64, lost: &mut Vec<(u64, String, String)>) {
    match owner(organisations, &row, "organization_id") {
        Some(organisation) => hang(organisation, table, row),
        None => lost.push((line, format!("{table}.csv"), "names no organisation that is there".to_owned())),
    }
}

fn by_id<'r>(rows: &'r Rows, id: &str) -> Option<&'r Object> {
    rows.iter().find(|(_, row)| text(row, &["id"]).as_deref() == Some(id)).map(|(_, row)| row)
}

fn owner<'r>(rows: &'r mut Rows, row: &Object, name: &str) -> Option<&'r mut Object> {
    let id = text(row, &[name])?;
    rows.iter_mut().find(|(_, owner)| text(owner, &["id"]).as_ref() == Some(&id)).map(|(_, owner)| owner)
}

fn hang(owner: &mut Object, name: &str, row: Object) {
    if !owner.get(name).is_some_and(Value::is_array) {
        // A text of that name, such as `languages`, goes into the list as its first item.
        let first: Vec<Value> = owner.remove(name).into_iter().collect();
        owner.insert(name.to_owned(), Value::Array(first));
    }
    if let Some(Value::Array(list)) = owner.get_mut(name) {
        list.push(Value::Object(row));
    }
}
