//! The second step of signing in: giving it, and setting it up.

use super::subject;
use crate::{
    Marketplace,
    policy::{About, UseCase, authorise},
    secrets::{self, plain_code, same},
};
use async_trait::async_trait;
use db::{AccountSecrets, Change};
use domain::{
    accounts::{SecondStepSecret, SessionToken},
    actors::Actor,
    ids::AccountId,
    refusal::{Failure, Refusal},
    use_cases::SecondSteps,
};

/// The purpose of hashes with the key: a hash made for another one is nothing here.
const RECOVERY: &str = "recovery-code";

#[async_trait]
impl SecondSteps for Marketplace {
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
}

fn second_step_record(account: AccountId) -> String {
    format!("account:{account}:second_step")
}

impl Marketplace {
    fn recovery_hash(&self, account: AccountId, code: &str) -> String {
        self.key.hash(RECOVERY, &format!("{account}\n{}", plain_code(code)))
    }

    /// The step of thirty seconds for which these digits hold and were not taken yet.
    fn second_step_now(&self, found: &AccountSecrets, digits: &str) -> Result<Option<u64>, Failure> {
        let Some(sealed) = &found.second_step else { return Ok(None) };
        let secret = self.key.decrypt(sealed, &second_step_record(found.account.id))?;
        let now = u64::try_from(self.clock.now().timestamp()).unwrap_or_default();
        Ok(secrets::second_step_of(&secret, digits, now)?.filter(|step| *step > found.second_step_used))
    }
}
