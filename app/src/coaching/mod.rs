//! What a coach does for many at once: a place for each of a group, as a proposal.
//!
//! Names and answers are typed, read and shown in one request. They are kept nowhere, and names do not even leave these pages: the
//! marketplace is only told what people look for.

pub mod group;
mod lines;
mod proposal;

#[cfg(test)]
mod tests;

/// The path of the page for a group.
pub const GROUP: &str = "/coach/groep";
