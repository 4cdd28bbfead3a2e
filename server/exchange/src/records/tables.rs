//! Tables: a header that names columns, then rows. CSV here; workbooks use the same header rules.

use super::{Record, Row, cells, lines::not_utf8};
use crate::{FileRefused, notes::Notes, refused::ROWS_MAX};
use domain::imports::{Problem, Remark};

/// Which column of the record each column of the file is; `None` for an unknown one.
pub(super) struct Header<R> {
    columns: Vec<Option<&'static str>>,
    /// Told on the first row, for a header has no entry of its own.
    remarks: Vec<Remark>,
    record: std::marker::PhantomData<R>,
}

impl<R: Record> Header<R> {
    /// Names are read without regard to case and surrounding space.
    pub(super) fn read<T: AsRef<str>>(names: &[T], line: u64) -> Result<Self, FileRefused> {
        let columns: Vec<_> = names.iter().map(|name| known::<R>(name.as_ref())).collect();
        let unknown: Vec<String> = names
            .iter()
            .zip(&columns)
            .map(|(name, column)| (name.as_ref().trim(), column))
            .filter(|(name, column)| column.is_none() && !name.is_empty())
            .map(|(name, _)| crate::notes::short(name))
            .collect();
        let missing: Vec<String> = R::REQUIRED.iter().filter(|name| !columns.contains(&Some(**name))).map(ToString::to_string).collect();
        if !missing.is_empty() {
            return Err(FileRefused::MissingColumns { line, missing, unknown });
        }
        let twice = columns.iter().enumerate().find(|(n, column)| column.is_some() && columns[..*n].contains(column));
        if let Some((_, Some(column))) = twice {
            return Err(FileRefused::ColumnTwice { line, column: (*column).to_owned() });
        }
        let remarks = unknown.into_iter().map(|name| Remark::left_out(name, Problem::UnknownColumn)).collect();
        Ok(Self { columns, remarks, record: std::marker::PhantomData })
    }

    /// How many columns the file has.
    pub(super) fn width(&self) -> usize {
        self.columns.len()
    }

    /// The record in these cells; `None` when all are empty.
    pub(super) fn row<'a>(&mut self, line: u64, cells: impl Iterator<Item = &'a str>) -> Option<Row<R>> {
        let mut record = R::default();
        let mut notes = Notes::default();
        let (mut filled, mut count) = (false, 0);
        for (number, cell) in cells.enumerate() {
            count = number + 1;
            filled |= !cell.trim().is_empty();
            match self.columns.get(number) {
                Some(Some(column)) => put(&mut record, column, cell, &mut notes),
                Some(None) => {}
                None if cell.trim().is_empty() => {}
                None => return Some(Row::refused(line, Problem::MoreCells)),
            }
        }
        if !filled {
            return None;
        }
        if count < self.columns.len() {
            notes.changed("", Problem::FewerCells(count, self.columns.len()), "the others taken as empty");
        }
        // The header has no entry of its own, so its remarks stand with the first row.
        notes.0.append(&mut self.remarks);
        Some(Row { line, record: Some(record), notes })
    }
}

fn known<R: Record>(name: &str) -> Option<&'static str> {
    R::COLUMNS.iter().copied().find(|column| column.eq_ignore_ascii_case(name.trim()))
}

fn put<R: Record>(record: &mut R, column: &str, cell: &str, notes: &mut Notes) {
    let (cell, neutralised) = cells::restore(cell);
    if !neutralised && R::SENTENCES.contains(&column) && cells::looks_like_formula(cell) {
        notes.changed(column, Problem::LooksLikeFormula, "kept as text");
    }
    if let Some(place) = record.cell_mut(column) {
        cell.clone_into(place);
    }
}

/// Reads CSV: UTF-8 with or without byte order mark, `;`, `,` or tab between cells.
pub(super) fn read<R: Record>(bytes: &[u8]) -> Result<Vec<Row<R>>, FileRefused> {
    let (text, skipped, told) = separator_line(not_utf8(bytes)?);
    let delimiter = told.unwrap_or_else(|| delimiter::<R>(text));
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let mut header: Option<Header<R>> = None;
    let mut rows = Vec::new();
    let mut cells = csv::StringRecord::new();
    while reader.read_record(&mut cells).map_err(|error| FileRefused::Unexpected(format!("not readable as CSV: {error}")))? {
        let line = skipped + cells.position().map_or(1, |position| line_at(text, position));
        if let Some(header) = &mut header {
            if rows.len() >= ROWS_MAX {
                return Err(FileRefused::TooManyRows);
            }
            rows.extend(header.row(line, cells.iter()));
        } else if cells.iter().any(|cell| !cell.trim().is_empty()) {
            header = Some(Header::read(&cells.iter().collect::<Vec<_>>(), line)?);
        }
    }
    if header.is_none() { Err(FileRefused::Empty) } else { Ok(rows) }
}

/// The line on which a record stands. The reader tells where it was before it passed over empty lines.
fn line_at(text: &str, position: &csv::Position) -> u64 {
    let rest = usize::try_from(position.byte()).ok().and_then(|byte| text.as_bytes().get(byte..)).unwrap_or_default();
    let empty = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).filter(|byte| **byte == b'\n').count();
    position.line() + empty as u64
}

/// Excel writes `sep=;` as a first line of its own: the rest, how many lines it took, and the delimiter it tells.
fn separator_line(text: &str) -> (&str, u64, Option<u8>) {
    let first = text.lines().next().unwrap_or_default();
    match first.trim_end().strip_prefix("sep=").map(str::as_bytes) {
        Some([delimiter]) if delimiter.is_ascii() => {
            (text[first.len()..].trim_start_matches('\r').trim_start_matches('\n'), 1, Some(*delimiter))
        }
        _ => (text, 0, None),
    }
}

/// The delimiter by which the header names most columns that we know.
fn delimiter<R: Record>(text: &str) -> u8 {
    let header = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let known_columns = |delimiter: &u8| {
        let names = header.split(char::from(*delimiter)).map(|name| name.trim().trim_matches('"'));
        names.filter(|name| known::<R>(name).is_some()).count()
    };
    // `max_by_key` takes the last of equals, and `;` is what our own files have.
    [b'\t', b',', b';'].into_iter().max_by_key(known_columns).unwrap_or(b';')
}
