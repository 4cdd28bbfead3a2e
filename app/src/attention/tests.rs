//! The list of who helps Sien, for her coach and herself; Tom said no.

use super::{coach, own};
use crate::{
    accounts::tests::asking::{open, open_as, problems, send, values},
    forms::Posted,
    samples_of_cases::id,
};
use axum::http::StatusCode;
use domain::languages::UiLanguage;
use std::collections::BTreeSet;
use uuid::Uuid;

const OWN: &str = "/mijn/afstemmen";

fn here() -> String {
    format!("/coach/mensen/{}/afstemmen", id())
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
    for (name, path) in [("coen", here()), ("sien", OWN.to_owned()), ("tom", OWN.to_owned())] {
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
            assert!(!html.contains("<b>Rie"), "{path}: what somebody typed is no markup");
        }
    }
    for (name, status) in [("sara", StatusCode::NOT_FOUND), ("sien", StatusCode::FOUND), ("", StatusCode::FOUND)] {
        assert_eq!(open(name, &here()).await.status, status, "{name}");
    }
}

#[tokio::test]
async fn both_see_who_helps_who_keeps_the_overview_and_who_reads_it() {
    let html = open("coen", &here()).await.html;
    for words in [
        "href=\"/organisaties/tuin-de-wijk\"",
        "een plek om mee te doen en mensen ontmoeten",
        "Ans hoorde het.",
        "Deze coaches lezen dit: Coen en Ans.",
        "De lijst blijft tot en met 20 maart 2027.",
    ] {
        assert!(html.contains(words), "{words}: {html}");
    }
    assert_eq!((html.matches("value=\"overzicht\"").count(), html.matches("value=\"geen-overzicht\"").count()), (1, 1));
    let own = open("sien", OWN).await.html;
    assert!(own.contains("Coen en Ans leest deze lijst.") && own.contains("Houdt het overzicht."), "{own}");
    assert_eq!((own.matches("value=\"weg\"").count(), own.matches("value=\"overzicht\"").count()), (2, 0), "she strikes");
    assert!(open("sien", "/mijn/wie-ziet-mij").await.html.contains("Uw coaches zien wie u nog meer helpt"));
    let tom = open("tom", OWN).await.html;
    assert!(tom.contains("U zei nee, op 1 december 2026.") && tom.contains("Ja, dat is goed") && !tom.contains("Rie"), "{tom}");
    assert!(!open("tom", "/mijn/wie-ziet-mij").await.html.contains("Uw coaches zien wie u nog meer helpt"));
}

#[tokio::test]
async fn what_is_wrong_is_told_at_its_field() {
    let line = Uuid::from_u128(1).to_string();
    let long = "x".repeat(81);
    for (typed, done) in [
        (&[("doe", "erbij"), ("wie", "Wijkteam"), ("waarmee", "geld"), ("leidt", "ja")][..], "bewaard"),
        (&[("doe", "overzicht"), ("regel", &line)], "bewaard"),
        (&[("doe", "geen-overzicht"), ("regel", &line)], "bewaard"),
        (&[("doe", "weg"), ("regel", &line)], "bewaard"),
        (&[("doe", "toestemming"), ("tot", "1-3-2027"), ("getuige", "Ans")], "mag"),
        (&[("doe", "stop")], "gestopt"),
    ] {
        let path = see(send(coach::save, "coen", &here(), typed).await);
        assert_eq!(path, format!("{}?gedaan=afstemmen-{done}", here()), "{typed:?}");
    }
    let nobody = Uuid::from_u128(9).to_string();
    for (typed, fields) in [
        (&[("doe", "erbij"), ("wie", ""), ("waarmee", "geld")][..], &["wie"][..]),
        (&[("doe", "erbij"), ("wie", &long)], &["wie", "waarmee"]),
        (&[("doe", "erbij"), ("wie", "vol"), ("waarmee", "geld")], &[""]),
        (&[("doe", "overzicht"), ("regel", &nobody)], &[""]),
        (&[("doe", "toestemming"), ("tot", ""), ("getuige", "")], &["tot", "getuige"]),
        (&[("doe", "toestemming"), ("tot", "1-3-2030"), ("getuige", "Ans")], &["tot"]),
    ] {
        let told = problems(send(coach::save, "coen", &here(), typed).await);
        assert_eq!(told.iter().map(|(own, _)| own.as_str()).collect::<Vec<_>>(), fields, "{typed:?}");
    }
    assert!(send(coach::save, "coen", &here(), &[("doe", "weg"), ("regel", "x")]).await.is_err());

    for (typed, done) in [
        (&[("doe", "ja"), ("tot", "1-3-2027")][..], "mag"),
        (&[("doe", "nee"), ("tot", "1-3-2027")], "gestopt"),
        (&[("doe", "stop")], "gestopt"),
        (&[("doe", "weg"), ("regel", &line)], "bewaard"),
    ] {
        assert_eq!(see(send(own::say, "sien", OWN, typed).await), format!("{OWN}?gedaan=afstemmen-{done}"), "{typed:?}");
    }
    for until in ["", "ooit", "1-1-2026"] {
        assert_eq!(problems(send(own::say, "sien", OWN, &[("doe", "ja"), ("tot", until)]).await)[0].0, "tot", "{until}");
    }
}
