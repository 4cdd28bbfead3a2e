//! The search index follows the database, survives what happens to it, and can be proven right.

use domain::{codes::PlaceStatus, samples};
use std::{
    path::Path,
    time::{Duration, Instant},
};
use tests::{TestApp, Visitor, settings};

async fn finds(visitor: &Visitor, word: &str) -> u64 {
    visitor.json(&format!("/api/v1/places?q={word}")).await["total"].as_u64().expect("a total")
}

/// Asks until the answer is right; bounded, so that a wrong index fails the test instead of hanging it.
async fn until(visitor: &Visitor, word: &str, wanted: u64) {
    let began = Instant::now();
    while finds(visitor, word).await != wanted {
        assert!(began.elapsed() < Duration::from_secs(20), "{word} is not found {wanted} times");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn what_is_saved_is_found_and_what_is_paused_is_not() {
    let (app, visitor) = TestApp::empty().await;
    let organisation = samples::organisation("Tuin De Wijk");
    let mut place = samples::place("Zonnebloemen zaaien", &organisation);
    assert!(app.save(&organisation, &place).await.stored);
    until(&visitor, "zonnebloemen", 1).await;

    place.content.title = "Pompoenen zaaien".into();
    app.save(&organisation, &place).await;
    until(&visitor, "pompoenen", 1).await;
    assert_eq!(finds(&visitor, "zonnebloemen").await, 0);

    place.content.status = PlaceStatus::Paused;
    app.save(&organisation, &place).await;
    until(&visitor, "pompoenen", 0).await;
    assert!(app.marketplace.check_index().await.expect("a check").drift.is_none());
}

#[tokio::test]
async fn a_new_name_of_an_organisation_is_found_at_its_places() {
    let (app, visitor) = TestApp::empty().await;
    let mut organisation = samples::organisation("Tuin De Wijk");
    let place = samples::place("Zaaien", &organisation);
    app.save(&organisation, &place).await;
    until(&visitor, "zaaien", 1).await;
    organisation.name = "Kwekerij Zonneschijn".into();
    app.save(&organisation, &place).await;
    until(&visitor, "zonneschijn", 1).await;
}

fn on_disk(data: &Path) -> server::config::Settings {
    let data = format!("--data={}", data.display());
    settings(&[&data])
}

#[tokio::test]
async fn a_damaged_index_is_built_again_and_a_missing_one_too() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let data = folder.path().join("data");
    let (app, visitor) = TestApp::start(&on_disk(&data)).await;
    let everything = finds(&visitor, "").await;
    assert!(everything > 40);
    app.stop().await;

    damage(&data.join("index"));
    let (app, visitor) = TestApp::start(&on_disk(&data)).await;
    until(&visitor, "", everything).await;
    assert!(app.marketplace.check_index().await.expect("a check").drift.is_none());
    app.stop().await;

    std::fs::remove_dir_all(data.join("index")).expect("the index goes");
    let (app, visitor) = TestApp::start(&on_disk(&data)).await;
    until(&visitor, "", everything).await;
    assert!(app.marketplace.check_index().await.expect("a check").drift.is_none());
}

/// Writes rubbish over every file of the index.
fn damage(folder: &Path) {
    let mut damaged = 0;
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else {
                std::fs::write(entry.path(), b"rubbish").expect("written");
                damaged += 1;
            }
        }
    }
    assert!(damaged > 3, "there was something to damage");
}

#[tokio::test]
async fn building_the_index_anew_goes_on_while_it_answers() {
    let (app, visitor) = TestApp::with_examples().await;
    let before = finds(&visitor, "koffie").await;
    let rebuilding = app.marketplace.rebuild_index();
    let asking = async {
        for _ in 0..20 {
            assert_eq!(finds(&visitor, "koffie").await, before);
        }
    };
    let (rebuilt, ()) = tokio::join!(rebuilding, asking);
    rebuilt.expect("the index is built");
    assert_eq!(finds(&visitor, "koffie").await, before);
    assert!(app.marketplace.check_index().await.expect("a check").drift.is_none());
}
