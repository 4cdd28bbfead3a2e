//! What is exported reads back as the same drafts, for any place.

use super::*;
use crate::{notes::Notes, records::Format as Ours};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    codes::{Code, OrganisationKind, from_bits},
    coordinates::Coordinates,
    day_parts::{DayPart, Slot, TimeOfDay},
    imports::{Entry, Item},
    organisations::OrganisationDraft,
    places::{Address, Contact, LINE_MAX, OrganisationRef, PlaceContent, PlaceDraft, Source, StepRange},
};
use proptest::{collection::vec, option, prelude::*, sample::select};
use std::collections::BTreeMap;

/// Lines as people and attackers write them: with delimiters, quotes, formulas, escapes of Excel and other scripts.
fn line() -> impl Strategy<Value = String> {
    let odd = select(vec![
        "=1+1",
        "'=1",
        "''-x",
        "'s ochtends",
        "+31 6",
        "-",
        "@x",
        "a;b",
        "a\\;b\\",
        "\"q\"",
        "_x0041_",
        "a,b\tc",
        "ж漢字é",
        "<&>",
        "12",
        "ja",
    ]);
    prop_oneof![odd.prop_map(str::to_owned), "\\PC{0,12}", "[a-z ;\\\\'=]{0,8}"].prop_map(|text| Notes::default().line("", &text, LINE_MAX))
}

fn filled_line() -> impl Strategy<Value = String> {
    line().prop_map(|text| if text.is_empty() { "x".to_owned() } else { text })
}

fn paragraphs() -> impl Strategy<Value = String> {
    vec(line(), 0..4).prop_map(|lines| Notes::default().text("", &lines.join("\n"), 20_000))
}

fn slug() -> impl Strategy<Value = Slug> {
    "[a-z][a-z0-9]{0,10}(-[a-z0-9]{1,5}){0,2}".prop_map(|text| Slug::of(&text))
}

fn slots() -> impl Strategy<Value = Vec<Slot>> {
    let hours = option::of((0..1438_u16, 1..600_u16).prop_map(|(from, length)| (from, (from + length).min(1439))));
    vec((0..21_usize, 0..400_u16, 0..400_u16, hours), 0..6).prop_map(|all| {
        let at = |minutes: u16| TimeOfDay::new(minutes / 60, minutes % 60).expect("a time");
        let slot = |(part, capacity, taken, hours): (usize, u16, u16, Option<(u16, u16)>)| {
            let hours = hours.map(|(from, until)| (at(from), at(until)));
            (part, Slot { day_part: DayPart::ALL[part], capacity, taken: taken.min(capacity), waiting: taken % 3, hours })
        };
        all.into_iter().map(slot).collect::<BTreeMap<_, _>>().into_values().collect()
    })
}

fn day() -> impl Strategy<Value = Option<NaiveDate>> {
    option::of((1900..2999_i32, 1..366_u32).prop_map(|(year, day)| NaiveDate::from_yo_opt(year, day).expect("a day")))
}

fn code<C: Code + std::fmt::Debug>() -> impl Strategy<Value = C> {
    select(C::ALL)
}

fn address() -> impl Strategy<Value = Address> {
    let point = option::of((-90.0..90.0_f64, -180.0..180.0_f64).prop_map(|(north, east)| Coordinates::new(north, east).expect("on earth")));
    (line(), line(), line(), line(), line(), point).prop_map(|(street, postcode, city, municipality, neighbourhood, coordinates)| Address {
        street,
        postcode,
        city,
        municipality,
        neighbourhood,
        coordinates,
    })
}

fn contact() -> impl Strategy<Value = Contact> {
    let phone = select(vec!["", "030 000 00 00", "+31 (0)6-12345678"]);
    (phone, select(vec!["", "info@example.nl"]), select(vec!["", "https://example.nl/a;b?c=d"]))
        .prop_map(|(phone, email, website)| Contact { phone: phone.to_owned(), email: email.to_owned(), website: website.to_owned() })
}

