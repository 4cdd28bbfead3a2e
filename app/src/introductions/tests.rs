//! Getting acquainted, over a marketplace of samples: Sien has an introduction in every state.

use super::{answer, ask, call, own};
use crate::cases::due_list;
use crate::{
    accounts::tests::asking::{again, open, open_again, open_as, problems, send, values},
    forms::Posted,
    samples_of_introductions::{id, introductions},
};
use axum::http::StatusCode;
use domain::{
    clock::{Clock as _, SystemClock},
    introductions::{IntroductionMove, IntroductionState, Party},
    languages::UiLanguage,
};
use std::collections::BTreeSet;

const ASK: &str = "/plekken/meehelpen-in-de-moestuin/kennismaken";

fn see(answer: Result<Posted, crate::ask::NoPage>) -> String {
    match answer {
        Ok(Posted::See(path) | Posted::CameBack { path, .. }) => path,
        Ok(Posted::Again(problems)) => panic!("{problems:?}"),
        Ok(_) => panic!("another answer"),
        Err(error) => panic!("{error:?}"),
    }
}

/// Every page that needs somebody, with who sees it.
fn pages() -> Vec<(&'static str, String)> {
    let own = introductions().into_iter().flat_map(|own| {
        let partner = crate::introductions::is_seen(own.state).then(|| ("sara", format!("/partner/kennismakingen/{}", own.id)));
        [("sien", format!("/mijn/plekken/{}", own.id))].into_iter().chain(partner)
    });
    let lists = [
        ("sara", "/partner/kennismakingen"),
        ("coen", "/coach"),
        ("sien", "/mijn"),
        ("sien", "/mijn/wie-ziet-mij"),
        ("", ASK),
        ("sien", ASK),
    ];
    own.chain(lists.map(|(name, path)| (name, path.to_owned()))).collect()
}

#[tokio::test]
async fn every_page_is_whole_in_both_languages() {
    for (name, path) in pages() {
        for language in UiLanguage::ALL {
            let answer = open_as(language, name, &path, None).await;
            assert_eq!(answer.status, StatusCode::OK, "{name} {path}");
            let html = answer.html;
            assert!(html.trim_end().ends_with("</html>"), "{path}");
            assert_eq!((html.matches("<h1").count(), html.matches("<script").count()), (1, 0), "{path}");
            let (ids, unique) = (values(&html, "id"), values(&html, "id").into_iter().collect::<BTreeSet<_>>());
            assert_eq!(ids.len(), unique.len(), "{path}: {ids:?}");
            for target in values(&html, "for").into_iter().chain(values(&html, "aria-labelledby")) {
                assert!(unique.contains(&target), "{path}: nothing has the id {target}");
            }
            assert!(!html.contains("Sien <b>"), "{path}: what somebody typed is no markup");
            assert!(!html.contains("??"), "{path}: a text is missing");
        }
    }
}

#[tokio::test]
async fn each_state_says_who_is_next_and_offers_what_the_table_allows() {
    for introduction in introductions() {
        let html = open("sien", &format!("/mijn/plekken/{}", introduction.id)).await.html;
        let waits = introduction.due_on.is_some();
        assert_eq!(html.contains("12 januari 2027"), waits, "{}", introduction.state);
        let steps = IntroductionMove::open_to(Party::Participant, introduction.state).filter(|step| *step != IntroductionMove::Agree);
        for step in steps {
            assert!(html.contains(&format!("name=\"stap\" value=\"{step}\"")), "{}: {step}", introduction.state);
        }
        let chooses = introduction.state == IntroductionState::Invited && introduction.agreed.is_none();
        assert_eq!(html.matches("value=\"afspreken\"").count(), if chooses { 2 } else { 0 }, "{}", introduction.state);
        assert_eq!(html.contains("afspraak.ics"), introduction.agreed.is_some(), "{}", introduction.state);
    }
}

#[tokio::test]
async fn only_what_the_way_needs_is_asked() {
    for (way, phone, email) in [
        ("langskomen", false, false),
        ("bel-mij", true, false),
        ("mail-mij", false, true),
        ("ga-mee", true, false),
        ("via-coach", true, false),
    ] {
        let html = open("", &format!("{ASK}?manier={way}")).await.html;
        let names = values(&html, "name");
        let asks = |field: &str| names.iter().any(|name| name == field);
        assert_eq!((asks("naam"), asks("telefoon"), asks("email")), (true, phone, email), "{way}");
        assert!(html.to_lowercase().contains("de mensen van"), "{way}: who sees it is said before");
        assert_eq!(html.contains("Een coach van de gemeente ziet het ook"), matches!(way, "ga-mee" | "via-coach"), "{way}");
    }
    let wishes = open("", &format!("{ASK}?manier=langskomen&wens=rustig&taal=ar")).await.html;
    assert!(wishes.contains("value=\"wens.rustig\"") && !wishes.contains("value=\"wens.rustig\" checked"), "nothing is ticked");
}

