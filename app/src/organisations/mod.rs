//! Partner organisations: the list, and the page of each.

pub mod pages;
