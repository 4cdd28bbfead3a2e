//! Keeps the search index in step with the database.
//!
//! Each write marks the place in `search_dirty` in its own transaction. One task reads the marks in batches,
//! writes the index, and removes the marks that were not renewed meanwhile. A crash anywhere means that some of it
//! is done again, which changes nothing. The same task builds a new index, so that there is only one writer, and reads
//! the places that matching chooses from (`candidates`).

use crate::Marketplace;
use db::Mark;
use domain::{ids::PlaceId, jobs::Job, organisations::OrganisationName, places::Place, refusal::Failure};
use search::{Change, IndexDocument};
use std::time::Duration;

/// Places written into the index at once.
const BATCH: u32 = 500;
/// How long a mark can lie unseen when it was made by another process.
const POLL: Duration = Duration::from_secs(1);

impl Marketplace {
    /// Keeps the index in step until the future is dropped. A failure is logged and tried again.
    pub async fn keep_index(&self) {
        if let Err(error) = self.read_candidates().await {
            tracing::error!(%error, "the places to choose from could not be read; whoever asks first reads them");
        }
        loop {
            let work = async { if self.index_is_complete() { self.index_marked().await.map(drop) } else { self.rebuild_index().await } };
            if self.do_job(Job::Index, POLL, work).await.is_none() {
                tokio::time::sleep(POLL).await;
                continue;
            }
            tokio::select! {
                () = self.marked.notified() => {}
                // When it fails the old one goes on serving.
                () = self.rebuild_asked.notified() => drop(self.do_job(Job::Index, POLL, self.rebuild_index()).await),
                () = tokio::time::sleep(POLL) => {}
            }
        }
    }

    /// Asks for the index to be built anew from the database; the old one serves until the new one is complete.
    pub fn ask_for_rebuild(&self) {
        self.rebuild_asked.notify_one();
    }

    /// Says that something was marked, so that the index need not wait for its next look.
    pub(crate) fn notify_marked(&self) {
        self.marked.notify_one();
    }

    /// Writes everything that is marked into the index; answers how many places that were.
    pub async fn index_marked(&self) -> Result<usize, Failure> {
        let mut written = 0;
        loop {
            let marks = self.database.search_marks(BATCH).await.map_err(Failure::internal)?;
            if marks.is_empty() {
                return Ok(written);
            }
            written += marks.len();
            self.write_marked(marks).await?;
        }
    }

    async fn write_marked(&self, marks: Vec<Mark>) -> Result<(), Failure> {
        let ids: Vec<PlaceId> = marks.iter().map(|mark| mark.place).collect();
        let places = self.take_marked(&ids).await?;
        let words = self.words;
        self.on_index(move |index| {
            let changes: Vec<Change<'_>> = places
                .iter()
                .map(|(id, found)| match found {
                    Some((place, organisation)) if place.content.status.is_public() => Change::Put(document(place, organisation, words)),
                    _ => Change::Remove(*id),
                })
                .collect();
            index.apply(&changes)
        })
        .await?;
        self.database.remove_search_marks(&marks).await.map_err(Failure::internal)
    }

    /// Builds a new index beside the old one and swaps. What changes meanwhile goes into both.
    pub async fn rebuild_index(&self) -> Result<(), Failure> {
        let mut rebuild = self.on_index(search::SearchIndex::rebuild).await?;
        let mut after = None;
        loop {
            let places = self.database.places_after(after, BATCH).await.map_err(Failure::internal)?;
            let Some((last, _)) = places.last() else { break };
            after = Some(last.id);
            let words = self.words;
            rebuild = self
                .on_index(move |_| {
                    let public = places.iter().filter(|(place, _)| place.content.status.is_public());
                    let documents: Vec<IndexDocument<'_>> =
                        public.map(|(place, organisation)| document(place, organisation, words)).collect();
                    rebuild.add(&documents).map(|()| rebuild)
                })
                .await?;
            self.index_marked().await?;
        }
        self.on_index(move |_| rebuild.finish()).await?;
        self.index_marked().await?;
        tracing::info!("the search index is complete");
        Ok(())
    }
}

fn document<'a>(place: &'a Place, organisation: &'a OrganisationName, words: crate::Words) -> IndexDocument<'a> {
    IndexDocument { place, organisation: &organisation.name, words: words(place) }
}
