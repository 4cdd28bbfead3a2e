//! The interface for programs, by the Dutch API Design Rules: `/api/v1`, camelCase, problems as
//! `application/problem+json`, the version in the header `API-Version`.

pub(crate) mod health;
pub mod openapi;
pub(crate) mod organisations;
pub(crate) mod places;
pub(crate) mod problem;
pub(crate) mod suggestions;

use axum::{
    Json,
    http::{HeaderName, StatusCode},
    response::{IntoResponse, Response},
};
use domain::refusal::Failure;
use problem::Problem;
use serde::Serialize;

/// Version of the interface; its first number stands in every path.
pub const VERSION: &str = "1.0.0";

/// An answer with the header that names the version.
pub(crate) fn answer(body: impl Serialize) -> Response {
    ([(HeaderName::from_static("api-version"), VERSION)], Json(body)).into_response()
}

/// What went wrong, as a problem; ours is logged with its reference first.
pub(crate) fn failed(failure: Failure, reference: &app::RequestId) -> Problem {
    match failure {
        Failure::Refused(_) => Problem::of_status(StatusCode::NOT_FOUND, None),
        Failure::Internal(error) => {
            tracing::error!(reference = reference.0, %error, "the interface for programs could not answer");
            Problem::of_status(StatusCode::INTERNAL_SERVER_ERROR, Some(&reference.0))
        }
    }
}

/// Any other address below `/api`.
pub(crate) async fn no_such_resource() -> Problem {
    Problem::of_status(StatusCode::NOT_FOUND, None)
}

/// The decoded pairs of an address.
pub(crate) fn pairs(query: Option<&str>) -> Vec<(String, String)> {
    form_urlencoded::parse(query.unwrap_or_default().as_bytes()).into_owned().collect()
}
