//! Opening the database, and the two ways to talk to it: one statement, or one transaction that is retried.

use crate::{DbError, migrations};
use rand::Rng;
use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};
use surrealdb::{
    IndexedResults, Surreal,
    engine::{any::Any, local::Db},
    types::{QueryError, SurrealValue, Variables},
};
use surrealdb_cnf::ConfigMap;
use surrealdb_engine_local::Datastore;

/// Where the database is.
#[derive(Debug, Clone)]
pub enum Storage {
    /// In memory: for tests.
    Memory,
    /// In this folder, on `RocksDB`; every commit is on disk before it is acknowledged.
    Folder(PathBuf, RocksDbMemory),
    /// A `SurrealDB` server, for example `ws://127.0.0.1:8000`.
    Remote {
        /// Its address.
        address: String,
        /// User of the database.
        username: String,
        /// Password of that user.
        password: String,
    },
}

/// How much memory `RocksDB` may use, in MiB.
#[derive(Debug, Clone, Copy)]
pub struct RocksDbMemory {
    /// Cache of blocks read from disk.
    pub block_cache_mib: u64,
    /// One of two buffers of what is not on disk in sorted form yet.
    pub write_buffer_mib: u64,
}

impl Default for RocksDbMemory {
    fn default() -> Self {
        Self { block_cache_mib: 64, write_buffer_mib: 16 }
    }
}

/// An open, migrated database. All reading and writing goes through its methods.
pub struct Database {
    client: Client,
    /// Random name of this database, made with it: tells an index whether it belongs to it.
    id: String,
}

enum Client {
    Local(Surreal<Db>, Arc<Datastore>),
    Remote(Surreal<Any>),
}

/// Tries of one transaction before a conflict is given up.
const TRIES: u32 = 16;
/// Longest pause before a try, in milliseconds.
const PAUSE_MAX: u64 = 320;

impl Database {
    /// Opens the database and applies the migrations that it lacks.
    pub async fn open(storage: &Storage) -> Result<Self, DbError> {
        let client = match storage {
            Storage::Memory => embedded("memory", ConfigMap::empty()).await?,
            Storage::Folder(folder, memory) => {
                let name = make_folder(folder)?;
                let opened = embedded(&format!("rocksdb://{name}"), rocksdb_config(*memory)).await;
                opened.map_err(|error| said_by_rocksdb(error, &name))?
            }
            Storage::Remote { address, username, password } => {
                let client = surrealdb::engine::any::connect(address).await?;
                client.signin(surrealdb::opt::auth::Root { username: username.clone(), password: password.clone() }).await?;
                Client::Remote(client)
            }
        };
        match &client {
            Client::Local(client, _) => client.use_ns("meedoen").use_db("meedoen").await.map(drop)?,
            Client::Remote(client) => client.use_ns("meedoen").use_db("meedoen").await.map(drop)?,
        }
        let mut database = Self { client, id: String::new() };
        database.id = migrations::apply(&database).await?;
        Ok(database)
    }

    /// Random name of this database, made with it.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The store behind an embedded database.
    pub(crate) fn store(&self) -> Option<&Datastore> {
        match &self.client {
            Client::Local(_, store) => Some(store),
            Client::Remote(_) => None,
        }
    }

    /// The same, to be held on to.
    pub(crate) fn store_handle(&self) -> Option<Arc<Datastore>> {
        match &self.client {
            Client::Local(_, store) => Some(Arc::clone(store)),
            Client::Remote(_) => None,
        }
    }

    /// Runs statements outside a transaction of their own; the first error of any of them is the answer.
    pub(crate) async fn query(&self, statements: &str, variables: Variables) -> Result<IndexedResults, DbError> {
        Ok(self.send(statements, variables).await?.check()?)
    }

    /// The number that a counting statement answers.
    pub(crate) async fn count(&self, statement: &str) -> Result<u32, DbError> {
        #[derive(SurrealValue)]
        struct Counted {
            count: i64,
        }
        let counted: Option<Counted> = self.query(statement, Variables::new()).await?.take(0)?;
        Ok(counted.map_or(0, |counted| u32::try_from(counted.count).unwrap_or(u32::MAX)))
    }

