//! The whole database at one moment, as the keys and values of its store, and a new store made of them.
//!
//! A copy holds every record and index as it is, and so the chain of the log: nothing is computed again, and no event of the
//! schema runs. The engine says which keys belong to a copy, in which order, and whether this program can open them
//! (`surrealdb_core::kvs::copy`).

use crate::{Database, DbError, RocksDbMemory, open::store_in};
use std::{path::Path, sync::Arc, time::Duration};
use surrealdb_core::kvs::copy::{KeyRole, VERSION_KEY, key_role, keyspace};
use surrealdb_engine_local::Datastore;
use surrealdb_kvs::{Key, TransactionType, key::RawRange};
use tokio::sync::mpsc::Sender;

/// What decides whether a program can open a copy.
pub use surrealdb_core::kvs::copy::KeyspaceVersion as CopyVersion;

/// Keys with their values, in the order of the keys.
pub type CopyKeys = Vec<(Vec<u8>, Vec<u8>)>;

/// Keys that are read at once: with a photo in each it is some tens of MB.
const BATCH: u32 = 200;
/// How often, and how long in between, it is looked whether a store has closed.
const CLOSING_LOOKS: u32 = 400;
const CLOSING_PAUSE: Duration = Duration::from_millis(25);
/// Bytes that are written in one transaction.
const WRITTEN_AT_ONCE: usize = 4 << 20;

/// A piece of a copy; the version comes first.
#[derive(Debug)]
pub enum Piece {
    /// What decides whether a program can open it.
    Version(CopyVersion),
    /// Some keys with their values.
    Keys(CopyKeys),
}

impl Database {
    /// Sends the database as it is at this moment, whatever is written meanwhile. Only for a database of our own.
    pub async fn copy_to(&self, pieces: Sender<Piece>) -> Result<(), DbError> {
        let store = self.store().ok_or(DbError::Elsewhere)?;
        let read = store.transaction(TransactionType::Read).await.map_err(failed)?;
        let mut piece = Piece::Version(CopyVersion::read(&read).await.map_err(failed)?);
        let mut range = keyspace();
        // Whoever takes the pieces and stops has said why.
        while pieces.send(piece).await.is_ok() {
            let keys = read.scan_raw(range, BATCH, 0, None).await.map_err(failed)?;
            let Some((last, _)) = keys.last() else { break };
            range = RawRange::every_key_after(&Key::from(last.clone()));
            piece = Piece::Keys(keys);
        }
        read.cancel().await.map_err(failed)
    }

    /// What tells when the store is closed: it closes in its own time after everything that uses it is gone.
    pub fn closing(&self) -> Closing {
        Closing(self.store_handle())
    }
}

/// A store that is about to close.
pub struct Closing(Option<Arc<Datastore>>);

impl Closing {
    /// Waits until nobody else has it, for a while: every commit is on disk either way.
    pub async fn closed(self) {
        let Some(store) = self.0 else { return };
        for _ in 0..CLOSING_LOOKS {
            if Arc::strong_count(&store) == 1 {
                return;
            }
            tokio::time::sleep(CLOSING_PAUSE).await;
        }
        tracing::warn!("the database is slow to close");
    }
}

/// Has another process a database in this folder open? One that is damaged is in nobody's use.
pub async fn in_use(folder: &Path, memory: RocksDbMemory) -> bool {
    match store_in(folder, memory).await {
        Ok(store) => {
            let _ = store.shutdown().await;
            false
        }
        Err(error) => matches!(error, DbError::Locked(_)),
    }
}

/// A new store that is being filled from a copy. Until [`Copy::finish`] it cannot be opened as a database.
pub struct Copy {
    store: Arc<Datastore>,
    version: Option<(Vec<u8>, Vec<u8>)>,
}

impl Copy {
    /// Begins in an empty folder; refuses what this program could not open.
    pub async fn begin(folder: &Path, memory: RocksDbMemory, version: &CopyVersion) -> Result<Self, DbError> {
        version.check().map_err(failed)?;
        Ok(Self { store: store_in(folder, memory).await?, version: None })
    }

    /// Writes these keys.
    pub async fn add(&mut self, keys: CopyKeys) -> Result<(), DbError> {
        let mut data = Vec::new();
        for (key, value) in keys {
            match key_role(&key) {
                KeyRole::Data => data.push((key, value)),
                KeyRole::Version => self.version = Some((key, value)),
                KeyRole::Skipped => {}
            }
        }
        self.write(data).await
    }

    /// Writes the key that makes it whole, and closes it.
    pub async fn finish(mut self) -> Result<(), DbError> {
        let version = self.version.take().ok_or_else(|| DbError::Copy(format!("{} is not in it", String::from_utf8_lossy(VERSION_KEY))))?;
        self.write(vec![version]).await?;
        self.store.shutdown().await.map_err(failed)
    }

    async fn write(&self, keys: CopyKeys) -> Result<(), DbError> {
        let mut keys = keys.into_iter().peekable();
        while keys.peek().is_some() {
            let write = self.store.transaction(TransactionType::Write).await.map_err(failed)?;
            let mut bytes = 0;
            for (key, value) in keys.by_ref() {
                bytes += value.len();
                write.set(Key::from(key), value).await.map_err(failed)?;
                if bytes > WRITTEN_AT_ONCE {
                    break;
                }
            }
            write.commit().await.map_err(failed)?;
        }
        Ok(())
    }
}

fn failed(error: impl std::fmt::Display) -> DbError {
    DbError::Copy(error.to_string())
}
