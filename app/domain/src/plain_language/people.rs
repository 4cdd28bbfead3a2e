//! Names of people where everybody reads them. What could be the name of a street, a place or an organisation is
//! left alone, also when a person may be meant.

use super::{
    Advice, Finding,
    lexicon::{self, WordList},
    tokens::{Kind, Token},
};
use std::sync::LazyLock;

struct Names {
    first: WordList,
    not: WordList,
    endings: WordList,
}

static NAMES: LazyLock<Names> = LazyLock::new(|| Names {
    first: WordList::of(lexicon::NAMES, "first"),
    not: WordList::of(lexicon::NAMES, "not"),
    endings: WordList::of(lexicon::NAMES, "endings"),
});

const TITLES: &[&str] = &["mevrouw", "meneer", "mijnheer", "dhr", "mevr", "mw", "juffrouw", "heer", "mr", "mrs", "ms", "miss"];
/// Behind these the name of whoever answers follows.
const ASKS: &[&str] = &[
    "bel",
    "bellen",
    "mail",
    "mailen",
    "app",
    "appen",
    "whatsapp",
    "vraag",
    "vragen",
    "spreek",
    "contactpersoon",
    "contact",
    "call",
    "email",
    "text",
    "ask",
];
/// What may stand between: "bel gerust met", "contactpersoon is".
const BETWEEN: &[&str] = &["met", "naar", "is", "dan", "gerust", "even", "eerst", "with", "for", "to", "person"];
/// Who somebody is at a place: "onze kok Ali".
const ROLES: &[&str] = &[
    "begeleider",
    "begeleidster",
    "beheerder",
    "contactpersoon",
    "coach",
    "coördinator",
    "gastheer",
    "gastvrouw",
    "kok",
    "maatje",
    "vrijwilliger",
    "voorzitter",
    "cook",
    "coordinator",
    "volunteer",
    "host",
];
/// Parts of a family name that stand between capitals.
const PARTS: &[&str] = &["van", "de", "der", "den", "het", "ter", "ten", "te", "el", "al", "ben", "bin", "von", "da", "dos", "la", "'t"];
/// Between two capitals these make the name of an organisation: "Overschie voor Elkaar".
const LINKS: &[&str] = &["voor", "aan", "in", "op", "bij", "for", "of", "and", "en"];
/// The most pieces of one name.
const LONGEST: usize = 7;

/// A row of capitalised words with what may stand between them.
struct Row {
    /// The number of its last piece.
    last: usize,
    /// How many capitalised words it has.
    capitals: usize,
}

