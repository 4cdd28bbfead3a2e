//! How Sien manages, as Coen filled it in at the start and midway.

use super::coach;
use crate::{
    accounts::tests::asking::{again, open, open_again, open_as, problems, send, values},
    forms::Posted,
    samples_of_cases::id,
};
use axum::http::StatusCode;
use domain::{codes::Code as _, languages::UiLanguage, self_reliance::LifeDomain};
use std::collections::BTreeSet;

const OWN: &str = "/mijn/zelfredzaamheid";

fn here() -> String {
    format!("/coach/mensen/{}/zelfredzaamheid", id())
}

#[tokio::test]
async fn both_see_the_same_drawing_and_table() {
    for (name, path) in [("coen", here()), ("sien", OWN.to_owned())] {
        for language in UiLanguage::ALL {
            let answer = open_as(language, name, &path, None).await;
            assert_eq!(answer.status, StatusCode::OK, "{name}");
            let html = answer.html;
            assert_eq!((html.matches("<h1").count(), html.matches("<script").count()), (1, 0), "{path}");
            let (ids, unique) = (values(&html, "id"), values(&html, "id").into_iter().collect::<BTreeSet<_>>());
            assert_eq!(ids.len(), unique.len(), "{path}: {ids:?}");
            assert_eq!(html.matches("<circle").count(), 2 + 1, "two scores at the start, and the legend");
            assert_eq!(html.matches("class=\"matrix-dot matrix-dot--midway\"").count(), 1 + 1, "{path}");
            assert!(html.contains("aria-hidden=\"true\"") && html.contains("Veel &lt;b&gt;post&lt;/b&gt;."), "{html}");
            assert_eq!(html.matches("<th scope=\"row\">").count(), LifeDomain::ALL.len(), "a line for each");
            assert!(!html.contains(" style="), "{path}");
        }
    }
    assert!(open("tom", OWN).await.html.contains("Er staat nog niets."));
    assert_eq!(open("sien", OWN).await.html.matches("<select").count(), 0, "nobody is asked on a screen");
    for (name, status) in [("sara", StatusCode::NOT_FOUND), ("fleur", StatusCode::NOT_FOUND), ("sien", StatusCode::FOUND)] {
        assert_eq!(open(name, &here()).await.status, status, "{name}");
    }
}

#[tokio::test]
async fn a_moment_is_filled_in_with_scores_and_notes() {
    let html = open("coen", &format!("{}?moment=begin", here())).await.html;
    assert!(html.contains("<option value=\"2\" selected>") && html.contains("value=\"Veel &lt;b&gt;post&lt;/b&gt;.\""), "{html}");
    let typed = [("moment", "einde"), ("stand", "0"), ("dag", "3-11-2026"), ("inkomen", "4"), ("inkomen-waarom", "Rustig.")];
    let Ok(Posted::See(path)) = send(coach::fill, "coen", &here(), &typed).await else { panic!("not kept") };
    assert_eq!(path, format!("{}?moment=einde&gedaan=matrix-bewaard", here()));
    let long = "x".repeat(301);
    for (typed, field) in [
        (&[("moment", "einde"), ("stand", "0"), ("dag", "3-11-2026")][..], "inkomen"),
        (&[("moment", "einde"), ("stand", "0"), ("dag", ""), ("inkomen", "3")], "dag"),
        (&[("moment", "einde"), ("stand", "0"), ("dag", "3-11-2026"), ("inkomen", "9")], "inkomen"),
        (&[("moment", "einde"), ("stand", "0"), ("dag", "3-11-2026"), ("netwerk-waarom", "Zus.")], "netwerk"),
        (&[("moment", "einde"), ("stand", "0"), ("dag", "3-11-2026"), ("netwerk", "2"), ("netwerk-waarom", &long)], "netwerk-waarom"),
        (&[("moment", "begin"), ("stand", "0"), ("dag", "3-11-2026"), ("netwerk", "2")], ""),
    ] {
        let told = problems(send(coach::fill, "coen", &here(), typed).await);
        assert_eq!(told.iter().map(|(own, _)| own.as_str()).collect::<Vec<_>>(), [field], "{typed:?}");
        let kept = open_again("coen", &here(), again(typed, Vec::new())).await;
        assert!(kept.contains(&format!("name=\"moment\" value=\"{}\"", typed[0].1)), "the moment is kept");
    }
}
