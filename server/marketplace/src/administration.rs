//! Who may use Meedoen for their work, and what was done with it.

use crate::{
    Marketplace,
    accounts::subject,
    policy::{About, UseCase, authorise, may_give},
    secrets::{self, name_of_token},
};
use async_trait::async_trait;
use db::Change;
use domain::{
    accounts::{Account, AccountStatus, EmailAddress, Grant, Invitation, NAME_MAX, Role, terms},
    actors::Actor,
    audit::{AUDIT_PAGE, AuditLine, AuditQuery},
    ids::{AccountId, OrganisationId},
    languages::UiLanguage,
    messages::{Mail, Message},
    refusal::{Failure, Refusal},
    slug::Slug,
    use_cases::Administration,
};
use uuid::Uuid;

/// Messages of the outbox that are shown.
const MAILS: u32 = 100;

#[async_trait]
impl Administration for Marketplace {
    async fn invite(&self, actor: &Actor, email: &EmailAddress, name: &str, language: UiLanguage, grants: &[Grant]) -> Result<(), Failure> {
        authorise(actor, UseCase::Invite, About::Nothing)?;
        let name = name.trim();
        if name.is_empty() || name.chars().count() > NAME_MAX || grants.is_empty() {
            return Err(Refusal::Text.into());
        }
        let home = self.givable(actor, grants).await?;
        let (token, now) = (secrets::token(), self.clock.now());
        let invitation = Invitation {
            email: email.clone(),
            name: name.to_owned(),
            language,
            grants: grants.to_vec(),
            expires_at: now + terms::INVITATION,
        };
        let mut change = Change::new();
        change.create_invitation(&name_of_token(&token), &invitation);
        let message = Message::Invitation { path: format!("/uitnodiging/{token}") };
        change.mail(self.new_id(), email, language, &message, home.as_ref(), now);
        change.log(&self.line(actor, UseCase::Invite, "", home.as_ref(), ""));
        self.commit(change).await?;
        self.notify_mail();
        Ok(())
    }

    async fn accounts(&self, actor: &Actor) -> Result<Vec<Account>, Failure> {
        authorise(actor, UseCase::ListAccounts, About::Nothing)?;
        let municipalities = actor.municipalities(Role::Administrator);
        let accounts = self.database.accounts_in(&municipalities).await.map_err(Failure::internal)?;
        let mut change = Change::new();
        for municipality in &municipalities {
            change.log(&self.line(actor, UseCase::ListAccounts, "", Some(municipality), ""));
        }
        self.commit(change).await?;
        Ok(accounts)
    }

    async fn close_account(&self, actor: &Actor, account: AccountId) -> Result<(), Failure> {
        authorise(actor, UseCase::CloseAccount, About::Nothing)?;
        let (_, home) = self.somebody_here(actor, account).await?;
        let mut change = Change::new();
        change.set_account_status(account, AccountStatus::Closed, self.clock.now());
        change.end_sessions(account, None);
        change.log(&self.line(actor, UseCase::CloseAccount, &subject(account), home.as_ref(), ""));
        self.commit(change).await?;
        self.municipalities_changed();
        Ok(())
    }

    async fn remove_second_step(&self, actor: &Actor, account: AccountId) -> Result<(), Failure> {
        authorise(actor, UseCase::RemoveSecondStep, About::Nothing)?;
        if actor.account() == Some(account) {
            return Err(Refusal::NotAllowed.into());
        }
        let (found, home) = self.somebody_here(actor, account).await?;
        if !found.has_second_step {
            return Err(Refusal::WrongState.into());
        }
        let mut change = Change::new();
        change.remove_second_step(account, self.clock.now());
        change.end_sessions(account, None);
        let message = Message::SecondStepRemoved;
        change.mail(self.new_id(), &found.email, found.language, &message, home.as_ref(), self.clock.now());
        change.log(&self.line(actor, UseCase::RemoveSecondStep, &subject(account), home.as_ref(), ""));
        self.commit(change).await?;
        self.notify_mail();
        Ok(())
    }

