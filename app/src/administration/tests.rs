//! The work of an administrator and a privacy officer, over people and a marketplace of samples.

mod decisions;
mod pages;
mod people;
mod reports;
