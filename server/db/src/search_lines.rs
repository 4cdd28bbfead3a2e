//! Own lines of search words, and the number of the state they are in.

use crate::{
    Change, Database, DbError,
    rows::{RowReader, record},
};
use domain::search_words::{OwnLine, SearchLine};
use surrealdb::types::{RecordId, SurrealValue, vars};
use uuid::Uuid;

#[derive(Debug, Clone, SurrealValue)]
struct LineRow {
    id: RecordId,
    word: String,
    others: Vec<String>,
}

impl Change {
    /// A new line, made to the lines in the state `base`; fails when they are in another state meanwhile.
    pub fn create_search_line(&mut self, own: &OwnLine, base: i64) {
        let row = LineRow { id: record("search_line", own.id), word: own.line.word.clone(), others: own.line.others.clone() };
        let (id, row, base) = (self.bind(row.id.clone()), self.bind(row), self.bind(base));
        self.add(&format!(
            "IF ((SELECT VALUE revision FROM ONLY search_line_state:now) ?? 0) != {base} {{ THROW 'meedoen:changed' }};
             CREATE {id} CONTENT {row} RETURN NONE;"
        ));
        self.next_search_lines();
    }

    /// A line goes; fails when it is gone.
    pub fn delete_search_line(&mut self, id: Uuid) {
        let id = self.bind(record("search_line", id));
        self.add(&format!("IF !record::exists({id}) {{ THROW 'meedoen:gone' }}; DELETE {id} RETURN NONE;"));
        self.next_search_lines();
    }

    fn next_search_lines(&mut self) {
        self.add("UPSERT search_line_state:now SET revision = (revision ?? 0) + 1 RETURN NONE;");
    }
}

impl Database {
    /// The number of the state that the own lines are in: another one after every change.
    pub async fn search_lines_revision(&self) -> Result<i64, DbError> {
        let revision: Option<i64> = self.query("SELECT VALUE revision FROM ONLY search_line_state:now", vars! {}).await?.take(0)?;
        Ok(revision.unwrap_or(0))
    }

    /// The own lines by word, with the number of their state. The number is read first: lines that change meanwhile are read again
    /// when their number is seen.
    pub async fn search_lines(&self) -> Result<(Vec<OwnLine>, i64), DbError> {
        let revision = self.search_lines_revision().await?;
        let rows: Vec<LineRow> = self.query("SELECT * FROM search_line ORDER BY word", vars! {}).await?.take(0)?;
        let line = |row: LineRow| {
            let id = RowReader::new("search_line", &row.id).key("id", &row.id)?;
            Ok(OwnLine { id, line: SearchLine { word: row.word, others: row.others } })
        };
        Ok((rows.into_iter().map(line).collect::<Result<_, DbError>>()?, revision))
    }
}
