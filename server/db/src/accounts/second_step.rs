//! The second step of signing in, and the codes that replace it.

use crate::{Change, Database, DbError, rows::record};
use chrono::{DateTime, Utc};
use domain::ids::AccountId;
use surrealdb::types::{Bytes, RecordId, SurrealValue, vars};

/// A second step on its way to another telephone.
#[derive(Debug, Clone)]
pub struct SecondStepMove {
    /// The new secret, encrypted.
    pub secret: Vec<u8>,
    /// The session in which the present second step was shown for it.
    pub session: String,
    /// Until when it can be confirmed.
    pub expires_at: DateTime<Utc>,
}

/// What a form was answered that gives recovery codes.
#[derive(Debug, Clone)]
pub struct SecondStepAnswer {
    /// The session that sent it, and the one that it opened.
    pub sessions: Vec<String>,
    /// The token of that session and the codes, encrypted.
    pub sealed: Vec<u8>,
    /// Until when it is given again.
    pub expires_at: DateTime<Utc>,
}

#[derive(SurrealValue)]
struct MoveRow {
    secret: Bytes,
    session: String,
    expires_at: DateTime<Utc>,
}

#[derive(SurrealValue)]
struct AnswerRow {
    sessions: Vec<String>,
    sealed: Bytes,
    expires_at: DateTime<Utc>,
}

fn answer_record(key: &str) -> RecordId {
    RecordId::new("second_step_answer", key.to_owned())
}

impl Change {
    /// A secret for the second step that is not confirmed yet; never in place of one that is.
    pub fn offer_second_step(&mut self, account: AccountId, encrypted: &[u8]) {
        let (id, secret) = (self.bind(record("account", account.0)), self.bind(Bytes::from(encrypted.to_vec())));
        self.add(&format!(
            "IF (SELECT VALUE second_step_confirmed FROM ONLY {id}) {{ THROW 'meedoen:changed' }};
             UPDATE {id} SET second_step = {secret} RETURN NONE;"
        ));
    }

    /// The second step is confirmed: from now on it is asked.
    pub fn confirm_second_step(&mut self, account: AccountId, used: u64, recovery_hashes: &[String], now: DateTime<Utc>) {
        let (id, used) = (self.bind(record("account", account.0)), self.bind(used.cast_signed()));
        let (hashes, now) = (self.bind(recovery_hashes.to_vec()), self.bind(now));
        self.add(&format!(
            "IF (SELECT VALUE second_step_confirmed FROM ONLY {id}) {{ THROW 'meedoen:changed' }};
             UPDATE {id} SET second_step_confirmed = true, second_step_used = {used}, recovery_hashes = {hashes}, updated_at = {now} RETURN NONE;"
        ));
    }

    /// Digits of the second step were taken for this step of thirty seconds: none of it or before is taken again.
    pub fn use_second_step(&mut self, account: AccountId, used: u64) {
        let (id, used) = (self.bind(record("account", account.0)), self.bind(used.cast_signed()));
        self.add(&format!(
            "IF (SELECT VALUE second_step_used FROM ONLY {id}) >= {used} {{ THROW 'meedoen:gone' }};
             UPDATE {id} SET second_step_used = {used} RETURN NONE;"
        ));
    }

    /// A recovery code is used up.
    pub fn use_recovery_code(&mut self, account: AccountId, hash: &str) {
        let (id, hash) = (self.bind(record("account", account.0)), self.bind(hash.to_owned()));
        self.add(&format!(
            "IF {hash} NOT IN (SELECT VALUE recovery_hashes FROM ONLY {id}) {{ THROW 'meedoen:gone' }};
             UPDATE {id} SET recovery_hashes -= {hash} RETURN NONE;"
        ));
    }

    /// The second step is on its way to another telephone, in place of one that was before.
    pub fn begin_moving_second_step(&mut self, account: AccountId, step: &SecondStepMove) {
        let id = self.bind(record("second_step_move", account.0));
        let row = MoveRow { secret: Bytes::from(step.secret.clone()), session: step.session.clone(), expires_at: step.expires_at };
        let row = self.bind(row);
        self.add(&format!("UPSERT {id} CONTENT {row} RETURN NONE;"));
    }

    /// The new secret takes the place of the old one, with new recovery codes; fails when it is not on its way any more.
    pub fn move_second_step(&mut self, account: AccountId, encrypted: &[u8], used: u64, recovery_hashes: &[String], now: DateTime<Utc>) {
        let (id, way) = (self.bind(record("account", account.0)), self.bind(record("second_step_move", account.0)));
        let (secret, used) = (self.bind(Bytes::from(encrypted.to_vec())), self.bind(used.cast_signed()));
        let (hashes, now) = (self.bind(recovery_hashes.to_vec()), self.bind(now));
        self.add(&format!(
            "IF (SELECT VALUE secret FROM ONLY {way}) != {secret} {{ THROW 'meedoen:gone' }};
             DELETE {way} RETURN NONE;
             UPDATE {id} SET second_step = {secret}, second_step_used = {used}, recovery_hashes = {hashes}, updated_at = {now} RETURN NONE;"
        ));
    }

    /// Takes the second step off an account, with all that belongs to it; fails when it has none.
    pub fn remove_second_step(&mut self, account: AccountId, now: DateTime<Utc>) {
        let (id, way) = (self.bind(record("account", account.0)), self.bind(record("second_step_move", account.0)));
        let now = self.bind(now);
        self.add(&format!(
            "IF !(SELECT VALUE second_step_confirmed FROM ONLY {id}) {{ THROW 'meedoen:changed' }};
             DELETE {way} RETURN NONE;
             UPDATE {id} SET second_step = NONE, second_step_confirmed = false, second_step_used = 0, recovery_hashes = [], updated_at = {now} RETURN NONE;"
        ));
    }

    /// Keeps what a form was answered, under the hash of its key.
    pub fn keep_second_step_answer(&mut self, key: &str, answer: &SecondStepAnswer) {
        let id = self.bind(answer_record(key));
        let row =
            AnswerRow { sessions: answer.sessions.clone(), sealed: Bytes::from(answer.sealed.clone()), expires_at: answer.expires_at };
        let row = self.bind(row);
        self.add(&format!("UPSERT {id} CONTENT {row} RETURN NONE;"));
    }
}

impl Database {
    /// The second step of an account that is on its way to another telephone.
    pub async fn second_step_move(&self, account: AccountId) -> Result<Option<SecondStepMove>, DbError> {
        let row: Option<MoveRow> = self.query("SELECT * FROM $id", vars! { id: record("second_step_move", account.0) }).await?.take(0)?;
        Ok(row.map(|row| SecondStepMove { secret: row.secret.to_vec(), session: row.session, expires_at: row.expires_at }))
    }

    /// What the form with this key was answered.
    pub async fn second_step_answer(&self, key: &str) -> Result<Option<SecondStepAnswer>, DbError> {
        let row: Option<AnswerRow> = self.query("SELECT * FROM $id", vars! { id: answer_record(key) }).await?.take(0)?;
        Ok(row.map(|row| SecondStepAnswer { sessions: row.sessions, sealed: row.sealed.to_vec(), expires_at: row.expires_at }))
    }
}
