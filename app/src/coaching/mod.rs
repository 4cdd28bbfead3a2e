//! What a coach does for many at once: a place for each of a group, as a proposal.
//!
//! Names and answers are typed or come in a file, are read and shown in one request, and are kept nowhere. To make the proposal, the
//! marketplace is only told what people look for; names in a file pass it by when it is read.

mod given;
pub mod group;
mod lines;
mod proposal;
mod table;

#[cfg(test)]
mod tests;

/// The path of the page for a group.
pub const GROUP: &str = "/coach/groep";
