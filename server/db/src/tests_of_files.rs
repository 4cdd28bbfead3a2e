//! Who waits, how often places were seen, and files that wait, over a database in memory.

use crate::{Batch, Change, Database, DayViews, DbError, Guard, PlaceShown, Replacement, Storage, WaitingFile, tests::store};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::{
    accounts::{Account, AccountStatus, EmailAddress, Grant},
    ids::AccountId,
    languages::UiLanguage,
    organisations::Organisation,
    places::Place,
    posting::Revision,
    samples,
};
use uuid::Uuid;

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000, 123_456_000).expect("a time")
}

async fn with_places(titles: &[&str]) -> (Database, Organisation, Vec<Place>) {
    let database = Database::open(&Storage::Memory).await.expect("a database");
    let organisation = samples::organisation("Tuin De Wijk");
    let places: Vec<Place> = titles.iter().map(|title| samples::place(title, &organisation)).collect();
    let batch = Batch { organisations: vec![organisation.clone()], places: places.clone(), ..Batch::default() };
    store(&database, &batch).await.expect("stored");
    (database, organisation, places)
}

async fn change(database: &Database, make: impl FnOnce(&mut Change)) -> Result<(), DbError> {
    let mut change = Change::new();
    make(&mut change);
    database.commit(change).await
}

fn refused(outcome: Result<(), DbError>) -> Guard {
    match outcome {
        Err(DbError::Guard(guard)) => guard,
        other => panic!("not refused: {other:?}"),
    }
}

#[tokio::test]
async fn people_wait_only_where_nothing_is_free() {
    let (database, _, mut places) = with_places(&["Wieden"]).await;
    let place = &mut places[0];
    let day_part = place.content.slots[0].day_part;
    (place.content.slots[0].capacity, place.content.slots[0].taken) = (2, 1);
    store(&database, &Batch { places: vec![place.clone()], ..Batch::default() }).await.expect("stored");
    assert_eq!(refused(change(&database, |change| change.add_waiting(place.id, day_part)).await), Guard::Free);
    change(&database, |change| change.take_seat(place.id, day_part)).await.expect("taken");
    let waiting = futures::future::join_all((0..8).map(|_| change(&database, |change| change.add_waiting(place.id, day_part))));
    assert!(waiting.await.iter().all(Result::is_ok));
    let slot = async || database.posted_place(place.id).await.expect("asked").expect("there").place.content.slots[0];
    assert_eq!((slot().await.taken, slot().await.waiting), (2, 8));
    let leaving = futures::future::join_all((0..16).map(|_| change(&database, |change| change.remove_waiting(place.id, day_part))));
    let outcomes = leaving.await;
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 8, "nobody waits less than nobody");
    assert_eq!(slot().await.waiting, 0);
    assert_eq!(refused(change(&database, |change| change.remove_waiting(place.id, day_part)).await), Guard::Gone);
}

#[tokio::test]
async fn who_waits_still_waits_when_the_place_is_changed() {
    let (database, _, mut places) = with_places(&["Wieden"]).await;
    let place = &mut places[0];
    (place.content.slots[0].capacity, place.content.slots[0].taken, place.content.slots[0].waiting) = (2, 2, 3);
    store(&database, &Batch { places: vec![place.clone()], ..Batch::default() }).await.expect("stored");
    let base = Revision::of(place.updated_at);
    place.updated_at = now();
    (place.content.slots[0].taken, place.content.slots[0].waiting) = (0, 0);
    change(&database, |change| change.replace_place(place, base, Uuid::from_u128(5), None)).await.expect("changed");
    let base = Revision::of(place.updated_at);
    place.updated_at += Duration::seconds(1);
    let replacement = Replacement { place: place.clone(), base, version: Uuid::from_u128(6) };
    change(&database, |change| change.replace_places(std::slice::from_ref(&replacement), None)).await.expect("changed");
    assert_eq!(refused(change(&database, |change| change.replace_places(&[replacement], None)).await), Guard::Changed);
    let slot = database.posted_place(place.id).await.expect("asked").expect("there").place.content.slots[0];
    assert_eq!((slot.taken, slot.waiting), (2, 3));
    assert_eq!(database.place_versions(place.id, 10).await.expect("listed").len(), 2);
    assert_eq!(database.changes_of(&[place.id]).await.expect("listed")[&place.id].len(), 2);
}

