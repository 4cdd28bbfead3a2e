//! The word lists, and finding their phrases in a sentence.

use super::tokens::{Kind, Token};

pub(super) const ABBREVIATIONS: &str = include_str!("abbreviations.txt");
pub(super) const DIFFICULT_DUTCH: &str = include_str!("difficult_nl.txt");
pub(super) const DIFFICULT_ENGLISH: &str = include_str!("difficult_en.txt");
pub(super) const HEALTH: &str = include_str!("health.txt");
pub(super) const NAMES: &str = include_str!("names.txt");
pub(super) const PARTICIPLES: &str = include_str!("participles.txt");
pub(super) const UNFRIENDLY: &str = include_str!("unfriendly.txt");

/// The longest gap that `..` in a phrase stands for, in words.
const GAP: usize = 8;

/// The lines of a section, which begins with its name in brackets. What stands before the first has the name "".
pub(super) fn lines(list: &'static str, section: &str) -> impl Iterator<Item = &'static str> {
    let mut inside = section.is_empty();
    list.lines().map(str::trim).filter(move |line| {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            inside = name == section;
            return false;
        }
        inside && !line.is_empty() && !line.starts_with('#')
    })
}

/// Single words in small letters.
pub(super) struct WordList(Vec<String>);

impl WordList {
    /// The words of a section.
    pub fn of(list: &'static str, section: &str) -> Self {
        let mut words: Vec<_> = lines(list, section).flat_map(str::split_whitespace).map(str::to_lowercase).collect();
        words.sort_unstable();
        Self(words)
    }

    /// Whether this word, in small letters, is one of them.
    pub fn contains(&self, word: &str) -> bool {
        self.0.binary_search_by(|known| known.as_str().cmp(word)).is_ok()
    }

    /// Whether a word, in small letters, ends in one of them.
    pub fn has_ending_of(&self, word: &str) -> bool {
        self.0.iter().any(|ending| word.ends_with(ending.as_str()))
    }
}

/// One piece of a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece {
    /// This word.
    Word(&'static str),
    /// A word that begins so.
    Stem(&'static str),
    /// Up to [`GAP`] words.
    Gap,
}

impl Piece {
    fn read(word: &'static str) -> Self {
        match word.strip_suffix('*') {
            Some(stem) => Self::Stem(stem),
            None if word == ".." => Self::Gap,
            None => Self::Word(word),
        }
    }

    fn fits(self, token: &Token<'_>) -> bool {
        match self {
            Self::Word(word) => matches!(token.kind, Kind::Word | Kind::Number) && token.lower == word,
            Self::Stem(stem) => token.is_word() && token.lower.starts_with(stem),
            Self::Gap => false,
        }
    }
}

struct Phrase {
    first: Piece,
    rest: Vec<Piece>,
    better: Option<&'static str>,
}

impl Phrase {
    fn key(&self) -> &'static str {
        match self.first {
            Piece::Word(word) | Piece::Stem(word) => word,
            Piece::Gap => "",
        }
    }

    /// How many pieces of a sentence this phrase covers, if they begin with it.
    fn length(&self, tokens: &[Token<'_>]) -> Option<usize> {
        let mut at = 1;
        let mut gap = 0;
        for piece in &self.rest {
            if *piece == Piece::Gap {
                gap = GAP;
                continue;
            }
            // "Dit dient om te bellen": with "om" another thought begins.
            let goes_on = |token: &&Token<'_>| matches!(token.kind, Kind::Word | Kind::Number) && token.lower != "om";
            let skipped = tokens.get(at..)?.iter().take(gap + 1).take_while(goes_on).position(|token| piece.fits(token))?;
            at += skipped + 1;
            gap = 0;
        }
        Some(at)
    }
}

/// Phrases in the order of their first word.
struct Ordered {
    phrases: Vec<Phrase>,
    /// For each first byte the number of the first phrase that begins with it or a later one.
    starts: Vec<usize>,
}

impl Ordered {
    fn new(mut phrases: Vec<Phrase>) -> Self {
        phrases.sort_by_key(Phrase::key);
        let first = |phrase: &Phrase| phrase.key().bytes().next().unwrap_or_default();
        let starts = (0..=u8::MAX).map(|byte| phrases.partition_point(|phrase| first(phrase) < byte)).collect();
        Self { phrases, starts }
    }

    /// The phrases that begin with the same byte as this word.
    fn near(&self, word: &str) -> &[Phrase] {
        let Some(byte) = word.bytes().next().map(usize::from) else { return &[] };
        let end = self.starts.get(byte + 1).copied().unwrap_or(self.phrases.len());
        &self.phrases[self.starts[byte]..end]
    }
}

/// Phrases with what is better, found by their first word.
pub(super) struct Lexicon {
    words: Ordered,
    /// No stem is the beginning of another one, so that a word has only one place to be looked up.
    stems: Ordered,
}

/// A phrase in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hit {
    /// The number of its first piece.
    pub first: usize,
    /// The number of its last piece.
    pub last: usize,
    pub better: Option<&'static str>,
}

