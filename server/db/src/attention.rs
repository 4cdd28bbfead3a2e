//! Who else helps somebody, as long as they permit that it is kept. The list is encrypted before it comes here.

use crate::{
    Change, Database, DbError,
    rows::{RowReader, record},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{codes::Code as _, handovers::PermissionHow, ids::ParticipantId, languages::UiLanguage};
use surrealdb::types::{Bytes, RecordId, SurrealValue, vars};

/// What somebody said of such a list, as it is stored.
#[derive(Debug, Clone)]
pub struct StoredAttention {
    /// What they permit; nothing when they said no.
    pub permitted: Option<StoredPermitted>,
    /// When they said so.
    pub said_at: DateTime<Utc>,
    /// Which state this is.
    pub revision: i64,
}

/// A permission with what is kept because of it.
#[derive(Debug, Clone)]
pub struct StoredPermitted {
    /// How it was given.
    pub how: PermissionHow,
    /// The last day.
    pub until: NaiveDate,
    /// Witness and list, encrypted.
    pub sealed: Vec<u8>,
}

/// A permission that begins, or lasts longer.
#[derive(Debug)]
pub struct NewAttention<'a> {
    /// Whose.
    pub participant: ParticipantId,
    /// With what is kept because of it.
    pub permitted: StoredPermitted,
    /// Which text they read or heard.
    pub text_version: &'a str,
    /// In which language.
    pub language: UiLanguage,
    /// When.
    pub now: DateTime<Utc>,
}

#[derive(Debug, Clone, SurrealValue)]
struct AttentionRow {
    id: RecordId,
    until: Option<String>,
    how: Option<String>,
    said_at: DateTime<Utc>,
    revision: i64,
    sealed: Option<Bytes>,
}

fn attention_record(participant: ParticipantId) -> RecordId {
    record("attention", participant.0)
}

impl TryFrom<AttentionRow> for StoredAttention {
    type Error = DbError;

    fn try_from(row: AttentionRow) -> Result<Self, DbError> {
        let reader = RowReader::new("attention", &row.id);
        let permitted = match (reader.date("until", row.until.as_deref())?, row.sealed) {
            (Some(until), Some(sealed)) => {
                let how = reader.code("how", row.how.as_deref().unwrap_or_default())?;
                Some(StoredPermitted { how, until, sealed: sealed.to_vec() })
            }
            (None, None) => None,
            _ => return Err(reader.wrong("sealed")),
        };
        Ok(Self { permitted, said_at: row.said_at, revision: row.revision })
    }
}

impl Change {
    /// Somebody permits a list of who helps them; fails when it is not in the state `base` any more, or when they have no coach.
    pub fn permit_attention(&mut self, new: &NewAttention<'_>, base: i64) {
        self.only_with_coach(new.participant);
        let id = self.only_attention_in(new.participant, base);
        let (participant, revision) = (self.bind(record("participant", new.participant.0)), self.bind(base + 1));
        let (until, how) = (self.bind(new.permitted.until.to_string()), self.bind(new.permitted.how.code().to_owned()));
        let (version, language) = (self.bind(new.text_version.to_owned()), self.bind(new.language.tag().to_owned()));
        let (now, sealed) = (self.bind(new.now), self.bind(Bytes::from(new.permitted.sealed.clone())));
        self.add(&format!(
            "UPSERT {id} SET participant = {participant}, until = {until}, how = {how}, text_version = {version}, language = {language},
                 said_at = {now}, revision = {revision}, sealed = {sealed} RETURN NONE;"
        ));
    }

    /// The list from now on; fails when it is not in the state `base` any more.
    pub fn write_attention(&mut self, participant: ParticipantId, sealed: &[u8], base: i64) {
        self.only_with_coach(participant);
        let id = self.only_attention_in(participant, base);
        let (sealed, revision) = (self.bind(Bytes::from(sealed.to_vec())), self.bind(base + 1));
        self.add(&format!("UPDATE {id} SET sealed = {sealed}, revision = {revision} RETURN NONE;"));
    }

    /// Nobody keeps such a list of somebody any more: it is gone, and what is left says that they do not want it.
    pub fn end_attention(&mut self, participant: ParticipantId, now: DateTime<Utc>) {
        let (id, participant) = (self.bind(attention_record(participant)), self.bind(record("participant", participant.0)));
        let now = self.bind(now);
        self.add(&format!(
            "UPSERT {id} SET participant = {participant}, until = NONE, how = NONE, text_version = NONE, language = NONE, said_at = {now},
                 revision = (revision ?? 0) + 1, sealed = NONE RETURN NONE;"
        ));
    }

    /// Deletes what was permitted until a day before `today`.
    pub fn end_attentions_before(&mut self, today: NaiveDate) {
        let today = self.bind(today.to_string());
        self.add(&format!("DELETE attention WHERE until != NONE AND until < {today} RETURN NONE;"));
    }

    fn only_with_coach(&mut self, participant: ParticipantId) {
        let participant = self.bind(record("participant", participant.0));
        self.add(&format!(
            "IF array::len((SELECT VALUE id FROM coach_case WHERE participant = {participant} AND closed_on = NONE LIMIT 1)) = 0
                 {{ THROW 'meedoen:changed' }};"
        ));
    }

    fn only_attention_in(&mut self, participant: ParticipantId, base: i64) -> String {
        let (id, base) = (self.bind(attention_record(participant)), self.bind(base));
        self.add(&format!("IF ((SELECT VALUE revision FROM ONLY {id}) ?? 0) != {base} {{ THROW 'meedoen:changed' }};"));
        id
    }
}

impl Database {
    /// What a participant said of a list of who helps them.
    pub async fn attention_of(&self, participant: ParticipantId) -> Result<Option<StoredAttention>, DbError> {
        let statement = "SELECT id, until, how, said_at, revision, sealed FROM $id";
        let row: Option<AttentionRow> = self.query(statement, vars! { id: attention_record(participant) }).await?.take(0)?;
        row.map(TryInto::try_into).transpose()
    }
}
