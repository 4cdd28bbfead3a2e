//! Pages as they come over the line: what every one of them keeps to.

use reqwest::Method;
use tests::{TestApp, Visitor};

const PAGES: [&str; 17] = [
    "/",
    "/plekken",
    "/plekken?q=tuin&dagdeel=di-ochtend",
    "/plekken/filter",
    "/plekken/meehelpen-in-de-moestuin",
    "/plekken/meehelpen-in-de-moestuin?pc=3561",
    "/organisaties",
    "/organisaties/buurthuis-de-dreef",
    "/over",
    "/privacy",
    "/toegankelijkheid",
    "/contact",
    "/wat-past-bij-mij",
    "/wat-past-bij-mij/plek?thema=koken",
    "/wat-past-bij-mij/overzicht?thema=koken&pc=3561",
    "/wat-past-bij-mij/plekken?thema=koken&pc=3561",
    "/over/matchen",
];

/// Where the search field with its suggestions stands, or the button to listen.
fn may_have_a_script(path: &str) -> bool {
    path == "/" || path.starts_with("/plekken") || path.starts_with("/wat-past-bij-mij") || path == "/over/matchen"
}

#[tokio::test]
async fn every_page_exists_in_both_languages_and_says_so() {
    let (_app, visitor) = TestApp::with_examples().await;
    for path in PAGES.into_iter().chain(["/wat-past-bij-mij/op-papier"]) {
        for (prefix, language) in [("", "nl"), ("/en", "en")] {
            let address = if path == "/" && !prefix.is_empty() { prefix.to_owned() } else { format!("{prefix}{path}") };
            let answer = visitor.get(&address).await;
            let html = answer.text();
            assert_eq!(answer.status, 200, "{address}");
            assert!(html.starts_with("<!DOCTYPE html>"), "{address}");
            assert!(html.contains(&format!("<html lang=\"{language}\"")), "{address}");
            assert_eq!(html.matches("<h1").count(), 1, "{address}");
            for link in ["hreflang=\"en\"", "hreflang=\"x-default\"", "rel=\"canonical\""] {
                assert!(html.contains(link), "{address}: {link}");
            }
        }
    }
}

#[tokio::test]
async fn no_page_holds_inline_styles_or_handlers_and_only_some_hold_a_script() {
    let (_app, visitor) = TestApp::with_examples().await;
    for path in PAGES {
        let answer = visitor.get(path).await;
        let html = answer.text();
        assert!(!html.contains(" style=\"") && !html.contains(" onclick=") && !html.contains("javascript:"), "{path}");
        let scripts = html.matches("<script").count() - html.matches("<script type=\"application/ld+json\"").count();
        assert!(scripts <= usize::from(may_have_a_script(path)), "{path} holds {scripts} scripts");
        assert!(!html.contains("wasm\" rel=\"preload") && !html.contains("modulepreload"), "{path}");
        let policy = answer.header("content-security-policy");
        assert!(
            policy.contains("script-src 'nonce-") && policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe-inline"),
            "{policy}"
        );
        let nonce = policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).expect("a nonce");
        assert_eq!(
            html.matches("<script").count(),
            html.matches(&format!("nonce=\"{nonce}\"")).count(),
            "{path}: every script has the nonce"
        );
    }
}

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let (_app, visitor) = TestApp::with_examples().await;
    for path in ["/", "/nergens", "/healthz", "/api/v1/places", "/favicon.svg", "/api/nergens", "/sitemap.xml"] {
        let answer = visitor.get(path).await;
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{path}");
        assert!(answer.header("content-security-policy").contains("frame-ancestors 'none'"), "{path}");
    }
}

