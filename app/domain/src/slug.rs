//! The readable part of an address: lower case ASCII letters, digits and single hyphens.

use std::fmt;

/// A slug of 1 to 80 characters, for example `meehelpen-in-de-moestuin`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

impl Slug {
    /// The longest slug there is.
    pub const MAX: usize = 80;

    /// Reads a slug that already has the right form.
    pub fn parse(text: &str) -> Option<Self> {
        let well_formed = (1..=Self::MAX).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !text.starts_with('-')
            && !text.ends_with('-')
            && !text.contains("--");
        well_formed.then(|| Self(text.to_owned()))
    }

    /// Makes a slug of any text; text without letters or digits becomes `plek`.
    pub fn of(text: &str) -> Self {
        let mut slug = String::new();
        for character in deunicode::deunicode(text).chars() {
            if slug.len() >= Self::MAX {
                break;
            }
            if character.is_ascii_alphanumeric() {
                slug.push(character.to_ascii_lowercase());
            } else if !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
        }
        let slug = slug.trim_end_matches('-');
        Self(if slug.is_empty() { "plek" } else { slug }.to_owned())
    }

    /// The same slug with `-suffix` behind it, still at most [`Slug::MAX`] long. `suffix` is itself a slug.
    #[must_use]
    pub fn with_suffix(&self, suffix: &Self) -> Self {
        let room = Self::MAX.saturating_sub(suffix.0.len() + 1);
        let stem = self.0[..self.0.len().min(room)].trim_end_matches('-');
        Self(format!("{stem}-{}", suffix.0))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Slug {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not a slug")
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn accents_and_signs_become_plain_letters() {
        assert_eq!(Slug::of("Café 'De Brug' & Coöperatief").as_str(), "cafe-de-brug-cooperatief");
    }

    proptest! {
        #[test]
        fn every_made_slug_is_well_formed(text in ".{0,200}") {
            let slug = Slug::of(&text);
            prop_assert_eq!(Slug::parse(slug.as_str()), Some(slug.clone()));
            let longer = slug.with_suffix(&Slug::of("tweede"));
            prop_assert_eq!(Slug::parse(longer.as_str()), Some(longer.clone()));
        }
    }
}
