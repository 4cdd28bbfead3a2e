//! The use cases, carried out: *authorise, ask or change, index*, over the database and the search index.
//!
//! One file per feature, each the implementation of the trait of the same name in `domain::use_cases`.
//! `policy` decides who may do what; `indexer` keeps the search index in step with the database.

mod check;
mod import_files;
mod imports;
mod indexer;
mod organisations;
mod places;
mod policy;

pub use check::IndexCheck;
pub use domain::use_cases::{Imports, Organisations, Places};
pub use policy::{UseCase, allows};

use db::Database;
use domain::{
    clock::Clock,
    places::Place,
    postcodes::{Postcode4, PostcodeArea},
    refusal::Failure,
};
use search::SearchIndex;
use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};
use tokio::sync::Notify;

/// Names of the codes of a place in every language, for the search index.
pub type Words = fn(&Place) -> String;

/// The marketplace itself: one value for the whole life of the process, shared by every request.
pub struct Marketplace {
    database: Database,
    /// Until it is complete, questions are answered from the database, by title only.
    index: SearchIndex,
    /// Rings when a place was marked for the index.
    marked: Notify,
    /// Rings when somebody asked for the index to be built anew.
    rebuild_asked: Notify,
    /// Where postcodes lie; small enough to keep.
    postcodes: RwLock<Arc<HashMap<Postcode4, PostcodeArea>>>,
    clock: Arc<dyn Clock>,
    words: Words,
}

impl Marketplace {
    /// Puts the parts together. An index that is not complete is built by [`Marketplace::keep_index`], which
    /// must run for as long as the marketplace is used.
    pub async fn new(database: Database, index: SearchIndex, clock: Arc<dyn Clock>, words: Words) -> Result<Self, Failure> {
        let marketplace =
            Self { database, index, marked: Notify::new(), rebuild_asked: Notify::new(), postcodes: RwLock::default(), clock, words };
        marketplace.read_postcodes().await?;
        Ok(marketplace)
    }

    /// The database, for what is not a use case: export and health.
    pub fn database(&self) -> &Database {
        &self.database
    }

    /// Is the search index complete, so that every question is answered in full?
    pub fn index_is_complete(&self) -> bool {
        self.index.is_complete()
    }

    fn area(&self, postcode: Postcode4) -> Option<PostcodeArea> {
        let areas = Arc::clone(&self.postcodes.read().unwrap_or_else(PoisonError::into_inner));
        areas.get(&postcode).cloned()
    }

    async fn read_postcodes(&self) -> Result<(), Failure> {
        let areas = self.database.postcodes().await.map_err(Failure::internal)?;
        let areas = areas.into_iter().map(|area| (area.postcode, area)).collect();
        *self.postcodes.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(areas);
        Ok(())
    }

    /// Runs work on the index where it may block.
    async fn on_index<T: Send + 'static>(
        &self,
        work: impl FnOnce(&SearchIndex) -> Result<T, search::SearchError> + Send + 'static,
    ) -> Result<T, Failure> {
        let index = self.index.clone();
        let done = tokio::task::spawn_blocking(move || work(&index)).await;
        done.map_err(Failure::internal)?.map_err(Failure::internal)
    }
}
