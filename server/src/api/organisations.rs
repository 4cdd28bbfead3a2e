//! `/api/v1/organisations`: who offers places.

use super::{
    answer, failed, pairs,
    places::{AddressRead, PlaceItem},
    problem::Problem,
};
use crate::router::Shared;
use app::RequestId;
use axum::{
    Extension,
    extract::{Path, RawQuery, State},
    http::StatusCode,
    response::Response,
};
use domain::{
    codes::Code,
    organisations::Organisation,
    slug::Slug,
    use_cases::{Actor, ORGANISATIONS_PAGE, Organisations},
};
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "describes the parameters")]
pub(crate) struct OrganisationParams {
    /// Page, from 1.
    pagina: Option<u32>,
}

/// A page of organisations.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationList {
    /// How many there are.
    pub total: u32,
    /// This page.
    pub page: u32,
    /// Organisations on a page.
    pub page_size: u32,
    /// The organisations of this page, by name.
    pub organisations: Vec<OrganisationItem>,
}

/// An organisation.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationItem {
    /// Identity.
    pub id: Uuid,
    /// Last part of the address of its page.
    pub slug: String,
    /// Name.
    pub name: String,
    /// Code of its kind.
    pub kind: &'static str,
    /// One sentence.
    pub summary: String,
    /// Where it is.
    pub address: AddressRead,
    /// Its public places, counted.
    pub places_count: u32,
}

/// An organisation with its public places.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationRead {
    /// As in a list.
    #[serde(flatten)]
    pub item: OrganisationItem,
    /// More sentences.
    pub description: String,
    /// Its public places, by title, at most 100.
    pub places: Vec<PlaceItem>,
}

/// Organisations by name
#[utoipa::path(
    get, path = "/organisations", operation_id = "listOrganisations", tag = "organisations", params(OrganisationParams),
    responses((status = 200, description = "A page of organisations", body = OrganisationList), (status = 400, description = "A parameter cannot be used", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn list(
    State(shared): State<Shared>,
    Extension(reference): Extension<RequestId>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let mut page = 1;
    for (name, value) in pairs(query.as_deref()) {
        match (name.as_str(), value.parse()) {
            ("pagina", Ok(number @ 1..)) => page = number,
            ("pagina", _) => return Err(Problem::of_param("pagina", "not a whole number in range")),
            (name, _) => return Err(Problem::of_param(name, "there is no such parameter")),
        }
    }
    let found = shared.opened.marketplace.organisations(&Actor::Visitor, page).await.map_err(|failure| failed(failure, &reference))?;
    if page > found.pages {
        return Err(Problem::of_param("pagina", &format!("the last page is {}", found.pages)));
    }
    let organisations = found.organisations.into_iter().map(|(organisation, places)| OrganisationItem::of(&organisation, places));
    Ok(answer(OrganisationList {
        total: found.total,
        page: found.page,
        page_size: ORGANISATIONS_PAGE,
        organisations: organisations.collect(),
    }))
}

/// One organisation
#[utoipa::path(
    get, path = "/organisations/{slug}", operation_id = "readOrganisation", tag = "organisations",
    params(("slug" = String, Path, description = "Slug of the organisation")),
    responses((status = 200, description = "The organisation", body = OrganisationRead), (status = 400, description = "Not a slug", body = Problem, content_type = "application/problem+json"), (status = 404, description = "No such organisation", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn read(
    State(shared): State<Shared>,
    Extension(reference): Extension<RequestId>,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let slug = Slug::parse(&slug).ok_or_else(|| Problem::of_param("slug", "not a slug"))?;
    let found = shared.opened.marketplace.organisation(&Actor::Visitor, &slug).await.map_err(|failure| failed(failure, &reference))?;
    let Some(details) = found else { return Err(Problem::of_status(StatusCode::NOT_FOUND, None)) };
    let count = u32::try_from(details.places.len()).unwrap_or(u32::MAX);
    Ok(answer(OrganisationRead {
        item: OrganisationItem::of(&details.organisation, count),
        description: details.organisation.description,
        places: details.places.iter().map(PlaceItem::of).collect(),
    }))
}

impl OrganisationItem {
    fn of(organisation: &Organisation, places_count: u32) -> Self {
        Self {
            id: organisation.id.0,
            slug: organisation.slug.to_string(),
            name: organisation.name.clone(),
            kind: organisation.kind.code(),
            summary: organisation.summary.clone(),
            address: AddressRead::of(organisation.address.clone()),
            places_count,
        }
    }
}
