//! Who offers places.

use crate::{
    Marketplace,
    policy::{About, UseCase, authorise},
};
use async_trait::async_trait;
use domain::{
    places::PlaceCard,
    refusal::Failure,
    slug::Slug,
    use_cases::{Actor, ORGANISATIONS_PAGE, OrganisationDetails, OrganisationPage, Organisations},
};

/// Places that the page of one organisation shows.
const PLACES_MAX: u32 = 100;

#[async_trait]
impl Organisations for Marketplace {
    async fn organisations(&self, actor: &Actor, page: u32) -> Result<OrganisationPage, Failure> {
        authorise(actor, UseCase::ListOrganisations, About::Nothing)?;
        let total = self.database.count_organisations().await.map_err(Failure::internal)?;
        let pages = total.div_ceil(ORGANISATIONS_PAGE).max(1);
        let page = page.clamp(1, pages);
        let skip = (page - 1) * ORGANISATIONS_PAGE;
        let organisations = self.database.organisations_by_name(skip, ORGANISATIONS_PAGE).await.map_err(Failure::internal)?;
        Ok(OrganisationPage { total, page, pages, organisations })
    }

    async fn organisation(&self, actor: &Actor, slug: &Slug) -> Result<Option<OrganisationDetails>, Failure> {
        authorise(actor, UseCase::ReadOrganisation, About::Nothing)?;
        let Some(organisation) = self.database.organisation_by_slug(slug).await.map_err(Failure::internal)? else { return Ok(None) };
        let places = self.database.public_places_of(organisation.id, PLACES_MAX).await.map_err(Failure::internal)?;
        let places = places.into_iter().map(|(place, organisation)| PlaceCard { place, organisation, distance_km: None });
        Ok(Some(OrganisationDetails { places: places.collect(), organisation }))
    }
}
