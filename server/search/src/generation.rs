//! One index from making to removal: its writer, its reader and what it looks like now.

use crate::{
    disk::Disk,
    errors::SearchError,
    schema::{FORMAT, Fields},
    tables::Snapshot,
};
use std::{
    collections::HashSet,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock},
};
use tantivy::{Index, IndexMeta, IndexReader, IndexSettings, IndexWriter, ReloadPolicy, TantivyError, indexer::LogMergePolicy};

/// Memory in which documents are gathered before they are written.
const WRITER_BYTES: usize = 64_000_000;
/// Part of a segment that may be removed places before it is written anew. That also purges their text from disk.
const REMOVED_MAX: f32 = 0.3;

/// What a commit says about itself, beside the schema that the index keeps anyway.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
struct Payload {
    /// The version of what is written into the fields.
    format: u32,
    /// Which database the places come from.
    database: String,
}

/// Why the index that was found cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RebuildReason {
    /// There is none: a first start, or it was thrown away.
    #[error("there is no search index yet")]
    Missing,
    /// It cannot be read.
    #[error("the search index is damaged: {0}")]
    Damaged(String),
    /// It was written by another version of this program.
    #[error("the search index was written by another version")]
    OtherVersion,
    /// It belongs to another database, for example to the one before a backup was restored.
    #[error("the search index belongs to another database")]
    OtherDatabase,
}

/// One index.
pub(crate) struct Generation {
    pub(crate) fields: Fields,
    /// Where it lies; `None` in memory.
    pub(crate) path: Option<PathBuf>,
    index: Index,
    payload: Payload,
    reader: IndexReader,
    /// `None` until something is written, and after a failure, which takes back what was not committed.
    writer: Mutex<Option<IndexWriter>>,
    snapshot: RwLock<Arc<Snapshot>>,
}

impl Generation {
    /// An empty one in this folder, or in memory.
    pub(crate) fn create(path: Option<PathBuf>, database: &str) -> Result<Self, SearchError> {
        let (schema, fields) = Fields::build();
        let index = match &path {
            Some(path) => Index::create(Disk::open(path).map_err(TantivyError::from)?, schema, IndexSettings::default())?,
            None => Index::create_in_ram(schema),
        };
        Self::of_index(index, fields, path, Payload { format: FORMAT, database: database.to_owned() })
    }

    /// The one in this folder, if it is whole, of this version and of this database.
    pub(crate) fn open(path: &Path, database: &str) -> Result<Self, RebuildReason> {
        // The engine may panic on files that make no sense.
        catching(|| Self::open_checked(path, database)).unwrap_or_else(|words| Err(RebuildReason::Damaged(words)))
    }

    fn open_checked(path: &Path, database: &str) -> Result<Self, RebuildReason> {
        fn damaged(error: impl std::fmt::Display) -> RebuildReason {
            RebuildReason::Damaged(error.to_string())
        }
        let (schema, fields) = Fields::build();
        let index = Index::open(Disk::open(path).map_err(damaged)?).map_err(damaged)?;
        let metas = index.load_metas().map_err(damaged)?;
        if index.schema() != schema {
            return Err(RebuildReason::OtherVersion);
        }
        let payload = metas.payload.as_deref().ok_or_else(|| damaged("it does not say to which database it belongs"))?;
        let payload: Payload = serde_json::from_str(payload).map_err(damaged)?;
        if payload.format != FORMAT {
            return Err(RebuildReason::OtherVersion);
        }
        if payload.database != database {
            return Err(RebuildReason::OtherDatabase);
        }
        // Not `validate_checksum` of the index, which skips files that are gone.
        for file in segment_files(&metas) {
            if !index.directory().validate_checksum(&file).map_err(damaged)? {
                return Err(damaged(format_args!("{} is not as it was written", file.display())));
            }
        }
        Self::of_index(index, fields, Some(path.to_owned()), payload).map_err(damaged)
    }

