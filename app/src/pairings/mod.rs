//! Buddy pairings (maatjeskoppels): asking for company, choosing, walking along, and what a coordinator does.

pub mod ask;
pub mod care;
pub mod coordination;
pub mod everybody;
pub mod expenses;
pub mod file;
pub mod own;
mod taking_along;
#[cfg(test)]
mod tests;
pub mod together;
mod words;

pub use taking_along::{pairings_as_json, pairings_on_paper};

use domain::{ids::PairingId, slug::Slug};

/// One's own page about it.
pub const OWN: &str = "/mijn/maatje";
/// The pairings of a coordinator.
pub const PAIRINGS: &str = "/coordinatie/maatjes";

/// The page for asking for a buddy to go to this place together, without language.
pub fn buddy_for(place: &Slug) -> String {
    format!("{OWN}?{}={place}", ask::PLACE)
}

/// The page about walking along together.
pub fn together_path(id: PairingId) -> String {
    format!("{OWN}/{id}")
}

/// The page of a coordinator about a pairing.
pub fn pairing_path(id: PairingId) -> String {
    format!("{PAIRINGS}/{id}")
}
