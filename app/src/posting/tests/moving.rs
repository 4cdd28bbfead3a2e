//! Moving a place to another state, and undoing a change.

use super::{content, done, leads_to, path, revision};
use crate::{
    accounts::tests::asking::{open, send},
    ask::NoPage,
    posting::{archive, changes, overview},
    samples_of_work::{Done, at_desk},
};
use domain::{
    codes::{Code as _, PlaceStatus},
    places::PlaceContent,
    posting::PlaceMove,
    refusal::Refusal,
};

async fn act(step: &str) -> String {
    let revision = revision();
    leads_to(send(overview::move_on, "sara", &path(""), &[("stand", &revision), ("doe", step)]).await)
}

#[tokio::test]
async fn every_move_leads_back_to_the_place_and_says_what_was_done() {
    let moves = PlaceMove::ALL.iter().filter(|step| !step.is_for_administrators() && **step != PlaceMove::Archive);
    for step in moves {
        let to = act(step.code()).await;
        assert_eq!(to, format!("{}?gedaan={step}", path("")));
        assert_eq!(done().last(), Some(&Done::Moved(*step)));
        assert!(open("sara", &to).await.html.contains("notice--done"), "{step}");
    }
}

#[tokio::test]
async fn what_only_an_administrator_may_do_is_not_there() {
    for step in ["goedkeuren", "terugsturen", "iets", ""] {
        let answer = send(overview::move_on, "sara", &path(""), &[("stand", "0"), ("doe", step)]).await;
        assert!(matches!(answer, Err(NoPage::NotFound)), "{step}");
    }
    assert!(matches!(send(overview::move_on, "bas", &path(""), &[("stand", "0"), ("doe", "indienen")]).await, Err(NoPage::NotFound)));
    assert_eq!(done(), []);
}

#[tokio::test]
async fn what_cannot_be_done_is_told_on_the_place() {
    for (refusal, said) in [(Refusal::WrongState, "kan-niet"), (Refusal::Changed, "veranderd")] {
        at_desk(|desk| desk.refuses = Some(refusal));
        let to = act("stilzetten").await;
        assert_eq!(to, format!("{}?gedaan={said}", path("")));
        assert!(open("sara", &to).await.html.contains("notice--warning"));
    }
    at_desk(|desk| desk.refuses = Some(Refusal::Repeated));
    assert!(act("stilzetten").await.ends_with("?gedaan=stilzetten"), "pressed twice");
}

#[tokio::test]
async fn stopping_asks_once_more() {
    assert_eq!(act("archiveren").await, path("archiveren"));
    assert_eq!(done(), []);
    let page = open("sara", &path("archiveren")).await.html;
    assert!(page.contains("Ja, stop met deze plek</button>"));
    let revision = revision();
    let answer = send(archive::archive, "sara", &path("archiveren"), &[("stand", &revision)]).await;
    assert_eq!(leads_to(answer), format!("{}?gedaan=archiveren", path("")));
    assert_eq!(done(), [Done::Moved(PlaceMove::Archive)]);
    at_desk(|desk| desk.own.place.content.status = PlaceStatus::Submitted);
    let answer = send(archive::archive, "sara", &path("archiveren"), &[("stand", &revision)]).await;
    assert_eq!(leads_to(answer), format!("{}?gedaan=kan-niet", path("")));
    assert!(!open("sara", &path("archiveren")).await.html.contains("Ja, stop met deze plek</button>"));
}

#[tokio::test]
async fn a_change_is_shown_with_what_differs_and_can_be_undone() {
    let before = content();
    let after = PlaceContent { summary: "U bent welkom, ook als u nog nooit <b>buiten</b> heeft gewerkt.".to_owned(), ..before.clone() };
    at_desk(|desk| desk.change("An<ja>", after.clone()));
    at_desk(|desk| desk.change("", PlaceContent { status: PlaceStatus::Paused, ..after }));
    let html = open("sara", &path("wijzigingen")).await.html;
    assert!(html.contains("An&lt;ja&gt;</bdi>") && html.contains("Meedoen</bdi>"), "the program is named when nobody did it");
    assert!(html.contains("&lt;b&gt;buiten&lt;/b&gt;</ins>") && html.contains("tuin</del>"));
    assert!(html.contains("Op Meedoen</del>") && html.contains("Even weg</ins>"));
    assert_eq!(html.matches("name=\"wijziging\"").count(), 1, "a state is not undone but moved on");

    let (version, revision) = (at_desk(|desk| desk.versions[1].id), revision());
    let fields = [("stand", revision.as_str()), ("wijziging", &version.to_string())];
    let answer = send(changes::undo, "sara", &path("wijzigingen"), &fields).await;
    assert_eq!(leads_to(answer), format!("{}?gedaan=ongedaan", path("")));
    assert_eq!(done(), [Done::Undone(version)]);
    for (refusal, said) in [(Refusal::Changed, "veranderd"), (Refusal::NoLongerValid, "kan-niet")] {
        at_desk(|desk| desk.refuses = Some(refusal));
        let answer = send(changes::undo, "sara", &path("wijzigingen"), &fields).await;
        assert_eq!(leads_to(answer), format!("{}?gedaan={said}", path("")));
    }
    assert!(matches!(send(changes::undo, "bas", &path("wijzigingen"), &fields).await, Err(NoPage::NotFound)));
    assert!(matches!(send(changes::undo, "sara", &path("wijzigingen"), &[("stand", "0")]).await, Err(NoPage::NotFound)));
}
