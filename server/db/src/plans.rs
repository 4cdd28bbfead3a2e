//! Steps of plans. Their texts are encrypted before they come here.

use crate::{
    Change, Database, DbError,
    conversations::day,
    rows::{RowReader, record},
};
use chrono::NaiveDate;
use domain::{
    codes::Code as _,
    ids::{CaseId, ParticipantId, StepId},
    plans::{STEPS_MAX, StepBy},
    rewards::ThankYou,
};
use surrealdb::types::{Bytes, RecordId, SurrealValue, vars};

/// A step as it is stored.
#[derive(Debug, Clone)]
pub struct StoredStep {
    /// Identity.
    pub id: StepId,
    /// The case it belongs to.
    pub case: CaseId,
    /// Whose step it is.
    pub participant: ParticipantId,
    /// The coach whose case it is.
    pub coach_name: String,
    /// By whom it is done.
    pub by: StepBy,
    /// When.
    pub on: Option<NaiveDate>,
    /// Since when it is done.
    pub done_on: Option<NaiveDate>,
    /// What it is, encrypted.
    pub sealed: Vec<u8>,
    /// What was given for it.
    pub thanks: Option<ThankYou>,
}

#[derive(Debug, Clone, SurrealValue)]
struct StepRow {
    id: RecordId,
    coach_case: RecordId,
    participant: RecordId,
    coach_name: String,
    by: String,
    day: Option<String>,
    done_on: Option<String>,
    sealed: Bytes,
    thanks: Option<ThanksRow>,
}

#[derive(Debug, Clone, SurrealValue)]
struct ThanksRow {
    kind: String,
    euros: i64,
    day: String,
    name: Option<String>,
}

/// Selects a [`StepRow`] of the table or record behind it.
const NAMED: &str = "SELECT id, coach_case, participant, coach_case.coach.name AS coach_name, by, day, done_on, sealed,
        (SELECT kind, euros, day, account.name AS name FROM ONLY type::record('thank_you', record::id($parent.id))) AS thanks FROM";

fn step_record(id: StepId) -> RecordId {
    record("plan_step", id.0)
}

impl TryFrom<StepRow> for StoredStep {
    type Error = DbError;

    fn try_from(row: StepRow) -> Result<Self, DbError> {
        let reader = RowReader::new("plan_step", &row.id);
        let thanks = |row: ThanksRow| {
            Ok::<_, DbError>(ThankYou {
                kind: reader.code("thanks.kind", &row.kind)?,
                euros: reader.small("thanks.euros", row.euros)?,
                on: day(&reader, "thanks.day", &row.day)?,
                given_by: row.name.unwrap_or_default(),
            })
        };
        Ok(Self {
            id: StepId(reader.key("id", &row.id)?),
            case: CaseId(reader.key("coach_case", &row.coach_case)?),
            participant: ParticipantId(reader.key("participant", &row.participant)?),
            coach_name: row.coach_name,
            by: reader.code("by", &row.by)?,
            on: reader.date("day", row.day.as_deref())?,
            done_on: reader.date("done_on", row.done_on.as_deref())?,
            sealed: row.sealed.to_vec(),
            thanks: row.thanks.map(thanks).transpose()?,
        })
    }
}

impl Change {
    /// A new step; fails when the plan has as many as it may have.
    pub fn create_step(&mut self, step: &StoredStep) {
        let (plan, most) = (self.bind(record("plan", step.case.0)), self.bind(i64::from(STEPS_MAX)));
        let (id, sealed) = (self.bind(step_record(step.id)), self.bind(Bytes::from(step.sealed.clone())));
        let (case, participant) = (self.bind(record("coach_case", step.case.0)), self.bind(record("participant", step.participant.0)));
        let (by, day) = (self.bind(step.by.code().to_owned()), self.bind(step.on.map(|day| day.to_string())));
        self.add(&format!(
            "IF ((SELECT VALUE steps FROM ONLY {plan}) ?? 0) >= {most} {{ THROW 'meedoen:full' }};
             UPSERT {plan} SET participant = {participant}, steps = (steps ?? 0) + 1 RETURN NONE;
             CREATE {id} SET coach_case = {case}, participant = {participant}, by = {by}, day = {day}, sealed = {sealed} RETURN NONE;"
        ));
    }

    /// What a step is from now on; fails when it is gone or was done.
    pub fn change_step(&mut self, step: &StoredStep) {
        let (id, sealed) = (self.bind(step_record(step.id)), self.bind(Bytes::from(step.sealed.clone())));
        let (by, day) = (self.bind(step.by.code().to_owned()), self.bind(step.on.map(|day| day.to_string())));
        self.add(&format!(
            "IF !record::exists({id}) OR (SELECT VALUE done_on FROM ONLY {id}) != NONE {{ THROW 'meedoen:kept' }};
             UPDATE {id} SET by = {by}, day = {day}, sealed = {sealed} RETURN NONE;"
        ));
    }

    /// Takes a step out; fails when it was done.
    pub fn drop_step(&mut self, step: StepId, case: CaseId) {
        let (id, plan) = (self.bind(step_record(step)), self.bind(record("plan", case.0)));
        self.add(&format!(
            "IF (SELECT VALUE done_on FROM ONLY {id}) != NONE {{ THROW 'meedoen:kept' }};
             IF record::exists({id}) {{ UPDATE {plan} SET steps = steps - 1 RETURN NONE }};
             DELETE {id} RETURN NONE;"
        ));
    }

    /// A step is done since this day, or not yet; fails when it is gone, and when something was given for it.
    pub fn finish_step(&mut self, step: StepId, done_on: Option<NaiveDate>) {
        let (id, thanks) = (self.bind(step_record(step)), self.bind(record("thank_you", step.0)));
        let done_on = self.bind(done_on.map(|day| day.to_string()));
        self.add(&format!(
            "IF !record::exists({id}) OR record::exists({thanks}) {{ THROW 'meedoen:kept' }};
             UPDATE {id} SET done_on = {done_on} RETURN NONE;"
        ));
    }
}

impl Database {
    /// The step with this identity.
    pub async fn step(&self, id: StepId) -> Result<Option<StoredStep>, DbError> {
        let row: Option<StepRow> = self.query(&format!("{NAMED} $id"), vars! { id: step_record(id) }).await?.take(0)?;
        row.map(TryInto::try_into).transpose()
    }

    /// The steps of a case.
    pub async fn steps_of_case(&self, case: CaseId) -> Result<Vec<StoredStep>, DbError> {
        let statement = format!("{NAMED} plan_step WHERE coach_case = $case");
        let rows: Vec<StepRow> = self.query(&statement, vars! { case: record("coach_case", case.0) }).await?.take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }

    /// The steps of a participant, with every coach.
    pub async fn steps_of(&self, participant: ParticipantId) -> Result<Vec<StoredStep>, DbError> {
        let statement = format!("{NAMED} plan_step WHERE participant = $participant");
        let rows: Vec<StepRow> = self.query(&statement, vars! { participant: record("participant", participant.0) }).await?.take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }
}
