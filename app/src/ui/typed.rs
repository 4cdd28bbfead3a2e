//! Sentences around what somebody typed. It stands in a `<bdi>`, so that signs which turn text around, or a text
//! from right to left, leave our own words as they are.

use crate::texts::{Args, Texts};
use leptos::prelude::*;
use std::fmt;

/// Stands in a text where the typed words come; nobody types it into our texts.
const HERE: &str = "\u{E000}";

/// A sentence, perhaps with what somebody typed in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    before: String,
    typed: Option<String>,
    after: String,
}

impl Sentence {
    /// A sentence of ours only.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { before: text.into(), typed: None, after: String::new() }
    }

    /// The text with this key, with the typed words where its only variable stands.
    pub fn around(texts: Texts, key: &str, variable: &'static str, typed: impl Into<String>) -> Self {
        let mut args = Args::new();
        args.set(variable, HERE);
        let text = texts.say_with(key, &args);
        match text.split_once(HERE) {
            Some((before, after)) => Self { before: before.to_owned(), typed: Some(typed.into()), after: after.to_owned() },
            None => Self::plain(text),
        }
    }

    /// As it is shown.
    pub fn view(self) -> AnyView {
        let typed = self.typed.map(|typed| view! { <bdi>{typed}</bdi> });
        // Without an empty piece of text, which would be a space.
        let after = (!self.after.is_empty()).then_some(self.after);
        view! { {self.before} {typed} {after} }.into_any()
    }
}

impl fmt::Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}{}", self.before, self.typed.as_deref().unwrap_or_default(), self.after)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::languages::UiLanguage;

    #[test]
    fn what_was_typed_cannot_turn_our_words_around() {
        let sentence = Sentence::around(Texts::of(UiLanguage::Dutch), "search-unusable-postcode", "value", "\u{202E}12");
        let html = sentence.view().to_html();
        assert!(html.starts_with("Postcode <bdi>\u{202E}12</bdi> kennen wij niet."), "{html}");
    }

    #[test]
    fn a_typed_sign_of_ours_is_only_a_sign() {
        let sentence = Sentence::around(Texts::of(UiLanguage::English), "search-unusable-postcode", "value", HERE);
        assert!(sentence.view().to_html().contains(&format!("<bdi>{HERE}</bdi>")));
    }
}
