//! Signing in, and what belongs to one's own account.

mod homes;
mod making;
mod second_step;
mod sessions;

use crate::{
    Marketplace,
    passwords::check_new_password,
    policy::{About, UseCase, authorise},
    secrets::{self, name_of_token, same},
};
use async_trait::async_trait;
use db::{AccountSecrets, Change, SignInCode};
use domain::{
    accounts::{Account, AccountStatus, CODE_TRIES, EmailAddress, Invitation, Origin, Session, SessionToken, terms},
    actors::{Actor, SignedIn},
    ids::AccountId,
    messages::Message,
    refusal::{Failure, Refusal},
    use_cases::Accounts,
};
use making::NewAccount;
use sessions::second_step;
use std::time::Duration;

/// How long asking for a code takes at least, so that the time does not tell whether the address is known.
const ASKING: Duration = Duration::from_millis(300);

/// The purpose of hashes with the key: a hash made for another one is nothing here.
const CODE: &str = "sign-in-code";

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
        self.open_session(actor, &account, from, "wachtwoord", Change::new()).await
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
        self.open_session(actor, &account, from, "code", change).await
    }

    async fn sign_out(&self, actor: &Actor) -> Result<(), Failure> {
        authorise(actor, UseCase::SignOut, About::Nothing)?;
        let signed_in = actor.signed_in().ok_or(Refusal::NotAllowed)?;
        let mut change = Change::new();
        change.end_session(&signed_in.session);
        let home = self.home(&self.own_account(signed_in).await?.account).await?;
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
        let home = self.home(&self.own_account(signed_in).await?.account).await?;
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
        check_new_password(new, &self.words_about(&found.account.name, &found.account.email, &found.account.grants).await?)?;
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
        let token = self.open_session(actor, &account, from, "uitnodiging", change).await?;
        self.municipalities_changed();
        Ok(token)
    }
}

/// How the log names an account.
pub(crate) fn subject(account: AccountId) -> String {
    format!("account:{account}")
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

    fn code_hash(&self, account: AccountId, code: &str) -> String {
        let digits: String = code.chars().filter(char::is_ascii_digit).collect();
        self.key.hash(CODE, &format!("{account}\n{digits}"))
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

    async fn tell_of_security(&self, change: &mut Change, account: &Account) -> Result<(), Failure> {
        let (home, message) = (self.home(account).await?, Message::SecurityChanged);
        change.mail(self.new_id(), &account.email, account.language, &message, home.as_ref(), self.clock.now());
        Ok(())
    }
}
