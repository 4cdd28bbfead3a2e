//! The choices of a question, ready to be held against the rows of places.

use crate::{
    names::Names,
    schema::BIT_GROUPS,
    tables::{Row, Snapshot},
};
use domain::{
    codes::to_bits,
    nearness::{Nearness, Point},
    search::{Group, IndexQuery, PlaceQuery},
    slug::Slug,
};
use std::collections::BTreeSet;

/// The place of a condition among all conditions: first [`BIT_GROUPS`], then these.
pub(crate) const MUNICIPALITY: usize = BIT_GROUPS.len();
pub(crate) const NEIGHBOURHOOD: usize = MUNICIPALITY + 1;
pub(crate) const NEARNESS: usize = NEIGHBOURHOOD + 1;
/// How many conditions there are.
pub(crate) const CONDITIONS: usize = NEARNESS + 1;

/// What places must meet: AND between conditions, OR within one.
#[derive(Debug, Clone)]
pub(crate) struct Conditions {
    /// For each of [`BIT_GROUPS`] the values of which a place must have one; 0 when nothing is chosen.
    bits: [u64; BIT_GROUPS.len()],
    /// By number: is this municipality chosen? `None` when nothing is chosen.
    municipalities: Option<Vec<bool>>,
    neighbourhoods: Option<Vec<bool>>,
    nearness: Option<Nearness>,
    /// Is nothing chosen at all?
    nothing: bool,
}

/// How a place stands to the conditions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It meets them all.
    Fits,
    /// It meets all but this one.
    FailsOnly(usize),
    /// It fails at least two.
    Fails,
}

impl Conditions {
    pub(crate) fn new(asked: &IndexQuery, snapshot: &Snapshot) -> Self {
        let query = &asked.query;
        let bits = BIT_GROUPS.map(|group| chosen_bits(query, group));
        let municipalities = chosen_names(&query.municipalities, &snapshot.municipalities);
        let neighbourhoods = chosen_names(&query.neighbourhoods, &snapshot.neighbourhoods);
        let nearness = asked.origin.map(|(origin, km)| Nearness::new(origin, km));
        let nothing = bits.iter().all(|wanted| *wanted == 0) && municipalities.is_none() && neighbourhoods.is_none() && nearness.is_none();
        Self { bits, municipalities, neighbourhoods, nearness, nothing }
    }

    pub(crate) fn nearness(&self) -> Option<&Nearness> {
        self.nearness.as_ref()
    }

    pub(crate) fn verdict(&self, row: &Row, point: Option<&Point>) -> Verdict {
        if self.nothing {
            return Verdict::Fits;
        }
        let mut failed = 0u32;
        for (group, (wanted, has)) in self.bits.iter().zip(row.bits).enumerate() {
            failed |= u32::from(*wanted != 0 && wanted & has == 0) << group;
        }
        failed |= u32::from(!is_chosen(self.municipalities.as_ref(), row.municipality)) << MUNICIPALITY;
        failed |= u32::from(!is_chosen(self.neighbourhoods.as_ref(), row.neighbourhood)) << NEIGHBOURHOOD;
        if failed.count_ones() > 1 {
            return Verdict::Fails;
        }
        if let Some(nearness) = &self.nearness {
            failed |= u32::from(!point.is_some_and(|point| nearness.is_near(point))) << NEARNESS;
        }
        match failed.count_ones() {
            0 => Verdict::Fits,
            1 => Verdict::FailsOnly(failed.trailing_zeros() as usize),
            _ => Verdict::Fails,
        }
    }
}

/// The place of a group among all conditions.
pub(crate) fn condition_of(group: Group) -> usize {
    match group {
        Group::Municipality => MUNICIPALITY,
        Group::Neighbourhood => NEIGHBOURHOOD,
        _ => BIT_GROUPS.iter().position(|member| *member == group).unwrap_or(CONDITIONS),
    }
}

/// The chosen values of one of [`BIT_GROUPS`], packed.
pub(crate) fn chosen_bits(query: &PlaceQuery, group: Group) -> u64 {
    match group {
        Group::Theme => to_bits(query.themes.iter().copied()),
        Group::Goal => to_bits(query.goals.iter().copied()),
        Group::DayPart => to_bits(query.day_parts.iter().copied()),
        Group::Kind => to_bits(query.kinds.iter().copied()),
        Group::Need => to_bits(query.needs.iter().copied()),
        Group::Language => to_bits(query.languages.iter().copied()),
        Group::DropIn => query.drop_in.into(),
        Group::Municipality | Group::Neighbourhood => 0,
    }
}

fn chosen_names(slugs: &BTreeSet<Slug>, names: &Names) -> Option<Vec<bool>> {
    if slugs.is_empty() {
        return None;
    }
    let mut chosen = vec![false; names.count()];
    slugs.iter().filter_map(|slug| names.number(slug)).for_each(|number| chosen[number] = true);
    Some(chosen)
}

fn is_chosen(chosen: Option<&Vec<bool>>, number: u32) -> bool {
    chosen.is_none_or(|chosen| chosen.get(number as usize).copied().unwrap_or(false))
}
