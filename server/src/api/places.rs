//! `/api/v1/places`: the same questions as the page, answered for programs.

use super::{
    answer, failed, pairs,
    problem::{InvalidParam, Problem},
};
use crate::router::Shared;
use app::{RequestId, texts::Texts, value_words};
use axum::{
    Extension,
    extract::{Path, RawQuery, State},
    http::StatusCode,
    response::Response,
};
use domain::{
    codes::Code,
    ids::PlaceId,
    languages::UiLanguage,
    places::{PlaceCard, PlaceDetails},
    search::{Facet, FacetOption, PAGE_SIZE, PlacePage, PlaceQuery},
    use_cases::{Actor, Places},
};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// The parameters, for the document only: they are read by `PlaceQuery::parse`, as on the page.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "describes the parameters")]
pub(crate) struct PlaceParams {
    /// Words to search for, at most 200 characters.
    q: Option<String>,
    /// Themes, any of them: repeat the parameter or separate values by commas.
    thema: Option<Vec<String>>,
    /// Goals, any of them.
    doel: Option<Vec<String>>,
    /// Day parts, any of them: `ma-ochtend` to `zo-avond`.
    dagdeel: Option<Vec<String>>,
    /// Kinds, any of them.
    soort: Option<Vec<String>>,
    /// What the place offers, any of them.
    wens: Option<Vec<String>>,
    /// Languages spoken there (ISO 639-3 or 639-1), any of them.
    taal: Option<Vec<String>>,
    /// Municipalities, any of them.
    gemeente: Option<Vec<String>>,
    /// Neighbourhoods, any of them.
    wijk: Option<Vec<String>>,
    /// `ja`: only where one may walk in.
    inloop: Option<String>,
    /// Four digits of a Dutch postcode.
    pc: Option<String>,
    /// Distance from `pc` in kilometres, 1 to 250; 10 when left out.
    km: Option<u32>,
    /// `past` (best fit), `dichtbij` (nearest, needs `pc`) or `nieuw` (newest).
    sorteer: Option<String>,
    /// Page, from 1.
    pagina: Option<u32>,
}

/// A page of places.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct PlaceList {
    /// Exact number of places that fit.
    pub total: u32,
    /// This page.
    pub page: u32,
    /// Places on a page.
    pub page_size: u32,
    /// The places of this page, in order.
    pub places: Vec<PlaceItem>,
    /// Per parameter, its values with the exact number of places each would give.
    pub facets: BTreeMap<&'static str, Vec<FacetValue>>,
}

/// A place in a list.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct PlaceItem {
    /// Identity.
    pub id: Uuid,
    /// Last part of the address of its page.
    pub slug: String,
    /// What you do there.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// Name of the organisation.
    pub organisation: String,
    /// Identity of the organisation.
    pub organisation_id: Uuid,
    /// Municipality.
    pub municipality: String,
    /// Codes of its themes.
    pub themes: Vec<&'static str>,
    /// Codes of its day parts.
    pub day_parts: Vec<&'static str>,
    /// Straight distance from `pc` in kilometres.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub distance_km: Option<f64>,
}

/// A value of a parameter.
#[derive(Serialize, ToSchema)]
pub struct FacetValue {
    /// As it stands in an address.
    pub value: String,
    /// Its name for people.
    pub label: String,
    /// Exact number of places.
    pub count: u32,
}

