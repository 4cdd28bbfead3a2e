//! Places that end and drafts that are thrown away, over a database in memory.

use super::*;
use crate::{Batch, Guard, Storage};
use chrono::{DateTime, Days, Utc};
use domain::{
    codes::PlaceStatus,
    places::{Place, Source},
    samples,
};
use surrealdb::types::vars;
use uuid::Uuid;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

fn later(place: &Place) -> DateTime<Utc> {
    place.updated_at + chrono::Duration::seconds(1)
}

async fn with_places(places: &[Place]) -> Database {
    let database = Database::open(&Storage::Memory).await.expect("a database");
    let batch = Batch { organisations: vec![samples::organisation("Tuin De Wijk")], places: places.to_vec(), ..Batch::default() };
    crate::tests::store(&database, &batch).await.expect("stored");
    database
}

fn ending(title: &str, status: PlaceStatus, ends_on: Option<NaiveDate>) -> Place {
    let mut place = samples::place(title, &samples::organisation("Tuin De Wijk"));
    place.content.status = status;
    place.content.ends_on = ends_on;
    place
}

/// A draft that was begun here, with a photo and seats.
fn draft(title: &str) -> Place {
    let mut place = ending(title, PlaceStatus::Draft, None);
    place.source = Source { name: "meedoen".into(), id: title.into(), licence: String::new() };
    place.id = place.source.place_id();
    place.content.photo = "foto".into();
    for slot in &mut place.content.slots {
        (slot.capacity, slot.taken) = (3, 0);
    }
    place
}

async fn discard(database: &Database, place: &Place) -> Result<(), DbError> {
    let mut change = Change::new();
    change.discard_place(place.id, Revision::of(place.updated_at), &["foto-320.jpg".to_owned()]);
    database.commit(change).await
}

fn kept(outcome: &Result<(), DbError>) -> bool {
    matches!(outcome, Err(DbError::Guard(Guard::Kept)))
}

#[tokio::test]
async fn what_is_public_or_paused_ends_after_its_last_day() {
    let yesterday = today().checked_sub_days(Days::new(1));
    let places = [
        ending("Gisteren", PlaceStatus::Published, yesterday),
        ending("Vol", PlaceStatus::Full, yesterday),
        ending("Even weg", PlaceStatus::Paused, yesterday),
        ending("Vandaag", PlaceStatus::Published, Some(today())),
        ending("Altijd", PlaceStatus::Published, None),
        ending("Concept", PlaceStatus::Draft, yesterday),
        ending("Wacht", PlaceStatus::Submitted, yesterday),
        ending("Voorbij", PlaceStatus::Expired, yesterday),
        ending("Opgeborgen", PlaceStatus::Archived, yesterday),
    ];
    let database = with_places(&places).await;
    let ended = database.places_that_ended(today(), 10).await.expect("asked");
    assert_eq!(ended, places[..3].iter().map(|place| place.id).collect::<Vec<_>>());
    assert_eq!(database.places_that_ended(today(), 2).await.expect("asked").len(), 2, "no more than was asked for");
}

#[tokio::test]
async fn what_ended_is_found_by_an_index() {
    let database = with_places(&[]).await;
    let variables = vars! { status: "gepubliceerd".to_owned(), today: today().to_string(), limit: 200 };
    let plan = database.explain(ENDED, variables).await.expect("a plan");
    assert!(!plan.contains("TableScan") && plan.contains("place_ends"), "{plan}");
}

#[tokio::test]
async fn a_draft_goes_with_everything_that_is_kept_beside_it() {
    let place = draft("Concept");
    let database = with_places(std::slice::from_ref(&place)).await;
    let mut changed = place.clone();
    changed.content.title = "Anders".into();
    changed.updated_at = later(&place);
    let mut change = Change::new();
    change.replace_place(&changed, Revision::of(place.updated_at), Uuid::from_u128(1), None);
    change.put_photo("foto-320.jpg", &[1, 2, 3]);
    database.commit(change).await.expect("changed");
    assert!(!database.posted_place(place.id).await.expect("asked").expect("there").kept);

    let old = discard(&database, &place).await;
    assert!(matches!(old, Err(DbError::Guard(Guard::Changed))), "an older state: {old:?}");
    discard(&database, &changed).await.expect("thrown away");
    assert!(database.posted_place(place.id).await.expect("asked").is_none());
    assert_eq!(database.photo("foto-320.jpg").await.expect("asked"), None);
    assert!(database.place_versions(place.id, 10).await.expect("asked").is_empty());
    assert!(matches!(discard(&database, &changed).await, Err(DbError::Guard(Guard::Gone))), "it is gone already");
}

