//! UK volunteering data: activities and organisations as JSON-LD, and the JSON lines of Do-it.

mod doit;
mod jsonld;
mod plain;
mod sessions;

pub use doit::read_doit;
pub use jsonld::read_jsonld;

use crate::places::usual_steps;
use domain::{
    codes::{Agreement, DutchLevel, PlaceKind, PlaceStatus},
    languages::SpokenLanguage,
    places::{Address, Contact, PlaceContent},
};
use std::collections::BTreeSet;

/// A place of which nothing is told yet: voluntary work, in English, published.
fn untold(title: String) -> PlaceContent {
    PlaceContent {
        title,
        summary: String::new(),
        description: String::new(),
        text_language: SpokenLanguage::English,
        kind: PlaceKind::Flexible,
        agreement: Agreement::Volunteer,
        themes: BTreeSet::new(),
        main_theme: None,
        goals: BTreeSet::new(),
        tasks: Vec::new(),
        steps: usual_steps(),
        help: BTreeSet::new(),
        slots: Vec::new(),
        hours_per_week: None,
        starts_on: None,
        ends_on: None,
        languages: BTreeSet::new(),
        dutch_needed: DutchLevel::None,
        offers: BTreeSet::new(),
        asks: String::new(),
        costs: String::new(),
        returns: String::new(),
        certificate_of_conduct: false,
        address: Address::default(),
        contact: Contact::default(),
        photo: String::new(),
        status: PlaceStatus::Published,
        confirmed_on: None,
    }
}

#[cfg(test)]
mod tests;
