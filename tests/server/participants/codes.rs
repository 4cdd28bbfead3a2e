//! Coming back with a code.

use super::give;
use crate::accounts::words;
use chrono::TimeDelta;
use domain::participants::terms;
use tests::{Answer, Person, Town};

async fn ask(person: &Person, contact: &str) -> Answer {
    let answer = person.post("/terugkomen", &[("contact", contact)]).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer
}

#[tokio::test]
async fn a_code_by_mail_leads_back_once_on_any_device() {
    let town = Town::start().await;
    town.participant("Sara", "sara@example.nl").await;
    let device = town.person();
    let known = ask(&device, "sara@example.nl").await;
    let unknown = ask(&device, "nora@example.nl").await;
    assert_eq!(words(&known).replace("sara@", "@"), words(&unknown).replace("nora@", "@"), "known and unknown look the same");
    let mail = town.mail.next_to("sara@example.nl").await;
    assert!(!mail.text().contains("http") && !mail.html().contains("<a "), "a code and its page together are a key: {}", mail.text());
    for personal in ["Sara", "koken", "3561"] {
        assert!(!mail.data.contains(personal), "{personal}");
    }
    assert_eq!(give(&device, "sara@example.nl", &mail.code()).await, 303);
    assert!(device.is_back().await);
    assert_eq!(give(&town.person(), "sara@example.nl", &mail.code()).await, 422, "it was used");
    assert_eq!(give(&town.person(), "nora@example.nl", &mail.code()).await, 422);
    assert!(town.mail.letters().is_empty(), "who is not known gets no mail");
}

#[tokio::test]
async fn a_code_lasts_ten_minutes_and_five_tries() {
    let town = Town::start_with(&["--behind-proxy=yes"]).await;
    town.participant("Sara", "sara@example.nl").await;
    ask(&town.person(), "sara@example.nl").await;
    let code = town.mail.next_to("sara@example.nl").await.code();
    town.clock.pass(terms::CODE);
    assert_eq!(give(&town.person(), "sara@example.nl", &code).await, 422, "too old");

    let other = |code: &str| format!("{:06}", (code.parse::<u32>().expect("digits") + 1) % 1_000_000);
    for (wrong, last) in [(4, 303), (5, 422)] {
        let person = town.person().at(&format!("192.0.2.{wrong}"));
        ask(&person, "sara@example.nl").await;
        let code = town.mail.next_to("sara@example.nl").await.code();
        for _ in 0..wrong {
            assert_eq!(give(&person, "sara@example.nl", &other(&code)).await, 422);
        }
        assert_eq!(give(&person, "sara@example.nl", &code).await, last, "after {wrong} wrong ones");
    }
}

#[tokio::test]
async fn guessing_in_bulk_stops_in_words_and_not_for_the_owner_elsewhere() {
    let town = Town::start_with(&["--behind-proxy=yes"]).await;
    town.participant("Sara", "sara@example.nl").await;
    let guesser = town.person().at("192.0.2.66");
    let mut stopped = 0;
    for guess in 0..12 {
        let answer = guesser.post("/terugkomen/code", &[("contact", "sara@example.nl"), ("code", &format!("{guess:06}"))]).await;
        assert_eq!(answer.status, 422);
        stopped += usize::from(answer.text().contains("Dit is nu te vaak geprobeerd."));
    }
    assert_eq!(stopped, 2, "ten tries, then words");
    let owner = town.person().at("192.0.2.7");
    ask(&owner, "sara@example.nl").await;
    assert_eq!(give(&owner, "sara@example.nl", &town.mail.next_to("sara@example.nl").await.code()).await, 303);
}

#[tokio::test]
async fn nobody_is_flooded_with_codes_known_or_not() {
    let town = Town::start_with(&["--behind-proxy=yes"]).await;
    town.participant("Sara", "sara@example.nl").await;
    for contact in ["sara@example.nl", "nora@example.nl"] {
        let household = town.person().at("192.0.2.1");
        for _ in 0..5 {
            ask(&household, contact).await;
        }
        let answer = household.post("/terugkomen", &[("contact", contact)]).await;
        assert!(answer.status == 422 && answer.text().contains("te vaak geprobeerd"), "{contact}");
    }
}

#[tokio::test]
async fn two_people_who_share_an_address_each_come_back_to_their_own() {
    let town = Town::start().await;
    town.participant("Sara", "samen@example.nl").await;
    town.participant("Tom", "samen@example.nl").await;
    ask(&town.person(), "samen@example.nl").await;
    let mut back = Vec::new();
    for _ in 0..2 {
        let (person, code) = (town.person(), town.mail.next_to("samen@example.nl").await.code());
        assert_eq!(give(&person, "samen@example.nl", &code).await, 303);
        back.push(town.actor(&person).await.own_session().expect("back").name.clone());
    }
    back.sort_unstable();
    assert_eq!(back, ["Sara", "Tom"]);
}

#[tokio::test]
async fn an_account_with_the_same_address_is_somebody_else() {
    let town = Town::start().await;
    town.account("sara@example.nl", &[]).await;
    let person = town.person();
    ask(&person, "sara@example.nl").await;
    assert!(town.mail.letters().is_empty(), "an account is no participant");
    let participant = town.participant("Sara", "sara@example.nl").await;
    assert!(!participant.is_signed_in().await, "nor the other way round");
    let work = town.signed_in("sara@example.nl").await;
    assert!(!work.is_back().await);
    assert_eq!(work.post("/terugkomen", &[("contact", "sara@example.nl")]).await.header("location"), "/terugkomen");
}

#[tokio::test]
async fn a_device_stays_known_for_as_long_as_it_is_used() {
    let town = Town::start().await;
    let sara = town.participant("Sara", "sara@example.nl").await;
    for _ in 0..3 {
        town.clock.pass(terms::SESSION - TimeDelta::days(1));
        assert!(sara.is_back().await);
    }
    town.clock.pass(terms::SESSION + TimeDelta::days(2));
    let answer = sara.get("/mijn").await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (302, "/terugkomen?naar=%2Fmijn"));
    assert!(sara.cookie().is_none(), "the browser need not send it any more");
}
