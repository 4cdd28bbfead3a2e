//! Pages: rendered by `app`, with the security policy that belongs to their nonce.

use crate::{router::Shared, security};
use axum::{
    extract::{Request, State},
    http::{HeaderValue, header},
    response::Response,
};
use leptos::{context::use_context, nonce::Nonce};
use leptos_axum::ResponseOptions;

/// Answers a request for any page; an address that is no page gets the page that says so.
pub(crate) async fn answer(State(shared): State<Shared>, request: Request) -> Response {
    app::render(request, shared.market.clone(), shared.site, || {
        let policy = use_context::<Nonce>().and_then(|nonce| HeaderValue::from_str(&security::page_policy(&nonce)).ok());
        if let (Some(policy), Some(response)) = (policy, use_context::<ResponseOptions>()) {
            response.insert_header(header::CONTENT_SECURITY_POLICY, policy);
            response.insert_header(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        }
    })
    .await
}
