//! Whole pages, as a browser gets them, over a marketplace of samples.

use crate::{
    RequestId, error_page, render, routes,
    samples::{Behaviour, ENDED, market, site},
};
use axum::{body::to_bytes, extract::Request, http::StatusCode};
use domain::languages::UiLanguage;
use std::{collections::BTreeSet, fs, path::Path};

/// Pages with an island, a button to listen or a card that can be scanned; the others have no script.
const WITH_SCRIPT: &[&str] = &[
    "/",
    "/plekken",
    "/plekken/meehelpen-in-de-moestuin",
    "/wat-past-bij-mij",
    "/wat-past-bij-mij/blij-van",
    "/wat-past-bij-mij/hopen",
    "/wat-past-bij-mij/wanneer",
    "/wat-past-bij-mij/beginnen",
    "/wat-past-bij-mij/plek?taal=jpn",
    "/wat-past-bij-mij/waar?pc=9999",
    "/wat-past-bij-mij/vraag-7?thema=koken",
    "/wat-past-bij-mij/overzicht",
    "/wat-past-bij-mij/plekken?wens=rustig",
    "/wat-past-bij-mij/plekken",
    "/over/matchen",
    "/terugkomen/kaart",
    "/brief",
];
const WITHOUT_SCRIPT: &[&str] = &[
    "/plek-klopt/dank",
    "/plekken/filter",
    "/plekken/filter?thema=koken&pc=3561",
    "/wat-past-bij-mij/op-papier",
    "/organisaties",
    "/organisaties/tuin-de-wijk",
    "/over",
    "/privacy",
    "/toegankelijkheid",
    "/contact",
    "/aanmelden-organisatie",
    "/aanmelden-organisatie/dank",
    "/inloggen",
    "/inloggen/code-vragen",
    "/inloggen/code",
    "/bestaat-niet",
    "/plekken/meehelpen-in-de-moestuin/klopt-niet",
    "/plekken/meehelpen-in-de-moestuin/klopt-niet/dank",
    "/plekken/meehelpen-in-de-moestuin/kennismaken",
    "/plekken/meehelpen-in-de-moestuin/kennismaken?manier=bel-mij",
    "/bel-mij",
    "/ervaringsdeskundige-worden",
    "/ervaringsdeskundigen",
    "/bel-mij/dank",
    "/brief/dank",
    "/certificaat",
    "/bewaren",
    "/terugkomen",
    "/terugkomen/code",
];
/// Pages for who is signed in; they are tried with their features.
const BEHIND_SIGNING_IN: &[&str] = &[
    "/inloggen/tweede-stap",
    "/account",
    "/account/wachtwoord",
    "/account/tweede-stap",
    "/account/sessies",
    "/account/nieuwe-telefoon",
    "/beheer",
    "/beheer/mensen",
    "/beheer/mensen/uitnodigen",
    "/beheer/post",
    "/beheer/logboek",
    "/partner",
    "/partner/plekken/nieuw",
    "/beheer/gemeente",
    "/beheer/zoekwoorden",
    "/beheer/werk",
    "/partner/inlezen",
    "/partner/bestanden",
    "/partner/cijfers",
    "/partner/kennismakingen",
    "/coach",
    "/coordinatie",
    "/coordinatie/mensen",
    "/coordinatie/vragen",
    "/partner/ervaringsdeskundigen",
    "/mijn/ervaring/vragen",
    "/coordinatie/maatjes",
    "/coordinatie/maatjes/voorstellen",
    "/mijn/maatje",
    "/mijn/ervaring",
    "/mijn/ervaring/laten-zien",
    "/mijn/ervaring/ervaringen",
    "/coach/groep",
    "/coach/brieven",
    "/coach/mensen",
    "/coach/mensen/nieuw",
    "/coach/vervanging",
    "/partner/overdrachten",
    "/mijn",
    "/mijn/verslag",
    "/mijn/zelfredzaamheid",
    "/mijn/plan",
    "/regie/bedankjes",
    "/mijn/afstemmen",
    "/mijn/opleiding",
    "/coordinatie/opleiding",
    "/mijn/gegevens",
    "/mijn/wie-ziet-mij",
    "/mijn/apparaten",
    "/mijn/kaart",
    "/mijn/wissen",
];

