//! Whole pages, as a browser gets them, over a marketplace of samples.

use crate::{
    RequestId, error_page, render, routes,
    samples::{Behaviour, market, site},
};
use axum::{body::to_bytes, extract::Request, http::StatusCode};
use domain::languages::UiLanguage;
use std::{collections::BTreeSet, fs, path::Path};

/// Pages with an island or a button to listen; the others have no script.
const WITH_SCRIPT: [&str; 3] = ["/", "/plekken", "/plekken/meehelpen-in-de-moestuin"];
const WITHOUT_SCRIPT: [&str; 10] = [
    "/plekken/filter",
    "/plekken/filter?thema=koken&pc=3561",
    "/wat-past-bij-mij",
    "/organisaties",
    "/organisaties/tuin-de-wijk",
    "/over",
    "/privacy",
    "/toegankelijkheid",
    "/contact",
    "/bestaat-niet",
];

async fn get_from(behaviour: Behaviour, language: UiLanguage, address: &str) -> (StatusCode, String) {
    let mut request = Request::builder().uri(address).body(axum::body::Body::empty()).expect("a request");
    request.extensions_mut().insert(language);
    request.extensions_mut().insert(RequestId("abc123".to_owned()));
    let response = render(request, market(behaviour), site(), || {}).await;
    let status = response.status();
    let body = to_bytes(response.into_body(), 10_000_000).await.expect("a body");
    (status, String::from_utf8(body.to_vec()).expect("text"))
}

async fn get(address: &str) -> (StatusCode, String) {
    get_from(Behaviour::Filled, UiLanguage::Dutch, address).await
}

#[tokio::test]
async fn every_page_is_a_whole_document_in_both_languages() {
    for language in UiLanguage::ALL {
        for address in WITH_SCRIPT.iter().chain(&WITHOUT_SCRIPT) {
            for behaviour in [Behaviour::Filled, Behaviour::Empty] {
                let (status, html) = get_from(behaviour, language, address).await;
                assert!(html.starts_with("<!DOCTYPE html><html"), "{address}: {html:.80}");
                assert!(html.contains(&format!("lang=\"{}\"", language.tag())), "{address}");
                assert!(html.trim_end().ends_with("</html>"), "{address}: {}", &html[html.len().saturating_sub(80)..]);
                assert_eq!(html.matches("<h1").count(), 1, "{address}");
                assert_eq!(html.matches("<main").count(), 1, "{address}");
                let expected = if *address == "/bestaat-niet" { StatusCode::NOT_FOUND } else { StatusCode::OK };
                assert_eq!(status, expected, "{address}");
            }
        }
    }
}

#[tokio::test]
async fn a_page_without_an_island_has_no_script_at_all() {
    for address in WITHOUT_SCRIPT {
        let (_, html) = get(address).await;
        assert!(!html.contains("<script"), "{address}");
        assert!(!html.contains("leptos-island"), "{address}");
    }
    for address in WITH_SCRIPT {
        let (_, html) = get(address).await;
        let scripts = html.matches("<script").count();
        let data = html.matches("<script type=\"application/ld+json\"").count();
        assert_eq!(scripts - data, 1, "{address}");
        assert!(html.contains("<script type=\"module\" src=\"/meedoen.js\" nonce="), "{address}");
    }
}

#[tokio::test]
async fn no_page_has_inline_style_or_handlers() {
    for address in WITH_SCRIPT.iter().chain(&WITHOUT_SCRIPT) {
        let (_, html) = get(address).await;
        for forbidden in [" style=", "<style", " onclick=", " onload=", " oninput=", "javascript:"] {
            assert!(!html.contains(forbidden), "{address} has {forbidden}");
        }
    }
}

#[tokio::test]
async fn ids_are_unique_and_labels_and_drawings_point_somewhere() {
    let drawings = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/drawings.svg")).unwrap_or_default();
    for address in WITH_SCRIPT.iter().chain(&WITHOUT_SCRIPT).chain(&["/plekken?q=niets", "/plekken?thema=x&thema=koken"]) {
        let (_, html) = get(address).await;
        let values = |name: &str| {
            html.split(&format!(" {name}=\"")).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect::<Vec<_>>()
        };
        let ids = values("id");
        let unique: BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{address}: {ids:?}");
        for target in values("for").iter().chain(&values("aria-labelledby")) {
            assert!(ids.contains(target), "{address}: nothing has the id {target}");
        }
        for drawing in values("href").iter().filter_map(|href| href.strip_prefix("/drawings.svg#")) {
            assert!(drawings.contains(&format!("id=\"{drawing}\"")), "{address}: no drawing {drawing}");
        }
    }
}

#[tokio::test]
async fn the_address_says_it_all() {
    let (_, html) = get("/plekken?q=tuin&thema=koken&pc=3561&pagina=2").await;
    assert!(html.contains("45 plekken bij 3561"));
    assert!(html.contains("value=\"tuin\""));
    assert!(html.contains("href=\"/plekken?q=tuin&amp;pc=3561\""), "koken can be dropped");
    assert!(html.contains("href=\"/plekken?q=tuin&amp;thema=koken&amp;pc=3561&amp;pagina=3\""), "there is a next page");
    assert!(html.contains("/plekken/meehelpen-in-de-moestuin?pc=3561"));
    assert!(html.contains("<meta name=\"robots\" content=\"noindex\""));
    assert!(html.contains("8 minuten fietsen") && html.contains("3 plekken vrij"));
    assert!(html.contains("dinsdag, ochtend; donderdag, ochtend en middag"));
}

