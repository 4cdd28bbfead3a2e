//! Accounts, sessions, codes and invitations.

use crate::{
    Change, Database, DbError,
    rows::{RowReader, record},
};
use chrono::{DateTime, Utc};
use domain::{
    accounts::{Account, AccountStatus, EmailAddress, Grant, Invitation, Role, Session},
    codes::Code,
    ids::{AccountId, OrganisationId},
    languages::UiLanguage,
    slug::Slug,
};
use surrealdb::types::{Bytes, RecordId, RecordIdKey, SurrealValue, Value, vars};

/// An account with its secrets: for signing in only.
#[derive(Debug, Clone)]
pub struct AccountSecrets {
    /// The account.
    pub account: Account,
    /// Argon2id, as a PHC string.
    pub password_hash: String,
    /// The secret of the second step, encrypted; there may be one that is not confirmed yet.
    pub second_step: Option<Vec<u8>>,
    /// The last step of thirty seconds for which digits were taken.
    pub second_step_used: u64,
    /// Hashes of the recovery codes that are left.
    pub recovery_hashes: Vec<String>,
}

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

#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct GrantRow {
    role: String,
    organisation: Option<RecordId>,
    municipality: Option<String>,
}

impl From<&Grant> for GrantRow {
    fn from(grant: &Grant) -> Self {
        let role = grant.role().code().to_owned();
        match grant {
            Grant::Editor(id) => Self { role, organisation: Some(record("organisation", id.0)), municipality: None },
            Grant::Municipal(_, slug) => Self { role, organisation: None, municipality: Some(slug.to_string()) },
        }
    }
}

fn grant(row: &GrantRow, reader: &RowReader) -> Result<Grant, DbError> {
    let role: Role = reader.code("grants.role", &row.role)?;
    let grant = match (&row.organisation, &row.municipality) {
        (Some(id), None) if role == Role::Editor => Some(Grant::Editor(OrganisationId(reader.key("grants.organisation", id)?))),
        (None, Some(slug)) => Slug::parse(slug).and_then(|slug| Grant::municipal(role, slug)),
        _ => None,
    };
    reader.some("grants", grant)
}

fn grants(rows: &[GrantRow], reader: &RowReader) -> Result<Vec<Grant>, DbError> {
    rows.iter().map(|row| grant(row, reader)).collect()
}

#[derive(Debug, Clone, SurrealValue)]
struct AccountRow {
    id: RecordId,
    email: String,
    name: String,
    language: String,
    grants: Vec<GrantRow>,
    status: String,
    password_hash: String,
    second_step: Option<Bytes>,
    second_step_confirmed: bool,
    second_step_used: i64,
    recovery_hashes: Vec<String>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

#[derive(SurrealValue)]
struct EditorRow {
    #[surreal(flatten)]
    account: AccountRow,
    places: Vec<Option<String>>,
}

fn language(reader: &RowReader, tag: &str) -> Result<UiLanguage, DbError> {
    reader.some("language", UiLanguage::ALL.into_iter().find(|language| language.tag() == tag))
}

impl AccountRow {
    fn account(&self) -> Result<Account, DbError> {
        let reader = RowReader::new("account", &self.id);
        Ok(Account {
            id: AccountId(reader.key("id", &self.id)?),
            email: reader.some("email", EmailAddress::parse(&self.email))?,
            name: self.name.clone(),
            language: language(&reader, &self.language)?,
            grants: grants(&self.grants, &reader)?,
            status: reader.code::<AccountStatus>("status", &self.status)?,
            has_second_step: self.second_step_confirmed,
            created_at: self.created_at,
        })
    }

