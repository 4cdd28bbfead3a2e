//! Forms of the second step: who presses twice gets the same session, and sees the same recovery codes, twice.
//!
//! The first press ends the session that sent the form and opens another one; when the browser sends the second press it may
//! not have heard of that yet. The key of the form and the token that it still sends show that it is the same form.

use crate::{
    Market,
    ask::{Asked, NoPage},
    forms::{Posted, Sent},
    ui::ONCE_FIELD,
};
use domain::accounts::SessionToken;
use uuid::Uuid;

/// The key that was given out with a form; a form without one is one of its own.
pub fn key_of(sent: &Sent) -> Uuid {
    Uuid::parse_str(sent.text(ONCE_FIELD)).unwrap_or_else(|_| Uuid::now_v7())
}

/// What the form with this key was answered a moment ago, to the session that has ended by that.
pub async fn same_answer(asked: &Asked, market: &Market, key: Uuid) -> Result<Option<Posted>, NoPage> {
    let answer = kept(asked, market, key).await?;
    Ok(answer.map(|(token, words)| Posted::Once { token, words }))
}

/// As [`same_answer`], of a form that is answered with another session and nothing more.
pub async fn same_session(asked: &Asked, market: &Market, key: Uuid) -> Result<Option<SessionToken>, NoPage> {
    Ok(kept(asked, market, key).await?.map(|(token, _)| token))
}

async fn kept(asked: &Asked, market: &Market, key: Uuid) -> Result<Option<(SessionToken, Vec<String>)>, NoPage> {
    let Some(token) = asked.token.as_ref().filter(|_| asked.actor.signed_in().is_none()) else { return Ok(None) };
    Ok(market.0.second_step_answer(token, key).await?)
}
