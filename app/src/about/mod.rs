//! Pages that only tell: what Meedoen is, privacy, accessibility, contact.

pub mod pages;
