//! The file of a backup: the whole database at one moment, photos included, in one file that says itself whether it is whole.
//!
//! A line that names the format, a line of JSON ([`Header`]), the keys and values of the store (compressed), and the SHA-256 of
//! all of that. The secret key is not in it, only what tells it from another key.

use crate::Opened;
use anyhow::{Context, bail, ensure};
use chrono::{DateTime, Utc};
use db::{CopyKeys, CopyVersion, Piece};
use flate2::{Compression, read::DeflateDecoder, write::DeflateEncoder};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{
    fs::{File, OpenOptions},
    io::{BufRead, BufReader, BufWriter, Read, Seek, SeekFrom, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};
use tokio::sync::mpsc::{Receiver, Sender, channel};

/// The first line; its number changes with the format.
const FORMAT: &str = "meedoen-backup 1";
/// Bytes of the SHA-256 at the end.
const HASH: u64 = 32;
/// Stands where the length of a key would, after the last one; the number of keys follows.
const END: u32 = u32::MAX;
/// Bytes of keys and values that are handed on together.
const AT_ONCE: usize = 1 << 20;
/// A line or a part that is longer than this was never written.
const LONGEST: u64 = 1 << 30;

/// What a backup says of itself.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Header {
    /// The moment it holds, or a little before.
    pub(crate) made_at: DateTime<Utc>,
    /// The program that made it.
    program: String,
    /// Tells the secret key that belongs to it from another one.
    pub(crate) key: String,
    /// What decides whether a program can open the database in it.
    pub(crate) storage: Option<CopyVersion>,
}

/// What was written.
pub(crate) struct Made {
    /// Keys in it.
    pub(crate) keys: u64,
    /// Its length.
    pub(crate) bytes: u64,
}

/// Writes a backup to a file that is not there yet. It has its name only when it is whole and on disk.
pub(crate) async fn write(opened: &Opened, file: &Path) -> anyhow::Result<Made> {
    ensure!(!file.exists(), "{} is there already; a backup never replaces another file", file.display());
    let header = Header {
        made_at: opened.clock.now(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        key: opened.marketplace.key_fingerprint(),
        storage: None,
    };
    let beside = beside(file)?;
    let (sender, receiver) = channel(2);
    let to = beside.clone();
    let writing = tokio::task::spawn_blocking(move || write_whole(&to, header, receiver));
    let copied = opened.marketplace.database().copy_to(sender).await;
    let written = writing.await?.with_context(|| format!("{} cannot be written", beside.display()));
    let made = copied.map_err(anyhow::Error::from).and(written).and_then(|made| {
        std::fs::rename(&beside, file)?;
        sync_folder(file)?;
        Ok(made)
    });
    if made.is_err() {
        // Half a backup helps nobody; that it cannot be removed either was said by then.
        let _ = std::fs::remove_file(&beside);
    }
    made
}

/// A name beside the file for what is not whole yet.
fn beside(file: &Path) -> anyhow::Result<PathBuf> {
    let name = file.file_name().with_context(|| format!("{} is not the name of a file", file.display()))?;
    Ok(file.with_file_name(format!(".{}.{}", name.to_string_lossy(), uuid::Uuid::new_v4())))
}

fn sync_folder(file: &Path) -> std::io::Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

/// Counts and hashes what goes through.
struct Hashed<W> {
    to: W,
    hash: Sha256,
    bytes: u64,
}

impl<W: Write> Write for Hashed<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let written = self.to.write(bytes)?;
        self.hash.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }
    fn flush(&mut self) -> std::io::Result<()> {
        self.to.flush()
    }
}

fn write_whole(path: &Path, mut header: Header, mut pieces: Receiver<Piece>) -> anyhow::Result<Made> {
    let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    let mut to = Hashed { to: BufWriter::new(file), hash: Sha256::new(), bytes: 0 };
    match pieces.blocking_recv() {
        Some(Piece::Version(version)) => header.storage = Some(version),
        _ => bail!("the database cannot be copied"),
    }
    writeln!(to, "{FORMAT}\n{}", serde_json::to_string(&header)?)?;
    let mut compressed = DeflateEncoder::new(to, Compression::fast());
    let mut count = 0_u64;
    while let Some(piece) = pieces.blocking_recv() {
        let Piece::Keys(keys) = piece else { continue };
        count += keys.len() as u64;
        for (key, value) in keys {
            for part in [&key, &value] {
                compressed.write_all(&u32::try_from(part.len())?.to_le_bytes())?;
                compressed.write_all(part)?;
            }
        }
    }
    compressed.write_all(&END.to_le_bytes())?;
    compressed.write_all(&count.to_le_bytes())?;
    let Hashed { mut to, hash, bytes } = compressed.finish()?;
    to.write_all(&hash.finalize())?;
    to.into_inner().map_err(std::io::IntoInnerError::into_error)?.sync_all()?;
    Ok(Made { keys: count, bytes: bytes + HASH })
}

