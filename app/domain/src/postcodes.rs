//! Dutch postcodes. Of a person only the four digits are ever used.

use crate::coordinates::Coordinates;
use std::fmt;

/// The four digits of a Dutch postcode, 1000 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Postcode4(u16);

impl Postcode4 {
    /// Reads `3561`, and the start of `3561 AB` too, since many people type it whole.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (digits, letters) = text.split_at_checked(4)?;
        let letters = letters.trim();
        let letters_fit = letters.is_empty() || letters.len() == 2 && letters.bytes().all(|b| b.is_ascii_alphabetic());
        let number = digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse::<u16>().ok())??;
        (letters_fit && number >= 1000).then_some(Self(number))
    }

    /// The number, 1000 to 9999.
    pub fn number(self) -> u16 {
        self.0
    }
}

impl fmt::Display for Postcode4 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Where a four-digit postcode lies.
#[derive(Debug, Clone, PartialEq)]
pub struct PostcodeArea {
    /// The four digits.
    pub postcode: Postcode4,
    /// Town.
    pub city: String,
    /// Municipality.
    pub municipality: String,
    /// The middle of the area.
    pub coordinates: Coordinates,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn four_digits_are_enough_and_letters_may_follow() {
        assert_eq!(Postcode4::parse("3561").map(Postcode4::number), Some(3561));
        assert_eq!(Postcode4::parse(" 3561 ab ").map(Postcode4::number), Some(3561));
        assert_eq!(Postcode4::parse("3561AB").map(Postcode4::number), Some(3561));
    }

    #[test]
    fn what_is_no_postcode_is_refused() {
        for text in ["", "356", "35611", "0561", "356a", "３５６１", "3561 A", "3561 12"] {
            assert_eq!(Postcode4::parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused_without_a_panic(text in ".{0,12}") {
            let _ = Postcode4::parse(&text);
        }
    }
}
