//! How far a word or a number goes, and what has the shape of an address.

use super::lexicon::{self, WordList};
use std::sync::LazyLock;

static ABBREVIATIONS: LazyLock<WordList> = LazyLock::new(|| WordList::of(lexicon::ABBREVIATIONS, ""));

/// The ends of names of websites that people write without anything before them.
const DOMAINS: &[&str] = &["nl", "com", "org", "net", "eu", "be", "info", "nu", "uk", "frl"];

fn in_word(c: char) -> bool {
    c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c)
}

/// The length of the word at the beginning: letters, and what joins them (`foto's`, `e-mail`, `o.a.`, `J.`).
pub(super) fn word(rest: &str) -> usize {
    let mut length = 0;
    // Letters since the last full stop: one of them before a full stop makes an abbreviation.
    let mut letters = 0;
    let mut dotted = false;
    let mut characters = rest.chars().peekable();
    while let Some(c) = characters.next() {
        let next = characters.peek().copied();
        let joined = next.is_some_and(in_word);
        if in_word(c) {
            letters += 1;
        } else if c == '.' && letters == 1 && joined && (dotted || stops_twice(&rest[length + 1..])) {
            (dotted, letters) = (true, 0);
        } else if matches!(c, '\'' | '’' | '-' | '\u{2011}') && joined {
            letters = 2;
        } else if c == '.' && (dotted || is_abbreviation(&rest[..length])) {
            return length + 1;
        } else {
            return length;
        }
        length += c.len_utf8();
    }
    length
}

/// Whether one letter is all that stands before the next full stop, as in the rest of `o.a.`
fn stops_twice(rest: &str) -> bool {
    let mut characters = rest.chars();
    characters.next().is_some_and(char::is_alphabetic) && characters.next().is_none_or(|c| !in_word(c))
}

fn is_abbreviation(word: &str) -> bool {
    let mut characters = word.chars();
    let initial = characters.next().is_some_and(char::is_uppercase) && characters.next().is_none();
    // The longest abbreviation is short: a long word need not be looked up.
    initial || (word.len() <= 8 && ABBREVIATIONS.contains(&word.to_lowercase()))
}

/// The length of the number at the beginning: `9.30`, `1.250,50`, `06-12345678`, `3561AB`.
pub(super) fn number(rest: &str) -> usize {
    let mut characters = rest.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let joins = matches!(c, '.' | ',' | ':' | '/' | '-' | '–') && characters.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        if !in_word(c) && !joins {
            return at;
        }
    }
    rest.len()
}

/// Whether it has the shape of a web or e-mail address.
pub(super) fn is_address(core: &str) -> bool {
    if core.contains("://") || core.starts_with("www.") || is_email(core) {
        return true;
    }
    let host = core.split('/').next().unwrap_or(core);
    let Some((name, domain)) = host.rsplit_once('.') else { return false };
    let label = |label: &str| label.len() > 1 && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    DOMAINS.contains(&domain) && name.split('.').all(label)
}

/// Whether it has the shape of an e-mail address.
pub(super) fn is_email(core: &str) -> bool {
    let core = core.strip_prefix("mailto:").unwrap_or(core);
    let Some((name, host)) = core.split_once('@') else { return false };
    let Some((host, domain)) = host.rsplit_once('.') else { return false };
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+' | '%');
    !name.is_empty() && !host.is_empty() && name.chars().all(fits) && host.chars().all(fits) && domain.len() > 1
}
