//! The front page, and the page that helps to choose.

pub mod pages;
