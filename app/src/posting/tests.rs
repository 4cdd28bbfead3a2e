//! Partners and their places, at Sara's desk.

mod beginning;
mod ending;
mod moving;
mod pages;
mod saving;
mod together;

use crate::{
    accounts::tests::asking::send,
    ask::NoPage,
    forms::Posted,
    samples_of_work::{Done, at_desk},
};
use chrono::NaiveDate;
use domain::{
    codes::{Agreement, DutchLevel, Goal, Help, Need, PlaceKind, PlaceStatus, Theme},
    languages::SpokenLanguage,
    places::{Address, Contact, PlaceContent, StepRange},
};
use std::collections::BTreeSet;

/// A place of which every part is different.
pub fn another(content: &PlaceContent) -> PlaceContent {
    let more = |text: &str| format!("{text} En meer.");
    PlaceContent {
        title: more(&content.title),
        summary: more(&content.summary),
        description: more(&content.description),
        text_language: SpokenLanguage::English,
        kind: PlaceKind::Course,
        agreement: Agreement::WorkExperience,
        themes: BTreeSet::from([Theme::Cooking]),
        main_theme: Some(Theme::Cooking),
        goals: BTreeSet::from([Goal::Learn]),
        tasks: vec!["Soep koken".to_owned()],
        steps: StepRange::new(4, 4).expect("a range"),
        help: BTreeSet::from([Help::Buddy]),
        slots: vec!["vr-avond 9".parse().expect("a slot")],
        hours_per_week: None,
        starts_on: NaiveDate::from_ymd_opt(2026, 1, 1),
        ends_on: NaiveDate::from_ymd_opt(2026, 2, 1),
        languages: BTreeSet::from([SpokenLanguage::Turkish]),
        dutch_needed: DutchLevel::Good,
        offers: BTreeSet::from([Need::Quiet]),
        asks: more(&content.asks),
        costs: more(&content.costs),
        returns: more(&content.returns),
        certificate_of_conduct: !content.certificate_of_conduct,
        address: Address { street: "Elders 1".to_owned(), ..content.address.clone() },
        contact: Contact { phone: "030 999 99 99".to_owned(), ..content.contact.clone() },
        photo: "ander.jpg".to_owned(),
        status: PlaceStatus::Paused,
        confirmed_on: None,
    }
}

/// The place on the desk as it is now.
pub fn content() -> PlaceContent {
    at_desk(|desk| desk.own.place.content.clone())
}

/// The state of the place as a form names it.
pub fn revision() -> String {
    at_desk(|desk| desk.own.revision().0.to_string())
}

/// The path of a page of the place on the desk.
pub fn path(page: &str) -> String {
    let id = at_desk(|desk| desk.own.place.id);
    if page.is_empty() { format!("/partner/plekken/{id}") } else { format!("/partner/plekken/{id}/{page}") }
}

/// What was done at the desk.
pub fn done() -> Vec<Done> {
    at_desk(|desk| desk.done.clone())
}

/// Sends a screen as Sara, with the state of the place as it is now.
pub async fn save(screen: &str, fields: &[(&str, &str)]) -> Result<Posted, NoPage> {
    let revision = revision();
    let fields: Vec<_> = [("stand", revision.as_str())].into_iter().chain(fields.iter().copied()).collect();
    send(super::screen::save, "sara", &path(screen), &fields).await
}

/// Where a form leads.
pub fn leads_to(answer: Result<Posted, NoPage>) -> String {
    match answer {
        Ok(Posted::See(path)) => path,
        Ok(Posted::Again(problems)) => panic!("the form came back: {problems:?}"),
        Ok(_) => panic!("the form led to signing in or out"),
        Err(no_page) => panic!("{no_page:?}"),
    }
}
