//! The second step of signing in, and recovery codes.

use chrono::TimeDelta;
use domain::{
    accounts::{Role, terms},
    clock::Clock,
};
use tests::{PASSWORD, Person, Town, form_key, recovery_codes, role_in};

const WRONG: &str = "Deze cijfers kloppen niet.";

#[tokio::test]
async fn a_fresh_administrator_sees_nothing_but_the_way_to_set_it_up() {
    let town = Town::start().await;
    town.account("bea@example.nl", &[role_in(Role::Administrator, "Utrecht")]).await;
    let person = town.person();
    let answer = person.sign_in("bea@example.nl", PASSWORD).await;
    assert_eq!(answer.header("location"), "/account/tweede-stap");
    let html = person.get("/account/tweede-stap").await.text();
    assert!(html.contains("class=\"qr\"") && html.contains("otpauth://totp/Meedoen:bea%40example.nl"), "{html}");
    assert!(!html.contains("href=\"/beheer"), "no link to work that does not open");
    for path in ["/beheer", "/beheer/logboek", "/beheer/post", "/beheer/accounts", "/partner"] {
        let answer = person.get(path).await;
        assert!([302, 404].contains(&answer.status.as_u16()), "{path}: {}", answer.status);
    }
    let again = person.get("/account/tweede-stap").await.text();
    assert_eq!(secret(&html), secret(&again), "the same square until it was scanned");
}

fn secret(html: &str) -> String {
    html.split_once("secret=").expect("a secret").1.chars().take_while(char::is_ascii_alphanumeric).collect()
}

#[tokio::test]
async fn setting_it_up_gives_recovery_codes_and_another_session_and_is_mailed() {
    let town = Town::start().await;
    town.account("bea@example.nl", &[role_in(Role::Administrator, "Utrecht")]).await;
    let (person, elsewhere) = (town.signed_in("bea@example.nl").await, town.signed_in("bea@example.nl").await);
    let before = person.cookie().expect("a session");
    let wrong = person.post("/account/tweede-stap", &[("code", "000 00")]).await;
    assert!(wrong.status == 422 && wrong.text().contains("Vul zes cijfers in."));

    let (_, codes) = town.set_up_second_step(&person).await;
    assert_eq!(codes.len(), 8);
    let after = person.cookie().expect("a session");
    assert_ne!(before, after);
    let old = town.person();
    old.put_cookie(&before);
    assert!(!old.is_signed_in().await, "the token from before opens nothing any more");
    assert!(!elsewhere.is_signed_in().await, "sessions without the second step have ended");
    assert!(person.is_signed_in().await);
    assert_eq!(town.mail.next_to("bea@example.nl").await.subject(), "Uw account is veranderd");

    let html = person.get("/account/tweede-stap").await.text();
    assert!(html.contains("Uw tweede stap staat aan") && codes.iter().all(|code| !html.contains(code.as_str())), "shown once");
    assert!(!html.contains("otpauth"), "nor is the secret shown again");
    assert!(!town.app.marketplace.database().mails(10).await.expect("the outbox").is_empty());
}

#[tokio::test]
async fn digits_are_asked_at_every_sign_in_and_taken_once() {
    let town = Town::start().await;
    let (_, app) = town.colleague("bea@example.nl", Role::Administrator, "Utrecht").await;
    town.next_digits();
    let person = town.person();
    let answer = person.sign_in("bea@example.nl", PASSWORD).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/inloggen/tweede-stap"));
    for path in ["/account", "/account/sessies", "/account/wachtwoord", "/account/tweede-stap"] {
        let answer = person.get(path).await;
        assert_eq!(answer.status, 302, "{path}");
        assert!(answer.header("location").starts_with("/inloggen/tweede-stap?naar="), "{path}: {}", answer.header("location"));
    }
    let half = person.cookie().expect("a session");
    let digits = app.digits(town.clock.now());
    assert!(person.second_step("000000").await.text().contains(WRONG) || digits == "000000");
    assert_eq!(person.second_step(&digits).await.status, 303);
    assert!(person.is_signed_in().await);
    assert_ne!(person.cookie().expect("a session"), half);
    let thief = town.person();
    thief.put_cookie(&half);
    assert_eq!(thief.get("/account").await.header("location"), "/inloggen?naar=%2Faccount", "the half-open token is dead");

    let shoulder = town.signed_in("bea@example.nl").await;
    assert!(shoulder.second_step(&digits).await.text().contains(WRONG), "the same digits are not taken twice");
    town.clock.pass(TimeDelta::seconds(30));
    assert_eq!(shoulder.second_step(&app.digits(town.clock.now())).await.status, 303);
}

