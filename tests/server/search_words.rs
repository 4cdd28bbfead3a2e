//! An administrator writes other words for what people type, and search uses them at once.

use db::Change;
use domain::{
    accounts::Role,
    refusal::{Failure, Refusal},
    search::PlaceQuery,
    search_words::{LINES_MAX, OwnLine, SearchLine},
    use_cases::{Actor, Places, SearchWordLists},
};
use futures::future::join_all;
use marketplace::Marketplace;
use tests::Town;
use uuid::Uuid;

fn line(word: &str, others: &str) -> SearchLine {
    SearchLine::parse(word, others).expect("a line")
}

async fn found(market: &Marketplace, text: &str) -> u32 {
    let query = PlaceQuery { text: text.to_owned(), ..PlaceQuery::default() };
    market.find_places(&Actor::Visitor, &query).await.expect("found").total
}

/// A town with the place "Meedoen bij Tuin De Wijk" and the administrator Bea, and the same as a browser.
async fn with_bea() -> (Town, Actor, tests::Person) {
    let town = Town::start().await;
    town.organisation("Tuin De Wijk", "Utrecht").await;
    town.app.marketplace.index_marked().await.expect("indexed");
    let (bea, _) = town.colleague("bea@example.nl", Role::Administrator, "Utrecht").await;
    let actor = town.actor(&bea).await;
    (town, actor, bea)
}

#[tokio::test]
async fn a_line_works_from_the_moment_it_is_added_until_it_is_taken_away() {
    let (town, bea, browser) = with_bea().await;
    let market = &town.app.marketplace;
    assert_eq!(found(market, "zwalken").await, 0);
    let fields = [("besluit", "erbij"), ("woord", "zwalken"), ("ook", "tuin, zeilen")];
    for _ in 0..2 {
        let answer = browser.post("/beheer/zoekwoorden", &fields).await;
        assert_eq!(answer.header("location"), "/beheer/zoekwoorden?gedaan=zoekwoord-erbij", "twice is once");
    }
    assert_eq!(found(market, "zwalken").await, 1);
    let trial = market.try_search(&bea, "ik wil zwalken").await.expect("tried");
    assert_eq!((trial.parts, trial.total), (vec![line("zwalken", "tuin, zeilen")], 1));
    let words = market.search_words(&bea).await.expect("asked");
    assert_eq!(words.own.len(), 1);
    assert!(words.built_in.len() > 200 && words.built_in.iter().any(|line| line.word == "koken"));
    let page = browser.get("/beheer/zoekwoorden?proef=zwalken").await.text();
    assert!(page.contains("Er is 1 plek gevonden.") && page.contains("Er is 1 eigen regel."), "{page}");
    let id = words.own[0].id.to_string();
    for _ in 0..2 {
        let answer = browser.post("/beheer/zoekwoorden", &[("besluit", "weg"), ("regel", &id)]).await;
        assert_eq!(answer.header("location"), "/beheer/zoekwoorden?gedaan=zoekwoord-weg");
    }
    assert_eq!(found(market, "zwalken").await, 0);
    let done = town.log().await;
    let who = bea.account().expect("an account").to_string();
    let changes: Vec<_> = done.iter().filter(|line| line.entry.action == "change-search-words").collect();
    assert_eq!(changes.iter().map(|line| line.entry.detail.as_str()).collect::<Vec<_>>(), ["erbij", "weg"]);
    assert!(changes.iter().all(|line| line.entry.actor == who), "the log tells who");
}

#[tokio::test]
async fn two_lines_never_say_different_things_of_one_word() {
    let (town, bea, _) = with_bea().await;
    let market = &town.app.marketplace;
    market.add_search_line(&bea, &line("fiets", "rijwielhersteller")).await.expect("added");
    let refused = market.add_search_line(&bea, &line("Fietsen", "bakfiets")).await;
    assert!(matches!(refused, Err(Failure::Refused(Refusal::AlreadyThere))), "the same word in another form: {refused:?}");
    let unreadable = SearchLine { word: "a, b".to_owned(), others: vec!["c".to_owned()] };
    assert!(matches!(market.add_search_line(&bea, &unreadable).await, Err(Failure::Refused(Refusal::Text))));
    // Colleagues who add the same word at once: one of them is told.
    let outcomes = join_all((0..4).map(|number| {
        let (bea, line) = (bea.clone(), line("wokken", &format!("pan{number}")));
        async move { market.add_search_line(&bea, &line).await }
    }))
    .await;
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1, "{outcomes:?}");
    assert_eq!(market.search_words(&bea).await.expect("asked").own.len(), 2);
}

#[tokio::test]
async fn no_more_than_five_hundred_lines_fit() {
    let (town, bea, _) = with_bea().await;
    let market = &town.app.marketplace;
    let mut change = Change::new();
    for number in 0..LINES_MAX {
        let base = i64::try_from(number).expect("small");
        change.create_search_line(&OwnLine { id: Uuid::now_v7(), line: line(&format!("woord{number}x"), "tuin") }, base);
    }
    market.database().commit(change).await.expect("stored");
    assert!(matches!(market.add_search_line(&bea, &line("wokken", "koken")).await, Err(Failure::Refused(Refusal::Full))));
}

#[tokio::test]
async fn what_another_process_changed_is_followed() {
    let (town, _, _) = with_bea().await;
    let market = &town.app.marketplace;
    let mut change = Change::new();
    change.create_search_line(&OwnLine { id: Uuid::now_v7(), line: line("zwalken", "tuin") }, 0);
    market.database().commit(change).await.expect("stored");
    market.follow_search_words().await.expect("followed");
    assert_eq!(found(market, "zwalken").await, 1);
}

#[tokio::test]
async fn own_lines_are_there_again_after_a_restart() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let data = format!("--data={}", folder.path().display());
    let settings = tests::settings(&[&data, "--demo=no"]);
    let (app, _) = tests::TestApp::start(&settings).await;
    let organisation = domain::samples::organisation("Tuin De Wijk");
    app.save(&organisation, &domain::samples::place("Zonnebloemen zaaien", &organisation)).await;
    let mut change = Change::new();
    change.create_search_line(&OwnLine { id: Uuid::now_v7(), line: line("zwalken", "zonnebloemen") }, 0);
    app.marketplace.database().commit(change).await.expect("stored");
    app.stop().await;
    let (app, _) = tests::TestApp::start(&settings).await;
    app.marketplace.index_marked().await.expect("indexed");
    assert_eq!(found(&app.marketplace, "zwalken").await, 1);
    app.stop().await;
}