#[tokio::test]
async fn views_add_up_by_place_and_month() {
    let (database, organisation, places) = with_places(&["Wieden", "Zaaien"]).await;
    let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
    let views = |place: &Place, on: &str, seen: u32| DayViews { place: place.id, organisation: organisation.id, day: day(on), seen };
    let gone = samples::place("Weg", &organisation);
    let first = [views(&places[0], "2026-10-31", 2), views(&places[0], "2026-11-01", 1), views(&gone, "2026-11-01", 9)];
    database.add_views(&first).await.expect("added");
    database.add_views(&[views(&places[0], "2026-11-01", 3), views(&places[1], "2026-11-20", 5)]).await.expect("added");
    let ids = [places[0].id, places[1].id];
    let months = database.views_by_month(&ids, day("2026-11-01")).await.expect("read");
    assert_eq!((months.len(), months[&(ids[0], day("2026-11-01"))], months[&(ids[1], day("2026-11-01"))]), (2, 4, 5));
    let whole = database.organisation_views_by_month(organisation.id, day("2026-01-01")).await.expect("read");
    assert_eq!((whole.len(), whole[&day("2026-10-01")], whole[&day("2026-11-01")]), (2, 2, 9));
    database.delete_place(places[1].id).await.expect("deleted");
    let whole = database.organisation_views_by_month(organisation.id, day("2026-11-01")).await.expect("read");
    assert_eq!(whole[&day("2026-11-01")], 4, "its figures went with the place");
}

#[tokio::test]
async fn how_often_places_were_shown_is_kept_and_forgotten_with_them() {
    let (database, organisation, places) = with_places(&["Wieden", "Zaaien"]).await;
    let shown = |place: &Place, period: i64, now: u32| PlaceShown { place: place.id, period, now, before: 2 };
    let gone = samples::place("Weg", &organisation);
    database.put_shown(&[shown(&places[0], 7, 1), shown(&places[1], 7, 3), shown(&gone, 7, 9)], 0).await.expect("stored");
    database.put_shown(&[shown(&places[0], 8, 4)], 7).await.expect("stored");
    let mut stored = database.places_shown().await.expect("read");
    stored.sort_unstable_by_key(|shown| shown.period);
    assert_eq!(stored, [shown(&places[1], 7, 3), shown(&places[0], 8, 4)], "the last one of each");
    database.put_shown(&[], 8).await.expect("stored");
    assert_eq!(database.places_shown().await.expect("read"), [shown(&places[0], 8, 4)], "what faded is forgotten");
    database.delete_place(places[0].id).await.expect("deleted");
    assert_eq!(database.places_shown().await.expect("read"), []);
}

#[tokio::test]
async fn of_one_account_one_file_waits_until_its_time_has_passed() {
    let (database, organisation, _) = with_places(&[]).await;
    let account = Account {
        id: AccountId(Uuid::from_u128(1)),
        email: EmailAddress::parse("sara@example.nl").expect("an address"),
        name: "Sara".into(),
        language: UiLanguage::Dutch,
        grants: vec![Grant::Editor(organisation.id)],
        grants_before: Vec::new(),
        status: AccountStatus::Active,
        has_second_step: false,
        created_at: now(),
    };
    change(&database, |change| change.create_account(&account, "x")).await.expect("an account");
    let file = |id: u128| WaitingFile {
        id: Uuid::from_u128(id),
        account: account.id,
        organisation: organisation.id,
        extension: "csv".into(),
        bytes: vec![1, 2, 3],
        until: now(),
    };
    change(&database, |change| change.keep_file(&file(1))).await.expect("kept");
    assert_eq!(database.waiting_file(Uuid::from_u128(1)).await.expect("read"), Some(file(1)));
    change(&database, |change| change.keep_file(&file(2))).await.expect("kept");
    assert_eq!(database.waiting_file(Uuid::from_u128(1)).await.expect("read"), None, "a later one takes its place");
    database.sweep_files(now() - Duration::seconds(1)).await.expect("swept");
    assert!(database.waiting_file(Uuid::from_u128(2)).await.expect("read").is_some());
    database.sweep_files(now()).await.expect("swept");
    assert_eq!(refused(change(&database, |change| change.remove_file(Uuid::from_u128(2))).await), Guard::Gone);
}
