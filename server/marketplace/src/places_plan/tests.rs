//! What each line of a file would do.

use super::*;
use domain::samples;

fn entries(file: &str) -> Vec<Entry> {
    exchange::places::read_csv(file.as_bytes()).expect("readable")
}

fn plan(places: &[Place], file: &str) -> PlacesPlan {
    let organisation = samples::organisation("Tuin De Wijk");
    let known = Known {
        organisation: &organisation,
        slugs: places.iter().map(|place| (place.slug.to_string(), place.id)).collect(),
        places: places.to_vec(),
        now: samples::moment(),
        on_the_map: &|_| {},
        version: &Uuid::nil,
    };
    PlacesPlan::of(entries(file), known)
}

fn fates(plan: &PlacesPlan) -> Vec<LineFate> {
    plan.lines.iter().map(|line| line.fate.clone()).collect()
}

fn stored(title: &str) -> Place {
    let mut place = samples::place(title, &samples::organisation("Tuin De Wijk"));
    place.content.slots[0].taken = 2;
    place
}

/// What an export of these places holds.
fn file_of(places: &[Place]) -> String {
    let organisation = samples::organisation("Tuin De Wijk");
    let exported = places.iter().map(|place| exchange::export::Exported { place, organisation: &organisation, lighter: None, next: None });
    let mut bytes = Vec::new();
    exchange::export::places_csv(&mut bytes, exported).expect("written");
    String::from_utf8(bytes).expect("text")
}

#[test]
fn what_was_exported_changes_nothing() {
    let places = [stored("Soep koken"), stored("=1+1"), stored("@Zaaien; \"oogsten\"")];
    let plan = plan(&places, &file_of(&places));
    assert_eq!(fates(&plan), vec![LineFate::Same; 3]);
    assert!(plan.new.is_empty() && plan.changed.is_empty() && plan.lines.iter().all(|line| line.remarks.is_empty()));
}

#[test]
fn a_new_line_becomes_a_draft_whatever_it_says_of_its_state() {
    let plan = plan(&[], "titel;organisatie;status;foto;bevestigd\nSoep;Tuin De Wijk;gepubliceerd;x.jpg;2026-01-01\n");
    assert_eq!(fates(&plan), [LineFate::New { ready: false }]);
    let content = &plan.new[0].content;
    assert_eq!((content.status, content.photo.as_str(), content.confirmed_on), (PlaceStatus::Draft, "", None));
}

#[test]
fn a_line_for_another_organisation_is_refused_by_name() {
    let plan = plan(&[], "titel;organisatie\nSoep;Keuken Zeist\nSoep;tuin-de-wijk\n");
    assert_eq!(fates(&plan), [LineFate::Refused, LineFate::New { ready: false }]);
    assert_eq!(plan.lines[0].remarks[0].problem, Problem::OtherOrganisation("Keuken Zeist".into()));
}

#[test]
fn the_place_of_somebody_else_cannot_be_named() {
    // The file names the source of a place that is not among the own ones.
    let theirs = samples::place("Soep koken", &samples::organisation("Keuken Zeist"));
    let file = file_of(std::slice::from_ref(&theirs));
    let plan = plan(&[], &file);
    assert_eq!(plan.new.len(), 1);
    assert_ne!(plan.new[0].id, theirs.id);
}

#[test]
fn a_line_meets_an_own_place_by_its_source_or_its_slug() {
    let places = [stored("Soep koken")];
    let changed = file_of(&places).replace("Soep koken", "Soep maken");
    let by_source = plan(&places, &changed);
    assert!(matches!(&fates(&by_source)[..], [LineFate::Changed(parts)] if parts.contains(&"titel")), "{:?}", by_source.lines);
    let by_slug = plan(&places, "titel;organisatie;slug\nSoep maken;Tuin De Wijk;soep-koken\n");
    assert_eq!(by_slug.changed[0].place.id, places[0].id);
    assert_eq!(by_slug.changed[0].place.content.status, places[0].content.status, "its state stays");
}

#[test]
fn a_file_that_was_stored_is_the_same_the_second_time() {
    let file = "titel;organisatie;bron_id\nSoep;Tuin De Wijk;1\nSoep;Tuin De Wijk;2\nBrood;Tuin De Wijk;\n";
    let first = plan(&[], file);
    assert_eq!(first.new.len(), 3);
    assert_ne!(first.new[0].slug, first.new[1].slug);
    let second = plan(&first.new, file);
    assert_eq!(fates(&second), vec![LineFate::Same; 3]);
}

#[test]
fn two_lines_about_one_place_are_not_both_stored() {
    let plan = plan(&[], "titel;organisatie;bron_id\nSoep;Tuin De Wijk;1\nBrood;Tuin De Wijk;1\n");
    assert_eq!(fates(&plan), [LineFate::New { ready: false }, LineFate::Refused]);
    assert_eq!(plan.lines[1].remarks[0].problem, Problem::SameAsLine(2));
}

#[test]
fn the_example_of_the_template_is_no_place() {
    let mut bytes = Vec::new();
    exchange::export::template_csv_for(&mut bytes, "Tuin De Wijk").expect("written");
    let plan = plan(&[], std::str::from_utf8(&bytes).expect("text"));
    assert_eq!(fates(&plan), [LineFate::Refused]);
    assert_eq!(plan.lines[0].remarks[0].problem, Problem::Example);
}

#[test]
fn what_is_shown_has_another_name_when_it_would_do_something_else() {
    let mut places = [stored("Soep koken")];
    let file = file_of(&places).replace("Soep koken", "Soep maken");
    let before = plan(&places, &file).stand();
    assert_eq!(plan(&places, &file).stand(), before);
    places[0].updated_at += chrono::Duration::seconds(1);
    assert_ne!(plan(&places, &file).stand(), before, "a colleague changed it");
}
