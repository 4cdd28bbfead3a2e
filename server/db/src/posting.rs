//! Places as their partners see them: drafts, changes, checks.

use crate::{
    Change, Database, DbError,
    places::{PlaceRow, PlaceWithOrganisation},
    rows::{RowReader, record},
};
use chrono::{DateTime, Utc};
use domain::{
    codes::Code,
    day_parts::DayPart,
    ids::{AccountId, OrganisationId, PlaceId},
    organisations::OrganisationName,
    places::Place,
    posting::{PlaceToCheck, Revision, WAITING_MAX},
    slug::Slug,
};
use surrealdb::types::{RecordId, SurrealValue, Value, vars};
use uuid::Uuid;

/// A place with what is known beside it.
#[derive(Debug, Clone)]
pub struct PostedPlace {
    /// The place.
    pub place: Place,
    /// Who offers it.
    pub organisation: OrganisationName,
    /// Places of the organisation that were approved; `None` for one that is not new.
    pub approved_places: Option<u32>,
    /// What was asked when it was sent back.
    pub question: String,
    /// Others saw it or had a seat there, now or before; or it came with a file.
    pub kept: bool,
}

/// What a place was before a change.
#[derive(Debug, Clone)]
pub struct VersionBefore {
    /// Identity of the change.
    pub id: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// The name of who did it; empty when unknown.
    pub by: String,
    /// The place as it was.
    pub before: Place,
}

#[derive(Debug, Clone, SurrealValue)]
struct PostedRow {
    #[surreal(flatten)]
    place: PlaceWithOrganisation,
    approved_places: Option<i64>,
    question: Option<String>,
    marked_kept: bool,
}

impl TryFrom<PostedRow> for PostedPlace {
    type Error = DbError;

    fn try_from(row: PostedRow) -> Result<Self, DbError> {
        let approved = row.approved_places.map(|count| u32::try_from(count).unwrap_or(u32::MAX));
        let (place, organisation): (Place, OrganisationName) = row.place.try_into()?;
        let kept = row.marked_kept || place.source.name != "meedoen";
        Ok(Self { place, organisation, approved_places: approved, question: row.question.unwrap_or_default(), kept })
    }
}

#[derive(Debug, Clone, SurrealValue)]
struct VersionRow {
    id: RecordId,
    at: DateTime<Utc>,
    by_name: Option<String>,
    before: PlaceRow,
}

#[derive(Debug, Clone, SurrealValue)]
struct WaitingRow {
    id: RecordId,
    since: DateTime<Utc>,
    place: PlaceWithOrganisation,
}

const POSTED: &str = "SELECT *, organisation.{ id, slug, name } AS organisation_name,
        (SELECT VALUE approved_places FROM ONLY type::record('organisation_standing', record::id($parent.organisation))) AS approved_places,
        (SELECT VALUE question FROM ONLY type::record('place_check', record::id($parent.id))) AS question,
        record::exists(type::record('place_kept', record::id(id))) AS marked_kept";

impl Change {
    /// A new place.
    pub fn create_place(&mut self, place: &Place) {
        let row = PlaceRow::from(place);
        let (id, row) = (self.bind(row.id.clone()), self.bind(row));
        self.add(&format!("CREATE {id} CONTENT {row} RETURN NONE;"));
    }

    /// A changed place, keeping what it was before and how many people are there or wait; a day part that comes back has those
    /// whose seat was kept. Fails when it is not in the state `base` any more.
    pub fn replace_place(&mut self, place: &Place, base: Revision, version: Uuid, by: Option<AccountId>) {
        let row = PlaceRow::from(place);
        let (id, at) = (self.bind(row.id.clone()), self.bind(place.updated_at));
        let (row, base) = (self.bind(row), self.bind(base.0));
        let (version, by) = (self.bind(record("place_version", version)), self.bind(by.map(|by| record("account", by.0))));
        self.add(&format!(
            "IF time::micros((SELECT VALUE updated_at FROM ONLY {id})) != {base} {{ THROW 'meedoen:changed' }};
             CREATE {version} SET place = {id}, at = {at}, by = {by}, before = (SELECT * FROM ONLY {id}) RETURN NONE;
             LET $slots_before = (SELECT VALUE slots FROM ONLY {id});
             LET $kept_seats = (SELECT day_part, count() AS people FROM introduction WHERE place = {id} AND seat = true GROUP BY day_part);
             LET $queue = (SELECT day_part, count() AS people FROM introduction WHERE place = {id} AND state = 'wacht' GROUP BY day_part);
             UPDATE {id} CONTENT {row} RETURN NONE;
             UPDATE {id} SET slots = slots.map(|$slot| object::extend($slot, {{
                 taken: $slots_before.filter(|$own| $own.day_part = $slot.day_part).map(|$own| $own.taken)[0]
                     ?? $kept_seats.filter(|$own| $own.day_part = $slot.day_part)[0].people ?? 0,
                 waiting: $slots_before.filter(|$own| $own.day_part = $slot.day_part).map(|$own| $own.waiting)[0]
                     ?? $queue.filter(|$own| $own.day_part = $slot.day_part)[0].people ?? 0
             }})) RETURN NONE;"
        ));
    }

