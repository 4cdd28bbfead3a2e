//! Our own columns: one struct of texts per thing, the same for CSV, XLSX, JSON lines and TOML.

mod cells;
mod lines;
mod sheets;
mod tables;
mod tomls;
mod unpacked;

pub(crate) use cells::{join_list, neutralise, neutralise_quoted, split_list};
pub(crate) use lines::{json_lines, not_utf8};
pub use unpacked::{Unpacked, unpacked};

use crate::{FileRefused, notes::Notes};
use domain::imports::{Entry, Item, Problem, Refused};

/// A line of one of our own files: every cell is text.
pub trait Record: Default {
    /// Names of the columns, in the order of the template.
    const COLUMNS: &'static [&'static str];
    /// Columns without which a table says nothing.
    const REQUIRED: &'static [&'static str];
    /// Columns that hold sentences; what looks like a formula is remarked there.
    const SENTENCES: &'static [&'static str];
    /// Names of its tables in a TOML file; the first is ours.
    const TABLES: &'static [&'static str];

    /// The cell in this column; `None` for an unknown column.
    fn cell_mut(&mut self, column: &str) -> Option<&mut String>;
    /// All cells, in the order of [`Record::COLUMNS`].
    fn cells(&self) -> Vec<&str>;
}

/// Declares a record: its fields are its columns.
macro_rules! record {
    ($(#[$doc:meta])* $name:ident, required $required:tt, sentences $sentences:tt, tables $tables:tt, { $($(#[$field_doc:meta])* $field:ident,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
        pub struct $name { $($(#[$field_doc])* pub $field: String,)+ }

        impl $crate::records::Record for $name {
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field),)+];
            const REQUIRED: &'static [&'static str] = &$required;
            const SENTENCES: &'static [&'static str] = &$sentences;
            const TABLES: &'static [&'static str] = &$tables;

            fn cell_mut(&mut self, column: &str) -> Option<&mut String> {
                match column { $(stringify!($field) => Some(&mut self.$field),)+ _ => None }
            }
            fn cells(&self) -> Vec<&str> { vec![$(self.$field.as_str(),)+] }
        }
    };
}
pub(crate) use record;

/// The forms in which our own records come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Text with `;`, `,` or tabs between cells, UTF-8.
    Csv,
    /// An Excel workbook: the first sheet that has the required columns.
    Xlsx,
    /// One JSON object per line.
    Jsonl,
    /// Arrays of tables.
    Toml,
}

impl Format {
    /// What a file name may end in, for people.
    pub const KNOWN: &'static str = ".csv, .xlsx, .jsonl or .toml";

    /// By the end of a file name, without its dot.
    pub fn of_extension(extension: &str) -> Option<Self> {
        match extension {
            "csv" | "tsv" => Some(Self::Csv),
            "xlsx" => Some(Self::Xlsx),
            "jsonl" | "ndjson" => Some(Self::Jsonl),
            "toml" => Some(Self::Toml),
            _ => None,
        }
    }
}

/// A line as it was read; without a record when it could not be, its notes then say why.
#[derive(Debug)]
pub(crate) struct Row<R> {
    pub(crate) line: u64,
    pub(crate) record: Option<R>,
    pub(crate) notes: Notes,
}

impl<R> Row<R> {
    fn refused(line: u64, problem: Problem) -> Self {
        let mut notes = Notes::default();
        notes.refused("", problem);
        Self { line, record: None, notes }
    }
}

/// What a record turned into: what it calls itself, and what it holds unless it is refused.
pub(crate) type Understood = (String, Option<Vec<Item>>);

/// Reads a file of our own records; `understand` says what each holds.
pub(crate) fn read<R: Record>(
    format: Format,
    bytes: &[u8],
    understand: impl Fn(&R, &mut Notes) -> Understood,
) -> Result<Vec<Entry>, FileRefused> {
    Ok(rows::<R>(format, bytes)?.into_iter().map(|row| entry(row, &understand)).collect())
}

/// Reads the lines of a file of our own records.
pub(crate) fn rows<R: Record>(format: Format, bytes: &[u8]) -> Result<Vec<Row<R>>, FileRefused> {
    match format {
        Format::Csv => tables::read(bytes),
        Format::Xlsx => sheets::read(bytes),
        Format::Jsonl => lines::read(bytes),
        Format::Toml => tomls::read(bytes),
    }
}

fn entry<R: Record>(row: Row<R>, understand: impl Fn(&R, &mut Notes) -> Understood) -> Entry {
    let Row { line, record, mut notes } = row;
    let (name, items) = record.map_or((String::new(), None), |record| understand(&record, &mut notes));
    Entry { line, record: name, items: items.ok_or(Refused), remarks: notes.0 }
}
