//! The search index as the rest of the program knows it. Everything here blocks: call it where blocking is allowed.

use crate::{
    document::{Encoder, IndexDocument, id_term},
    errors::SearchError,
    folder::Folder,
    generation::{Generation, RebuildReason, catching},
    pages, suggestions,
    synonyms::Synonyms,
    text_query::WORDS_MAX,
    words::content_words,
};
use domain::{
    ids::PlaceId,
    search::{IndexPage, IndexQuery, Suggestion},
    search_words::SearchLine,
};
use std::{
    collections::HashSet,
    path::Path,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
};
use tantivy::TantivyDocument;

/// A place that has changed, or is gone.
#[derive(Debug, Clone)]
pub enum Change<'a> {
    /// It is public: from now on it is found as it is here.
    Put(IndexDocument<'a>),
    /// It is gone or no longer public: it is not found any more. One that was never there is no error.
    Remove(PlaceId),
}

/// An index that was opened, and whether it can answer.
pub struct Opened {
    /// The index.
    pub index: SearchIndex,
    /// Whether it holds what the database holds.
    pub state: State,
}

/// Whether an index that was opened can answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// It holds what was applied to it last time.
    Ready,
    /// It is empty, for this reason. It works, but call [`SearchIndex::rebuild`] and give it every place.
    Rebuild(RebuildReason),
}

/// The search index. Cheap to clone; clones are one and the same index.
#[derive(Clone)]
pub struct SearchIndex {
    inner: Arc<Inner>,
}

pub(crate) struct Inner {
    /// Which database the places come from.
    pub(crate) database: String,
    /// Where generations lie; `None` in memory.
    pub(crate) folder: Option<Folder>,
    /// The generation that answers.
    current: RwLock<Arc<Generation>>,
    /// The rebuild that is going on. Locked by whoever changes the index, so that a rebuild and a change never miss
    /// each other.
    rebuilding: Mutex<Option<Rebuilding>>,
    /// Does the current generation hold every place?
    pub(crate) is_complete: AtomicBool,
    /// The synonyms it was opened with.
    built_in: Arc<Synonyms>,
    /// Those and the own lines: what is used. Swapped as a whole, so that no search waits for a change.
    synonyms: RwLock<Arc<Synonyms>>,
}

/// A generation that is being filled beside the current one.
pub(crate) struct Rebuilding {
    pub(crate) generation: Arc<Generation>,
    /// Places whose newest state it has already: what the rebuild brings later was read earlier.
    pub(crate) written: HashSet<PlaceId>,
    /// It has missed something and may not become current.
    pub(crate) is_broken: bool,
}

impl SearchIndex {
    /// Opens the index in this folder, for the database with this identity. Where there is none that can be used, an
    /// empty one in memory answers until a rebuild is finished; nothing on disk changes before that.
    pub fn open(folder: &Path, database_id: &str, synonyms: Synonyms) -> Result<Opened, SearchError> {
        let folder = Folder::open(folder)?;
        let found = match folder.current() {
            Ok(None) => Err(RebuildReason::Missing),
            Ok(Some(path)) => Generation::open(&path, database_id),
            Err(SearchError::Damaged(words)) => Err(RebuildReason::Damaged(words)),
            Err(error) => return Err(error),
        };
        let (generation, state) = match found {
            Ok(generation) => {
                folder.remove_others(generation.path.as_deref());
                (generation, State::Ready)
            }
            Err(reason) => (Generation::create(None, database_id)?, State::Rebuild(reason)),
        };
        let is_complete = state == State::Ready;
        Ok(Opened { index: Self::new(generation, database_id, Some(folder), synonyms, is_complete), state })
    }

    /// An empty index that is never written to disk.
    pub fn in_memory(database_id: &str, synonyms: Synonyms) -> Result<Self, SearchError> {
        Ok(Self::new(Generation::create(None, database_id)?, database_id, None, synonyms, true))
    }

    fn new(generation: Generation, database: &str, folder: Option<Folder>, synonyms: Synonyms, is_complete: bool) -> Self {
        let built_in = Arc::new(synonyms);
        let inner = Inner {
            database: database.to_owned(),
            folder,
            current: RwLock::new(Arc::new(generation)),
            rebuilding: Mutex::new(None),
            is_complete: AtomicBool::new(is_complete),
            built_in: Arc::clone(&built_in),
            synonyms: RwLock::new(built_in),
        };
        Self { inner: Arc::new(inner) }
    }

