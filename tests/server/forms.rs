//! Forms against carelessness and attack: whatever is sent, the answer is a page with words.

use domain::accounts::{Grant, terms};
use tests::{Answer, PASSWORD, Town};

const URLENCODED: Option<&str> = Some("application/x-www-form-urlencoded");

/// Is this a whole page of ours, without anything that runs?
fn is_page(answer: &Answer) -> bool {
    let html = answer.text();
    html.starts_with("<!DOCTYPE html>") && html.contains("</html>") && !html.contains("<script>alert")
}

#[tokio::test]
async fn a_form_on_another_site_does_nothing() {
    let town = Town::start().await;
    town.account("sara@example.nl", &[]).await;
    let (person, elsewhere) = (town.signed_in("sara@example.nl").await, town.signed_in("sara@example.nl").await);
    for form in app::FORMS {
        let path = form.path.replace("{token}", &"a".repeat(64)).replace("{id}", "x").replace("{stap}", "x").replace("{slug}", "x");
        assert_eq!(
            person.post_from_elsewhere(&path, &[("email", "sara@example.nl"), ("wachtwoord", PASSWORD)]).await.status,
            403,
            "{path}"
        );
    }
    assert!(person.is_signed_in().await && elsewhere.is_signed_in().await);
}

#[tokio::test]
async fn nobody_is_sent_to_another_site_after_signing_in() {
    let town = Town::start_with(&["--behind-proxy=yes"]).await;
    let organisation = town.organisation("Tuin De Wijk", "Utrecht").await;
    town.account("sara@example.nl", &[Grant::Editor(organisation.id)]).await;
    for evil in [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
        "/%0d%0aSet-Cookie: x=1\r\nSet-Cookie: x=1",
        "evil.example",
        "/inloggen?naar=/inloggen",
    ] {
        let pairs = [("email", "sara@example.nl"), ("wachtwoord", PASSWORD), ("naar", evil)];
        let answer = town.person().at("192.0.2.1").post("/inloggen", &pairs).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/partner"), "{evil:?}");
        let encoded: String = form_urlencoded::byte_serialize(evil.as_bytes()).collect();
        let html = town.person().get(&format!("/inloggen?naar={encoded}")).await.text();
        assert!(!html.contains("name=\"naar\""), "{evil:?}: {html}");
    }
    let pairs = [("email", "sara@example.nl"), ("wachtwoord", PASSWORD), ("naar", "/account/sessies?x=1")];
    let html = town.person().get("/inloggen?naar=%2Faccount%2Fsessies").await.text();
    assert!(html.contains("name=\"naar\" value=\"/account/sessies\""), "{html}");
    let elsewhere = town.person().at("192.0.2.2");
    assert_eq!(elsewhere.post("/inloggen", &pairs).await.header("location"), "/account/sessies?x=1", "a path of this site is fine");
    assert_eq!(elsewhere.post("/en/inloggen", &pairs).await.header("location"), "/en/account/sessies?x=1");
}

#[tokio::test]
async fn a_body_that_is_no_form_is_refused_with_a_page() {
    let town = Town::start().await;
    let person = town.person();
    let fields = "a=1&".repeat(10_000).into_bytes();
    let json = b"{\"email\":\"sara@example.nl\"}".to_vec();
    for (kind, body, status) in [
        (None, b"email=sara%40example.nl".to_vec(), 400),
        (Some("application/json"), json, 400),
        (Some("text/plain"), b"email=x".to_vec(), 400),
        (Some("multipart/form-data"), b"email=x".to_vec(), 400),
        (Some("multipart/form-data; boundary=X"), b"--X\r\nContent-Disposition: form-data".to_vec(), 400),
        (URLENCODED, fields, 413),
        (URLENCODED, Vec::new(), 422),
    ] {
        let answer = person.post_body("/inloggen", kind, body).await;
        assert_eq!(answer.status, status, "{kind:?}");
        assert!(is_page(&answer), "{kind:?}");
        assert_eq!(answer.header("set-cookie"), "");
    }
}

#[tokio::test]
async fn a_body_that_is_too_long_is_refused_without_being_read() {
    let town = Town::start().await;
    let person = town.person();
    let long = |size: usize| [b"email=sara%40example.nl&wachtwoord=".to_vec(), vec![b'a'; size]].concat();
    for form in ["/inloggen", "/account/wachtwoord", "/uitloggen"] {
        assert_eq!(person.post_body(form, URLENCODED, long(1024 * 1024)).await.status, 413, "{form}");
    }
    assert_eq!(person.post_body("/inloggen", URLENCODED, long(100 * 1024)).await.status, 422, "what carries a form along fits");
    let parts = |size: usize| {
        let head = b"--X\r\nContent-Disposition: form-data; name=\"email\"\r\n\r\n".to_vec();
        [head, vec![b'a'; size], b"\r\n--X--\r\n".to_vec()].concat()
    };
    let kind = Some("multipart/form-data; boundary=X");
    assert_eq!(person.post_body("/inloggen", kind, parts(1024 * 1024)).await.status, 413);
    assert_eq!(person.post_body("/inloggen", kind, parts(100)).await.status, 422);
    assert_eq!(person.get("/inloggen").await.status, 200, "and the server goes on");
}

