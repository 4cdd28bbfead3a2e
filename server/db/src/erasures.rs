//! Who was erased: kept so that a backup from before it brings nobody back.

use crate::{
    Change, Database, DbError,
    rows::{RowReader, record},
};
use chrono::{DateTime, Utc};
use domain::ids::ParticipantId;
use surrealdb::types::{RecordId, SurrealValue, vars};

/// Somebody was erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Erasure {
    /// Who they were here; nothing else is known of them any more.
    pub participant: ParticipantId,
    /// When.
    pub at: DateTime<Utc>,
}

#[derive(SurrealValue)]
struct ErasureRow {
    id: RecordId,
    at: DateTime<Utc>,
}

impl Change {
    /// Remembers that somebody was erased; once is enough.
    pub fn remember_erasure(&mut self, erasure: &Erasure) {
        let (id, at) = (self.bind(record("erasure", erasure.participant.0)), self.bind(erasure.at));
        self.add(&format!("IF !record::exists({id}) {{ CREATE {id} SET at = {at} RETURN NONE }};"));
    }
}

impl Database {
    /// Everybody who was erased, first first.
    pub async fn erasures(&self) -> Result<Vec<Erasure>, DbError> {
        let rows: Vec<ErasureRow> = self.query("SELECT * FROM erasure ORDER BY at, id", vars! {}).await?.take(0)?;
        let read = |row: ErasureRow| {
            let participant = ParticipantId(RowReader::new("erasure", &row.id).key("id", &row.id)?);
            Ok(Erasure { participant, at: row.at })
        };
        rows.into_iter().map(read).collect()
    }

    /// Nobody is signed in any more and no code or card opens anything: what was used or ended since a backup was made would
    /// be valid again.
    pub async fn sign_everybody_out(&self) -> Result<(), DbError> {
        self.transaction(
            "DELETE session RETURN NONE;
             DELETE own_session RETURN NONE;
             DELETE sign_in_code RETURN NONE;
             DELETE come_back_code RETURN NONE;
             DELETE card RETURN NONE;",
            vars! {},
        )
        .await
    }
}
