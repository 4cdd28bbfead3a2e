//! Where something is, out of any of the shapes in which addresses come.

use super::tree::{Object, objects, scalar, text};
use crate::notes::{Notes, decimal};
use domain::{
    coordinates::Coordinates,
    places::{Address, LINE_MAX},
};
use serde_json::Value;

/// Names under which addresses hang; the misspelt one is in two thirds of the records that we know.
pub(super) const ADDRESSES: &[&str] =
    &["addresses", "addresss", "address", "physical_addresses", "physical_address", "location_address", "postal_addresses", "location"];
const STREET: &[&str] =
    &["address_1", "street_address_1", "street_address", "street", "address1", "address_line_1", "line1", "full_address"];
const CITY: &[&str] = &["city", "locality", "town"];
const POSTCODE: &[&str] = &["postal_code", "postcode", "zip", "zip_code"];

/// The address that these objects tell together: each part from the first that has it, the street and town from one and the same.
pub(super) fn address(candidates: &[&Object], notes: &mut Notes) -> Address {
    let all: Vec<&Object> = candidates.iter().flat_map(|object| std::iter::once(*object).chain(objects(object, ADDRESSES))).collect();
    let told = all.iter().find(|object| text(object, STREET).is_some()).or_else(|| all.iter().find(|object| text(object, CITY).is_some()));
    let part = |names: &[&str]| told.and_then(|object| text(object, names)).unwrap_or_default();
    // A whole address as one text has no town of its own.
    let whole = || candidates.iter().find_map(|object| text(object, &["address", "location"])).unwrap_or_default();
    let street = Some(part(STREET)).filter(|street| !street.is_empty()).unwrap_or_else(whole);
    let city = part(CITY);
    Address {
        street: notes.line("address_1", &street, LINE_MAX),
        postcode: notes.line("postal_code", &part(POSTCODE), LINE_MAX),
        city: notes.line("city", &city, LINE_MAX),
        // The nearest thing to a municipality that an American address has is its town.
        municipality: Notes::default().line("city", &city, LINE_MAX),
        neighbourhood: String::new(),
        coordinates: coordinates(&all, notes),
    }
}

fn coordinates(all: &[&Object], notes: &mut Notes) -> Option<Coordinates> {
    let mut wrong = false;
    for object in all {
        let own = pair(
            object.get("latitude").or_else(|| object.get("lat")),
            object.get("longitude").or_else(|| object.get("lng")).or_else(|| object.get("lon")),
        );
        let nested = || {
            objects(object, &["coordinates", "geo", "point"]).into_iter().find_map(|point| {
                pair(point.get("latitude").or_else(|| point.get("lat")), point.get("longitude").or_else(|| point.get("lng")))
            })
        };
        let listed = || match object.get("coordinates") {
            Some(Value::Array(numbers)) => pair(numbers.first(), numbers.get(1)),
            _ => None,
        };
        match own.or_else(nested).or_else(listed) {
            Some((north, east)) => match Coordinates::new(north, east) {
                Some(point) => return Some(point),
                None => wrong = true,
            },
            None => wrong |= object.contains_key("latitude") && object.get("latitude").is_some_and(|value| !value.is_null()),
        }
    }
    if wrong {
        notes.left_out("coordinates", "not on the map");
    }
    None
}

/// Two numbers, or two texts that are numbers.
fn pair(north: Option<&Value>, east: Option<&Value>) -> Option<(f64, f64)> {
    let number = |value: Option<&Value>| scalar(value?).and_then(|text| decimal(&text));
    number(north).zip(number(east))
}
