//! How long a session lasts, and what the browser is told of it.

use crate::accounts::words;
use chrono::TimeDelta;
use domain::{
    accounts::{Role, terms},
    use_cases::Administration,
};
use tests::{PASSWORD, Town, role_in};

#[tokio::test]
async fn a_session_that_is_not_used_ends() {
    let town = Town::start().await;
    town.account("sara@example.nl", &[]).await;
    let person = town.signed_in("sara@example.nl").await;
    for _ in 0..3 {
        town.clock.pass(terms::SESSION_IDLE - TimeDelta::minutes(1));
        assert!(person.is_signed_in().await, "used before twelve hours have passed");
    }
    town.clock.pass(terms::SESSION_IDLE + TimeDelta::seconds(1));
    let answer = person.get("/account").await;
    assert_eq!(answer.header("location"), "/inloggen?naar=%2Faccount");
    assert!(answer.header("set-cookie").contains("Max-Age=0"), "the browser need not send it any more");
    assert_eq!(person.cookie(), None);
}

#[tokio::test]
async fn every_session_ends_after_fourteen_days() {
    let town = Town::start().await;
    town.account("sara@example.nl", &[]).await;
    let person = town.signed_in("sara@example.nl").await;
    let rest = TimeDelta::hours(8);
    let mut passed = TimeDelta::zero();
    while passed + rest < terms::SESSION_WHOLE {
        town.clock.pass(rest);
        passed += rest;
        assert!(person.is_signed_in().await, "after {passed}");
    }
    town.clock.pass(rest + TimeDelta::seconds(1));
    assert!(!person.is_signed_in().await);
}

#[tokio::test]
async fn the_fourteen_days_go_on_counting_at_the_second_step() {
    let town = Town::start().await;
    let (_, app) = town.colleague("bea@example.nl", Role::Administrator, "Utrecht").await;
    town.next_digits();
    let person = town.signed_in("bea@example.nl").await;
    town.clock.pass(TimeDelta::hours(11));
    assert_eq!(person.second_step(&app.digits(domain::clock::Clock::now(&*town.clock))).await.status, 303);
    for _ in 0..34 {
        town.clock.pass(TimeDelta::hours(9) + TimeDelta::minutes(30));
        assert!(person.is_signed_in().await);
    }
    town.clock.pass(TimeDelta::hours(3));
    assert!(!person.is_signed_in().await, "fourteen days after the password");
}

#[tokio::test]
async fn what_has_passed_is_removed_and_the_rest_is_not() {
    let town = Town::start().await;
    let id = town.account("sara@example.nl", &[]).await;
    town.signed_in("sara@example.nl").await;
    town.clock.pass(terms::SESSION_IDLE + TimeDelta::seconds(1));
    let person = town.signed_in("sara@example.nl").await;
    town.app.marketplace.sweep().await.expect("swept");
    assert_eq!(town.app.marketplace.database().sessions_of(id).await.expect("sessions").len(), 1);
    assert!(person.is_signed_in().await);
}

#[tokio::test]
async fn signing_out_ends_this_session_and_no_other() {
    let town = Town::start().await;
    town.account("sara@example.nl", &[]).await;
    let (person, elsewhere) = (town.signed_in("sara@example.nl").await, town.signed_in("sara@example.nl").await);
    let token = person.cookie().expect("a session");
    let answer = person.post("/uitloggen", &[]).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/inloggen?gedaan=uitgelogd"));
    assert!(answer.header("set-cookie").contains("Max-Age=0"));
    assert!(person.get(answer.header("location")).await.text().contains("U bent uitgelogd."));
    person.put_cookie(&token);
    assert!(!person.is_signed_in().await, "the token is dead, not only forgotten");
    assert!(elsewhere.is_signed_in().await);
    assert_eq!(person.post("/uitloggen", &[]).await.status, 303, "twice is no problem");
}

#[tokio::test]
async fn somebody_halfway_can_sign_out() {
    let town = Town::start().await;
    town.colleague("bea@example.nl", Role::Administrator, "Utrecht").await;
    let person = town.signed_in("bea@example.nl").await;
    let token = person.cookie().expect("a session");
    assert_eq!(person.post("/uitloggen", &[]).await.status, 303);
    person.put_cookie(&token);
    assert!(person.get("/inloggen/tweede-stap").await.header("location").starts_with("/inloggen?"));
}

#[tokio::test]
async fn a_closed_account_is_out_at_once_and_cannot_come_back() {
    let town = Town::start().await;
    let id = town.account("carla@example.nl", &[role_in(Role::Coach, "Utrecht")]).await;
    let coach = town.signed_in("carla@example.nl").await;
    town.person().post("/inloggen/code-vragen", &[("email", "carla@example.nl")]).await;
    let code = town.mail.next_to("carla@example.nl").await.code();
    let (administrator, _) = town.colleague("bea@example.nl", Role::Administrator, "Utrecht").await;
    town.mail.next_to("bea@example.nl").await;

    let administrator = town.actor(&administrator).await;
    town.app.marketplace.close_account(&administrator, id).await.expect("closed");
    assert!(!coach.is_signed_in().await);
    let closed = town.person().sign_in("carla@example.nl", PASSWORD).await;
    let unknown = town.person().sign_in("nora@example.nl", PASSWORD).await;
    assert_eq!(closed.status, 422);
    assert_eq!(words(&closed).replace("carla@", "@"), words(&unknown).replace("nora@", "@"), "as an address without account");
    let answer = town.person().post("/inloggen/code", &[("email", "carla@example.nl"), ("code", &code)]).await;
    assert_eq!(answer.status, 422, "nor with a code that was sent before");
    town.person().post("/inloggen/code-vragen", &[("email", "carla@example.nl")]).await;
    assert!(town.app.marketplace.due_mails().await.expect("the outbox").is_empty(), "no new one is sent");
}

