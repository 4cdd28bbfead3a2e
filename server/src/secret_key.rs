//! The secret key of this installation: in a file that only this program reads, never in the database.

use crate::config::Settings;
use anyhow::{Context, bail};
use marketplace::SecretKey;
use std::{
    io::{ErrorKind, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

/// Reads the key, or makes one on the first start. A database in memory has a key in memory. A database that holds accounts
/// (`is_in_use`) had a key: another one would let nobody past the second step, so a lost one stops the start.
pub(crate) fn read(settings: &Settings, is_in_use: bool) -> anyhow::Result<SecretKey> {
    if settings.database == "memory" && settings.secret_key_file.is_none() {
        return Ok(SecretKey::random());
    }
    let file = file(settings);
    match std::fs::read(&file) {
        Ok(bytes) => match <[u8; 32]>::try_from(bytes) {
            Ok(bytes) => Ok(SecretKey::new(bytes)),
            Err(_) => bail!("the secret key {} is not 32 bytes; put back the file that belongs to this database", file.display()),
        },
        Err(error) if error.kind() == ErrorKind::NotFound && is_in_use => {
            bail!("the secret key {} is gone; put back the file that belongs to this database", file.display())
        }
        Err(error) if error.kind() == ErrorKind::NotFound => make(&file),
        Err(error) => Err(error).with_context(|| format!("the secret key {} cannot be read", file.display())),
    }
}

/// Where the key is.
pub(crate) fn file(settings: &Settings) -> PathBuf {
    settings.secret_key_file.clone().unwrap_or_else(|| settings.data.join("secret.key"))
}

/// The key that is there; a backup without its key is of no use.
pub(crate) fn existing(file: &Path) -> anyhow::Result<SecretKey> {
    let bytes = std::fs::read(file).with_context(|| format!("put the secret key of the backup in {} first", file.display()))?;
    let bytes = <[u8; 32]>::try_from(bytes).ok().with_context(|| format!("the secret key {} is not 32 bytes", file.display()))?;
    Ok(SecretKey::new(bytes))
}

/// Makes a key and keeps it, whole, before anything is encrypted with it.
fn make(file: &Path) -> anyhow::Result<SecretKey> {
    let key = SecretKey::random();
    let cannot = || format!("the secret key cannot be written to {}; make room or correct the permissions", file.display());
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).with_context(cannot)?;
    }
    let beside = file.with_extension("key.new");
    let mut written = std::fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&beside).with_context(cannot)?;
    written.write_all(key.bytes()).and_then(|()| written.sync_all()).with_context(cannot)?;
    std::fs::rename(&beside, file).with_context(cannot)?;
    // Its name must last as well: a power cut may not leave a database without its key.
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::File::open(folder).and_then(|folder| folder.sync_all()).with_context(cannot)?;
    Ok(key)
}
