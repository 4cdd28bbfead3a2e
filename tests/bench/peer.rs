//! The hand-written peer: the results page with axum and maud, over the same use case, with the same headers and the
//! same compression. It is this program again (`--maud-peer FOLDER`), in a process of its own.

mod labels;
mod page;

use anyhow::Context;
use axum::{
    Router,
    extract::{RawQuery, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
    middleware,
    response::{Html, IntoResponse, Response},
    routing::get,
};
use clap::Parser;
use domain::{
    clock::SystemClock,
    search::PlaceQuery,
    use_cases::{Actor, Places},
};
use labels::Labels;
use marketplace::Marketplace;
use rand::RngCore;
use server::{Opened, config::Cli};
use std::{path::Path, sync::Arc};
use tower_http::compression::{CompressionLayer, CompressionLevel};

/// What every request needs.
#[derive(Clone)]
struct Shared {
    marketplace: Arc<Marketplace>,
    labels: &'static Labels,
}

/// Opens a data folder as the server does.
pub async fn open(data: &Path) -> anyhow::Result<Opened> {
    let data = data.to_str().context("the path of the data is no text")?;
    let cli = Cli::try_parse_from(["meedoen", "--data", data, "--demo", "no", "serve"])?;
    Opened::open(&cli.settings, Arc::new(SystemClock)).await
}

/// Serves until it is stopped.
pub async fn serve(data: &Path) -> anyhow::Result<()> {
    let opened = open(data).await?;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let base = format!("http://{}", listener.local_addr()?);
    let labels: &'static Labels = Box::leak(Box::new(Labels::read(&base)?));
    let router = Router::new()
        .route("/plekken", get(results))
        .with_state(Shared { marketplace: opened.marketplace, labels })
        .layer(CompressionLayer::new().quality(CompressionLevel::Precise(4)))
        .layer(middleware::map_response(with_headers));
    println!("{base}");
    axum::serve(listener, router).await?;
    Ok(())
}

async fn results(State(shared): State<Shared>, RawQuery(query): RawQuery) -> Response {
    let pairs: Vec<(String, String)> = form_urlencoded::parse(query.unwrap_or_default().as_bytes()).into_owned().collect();
    let (query, _) = PlaceQuery::parse(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    let Ok(page) = shared.marketplace.find_places(&Actor::Visitor, &query).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let nonce = nonce();
    let policy = format!(
        "default-src 'self'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
         object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    );
    let mut response = Html(page::results(shared.labels, &query, &page, pairs.is_empty(), &nonce).into_string()).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// 22 letters that nobody can guess.
fn nonce() -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut bytes = [0; 22];
    rand::rng().fill_bytes(&mut bytes);
    bytes.iter().map(|byte| char::from(LETTERS[usize::from(byte % 64)])).collect()
}

async fn with_headers(mut response: Response) -> Response {
    let headers = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ];
    for (name, value) in headers {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}
