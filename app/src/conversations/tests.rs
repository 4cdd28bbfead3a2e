//! The report of a talk, over a marketplace of samples: Coen writes about Sien, and she got it.

use super::{coach, own};
use crate::{
    accounts::tests::asking::{again, open, open_again, open_as, problems, send, values},
    forms::Posted,
    samples_of_cases::id,
};
use axum::http::StatusCode;
use domain::{
    codes::Code as _,
    conversations::{PART_MAX, ReportPart},
    languages::UiLanguage,
};
use std::collections::BTreeSet;

const OWN: &str = "/mijn/verslag";
/// The state that the report is in: see `samples_of_conversations`.
const NOW: &str = "4";

fn here() -> String {
    format!("/coach/mensen/{}/verslag", id())
}

fn see(answer: Result<Posted, crate::ask::NoPage>) -> String {
    match answer {
        Ok(Posted::See(path)) => path,
        Ok(Posted::Again(problems)) => panic!("{problems:?}"),
        Ok(_) => panic!("another answer"),
        Err(error) => panic!("{error:?}"),
    }
}

fn fields(told: &[(String, String)]) -> Vec<&str> {
    told.iter().map(|(field, _)| field.as_str()).collect()
}

#[tokio::test]
async fn every_page_is_whole_in_both_languages() {
    let (report, sheet, change) = (here(), format!("{}?blad=ja", here()), format!("{OWN}?verander={}", id()));
    for (name, path, scripts) in [("coen", &report, 1), ("coen", &sheet, 0), ("sien", &OWN.to_owned(), 0), ("sien", &change, 0)] {
        for language in UiLanguage::ALL {
            let answer = open_as(language, name, path, None).await;
            assert_eq!(answer.status, StatusCode::OK, "{name} {path}");
            let html = answer.html;
            assert!(html.trim_end().ends_with("</html>"), "{path}");
            assert_eq!((html.matches("<h1").count(), html.matches("<script").count()), (1, scripts), "{path}");
            assert_eq!(html.matches("<leptos-island").count(), scripts, "{path}");
            let (ids, unique) = (values(&html, "id"), values(&html, "id").into_iter().collect::<BTreeSet<_>>());
            assert_eq!(ids.len(), unique.len(), "{path}: {ids:?}");
            for target in values(&html, "for").into_iter().chain(values(&html, "aria-labelledby")) {
                assert!(unique.contains(&target), "{path}: nothing has the id {target}");
            }
            assert!(!html.contains("<b>haar") && !html.contains("Sien <b>"), "{path}: what somebody typed is no markup");
            assert!(!html.contains(" style=") && !html.contains(" onclick="), "{path}");
        }
    }
}

#[tokio::test]
async fn only_the_coach_and_the_participant_find_it() {
    for (name, status) in
        [("sara", StatusCode::NOT_FOUND), ("bas", StatusCode::NOT_FOUND), ("sien", StatusCode::FOUND), ("", StatusCode::FOUND)]
    {
        assert_eq!(open(name, &here()).await.status, status, "{name}");
    }
    let other = "/coach/mensen/00000000-0000-0000-0000-000000000009/verslag";
    assert_eq!(open("coen", other).await.status, StatusCode::NOT_FOUND);
    for name in ["", "coen"] {
        assert!(open(name, OWN).await.leads_to.starts_with("/terugkomen?naar="), "{name}");
    }
    assert!(open("tom", OWN).await.html.contains("Er is nog geen verslag."));
}

#[tokio::test]
async fn a_coach_has_a_field_for_each_part_and_is_told_softly_what_is_private() {
    let html = open("coen", &here()).await.html;
    let names = values(&html, "name");
    for part in ReportPart::ALL {
        assert!(names.iter().any(|name| name == part.code()), "{part}");
    }
    assert!(html.contains("Een tuin met een goede vriendin.</textarea>"), "the last version");
    assert_eq!(html.matches("Kijk hier nog eens naar:").count(), 1, "the telephone number, and nothing else");
    assert!(html.contains("value=\"wensen\" checked"), "what may be shown is ticked");
    for words in ["Geef het verslag", "Hieraan schrijft de coach nog.", "data-offline=\"Geen verbinding."] {
        assert!(html.contains(words), "{words}");
    }
    assert!(html.contains("<del>") && html.contains("<ins>"), "what is different is shown");
}

