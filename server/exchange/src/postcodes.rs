//! Postcodes: the postal files of `GeoNames` (tab separated, 11 or 12 columns), and our own columns.

use crate::{
    FileRefused,
    notes::{Notes, decimal, short},
    records::{self, Format, Understood, not_utf8, record},
    refused::ROWS_MAX,
};
use domain::{
    coordinates::Coordinates,
    imports::{Entry, Item, Refused, Remark},
    places::LINE_MAX,
    postcodes::{Postcode4, PostcodeArea},
};

record! {
    /// A postcode as a line of a file; each column is required.
    PostcodeRecord, required ["code", "plaats", "breedtegraad", "lengtegraad"], sentences ["plaats", "gemeente"], tables ["postcode"], {
        /// Four digits; letters behind them do not matter.
        code,
        /// Town.
        plaats,
        /// Municipality; empty means the town.
        gemeente,
        /// Latitude in degrees.
        breedtegraad,
        /// Longitude in degrees.
        lengtegraad,
    }
}

/// Reads postcodes from a file in our own columns.
pub fn read(format: Format, bytes: &[u8]) -> Result<Vec<Entry>, FileRefused> {
    records::read::<PostcodeRecord>(format, bytes, understand)
}

fn understand(record: &PostcodeRecord, notes: &mut Notes) -> Understood {
    let area = area(&record.code, &record.plaats, &record.gemeente, &record.breedtegraad, &record.lengtegraad);
    let items = match area {
        Ok(area) => Some(vec![Item::Postcode(area)]),
        Err((field, problem)) => {
            notes.refused(field, problem);
            None
        }
    };
    (short(&record.code), items)
}

fn area(code: &str, city: &str, municipality: &str, north: &str, east: &str) -> Result<PostcodeArea, (&'static str, String)> {
    let line = |text: &str| Notes::default().line("", text, LINE_MAX);
    let postcode = Postcode4::parse(code).ok_or_else(|| ("code", format!("'{}' is not a Dutch postcode", short(code))))?;
    let city = line(city);
    if city.is_empty() {
        return Err(("plaats", "empty, and required".to_owned()));
    }
    let coordinates = decimal(north).zip(decimal(east)).and_then(|(north, east)| Coordinates::new(north, east));
    let coordinates = coordinates.ok_or_else(|| ("breedtegraad", "no coordinates, and required".to_owned()))?;
    let municipality = line(municipality);
    Ok(PostcodeArea { postcode, municipality: if municipality.is_empty() { city.clone() } else { municipality }, city, coordinates })
}

/// Reads the postal format of `GeoNames`; lines of other countries are refused.
pub fn read_geonames(bytes: &[u8]) -> Result<Vec<Entry>, FileRefused> {
    let text = not_utf8(bytes)?;
    let lines = text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty());
    let entries: Vec<Entry> = lines.take(ROWS_MAX + 1).map(|(line, number)| geonames_entry(number, line)).collect();
    match entries.len() {
        0 => Err(FileRefused::Empty),
        1..=ROWS_MAX => Ok(entries),
        _ => Err(FileRefused::TooManyRows),
    }
}

fn geonames_entry(line: u64, text: &str) -> Entry {
    let columns: Vec<&str> = text.split('\t').collect();
    let area = match columns[..] {
        // Country, postcode, town, province with code, municipality with code, community with code, point, accuracy.
        ["NL", code, city, _, _, municipality, _, _, _, north, east, ..] => area(code, city, plain_municipality(municipality), north, east),
        [country, _, _, _, _, _, _, _, _, _, _, ..] => Err(("country", format!("'{}' is not NL", short(country)))),
        _ => Err(("", format!("{} columns; the postal format of GeoNames has 12, with tabs between them", columns.len()))),
    };
    let record = columns.get(1).copied().map(short).unwrap_or_default();
    match area {
        Ok(area) => Entry { line, record, items: Ok(vec![Item::Postcode(area)]), remarks: Vec::new() },
        Err((field, problem)) => Entry { line, record, items: Err(Refused), remarks: vec![Remark::refused(field, problem)] },
    }
}

/// `GeoNames` writes `Gemeente Utrecht` and `Eindhoven Municipality`.
fn plain_municipality(name: &str) -> &str {
    let name = name.trim();
    let name = name.strip_prefix("Gemeente ").unwrap_or(name);
    name.strip_suffix(" Municipality").unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SAMPLE: &[u8] = include_bytes!("../samples/postcodes.txt");

    #[test]
    fn a_geonames_line_is_a_postcode() {
        let entries = read_geonames(SAMPLE).expect("readable");
        let Ok([Item::Postcode(area)]) = entries[0].items.as_deref() else { panic!("{:?}", entries[0]) };
        assert_eq!((area.postcode.number(), area.city.as_str(), area.municipality.as_str()), (3561, "Utrecht", "Utrecht"));
    }

    #[test]
    fn a_line_of_another_country_is_refused_with_its_reason() {
        let entries = read_geonames(SAMPLE).expect("readable");
        assert_eq!(entries.iter().filter(|entry| entry.items.is_err()).count(), 3);
        assert!(entries.iter().all(|entry| entry.items.is_ok() || !entry.remarks.is_empty()));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = read_geonames(&bytes);
        }

        #[test]
        fn any_columns_are_read_or_refused_without_a_panic(columns in proptest::collection::vec("[a-zé0-9. -]{0,8}", 0..14)) {
            let _ = read_geonames(format!("NL\t{}", columns.join("\t")).as_bytes());
        }
    }
}
