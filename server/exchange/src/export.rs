//! Places going out: our own columns as CSV, JSON lines or a workbook, and HSDS 3.1. What is
//! written in our own columns reads back as the same drafts.

mod hsds;
mod templates;

pub use hsds::{places_hsds, service};
pub use templates::{is_example, template_csv, template_csv_for, template_xlsx};

use crate::{
    organisations::{self, OrganisationRecord},
    places,
    records::{Record, neutralise, neutralise_quoted},
};
use domain::{organisations::Organisation, places::Place, slug::Slug};
use rust_xlsxwriter::{Format, Workbook, XlsxError};
use std::io::{self, Write};

/// A place to export, with what its record names by slug.
#[derive(Debug, Clone, Copy)]
pub struct Exported<'a> {
    /// The place.
    pub place: &'a Place,
    /// Who offers it.
    pub organisation: &'a Organisation,
    /// The slug of its lighter place.
    pub lighter: Option<&'a Slug>,
    /// The slug of its next place.
    pub next: Option<&'a Slug>,
}

impl Exported<'_> {
    fn record(&self) -> places::PlaceRecord {
        places::written(self.place, self.organisation, self.lighter, self.next)
    }
}

/// Why a file could not be written.
#[derive(Debug, thiserror::Error)]
pub enum ExportFailed {
    /// The system would not take it.
    #[error("the file cannot be written: {0}")]
    Io(#[from] io::Error),
    /// The workbook could not be made, for example because it has more rows than Excel.
    #[error("the workbook cannot be made: {0}")]
    Workbook(#[from] XlsxError),
}

/// Writes places as CSV: UTF-8 with byte order mark, `;` between cells, cells that look like formulas neutralised.
pub fn places_csv<'a>(to: impl Write, places: impl IntoIterator<Item = Exported<'a>>) -> io::Result<()> {
    csv(to, places.into_iter().map(|place| place.record()))
}

/// Writes organisations as CSV, as [`places_csv`] does.
pub fn organisations_csv<'a>(to: impl Write, organisations: impl IntoIterator<Item = &'a Organisation>) -> io::Result<()> {
    csv(to, organisations.into_iter().map(organisations::written))
}

/// Writes places as JSON lines: one object of our own columns per line.
pub fn places_jsonl<'a>(to: impl Write, places: impl IntoIterator<Item = Exported<'a>>) -> io::Result<()> {
    jsonl(to, places.into_iter().map(|place| place.record()))
}

/// Writes organisations as JSON lines.
pub fn organisations_jsonl<'a>(to: impl Write, organisations: impl IntoIterator<Item = &'a Organisation>) -> io::Result<()> {
    jsonl(to, organisations.into_iter().map(organisations::written))
}

/// Writes places as an Excel workbook with one sheet, `plekken`; every cell is text.
pub fn places_xlsx<'a>(to: impl Write, places: impl IntoIterator<Item = Exported<'a>>) -> Result<(), ExportFailed> {
    workbook(to, "plekken", places.into_iter().map(|place| place.record()))
}

/// Writes organisations as an Excel workbook with one sheet, `organisaties`.
pub fn organisations_xlsx<'a>(to: impl Write, organisations: impl IntoIterator<Item = &'a Organisation>) -> Result<(), ExportFailed> {
    workbook::<OrganisationRecord>(to, "organisaties", organisations.into_iter().map(organisations::written))
}

/// Writes a table with these columns as CSV, as [`places_csv`] does.
pub fn table_csv(to: impl Write, columns: &[&str], lines: impl IntoIterator<Item = Vec<String>>) -> io::Result<()> {
    let lines = lines.into_iter().map(|cells| cells.iter().map(|cell| neutralise(cell)).collect());
    rows(to, columns, lines)
}

fn csv<R: Record>(to: impl Write, records: impl Iterator<Item = R>) -> io::Result<()> {
    rows(to, R::COLUMNS, records.map(|record| record.cells().into_iter().map(neutralise).collect()))
}

fn rows(mut to: impl Write, columns: &[&str], lines: impl Iterator<Item = Vec<String>>) -> io::Result<()> {
    // Without the mark Excel takes UTF-8 for the code page of the computer.
    to.write_all("\u{FEFF}".as_bytes())?;
    let mut writer = csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(to);
    writer.write_record(columns)?;
    for line in lines {
        writer.write_record(line)?;
    }
    writer.flush()
}

fn jsonl<R: serde::Serialize>(mut to: impl Write, records: impl Iterator<Item = R>) -> io::Result<()> {
    for record in records {
        serde_json::to_writer(&mut to, &record)?;
        to.write_all(b"\n")?;
    }
    to.flush()
}

fn workbook<R: Record>(mut to: impl Write, sheet: &str, records: impl Iterator<Item = R>) -> Result<(), ExportFailed> {
    let mut workbook = Workbook::new();
    let page = workbook.add_worksheet();
    page.set_name(sheet)?.set_freeze_panes(1, 0)?;
    let bold = Format::new().set_bold();
    for (column, name) in (0_u16..).zip(R::COLUMNS) {
        page.write_string_with_format(0, column, *name, &bold)?;
    }
    for (row, record) in (1_u32..).zip(records) {
        for (column, cell) in (0_u16..).zip(record.cells()).filter(|(_, cell)| !cell.is_empty()) {
            page.write_string(row, column, neutralise_quoted(cell))?;
        }
    }
    to.write_all(&workbook.save_to_buffer()?)?;
    Ok(to.flush()?)
}

#[cfg(test)]
mod tests;
