//! Where sentences begin and end. A colon ends one too: what follows it is read as a new thought.

use super::{
    lexicon::{self, WordList},
    tokens::{Kind, Token},
};
use std::{ops::Range, sync::LazyLock};

static MAY_END: LazyLock<WordList> = LazyLock::new(|| WordList::of(lexicon::ABBREVIATIONS, "may end"));

/// The pieces of one sentence, at least one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sentence<'s, 't>(&'s [Token<'t>]);

impl<'s, 't> Sentence<'s, 't> {
    pub fn tokens(self) -> &'s [Token<'t>] {
        self.0
    }

    /// Its bytes in the text, with the full stop.
    pub fn range(self) -> Range<usize> {
        self.bytes(0, self.0.len() - 1)
    }

    /// The bytes from one piece to another, both included.
    pub fn bytes(self, first: usize, last: usize) -> Range<usize> {
        self.0[first].range.start..self.0[last].range.end
    }

    /// How many words a reader counts: numbers and addresses are words too.
    pub fn words(self) -> usize {
        self.0.iter().filter(|token| matches!(token.kind, Kind::Word | Kind::Number | Kind::Address)).count()
    }
}

/// The sentences of a text. Lines without a word are left out.
pub(super) fn split<'s, 't>(tokens: &'s [Token<'t>]) -> impl Iterator<Item = Sentence<'s, 't>> {
    let mut rest = tokens;
    std::iter::from_fn(move || {
        loop {
            let end = (0..rest.len()).find(|&at| ends(rest, at))?;
            let (pieces, behind) = rest.split_at(end + 1);
            rest = behind;
            let pieces = if pieces[end].kind == Kind::LineEnd { &pieces[..end] } else { pieces };
            let sentence = Sentence(pieces);
            if sentence.words() > 0 {
                return Some(sentence);
            }
        }
    })
}

/// Whether the sentence that begins these tokens ends at this one.
fn ends(tokens: &[Token<'_>], at: usize) -> bool {
    let token = &tokens[at];
    let next = tokens.get(at + 1);
    match token.kind {
        Kind::LineEnd => true,
        Kind::Mark(mark) => {
            let stop = is_stop(mark) || mark == ':';
            let closes = is_closing(mark) && closed_behind_stop(&tokens[..at]);
            match next.filter(|next| next.range.start == token.range.end && next.kind != Kind::LineEnd) {
                None => stop || closes,
                // Somebody forgot the space: "Kom langs.Iedereen is welkom."
                Some(next) => is_stop(mark) && next.is_capitalised() && at > 0 && !tokens[at - 1].is_capitalised(),
            }
        }
        Kind::Word => token.is_abbreviation() && MAY_END.contains(&token.lower) && next.is_some_and(Token::is_capitalised),
        _ => false,
    }
}

fn is_stop(mark: char) -> bool {
    matches!(mark, '.' | '!' | '?' | '…' | '؟' | '。')
}

fn is_closing(mark: char) -> bool {
    matches!(mark, '"' | '\'' | '”' | '’' | '»' | ')' | ']')
}

/// Whether a full stop stands before these closing marks, of which there are two at most.
fn closed_behind_stop(before: &[Token<'_>]) -> bool {
    let mark = |back: usize| match before.len().checked_sub(back).map(|at| before[at].kind) {
        Some(Kind::Mark(mark)) => mark,
        _ => ' ',
    };
    is_stop(mark(1)) || (is_closing(mark(1)) && is_stop(mark(2)))
}
