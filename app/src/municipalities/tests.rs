//! The page of a municipality, its place around other pages, and its name on them.

use crate::{
    accounts::tests::asking::{open, open_as, open_at},
    ask::{Asked, Here},
    municipalities::House,
    samples::{Behaviour, site},
    samples_of_municipalities::settings,
    ui::{Document, Frame},
};
use axum::http::StatusCode;
use domain::{
    accounts::{Grant, Role},
    actors::Actor,
    languages::UiLanguage,
    municipalities::{Municipality, MunicipalityName, Settings},
    slug::Slug,
};
use leptos::prelude::*;

/// A request where these municipalities are known.
fn asked(municipalities: Vec<Municipality>, path: &str) -> Asked {
    Asked {
        here: Here::new(site(), UiLanguage::Dutch),
        path: path.to_owned(),
        query: String::new(),
        nonce: None,
        reference: String::new(),
        actor: Actor::Visitor,
        from: None,
        token: None,
        by_person: true,
        again: None,
        municipalities: municipalities.into(),
    }
}

fn html(view: impl IntoView + 'static) -> String {
    Owner::new().with(|| view.into_any().to_html()).replace("<!>", "")
}

fn utrecht() -> Municipality {
    let mut settings = settings();
    settings.introduction.name = MunicipalityName::parse("Gemeente <Utrecht>");
    Municipality::new(Slug::of("Utrecht"), settings, true)
}

#[tokio::test]
async fn the_page_of_a_municipality_says_who_to_call_and_what_it_asks() {
    let answer = open("", "/gemeente/utrecht").await;
    assert_eq!(answer.status, StatusCode::OK);
    for words in [
        "<h1 class=\"nl-heading nl-heading--level-1\"><bdi>Utrecht</bdi></h1>",
        "Fijn dat u &lt;er&gt; bent.",
        "Er zijn hier nu 45 plekken.",
        "href=\"/plekken?gemeente=utrecht\"",
        "href=\"tel:14030\"",
        "href=\"mailto:meedoen@utrecht.example.nl\"",
        "Heeft u een uitkering?",
        "Dan vraagt <bdi>Utrecht</bdi> u om zelf te vertellen dat u meedoet.",
        "Meedoen is vrijwillig. U mag altijd stoppen",
        "src=\"/photos/logo-utrecht-0.jpg\" alt=\"\" width=\"240\" height=\"80\"",
        "<link rel=\"stylesheet\" href=\"/kleur/a3123a.css\"",
    ] {
        assert!(answer.html.contains(words), "{words}: {}", answer.html);
    }
    assert!(!answer.html.contains(" style=") && !answer.html.contains("<script") && !answer.html.contains("class=\"house\""));
}

#[tokio::test]
async fn a_municipality_that_chose_nothing_has_a_page_too() {
    for language in UiLanguage::ALL {
        let answer = open_as(language, "", "/gemeente/de-bilt", None).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.html.contains("De Bilt") && answer.html.contains("href=\"tel:0300000000\""), "{}", answer.html);
        assert!(!answer.html.contains("/kleur/") && !answer.html.contains("class=\"logo\""));
    }
    let html = open("", "/gemeente/de-bilt").await.html;
    assert!(html.contains("U hoeft de gemeente niet te vertellen dat u meedoet."));
}

#[tokio::test]
async fn a_dutch_welcome_on_an_english_page_is_marked() {
    let html = open_as(UiLanguage::English, "", "/gemeente/utrecht", None).await.html;
    assert!(html.contains("lang=\"nl\" class=\"nl-paragraph nl-paragraph--lead as-typed\">Fijn dat u &lt;er&gt; bent."), "{html}");
}

#[tokio::test]
async fn what_takes_no_part_has_no_page() {
    for address in ["/gemeente/zeist", "/gemeente/nergens", "/gemeente/Utrecht", "/gemeente"] {
        assert_eq!(open("", address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    let empty = open_at(Behaviour::Empty, UiLanguage::Dutch, "", "/gemeente/utrecht", None).await;
    assert_eq!(empty.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_place_says_in_which_municipality_it_is_and_what_that_asks() {
    let html = open("", "/plekken/meehelpen-in-de-moestuin").await.html;
    assert!(html.contains("Dit is een plek in <a href=\"/gemeente/utrecht\" class=\"nl-link\"><bdi>Utrecht</bdi></a>"), "{html}");
    assert!(html.contains("Dan vraagt <bdi>Utrecht</bdi> u om zelf te vertellen dat u meedoet."));
    let empty = open_at(Behaviour::Filled, UiLanguage::Dutch, "", "/plekken", None).await.html;
    assert!(!empty.contains("/kleur/") && !empty.contains("class=\"house\""), "two take part: none is around every page");
}

#[test]
fn the_only_municipality_is_around_every_page() {
    let others = vec![Municipality::new(Slug::of("Zeist"), Settings::default(), false)];
    let page = |municipalities: Vec<Municipality>, path: &str| {
        let asked = asked(municipalities, path);
        html(view! { <Document asked=asked frame=Frame::new("Titel")>"tekst"</Document> })
    };
    let alone = page([others.clone(), vec![utrecht()]].concat(), "/over");
    assert!(alone.contains("<a href=\"/gemeente/utrecht\" class=\"house\"><img"), "{alone}");
    assert!(alone.contains("<bdi>Gemeente &lt;Utrecht&gt;</bdi>") && alone.contains("href=\"/kleur/a3123a.css\""), "{alone}");
    assert!(page(vec![utrecht()], "/gemeente/utrecht").contains("href=\"/gemeente/utrecht\" aria-current=\"page\""));
    let two = page(vec![utrecht(), Municipality::new(Slug::of("Zeist"), Settings::default(), true)], "/over");
    assert!(!two.contains("house") && !two.contains("/kleur/"), "{two}");
    assert!(!page(Vec::new(), "/over").contains("house"));
}

#[test]
fn a_municipality_without_logo_or_colour_has_its_name_there() {
    let plain = Municipality::new(Slug::of("De Bilt"), Settings::default(), true);
    let html = html(view! { <House asked=asked(vec![plain], "/") /> });
    assert!(html.contains("De Bilt") && !html.contains("<img"), "{html}");
}

#[test]
fn a_municipality_is_called_as_it_chose() {
    let asked = asked(vec![utrecht()], "/");
    assert_eq!(asked.municipality_name(&Slug::of("Utrecht")), "Gemeente <Utrecht>");
    assert_eq!(asked.municipality_name(&Slug::of("Bergen op Zoom")), "Bergen op Zoom", "one that is not known here");
    let grant = Grant::municipal(Role::Coach, Slug::of("Utrecht")).expect("a role");
    assert_eq!(crate::accounts::words::grant_words(&asked, &grant), "Coach voor Gemeente <Utrecht>");
}
