//! The organisation of a record.

use super::{
    addresses::address,
    keys::key,
    record::{Record, name},
    tree::{Object, objects, text},
};
use crate::notes::Notes;
use domain::{
    codes::OrganisationKind,
    organisations::OrganisationDraft,
    places::{Address, Contact, DESCRIPTION_MAX, SUMMARY_MAX, Source, TITLE_MAX},
    slug::Slug,
};

/// The draft of organisation `number`; `None` when it has no name.
pub(super) fn draft(record: &Record<'_>, number: usize, source_name: &str, licence: &str, notes: &mut Notes) -> Option<OrganisationDraft> {
    let organisation = record.organisations.get(number)?;
    let title = notes.line("name", &name(organisation)?, TITLE_MAX);
    if title.is_empty() {
        return None;
    }
    let told = text(organisation, &["description", "organization_description", "summary"]).unwrap_or_default();
    let (summary, description) = split(&told, notes);
    let address = organisation_address(record, organisation, notes);
    let id = text(organisation, &["id", "organization_id", "hs_id"]);
    let source = Source {
        name: source_name.to_owned(),
        id: key(id.as_deref(), &[&title, &address.city, &address.postcode]),
        licence: licence.to_owned(),
    };
    Some(OrganisationDraft {
        slug: Slug::of(&title),
        kind: kind(&format!("{title} {told}")),
        summary,
        description,
        contact: contact(&[organisation], notes),
        address,
        source,
        name: title,
    })
}

/// Its own address; else that of its first location.
fn organisation_address(record: &Record<'_>, organisation: &Object, notes: &mut Notes) -> Address {
    let own = address(&[organisation], &mut Notes::default());
    match record.locations.first() {
        Some(location) if own.city.is_empty() && own.street.is_empty() => address(&record.spot(location).objects, notes),
        _ => own,
    }
}

/// The beginning as a summary, and the whole as a description when there is more.
pub(super) fn split(told: &str, notes: &mut Notes) -> (String, String) {
    let whole = notes.text("description", told, DESCRIPTION_MAX);
    let line: String = whole.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= SUMMARY_MAX {
        return (line, String::new());
    }
    let mut summary = String::new();
    for sentence in line.split_inclusive(". ") {
        if summary.chars().count() + sentence.chars().count() > 240 {
            break;
        }
        summary.push_str(sentence);
    }
    if summary.is_empty() {
        summary = line.chars().take(239).chain(['…']).collect();
    }
    (summary.trim().to_owned(), whole)
}

/// Telephone, e-mail and web address; never the name of a person.
pub(super) fn contact(of: &[&Object], notes: &mut Notes) -> Contact {
    let mut all: Vec<&Object> = Vec::new();
    for object in of {
        all.push(object);
        all.extend(objects(object, &["phones", "phone_numbers", "contact_phones", "phone", "contacts", "contact_info", "contact_points"]));
        all.extend(objects(object, &["contacts", "contact_points"]).into_iter().flat_map(|contact| objects(contact, &["phones"])));
    }
    let first = |names: &[&str]| all.iter().find_map(|object| text(object, names)).unwrap_or_default();
    notes.contact(
        ["phones", "email", "website"],
        &first(&["number", "phone_number", "phone", "telephone"]),
        &first(&["email"]),
        &first(&["website", "url", "uri"]),
    )
}

/// The kind that its words tell.
fn kind(text: &str) -> OrganisationKind {
    let text = text.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if says(&["food bank", "pantry", "food distribution", "food cupboard", "food shelf"]) {
        OrganisationKind::FoodBank
    } else if says(&["community center", "community centre", "senior center", "activity center"]) {
        OrganisationKind::CommunityCentre
    } else if says(&["community garden"]) {
        OrganisationKind::CommunityGarden
    } else if says(&["thrift"]) {
        OrganisationKind::SecondHandShop
    } else if says(&["theatre", "theater"]) {
        OrganisationKind::Theatre
    } else {
        OrganisationKind::Other
    }
}
