//! Longer texts: paragraphs, headings, lists and links from one text of `app/texts`.
//!
//! Blocks are separated by an empty line. A block that starts with `## ` is a heading, a block of lines that
//! start with `- ` is a list, anything else a paragraph. `[words](address)` is a link; an address that starts
//! with `/` is a page of this site, except below `/api/`; one with `tel:` or `mailto:` does not break within a word.

use super::{Heading, MailWords, Paragraph};
use crate::ask::Here;
use leptos::prelude::*;

/// The view of a longer text.
#[component]
pub fn Prose(here: Here, #[prop(into)] text: String) -> impl IntoView {
    paragraphs(&text)
        .map(|block| match (block.strip_prefix("## "), block.strip_prefix("- ")) {
            (Some(heading), _) => {
                let heading = heading.to_owned();
                view! { <Heading level=2>{heading}</Heading> }.into_any()
            }
            (_, Some(_)) => {
                let items = block.lines().map(|line| view! { <li>{linked(here, line.trim_start_matches("- "))}</li> }).collect_view();
                view! { <ul>{items}</ul> }.into_any()
            }
            _ => {
                let words = linked(here, block);
                view! { <Paragraph>{words}</Paragraph> }.into_any()
            }
        })
        .collect_view()
}

/// The blocks of a text, separated by empty lines.
pub fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n").map(str::trim).filter(|block| !block.is_empty())
}

/// One line of such a text, for within a paragraph.
#[component]
pub fn Linked(here: Here, #[prop(into)] text: String) -> impl IntoView {
    linked(here, &text)
}

fn linked(here: Here, text: &str) -> Vec<AnyView> {
    pieces(text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Words(words) => words.to_owned().into_any(),
            Piece::Link { words, address } => {
                let page = address.starts_with('/') && !address.starts_with("/api/");
                let href = if page { here.href(address) } else { address.to_owned() };
                let class = if address.starts_with("tel:") { "nl-link phone" } else { "nl-link" };
                let words = if address.starts_with("mailto:") {
                    view! { <MailWords email=words /> }.into_any()
                } else {
                    words.to_owned().into_any()
                };
                view! { <a class=class href=href>{words}</a> }.into_any()
            }
        })
        .collect()
}

#[derive(Debug, PartialEq, Eq)]
enum Piece<'a> {
    Words(&'a str),
    Link { words: &'a str, address: &'a str },
}

fn pieces(mut text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    while let Some((before, words, address, after)) = next_link(text) {
        pieces.push(Piece::Words(before));
        pieces.push(Piece::Link { words, address });
        text = after;
    }
    pieces.push(Piece::Words(text));
    pieces.retain(|piece| *piece != Piece::Words(""));
    pieces
}

fn next_link(text: &str) -> Option<(&str, &str, &str, &str)> {
    let (before, rest) = text.split_once('[')?;
    let (words, rest) = rest.split_once("](")?;
    let (address, after) = rest.split_once(')')?;
    Some((before, words, address, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_stand_between_words() {
        let link = |words, address| Piece::Link { words, address };
        assert_eq!(
            pieces("Kijk bij [alle plekken](/plekken) of [bel](tel:1)."),
            [Piece::Words("Kijk bij "), link("alle plekken", "/plekken"), Piece::Words(" of "), link("bel", "tel:1"), Piece::Words(".")]
        );
        assert_eq!(pieces("een [ haak"), [Piece::Words("een [ haak")]);
    }

    #[test]
    fn empty_lines_separate_blocks() {
        assert_eq!(paragraphs("een\ntwee\n\n\ndrie\n").collect::<Vec<_>>(), ["een\ntwee", "drie"]);
    }
}
