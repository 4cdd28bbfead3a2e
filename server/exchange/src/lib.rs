//! Files that come in and go out: pure functions from bytes to drafts and from places to bytes,
//! and the generator of test data. Nothing here stores, searches or asks the time.
//!
//! Start with [`read`]: it reads a file of one [`Kind`] into [`domain::imports::Entry`], one per
//! line or record, each with what it holds or why it is refused. [`export`] writes places,
//! [`generate`] invents them.
//!
//! To add a kind of file: give it a module with a function from bytes to entries, a member of
//! [`Kind`] and a line in [`files`]; write the test that any bytes never make it panic.

pub mod export;
pub mod files;
pub mod generate;
pub mod groups;
pub mod hsds;
pub mod organisations;
pub mod places;
pub mod postcodes;
pub mod records;
pub mod refused;
pub mod volunteering;

mod identity;
mod notes;
mod themes;
mod week;

#[cfg(test)]
mod real_files;

pub use files::{Kind, Options, UnknownOrganisations, read};
pub use refused::FileRefused;
