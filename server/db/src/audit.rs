//! The processing log: written with a change, chained by one task, searched and proven.

use crate::{
    Change, Database, DbError,
    rows::{RowReader, record},
};
use chrono::{DateTime, Utc};
use domain::{
    audit::{AuditEntry, AuditLine, AuditQuery},
    slug::Slug,
};
use surrealdb::types::{RecordId, SurrealValue, Variables, vars};

#[derive(Debug, Clone, SurrealValue)]
struct AuditRow {
    id: RecordId,
    at: DateTime<Utc>,
    actor: String,
    action: String,
    subject: String,
    municipality: String,
    detail: String,
    number: Option<i64>,
    hash: Option<String>,
}

impl AuditRow {
    fn entry(&self) -> Result<AuditEntry, DbError> {
        Ok(AuditEntry {
            id: RowReader::new("audit", &self.id).key("id", &self.id)?,
            at: self.at,
            actor: self.actor.clone(),
            action: self.action.clone(),
            subject: self.subject.clone(),
            municipality: self.municipality.clone(),
            detail: self.detail.clone(),
        })
    }

    fn line(&self) -> Result<AuditLine, DbError> {
        let reader = RowReader::new("audit", &self.id);
        let number = reader.some("number", self.number)?;
        Ok(AuditLine { entry: self.entry()?, number: reader.small("number", number)?, hash: reader.some("hash", self.hash.clone())? })
    }
}

/// The end of the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditHead {
    /// The number of the last line; 0 when there is none.
    pub number: u64,
    /// Its hash; empty when there is none.
    pub hash: String,
}

#[derive(SurrealValue)]
struct HeadRow {
    number: i64,
    hash: String,
}

impl Change {
    /// A line in the log.
    pub fn log(&mut self, entry: &AuditEntry) {
        let row = AuditRow {
            id: record("audit", entry.id),
            at: entry.at,
            actor: entry.actor.clone(),
            action: entry.action.clone(),
            subject: entry.subject.clone(),
            municipality: entry.municipality.clone(),
            detail: entry.detail.clone(),
            number: None,
            hash: None,
        };
        let (id, row) = (self.bind(row.id.clone()), self.bind(row));
        self.add(&format!("CREATE {id} CONTENT {row} RETURN NONE;"));
    }

    /// Continues the chain with these lines, which must follow on `from`; fails when it was continued meanwhile.
    pub fn chain(&mut self, from: &AuditHead, lines: &[AuditLine]) {
        #[derive(SurrealValue)]
        struct Link {
            line: RecordId,
            waiting: RecordId,
            number: i64,
            hash: String,
        }
        let Some(last) = lines.last() else { return };
        let chained: Vec<Link> = lines
            .iter()
            .map(|line| Link {
                line: record("audit", line.entry.id),
                waiting: record("audit_waiting", line.entry.id),
                number: line.number.cast_signed(),
                hash: line.hash.clone(),
            })
            .collect();
        let (from, chained) = (self.bind(from.number.cast_signed()), self.bind(chained));
        let (number, hash) = (self.bind(last.number.cast_signed()), self.bind(last.hash.clone()));
        self.add(&format!(
            "IF ((SELECT VALUE number FROM ONLY audit_head:chain) ?? 0) != {from} {{ THROW 'meedoen:changed' }};
             FOR $link IN {chained} {{
                 UPDATE $link.line SET number = $link.number, hash = $link.hash RETURN NONE;
                 DELETE $link.waiting RETURN NONE;
             }};
             UPSERT audit_head:chain SET number = {number}, hash = {hash} RETURN NONE;"
        ));
    }
}

impl Database {
    /// The end of the chain.
    pub async fn audit_head(&self) -> Result<AuditHead, DbError> {
        let row: Option<HeadRow> = self.query("SELECT number, hash FROM ONLY audit_head:chain", vars! {}).await?.take(0)?;
        let Some(row) = row else { return Ok(AuditHead { number: 0, hash: String::new() }) };
        let number = u64::try_from(row.number);
        let number = number.map_err(|_| DbError::Row { table: "audit_head", record: "chain".to_owned(), field: "number" })?;
        Ok(AuditHead { number, hash: row.hash })
    }

    /// Lines that have no number yet, oldest first, at most `limit`.
    pub async fn audit_waiting(&self, limit: u32) -> Result<Vec<AuditEntry>, DbError> {
        let rows: Vec<AuditRow> = self
            .query(
                "LET $waiting = (SELECT VALUE type::record('audit', record::id(id)) FROM audit_waiting LIMIT $limit);
                 SELECT * FROM $waiting;",
                vars! { limit: i64::from(limit) },
            )
            .await?
            .take(1)?;
        rows.iter().map(AuditRow::entry).collect()
    }

    /// Chained lines after a number, in order, at most `limit`: for proving the chain.
    pub async fn audit_after(&self, number: u64, limit: u32) -> Result<Vec<AuditLine>, DbError> {
        let rows: Vec<AuditRow> = self
            .query(
                "SELECT * FROM audit WHERE number > $number ORDER BY number LIMIT $limit",
                vars! { number: number.cast_signed(), limit: i64::from(limit) },
            )
            .await?
            .take(0)?;
        rows.iter().map(AuditRow::line).collect()
    }

    /// How many lines there are, chained or not.
    pub async fn count_audit(&self) -> Result<u32, DbError> {
        self.count("SELECT count() FROM audit GROUP ALL").await
    }

    /// Chained lines that fit a condition, newest first, at most `limit`.
    pub(crate) async fn audit_lines_where(&self, condition: &str, mut variables: Variables, limit: u32) -> Result<Vec<AuditLine>, DbError> {
        variables.insert("limit".to_owned(), i64::from(limit));
        let statement = format!("SELECT * FROM audit WHERE {condition} ORDER BY number DESC LIMIT $limit");
        let rows: Vec<AuditRow> = self.query(&statement, variables).await?.take(0)?;
        rows.iter().map(AuditRow::line).collect()
    }

    /// Chained lines that fit a question, newest first, at most `limit`. With `municipalities` only lines of those.
    pub async fn audit_lines(&self, query: &AuditQuery, municipalities: &[Slug], limit: u32) -> Result<Vec<AuditLine>, DbError> {
        let slugs: Vec<String> = municipalities.iter().map(Slug::to_string).collect();
        // The index on the subject or else on the number; what is left is looked at line by line, newest first.
        let mut conditions = vec!["number != NONE", "number < $before", "municipality IN $slugs"];
        for (part, condition) in [
            (!query.subject.is_empty(), "subject = $subject"),
            (!query.action.is_empty(), "action = $action"),
            (!query.actor.is_empty(), "string::contains(actor, $actor)"),
            (query.from.is_some(), "at >= $from"),
            (query.until.is_some(), "at < $until"),
        ] {
            if part {
                conditions.push(condition);
            }
        }
        let variables = vars! {
            before: query.before.map_or(i64::MAX, u64::cast_signed),
            slugs: slugs,
            subject: query.subject.clone(),
            action: query.action.clone(),
            actor: query.actor.clone(),
            from: query.from,
            until: query.until,
        };
        self.audit_lines_where(&conditions.join(" AND "), variables, limit).await
    }
}
