//! One place: a service at a spot, or a spot by itself.

use super::{
    addresses::address,
    keys::key,
    languages::languages,
    organisation::{contact, split},
    record::{Record, Service, Spot},
    schedules::{SCHEDULES, Told},
    tree::{Object, objects, text, texts},
};
use crate::{notes::Notes, places::usual_steps, themes, week};
use domain::{
    codes::{Agreement, DutchLevel, Need, PlaceKind, PlaceStatus, Theme},
    languages::SpokenLanguage,
    organisations::OrganisationDraft,
    places::{DESCRIPTION_MAX, LINE_MAX, OrganisationRef, PlaceContent, PlaceDraft, Source, TITLE_MAX},
    slug::Slug,
};
use std::collections::BTreeSet;

/// What a place is made of.
pub(super) struct Parts<'r, 'a> {
    pub(super) record: &'r Record<'a>,
    pub(super) owner: &'r OrganisationDraft,
    pub(super) organisation: &'a Object,
    pub(super) service: Option<&'r Service<'a>>,
    pub(super) spot: Option<&'r Spot<'a>>,
    /// Has the service several spots, so that what belongs to another is not taken for its own?
    pub(super) one_of_many: bool,
}

/// The draft of a place.
pub(super) fn draft(parts: &Parts<'_, '_>, notes: &mut Notes) -> PlaceDraft {
    let title = notes.line("name", &title(parts), TITLE_MAX);
    let content = content(parts, title, notes);
    let service_id = parts.service.map(|service| key(service.text(&["id", "service_id"]).as_deref(), &[&content.title]));
    let spot_id = || {
        let id = parts.spot.and_then(|spot| spot.id.clone());
        key(id.as_deref(), &[&content.address.street, &content.address.city, &content.title])
    };
    let id = match service_id {
        // The id of a service may be a number in a list, and one service may be at several spots.
        Some(service) => format!("{service}@{}", spot_id()),
        None => format!("@{}", spot_id()),
    };
    PlaceDraft {
        slug: slug(&content.title, &parts.owner.slug),
        organisation: OrganisationRef::Known(parts.owner.source.organisation_id()),
        source: Source { id: format!("{}/{id}", parts.owner.source.id), ..parts.owner.source.clone() },
        content,
        lighter: None,
        next: None,
    }
}

/// Many services are called the same, so the name of the organisation stands behind it.
fn slug(title: &str, owner: &Slug) -> Slug {
    let slug = Slug::of(title);
    if slug == *owner { slug } else { slug.with_suffix(owner) }
}

fn content(parts: &Parts<'_, '_>, title: String, notes: &mut Notes) -> PlaceContent {
    let mut told = schedules(parts);
    let (summary, mut description) = split(&description(parts), notes);
    if sentences(parts).iter().any(|sentence| told.take_days_of(sentence)) {
        notes.changed("schedules", "hours without a day of the week", "days taken from the description");
    }
    for more in spoken_hours(&told, notes) {
        if !description.contains(&more) && !summary.contains(&more) {
            description = format!("{description}\n\n{more}").trim_start().chars().take(DESCRIPTION_MAX).collect();
        }
    }
    let slots = week::slots(&told.spans);
    let themes = guessed_themes(parts, &title, &summary, notes);
    let about: Vec<&Object> = objects_of(parts);
    if slots.iter().any(|slot| slot.capacity == 0) {
        notes.changed("capacity", "capacity unknown", "hours kept without numbers");
    }
    let first = |names: &[&str]| parts.service.and_then(|service| service.text(names)).unwrap_or_default();
    let appointment = format!("{summary} {}", first(&["application_process"])).to_lowercase().contains("appointment");
    let kind = match (slots.is_empty(), appointment) {
        (true, _) => PlaceKind::Flexible,
        (false, true) => PlaceKind::Fixed,
        (false, false) => PlaceKind::DropIn,
    };
    let asks = first(&["eligibility_description", "eligibility", "eligibility_requirements", "application_process"]);
    let dates = Notes::default().date("assured_date", &first(&["assured_date"]));
    PlaceContent {
        title,
        summary,
        description,
        text_language: SpokenLanguage::English,
        kind,
        agreement: Agreement::Volunteer,
        main_theme: themes.first().copied(),
        themes: themes.into_iter().collect(),
        goals: BTreeSet::new(),
        tasks: Vec::new(),
        steps: usual_steps(),
        help: BTreeSet::new(),
        slots,
        hours_per_week: None,
        starts_on: None,
        ends_on: None,
        languages: languages(&about, notes),
        dutch_needed: DutchLevel::None,
        offers: accessibility(&about),
        asks: line_of(&asks),
        costs: line_of(&first(&["fees_description", "fees"])),
        returns: String::new(),
        certificate_of_conduct: false,
        address: place_address(parts, notes),
        contact: contact(&[&about[..], &[parts.organisation]].concat(), &mut Notes::default()),
        photo: String::new(),
        status: status(&first(&["status", "service_status"]), notes),
        confirmed_on: dates,
    }
}

