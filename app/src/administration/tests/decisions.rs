//! Decisions about applications, places and mail.

use crate::{
    accounts::tests::asking::{again, open_again, problems, send},
    administration::{application, place, post},
    ask::NoPage,
    forms::{Posted, Problem},
    samples_of_checking::{DECLINED, FAILED, REASON, WAITING, submitted},
};
use uuid::Uuid;

/// Where it leads.
fn leads(answer: Result<Posted, NoPage>) -> String {
    match answer {
        Ok(Posted::See(path)) => path,
        Ok(_) => panic!("it leads nowhere"),
        Err(no_page) => panic!("{no_page:?}"),
    }
}

async fn decide(name: &str, id: Uuid, fields: &[(&str, &str)]) -> Result<Posted, NoPage> {
    send(application::decide, name, &format!("/beheer/aanmeldingen/{id}"), fields).await
}

async fn check(name: &str, fields: &[(&str, &str)]) -> Result<Posted, NoPage> {
    send(place::decide, name, &format!("/beheer/plekken/{}", submitted().place.id), fields).await
}

#[tokio::test]
async fn an_application_is_approved_or_declined_with_a_reason() {
    assert_eq!(leads(decide("bas", WAITING, &[("besluit", "goedkeuren")]).await), "/beheer?gedaan=aanmelding-goedgekeurd");
    let declined = decide("bas", WAITING, &[("besluit", "afwijzen"), ("reden", REASON)]).await;
    assert_eq!(leads(declined), "/beheer?gedaan=aanmelding-afgewezen");
    for reason in ["", "   ", &"x".repeat(1001)] {
        let told = problems(decide("bas", WAITING, &[("besluit", "afwijzen"), ("reden", reason)]).await);
        assert!(told.len() == 1 && told[0].0 == "reden" && told[0].1.contains("1.000 tekens"), "{told:?}");
    }
}

#[tokio::test]
async fn what_a_colleague_decided_is_shown_and_not_decided_again() {
    for fields in [&[("besluit", "goedkeuren")][..], &[("besluit", "afwijzen"), ("reden", REASON)]] {
        assert_eq!(leads(decide("bas", DECLINED, fields).await), format!("/beheer/aanmeldingen/{DECLINED}"));
    }
}

#[tokio::test]
async fn only_an_administrator_decides() {
    for name in ["fleur", "sara", "coen"] {
        let answers = [
            decide(name, WAITING, &[("besluit", "goedkeuren")]).await,
            decide(name, WAITING, &[("besluit", "afwijzen"), ("reden", REASON)]).await,
            check(name, &[("besluit", "goedkeuren"), ("stand", "0")]).await,
            check(name, &[("besluit", "terugsturen"), ("stand", "0"), ("vraag", "Hoe laat?")]).await,
            send(post::again, name, "/beheer/post", &[("bericht", &FAILED.to_string())]).await,
        ];
        assert!(answers.iter().all(|answer| matches!(answer, Err(NoPage::NotFound))), "{name}");
    }
    assert!(matches!(decide("", WAITING, &[("besluit", "goedkeuren")]).await, Err(NoPage::SignIn)));
    assert!(matches!(check("bas-", &[("besluit", "goedkeuren"), ("stand", "0")]).await, Err(NoPage::SecondStep)));
}

#[tokio::test]
async fn what_is_no_decision_changes_nothing() {
    for fields in [&[][..], &[("besluit", "verwijderen")]] {
        assert!(matches!(decide("bas", WAITING, fields).await, Err(NoPage::NotFound)));
        assert!(matches!(check("bas", fields).await, Err(NoPage::NotFound)));
    }
    for state in ["", "nieuw", "99999999999999999999"] {
        assert!(matches!(check("bas", &[("besluit", "goedkeuren"), ("stand", state)]).await, Err(NoPage::NotFound)), "{state}");
    }
}

#[tokio::test]
async fn a_place_is_approved_or_sent_back_with_a_question() {
    assert_eq!(leads(check("bas", &[("besluit", "goedkeuren"), ("stand", "0")]).await), "/beheer?gedaan=plek-goedgekeurd");
    let question = [("besluit", "terugsturen"), ("stand", "0"), ("vraag", "Hoe laat begint het?")];
    assert_eq!(leads(check("bas", &question).await), "/beheer?gedaan=plek-teruggestuurd");
    let told = problems(check("bas", &[("besluit", "terugsturen"), ("stand", "0"), ("vraag", " ")]).await);
    assert_eq!(told[0].0, "vraag");
    let late = [("besluit", "terugsturen"), ("stand", "0"), ("vraag", "te laat")];
    assert_eq!(leads(check("bas", &late).await), "/beheer?gedaan=wacht-niet-meer");
}

#[tokio::test]
async fn a_place_that_changed_is_looked_at_again_with_the_question_kept() {
    for fields in [&[("besluit", "goedkeuren"), ("stand", "1")][..], &[("besluit", "terugsturen"), ("stand", "1"), ("vraag", "Hoe laat?")]]
    {
        let told = problems(check("bas", fields).await);
        assert!(told.len() == 1 && told[0].0.is_empty() && told[0].1.contains("Kijk nog eens"), "{told:?}");
    }
    let changed = vec![Problem { field: String::new(), words: "Kijk nog eens.".to_owned() }];
    let typed = again(&[("besluit", "terugsturen"), ("stand", "1"), ("vraag", "<i>Hoe</i> laat?")], changed);
    let html = open_again("bas", &format!("/beheer/plekken/{}", submitted().place.id), typed).await;
    assert!(html.contains("<li>Kijk nog eens.</li>") && html.contains("&lt;i>Hoe&lt;/i> laat?</textarea>"));
    assert_eq!(html.matches("name=\"stand\" value=\"0\"").count(), 2, "what is decided now is about what is shown now");
}

#[tokio::test]
async fn a_message_that_failed_is_tried_again() {
    let retry = async |id: &str| send(post::again, "bas", "/beheer/post", &[("bericht", id)]).await;
    assert_eq!(leads(retry(&FAILED.to_string()).await), "/beheer/post?gedaan=nog-eens");
    assert_eq!(leads(retry(&WAITING.to_string()).await), "/beheer/post", "it was sent meanwhile");
    assert!(matches!(retry("alles").await, Err(NoPage::NotFound)));
}
