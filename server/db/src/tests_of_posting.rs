//! Own places, their changes and applications over a database in memory.

use crate::{Batch, Change, Database, DbError, Guard, Storage, tests::store};
use chrono::{DateTime, Duration, Utc};
use domain::{
    accounts::{Account, AccountStatus, EmailAddress, Grant, Role},
    applications::{Application, ApplicationForm, ApplicationStatus},
    codes::{OrganisationKind, PlaceStatus},
    ids::AccountId,
    languages::UiLanguage,
    organisations::Organisation,
    places::Place,
    posting::Revision,
    samples,
    slug::Slug,
};
use surrealdb::types::vars;
use uuid::Uuid;

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000, 123_456_000).expect("a time")
}

async fn with_place() -> (Database, Organisation, Place) {
    let database = Database::open(&Storage::Memory).await.expect("a database");
    let organisation = samples::organisation("Tuin De Wijk");
    let place = samples::place("Wieden", &organisation);
    let batch = Batch { organisations: vec![organisation.clone()], places: vec![place.clone()], ..Batch::default() };
    store(&database, &batch).await.expect("stored");
    (database, organisation, place)
}

fn editor(organisation: &Organisation) -> Account {
    Account {
        id: AccountId(Uuid::from_u128(1)),
        email: EmailAddress::parse("sara@example.nl").expect("an address"),
        name: "Sara".into(),
        language: UiLanguage::Dutch,
        grants: vec![Grant::Editor(organisation.id), Grant::Municipal(Role::Administrator, Slug::of("Zeist"))],
        grants_before: Vec::new(),
        status: AccountStatus::Active,
        has_second_step: false,
        created_at: now(),
    }
}

#[tokio::test]
async fn a_change_keeps_what_was_there_and_who_made_it() {
    let (database, organisation, before) = with_place().await;
    let mut change = Change::new();
    change.create_account(&editor(&organisation), "x");
    database.commit(change).await.expect("stored");
    let mut after = before.clone();
    after.content.title = "Wieden en oogsten".into();
    after.updated_at = now();
    let base = Revision::of(before.updated_at);
    let replace = || {
        let mut change = Change::new();
        change.replace_place(&after, base, Uuid::from_u128(9), Some(AccountId(Uuid::from_u128(1))));
        change
    };
    database.commit(replace()).await.expect("changed");
    assert!(matches!(database.commit(replace()).await, Err(DbError::Guard(Guard::Changed))), "a change to an older state");
    let posted = database.posted_place(before.id).await.expect("asked").expect("there");
    assert_eq!((posted.place, posted.approved_places, posted.question.as_str()), (after, None, ""));
    let versions = database.place_versions(before.id, 10).await.expect("asked");
    assert_eq!(versions.len(), 1);
    assert_eq!((versions[0].id, versions[0].by.as_str(), &versions[0].before), (Uuid::from_u128(9), "Sara", &before));
    assert_eq!(database.search_marks(10).await.expect("asked").len(), 1, "the index hears of it");
}

#[tokio::test]
async fn own_places_come_last_changed_first_and_page_by_page() {
    let (database, organisation, first) = with_place().await;
    for number in 1..=3 {
        let mut place = samples::place(&format!("Plek {number}"), &organisation);
        place.content.status = PlaceStatus::Draft;
        place.updated_at = first.updated_at + Duration::minutes(number);
        let mut change = Change::new();
        change.create_place(&place);
        database.commit(change).await.expect("stored");
    }
    let titles = async |skip| {
        let (places, total) = database.posted_places(organisation.id, skip, 2).await.expect("asked");
        (places.into_iter().map(|posted| posted.place.content.title).collect::<Vec<_>>(), total)
    };
    assert_eq!(titles(0).await, (vec!["Plek 3".into(), "Plek 2".into()], 4));
    assert_eq!(titles(2).await, (vec!["Plek 1".into(), "Wieden".into()], 4));
    // The number is kept beside the places: the same file again counts nothing twice, and what is gone is not counted.
    let again = Batch { organisations: vec![organisation.clone()], places: vec![first.clone()], ..Batch::default() };
    store(&database, &again).await.expect("stored again");
    assert_eq!(titles(0).await.1, 4);
    database.delete_place(first.id).await.expect("deleted");
    assert_eq!(titles(0).await.1, 3);
}

