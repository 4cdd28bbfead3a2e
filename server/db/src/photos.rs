//! Pictures of places. They lie in the database, so that a backup holds them and every server has them.

use crate::{Change, Database, DbError};
use surrealdb::types::{Bytes, RecordId, SurrealValue, vars};

#[derive(SurrealValue)]
struct PhotoRow {
    bytes: Bytes,
}

fn record(file: &str) -> RecordId {
    RecordId::new("photo", file.to_owned())
}

impl Change {
    /// Keeps a picture under the name of its file.
    pub fn put_photo(&mut self, file: &str, bytes: &[u8]) {
        let (id, bytes) = (self.bind(record(file)), self.bind(Bytes::from(bytes.to_vec())));
        self.add(&format!("UPSERT {id} SET bytes = {bytes} RETURN NONE;"));
    }

    /// Removes a picture.
    pub fn delete_photo(&mut self, file: &str) {
        let id = self.bind(record(file));
        self.add(&format!("DELETE {id} RETURN NONE;"));
    }
}

impl Database {
    /// The picture with this file name.
    pub async fn photo(&self, file: &str) -> Result<Option<Vec<u8>>, DbError> {
        let row: Option<PhotoRow> = self.query("SELECT bytes FROM $id", vars! { id: record(file) }).await?.take(0)?;
        Ok(row.map(|row| row.bytes.to_vec()))
    }
}
