//! What somebody does with their own account.

use domain::{
    accounts::{Grant, Role},
    use_cases::Administration as _,
};
use tests::{PASSWORD, Person, Town, role_in};

const NEW: &str = "zeven lampen op een zolder";

async fn change(person: &Person, current: &str, new: &str) -> tests::Answer {
    person.post("/account/wachtwoord", &[("wachtwoord", current), ("wachtwoord-nieuw", new)]).await
}

#[tokio::test]
async fn another_password_ends_other_sessions_and_is_mailed() {
    let town = Town::start().await;
    town.account("sara@example.nl", &[]).await;
    let (person, elsewhere) = (town.signed_in("sara@example.nl").await, town.signed_in("sara@example.nl").await);
    let answer = change(&person, PASSWORD, NEW).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/account?gedaan=wachtwoord"));
    assert!(person.get("/account?gedaan=wachtwoord").await.text().contains("Uw nieuwe wachtwoord is bewaard."));
    assert!(!elsewhere.is_signed_in().await);
    assert!(person.is_signed_in().await, "here one stays signed in");
    let mail = town.mail.next_to("sara@example.nl").await;
    assert_eq!(mail.subject(), "Uw account is veranderd");
    assert_eq!(town.person().sign_in("sara@example.nl", PASSWORD).await.status, 422);
    assert_eq!(town.person().sign_in("sara@example.nl", NEW).await.status, 303);
}

#[tokio::test]
async fn a_password_that_does_not_do_is_refused_with_the_reason_and_never_shown() {
    let town = Town::start().await;
    town.account("sara@example.nl", &[]).await;
    let person = town.signed_in("sara@example.nl").await;
    let long = "vier fietsen in de regen ".repeat(11);
    for (current, new, words) in [
        ("vier fietsen in de zon", NEW, "Dit is niet uw wachtwoord van nu."),
        (PASSWORD, "kort", "Dit wachtwoord is te kort."),
        (PASSWORD, long.as_str(), "Dit wachtwoord is te lang."),
        (PASSWORD, "sara@example.nl", "Dit wachtwoord is makkelijk te raden."),
        (PASSWORD, "welkom12welkom", "Neem vier woorden die niet bij elkaar horen."),
        (PASSWORD, "aaaaaaaaaaaaaaaa", "Dit wachtwoord is makkelijk te raden."),
        ("", "", "Kies een wachtwoord."),
    ] {
        let answer = change(&person, current, new).await;
        let html = answer.text();
        assert_eq!(answer.status, 422, "{new}");
        assert!(html.contains(words), "{new}: {words}");
        assert!(!html.contains("vier fietsen") && !html.contains("zeven lampen"), "passwords are in no page");
    }
    assert!(town.mail.letters().is_empty());
    assert_eq!(town.person().sign_in("sara@example.nl", PASSWORD).await.status, 303, "the old one still holds");
}

#[tokio::test]
async fn one_sees_where_one_is_signed_in_and_ends_it() {
    let town = Town::start().await;
    town.account("sara@example.nl", &[]).await;
    let person = town.signed_in("sara@example.nl").await;
    let agent = "Mozilla/5.0 (Linux; Android 9; SM-J330F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/98.0.4758.101 Mobile Safari/537.36";
    let telephone = town.person().with_browser(agent);
    assert_eq!(telephone.sign_in("sara@example.nl", PASSWORD).await.status, 303);

    let html = person.get("/account/sessies").await.text();
    assert!(html.contains("Firefox, Linux") && html.contains("Chrome, Android") && !html.contains("SM-J330F"), "{html}");
    assert_eq!(html.matches("dit apparaat").count(), 1);
    let answer = person.post("/account/sessies", &[]).await;
    assert_eq!(answer.header("location"), "/account/sessies?gedaan=elders-uitgelogd");
    let html = person.get(answer.header("location")).await.text();
    assert!(html.contains("U bent alleen op dit apparaat ingelogd.") && !html.contains("Android"));
    assert!(!telephone.is_signed_in().await);
}

#[tokio::test]
async fn somebody_elses_sessions_are_not_touched() {
    let town = Town::start().await;
    town.account("sara@example.nl", &[]).await;
    town.account("omar@example.nl", &[]).await;
    let (sara, omar) = (town.signed_in("sara@example.nl").await, town.signed_in("omar@example.nl").await);
    sara.post("/account/sessies", &[]).await;
    change(&sara, PASSWORD, NEW).await;
    assert!(omar.is_signed_in().await);
}

#[tokio::test]
async fn a_name_full_of_signs_is_only_a_name() {
    let town = Town::start().await;
    let name = "<script>alert(1)</script>\"'&";
    let email = domain::accounts::EmailAddress::parse("sara@example.nl").expect("an address");
    let made = town.app.marketplace.create_account(&domain::use_cases::Actor::Operator, &email, name, PASSWORD, &[]).await;
    made.expect("an account");
    let person = town.signed_in("sara@example.nl").await;
    for path in ["/account", "/inloggen"] {
        let html = person.get(path).await.text();
        assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !html.contains("<script>alert"), "{path}");
    }
}

#[tokio::test]
async fn nobody_is_signed_in_anywhere_without_a_session() {
    let town = Town::start().await;
    let person = town.person();
    for path in ["/account", "/account/wachtwoord", "/account/tweede-stap", "/account/sessies"] {
        let answer = person.get(path).await;
        let wanted = path.replace('/', "%2F");
        assert_eq!((answer.status.as_u16(), answer.header("location").to_owned()), (302, format!("/inloggen?naar={wanted}")), "{path}");
        let answer = person.get(&format!("/en{path}")).await;
        assert_eq!(answer.header("location"), format!("/en/inloggen?naar={wanted}"));
    }
    assert!(!person.get("/account").await.text().contains("Sara"));
}

#[tokio::test]
async fn an_editor_reads_for_which_organisations_and_cannot_make_a_password_of_them() {
    let town = Town::start().await;
    let (garden, kitchen) = (town.organisation("Tuin De Wijk", "Utrecht").await, town.organisation("Keuken <b>Zeist", "Zeist").await);
    town.account("sara@example.nl", &[Grant::Editor(garden.id), Grant::Editor(kitchen.id), role_in(Role::Coach, "Utrecht")]).await;
    let person = town.signed_in("sara@example.nl").await;
    let html = person.get("/account").await.text();
    for words in ["Redacteur van Tuin De Wijk", "Redacteur van Keuken &lt;b&gt;Zeist", "Coach voor Utrecht"] {
        assert!(html.contains(words), "{words}: {html}");
    }
    let answer = change(&person, PASSWORD, "tuindewijk-utrecht").await;
    assert!(answer.status == 422 && answer.text().contains("Dit wachtwoord is makkelijk te raden."));
}
