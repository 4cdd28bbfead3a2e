//! Who is asking: from the cookie of a request to an actor, and back into a cookie.

use crate::router::Shared;
use app::{Market, RequestId};
use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::Next,
    response::Response,
};
use domain::{
    accounts::{Origin, SessionToken, terms},
    actors::Actor,
    refusal::Failure,
};
use std::{net::SocketAddr, sync::Arc};

/// Seconds for which a browser keeps the cookie of a participant: 400 days, the most that browsers do.
const PARTICIPANT: i64 = 400 * 24 * 60 * 60;

/// Name of the cookie. With https it has the prefix that browsers guard: no other host can set it.
fn cookie_name(https: bool) -> &'static str {
    if https { "__Host-meedoen" } else { "meedoen" }
}

/// Puts [`Actor`] and [`Origin`] into the request, and the [`SessionToken`] that it had. An answer to somebody who signed in is kept by no cache.
pub(crate) async fn recognise(
    State(shared): State<Shared>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    mut request: Request,
    next: Next,
) -> Response {
    let token = token(request.headers(), shared.https);
    let mut actor = Actor::Visitor;
    if let Some(token) = &token {
        match holder(&shared.market, token).await {
            Ok(found) => actor = found,
            Err(error) => {
                let reference = request.extensions().get::<RequestId>().cloned();
                tracing::error!(reference = reference.as_ref().map(|id| id.0.as_str()), %error, "a session could not be read");
                let language = request.extensions().get().copied().unwrap_or_default();
                let status = StatusCode::INTERNAL_SERVER_ERROR;
                return crate::fallback::answer(shared.site, request.uri().path(), language, reference.as_ref(), status);
            }
        }
    }
    let from = Origin { ip: shared.rate_limit.visitor(peer, request.headers()), device: device(request.headers()) };
    let is_known = actor != Actor::Visitor;
    request.extensions_mut().insert(actor);
    if let Some(token) = &token {
        request.extensions_mut().insert(token.clone());
    }
    request.extensions_mut().insert(from);
    let mut response = next.run(request).await;
    if is_known {
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    } else if token.is_some() && !response.headers().contains_key(header::SET_COOKIE) {
        // The session has ended: the browser need not send it any more.
        forget(&mut response, shared.https);
    }
    response
}

fn token(headers: &HeaderMap, https: bool) -> Option<SessionToken> {
    let name = cookie_name(https);
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(';'));
    let mut values = cookies.filter_map(|cookie| cookie.trim().strip_prefix(name)?.strip_prefix('='));
    let value = values.next()?;
    (value.len() == 64 && value.bytes().all(|byte| byte.is_ascii_hexdigit())).then(|| SessionToken(value.to_owned()))
}

/// Who holds a token: somebody at work, a participant, or nobody. One browser holds one of them at a time.
pub(crate) async fn holder(market: &Market, token: &SessionToken) -> Result<Actor, Failure> {
    if let Some(signed_in) = market.0.signed_in(token).await? {
        return Ok(Actor::Account(Arc::new(signed_in)));
    }
    let own = market.0.came_back(token).await?;
    Ok(own.map_or(Actor::Visitor, |own| Actor::Participant(Arc::new(own))))
}

/// Gives the browser a session of a participant. The server decides when it ends; browsers keep no cookie for longer than this.
pub(crate) fn remember_participant(response: &mut Response, token: &SessionToken, https: bool) {
    set(response, &token.0, PARTICIPANT, https);
}

/// Gives the browser a session.
pub(crate) fn remember(response: &mut Response, token: &SessionToken, https: bool) {
    set(response, &token.0, terms::SESSION_WHOLE.num_seconds(), https);
}

/// Takes the session away from the browser.
pub(crate) fn forget(response: &mut Response, https: bool) {
    set(response, "", 0, https);
}

fn set(response: &mut Response, value: &str, seconds: i64, https: bool) {
    let secure = if https { "; Secure" } else { "" };
    let cookie = format!("{}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}", cookie_name(https));
    if let Ok(cookie) = HeaderValue::try_from(cookie) {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
}

/// The kind of browser and system, for "waar ben ik ingelogd": never the whole user agent.
fn device(headers: &HeaderMap) -> String {
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let first = |names: &[(&str, &'static str)]| names.iter().find(|(sign, _)| agent.contains(sign)).map(|(_, name)| *name);
    let browser = first(&[
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS", "Firefox"),
        ("Chrome/", "Chrome"),
        ("CriOS", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "Mac"),
        ("CrOS", "Chromebook"),
        ("Linux", "Linux"),
    ]);
    [browser, system].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(name: header::HeaderName, value: &str) -> HeaderMap {
        HeaderMap::from_iter([(name, HeaderValue::from_str(value).expect("a value"))])
    }

    #[test]
    fn a_session_is_read_from_its_own_cookie_only() {
        let token = |text: &str, https| super::token(&headers(header::COOKIE, text), https).map(|token| token.0);
        let value = "a".repeat(64);
        assert_eq!(token(&format!("x=1; meedoen={value}"), false), Some(value.clone()));
        assert_eq!(token(&format!("__Host-meedoen={value}"), true), Some(value.clone()));
        assert_eq!(token(&format!("meedoen={value}"), true), None);
        assert_eq!(token(&format!("meedoenx={value}"), false), None);
        assert_eq!(token("meedoen=kort", false), None);
    }

    #[test]
    fn a_device_is_told_in_two_words() {
        let agent =
            "Mozilla/5.0 (Linux; Android 9; SM-J330F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/98.0.4758.101 Mobile Safari/537.36";
        assert_eq!(device(&headers(header::USER_AGENT, agent)), "Chrome, Android");
        assert_eq!(device(&headers(header::USER_AGENT, "curl/8")), "");
    }
}
