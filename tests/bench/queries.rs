//! Two thousand questions of mixed kinds, the same ones on every machine.
//!
//! What is chosen is taken from a place that was drawn, so that most questions find something. Plain words are those
//! that were found to mean the same in every engine (`search.rs`); compounds are words as people type them, which
//! stand inside longer words, and which the peers do not find there.

use crate::places::{Corpus, Listed};
use domain::{
    codes::Code,
    search::{Group, IndexQuery, PlaceQuery},
    slug::Slug,
};
use rand::{Rng, SeedableRng, seq::IndexedRandom};
use rand_chacha::ChaCha8Rng;
use std::collections::{BTreeSet, HashMap};

/// How many questions there are.
pub const QUERIES: usize = 2_000;

/// What a question is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// One word.
    Word,
    /// Two words of one place.
    TwoWords,
    /// A word and some choices.
    WordAndFacets,
    /// Choices only.
    Facets,
    /// Near a postcode, perhaps with choices or nearest first.
    Distance,
    /// A word that stands in compounds, or has synonyms.
    Compound,
    /// A page far from the first.
    DeepPage,
    /// Everything there is.
    Everything,
}

impl Kind {
    /// Every kind and how many of a hundred questions are of it.
    pub const SHARES: [(Self, usize); 8] = [
        (Self::Word, 20),
        (Self::TwoWords, 12),
        (Self::WordAndFacets, 20),
        (Self::Facets, 16),
        (Self::Distance, 10),
        (Self::Compound, 12),
        (Self::DeepPage, 6),
        (Self::Everything, 4),
    ];

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Word => "one word",
            Self::TwoWords => "two words",
            Self::WordAndFacets => "word and choices",
            Self::Facets => "choices only",
            Self::Distance => "distance",
            Self::Compound => "compounds",
            Self::DeepPage => "deep pages",
            Self::Everything => "everything",
        }
    }
}

/// A question of some kind.
#[derive(Debug, Clone)]
pub struct Question {
    /// Of what kind.
    pub kind: Kind,
    /// The question.
    pub asked: IndexQuery,
}

/// Words as people type them.
#[rustfmt::skip]
pub const TYPED: &[&str] = &[
    "tuin", "bank", "koken", "fiets", "keuken", "winkel", "atelier", "hulp", "taal", "koffie", "muziek", "brood", "soep", "buurt", "wijk",
    "boek", "dieren", "hout", "kaarten", "sport", "markt", "feest", "cursus", "computer", "telefoon", "papier", "naaien", "schilderen",
    "bloemen", "kinderen", "ouderen", "dansen", "zingen", "spel", "verf", "klussen", "groep", "lezen", "wandelen", "eten",
];

/// A source of questions.
pub struct Drawn<'a> {
    corpus: &'a Corpus,
    words: &'a [String],
    chance: ChaCha8Rng,
}

impl<'a> Drawn<'a> {
    /// Questions over these places with these words.
    pub fn new(corpus: &'a Corpus, words: &'a [String]) -> Self {
        Self { corpus, words, chance: ChaCha8Rng::seed_from_u64(crate::places::SEED) }
    }

    /// Questions of all kinds, well mixed.
    pub fn mixed(&mut self) -> Vec<Question> {
        let kinds: Vec<Kind> = Kind::SHARES.iter().flat_map(|(kind, share)| std::iter::repeat_n(*kind, *share)).collect();
        // A step without a common divisor with a hundred visits them all, far from each other.
        (0..QUERIES).filter_map(|number| kinds.get(number * 37 % kinds.len()).copied()).map(|kind| self.of(kind)).collect()
    }

    /// Words with one typing error: ours only, for the peers find nothing.
    pub fn misspelt(&mut self, count: usize) -> Vec<IndexQuery> {
        let long: Vec<&str> = TYPED.iter().copied().filter(|word| word.len() >= 6).collect();
        (0..count)
            .map(|_| {
                let mut letters: Vec<char> = long.choose(&mut self.chance).unwrap_or(&"winkel").chars().collect();
                let at = self.chance.random_range(1..letters.len() - 1);
                if self.chance.random_bool(0.5) {
                    letters.swap(at, at - 1);
                } else {
                    letters.remove(at);
                }
                self.asked(&[("q", letters.into_iter().collect())])
            })
            .collect()
    }

