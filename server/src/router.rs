//! Every address the server answers, in one list.

use crate::{
    Opened, api, appointment, assets, calendar, colours,
    config::Settings,
    downloads, engagement_files, fallback, forms, hand_over_files, language, own_data, pages, photos,
    rate_limit::{self, RateLimit},
    security, sessions, sitemap, training_files,
};
use app::{Market, RequestId, Site};
use axum::{
    Router,
    extract::{DefaultBodyLimit, Request},
    http::StatusCode,
    middleware::{self, Next},
    response::Response,
    routing::get,
};
use std::{convert::Infallible, net::SocketAddr};
use tower_http::compression::{CompressionLayer, CompressionLevel};

/// What every handler may need.
#[derive(Clone)]
pub(crate) struct Shared {
    pub(crate) site: &'static Site,
    pub(crate) market: Market,
    pub(crate) opened: Opened,
    pub(crate) rate_limit: RateLimit,
    /// Do people reach the site over https?
    pub(crate) https: bool,
}

/// The whole server as one service that knows who connects.
pub(crate) type Service = axum::extract::connect_info::IntoMakeServiceWithConnectInfo<Entrance, SocketAddr>;

/// Largest body of a request in bytes: nothing that is sent today comes near it.
const BODY_MAX: usize = 64 * 1024;

pub(crate) fn service(settings: &Settings, site: &'static Site, market: Market, opened: &Opened) -> Service {
    let https = site.base_url.starts_with("https://");
    let shared = Shared { site, market, opened: opened.clone(), rate_limit: RateLimit::new(settings), https };
    let searching = Router::new()
        .route("/api/v1/places", get(api::places::list))
        .route("/api/v1/suggestions", get(api::suggestions::list))
        .route("/plekken", get(pages::answer))
        .route("/wat-past-bij-mij/plekken", get(pages::answer))
        .route_layer(middleware::from_fn_with_state(shared.clone(), rate_limit::limit));
    let router = Router::new()
        .merge(searching)
        .route("/api/v1/places/{id}", get(api::places::read))
        .route("/api/v1/organisations", get(api::organisations::list))
        .route("/api/v1/organisations/{slug}", get(api::organisations::read))
        .route("/api/v1/openapi.json", get(api::openapi::document))
        .route("/api/{*rest}", get(api::no_such_resource))
        .route("/plekken/{slug}/agenda.ics", get(calendar::drop_in_hours))
        .route("/mijn/alles.json", get(own_data::json))
        .route("/mijn/alles.html", get(own_data::html))
        .route("/mijn/plekken/{id}/afspraak.ics", get(appointment::answer))
        .route("/{side}/overdrachten/{id}/{file}", get(hand_over_files::answer))
        .route("/mijn/opleiding/materiaal/{id}", get(training_files::material))
        .route("/mijn/opleiding/{id}/certificaat.pdf", get(training_files::own_certificate))
        .route("/mijn/ervaring/vragen/{id}/afspraak.ics", get(engagement_files::answer))
        .route("/partner/ervaringsdeskundigen/{id}/afspraak.ics", get(engagement_files::answer))
        .route("/mijn/opleiding/{id}/afspraak.ics", get(training_files::session))
        .route("/coordinatie/opleiding/materiaal/{id}", get(training_files::material))
        .route("/coordinatie/opleiding/groepen/{id}/mensen/{wie}/certificaat.pdf", get(training_files::certificate_of))
        .route("/sitemap.xml", get(sitemap::answer))
        .route("/partner/bestanden/{organisatie}/{bestand}", get(downloads::organisation_file))
        .route("/regie/bedankjes/{gemeente}/{bestand}", get(downloads::rewards_file))
        .route("/account/mijn-gegevens.json", get(downloads::own_account))
        .route("/healthz", get(api::health::live))
        .route("/readyz", get(api::health::ready))
        .merge(forms::routes())
        .fallback(get(pages::answer))
        .layer(middleware::from_fn_with_state(shared.clone(), sessions::recognise))
        .route("/photos/{file}", get(photos::answer))
        .route("/kleur/{file}", get(colours::answer))
        .merge(assets::files(&settings.public))
        .with_state(shared)
        .layer(DefaultBodyLimit::max(BODY_MAX))
        .layer(middleware::from_fn(security::same_origin_only))
        .layer(middleware::from_fn(move |request: Request, next: Next| catch_crash(site, request, next)))
        .layer(CompressionLayer::new().quality(CompressionLevel::Precise(4)))
        .layer(middleware::from_fn(move |request, next| security::headers(https, request, next)));
    axum::ServiceExt::<Request>::into_make_service_with_connect_info(Entrance(router))
}

/// Understands the address before it is routed.
#[derive(Clone)]
pub(crate) struct Entrance(Router);

impl tower::Service<Request> for Entrance {
    type Response = Response;
    type Error = Infallible;
    type Future = std::pin::Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, context: &mut std::task::Context<'_>) -> std::task::Poll<Result<(), Infallible>> {
        tower::Service::<Request>::poll_ready(&mut self.0, context)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        match language::understand(request) {
            Ok(request) => Box::pin(tower::Service::call(&mut self.0, request)),
            Err(response) => Box::pin(async move { Ok(*response) }),
        }
    }
}

/// A handler that panics is our mistake: it is logged with its reference and answered with a page that tells it.
async fn catch_crash(site: &'static Site, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let language = request.extensions().get().copied().unwrap_or_default();
    let reference = request.extensions().get::<RequestId>().cloned();
    match tokio::spawn(next.run(request)).await {
        Ok(response) => response,
        Err(error) => {
            tracing::error!(reference = reference.as_ref().map(|id| id.0.as_str()), %error, "a handler crashed");
            fallback::answer(site, &path, language, reference.as_ref(), StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}
