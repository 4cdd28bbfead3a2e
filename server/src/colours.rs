//! Stylesheets of the colours of municipalities.

use axum::{
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};

/// Answers the stylesheet of a colour. Its name holds the colour, so a browser may keep it for ever.
pub(crate) async fn answer(Path(file): Path<String>) -> Response {
    match app::colour_stylesheet(&file) {
        Some(css) => {
            let headers =
                [(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
            (headers, css).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
