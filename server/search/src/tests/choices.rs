//! Choices, distance and counts, held against counting by hand.

use crate::{
    SearchIndex,
    document::bits_of,
    schema::BIT_GROUPS,
    testing::{answer, index_of, numbered, put},
};
use chrono::{Days, NaiveDate, TimeDelta};
use domain::{
    codes::{Code, Goal, Need, PlaceKind, Theme, from_bits},
    coordinates::Coordinates,
    day_parts::{DayPart, Slot},
    languages::SpokenLanguage,
    places::Place,
    search::{Facet, Group, IndexQuery, PAGE_SIZE, PlaceQuery, Sort},
    slug::Slug,
};
use proptest::{prelude::*, sample::Index};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
    fmt::Debug,
};

/// Words that have nothing to do with each other, so that a text means: this word stands in the title.
const TITLES: [&str; 4] = ["Koken", "Voetbal", "Schaken", "Zwemmen"];
const MUNICIPALITIES: [&str; 4] = ["", "Utrecht", "'s-Gravenhage", "Groningen"];
const NEIGHBOURHOODS: [&str; 3] = ["", "Overvecht", "De Wijert"];

/// Some of a list of codes: few enough that places share values, many enough that they differ.
fn some<C: Code + Debug>() -> impl Strategy<Value = BTreeSet<C>> {
    (any::<u64>(), any::<u64>(), any::<u64>()).prop_map(|(a, b, c)| from_bits(a & b & c))
}

fn any_point() -> impl Strategy<Value = Option<Coordinates>> {
    let point = (51.5..53.0, 4.5..6.5).prop_map(|(latitude, longitude)| Coordinates { latitude, longitude });
    proptest::option::weighted(0.8, point)
}

prop_compose! {
    fn any_place()(
        title in 0..TITLES.len(),
        themes in some(),
        goals in some(),
        day_parts in some::<DayPart>(),
        kind in any::<Index>(),
        offers in some(),
        languages in some(),
        municipality in 0..MUNICIPALITIES.len(),
        neighbourhood in 0..NEIGHBOURHOODS.len(),
        coordinates in any_point(),
        confirmed in proptest::option::of(0u64..5),
        created in 0i64..5,
    ) -> Place {
        let mut place = numbered(0, TITLES[title]);
        let content = &mut place.content;
        content.themes = themes;
        content.goals = goals;
        content.slots = day_parts.into_iter().map(|day_part| Slot { day_part, capacity: 1, taken: 0, waiting: 0, hours: None }).collect();
        content.kind = *kind.get(PlaceKind::ALL);
        content.offers = offers;
        content.languages = languages;
        content.address.municipality = MUNICIPALITIES[municipality].into();
        content.address.neighbourhood = NEIGHBOURHOODS[neighbourhood].into();
        content.address.coordinates = coordinates;
        content.confirmed_on = confirmed.and_then(|days| NaiveDate::from_ymd_opt(2026, 1, 1)?.checked_add_days(Days::new(days)));
        place.created_at += TimeDelta::hours(created);
        place
    }
}

/// Places with different identities.
fn some_places(most: usize) -> impl Strategy<Value = Vec<Place>> {
    let with_id = |(number, place): (u64, Place)| Place { id: numbered(number.into(), "").id, ..place };
    proptest::collection::btree_map(any::<u64>(), any_place(), 0..most).prop_map(move |places| places.into_iter().map(with_id).collect())
}

fn some_names(names: &'static [&'static str]) -> impl Strategy<Value = BTreeSet<Slug>> {
    let choices: Vec<_> =
        names.iter().filter(|name| !name.is_empty()).map(|name| Slug::of(name)).chain([Slug::of("Nergenshuizen")]).collect();
    prop_oneof![2 => Just(Vec::new()), 1 => proptest::sample::subsequence(choices, 0..3)].prop_map(|names| names.into_iter().collect())
}

prop_compose! {
    fn any_query()(
        title in proptest::option::of(0..TITLES.len()),
        (themes, goals, day_parts) in (some(), some(), some()),
        (kinds, needs, languages) in (some(), some(), some()),
        chosen in any::<[bool; 6]>(),
        municipalities in some_names(&MUNICIPALITIES),
        neighbourhoods in some_names(&NEIGHBOURHOODS),
        drop_in in proptest::bool::weighted(0.1),
        origin in any_point(),
        km in 1.0..150.0,
        sort in proptest::sample::select(&Sort::ALL[..]),
        page in 0u32..4,
    ) -> IndexQuery {
        fn if_chosen<T: Default>(chosen: bool, set: T) -> T {
            if chosen { set } else { T::default() }
        }
        let query = PlaceQuery {
            text: title.map(|title| TITLES[title].to_owned()).unwrap_or_default(),
            themes: if_chosen(chosen[0], themes),
            goals: if_chosen(chosen[1], goals),
            day_parts: if_chosen(chosen[2], day_parts),
            kinds: if_chosen(chosen[3], kinds),
            needs: if_chosen(chosen[4], needs),
            languages: if_chosen(chosen[5], languages),
            municipalities,
            neighbourhoods,
            drop_in,
            near: None,
            sort,
            page,
        };
        IndexQuery { query, origin: origin.map(|origin| (origin, km)) }
    }
}

