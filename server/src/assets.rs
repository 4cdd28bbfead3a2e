//! The files of the site: what they are called, and how long a browser may keep them.

use anyhow::Context;
use app::Assets;
use axum::{
    extract::Request,
    http::{HeaderValue, header::CACHE_CONTROL},
    middleware::{self, Next},
    response::Response,
};
use std::path::Path;
use tower_http::services::ServeDir;

/// Reads which names the build gave to the files of the site.
pub(crate) fn read_manifest(public: &Path) -> anyhow::Result<Assets> {
    let file = public.join("pkg/manifest.json");
    let text = std::fs::read_to_string(&file).with_context(|| {
        format!("the files of the site are not built: {} cannot be read; run `make assets`, or set MEEDOEN_PUBLIC", file.display())
    })?;
    let manifest: serde_json::Value = serde_json::from_str(&text).with_context(|| format!("{} is not JSON", file.display()))?;
    let name = |key: &str| {
        manifest.get(key).and_then(serde_json::Value::as_str).map(str::to_owned).with_context(|| format!("{} lacks {key}", file.display()))
    };
    Ok(Assets {
        stylesheet: name("stylesheet")?,
        work_stylesheet: name("workStylesheet")?,
        script: name("script")?,
        read_aloud: name("readAloud")?,
        client: name("islands")?,
        wasm: name("islandsWasm")?,
        drawings: name("drawings")?,
        favicon: "/favicon.svg".to_owned(),
    })
}

/// Serves the files under `public`, compressed ones where they lie beside it.
pub(crate) fn files<S: Clone + Send + Sync + 'static>(public: &Path) -> axum::Router<S> {
    let serve = |folder: &Path| ServeDir::new(folder).append_index_html_on_directories(false).precompressed_br().precompressed_gzip();
    axum::Router::new()
        // Names in `pkg` carry a hash of what is in them.
        .nest_service("/pkg", tower::ServiceBuilder::new().layer(middleware::from_fn(for_ever)).service(serve(&public.join("pkg"))))
        .route_service("/favicon.svg", tower_http::services::ServeFile::new(public.join("favicon.svg")))
        .route_service("/robots.txt", tower_http::services::ServeFile::new(public.join("robots.txt")))
        .route_service("/.well-known/security.txt", tower_http::services::ServeFile::new(public.join(".well-known/security.txt")))
}

async fn for_ever(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if response.status().is_success() {
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    }
    response
}