#[tokio::test]
async fn a_form_that_is_not_right_says_so_beside_the_field_and_keeps_what_was_typed() {
    for (typed, field) in [
        (&[("manier", "mail-mij"), ("naam", ""), ("email", "noor@example.nl")][..], "naam"),
        (&[("manier", "mail-mij"), ("naam", "Noor"), ("email", "noor")], "email"),
        (&[("manier", "bel-mij"), ("naam", "Noor"), ("telefoon", "12")], "telefoon"),
        (&[("manier", "bel-mij"), ("naam", "Noor"), ("telefoon", "030 123 45 67"), ("sms", "ja")], "sms"),
        (&[("manier", "langskomen"), ("naam", "vaak")], ""),
        (&[("manier", "langskomen"), ("naam", "al")], ""),
        (&[("manier", "langskomen"), ("naam", "dicht")], ""),
    ] {
        let told = problems(send(ask::send, "", ASK, typed).await);
        assert_eq!(told.iter().map(|(own, _)| own.as_str()).collect::<Vec<_>>(), [field], "{typed:?}");
        let kept = open_again("", ASK, again(typed, Vec::new())).await;
        assert!(kept.contains(&format!("name=\"manier\" value=\"{}\"", typed[0].1)), "the way is kept: {typed:?}");
        assert!(typed[1].1.is_empty() || kept.contains(&format!("value=\"{}\"", typed[1].1)), "{typed:?}");
    }
}

#[tokio::test]
async fn asking_leads_to_how_it_stands() {
    let typed = [("manier", "langskomen"), ("naam", "Noor")];
    for name in ["", "sien"] {
        assert_eq!(see(send(ask::send, name, ASK, &typed).await), format!("/mijn/plekken/{}?gedaan=gevraagd", id(0)));
    }
}

#[tokio::test]
async fn a_partner_answers_in_two_clicks() {
    let asked = introductions().into_iter().find(|own| own.state == IntroductionState::Asked).expect("one");
    let path = format!("/partner/kennismakingen/{}", asked.id);
    let html = open("sara", &path).await.html;
    assert!(values(&html, "name").iter().filter(|name| *name == "moment").count() > 0, "times to tick");
    let soon = (SystemClock.now() + chrono::TimeDelta::days(400)).timestamp().to_string();
    let answered = "/partner/kennismakingen?gedaan=kennis-beantwoord";
    assert_eq!(see(send(answer::answer, "sara", &path, &[("stap", "uitnodigen"), ("moment", &soon)]).await), answered);
    assert_eq!(see(send(answer::answer, "sara", &path, &[("stap", "nu-niet"), ("reden", "geen-ruimte")]).await), answered);
    for (typed, field) in [
        (&[("stap", "uitnodigen")][..], "dag"),
        (&[("stap", "uitnodigen"), ("dag", "1-1-2030"), ("tijd", "half elf")], "tijd"),
        (&[("stap", "uitnodigen"), ("tijd", "10.30")], "dag"),
        (&[("stap", "uitnodigen"), ("dag", "1-1-2020"), ("tijd", "10.30")], "dag"),
        (&[("stap", "nu-niet")], "reden"),
        (&[("stap", "nu-niet"), ("reden", "geen-ruimte"), ("voorstel", "https://meedoen.example.nl/plekken/weg?x")], "voorstel"),
        (&[("stap", "beginnen")], ""),
    ] {
        let told = problems(send(answer::answer, "sara", &path, typed).await);
        assert_eq!(told.iter().map(|(own, _)| own.as_str()).collect::<Vec<_>>(), [field], "{typed:?}");
    }
}

#[tokio::test]
async fn going_on_and_stopping_are_one_press_and_pressing_twice_is_told() {
    for introduction in introductions() {
        let path = format!("/mijn/plekken/{}", introduction.id);
        for step in IntroductionMove::open_to(Party::Participant, introduction.state).filter(|step| *step != IntroductionMove::Agree) {
            let answer = send(own::go_on, "sien", &path, &[("stap", &step.to_string())]).await;
            assert_eq!(see(answer), format!("{path}?gedaan=kennis-bewaard"), "{}: {step}", introduction.state);
        }
    }
    let ended = introductions().into_iter().find(|own| own.state == IntroductionState::Withdrawn).expect("one");
    let again = problems(send(own::go_on, "sien", &format!("/mijn/plekken/{}", ended.id), &[("stap", "terugnemen")]).await);
    assert_eq!(again.len(), 1);
}

