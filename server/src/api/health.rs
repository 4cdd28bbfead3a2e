//! For whoever watches the server: does it live, and can it answer in full?

use crate::router::Shared;
use axum::{
    Json,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::json;

/// `/healthz`: the process answers.
pub(crate) async fn live() -> Response {
    ([(header::CACHE_CONTROL, "no-store")], Json(json!({ "status": "ok" }))).into_response()
}

/// `/readyz`: database and index are there. 503 when not, with which.
pub(crate) async fn ready(State(shared): State<Shared>) -> Response {
    let marketplace = &shared.opened.marketplace;
    let waiting = marketplace.database().search_marks(1).await.map(|marks| !marks.is_empty());
    let index = marketplace.index_is_complete();
    let status = if waiting.is_ok() && index { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let body = json!({
        "database": waiting.is_ok(),
        "index": index,
        "changesWaitingForIndex": waiting.unwrap_or(false),
    });
    (status, [(header::CACHE_CONTROL, "no-store")], Json(body)).into_response()
}
