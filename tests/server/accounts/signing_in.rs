//! Signing in, with a password or with a code by mail.

use super::words;
use chrono::TimeDelta;
use domain::{
    accounts::{Grant, Role, terms},
    languages::UiLanguage,
};
use tests::{PASSWORD, Person, Town, role_in};

const NOT_RECOGNISED: &str = "Dit adres en wachtwoord horen niet bij elkaar.";
const CODE_WRONG: &str = "Deze code klopt niet, of hij is te oud.";

#[tokio::test]
async fn the_right_password_opens_a_session_and_a_wrong_one_tells_nothing() {
    let town = Town::start().await;
    let organisation = town.organisation("Tuin De Wijk", "Utrecht").await;
    town.account("sara@example.nl", &[Grant::Editor(organisation.id)]).await;
    let person = town.person();
    let wrong = person.sign_in("sara@example.nl", "vier fietsen in de zon").await;
    let unknown = person.sign_in("nora@example.nl", PASSWORD).await;
    for answer in [&wrong, &unknown] {
        assert_eq!(answer.status, 422);
        assert_eq!(answer.header("set-cookie"), "");
        assert!(answer.text().contains(NOT_RECOGNISED));
        assert!(!answer.text().contains("vier fietsen"), "what was typed as a password is in no page");
    }
    assert_eq!(words(&wrong).replace("sara@", "@"), words(&unknown).replace("nora@", "@"), "known and unknown look the same");
    assert!(!person.is_signed_in().await);

    let right = person.sign_in(" Sara@Example.NL ", PASSWORD).await;
    assert_eq!((right.status.as_u16(), right.header("location")), (303, "/partner"));
    assert!(person.is_signed_in().await);
}

#[tokio::test]
async fn a_form_without_an_address_or_password_says_what_is_missing() {
    let town = Town::start().await;
    let html = town.person().sign_in("geen adres", "").await.text();
    assert!(html.contains("Vul uw e-mailadres in") && html.contains("Vul uw wachtwoord in"));
    assert!(html.contains("value=\"geen adres\""), "what was typed is kept");
}

/// Asks for a code; the page is the same for everybody.
async fn ask(person: &Person, prefix: &str, email: &str) -> tests::Answer {
    let answer = person.post(&format!("{prefix}/inloggen/code-vragen"), &[("email", email)]).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer
}

async fn give(person: &Person, email: &str, code: &str) -> u16 {
    let answer = person.post("/inloggen/code", &[("email", email), ("code", code)]).await;
    if answer.status == 422 {
        assert!(answer.text().contains(CODE_WRONG), "{}", answer.text());
    }
    answer.status.as_u16()
}

#[tokio::test]
async fn a_code_by_mail_opens_a_session_once() {
    let town = Town::start().await;
    town.account("sara@example.nl", &[]).await;
    let person = town.person();
    let known = ask(&person, "", "sara@example.nl").await;
    let unknown = ask(&person, "", "nora@example.nl").await;
    assert_eq!(words(&known).replace("sara@", "@"), words(&unknown).replace("nora@", "@"));

    let mail = town.mail.next_to("sara@example.nl").await;
    assert_eq!(mail.subject(), "Uw code voor Meedoen");
    assert!(mail.html().contains(&mail.code()) && !known.text().contains(&mail.code()));
    // Typed as people read it aloud.
    let typed = format!("{} {}", &mail.code()[..3], &mail.code()[3..]);
    assert_eq!(give(&person, "sara@example.nl", &typed).await, 303);
    assert!(person.is_signed_in().await);
    assert_eq!(give(&town.person(), "sara@example.nl", &mail.code()).await, 422, "it was used");
    assert_eq!(give(&town.person(), "nora@example.nl", &mail.code()).await, 422);
    assert!(town.mail.letters().is_empty(), "an address without account gets no mail");
}

#[tokio::test]
async fn a_code_comes_in_the_language_of_the_account() {
    let town = Town::start().await;
    let path = town.invite("omar@example.nl", UiLanguage::English, &[role_in(Role::Coach, "Utrecht")]).await;
    assert!(path.starts_with("/en/uitnodiging/"));
    let accepted = town.person().post(&path, &[("naam", "Omar"), ("wachtwoord", PASSWORD)]).await;
    assert_eq!((accepted.status.as_u16(), accepted.header("location")), (303, "/en/account/tweede-stap"));
    ask(&town.person(), "", "omar@example.nl").await;
    let mail = town.mail.next_to("omar@example.nl").await;
    assert_eq!(mail.subject(), "Your code for Meedoen");
}

