//! A group, as Coen the coach sees it.

use super::{GROUP, group};
use crate::{
    accounts::tests::asking::{again, open, open_again, open_as, problems, send, values},
    ask::NoPage,
    forms::Posted,
};
use axum::http::StatusCode;
use domain::{groups::GROUP_MAX, languages::UiLanguage};
use std::collections::BTreeSet;

/// One finds a place, one finds it full, and nothing fits the third, whose postcode nobody knows.
const PEOPLE: &str = "An <b>; /wat-past-bij-mij/overzicht?thema=koken\nBo; ?thema=koken&pc=3561\nCo; doel=taal-oefenen&pc=9999";

async fn told(text: &str) -> Vec<String> {
    let told = problems(send(group::propose, "coen", GROUP, &[("mensen", text)]).await);
    assert!(told.iter().all(|(field, _)| field == "mensen"), "{told:?}");
    told.into_iter().map(|(_, words)| words).collect()
}

#[tokio::test]
async fn the_page_is_for_coaches_and_nobody_else_knows_of_it() {
    assert!(open("", GROUP).await.leads_to.starts_with("/inloggen?naar="));
    for name in ["bas", "sara", "fleur"] {
        assert_eq!(open(name, GROUP).await.status, StatusCode::NOT_FOUND, "{name}");
        let sent = send(group::propose, name, GROUP, &[("mensen", PEOPLE)]).await;
        assert!(matches!(sent, Err(NoPage::NotFound)), "{name}");
    }
    assert!(matches!(send(group::propose, "", GROUP, &[("mensen", PEOPLE)]).await, Err(NoPage::SignIn)));
    assert!(open("coen", "/coach").await.html.contains("href=\"/coach/groep\""), "the coach's own page leads there");
}

#[tokio::test]
async fn every_page_is_whole_in_both_languages() {
    for language in UiLanguage::ALL {
        for sent in [None, Some(again(&[("mensen", PEOPLE)], Vec::new()))] {
            let html = open_as(language, "coen", GROUP, sent).await.html;
            assert!(html.trim_end().ends_with("</html>"), "{language:?}");
            assert_eq!((html.matches("<h1").count(), html.matches("<main").count()), (1, 1), "{language:?}");
            let ids = values(&html, "id");
            let unique: BTreeSet<_> = ids.iter().collect();
            assert_eq!(ids.len(), unique.len(), "{ids:?}");
            for target in values(&html, "for").iter().chain(&values(&html, "aria-labelledby")) {
                assert!(unique.contains(target), "nothing has the id {target}");
            }
            for forbidden in [" style=", "<style", "<script", "<b>"] {
                assert!(!html.contains(forbidden), "{forbidden}");
            }
            assert!(html.contains("content=\"noindex\"") && html.matches("--primary-action").count() == 1);
        }
    }
}

#[tokio::test]
async fn a_group_that_can_be_read_gets_a_proposal_on_the_same_page() {
    let answer = send(group::propose, "coen", GROUP, &[("mensen", PEOPLE)]).await;
    assert!(matches!(answer, Ok(Posted::Again(problems)) if problems.is_empty()), "the page itself goes on");
    let html = open_again("coen", GROUP, again(&[("mensen", PEOPLE)], Vec::new())).await;
    assert!(html.contains("Voor 1 van de 3 mensen is er een plek."));
    let at = |words: &str| html.find(words).unwrap_or_else(|| panic!("no {words}"));
    let (an, bo, co) = (at("<h3><bdi>An &lt;b&gt;</bdi></h3>"), at("<h3><bdi>Bo</bdi></h3>"), at("<h3><bdi>Co</bdi></h3>"));
    assert!(bo < co && co < an, "who has no place yet comes first");
    let (bo, co, an) = (&html[bo..co], &html[co..an], &html[an..]);
    assert!(bo.contains("Anderen uit de groep") && bo.contains("href=\"/wat-past-bij-mij/plekken?thema=koken&amp;pc=3561\""));
    assert!(bo.contains("geen ruimte meer na dit voorstel") && !bo.contains("kennen wij niet"));
    assert!(co.contains("geen plek die bij alle antwoorden past") && co.contains("Postcode 9999 kennen wij niet."));
    for words in ["href=\"/plekken/meehelpen-in-de-moestuin\"", "Op dinsdagochtend", "2 kilometer van u vandaan", "Dit past ook:"] {
        assert!(an.contains(words), "{words}");
    }
    assert!(an.contains("An &lt;b>; /wat-past-bij-mij/overzicht?thema=koken"), "what was typed can be changed");
}

#[tokio::test]
async fn a_line_that_cannot_be_read_is_told_and_nothing_else_happens() {
    let text = "An; thema=koken\nBo\n; thema=koken\nCo; thema=vissen";
    let told = told(text).await;
    for (sentence, line) in told.iter().zip(["Regel 2: ", "Regel 3: ", "Regel 4: “vissen”"]) {
        assert!(sentence.starts_with(line) && sentence.ends_with('.'), "{sentence}");
    }
    assert_eq!(told.len(), 3);
    let problems = told.into_iter().map(|words| crate::forms::Problem { field: "mensen".to_owned(), words }).collect();
    let html = open_again("coen", GROUP, again(&[("mensen", text)], problems)).await;
    assert!(html.contains("; thema=koken\nCo; thema=vissen</textarea>") && !html.contains("class=\"proposal\""));
    assert_eq!((html.matches("class=\"field-problem\"").count(), html.matches("href=\"#mensen\"").count()), (3, 3));
}

#[tokio::test]
async fn nobody_too_many_and_a_whole_list_of_mistakes_are_told_shortly() {
    assert_eq!(told("  \n").await, ["Zet eerst iemand op een regel: een naam, een puntkomma en een adres."]);
    let many = told(&"An; thema=koken\n".repeat(GROUP_MAX + 1)).await;
    assert_eq!(many, ["U heeft 251 mensen. Hoogstens 250 kunnen tegelijk. Verdeel de groep."]);
    let wrong = told(&"An\n".repeat(40)).await;
    assert_eq!((wrong.len(), wrong.last().map(String::as_str)), (11, Some("Er zijn nog 30 regels die wij niet kunnen lezen.")));
}