/// The values that a place has in a group, as they stand in an address.
fn values(place: &Place, group: Group) -> Vec<String> {
    fn codes<C: Code>(codes: impl IntoIterator<Item = C>) -> Vec<String> {
        codes.into_iter().map(|code| code.code().to_owned()).collect()
    }
    fn name(name: &str) -> Vec<String> {
        if name.is_empty() { Vec::new() } else { vec![Slug::of(name).to_string()] }
    }
    let content = &place.content;
    match group {
        Group::Theme => codes(content.themes.iter().copied()),
        Group::Goal => codes(content.goals.iter().copied()),
        Group::DayPart => codes(content.day_parts()),
        Group::Kind => codes([content.kind]),
        Group::Need => codes(content.offers.iter().copied()),
        Group::Language => codes(content.languages.iter().copied()),
        Group::Municipality => name(&content.address.municipality),
        Group::Neighbourhood => name(&content.address.neighbourhood),
        Group::DropIn => {
            if content.is_drop_in() {
                vec!["ja".to_owned()]
            } else {
                Vec::new()
            }
        }
    }
}

/// A place with what it has in each group, and which groups of a question it fails; by the words of the question,
/// not by bits.
struct Counted<'a> {
    place: &'a Place,
    values: Vec<Vec<String>>,
    fails: Vec<Group>,
    fails_otherwise: bool,
}

impl<'a> Counted<'a> {
    fn new(place: &'a Place, asked: &IndexQuery) -> Self {
        let query = &asked.query;
        let values: Vec<_> = Group::ALL.into_iter().map(|group| values(place, group)).collect();
        let fails = Group::ALL.into_iter().zip(&values).filter(|(group, values)| {
            let chosen = query.chosen(*group);
            !chosen.is_empty() && !values.iter().any(|value| chosen.contains(value))
        });
        let text_fits = query.text.is_empty() || place.content.title == query.text;
        let point = place.content.address.coordinates;
        let is_near = asked.origin.is_none_or(|(origin, km)| point.is_some_and(|point| origin.distance_km(point) <= km));
        Self { place, fails: fails.map(|(group, _)| group).collect(), fails_otherwise: !text_fits || !is_near, values }
    }

    fn is_hit(&self) -> bool {
        self.fails.is_empty() && !self.fails_otherwise
    }

    /// Would it be a hit if nothing were chosen in this group?
    fn counts_in(&self, group: Group) -> bool {
        self.fails.iter().all(|fails| *fails == group) && !self.fails_otherwise
    }
}

/// The hits in the order that was asked for.
fn by_hand<'a>(places: &[Counted<'a>], asked: &IndexQuery) -> Vec<&'a Place> {
    let mut hits: Vec<_> = places.iter().filter(|place| place.is_hit()).map(|counted| counted.place).collect();
    let distance =
        |place: &Place| asked.origin.and_then(|(origin, _)| place.content.address.coordinates.map(|point| origin.distance_km(point)));
    hits.sort_by_key(|place| place.id);
    match asked.query.sort {
        Sort::New => hits.sort_by_key(|place| Reverse(place.created_at)),
        Sort::Distance if asked.origin.is_some() => {
            hits.sort_by(|a, b| distance(a).partial_cmp(&distance(b)).expect("distances are numbers"));
        }
        _ => hits.sort_by_key(|place| Reverse(place.content.confirmed_on)),
    }
    hits
}

