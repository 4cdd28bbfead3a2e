//! Why a whole file cannot be read. What is wrong with one line is a remark on that line instead.

use std::io;

/// Most bytes that a file may have.
pub const BYTES_MAX: u64 = 256 * 1024 * 1024;
/// Most rows or records that a file may have.
pub const ROWS_MAX: usize = 200_000;

/// The file as a whole cannot be used. Each is one sentence for the person who gave the file.
#[derive(Debug, thiserror::Error)]
pub enum FileRefused {
    /// The system would not give it.
    #[error("the file cannot be read: {0}")]
    Unreadable(#[from] io::Error),
    /// More than [`BYTES_MAX`].
    #[error("the file has {bytes} bytes; at most {BYTES_MAX} are read")]
    TooLarge {
        /// Its size.
        bytes: u64,
    },
    /// More than [`ROWS_MAX`].
    #[error("the file has more than {ROWS_MAX} rows; split it")]
    TooManyRows,
    /// Not UTF-8.
    #[error("line {line} is not UTF-8; save the file as 'CSV UTF-8'")]
    NotUtf8 {
        /// The first line that is not.
        line: u64,
    },
    /// A spreadsheet or zip file with the name of a text file.
    #[error("this is an Excel or zip file with another name; rename it to .xlsx, or save it as CSV UTF-8")]
    SpreadsheetAsText,
    /// A text file with the name of a spreadsheet.
    #[error("this is not an Excel workbook; when it is a CSV file, rename it to .csv")]
    NotASpreadsheet,
    /// The old binary format of Excel.
    #[error("this is an Excel 97-2003 workbook; save it as .xlsx")]
    OldSpreadsheet,
    /// A web page, as some programs save under the name of a table.
    #[error("this is a web page (HTML), not a table; save it as CSV UTF-8 or .xlsx")]
    WebPage,
    /// A workbook that cannot be opened.
    #[error("the workbook is damaged: {0}")]
    Damaged(String),
    /// No header.
    #[error("the file is empty; its first line should name the columns")]
    Empty,
    /// Columns that must be there are not.
    #[error("line {line}: the header lacks {}; unknown columns: {}", missing.join(", "), if unknown.is_empty() { "none".to_owned() } else { unknown.join(", ") })]
    MissingColumns {
        /// Line of the header.
        line: u64,
        /// Required columns that are not in the header.
        missing: Vec<String>,
        /// Columns in the header that are not known.
        unknown: Vec<String>,
    },
    /// Columns that would be left out, in a file of which nothing may be.
    #[error("these columns are not known: {}", unknown.join(", "))]
    UnknownColumns {
        /// Which.
        unknown: Vec<String>,
    },
    /// A line that has not the columns of the header.
    #[error("line {line} has more cells than the header")]
    Line {
        /// Which.
        line: u64,
    },
    /// A column twice.
    #[error("line {line}: the header names the column '{column}' twice")]
    ColumnTwice {
        /// Line of the header.
        line: u64,
        /// Which column.
        column: String,
    },
    /// Not JSON where the whole file is one value.
    #[error("line {line}: not readable as JSON ({problem})")]
    NotJson {
        /// Where it stops.
        line: u64,
        /// What the parser says.
        problem: String,
    },
    /// Not TOML.
    #[error("line {line}: not readable as TOML ({problem})")]
    NotToml {
        /// Where it stops.
        line: u64,
        /// What the parser says.
        problem: String,
    },
    /// Readable, but not what was asked for.
    #[error("{0}")]
    Unexpected(String),
    /// The kind of file does not come with this extension.
    #[error("files ending in '.{extension}' cannot be read here; use {known}")]
    UnknownExtension {
        /// What the name ends in.
        extension: String,
        /// What is read.
        known: &'static str,
    },
}