#[tokio::test]
async fn signs_that_are_no_text_do_no_harm() {
    let town = Town::start().await;
    town.account("sara@example.nl", &[]).await;
    let person = town.person();
    for body in [
        b"email=%ff%fe%c3%28&wachtwoord=%80".to_vec(),
        b"email=\xff\xfe&wachtwoord=\x80".to_vec(),
        b"email=sara%00%40example.nl%00x&wachtwoord=%00".to_vec(),
        b"%00=%00&email=%e2%80%ae%0b&=&&&=%".to_vec(),
        b"email=%&wachtwoord=%zz".to_vec(),
    ] {
        let answer = person.post_body("/inloggen", URLENCODED, body).await;
        assert_eq!(answer.status, 422);
        assert!(is_page(&answer) && !answer.text().contains('\0'));
    }
    for path in ["/inloggen?naar=%ff%00", "/uitnodiging/%ff%00", "/uitnodiging/%2e%2e%2faccount", "/inloggen?gedaan=%3Cscript%3Ealert(1)"] {
        let answer = person.get(path).await;
        assert!(answer.status.as_u16() < 500 && is_page(&answer), "{path}: {}", answer.status);
    }
}

#[tokio::test]
async fn script_in_every_field_comes_out_as_text() {
    let town = Town::start().await;
    town.account("sara@example.nl", &[]).await;
    let person = town.signed_in("sara@example.nl").await;
    let evil = "\"'></title><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}";
    let names = ["email", "wachtwoord", "wachtwoord-nieuw", "code", "herstelcode", "naam", "naar", "eens", "bewaard.titel", "titel"];
    let kept = format!("bewaard.{evil}");
    let mut pairs: Vec<(&str, &str)> = names.iter().map(|name| (*name, evil)).collect();
    pairs.push((&kept, evil));
    pairs.push((evil, evil));
    for form in app::FORMS {
        let path = form.path.replace("{token}", "x").replace("{id}", "x").replace("{stap}", "x").replace("{slug}", "x");
        for somebody in [&person, &town.person()] {
            if path == "/uitloggen" || path == "/account/sessies" {
                continue;
            }
            let answer = somebody.post(&path, &pairs).await;
            let html = answer.text();
            assert!(answer.status.as_u16() < 500, "{path}: {}", answer.status);
            assert!(!html.contains("<script>alert") && !html.contains("<img src=x") && !html.contains("\"'>"), "{path}: {html}");
            assert!(!answer.header("location").contains("script"), "{path}");
        }
    }
    let html = town.person().post("/inloggen", &[("email", evil), ("wachtwoord", "x")]).await.text();
    assert!(html.contains("&lt;script&gt;alert(1)"), "what was typed stands there as it was typed");
}

#[tokio::test]
async fn a_form_whose_session_ended_goes_on_after_signing_in() {
    let town = Town::start().await;
    town.account("sara@example.nl", &[]).await;
    let person = town.signed_in("sara@example.nl").await;
    town.clock.pass(terms::SESSION_IDLE * 2);
    let typed = "Soep & \"brood\" <b>op dinsdag</b>";
    let pairs = [("notitie", typed), ("wachtwoord", PASSWORD), ("wachtwoord-nieuw", "zeven lampen op een zolder"), ("eens", "x")];
    let answer = person.post("/account/wachtwoord", &pairs).await;
    let html = answer.text();
    assert_eq!((answer.status.as_u16(), answer.header("cache-control")), (401, "no-store"));
    assert!(html.contains("U was uitgelogd. Wat u typte is bewaard."), "{html}");
    assert!(html.contains("name=\"bewaard.notitie\"") && html.contains("Soep &amp; "), "{html}");
    assert!(!html.contains(PASSWORD) && !html.contains("zeven lampen"), "passwords are typed anew");
    assert!(html.contains("name=\"naar\" value=\"/account/wachtwoord\""), "{html}");

    let carried = [("email", "sara@example.nl"), ("wachtwoord", PASSWORD), ("naar", "/account/wachtwoord"), ("bewaard.notitie", typed)];
    let answer = person.post("/inloggen", &carried).await;
    let html = answer.text();
    assert_eq!(answer.status, 200, "{html}");
    assert!(html.contains("Mijn wachtwoord veranderen"), "the page that one was at: {html}");
    assert!(!html.contains(PASSWORD));
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(person.is_signed_in().await);
}

#[tokio::test]
async fn a_step_that_was_interrupted_goes_through_the_second_step_too() {
    let town = Town::start().await;
    let (person, app) = town.colleague("bea@example.nl", domain::accounts::Role::Administrator, "Utrecht").await;
    town.clock.pass(terms::SESSION_IDLE * 2);
    let html = person.post("/account/sessies", &[("notitie", "soep")]).await.text();
    assert!(html.contains("name=\"bewaard.notitie\" value=\"soep\""), "{html}");
    let carried = [("naar", "/account/sessies"), ("bewaard.notitie", "soep")];
    let answer = person.post("/inloggen", &[[("email", "bea@example.nl"), ("wachtwoord", PASSWORD)], carried].concat()).await;
    let html = answer.text();
    assert!(
        answer.status == 200 && html.contains("Zes cijfers uit uw app") && html.contains("name=\"bewaard.notitie\" value=\"soep\""),
        "{html}"
    );
    assert!(!person.is_signed_in().await);
    let digits = app.digits(domain::clock::Clock::now(&*town.clock));
    let answer = person.post("/inloggen/tweede-stap", &[[("code", digits.as_str()), ("herstelcode", "")], carried].concat()).await;
    assert!(answer.status == 200 && answer.text().contains("Waar ben ik ingelogd?"), "{}", answer.text());
    assert!(person.is_signed_in().await);
}

#[tokio::test]
async fn a_form_sent_by_something_else_than_post_changes_nothing() {
    let town = Town::start().await;
    town.account("sara@example.nl", &[]).await;
    let person = town.signed_in("sara@example.nl").await;
    for path in ["/uitloggen", "/account/sessies", "/account/wachtwoord?wachtwoord=x&wachtwoord-nieuw=y"] {
        person.get(path).await;
    }
    assert!(person.is_signed_in().await, "no link signs anybody out");
}
