//! JSON-LD by the UK volunteering data vocabulary: a `@graph` of activities and organisations.

use super::{plain::plain, sessions::Sessions, untold};
use crate::{
    FileRefused, Options, UnknownOrganisations,
    notes::{Notes, short},
    records::not_utf8,
    refused::ROWS_MAX,
    themes,
};
use domain::{
    codes::{OrganisationKind, PlaceKind},
    ids::OrganisationId,
    imports::{Entry, Item, Refused},
    organisations::OrganisationDraft,
    places::{Address, DESCRIPTION_MAX, LINE_MAX, OrganisationRef, PlaceContent, PlaceDraft, SUMMARY_MAX, Source, TITLE_MAX},
    slug::Slug,
};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Name of the source of these records.
const SOURCE: &str = "teamkinetic";

type Object = Map<String, Value>;

/// Reads a file of activities, of organisations, or of both. Entries are numbered from 1, as the records of the graph.
pub fn read_jsonld(bytes: &[u8], options: &Options) -> Result<Vec<Entry>, FileRefused> {
    let value: Value = serde_json::from_str(not_utf8(bytes)?)
        .map_err(|error| FileRefused::NotJson { line: u64::try_from(error.line()).unwrap_or(u64::MAX), problem: error.to_string() })?;
    let graph = match value {
        Value::Array(graph) => graph,
        Value::Object(mut file) => match file.remove("@graph") {
            Some(Value::Array(graph)) => graph,
            _ => return Err(FileRefused::Unexpected("the file has no '@graph' with records".to_owned())),
        },
        _ => return Err(FileRefused::Unexpected("the file is not a JSON-LD document".to_owned())),
    };
    if graph.len() > ROWS_MAX {
        return Err(FileRefused::TooManyRows);
    }
    let mut reader =
        Reader { known: options.known_organisations.clone(), make: options.unknown_organisations == UnknownOrganisations::Make };
    reader.known.extend(
        graph.iter().filter(|record| text(record, "type") == "Organisation").map(|record| source(&text(record, "id")).organisation_id()),
    );
    Ok((1..).zip(&graph).map(|(number, record)| reader.entry(number, record)).collect())
}

struct Reader {
    /// Organisations that need not be made.
    known: BTreeSet<OrganisationId>,
    make: bool,
}

impl Reader {
    fn entry(&mut self, line: u64, record: &Value) -> Entry {
        let mut notes = Notes::default();
        let id = text(record, "id");
        let items = match (record, text(record, "type").as_str()) {
            (_, _) if id.is_empty() => {
                notes.refused("id", "empty, and required");
                None
            }
            (Value::Object(object), "Activity") => self.activity(object, &id, &mut notes),
            (Value::Object(object), "Organisation") => organisation(object, &id, &mut notes).map(|draft| vec![Item::Organisation(draft)]),
            (_, other) => {
                notes.refused("type", format!("'{}' is neither Activity nor Organisation", short(other)));
                None
            }
        };
        Entry { line, record: short(&id), items: items.ok_or(Refused), remarks: notes.0 }
    }

    fn activity(&mut self, object: &Object, id: &str, notes: &mut Notes) -> Option<Vec<Item>> {
        let title = notes.line("label", &plain(&member(object, "label")), TITLE_MAX);
        let organisation = member(object, "organisation");
        for (field, text) in [("label", &title), ("organisation", &organisation)] {
            if text.is_empty() {
                notes.refused(field, "empty, and required");
            }
        }
        if title.is_empty() || organisation.is_empty() {
            return None;
        }
        let owner = source(&organisation).organisation_id();
        let link = member(object, "applyLink");
        let mut items = Vec::new();
        if self.make && !self.known.contains(&owner) {
            items.extend(made(&organisation, &link, notes).map(Item::Organisation));
            self.known.insert(owner);
        }
        items.push(Item::Place(PlaceDraft {
            slug: Slug::of(&title),
            organisation: OrganisationRef::Known(owner),
            content: content(object, title, &link, notes),
            lighter: None,
            next: None,
            source: source(id),
        }));
        Some(items)
    }
}

fn content(object: &Object, title: String, link: &str, notes: &mut Notes) -> PlaceContent {
    let description = notes.text("description", &plain(&member(object, "description")), DESCRIPTION_MAX);
    let records = list(object, "session");
    let mut sessions = Sessions::default();
    for session in &records {
        let times = session.as_object().map(|session| list(session, "time")).unwrap_or_default();
        match times.first() {
            // The vocabulary of the source has this spelling.
            Some(time) => sessions.add(&text(time, "begining"), &text(time, "end")),
            None => sessions.add("", ""),
        }
    }
    let slots = sessions.slots(notes);
    let (starts_on, ends_on) = sessions.period();
    let themes = guessed(&title, &description, notes);
    let kind = match (slots.is_empty(), starts_on == ends_on) {
        (true, _) => PlaceKind::Flexible,
        (false, true) => PlaceKind::OneOff,
        (false, false) => PlaceKind::Fixed,
    };
    PlaceContent {
        summary: beginning(&description),
        description,
        kind,
        main_theme: themes.first().copied(),
        themes: themes.into_iter().collect(),
        slots,
        starts_on,
        ends_on,
        address: address(records.iter().filter_map(Value::as_object).flat_map(|session| list(session, "location")).next().as_ref(), notes),
        contact: notes.contact(["phone", "email", "applyLink"], "", "", link),
        ..untold(title)
    }
}

