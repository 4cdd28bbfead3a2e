//! Difficult words, phrases that are not friendly, and details about health: all three stand in a list.

use super::{
    Advice, Finding, Language,
    lexicon::{self, Hit, Lexicon},
    sentences::Sentence,
    tokens::Token,
};
use std::sync::LazyLock;

/// A list for each language.
pub(super) struct Lists {
    pub dutch: Lexicon,
    pub english: Lexicon,
}

impl Lists {
    fn sections(list: &'static str) -> Self {
        Self { dutch: Lexicon::of(list, "nl"), english: Lexicon::of(list, "en") }
    }

    fn find(&self, sentence: &Sentence<'_, '_>, language: Language) -> Vec<Hit> {
        let lexicon = match language {
            Language::Dutch => &self.dutch,
            Language::English => &self.english,
        };
        lexicon.find(sentence.tokens())
    }
}

pub(super) static DIFFICULT: LazyLock<Lists> =
    LazyLock::new(|| Lists { dutch: Lexicon::of(lexicon::DIFFICULT_DUTCH, ""), english: Lexicon::of(lexicon::DIFFICULT_ENGLISH, "") });
pub(super) static UNFRIENDLY: LazyLock<Lists> = LazyLock::new(|| Lists::sections(lexicon::UNFRIENDLY));
pub(super) static HEALTH: LazyLock<Lists> = LazyLock::new(|| Lists::sections(lexicon::HEALTH));

/// Words that turn an order around: "niet verplicht", "niets moet", "do not have to".
const NOT_BEFORE: &[&str] = &[
    "niet", "niets", "niks", "nooit", "niemand", "geen", "zonder", "hoeft", "not", "no", "never", "nobody", "nothing", "without", "don't",
    "doesn't",
];
/// The same, behind it: "u moet niets".
const NOT_BEHIND: &[&str] = &["niets", "niks", "nooit", "nothing"];
/// Who says what they do themselves does not order anybody about: "moeten wij", "we have to".
const OURSELVES: &[&str] = &["ik", "wij", "we", "i"];
/// How far a denial may stand from what it denies, in words.
const NEAR: usize = 3;

/// Words for which there is a plainer one. A capital inside a sentence makes it a name, which nobody can change.
pub(super) fn find_difficult(sentence: &Sentence<'_, '_>, language: Language, found: &mut Vec<Advice>) {
    let tokens = sentence.tokens();
    let start = tokens.iter().position(Token::is_word).unwrap_or(0);
    let hits = DIFFICULT.find(sentence, language).into_iter();
    push(sentence, Finding::DifficultWord, hits.filter(|hit| hit.first == start || !tokens[hit.first].is_capitalised()), found);
}

/// What sounds like an order or a threat, or leaves people out, unless it is denied.
pub(super) fn find_unfriendly(sentence: &Sentence<'_, '_>, language: Language, found: &mut Vec<Advice>) {
    let tokens = sentence.tokens();
    let hits = UNFRIENDLY.find(sentence, language).into_iter();
    push(sentence, Finding::ExcludingOrThreatening, hits.filter(|hit| !is_denied(tokens, hit) && !is_about_us(tokens, hit)), found);
}

/// What looks like a detail about somebody's health.
pub(super) fn find_health(sentence: &Sentence<'_, '_>, language: Language, found: &mut Vec<Advice>) {
    push(sentence, Finding::HealthDetail, HEALTH.find(sentence, language).into_iter(), found);
}

fn push(sentence: &Sentence<'_, '_>, finding: Finding, hits: impl Iterator<Item = Hit>, found: &mut Vec<Advice>) {
    found.extend(hits.map(|hit| Advice { range: sentence.bytes(hit.first, hit.last), finding, better: hit.better }));
}

fn is_denied(tokens: &[Token<'_>], hit: &Hit) -> bool {
    let any = |token: &Token<'_>, words: &[&str]| words.contains(&&*token.lower);
    let mut before = tokens[..hit.first].iter().rev().take_while(|token| token.is_word()).take(NEAR);
    let mut behind = tokens[hit.last + 1..].iter().take_while(|token| token.is_word()).take(NEAR);
    before.any(|token| any(token, NOT_BEFORE)) || behind.any(|token| any(token, NOT_BEHIND))
}

fn is_about_us(tokens: &[Token<'_>], hit: &Hit) -> bool {
    let us = |token: Option<&Token<'_>>| token.is_some_and(|token| OURSELVES.contains(&&*token.lower));
    us(hit.first.checked_sub(1).and_then(|at| tokens.get(at))) || us(tokens.get(hit.last + 1))
}
