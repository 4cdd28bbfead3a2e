//! The parts that pages are built of. They know words and shapes, nothing of places.
//!
//! Class names are those of NL Design System (`nl-`, `utrecht-`) where it has the part.

mod basics;
mod choices;
mod document;
mod drawings;
mod fields;
mod form_parts;
mod pagination;
mod phone;
mod prose;
mod select;
mod typed;

pub use basics::{ButtonLink, ButtonLook, Heading, ListenButton, Notice, NoticeKind, Paragraph, SubmitButton, TextLink};
pub use choices::{ChoiceList, ChoiceOption, Choose};
pub use document::{Document, Frame};
pub use drawings::{Drawing, Fact, Icon, Scene, tint};
pub use fields::{FieldKind, FileField, TextArea, TextField};
pub use form_parts::{DoneNotice, ErrorSummary, FormToken, KEPT_PREFIX, Kept, ONCE_FIELD, PostForm};
pub use pagination::{Pagination, Parts, part_in};
pub use phone::{MailWords, PhoneLink, PhoneWords, phone_args, phone_href};
pub use prose::{Linked, Prose, paragraphs};
pub use select::Select;
pub use typed::Sentence;
