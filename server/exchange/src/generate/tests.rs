use super::*;
use domain::places::{OrganisationRef, PlaceDraft};
use std::collections::BTreeSet;

fn places(generator: Generator) -> Vec<PlaceDraft> {
    generator.filter_map(|item| if let Item::Place(place) = item { Some(place) } else { None }).collect()
}

#[test]
fn the_same_seed_gives_the_same_drafts_and_another_seed_others() {
    let all = |seed| Generator::new(300, seed).collect::<Vec<_>>();
    assert_eq!(all(7), all(7));
    assert_ne!(all(7), all(8));
}

#[test]
fn the_drafts_are_the_same_on_every_machine() {
    let place = &places(Generator::new(100, 1))[42];
    assert_eq!(
        format!("{} | {} | {:?}", place.slug, place.content.address.street, place.content.address.coordinates),
        "bingowerkplaats-voorlezen-in-het-verzorgingshuis-42 | Langeweg 68 | Some(Coordinates { latitude: 51.91572, longitude: 4.50409 })"
    );
}

#[test]
fn organisations_come_first_and_every_place_belongs_to_one() {
    let generator = Generator::new(1000, 3);
    assert_eq!((generator.organisations(), generator.len()), (40, 1040));
    let mut known = BTreeSet::new();
    let mut used = BTreeSet::new();
    for item in generator {
        match item {
            Item::Organisation(organisation) => {
                assert!(used.is_empty(), "an organisation after a place");
                assert!(known.insert(organisation.source.organisation_id()));
            }
            Item::Place(PlaceDraft { organisation: OrganisationRef::Known(id), .. }) => {
                assert!(known.contains(&id));
                used.insert(id);
            }
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(used.len(), 40, "no organisation without a place");
}

#[test]
fn slugs_and_sources_are_unique_and_linked_places_exist() {
    let places = places(Generator::new(2000, 5));
    assert_eq!(places.len(), 2000);
    let slugs: BTreeSet<_> = places.iter().map(|place| place.slug.clone()).collect();
    let ids: BTreeSet<_> = places.iter().map(|place| place.source.place_id()).collect();
    assert_eq!((slugs.len(), ids.len()), (2000, 2000));
    let linked: Vec<_> = places.iter().flat_map(|place| place.lighter.iter().chain(&place.next)).collect();
    assert!(linked.len() > 100 && linked.iter().all(|slug| slugs.contains(slug)));
}

#[test]
fn what_is_generated_keeps_the_rules_and_leaves_no_blank_open() {
    for place in places(Generator::new(1500, 11)) {
        let content = &place.content;
        assert!(!content.title.is_empty() && content.title.chars().count() <= domain::places::TITLE_MAX);
        assert!(content.summary.chars().count() <= domain::places::SUMMARY_MAX);
        assert!(!format!("{} {} {}", content.title, content.summary, content.description).contains(['{', '}']));
        assert!(content.slots.iter().all(|slot| slot.taken <= slot.capacity && slot.hours.is_none_or(|(from, until)| from < until)));
        assert!(content.slots.windows(2).all(|pair| pair[0].day_part < pair[1].day_part));
        assert!(content.starts_on.zip(content.ends_on).is_none_or(|(from, until)| from <= until));
    }
}

#[test]
fn the_texts_have_thousands_of_different_words() {
    let mut words = BTreeSet::new();
    for place in places(Generator::new(20_000, 2)) {
        let text = format!("{} {} {}", place.content.title, place.content.summary, place.content.description).to_lowercase();
        words.extend(text.split(|c: char| !c.is_alphanumeric()).map(str::to_owned));
    }
    assert!(words.len() > 4000, "{} words", words.len());
}

#[test]
fn themes_are_skewed_and_some_places_are_not_on_the_map() {
    let places = places(Generator::new(3000, 4));
    let with = |theme| places.iter().filter(|place| place.content.main_theme == Some(theme)).count();
    assert!(with(Theme::Cooking) > 2 * with(Theme::Sewing));
    let off_the_map = places.iter().filter(|place| place.content.address.coordinates.is_none()).count();
    assert!((100..400).contains(&off_the_map), "{off_the_map}");
}

#[test]
fn nothing_is_generated_when_nothing_is_asked_for() {
    assert_eq!(Generator::new(0, 1).count(), 0);
    assert_eq!(Generator::new(1, 1).count(), 2);
}
