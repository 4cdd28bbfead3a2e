//! Municipalities: their names wherever they stand, their page, and their colour and logo around the pages.

mod frame;
pub mod names;
pub mod pages;
pub mod reporting;
pub mod sheet;

pub use frame::{House, LogoPicture, PlaceIn};

#[cfg(test)]
mod tests;
