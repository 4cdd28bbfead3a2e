//! Moving the second step to another telephone.

use chrono::TimeDelta;
use domain::{
    accounts::{Role, terms},
    clock::Clock,
};
use tests::{Answer, Authenticator, Person, Town, form_key, recovery_codes};

const PATH: &str = "/account/nieuwe-telefoon";
const WRONG: &str = "Deze cijfers kloppen niet.";

/// Bea administers Utrecht and has her old telephone at hand.
async fn bea(town: &Town) -> (Person, Authenticator) {
    let bea = town.colleague("bea@example.nl", Role::Administrator, "Utrecht").await;
    town.mail.next_to("bea@example.nl").await;
    town.next_digits();
    bea
}

/// Shows the old telephone and scans the square with the new one.
async fn begin(town: &Town, person: &Person, old: &Authenticator) -> Authenticator {
    let answer = person.post(PATH, &[("code", &old.digits(town.clock.now()))]).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, PATH), "{}", answer.text());
    Authenticator::scan(&person.get(PATH).await.text())
}

async fn finish(town: &Town, person: &Person, new: &Authenticator) -> Answer {
    person.post(PATH, &[("nieuw", "ja"), ("code", &new.digits(town.clock.now()))]).await
}

/// Signs in anew with these digits.
async fn opens(town: &Town, app: &Authenticator) -> bool {
    town.next_digits();
    town.signed_in("bea@example.nl").await.second_step(&app.digits(town.clock.now())).await.status == 303
}

#[tokio::test]
async fn the_new_telephone_takes_over_when_its_first_digits_are_right_and_no_sooner() {
    let town = Town::start().await;
    let (person, old) = bea(&town).await;
    assert!(person.get("/account").await.text().contains("href=\"/account/nieuwe-telefoon\""));
    let html = person.get(PATH).await.text();
    assert!(html.contains("Zes cijfers uit de app op uw oude telefoon") && !html.contains("otpauth"), "{html}");
    let new = begin(&town, &person, &old).await;
    assert!(opens(&town, &old).await, "the old one works until then");
    assert!(!opens(&town, &new).await, "and the new one does not");

    let answer = person.post(PATH, &[("nieuw", "ja"), ("code", &old.digits(town.clock.now()))]).await;
    assert!(answer.status == 422 && answer.text().contains(WRONG) && answer.text().contains("otpauth"), "{}", answer.text());
    let elsewhere = town.signed_in("bea@example.nl").await;
    let before = person.cookie();
    let answer = finish(&town, &person, &new).await;
    assert_eq!((answer.status.as_u16(), recovery_codes(&answer).len()), (200, 8));
    assert_ne!(person.cookie(), before, "another session");
    assert!(person.is_signed_in().await && !elsewhere.is_signed_in().await);
    assert_eq!(elsewhere.get("/inloggen/tweede-stap").await.status, 302, "sessions elsewhere have ended");
    assert_eq!(town.mail.next_to("bea@example.nl").await.subject(), "Uw account is veranderd");
    assert!(!opens(&town, &old).await, "the old one is nothing any more");
    assert!(opens(&town, &new).await);
}

#[tokio::test]
async fn whose_old_telephone_is_gone_uses_a_recovery_code_and_gets_new_ones() {
    let town = Town::start().await;
    town.account("bea@example.nl", &[tests::role_in(Role::Administrator, "Utrecht")]).await;
    let person = town.signed_in("bea@example.nl").await;
    let (_, codes) = town.set_up_second_step(&person).await;
    let wrong = person.post(PATH, &[("code", ""), ("herstelcode", "AAAAA-AAAAA")]).await;
    assert!(wrong.status == 422 && wrong.text().contains("Deze herstelcode klopt niet"));
    assert_eq!(person.post(PATH, &[("code", ""), ("herstelcode", &codes[0])]).await.status, 303);
    let new = Authenticator::scan(&person.get(PATH).await.text());
    let fresh = recovery_codes(&finish(&town, &person, &new).await);
    let again = town.signed_in("bea@example.nl").await;
    assert_eq!(again.post("/inloggen/tweede-stap", &[("herstelcode", &codes[1])]).await.status, 422, "the old codes are nothing");
    assert_eq!(again.post("/inloggen/tweede-stap", &[("herstelcode", &fresh[0])]).await.status, 303);
}

#[tokio::test]
async fn only_the_session_that_showed_the_old_telephone_goes_on() {
    let town = Town::start().await;
    let (person, old) = bea(&town).await;
    let other = town.signed_in("bea@example.nl").await;
    assert_eq!(other.second_step(&old.digits(town.clock.now())).await.status, 303);
    town.next_digits();
    let new = begin(&town, &person, &old).await;
    assert!(!other.get(PATH).await.text().contains("otpauth"), "another session begins at the beginning");
    let answer = finish(&town, &other, &new).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, PATH), "and cannot finish it");
    assert_eq!(finish(&town, &person, &new).await.status, 200);
}

#[tokio::test]
async fn who_takes_too_long_begins_anew_with_the_old_telephone() {
    let town = Town::start().await;
    let (person, old) = bea(&town).await;
    let new = begin(&town, &person, &old).await;
    town.clock.pass(terms::MOVING + TimeDelta::seconds(1));
    assert_eq!(finish(&town, &person, &new).await.status, 303);
    assert!(!person.get(PATH).await.text().contains("otpauth"));
    assert!(opens(&town, &old).await);
    town.app.marketplace.sweep().await.expect("swept");
    town.next_digits();
    begin(&town, &person, &old).await;
}

#[tokio::test]
async fn who_presses_twice_is_done_once() {
    let town = Town::start().await;
    let (person, old) = bea(&town).await;
    let digits = old.digits(town.clock.now());
    assert_eq!(person.post(PATH, &[("code", &digits)]).await.status, 303);
    assert_eq!(person.post(PATH, &[("code", &digits)]).await.status, 303, "the digits were shown already");
    let html = person.get(PATH).await.text();
    let new = Authenticator::scan(&html);
    let (key, before) = (form_key(&html, PATH), person.cookie().expect("a session"));
    let fields = [("nieuw", "ja"), ("code", &new.digits(town.clock.now())), ("eens", &key)];
    let first = recovery_codes(&person.post(PATH, &fields).await);
    let after = person.cookie();
    person.put_cookie(&before);
    assert_eq!(recovery_codes(&person.post(PATH, &fields).await), first);
    assert_eq!(person.cookie(), after, "and the same session");
}

#[tokio::test]
async fn who_has_no_second_step_is_told_so() {
    let town = Town::start().await;
    town.account("sara@example.nl", &[]).await;
    let person = town.signed_in("sara@example.nl").await;
    let html = person.get(PATH).await.text();
    assert!(html.contains("U heeft nog geen tweede stap.") && !html.contains("name=\"code\""), "{html}");
    assert!(!person.get("/account").await.text().contains(PATH));
    for fields in [&[("code", "123456")][..], &[("code", "123456"), ("nieuw", "ja")]] {
        assert_eq!(person.post(PATH, fields).await.header("location"), PATH);
    }
}
