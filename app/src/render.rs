//! From a request to a whole page.
//!
//! Leptos would append `<script>` tags with serialised resources to every page. Our pages have no resources,
//! and a page without an island has no script at all, so those chunks are left out here.

use crate::{Market, Site, app::app_shell};
use axum::{body::Body, extract::Request, response::Response};
use futures::{StreamExt as _, stream::once};
use leptos::{
    context::provide_context,
    prelude::{AnyView, RenderHtml as _},
};
use leptos_axum::AxumRouteListing;
use std::{pin::Pin, sync::LazyLock};

static ROUTES: LazyLock<Vec<AxumRouteListing>> = LazyLock::new(|| leptos_axum::generate_route_list(app_shell));

/// Every page of the site, for tests and maps; [`render`] answers them all, and anything else with a 404 page.
pub fn routes() -> &'static [AxumRouteListing] {
    &ROUTES
}

/// Answers a request for a page. The server has taken `/en` off the path and put `domain::languages::UiLanguage`
/// and [`crate::RequestId`] into the extensions of the request. `context` runs within the rendering, where
/// `leptos::nonce::use_nonce()` and `leptos_axum::ResponseOptions` can be had (for the security headers).
pub async fn render(request: Request, market: Market, site: &'static Site, context: impl Fn() + Clone + Send + 'static) -> Response {
    LazyLock::force(&ROUTES); // It also starts the executor that Leptos needs.
    let context = move || {
        provide_context(market.clone());
        provide_context(site);
        context();
    };
    leptos_axum::handle_response_inner(context, app_shell, request, |app: AnyView, _scripts, _| {
        Box::pin(async move {
            let html = app.to_html_stream_in_order().collect::<String>().await;
            Box::pin(once(async move { html })) as Pin<Box<dyn futures::Stream<Item = String> + Send>>
        })
    })
    .await
    .map(Body::new)
}