impl Lexicon {
    /// The phrases of a section: `phrase, other phrase = better`.
    pub fn of(list: &'static str, section: &str) -> Self {
        let (mut words, mut stems) = (Vec::new(), Vec::new());
        for line in lines(list, section) {
            let (phrases, better) = line.split_once('=').map_or((line, None), |(phrases, better)| (phrases, Some(better.trim())));
            for phrase in phrases.split(',') {
                let mut pieces = phrase.split_whitespace().map(Piece::read);
                let Some(first) = pieces.next() else { continue };
                let phrase = Phrase { first, rest: pieces.collect(), better };
                if matches!(first, Piece::Stem(_)) { stems.push(phrase) } else { words.push(phrase) }
            }
        }
        Self { words: Ordered::new(words), stems: Ordered::new(stems) }
    }

    /// Where its phrases stand, from left to right; of two that begin at the same word, the longer one.
    pub fn find(&self, tokens: &[Token<'_>]) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let longest = self.candidates(&tokens[at]).filter_map(|phrase| Some((phrase.length(&tokens[at..])?, phrase.better)));
            if let Some((length, better)) = longest.max_by_key(|(length, _)| *length) {
                hits.push(Hit { first: at, last: at + length - 1, better });
                at += length;
            } else {
                at += 1;
            }
        }
        hits
    }

    /// The phrases that begin with this word.
    fn candidates(&self, token: &Token<'_>) -> impl Iterator<Item = &Phrase> {
        let lower: &str = if token.is_word() { &token.lower } else { "" };
        let words = self.words.near(lower);
        let start = words.partition_point(|phrase| phrase.key() < lower);
        let words = words[start..].iter().take_while(move |phrase| phrase.key() == lower);
        let stems = self.stems.near(lower);
        let end = stems.partition_point(|phrase| phrase.key() <= lower);
        let last = stems[..end].last().map(Phrase::key).filter(|stem| lower.starts_with(stem));
        let stems = stems[..end].iter().rev().take_while(move |phrase| last == Some(phrase.key()));
        words.chain(stems)
    }

    /// The stems that begin another stem.
    #[cfg(test)]
    pub fn faults(&self) -> Vec<&'static str> {
        let keys = || self.stems.phrases.iter().map(Phrase::key);
        keys().filter(|key| keys().any(|other| other != *key && other.starts_with(key))).collect()
    }

    /// What the phrases advise.
    #[cfg(test)]
    pub fn better(&self) -> impl Iterator<Item = &'static str> {
        self.words.phrases.iter().chain(&self.stems.phrases).filter_map(|phrase| phrase.better)
    }

    /// How many phrases there are.
    #[cfg(test)]
    pub fn len(&self) -> usize {
        self.words.phrases.len() + self.stems.phrases.len()
    }
}
