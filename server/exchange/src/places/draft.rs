//! What a place record means: from texts to a draft that cannot be wrong.

use super::PlaceRecord;
use crate::{
    identity::{address, record_source, wished_slug},
    notes::{Notes, short},
    records::{Understood, split_list},
};
use chrono::NaiveDate;
use domain::{
    codes::{Agreement, Code, DutchLevel, PlaceKind, PlaceStatus, Theme},
    day_parts::Slot,
    imports::{Item, Problem},
    languages::SpokenLanguage,
    places::{DESCRIPTION_MAX, LINE_MAX, OrganisationRef, PlaceContent, PlaceDraft, SUMMARY_MAX, StepRange, TASKS_MAX, TITLE_MAX},
    slug::Slug,
};

/// The draft in this record, or the reason why there is none among the notes.
pub(super) fn understand(record: &PlaceRecord, notes: &mut Notes) -> Understood {
    let title = notes.line("titel", &record.titel, TITLE_MAX);
    let organisation = notes.line("organisatie", &record.organisatie, LINE_MAX);
    let name = if record.bron_id.trim().is_empty() { &title } else { record.bron_id.trim() };
    let name = short(name);
    for (field, text) in [("titel", &title), ("organisatie", &organisation)] {
        if text.is_empty() {
            notes.refused(field, Problem::Required);
        }
    }
    if title.is_empty() || organisation.is_empty() {
        return (name, None);
    }
    let own_id = || format!("{}/{}", Slug::of(&organisation), Slug::of(&title));
    let source = record_source(notes, [&record.bron, &record.bron_id, &record.licentie], own_id);
    let draft = PlaceDraft {
        slug: wished_slug(notes, &record.slug, &title),
        organisation: OrganisationRef::Named(organisation),
        lighter: linked(notes, "lichter", &record.lichter),
        next: linked(notes, "verder", &record.verder),
        source,
        content: content(record, title, notes),
    };
    (name, Some(vec![Item::Place(draft)]))
}

fn content(record: &PlaceRecord, title: String, notes: &mut Notes) -> PlaceContent {
    let themes: Vec<Theme> = notes.codes("themas", &split_list(&record.themas), Theme::parse);
    let slots = slots(notes, &record.dagdelen);
    let usual_kind = if slots.is_empty() { PlaceKind::Flexible } else { PlaceKind::Fixed };
    let (starts_on, ends_on) = period(notes, &record.begindatum, &record.einddatum);
    PlaceContent {
        title,
        summary: notes.line("samenvatting", &record.samenvatting, SUMMARY_MAX),
        description: notes.text("beschrijving", &record.beschrijving, DESCRIPTION_MAX),
        text_language: text_language(notes, &record.taal),
        kind: notes.code("soort", &record.soort, usual_kind),
        agreement: notes.code("overeenkomst", &record.overeenkomst, Agreement::Volunteer),
        main_theme: themes.first().copied(),
        themes: themes.into_iter().collect(),
        goals: notes.code_set("doelen", &split_list(&record.doelen)),
        tasks: tasks(notes, &record.taken),
        steps: steps(notes, &record.trede_van, &record.trede_tot),
        help: notes.code_set("hulp", &split_list(&record.hulp)),
        slots,
        hours_per_week: hours(notes, &record.uren_min, &record.uren_max),
        starts_on,
        ends_on,
        languages: notes.codes("talen", &split_list(&record.talen), SpokenLanguage::parse_any).into_iter().collect(),
        dutch_needed: notes.code("nederlands", &record.nederlands, DutchLevel::None),
        offers: notes.code_set("wensen", &split_list(&record.wensen)),
        asks: notes.line("vraagt", &record.vraagt, LINE_MAX),
        costs: notes.line("kosten", &record.kosten, LINE_MAX),
        returns: notes.line("krijgt", &record.krijgt, LINE_MAX),
        certificate_of_conduct: yes(notes, "vog", &record.vog),
        address: address(
            notes,
            [&record.straat, &record.postcode, &record.plaats, &record.gemeente, &record.wijk],
            [&record.breedtegraad, &record.lengtegraad],
        ),
        contact: notes.contact(["telefoon", "email", "website"], &record.telefoon, &record.email, &record.website),
        photo: photo(notes, &record.foto),
        status: notes.code("status", &record.status, PlaceStatus::Published),
        confirmed_on: notes.date("bevestigd", &record.bevestigd),
    }
}

fn linked(notes: &mut Notes, field: &str, text: &str) -> Option<Slug> {
    let text = text.trim();
    let slug = Slug::parse(text);
    if slug.is_none() && !text.is_empty() {
        notes.left_out(field, Problem::NotAPlace(short(text)));
    }
    slug
}

