//! Signing in, and what belongs to one's own account.

use crate::{
    Marketplace,
    policy::{About, UseCase, authorise},
    secrets::{self, name_of_token, plain_code, same},
};
use async_trait::async_trait;
use db::{AccountSecrets, Change, DbError, Guard, SignInCode};
use domain::{
    accounts::{
        Account, AccountStatus, CODE_TRIES, EmailAddress, Grant, Invitation, NAME_MAX, Origin, SecondStepSecret, Session, SessionToken,
        terms,
    },
    actors::{Actor, SecondStep, SignedIn},
    ids::AccountId,
    languages::UiLanguage,
    messages::Message,
    refusal::{Failure, Refusal},
    slug::Slug,
    use_cases::Accounts,
};
use std::time::Duration;

/// How long asking for a code takes at least, so that the time does not tell whether the address is known.
const ASKING: Duration = Duration::from_millis(300);

/// Purposes of hashes with the key: a hash made for one is nothing for another.
const CODE: &str = "sign-in-code";
const RECOVERY: &str = "recovery-code";

#[async_trait]
impl Accounts for Marketplace {
    async fn signed_in(&self, token: &SessionToken) -> Result<Option<SignedIn>, Failure> {
        let id = name_of_token(&token.0);
        let Some(found) = self.database.session(&id).await.map_err(Failure::internal)? else { return Ok(None) };
        let (now, session, account) = (self.clock.now(), found.session, found.account);
        let ended = now - session.seen_at > terms::SESSION_IDLE || now - session.created_at > terms::SESSION_WHOLE;
        if ended || account.status != AccountStatus::Active {
            return Ok(None);
        }
        if now - session.seen_at > terms::SESSION_SEEN {
            self.database.touch_session(&id, now).await.map_err(Failure::internal)?;
        }
        Ok(Some(SignedIn {
            account: account.id,
            session: id,
            second_step: second_step(&account, found.second_step),
            name: account.name,
            email: account.email.to_string(),
            language: account.language,
            given: account.grants,
        }))
    }

    async fn sign_in_with_password(
        &self,
        actor: &Actor,
        email: &EmailAddress,
        password: &str,
        from: &Origin,
    ) -> Result<SessionToken, Failure> {
        authorise(actor, UseCase::SignIn, About::Nothing)?;
        self.limits.try_account(email.as_str(), from)?;
        let found = self.active_account(email).await?;
        let hash = found.as_ref().map(|found| found.password_hash.as_str());
        let right = self.passwords.verify(password, hash).await?;
        let account = found.filter(|_| right).ok_or(Refusal::NotRecognised)?.account;
        self.open_session(&account, from, "wachtwoord", Change::new()).await
    }

    async fn send_sign_in_code(&self, actor: &Actor, email: &EmailAddress, from: &Origin) -> Result<(), Failure> {
        authorise(actor, UseCase::SignIn, About::Nothing)?;
        self.limits.send_code(email, from)?;
        let (sent, ()) = tokio::join!(self.store_sign_in_code(email), tokio::time::sleep(ASKING));
        sent
    }

    async fn sign_in_with_code(&self, actor: &Actor, email: &EmailAddress, code: &str, from: &Origin) -> Result<SessionToken, Failure> {
        authorise(actor, UseCase::SignIn, About::Nothing)?;
        self.limits.try_account(email.as_str(), from)?;
        let account = self.active_account(email).await?.ok_or(Refusal::NotRecognised)?.account;
        let sent = self.database.try_sign_in_code(account.id).await.map_err(Failure::internal)?.ok_or(Refusal::NotRecognised)?;
        let hash = self.code_hash(account.id, code);
        let in_time = self.clock.now() < sent.expires_at && sent.tries <= CODE_TRIES;
        if !in_time || !same(&hash, &sent.hash) {
            return Err(Refusal::NotRecognised.into());
        }
        let mut change = Change::new();
        change.use_sign_in_code(account.id, &sent.hash);
        self.open_session(&account, from, "code", change).await
    }

    async fn give_second_step(&self, actor: &Actor, code: &str) -> Result<SessionToken, Failure> {
        authorise(actor, UseCase::GiveSecondStep, About::Nothing)?;
        let signed_in = actor.signed_in().ok_or(Refusal::NotAllowed)?;
        self.limits.try_in_session(&signed_in.account.to_string())?;
        let found = self.own_account(signed_in).await?;
        let mut change = Change::new();
        let how = if let Some(step) = self.second_step_now(&found, code)? {
            change.use_second_step(signed_in.account, step);
            "cijfers"
        } else {
            let hash = self.recovery_hash(signed_in.account, code);
            if !found.recovery_hashes.iter().any(|left| same(left, &hash)) {
                return Err(Refusal::NotRecognised.into());
            }
            change.use_recovery_code(signed_in.account, &hash);
            "herstelcode"
        };
        self.renew_session(actor, signed_in, UseCase::GiveSecondStep, how, change).await
    }

