//! A group, as Coen the coach sees it.

use super::{GROUP, group};
use crate::{
    accounts::tests::asking::{again, open, open_again, open_as, origin, problems, send, send_whole, values},
    ask::NoPage,
    forms::{Posted, Sent, SentFile},
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
    for words in ["href=\"/plekken/meehelpen-in-de-moestuin\"", ", op dinsdagochtend", "2 kilometer van u vandaan", "Dit past ook:"] {
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

/// A form with a file, and perhaps something typed.
fn with_file(text: &str, typed: &str) -> Sent {
    let pairs = vec![("mensen".to_owned(), typed.to_owned())];
    let file = SentFile { field: "bestand".to_owned(), name: "Groep van Coen.CSV".to_owned(), bytes: text.as_bytes().into() };
    Sent { pairs, files: vec![file] }
}

#[tokio::test]
async fn a_file_is_read_as_if_it_had_been_typed() {
    let sent = with_file("naam\nAn <b>,koken\nBo,koken,groen", "Do; thema=vissen");
    let answer = send_whole(Some(origin()), group::propose, "coen", GROUP, sent.clone()).await;
    assert!(matches!(answer, Ok(Posted::Again(problems)) if problems.is_empty()), "what was typed is not read");
    let html = open_again("coen", GROUP, crate::forms::Again { sent, ..crate::forms::Again::default() }).await;
    assert!(html.contains("Voor 1 van de 2 mensen is er een plek.") && html.contains("<h3><bdi>An &lt;b&gt;</bdi></h3>"));
    assert!(html.contains("An &lt;b>; ?thema=koken\nBo; ?thema=koken,groen</textarea>"), "and can be changed");
    let nobody = problems(send_whole(Some(origin()), group::propose, "coen", GROUP, with_file("naam", "")).await);
    assert_eq!(nobody, [("bestand".to_owned(), "In dit bestand staat niemand. De eerste regel noemt de kolommen.".to_owned())]);
    let visitor = send_whole(Some(origin()), group::propose, "sara", GROUP, with_file("An,koken", "")).await;
    assert!(matches!(visitor, Err(NoPage::NotFound)));
}

#[tokio::test]
async fn a_line_of_a_file_is_told_by_its_number_there_and_stays_on_the_page() {
    let sent = with_file("naam\n\nAn,koken\n,koken\nBo,vissen", "");
    let told = problems(send_whole(Some(origin()), group::propose, "coen", GROUP, sent.clone()).await);
    let words: Vec<&str> = told.iter().map(|(_, words)| words.as_str()).collect();
    assert!(words[0].starts_with("Regel 4 van uw bestand: ") && words[1].starts_with("Regel 5 van uw bestand: “vissen”"), "{words:?}");
    let problems = told.into_iter().map(|(field, words)| crate::forms::Problem { field, words }).collect();
    let html = open_again("coen", GROUP, crate::forms::Again { sent, problems, once: Vec::new() }).await;
    assert!(html.contains("An; ?thema=koken\n; ?thema=koken\nBo; ?thema=vissen</textarea>"), "{html}");
    assert!(!html.contains("class=\"proposal\""));
}

async fn kept(fields: &[(&str, &str)]) -> (String, String) {
    match send(group::propose, "coen", GROUP, fields).await {
        Ok(Posted::File { name, bytes, .. }) => (name, String::from_utf8(bytes).expect("text")),
        _ => panic!("a file is given"),
    }
}

#[tokio::test]
async fn the_proposal_is_kept_as_a_table_of_which_nothing_is_a_formula() {
    let people = "=HYPERLINK(1); thema=koken\nBo; ?thema=koken\nCo; doel=taal-oefenen&pc=9999";
    let (name, table) = kept(&[("mensen", people), ("geef", "tabel")]).await;
    let rows: Vec<&str> = table.lines().collect();
    assert_eq!((name.as_str(), rows.len()), ("voorstel.csv", 4));
    assert!(rows[0].starts_with("\u{FEFF}\"Naam\";\"Plek\";\"Organisatie\";\"Wanneer\""), "{table}");
    assert!(
        rows[1].starts_with("\"'=HYPERLINK(1)\";\"")
            && rows[1].contains("\"op dinsdagochtend\"")
            && rows[1].contains("/plekken/meehelpen-in-de-moestuin\"")
    );
    assert!(
        rows[2].starts_with("\"Bo\";\"\";")
            && rows[2].contains("geen ruimte meer na dit voorstel")
            && rows[2].contains("Anderen uit de groep")
    );
    assert!(rows[3].starts_with("\"Co\";\"\";") && rows[3].contains("Postcode 9999 kennen wij niet."));
    let wrong = problems(send(group::propose, "coen", GROUP, &[("mensen", "Bo"), ("geef", "tabel")]).await);
    assert_eq!(wrong.len(), 1, "what cannot be read is told, not kept");
    assert!(
        open_again("coen", GROUP, again(&[("mensen", people)], Vec::new())).await.contains("form=\"groep\" name=\"geef\" value=\"tabel\"")
    );
}

#[tokio::test]
async fn the_empty_table_has_the_columns_of_the_questions() {
    let (name, table) = kept(&[("geef", "sjabloon")]).await;
    assert_eq!(name, "groep-sjabloon.csv");
    let header = "\u{FEFF}\"naam\";\"adres\";\"thema\";\"doel\";\"dagdeel\";\"begin\";\"rustiger\";\"wens\";\"taal\";\"nederlands\";\"gezelschap\";\"pc\";\"km\"\r\n";
    assert!(table.starts_with(header), "{table}");
}
