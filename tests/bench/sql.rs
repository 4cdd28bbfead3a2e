//! One statement that does all the work of a question, for both peers: one round trip.
//!
//! The places that fit text and distance are looked at once; for each it is noted which chosen groups it fails, as our
//! own pass does. A group that is chosen counts the places that fail no other group; the others count the hits. Values
//! are numbers and bits, which both databases count several times faster than arrays or a table beside the places. Of
//! the ways to write it that were tried on each database, the fastest is here (see their `Dialect`): the peers
//! should be as good as they can be.

use crate::{
    answers::{HITS, MUNICIPALITY, NEIGHBOURHOOD},
    places::{BIT_GROUPS, Corpus, Name},
};
use domain::{
    codes::to_bits,
    coordinates::Coordinates,
    search::{Group, IndexQuery, PAGE_SIZE, PlaceQuery, Sort},
};
use std::fmt::Write;

/// Columns by what is counted.
pub const COLUMNS: [&str; 9] = ["theme", "goal", "day_part", "kind", "need", "language", "drop_in", "municipality", "neighbourhood"];

/// What differs between the databases.
pub trait Dialect {
    /// The tables to read, for a question with this text.
    fn from(text: Option<&str>) -> String;
    /// The condition that the text is found.
    fn found(text: &str) -> String;
    /// A number that is larger where the text is found in the title.
    fn fit(text: &str) -> String;
    /// Counts all rows and these groups: rows of (what is counted, value, number).
    fn counted(columns: &[(usize, &str)], rows: &str) -> String;
    /// Counts one group only.
    fn counted_alone(what: usize, column: &str, rows: &str) -> String {
        format!("SELECT {what}, {column}, count(*) FROM {rows} GROUP BY {column}")
    }
}

/// The statement for a question.
pub fn statement<D: Dialect>(asked: &IndexQuery, corpus: &Corpus) -> String {
    let query = &asked.query;
    let text = Some(query.text.as_str()).filter(|text| !text.is_empty());
    let wanted: Vec<(usize, String)> = (0..COLUMNS.len()).filter_map(|what| Some((what, wanted(what, query, corpus)?))).collect();

    let mut inner = format!("SELECT n, {}, {} AS first, confirmed", COLUMNS.join(", "), order::<D>(asked, text));
    let fails: Vec<String> =
        wanted.iter().map(|(what, condition)| format!("CASE WHEN {condition} THEN 0 ELSE {} END", 1 << what)).collect();
    if !fails.is_empty() {
        let _ = write!(inner, ", {} AS fails", fails.join(" + "));
    }
    let _ = write!(inner, " FROM {}", D::from(text));
    let conditions: Vec<String> = text.map(D::found).into_iter().chain(asked.origin.map(near)).collect();
    if !conditions.is_empty() {
        let _ = write!(inner, " WHERE {}", conditions.join(" AND "));
    }
    if wanted.len() > 1 {
        let bits: Vec<String> = wanted.iter().map(|(what, _)| (1 << what).to_string()).collect();
        inner = format!("SELECT * FROM ({inner}) AS t WHERE fails IN (0, {})", bits.join(", "));
    }
    // To read the whole table twice is cheaper than to keep a copy of it.
    let keep = if conditions.is_empty() && wanted.is_empty() { "NOT MATERIALIZED" } else { "MATERIALIZED" };
    let hits = if wanted.is_empty() { "looked_at" } else { "(SELECT * FROM looked_at WHERE fails = 0) AS hits" };

    let free: Vec<(usize, &str)> =
        COLUMNS.into_iter().enumerate().filter(|(what, _)| wanted.iter().all(|(chosen, _)| chosen != what)).collect();
    let mut parts = vec![D::counted(&free, hits)];
    parts.extend(wanted.iter().map(|(what, _)| {
        let rows = format!("(SELECT * FROM looked_at WHERE fails IN (0, {})) AS hits_of_group", 1 << what);
        D::counted_alone(*what, COLUMNS[*what], &rows)
    }));
    // Equally far is equally good.
    let by_distance = query.sort == Sort::Distance && asked.origin.is_some();
    let sorted = if by_distance { "ORDER BY first DESC, n" } else { "ORDER BY first DESC, confirmed DESC, n" };
    let best = format!("SELECT n, first, confirmed FROM {hits} {sorted} LIMIT {PAGE_SIZE}{}", offset(query.page, hits));
    parts.push(format!("SELECT {HITS}, n, row_number() OVER ({sorted}) FROM ({best}) AS best"));
    format!("WITH looked_at AS {keep} ({inner}) {}", parts.join(" UNION ALL "))
}

