//! How participants come back: a code that was sent, or a card. Both as hashes, with the tries counted.

use crate::{
    Change, Database, DbError, SignInCode,
    rows::{RowReader, record},
};
use chrono::{DateTime, Utc};
use domain::ids::ParticipantId;
use surrealdb::types::{RecordId, SurrealValue, vars};

/// A card as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredCard {
    /// Hash of its first signs.
    pub name: String,
    /// Hash of the whole code.
    pub hash: String,
    /// How often it was tried.
    pub tries: u8,
    /// The last moment at which it can be used.
    pub expires_at: DateTime<Utc>,
    /// When it was used.
    pub used_at: Option<DateTime<Utc>>,
}

#[derive(SurrealValue)]
struct CodeRow {
    id: RecordId,
    hash: String,
    tries: i64,
    expires_at: DateTime<Utc>,
}

#[derive(SurrealValue)]
struct CardRow {
    id: RecordId,
    name: String,
    hash: String,
    tries: i64,
    expires_at: DateTime<Utc>,
    used_at: Option<DateTime<Utc>>,
}

impl TryFrom<CardRow> for (ParticipantId, StoredCard) {
    type Error = DbError;

    fn try_from(row: CardRow) -> Result<Self, DbError> {
        let reader = RowReader::new("card", &row.id);
        let (id, tries) = (reader.key("id", &row.id)?, reader.small("tries", row.tries)?);
        Ok((ParticipantId(id), StoredCard { name: row.name, hash: row.hash, tries, expires_at: row.expires_at, used_at: row.used_at }))
    }
}

impl Change {
    /// A code to come back with, in place of an older one.
    pub fn put_come_back_code(&mut self, participant: ParticipantId, code: &SignInCode) {
        let id = self.bind(record("come_back_code", participant.0));
        let (hash, tries, expires) = (self.bind(code.hash.clone()), self.bind(i64::from(code.tries)), self.bind(code.expires_at));
        self.add(&format!("UPSERT {id} SET hash = {hash}, tries = {tries}, expires_at = {expires} RETURN NONE;"));
    }

    /// The code was used; fails when another one used it first.
    pub fn use_come_back_code(&mut self, participant: ParticipantId, hash: &str) {
        let (id, hash) = (self.bind(record("come_back_code", participant.0)), self.bind(hash.to_owned()));
        self.add(&format!("IF (SELECT VALUE hash FROM ONLY {id}) != {hash} {{ THROW 'meedoen:gone' }}; DELETE {id} RETURN NONE;"));
    }

    /// A card, in place of an older one. [`crate::Guard::Taken`] when another card begins with the same signs.
    pub fn put_card(&mut self, participant: ParticipantId, card: &StoredCard) {
        let id = self.bind(record("card", participant.0));
        let (name, hash) = (self.bind(card.name.clone()), self.bind(card.hash.clone()));
        let (tries, expires) = (self.bind(i64::from(card.tries)), self.bind(card.expires_at));
        self.add(&format!(
            "UPSERT {id} SET name = {name}, hash = {hash}, tries = {tries}, expires_at = {expires}, used_at = NONE RETURN NONE;"
        ));
    }

    /// A card was used; fails when it was used before, however many use it at once.
    pub fn use_card(&mut self, participant: ParticipantId, hash: &str, now: DateTime<Utc>) {
        let (id, hash, now) = (self.bind(record("card", participant.0)), self.bind(hash.to_owned()), self.bind(now));
        self.add(&format!(
            "IF (SELECT VALUE hash FROM ONLY {id}) != {hash} OR (SELECT VALUE used_at FROM ONLY {id}) != NONE {{ THROW 'meedoen:gone' }};
             UPDATE {id} SET used_at = {now} RETURN NONE;"
        ));
    }
}

impl Database {
    /// The code that was sent to a participant last, with this try counted. A try that is not counted does not exist, however
    /// many come at once; what is read may count those of others as well.
    pub async fn try_come_back_code(&self, participant: ParticipantId) -> Result<Option<SignInCode>, DbError> {
        let id = record("come_back_code", participant.0);
        self.transaction("UPDATE $id SET tries += 1 RETURN NONE;", vars! { id: id.clone() }).await?;
        let row: Option<CodeRow> = self.query("SELECT * FROM $id", vars! { id: id }).await?.take(0)?;
        row.map(|row| {
            let reader = RowReader::new("come_back_code", &row.id);
            Ok(SignInCode { hash: row.hash, tries: reader.small("tries", row.tries)?, expires_at: row.expires_at })
        })
        .transpose()
    }

    /// The card that begins with these signs (hashed) and whose it is.
    pub async fn card(&self, name: &str) -> Result<Option<(ParticipantId, StoredCard)>, DbError> {
        let row: Option<CardRow> =
            self.query("SELECT * FROM card WHERE name = $name LIMIT 1", vars! { name: name.to_owned() }).await?.take(0)?;
        row.map(TryInto::try_into).transpose()
    }

    /// The card of a participant, with this try counted as in [`Database::try_come_back_code`].
    pub async fn try_card(&self, participant: ParticipantId) -> Result<Option<StoredCard>, DbError> {
        let id = record("card", participant.0);
        self.transaction("UPDATE $id SET tries += 1 RETURN NONE;", vars! { id: id.clone() }).await?;
        let row: Option<CardRow> = self.query("SELECT * FROM $id", vars! { id: id }).await?.take(0)?;
        row.map(|row| <(ParticipantId, StoredCard)>::try_from(row).map(|(_, card)| card)).transpose()
    }
}
