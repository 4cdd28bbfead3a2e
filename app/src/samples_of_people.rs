//! People who work with Meedoen, and what the marketplace of samples answers them. Who is who shows in their names.

use crate::{samples::Fake, samples_of_participants::own};
use async_trait::async_trait;
use chrono::DateTime;
use domain::{
    accounts::{EmailAddress, Grant, Invitation, Origin, Role, SecondStepSecret, Session, SessionToken},
    actors::{Actor, SecondStep, SignedIn},
    ids::{AccountId, OrganisationId},
    languages::UiLanguage,
    refusal::{Failure, Refusal},
    slug::Slug,
    use_cases::{Accounts, SecondSteps},
};
use std::sync::Arc;
use uuid::Uuid;

/// Everybody's password.
pub const PASSWORD: &str = "een warme kop soep op dinsdag";
/// Everybody's code by mail, and the digits of everybody's app.
pub const CODE: &str = "123456";
/// Everybody's recovery code.
pub const RECOVERY: &str = "ABCDE-FGHJK";
/// The link of Iris's invitation; any other has passed.
pub const INVITATION: &str = "uitnodiging-van-iris";

/// Somebody who signed in: `sara` edits, `bas` administers and has a second step, `noor` administers and has none yet,
/// `fleur` is privacy officer, `coen` a coach, `mina` a manager, `ada` administers two municipalities and reads the log. With a minus behind it the second step has still to be given.
pub fn signed_in(name: &str) -> SignedIn {
    let municipal = |role| vec![Grant::Municipal(role, Slug::of("Utrecht"))];
    let editor = || Grant::Editor(OrganisationId(Uuid::nil()));
    let (given, second_step) = match name {
        "sara" => (vec![editor()], SecondStep::NotNeeded),
        "bas" => (municipal(Role::Administrator), SecondStep::Given),
        "ada" => {
            let of = |role, name| Grant::Municipal(role, Slug::of(name));
            let given = vec![of(Role::Administrator, "Utrecht"), of(Role::Administrator, "De Bilt"), of(Role::PrivacyOfficer, "Utrecht")];
            (given, SecondStep::Given)
        }
        "bas-" => (municipal(Role::Administrator), SecondStep::ToGive),
        "noor" => ([municipal(Role::Administrator), vec![editor()]].concat(), SecondStep::ToSetUp),
        "fleur" => (municipal(Role::PrivacyOfficer), SecondStep::Given),
        "mina" => (municipal(Role::Manager), SecondStep::Given),
        "coen" => (municipal(Role::Coach), SecondStep::Given),
        "cora" => (municipal(Role::Coordinator), SecondStep::Given),
        other => panic!("nobody is called {other}"),
    };
    let name = name.trim_end_matches('-');
    SignedIn {
        account: AccountId(Uuid::nil()),
        session: format!("hash-{name}"),
        name: name.to_owned(),
        email: format!("{name}@example.nl"),
        language: UiLanguage::Dutch,
        given,
        second_step,
    }
}

/// As [`signed_in`], as who is asking; or a participant, see [`own`].
pub fn actor(name: &str) -> Actor {
    if let Some(participant) = own(name) {
        return participant;
    }
    Actor::Account(Arc::new(signed_in(name)))
}

/// Whose address this is; the address `vaak` has been tried too often.
fn holder(email: &EmailAddress) -> Result<&str, Failure> {
    match email.as_str().split('@').next() {
        Some("vaak") => Err(Refusal::TooOften.into()),
        Some("bas") => Ok("bas-"),
        Some(name @ ("sara" | "noor" | "fleur" | "coen")) => Ok(name),
        _ => Err(Refusal::NotRecognised.into()),
    }
}

fn token_when(right: bool, name: &str) -> Result<SessionToken, Failure> {
    if right { Ok(SessionToken(name.to_owned())) } else { Err(Refusal::NotRecognised.into()) }
}

fn check_new(password: &str) -> Result<(), Failure> {
    match password {
        "kort" => Err(Refusal::PasswordTooShort.into()),
        "lang" => Err(Refusal::PasswordTooLong.into()),
        "wachtwoord123" => Err(Refusal::PasswordEasyToGuess.into()),
        _ => Ok(()),
    }
}

#[async_trait]
impl Accounts for Fake {
    async fn signed_in(&self, token: &SessionToken) -> Result<Option<SignedIn>, Failure> {
        self.check()?;
        Ok(own(&token.0).is_none().then(|| signed_in(&token.0)))
    }

    async fn sign_in_with_password(&self, _: &Actor, email: &EmailAddress, password: &str, _: &Origin) -> Result<SessionToken, Failure> {
        self.check()?;
        token_when(password == PASSWORD, holder(email)?)
    }

    async fn send_sign_in_code(&self, _: &Actor, email: &EmailAddress, _: &Origin) -> Result<(), Failure> {
        match holder(email) {
            Err(Failure::Refused(Refusal::TooOften)) => Err(Refusal::TooOften.into()),
            _ => self.check(),
        }
    }

