//! The second step of signing in: giving it, setting it up, and moving it to another telephone.

use super::subject;
use crate::{
    Marketplace,
    policy::{About, UseCase, authorise},
    secrets::{self, name_of_token, plain_code, same},
};
use async_trait::async_trait;
use db::{AccountSecrets, Change, SecondStepAnswer, SecondStepMove};
use domain::{
    accounts::{SecondStepSecret, SessionToken, terms},
    actors::{Actor, SignedIn},
    ids::AccountId,
    refusal::{Failure, Refusal},
    use_cases::SecondSteps,
};
use uuid::Uuid;

/// Purposes of hashes with the key: a hash made for one is nothing for another.
const RECOVERY: &str = "recovery-code";
const ANSWER: &str = "second-step-answer";

#[async_trait]
impl SecondSteps for Marketplace {
    async fn give_second_step(&self, actor: &Actor, code: &str, key: Uuid) -> Result<SessionToken, Failure> {
        authorise(actor, UseCase::GiveSecondStep, About::Nothing)?;
        let signed_in = actor.signed_in().ok_or(Refusal::NotAllowed)?;
        self.limits.try_in_session(&signed_in.account.to_string())?;
        let done = self.give(actor, signed_in, code, key).await;
        Ok(self.or_same_answer(done, signed_in, key).await?.0)
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
        let home = self.home(&found.account).await?;
        change.log(&self.line(actor, UseCase::SetUpSecondStep, &subject(signed_in.account), home.as_ref(), "begin"));
        self.commit(change).await?;
        secrets::second_step_setup(&secret, &signed_in.email)
    }

    async fn confirm_second_step(&self, actor: &Actor, code: &str, key: Uuid) -> Result<(SessionToken, Vec<String>), Failure> {
        authorise(actor, UseCase::SetUpSecondStep, About::Nothing)?;
        let signed_in = actor.signed_in().ok_or(Refusal::NotAllowed)?;
        self.limits.try_in_session(&signed_in.account.to_string())?;
        let done = self.confirm(actor, signed_in, code, key).await;
        self.or_same_answer(done, signed_in, key).await
    }

    async fn second_step_answer(&self, token: &SessionToken, key: Uuid) -> Result<Option<(SessionToken, Vec<String>)>, Failure> {
        self.same_answer(&name_of_token(&token.0), key).await
    }

    async fn begin_moving_second_step(&self, actor: &Actor, code: &str) -> Result<(), Failure> {
        authorise(actor, UseCase::MoveSecondStep, About::Nothing)?;
        let signed_in = actor.signed_in().ok_or(Refusal::NotAllowed)?;
        self.limits.try_in_session(&signed_in.account.to_string())?;
        let done = self.begin_moving(actor, signed_in, code).await;
        // The same form was here before: it has shown the present second step already.
        if matches!(done, Err(Failure::Refused(_))) && self.on_its_way(signed_in).await?.is_some() { Ok(()) } else { done }
    }

    async fn moving_second_step(&self, actor: &Actor) -> Result<Option<SecondStepSecret>, Failure> {
        authorise(actor, UseCase::MoveSecondStep, About::Nothing)?;
        let signed_in = actor.signed_in().ok_or(Refusal::NotAllowed)?;
        let Some(sealed) = self.on_its_way(signed_in).await? else { return Ok(None) };
        let secret = self.key.decrypt(&sealed, &second_step_record(signed_in.account))?;
        secrets::second_step_setup(&secret, &signed_in.email).map(Some)
    }

    async fn move_second_step(&self, actor: &Actor, code: &str, key: Uuid) -> Result<(SessionToken, Vec<String>), Failure> {
        authorise(actor, UseCase::MoveSecondStep, About::Nothing)?;
        let signed_in = actor.signed_in().ok_or(Refusal::NotAllowed)?;
        self.limits.try_in_session(&signed_in.account.to_string())?;
        let done = self.confirm_move(actor, signed_in, code, key).await;
        self.or_same_answer(done, signed_in, key).await
    }
}

fn second_step_record(account: AccountId) -> String {
    format!("account:{account}:second_step")
}

fn answer_record(name: &str) -> String {
    format!("second_step_answer:{name}")
}

