//! Building the index anew while the old one answers.
//!
//! Changes that come meanwhile go to both the old index and the new one; a place that has changed since the rebuild
//! began is not written over by the older state that a batch may bring. Read the places from the database *after*
//! [`SearchIndex::rebuild`] has returned, and nothing is missed.

use crate::{
    document::{Encoder, IndexDocument},
    errors::SearchError,
    folder::Folder,
    generation::Generation,
    index::{Encoded, Rebuilding, SearchIndex, write},
};
use std::{
    collections::HashSet,
    sync::{Arc, atomic::Ordering},
};

/// A new index being filled. Dropping it gives up, and the old index stays.
///
/// ```
/// # use search::{IndexDocument, SearchError, SearchIndex};
/// # fn example<'a>(index: &SearchIndex, next_batch: impl Fn() -> Option<Vec<IndexDocument<'a>>>) -> Result<(), SearchError> {
/// let mut rebuild = index.rebuild()?;
/// while let Some(batch) = next_batch() {
///     rebuild.add(&batch)?;
/// }
/// rebuild.finish()
/// # }
/// ```
#[must_use = "a rebuild does nothing until it is finished"]
pub struct Rebuild {
    index: SearchIndex,
    generation: Arc<Generation>,
    encoder: Encoder,
    is_finished: bool,
}

impl SearchIndex {
    /// Begins to build the index anew. Only one rebuild goes on at a time.
    pub fn rebuild(&self) -> Result<Rebuild, SearchError> {
        let inner = self.inner();
        let mut rebuilding = inner.lock_rebuilding();
        if rebuilding.is_some() {
            return Err(SearchError::RebuildRunning);
        }
        let path = inner.folder.as_ref().map(Folder::create_generation).transpose()?;
        let generation = Arc::new(Generation::create(path, &inner.database)?);
        let encoder = Encoder::new(&generation.fields);
        *rebuilding = Some(Rebuilding { generation: Arc::clone(&generation), written: HashSet::new(), is_broken: false });
        Ok(Rebuild { index: self.clone(), generation, encoder, is_finished: false })
    }
}

impl Rebuild {
    /// Adds places. One that was added or changed since the rebuild began is left as it is.
    pub fn add(&mut self, documents: &[IndexDocument<'_>]) -> Result<(), SearchError> {
        let encoded: Vec<Encoded> = documents.iter().map(|document| (document.place.id, Some(self.encoder.encode(document)))).collect();
        let mut rebuilding = self.index.inner().lock_rebuilding();
        let Some(rebuilding) = &mut *rebuilding else {
            return Err(SearchError::RebuildGivenUp);
        };
        let new = encoded.into_iter().filter(|(id, _)| rebuilding.written.insert(*id)).collect();
        let added = write(&self.generation, new);
        // A failed writer has lost what it had not committed, so the rest would make an index with holes.
        rebuilding.is_broken |= added.is_err();
        added
    }

    /// Makes the new index the current one, in one step, and removes the old one. Searches that are going on finish on
    /// the old one.
    pub fn finish(mut self) -> Result<(), SearchError> {
        let index = self.index.clone();
        let inner = index.inner();
        // Nothing may change between the last commit and the swap.
        let mut rebuilding = inner.lock_rebuilding();
        if rebuilding.as_ref().is_none_or(|rebuilding| rebuilding.is_broken) {
            return Err(SearchError::RebuildGivenUp);
        }
        self.generation.commit()?;
        if let (Some(folder), Some(path)) = (&inner.folder, &self.generation.path) {
            folder.make_current(path)?;
        }
        self.is_finished = true;
        *rebuilding = None;
        inner.is_complete.store(true, Ordering::Release);
        inner.replace_current(Arc::clone(&self.generation)).abandon();
        if let Some(folder) = &inner.folder {
            folder.remove_others(self.generation.path.as_deref());
        }
        Ok(())
    }
}

impl Drop for Rebuild {
    fn drop(&mut self) {
        if self.is_finished {
            return;
        }
        let inner = self.index.inner();
        *inner.lock_rebuilding() = None;
        self.generation.abandon();
        if let Some(path) = &self.generation.path {
            Folder::remove(path);
        }
    }
}