/// A place with everything its page shows.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct PlaceRead {
    /// As in a list.
    #[serde(flatten)]
    pub item: PlaceItem,
    /// More sentences.
    pub description: String,
    /// Language of the texts (ISO 639-3).
    pub text_language: &'static str,
    /// Code of its kind.
    pub kind: &'static str,
    /// Kind of agreement, by the VUM list `codeTypeOvereenkomst`.
    pub agreement: &'static str,
    /// Codes of its goals.
    pub goals: Vec<&'static str>,
    /// Parts that one person can take.
    pub tasks: Vec<String>,
    /// When, with room.
    pub slots: Vec<SlotRead>,
    /// Languages spoken there (ISO 639-3).
    pub languages: Vec<&'static str>,
    /// Dutch that is needed, VUM scale 0 to 4.
    pub dutch_needed: &'static str,
    /// Codes of what it offers.
    pub offers: Vec<&'static str>,
    /// Codes of the help that is there.
    pub help: Vec<&'static str>,
    /// What it asks.
    pub asks: String,
    /// What it costs; empty means nothing.
    pub costs: String,
    /// What one gets back.
    pub returns: String,
    /// Is a certificate of conduct (VOG) needed?
    pub certificate_of_conduct: bool,
    /// First day, when it does not always go on.
    #[schema(value_type = Option<String>, format = Date)]
    pub starts_on: Option<chrono::NaiveDate>,
    /// Last day, when it ends.
    #[schema(value_type = Option<String>, format = Date)]
    pub ends_on: Option<chrono::NaiveDate>,
    /// When somebody last said that it is true.
    #[schema(value_type = Option<String>, format = Date)]
    pub confirmed_on: Option<chrono::NaiveDate>,
    /// Where it is.
    pub address: AddressRead,
    /// Slug of a lighter place.
    pub lighter: Option<String>,
    /// Slug of a next place.
    pub next: Option<String>,
    /// Name of the source.
    pub source: String,
    /// Licence of the texts.
    pub licence: String,
}

/// Room in one day part.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SlotRead {
    /// Code of the day part.
    pub day_part: &'static str,
    /// How many people fit; 0 means that it was not said.
    pub capacity: u16,
    /// How many can still come.
    pub free: u16,
    /// From, `HH:MM`.
    pub from: Option<String>,
    /// Until, `HH:MM`.
    pub until: Option<String>,
}

/// Where a place is.
#[derive(Serialize, ToSchema)]
pub struct AddressRead {
    /// Street and number.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// Town.
    pub city: String,
    /// Municipality.
    pub municipality: String,
    /// Neighbourhood.
    pub neighbourhood: String,
    /// Degrees north.
    pub latitude: Option<f64>,
    /// Degrees east.
    pub longitude: Option<f64>,
}

