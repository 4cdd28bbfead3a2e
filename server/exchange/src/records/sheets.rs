//! Excel workbooks: cells of any type become the text that a person would have typed.

use super::{
    Record, Row,
    tables::Header,
    unpacked::{Unpacked, unpacked},
};
use crate::{FileRefused, refused::ROWS_MAX};
use calamine::{Data, DataRef, Reader, Xlsx, XlsxError};
use std::io::Cursor;

/// Most bytes that a workbook may take unpacked.
const UNPACKED_MAX: u64 = 1024 * 1024 * 1024;

/// Reads the first sheet whose header has the required columns; when none has, the first sheet says what is missing.
pub(super) fn read<R: Record>(bytes: &[u8]) -> Result<Vec<Row<R>>, FileRefused> {
    match bytes {
        [b'P', b'K', 3, 4, ..] => {}
        [0xD0, 0xCF, 0x11, 0xE0, ..] => return Err(FileRefused::OldSpreadsheet),
        _ => return Err(FileRefused::NotASpreadsheet),
    }
    if unpacked(bytes, UNPACKED_MAX) != Unpacked::Fits {
        return Err(FileRefused::Damaged("it is not whole, or too large unpacked".to_owned()));
    }
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let mut first_problem = None;
    for sheet in workbook.sheet_names() {
        match read_sheet::<R>(&mut workbook, &sheet) {
            Err(problem @ (FileRefused::MissingColumns { .. } | FileRefused::Empty)) => first_problem = first_problem.or(Some(problem)),
            other => return other,
        }
    }
    Err(first_problem.unwrap_or(FileRefused::Empty))
}

fn damaged(error: &XlsxError) -> FileRefused {
    FileRefused::Damaged(error.to_string())
}

fn read_sheet<R: Record>(workbook: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Result<Vec<Row<R>>, FileRefused> {
    let mut reader = workbook.worksheet_cells_reader(sheet).map_err(|error| damaged(&error))?;
    let mut sheet = Sheet::<R> { header: None, rows: Vec::new(), line: 0, cells: Vec::new() };
    // Cell by cell, since the size that a sheet claims to have decides nothing here.
    while let Some(cell) = reader.next_cell().map_err(|error| damaged(&error))? {
        let (row, column) = cell.get_position();
        if u64::from(row) + 1 != sheet.line {
            sheet.finish_row()?;
            sheet.line = u64::from(row) + 1;
        }
        let Ok(column) = usize::try_from(column) else { continue };
        if column >= COLUMNS_MAX {
            continue;
        }
        if sheet.cells.len() <= column {
            sheet.cells.resize(column + 1, String::new());
        }
        sheet.cells[column] = as_typed(&cell_value(cell.get_value()));
    }
    sheet.finish_row()?;
    if sheet.header.is_none() { Err(FileRefused::Empty) } else { Ok(sheet.rows) }
}

/// Columns beyond this one are not looked at; Excel has 16,384.
const COLUMNS_MAX: usize = 16_384;

struct Sheet<R> {
    header: Option<Header<R>>,
    rows: Vec<Row<R>>,
    line: u64,
    cells: Vec<String>,
}

impl<R: Record> Sheet<R> {
    fn finish_row(&mut self) -> Result<(), FileRefused> {
        let cells = std::mem::take(&mut self.cells);
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return Ok(());
        }
        match &mut self.header {
            None => self.header = Some(Header::read(&cells, self.line)?),
            Some(_) if self.rows.len() >= ROWS_MAX => return Err(FileRefused::TooManyRows),
            Some(header) => {
                // A workbook does not write empty cells at the end of a row.
                let missing = header.width().saturating_sub(cells.len());
                let cells = cells.iter().map(String::as_str).chain(std::iter::repeat_n("", missing));
                self.rows.extend(header.row(self.line, cells));
            }
        }
        Ok(())
    }
}

fn cell_value(value: &DataRef<'_>) -> Data {
    value.clone().into()
}

/// The text that a person would have typed into the cell.
fn as_typed(value: &Data) -> String {
    match value {
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::Bool(yes) => if *yes { "ja" } else { "nee" }.to_owned(),
        Data::DateTime(moment) => {
            let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
            if moment.is_duration() || moment.as_f64() < 1.0 {
                format!("{hour:02}:{minute:02}")
            } else {
                format!("{year:04}-{month:02}-{day:02}")
            }
        }
        Data::Error(_) | Data::Empty => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::{FileRefused, places};
    use domain::imports::Item;
    use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

    /// A workbook as a partner makes it: notes on the first sheet, and cells that Excel made numbers and dates of.
    fn typed_by_hand() -> Vec<u8> {
        let mut workbook = Workbook::new();
        workbook.add_worksheet().write_string(0, 0, "Lees dit eerst").expect("written");
        let page = workbook.add_worksheet();
        for (column, name) in (0_u16..).zip(["Titel", "organisatie", "begindatum", "breedtegraad", "lengtegraad", "vog", "uren_min"]) {
            page.write_string(2, column, name).expect("written");
        }
        let date = Format::new().set_num_format("dd-mm-yyyy");
        page.write_string(4, 0, "Soep koken").expect("written");
        page.write_number(4, 1, 112.0).expect("written");
        let day = ExcelDateTime::from_ymd(2027, 1, 31).expect("a day");
        page.write_datetime_with_format(4, 2, &day, &date).expect("written");
        page.write_number(4, 3, 52.11).expect("written").write_number(4, 4, 5.12).expect("written");
        page.write_boolean(4, 5, true).expect("written").write_number(4, 6, 3.0).expect("written");
        workbook.save_to_buffer().expect("saved")
    }

    #[test]
    fn numbers_dates_and_truths_become_the_text_that_was_meant() {
        let entries = places::read_xlsx(&typed_by_hand()).expect("readable");
        let Ok([Item::Place(place)]) = entries[0].items.as_deref() else { panic!("{entries:?}") };
        let content = &place.content;
        assert_eq!((entries.len(), entries[0].line, entries[0].remarks.len()), (1, 5, 0));
        assert_eq!(content.starts_on.map(|day| day.to_string()).as_deref(), Some("2027-01-31"));
        assert_eq!(content.address.coordinates.map(|point| point.latitude), Some(52.11));
        assert_eq!((content.certificate_of_conduct, content.hours_per_week), (true, Some((3, 3))));
        assert_eq!(place.source.id, "112/soep-koken");
    }

    #[test]
    fn a_cut_off_workbook_and_an_old_one_are_refused_in_words() {
        let whole = typed_by_hand();
        assert!(matches!(places::read_xlsx(&whole[..whole.len() / 2]), Err(FileRefused::Damaged(_))));
        assert!(matches!(places::read_xlsx(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1]), Err(FileRefused::OldSpreadsheet)));
    }
}
