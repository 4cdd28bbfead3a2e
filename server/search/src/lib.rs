//! Search: words, choices and distance over the public places, with exact counts.
//!
//! The index holds identities and what is searched, nothing else. It can be thrown away at any time: the database is
//! the only truth, and hits are read back from it. Only this crate names tantivy.
//!
//! - **Opening**: [`SearchIndex::open`] answers at once; when it says [`State::Rebuild`], give it every public place
//!   through [`SearchIndex::rebuild`].
//! - **Changing**: [`SearchIndex::apply`], with [`Change::Remove`] for what is gone or no longer public.
//! - **Asking**: [`SearchIndex::search`] and [`SearchIndex::suggestions`]. Any text is fine.
//! - **Checking**: [`Drift::between`] the index ([`SearchIndex::revisions`]) and the database.
//!
//! One question takes this way: `words` splits and folds its text, `text_query` (with `dutch` and `synonyms`) makes a
//! tantivy query of it, `conditions` makes its choices ready, `collect` counts and ranks in one pass over the rows of
//! `tables`, and `facets` and `pages` write the answer down.
//!
//! To make something else findable: a fact to choose by is a bit in `document::bits_of`; more text is a line in
//! `document::Encoder::encode`. Both need a new `schema::FORMAT`.
//!
//! All of this blocks; call it where blocking is allowed.

mod best;
mod collect;
mod conditions;
mod disk;
mod document;
mod drift;
mod dutch;
mod errors;
mod facets;
mod folder;
mod generation;
mod index;
mod names;
mod pages;
mod rebuild;
mod schema;
mod stop_words;
mod suggestions;
mod synonyms;
mod tables;
mod tally;
mod text_query;
mod vocabulary;
mod words;

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

pub use document::{IndexDocument, revision};
pub use drift::Drift;
pub use errors::SearchError;
pub use generation::RebuildReason;
pub use index::{Change, Opened, SearchIndex, State};
pub use rebuild::Rebuild;
pub use synonyms::{SynonymProblem, SynonymWarning, Synonyms};
