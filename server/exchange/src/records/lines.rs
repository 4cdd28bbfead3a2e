//! JSON lines: one object per line, its members our columns. A bad line is refused by itself.

use super::{Record, Row};
use crate::{FileRefused, notes::Notes, refused::ROWS_MAX};
use domain::imports::Problem;
use serde_json::Value;
use std::collections::BTreeSet;

/// The text of a file that should be text, without byte order mark.
pub(crate) fn not_utf8(bytes: &[u8]) -> Result<&str, FileRefused> {
    match bytes {
        [b'P', b'K', 3, 4, ..] => return Err(FileRefused::SpreadsheetAsText),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => return Err(FileRefused::OldSpreadsheet),
        _ => {}
    }
    let text = std::str::from_utf8(bytes).map_err(|error| FileRefused::NotUtf8 { line: line_at(bytes, error.valid_up_to()) })?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let start = text.trim_start().get(..9).unwrap_or_default().to_ascii_lowercase();
    if start.starts_with("<!doctype") || start.starts_with("<html") || start.starts_with("<table") {
        return Err(FileRefused::WebPage);
    }
    Ok(text)
}

/// The number of the line in which byte `at` stands, from 1.
pub(super) fn line_at(bytes: &[u8], at: usize) -> u64 {
    let breaks = bytes.iter().take(at).filter(|byte| **byte == b'\n').count();
    u64::try_from(breaks).unwrap_or(u64::MAX).saturating_add(1)
}

/// The number of a line, and what it holds or what is wrong with it.
pub(crate) type JsonLine = (u64, Result<Value, String>);

/// Each line that is not empty, with its number and what it holds; or what is wrong with it.
pub(crate) fn json_lines(text: &str) -> Result<Vec<JsonLine>, FileRefused> {
    let lines = text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty());
    let parse = |line: &str| serde_json::from_str(line).map_err(|error| format!("not readable as JSON ({error})"));
    let values: Vec<_> = lines.take(ROWS_MAX + 1).map(|(line, number)| (number, parse(line))).collect();
    if values.len() > ROWS_MAX { Err(FileRefused::TooManyRows) } else { Ok(values) }
}

/// A JSON value as the text of a cell: lists become lists with `;`, `true` becomes `ja`.
fn json_text(value: &Value) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(yes) => Some(if *yes { "ja" } else { "nee" }.to_owned()),
        Value::Array(items) => Some(super::join_list(items.iter().map(json_text).collect::<Option<Vec<_>>>()?)),
        Value::Object(_) => None,
    }
}

/// Reads one record per line.
pub(super) fn read<R: Record>(bytes: &[u8]) -> Result<Vec<Row<R>>, FileRefused> {
    let mut known = Members::default();
    let row = |(line, value)| match value {
        Ok(Value::Object(members)) => {
            let mut notes = Notes::default();
            let record = known.record(members.iter().map(|(name, value)| (name.as_str(), json_text(value))), &mut notes);
            Row { line, record: Some(record), notes }
        }
        Ok(_) => Row::refused(line, Problem::NotAnObject),
        Err(problem) => Row::refused(line, Problem::NotJson(problem)),
    };
    Ok(json_lines(not_utf8(bytes)?)?.into_iter().map(row).collect())
}

/// Fills records by the names of their members; tells of each unknown name once per file.
#[derive(Default)]
pub(super) struct Members {
    told: BTreeSet<String>,
}

impl Members {
    pub(super) fn record<'a, R: Record>(&mut self, members: impl Iterator<Item = (&'a str, Option<String>)>, notes: &mut Notes) -> R {
        let mut record = R::default();
        for (name, text) in members {
            match (record.cell_mut(name), text) {
                (Some(cell), Some(text)) => *cell = text,
                (Some(_), None) => notes.left_out(name, Problem::ObjectForText),
                (None, _) => {
                    if self.told.insert(name.to_owned()) {
                        notes.left_out(&crate::notes::short(name), Problem::UnknownColumn);
                    }
                }
            }
        }
        record
    }
}
