//! What every answer says to browsers, and which requests are refused at the door.

use axum::{
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// Headers of every answer.
const HEADERS: [(HeaderName, &str); 5] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// What a page may load and do. Only scripts with the nonce of the answer run, and what they import.
pub(crate) fn page_policy(nonce: &str) -> String {
    format!(
        "default-src 'self'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
         object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )
}

/// For everything that is not a page: nothing.
const BARE_POLICY: &str = "default-src 'none'; frame-ancestors 'none'";

/// Adds the headers; an answer that set its own policy keeps it.
pub(crate) async fn headers(https: bool, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(BARE_POLICY));
    if https {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=63072000; includeSubDomains"));
    }
    response
}

/// Refuses everything that could change something and was not sent by our own pages.
pub(crate) async fn same_origin_only(request: Request, next: Next) -> Response {
    if may_pass(request.method(), request.headers()) { next.run(request).await } else { StatusCode::FORBIDDEN.into_response() }
}

fn may_pass(method: &Method, headers: &HeaderMap) -> bool {
    if method.is_safe() {
        return true;
    }
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    match text(HeaderName::from_static("sec-fetch-site")) {
        Some(site) => matches!(site, "same-origin" | "none"),
        // Older browsers say where a form came from instead.
        None => match (text(header::ORIGIN), text(header::HOST)) {
            (Some(origin), Some(host)) => origin.split_once("://").is_some_and(|(_, from)| from == host),
            _ => false,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(method: &Method, pairs: &[(&'static str, &'static str)]) -> bool {
        let headers = pairs.iter().map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value))).collect();
        may_pass(method, &headers)
    }

    #[test]
    fn reading_is_always_allowed() {
        assert!(sent(&Method::GET, &[("sec-fetch-site", "cross-site")]));
    }

    #[test]
    fn a_form_on_another_site_is_refused() {
        assert!(!sent(&Method::POST, &[("sec-fetch-site", "cross-site")]));
        assert!(!sent(&Method::POST, &[("sec-fetch-site", "same-site")]));
        assert!(!sent(&Method::POST, &[("origin", "https://evil.example"), ("host", "meedoen.example.nl")]));
        assert!(!sent(&Method::POST, &[]));
    }

    #[test]
    fn our_own_form_passes_in_new_and_old_browsers() {
        assert!(sent(&Method::POST, &[("sec-fetch-site", "same-origin")]));
        assert!(sent(&Method::POST, &[("origin", "https://meedoen.example.nl"), ("host", "meedoen.example.nl")]));
    }
}