    fn secrets(self) -> Result<AccountSecrets, DbError> {
        let account = self.account()?;
        let reader = RowReader::new("account", &self.id);
        Ok(AccountSecrets {
            account,
            password_hash: self.password_hash,
            second_step: self.second_step.map(|bytes| bytes.to_vec()),
            second_step_used: reader.small("second_step_used", self.second_step_used)?,
            recovery_hashes: self.recovery_hashes,
        })
    }
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

#[derive(SurrealValue)]
struct CodeRow {
    id: RecordId,
    hash: String,
    tries: i64,
    expires_at: DateTime<Utc>,
}

#[derive(SurrealValue)]
struct InvitationRow {
    id: RecordId,
    email: String,
    name: String,
    language: String,
    grants: Vec<GrantRow>,
    expires_at: DateTime<Utc>,
}

fn session_record(id: &str) -> RecordId {
    RecordId::new("session", id.to_owned())
}

impl Change {
    /// A new account with its password.
    pub fn create_account(&mut self, account: &Account, password_hash: &str) {
        let row = AccountRow {
            id: record("account", account.id.0),
            email: account.email.to_string(),
            name: account.name.clone(),
            language: account.language.tag().to_owned(),
            grants: account.grants.iter().map(Into::into).collect(),
            status: account.status.code().to_owned(),
            password_hash: password_hash.to_owned(),
            second_step: None,
            second_step_confirmed: false,
            second_step_used: 0,
            recovery_hashes: Vec::new(),
            created_at: account.created_at,
            updated_at: account.created_at,
        };
        let (id, row) = (self.bind(row.id.clone()), self.bind(row));
        self.add(&format!("CREATE {id} CONTENT {row} RETURN NONE;"));
    }

    /// What an account may do from now on.
    pub fn set_grants(&mut self, account: AccountId, grants: &[Grant], now: DateTime<Utc>) {
        let rows: Vec<GrantRow> = grants.iter().map(Into::into).collect();
        let (id, rows, now) = (self.bind(record("account", account.0)), self.bind(rows), self.bind(now));
        self.add(&format!("UPDATE {id} SET grants = {rows}, updated_at = {now} RETURN NONE;"));
    }

    /// Opens or closes an account.
    pub fn set_account_status(&mut self, account: AccountId, status: AccountStatus, now: DateTime<Utc>) {
        let (id, status, now) = (self.bind(record("account", account.0)), self.bind(status.code().to_owned()), self.bind(now));
        self.add(&format!("UPDATE {id} SET status = {status}, updated_at = {now} RETURN NONE;"));
    }

    /// Another password.
    pub fn set_password(&mut self, account: AccountId, password_hash: &str, now: DateTime<Utc>) {
        let (id, hash, now) = (self.bind(record("account", account.0)), self.bind(password_hash.to_owned()), self.bind(now));
        self.add(&format!("UPDATE {id} SET password_hash = {hash}, updated_at = {now} RETURN NONE;"));
    }

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

    /// An invitation under the hash of its token.
    pub fn create_invitation(&mut self, hash: &str, invitation: &Invitation) {
        let id = RecordId::new("invitation", hash.to_owned());
        let row = InvitationRow {
            id: id.clone(),
            email: invitation.email.to_string(),
            name: invitation.name.clone(),
            language: invitation.language.tag().to_owned(),
            grants: invitation.grants.iter().map(Into::into).collect(),
            expires_at: invitation.expires_at,
        };
        let (id, row) = (self.bind(id), self.bind(row));
        self.add(&format!("CREATE {id} CONTENT {row} RETURN NONE;"));
    }

    /// An invitation is used up; fails when another one used it first.
    pub fn use_invitation(&mut self, hash: &str) {
        let id = self.bind(RecordId::new("invitation", hash.to_owned()));
        self.add(&format!("IF !record::exists({id}) {{ THROW 'meedoen:gone' }}; DELETE {id} RETURN NONE;"));
    }
}

impl Database {
    /// The account with this address, with its secrets.
    pub async fn account_by_email(&self, email: &EmailAddress) -> Result<Option<AccountSecrets>, DbError> {
        let row: Option<AccountRow> =
            self.query("SELECT * FROM account WHERE email = $email LIMIT 1", vars! { email: email.to_string() }).await?.take(0)?;
        row.map(AccountRow::secrets).transpose()
    }

    /// The account with this identity, with its secrets.
    pub async fn account(&self, id: AccountId) -> Result<Option<AccountSecrets>, DbError> {
        let row: Option<AccountRow> = self.query("SELECT * FROM $id", vars! { id: record("account", id.0) }).await?.take(0)?;
        row.map(AccountRow::secrets).transpose()
    }