#[tokio::test]
async fn a_place_waits_for_a_check_in_its_own_municipality() {
    let (database, organisation, place) = with_place().await;
    let mut change = Change::new();
    change.begin_standing(organisation.id);
    change.wait_for_check(place.id, &Slug::of("Utrecht"), now());
    database.commit(change).await.expect("stored");
    let waiting = database.places_to_check(&[Slug::of("Utrecht")], 10).await.expect("asked");
    assert_eq!(waiting.iter().map(|waiting| (waiting.place, waiting.since)).collect::<Vec<_>>(), [(place.id, now())]);
    assert!(database.places_to_check(&[Slug::of("Zeist")], 10).await.expect("asked").is_empty());
    let mut change = Change::new();
    change.end_check(place.id, "Hoe laat?");
    change.count_approved_place(organisation.id);
    database.commit(change).await.expect("stored");
    assert!(database.places_to_check(&[Slug::of("Utrecht")], 10).await.expect("asked").is_empty());
    let posted = database.posted_place(place.id).await.expect("asked").expect("there");
    assert_eq!((posted.question.as_str(), posted.approved_places), ("Hoe laat?", Some(1)));
}

#[tokio::test]
async fn editors_and_municipalities_are_found_by_what_was_granted() {
    let (database, organisation, _) = with_place().await;
    let mut change = Change::new();
    change.create_account(&editor(&organisation), "x");
    database.commit(change).await.expect("stored");
    let editors = database.editors_of(organisation.id).await.expect("asked");
    assert_eq!(editors.iter().map(|(email, _)| email.as_str()).collect::<Vec<_>>(), ["sara@example.nl"]);
    assert!(database.editors_of(samples::organisation("Anders").id).await.expect("asked").is_empty());
    let home = Slug::of(&organisation.address.municipality);
    assert_eq!(database.accounts_in(&[home]).await.expect("asked").len(), 1, "of the municipality of the organisation");
    assert_eq!(database.accounts_in(&[Slug::of("Zeist")]).await.expect("asked").len(), 1, "of their role");
    assert!(database.accounts_in(&[Slug::of("Assen")]).await.expect("asked").is_empty());
    assert_eq!(database.municipalities_with(Role::Administrator).await.expect("asked"), [Slug::of("Zeist")]);
    assert!(database.municipalities_with(Role::Coach).await.expect("asked").is_empty());
}

#[tokio::test]
async fn an_application_gets_one_answer() {
    let database = Database::open(&Storage::Memory).await.expect("a database");
    let form = ApplicationForm {
        name: "Buurtkeuken".into(),
        kind: OrganisationKind::CommunityCentre,
        summary: "Samen koken.".into(),
        city: "Zeist".into(),
        municipality: Slug::of("Zeist"),
        website: String::new(),
        phone: "030 000 00 00".into(),
        person: "Jan".into(),
        email: EmailAddress::parse("jan@example.nl").expect("an address"),
        language: UiLanguage::Dutch,
    };
    let application =
        Application { id: Uuid::from_u128(3), form, status: ApplicationStatus::Waiting, reason: String::new(), created_at: now() };
    let mut change = Change::new();
    change.create_application(&application);
    database.commit(change).await.expect("stored");
    assert_eq!(database.applications_waiting(&[Slug::of("Zeist")], 10).await.expect("asked"), std::slice::from_ref(&application));
    assert_eq!(database.applications_waiting(&[Slug::of("Utrecht")], 10).await.expect("asked"), []);
    let decide = |status| {
        let mut change = Change::new();
        change.decide_application(application.id, status, "Nee");
        change
    };
    database.commit(decide(ApplicationStatus::Declined)).await.expect("decided");
    assert!(matches!(database.commit(decide(ApplicationStatus::Approved)).await, Err(DbError::Guard(Guard::Changed))));
    let decided = database.application(application.id).await.expect("asked").expect("there");
    assert_eq!((decided.status, decided.reason.as_str()), (ApplicationStatus::Declined, "Nee"));
}

#[tokio::test]
async fn what_partners_and_administrators_ask_uses_an_index() {
    let (database, ..) = with_place().await;
    for statement in [
        "SELECT * FROM place WHERE organisation = organisation:a ORDER BY updated_at DESC LIMIT 25",
        "SELECT * FROM place_version WHERE place = place:a ORDER BY at DESC LIMIT 50",
        "SELECT * FROM place_check WHERE waiting = true AND municipality IN ['utrecht'] ORDER BY since LIMIT 10",
        "SELECT * FROM application WHERE status = 'wacht' AND municipality IN ['utrecht'] ORDER BY created_at LIMIT 10",
    ] {
        let plan = database.explain(statement, vars! {}).await.expect("a plan");
        assert!(!plan.contains("TableScan") && plan.contains("Index"), "{statement}: {plan}");
    }
}

