//! Everything that is stored, as text: to look for what should be gone.

use crate::{Database, DbError};
use std::fmt::Write as _;
use surrealdb::types::{Value, vars};

impl Database {
    /// Every record of every table, written out. For tests and for looking into what is left of somebody; never for answers.
    pub async fn everything_as_text(&self) -> Result<String, DbError> {
        let tables: Vec<String> = self.query("RETURN object::keys((INFO FOR DB).tables)", vars! {}).await?.take(0)?;
        let mut text = String::new();
        for table in tables {
            let rows: Value = self.query("SELECT * FROM type::table($table)", vars! { table: table.clone() }).await?.take(0)?;
            let _ = writeln!(text, "{table}: {rows:?}");
        }
        Ok(text)
    }
}