#[tokio::test]
async fn an_address_that_is_no_page_gets_a_page_that_helps() {
    let (_app, visitor) = TestApp::with_examples().await;
    for path in
        ["/nergens", "/plekken/bestaat-niet", "/organisaties/bestaat-niet", "/plekken/%22%3E%3Cscript%3E", "/en/nowhere", "/plekken/a/b/c"]
    {
        let answer = visitor.get(path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert!(answer.text().contains("/plekken\""), "{path} offers the places");
    }
    let problem = visitor.get("/api/v1/nergens").await;
    assert_eq!((problem.status.as_u16(), problem.header("content-type")), (404, "application/problem+json"));
}

#[tokio::test]
async fn what_a_visitor_typed_is_shown_as_text() {
    let (_app, visitor) = TestApp::with_examples().await;
    for path in [
        "/plekken?q=%3Cscript%3Ealert(1)%3C/script%3E",
        "/plekken?q=%22%20autofocus%20onfocus%3Dalert(1)%20x%3D%22",
        "/plekken?pc=%3Cimg%20src%3Dx%3E&thema=%3Cb%3E",
    ] {
        let html = visitor.get(path).await.text();
        assert!(!html.contains("<script>alert") && !html.contains("<img src=x>") && !html.contains("<b>"), "{path}");
        assert!(!html.contains("=\"\" autofocus onfocus="), "{path}");
    }
}

#[tokio::test]
async fn broken_parameters_are_told_and_the_rest_of_the_page_works() {
    let (_app, visitor) = TestApp::with_examples().await;
    let answer = visitor.get("/plekken?thema=koken&dagdeel=ma-nacht&pc=12&pagina=1000000000&sorteer=dichtbij").await;
    let html = answer.text();
    assert_eq!(answer.status, 200);
    assert!(html.contains("place-card"), "the places about cooking are there");
    assert!(html.matches("class=\"notice").count() >= 1, "and it says what could not be used");
    for said in ["12", "ma-nacht"] {
        assert!(html.contains(&format!("<bdi>{said}</bdi>")), "{said} is named");
    }
    assert!(html.contains("U ziet de laatste: pagina 1.") && html.contains("value=\"12\""), "what was typed stays");
    let html = visitor.get("/plekken?pc=9999&sorteer=dichtbij").await.text();
    assert!(
        html.contains("value=\"9999\"") && !html.contains("bij 9999") && !html.contains(">dichtbij<"),
        "nothing is near a place unknown"
    );
}

#[tokio::test]
async fn a_question_without_an_answer_says_what_to_drop() {
    let (_app, visitor) = TestApp::with_examples().await;
    let question = "q=naaien&thema=vervoer&dagdeel=zo-avond&gemeente=zeist";
    let html = visitor.get(&format!("/plekken?{question}")).await.text();
    assert_eq!(visitor.json(&format!("/api/v1/places?{question}")).await["total"], 0);
    assert!(!html.contains("place-card"));
    assert!(html.contains("href=\"tel:"), "there is always somebody to call");

    // With one thing wrong, dropping it is offered with the number of places that gives.
    let html = visitor.get("/plekken?q=moestuin&thema=vervoer").await.text();
    let without = visitor.json("/api/v1/places?q=moestuin").await["total"].as_u64().expect("a total");
    assert!(html.contains(&format!("{without} plek")), "dropping the theme gives {without} places");
}

#[tokio::test]
async fn a_drop_in_place_has_a_calendar_and_structured_data() {
    let (_app, visitor) = TestApp::with_examples().await;
    let answer = visitor.get("/plekken/koffie-inloop-de-dreef/agenda.ics").await;
    assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, "text/calendar; charset=utf-8"));
    assert!(answer.text().contains("BEGIN:VEVENT"));
    assert!(answer.text().contains("/plekken/koffie-inloop-de-dreef") && !answer.text().contains("/en/plekken"));
    let english = visitor.get("/en/plekken/koffie-inloop-de-dreef").await.text();
    assert!(english.contains("href=\"/en/plekken/koffie-inloop-de-dreef/agenda.ics\""));
    assert!(visitor.get("/en/plekken/koffie-inloop-de-dreef/agenda.ics").await.text().contains("/en/plekken"));
    assert_eq!(visitor.get("/plekken/bestaat-niet/agenda.ics").await.status, 404);
    let html = visitor.get("/plekken/koffie-inloop-de-dreef").await.text();
    let data = html.split("application/ld+json").nth(1).and_then(|rest| rest.split_once('>')).map(|(_, rest)| rest);
    let data = data.and_then(|rest| rest.split("</script>").next()).expect("structured data");
    let data: serde_json::Value = serde_json::from_str(data).expect("JSON");
    assert_eq!((data["@type"].as_str(), data["employmentType"].as_str()), (Some("JobPosting"), Some("VOLUNTEER")));
}

#[tokio::test]
async fn an_empty_start_is_said_kindly() {
    let (_app, visitor) = TestApp::empty().await;
    for path in ["/", "/plekken", "/organisaties"] {
        let answer = visitor.get(path).await;
        assert_eq!(answer.status, 200, "{path}");
    }
    assert_eq!(visitor.json("/api/v1/places").await["total"], 0);
}

#[tokio::test]
async fn a_slash_too_many_leads_to_the_one_address_and_never_to_another_site() {
    let (_app, visitor) = TestApp::with_examples().await;
    for (asked, right) in
        [("/plekken/", "/plekken"), ("/en/", "/en"), ("/en/plekken/?q=a", "/en/plekken?q=a"), ("//example.com/", "/example.com")]
    {
        let answer = Visitor::send(visitor.request(Method::GET, asked)).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (308, right), "{asked}");
    }
}

#[tokio::test]
async fn health_tells_whether_it_can_answer_in_full() {
    let (_app, visitor) = TestApp::with_examples().await;
    assert_eq!(visitor.json("/healthz").await["status"], "ok");
    let ready = visitor.json("/readyz").await;
    assert_eq!((ready["database"].as_bool(), ready["index"].as_bool()), (Some(true), Some(true)));
}

#[tokio::test]
async fn a_visitor_in_too_much_of_a_hurry_is_asked_to_wait() {
    let settings = tests::settings(&["--database=memory", "--demo=no", "--requests-per-second=2"]);
    let (_app, visitor) = TestApp::start(&settings).await;
    let mut refused = None;
    for _ in 0..40 {
        let answer = visitor.get("/plekken").await;
        if answer.status == 429 {
            refused = Some(answer);
            break;
        }
    }
    let refused = refused.expect("forty at once are too many");
    assert_eq!(refused.header("retry-after"), "2");
    assert!(refused.text().contains("<h1"), "and a page says so");
    assert_eq!(visitor.get("/over").await.status, 200, "what costs nothing still answers");
}
