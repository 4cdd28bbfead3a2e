//! What nobody comes back to is erased, after a message.

use super::profiles;
use chrono::TimeDelta;
use domain::participants::Keeping;
use tests::{Person, Town};

const KEEPING: Keeping = Keeping { unused_days: 183, warned_days: 30 };

async fn round(town: &Town) {
    town.app.marketplace.forget_unused(KEEPING).await.expect("done");
}

async fn keep(town: &Town, fields: &[(&str, &str)]) -> Person {
    let person = town.person();
    assert!([200, 303].contains(&person.keep("thema=koken", fields).await.status.as_u16()));
    person
}

#[tokio::test]
async fn who_stays_away_is_told_once_and_erased_thirty_days_later() {
    let town = Town::start().await;
    town.participant("Sara", "sara@example.nl").await;
    town.clock.pass(TimeDelta::days(183));
    round(&town).await;
    assert!(town.mail.letters().is_empty(), "not on the day itself");
    town.clock.pass(TimeDelta::days(1));
    round(&town).await;
    round(&town).await;
    let mail = town.mail.next_to("sara@example.nl").await;
    assert_eq!(mail.subject(), "Wilt u Meedoen nog bewaren?");
    assert!(mail.text().contains("binnen 30 dagen") && !mail.text().contains("Sara"), "{}", mail.text());
    assert_eq!(mail.link(), "/terugkomen");

    town.clock.pass(TimeDelta::days(29));
    round(&town).await;
    assert_eq!(profiles(&town).await, 1);
    town.clock.pass(TimeDelta::days(1));
    round(&town).await;
    assert_eq!(profiles(&town).await, 0);
    assert!(town.mail.letters().is_empty(), "told once");
    assert_eq!(town.done().await.last_chunk::<2>().expect("lines"), &["forget-unused: bericht", "forget-unused: gewist"]);
}

#[tokio::test]
async fn who_comes_back_is_kept() {
    let town = Town::start().await;
    let sara = town.participant("Sara", "sara@example.nl").await;
    town.clock.pass(TimeDelta::days(183));
    // The session is as old as it may be: on this very day it still opens.
    town.clock.pass(TimeDelta::hours(-1));
    assert!(sara.is_back().await);
    town.clock.pass(TimeDelta::days(184));
    round(&town).await;
    town.mail.next_to("sara@example.nl").await;
    let back = town.person();
    back.post("/terugkomen", &[("contact", "sara@example.nl")]).await;
    let code = town.mail.next_to("sara@example.nl").await.code();
    assert_eq!(super::give(&back, "sara@example.nl", &code).await, 303);
    town.clock.pass(TimeDelta::days(40));
    round(&town).await;
    assert!(back.is_back().await);
}

#[tokio::test]
async fn who_wants_no_message_gets_none() {
    let town = Town::start().await;
    keep(&town, &[("naam", "Tom"), ("email", "tom@example.nl"), ("bereik", "niets")]).await;
    keep(&town, &[("naam", "Noor"), ("email", "noor@example.nl"), ("telefoon", "030 286 00 00"), ("bereik", "alleen-bellen")]).await;
    town.clock.pass(TimeDelta::days(184));
    round(&town).await;
    assert!(town.app.marketplace.database().mails(9).await.expect("the outbox").is_empty());
    town.clock.pass(TimeDelta::days(30));
    round(&town).await;
    assert_eq!(profiles(&town).await, 0);
}

#[tokio::test]
async fn both_terms_are_settings_and_are_told_before_anything_is_kept() {
    let town = Town::start_with(&["--unused-days=90", "--warned-days=14"]).await;
    for path in ["/bewaren", "/privacy"] {
        let html = town.person().get(path).await.text();
        assert!(html.contains("90 dagen") && html.contains("14 dagen"), "{path}");
    }
}
