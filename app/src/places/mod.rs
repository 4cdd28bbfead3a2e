//! Places: as cards in a list, and each on its own page.

pub mod cards;
pub mod come;
mod day_grid;
pub mod facts;
pub mod pages;
pub mod sections;
mod structured;
pub mod when;