    async fn begin_second_step(&self, actor: &Actor) -> Result<SecondStepSecret, Failure> {
        authorise(actor, UseCase::SetUpSecondStep, About::Nothing)?;
        let signed_in = actor.signed_in().ok_or(Refusal::NotAllowed)?;
        let found = self.own_account(signed_in).await?;
        if found.account.has_second_step {
            return Err(Refusal::WrongState.into());
        }
        let record = second_step_record(signed_in.account);
        if let Some(sealed) = &found.second_step {
            return secrets::second_step_setup(&self.key.decrypt(sealed, &record)?, &signed_in.email);
        }
        let secret = secrets::second_step_secret();
        let mut change = Change::new();
        change.offer_second_step(signed_in.account, &self.key.encrypt(&secret, &record)?);
        change.log(&self.line(
            actor,
            UseCase::SetUpSecondStep,
            &subject(signed_in.account),
            self.home(&found.account).await?.as_ref(),
            "begin",
        ));
        self.commit(change).await?;
        secrets::second_step_setup(&secret, &signed_in.email)
    }

    async fn confirm_second_step(&self, actor: &Actor, code: &str) -> Result<(SessionToken, Vec<String>), Failure> {
        authorise(actor, UseCase::SetUpSecondStep, About::Nothing)?;
        let signed_in = actor.signed_in().ok_or(Refusal::NotAllowed)?;
        self.limits.try_in_session(&signed_in.account.to_string())?;
        let found = self.own_account(signed_in).await?;
        if found.account.has_second_step {
            return Err(Refusal::WrongState.into());
        }
        let step = self.second_step_now(&found, code)?.ok_or(Refusal::NotRecognised)?;
        let codes = secrets::recovery_codes();
        let hashes: Vec<String> = codes.iter().map(|code| self.recovery_hash(signed_in.account, code)).collect();
        let mut change = Change::new();
        change.confirm_second_step(signed_in.account, step, &hashes, self.clock.now());
        // Sessions that were opened without it end.
        change.end_sessions(signed_in.account, Some(&signed_in.session));
        self.tell_of_security(&mut change, &found.account).await?;
        let token = self.renew_session(actor, signed_in, UseCase::SetUpSecondStep, "klaar", change).await?;
        self.notify_mail();
        Ok((token, codes))
    }

    async fn sign_out(&self, actor: &Actor) -> Result<(), Failure> {
        authorise(actor, UseCase::SignOut, About::Nothing)?;
        let signed_in = actor.signed_in().ok_or(Refusal::NotAllowed)?;
        let mut change = Change::new();
        change.end_session(&signed_in.session);
        let home = self.home_of(&signed_in.given).await?;
        change.log(&self.line(actor, UseCase::SignOut, &subject(signed_in.account), home.as_ref(), ""));
        self.commit(change).await
    }

    async fn sessions(&self, actor: &Actor) -> Result<Vec<Session>, Failure> {
        authorise(actor, UseCase::ReadOwnSessions, About::Nothing)?;
        let signed_in = actor.signed_in().ok_or(Refusal::NotAllowed)?;
        self.database.sessions_of(signed_in.account).await.map_err(Failure::internal)
    }

    async fn sign_out_elsewhere(&self, actor: &Actor) -> Result<(), Failure> {
        authorise(actor, UseCase::SignOutElsewhere, About::Nothing)?;
        let signed_in = actor.signed_in().ok_or(Refusal::NotAllowed)?;
        let mut change = Change::new();
        change.end_sessions(signed_in.account, Some(&signed_in.session));
        let home = self.home_of(&signed_in.given).await?;
        change.log(&self.line(actor, UseCase::SignOutElsewhere, &subject(signed_in.account), home.as_ref(), ""));
        self.commit(change).await
    }

    async fn change_password(&self, actor: &Actor, current: &str, new: &str) -> Result<(), Failure> {
        authorise(actor, UseCase::ChangePassword, About::Nothing)?;
        let signed_in = actor.signed_in().ok_or(Refusal::NotAllowed)?;
        self.limits.try_in_session(&signed_in.account.to_string())?;
        let found = self.own_account(signed_in).await?;
        if !self.passwords.verify(current, Some(&found.password_hash)).await? {
            return Err(Refusal::NotRecognised.into());
        }
        secrets::check_new_password(new, &[&found.account.name, found.account.email.as_str()])?;
        let hash = self.passwords.hash(new).await?;
        let mut change = Change::new();
        change.set_password(signed_in.account, &hash, self.clock.now());
        change.end_sessions(signed_in.account, Some(&signed_in.session));
        self.tell_of_security(&mut change, &found.account).await?;
        let home = self.home(&found.account).await?;
        change.log(&self.line(actor, UseCase::ChangePassword, &subject(signed_in.account), home.as_ref(), ""));
        self.commit(change).await?;
        self.notify_mail();
        Ok(())
    }

