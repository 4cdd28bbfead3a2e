//! What visitors say about places, and search words: tried by everybody.

use super::people::{People, Somebody};
use domain::{
    accounts::Origin,
    actors::Actor,
    languages::UiLanguage,
    refusal::Failure,
    reports::{ReportForm, ReportKind, ReportVerdict},
    search_words::SearchLine,
    slug::Slug,
};
use marketplace::{Reports as _, SearchWordLists as _};
use std::net::IpAddr;
use uuid::Uuid;

const PLACE: &str = "Meedoen bij Tuin De Wijk";

fn something_wrong() -> ReportForm {
    ReportForm { kind: ReportKind::When, words: String::new(), email: None, language: UiLanguage::Dutch }
}

/// A report that waits about the place in Utrecht.
pub(super) async fn reported(people: &People) -> Result<Uuid, Failure> {
    let market = &people.town().app.marketplace;
    // Each from another household.
    let origin = Origin { ip: IpAddr::V6(Uuid::now_v7().as_u128().rotate_left(64).into()), device: String::new() };
    market.report_place(&Actor::Visitor, &Slug::of(PLACE), &something_wrong(), Uuid::now_v7(), &origin).await?;
    let open = market.database().open_reports(People::place(), 100).await.map_err(Failure::internal)?;
    Ok(open.last().expect("it waits").id)
}

pub(super) async fn report(people: &People, person: &Somebody, origin: &Origin) -> Result<bool, Failure> {
    let (market, slug) = (&people.town().app.marketplace, Slug::of(PLACE));
    assert!(market.place_to_report(&person.actor, &slug).await?.is_some());
    market.report_place(&person.actor, &slug, &something_wrong(), Uuid::now_v7(), origin).await.map(|()| true)
}

pub(super) async fn read(people: &People, person: &Somebody) -> Result<bool, Failure> {
    reported(people).await?;
    people.town().app.marketplace.reported_place(&person.actor, People::place()).await.map(|found| found.is_some())
}

pub(super) async fn decide(people: &People, person: &Somebody) -> Result<bool, Failure> {
    let (market, place, report) = (&people.town().app.marketplace, People::place(), [reported(people).await?]);
    let asked = market.ask_about_reports(&person.actor, place, &report, "", Uuid::now_v7()).await;
    let settled = market.settle_reports(&person.actor, place, &report, &ReportVerdict::Fits).await;
    assert_eq!(asked.is_ok(), settled.is_ok(), "{}: {asked:?} {settled:?}", person.name);
    settled.map(|()| true)
}

pub(super) async fn read_search_words(people: &People, person: &Somebody) -> Result<bool, Failure> {
    let market = &people.town().app.marketplace;
    let tried = market.try_search(&person.actor, "koken").await;
    let read = market.search_words(&person.actor).await;
    assert_eq!(tried.is_ok(), read.is_ok(), "{}", person.name);
    read.map(|words| !words.built_in.is_empty())
}

pub(super) async fn change_search_words(people: &People, person: &Somebody) -> Result<bool, Failure> {
    let market = &people.town().app.marketplace;
    let line = SearchLine { word: "wokken".to_owned(), others: vec!["koken".to_owned()] };
    let added = market.add_search_line(&person.actor, &line).await;
    let removed = market.remove_search_line(&person.actor, Uuid::nil()).await;
    assert_eq!(added.is_ok(), removed.is_ok(), "{}: {added:?} {removed:?}", person.name);
    added.map(|()| true)
}
