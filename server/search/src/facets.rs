//! Turns counts into the groups of choices that people see.

use crate::{
    collect::Found,
    conditions::{chosen_bits, condition_of},
    names::Names,
};
use domain::{
    codes::{Code, Goal, Need, PlaceKind, Theme},
    day_parts::DayPart,
    languages::SpokenLanguage,
    search::{Facet, FacetOption, Group, PlaceQuery},
    slug::Slug,
};
use std::collections::BTreeSet;

/// Municipalities that are answered at most: all of the Netherlands.
const MUNICIPALITIES_MAX: usize = 500;
/// Neighbourhoods that are answered at most: those with most places. A chosen one is always answered.
const NEIGHBOURHOODS_MAX: usize = 50;

/// The groups in the order in which people see them.
pub(crate) fn facets(query: &PlaceQuery, found: &Found, municipalities: &Names, neighbourhoods: &Names) -> Vec<Facet> {
    let options = |group| match group {
        Group::Theme => codes::<Theme>(query, found, group),
        Group::Goal => codes::<Goal>(query, found, group),
        Group::DayPart => codes::<DayPart>(query, found, group),
        Group::Kind => codes::<PlaceKind>(query, found, group),
        Group::Need => codes::<Need>(query, found, group),
        Group::Language => codes::<SpokenLanguage>(query, found, group),
        Group::DropIn => {
            let count = found.bits[condition_of(group)][0];
            vec![FacetOption { value: "ja".to_owned(), name: None, count, chosen: query.drop_in }]
        }
        Group::Municipality => names(&query.municipalities, &found.municipalities, municipalities, MUNICIPALITIES_MAX),
        Group::Neighbourhood => names(&query.neighbourhoods, &found.neighbourhoods, neighbourhoods, NEIGHBOURHOODS_MAX),
    };
    Group::ALL.into_iter().map(|group| Facet { group, options: options(group) }).collect()
}

/// Every value of a closed list, also those without places: a list that changes while one chooses is hard to use.
fn codes<C: Code>(query: &PlaceQuery, found: &Found, group: Group) -> Vec<FacetOption> {
    let (counts, chosen) = (&found.bits[condition_of(group)], chosen_bits(query, group));
    let option = |member: &C| FacetOption {
        value: member.code().to_owned(),
        name: None,
        count: counts[member.index()],
        chosen: chosen & (1 << member.index()) != 0,
    };
    C::ALL.iter().map(option).collect()
}

/// The names with most places, and every chosen one.
fn names(chosen: &BTreeSet<Slug>, counts: &[u32], names: &Names, most: usize) -> Vec<FacetOption> {
    let is_chosen: BTreeSet<&str> = chosen.iter().map(Slug::as_str).collect();
    let mut options: Vec<FacetOption> = names
        .all()
        .filter_map(|(number, name)| {
            let (count, chosen) = (counts.get(number).copied().unwrap_or(0), is_chosen.contains(name.slug.as_str()));
            let option = || FacetOption { value: name.slug.clone(), name: Some(name.name.clone()), count, chosen };
            (count > 0 || chosen).then(option)
        })
        .collect();
    // A name that no place has: an old link, or a typing error in the address.
    let unknown = chosen.iter().filter(|slug| names.number(slug).is_none());
    options.extend(unknown.map(|slug| FacetOption { value: slug.to_string(), name: Some(slug.to_string()), count: 0, chosen: true }));
    options.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.name.cmp(&b.name)).then_with(|| a.value.cmp(&b.value)));
    let mut place = 0;
    options.retain(|option| {
        place += 1;
        place <= most || option.chosen
    });
    options
}
