//! The end of a place: another last day, throwing a draft away; and forms that count once.

use super::{done, leads_to, path, revision};
use crate::{
    accounts::tests::asking::{open, problems, send, send_whole, tag},
    ask::NoPage,
    forms::{Posted, Sent, SentFile},
    posting::{discard, overview, people, photo, prolong},
    samples_of_work::{Done, at_desk},
};
use chrono::NaiveDate;
use domain::{
    codes::{Code as _, PlaceStatus},
    day_parts::DayPart,
    refusal::Refusal,
};
use uuid::Uuid;

const KEY: &str = "01900000-0000-7000-8000-000000000001";

fn ended() {
    at_desk(|desk| {
        desk.own.place.content.status = PlaceStatus::Expired;
        desk.own.place.content.ends_on = NaiveDate::from_ymd_opt(2026, 11, 3);
    });
}

fn draft() {
    at_desk(|desk| {
        desk.own.place.content.status = PlaceStatus::Draft;
        desk.own.kept = false;
    });
}

async fn send_photo(sent: Sent) -> Result<Posted, NoPage> {
    send_whole(None, photo::set_photo, "sara", &path("foto"), sent).await
}

async fn until(day: &str) -> Result<Posted, NoPage> {
    send(prolong::prolong, "sara", &path("doorgaan"), &[("stand", &revision()), ("einde", day)]).await
}

#[tokio::test]
async fn a_place_that_ended_asks_for_another_last_day() {
    ended();
    let page = open("sara", &path("")).await.html;
    assert!(page.contains("De laatste dag is voorbij. Kies een nieuwe datum, of berg de plek op."));
    assert!(tag(&page, &format!("href=\"{}\"", path("doorgaan"))).contains("--primary-action"));
    assert!(!page.contains("value=\"weer-aanzetten\"") && page.contains(&path("archiveren")));
    let page = open("sara", &path("doorgaan")).await.html;
    assert!(tag(&page, "name=\"einde\"").contains("value=\"3-11-2026\"") && page.contains("Zet weer op Meedoen</button>"));

    assert_eq!(problems(until("31-2-2026").await)[0].0, "einde");
    assert_eq!(done(), []);
    assert_eq!(leads_to(until("18-12-2026").await), format!("{}?gedaan=weer-aanzetten", path("")));
    assert_eq!(leads_to(until("").await), format!("{}?gedaan=weer-aanzetten", path("")));
    assert_eq!(done(), [Done::Prolonged(NaiveDate::from_ymd_opt(2026, 12, 18)), Done::Prolonged(None)]);
}

#[tokio::test]
async fn a_day_that_is_over_is_told_beside_its_field_and_what_cannot_be_done_on_the_place() {
    ended();
    at_desk(|desk| desk.refuses = Some(Refusal::Ended));
    let told = problems(until("3-11-2026").await);
    assert_eq!((told.len(), told[0].0.as_str(), told[0].1.as_str()), (1, "einde", "Kies vandaag of later, en niet vóór de eerste dag."));
    for (refusal, said) in [(Refusal::Changed, "veranderd"), (Refusal::WrongState, "kan-niet")] {
        at_desk(|desk| desk.refuses = Some(refusal));
        assert_eq!(leads_to(until("18-12-2026").await), format!("{}?gedaan={said}", path("")));
    }
    at_desk(|desk| desk.own.place.content.status = PlaceStatus::Published);
    assert_eq!(leads_to(until("18-12-2026").await), format!("{}?gedaan=kan-niet", path("")));
    assert!(open("sara", &path("doorgaan")).await.html.contains("Dit kan nu niet met deze plek."));
    assert!(matches!(send(prolong::prolong, "bas", &path("doorgaan"), &[("stand", "0")]).await, Err(NoPage::NotFound)));
    assert_eq!(done(), []);
}

#[tokio::test]
async fn who_puts_a_place_back_that_is_over_is_asked_until_when() {
    at_desk(|desk| desk.refuses = Some(Refusal::Ended));
    let answer = send(overview::move_on, "sara", &path(""), &[("stand", &revision()), ("doe", "weer-aanzetten")]).await;
    assert_eq!(leads_to(answer), path("doorgaan"));
}

