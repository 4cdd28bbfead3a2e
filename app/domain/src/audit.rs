//! The processing log (verwerkingslogboek): who did what, with whose data, when.
//!
//! Append-only: each line carries the hash of the one before, so that a line that was changed or taken out shows.
//! A line names records by identity and holds nothing personal itself, so that erasing a person leaves it whole.

use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A line that is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// Identity, of version 7.
    pub id: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// Who: the identity of an account, `deelnemer:` and that of a participant, `bezoeker`, `beheer` (the command line) or `systeem`.
    pub actor: String,
    /// What: the code of a use case, for example `sign-in`.
    pub action: String,
    /// Whose or which record: `table:identity`, or empty.
    pub subject: String,
    /// The municipality it belongs to, as a slug; empty when none.
    pub municipality: String,
    /// Why or how, from a closed list of words; empty when the action says it all. Never personal.
    pub detail: String,
}

/// A line as it stands in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditLine {
    /// What it says.
    pub entry: AuditEntry,
    /// Its number, from 1 without a gap.
    pub number: u64,
    /// SHA-256 over the hash of the line before, its number and what it says, in hexadecimal.
    pub hash: String,
}

impl AuditEntry {
    /// What the hash is made of: every field on a line of its own. No field can hold a line break: they are codes,
    /// identities and times.
    pub fn canonical(&self, number: u64, previous: &str) -> String {
        let Self { id, at, actor, action, subject, municipality, detail } = self;
        let at = at.timestamp_micros();
        format!("{previous}\n{number}\n{id}\n{at}\n{actor}\n{action}\n{subject}\n{municipality}\n{detail}")
    }
}

/// What to look for in the log. Empty parts do not count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditQuery {
    /// Part of who.
    pub actor: String,
    /// What, exactly.
    pub action: String,
    /// Which record, exactly.
    pub subject: String,
    /// From this moment.
    pub from: Option<DateTime<Utc>>,
    /// Before this moment.
    pub until: Option<DateTime<Utc>>,
    /// Lines before this number: for the next page.
    pub before: Option<u64>,
}

/// Lines on one page of the log.
pub const AUDIT_PAGE: u32 = 50;
