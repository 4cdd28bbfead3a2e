//! Training, as Coen the trainer and Sien the participant see it.

use super::{CERTIFICATE, OWN, certificate, group, own, session};
use crate::{
    accounts::tests::asking::{open, problems, send},
    forms::Posted,
    samples_of_training::{self, group_id},
};
use axum::http::StatusCode;

fn group_page() -> String {
    format!("/coordinatie/opleiding/groepen/{}", group_id())
}

#[tokio::test]
async fn a_trainer_sees_who_is_in_the_group_and_nobody_counts_who_was_away() {
    let page = open("coen", &group_page()).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.html.contains("Sien &lt;b&gt;") && page.html.contains("0 van 2 modules gedaan"), "{}", page.html);
    assert!(!page.html.contains("VOG") && !page.html.contains("Noor"), "that is for a coordinator");
    assert!(!page.html.contains("Er niet") && !page.html.contains("gemist"), "no mark against anybody");
    assert_eq!(open("sara", &group_page()).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_wrong_with_a_session_is_told_beside_its_field() {
    let fields = [("stap", "plannen"), ("dag", "morgen"), ("tijd", "25.00"), ("minuten", "5"), ("waar", "")];
    let told = problems(send(group::change, "coen", &group_page(), &fields).await);
    let at: Vec<_> = told.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(at, ["dag", "tijd", "minuten", "waar"], "{told:?}");
}

#[tokio::test]
async fn an_old_page_moves_nothing() {
    let path = format!("{}/bijeenkomsten/{}", group_page(), uuid::Uuid::from_u128(2));
    let key = uuid::Uuid::from_u128(9).to_string();
    let fields = [("stap", "vervallen"), ("uitgave", "0"), ("eens", &key)];
    assert!(matches!(send(session::change, "coen", &path, &fields).await, Ok(Posted::See(to)) if to.starts_with(&path)));
    let fields = [
        ("stap", "verzetten"),
        ("uitgave", "1"),
        ("eens", &key),
        ("dag", "4-2-2027"),
        ("tijd", "13.30"),
        ("minuten", "180"),
        ("waar", "Hier"),
        ("module", ""),
    ];
    let told = problems(send(session::change, "coen", &path, &fields).await);
    assert!(told[0].1.starts_with("Iemand veranderde dit net."), "{told:?}");
}

#[tokio::test]
async fn a_participant_reads_what_comes_and_what_can_still_be_done() {
    let page = open("sien", OWN).await;
    for words in ["Luisteren &lt;b&gt;", "kan nog", "Ik kan er niet bij zijn", "22,50 euro per dagdeel", "bel ons op", "Oefening &lt;b&gt;"]
    {
        assert!(page.html.contains(words), "{words}: {}", page.html);
    }
    assert!(!page.html.contains("Er niet"), "no mark against anybody");
    let stop = send(own::go_on, "sien", OWN, &[("doe", "stop"), ("groep", &group_id().to_string())]).await;
    assert!(matches!(stop, Ok(Posted::See(to)) if to.starts_with(OWN)));
}

#[tokio::test]
async fn a_code_that_cannot_be_one_comes_back() {
    let told = problems(send(certificate::check, "sara", CERTIFICATE, &[("certificaatcode", "K7MX")]).await);
    assert_eq!(told[0].0, "certificaatcode");
    let code = samples_of_training::CERTIFICATE.to_lowercase();
    let to = send(certificate::check, "sara", CERTIFICATE, &[("certificaatcode", &code)]).await;
    assert!(matches!(to, Ok(Posted::See(to)) if to == format!("{CERTIFICATE}/{}", samples_of_training::CERTIFICATE)));
}
