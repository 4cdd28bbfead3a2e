//! Beginning a place.

use super::{done, leads_to, path};
use crate::{
    accounts::tests::asking::{again, open, open_again, problems, send, tag},
    ask::NoPage,
    posting::begin,
    samples_of_work::{Done, at_desk, organisation},
};
use domain::{
    codes::{PlaceStatus, Theme},
    refusal::Refusal,
};
use uuid::Uuid;

const KEY: &str = "01900000-0000-7000-8000-000000000001";
const NEW: &str = "/partner/plekken/nieuw";

#[tokio::test]
async fn a_title_is_enough_to_begin() {
    let answer = send(begin::make, "sara", NEW, &[("eens", KEY), ("titel", " Soep koken ")]).await;
    assert_eq!(leads_to(answer), path("wat"));
    let done = done();
    let [Done::Begun(organisation, content, key)] = done.as_slice() else { panic!("{done:?}") };
    assert_eq!((organisation.0, key.to_string().as_str(), content.title.as_str()), (Uuid::nil(), KEY, "Soep koken"));
    assert_eq!(content.status, PlaceStatus::Draft);
    assert_eq!(content.address.street, "Moezeldreef 400", "where the organisation is, for a start");
    assert!(content.tasks.is_empty() && content.themes.is_empty());
}

#[tokio::test]
async fn an_example_fills_in_a_start() {
    let page = open("sara", NEW).await.html;
    assert_eq!(page.matches("voorbeeld=").count(), 18);
    let page = open("sara", &format!("{NEW}?voorbeeld=kringloop-2")).await.html;
    assert!(tag(&page, "name=\"titel\"").contains("value=\"Spullen weer mooi maken\""));
    assert!(tag(&page, "name=\"voorbeeld\"").contains("value=\"kringloop-2\""));
    let answer = send(begin::make, "sara", NEW, &[("eens", KEY), ("titel", "Lampen maken"), ("voorbeeld", "kringloop-2")]).await;
    assert_eq!(leads_to(answer), path("wat"));
    let done = done();
    let [Done::Begun(_, content, _)] = done.as_slice() else { panic!("{done:?}") };
    assert_eq!(content.title, "Lampen maken", "their own title");
    assert_eq!(content.tasks.len(), 3);
    assert!(!content.summary.is_empty() && !content.goals.is_empty() && !content.offers.is_empty());
    assert_eq!(content.main_theme, Some(Theme::Technique));
    assert!(open("sara", &format!("{NEW}?voorbeeld=bank-9")).await.status.is_success(), "an unknown example is none");
}

#[tokio::test]
async fn who_works_for_several_organisations_chooses_one_of_them() {
    at_desk(|desk| desk.organisations.push(organisation(7, "Buurthuis <Zuid>")));
    let chosen = Uuid::from_u128(7).to_string();
    let page = open("sara", NEW).await.html;
    assert!(page.contains("Buurthuis &lt;Zuid&gt;") && page.contains("type=\"radio\""));
    assert_eq!(problems(send(begin::make, "sara", NEW, &[("eens", KEY), ("titel", "Soep")]).await)[0].0, "organisatie");
    let forged = Uuid::from_u128(8).to_string();
    assert!(matches!(
        send(begin::make, "sara", NEW, &[("eens", KEY), ("titel", "Soep"), ("organisatie", &forged)]).await,
        Err(NoPage::NotFound)
    ));
    assert_eq!(done(), []);
    let answer = send(begin::make, "sara", NEW, &[("eens", KEY), ("titel", "Soep"), ("organisatie", &chosen)]).await;
    assert_eq!(leads_to(answer), path("wat"));
    assert!(matches!(done().as_slice(), [Done::Begun(organisation, ..)] if organisation.0 == Uuid::from_u128(7)));
}

#[tokio::test]
async fn what_is_missing_is_told_and_what_was_typed_is_kept() {
    let told = problems(send(begin::make, "sara", NEW, &[("eens", KEY), ("titel", " ")]).await);
    assert_eq!(told[0].0, "titel");
    assert_eq!(problems(send(begin::make, "sara", NEW, &[("eens", KEY), ("titel", &"a".repeat(161))]).await)[0].0, "titel");
    assert_eq!(problems(send(begin::make, "sara", NEW, &[("titel", "Soep")]).await)[0].0, "", "without its token it cannot count once");
    let html = open_again("sara", NEW, again(&[("titel", "<script>"), ("voorbeeld", "moestuin-1")], Vec::new())).await;
    assert!(tag(&html, "name=\"titel\"").contains("value=\"&lt;script&gt;\""));
    assert!(tag(&html, "name=\"voorbeeld\"").contains("moestuin-1"));
    assert!(matches!(send(begin::make, "bas", NEW, &[("eens", KEY), ("titel", "Soep")]).await, Err(NoPage::NotFound)));
    assert!(matches!(send(begin::make, "", NEW, &[("eens", KEY), ("titel", "Soep")]).await, Err(NoPage::SignIn)));
    at_desk(|desk| desk.refuses = Some(Refusal::Repeated));
    assert_eq!(leads_to(send(begin::make, "sara", NEW, &[("eens", KEY), ("titel", "Soep")]).await), "/partner");
}
