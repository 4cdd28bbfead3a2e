use super::*;
use domain::{
    codes::{PlaceKind, PlaceStatus, Theme},
    languages::SpokenLanguage,
    places::{OrganisationRef, PlaceDraft},
};
use proptest::prelude::*;

const SAMPLE: &[u8] = include_bytes!("../../samples/hsds.jsonl");

fn places(entry: &Entry) -> Vec<&PlaceDraft> {
    let items = entry.items.as_deref().expect("usable");
    items.iter().filter_map(|item| if let Item::Place(place) = item { Some(place) } else { None }).collect()
}

#[test]
fn a_record_is_an_organisation_and_its_services() {
    let entries = read_jsonl(SAMPLE).expect("readable");
    let items = entries[0].items.as_deref().expect("usable");
    let [Item::Organisation(owner), Item::Place(place)] = items else { panic!("{items:?}") };
    assert_eq!(
        (owner.name.as_str(), owner.source.name.as_str(), owner.source.id.as_str()),
        ("Example Food Pantry", "hsds:proef", "org_7012")
    );
    assert_eq!(place.organisation, OrganisationRef::Known(owner.source.organisation_id()));
    assert_eq!(
        (place.content.title.as_str(), place.content.kind, place.content.main_theme),
        ("Pantry", PlaceKind::DropIn, Some(Theme::Warehouse))
    );
    assert_eq!(place.content.address.street, "1 Main Street");
    assert!(place.content.address.coordinates.is_some());
    assert!(place.content.languages.contains(&SpokenLanguage::Spanish));
    let slots: Vec<String> = place.content.slots.iter().map(ToString::to_string).collect();
    assert_eq!(
        slots,
        ["di-ochtend 0/0 09:00-12:00", "di-middag 0/0 12:00-13:00", "do-ochtend 0/0 09:00-12:00", "do-middag 0/0 12:00-13:00"]
    );
    assert!(entries[0].remarks.iter().any(|remark| remark.problem.to_string() == "capacity unknown"));
}

#[test]
fn a_location_without_a_service_is_a_place_by_itself() {
    let entries = read_jsonl(SAMPLE).expect("readable");
    let places = places(&entries[1]);
    assert_eq!((places.len(), places[0].content.title.as_str(), places[0].content.address.city.as_str()), (1, "Soup kitchen", "Example"));
    assert!(places[0].content.slots.is_empty() && places[0].content.description.contains("17:30-19:00"));
}

#[test]
fn every_line_ends_used_or_refused_with_a_reason() {
    let entries = read_jsonl(SAMPLE).expect("readable");
    let used: Vec<bool> = entries.iter().map(|entry| entry.items.is_ok()).collect();
    assert_eq!(used, [true, true, false, true, true, false, false]);
    assert!(entries.iter().all(|entry| entry.items.is_ok() || !entry.remarks.is_empty()));
    assert_eq!(places(&entries[3])[0].content.status, PlaceStatus::Archived);
    assert!(places(&entries[4]).is_empty() && entries[4].remarks[0].field == "services");
}

#[test]
fn our_own_export_reads_back_as_a_place_of_its_organisation() {
    let service = serde_json::json!({
        "id": "9b2d0b6e-3c43-4f0a-9d3b-1f2a3b4c5d6e", "name": "Soep koken", "status": "temporarily closed",
        "organization": {"id": "1", "name": "Buurthuis", "description": "Een huis."},
        "schedules": [{"freq": "WEEKLY", "byday": "WE", "opens_at": "18:00", "closes_at": "20:00"}],
        "service_at_locations": [{"location": {"id": "l", "latitude": 52.1, "longitude": 5.1, "addresses": [{"address_1": "Straat 1", "city": "Utrecht"}]}}],
    });
    let entry = entry(1, &service);
    let places = places(&entry);
    assert_eq!((places.len(), places[0].content.status, places[0].content.address.city.as_str()), (1, PlaceStatus::Paused, "Utrecht"));
    assert_eq!(places[0].content.slots.len(), 1);
}

#[test]
fn a_page_a_list_and_one_record_are_all_fine() {
    let record = r#"{"id": "8", "name": "A", "services": [{"id": "2", "name": "B"}]}"#;
    for text in [record.to_owned(), format!("[{record}]"), format!(r#"{{"contents": [{record}], "empty": false}}"#)] {
        assert_eq!(read_json(text.as_bytes()).expect("readable").len(), 1, "{text}");
    }
    assert!(matches!(read_json(b"{"), Err(FileRefused::NotJson { line: 1, .. })));
}

/// JSON of any shape, with the names that matter.
fn json() -> impl Strategy<Value = Value> {
    let names = proptest::sample::select(vec![
        "organization",
        "organizations",
        "services",
        "service",
        "locations",
        "schedules",
        "schedule",
        "days",
        "times",
        "byday",
        "opens_at",
        "id",
        "name",
        "addresses",
        "addresss",
        "address",
        "coordinates",
        "latitude",
        "languages",
        "hsds",
        "source",
        "data",
        "programs",
        "date",
        "status",
        "capacity",
    ]);
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,8}|MO|10:00|2025-08-12|org_1".prop_map(Value::from)
    ];
    leaf.prop_recursive(6, 60, 6, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::vec((names.clone(), inner), 0..6)
                .prop_map(|members| Value::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())),
        ]
    })
}

proptest! {
    #[test]
    fn any_json_is_used_or_refused_with_a_reason(value in json()) {
        let entry = entry(1, &value);
        prop_assert!(entry.items.is_ok() || !entry.remarks.is_empty());
    }

    #[test]
    fn any_bytes_are_read_or_refused_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = (read_jsonl(&bytes), read_json(&bytes));
    }

    #[test]
    fn mutated_good_files_are_read_or_refused_without_a_panic(at in 0..SAMPLE.len(), byte in any::<u8>(), cut in any::<bool>()) {
        let mut bytes = SAMPLE.to_vec();
        bytes[at] = byte;
        if cut {
            bytes.truncate(at);
        }
        let _ = (read_jsonl(&bytes), read_json(&bytes));
    }
}