    /// Accounts with a role in one of these municipalities, or working for an organisation there, by name.
    pub async fn accounts_in(&self, municipalities: &[Slug]) -> Result<Vec<Account>, DbError> {
        let slugs: Vec<String> = municipalities.iter().map(Slug::to_string).collect();
        let mut result = self
            .query(
                "SELECT * FROM account WHERE grants.*.municipality ANYINSIDE $slugs ORDER BY name LIMIT 1000;
                 SELECT *, grants.*.organisation.address.municipality AS places FROM account
                     WHERE grants.*.role CONTAINS 'redacteur' ORDER BY name;",
                vars! { slugs: slugs },
            )
            .await?;
        let rows: Vec<AccountRow> = result.take(0)?;
        let editors: Vec<EditorRow> = result.take(1)?;
        // Organisations know their municipality by name.
        let is_here = |name: &Option<String>| name.as_ref().is_some_and(|name| municipalities.contains(&Slug::of(name)));
        let editors = editors.into_iter().filter(|editor| editor.places.iter().any(is_here)).map(|editor| editor.account);
        let mut accounts: Vec<Account> = rows.into_iter().chain(editors).map(|row| row.account()).collect::<Result<_, _>>()?;
        accounts.sort_by_key(|account| (account.name.to_lowercase(), account.id));
        accounts.dedup_by_key(|account| account.id);
        Ok(accounts)
    }

    /// Accounts that edit for an organisation and can be used, by name.
    pub async fn accounts_of_organisation(&self, organisation: OrganisationId) -> Result<Vec<Account>, DbError> {
        let rows: Vec<AccountRow> = self
            .query(
                "SELECT * FROM account WHERE grants.*.organisation CONTAINS $organisation AND status = 'actief' ORDER BY name LIMIT 100",
                vars! { organisation: record("organisation", organisation.0) },
            )
            .await?
            .take(0)?;
        rows.iter().map(AccountRow::account).collect()
    }

    /// The municipalities in which somebody has this role, in no order.
    pub async fn municipalities_with(&self, role: Role) -> Result<Vec<Slug>, DbError> {
        let rows: Vec<Vec<GrantRow>> = self
            .query(
                "SELECT VALUE grants FROM account WHERE status = 'actief' AND grants.*.role CONTAINS $role",
                vars! { role: role.code().to_owned() },
            )
            .await?
            .take(0)?;
        let slugs = rows.iter().flatten().filter(|row| row.role == role.code()).filter_map(|row| Slug::parse(row.municipality.as_deref()?));
        let unique: std::collections::BTreeSet<Slug> = slugs.collect();
        Ok(unique.into_iter().collect())
    }

    /// How many accounts there are.
    pub async fn count_accounts(&self) -> Result<u32, DbError> {
        self.count("SELECT count() FROM account GROUP ALL").await
    }

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

    /// The invitation under the hash of its token.
    pub async fn invitation(&self, hash: &str) -> Result<Option<Invitation>, DbError> {
        let row: Option<InvitationRow> =
            self.query("SELECT * FROM $id", vars! { id: RecordId::new("invitation", hash.to_owned()) }).await?.take(0)?;
        row.map(|row| {
            let reader = RowReader::new("invitation", &row.id);
            Ok(Invitation {
                email: reader.some("email", EmailAddress::parse(&row.email))?,
                name: row.name,
                language: language(&reader, &row.language)?,
                grants: grants(&row.grants, &reader)?,
                expires_at: row.expires_at,
            })
        })
        .transpose()
    }

    /// Removes what has passed: sessions, codes, invitations, keys of forms.
    pub async fn sweep_accounts(&self, idle_since: DateTime<Utc>, begun: DateTime<Utc>, now: DateTime<Utc>) -> Result<(), DbError> {
        self.transaction(
            "DELETE session WHERE seen_at < $idle RETURN NONE;
             DELETE session WHERE created_at < $begun RETURN NONE;
             DELETE sign_in_code WHERE expires_at < $now RETURN NONE;
             DELETE invitation WHERE expires_at < $now RETURN NONE;
             DELETE dealt_with WHERE at < $begun RETURN NONE;",
            vars! { idle: idle_since, begun: begun, now: now },
        )
        .await
    }
}