    /// One more person on a day part of a place; fails when there is no such day part or nothing is free. The place is
    /// written, so that of two who want the last seat at once one is refused.
    pub fn take_seat(&mut self, place: PlaceId, day_part: DayPart) {
        self.change_slot(place, day_part, "IF $slot.capacity > 0 AND $slot.taken >= $slot.capacity { THROW 'meedoen:full' };", "taken", 1);
    }

    /// One person less on a day part of a place; fails when there is nobody.
    pub fn free_seat(&mut self, place: PlaceId, day_part: DayPart) {
        self.change_slot(place, day_part, "IF $slot.taken <= 0 { THROW 'meedoen:gone' };", "taken", -1);
    }

    /// One person less on a day part of a place, as far as the place still has it.
    pub fn release_seat(&mut self, place: PlaceId, day_part: DayPart) {
        self.adjust_slot(place, day_part, "taken", -1);
    }

    /// So many people more or less who wait for a day part of a place, as far as the place still has it.
    pub fn adjust_waiting(&mut self, place: PlaceId, day_part: DayPart, by: i64) {
        self.adjust_slot(place, day_part, "waiting", by);
    }

    fn adjust_slot(&mut self, place: PlaceId, day_part: DayPart, field: &str, by: i64) {
        let (id, day_part, by) = (self.bind(record("place", place.0)), self.bind(day_part.code().to_owned()), self.bind(by));
        self.add(&format!(
            "UPDATE {id} SET slots = slots.map(|$own| IF $own.day_part = {day_part}
                 {{ object::extend($own, {{ {field}: math::max([($own.{field} ?? 0) + {by}, 0]) }}) }} ELSE {{ $own }}) RETURN NONE;"
        ));
    }

    /// One more person waits for a day part of a place; fails when something is free there, or when it is not known how
    /// many fit.
    pub fn add_waiting(&mut self, place: PlaceId, day_part: DayPart) {
        let guard = format!(
            "IF $slot.capacity <= 0 OR $slot.taken < $slot.capacity {{ THROW 'meedoen:free' }};
             IF ($slot.waiting ?? 0) >= {WAITING_MAX} {{ THROW 'meedoen:full' }};"
        );
        self.change_slot(place, day_part, &guard, "waiting", 1);
    }

    /// One person less waits for a day part of a place; fails when nobody does.
    pub fn remove_waiting(&mut self, place: PlaceId, day_part: DayPart) {
        self.change_slot(place, day_part, "IF ($slot.waiting ?? 0) <= 0 { THROW 'meedoen:gone' };", "waiting", -1);
    }

    fn change_slot(&mut self, place: PlaceId, day_part: DayPart, guard: &str, field: &str, by: i64) {
        let (id, day_part, by) = (self.bind(record("place", place.0)), self.bind(day_part.code().to_owned()), self.bind(by));
        self.add(&format!(
            "LET $slot = ((SELECT VALUE slots FROM ONLY {id}) ?? []).filter(|$own| $own.day_part = {day_part})[0];
             IF $slot = NONE {{ THROW 'meedoen:gone' }};
             {guard}
             UPDATE {id} SET slots = slots.map(|$own| IF $own.day_part = {day_part}
                 {{ object::extend($own, {{ {field}: ($own.{field} ?? 0) + {by} }}) }} ELSE {{ $own }}) RETURN NONE;"
        ));
    }

    /// A place waits for a check.
    pub fn wait_for_check(&mut self, place: PlaceId, municipality: &Slug, since: DateTime<Utc>) {
        let id = self.bind(record("place_check", place.0));
        let (municipality, since) = (self.bind(municipality.to_string()), self.bind(since));
        self.add(&format!("UPSERT {id} SET municipality = {municipality}, waiting = true, since = {since}, question = '' RETURN NONE;"));
    }

    /// A place waits no longer; `question` is what its partner is asked.
    pub fn end_check(&mut self, place: PlaceId, question: &str) {
        let (id, question) = (self.bind(record("place_check", place.0)), self.bind(question.to_owned()));
        self.add(&format!("UPDATE {id} SET waiting = false, question = {question} RETURN NONE;"));
    }

    /// An organisation is new: none of its places was approved yet.
    pub fn begin_standing(&mut self, organisation: OrganisationId) {
        let id = self.bind(record("organisation_standing", organisation.0));
        self.add(&format!("CREATE {id} SET approved_places = 0 RETURN NONE;"));
    }

    /// One more place of a new organisation was approved.
    pub fn count_approved_place(&mut self, organisation: OrganisationId) {
        let id = self.bind(record("organisation_standing", organisation.0));
        self.add(&format!("UPDATE {id} SET approved_places += 1 RETURN NONE;"));
    }
}

