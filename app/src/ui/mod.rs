//! The parts that pages are built of. They know words and shapes, nothing of places.
//!
//! Class names are those of NL Design System (`nl-`, `utrecht-`) where it has the part.

mod basics;
mod document;
mod drawings;
mod pagination;
mod prose;

pub use basics::{ButtonLink, ButtonLook, Heading, ListenButton, Notice, NoticeKind, Paragraph, SubmitButton, TextLink};
pub use document::{Document, Frame, phone_href};
pub use drawings::{Drawing, Fact, Icon, Scene, tint};
pub use pagination::Pagination;
pub use prose::{Prose, paragraphs};
