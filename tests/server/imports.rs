//! Bringing files in: whole or not at all, twice as once, and nothing dropped in silence.

use domain::{
    imports::{ImportMode, Item, Outcome},
    samples,
};
use tests::{TestApp, organisation_draft, place_draft};

fn records(titles: &[&str]) -> Vec<Vec<Item>> {
    let organisation = samples::organisation("Tuin De Wijk");
    let mut records = vec![vec![Item::Organisation(organisation_draft(&organisation))]];
    records.extend(titles.iter().map(|title| vec![Item::Place(place_draft(&samples::place(title, &organisation)))]));
    records
}

#[tokio::test]
async fn the_same_file_twice_changes_nothing_the_second_time() {
    let (app, _) = TestApp::empty().await;
    let first = app.import(records(&["Een", "Twee"]), ImportMode::default()).await;
    assert_eq!((first.count(Outcome::Created), first.stored), (3, true));
    let second = app.import(records(&["Een", "Twee"]), ImportMode::default()).await;
    assert_eq!(second.count(Outcome::Unchanged), 3);
    assert_eq!(app.marketplace.database().count_places().await.expect("a count"), 2);
}

#[tokio::test]
async fn an_import_leaves_a_line_in_the_log_with_numbers_only_when_it_stored_something() {
    let (app, _) = TestApp::empty().await;
    for _ in 0..2 {
        app.import(records(&["Een", "Twee"]), ImportMode::default()).await;
    }
    app.import(records(&["Drie"]), ImportMode { dry_run: true, partial: false }).await;
    app.marketplace.chain_log().await.expect("chained");
    let lines = app.marketplace.database().audit_after(0, 10).await.expect("the log");
    let told: Vec<_> =
        lines.iter().map(|line| (line.entry.actor.as_str(), line.entry.action.as_str(), line.entry.detail.as_str())).collect();
    assert_eq!(told, [("beheer", "import", "1 organisaties, 2 plekken")]);
}

#[tokio::test]
async fn a_dry_run_says_the_same_and_stores_nothing() {
    let (app, _) = TestApp::empty().await;
    let report = app.import(records(&["Een"]), ImportMode { dry_run: true, partial: false }).await;
    assert_eq!((report.count(Outcome::Created), report.stored), (2, false));
    assert_eq!(app.marketplace.database().count_places().await.expect("a count"), 0);
}

#[tokio::test]
async fn one_refused_record_keeps_the_whole_file_out_unless_asked() {
    let (app, _) = TestApp::empty().await;
    let mut with_stray = records(&["Een"]);
    with_stray.push(vec![Item::Place(place_draft(&samples::place("Zwevend", &samples::organisation("Onbekend"))))]);
    let report = app.import(with_stray.clone(), ImportMode::default()).await;
    assert_eq!((report.count(Outcome::Refused), report.stored), (1, false));
    assert!(report.lines[2].remarks[0].problem.to_string().contains("no organisation"), "{:?}", report.lines[2]);
    assert_eq!(app.marketplace.database().count_organisations().await.expect("a count"), 0);

    let report = app.import(with_stray, ImportMode { dry_run: false, partial: true }).await;
    assert_eq!((report.count(Outcome::Created), report.count(Outcome::Refused), report.stored), (2, 1, true));
}

#[tokio::test]
async fn a_record_that_stands_twice_is_merged_and_completes_itself() {
    let (app, visitor) = TestApp::empty().await;
    let organisation = samples::organisation("Tuin De Wijk");
    let mut first = samples::place("Zaaien", &organisation);
    first.content.summary.clear();
    let mut second = first.clone();
    second.content.summary = "Met zijn allen.".into();
    let records = vec![
        vec![Item::Organisation(organisation_draft(&organisation)), Item::Place(place_draft(&first))],
        vec![Item::Organisation(organisation_draft(&organisation)), Item::Place(place_draft(&second))],
    ];
    let report = app.import(records, ImportMode::default()).await;
    assert_eq!((report.count(Outcome::Created), report.count(Outcome::Merged)), (1, 1));
    let place = visitor.json(&format!("/api/v1/places/{}", first.id)).await;
    assert_eq!(place["summary"], "Met zijn allen.");
}

