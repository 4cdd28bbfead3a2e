//! A visitor says that something is not right, over a marketplace of samples.

use super::forms;
use crate::{
    accounts::tests::asking::{again, open, open_again, open_at, problems, send, send_from, tag, values},
    ask::NoPage,
    forms::{Posted, Problem},
    samples::Behaviour,
};
use axum::http::StatusCode;
use domain::languages::UiLanguage;

const PLACE: &str = "/plekken/meehelpen-in-de-moestuin";
const PATH: &str = "/plekken/meehelpen-in-de-moestuin/klopt-niet";
const KEY: (&str, &str) = ("eens", "0198f5a0-0000-7000-8000-000000000001");

async fn report(words: &str, more: &[(&str, &str)]) -> Result<Posted, NoPage> {
    let fields = [&[KEY, ("wat", "wanneer"), ("woorden", words), ("email", "")], more].concat();
    send(forms::report, "", PATH, &fields).await
}

fn thanked(answer: Result<Posted, NoPage>) -> bool {
    matches!(answer, Ok(Posted::See(path)) if path == format!("{PATH}/dank"))
}

#[tokio::test]
async fn a_report_comes_in_without_an_account_and_twice_is_once() {
    assert!(thanked(report("Het is op woensdag.", &[]).await));
    assert!(thanked(report("", &[]).await), "words may stay empty");
    assert!(thanked(report("twee", &[]).await));
    let nobody = report("niemand", &[]).await;
    assert!(matches!(nobody, Ok(Posted::See(path)) if path == PATH), "the page says whom to call");
    let gone = send(forms::report, "", "/plekken/weg/klopt-niet", &[KEY, ("wat", "anders")]).await;
    assert!(matches!(gone, Err(NoPage::NotFound)));
    assert!(matches!(send_from(None, forms::report, "", PATH, &[KEY]).await, Err(NoPage::Failed(_))));
}

#[tokio::test]
async fn what_is_wrong_is_told_beside_its_field() {
    let told = problems(send(forms::report, "", PATH, &[KEY, ("woorden", &"x".repeat(501)), ("email", "iris")]).await);
    let fields: Vec<_> = told.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(fields, ["wat", "woorden", "email"]);
    assert!(told[1].1.contains("500 tekens"), "{told:?}");
    let often = problems(report("vaak", &[]).await);
    assert!(often.len() == 1 && often[0].0.is_empty() && often[0].1.contains("Wacht"), "{often:?}");
}

#[tokio::test]
async fn words_about_one_person_are_pointed_out_once_and_never_refused() {
    let words = "Bel mij op 06 12 34 56 78.";
    assert!(problems(report(words, &[]).await).is_empty(), "it comes back without a mistake");
    assert!(thanked(report(words, &[("gezien", "ja")]).await), "and is sent as it is");
    let html = open_again("", PATH, again(&[("wat", "contact"), ("woorden", words)], Vec::new())).await;
    assert!(
        html.contains("op een telefoonnummer lijkt") && html.contains("name=\"gezien\"") && html.contains(&format!("{words}</textarea>"))
    );
    assert!(tag(&html, "value=\"contact\"").contains("checked"));
    let plain = open_again("", PATH, again(&[("woorden", "Het is dicht.")], Vec::new())).await;
    assert!(!plain.contains("name=\"gezien\""));
}

#[tokio::test]
async fn the_page_keeps_what_was_typed_and_ties_problems_to_fields() {
    let wrong = vec![Problem { field: "wat".to_owned(), words: "Kies wat er niet klopt.".to_owned() }];
    let html = open_again("", PATH, again(&[("woorden", "<i>Dicht</i>")], wrong)).await;
    assert!(html.contains("href=\"#wat\"") && html.contains("id=\"wat-fout\"") && html.contains("&lt;i>Dicht&lt;/i></textarea>"));
    assert_eq!(values(&html, "name").iter().filter(|name| *name == "eens").count(), 1);
}

#[tokio::test]
async fn a_place_leads_to_it_quietly_and_thanks_say_who_looks_and_when() {
    let place = open("", PLACE).await.html;
    assert!(place.contains(&format!("href=\"{PATH}\"")) && place.contains("Klopt er iets niet?"));
    let thanks = open("", &format!("{PATH}/dank")).await.html;
    assert!(thanks.contains("Een beheerder van Utrecht kijkt ernaar, binnen 5 werkdagen."));
    for address in ["/plekken/weg/klopt-niet", "/plekken/weg/klopt-niet/dank", "/plekken/%00/klopt-niet"] {
        assert_eq!(open("", address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
}

#[tokio::test]
async fn where_nobody_looks_nobody_is_promised_anything() {
    let html = open_at(Behaviour::Empty, UiLanguage::Dutch, "", PATH, None).await.html;
    assert!(html.contains("Hier kijkt nog geen gemeente mee.") && html.contains("href=\"tel:") && !html.contains("<form class=\"form\""));
}
