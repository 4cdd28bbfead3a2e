//! The passive: "de tuin wordt gedaan" says less than "wij doen de tuin".
//!
//! Only what is certain counts: `worden` with a participle near it, `zijn` with a participle and `door`, and in
//! English `be` with a participle right behind it.

use super::{
    Advice, Finding, Language,
    lexicon::{self, WordList},
    sentences::Sentence,
    tokens::{Kind, Token},
};
use std::sync::LazyLock;

/// The participles that are listed, and the words that only look like one.
struct Participles {
    strong: WordList,
    others: WordList,
    not: WordList,
}

static DUTCH: LazyLock<Participles> = LazyLock::new(|| Participles {
    strong: WordList::of(lexicon::PARTICIPLES, "nl strong"),
    others: WordList::of(lexicon::PARTICIPLES, "nl others"),
    not: WordList::of(lexicon::PARTICIPLES, "nl not"),
});
static ENGLISH: LazyLock<Participles> = LazyLock::new(|| Participles {
    strong: WordList::of(lexicon::PARTICIPLES, "en irregular"),
    others: WordList::of("", ""),
    not: WordList::of(lexicon::PARTICIPLES, "en not"),
});

const WORDEN: &[&str] = &["word", "wordt", "worden", "werd", "werden"];
const ZIJN: &[&str] = &["is", "zijn", "ben", "bent", "was", "waren"];
/// Words with which another thought begins: the participle behind them belongs to something else.
const BREAKS: &[&str] = &[
    "heb", "hebt", "heeft", "hebben", "had", "hadden", "is", "zijn", "ben", "bent", "was", "waren", "kan", "kunt", "kunnen", "wil", "wilt",
    "willen", "mag", "mogen", "ga", "gaat", "gaan", "zal", "zult", "zullen", "komt", "dat", "die", "als", "omdat", "zodat", "terwijl",
    "wanneer", "waar", "maar", "want",
];
/// Before a noun: "een geslaagd feest".
const ARTICLES: &[&str] = &["een", "geen", "elk", "ieder"];
/// What can stand before the participle of a verb in two parts: "opgehaald", "schoongemaakt".
const PREFIXES: &[&str] = &[
    "aan", "achter", "af", "bij", "binnen", "buiten", "dicht", "door", "in", "klaar", "los", "mee", "na", "neer", "om", "onder", "op",
    "open", "over", "samen", "schoon", "terug", "toe", "uit", "vast", "voor", "vrij", "weg",
];
/// How far a participle may stand from its verb, in words.
const FAR: usize = 12;

const BE: &[&str] = &["is", "are", "was", "were", "be", "been", "being", "am", "isn't", "aren't", "wasn't", "weren't"];
const ADVERBS: &[&str] =
    &["not", "always", "often", "also", "sometimes", "never", "being", "been", "still", "then", "now", "only", "first", "all"];

/// Adds every passive of a sentence.
pub(super) fn find(sentence: &Sentence<'_, '_>, language: Language, found: &mut Vec<Advice>) {
    let tokens = sentence.tokens();
    let mut from = 0;
    for at in 0..tokens.len() {
        if at < from || !tokens[at].is_word() {
            continue;
        }
        let range = match language {
            Language::Dutch => dutch(&tokens[from..], at - from).map(|(first, last)| (first + from, last + from)),
            Language::English => english(tokens, at),
        };
        if let Some((first, last)) = range {
            found.push(Advice { range: sentence.bytes(first, last), finding: Finding::Passive, better: None });
            from = last + 1;
        }
    }
}

/// The first and last piece of a passive whose verb stands here.
fn dutch(tokens: &[Token<'_>], at: usize) -> Option<(usize, usize)> {
    let verb = &*tokens[at].lower;
    let worden = WORDEN.contains(&verb);
    if !worden && !ZIJN.contains(&verb) {
        return None;
    }
    if worden && at > 0 && is_dutch_participle(tokens, at - 1) {
        return Some((at - 1, at));
    }
    let near = |token: &Token<'_>| token.is_word() && !BREAKS.contains(&&*token.lower) && !WORDEN.contains(&&*token.lower);
    let clause = tokens[at + 1..].iter().take(FAR).take_while(|token| near(token)).count();
    let participle = (at + 1..=at + clause).find(|&other| is_dutch_participle(tokens, other))?;
    let by_somebody = || tokens[at + 1..=at + clause].iter().any(|token| token.lower == "door");
    (worden || by_somebody()).then_some((at, participle))
}

fn is_dutch_participle(tokens: &[Token<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| &*tokens[before].lower);
    let word = &*tokens[at].lower;
    if tokens[at].kind != Kind::Word || before.is_some_and(|before| ARTICLES.contains(&before)) || DUTCH.not.contains(word) {
        return false;
    }
    let simple = |word: &str| {
        let shape = word.len() > 4 && word.starts_with("ge") && (word.ends_with('d') || word.ends_with('t'));
        (shape || DUTCH.strong.contains(word)) && !DUTCH.not.contains(word)
    };
    let in_two_parts = || PREFIXES.iter().filter_map(|prefix| word.strip_prefix(prefix)).any(simple);
    simple(word) || DUTCH.others.contains(word) || in_two_parts()
}

fn english(tokens: &[Token<'_>], at: usize) -> Option<(usize, usize)> {
    if !BE.contains(&&*tokens[at].lower) {
        return None;
    }
    let is_adverb = |token: &Token<'_>| token.is_word() && (ADVERBS.contains(&&*token.lower) || token.lower.ends_with("ly"));
    let adverbs = tokens[at + 1..].iter().take(2).take_while(|token| is_adverb(token)).count();
    let last = at + 1 + adverbs;
    tokens.get(last).filter(|token| is_english_participle(token)).map(|_| (at, last))
}

fn is_english_participle(token: &Token<'_>) -> bool {
    let word = &*token.lower;
    let regular = word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed");
    token.is_word() && (regular || ENGLISH.strong.contains(word)) && !ENGLISH.not.contains(word)
}