#[tokio::test]
async fn bad_input_is_told_and_the_rest_still_works() {
    let (status, html) = get("/plekken?pc=12&thema=vissen&pagina=1000000000&foo=%3Cscript%3E").await;
    assert_eq!(status, StatusCode::OK);
    assert!(html.contains("Postcode 12 kennen wij niet. Een postcode heeft vier cijfers"));
    assert!(html.contains("De keuze vissen kennen wij niet."));
    assert!(html.contains("U ziet pagina 3."));
    assert!(html.contains("Meehelpen in de moestuin"));
    let (_, html) = get("/plekken?pc=9999").await;
    assert!(html.contains("Waar 9999 ligt, weten wij niet."));
    let (_, html) = get("/plekken/meehelpen-in-de-moestuin?pc=%3Cb%3E").await;
    assert!(html.contains("Postcode &lt;b&gt; kennen wij niet."));
}

#[tokio::test]
async fn nothing_found_says_what_to_drop() {
    let (_, html) = get("/plekken?q=niets").await;
    assert!(html.contains("Geen plekken gevonden"));
    assert!(html.contains("Zonder “niets”") && html.contains("geeft 45 plekken."));
    assert!(html.contains("href=\"tel:0300000000\""));
}

#[tokio::test]
async fn an_empty_start_says_so_kindly() {
    let (_, html) = get_from(Behaviour::Empty, UiLanguage::Dutch, "/plekken").await;
    assert!(html.contains("Nog geen plekken"));
    let (_, html) = get_from(Behaviour::Empty, UiLanguage::Dutch, "/").await;
    assert!(html.contains("Er staan hier nog geen plekken."));
}

#[tokio::test]
async fn a_place_tells_how_to_come() {
    let (_, html) = get("/plekken/meehelpen-in-de-moestuin?pc=3561").await;
    for words in [
        "Het is ongeveer 8 minuten fietsen vanaf uw postcode.",
        "dinsdag: 9.30 tot 12.00 uur",
        "href=\"tel:0301234567\"",
        "/plekken/meehelpen-in-de-moestuin/agenda.ics",
        "https://www.openstreetmap.org/?mlat=52.12000",
        "Eerst rustiger beginnen:",
        "Klopt volgens de organisatie op 3 november 2026.",
        "Dit is een voorbeeld.",
        "\"@type\":\"JobPosting\"",
        "Het cijfer is het aantal vrije plekken.",
    ] {
        assert!(html.contains(words), "{words}");
    }
    assert!(!html.contains("trede"), "the step of the ladder is never shown");
}

#[tokio::test]
async fn text_in_another_language_is_marked() {
    let (_, html) = get_from(Behaviour::Filled, UiLanguage::English, "/plekken/meehelpen-in-de-moestuin").await;
    assert!(html.contains("<span lang=\"nl\">Meehelpen in de moestuin</span>"));
    assert!(html.contains("href=\"/en/plekken\""));
    assert!(html.contains("href=\"https://meedoen.example.nl/plekken/meehelpen-in-de-moestuin\""), "the Dutch page is named");
}

#[tokio::test]
async fn our_own_mistakes_get_a_number_and_no_details() {
    for address in ["/", "/plekken", "/plekken/meehelpen-in-de-moestuin", "/organisaties"] {
        let (status, html) = get_from(Behaviour::Broken, UiLanguage::Dutch, address).await;
        assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR, "{address}");
        assert!(html.contains("abc123") && !html.contains("secret detail"), "{address}");
    }
}

#[tokio::test]
async fn what_is_gone_or_misspelt_is_not_found() {
    for address in [
        "/plekken/bestaat-niet",
        "/plekken/Hoofd%20Letter",
        "/organisaties/x",
        "/plekken/a/b/c",
        "/%ff",
        "//",
        "/plekken/%00",
        "/:slug",
        "/plekken/..%2f..",
        "/*",
    ] {
        let (status, html) = get(address).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{address}");
        assert!(html.contains("Deze pagina is er niet"), "{address}");
    }
}

#[tokio::test]
async fn every_listed_route_is_tried_here() {
    let listed: BTreeSet<_> = routes().iter().map(|route| route.path().to_owned()).collect();
    assert_eq!(listed.len(), 11, "{listed:?}");
    for path in listed.iter().filter(|path| !path.contains('{')) {
        let tried = |addresses: &[&str]| addresses.contains(&path.as_str());
        assert!(tried(&WITH_SCRIPT) || tried(&WITHOUT_SCRIPT), "{path} is not tried here");
    }
}

#[test]
fn an_error_outside_of_routing_is_a_whole_page() {
    let html = error_page(site(), UiLanguage::Dutch, Some("abc123"), StatusCode::INTERNAL_SERVER_ERROR);
    assert!(html.starts_with("<!DOCTYPE html><html") && html.contains("abc123"));
    let html = error_page(site(), UiLanguage::English, None, StatusCode::TOO_MANY_REQUESTS);
    assert!(html.contains("One moment please"));
}
