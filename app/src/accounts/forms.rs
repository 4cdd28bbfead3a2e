//! Signing in and out.

use super::{
    arrival::{arrive, start_of},
    carried::Carried,
    same_answer::{key_of, same_session},
    told::{TOO_OFTEN, digits, digits_or_recovery, email, not_taken, tell},
};
use crate::{
    Market,
    ask::{Asked, NoPage},
    forms::{FormAnswer, Posted, Problems, Sent},
};
use domain::{
    accounts::Origin,
    actors::SecondStep,
    refusal::{Failure, Refusal},
};

/// Where the request comes from; the server says so with every form.
pub fn origin(asked: &Asked) -> Result<&Origin, NoPage> {
    asked.from.as_ref().ok_or_else(|| Failure::internal("a form without where it comes from").into())
}

/// `/inloggen`: with a password.
pub async fn sign_in(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let from = origin(&asked)?;
    let mut problems = Problems::new(&asked);
    let email = email(&mut problems, &sent);
    let password = sent.exactly("wachtwoord");
    if password.is_empty() {
        problems.add("wachtwoord", "accounts-password-missing");
    }
    let Some(email) = email.filter(|_| !problems.any()) else { return problems.again() };
    match market.0.sign_in_with_password(&asked.actor, &email, password, from).await {
        Ok(token) => arrive(&market, token, Carried::of_step(&sent)).await,
        Err(failure) => {
            let told = [(Refusal::NotRecognised, "wachtwoord", "accounts-not-recognised"), TOO_OFTEN];
            tell(problems, failure, &told)
        }
    }
}

/// `/inloggen/code-vragen`: a code by mail. The page for the code comes as the answer, so that no address has the
/// e-mail address in it; it is the same whether there is an account or not.
pub async fn ask_for_code(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let from = origin(&asked)?;
    let mut problems = Problems::new(&asked);
    let Some(email) = email(&mut problems, &sent) else { return problems.again() };
    match market.0.send_sign_in_code(&asked.actor, &email, from).await {
        Ok(()) => problems.again(),
        Err(failure) => tell(problems, failure, &[TOO_OFTEN]),
    }
}

/// `/inloggen/code`: with the code that was mailed.
pub async fn sign_in_with_code(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let from = origin(&asked)?;
    let mut problems = Problems::new(&asked);
    let email = email(&mut problems, &sent);
    let code = digits(&mut problems, &sent, "code", "accounts-code-missing");
    let (Some(email), Some(code)) = (email, code) else { return problems.again() };
    match market.0.sign_in_with_code(&asked.actor, &email, &code, from).await {
        Ok(token) => arrive(&market, token, Carried::of_step(&sent)).await,
        Err(failure) => tell(problems, failure, &not_taken("code", "accounts-code-wrong")),
    }
}

/// `/inloggen/tweede-stap`: six digits of the app, or a recovery code.
pub async fn give_second_step(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let key = key_of(&sent);
    if let Some(token) = same_session(&asked, &market, key).await? {
        return arrive(&market, token, Carried::of_step(&sent)).await;
    }
    let signed_in = asked.actor.signed_in().ok_or(NoPage::SignIn)?;
    if signed_in.second_step != SecondStep::ToGive {
        // Pressed twice: the browser has the new session already.
        return Ok(Posted::See(Carried::of_step(&sent).wanted.unwrap_or_else(|| start_of(signed_in).to_owned())));
    }
    let mut problems = Problems::new(&asked);
    let Some((code, told)) = digits_or_recovery(&mut problems, &sent) else { return problems.again() };
    match market.0.give_second_step(&asked.actor, &code, key).await {
        Ok(token) => arrive(&market, token, Carried::of_step(&sent)).await,
        Err(failure) => tell(problems, failure, &told),
    }
}

/// `/uitloggen`: ends this session; also when it had ended already.
pub async fn sign_out(asked: Asked, market: Market, _: Sent) -> FormAnswer {
    if asked.actor.signed_in().is_some() {
        market.0.sign_out(&asked.actor).await?;
    }
    Ok(Posted::SignedOut("/inloggen?gedaan=uitgelogd".to_owned()))
}
