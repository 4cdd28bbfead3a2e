//! The use cases, carried out: *authorise, ask or change, index*, over the database and the search index.
//!
//! One file per feature, each the implementation of the trait of the same name in `domain::use_cases`.
//! `policy` decides who may do what; `indexer` keeps the search index in step with the database.

mod accounts;
mod administration;
mod attention;
mod candidates;
mod cases;
mod check;
mod checking;
mod confirming;
mod conversations;
mod corrections;
mod ending;
mod engagements;
mod erasures;
mod experts;
mod figures;
mod groups;
mod handovers;
mod held_forms;
mod import_files;
mod imports;
mod indexer;
mod introductions;
mod jobs;
mod limits;
mod log;
mod matches;
mod municipalities;
mod organisations;
mod outbox;
mod own_files;
mod pairings;
mod participants;
mod passwords;
mod places;
mod places_plan;
mod plans;
mod policy;
mod posting;
mod reports;
mod search_words;
mod secrets;
mod self_reliance;
mod taken_along;
mod training;
mod unused;
mod waves;

pub use check::IndexCheck;
pub use domain::use_cases::{
    Accounts, Administration, Attention, Cases, Checking, Conversations, Engagements, Experts, Figures, HandOvers, Imports, Introductions,
    Jobs, Matches, Municipalities, Organisations, OwnFiles, Pairings, Participants, Places, Plans, Posting, Reports, SearchWordLists,
    SecondSteps, SelfReliance, Training, Waves,
};
pub use erasures::LedgerDamaged;
pub use log::AuditCheck;
pub use matching::{Formula, Weights};
pub use policy::{About, UseCase, Who, allows};
pub use secrets::{SecretKey, random_password, second_step_digits};

use chrono::NaiveDate;
use db::{Change, Database, DbError, Guard};
use domain::{
    cases::Coaching,
    clock::Clock,
    ending::dutch_day,
    places::Place,
    postcodes::{Postcode4, PostcodeArea},
    refusal::{Failure, Refusal},
};
use search::SearchIndex;
use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};
use tokio::sync::{Notify, Semaphore};
use uuid::{NoContext, Timestamp, Uuid};

/// Names of the codes of a place in every language, for the search index.
pub type Words = fn(&Place) -> String;

/// The marketplace itself: one value for the whole life of the process, shared by every request.
pub struct Marketplace {
    database: Database,
    /// Until it is complete, questions are answered from the database, by title only.
    index: SearchIndex,
    /// The public places as matching sees them.
    kept: Arc<candidates::Kept>,
    /// Rings when a place was marked for the index.
    marked: Notify,
    /// Rings when somebody asked for the index to be built anew.
    rebuild_asked: Notify,
    /// Where postcodes lie; small enough to keep.
    postcodes: RwLock<Arc<HashMap<Postcode4, PostcodeArea>>>,
    clock: Arc<dyn Clock>,
    words: Words,
    /// Encrypts and hashes what must not be read from the database.
    key: SecretKey,
    /// How coaches work here.
    coaching: Coaching,
    passwords: secrets::Passwords,
    limits: limits::Limits,
    /// Turns for opening photos.
    photos: Arc<Semaphore>,
    /// Turns for reading files with places.
    files: Arc<Semaphore>,
    /// Turns for typesetting letters.
    letters: Semaphore,
    /// How often places were seen since that was stored last.
    views: figures::Views,
    /// Rings when a line was written into the log.
    logged: Notify,
    /// Rings when a message was put into the outbox.
    mailed: Notify,
    /// The municipalities as they were read last.
    municipalities: municipalities::Known,
    /// The state of the own search words that search uses.
    search_lines: tokio::sync::Mutex<Option<i64>>,
    /// How the work of the program itself went.
    jobs: jobs::Registry,
    /// Who writes about an introduction or a case waits for whoever does so already: many who want one seat would stand in each
    /// other's way, and a transaction does not see what another one that runs at the same time takes away.
    introducing: tokio::sync::Mutex<()>,
    /// As above, for who gives a thank-you.
    thanking: tokio::sync::Mutex<()>,
    /// Who was erased, beside the database; a database in memory has none.
    ledger: Option<Arc<erasures::Ledger>>,
}

impl Marketplace {
    /// Puts the parts together. An index that is not complete is built by [`Marketplace::keep_index`], which
    /// must run for as long as the marketplace is used.
    pub async fn new(
        database: Database,
        index: SearchIndex,
        clock: Arc<dyn Clock>,
        words: Words,
        key: SecretKey,
        formula: Formula,
        coaching: Coaching,
    ) -> Result<Self, Failure> {
        let marketplace = Self {
            database,
            index,
            kept: Arc::new(candidates::Kept::weighed(formula)),
            marked: Notify::new(),
            rebuild_asked: Notify::new(),
            postcodes: RwLock::default(),
            clock,
            words,
            key,
            coaching,
            passwords: secrets::Passwords::new(),
            limits: limits::Limits::new(),
            photos: Arc::new(Semaphore::new(1)),
            files: Arc::new(Semaphore::new(1)),
            letters: Semaphore::new(1),
            views: figures::Views::default(),
            logged: Notify::new(),
            mailed: Notify::new(),
            municipalities: municipalities::Known::default(),
            search_lines: tokio::sync::Mutex::default(),
            jobs: jobs::Registry::default(),
            introducing: tokio::sync::Mutex::default(),
            thanking: tokio::sync::Mutex::default(),
            ledger: None,
        };
        marketplace.read_postcodes().await?;
        marketplace.follow_search_words().await?;
        Ok(marketplace)
    }

    /// Tells its key from another one, and nothing of what it is.
    pub fn key_fingerprint(&self) -> String {
        self.key.fingerprint()
    }

    /// The database, for what is not a use case: export and health.
    pub fn database(&self) -> &Database {
        &self.database
    }

    /// Is the search index complete, so that every question is answered in full?
    pub fn index_is_complete(&self) -> bool {
        self.index.is_complete()
    }

    /// A new identity, of version 7: it begins with the time.
    pub(crate) fn new_id(&self) -> Uuid {
        let now = self.clock.now();
        let seconds = u64::try_from(now.timestamp()).unwrap_or_default();
        Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, now.timestamp_subsec_nanos()))
    }

    /// Which day it is in the Netherlands.
    pub(crate) fn today(&self) -> NaiveDate {
        dutch_day(self.clock.now())
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

    /// Carries a change out; a guard becomes what the person who asked can act on.
    pub(crate) async fn commit(&self, change: Change) -> Result<(), Failure> {
        self.database.commit(change).await.map_err(|error| match error {
            DbError::Guard(guard) => Failure::Refused(match guard {
                Guard::Repeated => Refusal::Repeated,
                Guard::Changed => Refusal::Changed,
                Guard::Gone => Refusal::NoLongerValid,
                Guard::Full => Refusal::Full,
                Guard::Spent => Refusal::Spent,
                Guard::Free => Refusal::StillFree,
                Guard::People => Refusal::StillPeople,
                Guard::AppendOnly | Guard::Kept => Refusal::WrongState,
                Guard::Taken => Refusal::AlreadyThere,
            }),
            other => Failure::internal(other),
        })?;
        self.logged.notify_one();
        Ok(())
    }

    /// As [`Marketplace::commit`], one after the other: what a change finds in place (a case that is open, somebody who is not
    /// erased) is still so when it is stored.
    pub(crate) async fn commit_in_turn(&self, change: Change) -> Result<(), Failure> {
        let _turn = self.introducing.lock().await;
        self.commit(change).await
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
