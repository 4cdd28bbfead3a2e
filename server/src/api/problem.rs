//! Errors for programs (RFC 9457). Never what is inside, never what is personal.

use axum::{
    http::{HeaderName, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::search::{Unusable, UnusableReason};
use serde::Serialize;
use utoipa::ToSchema;

/// What went wrong.
#[derive(Debug, Serialize, ToSchema)]
pub struct Problem {
    /// Status of the answer.
    pub status: u16,
    /// What kind of problem.
    pub title: String,
    /// What to do about it.
    pub detail: String,
    /// Number to mention when you ask for help.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Parameters that could not be used.
    #[serde(rename = "invalidParams", skip_serializing_if = "Vec::is_empty")]
    pub invalid_params: Vec<InvalidParam>,
}

/// A parameter that could not be used.
#[derive(Debug, Serialize, ToSchema)]
pub struct InvalidParam {
    /// Its name.
    pub name: String,
    /// What is wrong with it.
    pub reason: String,
}

impl Problem {
    /// The problem of a status.
    pub fn of_status(status: StatusCode, reference: Option<&str>) -> Self {
        let detail = match status {
            StatusCode::NOT_FOUND => "There is nothing at this address. See /api/v1/openapi.json for what there is.",
            StatusCode::GONE => "What was at this address is over. Take it off your list.",
            StatusCode::TOO_MANY_REQUESTS => "Too many requests from this address; wait as long as Retry-After says.",
            StatusCode::BAD_REQUEST => "The request cannot be understood.",
            _ => "Something went wrong on our side. Try again later, and mention the reference when you ask for help.",
        };
        Self {
            status: status.as_u16(),
            title: status.canonical_reason().unwrap_or("Error").to_owned(),
            detail: detail.to_owned(),
            reference: reference.map(str::to_owned),
            invalid_params: Vec::new(),
        }
    }

    /// Parameters that could not be used.
    pub fn of_params(invalid_params: Vec<InvalidParam>) -> Self {
        let names: Vec<&str> = invalid_params.iter().map(|param| param.name.as_str()).collect();
        let detail = format!("These parameters cannot be used: {}.", names.join(", "));
        Self { detail, invalid_params, ..Self::of_status(StatusCode::BAD_REQUEST, None) }
    }

    /// One parameter that could not be used.
    pub fn of_param(name: &str, reason: &str) -> Self {
        Self::of_params(vec![InvalidParam { name: name.to_owned(), reason: reason.to_owned() }])
    }
}

impl From<&Unusable> for InvalidParam {
    fn from(unusable: &Unusable) -> Self {
        let reason = match unusable.reason {
            UnusableReason::UnknownValue => "this value does not exist",
            UnusableReason::UnknownParameter => "there is no such parameter",
            UnusableReason::Postcode => "not the four digits of a Dutch postcode",
            UnusableReason::Number => "not a whole number in range",
            UnusableReason::TooLong => "longer, or more values, than is looked at",
            UnusableReason::NeedsPostcode => "sorting by distance needs pc",
        };
        Self { name: unusable.parameter.clone(), reason: reason.to_owned() }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = serde_json::to_string(&self).unwrap_or_default();
        let headers = [
            (header::CONTENT_TYPE, "application/problem+json"),
            (HeaderName::from_static("api-version"), super::VERSION),
            (header::CACHE_CONTROL, "no-store"),
        ];
        (status, headers, body).into_response()
    }
}
