//! Codes by mail, with which somebody signs in.

use crate::{
    Change, Database, DbError,
    rows::{RowReader, record},
};
use chrono::{DateTime, Utc};
use domain::ids::AccountId;
use surrealdb::types::{RecordId, SurrealValue, vars};

/// A code that was sent and may still be used.
#[derive(Debug, Clone)]
pub struct SignInCode {
    /// Hash of the code.
    pub hash: String,
    /// How often it was tried.
    pub tries: u8,
    /// Until when it can be used.
    pub expires_at: DateTime<Utc>,
}

#[derive(SurrealValue)]
struct CodeRow {
    id: RecordId,
    hash: String,
    tries: i64,
    expires_at: DateTime<Utc>,
}

impl Change {
    /// A code to sign in with, in place of an older one.
    pub fn put_sign_in_code(&mut self, account: AccountId, code: &SignInCode) {
        let id = self.bind(record("sign_in_code", account.0));
        let (hash, tries, expires) = (self.bind(code.hash.clone()), self.bind(i64::from(code.tries)), self.bind(code.expires_at));
        self.add(&format!("UPSERT {id} SET hash = {hash}, tries = {tries}, expires_at = {expires} RETURN NONE;"));
    }

    /// The code was used; fails when another one used it first.
    pub fn use_sign_in_code(&mut self, account: AccountId, hash: &str) {
        let (id, hash) = (self.bind(record("sign_in_code", account.0)), self.bind(hash.to_owned()));
        self.add(&format!(
            "IF (SELECT VALUE hash FROM ONLY {id}) != {hash} {{ THROW 'meedoen:gone' }};
             DELETE {id} RETURN NONE;"
        ));
    }
}

impl Database {
    /// The code that was sent to an account last, counting this try in the same step: a try that is not counted does not
    /// exist, however many come at once.
    pub async fn try_sign_in_code(&self, account: AccountId) -> Result<Option<SignInCode>, DbError> {
        let row: Option<CodeRow> =
            self.query("UPDATE $id SET tries += 1 RETURN AFTER", vars! { id: record("sign_in_code", account.0) }).await?.take(0)?;
        row.map(|row| {
            let reader = RowReader::new("sign_in_code", &row.id);
            Ok(SignInCode { hash: row.hash, tries: reader.small("tries", row.tries)?, expires_at: row.expires_at })
        })
        .transpose()
    }
}