    fn of(&mut self, kind: Kind) -> Question {
        let mut pairs: Vec<(&'static str, String)> = Vec::new();
        match kind {
            Kind::Word => pairs.push(("q", self.word())),
            Kind::TwoWords => pairs.push(("q", self.two_words())),
            Kind::WordAndFacets => {
                pairs.push(("q", self.word()));
                self.choose(&mut pairs, 3);
            }
            Kind::Facets => self.choose(&mut pairs, 4),
            Kind::Distance => {
                self.near(&mut pairs);
                if self.chance.random_bool(0.4) {
                    self.choose(&mut pairs, 2);
                }
                if self.chance.random_bool(0.5) {
                    pairs.push(("sorteer", "dichtbij".to_owned()));
                }
            }
            Kind::Compound => pairs.push(("q", TYPED.choose(&mut self.chance).map(|word| (*word).to_owned()).unwrap_or_default())),
            Kind::DeepPage => {
                match self.chance.random_range(0..3) {
                    0 => pairs.push(("q", self.word())),
                    1 => self.choose(&mut pairs, 1),
                    _ => {}
                }
                pairs.push(("pagina", self.chance.random_range(10..=1_000).to_string()));
            }
            Kind::Everything => {
                if self.chance.random_bool(0.5) {
                    pairs.push(("sorteer", "nieuw".to_owned()));
                }
                pairs.push(("pagina", self.chance.random_range(1..=3).to_string()));
            }
        }
        Question { kind, asked: self.asked(&pairs) }
    }

    fn asked(&self, pairs: &[(&'static str, String)]) -> IndexQuery {
        let (query, _) = PlaceQuery::parse(pairs.iter().map(|(name, value)| (*name, value.as_str())));
        let area = query.near.and_then(|near| self.corpus.postcodes.iter().find(|area| area.postcode == near.postcode));
        let origin = query.near.zip(area).map(|(near, area)| (area.coordinates, f64::from(near.km)));
        IndexQuery { query, origin }
    }

    fn place(&mut self) -> Option<&'a Listed> {
        self.corpus.places.choose(&mut self.chance)
    }

    fn word(&mut self) -> String {
        self.words.choose(&mut self.chance).cloned().unwrap_or_default()
    }

    /// Two known words of one place, so that it is found.
    fn two_words(&mut self) -> String {
        for _ in 0..200 {
            let Some(listed) = self.place() else { break };
            let known: Vec<String> = words_of(listed).into_iter().filter(|word| self.words.binary_search(word).is_ok()).collect();
            let two: Vec<String> = known.choose_multiple(&mut self.chance, 2).cloned().collect();
            if two.len() == 2 {
                return two.join(" ");
            }
        }
        self.word()
    }

    fn near(&mut self, pairs: &mut Vec<(&'static str, String)>) {
        let km = [2, 5, 10, 25, 50].choose(&mut self.chance).copied().unwrap_or(10);
        if let Some(area) = self.corpus.postcodes.choose(&mut self.chance) {
            pairs.push(("pc", area.postcode.to_string()));
            pairs.push(("km", km.to_string()));
        }
    }

    /// One to `most` values of what a place has, in different groups, sometimes two of one.
    fn choose(&mut self, pairs: &mut Vec<(&'static str, String)>, most: usize) {
        let Some(listed) = self.place() else { return };
        let mut choices = values_of(listed);
        let count = self.chance.random_range(1..=most);
        for _ in 0..count {
            if choices.is_empty() {
                break;
            }
            let (group, values) = choices.swap_remove(self.chance.random_range(0..choices.len()));
            let several = if self.chance.random_bool(0.3) { 2 } else { 1 };
            pairs.extend(values.choose_multiple(&mut self.chance, several).map(|value| (group.parameter(), value.clone())));
        }
    }
}

/// What one could choose to find this place, by group.
fn values_of(listed: &Listed) -> Vec<(Group, Vec<String>)> {
    fn codes<C: Code>(all: impl IntoIterator<Item = C>) -> Vec<String> {
        all.into_iter().map(|code| code.code().to_owned()).collect()
    }
    let content = &listed.place.content;
    let name = |name: &str| vec![Slug::of(name).to_string()];
    let mut values = vec![
        (Group::Theme, codes(content.themes.iter().copied())),
        (Group::Goal, codes(content.goals.iter().copied())),
        (Group::DayPart, codes(content.day_parts())),
        (Group::Kind, codes([content.kind])),
        (Group::Need, codes(content.offers.iter().copied())),
        (Group::Language, codes(content.languages.iter().copied())),
        (Group::Municipality, name(&content.address.municipality)),
        (Group::Neighbourhood, name(&content.address.neighbourhood)),
    ];
    if content.is_drop_in() {
        values.push((Group::DropIn, vec!["ja".to_owned()]));
    }
    values.retain(|(_, values)| !values.is_empty());
    values
}

/// The longer words of a place, in lower case, each once.
pub fn words_of(listed: &Listed) -> BTreeSet<String> {
    let content = &listed.place.content;
    let texts = [content.title.as_str(), &content.summary, &content.description, &listed.organisation, &content.address.city];
    let words =
        texts.into_iter().chain(content.tasks.iter().map(String::as_str)).flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    words.filter(|word| word.len() >= 4 && word.bytes().all(|b| b.is_ascii_alphabetic())).map(str::to_lowercase).collect()
}

/// Words of all places from rare to frequent, evenly drawn: the candidates for words that every engine reads alike.
pub fn candidates(corpus: &Corpus, count: usize) -> Vec<String> {
    let mut places: HashMap<String, usize> = HashMap::new();
    for listed in &corpus.places {
        for word in words_of(listed) {
            *places.entry(word).or_default() += 1;
        }
    }
    let mut words: Vec<(usize, String)> =
        places.into_iter().map(|(word, places)| (places, word)).filter(|(places, _)| *places >= 20).collect();
    words.sort();
    let step = (words.len() / count).max(1);
    words.into_iter().rev().step_by(step).map(|(_, word)| word).collect()
}
