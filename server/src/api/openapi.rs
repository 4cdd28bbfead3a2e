//! `/api/v1/openapi.json`: what the interface for programs can do, made from the code that does it.

use super::{VERSION, organisations, places, suggestions};
use crate::router::Shared;
use axum::{extract::State, response::Response};
use utoipa::{
    OpenApi,
    openapi::{ContactBuilder, InfoBuilder, LicenseBuilder, ServerBuilder},
};

#[derive(OpenApi)]
#[openapi(
    paths(places::list, places::read, organisations::list, organisations::read, suggestions::list),
    tags((name = "places", description = "Places where people can join in"), (name = "organisations", description = "Who offers them"))
)]
struct Paths;

/// The document for an installation at this address.
pub fn document_for(base_url: &str, email: &str) -> utoipa::openapi::OpenApi {
    let mut document = Paths::openapi();
    let contact = ContactBuilder::new().name(Some("Meedoen")).url(Some(format!("{base_url}/contact"))).email(Some(email));
    let licence = LicenseBuilder::new().name("EUPL-1.2").identifier(Some("EUPL-1.2"));
    document.info = InfoBuilder::new()
        .title("Meedoen")
        .version(VERSION)
        .description(Some(
            "Places where people who have been at home for a long time can join in. Everything here is public; nothing is about a person.",
        ))
        .contact(Some(contact.build()))
        .license(Some(licence.build()))
        .build();
    document.servers = Some(vec![ServerBuilder::new().url(format!("{base_url}/api/v1")).build()]);
    document
}

pub(crate) async fn document(State(shared): State<Shared>) -> Response {
    super::answer(document_for(&shared.site.base_url, &shared.site.email))
}
