//! Where accounts are signed in.

use super::AccountRow;
use crate::{
    Change, Database, DbError,
    rows::{RowReader, record},
};
use chrono::{DateTime, Utc};
use domain::{
    accounts::{Account, Session},
    ids::AccountId,
};
use surrealdb::types::{RecordId, RecordIdKey, SurrealValue, Value, vars};

/// A session with the account it belongs to.
#[derive(Debug, Clone)]
pub struct SessionOf {
    /// The session.
    pub session: Session,
    /// Was the second step given in it?
    pub second_step: bool,
    /// Whose it is.
    pub account: Account,
}

#[derive(SurrealValue)]
struct SessionRow {
    id: RecordId,
    device: String,
    second_step: bool,
    created_at: DateTime<Utc>,
    seen_at: DateTime<Utc>,
}

impl SessionRow {
    fn session(&self) -> Result<Session, DbError> {
        let RecordIdKey::String(id) = &self.id.key else { return Err(RowReader::new("session", &self.id).wrong("id")) };
        Ok(Session { id: id.clone(), device: self.device.clone(), created_at: self.created_at, seen_at: self.seen_at })
    }
}

#[derive(SurrealValue)]
struct SessionWithAccount {
    #[surreal(flatten)]
    session: SessionRow,
    account: AccountRow,
}

fn session_record(id: &str) -> RecordId {
    RecordId::new("session", id.to_owned())
}

impl Change {
    /// A new session.
    pub fn create_session(&mut self, session: &Session, account: AccountId, second_step: bool) {
        let (id, account) = (self.bind(session_record(&session.id)), self.bind(record("account", account.0)));
        let (device, second_step) = (self.bind(session.device.clone()), self.bind(second_step));
        let (created, seen) = (self.bind(session.created_at), self.bind(session.seen_at));
        self.add(&format!(
            "CREATE {id} SET account = {account}, device = {device}, second_step = {second_step}, created_at = {created}, seen_at = {seen} RETURN NONE;"
        ));
    }

    /// Ends a session.
    pub fn end_session(&mut self, id: &str) {
        let id = self.bind(session_record(id));
        self.add(&format!("DELETE {id} RETURN NONE;"));
    }

    /// Ends every session of an account, but perhaps one.
    pub fn end_sessions(&mut self, account: AccountId, except: Option<&str>) {
        let account = self.bind(record("account", account.0));
        let except = self.bind(except.map(session_record));
        self.add(&format!("DELETE session WHERE account = {account} AND id != {except} RETURN NONE;"));
    }
}

impl Database {
    /// The session with this identity and whose it is.
    pub async fn session(&self, id: &str) -> Result<Option<SessionOf>, DbError> {
        let row: Option<SessionWithAccount> =
            self.query("SELECT *, account.* AS account FROM $id", vars! { id: session_record(id) }).await?.take(0)?;
        row.map(|row| {
            Ok(SessionOf { session: row.session.session()?, second_step: row.session.second_step, account: row.account.account()? })
        })
        .transpose()
    }

    /// The sessions of an account, last used first.
    pub async fn sessions_of(&self, account: AccountId) -> Result<Vec<Session>, DbError> {
        let rows: Vec<SessionRow> = self
            .query(
                "SELECT id, device, second_step, created_at, seen_at FROM session WHERE account = $account ORDER BY seen_at DESC LIMIT 100",
                vars! { account: record("account", account.0) },
            )
            .await?
            .take(0)?;
        rows.iter().map(SessionRow::session).collect()
    }

    /// Remembers that a session was used. One that has ended stays ended.
    pub async fn touch_session(&self, id: &str, now: DateTime<Utc>) -> Result<(), DbError> {
        self.query("UPDATE $id SET seen_at = $now RETURN NONE", vars! { id: session_record(id), now: now }).await.map(drop)
    }

    /// Removes what has passed: sessions, codes, invitations, second steps on their way, keys of forms.
    pub async fn sweep_accounts(&self, idle_since: DateTime<Utc>, begun: DateTime<Utc>, now: DateTime<Utc>) -> Result<(), DbError> {
        self.transaction(
            "DELETE session WHERE seen_at < $idle RETURN NONE;
             DELETE session WHERE created_at < $begun RETURN NONE;
             DELETE sign_in_code WHERE expires_at < $now RETURN NONE;
             DELETE invitation WHERE expires_at < $now RETURN NONE;
             DELETE second_step_move WHERE expires_at < $now RETURN NONE;
             DELETE second_step_answer WHERE expires_at < $now RETURN NONE;
             DELETE dealt_with WHERE at < $begun RETURN NONE;",
            vars! { idle: idle_since, begun: begun, now: now },
        )
        .await
    }
}
