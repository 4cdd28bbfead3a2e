//! How often places are seen: by whom it is counted, and when it is stored.

use chrono::TimeDelta;
use domain::{
    actors::Actor,
    ids::PlaceId,
    samples,
    use_cases::{Figures, Matches},
    wishes::Wishes,
};
use std::sync::Arc;
use tests::{Person, TestApp, TestClock, Town, Visitor, settings};

async fn seen(town: &Town, editor: &Person) -> u32 {
    let organisation = samples::organisation("Tuin De Wijk").id;
    let actor = town.actor(editor).await;
    let figures = town.app.marketplace.own_figures(&actor, organisation, 1).await.expect("figures");
    assert_eq!(figures.total.last(), figures.places[0].seen.last(), "its only place");
    *figures.total.last().expect("this month")
}

#[tokio::test]
async fn people_count_and_programs_and_the_own_editors_do_not() {
    let town = Town::start().await;
    let organisation = town.organisation("Tuin De Wijk", "Utrecht").await;
    let editor = town.editor("sara@example.nl", &organisation).await;
    let other = town.editor("jan@example.nl", &town.organisation("Keuken Zeist", "Zeist").await).await;
    let place = "/plekken/meedoen-bij-tuin-de-wijk";
    for person in [&town.person(), &other, &editor] {
        assert_eq!(person.get(place).await.status, 200);
    }
    assert_eq!(town.person().get(&format!("/en{place}?q=tuin")).await.status, 200);
    let robot = town.person().with_browser("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)");
    assert_eq!(robot.get(place).await.status, 200);
    assert_eq!(Visitor::new(&town.app.address).get(place).await.status, 200, "no browser at all");
    assert_eq!(town.person().get("/plekken/meedoen-bij-niemand").await.status, 404);

    assert_eq!(seen(&town, &editor).await, 0, "a page that is looked at writes nothing");
    town.app.marketplace.store_views().await.expect("stored");
    assert_eq!(seen(&town, &editor).await, 3, "a visitor, twice, and somebody of another organisation");
    town.app.marketplace.store_views().await.expect("stored");
    assert_eq!(seen(&town, &editor).await, 3, "and counted once");
    let page = editor.get("/partner/cijfers").await.text();
    assert!(page.contains("Meedoen bij Tuin De Wijk") && page.contains("<td>3</td>"), "{page}");
}

#[tokio::test]
async fn what_was_counted_is_kept_when_the_program_is_stopped() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = format!("--data={}", folder.path().display());
    let settings = settings(&["--demo=no", &data]);
    let organisation = samples::organisation("Tuin De Wijk");
    let place = samples::place("Zaaien", &organisation);
    let (app, _) = TestApp::start(&settings).await;
    assert!(app.save(&organisation, &place).await.stored);
    assert_eq!(Person::new(&app).get("/plekken/zaaien").await.status, 200);
    app.stop().await;
    let (app, _) = TestApp::start(&settings).await;
    let first = chrono::NaiveDate::from_ymd_opt(2000, 1, 1).expect("a day");
    let stored = app.marketplace.database().views_by_month(&[place.id], first).await.expect("read");
    assert_eq!(stored.values().copied().collect::<Vec<_>>(), [1]);
    app.stop().await;
}

/// The place that fits best for who wishes nothing in particular; that it was shown is counted.
async fn best(app: &TestApp) -> PlaceId {
    let found = app.marketplace.matches(&Actor::Visitor, &Wishes::default(), 1).await.expect("matched");
    found.matches.first().expect("one place").card.place.id
}

#[tokio::test]
async fn a_place_that_was_shown_seldom_moves_up_after_a_restart_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = format!("--data={}", folder.path().display());
    let (settings, clock) = (settings(&["--demo=no", &data]), TestClock::at_the_samples());
    let start = async || TestApp::start_at(&settings, Arc::<TestClock>::clone(&clock)).await.0;
    let organisation = samples::organisation("Tuin De Wijk");
    let app = start().await;
    for title in ["Wieden", "Zaaien"] {
        assert!(app.save(&organisation, &samples::place(title, &organisation)).await.stored);
    }
    app.marketplace.index_marked().await.expect("indexed");
    let first = best(&app).await;
    for _ in 0..20 {
        assert_eq!(best(&app).await, first, "on one day the order stays the same");
    }
    app.stop().await;

    let app = start().await;
    assert_eq!(best(&app).await, first, "for the rest of the day as well");
    let shown = app.marketplace.database().places_shown().await.expect("read");
    assert_eq!(shown.iter().map(|shown| (shown.place, shown.now)).collect::<Vec<_>>(), [(first, 21)]);
    app.stop().await;

    clock.pass(TimeDelta::days(1));
    let app = start().await;
    assert_ne!(best(&app).await, first, "the other one was not shown yet");
    app.stop().await;
}
