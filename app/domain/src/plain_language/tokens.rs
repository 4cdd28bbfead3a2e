//! A text taken apart: words, numbers, addresses and marks, line by line.

use super::shapes::{is_address, number, word};
use std::{borrow::Cow, ops::Range};

/// Signs at the beginning of a line that make it a heading, a quotation or a point of a list.
const BULLETS: &[char] = &['-', '*', '•', '–', '—', '·', '+', '#', '>', '▪', '◦', '‣', '●', '○', '✓', '✔'];
/// From this length on a line may have been broken because it was full.
const FULL_LINE: usize = 60;

/// What a piece of a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word; an abbreviation includes its last full stop.
    Word,
    /// Digits and what belongs to them: `9.30`, `10-12`, `3e`.
    Number,
    /// A web or e-mail address.
    Address,
    /// Where a link leads to, which nobody reads: the second half of `[words](target)`.
    Target,
    /// A single sign.
    Mark(char),
    /// The end of a line, unless the line was full and its sentence goes on in the next.
    LineEnd,
}

/// A piece of a text.
#[derive(Debug, Clone)]
pub(super) struct Token<'t> {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// Its words as they stand there.
    pub text: &'t str,
    /// A word in small letters with straight apostrophes, without the full stop of an abbreviation.
    pub lower: Cow<'t, str>,
    pub kind: Kind,
}

impl Token<'_> {
    pub fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    pub fn is_abbreviation(&self) -> bool {
        self.is_word() && self.text.ends_with('.')
    }

    /// Whether it begins with a capital.
    pub fn is_capitalised(&self) -> bool {
        self.is_word() && self.text.starts_with(char::is_uppercase)
    }
}

/// The pieces of a text, in order.
pub(super) fn read(text: &str) -> Vec<Token<'_>> {
    let mut reader = Reader { text, tokens: Vec::new() };
    let mut start = 0;
    let mut lines = text.split('\n').peekable();
    while let Some(line) = lines.next() {
        let indent = start + after_bullet(line);
        reader.line(indent, start + line.len());
        let end = start + line.len();
        let full = line.trim_end().len() >= FULL_LINE;
        let wraps = full && lines.peek().is_some_and(|next| next.trim_start().starts_with(char::is_lowercase));
        if !wraps {
            reader.push(end..end, Kind::LineEnd);
        }
        start = end + 1;
    }
    reader.tokens
}

/// How many bytes at the beginning of a line are a bullet, a number of a list or the signs of a heading.
fn after_bullet(line: &str) -> usize {
    let inner = line.trim_start();
    let signs = inner.trim_start_matches(BULLETS);
    if signs.len() < inner.len() && signs.starts_with(char::is_whitespace) {
        return line.len() - signs.trim_start().len();
    }
    let numbered = inner.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = match inner.len() - numbered.len() {
        1 | 2 => numbered.strip_prefix(['.', ')']),
        0 => inner.strip_prefix(|c: char| c.is_ascii_alphabetic()).and_then(|rest| rest.strip_prefix(')')),
        _ => None,
    };
    match rest {
        Some(rest) if rest.starts_with(char::is_whitespace) => line.len() - rest.trim_start().len(),
        _ => line.len() - inner.len(),
    }
}

struct Reader<'t> {
    text: &'t str,
    tokens: Vec<Token<'t>>,
}

impl Reader<'_> {
    fn push(&mut self, range: Range<usize>, kind: Kind) {
        let text = &self.text[range.clone()];
        let lower = if kind == Kind::Word { small(text) } else { Cow::Borrowed(text) };
        self.tokens.push(Token { range, text, lower, kind });
    }

    fn line(&mut self, start: usize, end: usize) {
        let line = &self.text[start..end];
        let mut from = 0;
        for (at, c) in line.char_indices().filter(|(_, c)| c.is_whitespace()) {
            self.chunk(start + from, start + at);
            from = at + c.len_utf8();
        }
        self.chunk(start + from, end);
    }

    /// What stands between two spaces. The target of a link is taken out first.
    fn chunk(&mut self, mut start: usize, end: usize) {
        if !self.text.as_bytes()[start..end].contains(&b']') {
            return self.plain(start, end);
        }
        while let Some(link) = self.text[start..end].find("](").map(|at| start + at) {
            self.plain(start, link);
            let target = link + 2;
            let close = self.text[target..end].find(')').map_or(end, |at| target + at);
            if target < close {
                self.push(target..close, Kind::Target);
            }
            start = (close + 1).min(end);
        }
        self.plain(start, end);
    }

    fn plain(&mut self, start: usize, end: usize) {
        let piece = &self.text[start..end];
        if !piece.bytes().any(|b| matches!(b, b'.' | b':' | b'@')) {
            return self.pieces(start, end);
        }
        let signs = |c: char| !c.is_alphanumeric() && !matches!(c, '/' | '+' | '_' | '#' | '&' | '=');
        let from = start + piece.len() - piece.trim_start_matches(signs).len();
        let core = piece.trim_matches(signs);
        if is_address(core) {
            let until = from + core.len();
            self.signs(start, from);
            self.push(from..until, Kind::Address);
            self.signs(until, end);
        } else {
            self.pieces(start, end);
        }
    }

    fn signs(&mut self, start: usize, end: usize) {
        for (at, c) in self.text[start..end].char_indices() {
            self.push(start + at..start + at + c.len_utf8(), Kind::Mark(c));
        }
    }

    /// Words, numbers and signs that stand together without a space.
    fn pieces(&mut self, mut start: usize, end: usize) {
        while let Some(c) = self.text[start..end].chars().next() {
            let rest = &self.text[start..end];
            let (length, kind) = if c.is_ascii_digit() {
                (number(rest), Kind::Number)
            } else if c.is_alphanumeric() {
                (word(rest), Kind::Word)
            } else {
                (c.len_utf8(), Kind::Mark(c))
            };
            self.push(start..start + length, kind);
            start += length;
        }
    }
}

/// In small letters, with straight apostrophes and without the full stop of an abbreviation.
fn small(word: &str) -> Cow<'_, str> {
    let word = word.strip_suffix('.').unwrap_or(word);
    let plain = word.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase());
    if plain { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase().replace('’', "'").replace('\u{2011}', "-")) }
}