#[tokio::test]
async fn the_cookie_is_for_this_site_only_and_not_for_scripts() {
    for (url, start, end) in
        [("", "meedoen=", "HttpOnly; SameSite=Lax"), ("https://meedoen.example.nl", "__Host-meedoen=", "HttpOnly; SameSite=Lax; Secure")]
    {
        let url = format!("--url={url}");
        let town = Town::start_with(&[&url]).await;
        town.account("sara@example.nl", &[]).await;
        let person = town.person();
        let answer = person.sign_in("sara@example.nl", PASSWORD).await;
        let cookie = answer.header("set-cookie").to_owned();
        assert_eq!(answer.headers.get_all("set-cookie").iter().count(), 1);
        let token = person.cookie().expect("a session");
        assert!(token.len() == 64 && token.bytes().all(|byte| byte.is_ascii_hexdigit()), "{token}");
        assert_eq!(cookie, format!("{start}{token}; Path=/; Max-Age=1209600; {end}"));
        assert!(person.is_signed_in().await);
        assert!(person.post("/uitloggen", &[]).await.header("set-cookie").starts_with(&format!("{start}; Path=/; Max-Age=0; HttpOnly")));
    }
}

#[tokio::test]
async fn no_answer_to_somebody_who_signed_in_is_kept_and_none_holds_the_token() {
    let town = Town::start().await;
    let (person, _) = town.colleague("bea@example.nl", Role::Administrator, "Utrecht").await;
    let token = person.cookie().expect("a session");
    for path in [
        "/",
        "/plekken",
        "/inloggen",
        "/account",
        "/account/sessies",
        "/account/wachtwoord",
        "/account/tweede-stap",
        "/geen-pagina",
        "/api/v1/places",
    ] {
        let answer = person.get(path).await;
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert!(!answer.text().contains(&token), "{path}");
    }
    let visitor = town.person();
    assert_ne!(visitor.get("/").await.header("cache-control"), "no-store", "a visitor's pages may be kept");
    for (path, pairs) in [
        ("/inloggen", vec![("email", "bea@example.nl"), ("wachtwoord", "x")]),
        ("/inloggen/code-vragen", vec![("email", "bea@example.nl")]),
    ] {
        assert_eq!(visitor.post(path, &pairs).await.header("cache-control"), "no-store", "{path} shows an address");
    }
}

#[tokio::test]
async fn a_cookie_that_we_did_not_give_is_nobody() {
    let town = Town::start().await;
    town.account("sara@example.nl", &[]).await;
    let person = town.signed_in("sara@example.nl").await;
    let token = person.cookie().expect("a session");
    let forged = [
        "a".repeat(64),
        token.to_uppercase(),
        token[..63].to_owned(),
        format!("{token}a"),
        "session:⟨x⟩".to_owned(),
        "'; DELETE session; --".to_owned(),
    ];
    for value in forged.iter().filter(|value| value.is_ascii() && **value != token) {
        person.put_cookie(value);
        assert!(!person.is_signed_in().await, "{value}");
    }
    person.put_cookie(&token);
    assert!(person.is_signed_in().await);
}

#[tokio::test]
async fn signing_in_again_in_the_same_browser_ends_the_session_before() {
    let town = Town::start().await;
    let id = town.account("sara@example.nl", &[]).await;
    town.account("omar@example.nl", &[]).await;
    let sessions = async || town.app.marketplace.database().sessions_of(id).await.expect("sessions").len();
    let (person, elsewhere) = (town.signed_in("sara@example.nl").await, town.signed_in("sara@example.nl").await);
    let before = person.cookie().expect("a session");
    person.sign_in("sara@example.nl", PASSWORD).await;
    assert_eq!(sessions().await, 2, "this browser and the other one");
    let thief = town.person();
    thief.put_cookie(&before);
    assert!(!thief.is_signed_in().await && person.is_signed_in().await && elsewhere.is_signed_in().await);

    person.post("/inloggen/code-vragen", &[("email", "sara@example.nl")]).await;
    let code = town.mail.next_to("sara@example.nl").await.code();
    person.post("/inloggen/code", &[("email", "sara@example.nl"), ("code", &code)]).await;
    assert_eq!(sessions().await, 2, "the same with a code");
    assert_eq!(person.sign_in("sara@example.nl", "fout").await.status, 422);
    assert!(person.is_signed_in().await, "who does not get in keeps what they had");
    person.sign_in("omar@example.nl", PASSWORD).await;
    assert_eq!(sessions().await, 1, "and when somebody else takes over the browser");
}

#[tokio::test]
async fn where_one_is_signed_in_is_told_by_the_clock_of_the_netherlands() {
    let town = Town::start().await;
    town.account("sara@example.nl", &[]).await;
    // 23:30 UTC: half past midnight here.
    town.clock.pass(TimeDelta::hours(14) + TimeDelta::minutes(30));
    let html = town.signed_in("sara@example.nl").await.get("/account/sessies").await.text();
    assert!(html.contains("Ingelogd op 21 november 2026.") && html.contains("Het laatst gebruikt op 21 november 2026."), "{html}");
}