#[tokio::test]
async fn a_code_lasts_ten_minutes() {
    let town = Town::start().await;
    town.account("sara@example.nl", &[]).await;
    ask(&town.person(), "", "sara@example.nl").await;
    let code = town.mail.next_to("sara@example.nl").await.code();
    town.clock.pass(terms::CODE);
    assert_eq!(give(&town.person(), "sara@example.nl", &code).await, 422, "ten minutes later it is too old");

    ask(&town.person(), "", "sara@example.nl").await;
    let code = town.mail.next_to("sara@example.nl").await.code();
    town.clock.pass(terms::CODE - TimeDelta::seconds(1));
    assert_eq!(give(&town.person(), "sara@example.nl", &code).await, 303);
}

/// Six digits that are not the code.
fn other(code: &str) -> String {
    format!("{:06}", (code.parse::<u32>().expect("digits") + 1) % 1_000_000)
}

#[tokio::test]
async fn a_code_may_be_tried_five_times() {
    let town = Town::start_with(&["--behind-proxy=yes"]).await;
    town.account("sara@example.nl", &[]).await;
    for (wrong, last) in [(4, 303), (5, 422)] {
        let person = town.person().at(&format!("192.0.2.{wrong}"));
        ask(&person, "", "sara@example.nl").await;
        let code = town.mail.next_to("sara@example.nl").await.code();
        for _ in 0..wrong {
            assert_eq!(give(&person, "sara@example.nl", &other(&code)).await, 422);
        }
        assert_eq!(give(&person, "sara@example.nl", &code).await, last, "after {wrong} wrong ones");
    }
}

#[tokio::test]
async fn a_newer_code_takes_the_place_of_the_older_one() {
    let town = Town::start().await;
    town.account("sara@example.nl", &[]).await;
    let mut codes = Vec::new();
    for _ in 0..2 {
        ask(&town.person(), "", "sara@example.nl").await;
        codes.push(town.mail.next_to("sara@example.nl").await.code());
    }
    // One time in a million both are the same.
    if codes[0] != codes[1] {
        assert_eq!(give(&town.person(), "sara@example.nl", &codes[0]).await, 422);
    }
    assert_eq!(give(&town.person(), "sara@example.nl", &codes[1]).await, 303);
}

#[tokio::test]
async fn trying_too_often_is_told_in_words_and_only_where_it_came_from() {
    let town = Town::start_with(&["--behind-proxy=yes"]).await;
    town.account("sara@example.nl", &[]).await;
    let guesser = town.person().at("192.0.2.1");
    let mut told = 0;
    for _ in 0..12 {
        let answer = guesser.sign_in("sara@example.nl", "vier fietsen in de zon").await;
        assert_eq!(answer.status, 422);
        told += usize::from(answer.text().contains("Dit is nu te vaak geprobeerd."));
    }
    assert_eq!(told, 2, "ten tries, then words");
    let answer = guesser.sign_in("sara@example.nl", PASSWORD).await;
    assert!(answer.text().contains("te vaak geprobeerd"), "the right one is not taken either");
    let unknown = town.person().at("192.0.2.1").sign_in("nora@example.nl", PASSWORD).await;
    assert!(unknown.text().contains(NOT_RECOGNISED), "another account is another count");
    assert_eq!(
        town.person().at("192.0.2.2").sign_in("sara@example.nl", PASSWORD).await.status,
        303,
        "nobody is locked out by somebody else"
    );
}

#[tokio::test]
async fn asking_for_codes_too_often_is_told_in_the_same_words_for_every_address() {
    let town = Town::start_with(&["--behind-proxy=yes"]).await;
    town.account("sara@example.nl", &[]).await;
    for email in ["sara@example.nl", "nora@example.nl"] {
        let household = town.person().at("192.0.2.1");
        for _ in 0..5 {
            ask(&household, "", email).await;
        }
        let answer = household.post("/inloggen/code-vragen", &[("email", email)]).await;
        assert_eq!(answer.status, 422);
        assert!(answer.text().contains("Dit is nu te vaak geprobeerd."), "{email}");
    }
    for _ in 0..5 {
        town.mail.next_to("sara@example.nl").await;
    }
    assert!(town.mail.letters().is_empty());
}

#[tokio::test]
async fn an_address_that_would_write_headers_is_refused() {
    let town = Town::start().await;
    for email in
        ["sara@example.nl\r\nBcc: mallory@example.nl", "sara@example.nl, mallory@example.nl", "<sara@example.nl>", "sara@example.nl\0"]
    {
        let answer = town.person().post("/inloggen/code-vragen", &[("email", email)]).await;
        // A NUL is no sign of any text: what is left may be an address.
        assert_eq!(answer.status, if email.ends_with('\0') { 200 } else { 422 }, "{email:?}");
    }
    assert!(town.app.marketplace.due_mails().await.expect("the outbox").is_empty());
    assert!(town.mail.letters().is_empty());
}