#[tokio::test]
async fn two_places_with_one_title_get_addresses_of_their_own() {
    let (app, visitor) = TestApp::empty().await;
    let organisation = samples::organisation("Tuin De Wijk");
    let first = samples::place("Zaaien", &organisation);
    let mut records = records(&[]);
    for number in 1..=3 {
        let mut place = first.clone();
        place.source.id = format!("zaaien-{number}");
        records.push(vec![Item::Place(place_draft(&place))]);
    }
    assert!(app.import(records, ImportMode::default()).await.stored);
    app.marketplace.index_marked().await.expect("indexed");
    let places = visitor.json("/api/v1/places").await["places"].clone();
    let slugs: std::collections::BTreeSet<&str> =
        places.as_array().into_iter().flatten().filter_map(|place| place["slug"].as_str()).collect();
    assert_eq!(slugs.len(), 3, "{slugs:?}");
    assert!(slugs.contains("zaaien") && slugs.contains("zaaien-utrecht"), "{slugs:?}");
}

#[tokio::test]
async fn who_is_there_and_waits_is_not_changed_by_a_file() {
    let (app, _) = TestApp::empty().await;
    let organisation = samples::organisation("Tuin De Wijk");
    let mut place = samples::place("Zaaien", &organisation);
    let slots = |texts: &[&str]| texts.iter().map(|text| text.parse().expect("a slot")).collect::<Vec<domain::day_parts::Slot>>();
    // Two of four are taken, and after the first time somebody more comes.
    place.content.slots = slots(&["ma-ochtend 2/4", "di-ochtend 1/3+1", "wo-ochtend 4/4"]);
    app.save(&organisation, &place).await;
    let database = app.marketplace.database();
    let mut change = db::Change::new();
    change.take_seat(place.id, place.content.slots[0].day_part);
    database.commit(change).await.expect("taken");
    let stored = async || {
        let stored = database.place_by_id(place.id).await.expect("asked").expect("stored");
        stored.card.place.content.slots.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let again = app.save(&organisation, &place).await;
    assert_eq!((again.count(Outcome::Unchanged), again.lines[0].remarks.len()), (1, 0), "{:?}", again.lines);
    assert_eq!(stored().await, ["ma-ochtend 1/4", "di-ochtend 1/3+1", "wo-ochtend 4/4"]);
    // Less room than there are people, and a day part where people come that is left out.
    let mut less = place.clone();
    less.content.slots = slots(&["ma-ochtend 2/2", "wo-ochtend 3/3"]);
    let report = app.save(&organisation, &less).await;
    let told: Vec<String> =
        report.lines[0].remarks.iter().map(|remark| format!("{}: {} ({})", remark.field, remark.problem, remark.done)).collect();
    let expected = [
        "dagdelen: room for 2 on ma-ochtend, where 3 people are (taken as 3)",
        "dagdelen: di-ochtend is not there any more, where 2 people are and 1 wait (taken away)",
    ];
    assert_eq!((report.count(Outcome::Updated), told.as_slice()), (1, expected.map(str::to_owned).as_slice()));
    assert_eq!(stored().await, ["ma-ochtend 0/3", "wo-ochtend 3/3"]);
}

#[tokio::test]
async fn a_changed_record_keeps_its_address_and_when_it_was_new() {
    let (app, visitor) = TestApp::empty().await;
    let organisation = samples::organisation("Tuin De Wijk");
    let mut place = samples::place("Zaaien", &organisation);
    app.save(&organisation, &place).await;
    place.content.title = "Zaaien en oogsten".into();
    let report = app.save(&organisation, &place).await;
    assert_eq!(report.count(Outcome::Updated), 1);
    assert_eq!(visitor.get("/plekken/zaaien").await.status, 200);
}
