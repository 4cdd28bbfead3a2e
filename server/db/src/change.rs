//! One change: everything that is stored, logged and mailed together, in one transaction.
//!
//! ```ignore
//! let mut change = Change::new();
//! change.once(key);
//! change.put_session(&session);
//! change.log(&entry);
//! database.commit(change).await?;
//! ```

use crate::{Database, DbError};
use surrealdb::types::{SurrealValue, Variables};
use uuid::Uuid;

/// Statements that are carried out together or not at all. Each feature adds methods in its own file.
#[derive(Debug, Clone, Default)]
pub struct Change {
    statements: String,
    variables: Variables,
    count: usize,
}

impl Change {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Lets the whole change fail with [`DbError::Guard`] when a change with this key was made before: a form sent twice
    /// counts once.
    pub fn once(&mut self, key: Uuid, now: chrono::DateTime<chrono::Utc>) {
        let record = self.bind(crate::rows::record("dealt_with", key));
        let at = self.bind(now);
        self.add(&format!("IF record::exists({record}) {{ THROW 'meedoen:repeated' }}; CREATE {record} SET at = {at} RETURN NONE;"));
    }

    /// The name of a variable with this value.
    pub(crate) fn bind(&mut self, value: impl SurrealValue) -> String {
        self.count += 1;
        let name = format!("c{}", self.count);
        self.variables.insert(name.clone(), value);
        format!("${name}")
    }

    /// A statement, ending with a semicolon. Values come in by [`Change::bind`] only.
    pub(crate) fn add(&mut self, statement: &str) {
        self.statements.push_str(statement);
        self.statements.push('\n');
    }
}

/// Why a change was refused by a guard within its transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guard {
    /// A change with the same key was made before.
    Repeated,
    /// The record is not as the change expects it: somebody else changed it.
    Changed,
    /// What the change uses up is used up, or what it belongs to was deleted at this moment.
    Gone,
    /// Nothing is free any more.
    Full,
    /// The money that there is for it is spent.
    Spent,
    /// A coach still has people.
    People,
    /// It is never deleted: others had to do with it.
    Kept,
    /// Something is free, so nobody waits.
    Free,
    /// A line of the log cannot be changed or deleted.
    AppendOnly,
    /// A value that must be unique is taken.
    Taken,
}

impl Guard {
    /// The guard that an error of the database tells of. The words are those of `THROW` in this crate and of a unique index.
    pub(crate) fn of(error: &surrealdb::Error) -> Option<Self> {
        let text = error.to_string();
        let thrown = [
            ("meedoen:repeated", Self::Repeated),
            ("meedoen:changed", Self::Changed),
            ("meedoen:gone", Self::Gone),
            ("meedoen:full", Self::Full),
            ("meedoen:spent", Self::Spent),
            ("meedoen:people", Self::People),
            ("meedoen:kept", Self::Kept),
            ("meedoen:free", Self::Free),
            ("meedoen:append-only", Self::AppendOnly),
            ("meedoen:taken", Self::Taken),
            ("already contains", Self::Taken),
            // A field that links to a record asserts that the record is there; it was deleted at this moment.
            ("record::exists($value)", Self::Gone),
        ];
        thrown.into_iter().find(|(words, _)| text.contains(words)).map(|(_, guard)| guard)
    }
}

impl Database {
    /// Was a change with this key made before?
    pub async fn was_dealt_with(&self, key: Uuid) -> Result<bool, DbError> {
        let variables = surrealdb::types::vars! { record: crate::rows::record("dealt_with", key) };
        let there: Option<bool> = self.query("RETURN record::exists($record)", variables).await?.take(0)?;
        Ok(there.unwrap_or_default())
    }

    /// Carries a change out. [`DbError::Guard`] when a guard in it refused; nothing is changed then.
    pub async fn commit(&self, change: Change) -> Result<(), DbError> {
        match self.transaction(&change.statements, change.variables).await {
            Err(DbError::Surreal(error)) => Err(Guard::of(&error).map_or(DbError::Surreal(error), DbError::Guard)),
            outcome => outcome,
        }
    }
}
