//! Letters and sheets on paper: plain data in, an accessible PDF (PDF/UA-1) out.
//!
//! [`invitation()`] writes the letter in which a coach asks how somebody is, [`many`] those of a whole wave in one file
//! for the printer, [`hand_over_sheet`] the sheet with which a coach introduces somebody, [`report()`] what was said
//! in a conversation, and [`certificate()`] what somebody went through. Nothing is read or written on the way, and no clock is asked: the same data gives the same bytes.
//!
//! The words stand in `texts/{nl,en}.ftl` and the looks in `templates/*.typ`. What people wrote reaches a template as
//! a value, never as a part of it, so it comes out as it went in. To add a document: a file here that fills in the
//! texts, and a template of the same name that lays them out.
//!
//! Typesetting computes and blocks for some tens of milliseconds: call it where blocking is allowed.

mod certificate;
mod hand_over;
mod invitation;
mod press;
mod report;
mod texts;

pub use certificate::{CertificateSheet, certificate};
pub use domain::waves::LetterText;
pub use hand_over::{HandOverSheet, Line, hand_over_sheet};
pub use invitation::{Invitation, invitation, many};
pub use press::{REPORT_MAX, SHEET_MAX};
pub use report::{ConversationReport, Section, report};

use chrono::NaiveDateTime;

/// A coach, as people can reach them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coach {
    /// The name people call them by.
    pub name: String,
    /// Where they can be called.
    pub phone: String,
    /// Where they can be mailed, if they want that.
    pub email: Option<String>,
}

/// When and where people see each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Day and time, as the clock on the wall says.
    pub at: NaiveDateTime,
    /// Where, in words.
    pub place: String,
}

/// Why there is no document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LettersError {
    /// It does not fit: on its one sheet, or because it has more than [`SHEET_MAX`] or [`REPORT_MAX`].
    #[error("there is more text than fits on the paper")]
    TooLong,
    /// Our fonts have no picture of this sign: on paper there would be an empty box.
    #[error("the fonts have no sign {0:?}")]
    NoSign(char),
    /// The address is too long for a square that a camera can read.
    #[error("the address does not fit in a QR code")]
    NoSquare,
    /// There is no letter to write.
    #[error("there are no letters")]
    Nothing,
    /// One of [`many`] letters cannot be written; the others can be without it.
    #[error("letter {index}: {error}")]
    OneOfMany {
        /// Which one, counted from 0.
        index: usize,
        /// Why not.
        error: Box<LettersError>,
    },
    /// A template of ours is wrong.
    #[error("typesetting failed: {0}")]
    Typesetting(String),
}