/// The themes of a title; when it tells none, of the description.
pub(super) fn guessed(title: &str, description: &str, notes: &mut Notes) -> Vec<domain::codes::Theme> {
    let mut found = themes::guess(title);
    if found.is_empty() {
        found = themes::guess(description);
    }
    if found.is_empty() {
        notes.left_out("themes", "no word tells what it is about");
    }
    found
}

/// The first sentences, as far as they fit in a summary.
pub(super) fn beginning(description: &str) -> String {
    let line = description.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= SUMMARY_MAX / 2 {
        return line;
    }
    let mut beginning = String::new();
    for sentence in line.split_inclusive(['.', '!', '?']) {
        if beginning.chars().count() + sentence.chars().count() > SUMMARY_MAX / 2 {
            break;
        }
        beginning.push_str(sentence);
    }
    if beginning.is_empty() { line.chars().take(SUMMARY_MAX / 2).chain(['…']).collect() } else { beginning.trim().to_owned() }
}

fn address(location: Option<&Value>, notes: &mut Notes) -> Address {
    let Some(location) = location else { return Address::default() };
    Address {
        street: notes.line("address", &plain(&text(location, "address")), LINE_MAX),
        coordinates: notes.coordinates(("latitude", "longitude"), &text(location, "latitude"), &text(location, "longitude")),
        ..Address::default()
    }
}

/// An organisation of the file. These have no name, so that is made of the web address.
fn organisation(object: &Object, id: &str, notes: &mut Notes) -> Option<OrganisationDraft> {
    let website = notes.website("website", &member(object, "website"));
    let told = ["label", "name"].map(|field| plain(&member(object, field))).into_iter().find(|name| !name.is_empty());
    let name = notes.line("label", &told.unwrap_or_default(), TITLE_MAX);
    let name = if name.is_empty() {
        let Some(made) = name_in_profile(&website).or_else(|| host(&website)) else {
            notes.refused("label", "has no name, nor a web address to name it after");
            return None;
        };
        notes.changed("label", "has no name", format!("named '{made}' after its web address"));
        made
    } else {
        name
    };
    let description = notes.text("description", &plain(&member(object, "description")), DESCRIPTION_MAX);
    Some(draft(id, name, &description, address(list(object, "location").first(), notes), website))
}

fn draft(id: &str, name: String, description: &str, address: Address, website: String) -> OrganisationDraft {
    OrganisationDraft {
        slug: Slug::of(&name),
        name,
        kind: OrganisationKind::Other,
        summary: beginning(description),
        description: description.to_owned(),
        address,
        contact: domain::places::Contact { website, ..Default::default() },
        source: source(id),
    }
}

/// An organisation of which only the id and a web address of one of its activities are known.
fn made(id: &str, link: &str, notes: &mut Notes) -> Option<OrganisationDraft> {
    let Some(host) = host(link) else {
        notes.left_out("organisation", "unknown, and without a web address to name it after");
        return None;
    };
    notes.changed("organisation", format!("'{}' is not in the file", short(id)), format!("made, named '{host}'"));
    Some(draft(id, host.clone(), "", Address::default(), format!("https://{host}")))
}

/// The host of a web address, when that is one.
pub(super) fn host(website: &str) -> Option<String> {
    let website = Notes::default().website("", website);
    let (_, rest) = website.split_once("://")?;
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default().to_lowercase();
    (host.contains('.') && !host.contains('@')).then_some(host)
}

/// `…/provider-profile/BridportYouthCentre-37` as `Bridport Youth Centre`.
fn name_in_profile(website: &str) -> Option<String> {
    let (_, profile) = website.split_once("/provider-profile/")?;
    let profile = profile.split(['/', '?', '#']).next().unwrap_or_default();
    let profile = profile.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-');
    let mut name = String::new();
    let mut before = ' ';
    for character in profile.chars() {
        if character.is_uppercase() && before.is_lowercase() {
            name.push(' ');
        }
        name.push(if matches!(character, '-' | '_' | '+') { ' ' } else { character });
        before = character;
    }
    let name = Notes::default().line("", &name, TITLE_MAX);
    (name.chars().filter(|c| c.is_alphabetic()).count() >= 2 && !name.contains([':', '.'])).then_some(name)
}

/// The source of a record of these files.
fn source(id: &str) -> Source {
    Source { name: SOURCE.to_owned(), id: Notes::default().line("", id, LINE_MAX), licence: String::new() }
}

fn text(record: &Value, name: &str) -> String {
    record.as_object().map(|object| member(object, name)).unwrap_or_default()
}

fn member(object: &Object, name: &str) -> String {
    match object.get(name) {
        Some(Value::String(text)) => text.trim().to_owned(),
        Some(Value::Number(number)) => number.to_string(),
        // Numbers with their type, as JSON-LD allows.
        Some(Value::Object(typed)) => {
            typed.get("@value").map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned)).unwrap_or_default()
        }
        _ => String::new(),
    }
}

/// A member that is a list, or one value where a list may stand.
fn list(object: &Object, name: &str) -> Vec<Value> {
    match object.get(name) {
        Some(Value::Array(items)) => items.clone(),
        Some(one @ Value::Object(_)) => vec![one.clone()],
        _ => Vec::new(),
    }
}