#[tokio::test]
async fn a_draft_is_thrown_away_after_one_more_question() {
    draft();
    assert!(open("sara", &path("")).await.html.contains(&format!("href=\"{}\"", path("weggooien"))));
    let page = open("sara", &path("weggooien")).await.html;
    assert!(page.contains("“Meehelpen in de moestuin” gaat weg") && page.contains("Ja, gooi het weg</button>"));
    let sent = [("stand", revision()), ("eens", KEY.to_owned())];
    let sent = sent.each_ref().map(|(name, value)| (*name, value.as_str()));
    for refusal in [None, Some(Refusal::Repeated)] {
        at_desk(|desk| desk.refuses = refusal);
        assert_eq!(leads_to(send(discard::discard, "sara", &path("weggooien"), &sent).await), "/partner?gedaan=weggegooid");
    }
    assert_eq!(done(), [Done::Discarded(Uuid::parse_str(KEY).expect("a key"))]);
    assert!(open("sara", "/partner?gedaan=weggegooid").await.html.contains("Het concept is weg."));
    for (refusal, said) in [(Refusal::Changed, "veranderd"), (Refusal::WrongState, "kan-niet")] {
        at_desk(|desk| desk.refuses = Some(refusal));
        let answer = send(discard::discard, "sara", &path("weggooien"), &sent).await;
        assert_eq!(leads_to(answer), format!("{}?gedaan={said}", path("")));
    }
    at_desk(|desk| desk.refuses = Some(Refusal::NoLongerValid));
    for (name, fields) in [("sara", &sent[..]), ("bas", &sent[..]), ("sara", &sent[..1]), ("sara", &sent[1..])] {
        assert!(matches!(send(discard::discard, name, &path("weggooien"), fields).await, Err(NoPage::NotFound)), "{name} {fields:?}");
    }
    assert!(matches!(send(discard::discard, "", &path("weggooien"), &sent).await, Err(NoPage::SignIn)));
}

#[tokio::test]
async fn what_others_had_to_do_with_is_not_thrown_away() {
    for (status, kept) in [(PlaceStatus::Draft, true), (PlaceStatus::Published, false), (PlaceStatus::Archived, false)] {
        at_desk(|desk| {
            desk.own.place.content.status = status;
            desk.own.kept = kept;
        });
        assert!(!open("sara", &path("")).await.html.contains(&path("weggooien")), "{status:?}");
        let page = open("sara", &path("weggooien")).await.html;
        assert!(page.contains("Deze plek kunt u niet weggooien.") && !page.contains("Ja, gooi het weg"), "{status:?}");
    }
}

#[tokio::test]
async fn a_person_is_counted_with_the_key_of_the_form() {
    let page = open("sara", &path("mensen")).await.html;
    assert!(page.contains("name=\"eens\""));
    let (day_part, key) = ("di-ochtend", Uuid::parse_str(KEY).expect("a key"));
    let slot = DayPart::parse(day_part).expect("a day part");
    for (step, by) in [("plus", 1), ("min", -1)] {
        let sent = [("eens", KEY), ("dagdeel", day_part), ("stap", step)];
        assert_eq!(leads_to(send(people::count, "sara", &path("mensen"), &sent).await), path("mensen"));
        assert_eq!(done().last(), Some(&Done::Counted(slot, by, key)));
    }
    at_desk(|desk| desk.refuses = Some(Refusal::Repeated));
    let sent = [("eens", KEY), ("dagdeel", day_part), ("stap", "plus")];
    assert_eq!(leads_to(send(people::count, "sara", &path("mensen"), &sent).await), path("mensen"), "pressed twice");
    let without = problems(send(people::count, "sara", &path("mensen"), &sent[1..]).await);
    assert_eq!(without[0].0, "di-ochtend", "without its token it cannot count once");
    assert_eq!(done().len(), 2);
}

#[tokio::test]
async fn a_photo_is_sent_with_the_key_of_the_form() {
    at_desk(|desk| desk.own.place.content.photo = format!("{}-{}", "0a".repeat(16), "9f".repeat(16)));
    let page = open("sara", &path("foto")).await.html;
    let forms = page.matches("enctype=\"multipart/form-data\"").count();
    assert_eq!((forms, page.matches("name=\"eens\"").count() >= forms), (2, true), "both forms have one");
    let away = [("weg", "ja"), ("eens", KEY), ("stand", &revision())].map(|(name, value)| (name.to_owned(), value.to_owned()));
    let saved = format!("{}?gedaan=bewaard", path(""));
    assert_eq!(leads_to(send_photo(Sent { pairs: away.to_vec(), files: Vec::new() }).await), saved);
    assert_eq!(done(), [Done::Photo(Uuid::parse_str(KEY).expect("a key"))]);
    at_desk(|desk| desk.refuses = Some(Refusal::Repeated));
    assert_eq!(leads_to(send_photo(Sent { pairs: away.to_vec(), files: Vec::new() }).await), saved, "pressed twice");
    let file = SentFile { field: "foto".to_owned(), name: "foto.png".to_owned(), bytes: b"x".as_slice().into() };
    assert_eq!(problems(send_photo(Sent { pairs: Vec::new(), files: vec![file] }).await)[0].0, "foto", "without its token");
}