    /// Runs statements in one transaction, again when somebody else wrote the same records meanwhile.
    pub(crate) async fn transaction(&self, statements: &str, variables: Variables) -> Result<(), DbError> {
        let whole = format!("BEGIN; {statements} COMMIT;");
        for attempt in 0..TRIES {
            let mut errors = match self.send(&whole, variables.clone()).await {
                Ok(mut results) => results.take_errors(),
                Err(error) => std::collections::HashMap::from([(0, error)]),
            };
            if errors.is_empty() {
                return Ok(());
            }
            if !errors.values().any(is_conflict) {
                // The statements after the failed one only say that they were not executed.
                let told = errors.iter().filter(|(_, error)| !not_executed(error)).map(|(at, _)| *at).min();
                let first = match told {
                    Some(first) => first,
                    // What failed is storing all of it together, and why is not said: another write runs into the same.
                    None => match self.send(PROBE, Variables::new()).await.map(|mut results| results.take_errors().into_values().next()) {
                        Ok(Some(error)) | Err(error) => return Err(DbError::Surreal(error)),
                        Ok(None) => errors.keys().min().copied().unwrap_or_default(),
                    },
                };
                return Err(errors.remove(&first).map_or(DbError::Conflict(0), DbError::Surreal));
            }
            let ceiling = PAUSE_MAX.min(5 << attempt);
            let pause = rand::rng().random_range(1..=ceiling);
            tokio::time::sleep(Duration::from_millis(pause)).await;
        }
        Err(DbError::Conflict(TRIES))
    }

    async fn send(&self, statements: &str, variables: Variables) -> Result<IndexedResults, surrealdb::Error> {
        match &self.client {
            Client::Local(client, _) => client.query(statements).bind(variables).await,
            Client::Remote(client) => client.query(statements).bind(variables).await,
        }
    }
}

/// A write that always changes something and that nobody reads.
const PROBE: &str = "DEFINE PARAM OVERWRITE $written VALUE time::now();";

fn is_conflict(error: &surrealdb::Error) -> bool {
    matches!(error.query_details(), Some(QueryError::TransactionConflict)) || error.to_string().contains("can be retried")
}

fn not_executed(error: &surrealdb::Error) -> bool {
    matches!(error.query_details(), Some(QueryError::NotExecuted))
}

/// Opens an embedded store with our own configuration. The order of the calls matters: a maintenance task that
/// writes before the version is checked makes a new store look like an old one, which is refused for ever.
async fn embedded(path: &str, config: ConfigMap) -> Result<Client, surrealdb::Error> {
    let as_error = |error: &dyn std::fmt::Display| surrealdb::Error::internal(error.to_string());
    let store = built(path, config).await?;
    store.check_version().await.map_err(|error| as_error(&error))?;
    store.bootstrap().await.map_err(|error| as_error(&error))?;
    store.start_maintenance_tasks();
    Ok(Client::Local(Surreal::<Db>::unstable_from_datastore(Arc::clone(&store), None).await?, store))
}

/// A store as it lies there, before anything is read or written.
async fn built(path: &str, config: ConfigMap) -> Result<Arc<Datastore>, surrealdb::Error> {
    Datastore::builder()
        .with_config(config)
        .with_query_timeout(Some(Duration::from_mins(5)))
        .with_transaction_timeout(Some(Duration::from_mins(5)))
        .without_maintenance_tasks()
        .build_with_path(path)
        .await
        .map_err(|error| surrealdb::Error::internal(error.to_string()))
}

/// The store in a folder, or an empty one, before anything is asked of it.
pub(crate) async fn store_in(folder: &Path, memory: RocksDbMemory) -> Result<Arc<Datastore>, DbError> {
    let name = make_folder(folder)?;
    built(&format!("rocksdb://{name}"), rocksdb_config(memory)).await.map_err(|error| said_by_rocksdb(error, &name))
}

/// The name of the folder, which is there now.
fn make_folder(folder: &Path) -> Result<String, DbError> {
    let name = folder.display().to_string();
    std::fs::create_dir_all(folder).map_err(|cause| DbError::Unwritable { folder: name.clone(), cause: cause.to_string() })?;
    Ok(name)
}

/// The engine's own defaults follow the memory of the machine, not the data: they are capped here.
fn rocksdb_config(memory: RocksDbMemory) -> ConfigMap {
    let mib = |count: u64| (count * 1024 * 1024).to_string();
    ConfigMap::empty()
        .with_key_value("datastore_sync", "every")
        .with_key_value("rocksdb_block_cache_size", mib(memory.block_cache_mib))
        .with_key_value("rocksdb_write_buffer_size", mib(memory.write_buffer_mib))
        .with_key_value("rocksdb_max_write_buffer_number", "2")
}

fn said_by_rocksdb(error: surrealdb::Error, folder: &str) -> DbError {
    let text = error.to_string();
    let lower = text.to_lowercase();
    if lower.contains("lock file") || lower.contains("lock hold") || lower.contains("resource temporarily unavailable") {
        DbError::Locked(folder.to_owned())
    } else if lower.contains("no space") || lower.contains("permission denied") || lower.contains("read-only") {
        DbError::Unwritable { folder: folder.to_owned(), cause: text }
    } else {
        DbError::Surreal(error)
    }
}
