//! Opening sessions, and what holds in them.

use super::subject;
use crate::{
    Marketplace,
    policy::UseCase,
    secrets::{self, name_of_token},
};
use db::Change;
use domain::{
    accounts::{Account, Origin, Session, SessionToken},
    actors::{Actor, SecondStep, SignedIn},
    refusal::{Failure, Refusal},
};

/// How far a session is with the second step of an account.
pub(super) fn second_step(account: &Account, given: bool) -> SecondStep {
    match (account.has_second_step, given) {
        (true, true) => SecondStep::Given,
        (true, false) => SecondStep::ToGive,
        (false, _) if account.grants.iter().any(|grant| grant.role().needs_second_step()) => SecondStep::ToSetUp,
        (false, _) => SecondStep::NotNeeded,
    }
}

impl Marketplace {
    /// Opens a session together with a change. The one that the same browser had ends.
    pub(super) async fn open_session(
        &self,
        actor: &Actor,
        account: &Account,
        from: &Origin,
        how: &str,
        mut change: Change,
    ) -> Result<SessionToken, Failure> {
        let token = secrets::token();
        let now = self.clock.now();
        let session = Session { id: name_of_token(&token), device: from.device.clone(), created_at: now, seen_at: now };
        if let Some(before) = actor.signed_in() {
            change.end_session(&before.session);
        }
        change.create_session(&session, account.id, false);
        let home = self.home(account).await?;
        change.log(&self.line(&Actor::Visitor, UseCase::SignIn, &subject(account.id), home.as_ref(), how));
        self.commit(change).await?;
        Ok(SessionToken(token))
    }

    /// Replaces the session by one with this token, in which the second step was given, together with a change.
    pub(super) async fn renew_session(
        &self,
        actor: &Actor,
        signed_in: &SignedIn,
        use_case: UseCase,
        how: &str,
        token: &str,
        mut change: Change,
    ) -> Result<(), Failure> {
        let old = self.database.session(&signed_in.session).await.map_err(Failure::internal)?.ok_or(Refusal::NotAllowed)?;
        let session = Session { id: name_of_token(token), seen_at: self.clock.now(), ..old.session };
        change.end_session(&signed_in.session);
        change.create_session(&session, signed_in.account, true);
        let home = self.home(&old.account).await?;
        change.log(&self.line(actor, use_case, &subject(signed_in.account), home.as_ref(), how));
        self.commit(change).await
    }
}
