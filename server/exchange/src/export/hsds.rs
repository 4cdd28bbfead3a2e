//! Places as services of Open Referral HSDS 3.1: one JSON object per line.

use super::Exported;
use domain::{
    codes::{Code, PlaceStatus},
    coordinates::Coordinates,
    day_parts::{PartOfDay, Slot},
    languages::SpokenLanguage,
    organisations::Organisation,
    places::{Address, Contact},
    postcodes::Postcode4,
};
use serde_json::{Map, Value, json};
use std::io::{self, Write};
use uuid::Uuid;

/// Writes places as JSON lines; each line is a `service` with its organisation, location, schedules and languages.
pub fn places_hsds<'a>(mut to: impl Write, places: impl IntoIterator<Item = Exported<'a>>) -> io::Result<()> {
    for place in places {
        serde_json::to_writer(&mut to, &service(&place))?;
        to.write_all(b"\n")?;
    }
    to.flush()
}

/// The place as an HSDS `service`. What we do not know is left away, for HSDS has no empty values.
pub fn service(exported: &Exported<'_>) -> Value {
    let Exported { place, organisation, .. } = exported;
    let content = &place.content;
    let location = location(place.id.0, &organisation.name, &content.address);
    let mut service = object(json!({
        "id": place.id,
        "organization_id": organisation.id,
        "name": content.title,
        "status": status(content.status),
        "organization": organization(organisation),
        "last_modified": place.updated_at.to_rfc3339(),
    }));
    put(&mut service, "description", &description(&content.summary, &content.description));
    put(&mut service, "url", &content.contact.website);
    put(&mut service, "email", &content.contact.email);
    put(&mut service, "eligibility_description", &content.asks);
    put(&mut service, "fees_description", &content.costs);
    if let Some(day) = content.confirmed_on {
        put(&mut service, "assured_date", &day.to_string());
    }
    list(&mut service, "phones", phones(place.id.0, &content.contact));
    list(&mut service, "schedules", content.slots.iter().map(|slot| schedule(place.id.0, slot)).collect());
    list(&mut service, "languages", content.languages.iter().map(|language| spoken(place.id.0, *language)).collect());
    list(&mut service, "attributes", content.themes.iter().map(|theme| attribute(place.id.0, theme.code())).collect());
    if let Some(location) = location {
        service.insert(
            "service_at_locations".to_owned(),
            json!([{ "id": part(place.id.0, "service_at_location"), "service_id": place.id, "location": location }]),
        );
    }
    Value::Object(service)
}

fn organization(organisation: &Organisation) -> Value {
    let told = description(&organisation.summary, &organisation.description);
    let mut object = object(json!({
        "id": organisation.id,
        "name": organisation.name,
        // HSDS requires a description here.
        "description": if told.is_empty() { organisation.name.clone() } else { told },
    }));
    put(&mut object, "website", &organisation.contact.website);
    put(&mut object, "email", &organisation.contact.email);
    Value::Object(object)
}

fn location(place: Uuid, name: &str, address: &Address) -> Option<Value> {
    let id = part(place, "location");
    let mut location = object(json!({ "id": id, "location_type": "physical", "name": name }));
    if let Some(point) = address.coordinates {
        location.insert("latitude".to_owned(), json!(point.latitude));
        location.insert("longitude".to_owned(), json!(point.longitude));
    }
    if let Some(country) = country(address) {
        location.insert(
            "addresses".to_owned(),
            json!([{
                "id": part(place, "address"),
                "location_id": id,
                "address_1": address.street,
                "city": address.city,
                "region": address.municipality,
                // Required by HSDS and unknown to us: the Netherlands have no use for it in an address.
                "state_province": "",
                "postal_code": address.postcode,
                "country": country,
                "address_type": "physical",
            }]),
        );
    }
    let written = [&address.street, &address.postcode, &address.city].map(String::as_str);
    let written: Vec<&str> = written.into_iter().filter(|part| !part.is_empty()).collect();
    // An address without its country is not allowed there; in words it is.
    if !location.contains_key("addresses") {
        put(&mut location, "description", &written.join(", "));
    }
    (address.coordinates.is_some() || !written.is_empty()).then_some(Value::Object(location))
}

