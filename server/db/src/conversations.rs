//! Reports of talks, with their versions. What stands in them is encrypted before it comes here.

use crate::{
    Change, Database, DbError,
    rows::{RowReader, keyed, record},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    codes::Code as _,
    conversations::{ConversationReport, Told, ToldOn},
    ids::{AccountId, CaseId, ParticipantId},
    introductions::Party,
    posting::Revision,
    slug::Slug,
};
use surrealdb::types::{Bytes, RecordId, SurrealValue, vars};

/// A report as it is stored: without what stands in it.
#[derive(Debug, Clone)]
pub struct StoredReport {
    /// The report; its list of versions is empty.
    pub report: ConversationReport,
    /// Its versions, oldest first.
    pub versions: Vec<StoredVersion>,
}

/// A version as it is stored.
#[derive(Debug, Clone)]
pub struct StoredVersion {
    /// 1 for the first.
    pub number: u32,
    /// When it was written last.
    pub at: DateTime<Utc>,
    /// Who wrote it.
    pub by: Party,
    /// The name of the coach who did; empty for the participant.
    pub name: String,
    /// Is it kept as it is?
    pub kept: bool,
    /// What stands in it, encrypted.
    pub sealed: Vec<u8>,
}

#[derive(Debug, Clone, SurrealValue)]
struct ReportRow {
    id: RecordId,
    participant: RecordId,
    coach_case: RecordId,
    state: String,
    revision: i64,
    began_on: String,
    shown_how: Option<String>,
    shown_on: Option<String>,
    answered_how: Option<String>,
    answered_on: Option<String>,
    seen_version: i64,
    agreed_version: Option<i64>,
}

#[derive(Debug, Clone, SurrealValue)]
struct NamedReportRow {
    row: ReportRow,
    name: String,
    municipality: String,
    coach_name: String,
}

const NAMED: &str = "SELECT $this.* AS row, participant.name AS name, coach_case.municipality AS municipality,
        coach_case.coach.name AS coach_name FROM";

#[derive(Debug, Clone, SurrealValue)]
struct VersionRow {
    number: i64,
    at: DateTime<Utc>,
    by: String,
    name: Option<String>,
    kept: bool,
    sealed: Bytes,
}

fn report_record(case: CaseId) -> RecordId {
    record("talk_report", case.0)
}

fn told_row(told: Option<ToldOn>) -> (Option<String>, Option<String>) {
    told.map(|(how, on)| (how.code().to_owned(), on.to_string())).unzip()
}

fn told_of(reader: &RowReader, field: &'static str, how: Option<&str>, on: Option<&str>) -> Result<Option<ToldOn>, DbError> {
    let how = how.map(|text| reader.code::<Told>(field, text)).transpose()?;
    Ok(how.zip(reader.date(field, on)?))
}

impl TryFrom<NamedReportRow> for ConversationReport {
    type Error = DbError;

    fn try_from(named: NamedReportRow) -> Result<Self, DbError> {
        let row = named.row;
        let reader = RowReader::new("talk_report", &row.id);
        let began_on = reader.date("began_on", Some(&row.began_on))?;
        Ok(Self {
            case: CaseId(reader.key("coach_case", &row.coach_case)?),
            participant: ParticipantId(reader.key("participant", &row.participant)?),
            name: named.name,
            municipality: reader.some("municipality", Slug::parse(&named.municipality))?,
            coach_name: named.coach_name,
            state: reader.code("state", &row.state)?,
            revision: Revision(row.revision),
            began_on: reader.some("began_on", began_on)?,
            shown: told_of(&reader, "shown_how", row.shown_how.as_deref(), row.shown_on.as_deref())?,
            answered: told_of(&reader, "answered_how", row.answered_how.as_deref(), row.answered_on.as_deref())?,
            seen_version: reader.small("seen_version", row.seen_version)?,
            agreed_version: row.agreed_version.map(|number| reader.small("agreed_version", number)).transpose()?,
            versions: Vec::new(),
        })
    }
}

impl Change {
    /// A report as it is from now on; fails when it is not in the state `base` any more.
    pub fn put_report(&mut self, report: &ConversationReport, base: Revision) {
        let (shown_how, shown_on) = told_row(report.shown);
        let (answered_how, answered_on) = told_row(report.answered);
        let row = ReportRow {
            id: report_record(report.case),
            participant: record("participant", report.participant.0),
            coach_case: record("coach_case", report.case.0),
            state: report.state.code().to_owned(),
            revision: report.revision.0,
            began_on: report.began_on.to_string(),
            shown_how,
            shown_on,
            answered_how,
            answered_on,
            seen_version: i64::from(report.seen_version),
            agreed_version: report.agreed_version.map(i64::from),
        };
        let (id, row, base) = (self.bind(row.id.clone()), self.bind(row), self.bind(base.0));
        self.add(&format!(
            "IF ((SELECT VALUE revision FROM ONLY {id}) ?? 0) != {base} {{ THROW 'meedoen:changed' }};
             UPSERT {id} CONTENT {row} RETURN NONE;"
        ));
    }

