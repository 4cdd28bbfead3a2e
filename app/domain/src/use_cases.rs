//! Everything Meedoen does: one trait per feature, one method per use case.
//!
//! The crate `marketplace` carries them out; pages and the interface for programs only ever call these.
//! Each takes an [`Actor`], so that who is asking cannot be forgotten.

use crate::{
    ids::PlaceId,
    imports::{Entry, ImportMode, ImportReport},
    organisations::Organisation,
    places::{PlaceCard, PlaceDetails},
    postcodes::Postcode4,
    refusal::Failure,
    search::{PlacePage, PlaceQuery, Suggestion},
    slug::Slug,
};
use async_trait::async_trait;

/// Who is asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// Anybody on the web, without an account.
    Visitor,
    /// Whoever runs the program on its own machine: the command line.
    Operator,
}

/// Finding a place and knowing how to get there.
#[async_trait]
pub trait Places {
    /// The places that fit a question, with exact counts per choice. Only public places are ever answered.
    async fn find_places(&self, actor: Actor, query: &PlaceQuery) -> Result<PlacePage, Failure>;
    /// One public place; `None` when there is none with this slug. `from` adds the distance when it is known here.
    async fn place(&self, actor: Actor, slug: &Slug, from: Option<Postcode4>) -> Result<Option<PlaceDetails>, Failure>;
    /// As [`Places::place`], by identity.
    async fn place_by_id(&self, actor: Actor, id: PlaceId) -> Result<Option<PlaceDetails>, Failure>;
    /// At most eight suggestions for the beginning of a word or title.
    async fn suggestions(&self, actor: Actor, text: &str) -> Result<Vec<Suggestion>, Failure>;
}

/// Who offers places.
#[async_trait]
pub trait Organisations {
    /// One page of organisations by name, at most [`ORGANISATIONS_PAGE`]; and how many there are.
    async fn organisations(&self, actor: Actor, page: u32) -> Result<OrganisationPage, Failure>;
    /// One organisation with its public places; `None` when there is none with this slug.
    async fn organisation(&self, actor: Actor, slug: &Slug) -> Result<Option<OrganisationDetails>, Failure>;
}

/// Organisations on one page.
pub const ORGANISATIONS_PAGE: u32 = 50;

/// A page of organisations.
#[derive(Debug, Clone, PartialEq)]
pub struct OrganisationPage {
    /// How many there are.
    pub total: u32,
    /// The page that is answered: the last one when a later one was asked.
    pub page: u32,
    /// How many pages there are; at least 1.
    pub pages: u32,
    /// The organisations, each with its number of public places.
    pub organisations: Vec<(Organisation, u32)>,
}

/// An organisation with its public places, by title, at most 100.
#[derive(Debug, Clone, PartialEq)]
pub struct OrganisationDetails {
    /// The organisation.
    pub organisation: Organisation,
    /// Its places.
    pub places: Vec<PlaceCard>,
}

/// Bringing files in.
#[async_trait]
pub trait Imports {
    /// Stores what a file holds, in batches that are each stored whole. Importing a file twice changes nothing
    /// the second time. `progress` is called with the number of records done so far.
    async fn import(
        &self,
        actor: Actor,
        entries: Vec<Entry>,
        mode: ImportMode,
        progress: &(dyn Fn(u64) + Sync),
    ) -> Result<ImportReport, Failure>;
}

/// The whole product.
pub trait Marketplace: Places + Organisations + Imports + Send + Sync {}

impl<M: Places + Organisations + Imports + Send + Sync> Marketplace for M {}
