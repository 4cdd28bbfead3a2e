//! The second step of signing in, and the codes that replace it.

use crate::{Change, rows::record};
use chrono::{DateTime, Utc};
use domain::ids::AccountId;
use surrealdb::types::Bytes;

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
}
