//! Files with places that wait between being looked at and being stored, and storing what is in them.

use crate::{
    Change, Database, DbError,
    places::PlaceRow,
    rows::{RowReader, record},
};
use chrono::{DateTime, Utc};
use domain::{
    ids::{AccountId, OrganisationId, PlaceId},
    places::Place,
    posting::Revision,
};
use std::collections::HashMap;
use surrealdb::types::{Bytes, RecordId, SurrealValue, vars};
use uuid::Uuid;

/// A file that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingFile {
    /// Identity.
    pub id: Uuid,
    /// Who gave it.
    pub account: AccountId,
    /// For which organisation.
    pub organisation: OrganisationId,
    /// What its name ended in.
    pub extension: String,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// Until when it waits.
    pub until: DateTime<Utc>,
}

/// A place as it becomes, with what it must be now and the identity of the change.
#[derive(Debug, Clone)]
pub struct Replacement {
    /// The place.
    pub place: Place,
    /// What it must be now.
    pub base: Revision,
    /// Identity of the change.
    pub version: Uuid,
}

#[derive(SurrealValue)]
struct FileRow {
    id: RecordId,
    account: RecordId,
    organisation: RecordId,
    extension: String,
    bytes: Bytes,
    until: DateTime<Utc>,
}

#[derive(SurrealValue)]
struct ReplacementRow {
    row: PlaceRow,
    at: DateTime<Utc>,
    base: i64,
    version: RecordId,
}

#[derive(SurrealValue)]
struct ChangedRow {
    place: RecordId,
    at: DateTime<Utc>,
    by_name: Option<String>,
    before: PlaceRow,
}

/// A change of one of many places: what it was before, when that ended, and by whom.
#[derive(Debug, Clone)]
pub struct PlaceChange {
    /// When.
    pub at: DateTime<Utc>,
    /// The name of who did it; empty when unknown.
    pub by: String,
    /// The place as it was.
    pub before: Place,
}

impl Change {
    /// Keeps a file, in the place of any that the account gave before.
    pub fn keep_file(&mut self, file: &WaitingFile) {
        let account = self.bind(record("account", file.account.0));
        let (id, organisation) = (self.bind(record("place_file", file.id)), self.bind(record("organisation", file.organisation.0)));
        let (extension, bytes) = (self.bind(file.extension.clone()), self.bind(Bytes::from(file.bytes.clone())));
        let until = self.bind(file.until);
        self.add(&format!(
            "DELETE place_file WHERE account = {account} RETURN NONE;
             CREATE {id} SET account = {account}, organisation = {organisation}, extension = {extension}, bytes = {bytes},
                 until = {until} RETURN NONE;"
        ));
    }

    /// Removes a file; fails when it is not there any more.
    pub fn remove_file(&mut self, file: Uuid) {
        let id = self.bind(record("place_file", file));
        self.add(&format!("IF !record::exists({id}) {{ THROW 'meedoen:gone' }}; DELETE {id} RETURN NONE;"));
    }

    /// Many new places.
    pub fn create_places(&mut self, places: &[Place]) {
        let rows: Vec<PlaceRow> = places.iter().map(Into::into).collect();
        let rows = self.bind(rows);
        self.add(&format!("FOR $row IN {rows} {{ CREATE $row.id CONTENT $row RETURN NONE }};"));
    }

    /// Many changed places, each as with [`Change::replace_place`].
    pub fn replace_places(&mut self, replacements: &[Replacement], by: Option<AccountId>) {
        let rows: Vec<ReplacementRow> = replacements
            .iter()
            .map(|it| ReplacementRow {
                row: (&it.place).into(),
                at: it.place.updated_at,
                base: it.base.0,
                version: record("place_version", it.version),
            })
            .collect();
        let (rows, by) = (self.bind(rows), self.bind(by.map(|by| record("account", by.0))));
        self.add(&format!(
            "FOR $it IN {rows} {{
                 LET $id = $it.row.id;
                 LET $before = (SELECT * FROM ONLY $id);
                 IF $before = NONE OR time::micros($before.updated_at) != $it.base {{ THROW 'meedoen:changed' }};
                 CREATE $it.version SET place = $id, at = $it.at, by = {by}, before = $before RETURN NONE;
                 UPDATE $id CONTENT $it.row RETURN NONE;
                 UPDATE $id SET slots = slots.map(|$slot| object::extend($slot, {{
                     taken: $before.slots.filter(|$own| $own.day_part = $slot.day_part).map(|$own| $own.taken)[0] ?? 0,
                     waiting: $before.slots.filter(|$own| $own.day_part = $slot.day_part).map(|$own| $own.waiting)[0] ?? 0
                 }})) RETURN NONE;
             }};"
        ));
    }
}

impl Database {
    /// A file that waits.
    pub async fn waiting_file(&self, id: Uuid) -> Result<Option<WaitingFile>, DbError> {
        let row: Option<FileRow> = self.query("SELECT * FROM $id", vars! { id: record("place_file", id) }).await?.take(0)?;
        row.map(|row| {
            let reader = RowReader::new("place_file", &row.id);
            Ok(WaitingFile {
                id,
                account: AccountId(reader.key("account", &row.account)?),
                organisation: OrganisationId(reader.key("organisation", &row.organisation)?),
                extension: row.extension,
                bytes: row.bytes.to_vec(),
                until: row.until,
            })
        })
        .transpose()
    }

    /// Removes files whose time has passed.
    pub async fn sweep_files(&self, now: DateTime<Utc>) -> Result<(), DbError> {
        self.transaction("DELETE place_file WHERE until <= $now RETURN NONE;", vars! { now: now }).await
    }

    /// Every place of an organisation, whatever its state, by slug.
    pub async fn places_of(&self, organisation: OrganisationId) -> Result<Vec<Place>, DbError> {
        let rows: Vec<PlaceRow> = self
            .query(
                "SELECT * FROM place WHERE organisation = $organisation ORDER BY slug",
                vars! { organisation: record("organisation", organisation.0) },
            )
            .await?
            .take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }

    /// How many places of a new organisation were approved; `None` for one that is not new.
    pub async fn approved_places(&self, organisation: OrganisationId) -> Result<Option<u32>, DbError> {
        let id = record("organisation_standing", organisation.0);
        let count: Option<i64> = self.query("SELECT VALUE approved_places FROM ONLY $id", vars! { id: id }).await?.take(0)?;
        Ok(count.map(|count| u32::try_from(count).unwrap_or(u32::MAX)))
    }

    /// Every change of these places, newest first.
    pub async fn changes_of(&self, places: &[PlaceId]) -> Result<HashMap<PlaceId, Vec<PlaceChange>>, DbError> {
        let records: Vec<RecordId> = places.iter().map(|id| record("place", id.0)).collect();
        let rows: Vec<ChangedRow> = self
            .query(
                "SELECT place, at, before, by.name AS by_name FROM place_version WHERE place IN $places ORDER BY at DESC",
                vars! { places: records },
            )
            .await?
            .take(0)?;
        let mut changes: HashMap<PlaceId, Vec<PlaceChange>> = HashMap::new();
        for row in rows {
            let place = PlaceId(RowReader::new("place", &row.place).key("id", &row.place)?);
            let change = PlaceChange { at: row.at, by: row.by_name.unwrap_or_default(), before: row.before.try_into()? };
            changes.entry(place).or_default().push(change);
        }
        Ok(changes)
    }
}
