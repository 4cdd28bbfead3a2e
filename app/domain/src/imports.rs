//! Files that come in: what each line holds and what became of it.

pub use crate::import_problems::Problem;
use crate::{organisations::OrganisationDraft, places::PlaceDraft, postcodes::PostcodeArea};

/// One line (or record) of a file, as a reader understood it.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Line, row or record number in the file, from 1.
    pub line: u64,
    /// What the record calls itself; empty when it does not say.
    pub record: String,
    /// What it holds, organisations before their places; or why it cannot be used, with at least one remark.
    pub items: Result<Vec<Item>, Refused>,
    /// What was noticed: a field that was wrong, and what was done about it.
    pub remarks: Vec<Remark>,
}

/// The record cannot be used; its remarks say why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused;

/// Something to store.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "most items are places; boxing them would only move the cost")]
pub enum Item {
    /// An organisation.
    Organisation(OrganisationDraft),
    /// A place.
    Place(PlaceDraft),
    /// A postcode.
    Postcode(PostcodeArea),
}

/// Something noticed in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Which field.
    pub field: String,
    /// What is wrong with it.
    pub problem: Problem,
    /// What was done.
    pub done: String,
}

impl Remark {
    /// The field was wrong and the whole record is refused.
    pub fn refused(field: impl Into<String>, problem: impl Into<Problem>) -> Self {
        Self { field: field.into(), problem: problem.into(), done: "record refused".to_owned() }
    }

    /// The field was wrong and is left out; the rest is kept.
    pub fn left_out(field: impl Into<String>, problem: impl Into<Problem>) -> Self {
        Self { field: field.into(), problem: problem.into(), done: "left out".to_owned() }
    }

    /// The field was changed to something usable.
    pub fn changed(field: impl Into<String>, problem: impl Into<Problem>, done: impl Into<String>) -> Self {
        Self { field: field.into(), problem: problem.into(), done: done.into() }
    }
}

/// What became of one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// Stored for the first time.
    Created,
    /// Known already, and something changed.
    Updated,
    /// Known already, and the same.
    Unchanged,
    /// The same record stood earlier in this file; the later one completed it.
    Merged,
    /// Not stored.
    Refused,
}

impl Outcome {
    /// Every outcome.
    pub const ALL: [Self; 5] = [Self::Created, Self::Updated, Self::Unchanged, Self::Merged, Self::Refused];

    /// One word for reports.
    pub fn word(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Updated => "updated",
            Self::Unchanged => "unchanged",
            Self::Merged => "merged",
            Self::Refused => "refused",
        }
    }
}

/// What became of one line, with what was noticed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineReport {
    /// See [`Entry::line`].
    pub line: u64,
    /// See [`Entry::record`].
    pub record: String,
    /// What became of it.
    pub outcome: Outcome,
    /// What was noticed.
    pub remarks: Vec<Remark>,
}

/// How to import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ImportMode {
    /// Say what would happen and store nothing.
    pub dry_run: bool,
    /// Store the good lines even when others are refused; otherwise one refused line keeps the whole file out.
    pub partial: bool,
}

/// What became of a file. The outcomes of its lines add up to the number of its records.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// One report per record, in the order of the file.
    pub lines: Vec<LineReport>,
    /// Was anything stored? Not in a dry run, nor when a line was refused and only whole files were asked for.
    pub stored: bool,
    /// Too many records for one transaction, so that nothing was stored; asked for in parts it is.
    pub too_large: bool,
}

impl ImportReport {
    /// How many records ended this way.
    pub fn count(&self, outcome: Outcome) -> usize {
        self.lines.iter().filter(|line| line.outcome == outcome).count()
    }
}
