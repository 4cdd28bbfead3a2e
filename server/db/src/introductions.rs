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
    introductions::{Introduction, IntroductionState, MAY_ASK_AGAIN},
    participants::{PhoneNumber, ProfileForm, Reach},
};
use rows::{IntroductionRow, NAMED, NamedRow};
use surrealdb::types::{RecordId, vars};

/// Nothing comes of these any more, and nobody else reads them.
const OVER: [IntroductionState; 2] = [IntroductionState::Withdrawn, IntroductionState::Ended];

impl Change {
    /// A new introduction.
    pub fn create_introduction(&mut self, introduction: &Introduction, beside: Beside) {
        let row = IntroductionRow::new(introduction, beside);
        let (id, row) = (self.bind(row.id.clone()), self.bind(row));
        self.add(&format!("CREATE {id} CONTENT {row} RETURN NONE;"));
    }

    /// An introduction after one more event; fails when another event came first.
    pub fn go_on_with_introduction(&mut self, introduction: &Introduction, beside: Beside) {
        let row = IntroductionRow::new(introduction, beside);
        self.only_after(&row.id, introduction.events.len().saturating_sub(1));
        let (id, row) = (self.bind(row.id.clone()), self.bind(row));
        self.add(&format!(
            "IF (SELECT VALUE [name, email ?? '', phone ?? '', reach] FROM ONLY {id})
                 != [{row}.name, {row}.email ?? '', {row}.phone ?? '', {row}.reach] {{ THROW 'meedoen:changed' }};
             UPDATE {id} CONTENT {row} RETURN NONE;"
        ));
    }

    /// A name, address or number was corrected: introductions that go on and were told the old one hold the new one. One that was taken
    /// away is taken away here too; one that was not told is not told now.
    pub fn correct_introductions(&mut self, participant: ParticipantId, before: &ProfileForm, after: &ProfileForm) {
        let participant = self.bind(record("participant", participant.0));
        let over = self.bind(codes(&OVER));
        let going_on = format!("WHERE participant = {participant} AND state NOT IN {over}");
        if before.name != after.name {
            let (old, new) = (self.bind(before.name.clone()), self.bind(after.name.clone()));
            self.add(&format!("UPDATE introduction SET name = {new} {going_on} AND name = {old} RETURN NONE;"));
        }
        if let Some(old) = before.email.as_ref().filter(|_| before.email != after.email) {
            let (old, new) = (self.bind(old.to_string()), self.bind(after.email.as_ref().map(ToString::to_string)));
            let reach = self.without(Reach::Mail, Reach::Nothing, after.email.is_some());
            self.add(&format!("UPDATE introduction SET email = {new}, reach = {reach} {going_on} AND email = {old} RETURN NONE;"));
        }
        if let Some(old) = before.phone.as_ref().filter(|_| before.phone != after.phone) {
            let (old, new) = (self.bind(old.to_string()), self.bind(after.phone.as_ref().map(ToString::to_string)));
            let otherwise = if after.phone.is_some() { Reach::CallOnly } else { Reach::Nothing };
            let reach = self.without(Reach::Sms, otherwise, after.phone.as_ref().is_some_and(PhoneNumber::is_mobile));
            self.add(&format!("UPDATE introduction SET phone = {new}, reach = {reach} {going_on} AND phone = {old} RETURN NONE;"));
        }
    }

    /// How somebody hears of it: as they chose, or `otherwise` when what they chose cannot be any more.
    fn without(&mut self, chosen: Reach, otherwise: Reach, can_be: bool) -> String {
        if can_be {
            return "reach".to_owned();
        }
        let (chosen, otherwise) = (self.bind(chosen.code().to_owned()), self.bind(otherwise.code().to_owned()));
        format!("IF reach = {chosen} {{ {otherwise} }} ELSE {{ reach }}")
    }

    /// Fails when a participant asked this place already and that goes on.
    pub fn only_if_not_asked(&mut self, participant: ParticipantId, place: PlaceId) {
        let (participant, place) = (self.bind(record("participant", participant.0)), self.bind(record("place", place.0)));
        let may_ask_again = self.bind(codes(&MAY_ASK_AGAIN));
        self.add(&format!(
            "IF array::len((SELECT VALUE id FROM introduction WHERE participant = {participant} AND place = {place}
                     AND state NOT IN {may_ask_again} LIMIT 1)) > 0 {{ THROW 'meedoen:taken' }};"
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

    /// Introductions to places of an organisation in one of these states, by term, at most `limit` after the first `skip`.
    pub async fn introductions_to(
        &self,
        organisation: OrganisationId,
        states: &[IntroductionState],
        limit: u32,
        skip: u32,
    ) -> Result<Vec<StoredIntroduction>, DbError> {
        let statement = format!(
            "{NAMED} introduction WHERE organisation = $organisation AND state IN $states ORDER BY due_on, id LIMIT $limit START $skip"
        );
        let variables = vars! {
            organisation: record("organisation", organisation.0), states: codes(states), limit: i64::from(limit), skip: i64::from(skip)
        };
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
