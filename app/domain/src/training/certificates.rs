//! Certificates: what somebody did, with a code by which anybody can see that it is true.

use crate::participants::{CARD_SIGNS, plain_signs};
use chrono::NaiveDate;

/// Signs of the code of a certificate (93 bits), of those of a card.
pub const CERTIFICATE_LENGTH: usize = 20;
/// Signs of it that stand together.
pub const CERTIFICATE_GROUP: usize = 4;

/// The signs of the code of a certificate as they are compared, however they were typed; `None` when these are no signs of one.
pub fn certificate_signs(typed: &str) -> Option<String> {
    let signs = plain_signs(typed);
    let known = |sign: char| u8::try_from(sign).is_ok_and(|sign| CARD_SIGNS.contains(&sign));
    (signs.len() == CERTIFICATE_LENGTH && signs.chars().all(known)).then_some(signs)
}

/// The signs as they are printed and read aloud.
pub fn in_groups(signs: &str) -> String {
    let signs: Vec<char> = signs.chars().collect();
    signs.chunks(CERTIFICATE_GROUP).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// What anybody may see who has the code: nothing more is on the paper either.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// The name as somebody chose it when it was given.
    pub name: String,
    /// The track.
    pub track: String,
    /// When it was given; only its month is told.
    pub given_on: NaiveDate,
}

/// A certificate with its code, for the paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificatePaper {
    /// What it says.
    pub certificate: Certificate,
    /// The code, in groups.
    pub code: String,
}