/// A line that may be longer than ours is; its beginning says enough here.
fn line_of(text: &str) -> String {
    Notes::default().line("", text, LINE_MAX)
}

/// The service and the spot, in that order.
fn objects_of<'a>(parts: &Parts<'_, 'a>) -> Vec<&'a Object> {
    let service = parts.service.iter().flat_map(|service| service.objects.iter().copied());
    service.chain(parts.spot.iter().flat_map(|spot| spot.objects.iter().copied())).collect()
}

fn title(parts: &Parts<'_, '_>) -> String {
    let service =
        parts.service.and_then(|service| service.text(&["name", "service_name", "service_type", "service_category", "alternate_name"]));
    let program = || match objects(parts.record.root, &["programs", "program"])[..] {
        [program] if parts.service.is_none() => text(program, &["name"]),
        _ => None,
    };
    let spot = || parts.spot.and_then(|spot| spot.objects.iter().find_map(|object| text(object, &["name", "alternate_name"])));
    service.or_else(program).or_else(spot).unwrap_or_else(|| parts.owner.name.clone())
}

fn description(parts: &Parts<'_, '_>) -> String {
    let own = parts.service.and_then(|service| service.text(&["description", "service_description", "details"]));
    let programs = || {
        let told: Vec<String> =
            objects(parts.record.root, &["programs", "program"]).iter().filter_map(|program| text(program, &["description"])).collect();
        (!told.is_empty()).then(|| told.join("\n\n"))
    };
    let spot = || parts.spot.and_then(|spot| spot.objects.iter().find_map(|object| text(object, &["description"])));
    let owner = || Some(parts.owner.summary.clone()).filter(|text| !text.is_empty());
    own.or_else(programs).or_else(spot).or_else(owner).unwrap_or_default()
}

/// Every description that speaks of this place, the nearest first.
fn sentences(parts: &Parts<'_, '_>) -> Vec<String> {
    let mut about = objects_of(parts);
    about.extend(objects(parts.record.root, &["programs", "program"]));
    about.push(parts.organisation);
    about.iter().filter_map(|object| text(object, &["description", "organization_description"])).collect()
}

/// The schedules of the service and its spot, and those beside them that name either.
fn schedules(parts: &Parts<'_, '_>) -> Told {
    let mut told = Told::default();
    let (service_id, spot_id) = (parts.service.and_then(|service| service.text(&["id"])), parts.spot.and_then(|spot| spot.id.clone()));
    let elsewhere = |schedule: &&Object| {
        let at = text(schedule, &["location_id"]);
        parts.one_of_many && at.is_some() && at != spot_id
    };
    let of_service = parts.service.iter().flat_map(|service| service.objects.iter()).flat_map(|object| objects(object, SCHEDULES));
    let of_spot = parts.spot.iter().flat_map(|spot| spot.objects.iter()).flat_map(|object| objects(object, SCHEDULES));
    let of_other_service =
        |schedule: &&Object| text(schedule, &["service_id"]).is_some_and(|id| service_id.as_ref().is_some_and(|own| *own != id));
    of_service.filter(|schedule| !elsewhere(schedule)).for_each(|schedule| told.add(schedule));
    of_spot.filter(|schedule| !of_other_service(schedule)).for_each(|schedule| told.add(schedule));
    let around = objects(parts.record.root, SCHEDULES).into_iter().chain(objects(parts.organisation, SCHEDULES));
    let alone = parts.record.services.len() <= 1 && parts.record.locations.len() <= 1;
    let ours = |schedule: &&Object| match (text(schedule, &["service_id"]), text(schedule, &["location_id"])) {
        (None, None) => alone,
        (service, spot) => service.is_some() && service == service_id || spot.is_some() && spot == spot_id || alone,
    };
    around.filter(ours).for_each(|schedule| told.add(schedule));
    told
}

