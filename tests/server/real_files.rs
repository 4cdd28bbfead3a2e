//! The real files, when they are there: every record ends somewhere, and the numbers add up.

use domain::{
    imports::{ImportMode, ImportReport, Outcome},
    use_cases::{Actor, Imports},
};
use exchange::{Kind, Options, UnknownOrganisations, read};
use std::path::PathBuf;
use tests::{TestApp, project};

fn file(name: &str) -> Option<PathBuf> {
    let path = project().parent()?.join("shared/data").join(name);
    let is_there = path.exists();
    if !is_there {
        println!("not tried: {} is not on this machine", path.display());
    }
    is_there.then_some(path)
}

async fn import(app: &TestApp, kind: Kind, name: &str, mode: ImportMode) -> Option<ImportReport> {
    let path = file(name)?;
    let options = Options { unknown_organisations: UnknownOrganisations::Make, ..Options::default() };
    let entries = read(kind, &path, &options).expect("the file can be read");
    let report = app.marketplace.import(&Actor::Operator, entries, mode, &|_| {}).await.expect("the import is carried out");
    let counted: usize = Outcome::ALL.into_iter().map(|outcome| report.count(outcome)).sum();
    assert_eq!(counted, report.lines.len(), "the numbers add up");
    for line in report.lines.iter().filter(|line| line.outcome == Outcome::Refused) {
        assert!(!line.remarks.is_empty(), "record {} is refused without a reason", line.line);
    }
    Some(report)
}

const PARTIAL: ImportMode = ImportMode { dry_run: false, partial: true };

#[tokio::test]
async fn each_of_the_food_pantries_is_imported_merged_or_refused_with_a_reason() {
    let (app, visitor) = TestApp::empty().await;
    let Some(report) = import(&app, Kind::Hsds, "us-food-hsds/hsds-records.jsonl", PARTIAL).await else { return };
    assert_eq!(report.lines.len(), 3432);
    assert!(report.count(Outcome::Created) > 3000, "{} created", report.count(Outcome::Created));
    app.marketplace.index_marked().await.expect("indexed");
    let places = visitor.json("/api/v1/places?q=pantry").await["total"].as_u64().expect("a total");
    assert!(places > 1000, "{places} are found");

    let again = import(&app, Kind::Hsds, "us-food-hsds/hsds-records.jsonl", PARTIAL).await.expect("the file is there");
    assert_eq!(again.count(Outcome::Created) + again.count(Outcome::Updated), 0, "a second time changes nothing");
}

#[tokio::test]
async fn the_british_activities_come_in_with_their_organisations() {
    let (app, visitor) = TestApp::empty().await;
    let Some(organisations) = import(&app, Kind::Volunteering, "uk-volunteering/teamkinetic-organisations.jsonld", PARTIAL).await else {
        return;
    };
    assert_eq!(organisations.lines.len(), 250);
    let activities =
        import(&app, Kind::Volunteering, "uk-volunteering/teamkinetic-activities.jsonld", PARTIAL).await.expect("the file is there");
    assert_eq!(activities.lines.len(), 250);
    let doit = import(&app, Kind::Volunteering, "uk-volunteering/doit-activities.jsonl", PARTIAL).await.expect("the file is there");
    assert_eq!(doit.lines.len(), 100);
    app.marketplace.index_marked().await.expect("indexed");
    assert!(visitor.json("/api/v1/places?q=gardening").await["total"].as_u64().expect("a total") > 0, "English is found too");
}

#[tokio::test]
async fn the_tables_of_one_town_come_in() {
    let (app, _) = TestApp::empty().await;
    let Some(report) = import(&app, Kind::Hsds, "hsds-csv-sample", PARTIAL).await else { return };
    assert_eq!((report.lines.len(), report.count(Outcome::Created)), (8, 8));
    assert_eq!(app.marketplace.database().count_places().await.expect("a count"), 23);
}

#[tokio::test]
async fn every_dutch_postcode_is_known() {
    let (app, visitor) = TestApp::with_examples().await;
    let Some(report) = import(&app, Kind::Postcodes, "postcodes/NL.txt", ImportMode::default()).await else { return };
    assert_eq!(report.lines.len(), 4086);
    let near = visitor.json("/api/v1/places?pc=9711&km=250&sorteer=dichtbij").await;
    assert!(near["places"][0]["distanceKm"].as_f64().is_some());
}