async fn get_from(behaviour: Behaviour, language: UiLanguage, address: &str) -> (StatusCode, String) {
    let mut request = Request::builder().uri(address).body(axum::body::Body::empty()).expect("a request");
    request.extensions_mut().insert(language);
    request.extensions_mut().insert(RequestId("abc123".to_owned()));
    let response = render(request, market(behaviour), site(), || {}).await;
    let status = response.status();
    let body = to_bytes(response.into_body(), 10_000_000).await.expect("a body");
    (status, bare(std::str::from_utf8(&body).expect("text")))
}

/// Without the marks that Leptos writes between pieces of text.
fn bare(html: &str) -> String {
    html.replace("<!>", "")
}

/// Where the first link with these words leads.
fn link(html: &str, words: &str) -> String {
    let before = html.split_once(&format!(">{words}</a>")).map_or("", |(before, _)| before);
    let tag = before.rfind("<a ").map_or("", |start| &before[start..]);
    tag.split_once(" href=\"").and_then(|(_, rest)| rest.split('"').next()).unwrap_or_default().replace("&amp;", "&")
}

async fn get(address: &str) -> (StatusCode, String) {
    get_from(Behaviour::Filled, UiLanguage::Dutch, address).await
}

#[tokio::test]
async fn every_page_is_a_whole_document_in_both_languages() {
    for language in UiLanguage::ALL {
        for address in WITH_SCRIPT.iter().chain(WITHOUT_SCRIPT) {
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
    for address in WITH_SCRIPT.iter().chain(WITHOUT_SCRIPT) {
        let (_, html) = get(address).await;
        for forbidden in [" style=", "<style", " onclick=", " onload=", " oninput=", "javascript:"] {
            assert!(!html.contains(forbidden), "{address} has {forbidden}");
        }
    }
}

#[tokio::test]
async fn ids_are_unique_and_labels_and_drawings_point_somewhere() {
    let drawings = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/drawings.svg")).unwrap_or_default();
    for address in WITH_SCRIPT.iter().chain(WITHOUT_SCRIPT).chain(&["/plekken?q=niets", "/plekken?thema=x&thema=koken"]) {
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
async fn a_place_whose_last_day_is_over_says_so() {
    for (language, words) in [(UiLanguage::Dutch, "Deze plek is voorbij"), (UiLanguage::English, "This place is over")] {
        let (status, html) = get_from(Behaviour::Filled, language, &format!("/plekken/{ENDED}")).await;
        assert_eq!(status, StatusCode::GONE);
        assert!(html.contains(words) && html.contains("content=\"noindex\""), "{html}");
        assert!(html.contains(&format!("href=\"{}\"", language.href("/plekken"))), "there are others");
        assert!(!html.contains("<script"));
    }
}

#[tokio::test]
async fn the_address_says_it_all() {
    let (_, html) = get("/plekken?q=tuin&thema=koken&pc=3561&pagina=2").await;
    assert!(html.contains("45 plekken bij 3561"));
    assert!(html.contains("value=\"tuin\""));
    assert!(html.contains("href=\"/plekken?q=tuin&amp;pc=3561\""), "koken can be dropped");
    assert!(html.contains("href=\"/plekken?q=tuin&amp;thema=koken&amp;pc=3561&amp;pagina=3\""), "there is a next page");
    assert!(html.contains("href=\"/plekken/meehelpen-in-de-moestuin?q=tuin&amp;thema=koken&amp;pc=3561&amp;pagina=2\""));
    assert!(html.contains("<meta name=\"robots\" content=\"noindex\""));
    assert!(html.contains("8 minuten fietsen") && html.contains("3 plekken vrij"));
    assert!(html.contains("dinsdag, ochtend; donderdag, ochtend en middag"));
}

#[tokio::test]
async fn bad_input_is_told_and_the_rest_still_works() {
    let (status, html) = get("/plekken?pc=12&thema=vissen&pagina=1000000000&foo=%3Cscript%3E").await;
    assert_eq!(status, StatusCode::OK);
    assert!(html.contains("De keuze <bdi>vissen</bdi> kennen wij niet."));
    assert!(html.contains("U ziet de laatste: pagina 3."));
    assert!(html.contains("Meehelpen in de moestuin"));
    let (_, html) = get("/plekken?q=niets&pagina=7").await;
    assert!(!html.contains("U ziet de laatste"), "a page of nothing has no last one");
    let (_, html) = get("/organisaties?pagina=1000000000").await;
    assert!(html.contains("U ziet de laatste: pagina 1."));
}

/// The field for a postcode with this id, as a tag.
fn field<'a>(html: &'a str, id: &str) -> &'a str {
    let (before, after) = html.split_once(&format!(" id=\"{id}\"")).unwrap_or_default();
    let start = before.rfind('<').unwrap_or(before.len());
    &html[start..before.len() + after.find('>').unwrap_or(0)]
}

#[tokio::test]
async fn a_broken_postcode_stays_in_its_field_with_a_sentence_beside_it() {
    for (address, id) in [
        ("/plekken?pc=%3C12%22", "postcode"),
        ("/plekken/filter?pc=%3C12%22", "filter-postcode"),
        ("/plekken/meehelpen-in-de-moestuin?pc=%3C12%22", "afstand"),
    ] {
        let (_, html) = get(address).await;
        let field = field(&html, id);
        for part in ["value=\"&lt;12&quot;\"", "aria-invalid=\"true\"", &format!("aria-describedby=\"{id}-fout\"")] {
            assert!(field.contains(part), "{address}: {part} in {field}");
        }
        let sentence = html.split_once(&format!("id=\"{id}-fout\"")).map(|(_, rest)| rest).unwrap_or_default();
        let kind = "Postcode <bdi>&lt;12\"</bdi> kennen wij niet. Een postcode heeft vier cijfers, bijvoorbeeld 3561.</p>";
        assert!(sentence.split('>').skip(1).collect::<Vec<_>>().join(">").starts_with(kind), "{address}: {sentence:.200}");
        assert_eq!(html.matches("kennen wij niet").count(), 1, "{address}: it is said once");
    }
    let (_, html) = get("/plekken?pc=3561").await;
    assert!(!field(&html, "postcode").contains("aria-"));
}

#[tokio::test]
async fn a_postcode_that_is_not_known_pretends_nothing() {
    let (_, html) = get("/plekken?pc=9999&thema=koken&sorteer=dichtbij").await;
    assert!(html.contains("Postcode <bdi>9999</bdi> kennen wij niet. Klopt het nummer?"));
    assert!(html.contains("Wij kijken nu niet naar de afstand."));
    assert!(field(&html, "postcode").contains("value=\"9999\""));
    let main = html.split_once("<main").and_then(|(_, rest)| rest.split_once("</main>")).map_or("", |(main, _)| main);
    assert!(!main.contains("bij 9999") && !main.contains("dichtbij"), "no distance anywhere");
    assert!(html.contains("<span aria-current=\"true\">wat het best past</span>"));
    assert!(!html.contains("name=\"km\"") && html.contains("type=\"hidden\" name=\"pc\" value=\"9999\""), "the filters keep it");
    assert!(html.contains("href=\"/plekken?pc=9999\""), "dropping the theme keeps it");
}

#[tokio::test]
async fn signs_that_turn_text_around_touch_no_words_of_ours() {
    let (_, html) = get("/plekken?q=%E2%80%AEtuin&thema=%E2%80%AEx&%E2%80%AEy=1&pc=%E2%80%AE1").await;
    for typed in [
        "thema",
        "\u{202E}x</bdi> kennen wij niet",
        "\u{202E}y</bdi> in dit adres",
        "\u{202E}1</bdi> kennen wij niet",
        "<bdi>“\u{202E}tuin”</bdi>",
    ] {
        assert!(html.contains(typed), "{typed:?}");
    }
    let (_, html) = get("/plekken?q=niets&thema=koken").await;
    assert_eq!(link(&html, "Zonder <bdi>“niets”</bdi>"), "/plekken?thema=koken");
}

#[tokio::test]
async fn a_place_leads_back_to_the_list_it_was_found_in() {
    let list = "q=thee+%26+koffie&dagdeel=di-ochtend&thema=koken&pc=3561&km=25&sorteer=dichtbij&pagina=2";
    for (language, prefix, [back, lighter, other, other_prefix]) in [
        (UiLanguage::Dutch, "", ["Terug naar de plekken", "Koffie-inloop", "English", "/en"]),
        (UiLanguage::English, "/en", ["Back to the places", "Koffie-inloop", "Nederlands", ""]),
    ] {
        let (_, html) = get_from(Behaviour::Filled, language, &format!("/plekken/meehelpen-in-de-moestuin?{list}")).await;
        assert_eq!(link(&html, back), format!("{prefix}/plekken?{list}"));
        assert_eq!(link(&html, lighter), format!("{prefix}/plekken/koffie-inloop?{list}"));
        assert_eq!(link(&html, other), format!("{other_prefix}/plekken/meehelpen-in-de-moestuin?{list}"));
    }
    let (_, html) = get("/plekken/meehelpen-in-de-moestuin?thema=koken&thema=//evil.example&next=https://evil.example&pc=x").await;
    assert_eq!(link(&html, "Terug naar de plekken"), "/plekken?thema=koken", "only what a list can be asked");
    assert!(html.contains("type=\"hidden\" name=\"thema\" value=\"koken\""), "asking how far it is loses nothing");
    let (_, html) = get("/plekken/meehelpen-in-de-moestuin").await;
    assert_eq!(link(&html, "Terug naar de plekken"), "/plekken");
}

#[tokio::test]
async fn our_number_can_be_called_wherever_it_stands() {
    for address in WITH_SCRIPT.iter().chain(WITHOUT_SCRIPT).chain(&["/plekken?q=niets"]) {
        for language in UiLanguage::ALL {
            let (_, html) = get_from(Behaviour::Filled, language, address).await;
            let body = html.split_once("<body").map(|(_, body)| body).unwrap_or_default();
            for number in ["030 000 00 00", "030 123 45 67"] {
                let linked =
                    body.matches(&format!(" phone\">{number}</a>")).count() + body.matches(&format!("\"phone\">{number}</span>")).count();
                assert_eq!(body.matches(number).count(), linked, "{address}: {number} on one line, in a link");
            }
            assert!(body.contains("href=\"tel:0300000000\""), "{address}");
        }
    }
    let html = bare(&error_page(site(), UiLanguage::Dutch, None, StatusCode::INTERNAL_SERVER_ERROR));
    assert_eq!(link(&html, "030 000 00 00"), "tel:0300000000");
}

#[tokio::test]
async fn the_filters_can_be_applied_from_both_ends() {
    for address in ["/plekken", "/plekken/filter"] {
        let (_, html) = get(address).await;
        let form = html.split_once("class=\"filters__form\"").and_then(|(_, rest)| rest.split_once("</form>")).map_or("", |(form, _)| form);
        let (first, last) = (form.find(">Laat zien</button>"), form.rfind(">Laat zien</button>"));
        assert!(first < form.find("<fieldset") && last > form.rfind("<fieldset"), "{address}: above and below the choices");
        assert_eq!(form.matches("<button").count(), 2, "{address}");
    }
}

#[tokio::test]
async fn the_cards_of_home_fill_their_rows() {
    let (_, html) = get("/").await;
    assert_eq!(html.matches("class=\"theme-card ").count(), 24, "rows of two, three, four and six");
    assert!(html.contains("<span class=\"theme-card__word\">Alle plekken</span><span class=\"theme-card__count\">45 plekken</span>"));
}

#[tokio::test]
async fn who_speaks_neither_language_is_led_to_dutch() {
    let (_, html) = get_from(Behaviour::Filled, UiLanguage::English, "/over").await;
    assert!(html.contains("<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://meedoen.example.nl/over\""));
}

#[tokio::test]
async fn nothing_found_says_what_to_drop() {
    let (_, html) = get("/plekken?q=niets").await;
    assert!(html.contains("Geen plekken gevonden"));
    assert!(html.contains("Zonder <bdi>“niets”</bdi>") && html.contains("geeft 45 plekken."));
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
        "href=\"/plekken/meehelpen-in-de-moestuin/agenda.ics\"",
        "U kunt buiten bezig zijn.",
        "Mail tuin@<wbr>example.<wbr>nl",
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
    assert!(html.contains("href=\"/en/plekken/meehelpen-in-de-moestuin/agenda.ics\""), "and a calendar in English");
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
    assert_eq!(listed.len(), 133, "{listed:?}");
    for path in listed.iter().filter(|path| !path.contains('{')) {
        let tried = |addresses: &[&str]| addresses.contains(&path.as_str());
        if tried(BEHIND_SIGNING_IN) {
            let (status, _) = get(path).await;
            assert_eq!(status, StatusCode::FOUND, "{path} is for who is signed in");
        } else {
            assert!(tried(WITH_SCRIPT) || tried(WITHOUT_SCRIPT), "{path} is not tried here");
        }
    }
}

#[test]
fn an_error_outside_of_routing_is_a_whole_page() {
    let html = error_page(site(), UiLanguage::Dutch, Some("abc123"), StatusCode::INTERNAL_SERVER_ERROR);
    assert!(html.starts_with("<!DOCTYPE html><html") && html.contains("abc123"));
    let html = error_page(site(), UiLanguage::English, None, StatusCode::TOO_MANY_REQUESTS);
    assert!(html.contains("One moment please"));
}