prop_compose! {
    fn texts()(title in filled_line(), summary in line(), description in paragraphs(), asks in line(), costs in line(), returns in line(),
        tasks in vec(filled_line(), 0..5), photo in select(vec!["", "foto.jpg"])) -> (String, String, String, [String; 3], Vec<String>, String)
    {
        let cut = |text: &str, max| Notes::default().line("", text, max);
        (cut(&title, 160), cut(&summary, 400), description, [asks, costs, returns], tasks, photo.to_owned())
    }
}

prop_compose! {
    fn content()(
        (title, summary, description, [asks, costs, returns], tasks, photo) in texts(),
        text_language in code(), kind in code(), agreement in code(), theme_bits in any::<u64>(), main in 0..23_usize, goals in any::<u64>(),
        (low, high) in (1..=6_u8, 1..=6_u8), help in any::<u64>(), slots in slots(),
        hours_per_week in option::of((0..80_u16, 0..80_u16).prop_map(|(fewest, more)| (fewest, fewest + more))),
        (first, last, confirmed_on) in (day(), day(), day()), languages in any::<u64>(), (dutch_needed, offers) in (code(), any::<u64>()),
        certificate_of_conduct in any::<bool>(), address in address(), contact in contact(), status in code(),
    ) -> PlaceContent {
        let themes = from_bits(theme_bits);
        let main_theme = themes.iter().nth(main % themes.len().max(1)).copied();
        PlaceContent {
            title, summary, description, text_language, kind, agreement, themes, main_theme, goals: from_bits(goals), tasks,
            steps: StepRange::new(low.min(high), low.max(high)).expect("steps"), help: from_bits(help), slots, hours_per_week,
            starts_on: first, ends_on: last.filter(|last| first.is_none_or(|first| first <= *last)), languages: from_bits(languages), dutch_needed,
            offers: from_bits(offers), asks, costs, returns, certificate_of_conduct, address, contact, photo, status, confirmed_on,
        }
    }
}

prop_compose! {
    fn draft()(content in content(), slug in slug(), organisation in slug(), lighter in option::of(slug()), next in option::of(slug()),
        (name, id, licence) in (filled_line(), filled_line(), line())) -> PlaceDraft
    {
        let source = Source { name, id, licence };
        PlaceDraft { slug, organisation: OrganisationRef::Named(organisation.to_string()), content, lighter, next, source }
    }
}

/// The place and organisation that a draft becomes when it is stored.
fn stored(draft: &PlaceDraft) -> (Place, Organisation) {
    let now = DateTime::<Utc>::UNIX_EPOCH;
    let OrganisationRef::Named(slug) = &draft.organisation else { panic!("named") };
    let source = Source { name: "proef".to_owned(), id: slug.clone(), licence: String::new() };
    let organisation = OrganisationDraft {
        slug: Slug::of(slug),
        name: "Buurthuis".to_owned(),
        kind: OrganisationKind::CommunityCentre,
        summary: "Een huis voor de buurt.".to_owned(),
        description: String::new(),
        address: draft.content.address.clone(),
        contact: draft.content.contact.clone(),
        source,
    };
    let organisation = organisation.into_organisation(Slug::of(slug), now);
    let place = Place {
        id: draft.source.place_id(),
        slug: draft.slug.clone(),
        organisation: organisation.id,
        content: draft.content.clone(),
        lighter: None,
        next: None,
        source: draft.source.clone(),
        created_at: now,
        updated_at: now,
    };
    (place, organisation)
}