    fn of_index(index: Index, fields: Fields, path: Option<PathBuf>, payload: Payload) -> Result<Self, SearchError> {
        // Reloaded by hand after each commit, so that what is saved is found by the next search.
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let snapshot = RwLock::new(Arc::new(Snapshot::new(reader.searcher(), &fields, None)?));
        Ok(Self { fields, path, index, payload, reader, writer: Mutex::new(None), snapshot })
    }

    /// The index as the last commit left it.
    pub(crate) fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.snapshot.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Writes without committing. A failure takes back everything since the last commit.
    pub(crate) fn write(&self, change: impl FnOnce(&IndexWriter) -> Result<(), TantivyError>) -> Result<(), SearchError> {
        self.with_writer(|writer| change(writer))
    }

    /// Makes what was written lasting and visible.
    pub(crate) fn commit(&self) -> Result<(), SearchError> {
        let payload = serde_json::to_string(&self.payload).map_err(std::io::Error::from)?;
        self.with_writer(|writer| {
            // Never `writer.commit()`: it would leave out the payload.
            let mut commit = writer.prepare_commit()?;
            commit.set_payload(&payload);
            commit.commit()?;
            Ok(())
        })?;
        self.reader.reload()?;
        let next = Snapshot::new(self.reader.searcher(), &self.fields, Some(&self.snapshot()))?;
        *self.snapshot.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(next);
        Ok(())
    }

    /// Lets merges that are going on finish, and lets go of the writer.
    pub(crate) fn rest(&self) -> Result<(), SearchError> {
        match self.lock_writer().take() {
            Some(writer) => Ok(writer.wait_merging_threads()?),
            None => Ok(()),
        }
    }

    /// Lets go of the writer at once, before the folder is removed.
    pub(crate) fn abandon(&self) {
        drop(self.lock_writer().take());
    }

    fn with_writer<T>(&self, work: impl FnOnce(&mut IndexWriter) -> Result<T, TantivyError>) -> Result<T, SearchError> {
        let mut slot = self.lock_writer();
        let writer = match slot.as_mut() {
            Some(writer) => writer,
            None => slot.insert(self.open_writer()?),
        };
        let done = work(writer);
        if done.is_err() {
            // Not `rollback`, after which the writer has forgotten when to merge. The next change opens a new one.
            *slot = None;
        }
        Ok(done?)
    }

    fn open_writer(&self) -> Result<IndexWriter, TantivyError> {
        // One thread, so that documents get into segments in the order in which they come.
        let writer = self.index.writer_with_num_threads(1, WRITER_BYTES)?;
        let mut policy = LogMergePolicy::default();
        policy.set_del_docs_ratio_before_merge(REMOVED_MAX);
        writer.set_merge_policy(Box::new(policy));
        // A commit that was killed leaves files behind whose names the next one may need.
        writer.garbage_collect_files().wait()?;
        Ok(writer)
    }

    fn lock_writer(&self) -> MutexGuard<'_, Option<IndexWriter>> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The files that the segments of an index must have.
fn segment_files(metas: &IndexMeta) -> impl Iterator<Item = PathBuf> {
    let has_deletes: HashSet<_> =
        metas.segments.iter().filter(|segment| segment.has_deletes()).map(|segment| segment.id().uuid_string()).collect();
    metas.list_segment_files().into_iter().filter(move |file| {
        let segment = file.to_str().and_then(|name| name.split('.').next()).unwrap_or_default();
        match file.extension().and_then(|extension| extension.to_str()) {
            // Written when something of the segment is removed.
            Some("del") => has_deletes.contains(segment),
            // Only while the segment is being written.
            Some("temp") => false,
            _ => true,
        }
    })
}

/// Does something with files that may be damaged; a panic of the engine becomes its words.
pub(crate) fn catching<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(work)).map_err(|panic| {
        let words = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
        words.unwrap_or("the engine gave up").to_owned()
    })
}
