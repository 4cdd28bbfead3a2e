//! Who was erased and which permission was withdrawn: kept so that a backup from before it brings neither back.

use crate::{
    Change, Database, DbError,
    rows::{RowReader, keyed, record},
};
use chrono::{DateTime, Utc};
use domain::ids::{HandOverId, ParticipantId};
use surrealdb::types::{RecordId, SurrealValue, vars};
use uuid::Uuid;

/// What ended for good. An identity, and nothing else is known of it here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ended {
    /// Somebody was erased.
    Participant(ParticipantId),
    /// Somebody withdrew what they permitted for a hand-over.
    HandOver(HandOverId),
    /// Somebody does not want a list of who helps them any more.
    Attention(ParticipantId),
}

/// Something ended, at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Erasure {
    /// What.
    pub what: Ended,
    /// When. A permission that was given later is another one.
    pub at: DateTime<Utc>,
}

/// Words for the two kinds of permission, in the database and in the file.
pub const HAND_OVER: &str = "overdracht";
/// As [`HAND_OVER`].
pub const ATTENTION: &str = "afstemming";

impl Ended {
    /// The permission as a kind and an identity; `None` for somebody who was erased.
    fn permission(self) -> Option<(&'static str, Uuid)> {
        match self {
            Self::Participant(_) => None,
            Self::HandOver(id) => Some((HAND_OVER, id.0)),
            Self::Attention(id) => Some((ATTENTION, id.0)),
        }
    }
}

#[derive(SurrealValue)]
struct ErasureRow {
    id: RecordId,
    at: DateTime<Utc>,
}

#[derive(SurrealValue)]
struct WithdrawalRow {
    id: RecordId,
    kind: String,
    about: String,
    at: DateTime<Utc>,
}

impl Change {
    /// Remembers that something ended. Who was erased is so once; of a permission the last time counts.
    pub fn remember_erasure(&mut self, erasure: &Erasure) {
        let at = self.bind(erasure.at);
        match (erasure.what, erasure.what.permission()) {
            (_, Some((kind, about))) => {
                let id = self.bind(keyed("withdrawal", about, kind.to_owned()));
                let (kind, about) = (self.bind(kind.to_owned()), self.bind(about.to_string()));
                self.add(&format!("UPSERT {id} SET kind = {kind}, about = {about}, at = array::max([at ?? {at}, {at}]) RETURN NONE;"));
            }
            (Ended::Participant(participant), None) => {
                let id = self.bind(record("erasure", participant.0));
                self.add(&format!("IF !record::exists({id}) {{ CREATE {id} SET at = {at} RETURN NONE }};"));
            }
            _ => unreachable!("every other one is a permission"),
        }
    }
}

impl Database {
    /// Everything that ended for good, first first.
    pub async fn erasures(&self) -> Result<Vec<Erasure>, DbError> {
        let rows: Vec<ErasureRow> = self.query("SELECT * FROM erasure ORDER BY at, id", vars! {}).await?.take(0)?;
        let erased = rows.into_iter().map(|row| {
            let participant = ParticipantId(RowReader::new("erasure", &row.id).key("id", &row.id)?);
            Ok(Erasure { what: Ended::Participant(participant), at: row.at })
        });
        let rows: Vec<WithdrawalRow> = self.query("SELECT * FROM withdrawal ORDER BY at, id", vars! {}).await?.take(0)?;
        let withdrawn = rows.into_iter().map(|row| {
            let reader = RowReader::new("withdrawal", &row.id);
            let about: Uuid = reader.some("about", row.about.parse().ok())?;
            let what = match row.kind.as_str() {
                HAND_OVER => Ended::HandOver(HandOverId(about)),
                ATTENTION => Ended::Attention(ParticipantId(about)),
                _ => return Err(reader.wrong("kind")),
            };
            Ok(Erasure { what, at: row.at })
        });
        let mut all: Vec<Erasure> = erased.chain(withdrawn).collect::<Result<_, DbError>>()?;
        all.sort_by_key(|erasure| erasure.at);
        Ok(all)
    }

    /// When the permission for a hand-over was given that lasts now.
    pub async fn permitted_at(&self, id: HandOverId) -> Result<Option<DateTime<Utc>>, DbError> {
        let statement = "SELECT VALUE given_at FROM permission WHERE hand_over = $id AND ended_at = NONE LIMIT 1";
        let given: Vec<DateTime<Utc>> = self.query(statement, vars! { id: record("hand_over", id.0) }).await?.take(0)?;
        Ok(given.into_iter().next())
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