fn text_language(notes: &mut Notes, text: &str) -> SpokenLanguage {
    SpokenLanguage::parse_any(text).unwrap_or_else(|| {
        if !text.trim().is_empty() {
            notes.changed("taal", Problem::UnknownLanguage(short(text)), "taken as 'nld'");
        }
        SpokenLanguage::Dutch
    })
}

fn tasks(notes: &mut Notes, text: &str) -> Vec<String> {
    let mut tasks: Vec<String> = split_list(text).iter().map(|task| notes.line("taken", task, LINE_MAX)).collect();
    tasks.retain(|task| !task.is_empty());
    if tasks.len() > TASKS_MAX {
        notes.changed("taken", Problem::TooManyTasks(TASKS_MAX), format!("only the first {TASKS_MAX} kept"));
        tasks.truncate(TASKS_MAX);
    }
    tasks
}

/// Slots in the order of the week; two on one day part become one with the room of the larger and the hours of both.
pub(crate) fn slots(notes: &mut Notes, text: &str) -> Vec<Slot> {
    let mut slots = Vec::new();
    for item in split_list(text) {
        match item.parse::<Slot>() {
            Ok(slot) => slots.push(slot),
            Err(problem) => notes.left_out("dagdelen", Problem::Slot(short(&item), problem)),
        }
    }
    one_per_day_part(slots, |part| notes.changed("dagdelen", Problem::DayPartTwice(part.to_string()), "merged"))
}

/// At most one slot per day part, in the order of the week; tells of each that was merged.
pub(crate) fn one_per_day_part(slots: Vec<Slot>, mut told: impl FnMut(domain::day_parts::DayPart)) -> Vec<Slot> {
    let mut merged = std::collections::BTreeMap::new();
    for slot in slots {
        merged
            .entry(slot.day_part)
            .and_modify(|first: &mut Slot| {
                told(slot.day_part);
                let free = first.free().max(slot.free());
                first.capacity = first.capacity.max(slot.capacity);
                first.taken = first.capacity.saturating_sub(free);
                first.waiting = first.waiting.max(slot.waiting);
                first.hours = match (first.hours, slot.hours) {
                    (Some((from, until)), Some((other_from, other_until))) => Some((from.min(other_from), until.max(other_until))),
                    (hours, other) => hours.or(other),
                };
            })
            .or_insert(slot);
    }
    merged.into_values().collect()
}

fn steps(notes: &mut Notes, from: &str, to: &str) -> StepRange {
    let told = match (from.trim(), to.trim()) {
        ("", "") => return usual_steps(),
        ("", one) | (one, "") => one.parse().ok().and_then(|step| StepRange::new(step, step)),
        (from, to) => from.parse().ok().zip(to.parse().ok()).and_then(|(from, to): (u8, u8)| StepRange::new(from.min(to), from.max(to))),
    };
    told.unwrap_or_else(|| {
        notes.changed("trede_van", Problem::Steps, "taken as 2 to 4");
        usual_steps()
    })
}

/// For a place that does not say for whom it fits: social contacts up to unpaid work.
pub(crate) fn usual_steps() -> StepRange {
    let Some(steps) = StepRange::new(2, 4) else { unreachable!("2 and 4 are steps") };
    steps
}

fn hours(notes: &mut Notes, fewest: &str, most: &str) -> Option<(u16, u16)> {
    let mut number = |field: &str, text: &str| {
        let text = text.trim();
        let number = text.parse::<u16>().ok().filter(|hours| *hours <= 168);
        if number.is_none() && !text.is_empty() {
            notes.left_out(field, Problem::NotHours(short(text)));
        }
        number
    };
    let (fewest, most) = (number("uren_min", fewest), number("uren_max", most));
    let (one, other) = (fewest.or(most)?, most.or(fewest)?);
    if one > other {
        notes.changed("uren_min", Problem::HoursExchanged, "exchanged");
    }
    Some((one.min(other), one.max(other)))
}

fn period(notes: &mut Notes, from: &str, until: &str) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let (from, until) = (notes.date("begindatum", from), notes.date("einddatum", until));
    if from.zip(until).is_some_and(|(from, until)| from > until) {
        notes.left_out("einddatum", Problem::EndBeforeBegin);
        return (from, None);
    }
    (from, until)
}

fn yes(notes: &mut Notes, field: &str, text: &str) -> bool {
    match text.trim().to_lowercase().as_str() {
        "ja" | "j" | "yes" | "true" | "waar" | "1" => true,
        "" | "nee" | "n" | "no" | "false" | "onwaar" | "0" => false,
        other => {
            notes.changed(field, Problem::NotYesOrNo(short(other)), "taken as nee");
            false
        }
    }
}

/// A photo is a plain file name: it may not lead out of the folder with photos.
fn photo(notes: &mut Notes, text: &str) -> String {
    let name = notes.line("foto", text, LINE_MAX);
    if name.contains(['/', '\\', ':']) || name.starts_with('.') {
        notes.left_out("foto", Problem::NotAFileName);
        return String::new();
    }
    name
}