/// Skips the pages before this one; a page behind the last one is the last one.
fn offset(page: u32, hits: &str) -> String {
    let before = u64::from(page.max(1) - 1) * u64::from(PAGE_SIZE);
    if before == 0 {
        return String::new();
    }
    let last = format!("(count(*) - 1) / {PAGE_SIZE} * {PAGE_SIZE}");
    format!(" OFFSET (SELECT CASE WHEN count(*) > {before} THEN {before} WHEN count(*) = 0 THEN 0 ELSE {last} END FROM {hits})")
}

/// The condition that a place has one of the chosen values; `None` when nothing is chosen in this group.
fn wanted(what: usize, query: &PlaceQuery, corpus: &Corpus) -> Option<String> {
    let column = COLUMNS[what];
    let one_of = |chosen: Vec<String>, names: &[Name]| {
        let numbers: Vec<String> = chosen
            .iter()
            .filter_map(|slug| names.binary_search_by(|name| name.slug.as_str().cmp(slug)).ok())
            .map(|at| at.to_string())
            .collect();
        (!chosen.is_empty()).then(|| format!("{column} IN ({})", if numbers.is_empty() { "-1".to_owned() } else { numbers.join(", ") }))
    };
    match what {
        MUNICIPALITY => one_of(query.chosen(Group::Municipality), &corpus.municipalities),
        NEIGHBOURHOOD => one_of(query.chosen(Group::Neighbourhood), &corpus.neighbourhoods),
        _ => {
            let bits = match BIT_GROUPS[what] {
                Group::Theme => to_bits(query.themes.iter().copied()),
                Group::Goal => to_bits(query.goals.iter().copied()),
                Group::DayPart => to_bits(query.day_parts.iter().copied()),
                Group::Kind => to_bits(query.kinds.iter().copied()),
                Group::Need => to_bits(query.needs.iter().copied()),
                Group::Language => to_bits(query.languages.iter().copied()),
                _ => query.drop_in.into(),
            };
            (bits != 0).then(|| format!("{column} & {bits} <> 0"))
        }
    }
}

/// What decides the order, largest first; then last confirmed first, then the position.
fn order<D: Dialect>(asked: &IndexQuery, text: Option<&str>) -> String {
    match (asked.query.sort, asked.origin, text) {
        (Sort::Distance, Some((origin, _)), _) => format!("-({})", chord_squared(origin)),
        (Sort::New, _, _) => "created".to_owned(),
        (_, _, Some(text)) => D::fit(text),
        _ => "0".to_owned(),
    }
}

/// A point as a direction from the middle of the earth: their distance, squared, grows with that over the ground and
/// takes three multiplications instead of a handful of sines.
pub fn direction(point: Coordinates) -> [f64; 3] {
    let (lat_sin, lat_cos) = point.latitude.to_radians().sin_cos();
    let (lon_sin, lon_cos) = point.longitude.to_radians().sin_cos();
    [lat_cos * lon_cos, lat_cos * lon_sin, lat_sin]
}

/// Grows with the distance of a place from here.
pub fn chord_squared(origin: Coordinates) -> String {
    let [x, y, z] = direction(origin);
    format!("((x - {x:?}) * (x - {x:?}) + (y - {y:?}) * (y - {y:?}) + (z - {z:?}) * (z - {z:?}))")
}

/// Near enough: by a box that an index knows, then exactly.
pub fn near((origin, km): (Coordinates, f64)) -> String {
    const EARTH_RADIUS_KM: f64 = 6371.009;
    let limit = 4.0 * (km / EARTH_RADIUS_KM / 2.0).sin().powi(2);
    let lat = (km / EARTH_RADIUS_KM).to_degrees() * 1.0001;
    let lon = lat / (origin.latitude.abs() + lat).to_radians().cos();
    let Coordinates { latitude, longitude } = origin;
    format!(
        "latitude BETWEEN {:?} AND {:?} AND longitude BETWEEN {:?} AND {:?} AND {} <= {limit:?}",
        latitude - lat,
        latitude + lat,
        longitude - lon,
        longitude + lon,
        chord_squared(origin)
    )
}
