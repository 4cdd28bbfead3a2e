//! What an engine answers to a question, in a form in which answers can be compared.

use crate::places::{BIT_GROUPS, Corpus, Name};
use domain::{
    codes::{Code, Goal, Need, PlaceKind, Theme},
    day_parts::DayPart,
    languages::SpokenLanguage,
    search::{Group, IndexPage, PlaceQuery},
};

/// Municipalities and neighbourhoods that are answered at most, by number of places; those that are chosen always are.
const MUNICIPALITIES_MAX: usize = 500;
/// As above.
const NEIGHBOURHOODS_MAX: usize = 50;

/// An answer: total, first hits and every count above zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Exact number of places.
    pub total: u32,
    /// Positions of the places of the page, in order.
    pub hits: Vec<usize>,
    /// Counts by group and value.
    pub facets: Vec<(Group, Vec<(String, u32)>)>,
}

impl Answer {
    /// The answer of our index.
    pub fn of_page(page: &IndexPage, corpus: &Corpus) -> Self {
        let position = |id| corpus.places.binary_search_by_key(&id, |listed| listed.place.id).unwrap_or(usize::MAX);
        let facets = page.facets.iter().map(|facet| {
            let counted = facet.options.iter().filter(|option| option.count > 0);
            (facet.group, counted.map(|option| (option.value.clone(), option.count)).collect())
        });
        Self { total: page.total, hits: page.hits.iter().map(|hit| position(hit.id)).collect(), facets: facets.collect() }
    }

    /// Do both name the same number of places and the same counts?
    pub fn has_counts_of(&self, other: &Self) -> bool {
        self.total == other.total && self.facets == other.facets
    }

    /// Where two answers differ, in a few words.
    pub fn difference(&self, other: &Self) -> String {
        if self.total != other.total {
            return format!("totals {} and {}", self.total, other.total);
        }
        let differing = self.facets.iter().zip(&other.facets).find(|(mine, others)| mine != others);
        differing.map_or_else(|| format!("hits {:?} and {:?}", self.hits, other.hits), |(mine, others)| format!("{mine:?} and {others:?}"))
    }
}

/// What a peer has counted: groups of places with the same values, still packed.
pub struct Counts {
    /// Exact number of places.
    pub total: u32,
    /// Positions of the places of the page, with their rank.
    pub hits: Vec<(i64, usize)>,
    bits: [[u32; 64]; BIT_GROUPS.len()],
    municipalities: Vec<u32>,
    neighbourhoods: Vec<u32>,
}

impl Counts {
    /// Nothing yet.
    pub fn new(corpus: &Corpus) -> Self {
        Self {
            total: 0,
            hits: Vec::new(),
            bits: [[0; 64]; BIT_GROUPS.len()],
            municipalities: vec![0; corpus.municipalities.len()],
            neighbourhoods: vec![0; corpus.neighbourhoods.len()],
        }
    }

    /// Takes one row of a peer's answer, see `sql.rs`: what it counts, of which value, and how many.
    pub fn add(&mut self, what: usize, value: Option<i64>, count: i64) {
        let places = u32::try_from(count).unwrap_or(0);
        match (what, value) {
            (TOTAL, _) => self.total = places,
            (HITS, Some(place)) => self.hits.extend(usize::try_from(place).ok().map(|place| (count, place))),
            (MUNICIPALITY, Some(number)) => add_name(&mut self.municipalities, number, places),
            (NEIGHBOURHOOD, Some(number)) => add_name(&mut self.neighbourhoods, number, places),
            (group, Some(bits)) => {
                let (Some(counts), mut left) = (self.bits.get_mut(group), bits.cast_unsigned()) else { return };
                while left != 0 {
                    counts[left.trailing_zeros() as usize] += places;
                    left &= left - 1;
                }
            }
            (_, None) => {}
        }
    }

    /// The answer to a question.
    pub fn into_answer(mut self, query: &PlaceQuery, corpus: &Corpus) -> Answer {
        self.hits.sort_unstable();
        let facets = Group::ALL.into_iter().map(|group| (group, self.options(group, query, corpus))).collect();
        Answer { total: self.total, hits: self.hits.iter().map(|(_, place)| *place).collect(), facets }
    }

    fn options(&self, group: Group, query: &PlaceQuery, corpus: &Corpus) -> Vec<(String, u32)> {
        match group {
            Group::Theme => self.codes::<Theme>(0),
            Group::Goal => self.codes::<Goal>(1),
            Group::DayPart => self.codes::<DayPart>(2),
            Group::Kind => self.codes::<PlaceKind>(3),
            Group::Need => self.codes::<Need>(4),
            Group::Language => self.codes::<SpokenLanguage>(5),
            Group::DropIn => counted([("ja", self.bits[6][0])]),
            Group::Municipality => names(&corpus.municipalities, &self.municipalities, &query.chosen(group), MUNICIPALITIES_MAX),
            Group::Neighbourhood => names(&corpus.neighbourhoods, &self.neighbourhoods, &query.chosen(group), NEIGHBOURHOODS_MAX),
        }
    }

    fn codes<C: Code>(&self, group: usize) -> Vec<(String, u32)> {
        counted(C::ALL.iter().map(|code| (code.code(), self.bits[group][code.index()])))
    }
}

/// What a row of a peer's answer counts: below these, one of [`BIT_GROUPS`].
pub const MUNICIPALITY: usize = BIT_GROUPS.len();
/// As above.
pub const NEIGHBOURHOOD: usize = MUNICIPALITY + 1;
/// All places together.
pub const TOTAL: usize = NEIGHBOURHOOD + 1;
/// One place of the page, its value, with its rank, its count.
pub const HITS: usize = TOTAL + 1;

fn add_name(counts: &mut [u32], number: i64, places: u32) {
    if let Some(count) = usize::try_from(number).ok().and_then(|number| counts.get_mut(number)) {
        *count += places;
    }
}

fn counted<'a>(all: impl IntoIterator<Item = (&'a str, u32)>) -> Vec<(String, u32)> {
    all.into_iter().filter(|(_, count)| *count > 0).map(|(value, count)| (value.to_owned(), count)).collect()
}

fn names(names: &[Name], counts: &[u32], chosen: &[String], most: usize) -> Vec<(String, u32)> {
    let mut options: Vec<(&Name, u32)> = names.iter().zip(counts.iter().copied()).filter(|(_, count)| *count > 0).collect();
    options.sort_by(|(a, a_count), (b, b_count)| b_count.cmp(a_count).then_with(|| a.name.cmp(&b.name)).then_with(|| a.slug.cmp(&b.slug)));
    let first = options.iter().take(most).chain(options.iter().skip(most).filter(|(name, _)| chosen.contains(&name.slug)));
    counted(first.map(|(name, count)| (name.slug.as_str(), *count)))
}
