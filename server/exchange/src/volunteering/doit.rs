//! Do-it: one activity per line, with its organisation in it.

use super::{
    jsonld::{beginning, guessed, host},
    plain::plain,
    sessions::Sessions,
    untold,
};
use crate::{
    FileRefused,
    notes::{Notes, parse_date, short},
    records::{json_lines, not_utf8},
};
use domain::{
    codes::{Help, Need, OrganisationKind, PlaceKind, PlaceStatus},
    coordinates::Coordinates,
    imports::{Entry, Item, Refused},
    organisations::OrganisationDraft,
    places::{Address, Contact, DESCRIPTION_MAX, LINE_MAX, OrganisationRef, PlaceContent, PlaceDraft, Source, TITLE_MAX},
    slug::Slug,
};
use serde_json::Value;
use std::collections::BTreeSet;

/// Name of the source of these records.
const SOURCE: &str = "do-it";
/// Where most of an activity stands.
const ACTIVITY: &str = "/activityDefinitionSubDocument";

/// Reads the JSON lines of Do-it.
pub fn read_doit(bytes: &[u8]) -> Result<Vec<Entry>, FileRefused> {
    let read = |(line, value): (u64, Result<Value, String>)| {
        let mut notes = Notes::default();
        let (record, items) = match value {
            Ok(record) => (short(&text(&record, "/_id/$oid")), activity(&record, &mut notes)),
            Err(problem) => {
                notes.refused("", problem);
                (String::new(), None)
            }
        };
        Entry { line, record, items: items.ok_or(Refused), remarks: notes.0 }
    };
    Ok(json_lines(not_utf8(bytes)?)?.into_iter().map(read).collect())
}

fn activity(record: &Value, notes: &mut Notes) -> Option<Vec<Item>> {
    let at = |name: &str| text(record, &format!("{ACTIVITY}/{name}"));
    let title = notes.line("title", &plain(&at("title")), TITLE_MAX);
    let id = text(record, "/_id/$oid");
    let organisation = organisation(record, notes);
    for (field, missing) in [("title", title.is_empty()), ("_id", id.is_empty()), ("organizationSubDocument", organisation.is_none())] {
        if missing {
            notes.refused(field, "empty, and required");
        }
    }
    let organisation = organisation.filter(|_| !title.is_empty() && !id.is_empty())?;
    let place = PlaceDraft {
        slug: Slug::of(&title),
        organisation: OrganisationRef::Known(organisation.source.organisation_id()),
        content: content(record, title, &organisation, notes),
        lighter: None,
        next: None,
        source: source(id),
    };
    Some(vec![Item::Organisation(organisation), Item::Place(place)])
}

fn content(record: &Value, title: String, organisation: &OrganisationDraft, notes: &mut Notes) -> PlaceContent {
    let at = |name: &str| text(record, &format!("{ACTIVITY}/{name}"));
    let description = notes.text("description", &plain(&at("description")), DESCRIPTION_MAX);
    let causes = names(record, "causeOptions");
    let requirements = names(record, "requirementOptions");
    let (begin, end) = (text(record, "/startDate/$date"), text(record, "/endDate/$date"));
    let (starts_on, ends_on) = (parse_date(&begin), parse_date(&end));
    let mut sessions = Sessions::default();
    // An ongoing activity has a beginning and an end too, years apart: only a day of its own tells a part of the week.
    let one_day = starts_on.is_some() && starts_on == ends_on;
    let slots = if one_day {
        sessions.add(&begin, &end);
        sessions.slots(notes)
    } else {
        Vec::new()
    };
    let themes = guessed(&format!("{title} {}", causes.join(" ")), &description, notes);
    let website = [text(record, "/externalApplyLink"), text(record, "/meetingLink")].into_iter().find(|link| !link.is_empty());
    let website = notes.website("externalApplyLink", &website.unwrap_or_default());
    let joined = |items: &[String]| Notes::default().line("", &items.join("; "), LINE_MAX);
    let asks: Vec<String> = requirements.iter().cloned().chain(texts(record, "volunteerRequirements")).collect();
    PlaceContent {
        summary: beginning(&description),
        description,
        kind: if one_day { PlaceKind::OneOff } else { PlaceKind::Flexible },
        main_theme: themes.first().copied(),
        themes: themes.into_iter().collect(),
        help: if at("typeOfWork") == "group" { BTreeSet::from([Help::Group]) } else { BTreeSet::new() },
        slots,
        starts_on,
        ends_on: ends_on.filter(|last| starts_on.is_none_or(|first| first <= *last)),
        offers: match at("spaceOptions").as_str() {
            "indoor" => BTreeSet::from([Need::Inside]),
            "outdoor" => BTreeSet::from([Need::Outside]),
            _ => BTreeSet::new(),
        },
        asks: joined(&asks),
        returns: joined(&texts(record, "volunteerRewards")),
        certificate_of_conduct: requirements.iter().any(|name| name == "Background checks"),
        address: address(record.get("address"), notes),
        contact: Contact { website: if website.is_empty() { organisation.contact.website.clone() } else { website }, ..Contact::default() },
        status: if record.get("deleted").and_then(Value::as_bool) == Some(true) { PlaceStatus::Archived } else { PlaceStatus::Published },
        ..untold(title)
    }
}