/// A backup that was found whole.
pub(crate) struct Backup {
    path: PathBuf,
    /// What it says of itself.
    pub(crate) header: Header,
    /// Where its keys begin and end.
    keys: std::ops::Range<u64>,
}

impl Backup {
    /// Reads all of a file to see whether it is a backup, undamaged, that this program can read.
    pub(crate) fn open(path: &Path) -> anyhow::Result<Self> {
        let name = path.display();
        let file = File::open(path).with_context(|| format!("{name} cannot be read"))?;
        let length = file.metadata()?.len();
        let mut from = BufReader::new(file);
        let first = line(&mut from)?;
        ensure!(first.starts_with("meedoen-backup "), "{name} is not a backup of Meedoen");
        ensure!(first == FORMAT, "{name} was written by another version of the program ({first}); use that one");
        let second = line(&mut from)?;
        let begin = (first.len() + second.len() + 2) as u64;
        let damaged = || format!("{name} is damaged or not whole; use another backup");
        let end = length.checked_sub(HASH).filter(|end| *end >= begin).with_context(damaged)?;
        from.seek(SeekFrom::Start(0))?;
        let mut hash = Sha256::new();
        std::io::copy(&mut (&mut from).take(end), &mut hash)?;
        let mut told = [0; 32];
        from.read_exact(&mut told).with_context(damaged)?;
        ensure!(hash.finalize().as_slice() == told, damaged());
        let header = serde_json::from_str(&second).with_context(damaged)?;
        Ok(Self { path: path.to_owned(), header, keys: begin..end })
    }

    /// Sends all keys in order; blocks.
    pub(crate) fn send(&self, to: &Sender<CopyKeys>) -> anyhow::Result<()> {
        let mut file = File::open(&self.path)?;
        file.seek(SeekFrom::Start(self.keys.start))?;
        let mut from = BufReader::new(DeflateDecoder::new(BufReader::new(file.take(self.keys.end - self.keys.start))));
        let (mut count, mut keys, mut bytes) = (0_u64, CopyKeys::new(), 0);
        loop {
            let length = number(&mut from)?;
            if length == END {
                break;
            }
            let key = part(&mut from, length)?;
            let length = number(&mut from)?;
            let value = part(&mut from, length)?;
            bytes += key.len() + value.len();
            count += 1;
            keys.push((key, value));
            if bytes > AT_ONCE {
                bytes = 0;
                // Whoever writes them and stopped says why.
                if to.blocking_send(std::mem::take(&mut keys)).is_err() {
                    return Ok(());
                }
            }
        }
        let mut told = [0; 8];
        from.read_exact(&mut told)?;
        ensure!(u64::from_le_bytes(told) == count, "{} holds {count} keys and says another number", self.path.display());
        let _ = to.blocking_send(keys);
        Ok(())
    }
}

/// A line without its end; empty when there is none of a sensible length.
fn line(from: &mut impl BufRead) -> anyhow::Result<String> {
    let mut bytes = Vec::new();
    from.take(1 << 16).read_until(b'\n', &mut bytes)?;
    if bytes.pop() != Some(b'\n') {
        return Ok(String::new());
    }
    Ok(String::from_utf8(bytes).unwrap_or_default())
}

fn number(from: &mut impl Read) -> anyhow::Result<u32> {
    let mut bytes = [0; 4];
    from.read_exact(&mut bytes)?;
    Ok(u32::from_le_bytes(bytes))
}

fn part(from: &mut impl Read, length: u32) -> anyhow::Result<Vec<u8>> {
    ensure!(u64::from(length) < LONGEST, "a part of the backup has no sensible length");
    let mut bytes = vec![0; length as usize];
    from.read_exact(&mut bytes)?;
    Ok(bytes)
}
