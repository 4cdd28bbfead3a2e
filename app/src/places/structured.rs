//! A place as JSON-LD for search engines: a `JobPosting` for volunteers, or an `Event` for what happens once.

use crate::moments::day_of;
use domain::{
    codes::PlaceKind,
    places::{Address, PlaceCard},
};
use serde_json::{Map, Value, json};

/// The JSON of a place with this address, safe to stand in a script element.
pub fn json_ld(card: &PlaceCard, url: &str) -> String {
    let content = &card.place.content;
    let mut thing = json!({
        "@context": "https://schema.org",
        "url": url,
        "description": if content.description.is_empty() { &content.summary } else { &content.description },
    });
    let organisation = json!({ "@type": "Organization", "name": card.organisation.name });
    let location = location(&content.address);
    let of_kind = if content.kind == PlaceKind::OneOff && content.starts_on.is_some() {
        json!({
            "@type": "Event",
            "name": content.title,
            "startDate": content.starts_on,
            "endDate": content.ends_on,
            "organizer": organisation,
            "location": location,
            "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        })
    } else {
        json!({
            "@type": "JobPosting",
            "title": content.title,
            "employmentType": "VOLUNTEER",
            "datePosted": day_of(card.place.created_at),
            "validThrough": content.ends_on,
            "hiringOrganization": organisation,
            "jobLocation": location,
            "identifier": card.place.id,
        })
    };
    if let (Value::Object(thing), Value::Object(of_kind)) = (&mut thing, of_kind) {
        thing.extend(of_kind.into_iter().filter(|(_, value)| !value.is_null()));
    }
    // "</script>" must not end the element, and "<!--" must not change how it is read.
    thing.to_string().replace('<', "\\u003c")
}

fn location(address: &Address) -> Value {
    let parts = [("streetAddress", &address.street), ("postalCode", &address.postcode), ("addressLocality", &address.city)];
    let mut postal: Map<String, Value> =
        parts.into_iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| (name.to_owned(), json!(value))).collect();
    if postal.is_empty() && address.coordinates.is_none() {
        return Value::Null;
    }
    postal.insert("@type".to_owned(), json!("PostalAddress"));
    let mut place = json!({ "@type": "Place", "address": postal });
    if let Some(point) = address.coordinates {
        place["geo"] = json!({ "@type": "GeoCoordinates", "latitude": point.latitude, "longitude": point.longitude });
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::card;

    #[test]
    fn a_place_is_a_posting_for_volunteers() {
        let json = json_ld(&card(), "https://meedoen.example.nl/plekken/meehelpen-in-de-moestuin");
        let value: Value = serde_json::from_str(&json).unwrap_or_default();
        assert_eq!(value["@type"], "JobPosting");
        assert_eq!(value["employmentType"], "VOLUNTEER");
        assert_eq!(value["title"], "Meehelpen in de moestuin");
        assert_eq!(value["jobLocation"]["address"]["addressLocality"], "Utrecht");
        assert_eq!(value.get("validThrough"), None);
    }

    #[test]
    fn what_happens_once_is_an_event() {
        let mut card = card();
        card.place.content.kind = PlaceKind::OneOff;
        card.place.content.starts_on = chrono::NaiveDate::from_ymd_opt(2026, 12, 5);
        let value: Value = serde_json::from_str(&json_ld(&card, "https://x.nl")).unwrap_or_default();
        assert_eq!((&value["@type"], &value["startDate"]), (&json!("Event"), &json!("2026-12-05")));
    }

    #[test]
    fn text_cannot_leave_the_script_element() {
        let mut card = card();
        card.place.content.title = "</script><script>alert(1)</script><!--".to_owned();
        assert!(!json_ld(&card, "https://x.nl").contains('<'));
    }
}
