//! Changing what belongs to one's own account.

use super::{
    same_answer::{key_of, same_answer},
    told::{TOO_OFTEN, about_password, digits, not_taken, tell},
};
use crate::{
    Market,
    ask::Asked,
    forms::{FormAnswer, Posted, Problems, Sent},
};
use domain::refusal::{Failure, Refusal};

/// `/account/wachtwoord`: another password.
pub async fn change_password(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    asked.signed_in()?;
    let mut problems = Problems::new(&asked);
    let (current, new) = (sent.exactly("wachtwoord"), sent.exactly("wachtwoord-nieuw"));
    if current.is_empty() {
        problems.add("wachtwoord", "accounts-password-missing");
    }
    if new.is_empty() {
        problems.add("wachtwoord-nieuw", "accounts-password-new-missing");
    }
    if problems.any() {
        return problems.again();
    }
    match market.0.change_password(&asked.actor, current, new).await {
        Ok(()) => Ok(Posted::See("/account?gedaan=wachtwoord".to_owned())),
        Err(failure) => {
            let [short, long, easy] = about_password("wachtwoord-nieuw");
            let current = (Refusal::NotRecognised, "wachtwoord", "accounts-password-current-wrong");
            tell(problems, failure, &[short, long, easy, current, TOO_OFTEN])
        }
    }
}

/// `/account/tweede-stap`: the first six digits of a new app. The recovery codes are shown once.
pub async fn confirm_second_step(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let key = key_of(&sent);
    if let Some(answer) = same_answer(&asked, &market, key).await? {
        return Ok(answer);
    }
    asked.signed_in()?;
    let mut problems = Problems::new(&asked);
    let Some(code) = digits(&mut problems, &sent, "code", "accounts-step-missing") else { return problems.again() };
    match market.0.confirm_second_step(&asked.actor, &code, key).await {
        Ok((token, words)) => Ok(Posted::Once { token, words }),
        // It was set up meanwhile: its page says so.
        Err(Failure::Refused(Refusal::WrongState)) => Ok(Posted::See("/account/tweede-stap".to_owned())),
        Err(failure) => tell(problems, failure, &not_taken("code", "accounts-step-wrong")),
    }
}

/// `/account/sessies`: signs out everywhere else.
pub async fn sign_out_elsewhere(asked: Asked, market: Market, _: Sent) -> FormAnswer {
    asked.signed_in()?;
    market.0.sign_out_elsewhere(&asked.actor).await?;
    Ok(Posted::See("/account/sessies?gedaan=elders-uitgelogd".to_owned()))
}
