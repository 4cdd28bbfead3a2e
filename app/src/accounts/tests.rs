//! Signing in and one's own account, over people and a marketplace of samples.

pub mod asking;
mod interrupted;
mod pages;
mod sending;