#[tokio::test]
async fn a_coach_keeps_gives_and_writes_an_answer_down() {
    let saved = |said: &str| format!("{}?gedaan={said}", here());
    let kept = send(coach::save, "coen", &here(), &[("stand", NOW), ("wensen", "Een tuin")]).await;
    assert_eq!(see(kept), saved("verslag-bewaard"));
    let by_itself = send(coach::save, "coen", &here(), &[("stand", NOW), ("wensen", "Een tuin"), ("vanzelf", "ja")]).await;
    assert!(matches!(by_itself, Ok(Posted::Said(words)) if words.starts_with("5\nBewaard om ")));
    let given = [("stand", NOW), ("doe", "laten-zien"), ("hoe", "papier"), ("dag", "3-11-2026")];
    assert_eq!(see(send(coach::save, "coen", &here(), &given).await), saved("verslag-getoond"));
    for answer in ["klopt", "wil-ik-niet"] {
        let said = [("stand", NOW), ("doe", answer), ("hoe", "voorgelezen"), ("dag", "3-11-2026")];
        assert_eq!(see(send(coach::save, "coen", &here(), &said).await), saved("verslag-antwoord"));
    }
}

#[tokio::test]
async fn a_form_that_is_not_right_says_so_and_keeps_what_was_typed() {
    let long = "x".repeat(PART_MAX + 1);
    for (typed, field) in [
        (&[("stand", NOW), ("wensen", long.as_str())][..], "wensen"),
        (&[("stand", "1"), ("wensen", "Een tuin op het dak")], ""),
        (&[("stand", NOW), ("doe", "laten-zien"), ("dag", "3-11-2026")], "hoe"),
        (&[("stand", NOW), ("doe", "laten-zien"), ("hoe", "papier"), ("dag", "gisteren")], "dag"),
        (&[("stand", NOW), ("doe", "laten-zien"), ("hoe", "papier"), ("dag", "")], "dag"),
        (&[("stand", "1"), ("doe", "klopt"), ("hoe", "papier"), ("dag", "3-11-2026")], ""),
    ] {
        assert_eq!(fields(&problems(send(coach::save, "coen", &here(), typed).await)), [field], "{typed:?}");
    }
    let kept = open_again("coen", &here(), again(&[("stand", "1"), ("wensen", "Een tuin op het dak")], Vec::new())).await;
    assert!(kept.contains("Een tuin op het dak</textarea>") && kept.contains("Dit staat nu in het verslag:"));
    assert!(kept.contains("name=\"stand\" value=\"4\""), "the next press knows what stands there now");
}

#[tokio::test]
async fn a_participant_reads_changes_agrees_or_refuses_with_the_same_weight() {
    let html = open("sien", OWN).await.html;
    for words in ["Dit klopt", "Ik wil dit niet", "Ik wil iets veranderen", "Een tuin met een vriendin.", "Het gesprek is vrijwillig."] {
        assert!(html.contains(words), "{words}");
    }
    assert!(!html.contains("primary-action"), "no answer is louder than another");
    let case = id().to_string();
    let say = async |typed: &[(&str, &str)]| send(own::say, "sien", OWN, &[&[("gesprek", case.as_str())], typed].concat()).await;
    assert_eq!(see(say(&[("stand", NOW), ("doe", "klopt")]).await), "/mijn/verslag?gedaan=verslag-klopt");
    assert_eq!(see(say(&[("stand", NOW), ("doe", "wil-ik-niet")]).await), "/mijn/verslag?gedaan=verslag-niet");
    let changed = [("stand", NOW), ("verander", "ja"), ("wensen", "Rust")];
    assert_eq!(see(say(&changed).await), "/mijn/verslag?gedaan=verslag-veranderd");
    assert_eq!(fields(&problems(say(&[("stand", "1"), ("doe", "klopt")]).await)), [""]);
    let typed = [("gesprek", case.as_str()), ("stand", "1"), ("verander", "ja"), ("wensen", "Rust in huis")];
    let kept = open_again("sien", OWN, again(&typed, Vec::new())).await;
    assert!(kept.contains("Rust in huis</textarea>"), "what was typed is still there");
}

#[tokio::test]
async fn the_sheet_has_lines_where_nothing_was_written() {
    let html = open("coen", &format!("{}?blad=ja", here())).await.html;
    let empty = ReportPart::ALL.len() - 3;
    assert_eq!(html.matches("class=\"sheet__line\"").count(), 4 * empty + 1, "and one for the date");
    assert!(html.contains("Een tuin met een goede vriendin.") && html.contains("class=\"sheet__box\""));
}
