//! The ledger of thank-yous, and what it leaves for the rest of a year.

use crate::{
    Change, Database, DbError,
    plans::StoredStep,
    rows::{RowReader, keyed, record},
};
use domain::{
    codes::Code as _,
    ids::{AccountId, ParticipantId},
    rewards::{Given, ThankYou},
    slug::Slug,
};
use surrealdb::types::{RecordId, RecordIdKey, SurrealValue, Value, vars};

/// What a municipality gave in a year.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct GivenInYear {
    /// Euros for vouchers.
    pub euros: u32,
    /// Vouchers.
    pub vouchers: u32,
    /// Thank-yous that are not money.
    pub others: u32,
}

/// Euros that can be given at most in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MostInYear {
    /// The year.
    pub year: i32,
    /// To one person.
    pub person: u32,
    /// In the whole municipality.
    pub municipality: u32,
}

#[derive(Debug, Clone, SurrealValue)]
struct YearRow {
    euros: i64,
    vouchers: i64,
    others: i64,
}

#[derive(Debug, Clone, SurrealValue)]
struct GivenRow {
    id: RecordId,
    participant: RecordId,
    kind: String,
    euros: i64,
    day: String,
    given_by: Option<String>,
}

fn of_person(participant: ParticipantId, year: i32) -> RecordId {
    keyed("thanked", participant.0, i64::from(year))
}

fn of_municipality(municipality: &Slug, year: i32) -> RecordId {
    let key = [Value::String(municipality.to_string()), i64::from(year).into_value()];
    RecordId::new("voucher_year", RecordIdKey::Array(key.to_vec().into()))
}

impl Change {
    /// A thank-you for a step; fails when the step is not done or has one, and when it would be more than there is.
    pub fn give_thanks(&mut self, step: &StoredStep, thanks: &ThankYou, municipality: &Slug, account: AccountId, most: MostInYear) {
        let (id, of) = (self.bind(record("thank_you", step.id.0)), self.bind(record("plan_step", step.id.0)));
        let (participant, slug) = (self.bind(record("participant", step.participant.0)), self.bind(municipality.to_string()));
        let (kind, euros) = (self.bind(thanks.kind.code().to_owned()), self.bind(i64::from(thanks.euros)));
        let (day, account) = (self.bind(thanks.on.to_string()), self.bind(record("account", account.0)));
        let (person, all) = (self.bind(of_person(step.participant, most.year)), self.bind(of_municipality(municipality, most.year)));
        let (for_person, for_all) = (self.bind(i64::from(most.person)), self.bind(i64::from(most.municipality)));
        self.add(&format!(
            "IF record::exists({id}) {{ THROW 'meedoen:repeated' }};
             IF !record::exists({of}) OR (SELECT VALUE done_on FROM ONLY {of}) = NONE {{ THROW 'meedoen:kept' }};
             UPDATE {of} SET done_on = done_on RETURN NONE;
             IF {euros} > 0 AND ((SELECT VALUE euros FROM ONLY {person}) ?? 0) + {euros} > {for_person} {{ THROW 'meedoen:full' }};
             IF {euros} > 0 AND ((SELECT VALUE euros FROM ONLY {all}) ?? 0) + {euros} > {for_all} {{ THROW 'meedoen:spent' }};
             CREATE {id} SET participant = {participant}, municipality = {slug}, kind = {kind}, euros = {euros}, day = {day},
                 account = {account} RETURN NONE;
             UPSERT {person} SET participant = {participant}, euros = (euros ?? 0) + {euros} RETURN NONE;
             UPSERT {all} SET euros = (euros ?? 0) + {euros}, vouchers = (vouchers ?? 0) + (IF {euros} > 0 {{ 1 }} ELSE {{ 0 }}),
                 others = (others ?? 0) + (IF {euros} > 0 {{ 0 }} ELSE {{ 1 }}) RETURN NONE;"
        ));
    }
}

impl Database {
    /// Euros that somebody got in a year.
    pub async fn euros_of(&self, participant: ParticipantId, year: i32) -> Result<u32, DbError> {
        let id = of_person(participant, year);
        let euros: Option<i64> = self.query("SELECT VALUE euros FROM ONLY $id", vars! { id: id.clone() }).await?.take(0)?;
        RowReader::new("thanked", &id).small("euros", euros.unwrap_or_default())
    }

    /// Every thank-you of a municipality in a year, first first.
    pub async fn thanks_given_in(&self, municipality: &Slug, year: i32) -> Result<Vec<Given>, DbError> {
        let statement = "SELECT id, participant, kind, euros, day, account.name AS given_by FROM thank_you
            WHERE municipality = $municipality AND day >= $from AND day <= $to ORDER BY day, id";
        let (from, to) = (format!("{year:04}-01-01"), format!("{year:04}-12-31"));
        let rows: Vec<GivenRow> =
            self.query(statement, vars! { municipality: municipality.to_string(), from: from, to: to }).await?.take(0)?;
        let read = |row: GivenRow| {
            let reader = RowReader::new("thank_you", &row.id);
            let thanks = ThankYou {
                kind: reader.code("kind", &row.kind)?,
                euros: reader.small("euros", row.euros)?,
                on: crate::conversations::day(&reader, "day", &row.day)?,
                given_by: row.given_by.unwrap_or_default(),
            };
            Ok(Given { participant: ParticipantId(reader.key("participant", &row.participant)?), thanks })
        };
        rows.into_iter().map(read).collect()
    }

    /// What a municipality gave in a year.
    pub async fn given_in(&self, municipality: &Slug, year: i32) -> Result<GivenInYear, DbError> {
        let id = of_municipality(municipality, year);
        let row: Option<YearRow> = self.query("SELECT euros, vouchers, others FROM $id", vars! { id: id.clone() }).await?.take(0)?;
        let Some(row) = row else { return Ok(GivenInYear::default()) };
        let reader = RowReader::new("voucher_year", &id);
        Ok(GivenInYear {
            euros: reader.small("euros", row.euros)?,
            vouchers: reader.small("vouchers", row.vouchers)?,
            others: reader.small("others", row.others)?,
        })
    }
}
