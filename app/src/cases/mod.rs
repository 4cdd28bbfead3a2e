//! The people whom a coach knows: who needs something now, one's own people, and the page about one of them.

#[cfg(feature = "ssr")]
pub(crate) mod add;
#[cfg(feature = "ssr")]
mod board;
#[cfg(feature = "ssr")]
pub(crate) mod due_list;
#[cfg(feature = "ssr")]
mod fields;
mod holding;
pub mod islands;
#[cfg(feature = "hydrate")]
mod narrowing;
#[cfg(feature = "ssr")]
pub(crate) mod paths;
#[cfg(feature = "ssr")]
pub(crate) mod people;
#[cfg(feature = "ssr")]
pub(crate) mod person;
#[cfg(feature = "ssr")]
pub(crate) mod stand_in;
#[cfg(all(test, feature = "ssr"))]
mod tests;

#[cfg(feature = "ssr")]
pub(crate) use paths::{DUE, PEOPLE, coach, person_path};