    async fn create_account(
        &self,
        actor: &Actor,
        email: &EmailAddress,
        name: &str,
        password: &str,
        grants: &[Grant],
    ) -> Result<AccountId, Failure> {
        authorise(actor, UseCase::CreateAccount, About::Nothing)?;
        let mut change = Change::new();
        let account = self.new_account(email.clone(), name, password, grants.to_vec(), &mut change).await?;
        let home = self.home(&account).await?;
        change.log(&self.line(actor, UseCase::CreateAccount, &subject(account.id), home.as_ref(), ""));
        self.commit(change).await?;
        self.municipalities_changed();
        Ok(account.id)
    }

    async fn audit_lines(&self, actor: &Actor, query: &AuditQuery) -> Result<Vec<AuditLine>, Failure> {
        authorise(actor, UseCase::ReadAudit, About::Nothing)?;
        let municipalities = actor.municipalities(Role::PrivacyOfficer);
        let mut change = Change::new();
        for municipality in &municipalities {
            change.log(&self.line(actor, UseCase::ReadAudit, "", Some(municipality), ""));
        }
        self.commit(change).await?;
        self.database.audit_lines(query, &municipalities, AUDIT_PAGE).await.map_err(Failure::internal)
    }

    async fn outbox(&self, actor: &Actor) -> Result<Vec<Mail>, Failure> {
        authorise(actor, UseCase::ReadOutbox, About::Nothing)?;
        let mut change = Change::new();
        for municipality in actor.municipalities(Role::Administrator) {
            change.log(&self.line(actor, UseCase::ReadOutbox, "", Some(&municipality), ""));
        }
        self.commit(change).await?;
        self.database.mails_of(&actor.municipalities(Role::Administrator), MAILS).await.map_err(Failure::internal)
    }

    async fn retry_mail(&self, actor: &Actor, mail: Uuid) -> Result<(), Failure> {
        authorise(actor, UseCase::RetryMail, About::Nothing)?;
        let municipalities = actor.municipalities(Role::Administrator);
        let of_mail = self.database.municipality_of_mail(mail).await.map_err(Failure::internal)?;
        let own = of_mail.filter(|municipality| municipalities.contains(municipality));
        let mut change = Change::new();
        if own.is_some() {
            change.revive_mail(mail, self.clock.now());
        }
        // Also a try at what is not there, or not theirs, belongs to where they work.
        let home = own.as_ref().or(municipalities.first());
        change.log(&self.line(actor, UseCase::RetryMail, &format!("outbox:{mail}"), home, ""));
        self.commit(change).await?;
        self.notify_mail();
        Ok(())
    }
}

impl Marketplace {
    /// The municipality of an organisation.
    pub(crate) async fn municipality_of(&self, organisation: OrganisationId) -> Result<Option<Slug>, Failure> {
        let found = self.database.organisations(&[organisation]).await.map_err(Failure::internal)?;
        let name = found.first().map(|organisation| organisation.address.municipality.as_str());
        Ok(name.filter(|name| !name.is_empty()).map(Slug::of))
    }

    /// An account that the actor may close or help, and its municipality. All it may do, or could do before, must lie where the
    /// actor is an administrator: nobody is shut out of another municipality. Whoever runs the program may help everybody.
    async fn somebody_here(&self, actor: &Actor, account: AccountId) -> Result<(Account, Option<Slug>), Failure> {
        let found = self.database.account(account).await.map_err(Failure::internal)?.ok_or(Refusal::NotAllowed)?.account;
        if *actor == Actor::Operator {
            let home = self.home(&found).await?;
            return Ok((found, home));
        }
        let home = self.givable(actor, found.belongs_by()).await?.ok_or(Refusal::NotAllowed)?;
        Ok((found, Some(home)))
    }

    /// May the actor give (or take) all of these? Answers the municipality of the first of them, for the log.
    async fn givable(&self, actor: &Actor, grants: &[Grant]) -> Result<Option<Slug>, Failure> {
        let mut first = None;
        for grant in grants {
            let municipality = match grant {
                Grant::Municipal(_, municipality) => Some(municipality.clone()),
                Grant::Editor(organisation) => self.municipality_of(*organisation).await?,
            };
            let municipality = municipality.ok_or(Refusal::NotAllowed)?;
            if !may_give(actor, grant, &municipality) {
                return Err(Refusal::NotAllowed.into());
            }
            first.get_or_insert(municipality);
        }
        Ok(first)
    }
}
