//! Introductions of participants to places.

mod rows;

pub use rows::{Beside, StoredIntroduction};

use crate::{
    Change, Database, DbError,
    rows::{RowReader, record},
};
use chrono::NaiveDate;
use domain::{
    codes::Code,
    day_parts::DayPart,
    ids::{IntroductionId, OrganisationId, ParticipantId, PlaceId},
    introductions::{Introduction, IntroductionState},
};
use rows::{IntroductionRow, NAMED, NamedRow};
use surrealdb::types::{RecordId, vars};

impl Change {
    /// A new introduction.
    pub fn create_introduction(&mut self, introduction: &Introduction, beside: Beside) {
        let row = IntroductionRow::new(introduction, beside);
        let (id, row) = (self.bind(row.id.clone()), self.bind(row));
        self.add(&format!("CREATE {id} CONTENT {row} RETURN NONE;"));
    }

    /// An introduction after one more event; fails when another event came first.
    pub fn go_on_with_introduction(&mut self, introduction: &Introduction, beside: Beside) {
        let before = i64::try_from(introduction.events.len()).unwrap_or(i64::MAX) - 1;
        let row = IntroductionRow::new(introduction, beside);
        let (id, row, before) = (self.bind(row.id.clone()), self.bind(row), self.bind(before));
        self.add(&format!(
            "IF !record::exists({id}) OR array::len((SELECT VALUE events FROM ONLY {id}) ?? []) != {before} {{ THROW 'meedoen:changed' }};
             UPDATE {id} CONTENT {row} RETURN NONE;"
        ));
    }

    /// Fails when somebody waits for this day part already: whoever came first is first.
    pub fn only_if_nobody_waits(&mut self, place: PlaceId, day_part: DayPart) {
        let (place, day_part) = (self.bind(record("place", place.0)), self.bind(day_part.code().to_owned()));
        self.add(&format!(
            "IF array::len((SELECT VALUE id FROM introduction WHERE place = {place} AND state = 'wacht' AND day_part = {day_part} LIMIT 1)) > 0
                 {{ THROW 'meedoen:full' }};"
        ));
    }

    /// The partner was reminded.
    pub fn reminded(&mut self, introduction: IntroductionId) {
        let id = self.bind(record("introduction", introduction.0));
        self.add(&format!("UPDATE {id} SET remind_on = NONE RETURN NONE;"));
    }
}

impl Database {
    /// The introduction with this identity.
    pub async fn introduction(&self, id: IntroductionId) -> Result<Option<StoredIntroduction>, DbError> {
        let row: Option<NamedRow> =
            self.query(&format!("{NAMED} $record"), vars! { record: record("introduction", id.0) }).await?.take(0)?;
        row.map(TryInto::try_into).transpose()
    }

    /// The introductions of a participant, last asked first, at most `limit`.
    pub async fn introductions_of(&self, participant: ParticipantId, limit: u32) -> Result<Vec<StoredIntroduction>, DbError> {
        let statement = format!("{NAMED} introduction WHERE participant = $participant ORDER BY asked_at DESC LIMIT $limit");
        self.introductions(&statement, vars! { participant: record("participant", participant.0), limit: i64::from(limit) }).await
    }

    /// Introductions to places of an organisation in one of these states, by term, at most `limit`.
    pub async fn introductions_to(
        &self,
        organisation: OrganisationId,
        states: &[IntroductionState],
        limit: u32,
    ) -> Result<Vec<StoredIntroduction>, DbError> {
        let statement =
            format!("{NAMED} introduction WHERE organisation = $organisation AND state IN $states ORDER BY due_on LIMIT $limit");
        let variables = vars! { organisation: record("organisation", organisation.0), states: codes(states), limit: i64::from(limit) };
        self.introductions(&statement, variables).await
    }

    /// Introductions to a place in one of these states, first asked first, at most `limit`.
    pub async fn introductions_at(
        &self,
        place: PlaceId,
        states: &[IntroductionState],
        limit: u32,
    ) -> Result<Vec<StoredIntroduction>, DbError> {
        let statement = format!("{NAMED} introduction WHERE place = $place AND state IN $states ORDER BY asked_at LIMIT $limit");
        self.introductions(&statement, vars! { place: record("place", place.0), states: codes(states), limit: i64::from(limit) }).await
    }

    /// Introductions in one of these states whose last day was before `today`, oldest first, at most `limit`.
    pub async fn introductions_overdue(
        &self,
        states: &[IntroductionState],
        today: NaiveDate,
        limit: u32,
    ) -> Result<Vec<StoredIntroduction>, DbError> {
        let statement =
            format!("{NAMED} introduction WHERE state IN $states AND due_on != NONE AND due_on < $today ORDER BY due_on LIMIT $limit");
        self.introductions(&statement, vars! { states: codes(states), today: today.to_string(), limit: i64::from(limit) }).await
    }

    /// Introductions whose partner is to be reminded today or was to be before, at most `limit`.
    pub async fn introductions_to_remind(&self, today: NaiveDate, limit: u32) -> Result<Vec<StoredIntroduction>, DbError> {
        let statement = format!("{NAMED} introduction WHERE remind_on != NONE AND remind_on <= $today LIMIT $limit");
        self.introductions(&statement, vars! { today: today.to_string(), limit: i64::from(limit) }).await
    }

    /// Places at which somebody waits for a seat.
    pub async fn places_with_waiting(&self) -> Result<Vec<PlaceId>, DbError> {
        let statement = "array::distinct((SELECT VALUE place FROM introduction WHERE state = 'wacht'))";
        let ids: Vec<RecordId> = self.query(&format!("RETURN {statement}"), vars! {}).await?.take(0)?;
        ids.iter().map(|id| Ok(PlaceId(RowReader::new("place", id).key("id", id)?))).collect()
    }

    async fn introductions(&self, statement: &str, variables: surrealdb::types::Variables) -> Result<Vec<StoredIntroduction>, DbError> {
        let rows: Vec<NamedRow> = self.query(statement, variables).await?.take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }
}

fn codes(states: &[IntroductionState]) -> Vec<String> {
    states.iter().map(|state| state.code().to_owned()).collect()
}
