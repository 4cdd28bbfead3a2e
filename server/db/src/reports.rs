//! What visitors say about places.

use crate::{
    Change, Database, DbError,
    rows::{RowReader, record},
};
use chrono::{DateTime, Utc};
use domain::{
    accounts::EmailAddress,
    codes::Code,
    ids::PlaceId,
    languages::UiLanguage,
    organisations::OrganisationName,
    reports::{Report, ReportForm, ReportStatus, ReportsToCheck},
    slug::Slug,
};
use std::collections::HashMap;
use surrealdb::types::{RecordId, SurrealValue, vars};
use uuid::Uuid;

#[derive(Debug, Clone, SurrealValue)]
struct ReportRow {
    id: RecordId,
    place: RecordId,
    municipality: String,
    kind: String,
    words: String,
    email: Option<String>,
    language: String,
    created_at: DateTime<Utc>,
    asked_at: Option<DateTime<Utc>>,
    status: String,
}

impl From<&Report> for ReportRow {
    fn from(report: &Report) -> Self {
        let form = &report.form;
        Self {
            id: record("report", report.id),
            place: record("place", report.place.0),
            municipality: report.municipality.to_string(),
            kind: form.kind.code().to_owned(),
            words: form.words.clone(),
            email: form.email.as_ref().map(ToString::to_string),
            language: form.language.tag().to_owned(),
            created_at: report.created_at,
            asked_at: report.asked_at,
            status: report.status.code().to_owned(),
        }
    }
}

impl TryFrom<ReportRow> for Report {
    type Error = DbError;

    fn try_from(row: ReportRow) -> Result<Self, DbError> {
        let reader = RowReader::new("report", &row.id);
        let email = row.email.map(|email| reader.some("email", EmailAddress::parse(&email))).transpose()?;
        let form = ReportForm {
            kind: reader.code("kind", &row.kind)?,
            words: row.words,
            email,
            language: reader.some("language", UiLanguage::ALL.into_iter().find(|language| language.tag() == row.language))?,
        };
        Ok(Self {
            id: reader.key("id", &row.id)?,
            place: PlaceId(RowReader::new("place", &row.place).key("id", &row.place)?),
            municipality: reader.some("municipality", Slug::parse(&row.municipality))?,
            form,
            created_at: row.created_at,
            asked_at: row.asked_at,
            status: reader.code("status", &row.status)?,
        })
    }
}

#[derive(Debug, Clone, SurrealValue)]
struct WaitingRow {
    place: RecordId,
    count: i64,
    asked: i64,
    since: DateTime<Utc>,
}

impl Change {
    /// A new report.
    pub fn create_report(&mut self, report: &Report) {
        let row = ReportRow::from(report);
        let (id, row) = (self.bind(row.id.clone()), self.bind(row));
        self.add(&format!("CREATE {id} CONTENT {row} RETURN NONE;"));
    }

    /// The partner was asked about a report; fails when it does not wait any more.
    pub fn ask_about_report(&mut self, id: Uuid, now: DateTime<Utc>) {
        let (id, now) = (self.bind(record("report", id)), self.bind(now));
        self.add(&format!(
            "IF (SELECT VALUE status FROM ONLY {id}) != 'open' {{ THROW 'meedoen:changed' }};
             UPDATE {id} SET asked_at = {now} RETURN NONE;"
        ));
    }

    /// A report ends, and the address of who made it is erased; fails when it has ended already.
    pub fn settle_report(&mut self, id: Uuid, status: ReportStatus, now: DateTime<Utc>) {
        let (id, now) = (self.bind(record("report", id)), self.bind(now));
        let status = self.bind(status.code().to_owned());
        self.add(&format!(
            "IF (SELECT VALUE status FROM ONLY {id}) != 'open' {{ THROW 'meedoen:changed' }};
             UPDATE {id} SET status = {status}, handled_at = {now}, email = NONE RETURN NONE;"
        ));
    }
}

impl Database {
    /// The reports about a place that wait, oldest first, at most `limit`.
    pub async fn open_reports(&self, place: PlaceId, limit: u32) -> Result<Vec<Report>, DbError> {
        let rows: Vec<ReportRow> = self
            .query(
                "SELECT * FROM report WHERE place = $place AND status = 'open' ORDER BY created_at LIMIT $limit",
                vars! { place: record("place", place.0), limit: i64::from(limit) },
            )
            .await?
            .take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }

    /// Every report, also those that ended, oldest first, at most `limit`.
    pub async fn reports(&self, limit: u32) -> Result<Vec<Report>, DbError> {
        let rows: Vec<ReportRow> =
            self.query("SELECT * FROM report ORDER BY created_at LIMIT $limit", vars! { limit: i64::from(limit) }).await?.take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }

    /// Places of these municipalities with reports that wait, the oldest first, at most `limit`.
    pub async fn reports_to_check(&self, municipalities: &[Slug], limit: u32) -> Result<Vec<ReportsToCheck>, DbError> {
        let slugs: Vec<String> = municipalities.iter().map(Slug::to_string).collect();
        let rows: Vec<WaitingRow> = self
            .query(
                "SELECT place, count() AS count, count(asked_at != NONE) AS asked, time::min(created_at) AS since
                 FROM report WHERE status = 'open' AND municipality IN $slugs GROUP BY place ORDER BY since LIMIT $limit",
                vars! { slugs: slugs, limit: i64::from(limit) },
            )
            .await?
            .take(0)?;
        let id = |row: &WaitingRow| Ok::<_, DbError>(PlaceId(RowReader::new("place", &row.place).key("id", &row.place)?));
        let ids = rows.iter().map(id).collect::<Result<Vec<_>, _>>()?;
        let found = self.places(&ids).await?;
        let mut places: HashMap<PlaceId, (String, OrganisationName)> =
            found.into_iter().map(|(place, organisation)| (place.id, (place.content.title, organisation))).collect();
        let waiting = ids.iter().zip(rows).filter_map(|(id, row)| {
            let (title, organisation) = places.remove(id)?;
            let count = u32::try_from(row.count).unwrap_or(u32::MAX);
            Some(ReportsToCheck { place: *id, title, organisation, count, asked: row.asked > 0, since: row.since })
        });
        Ok(waiting.collect())
    }

    /// Forgets reports that ended before this moment.
    pub async fn sweep_reports(&self, before: DateTime<Utc>) -> Result<(), DbError> {
        self.transaction("DELETE report WHERE handled_at != NONE AND handled_at < $before RETURN NONE;", vars! { before: before }).await
    }
}