impl Database {
    /// A place with what is known beside it.
    pub async fn posted_place(&self, id: PlaceId) -> Result<Option<PostedPlace>, DbError> {
        let statement = format!("{POSTED} FROM $record");
        let row: Option<PostedRow> = self.query(&statement, vars! { record: record("place", id.0) }).await?.take(0)?;
        row.map(TryInto::try_into).transpose()
    }

    /// Places of an organisation, whatever their state, last changed first; and how many there are.
    pub async fn posted_places(&self, organisation: OrganisationId, skip: u32, limit: u32) -> Result<(Vec<PostedPlace>, u32), DbError> {
        let statement = format!(
            "{POSTED} FROM place WHERE organisation = $organisation ORDER BY updated_at DESC LIMIT $limit START $skip;
             (SELECT VALUE places FROM ONLY type::record('place_count', record::id($organisation))) ?? 0;"
        );
        let variables = vars! { organisation: record("organisation", organisation.0), skip: i64::from(skip), limit: i64::from(limit) };
        let mut result = self.query(&statement, variables).await?;
        let rows: Vec<PostedRow> = result.take(0)?;
        let counted: Option<i64> = result.take(1)?;
        let total = u32::try_from(counted.unwrap_or_default()).unwrap_or(u32::MAX);
        Ok((rows.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?, total))
    }

    /// What a place was before each of its last changes, newest first, at most `limit`.
    pub async fn place_versions(&self, place: PlaceId, limit: u32) -> Result<Vec<VersionBefore>, DbError> {
        let rows: Vec<VersionRow> = self
            .query(
                "SELECT id, at, before, by.name AS by_name FROM place_version WHERE place = $place ORDER BY at DESC LIMIT $limit",
                vars! { place: record("place", place.0), limit: i64::from(limit) },
            )
            .await?
            .take(0)?;
        rows.into_iter()
            .map(|row| {
                let id = RowReader::new("place_version", &row.id).key("id", &row.id)?;
                Ok(VersionBefore { id, at: row.at, by: row.by_name.unwrap_or_default(), before: row.before.try_into()? })
            })
            .collect()
    }

    /// Places that wait for a check in one of these municipalities, oldest first, at most `limit`.
    pub async fn places_to_check(&self, municipalities: &[Slug], limit: u32) -> Result<Vec<PlaceToCheck>, DbError> {
        let slugs: Vec<String> = municipalities.iter().map(Slug::to_string).collect();
        let rows: Vec<WaitingRow> = self
            .query(
                "SELECT id, since, (SELECT *, organisation.{ id, slug, name } AS organisation_name
                     FROM ONLY type::record('place', record::id($parent.id))) AS place
                 FROM place_check WHERE waiting = true AND municipality IN $slugs ORDER BY since LIMIT $limit",
                vars! { slugs: slugs, limit: i64::from(limit) },
            )
            .await?
            .take(0)?;
        rows.into_iter()
            .map(|row| {
                let (place, organisation) = row.place.try_into()?;
                Ok(PlaceToCheck { place: place.id, title: place.content.title, organisation, since: row.since })
            })
            .collect()
    }

    /// Addresses of the people who edit for an organisation, with their languages.
    pub async fn editors_of(
        &self,
        organisation: OrganisationId,
    ) -> Result<Vec<(domain::accounts::EmailAddress, domain::languages::UiLanguage)>, DbError> {
        let accounts = self.accounts_of_organisation(organisation).await?;
        Ok(accounts.into_iter().map(|account| (account.email, account.language)).collect())
    }
}
