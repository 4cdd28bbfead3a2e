//! The file with who was erased and which permission was withdrawn: a line for each, only ever longer, on disk before it is
//! acknowledged.
//!
//! `2026-11-20T09:00:00Z deelnemer:<identity> <hash>`, `overdracht:` for a hand-over, `afstemming:` for a list of who helps: each hash is made of the one before it and its own line, so that a line
//! that was changed or taken out is seen.

use crate::secrets::sha256;
use chrono::{DateTime, SecondsFormat, Utc};
use db::{ATTENTION, Ended, Erasure, HAND_OVER};
use domain::ids::{HandOverId, ParticipantId};
use std::{
    fs::{File, OpenOptions},
    io::{Seek, SeekFrom, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

/// The word for somebody who was erased.
const PARTICIPANT: &str = "deelnemer";

/// A file with erasures that cannot be trusted.
#[derive(Debug, thiserror::Error)]
pub enum LedgerDamaged {
    /// A line is not as it was written.
    #[error("{file}, line {line}: this is not the line that was written; put back the file with who was erased")]
    Line {
        /// The file.
        file: PathBuf,
        /// Its line, from 1.
        line: usize,
    },
    /// It cannot be read or written.
    #[error("the file with who was erased, {file}, cannot be used: {cause}")]
    Unusable {
        /// The file.
        file: PathBuf,
        /// What the system said.
        cause: std::io::Error,
    },
}

/// The file, open for writing.
pub(crate) struct Ledger {
    path: PathBuf,
    written: Mutex<Written>,
}

struct Written {
    file: File,
    erasures: Vec<Erasure>,
    /// The hash of the last line.
    hash: String,
    /// How long the file is up to the last whole line.
    length: u64,
}

impl Ledger {
    /// Opens the file, or makes it. A last line without an end was never acknowledged, and is written over.
    pub(crate) fn open(path: &Path) -> Result<Self, LedgerDamaged> {
        let unusable = |cause| LedgerDamaged::Unusable { file: path.to_owned(), cause };
        let mut options = OpenOptions::new();
        let file = options.read(true).write(true).create(true).truncate(false).mode(0o600).open(path).map_err(unusable)?;
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            File::open(folder).and_then(|folder| folder.sync_all()).map_err(unusable)?;
        }
        let text = std::fs::read_to_string(path).map_err(unusable)?;
        let (erasures, hash, length) = parse(path, &text)?;
        Ok(Self { path: path.to_owned(), written: Mutex::new(Written { file, erasures, hash, length }) })
    }

    /// What is in a file that is not ours.
    pub(crate) fn read(path: &Path) -> Result<Vec<Erasure>, LedgerDamaged> {
        let text = std::fs::read_to_string(path).map_err(|cause| LedgerDamaged::Unusable { file: path.to_owned(), cause })?;
        Ok(parse(path, &text)?.0)
    }

    /// Everything in it, first first.
    pub(crate) fn erasures(&self) -> Vec<Erasure> {
        self.written.lock().unwrap_or_else(PoisonError::into_inner).erasures.clone()
    }

    /// Writes a line; it is on disk when this answers.
    pub(crate) fn append(&self, erasure: Erasure) -> Result<(), LedgerDamaged> {
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        let (line, hash) = line(&written.hash, &erasure);
        let length = written.length;
        // Half a line of a try that failed is written over.
        let tried = written.file.set_len(length).and_then(|()| {
            written.file.seek(SeekFrom::Start(length))?;
            written.file.write_all(line.as_bytes())?;
            written.file.sync_all()
        });
        tried.map_err(|cause| LedgerDamaged::Unusable { file: self.path.clone(), cause })?;
        written.length += line.len() as u64;
        written.hash = hash;
        written.erasures.push(erasure);
        Ok(())
    }
}

/// The line of an erasure after the line with this hash, and its own hash.
fn line(before: &str, erasure: &Erasure) -> (String, String) {
    let at = erasure.at.to_rfc3339_opts(SecondsFormat::AutoSi, true);
    let says = match erasure.what {
        Ended::Participant(id) => format!("{at} {PARTICIPANT}:{id}"),
        Ended::HandOver(id) => format!("{at} {HAND_OVER}:{id}"),
        Ended::Attention(id) => format!("{at} {ATTENTION}:{id}"),
    };
    let hash = sha256(&format!("{before}\n{says}"));
    (format!("{says} {hash}\n"), hash)
}

fn parse(path: &Path, text: &str) -> Result<(Vec<Erasure>, String, u64), LedgerDamaged> {
    let (mut erasures, mut hash, mut length) = (Vec::new(), String::new(), 0);
    for (at, whole) in text.split_inclusive('\n').filter(|line| line.ends_with('\n')).enumerate() {
        let wrong = || LedgerDamaged::Line { file: path.to_owned(), line: at + 1 };
        let erasure = erasure(whole).ok_or_else(wrong)?;
        let (expected, next) = line(&hash, &erasure);
        if expected != whole {
            return Err(wrong());
        }
        erasures.push(erasure);
        hash = next;
        length += whole.len() as u64;
    }
    Ok((erasures, hash, length))
}

fn erasure(line: &str) -> Option<Erasure> {
    let mut words = line.split_whitespace();
    let at = DateTime::parse_from_rfc3339(words.next()?).ok()?.with_timezone(&Utc);
    let (kind, id) = words.next()?.split_once(':')?;
    let id = id.parse().ok()?;
    let what = match kind {
        PARTICIPANT => Ended::Participant(ParticipantId(id)),
        HAND_OVER => Ended::HandOver(HandOverId(id)),
        ATTENTION => Ended::Attention(ParticipantId(id)),
        _ => return None,
    };
    Some(Erasure { what, at })
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;
    use domain::samples::moment;
    use uuid::Uuid;

    /// One of each kind.
    fn somebody(hours: i64) -> Erasure {
        let id = Uuid::now_v7();
        let what = match hours {
            0 => Ended::Participant(ParticipantId(id)),
            1 => Ended::HandOver(HandOverId(id)),
            _ => Ended::Attention(ParticipantId(id)),
        };
        Erasure { what, at: moment() + TimeDelta::hours(hours) }
    }

    #[test]
    fn what_was_written_is_there_after_opening_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("erased.log");
        let (first, second) = (somebody(0), somebody(1));
        Ledger::open(&path).expect("made").append(first).expect("written");
        Ledger::open(&path).expect("opened").append(second).expect("written");
        assert_eq!(Ledger::read(&path).expect("read"), [first, second]);
    }

    #[test]
    fn half_a_line_at_the_end_was_never_acknowledged() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("erased.log");
        let (first, second) = (somebody(0), somebody(1));
        Ledger::open(&path).expect("made").append(first).expect("written");
        let mut text = std::fs::read_to_string(&path).expect("read");
        text.push_str("2026-11-20T10:00:00Z deelne");
        std::fs::write(&path, text).expect("written");
        let ledger = Ledger::open(&path).expect("opened");
        assert_eq!(ledger.erasures(), [first]);
        ledger.append(second).expect("written over");
        assert_eq!(Ledger::read(&path).expect("read"), [first, second]);
    }

    #[test]
    fn a_line_that_was_changed_or_taken_out_is_seen() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("erased.log");
        let ledger = Ledger::open(&path).expect("made");
        (0..3).for_each(|hours| ledger.append(somebody(hours)).expect("written"));
        let text = std::fs::read_to_string(&path).expect("read");
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        let wrong = [[lines[1], lines[2]].concat(), [lines[0], lines[2]].concat(), text.replacen("2026", "2025", 1)];
        for text in wrong {
            std::fs::write(&path, text).expect("written");
            assert!(matches!(Ledger::open(&path), Err(LedgerDamaged::Line { .. })));
        }
    }
}
