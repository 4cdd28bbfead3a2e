//! Answers for when no handler could give one: a crash, a queue that is full, a visitor in too much of a hurry.

use crate::api::problem::Problem;
use app::{RequestId, Site, error_page};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use domain::languages::UiLanguage;

/// A page for people, a problem for programs.
pub(crate) fn answer(site: &'static Site, path: &str, language: UiLanguage, reference: Option<&RequestId>, status: StatusCode) -> Response {
    let reference = reference.map(|reference| reference.0.as_str());
    let mut response = if path.starts_with("/api/") {
        Problem::of_status(status, reference).into_response()
    } else {
        let mut page = (status, Html(error_page(site, language, reference, status))).into_response();
        let policy = HeaderValue::from_static("default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        page.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
        page
    };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