#[tokio::test]
async fn digits_of_long_ago_are_not_taken() {
    let town = Town::start().await;
    let (_, app) = town.colleague("bea@example.nl", Role::Administrator, "Utrecht").await;
    town.next_digits();
    let old = app.digits(town.clock.now());
    town.clock.pass(TimeDelta::seconds(90));
    let person = town.signed_in("bea@example.nl").await;
    if old != app.digits(town.clock.now()) {
        assert!(person.second_step(&old).await.text().contains(WRONG));
    }
}

#[tokio::test]
async fn a_recovery_code_replaces_the_app_once() {
    let town = Town::start().await;
    town.account("bea@example.nl", &[role_in(Role::Administrator, "Utrecht")]).await;
    let (_, codes) = town.set_up_second_step(&town.signed_in("bea@example.nl").await).await;
    let person = town.signed_in("bea@example.nl").await;
    let wrong = person.post("/inloggen/tweede-stap", &[("code", ""), ("herstelcode", "AAAAA-AAAAA")]).await;
    assert!(wrong.status == 422 && wrong.text().contains("Deze herstelcode klopt niet"));
    // Typed by hand: small letters, a space for the hyphen.
    let typed = codes[0].to_lowercase().replace('-', " ");
    assert_eq!(person.post("/inloggen/tweede-stap", &[("code", ""), ("herstelcode", &typed)]).await.status, 303);
    assert!(person.is_signed_in().await);

    let again = town.signed_in("bea@example.nl").await;
    assert_eq!(again.post("/inloggen/tweede-stap", &[("herstelcode", &codes[0])]).await.status, 422, "it was used");
    assert_eq!(again.post("/inloggen/tweede-stap", &[("herstelcode", &codes[1])]).await.status, 303);
}

#[tokio::test]
async fn a_recovery_code_that_two_people_use_at_once_lets_one_in() {
    let town = Town::start().await;
    town.account("bea@example.nl", &[role_in(Role::Administrator, "Utrecht")]).await;
    let (_, codes) = town.set_up_second_step(&town.signed_in("bea@example.nl").await).await;
    let (one, other) = (town.signed_in("bea@example.nl").await, town.signed_in("bea@example.nl").await);
    let code = [("herstelcode", codes[0].as_str())];
    let (one, other) = tokio::join!(one.post("/inloggen/tweede-stap", &code), other.post("/inloggen/tweede-stap", &code));
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422]);
}

#[tokio::test]
async fn guessing_digits_ends_in_words() {
    let town = Town::start().await;
    let (_, app) = town.colleague("bea@example.nl", Role::Administrator, "Utrecht").await;
    let person = town.signed_in("bea@example.nl").await;
    let mut said = String::new();
    for guess in 0..110 {
        said = person.second_step(&format!("{guess:06}")).await.text();
    }
    assert!(said.contains("Dit is nu te vaak geprobeerd."));
    town.next_digits();
    assert_eq!(person.second_step(&app.digits(town.clock.now())).await.status, 422);
}

