//! TOML: arrays of tables, `[[plek]]` and the like. The form of our own demo, easy to keep by hand.

use super::{Record, Row, join_list, lines};
use crate::{FileRefused, notes::Notes, refused::ROWS_MAX};
use std::collections::BTreeMap;
use toml::{Spanned, Table, Value};

/// Reads one record per table.
pub(super) fn read<R: Record>(bytes: &[u8]) -> Result<Vec<Row<R>>, FileRefused> {
    let text = lines::not_utf8(bytes)?;
    let tables: BTreeMap<String, Vec<Spanned<Table>>> = toml::from_str(text).map_err(|error| FileRefused::NotToml {
        line: lines::line_at(text.as_bytes(), error.span().map_or(0, |span| span.start)),
        problem: error.message().replace('\n', " "),
    })?;
    if let Some(other) = tables.keys().find(|name| !R::TABLES.contains(&name.as_str())) {
        return Err(FileRefused::Unexpected(format!(
            "[[{other}]] is unknown here; expected are [[{}]] tables",
            R::TABLES.join("]] or [[")
        )));
    }
    if tables.values().map(Vec::len).sum::<usize>() > ROWS_MAX {
        return Err(FileRefused::TooManyRows);
    }
    let mut known = lines::Members::default();
    let row = |table: &Spanned<Table>| {
        let mut notes = Notes::default();
        let members = table.get_ref().iter().map(|(name, value)| (name.as_str(), toml_text(value)));
        let record = known.record(members, &mut notes);
        Row { line: lines::line_at(text.as_bytes(), table.span().start), record: Some(record), notes }
    };
    Ok(tables.values().flatten().map(row).collect())
}

/// A TOML value as the text of a cell, as in `lines::json_text`.
fn toml_text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Integer(number) => Some(number.to_string()),
        Value::Float(number) => Some(number.to_string()),
        Value::Boolean(yes) => Some(if *yes { "ja" } else { "nee" }.to_owned()),
        Value::Datetime(moment) => Some(moment.to_string()),
        Value::Array(items) => Some(join_list(items.iter().map(toml_text).collect::<Option<Vec<_>>>()?)),
        Value::Table(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::{FileRefused, places};

    #[test]
    fn a_table_knows_its_line() {
        let file = "# demo\n\n[[plek]]\ntitel = 'Soep koken'\norganisatie = 'Buurthuis'\nthemas = ['koken']\n";
        let entries = places::read(crate::records::Format::Toml, file.as_bytes()).expect("readable");
        assert_eq!((entries.len(), entries[0].line), (1, 3));
    }

    #[test]
    fn a_slip_in_toml_names_its_line() {
        let refused = places::read(crate::records::Format::Toml, b"[[plek]]\ntitel = Soep\n").expect_err("no quotes");
        assert!(matches!(refused, FileRefused::NotToml { line: 2, .. }), "{refused}");
    }
}