/// The country, which places do not have, as far as the postcode or the map tells it.
fn country(address: &Address) -> Option<&'static str> {
    let here = |point: Coordinates| (50.7..53.6).contains(&point.latitude) && (3.3..7.3).contains(&point.longitude);
    let zip = |code: &str| code.len() == 5 && code.bytes().all(|byte| byte.is_ascii_digit());
    if address.city.is_empty() {
        None
    } else if Postcode4::parse(&address.postcode).is_some() || address.coordinates.is_some_and(here) {
        Some("NL")
    } else if zip(address.postcode.split('-').next().unwrap_or_default()) {
        Some("US")
    } else {
        None
    }
}

/// A slot as a weekly rule of RFC 5545.
fn schedule(place: Uuid, slot: &Slot) -> Value {
    let day = slot.day_part.day().ical();
    let mut schedule = object(json!({
        "id": part(place, slot.day_part.code()),
        "service_id": place,
        "freq": "WEEKLY",
        "interval": 1,
        "byday": day,
        "description": slot.day_part.code(),
    }));
    if let Some((from, until)) = slot.hours {
        put(&mut schedule, "opens_at", &from.to_string());
        put(&mut schedule, "closes_at", &until.to_string());
    } else {
        // Without times the part of the day would be lost to readers of other systems.
        let part = match slot.day_part.part() {
            PartOfDay::Morning => "morning",
            PartOfDay::Afternoon => "afternoon",
            PartOfDay::Evening => "evening",
        };
        put(&mut schedule, "notes", part);
    }
    Value::Object(schedule)
}

fn spoken(place: Uuid, language: SpokenLanguage) -> Value {
    json!({ "id": part(place, language.code()), "service_id": place, "code": language.tag() })
}

/// A theme as a term of our own taxonomy.
fn attribute(place: Uuid, theme: &str) -> Value {
    json!({
        "id": part(place, theme),
        "link_id": place,
        "link_entity": "service",
        "taxonomy_term": {
            "id": part(Uuid::NAMESPACE_OID, theme),
            "code": theme,
            "name": theme,
            "description": theme,
            "taxonomy": "meedoen-themas",
        },
    })
}

fn phones(place: Uuid, contact: &Contact) -> Vec<Value> {
    let phone = || json!({ "id": part(place, "phone"), "service_id": place, "number": contact.phone });
    if contact.phone.is_empty() { Vec::new() } else { vec![phone()] }
}

/// `active` is on the marketplace; `defunct` is history; everything between is `inactive` or closed for now.
fn status(status: PlaceStatus) -> &'static str {
    match status {
        PlaceStatus::Published | PlaceStatus::Full => "active",
        PlaceStatus::Paused => "temporarily closed",
        PlaceStatus::Archived | PlaceStatus::Expired => "defunct",
        PlaceStatus::Draft | PlaceStatus::Submitted => "inactive",
    }
}

fn description(summary: &str, more: &str) -> String {
    [summary, more].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// The identity of a part of a place, the same each time.
fn part(of: Uuid, name: &str) -> Uuid {
    Uuid::new_v5(&of, name.as_bytes())
}

fn object(value: Value) -> Map<String, Value> {
    if let Value::Object(members) = value { members } else { Map::new() }
}

fn put(object: &mut Map<String, Value>, name: &str, text: &str) {
    if !text.is_empty() {
        object.insert(name.to_owned(), Value::String(text.to_owned()));
    }
}

fn list(object: &mut Map<String, Value>, name: &str, items: Vec<Value>) {
    if !items.is_empty() {
        object.insert(name.to_owned(), Value::Array(items));
    }
}
