//! Reports of visitors, search words and what waits, over a database in memory.

use crate::{Batch, Change, Database, DbError, Guard, Storage};
use chrono::{DateTime, Duration, Utc};
use domain::{
    accounts::EmailAddress,
    languages::UiLanguage,
    places::Place,
    reports::{Report, ReportForm, ReportKind, ReportStatus},
    samples,
    search_words::{OwnLine, SearchLine},
    slug::Slug,
};
use uuid::Uuid;

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000, 0).expect("a time")
}

async fn with_places() -> (Database, Vec<Place>) {
    let database = Database::open(&Storage::Memory).await.expect("a database");
    let organisation = samples::organisation("Tuin De Wijk");
    let places = vec![samples::place("Wieden", &organisation), samples::place("Oogsten", &organisation)];
    let batch = Batch { organisations: vec![organisation], places: places.clone(), ..Batch::default() };
    crate::tests::store(&database, &batch).await.expect("stored");
    (database, places)
}

fn report(number: u128, place: &Place, municipality: &str, minutes: i64) -> Report {
    Report {
        id: Uuid::from_u128(number),
        place: place.id,
        municipality: Slug::of(municipality),
        form: ReportForm {
            kind: ReportKind::When,
            words: "Het is op woensdag.".into(),
            email: EmailAddress::parse("iris@example.nl"),
            language: UiLanguage::English,
        },
        created_at: now() + Duration::minutes(minutes),
        asked_at: None,
        status: ReportStatus::Open,
    }
}

async fn store(database: &Database, reports: &[Report]) {
    let mut change = Change::new();
    for report in reports {
        change.create_report(report);
    }
    database.commit(change).await.expect("stored");
}

#[tokio::test]
async fn reports_on_one_place_wait_together_the_oldest_first() {
    let (database, places) = with_places().await;
    let first = report(1, &places[0], "Utrecht", 5);
    let reports =
        [first.clone(), report(2, &places[1], "Utrecht", 2), report(3, &places[1], "Utrecht", 9), report(4, &places[0], "Zeist", 0)];
    store(&database, &reports).await;
    let mut change = Change::new();
    change.ask_about_report(Uuid::from_u128(3), now());
    database.commit(change).await.expect("asked");
    let waiting = database.reports_to_check(&[Slug::of("Utrecht")], 10).await.expect("asked");
    let told: Vec<_> = waiting.iter().map(|it| (it.title.as_str(), it.count, it.asked, it.since)).collect();
    assert_eq!(told, [("Oogsten", 2, true, now() + Duration::minutes(2)), ("Wieden", 1, false, now() + Duration::minutes(5))]);
    assert_eq!(database.reports_to_check(&[Slug::of("Utrecht")], 1).await.expect("asked").len(), 1);
    let open = database.open_reports(places[0].id, 10).await.expect("asked");
    assert_eq!(open.last(), Some(&first), "as it was stored");
}

#[tokio::test]
async fn a_report_ends_once_and_its_address_is_erased() {
    let (database, places) = with_places().await;
    store(&database, &[report(1, &places[0], "Utrecht", 0)]).await;
    let settle = || {
        let mut change = Change::new();
        change.settle_report(Uuid::from_u128(1), ReportStatus::Fits, now());
        database.commit(change)
    };
    settle().await.expect("settled");
    assert!(matches!(settle().await, Err(DbError::Guard(Guard::Changed))));
    let mut asked = Change::new();
    asked.ask_about_report(Uuid::from_u128(1), now());
    assert!(matches!(database.commit(asked).await, Err(DbError::Guard(Guard::Changed))));
    let all = database.reports(10).await.expect("asked");
    assert_eq!((all[0].status, &all[0].form.email), (ReportStatus::Fits, &None));
    assert_eq!(database.open_reports(places[0].id, 10).await.expect("asked"), []);
    database.sweep_reports(now()).await.expect("swept");
    assert_eq!(database.reports(10).await.expect("asked").len(), 1, "not yet");
    store(&database, &[report(2, &places[0], "Utrecht", 0)]).await;
    database.sweep_reports(now() + Duration::days(1)).await.expect("swept");
    let left = database.reports(10).await.expect("asked");
    assert_eq!(left.iter().map(|report| report.id).collect::<Vec<_>>(), [Uuid::from_u128(2)], "what waits is never swept");
}

#[tokio::test]
async fn search_lines_have_another_number_after_each_change() {
    let database = Database::open(&Storage::Memory).await.expect("a database");
    let own = |number: u128, word: &str| OwnLine {
        id: Uuid::from_u128(number),
        line: SearchLine { word: word.into(), others: vec!["koken".into(), "eten maken".into()] },
    };
    assert_eq!(database.search_lines().await.expect("asked"), (Vec::new(), 0));
    let add = |number, word, base| {
        let mut change = Change::new();
        change.create_search_line(&own(number, word), base);
        database.commit(change)
    };
    add(1, "wokken", 0).await.expect("added");
    assert!(matches!(add(2, "bakken", 0).await, Err(DbError::Guard(Guard::Changed))), "made to an older state");
    add(2, "bakken", 1).await.expect("added");
    assert_eq!(database.search_lines().await.expect("asked"), (vec![own(2, "bakken"), own(1, "wokken")], 2));
    let remove = || {
        let mut change = Change::new();
        change.delete_search_line(Uuid::from_u128(1));
        database.commit(change)
    };
    remove().await.expect("removed");
    assert!(matches!(remove().await, Err(DbError::Guard(Guard::Gone))));
    assert_eq!(database.search_lines_revision().await.expect("asked"), 3);
}

#[tokio::test]
async fn what_waits_is_counted() {
    let (database, places) = with_places().await;
    let mut change = Change::new();
    change.ask_confirmation(places[0].id, "hash", now());
    database.commit(change).await.expect("stored");
    let waiting = database.waiting().await.expect("counted");
    assert_eq!((waiting.marks, waiting.questions, waiting.mails, waiting.dead_mails, waiting.log_lines), (2, 1, 0, 0, 0));
}