/// Adds every name of a person in a text.
pub(super) fn find(tokens: &[Token<'_>], found: &mut Vec<Advice>) {
    let mut at = 0;
    while at < tokens.len() {
        if let Some((first, last)) = named(tokens, at) {
            found.push(Advice { range: tokens[first].range.start..tokens[last].range.end, finding: Finding::PersonName, better: None });
            at = last + 1;
        } else {
            at += 1;
        }
    }
}

/// The name that begins at this piece, or that this piece points at.
fn named(tokens: &[Token<'_>], at: usize) -> Option<(usize, usize)> {
    let token = &tokens[at];
    if !token.is_word() {
        return None;
    }
    let lower = &*token.lower;
    let after_article = at > 0 && ["de", "het", "een", "uw", "per", "via", "the", "a"].contains(&&*tokens[at - 1].lower);
    if TITLES.contains(&lower) {
        let row = row(tokens, at + 1).filter(|row| lower != "heer" || (after_article && row.capitals > 0))?;
        return (!is_place(tokens, at + 1, &row)).then_some((at, row.last));
    }
    if ASKS.contains(&lower) && (!after_article || lower.starts_with("contactp")) {
        let start = behind_cue(tokens, at + 1);
        let row = row(tokens, start)?;
        let doubtful = !is_first_name(&tokens[start]) && (!asks_for_anybody(&tokens[at..start]) || is_linked(tokens, row.last));
        if !doubtful && !is_place(tokens, start, &row) {
            return Some((start, row.last));
        }
    }
    if ROLES.contains(&lower) && tokens.get(at + 1).is_some_and(is_first_name) {
        let row = row(tokens, at + 1)?;
        return (!is_place(tokens, at + 1, &row)).then_some((at + 1, row.last));
    }
    if is_first_name(token) && !after_article {
        let row = two_people(tokens, at).or_else(|| row(tokens, at).filter(|row| row.capitals > 1))?;
        let belongs = at > 0 && names_a_place(&tokens[at - 1]);
        return (!belongs && !is_place(tokens, at, &row)).then_some((at, row.last));
    }
    None
}

/// Whether any name can follow these words. Behind the others only a name that is known counts.
fn asks_for_anybody(cue: &[Token<'_>]) -> bool {
    let colon = cue.last().is_some_and(|last| last.kind == Kind::Mark(':'));
    match &*cue[0].lower {
        "contactpersoon" => true,
        "contact" => cue.get(1).is_some_and(|second| second.lower == "person"),
        "vraag" | "vragen" | "ask" => !colon && cue.len() > 1,
        "bel" | "bellen" | "mail" | "mailen" | "spreek" | "call" | "email" => !colon,
        _ => false,
    }
}

/// Where the name begins behind "bel", "vraag naar", "contactpersoon:".
fn behind_cue(tokens: &[Token<'_>], start: usize) -> usize {
    let between = |token: &&Token<'_>| token.kind == Kind::Mark(':') || BETWEEN.contains(&&*token.lower);
    start + tokens[start..].iter().take(3).take_while(between).count()
}

/// Capitalised words and initials from here on, with parts such as "van der" before or between them.
fn row(tokens: &[Token<'_>], start: usize) -> Option<Row> {
    let mut found = None;
    let mut capitals = 0;
    for (at, token) in tokens.iter().enumerate().skip(start).take(LONGEST) {
        if looks_like_name(token) {
            capitals += 1;
            found = Some(Row { last: at, capitals });
        } else if !is_initial(token) && !PARTS.contains(&&*token.lower) {
            break;
        }
    }
    found
}

/// Two first names that are known, joined: "Karin en Mohammed".
fn two_people(tokens: &[Token<'_>], at: usize) -> Option<Row> {
    let [joined, second] = tokens.get(at + 1..at + 3)? else { return None };
    let found = ["en", "of", "and", "or"].contains(&&*joined.lower) && is_first_name(second);
    found.then(|| row(tokens, at + 2)).flatten()
}

/// A capital and then small letters: not `GGD` and not `PrachtHuis`.
fn looks_like_name(token: &Token<'_>) -> bool {
    let parts = token.text.split(['-', '\'', '’']);
    let small_behind = |part: &str| part.chars().skip(1).all(|c| !c.is_uppercase());
    token.is_capitalised() && !token.is_abbreviation() && token.text.chars().nth(1).is_some() && parts.into_iter().all(small_behind)
}

fn is_initial(token: &Token<'_>) -> bool {
    token.is_capitalised() && token.is_abbreviation()
}

/// Whether a word, in small letters, is a given name that people have here.
pub(crate) fn is_given_name(word: &str) -> bool {
    NAMES.first.contains(word)
}

fn is_first_name(token: &Token<'_>) -> bool {
    looks_like_name(token) && NAMES.first.contains(&token.lower)
}

/// Whether one of the words of a row says that it is a street, a place or an organisation.
fn is_place(tokens: &[Token<'_>], start: usize, row: &Row) -> bool {
    (start..=row.last).filter(|at| looks_like_name(&tokens[*at])).any(|at| {
        let family = at > start && PARTS.contains(&&*tokens[at - 1].lower) && NAMES.endings.contains(&tokens[at].lower);
        names_a_place(&tokens[at]) && !family
    }) || tokens.get(row.last + 1).is_some_and(|behind| behind.is_capitalised() && names_a_place(behind))
}

fn names_a_place(token: &Token<'_>) -> bool {
    token.is_word() && (NAMES.not.contains(&token.lower) || NAMES.endings.has_ending_of(&token.lower))
}

/// Whether a name goes on in a way that only organisations do.
fn is_linked(tokens: &[Token<'_>], last: usize) -> bool {
    let link = tokens.get(last + 1).is_some_and(|token| LINKS.contains(&&*token.lower));
    link && tokens.get(last + 2).is_some_and(Token::is_capitalised)
}
