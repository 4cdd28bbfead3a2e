//! The map of the site for search engines: every page that everybody may find.

use crate::router::Shared;
use axum::{
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{actors::Actor, municipalities::Municipality};
use std::fmt::Write;

/// Search engines read at most this many addresses from one file.
const MAX: u32 = 50_000;
/// More municipalities than there are in the country.
const MOST_MUNICIPALITIES: usize = 1_000;

pub(crate) async fn answer(State(shared): State<Shared>) -> Response {
    let municipalities = match shared.market.0.municipalities(&Actor::Visitor).await {
        Ok(municipalities) => municipalities,
        Err(error) => {
            tracing::error!(%error, "the map of the site could not be made");
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
    };
    let municipalities: Vec<String> =
        municipalities.iter().filter(|municipality| municipality.takes_part).map(Municipality::path).take(MOST_MUNICIPALITIES).collect();
    let most = MAX - 20 - u32::try_from(municipalities.len()).unwrap_or_default();
    let slugs = match shared.opened.marketplace.database().public_slugs(most).await {
        Ok(slugs) => slugs,
        Err(error) => {
            tracing::error!(%error, "the map of the site could not be made");
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
    };
    let mut xml =
        String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    let base = &shared.site.base_url;
    let pages = [
        "/",
        "/plekken",
        "/wat-past-bij-mij",
        "/wat-past-bij-mij/op-papier",
        "/organisaties",
        "/over",
        "/over/matchen",
        "/privacy",
        "/toegankelijkheid",
        "/contact",
    ];
    let pages =
        pages.iter().map(|path| (*path).to_owned()).chain(municipalities).chain(slugs.iter().map(|slug| format!("/plekken/{slug}")));
    for path in pages {
        // Slugs and paths hold nothing that XML would have to escape; writing to a String cannot fail.
        let _ = writeln!(xml, "<url><loc>{base}{path}</loc></url>");
    }
    xml.push_str("</urlset>\n");
    ([(header::CONTENT_TYPE, "application/xml")], xml).into_response()
}