#[tokio::test]
async fn a_call_is_asked_with_a_name_a_number_and_a_municipality() {
    let whole = [("naam", "Noor"), ("telefoon", "06 12345678"), ("gemeente", "utrecht"), ("wanneer", "ochtend"), ("taal", "ar")];
    assert_eq!(see(send(call::send, "", "/bel-mij", &whole).await), "/bel-mij/dank");
    let told = problems(send(call::send, "", "/bel-mij", &[("naam", ""), ("telefoon", "x"), ("gemeente", "nergens")]).await);
    assert_eq!(told.iter().map(|(field, _)| field.as_str()).collect::<Vec<_>>(), ["naam", "telefoon", "gemeente"]);
}

#[tokio::test]
async fn a_coach_sees_who_waits_and_takes_it_up() {
    let html = open("coen", "/coach").await.html;
    for words in ["Noor &lt;b&gt;", "Ik heb gebeld", "Ik pak dit op", "Uiterlijk 4 januari 2027"] {
        assert!(html.contains(words), "{words}");
    }
    let called = send(due_list::take_up, "coen", "/coach", &[("gebeld", "00000000-0000-0000-0000-000000000001")]).await;
    assert_eq!(see(called), "/coach?gedaan=gebeld");
    let done = "/coach?gedaan=opgepakt";
    let waits = introductions().into_iter().find(|own| own.state == IntroductionState::NotNow).expect("one");
    assert_eq!(see(send(due_list::take_up, "coen", "/coach", &[("opgepakt", &waits.id.to_string())]).await), done);
    let taken = introductions().into_iter().find(|own| own.state == IntroductionState::TakenUp).expect("one");
    assert_eq!(problems(send(due_list::take_up, "coen", "/coach", &[("opgepakt", &taken.id.to_string())]).await).len(), 1);
    assert_eq!(open("sara", "/coach").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_asked_for_company_reads_by_when_somebody_calls_or_who_comes() {
    let helped: Vec<_> = introductions().into_iter().filter(|own| own.form.way.needs_coach()).collect();
    let page = async |number: usize| open("sien", &format!("/mijn/plekken/{}", helped[number].id)).await.html;
    let (waits, arranges, goes) = (page(0).await, page(1).await, page(2).await);
    assert!(waits.contains("Een coach belt u uiterlijk 7 januari 2027 over wie er meegaat."), "{waits}");
    let buddy = "href=\"/mijn/maatje?plek=meehelpen-in-de-moestuin\"";
    assert!(waits.contains(buddy) && !arranges.contains(buddy) && !goes.contains(buddy), "{waits}");
    assert!(arranges.contains("Een coach belt u uiterlijk 7 januari 2027 om het samen te regelen."), "{arranges}");
    assert!(goes.contains("Coen gaat de eerste keer met u mee."), "{goes}");
    let at_work = open("sara", &format!("/partner/kennismakingen/{}", helped[2].id)).await.html;
    assert!(at_work.contains("Coen, coach, komt de eerste keer mee."), "{at_work}");
    let sees = open("sien", "/mijn/wie-ziet-mij").await.html;
    assert!(sees.contains("en de coaches van uw gemeente"), "{sees}");
}

#[tokio::test]
async fn a_coach_comes_along_or_arranges_it_once() {
    let html = open("coen", "/coach").await.html;
    assert!(html.contains("Wil graag dat iemand de eerste keer meegaat: bel") && html.contains("Ik ga mee"), "{html}");
    let helped: Vec<_> = introductions().into_iter().filter(|own| own.form.way.needs_coach()).map(|own| own.id.to_string()).collect();
    assert_eq!(see(send(due_list::take_up, "coen", "/coach", &[("meegaan", &helped[0])]).await), "/coach?gedaan=gaat-mee");
    assert_eq!(see(send(due_list::take_up, "coen", "/coach", &[("geregeld", &helped[1])]).await), "/coach?gedaan=geregeld");
    assert_eq!(problems(send(due_list::take_up, "coen", "/coach", &[("meegaan", &helped[2])]).await).len(), 1, "a colleague was first");
}

#[tokio::test]
async fn a_list_that_goes_on_has_a_next_page_and_one_back() {
    let first = open("sara", "/partner/kennismakingen").await.html;
    assert!(first.contains("rel=\"next\" href=\"/partner/kennismakingen?deel=2\"") && !first.contains("rel=\"prev\""));
    for address in ["/partner/kennismakingen?deel=x", "/partner/kennismakingen?deel=0", "/partner/kennismakingen?deel=-1"] {
        assert!(open("sara", address).await.html.contains("?deel=2"), "{address} is the first page");
    }
    let second = open("sara", "/partner/kennismakingen?deel=2").await.html;
    assert!(second.contains("rel=\"prev\" href=\"/partner/kennismakingen\"") && !second.contains("rel=\"next\""));
}
