//! What can go wrong with the database.

/// An error of the database, told apart by what somebody can do about it.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// Another process has the data folder open.
    #[error("the data folder {0} is in use by another process; stop it first, or choose another folder with MEEDOEN_DATA")]
    Locked(String),
    /// The disk is full or may not be written.
    #[error("the data folder {folder} cannot be written ({cause}); make room or correct its permissions and start again")]
    Unwritable {
        /// The folder.
        folder: String,
        /// What the system said.
        cause: String,
    },
    /// A migration that was applied has changed since.
    #[error("migration {0} was applied with another content; restore that file, or start with an empty data folder")]
    MigrationChanged(String),
    /// The database was made by a newer program.
    #[error("the database knows migration {0}, which this program does not; use the newer program")]
    Newer(String),
    /// A row that makes no sense.
    #[error("table {table}, record {record}: field {field} makes no sense")]
    Row {
        /// The table.
        table: &'static str,
        /// Key of the record.
        record: String,
        /// The field.
        field: &'static str,
    },
    /// Somebody else wrote the same record, again and again.
    #[error("the transaction met with a conflict {0} times")]
    Conflict(u32),
    /// A guard within the transaction refused the change.
    #[error("a guard refused the change: {0:?}")]
    Guard(crate::Guard),
    /// Only a database in the data folder can be copied from here.
    #[error("this database is not in the data folder; copy it with the tools of its server")]
    Elsewhere,
    /// A copy could not be made or read back.
    #[error("copying the database: {0}")]
    Copy(String),
    /// Anything else.
    #[error("database: {0}")]
    Surreal(#[from] surrealdb::Error),
}