/// Bea is about to press: her browser, and the form with its digits and its key.
async fn about_to_confirm(town: &Town) -> (Person, String, [(&'static str, String); 2]) {
    town.account("bea@example.nl", &[role_in(Role::Administrator, "Utrecht")]).await;
    let person = town.signed_in("bea@example.nl").await;
    let html = person.get(SET_UP).await.text();
    let digits = tests::Authenticator::scan(&html).digits(town.clock.now());
    let before = person.cookie().expect("a session");
    (person, before, [("code", digits), ("eens", form_key(&html, SET_UP))])
}

fn borrowed<'a>(fields: &'a [(&'static str, String); 2]) -> [(&'a str, &'a str); 2] {
    fields.each_ref().map(|(name, value)| (*name, value.as_str()))
}

const SET_UP: &str = "/account/tweede-stap";

#[tokio::test]
async fn who_presses_twice_sees_the_same_codes_twice() {
    let town = Town::start().await;
    let (person, before, fields) = about_to_confirm(&town).await;
    let first = person.post(SET_UP, &borrowed(&fields)).await;
    let (codes, after) = (recovery_codes(&first), person.cookie());
    // The browser sent the second press before it heard of the new session.
    person.put_cookie(&before);
    let second = person.post(SET_UP, &borrowed(&fields)).await;
    assert_eq!((second.status.as_u16(), recovery_codes(&second)), (200, codes.clone()));
    assert_eq!(person.cookie(), after, "and the same session");
    assert!(person.is_signed_in().await);
    assert_eq!(recovery_codes(&person.post(SET_UP, &borrowed(&fields)).await), codes, "also when the page is asked for once more");

    let thief = town.person();
    thief.put_cookie(&before);
    assert!(!thief.is_signed_in().await, "the token from before opens nothing else");
    let other_form = [("code", fields[0].1.as_str()), ("eens", "0190b6d4-0000-7000-8000-000000000000")];
    thief.put_cookie(&before);
    assert_eq!(thief.post(SET_UP, &other_form).await.status, 401, "nor does another form");
    let (stranger, _) = town.colleague("zoe@example.nl", Role::Administrator, "Zeist").await;
    assert_eq!(stranger.post(SET_UP, &borrowed(&fields)).await.header("location"), SET_UP, "nor somebody else's session");
    assert_eq!(town.person().post(SET_UP, &borrowed(&fields)).await.status, 401);
    let mails = town.app.marketplace.database().mails(50).await.expect("the outbox");
    assert_eq!(mails.iter().filter(|mail| mail.to.as_str() == "bea@example.nl").count(), 1, "it was done once");
}

#[tokio::test]
async fn who_presses_twice_at_sign_in_is_signed_in_once() {
    let town = Town::start().await;
    let (_, app) = town.colleague("bea@example.nl", Role::Administrator, "Utrecht").await;
    town.next_digits();
    let person = town.signed_in("bea@example.nl").await;
    let before = person.cookie().expect("half a session");
    let digits = app.digits(town.clock.now());
    let fields = [("code", digits.as_str()), ("eens", "0190b6d4-0000-7000-8000-000000000001"), ("naar", "/beheer/post")];
    let first = person.post("/inloggen/tweede-stap", &fields).await;
    let after = person.cookie();
    assert_eq!((first.status.as_u16(), first.header("location")), (303, "/beheer/post"));
    // The browser sent the second press before it heard of the new session, or after it.
    for cookie in [&before, after.as_ref().expect("a session")] {
        person.put_cookie(cookie);
        let second = person.post("/inloggen/tweede-stap", &fields).await;
        assert_eq!((second.status.as_u16(), second.header("location")), (303, "/beheer/post"));
        assert_eq!(person.cookie(), after, "the same session");
        assert!(person.is_signed_in().await);
    }
    let thief = town.person();
    thief.put_cookie(&before);
    let other_form = [("code", digits.as_str()), ("eens", "0190b6d4-0000-7000-8000-000000000002")];
    assert_eq!(thief.post("/inloggen/tweede-stap", &other_form).await.status, 401);
    assert!(!thief.is_signed_in().await, "the half-open token opens nothing without its form");
}

#[tokio::test]
async fn the_same_codes_are_shown_for_two_minutes_and_not_after_signing_out() {
    let town = Town::start().await;
    let (person, before, fields) = about_to_confirm(&town).await;
    person.post(SET_UP, &borrowed(&fields)).await;
    let late = town.person();
    town.clock.pass(terms::SAME_ANSWER - TimeDelta::seconds(1));
    late.put_cookie(&before);
    assert_eq!(late.post(SET_UP, &borrowed(&fields)).await.status, 200);
    town.clock.pass(TimeDelta::seconds(1));
    late.put_cookie(&before);
    assert_eq!(late.post(SET_UP, &borrowed(&fields)).await.status, 401);

    let town = Town::start().await;
    let (person, before, fields) = about_to_confirm(&town).await;
    person.post(SET_UP, &borrowed(&fields)).await;
    person.post("/uitloggen", &[]).await;
    person.put_cookie(&before);
    assert_eq!(person.post(SET_UP, &borrowed(&fields)).await.status, 401);
}

#[tokio::test]
async fn two_presses_at_the_same_moment_get_one_answer() {
    let town = Town::start().await;
    let (person, before, fields) = about_to_confirm(&town).await;
    let other = town.person();
    other.put_cookie(&before);
    let fields = borrowed(&fields);
    let (one, two) = tokio::join!(person.post(SET_UP, &fields), other.post(SET_UP, &fields));
    assert_eq!((one.status.as_u16(), two.status.as_u16()), (200, 200), "{} {}", one.text(), two.text());
    assert_eq!(recovery_codes(&one), recovery_codes(&two));
    assert_eq!(person.cookie(), other.cookie());
}
