//! Two people change a place at once.

use super::{content, done, leads_to, path};
use crate::{
    accounts::tests::asking::{again, open_again, problems, send, tag},
    forms::Problem,
    posting::screen,
    samples_of_work::{Done, at_desk},
};
use domain::places::PlaceContent;

/// A colleague changes the place after the form was shown.
fn colleague(change: impl FnOnce(&mut PlaceContent)) {
    let mut theirs = content();
    change(&mut theirs);
    at_desk(|desk| desk.change("Anja", theirs));
}

#[tokio::test]
async fn who_changes_another_screen_than_a_colleague_notices_nothing() {
    colleague(|place| place.costs = "3 euro.".to_owned());
    assert_eq!(leads_to(send(screen::save, "sara", &path("wat"), &[("stand", "0"), ("titel", "Soep")]).await), path("taken"));
    assert_eq!((content().title.as_str(), content().costs.as_str()), ("Soep", "3 euro."), "both are kept");
}

#[tokio::test]
async fn who_changes_the_same_text_sees_both_and_chooses() {
    colleague(|place| place.title = "Thee <b>zetten</b>".to_owned());
    let mine =
        [("stand", "0"), ("titel", "Soep <i>koken</i>"), ("samenvatting", "U bent welkom, ook als u nog nooit in een tuin heeft gewerkt.")];
    let told = problems(send(screen::save, "sara", &path("wat"), &mine).await);
    assert_eq!(told[0].0, "");
    assert_eq!(done(), [], "nothing is overwritten");
    assert_eq!(content().title, "Thee <b>zetten</b>");

    let told = told.into_iter().map(|(field, words)| Problem { field, words }).collect();
    let html = open_again("sara", &path("wat"), again(&mine, told)).await;
    assert!(tag(&html, "name=\"titel\"").contains("value=\"Soep &lt;i&gt;koken&lt;/i&gt;\""), "mine is kept");
    assert_eq!(html.matches("class=\"theirs\"").count(), 1, "the summary was not changed by a colleague");
    assert!(html.contains("Thee &lt;b&gt;zetten&lt;/b&gt;</p>"), "theirs is shown as text");
    assert!(html.contains("Mijn tekst bewaren</button>") && html.contains("De tekst van mijn collega houden</a>"));
    assert!(!html.contains("Bewaren en verder"));
    assert!(tag(&html, "name=\"stand\"").contains("value=\"1\""), "who sends it again has seen the other text");

    // Choosing one's own text sends it with the state that was shown.
    let again = [("stand", "1"), mine[1], mine[2]];
    assert_eq!(leads_to(send(screen::save, "sara", &path("wat"), &again).await), path("taken"));
    assert_eq!(content().title, "Soep <i>koken</i>");
    assert!(matches!(done().as_slice(), [Done::Changed(_)]));
}

#[tokio::test]
async fn two_who_write_the_same_do_not_disturb_each_other() {
    colleague(|place| place.title = "Soep koken".to_owned());
    let mine = [("stand", "0"), ("titel", "Soep koken"), ("samenvatting", "Nieuw.")];
    assert_eq!(leads_to(send(screen::save, "sara", &path("wat"), &mine).await), path("taken"));
    assert_eq!(content().summary, "Nieuw.");
}

#[tokio::test]
async fn a_form_that_does_not_say_what_it_saw_overwrites_nothing() {
    let before = content();
    for stand in ["", "x", "-5"] {
        let told = problems(send(screen::save, "sara", &path("wat"), &[("stand", stand), ("titel", "Soep")]).await);
        assert_eq!(told[0].0, "", "{stand}");
    }
    assert_eq!(content(), before);
}

#[tokio::test]
async fn what_a_colleague_did_shows_also_after_signing_in_again() {
    colleague(|place| place.contact.phone = "030 999 99 99".to_owned());
    let mine = [("stand", "0"), ("telefoon", "030 111 11 11"), ("email", "tuin@example.nl"), ("website", "")];
    let html = open_again("sara", &path("contact"), again(&mine, Vec::new())).await;
    assert!(tag(&html, "name=\"telefoon\"").contains("030 111 11 11"));
    assert!(html.contains("030 999 99 99, tuin@example.nl"));
}