    /// Applies changes, in order. When it returns they are lasting, and the next search sees them. When it fails, apply
    /// them again: that is always right.
    pub fn apply(&self, changes: &[Change<'_>]) -> Result<(), SearchError> {
        if changes.is_empty() {
            return Ok(());
        }
        let mut rebuilding = self.inner.lock_rebuilding();
        let current = self.inner.current();
        let mut encoder = Encoder::new(&current.fields);
        let changes: Vec<_> = changes.iter().map(|change| encoded(&mut encoder, change)).collect();
        // A rebuild gets every change too. What it brings itself later was read from the database before, so it may not
        // write over this. Should the current generation refuse the change, it is applied again, to both.
        if let Some(rebuilding) = &mut *rebuilding {
            rebuilding.take(&changes);
        }
        write(&current, changes)?;
        current.commit()
    }

    /// One page of what fits a question, with exact counts. Any text is fine.
    pub fn search(&self, query: &IndexQuery) -> Result<IndexPage, SearchError> {
        let (current, synonyms) = (self.inner.current(), self.inner.synonyms());
        guarded(|| pages::search(query, &current.snapshot(), &current.fields, &synonyms))
    }

    /// At most `limit` suggestions for what somebody is typing: words that occur, and places by their title.
    pub fn suggestions(&self, text: &str, limit: usize) -> Result<Vec<Suggestion>, SearchError> {
        let current = self.inner.current();
        guarded(|| suggestions::suggestions(text, limit, &current.snapshot(), &current.fields))
    }

    /// Every place in the index with its [`crate::revision`], by identity: for comparing with the database.
    pub fn revisions(&self) -> Vec<(PlaceId, u64)> {
        let snapshot = self.inner.current().snapshot();
        let mut revisions: Vec<_> = snapshot
            .segments()
            .flat_map(|(segment, table)| segment.doc_ids_alive().map(|document| table.facts[document as usize]))
            .map(|facts| (PlaceId(uuid::Uuid::from_u128(facts.id)), facts.revision))
            .collect();
        revisions.sort_unstable();
        revisions
    }

    /// How many places can be found.
    pub fn count(&self) -> u64 {
        self.inner.current().snapshot().searcher.num_docs()
    }

    /// Does it hold every place, as far as it was told? Not after [`State::Rebuild`], until a rebuild is finished.
    pub fn is_complete(&self) -> bool {
        self.inner.is_complete.load(Ordering::Acquire)
    }

    /// Uses these lines beside the synonyms it was opened with, from the next search on.
    pub fn set_own_lines(&self, lines: &[SearchLine]) {
        let synonyms = Arc::new(self.inner.built_in.with(lines));
        *self.inner.synonyms.write().unwrap_or_else(PoisonError::into_inner) = synonyms;
    }

    /// The synonyms it was opened with.
    pub fn built_in_lines(&self) -> &[SearchLine] {
        self.inner.built_in.lines()
    }

    /// What a text is searched as: its words and phrases, each with what means the same.
    pub fn read_as(&self, text: &str) -> Vec<SearchLine> {
        self.inner.synonyms().read_as(&content_words(text, WORDS_MAX))
    }

    /// Lets work in the background finish, before the program ends. Not calling it loses nothing.
    pub fn close(&self) -> Result<(), SearchError> {
        let _nobody_else = self.inner.lock_rebuilding();
        self.inner.current().rest()
    }

    pub(crate) fn inner(&self) -> &Inner {
        &self.inner
    }
}

impl Inner {
    pub(crate) fn lock_rebuilding(&self) -> MutexGuard<'_, Option<Rebuilding>> {
        self.rebuilding.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn current(&self) -> Arc<Generation> {
        Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Lets another generation answer from now on, and gives back the one that did.
    pub(crate) fn replace_current(&self, generation: Arc<Generation>) -> Arc<Generation> {
        std::mem::replace(&mut self.current.write().unwrap_or_else(PoisonError::into_inner), generation)
    }

    fn synonyms(&self) -> Arc<Synonyms> {
        Arc::clone(&self.synonyms.read().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Rebuilding {
    fn take(&mut self, changes: &[Encoded]) {
        self.written.extend(changes.iter().map(|(id, _)| *id));
        if let Err(error) = write(&self.generation, changes.to_vec()) {
            tracing::error!(%error, "the rebuild of the search index has missed a change and is given up");
            self.is_broken = true;
        }
    }
}

/// A place, and its document unless it is removed.
pub(crate) type Encoded = (PlaceId, Option<TantivyDocument>);

fn encoded(encoder: &mut Encoder, change: &Change<'_>) -> Encoded {
    match change {
        Change::Put(document) => (document.place.id, Some(encoder.encode(document))),
        Change::Remove(id) => (*id, None),
    }
}

/// Writes changes without committing: each removes what was there of a place, so applying one twice changes nothing.
pub(crate) fn write(generation: &Generation, changes: Vec<Encoded>) -> Result<(), SearchError> {
    generation.write(|writer| {
        for (id, document) in changes {
            writer.delete_term(id_term(&generation.fields, id));
            if let Some(document) = document {
                writer.add_document(document)?;
            }
        }
        Ok(())
    })
}

/// Reads from the index; a panic of the engine means that what it reads is damaged.
fn guarded<T>(read: impl FnOnce() -> Result<T, tantivy::TantivyError>) -> Result<T, SearchError> {
    Ok(catching(read).map_err(SearchError::Damaged)??)
}
