//! A form that was interrupted by signing in goes on with what was typed.

use super::asking::{again, arrival, open_again, pairs, send, tag, values};
use crate::{
    accounts::forms,
    forms::{Problem, SentFile},
    samples_of_people::{CODE, PASSWORD},
};
use std::sync::Arc;

const TYPED: &str = "Soep & \"brood\" <script>alert(1)</script>\r\nop dinsdag";

/// The names of the hidden fields of a page that wait, and where it goes.
fn kept(html: &str) -> Vec<String> {
    values(html, "name").into_iter().filter(|name| name.starts_with("bewaard.") || name == "naar").collect()
}

#[tokio::test]
async fn what_was_typed_waits_on_the_page_for_signing_in() {
    let typed =
        [("titel", TYPED), ("email", "tuin@example.nl"), ("eens", "0190"), ("wachtwoord", "geheim-1"), ("thema", "a"), ("thema", "b")];
    let html = open_again("", "/inloggen?naar=%2Fpartner%2Fplekken%2F7", again(&typed, Vec::new())).await;
    assert!(html.contains("U was uitgelogd. Wat u typte is bewaard."));
    assert!(!html.contains("Fout:"), "nothing is wrong");
    assert_eq!(kept(&html), ["naar", "bewaard.titel", "bewaard.email", "bewaard.thema", "bewaard.thema"]);
    assert!(tag(&html, "name=\"naar\"").contains("value=\"/partner/plekken/7\""));
    assert!(!html.contains("<script>alert") && html.contains("Soep &amp; &quot;brood&quot; &lt;script"), "as a value, not as a page");
    assert!(!html.contains("geheim-1"), "passwords do not travel");
    assert!(!tag(&html, "id=\"email\"").contains("tuin@example.nl"), "that was another address");
}

#[tokio::test]
async fn a_page_of_nothing_says_nothing_of_what_was_kept() {
    let html = open_again("", "/inloggen?naar=%2Faccount%2Fsessies", again(&[("eens", "0190")], Vec::new())).await;
    assert!(!html.contains("is bewaard"));
    assert_eq!(kept(&html), ["naar"]);
}

#[tokio::test]
async fn files_do_not_travel_and_that_is_said() {
    let mut form = again(&[("titel", "x")], Vec::new());
    form.sent.files.push(SentFile { field: "foto".to_owned(), name: "a.png".to_owned(), bytes: Arc::from([1_u8]) });
    assert!(open_again("", "/inloggen?naar=%2Fpartner", form).await.contains("Een bestand kunt u daarna opnieuw kiezen."));
}

#[tokio::test]
async fn it_travels_through_every_step_and_goes_on() {
    let carried = [("naar", "/partner/plekken/7"), ("bewaard.titel", TYPED), ("bewaard.wachtwoord", "x"), ("bewaard.eens", "y")];
    let typed = Some(pairs(&[("titel", TYPED)]));
    let with = |fields: &[(&'static str, &'static str)]| [fields, &carried].concat();

    // A wrong password: the page has it still.
    let wrong = vec![Problem { field: "wachtwoord".to_owned(), words: "Nee.".to_owned() }];
    let html = open_again("", "/inloggen", again(&with(&[("email", "sara@example.nl")]), wrong)).await;
    assert_eq!(kept(&html), ["naar", "bewaard.titel"]);
    assert!(tag(&html, "id=\"email\"").contains("value=\"sara@example.nl\""));

    // By password, and by a code.
    let answer = send(forms::sign_in, "", "/inloggen", &with(&[("email", "sara@example.nl"), ("wachtwoord", PASSWORD)])).await;
    assert_eq!(arrival(answer), ("sara".to_owned(), "/partner/plekken/7".to_owned(), typed.clone()));
    let html = open_again("", "/inloggen/code-vragen", again(&with(&[("email", "sara@example.nl")]), Vec::new())).await;
    assert_eq!(kept(&html), ["naar", "bewaard.titel", "naar", "bewaard.titel"], "with the code, and with asking once more");
    let answer = send(forms::sign_in_with_code, "", "/inloggen/code", &with(&[("email", "sara@example.nl"), ("code", CODE)])).await;
    assert_eq!(arrival(answer).2, typed);

    // With a second step: the form goes on there first, and then to its page.
    let answer = send(forms::sign_in, "", "/inloggen", &with(&[("email", "bas@example.nl"), ("wachtwoord", PASSWORD)])).await;
    let (_, path, resume) = arrival(answer);
    assert_eq!(path, "/inloggen/tweede-stap?naar=%2Fpartner%2Fplekken%2F7");
    assert_eq!(resume, typed);
    let html = open_again("bas-", &path, again(&[("titel", TYPED)], Vec::new())).await;
    assert_eq!(kept(&html), ["naar", "bewaard.titel"]);
    let answer = send(forms::give_second_step, "bas-", "/inloggen/tweede-stap", &with(&[("code", CODE)])).await;
    assert_eq!(arrival(answer), ("bas".to_owned(), "/partner/plekken/7".to_owned(), typed.clone()));

    // Who has still to set it up goes on with the form first.
    let answer = send(forms::sign_in, "", "/inloggen", &with(&[("email", "noor@example.nl"), ("wachtwoord", PASSWORD)])).await;
    assert_eq!(arrival(answer), ("noor".to_owned(), "/partner/plekken/7".to_owned(), typed));
}

#[tokio::test]
async fn a_step_of_signing_in_that_is_interrupted_carries_on_what_it_carried() {
    let half = [("code", CODE), ("naar", "/partner/plekken/7"), ("bewaard.titel", TYPED)];
    let html = open_again("", "/inloggen?naar=%2Finloggen%2Ftweede-stap", again(&half, Vec::new())).await;
    assert_eq!(kept(&html), ["naar", "bewaard.titel"]);
    assert!(tag(&html, "name=\"naar\"").contains("value=\"/partner/plekken/7\""));
}

#[tokio::test]
async fn without_a_page_to_go_on_at_nothing_goes_on() {
    for wanted in ["//evil.example", ""] {
        let fields = [("email", "sara@example.nl"), ("wachtwoord", PASSWORD), ("naar", wanted), ("bewaard.titel", "x")];
        let (_, path, resume) = arrival(send(forms::sign_in, "", "/inloggen", &fields).await);
        assert_eq!((path.as_str(), resume), ("/partner", None));
    }
}