#[tokio::test]
async fn a_draft_that_others_saw_once_is_kept() {
    for status in [PlaceStatus::Submitted, PlaceStatus::Published, PlaceStatus::Paused, PlaceStatus::Full, PlaceStatus::Expired] {
        let mut place = draft("Concept");
        place.content.status = status;
        let database = with_places(std::slice::from_ref(&place)).await;
        assert!(kept(&discard(&database, &place).await), "{status} itself");
        place.content.status = PlaceStatus::Draft;
        let base = Revision::of(place.updated_at);
        place.updated_at = later(&place);
        let mut change = Change::new();
        change.replace_place(&place, base, Uuid::from_u128(1), None);
        database.commit(change).await.expect("taken back");
        assert!(kept(&discard(&database, &place).await), "it was {status}");
        assert!(database.posted_place(place.id).await.expect("asked").expect("there").kept);
    }
}

#[tokio::test]
async fn a_draft_that_was_put_away_and_brought_back_is_nothing_to_anybody() {
    let mut place = draft("Concept");
    let database = with_places(std::slice::from_ref(&place)).await;
    for status in [PlaceStatus::Archived, PlaceStatus::Draft] {
        let base = Revision::of(place.updated_at);
        place.content.status = status;
        place.updated_at = later(&place);
        let mut change = Change::new();
        change.replace_place(&place, base, Uuid::now_v7(), None);
        database.commit(change).await.expect("moved");
        if status == PlaceStatus::Archived {
            assert!(kept(&discard(&database, &place).await), "it is no draft now");
        }
    }
    discard(&database, &place).await.expect("thrown away");
}

#[tokio::test]
async fn a_draft_that_came_with_a_file_is_kept() {
    let place = ending("Uit een bestand", PlaceStatus::Draft, None);
    let database = with_places(std::slice::from_ref(&place)).await;
    assert!(kept(&discard(&database, &place).await));
    assert!(database.posted_place(place.id).await.expect("asked").expect("there").kept);
}

#[tokio::test]
async fn a_draft_with_people_on_it_is_kept_also_when_they_left() {
    let place = draft("Concept");
    let day_part = place.content.slots[0].day_part;
    let database = with_places(std::slice::from_ref(&place)).await;
    let mut change = Change::new();
    change.take_seat(place.id, day_part);
    database.commit(change).await.expect("taken");
    assert!(kept(&discard(&database, &place).await), "somebody is there");
    let mut change = Change::new();
    change.free_seat(place.id, day_part);
    database.commit(change).await.expect("freed");
    assert!(kept(&discard(&database, &place).await), "somebody was there");
}

#[tokio::test]
async fn who_takes_a_seat_while_the_draft_is_thrown_away_has_it_or_is_told() {
    for round in 0..16 {
        let place = draft(&format!("Concept {round}"));
        let day_part = place.content.slots[0].day_part;
        let database = with_places(std::slice::from_ref(&place)).await;
        let take = async {
            let mut change = Change::new();
            change.take_seat(place.id, day_part);
            database.commit(change).await
        };
        let (discarded, taken) = tokio::join!(discard(&database, &place), take);
        let there = database.posted_place(place.id).await.expect("asked");
        match (&discarded, &taken) {
            (Ok(()), Err(DbError::Guard(Guard::Gone))) => assert!(there.is_none()),
            (refused, Ok(())) if kept(refused) => assert_eq!(there.expect("there").place.content.slots[0].taken, 1),
            other => panic!("{other:?}"),
        }
    }
}
