//! `meedoen backup` and `meedoen restore`: the whole database in one file, and back.

use super::Output;
use crate::{
    Opened,
    backup::{self, Backup},
    config::Settings,
    control, secret_key,
};
use anyhow::{Context, ensure};
use db::{Copy, CopyKeys, DbError};
use domain::clock::SystemClock;
use serde::{Deserialize, Serialize};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};
use tokio::sync::mpsc::channel;

/// Where a database is made ready before it takes its place.
const RESTORING: &str = "restoring";
/// Where the one that was there waits to be removed.
const REPLACED: &str = "replaced";

/// Arguments of `meedoen backup`.
#[derive(Debug, Clone, clap::Args, Serialize, Deserialize)]
pub struct Make {
    /// The file to write; it must not be there yet.
    pub file: PathBuf,
}

/// Arguments of `meedoen restore`.
#[derive(Debug, Clone, clap::Args)]
pub struct Restore {
    /// The backup.
    pub file: PathBuf,
    /// Put it in the place of the database that is in the data folder.
    #[arg(long)]
    pub replace: bool,
    /// A copy of `erased.log` that was kept elsewhere, when the one in the data folder is lost or shorter.
    #[arg(long)]
    pub erased: Option<PathBuf>,
}

/// Writes the whole database as it is now; a server goes on meanwhile.
pub(crate) async fn make(opened: &Opened, make: &Make, output: Output<'_>) -> anyhow::Result<bool> {
    let written = backup::write(opened, &make.file).await?;
    writeln!(output, "The backup {} is there: {} keys, {} bytes.", make.file.display(), written.keys, written.bytes)?;
    writeln!(output, "Without secret.key it cannot be used; keep that elsewhere. Keep a copy of erased.log beside the backup.")?;
    Ok(true)
}

/// Was a restore broken off at the moment between taking the old database away and putting the other one in its place?
pub(crate) fn was_broken_off(data: &Path) -> bool {
    data.join(REPLACED).join("database").exists() && !data.join("database").exists()
}

/// Makes a database of a backup beside the data, erases whoever was erased since, proves it, and puts it in its place.
pub(crate) async fn restore(settings: &Settings, restore: &Restore, output: Output<'_>) -> anyhow::Result<bool> {
    let data = std::path::absolute(&settings.data)?;
    ensure!(settings.database == "embedded", "a backup can be restored only into a database in the data folder");
    ensure!(!control::answers(&data).await, "a server runs on {}; stop it first", data.display());
    let database = data.join("database");
    let broken_off = was_broken_off(&data);
    ensure!(
        restore.replace || !(database.exists() || broken_off),
        "there is a database in {} already; choose another data folder, or --replace to lose what is in this one",
        data.display()
    );
    if database.exists() && db::in_use(&database, settings.memory()).await {
        return Err(DbError::Locked(data.display().to_string()).into());
    }
    let path = restore.file.clone();
    let found = tokio::task::spawn_blocking(move || Backup::open(&path)).await??;
    let key = secret_key::file(settings);
    let fingerprint = secret_key::existing(&key)?.fingerprint();
    ensure!(fingerprint == found.header.key, "{} is not the secret key that belongs to this backup; put that one back", key.display());

    let beside = data.join(RESTORING);
    remove(&beside)?;
    fill(settings, &beside.join("database"), found).await?;
    let there = Settings { data: beside.clone(), secret_key_file: Some(key), ..settings.clone() };
    if !prove(&there, &data.join(crate::opened::ERASED), restore.erased.as_deref(), output).await? {
        return Ok(false);
    }
    put_in_place(&data, &beside)?;
    writeln!(output, "The backup is in place. Everybody signs in again.")?;
    Ok(true)
}

async fn fill(settings: &Settings, folder: &Path, found: Backup) -> anyhow::Result<()> {
    let version = found.header.storage.clone().context("the backup does not say which database it holds")?;
    let mut copy = Copy::begin(folder, settings.memory(), &version).await?;
    let (sender, mut receiver) = channel::<CopyKeys>(2);
    let reading = tokio::task::spawn_blocking(move || found.send(&sender));
    while let Some(keys) = receiver.recv().await {
        copy.add(keys).await?;
    }
    reading.await??;
    Ok(copy.finish().await?)
}

/// Opens it as a server would, which erases again; builds the index, and looks whether all agrees.
async fn prove(there: &Settings, erased: &Path, elsewhere: Option<&Path>, output: Output<'_>) -> anyhow::Result<bool> {
    let (opened, again) = Opened::open_with(there, Arc::new(SystemClock), erased, elsewhere).await?;
    let marketplace = &opened.marketplace;
    marketplace.database().sign_everybody_out().await?;
    marketplace.rebuild_index().await?;
    let fine = super::index::check(&opened, output).await?;
    writeln!(output, "Erased or withdrawn since the backup, and ended again: {again}.")?;
    let closing = marketplace.database().closing();
    drop(opened);
    closing.closed().await;
    Ok(fine)
}

/// The index goes first: one that is missing is built again, one of another moment would be believed.
fn put_in_place(data: &Path, beside: &Path) -> anyhow::Result<()> {
    let replaced = data.join(REPLACED);
    remove(&data.join("index"))?;
    if data.join("database").exists() {
        remove(&replaced)?;
        std::fs::create_dir(&replaced)?;
        std::fs::rename(data.join("database"), replaced.join("database"))?;
    }
    std::fs::rename(beside.join("database"), data.join("database"))?;
    std::fs::rename(beside.join("index"), data.join("index"))?;
    std::fs::File::open(data)?.sync_all()?;
    remove(&replaced)?;
    remove(beside)
}

fn remove(folder: &Path) -> anyhow::Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("{} cannot be removed", folder.display()))
        }
        _ => Ok(()),
    }
}
