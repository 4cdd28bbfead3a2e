//! Making accounts.

use crate::{Marketplace, passwords::check_new_password};
use db::Change;
use domain::{
    accounts::{Account, AccountStatus, EmailAddress, Grant, NAME_MAX},
    ids::AccountId,
    languages::UiLanguage,
    refusal::{Failure, Refusal},
};

/// What becomes an account.
pub(super) struct NewAccount<'a> {
    pub(super) email: EmailAddress,
    pub(super) name: &'a str,
    pub(super) password: &'a str,
    /// The language of mails.
    pub(super) language: UiLanguage,
    pub(super) grants: Vec<Grant>,
}

impl Marketplace {
    /// A new account with this password, in Dutch; stored with `change`.
    pub(crate) async fn new_account(
        &self,
        email: EmailAddress,
        name: &str,
        password: &str,
        grants: Vec<Grant>,
        change: &mut Change,
    ) -> Result<Account, Failure> {
        self.create(NewAccount { email, name, password, language: UiLanguage::default(), grants }, change).await
    }

    pub(super) async fn create(&self, draft: NewAccount<'_>, change: &mut Change) -> Result<Account, Failure> {
        let name = draft.name.trim();
        if name.is_empty() || name.chars().count() > NAME_MAX {
            return Err(Refusal::Text.into());
        }
        check_new_password(draft.password, &self.words_about(name, &draft.email, &draft.grants).await?)?;
        let hash = self.passwords.hash(draft.password).await?;
        let account = Account {
            id: AccountId(self.new_id()),
            email: draft.email,
            name: name.to_owned(),
            language: draft.language,
            grants: draft.grants,
            grants_before: Vec::new(),
            status: AccountStatus::Active,
            has_second_step: false,
            created_at: self.clock.now(),
        };
        change.create_account(&account, &hash);
        Ok(account)
    }

    /// What a guesser of a password tries first: name and address, and where somebody works.
    pub(super) async fn words_about(&self, name: &str, email: &EmailAddress, grants: &[Grant]) -> Result<Vec<String>, Failure> {
        let mut words = vec![name.to_owned(), email.to_string()];
        let mut organisations = Vec::new();
        for grant in grants {
            match grant {
                Grant::Editor(id) => organisations.push(*id),
                Grant::Municipal(_, municipality) => words.push(municipality.to_string()),
            }
        }
        let found = self.database.organisations(&organisations).await.map_err(Failure::internal)?;
        words.extend(found.into_iter().map(|organisation| organisation.name));
        Ok(words)
    }
}