    /// A version of a report, in the place of one with the same number. `account` is that of a coach.
    pub fn put_report_version(&mut self, report: &ConversationReport, version: &StoredVersion, account: Option<AccountId>) {
        let id = self.bind(keyed("talk_version", report.case.0, i64::from(version.number)));
        let (of, participant) = (self.bind(report_record(report.case)), self.bind(record("participant", report.participant.0)));
        let (number, at) = (self.bind(i64::from(version.number)), self.bind(version.at));
        let (by, account) = (self.bind(version.by.code().to_owned()), self.bind(account.map(|account| record("account", account.0))));
        let (kept, sealed) = (self.bind(version.kept), self.bind(Bytes::from(version.sealed.clone())));
        self.add(&format!(
            "UPSERT {id} SET report = {of}, participant = {participant}, number = {number}, at = {at}, by = {by}, account = {account},
                 kept = {kept}, sealed = {sealed} RETURN NONE;"
        ));
    }
}

impl Database {
    /// The report of a case.
    pub async fn report_of_case(&self, case: CaseId) -> Result<Option<StoredReport>, DbError> {
        let found = self.stored_reports(&format!("{NAMED} $id"), vars! { id: report_record(case) }).await?;
        Ok(found.into_iter().next())
    }

    /// The reports of a participant.
    pub async fn reports_of(&self, participant: ParticipantId) -> Result<Vec<StoredReport>, DbError> {
        let statement = format!("{NAMED} talk_report WHERE participant = $participant");
        self.stored_reports(&statement, vars! { participant: record("participant", participant.0) }).await
    }

    /// How many rows of reports, matrices, plans and thank-yous belong to a participant.
    pub async fn count_left_of(&self, participant: ParticipantId) -> Result<usize, DbError> {
        let tables = TABLES.join(", ");
        let statement = format!("SELECT VALUE id FROM {tables} WHERE participant = $participant");
        let ids: Vec<RecordId> = self.query(&statement, vars! { participant: record("participant", participant.0) }).await?.take(0)?;
        Ok(ids.len())
    }

    async fn stored_reports(&self, statement: &str, variables: surrealdb::types::Variables) -> Result<Vec<StoredReport>, DbError> {
        let rows: Vec<NamedReportRow> = self.query(statement, variables).await?.take(0)?;
        let mut reports = Vec::new();
        for row in rows {
            let report = ConversationReport::try_from(row)?;
            let versions = self.report_versions(report.case).await?;
            reports.push(StoredReport { report, versions });
        }
        Ok(reports)
    }

    async fn report_versions(&self, case: CaseId) -> Result<Vec<StoredVersion>, DbError> {
        let statement =
            "SELECT number, at, by, account.name AS name, kept, sealed FROM talk_version WHERE report = $report ORDER BY number";
        let rows: Vec<VersionRow> = self.query(statement, vars! { report: report_record(case) }).await?.take(0)?;
        let reader = RowReader::new("talk_version", &report_record(case));
        let version = |row: VersionRow| {
            Ok(StoredVersion {
                number: reader.small("number", row.number)?,
                at: row.at,
                by: reader.code("by", &row.by)?,
                name: row.name.unwrap_or_default(),
                kept: row.kept,
                sealed: row.sealed.to_vec(),
            })
        };
        rows.into_iter().map(version).collect()
    }
}

/// The tables of this feature and its neighbours: each row belongs to a participant.
const TABLES: [&str; 8] = ["attention", "thank_you", "thanked", "plan_step", "plan", "matrix", "talk_version", "talk_report"];

/// Deletes everything in them that belongs to the participant in the variable.
pub(crate) fn erase(participant: &str) -> String {
    TABLES.map(|table| format!("DELETE {table} WHERE participant = {participant} RETURN NONE;")).join("\n")
}

/// A day in a row that always has one.
pub(crate) fn day(reader: &RowReader, field: &'static str, text: &str) -> Result<NaiveDate, DbError> {
    let day = reader.date(field, Some(text))?;
    reader.some(field, day)
}