fn check(index: &SearchIndex, places: &[Place], asked: &IndexQuery) -> Result<(), TestCaseError> {
    let page = answer(index, asked);
    let counted: Vec<_> = places.iter().map(|place| Counted::new(place, asked)).collect();
    let hits = by_hand(&counted, asked);
    prop_assert_eq!(page.total as usize, hits.len());

    let pages = hits.len().div_ceil(PAGE_SIZE as usize).max(1);
    let number = (asked.query.page.max(1) as usize).min(pages);
    prop_assert_eq!(page.page as usize, number);
    let expected: Vec<_> = hits.chunks(PAGE_SIZE as usize).nth(number - 1).unwrap_or_default().iter().map(|place| place.id).collect();
    prop_assert_eq!(page.hits.iter().map(|hit| hit.id).collect::<Vec<_>>(), expected);
    for hit in &page.hits {
        let place = places.iter().find(|place| place.id == hit.id).expect("a place that was put in");
        let distance = asked.origin.zip(place.content.address.coordinates).map(|((origin, _), point)| origin.distance_km(point));
        prop_assert_eq!(hit.distance_km, distance);
    }

    for (number, Facet { group, options }) in page.facets.iter().enumerate() {
        prop_assert_eq!(*group, Group::ALL[number]);
        let chosen = asked.query.chosen(*group);
        let mut counts: BTreeMap<&str, u32> = chosen.iter().map(|value| (value.as_str(), 0)).collect();
        for value in counted.iter().filter(|place| place.counts_in(*group)).flat_map(|place| &place.values[number]) {
            *counts.entry(value).or_default() += 1;
        }
        for option in options {
            let count = counts.remove(option.value.as_str()).unwrap_or(0);
            prop_assert_eq!(option.count, count, "{:?} {}", group, &option.value);
            prop_assert_eq!(option.chosen, chosen.contains(&option.value));
        }
        prop_assert!(counts.is_empty(), "{:?} misses {:?}", group, counts);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn counts_hits_and_order_are_those_of_counting_by_hand(
        places in some_places(90),
        later in some_places(10),
        queries in proptest::collection::vec(any_query(), 8),
    ) {
        // In several commits, so that there are several segments, and with places that replace others.
        let index = index_of(&places);
        let mut places = places;
        for place in later {
            put(&index, std::slice::from_ref(&place));
            places.retain(|old| old.id != place.id);
            places.push(place);
        }
        for asked in &queries {
            check(&index, &places, asked)?;
        }
    }
}

#[test]
fn every_group_is_answered_in_its_order_with_every_value() {
    let page = answer(&index_of(&[]), &IndexQuery::default());
    assert_eq!(page.facets.iter().map(|facet| facet.group).collect::<Vec<_>>(), Group::ALL);
    let options = |group| page.facets.iter().find(|facet| facet.group == group).map(|facet| facet.options.len());
    assert_eq!(options(Group::Theme), Some(Theme::ALL.len()));
    assert_eq!(options(Group::Goal), Some(Goal::ALL.len()));
    assert_eq!(options(Group::Need), Some(Need::ALL.len()));
    assert_eq!(options(Group::DayPart), Some(21));
    assert_eq!(options(Group::Language), Some(SpokenLanguage::ALL.len()));
    assert_eq!(options(Group::DropIn), Some(1));
    assert_eq!(options(Group::Municipality), Some(0));
    assert_eq!((page.total, page.page), (0, 1));
}

#[test]
fn municipalities_come_by_count_then_name_with_the_chosen_one_even_at_zero() {
    let place_in = |number, municipality: &str| {
        let mut place = numbered(number, "Koken");
        place.content.address.municipality = municipality.into();
        place
    };
    let index = index_of(&[place_in(1, "Zwolle"), place_in(2, "Almere"), place_in(3, "Utrecht"), place_in(4, "Utrecht")]);
    let mut asked = IndexQuery::default();
    asked.query.municipalities.insert(Slug::of("Nergenshuizen"));
    let page = answer(&index, &asked);
    let facet = page.facets.iter().find(|facet| facet.group == Group::Municipality).expect("answered");
    let options: Vec<_> =
        facet.options.iter().map(|option| (option.name.as_deref().unwrap_or_default(), option.count, option.chosen)).collect();
    assert_eq!(options, [("Utrecht", 2, false), ("Almere", 1, false), ("Zwolle", 1, false), ("nergenshuizen", 0, true)]);
}

#[test]
fn of_many_neighbourhoods_the_fifty_largest_and_the_chosen_one_are_answered() {
    let places: Vec<_> = (0..120)
        .map(|number| {
            let mut place = numbered(number, "Koken");
            // Neighbourhood 0 has two places, all others one.
            place.content.address.neighbourhood = format!("Wijk {:03}", number % 119);
            place
        })
        .collect();
    let mut asked = IndexQuery::default();
    asked.query.neighbourhoods.insert(Slug::of("Wijk 118"));
    let page = answer(&index_of(&places), &asked);
    let facet = page.facets.iter().find(|facet| facet.group == Group::Neighbourhood).expect("answered");
    assert_eq!(facet.options.len(), 51);
    assert_eq!((facet.options[0].value.as_str(), facet.options[0].count), ("wijk-000", 2));
    assert_eq!(facet.options[50].value, "wijk-118");
}

#[test]
fn a_place_without_a_point_is_never_near() {
    let mut near = numbered(1, "Koken");
    near.content.address.coordinates = Coordinates::new(52.1, 5.1);
    let index = index_of(&[near.clone(), numbered(2, "Koken")]);
    let origin = Coordinates::new(52.1, 5.1).expect("in range");
    let page = answer(&index, &IndexQuery { origin: Some((origin, 250.0)), ..IndexQuery::default() });
    assert_eq!(page.hits.iter().map(|hit| (hit.id, hit.distance_km)).collect::<Vec<_>>(), [(near.id, Some(0.0))]);
}

#[test]
fn every_group_but_the_names_has_bits() {
    let place = numbered(1, "Koken");
    assert!(BIT_GROUPS.into_iter().any(|group| bits_of(&place, group) != 0));
    let named: Vec<_> = Group::ALL.into_iter().filter(|group| !BIT_GROUPS.contains(group)).collect();
    assert_eq!(named, [Group::Municipality, Group::Neighbourhood]);
}