    async fn invitation(&self, actor: &Actor, token: &str) -> Result<Option<Invitation>, Failure> {
        authorise(actor, UseCase::ReadInvitation, About::Nothing)?;
        let found = self.database.invitation(&name_of_token(token)).await.map_err(Failure::internal)?;
        Ok(found.filter(|invitation| self.clock.now() < invitation.expires_at))
    }

    async fn accept_invitation(
        &self,
        actor: &Actor,
        token: &str,
        name: &str,
        password: &str,
        from: &Origin,
    ) -> Result<SessionToken, Failure> {
        authorise(actor, UseCase::AcceptInvitation, About::Nothing)?;
        let invitation = self.invitation(actor, token).await?.ok_or(Refusal::NoLongerValid)?;
        self.limits.try_account(invitation.email.as_str(), from)?;
        let now = self.clock.now();
        let mut change = Change::new();
        change.use_invitation(&name_of_token(token));
        let known = self.database.account_by_email(&invitation.email).await.map_err(Failure::internal)?;
        let account = if let Some(known) = known {
            let usable = known.account.status == AccountStatus::Active;
            if !self.passwords.verify(password, Some(&known.password_hash)).await? || !usable {
                return Err(Refusal::NotRecognised.into());
            }
            let mut account = known.account;
            let new = invitation.grants.into_iter().filter(|grant| !account.grants.contains(grant)).collect::<Vec<_>>();
            account.grants.extend(new);
            change.set_grants(account.id, &account.grants, now);
            account
        } else {
            let draft = NewAccount { email: invitation.email, name, password, language: invitation.language, grants: invitation.grants };
            self.create(draft, &mut change).await?
        };
        let home = self.home(&account).await?;
        change.log(&self.line(actor, UseCase::AcceptInvitation, &subject(account.id), home.as_ref(), ""));
        self.open_session(&account, from, "uitnodiging", change).await
    }
}

/// What becomes an account.
struct NewAccount<'a> {
    email: EmailAddress,
    name: &'a str,
    password: &'a str,
    /// The language of mails.
    language: UiLanguage,
    grants: Vec<Grant>,
}

/// How far a session is with the second step of an account.
fn second_step(account: &Account, given: bool) -> SecondStep {
    match (account.has_second_step, given) {
        (true, true) => SecondStep::Given,
        (true, false) => SecondStep::ToGive,
        (false, _) if account.grants.iter().any(|grant| grant.role().needs_second_step()) => SecondStep::ToSetUp,
        (false, _) => SecondStep::NotNeeded,
    }
}

/// How the log names an account.
pub(crate) fn subject(account: AccountId) -> String {
    format!("account:{account}")
}

fn second_step_record(account: AccountId) -> String {
    format!("account:{account}:second_step")
}

impl Marketplace {
    async fn active_account(&self, email: &EmailAddress) -> Result<Option<AccountSecrets>, Failure> {
        let found = self.database.account_by_email(email).await.map_err(Failure::internal)?;
        Ok(found.filter(|found| found.account.status == AccountStatus::Active))
    }

    async fn own_account(&self, signed_in: &SignedIn) -> Result<AccountSecrets, Failure> {
        let found = self.database.account(signed_in.account).await.map_err(Failure::internal)?;
        found.ok_or_else(|| Refusal::NotAllowed.into())
    }

    /// The municipality to which the log counts an account: that of its first role, or of the organisation it edits for.
    pub(crate) async fn home(&self, account: &Account) -> Result<Option<Slug>, Failure> {
        self.home_of(&account.grants).await
    }

    async fn home_of(&self, grants: &[Grant]) -> Result<Option<Slug>, Failure> {
        match grants.first() {
            None => Ok(None),
            Some(Grant::Municipal(_, municipality)) => Ok(Some(municipality.clone())),
            Some(Grant::Editor(organisation)) => self.municipality_of(*organisation).await,
        }
    }

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

