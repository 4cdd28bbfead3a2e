//! Colours, and whether words in them can be read: the contrast of WCAG 2.2.
//!
//! The formulas are those of the Web Content Accessibility Guidelines 2.2, W3C Recommendation of 12 December 2024:
//! [relative luminance](https://www.w3.org/TR/WCAG22/#dfn-relative-luminance) and
//! [contrast ratio](https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio); the least for text is success criterion 1.4.3.

use std::fmt;

/// Least contrast of text (WCAG 2.2, success criterion 1.4.3).
pub const TEXT_CONTRAST: f64 = 4.5;

/// A colour of sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

impl Colour {
    /// White: the words on a button.
    pub const WHITE: Self = Self::new(0xff, 0xff, 0xff);

    /// A colour of these parts.
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }

    /// Reads `#0b5d57`, with or without the hash, in capitals or not, or the same in three signs: `#0af`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let digits: Vec<u8> = text.strip_prefix('#').unwrap_or(text).chars().map(hexadecimal).collect::<Option<_>>()?;
        match digits.as_slice() {
            [red, green, blue] => Some(Self::new(red * 17, green * 17, blue * 17)),
            [_, _, _, _, _, _] => {
                let part = |place: usize| digits[2 * place] * 16 + digits[2 * place + 1];
                Some(Self::new(part(0), part(1), part(2)))
            }
            _ => None,
        }
    }

    /// Six hexadecimal digits: for an address.
    pub fn digits(self) -> String {
        format!("{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }

    /// Relative luminance: 0 for black, 1 for white.
    pub fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// Contrast ratio with another colour: from 1, the same, to 21, black on white.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// Least contrast with any of these surfaces.
    fn contrast_on(self, surfaces: &[Self]) -> f64 {
        surfaces.iter().map(|surface| self.contrast(*surface)).fold(f64::INFINITY, f64::min)
    }

    /// So many of 255 parts of this colour; the rest is black.
    fn darkened(self, parts: u8) -> Self {
        self.each(|part| u16::from(part) * u16::from(parts) / 255)
    }

    /// So many of 255 parts white; the rest is this colour.
    fn lightened(self, parts: u8) -> Self {
        self.each(|part| u16::from(part) + u16::from(255 - part) * u16::from(parts) / 255)
    }

    fn each(self, change: impl Fn(u8) -> u16) -> Self {
        // Never more than 255, since what is added is a part of what was missing.
        let change = |part| u8::try_from(change(part)).unwrap_or(u8::MAX);
        Self::new(change(self.red), change(self.green), change(self.blue))
    }
}

fn hexadecimal(sign: char) -> Option<u8> {
    u8::try_from(sign.to_digit(16)?).ok()
}

impl fmt::Display for Colour {
    /// As in a stylesheet: `#0b5d57`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.digits())
    }
}

/// What words and links stand on in a light page; `style/themes/meedoen.css` has the same, which a test guards.
const LIGHT: [(&str, Colour); 8] = [
    ("--paper", Colour::new(0xfb, 0xf8, 0xf3)),
    ("--paper-deep", Colour::new(0xf3, 0xec, 0xdf)),
    ("--card", Colour::WHITE),
    ("--tint-1", Colour::new(0xfb, 0xe9, 0xcf)),
    ("--tint-2", Colour::new(0xdc, 0xef, 0xe6)),
    ("--tint-3", Colour::new(0xe4, 0xe9, 0xf7)),
    ("--tint-4", Colour::new(0xf8, 0xe0, 0xd8)),
    ("--tint-5", Colour::new(0xef, 0xe6, 0xf4)),
];
/// The same in a dark page, and the words on a button there.
const DARK: [(&str, Colour); 9] = [
    ("--paper", Colour::new(0x16, 0x1d, 0x1f)),
    ("--paper-deep", Colour::new(0x1b, 0x24, 0x26)),
    ("--card", Colour::new(0x20, 0x29, 0x2c)),
    ("--on-action", Colour::new(0x0c, 0x23, 0x20)),
    ("--tint-1", Colour::new(0x43, 0x35, 0x1f)),
    ("--tint-2", Colour::new(0x1f, 0x3b, 0x33)),
    ("--tint-3", Colour::new(0x28, 0x33, 0x50)),
    ("--tint-4", Colour::new(0x48, 0x2f, 0x28)),
    ("--tint-5", Colour::new(0x3a, 0x2f, 0x45)),
];

/// How well words in a colour can be read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measured {
    /// Contrast of white words on a button of the colour.
    pub button: f64,
    /// Least contrast of a link in the colour with anything that it stands on in a light page.
    pub page: f64,
}

impl Measured {
    /// Measures a colour.
    pub fn of(colour: Colour) -> Self {
        Self { button: colour.contrast(Colour::WHITE), page: colour.contrast_on(&LIGHT.map(|(_, surface)| surface)) }
    }

    /// Can words be read in both?
    pub fn is_enough(self) -> bool {
        self.button >= TEXT_CONTRAST && self.page >= TEXT_CONTRAST
    }
}

/// The colour itself when it can be read, else the nearest darker one of the same hue that can. Black can.
pub fn nearest_readable(colour: Colour) -> Colour {
    (0..=u8::MAX).rev().map(|parts| colour.darkened(parts)).find(|darker| Measured::of(*darker).is_enough()).unwrap_or(colour.darkened(0))
}

/// The main colour of a municipality: of its buttons and links. Words can be read in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MainColour(Colour);

/// Why a text is no main colour.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ColourRefused {
    /// It is no colour that we can read.
    NotAColour,
    /// Words in this colour cannot be read. The nearest colour that can be comes with it.
    TooLight(Colour, Measured, MainColour),
}

impl MainColour {
    /// Reads a colour in which words can be read.
    pub fn parse(text: &str) -> Result<Self, ColourRefused> {
        let colour = Colour::parse(text).ok_or(ColourRefused::NotAColour)?;
        let measured = Measured::of(colour);
        if measured.is_enough() { Ok(Self(colour)) } else { Err(ColourRefused::TooLight(colour, measured, Self::nearest(colour))) }
    }

    /// The nearest main colour to a colour: itself, or a darker one. What was chosen under another theme stays usable so.
    pub fn nearest(colour: Colour) -> Self {
        Self(nearest_readable(colour))
    }

    /// The colour.
    pub fn colour(self) -> Colour {
        self.0
    }

    /// Darker, for a link or button under the pointer.
    pub fn stronger(self) -> Colour {
        self.0.darkened(190)
    }

    /// Lighter, so that it can be read in a dark page; and lighter still, under the pointer.
    pub fn in_the_dark(self) -> (Colour, Colour) {
        let surfaces = DARK.map(|(_, surface)| surface);
        let mut lighter = (0..=u8::MAX).map(|parts| self.0.lightened(parts));
        let readable = lighter.find(|colour| colour.contrast_on(&surfaces) >= TEXT_CONTRAST).unwrap_or(Colour::WHITE);
        (readable, readable.lightened(90))
    }
}

#[cfg(test)]
mod tests;
