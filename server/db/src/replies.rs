//! How organisations answer, and what became of the questions about their places: counts only.

use crate::{
    Change, Database, DbError,
    rows::{RowReader, record},
};
use chrono::{Datelike, NaiveDate};
use domain::{
    figures::Outcomes,
    ids::{OrganisationId, PlaceId},
    introductions::ReplyRecord,
};
use std::collections::HashMap;
use surrealdb::types::{RecordId, SurrealValue, vars};

/// The last place of [`ReplyRecord::days`]: all that took longer.
const LAST_DAY: i64 = ReplyRecord::DAYS_MAX.cast_signed() as i64;

/// What is counted of a place in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// An introduction was asked.
    Asked,
    /// One was answered within the term.
    InTime,
    /// One was answered later, or not at all.
    Late,
    /// A participant began.
    Started,
}

impl Counted {
    fn field(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::InTime => "in_time",
            Self::Late => "late",
            Self::Started => "started",
        }
    }
}

#[derive(Debug, Clone, SurrealValue)]
struct ReplyRow {
    asked: i64,
    in_time: i64,
    days: Vec<i64>,
}

#[derive(Debug, Clone, SurrealValue)]
struct OutcomesRow {
    place: RecordId,
    asked: i64,
    in_time: i64,
    late: i64,
    started: i64,
}

#[derive(Debug, Clone, SurrealValue)]
struct RecordRow {
    id: RecordId,
    asked: i64,
    in_time: i64,
}

impl Change {
    /// Counts an answer that took so many working days, or a term that passed without one.
    pub fn count_reply(&mut self, organisation: OrganisationId, working_days: Option<u32>, in_time: bool) {
        let id = self.bind(record("reply_record", organisation.0));
        let place = working_days.map(|days| i64::from(days).min(LAST_DAY));
        let in_time = self.bind(i64::from(in_time));
        let count = place.map_or_else(String::new, |place| {
            let place = self.bind(place);
            format!("UPDATE {id} SET days[{place}] += 1 RETURN NONE;")
        });
        let none = self.bind(vec![0_i64; ReplyRecord::DAYS_MAX + 1]);
        self.add(&format!(
            "UPSERT {id} SET asked = (asked ?? 0) + 1, in_time = (in_time ?? 0) + {in_time}, days = days ?? {none} RETURN NONE; {count}"
        ));
    }

    /// Counts one more of a place in the month of this day.
    pub fn count_of_place(&mut self, place: PlaceId, organisation: OrganisationId, day: NaiveDate, counted: Counted) {
        let month = day.with_day(1).unwrap_or(day).to_string();
        let (place, organisation) = (self.bind(record("place", place.0)), self.bind(record("organisation", organisation.0)));
        let month = self.bind(month);
        let field = counted.field();
        self.add(&format!(
            "UPSERT type::record('place_figures', [record::id({place}), {month}])
                 SET place = {place}, organisation = {organisation}, month = {month}, asked = asked ?? 0, in_time = in_time ?? 0,
                     late = late ?? 0, started = started ?? 0, {field} = ({field} ?? 0) + 1 RETURN NONE;"
        ));
    }
}

impl Database {
    /// How an organisation answers.
    pub async fn reply_record(&self, organisation: OrganisationId) -> Result<ReplyRecord, DbError> {
        let id = record("reply_record", organisation.0);
        let row: Option<ReplyRow> = self.query("SELECT * FROM $record", vars! { record: id.clone() }).await?.take(0)?;
        let Some(row) = row else { return Ok(ReplyRecord::default()) };
        let reader = RowReader::new("reply_record", &id);
        Ok(ReplyRecord {
            asked: reader.small("asked", row.asked)?,
            in_time: reader.small("in_time", row.in_time)?,
            days: row.days.into_iter().map(|count| reader.small("days", count)).collect::<Result<_, _>>()?,
        })
    }

    /// How every organisation answers: how often it was asked, and how often it answered within the term.
    pub async fn reply_records(&self) -> Result<Vec<(OrganisationId, u32, u32)>, DbError> {
        let rows: Vec<RecordRow> = self.query("SELECT id, asked, in_time FROM reply_record", vars! {}).await?.take(0)?;
        rows.into_iter()
            .map(|row| {
                let reader = RowReader::new("reply_record", &row.id);
                let organisation = OrganisationId(reader.key("id", &row.id)?);
                Ok((organisation, reader.small("asked", row.asked)?, reader.small("in_time", row.in_time)?))
            })
            .collect()
    }

    /// What became of who asked the places of an organisation, from this month on, by place.
    pub async fn outcomes(&self, organisation: OrganisationId, from: NaiveDate) -> Result<HashMap<PlaceId, Outcomes>, DbError> {
        let statement = "SELECT place, math::sum(asked) AS asked, math::sum(in_time) AS in_time, math::sum(late) AS late,
                 math::sum(started) AS started
             FROM place_figures WHERE organisation = $organisation AND month >= $from GROUP BY place";
        let variables = vars! { organisation: record("organisation", organisation.0), from: from.to_string() };
        let rows: Vec<OutcomesRow> = self.query(statement, variables).await?.take(0)?;
        rows.into_iter()
            .map(|row| {
                let reader = RowReader::new("place_figures", &row.place);
                let outcomes = Outcomes {
                    asked: reader.small("asked", row.asked)?,
                    in_time: reader.small("in_time", row.in_time)?,
                    late: reader.small("late", row.late)?,
                    started: reader.small("started", row.started)?,
                };
                Ok((PlaceId(reader.key("place", &row.place)?), outcomes))
            })
            .collect()
    }
}
