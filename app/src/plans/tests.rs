//! The steps of Sien: one to do, one that was done, one with a voucher.

use super::{coach, own};
use crate::{
    accounts::tests::asking::{open, open_as, problems, send, values},
    forms::Posted,
    samples_of_cases::id,
    samples_of_conversations::step_id,
};
use axum::http::StatusCode;
use domain::languages::UiLanguage;
use std::collections::BTreeSet;

const OWN: &str = "/mijn/plan";

fn here() -> String {
    format!("/coach/mensen/{}/plan", id())
}

fn see(answer: Result<Posted, crate::ask::NoPage>) -> String {
    match answer {
        Ok(Posted::See(path)) => path,
        Ok(Posted::Again(problems)) => panic!("{problems:?}"),
        Ok(_) => panic!("another answer"),
        Err(error) => panic!("{error:?}"),
    }
}

#[tokio::test]
async fn every_page_is_whole_in_both_languages() {
    let change = format!("{}?stap={}", here(), step_id(1));
    for (name, path) in [("coen", here()), ("coen", change), ("sien", OWN.to_owned())] {
        for language in UiLanguage::ALL {
            let answer = open_as(language, name, &path, None).await;
            assert_eq!(answer.status, StatusCode::OK, "{name} {path}");
            let html = answer.html;
            assert_eq!((html.matches("<h1").count(), html.matches("<script").count()), (1, 0), "{path}");
            let (ids, unique) = (values(&html, "id"), values(&html, "id").into_iter().collect::<BTreeSet<_>>());
            assert_eq!(ids.len(), unique.len(), "{path}: {ids:?}");
            for target in values(&html, "for").into_iter().chain(values(&html, "aria-labelledby")) {
                assert!(unique.contains(&target), "{path}: nothing has the id {target}");
            }
            assert!(!html.contains("<b>koffie"), "{path}: what somebody typed is no markup");
        }
    }
    assert!(open("tom", OWN).await.html.contains("Er zijn nog geen stappen."));
    for (name, status) in [("sara", StatusCode::NOT_FOUND), ("sien", StatusCode::FOUND), ("", StatusCode::FOUND)] {
        assert_eq!(open(name, &here()).await.status, status, "{name}");
    }
}

#[tokio::test]
async fn a_coach_sees_what_is_left_this_year_and_gives_for_what_was_done() {
    let html = open("coen", &here()).await.html;
    assert!(html.contains("In 2027: nog 40 euro voor deze persoon.") && html.contains("nog 4880 euro"), "{html}");
    assert!(html.contains("bon van 10 euro, op 3 januari 2027, door Coen."), "the ledger");
    assert_eq!(html.matches("name=\"dank\"").count(), 4, "for the one step that was done and has none");
    let step = step_id(2).to_string();
    let thank = async |kind: &str| send(coach::save, "coen", &here(), &[("stap", &step), ("dank", kind)]).await;
    assert_eq!(see(thank("bon").await), format!("{}?gedaan=bedankt", here()));
    assert!(problems(thank("certificaat").await)[0].1.contains("Deze persoon kreeg dit jaar al genoeg bonnen."));
    assert!(problems(thank("vermelding").await)[0].1.contains("Het geld voor bonnen is dit jaar op."));
}

#[tokio::test]
async fn steps_come_change_and_go() {
    let kept = format!("{}?gedaan=plan-bewaard", here());
    let (first, done) = (step_id(1).to_string(), step_id(3).to_string());
    let key = "00000000-0000-7000-8000-000000000001";
    let new = [("eens", key), ("tekst", "Bellen"), ("door", "samen"), ("dag", "12-1-2027")];
    assert_eq!(see(send(coach::save, "coen", &here(), &new).await), kept);
    let changed = [("stap", first.as_str()), ("tekst", "Bellen"), ("door", "coach"), ("dag", "")];
    assert_eq!(see(send(coach::save, "coen", &here(), &changed).await), kept);
    for step in ["gedaan", "nog-niet", "weg"] {
        assert_eq!(see(send(coach::save, "coen", &here(), &[("stap", &first), ("doe", step)]).await), kept, "{step}");
    }
    let long = "x".repeat(201);
    for (typed, fields) in [
        (&[("eens", key), ("tekst", ""), ("door", "samen")][..], &["tekst"][..]),
        (&[("eens", key), ("tekst", &long), ("door", "niemand"), ("dag", "ooit")], &["tekst", "door", "dag"]),
        (&[("eens", key), ("tekst", "vol"), ("door", "samen")], &[""]),
        (&[("stap", &done), ("doe", "nog-niet")], &[""]),
        (&[("stap", &done), ("doe", "weg")], &[""]),
    ] {
        let told = problems(send(coach::save, "coen", &here(), typed).await);
        assert_eq!(told.iter().map(|(own, _)| own.as_str()).collect::<Vec<_>>(), fields, "{typed:?}");
    }
}

#[tokio::test]
async fn a_participant_ticks_what_was_done_and_takes_it_off_again() {
    let html = open("sien", OWN).await.html;
    assert!(html.contains("Samen met uw coach.") && html.contains("bon van 10 euro"), "{html}");
    assert_eq!(html.matches("value=\"gedaan\"").count() + html.matches("value=\"nog-niet\"").count(), 2, "one has a thank-you");
    let tick = async |number: u128, what: &str| {
        let step = step_id(number).to_string();
        send(own::tick, "sien", OWN, &[("stap", &step), ("doe", what)]).await
    };
    assert_eq!(see(tick(1, "gedaan").await), "/mijn/plan?gedaan=stap-gedaan");
    assert_eq!(see(tick(2, "nog-niet").await), "/mijn/plan?gedaan=plan-bewaard");
    assert_eq!(problems(tick(3, "nog-niet").await).len(), 1);
}