fn organisation(record: &Value, notes: &mut Notes) -> Option<OrganisationDraft> {
    let at = |name: &str| text(record, &format!("{ACTIVITY}/organizationSubDocument/{name}"));
    let name = notes.line("organizationSubDocument.name", &plain(&at("name")), TITLE_MAX);
    let id = at("_id/$oid");
    if name.is_empty() || id.is_empty() {
        return None;
    }
    let told = [at("description"), at("purpose")].into_iter().find(|text| !text.is_empty()).unwrap_or_default();
    let description = notes.text("organizationSubDocument.description", &plain(&told), DESCRIPTION_MAX);
    // Nearly half the addresses are typed without a scheme; a host is enough to know what was meant.
    let link = at("websiteLink");
    let link = if link.contains("://") || host(&format!("https://{link}")).is_none() { link } else { format!("https://{link}") };
    Some(OrganisationDraft {
        slug: Slug::of(&name),
        name,
        kind: OrganisationKind::Other,
        summary: beginning(&description),
        description,
        address: address(record.pointer(&format!("{ACTIVITY}/organizationSubDocument/fullAddress")), notes),
        contact: Contact { website: notes.website("websiteLink", &link), ..Contact::default() },
        source: source(id),
    })
}

/// A street as one text, and a point as longitude and latitude; 0,0 means that there is none.
fn address(value: Option<&Value>, notes: &mut Notes) -> Address {
    let Some(value) = value else { return Address::default() };
    let street = text(value, "/street");
    let degrees = |number: usize| value.pointer(&format!("/location/coordinates/{number}")).and_then(Value::as_f64);
    Address {
        street: if street == "From Home" { String::new() } else { notes.line("address", &street, LINE_MAX) },
        coordinates: degrees(1).zip(degrees(0)).and_then(|(north, east)| Coordinates::new(north, east)),
        ..Address::default()
    }
}

fn source(id: String) -> Source {
    Source { name: SOURCE.to_owned(), id, licence: String::new() }
}

fn text(record: &Value, pointer: &str) -> String {
    record.pointer(pointer).and_then(Value::as_str).unwrap_or_default().trim().to_owned()
}

/// The display names of a list of options.
fn names(record: &Value, list: &str) -> Vec<String> {
    let options = record.pointer(&format!("{ACTIVITY}/{list}")).and_then(Value::as_array);
    options.into_iter().flatten().map(|option| text(option, "/displayName")).filter(|name| !name.is_empty()).collect()
}

fn texts(record: &Value, list: &str) -> Vec<String> {
    let items = record.pointer(&format!("{ACTIVITY}/{list}")).and_then(Value::as_array);
    items.into_iter().flatten().filter_map(Value::as_str).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).collect()
}