impl Marketplace {
    fn recovery_hash(&self, account: AccountId, code: &str) -> String {
        self.key.hash(RECOVERY, &format!("{account}\n{}", plain_code(code)))
    }

    /// New recovery codes, and their hashes.
    fn new_recovery_codes(&self, account: AccountId) -> (Vec<String>, Vec<String>) {
        let codes = secrets::recovery_codes();
        let hashes = codes.iter().map(|code| self.recovery_hash(account, code)).collect();
        (codes, hashes)
    }

    /// The step of thirty seconds for which these digits of a secret hold.
    fn step_of(&self, account: AccountId, sealed: &[u8], digits: &str) -> Result<Option<u64>, Failure> {
        let secret = self.key.decrypt(sealed, &second_step_record(account))?;
        let now = u64::try_from(self.clock.now().timestamp()).unwrap_or_default();
        secrets::second_step_of(&secret, digits, now)
    }

    /// The same for the second step of an account, when they were not taken yet.
    fn second_step_now(&self, found: &AccountSecrets, digits: &str) -> Result<Option<u64>, Failure> {
        let Some(sealed) = &found.second_step else { return Ok(None) };
        Ok(self.step_of(found.account.id, sealed, digits)?.filter(|step| *step > found.second_step_used))
    }

    /// Uses up digits of the second step, or a recovery code; answers which of them it was.
    fn take_second_step(&self, found: &AccountSecrets, code: &str, change: &mut Change) -> Result<&'static str, Failure> {
        let account = found.account.id;
        if let Some(step) = self.second_step_now(found, code)? {
            change.use_second_step(account, step);
            return Ok("cijfers");
        }
        let hash = self.recovery_hash(account, code);
        if !found.recovery_hashes.iter().any(|left| same(left, &hash)) {
            return Err(Refusal::NotRecognised.into());
        }
        change.use_recovery_code(account, &hash);
        Ok("herstelcode")
    }

    async fn confirm(&self, actor: &Actor, signed_in: &SignedIn, code: &str, key: Uuid) -> Result<(SessionToken, Vec<String>), Failure> {
        let found = self.own_account(signed_in).await?;
        if found.account.has_second_step {
            return Err(Refusal::WrongState.into());
        }
        let step = self.second_step_now(&found, code)?.ok_or(Refusal::NotRecognised)?;
        let (codes, hashes) = self.new_recovery_codes(signed_in.account);
        let mut change = Change::new();
        change.confirm_second_step(signed_in.account, step, &hashes, self.clock.now());
        self.answer_with(actor, signed_in, UseCase::SetUpSecondStep, codes, key, change).await
    }

    async fn begin_moving(&self, actor: &Actor, signed_in: &SignedIn, code: &str) -> Result<(), Failure> {
        let found = self.own_account(signed_in).await?;
        if !found.account.has_second_step {
            return Err(Refusal::WrongState.into());
        }
        let mut change = Change::new();
        let how = self.take_second_step(&found, code, &mut change)?;
        let step = SecondStepMove {
            secret: self.key.encrypt(&secrets::second_step_secret(), &second_step_record(signed_in.account))?,
            session: signed_in.session.clone(),
            expires_at: self.clock.now() + terms::MOVING,
        };
        change.begin_moving_second_step(signed_in.account, &step);
        let home = self.home(&found.account).await?;
        change.log(&self.line(actor, UseCase::MoveSecondStep, &subject(signed_in.account), home.as_ref(), how));
        self.commit(change).await
    }

    /// The new secret that was begun with in this session and can still be confirmed, encrypted.
    async fn on_its_way(&self, signed_in: &SignedIn) -> Result<Option<Vec<u8>>, Failure> {
        let found = self.database.second_step_move(signed_in.account).await.map_err(Failure::internal)?;
        let own = found.filter(|step| self.clock.now() < step.expires_at && same(&step.session, &signed_in.session));
        Ok(own.map(|step| step.secret))
    }

    async fn confirm_move(
        &self,
        actor: &Actor,
        signed_in: &SignedIn,
        code: &str,
        key: Uuid,
    ) -> Result<(SessionToken, Vec<String>), Failure> {
        let sealed = self.on_its_way(signed_in).await?.ok_or(Refusal::WrongState)?;
        let step = self.step_of(signed_in.account, &sealed, code)?.ok_or(Refusal::NotRecognised)?;
        let (codes, hashes) = self.new_recovery_codes(signed_in.account);
        let mut change = Change::new();
        change.move_second_step(signed_in.account, &sealed, step, &hashes, self.clock.now());
        self.answer_with(actor, signed_in, UseCase::MoveSecondStep, codes, key, change).await
    }

    /// Takes digits or a recovery code, and opens another session for them.
    async fn give(&self, actor: &Actor, signed_in: &SignedIn, code: &str, key: Uuid) -> Result<(SessionToken, Vec<String>), Failure> {
        let found = self.own_account(signed_in).await?;
        let mut change = Change::new();
        let how = self.take_second_step(&found, code, &mut change)?;
        let token = secrets::token();
        self.keep_answer(&mut change, signed_in, &token, &[], key)?;
        self.renew_session(actor, signed_in, UseCase::GiveSecondStep, how, &token, change).await?;
        Ok((SessionToken(token), Vec::new()))
    }

    /// Keeps what a form is answered, for who sends it twice.
    fn keep_answer(&self, change: &mut Change, signed_in: &SignedIn, token: &str, codes: &[String], key: Uuid) -> Result<(), Failure> {
        let name = self.key.hash(ANSWER, &key.to_string());
        let text = [&[token.to_owned()], codes].concat().join("\n");
        let answer = SecondStepAnswer {
            sessions: vec![signed_in.session.clone(), name_of_token(token)],
            sealed: self.key.encrypt(text.as_bytes(), &answer_record(&name))?,
            expires_at: self.clock.now() + terms::SAME_ANSWER,
        };
        change.keep_second_step_answer(&name, &answer);
        Ok(())
    }

    /// Answers a form with a new session and recovery codes, and keeps that for who sends it twice. Every other session ends.
    async fn answer_with(
        &self,
        actor: &Actor,
        signed_in: &SignedIn,
        use_case: UseCase,
        codes: Vec<String>,
        key: Uuid,
        mut change: Change,
    ) -> Result<(SessionToken, Vec<String>), Failure> {
        let token = secrets::token();
        self.keep_answer(&mut change, signed_in, &token, &codes, key)?;
        change.end_sessions(signed_in.account, Some(&signed_in.session));
        self.tell_of_security(&mut change, &self.own_account(signed_in).await?.account).await?;
        self.renew_session(actor, signed_in, use_case, "klaar", &token, change).await?;
        self.notify_mail();
        Ok((SessionToken(token), codes))
    }

    /// What was done; or, when that was refused because the same form was here before, what it was answered then.
    async fn or_same_answer(
        &self,
        done: Result<(SessionToken, Vec<String>), Failure>,
        signed_in: &SignedIn,
        key: Uuid,
    ) -> Result<(SessionToken, Vec<String>), Failure> {
        match done {
            Err(Failure::Refused(refusal)) => Ok(self.same_answer(&signed_in.session, key).await?.ok_or(refusal)?),
            done => done,
        }
    }

    /// What the form with this key was answered a moment ago, for the session that sent it and the one that it opened, as
    /// long as that one goes on.
    async fn same_answer(&self, session: &str, key: Uuid) -> Result<Option<(SessionToken, Vec<String>)>, Failure> {
        let name = self.key.hash(ANSWER, &key.to_string());
        let Some(kept) = self.database.second_step_answer(&name).await.map_err(Failure::internal)? else { return Ok(None) };
        if self.clock.now() >= kept.expires_at || !kept.sessions.iter().any(|own| same(own, session)) {
            return Ok(None);
        }
        let text = self.key.decrypt(&kept.sealed, &answer_record(&name))?;
        let text = String::from_utf8(text).map_err(Failure::internal)?;
        let mut lines = text.lines().map(str::to_owned);
        let token = SessionToken(lines.next().unwrap_or_default());
        let Some(opened) = self.database.session(&name_of_token(&token.0)).await.map_err(Failure::internal)? else { return Ok(None) };
        let home = self.home(&opened.account).await?;
        let mut change = Change::new();
        change.log(&self.line(&Actor::Visitor, UseCase::SetUpSecondStep, &subject(opened.account.id), home.as_ref(), "nog eens getoond"));
        self.commit(change).await?;
        Ok(Some((token, lines.collect())))
    }
}
