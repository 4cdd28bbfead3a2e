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
    cases::{Case, Colleague, PeopleToGive},
    ids::{AccountId, OrganisationId},
    languages::UiLanguage,
    messages::{Mail, Message},
    refusal::{Failure, Refusal},
    slug::Slug,
    use_cases::Administration,
};
use std::collections::BTreeSet;
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
        if *actor != Actor::Operator {
            // Whoever runs the program closes a stolen account at once; an administrator gives its people on afterwards.
            change.only_without_people(account);
        }
        change.leave_due(account);
        change.set_account_status(account, AccountStatus::Closed, self.clock.now());
        change.end_sessions(account, None);
        change.log(&self.line(actor, UseCase::CloseAccount, &subject(account), home.as_ref(), ""));
        self.commit(change).await?;
        self.municipalities_changed();
        Ok(())
    }

    async fn people_to_give(&self, actor: &Actor, coach: AccountId) -> Result<PeopleToGive, Failure> {
        let (_, cases) = self.cases_here(actor, coach).await?;
        let mut to = Vec::new();
        for colleague in self.coaches_for(&cases, coach).await? {
            let open = self.database.count_cases(colleague.id).await.map_err(Failure::internal)?;
            to.push((Colleague { account: colleague.id, name: colleague.name }, self.coaching.people.saturating_sub(open)));
        }
        to.sort_by_cached_key(|(colleague, _)| (colleague.name.to_lowercase(), colleague.account));
        Ok(PeopleToGive { count: u16::try_from(cases.len()).unwrap_or(u16::MAX), to })
    }

    async fn give_people_on(&self, actor: &Actor, coach: AccountId, to: AccountId, key: Uuid) -> Result<(), Failure> {
        let (from, mut cases) = self.cases_here(actor, coach).await?;
        if cases.is_empty() || self.database.was_dealt_with(key).await.map_err(Failure::internal)? {
            return Ok(());
        }
        let to = self.coaches_for(&cases, coach).await?.into_iter().find(|colleague| colleague.id == to);
        let to = to.ok_or(Refusal::NotAllowed)?;
        cases.retain(|case| to.grants.contains(&Grant::Municipal(Role::Coach, case.municipality.clone())));
        let open = self.database.count_cases(to.id).await.map_err(Failure::internal)?;
        cases.truncate(usize::from(self.coaching.people.saturating_sub(open)));
        let municipality = cases.first().map(|case| case.municipality.clone()).ok_or(Refusal::Full)?;
        let mut change = Change::new();
        change.once(key, self.now());
        for case in &cases {
            change.give_case(case, to.id, self.coaching.people, self.today());
            let subject = crate::participants::subject(case.participant);
            change.log(&self.line(actor, UseCase::GivePeopleOn, &subject, Some(&case.municipality), &to.id.to_string()));
        }
        let path = "/coach/mensen".to_owned();
        let mut told = vec![(to, Message::PeopleGiven { path: path.clone() })];
        if from.status == AccountStatus::Active {
            told.push((from, Message::PeopleTakenOver { path }));
        }
        for (account, message) in told {
            change.mail(self.new_id(), &account.email, account.language, &message, Some(&municipality), self.now());
        }
        self.commit_in_turn(change).await?;
        self.notify_mail();
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

    /// A coach, and their open cases where the actor is an administrator, those who came first before the others.
    async fn cases_here(&self, actor: &Actor, coach: AccountId) -> Result<(Account, Vec<Case>), Failure> {
        authorise(actor, UseCase::GivePeopleOn, About::Nothing)?;
        let here = actor.municipalities(Role::Administrator);
        let found = self.database.account(coach).await.map_err(Failure::internal)?.ok_or(Refusal::NotAllowed)?.account;
        let is_here = |grant: &Grant| matches!(grant, Grant::Municipal(_, municipality) if here.contains(municipality));
        if !found.belongs_by().iter().any(is_here) {
            return Err(Refusal::NotAllowed.into());
        }
        let mut cases = self.database.caseload(coach).await.map_err(Failure::internal)?;
        cases.retain(|case| here.contains(&case.municipality));
        cases.sort_by_key(|case| (case.opened_on, case.id));
        Ok((found, cases))
    }

    /// The other coaches of the municipalities of these cases.
    async fn coaches_for(&self, cases: &[Case], coach: AccountId) -> Result<Vec<Account>, Failure> {
        let municipalities: BTreeSet<&Slug> = cases.iter().map(|case| &case.municipality).collect();
        let mut coaches = Vec::new();
        for municipality in municipalities {
            coaches.extend(self.database.accounts_with(Role::Coach, municipality).await.map_err(Failure::internal)?);
        }
        coaches.retain(|other| other.id != coach);
        coaches.sort_by_key(|other| other.id);
        coaches.dedup_by_key(|other| other.id);
        Ok(coaches)
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