fn exported(drafts: &[PlaceDraft], write: impl Fn(&mut Vec<u8>, &[Exported<'_>])) -> Vec<u8> {
    let all: Vec<_> = drafts.iter().map(stored).collect();
    let places: Vec<_> = drafts
        .iter()
        .zip(&all)
        .map(|(draft, (place, organisation))| Exported { place, organisation, lighter: draft.lighter.as_ref(), next: draft.next.as_ref() })
        .collect();
    let mut bytes = Vec::new();
    write(&mut bytes, &places);
    bytes
}

fn read_back(format: Ours, bytes: &[u8]) -> Vec<PlaceDraft> {
    let draft = |entry: Entry| match entry.items.as_deref() {
        Ok([Item::Place(draft)]) => draft.clone(),
        _ => panic!("{entry:?}"),
    };
    places::read(format, bytes).expect("readable").into_iter().map(draft).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn csv_reads_back_as_the_same_drafts(drafts in vec(draft(), 1..4)) {
        let bytes = exported(&drafts, |to, places| places_csv(to, places.iter().copied()).expect("written"));
        prop_assert_eq!(read_back(Ours::Csv, &bytes), drafts);
    }

    #[test]
    fn json_lines_read_back_as_the_same_drafts(drafts in vec(draft(), 1..4)) {
        let bytes = exported(&drafts, |to, places| places_jsonl(to, places.iter().copied()).expect("written"));
        prop_assert_eq!(read_back(Ours::Jsonl, &bytes), drafts);
    }

    #[test]
    fn workbooks_read_back_as_the_same_drafts(drafts in vec(draft(), 1..4)) {
        let bytes = exported(&drafts, |to, places| places_xlsx(to, places.iter().copied()).expect("written"));
        prop_assert_eq!(read_back(Ours::Xlsx, &bytes), drafts);
    }

    #[test]
    fn a_broken_workbook_is_read_or_refused_without_a_panic(draft in draft(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = exported(&[draft], |to, places| places_xlsx(to, places.iter().copied()).expect("written"));
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let _ = places::read_xlsx(&bytes);
        bytes.truncate(at);
        let _ = places::read_xlsx(&bytes);
    }

    #[test]
    fn no_cell_of_an_exported_csv_is_a_formula(draft in draft()) {
        let bytes = exported(&[draft], |to, places| places_csv(to, places.iter().copied()).expect("written"));
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(&bytes[3..]);
        for record in reader.records() {
            for cell in &record.expect("a record") {
                prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{}", cell);
            }
        }
    }

    #[test]
    fn an_exported_service_has_what_hsds_requires(draft in draft()) {
        let bytes = exported(std::slice::from_ref(&draft), |to, places| places_hsds(to, places.iter().copied()).expect("written"));
        let service: serde_json::Value = serde_json::from_slice(&bytes).expect("one object");
        prop_assert!(service["id"].is_string() && service["name"].is_string());
        prop_assert!(["active", "inactive", "defunct", "temporarily closed"].contains(&service["status"].as_str().unwrap_or_default()));
        prop_assert!(["id", "name", "description"].iter().all(|name| service["organization"][name].is_string()));
        prop_assert_eq!(service["schedules"].as_array().map_or(0, Vec::len), draft.content.slots.len());
        for location in service["service_at_locations"].as_array().into_iter().flatten() {
            for address in location["location"]["addresses"].as_array().into_iter().flatten() {
                let required = ["id", "address_1", "city", "state_province", "postal_code", "country", "address_type"];
                prop_assert!(required.iter().all(|name| address[name].is_string()), "{}", address);
            }
        }
        prop_assert_eq!(service["languages"].as_array().map_or(0, Vec::len), draft.content.languages.len());
    }
}

#[test]
fn organisations_read_back_as_the_same_drafts() {
    let (_, organisation) = stored(&PlaceDraft {
        slug: Slug::of("a"),
        organisation: OrganisationRef::Named("de-brug".to_owned()),
        lighter: None,
        next: None,
        source: Source { name: "proef".to_owned(), id: "1".to_owned(), licence: String::new() },
        content: match crate::generate::Generator::new(1, 1).last() {
            Some(Item::Place(place)) => place.content,
            other => panic!("{other:?}"),
        },
    });
    let mut files = [Vec::new(), Vec::new(), Vec::new()];
    organisations_csv(&mut files[0], [&organisation]).expect("written");
    organisations_jsonl(&mut files[1], [&organisation]).expect("written");
    organisations_xlsx(&mut files[2], [&organisation]).expect("written");
    for (format, bytes) in [Ours::Csv, Ours::Jsonl, Ours::Xlsx].into_iter().zip(&files) {
        let entries = organisations::read(format, bytes).expect("readable");
        let Ok([Item::Organisation(draft)]) = entries[0].items.as_deref() else { panic!("{entries:?}") };
        assert_eq!(draft.clone().into_organisation(draft.slug.clone(), organisation.created_at), organisation);
    }
}