#[tokio::test]
async fn sixty_four_people_cannot_take_the_last_seat() {
    let (database, _, mut place) = with_place().await;
    let day_part = place.content.slots[0].day_part;
    place.content.slots[0].capacity = 10;
    place.content.slots[0].taken = 9;
    store(&database, &Batch { places: vec![place.clone()], ..Batch::default() }).await.expect("stored");
    let taken = futures::future::join_all((0..64).map(|_| async {
        let mut change = Change::new();
        change.take_seat(place.id, day_part);
        database.commit(change).await
    }));
    let outcomes = taken.await;
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    let full = |outcome: &&Result<(), DbError>| matches!(outcome, Err(DbError::Guard(Guard::Full)));
    assert_eq!(outcomes.iter().filter(full).count(), 63, "{outcomes:?}");
    let posted = database.posted_place(place.id).await.expect("asked").expect("there");
    assert_eq!(posted.place.content.slots[0].taken, 10);
}

#[tokio::test]
async fn a_seat_that_was_taken_meanwhile_stays_taken_when_the_place_is_changed() {
    let (database, _, mut place) = with_place().await;
    let day_part = place.content.slots[0].day_part;
    place.content.slots[0].capacity = 10;
    place.content.slots[0].taken = 3;
    store(&database, &Batch { places: vec![place.clone()], ..Batch::default() }).await.expect("stored");
    let mut change = Change::new();
    change.take_seat(place.id, day_part);
    database.commit(change).await.expect("taken");
    let base = Revision::of(place.updated_at);
    place.updated_at = now();
    place.content.title = "Anders".into();
    let mut change = Change::new();
    change.replace_place(&place, base, Uuid::from_u128(5), None);
    database.commit(change).await.expect("changed");
    let posted = database.posted_place(place.id).await.expect("asked").expect("there").place;
    assert_eq!((posted.content.title.as_str(), posted.content.slots[0].taken), ("Anders", 4));
    let mut change = Change::new();
    change.free_seat(place.id, day_part);
    database.commit(change).await.expect("freed");
    assert_eq!(database.posted_place(place.id).await.expect("asked").expect("there").place.content.slots[0].taken, 3);
}

#[tokio::test]
async fn a_partner_is_asked_once_whether_a_place_is_still_true() {
    let (database, organisation, place) = with_place().await;
    let before = place.content.confirmed_on.unwrap_or_default() + chrono::Days::new(1);
    assert!(database.places_to_confirm(before, 10).await.expect("asked").is_empty(), "nobody edits it");
    let mut change = Change::new();
    change.create_account(&editor(&organisation), "x");
    database.commit(change).await.expect("stored");
    assert_eq!(database.places_to_confirm(before, 10).await.expect("asked"), [place.id]);
    let ask = || {
        let mut change = Change::new();
        change.ask_confirmation(place.id, "token", now());
        change
    };
    database.commit(ask()).await.expect("stored");
    assert!(matches!(database.commit(ask()).await, Err(DbError::Guard(Guard::Changed))));
    assert!(database.places_to_confirm(before, 10).await.expect("asked").is_empty());
    assert_eq!(database.place_of_confirmation("token").await.expect("asked"), Some(place.id));
    assert_eq!(database.unanswered_confirmations(now() + Duration::days(1), 10).await.expect("asked"), [place.id]);
    let mut change = Change::new();
    change.end_confirmation(place.id);
    database.commit(change).await.expect("ended");
    assert_eq!(database.place_of_confirmation("token").await.expect("asked"), None);
}

#[tokio::test]
async fn a_picture_is_read_until_it_is_removed() {
    let (database, ..) = with_place().await;
    let mut change = Change::new();
    change.put_photo("a-320.jpg", &[1, 2, 3]);
    database.commit(change).await.expect("stored");
    assert_eq!(database.photo("a-320.jpg").await.expect("asked"), Some(vec![1, 2, 3]));
    let mut change = Change::new();
    change.delete_photo("a-320.jpg");
    database.commit(change).await.expect("removed");
    assert_eq!(database.photo("a-320.jpg").await.expect("asked"), None);
}
