//! Files of a partner: places that come in, looked at before they are stored, and what somebody takes along.

use crate::{codes::codes, imports::Remark, organisations::OrganisationName};
use chrono::{DateTime, Duration, Utc};
use std::sync::Arc;
use uuid::Uuid;

/// Most bytes of a file that comes in.
pub const FILE_MAX: usize = 5 * 1024 * 1024;
/// Most bytes that a workbook may take unpacked.
pub const UNPACKED_MAX: u64 = 50 * 1024 * 1024;
/// Most lines of a file that comes in.
pub const LINES_MAX: usize = 2_000;
/// How long a file waits between being looked at and being stored.
pub const FILE_KEPT: Duration = Duration::hours(24);

/// A file that somebody gives.
#[derive(Debug, Clone)]
pub struct PlacesFile {
    /// What its name ends in, in lower case and without the dot. The name itself is not kept.
    pub extension: String,
    /// What is in it.
    pub bytes: Arc<[u8]>,
}

/// Why a file as a whole cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileProblem {
    /// More than [`FILE_MAX`], or unpacked more than [`UNPACKED_MAX`].
    TooLarge,
    /// More than [`LINES_MAX`].
    TooManyLines,
    /// Nothing stands in it.
    Empty,
    /// A line that is not UTF-8.
    NotUtf8(u64),
    /// A workbook with the name of a text, or the other way round.
    OtherKind,
    /// A workbook of long ago.
    OldWorkbook,
    /// A web page.
    WebPage,
    /// A workbook that is not whole.
    Damaged,
    /// Columns that must be there and are not.
    MissingColumns(Vec<String>),
    /// Columns that nobody here knows, where nothing may be left out.
    UnknownColumns(Vec<String>),
    /// A column that stands there twice.
    ColumnTwice(String),
    /// A line from which nothing can be read on.
    Unreadable(u64),
    /// The name ends in something that is not read here.
    Extension(String),
}

/// What came of giving a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Looked {
    /// It is kept under this identity, and nothing of it is stored yet.
    Kept(Uuid),
    /// It cannot be used.
    Refused(FileProblem),
}

/// What storing a file would do.
#[derive(Debug, Clone, PartialEq)]
pub struct FilePreview {
    /// The file.
    pub id: Uuid,
    /// For whom.
    pub organisation: OrganisationName,
    /// Until when it waits.
    pub until: DateTime<Utc>,
    /// May the organisation publish by itself?
    pub trusted: bool,
    /// Its lines, in order.
    pub lines: Vec<PreviewLine>,
    /// Names what is shown: storing is refused when it would do something else.
    pub stand: String,
}

/// What a line of a file would do.
#[derive(Debug, Clone, PartialEq)]
pub struct PreviewLine {
    /// Its number.
    pub line: u64,
    /// What it calls its place; may be empty.
    pub title: String,
    /// What happens.
    pub fate: LineFate,
    /// What was noticed.
    pub remarks: Vec<Remark>,
}

/// What happens with a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineFate {
    /// It makes a place. `ready`: nothing is missing, so that it can be submitted.
    New {
        /// Can it be submitted?
        ready: bool,
    },
    /// It changes these parts of an own place, by the codes of [`crate::posting::differences`] or `overig`.
    Changed(Vec<&'static str>),
    /// The place is so already.
    Same,
    /// Nothing is stored of it; its remarks say why.
    Refused,
}

/// How many lines of a file have which fate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FateCounts {
    /// Lines that make a place.
    pub new: usize,
    /// Of those, the ones that can be submitted.
    pub ready: usize,
    /// Lines that change one.
    pub changed: usize,
    /// Lines that change nothing.
    pub same: usize,
    /// Lines of which nothing is stored.
    pub refused: usize,
}

impl FilePreview {
    /// How many lines have which fate.
    pub fn counts(&self) -> FateCounts {
        let count = |is: fn(&LineFate) -> bool| self.lines.iter().filter(|line| is(&line.fate)).count();
        FateCounts {
            new: count(|fate| matches!(fate, LineFate::New { .. })),
            ready: count(|fate| *fate == LineFate::New { ready: true }),
            changed: count(|fate| matches!(fate, LineFate::Changed(_))),
            same: count(|fate| *fate == LineFate::Same),
            refused: count(|fate| *fate == LineFate::Refused),
        }
    }
}

codes! {
    /// What somebody takes along of an organisation.
    OrganisationFile {
        /// The own places, whatever their state, as CSV: for a spreadsheet, and to bring in again.
        Places = "plekken.csv",
        /// The same as one JSON object a line.
        PlacesJson = "plekken.jsonl",
        /// What was changed, when and by whom.
        History = "wijzigingen.json",
        /// An empty table with an example.
        Template = "sjabloon.csv",
    }
}

/// A file to take along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFile {
    /// Its name: says what is in it, and nothing of a person.
    pub name: &'static str,
    /// What kind of file it is, as browsers name it.
    pub media_type: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}
