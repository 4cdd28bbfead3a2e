//! Pictures of places.

use crate::router::Shared;
use axum::{
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::actors::Actor;

/// Answers a picture. Its name says what is in it, so a browser may keep it for ever.
pub(crate) async fn answer(State(shared): State<Shared>, Path(file): Path<String>) -> Response {
    match shared.market.0.photo(&Actor::Visitor, &file).await {
        Ok(Some(bytes)) => {
            let headers = [(header::CONTENT_TYPE, "image/jpeg"), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
            (headers, bytes).into_response()
        }
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(%error, "a photo could not be read");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
