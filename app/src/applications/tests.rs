//! An organisation applies, over a marketplace of samples.

use super::forms;
use crate::{
    accounts::tests::asking::{again, open, open_again, open_at, problems, send, send_from, tag, values},
    ask::NoPage,
    forms::{Posted, Problem},
    samples::Behaviour,
};
use domain::languages::UiLanguage;

const PATH: &str = "/aanmelden-organisatie";
const KEY: (&str, &str) = ("eens", "0198f5a0-0000-7000-8000-000000000001");

/// What Iris fills in.
const FILLED: &[(&str, &str)] = &[
    KEY,
    ("naam", " Buurthuis <De Brug> "),
    ("soort", "buurthuis"),
    ("samenvatting", "Samen koken & eten."),
    ("plaats", "Vleuten"),
    ("gemeente", "utrecht"),
    ("website", "brug.example.nl"),
    ("telefoon", "030 765 43 21"),
    ("persoon", "Iris"),
    ("email", "Iris@example.nl"),
];

fn with<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let value = |name: &str| changed.iter().find(|(other, _)| *other == name).map(|(_, value)| *value);
    FILLED.iter().map(|&(name, kept)| (name, value(name).unwrap_or(kept))).collect()
}

fn thanked(answer: Result<Posted, NoPage>) -> bool {
    matches!(answer, Ok(Posted::See(path)) if path == "/aanmelden-organisatie/dank")
}

#[tokio::test]
async fn an_application_comes_in_as_it_was_filled_in() {
    assert!(thanked(send(forms::apply, "", PATH, FILLED).await));
}

#[tokio::test]
async fn a_known_address_and_a_form_sent_twice_are_answered_alike() {
    for email in ["kees@example.nl", "twee@example.nl"] {
        assert!(thanked(send(forms::apply, "", PATH, &with(&[("email", email)])).await), "{email}");
    }
}

#[tokio::test]
async fn what_is_missing_or_wrong_is_told_beside_its_field() {
    let fields = async |sent: &[(&str, &str)]| {
        problems(send(forms::apply, "", PATH, sent).await).into_iter().map(|(field, _)| field).collect::<Vec<_>>()
    };
    let needed = ["naam", "soort", "samenvatting", "plaats", "gemeente", "persoon", "email"];
    assert_eq!(fields(&[KEY]).await, needed);
    let long = "x".repeat(501);
    for (field, wrong) in [
        ("naam", long.as_str()),
        ("soort", "bank"),
        ("samenvatting", &long),
        ("gemeente", "zeist"),
        ("website", "javascript:alert(1)"),
        ("telefoon", &long),
        ("email", "iris"),
    ] {
        assert_eq!(fields(&with(&[(field, wrong)])).await, [field]);
    }
    let told = problems(send(forms::apply, "", PATH, &with(&[("naam", &long)])).await);
    assert!(told[0].1.contains("160 tekens"), "{told:?}");
}

#[tokio::test]
async fn too_often_asks_to_wait() {
    let told = problems(send(forms::apply, "", PATH, &with(&[("email", "vaak@example.nl")])).await);
    assert!(told.len() == 1 && told[0].0.is_empty() && told[0].1.contains("Wacht"), "{told:?}");
}

#[tokio::test]
async fn a_form_without_an_origin_is_our_mistake() {
    assert!(matches!(send_from(None, forms::apply, "", PATH, FILLED).await, Err(NoPage::Failed(_))));
}

#[tokio::test]
async fn the_page_has_two_parts_and_keeps_what_was_typed() {
    let html = open("", PATH).await.html;
    let form = html.split_once(&format!("action=\"{PATH}\"")).and_then(|(_, rest)| rest.split_once("</form>")).map_or("", |(form, _)| form);
    assert_eq!(form.matches("<fieldset class=\"part\"").count(), 2);
    assert_eq!(values(form, "name").iter().filter(|name| *name == "eens").count(), 1);
    assert!(form.contains("value=\"utrecht\"") && form.contains("De Bilt"));
    assert!(!html.contains("noindex"), "people may find it");
    let wrong = vec![Problem { field: "email".to_owned(), words: "Kijk nog eens.".to_owned() }];
    let html = open_again("", PATH, again(FILLED, wrong)).await;
    assert!(tag(&html, "id=\"naam\"").contains("value=\"Buurthuis &lt;De Brug&gt;\""), "{}", tag(&html, "id=\"naam\""));
    assert!(html.contains("Samen koken &amp; eten.</textarea>"));
    assert!(tag(&html, "value=\"buurthuis\"").contains("checked") && tag(&html, "value=\"utrecht\"").contains("checked"));
    assert!(tag(&html, "id=\"email\"").contains("aria-invalid=\"true\"") && html.contains("href=\"#email\""));
}

#[tokio::test]
async fn without_a_municipality_there_is_a_telephone_number_instead_of_a_form() {
    for (language, words) in
        [(UiLanguage::Dutch, "Er doet hier nog geen gemeente mee."), (UiLanguage::English, "No municipality takes part")]
    {
        let html = open_at(Behaviour::Empty, language, "", PATH, None).await.html;
        assert!(html.contains(words) && html.contains("href=\"tel:0300000000\""));
        assert!(!html.contains("id=\"naam\""));
    }
}

#[tokio::test]
async fn partners_find_the_way_to_apply() {
    for address in ["/organisaties", "/inloggen"] {
        assert!(open("", address).await.html.contains("href=\"/aanmelden-organisatie\""), "{address}");
    }
    let thanks = open("", "/aanmelden-organisatie/dank").await.html;
    assert!(thanks.contains("U krijgt altijd antwoord per mail.") && thanks.contains("noindex"));
}