/// Places that fit, with counts per choice
#[utoipa::path(
    get, path = "/places", operation_id = "listPlaces", tag = "places", params(PlaceParams),
    responses((status = 200, description = "A page of places", body = PlaceList), (status = 400, description = "A parameter cannot be used", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn list(
    State(shared): State<Shared>,
    Extension(language): Extension<UiLanguage>,
    Extension(reference): Extension<RequestId>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let pairs = pairs(query.as_deref());
    let (query, unusable) = PlaceQuery::parse(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    if !unusable.is_empty() {
        return Err(Problem::of_params(unusable.iter().map(InvalidParam::from).collect()));
    }
    let found = shared.opened.marketplace.find_places(&Actor::Visitor, &query).await.map_err(|failure| failed(failure, &reference))?;
    if found.postcode_unknown {
        return Err(Problem::of_param("pc", "this postcode is not known here"));
    }
    if query.page > found.pages {
        return Err(Problem::of_param("pagina", &format!("the last page is {}", found.pages)));
    }
    Ok(answer(PlaceList::of(&found, language)))
}

/// One place
#[utoipa::path(
    get, path = "/places/{id}", operation_id = "readPlace", tag = "places", params(("id" = Uuid, Path, description = "Identity of the place")),
    responses((status = 200, description = "The place", body = PlaceRead), (status = 400, description = "Not an identity", body = Problem, content_type = "application/problem+json"), (status = 404, description = "No such place", body = Problem, content_type = "application/problem+json"), (status = 410, description = "This place was here; its last day is over", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn read(
    State(shared): State<Shared>,
    Extension(reference): Extension<RequestId>,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id: PlaceId = id.parse().map_err(|_| Problem::of_param("id", "not a UUID"))?;
    let market = &shared.opened.marketplace;
    if let Some(details) = market.place_by_id(&Actor::Visitor, id).await.map_err(|failure| failed(failure, &reference))? {
        return Ok(answer(PlaceRead::of(details)));
    }
    let ended = market.has_ended_by_id(&Actor::Visitor, id).await.map_err(|failure| failed(failure, &reference))?;
    Err(Problem::of_status(if ended { StatusCode::GONE } else { StatusCode::NOT_FOUND }, None))
}

fn codes<C: Code>(codes: impl IntoIterator<Item = C>) -> Vec<&'static str> {
    codes.into_iter().map(Code::code).collect()
}

impl PlaceList {
    fn of(found: &PlacePage, language: UiLanguage) -> Self {
        Self {
            total: found.total,
            page: found.page,
            page_size: PAGE_SIZE,
            places: found.places.iter().map(PlaceItem::of).collect(),
            facets: found.facets.iter().map(|facet| (facet.group.parameter(), values(facet, language))).collect(),
        }
    }
}

fn values(facet: &Facet, language: UiLanguage) -> Vec<FacetValue> {
    let texts = Texts::of(language);
    let value = |option: &FacetOption| FacetValue {
        value: option.value.clone(),
        label: value_words(texts, std::slice::from_ref(facet), facet.group, &option.value),
        count: option.count,
    };
    facet.options.iter().map(value).collect()
}

impl PlaceItem {
    pub(crate) fn of(card: &PlaceCard) -> Self {
        let (place, content) = (&card.place, &card.place.content);
        Self {
            id: place.id.0,
            slug: place.slug.to_string(),
            title: content.title.clone(),
            summary: content.summary.clone(),
            organisation: card.organisation.name.clone(),
            organisation_id: card.organisation.id.0,
            municipality: content.address.municipality.clone(),
            themes: codes(content.themes.iter().copied()),
            day_parts: codes(content.day_parts()),
            // Metres are enough, and hide nothing.
            distance_km: card.distance_km.map(|km| (km * 1000.0).round() / 1000.0),
        }
    }
}

impl PlaceRead {
    fn of(details: PlaceDetails) -> Self {
        let item = PlaceItem::of(&details.card);
        let place = details.card.place;
        let content = place.content;
        let slots = content.slots.iter().map(|slot| SlotRead {
            day_part: slot.day_part.code(),
            capacity: slot.capacity,
            free: slot.free(),
            from: slot.hours.map(|(from, _)| from.to_string()),
            until: slot.hours.map(|(_, until)| until.to_string()),
        });
        Self {
            item,
            slots: slots.collect(),
            description: content.description,
            text_language: content.text_language.code(),
            kind: content.kind.code(),
            agreement: content.agreement.code(),
            goals: codes(content.goals),
            tasks: content.tasks,
            languages: codes(content.languages),
            dutch_needed: content.dutch_needed.code(),
            offers: codes(content.offers),
            help: codes(content.help),
            asks: content.asks,
            costs: content.costs,
            returns: content.returns,
            certificate_of_conduct: content.certificate_of_conduct,
            starts_on: content.starts_on,
            ends_on: content.ends_on,
            confirmed_on: content.confirmed_on,
            address: AddressRead::of(content.address),
            lighter: details.lighter.map(|link| link.slug.to_string()),
            next: details.next.map(|link| link.slug.to_string()),
            source: place.source.name,
            licence: place.source.licence,
        }
    }
}

impl AddressRead {
    pub(crate) fn of(address: domain::places::Address) -> Self {
        Self {
            street: address.street,
            postcode: address.postcode,
            city: address.city,
            municipality: address.municipality,
            neighbourhood: address.neighbourhood,
            latitude: address.coordinates.map(|point| point.latitude),
            longitude: address.coordinates.map(|point| point.longitude),
        }
    }
}
