use super::*;
use crate::{Options, UnknownOrganisations};
use domain::{
    codes::{Need, Theme},
    imports::{Entry, Item},
    places::{OrganisationRef, PlaceDraft},
};
use proptest::prelude::*;

const JSONLD: &[u8] = include_bytes!("../../samples/activities.jsonld");
const DOIT: &[u8] = include_bytes!("../../samples/doit.jsonl");

fn make() -> Options {
    Options { unknown_organisations: UnknownOrganisations::Make, ..Options::default() }
}

fn place(entry: &Entry) -> &PlaceDraft {
    match entry.items.as_deref() {
        Ok([.., Item::Place(place)]) => place,
        _ => panic!("{entry:?}"),
    }
}

#[test]
fn sessions_become_day_parts_and_all_are_accounted_for() {
    let entries = read_jsonld(JSONLD, &Options::default()).expect("readable");
    let content = &place(&entries[1]).content;
    assert_eq!(
        (content.title.as_str(), content.description.as_str(), content.main_theme),
        ("Garden volunteer", "Help in the garden.", Some(Theme::Green))
    );
    assert_eq!(content.slots.iter().map(ToString::to_string).collect::<Vec<_>>(), ["di-ochtend 0/0 09:00-11:30"]);
    assert_eq!(content.starts_on.map(|day| day.to_string()).as_deref(), Some("2026-03-01"));
    let told: Vec<String> =
        entries[1].remarks.iter().filter(|remark| remark.field == "session").map(|remark| remark.problem.to_string()).collect();
    assert_eq!(told, ["4 sessions", "1 of several days", "1 without a readable beginning"]);
}

#[test]
fn an_organisation_without_a_name_is_named_after_its_profile() {
    let entries = read_jsonld(JSONLD, &Options::default()).expect("readable");
    let Ok([Item::Organisation(organisation)]) = entries[0].items.as_deref() else { panic!("{:?}", entries[0]) };
    assert_eq!(organisation.name, "Example Garden Trust");
    assert_eq!(place(&entries[1]).organisation, OrganisationRef::Known(organisation.source.organisation_id()));
}

#[test]
fn unknown_organisations_are_left_or_made_once_as_asked() {
    let with = |options: &Options| {
        read_jsonld(JSONLD, options)
            .expect("readable")
            .iter()
            .map(|entry| entry.items.as_deref().map_or(0, <[Item]>::len))
            .collect::<Vec<_>>()
    };
    assert_eq!(with(&Options::default()), [1, 1, 1, 1, 0, 0, 0, 0]);
    assert_eq!(with(&make()), [1, 1, 2, 1, 0, 0, 0, 0]);
    let entries = read_jsonld(JSONLD, &make()).expect("readable");
    let OrganisationRef::Known(id) = place(&entries[2]).organisation else { panic!("known") };
    let stored = Options { known_organisations: [id].into(), ..make() };
    assert_eq!(with(&stored), [1, 1, 1, 1, 0, 0, 0, 0]);
}

#[test]
fn every_record_is_used_or_refused_with_a_reason() {
    for entries in [read_jsonld(JSONLD, &make()).expect("readable"), read_doit(DOIT).expect("readable")] {
        assert!(entries.iter().all(|entry| entry.items.is_ok() || !entry.remarks.is_empty()), "{entries:?}");
    }
}

#[test]
fn an_activity_of_do_it_brings_its_organisation() {
    let entries = read_doit(DOIT).expect("readable");
    let Ok([Item::Organisation(organisation), Item::Place(place)]) = entries[0].items.as_deref() else { panic!("{:?}", entries[0]) };
    assert_eq!(organisation.contact.website, "https://www.example.org");
    let content = &place.content;
    assert!(content.certificate_of_conduct && content.offers.contains(&Need::Outside) && content.themes.contains(&Theme::Animals));
    assert_eq!((content.kind, content.slots.len(), content.returns.as_str()), (PlaceKind::OneOff, 1, "Fun; Tea"));
    assert_eq!(content.address.coordinates.map(|point| point.latitude), Some(51.5));
}

#[test]
fn a_deleted_activity_is_history_and_home_is_not_on_the_map() {
    let entries = read_doit(DOIT).expect("readable");
    let content = &place(&entries[1]).content;
    assert_eq!((content.status, &content.address), (PlaceStatus::Archived, &Address::default()));
    assert_eq!(entries.iter().filter(|entry| entry.items.is_err()).count(), 2);
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = (read_doit(&bytes), read_jsonld(&bytes, &make()));
    }

    #[test]
    fn mutated_good_files_are_read_or_refused_without_a_panic(at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>()) {
        for good in [JSONLD, DOIT] {
            let mut bytes = good.to_vec();
            let at = at.index(bytes.len());
            bytes[at] = byte;
            if cut {
                bytes.truncate(at);
            }
            let _ = (read_doit(&bytes), read_jsonld(&bytes, &make()));
        }
    }

    #[test]
    fn any_session_makes_slots_that_are_well_formed(begin in "20[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:00", end in "20[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:00") {
        let mut all = sessions::Sessions::default();
        all.add(&begin, &end);
        for slot in all.slots(&mut crate::notes::Notes::default()) {
            prop_assert_eq!(slot.to_string().parse(), Ok(slot));
        }
    }
}
