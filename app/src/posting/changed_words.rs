//! The difference between two texts, word by word: what went and what came, with a little of what stayed around it.

use leptos::prelude::*;
use similar::{ChangeTag, TextDiff};

/// Words of an unchanged piece that are shown on each side of a change.
const AROUND: usize = 6;

/// A piece of the two texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// In both.
    Same(String),
    /// Left out of both, because it is long and did not change.
    Gap,
    /// Only in the first.
    Gone(String),
    /// Only in the second.
    New(String),
}

/// The pieces of two texts, in order.
pub fn pieces(before: &str, after: &str) -> Vec<Piece> {
    let diff = TextDiff::from_words(before, after);
    let mut runs: Vec<(ChangeTag, String)> = Vec::new();
    for change in diff.iter_all_changes() {
        match runs.last_mut().filter(|(tag, _)| *tag == change.tag()) {
            Some((_, text)) => text.push_str(change.value()),
            None => runs.push((change.tag(), change.value().to_owned())),
        }
    }
    let last = runs.len().saturating_sub(1);
    let mut pieces = Vec::new();
    for (place, (tag, text)) in runs.into_iter().enumerate() {
        match tag {
            ChangeTag::Delete => pieces.push(Piece::Gone(text)),
            ChangeTag::Insert => pieces.push(Piece::New(text)),
            ChangeTag::Equal => pieces.extend(shortened(text, place > 0, place < last)),
        }
    }
    pieces
}

/// An unchanged piece, with a gap in what is far from the change before it and the change after it.
fn shortened(text: String, keep_beginning: bool, keep_end: bool) -> Vec<Piece> {
    let words: Vec<&str> = text.split_inclusive(char::is_whitespace).collect();
    let beginning = if keep_beginning { AROUND } else { 0 };
    let end = if keep_end { AROUND } else { 0 };
    if words.len() <= beginning + end + 1 {
        return vec![Piece::Same(text)];
    }
    let same = |words: &[&str]| (!words.is_empty()).then(|| Piece::Same(words.concat()));
    [same(&words[..beginning]), Some(Piece::Gap), same(&words[words.len() - end..])].into_iter().flatten().collect()
}

/// The difference to read: what went is struck out and what came is underlined, and both are named for who listens.
#[component]
pub fn ChangedWords(before: String, after: String, gone: &'static str, new: &'static str) -> impl IntoView {
    let pieces = pieces(&before, &after)
        .into_iter()
        .map(|piece| match piece {
            Piece::Same(text) => view! { <span>{text}</span> }.into_any(),
            Piece::Gap => view! { <span>" … "</span> }.into_any(),
            Piece::Gone(text) => view! { <del><span class="visually-hidden">{gone} " "</span>{text}</del> }.into_any(),
            Piece::New(text) => view! { <ins><span class="visually-hidden">{new} " "</span>{text}</ins> }.into_any(),
        })
        .collect_view();
    view! { <p class="changed-words">{pieces}</p> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_changed_is_shown_with_a_little_around_it() {
        let before = "een twee drie vier vijf zes zeven acht negen tien oud elf";
        let after = "een twee drie vier vijf zes zeven acht negen tien nieuw elf";
        assert_eq!(
            pieces(before, after),
            [
                Piece::Gap,
                Piece::Same("vijf zes zeven acht negen tien ".to_owned()),
                Piece::Gone("oud".to_owned()),
                Piece::New("nieuw".to_owned()),
                Piece::Same(" elf".to_owned()),
            ]
        );
        assert_eq!(pieces("", "nieuw"), [Piece::New("nieuw".to_owned())]);
        assert_eq!(pieces("", ""), []);
    }
}
