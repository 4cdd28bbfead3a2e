//! How a municipality presents itself: its name, a welcome, and who can be called.

use crate::{accounts::EmailAddress, plain_language};
use std::fmt;

/// Longest name, in characters.
pub const MUNICIPALITY_NAME_MAX: usize = 60;
/// Longest welcome, in characters.
pub const WELCOME_MAX: usize = 600;
/// Longest telephone number as it is written.
const PHONE_MAX: usize = 30;

/// How a municipality presents itself. Everything may be absent: nobody has filled it in then.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Introduction {
    /// What people call it: "Gemeente Utrecht".
    pub name: Option<MunicipalityName>,
    /// A few words for who comes by.
    pub welcome: Option<Welcome>,
    /// The telephone number of a team.
    pub phone: Option<TeamPhone>,
    /// The address of a team, for mail.
    pub email: Option<TeamAddress>,
}

/// The name of a municipality as people say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MunicipalityName(String);

impl MunicipalityName {
    /// Reads a name of 1 to [`MUNICIPALITY_NAME_MAX`] characters on one line; anything else is none.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let fits = (1..=MUNICIPALITY_NAME_MAX).contains(&text.chars().count()) && text.chars().any(char::is_alphabetic);
        (fits && !text.chars().any(char::is_control)).then_some(Self(text))
    }
}

impl fmt::Display for MunicipalityName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A short welcome: Dutch, and English when somebody wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Welcome {
    dutch: String,
    english: String,
}

/// Why two texts are no welcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WelcomeRefused {
    /// There is English and no Dutch.
    DutchMissing,
    /// The Dutch text is longer than [`WELCOME_MAX`].
    DutchTooLong,
    /// The English text is longer than [`WELCOME_MAX`].
    EnglishTooLong,
}

impl Welcome {
    /// Reads both texts; two empty ones are no welcome.
    pub fn parse(dutch: &str, english: &str) -> Result<Option<Self>, WelcomeRefused> {
        let (dutch, english) = (dutch.trim(), english.trim());
        let too_long = |text: &str| text.chars().count() > WELCOME_MAX;
        match (dutch, english) {
            ("", "") => Ok(None),
            ("", _) => Err(WelcomeRefused::DutchMissing),
            (dutch, _) if too_long(dutch) => Err(WelcomeRefused::DutchTooLong),
            (_, english) if too_long(english) => Err(WelcomeRefused::EnglishTooLong),
            (dutch, english) => Ok(Some(Self { dutch: dutch.to_owned(), english: english.to_owned() })),
        }
    }

    /// The Dutch text.
    pub fn dutch(&self) -> &str {
        &self.dutch
    }

    /// The English text; may be empty.
    pub fn english(&self) -> &str {
        &self.english
    }
}

/// A telephone number as people write it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamPhone(String);

impl TeamPhone {
    /// Reads a number: 10 to 15 digits as in E.164, or `14` and an area code as Dutch municipalities have, perhaps with a plus,
    /// spaces, hyphens and brackets. Anything else is none.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let signs = text.chars().all(|c| c.is_ascii_digit() || " -()".contains(c) || c == '+') && !text.chars().skip(1).any(|c| c == '+');
        let short = digits.starts_with("14") && (5..=6).contains(&digits.len());
        let length = short || (10..=15).contains(&digits.len());
        (signs && length && text.chars().count() <= PHONE_MAX).then_some(Self(text))
    }

    /// As it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An address for mail that a team reads together: it stays when somebody leaves, and names nobody in public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamAddress(EmailAddress);

/// Why a text is no address of a team.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TeamAddressRefused {
    /// It is no address for mail.
    NotAnAddress,
    /// It looks like the address of one person: `j.jansen@`, `anja@`.
    OfOnePerson,
}

impl TeamAddress {
    /// Reads an address.
    pub fn parse(text: &str) -> Result<Self, TeamAddressRefused> {
        let address = EmailAddress::parse(text).ok_or(TeamAddressRefused::NotAnAddress)?;
        if names_a_person(address.as_str()) { Err(TeamAddressRefused::OfOnePerson) } else { Ok(Self(address)) }
    }

    /// An address that was judged before: what looks like a person may be judged otherwise later.
    pub fn judged(address: EmailAddress) -> Self {
        Self(address)
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

/// A given name alone or before another word, or an initial before one.
fn names_a_person(address: &str) -> bool {
    let name = address.split('@').next().unwrap_or_default();
    let pieces: Vec<&str> = name.split(['.', '_']).filter(|piece| !piece.is_empty()).collect();
    match pieces.as_slice() {
        [only] => plain_language::is_given_name(only),
        [first, ..] => plain_language::is_given_name(first) || first.chars().count() == 1,
        [] => false,
    }
}