/// What schedules said that is no slot, as sentences for the description; with remarks.
fn spoken_hours(told: &Told, notes: &mut Notes) -> Vec<String> {
    let mut sentences = told.words.clone();
    if !told.hours_only.is_empty() {
        let hours = told.hours_in_words();
        notes.changed("schedules", format!("hours {hours} without a day of the week"), "kept in the description");
        sentences.push(format!("Hours: {hours}. The source does not say on which days."));
    }
    if told.spans.is_empty() && !told.days_only.is_empty() {
        let days: Vec<&str> = told.days_only.iter().map(|day| day.ical()).collect();
        notes.left_out("schedules", format!("days {} without hours", days.join(", ")));
    }
    if told.not_weekly && !told.spans.is_empty() {
        notes.changed("schedules", "not every week", "kept as day parts of a week");
    }
    sentences
}

/// The address of the spot; else that of the service or the organisation.
fn place_address(parts: &Parts<'_, '_>, notes: &mut Notes) -> domain::places::Address {
    let of_spot =
        parts.spot.map(|spot| address(&spot.objects, notes)).filter(|address| !address.street.is_empty() || !address.city.is_empty());
    let point = parts.spot.and_then(|spot| address(&spot.objects, &mut Notes::default()).coordinates);
    let around = || {
        let mut other = parts.service.map(|service| address(&service.objects, &mut Notes::default())).unwrap_or_default();
        if other.street.is_empty() && other.city.is_empty() {
            other = address(&[parts.organisation], &mut Notes::default());
        }
        if other.street.is_empty() && other.city.is_empty() {
            other = parts.owner.address.clone();
        }
        other.coordinates = point.or(other.coordinates);
        other
    };
    of_spot.unwrap_or_else(around)
}

fn guessed_themes(parts: &Parts<'_, '_>, title: &str, summary: &str, notes: &mut Notes) -> Vec<Theme> {
    let about = objects_of(parts);
    let words =
        about.iter().flat_map(|object| texts(object, &["service_type", "service_category", "keywords", "taxonomy_names", "categories"]));
    let own = format!("{title} {}", words.collect::<Vec<_>>().join(" "));
    // What it is called says more than what is told about it.
    let guesses = [own, summary.to_owned(), format!("{} {}", parts.owner.name, parts.owner.summary)].map(|text| themes::guess(&text));
    let found = guesses.into_iter().find(|themes| !themes.is_empty()).unwrap_or_default();
    if found.is_empty() {
        notes.left_out("themes", "no word tells what it is about");
    }
    found
}

fn accessibility(about: &[&Object]) -> BTreeSet<Need> {
    let told: Vec<String> = about
        .iter()
        .flat_map(|object| {
            let inner =
                objects(object, &["accessibility"]).into_iter().flat_map(|object| texts(object, &["description", "details", "notes"]));
            texts(object, &["accessibility"]).into_iter().chain(inner).collect::<Vec<_>>()
        })
        .collect();
    if told.iter().any(|text| text.to_lowercase().contains("wheelchair")) { BTreeSet::from([Need::Wheelchair]) } else { BTreeSet::new() }
}

fn status(text: &str, notes: &mut Notes) -> PlaceStatus {
    match text.trim().to_lowercase().as_str() {
        "" | "active" => PlaceStatus::Published,
        "inactive" | "temporarily closed" => PlaceStatus::Paused,
        "defunct" => PlaceStatus::Archived,
        other => {
            notes.changed("status", format!("unknown status '{}'", crate::notes::short(other)), "taken as 'gepauzeerd'");
            PlaceStatus::Paused
        }
    }
}
