//! What experience experts paid, and what they got back.

use crate::{
    Change, Database, DbError,
    rows::{RowReader, record},
};
use chrono::NaiveDate;
use domain::{
    codes::Code as _,
    expenses::{Expense, Spent},
    ids::ParticipantId,
    slug::Slug,
};
use std::collections::BTreeMap;
use surrealdb::types::{RecordId, SurrealValue, vars};
use uuid::Uuid;

/// What was not paid back yet in some municipalities.
pub(crate) const OPEN_EXPENSES: &str = "WHERE municipality IN $municipalities AND paid_on = NONE";

#[derive(Debug, SurrealValue)]
struct ExpenseRow {
    id: RecordId,
    day: String,
    kind: String,
    cents: i64,
    paid_on: Option<String>,
}

#[derive(Debug, SurrealValue)]
struct OpenRow {
    participant: RecordId,
    cents: i64,
}

fn expense_record(id: Uuid) -> RecordId {
    record("expense", id)
}

impl TryFrom<ExpenseRow> for Expense {
    type Error = DbError;

    fn try_from(row: ExpenseRow) -> Result<Self, DbError> {
        let reader = RowReader::new("expense", &row.id);
        let spent = Spent {
            on: reader.some("day", reader.date("day", Some(&row.day))?)?,
            kind: reader.code("kind", &row.kind)?,
            cents: reader.small("cents", row.cents)?,
        };
        Ok(Self { id: reader.key("id", &row.id)?, spent, paid_on: reader.date("paid_on", row.paid_on.as_deref())? })
    }
}

impl Change {
    /// What somebody paid, from now on; 0 takes it away. Fails when they got it back already.
    pub fn put_expense(&mut self, id: Uuid, participant: ParticipantId, municipality: &Slug, spent: Spent) {
        let (id, participant) = (self.bind(expense_record(id)), self.bind(record("participant", participant.0)));
        self.add(&format!("IF (SELECT VALUE paid_on FROM ONLY {id}) != NONE {{ THROW 'meedoen:changed' }};"));
        if spent.cents == 0 {
            self.add(&format!("DELETE {id} RETURN NONE;"));
            return;
        }
        let (municipality, day) = (self.bind(municipality.to_string()), self.bind(spent.on.to_string()));
        let (kind, cents) = (self.bind(spent.kind.code().to_owned()), self.bind(i64::from(spent.cents)));
        self.add(&format!(
            "UPSERT {id} SET participant = {participant}, municipality = {municipality}, day = {day}, kind = {kind}, cents = {cents}
             RETURN NONE;"
        ));
    }

    /// Somebody got these amounts back on this day. What is not theirs, or was paid before, stays as it is.
    pub fn pay_expenses(&mut self, ids: &[Uuid], participant: ParticipantId, day: NaiveDate) {
        let ids: Vec<RecordId> = ids.iter().copied().map(expense_record).collect();
        let (ids, participant, day) = (self.bind(ids), self.bind(record("participant", participant.0)), self.bind(day.to_string()));
        self.add(&format!("UPDATE {ids} SET paid_on = {day} WHERE participant = {participant} AND paid_on = NONE RETURN NONE;"));
    }
}

impl Database {
    /// What somebody paid, last first, at most `limit`.
    pub async fn expenses_of(&self, participant: ParticipantId, limit: u32) -> Result<Vec<Expense>, DbError> {
        let variables = vars! { participant: record("participant", participant.0), limit: i64::from(limit) };
        let statement =
            "SELECT id, day, kind, cents, paid_on FROM expense WHERE participant = $participant ORDER BY day DESC, id LIMIT $limit";
        let rows: Vec<ExpenseRow> = self.query(statement, variables).await?.take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }

    /// Cents that were not paid back yet in these municipalities, by person.
    pub async fn open_expenses(&self, municipalities: &[Slug]) -> Result<BTreeMap<ParticipantId, u32>, DbError> {
        let municipalities: Vec<String> = municipalities.iter().map(ToString::to_string).collect();
        let statement = format!("SELECT participant, math::sum(cents) AS cents FROM expense {OPEN_EXPENSES} GROUP BY participant");
        let rows: Vec<OpenRow> = self.query(&statement, vars! { municipalities: municipalities }).await?.take(0)?;
        let open = |row: OpenRow| {
            let reader = RowReader::new("expense", &row.participant);
            Ok((ParticipantId(reader.key("participant", &row.participant)?), reader.small("cents", row.cents)?))
        };
        rows.into_iter().map(open).collect()
    }
}
