//! Coming back: a code is asked for and given, or a card is used.

use crate::{
    Market,
    accounts::{
        forms::origin,
        told::{TOO_OFTEN, digits, tell},
    },
    ask::Asked,
    forms::{FORM_MAX, FormAnswer, HELD_FIELD, Posted, Problems, Sent, is_own_path},
};
use domain::{
    accounts::SessionToken,
    actors::Actor,
    participants::{PhoneNumber, ReachedBy, card_signs},
    refusal::{Failure, Refusal},
};
use std::sync::Arc;

/// Largest body: the largest form of a participant may wait in it.
pub const BODY_MAX: usize = 2 * crate::conversations::coach::BODY_MAX + FORM_MAX;

/// Where the pages say what to do for who need not come back.
const BACK: &str = "/terugkomen";

/// `/terugkomen`: sends a code. The page for the code comes as the answer, so that no address holds somebody's address or
/// number; it is the same whether they are known or not.
pub async fn ask(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    if asked.actor != Actor::Visitor {
        return Ok(Posted::See(BACK.to_owned()));
    }
    let from = origin(&asked)?;
    let mut problems = Problems::new(&asked);
    if is_on_the_way(&sent, "contact") {
        return problems.again();
    }
    let Some(to) = contact(&asked, &mut problems, &sent) else { return problems.again() };
    match market.0.send_code(&asked.actor, &to, from).await {
        Ok(()) => problems.again(),
        Err(failure) => tell(problems, failure, &[TOO_OFTEN]),
    }
}

/// `/terugkomen/code`: gives it.
pub async fn give(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    if asked.actor != Actor::Visitor {
        return Ok(Posted::See(BACK.to_owned()));
    }
    let from = origin(&asked)?;
    let mut problems = Problems::new(&asked);
    let to = contact(&asked, &mut problems, &sent);
    let code = digits(&mut problems, &sent, "code", "participants-code-missing");
    let (Some(to), Some(code)) = (to, code) else { return problems.again() };
    match market.0.come_back_with_code(&asked.actor, &to, &code, from).await {
        Ok(token) => arrive(&market, token, wanted(&sent), &sent).await,
        Err(failure) => tell(problems, failure, &[(Refusal::NotRecognised, "code", "participants-code-wrong"), TOO_OFTEN]),
    }
}

/// `/terugkomen/kaart`: uses a card.
pub async fn use_card(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    if asked.actor != Actor::Visitor {
        return Ok(Posted::See(BACK.to_owned()));
    }
    let from = origin(&asked)?;
    let mut problems = Problems::new(&asked);
    if is_on_the_way(&sent, "kaart") {
        return problems.again();
    }
    let code = sent.text("kaart");
    if problems.need("kaart", card_signs(code), "participants-use-card-missing").is_none() {
        return problems.again();
    }
    match market.0.come_back_with_card(&asked.actor, code, from).await {
        Ok(token) => arrive(&market, token, "/mijn".to_owned(), &sent).await,
        Err(failure) => {
            let told = [
                (Refusal::NotRecognised, "kaart", "participants-use-card-wrong"),
                (Refusal::NoLongerValid, "kaart", "participants-use-card-over"),
                TOO_OFTEN,
            ];
            tell(problems, failure, &told)
        }
    }
}

/// Did somebody come from one way of coming back to the other, with a form that waits? Then there is nothing to read yet.
fn is_on_the_way(sent: &Sent, field: &str) -> bool {
    sent.has(HELD_FIELD) && !sent.has(field)
}

/// On with the form that waits, when it is theirs; else to where they wanted to go.
async fn arrive(market: &Market, token: SessionToken, path: String, sent: &Sent) -> FormAnswer {
    let own = market.0.came_back(&token).await?.ok_or_else(|| Failure::internal("a new session that nobody holds"))?;
    let held = market.0.held_form(&Actor::Participant(Arc::new(own)), sent.text(HELD_FIELD));
    Ok(match held.filter(|held| is_own_path(&held.path)) {
        Some(held) => Posted::CameBack { token, path: held.path, resume: Some(Sent { pairs: held.fields, files: Vec::new() }) },
        None => Posted::CameBack { token, path, resume: None },
    })
}

/// Where a code goes, or a sentence about what was typed.
fn contact(asked: &Asked, problems: &mut Problems, sent: &Sent) -> Option<ReachedBy> {
    let text = sent.text("contact");
    let to = ReachedBy::parse(text).filter(|to| asked.here.site.sends_texts || matches!(to, ReachedBy::Mail(_)));
    let key = match PhoneNumber::parse(text) {
        _ if !asked.here.site.sends_texts => "participants-email-wrong",
        Some(phone) if !phone.is_mobile() => "participants-back-landline",
        _ => "participants-back-contact-wrong",
    };
    problems.need("contact", to, key)
}

/// Where somebody wanted to go, when that is their own page.
fn wanted(sent: &Sent) -> String {
    let path = sent.text("naar");
    let is_own = path == "/mijn" || path.starts_with("/mijn/") || path.starts_with("/mijn?");
    if is_own && is_own_path(path) { path.to_owned() } else { "/mijn".to_owned() }
}