    async fn create(&self, draft: NewAccount<'_>, change: &mut Change) -> Result<Account, Failure> {
        let name = draft.name.trim();
        if name.is_empty() || name.chars().count() > NAME_MAX {
            return Err(Refusal::Text.into());
        }
        secrets::check_new_password(draft.password, &[name, draft.email.as_str()])?;
        let hash = self.passwords.hash(draft.password).await?;
        let account = Account {
            id: AccountId(self.new_id()),
            email: draft.email,
            name: name.to_owned(),
            language: draft.language,
            grants: draft.grants,
            status: AccountStatus::Active,
            has_second_step: false,
            created_at: self.clock.now(),
        };
        change.create_account(&account, &hash);
        Ok(account)
    }

    fn code_hash(&self, account: AccountId, code: &str) -> String {
        let digits: String = code.chars().filter(char::is_ascii_digit).collect();
        self.key.hash(CODE, &format!("{account}\n{digits}"))
    }

    fn recovery_hash(&self, account: AccountId, code: &str) -> String {
        self.key.hash(RECOVERY, &format!("{account}\n{}", plain_code(code)))
    }

    async fn store_sign_in_code(&self, email: &EmailAddress) -> Result<(), Failure> {
        let Some(found) = self.active_account(email).await? else { return Ok(()) };
        let (account, code, now) = (found.account, secrets::six_digits(), self.clock.now());
        let mut change = Change::new();
        let stored = SignInCode { hash: self.code_hash(account.id, &code), tries: 0, expires_at: now + terms::CODE };
        change.put_sign_in_code(account.id, &stored);
        let home = self.home(&account).await?;
        change.mail(self.new_id(), &account.email, account.language, &Message::SignInCode { code }, home.as_ref(), now);
        change.log(&self.line(&Actor::Visitor, UseCase::SignIn, &subject(account.id), home.as_ref(), "code gevraagd"));
        self.commit(change).await?;
        self.notify_mail();
        Ok(())
    }

    /// The step of thirty seconds for which these digits hold and were not taken yet.
    fn second_step_now(&self, found: &AccountSecrets, digits: &str) -> Result<Option<u64>, Failure> {
        let Some(sealed) = &found.second_step else { return Ok(None) };
        let secret = self.key.decrypt(sealed, &second_step_record(found.account.id))?;
        let now = u64::try_from(self.clock.now().timestamp()).unwrap_or_default();
        Ok(secrets::second_step_of(&secret, digits, now)?.filter(|step| *step > found.second_step_used))
    }

    async fn tell_of_security(&self, change: &mut Change, account: &Account) -> Result<(), Failure> {
        let (home, message) = (self.home(account).await?, Message::SecurityChanged);
        change.mail(self.new_id(), &account.email, account.language, &message, home.as_ref(), self.clock.now());
        Ok(())
    }

    /// Opens a session together with a change.
    async fn open_session(&self, account: &Account, from: &Origin, how: &str, mut change: Change) -> Result<SessionToken, Failure> {
        let token = secrets::token();
        let now = self.clock.now();
        let session = Session { id: name_of_token(&token), device: from.device.clone(), created_at: now, seen_at: now };
        change.create_session(&session, account.id, false);
        let home = self.home(account).await?;
        change.log(&self.line(&Actor::Visitor, UseCase::SignIn, &subject(account.id), home.as_ref(), how));
        self.commit(change).await?;
        Ok(SessionToken(token))
    }

    /// Replaces the session by one in which the second step was given, together with a change.
    async fn renew_session(
        &self,
        actor: &Actor,
        signed_in: &SignedIn,
        use_case: UseCase,
        how: &str,
        mut change: Change,
    ) -> Result<SessionToken, Failure> {
        let old = self.database.session(&signed_in.session).await.map_err(Failure::internal)?.ok_or(Refusal::NotAllowed)?;
        let token = secrets::token();
        let session = Session { id: name_of_token(&token), seen_at: self.clock.now(), ..old.session };
        change.end_session(&signed_in.session);
        change.create_session(&session, signed_in.account, true);
        let home = self.home(&old.account).await?;
        change.log(&self.line(actor, use_case, &subject(signed_in.account), home.as_ref(), how));
        self.commit(change).await?;
        Ok(SessionToken(token))
    }

    /// Carries a change out; a guard becomes what the person who asked can act on.
    pub(crate) async fn commit(&self, change: Change) -> Result<(), Failure> {
        self.database.commit(change).await.map_err(|error| match error {
            DbError::Guard(guard) => Failure::Refused(match guard {
                Guard::Repeated => Refusal::Repeated,
                Guard::Changed => Refusal::Changed,
                Guard::Gone => Refusal::NoLongerValid,
                Guard::Full => Refusal::Full,
                Guard::AppendOnly => Refusal::WrongState,
                Guard::Taken => Refusal::AlreadyThere,
            }),
            other => Failure::internal(other),
        })?;
        self.logged.notify_one();
        Ok(())
    }
}