    async fn sign_in_with_code(&self, _: &Actor, email: &EmailAddress, code: &str, _: &Origin) -> Result<SessionToken, Failure> {
        token_when(code == CODE, holder(email)?)
    }

    async fn sign_out(&self, actor: &Actor) -> Result<(), Failure> {
        if actor.signed_in().is_some() { self.check() } else { Err(Refusal::NotAllowed.into()) }
    }

    async fn sessions(&self, actor: &Actor) -> Result<Vec<Session>, Failure> {
        let session = |id: &str, device: &str| Session {
            id: id.to_owned(),
            device: device.to_owned(),
            created_at: DateTime::UNIX_EPOCH,
            seen_at: DateTime::UNIX_EPOCH,
        };
        let own = actor.signed_in().map(|signed_in| session(&signed_in.session, "Firefox, Windows")).ok_or(Refusal::NotAllowed)?;
        // Sara is signed in at two places.
        let others = (own.id == "hash-sara").then(|| session("hash-other", "<Safari>, iPhone"));
        Ok([own].into_iter().chain(others).collect())
    }

    async fn sign_out_elsewhere(&self, _: &Actor) -> Result<(), Failure> {
        self.check()
    }

    async fn change_password(&self, _: &Actor, current: &str, new: &str) -> Result<(), Failure> {
        token_when(current == PASSWORD, "sara")?;
        check_new(new)
    }

    async fn invitation(&self, _: &Actor, token: &str) -> Result<Option<Invitation>, Failure> {
        let given = vec![Grant::Municipal(Role::Coach, Slug::of("Utrecht"))];
        Ok((token == INVITATION).then(|| Invitation {
            email: EmailAddress::parse("coen@example.nl").expect("an address"),
            name: "Coen".to_owned(),
            language: UiLanguage::Dutch,
            grants: given,
            expires_at: DateTime::UNIX_EPOCH,
        }))
    }

    async fn accept_invitation(&self, _: &Actor, token: &str, name: &str, password: &str, _: &Origin) -> Result<SessionToken, Failure> {
        if token != INVITATION {
            return Err(Refusal::NoLongerValid.into());
        }
        check_new(password)?;
        token_when(name == "Coen" && password == PASSWORD, "coen")
    }
}

#[async_trait]
impl SecondSteps for Fake {
    async fn give_second_step(&self, actor: &Actor, code: &str, _: Uuid) -> Result<SessionToken, Failure> {
        let name = actor.signed_in().map(|signed_in| signed_in.name.clone()).ok_or(Refusal::NotAllowed)?;
        token_when(code == CODE || code == RECOVERY, &name)
    }

    async fn begin_second_step(&self, _: &Actor) -> Result<SecondStepSecret, Failure> {
        self.check()?;
        Ok(SecondStepSecret {
            secret: "GEZDGNBVGY3TQOJQ".to_owned(),
            address: "otpauth://totp/Meedoen:noor%40example.nl?secret=GEZDGNBVGY3TQOJQ&issuer=Meedoen".to_owned(),
        })
    }

    async fn confirm_second_step(&self, actor: &Actor, code: &str, _: Uuid) -> Result<(SessionToken, Vec<String>), Failure> {
        let name = actor.signed_in().map(|signed_in| signed_in.name.clone()).ok_or(Refusal::NotAllowed)?;
        if name == "bas" {
            return Err(Refusal::WrongState.into());
        }
        Ok((token_when(code == CODE, &name)?, vec![RECOVERY.to_owned()]))
    }

    /// Bas pressed twice in the session `bas-before`.
    async fn second_step_answer(&self, token: &SessionToken, _: Uuid) -> Result<Option<(SessionToken, Vec<String>)>, Failure> {
        Ok((token.0 == "bas-before").then(|| (SessionToken("bas".to_owned()), vec![RECOVERY.to_owned()])))
    }

    async fn begin_moving_second_step(&self, actor: &Actor, code: &str) -> Result<(), Failure> {
        let has_one = actor.signed_in().is_some_and(|signed_in| signed_in.second_step == SecondStep::Given);
        if !has_one {
            return Err(Refusal::WrongState.into());
        }
        if code == CODE || code == RECOVERY { Ok(()) } else { Err(Refusal::NotRecognised.into()) }
    }

    /// Ada is half way.
    async fn moving_second_step(&self, actor: &Actor) -> Result<Option<SecondStepSecret>, Failure> {
        let is_ada = actor.signed_in().is_some_and(|signed_in| signed_in.name == "ada");
        if is_ada { self.begin_second_step(actor).await.map(Some) } else { Ok(None) }
    }

    async fn move_second_step(&self, actor: &Actor, code: &str, _: Uuid) -> Result<(SessionToken, Vec<String>), Failure> {
        match self.moving_second_step(actor).await? {
            Some(_) => Ok((token_when(code == CODE, "ada")?, vec![RECOVERY.to_owned()])),
            None => Err(Refusal::WrongState.into()),
        }
    }
}
