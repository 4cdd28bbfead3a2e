//! Finding places and opening one.

use crate::{
    Marketplace,
    policy::{About, UseCase, authorise},
};
use async_trait::async_trait;
use domain::{
    codes::PlaceStatus,
    coordinates::Coordinates,
    ids::PlaceId,
    organisations::OrganisationName,
    places::{Place, PlaceCard, PlaceDetails},
    postcodes::Postcode4,
    refusal::Failure,
    search::{IndexPage, IndexQuery, PAGE_SIZE, PlacePage, PlaceQuery, Suggestion},
    slug::Slug,
    use_cases::{Actor, Places},
};
use std::collections::HashMap;

/// Suggestions while typing.
const SUGGESTIONS: usize = 8;

#[async_trait]
impl Places for Marketplace {
    async fn find_places(&self, actor: &Actor, query: &PlaceQuery) -> Result<PlacePage, Failure> {
        authorise(actor, UseCase::FindPlaces, About::Nothing)?;
        let area = query.near.and_then(|near| self.area(near.postcode));
        let origin = query.near.zip(area.as_ref()).map(|(near, area)| (area.coordinates, f64::from(near.km)));
        let postcode_unknown = query.near.is_some() && area.is_none();
        let page = PlacePage {
            total: 0,
            page: 1,
            pages: 1,
            places: Vec::new(),
            facets: Vec::new(),
            relaxations: Vec::new(),
            area,
            postcode_unknown,
            degraded: false,
        };
        if !self.index_is_complete() {
            return self.find_by_title(query, page).await;
        }
        let question = IndexQuery { query: query.clone(), origin };
        let found = self.on_index(move |index| index.search(&question)).await?;
        let ids: Vec<PlaceId> = found.hits.iter().map(|hit| hit.id).collect();
        let places = self.database.places(&ids).await.map_err(Failure::internal)?;
        Ok(answer(page, found, places))
    }

    async fn place(&self, actor: &Actor, slug: &Slug, from: Option<Postcode4>) -> Result<Option<PlaceDetails>, Failure> {
        authorise(actor, UseCase::ReadPlace, About::Nothing)?;
        let found = self.database.place_by_slug(slug).await.map_err(Failure::internal)?;
        let origin = from.and_then(|postcode| self.area(postcode)).map(|area| area.coordinates);
        Ok(found.filter(is_public).map(|details| with_distance(details, origin)))
    }

    async fn place_by_id(&self, actor: &Actor, id: PlaceId) -> Result<Option<PlaceDetails>, Failure> {
        authorise(actor, UseCase::ReadPlace, About::Nothing)?;
        let found = self.database.place_by_id(id).await.map_err(Failure::internal)?;
        Ok(found.filter(is_public))
    }

    async fn has_ended(&self, actor: &Actor, slug: &Slug) -> Result<bool, Failure> {
        authorise(actor, UseCase::ReadPlace, About::Nothing)?;
        let found = self.database.place_by_slug(slug).await.map_err(Failure::internal)?;
        Ok(found.as_ref().is_some_and(is_over))
    }

    async fn has_ended_by_id(&self, actor: &Actor, id: PlaceId) -> Result<bool, Failure> {
        authorise(actor, UseCase::ReadPlace, About::Nothing)?;
        let found = self.database.place_by_id(id).await.map_err(Failure::internal)?;
        Ok(found.as_ref().is_some_and(is_over))
    }

    async fn photo(&self, actor: &Actor, file: &str) -> Result<Option<Vec<u8>>, Failure> {
        authorise(actor, UseCase::ReadPlace, About::Nothing)?;
        self.database.photo(file).await.map_err(Failure::internal)
    }

    async fn suggestions(&self, actor: &Actor, text: &str) -> Result<Vec<Suggestion>, Failure> {
        authorise(actor, UseCase::Suggest, About::Nothing)?;
        let text: String = text.chars().take(domain::search::TEXT_MAX).collect();
        self.on_index(move |index| index.suggestions(&text, SUGGESTIONS)).await
    }
}

impl Marketplace {
    /// While the index is being built: places by title, straight from the database, and told so.
    async fn find_by_title(&self, query: &PlaceQuery, page: PlacePage) -> Result<PlacePage, Failure> {
        let places = self.database.public_places_titled(&query.text, PAGE_SIZE).await.map_err(Failure::internal)?;
        let places: Vec<PlaceCard> =
            places.into_iter().map(|(place, organisation)| PlaceCard { place, organisation, distance_km: None }).collect();
        let total = u32::try_from(places.len()).unwrap_or(PAGE_SIZE);
        Ok(PlacePage { total, places, degraded: true, ..page })
    }
}

/// Hits are read back from the database: one that is gone or may not be seen any more is dropped.
fn answer(page: PlacePage, found: IndexPage, places: Vec<(Place, OrganisationName)>) -> PlacePage {
    let mut places: HashMap<PlaceId, (Place, OrganisationName)> =
        places.into_iter().filter(|(place, _)| place.content.status.is_public()).map(|found| (found.0.id, found)).collect();
    let cards = found.hits.iter().filter_map(|hit| {
        let (place, organisation) = places.remove(&hit.id)?;
        Some(PlaceCard { place, organisation, distance_km: hit.distance_km })
    });
    PlacePage {
        total: found.total,
        page: found.page,
        pages: found.total.div_ceil(PAGE_SIZE).max(1),
        places: cards.collect(),
        facets: found.facets,
        relaxations: found.relaxations,
        ..page
    }
}

fn is_public(details: &PlaceDetails) -> bool {
    details.card.place.content.status.is_public()
}

/// Was public until its last day was over.
fn is_over(details: &PlaceDetails) -> bool {
    details.card.place.content.status == PlaceStatus::Expired
}

fn with_distance(mut details: PlaceDetails, origin: Option<Coordinates>) -> PlaceDetails {
    let point = details.card.place.content.address.coordinates;
    details.card.distance_km = origin.zip(point).map(|(origin, point)| origin.distance_km(point));
    details
}
