//! Accounts of people at work; beside it their sessions, second step, codes and invitations.

mod invitations;
mod second_step;
mod sessions;
mod sign_in_codes;

pub use second_step::{SecondStepAnswer, SecondStepMove};
pub use sessions::SessionOf;
pub use sign_in_codes::SignInCode;

use crate::{
    Change, Database, DbError,
    rows::{RowReader, record},
};
use chrono::{DateTime, Utc};
use domain::{
    accounts::{Account, AccountStatus, EmailAddress, Grant, Role},
    codes::Code,
    ids::{AccountId, OrganisationId},
    languages::UiLanguage,
    slug::Slug,
};
use surrealdb::types::{Bytes, RecordId, SurrealValue, Value, vars};

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
    grants_before: Vec<GrantRow>,
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
            grants_before: grants(&self.grants_before, &reader)?,
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

impl Change {
    /// A new account with its password.
    pub fn create_account(&mut self, account: &Account, password_hash: &str) {
        let row = AccountRow {
            id: record("account", account.id.0),
            email: account.email.to_string(),
            name: account.name.clone(),
            language: account.language.tag().to_owned(),
            grants: account.grants.iter().map(Into::into).collect(),
            grants_before: account.grants_before.iter().map(Into::into).collect(),
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

    /// What an account may do from now on; when that is nothing, what it could do before is remembered.
    pub fn set_grants(&mut self, account: AccountId, grants: &[Grant], now: DateTime<Utc>) {
        let rows: Vec<GrantRow> = grants.iter().map(Into::into).collect();
        let (id, rows, now) = (self.bind(record("account", account.0)), self.bind(rows), self.bind(now));
        self.add(&format!(
            "UPDATE {id} SET grants_before = IF array::len({rows}) > 0 {{ [] }} ELSE IF array::len(grants) > 0 {{ grants }} ELSE {{ grants_before }},
                 grants = {rows}, updated_at = {now} RETURN NONE;"
        ));
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

    /// Accounts that belong to one of these municipalities by a role, or by an organisation there, by name.
    pub async fn accounts_in(&self, municipalities: &[Slug]) -> Result<Vec<Account>, DbError> {
        let slugs: Vec<String> = municipalities.iter().map(Slug::to_string).collect();
        let mut result = self
            .query(
                "SELECT * FROM account WHERE grants.*.municipality ANYINSIDE $slugs ORDER BY name LIMIT 1000;
                 SELECT *, grants.*.organisation.address.municipality AS places FROM account
                     WHERE grants.*.role CONTAINS 'redacteur' ORDER BY name;
                 SELECT * FROM account WHERE grants_before.*.municipality ANYINSIDE $slugs ORDER BY name LIMIT 1000;
                 SELECT *, grants_before.*.organisation.address.municipality AS places FROM account
                     WHERE grants_before.*.role CONTAINS 'redacteur' ORDER BY name;",
                vars! { slugs: slugs },
            )
            .await?;
        let mut rows: Vec<AccountRow> = result.take(0)?;
        let mut editors: Vec<EditorRow> = result.take(1)?;
        rows.append(&mut result.take(2)?);
        editors.append(&mut result.take(3)?);
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

    /// The accounts with this role in a municipality, by name, at most 100.
    pub async fn accounts_with(&self, role: Role, municipality: &Slug) -> Result<Vec<Account>, DbError> {
        let rows: Vec<AccountRow> = self
            .query(
                "SELECT * FROM account WHERE grants.*.municipality CONTAINS $slug AND status = 'actief' ORDER BY name LIMIT 100",
                vars! { slug: municipality.to_string() },
            )
            .await?
            .take(0)?;
        let accounts: Vec<Account> = rows.iter().map(AccountRow::account).collect::<Result<_, _>>()?;
        let wanted = Grant::Municipal(role, municipality.clone());
        Ok(accounts.into_iter().filter(|account| account.grants.contains(&wanted)).collect())
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
}
