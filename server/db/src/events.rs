//! What happened to something that goes on in steps, as it is kept in its record: when, what, by whom.

use crate::{Change, DbError, rows::RowReader};
use chrono::{DateTime, Utc};
use domain::codes::Code;
use surrealdb::types::{RecordId, SurrealValue};

/// One event.
#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct EventRow {
    at: DateTime<Utc>,
    step: String,
    by: String,
}

impl EventRow {
    pub(crate) fn new(at: DateTime<Utc>, step: impl Code, by: impl Code) -> Self {
        Self { at, step: step.code().to_owned(), by: by.code().to_owned() }
    }

    /// When, what and by whom.
    pub(crate) fn read<S: Code, B: Code>(&self, reader: &RowReader) -> Result<(DateTime<Utc>, S, B), DbError> {
        Ok((self.at, reader.code("events.step", &self.step)?, reader.code("events.by", &self.by)?))
    }
}

impl Change {
    /// Fails with [`crate::Guard::Changed`] when another event came first, of which there were `before`.
    pub(crate) fn only_after(&mut self, id: &RecordId, before: usize) {
        let (id, before) = (self.bind(id.clone()), self.bind(i64::try_from(before).unwrap_or(i64::MAX)));
        self.add(&format!(
            "IF !record::exists({id}) OR array::len((SELECT VALUE events FROM ONLY {id}) ?? []) != {before} {{ THROW 'meedoen:changed' }};"
        ));
    }

    /// A record from its next event on; as [`Change::only_after`].
    pub(crate) fn go_on(&mut self, id: RecordId, row: impl SurrealValue, before: usize) {
        self.only_after(&id, before);
        let (id, row) = (self.bind(id), self.bind(row));
        self.add(&format!("UPDATE {id} MERGE {row} RETURN NONE;"));
    }
}
