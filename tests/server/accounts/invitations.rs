//! From an invitation in a mail to an account.

use domain::{
    accounts::{Grant, Role, terms},
    languages::UiLanguage,
};
use tests::{PASSWORD, Person, Town, role_in};

async fn accept(person: &Person, path: &str, name: &str, password: &str) -> tests::Answer {
    person.post(path, &[("naam", name), ("wachtwoord", password)]).await
}

#[tokio::test]
async fn an_invitation_becomes_an_account_that_is_signed_in() {
    let town = Town::start().await;
    let organisation = town.organisation("Tuin De Wijk", "Utrecht").await;
    let path = town.invite("sara@example.nl", UiLanguage::Dutch, &[Grant::Editor(organisation.id)]).await;
    let person = town.person();
    let html = person.get(&path).await.text();
    assert!(html.contains("Welkom bij Meedoen") && html.contains("sara@example.nl") && html.contains("value=\"Jan Jansen\""), "{html}");
    assert!(html.contains("Redacteur van een organisatie") && html.contains("4 december 2026"), "{html}");

    let easy = accept(&person, &path, "Sara", "wachtwoord123!").await;
    assert_eq!(easy.status, 422);
    assert!(easy.text().contains("makkelijk te raden") && !easy.text().contains("wachtwoord123"));
    let nameless = accept(&person, &path, " ", PASSWORD).await;
    assert!(nameless.status == 422 && nameless.text().contains("Vul uw naam in") && !nameless.text().contains(PASSWORD));
    let answer = accept(&person, &path, "Sara <b>de</b> Vries", PASSWORD).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/partner"));
    let html = person.get("/account").await.text();
    assert!(html.contains("Sara &lt;b&gt;de&lt;/b&gt; Vries") && html.contains("Redacteur van Tuin De Wijk"), "{html}");
    assert_eq!(town.person().sign_in("sara@example.nl", PASSWORD).await.status, 303);
}

#[tokio::test]
async fn an_invitation_that_was_used_or_passed_or_never_was_looks_the_same() {
    let town = Town::start().await;
    let coach = [role_in(Role::Coach, "Utrecht")];
    let used = town.invite("carla@example.nl", UiLanguage::Dutch, &coach).await;
    assert_eq!(accept(&town.person(), &used, "Carla", PASSWORD).await.status, 303);
    let old = town.invite("omar@example.nl", UiLanguage::Dutch, &coach).await;
    town.clock.pass(terms::INVITATION);
    let forged = format!("/uitnodiging/{}", "a".repeat(64));
    let mut pages = Vec::new();
    for path in [used.as_str(), &old, &forged, "/uitnodiging/x", "/uitnodiging/%27%3B%20DELETE%20invitation"] {
        let person = town.person();
        let answer = person.get(path).await;
        assert!(answer.text().contains("Deze uitnodiging werkt niet meer"), "{path}");
        assert!(!answer.text().contains("@example.nl\""), "{path} tells nobody's address");
        pages.push((path, answer.status));
        let answer = accept(&person, path, "Iemand", "zeven lampen op een zolder").await;
        assert_eq!((answer.status.as_u16(), answer.header("set-cookie")), (303, ""), "{path}");
        assert!(!person.is_signed_in().await, "{path}");
    }
    assert!(pages.iter().all(|(_, status)| *status == pages[0].1), "{pages:?}");
    assert_eq!(town.person().sign_in("omar@example.nl", "zeven lampen op een zolder").await.status, 422);
}

#[tokio::test]
async fn an_invitation_holds_until_its_last_second() {
    let town = Town::start().await;
    let path = town.invite("carla@example.nl", UiLanguage::Dutch, &[role_in(Role::Coach, "Utrecht")]).await;
    town.clock.pass(terms::INVITATION - chrono::TimeDelta::seconds(1));
    assert_eq!(accept(&town.person(), &path, "Carla", PASSWORD).await.status, 303);
}

#[tokio::test]
async fn an_invitation_accepted_twice_at_once_makes_one_account() {
    let town = Town::start().await;
    let path = town.invite("carla@example.nl", UiLanguage::Dutch, &[role_in(Role::Coach, "Utrecht")]).await;
    let (one, other) = (town.person(), town.person());
    let (first, second) = tokio::join!(accept(&one, &path, "Carla", PASSWORD), accept(&other, &path, "Mallory", PASSWORD));
    let sessions = [&first, &second].into_iter().filter(|answer| !answer.header("set-cookie").is_empty()).count();
    assert_eq!(sessions, 1, "{} {}", first.status, second.status);
    assert_eq!(town.app.marketplace.database().count_accounts().await.expect("counted"), 1);
}

#[tokio::test]
async fn who_has_an_account_gets_the_role_with_its_own_password_only() {
    let town = Town::start().await;
    let organisation = town.organisation("Tuin De Wijk", "Utrecht").await;
    town.account("sara@example.nl", &[role_in(Role::Coach, "Utrecht")]).await;
    let path = town.invite("sara@example.nl", UiLanguage::Dutch, &[Grant::Editor(organisation.id)]).await;
    let person = town.person();
    let wrong = accept(&person, &path, "Sara", "zeven lampen op een zolder").await;
    assert!(wrong.status == 422 && wrong.text().contains("Bij dit adres hoort al een account."));
    assert!(!person.is_signed_in().await);
    assert_eq!(accept(&person, &path, "Sara", PASSWORD).await.status, 303);
    let html = person.get("/account").await.text();
    assert!(html.contains("Coach voor Utrecht") && html.contains("Redacteur van Tuin De Wijk"), "{html}");
}

#[tokio::test]
async fn an_invitation_opens_no_second_step() {
    let town = Town::start().await;
    town.colleague("bea@example.nl", Role::Administrator, "Utrecht").await;
    town.mail.next_to("bea@example.nl").await;
    let path = town.invite("bea@example.nl", UiLanguage::Dutch, &[role_in(Role::Manager, "Utrecht")]).await;
    let person = town.person();
    let answer = accept(&person, &path, "Bea", PASSWORD).await;
    assert_eq!(answer.header("location"), "/inloggen/tweede-stap");
    assert!(!person.is_signed_in().await);
}

#[tokio::test]
async fn trying_passwords_on_an_invitation_is_limited() {
    let town = Town::start().await;
    town.account("sara@example.nl", &[]).await;
    let path = town.invite("sara@example.nl", UiLanguage::Dutch, &[role_in(Role::Coach, "Utrecht")]).await;
    let mut said = String::new();
    for _ in 0..11 {
        said = accept(&town.person(), &path, "Sara", "zeven lampen op een zolder").await.text();
    }
    assert!(said.contains("Dit is nu te vaak geprobeerd."));
}
