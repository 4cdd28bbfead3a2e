//! Hand-overs over a marketplace of samples: Sien has one in every state.

use super::{coach, own, partner, prepare};
use crate::{
    accounts::tests::asking::{open, open_as, problems, send, values},
    forms::Posted,
    samples_of_hand_overs::{hand_overs, id},
};
use axum::http::StatusCode;
use domain::{
    codes::Code as _,
    handovers::{HandOverMove, HandOverState},
    introductions::Party,
    languages::UiLanguage,
};
use std::collections::BTreeSet;

fn see(answer: Result<Posted, crate::ask::NoPage>) -> String {
    match answer {
        Ok(Posted::See(path)) => path,
        Ok(Posted::Again(problems)) => panic!("{problems:?}"),
        Ok(_) => panic!("another answer"),
        Err(error) => panic!("{error:?}"),
    }
}

fn path(start: &str, state: HandOverState) -> String {
    format!("{start}/overdrachten/{}", id(state.index()))
}

/// Every page, with who sees it.
fn pages() -> Vec<(&'static str, String)> {
    let mut pages = vec![
        ("sara", "/partner/overdrachten".to_owned()),
        ("sien", "/mijn".to_owned()),
        ("coen", format!("/coach/mensen/{}/plekken", crate::samples_of_cases::id())),
    ];
    for own in hand_overs() {
        pages.push(("coen", path("/coach", own.state)));
        pages.push(("sien", path("/mijn", own.state)));
        if own.state.is_with_partner() {
            pages.push(("sara", path("/partner", own.state)));
        }
    }
    pages
}

#[tokio::test]
async fn every_page_is_whole_in_both_languages() {
    for (name, path) in pages() {
        for language in UiLanguage::ALL {
            let answer = open_as(language, name, &path, None).await;
            assert_eq!(answer.status, StatusCode::OK, "{name} {path}");
            let html = answer.html;
            assert_eq!((html.matches("<h1").count(), html.matches("<script").count()), (1, 0), "{path}");
            let (ids, unique) = (values(&html, "id"), values(&html, "id").into_iter().collect::<BTreeSet<_>>());
            assert_eq!(ids.len(), unique.len(), "{path}: {ids:?}");
            for target in values(&html, "for").into_iter().chain(values(&html, "aria-labelledby")) {
                assert!(unique.contains(&target), "{path}: nothing has the id {target}");
            }
            for typed in ["Sien <b>", "Ik <b>", "de <poort>", "Wij <i>", "nog <u>", "Sara <b>", "Wieden <s>", "Zij <s>", "Tuinhulp <s>"] {
                assert!(!html.contains(typed), "{path}: what somebody typed is no markup");
            }
        }
    }
}

#[tokio::test]
async fn each_side_sees_its_own_and_nobody_else_anything() {
    for state in HandOverState::ALL {
        for (start, name) in [("/coach", "sara"), ("/coach", "ada"), ("/partner", "coen"), ("/partner", "ada"), ("/mijn", "tom")] {
            let answer = open(name, &path(start, *state)).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{name} {start} {state}");
        }
        let status = open("sara", &path("/partner", *state)).await.status;
        assert_eq!(status == StatusCode::OK, state.is_with_partner(), "{state}");
    }
}

#[tokio::test]
async fn a_partner_reads_who_it_is_from_sending_on_and_never_before() {
    for own in hand_overs().into_iter().filter(|own| own.state.is_with_partner()) {
        let html = open("sara", &path("/partner", own.state)).await.html;
        assert_eq!(html.contains("Sien"), own.state.is_shared(), "{}", own.state);
        assert_eq!(html.contains("Ik &lt;b&gt; kom graag"), own.state.is_shared(), "{}", own.state);
        assert!(!html.contains("Later beginnen") && !html.contains("Toch nog"), "{}: what was said to the coach", own.state);
    }
}

#[tokio::test]
async fn a_no_reaches_the_coach_with_its_reason_and_the_participant_without() {
    let coach = open("coen", &path("/coach", HandOverState::Declined)).await.html;
    assert!(coach.contains("Wij &lt;i&gt; verhuizen") && coach.contains("Zoek samen verder"));
    let own = open("sien", &path("/mijn", HandOverState::Declined)).await.html;
    assert!(!own.contains("verhuizen") && own.contains("Uw coach zoekt met u verder"));
}

#[tokio::test]
async fn every_page_offers_what_the_table_allows_and_nothing_else() {
    let offered = |html: &str| -> BTreeSet<String> {
        let values = html.match_indices("name=\"stap\" value=\"").map(|(at, words)| &html[at + words.len()..]);
        values.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
    };
    for state in HandOverState::ALL {
        for (name, start, party) in
            [("coen", "/coach", Party::Coach), ("sara", "/partner", Party::Partner), ("sien", "/mijn", Party::Participant)]
        {
            if party == Party::Partner && !state.is_with_partner() {
                continue;
            }
            let html = open(name, &path(start, *state)).await.html;
            // Opening needs no button, and what is the last call is up to the program.
            let open_to = HandOverMove::open_to(party, *state).filter(|step| !matches!(step, HandOverMove::See | HandOverMove::LastCall));
            let expected: BTreeSet<String> = open_to.map(|step| step.code().to_owned()).collect();
            assert_eq!(offered(&html), expected, "{state} for {party}");
        }
    }
}

#[tokio::test]
async fn a_coach_goes_on_and_hears_beside_the_field_what_is_missing() {
    let post = async |state, fields: &[(&str, &str)]| send(coach::go_on, "coen", &path("/coach", state), fields).await;
    assert!(see(post(HandOverState::Draft, &[("stap", "ruimte-vragen")]).await).ends_with("?gedaan=overdracht"));
    let told =
        async |state, fields: &[(&str, &str)]| problems(post(state, fields).await).into_iter().map(|(field, _)| field).collect::<Vec<_>>();
    assert_eq!(told(HandOverState::Draft, &[("stap", "afronden")]).await, ["uitkomst"]);
    assert_eq!(told(HandOverState::RoomKnown, &[("stap", "toestemming-vragen"), ("tot", "ooit")]).await, ["tot"]);
    assert_eq!(told(HandOverState::PermissionAsked, &[("stap", "toestemming"), ("hoe", "scherm")]).await, ["hoe", "bewijs"]);
    assert_eq!(told(HandOverState::Permitted, &[("stap", "versturen"), ("aan", "Sara")]).await, ["aan"]);
    assert_eq!(told(HandOverState::Accepted, &[("stap", "afspreken"), ("dag", ""), ("tijd", "laat")]).await, ["dag", "tijd", "waar"]);
    assert_eq!(
        told(HandOverState::Started, &[("stap", "nabellen"), ("gebeld-op", "1-1-2027"), ("hoe-gebeld", "telefoon")]).await,
        ["bereikt"]
    );
    assert_eq!(told(HandOverState::Declined, &[("stap", "doorzetten"), ("plek", "https://x.nl/plekken/weg")]).await, ["plek"]);
    assert_eq!(told(HandOverState::Closed, &[("stap", "heropenen")]).await, ["waarom"]);
    assert_eq!(told(HandOverState::Closed, &[("stap", "ruimte-vragen")]).await, [""]);
    assert!(post(HandOverState::Draft, &[("stap", "openen")]).await.is_err(), "that is the partner's");
}

#[tokio::test]
async fn a_partner_answers() {
    let post = async |state, fields: &[(&str, &str)]| send(partner::answer, "sara", &path("/partner", state), fields).await;
    assert_eq!(problems(post(HandOverState::RoomAsked, &[("stap", "ruimte"), ("ruimte", "ja")]).await).len(), 1, "full");
    let waiting = [("stap", "ruimte"), ("ruimte", "wachtlijst"), ("vanaf", "1-2-2027")];
    assert!(see(post(HandOverState::RoomAsked, &waiting).await).contains(&id(HandOverState::RoomAsked.index()).to_string()));
    let no = [("stap", "nee"), ("reden", "anders"), ("toelichting", "")];
    assert_eq!(problems(post(HandOverState::Sent, &no).await)[0].0, "toelichting");
    let no = [("stap", "nee"), ("reden", "te-ver"), ("toelichting", "")];
    assert_eq!(see(post(HandOverState::Sent, &no).await), "/partner/overdrachten?gedaan=overdracht");
    assert!(post(HandOverState::Sent, &[("stap", "versturen")]).await.is_err());
}

#[tokio::test]
async fn what_a_partner_tells_is_read_in_the_same_words_by_everybody() {
    for (name, start) in [("coen", "/coach"), ("sara", "/partner"), ("sien", "/mijn")] {
        let html = open(name, &path(start, HandOverState::Started)).await.html;
        let told = html.split_once("aria-labelledby=\"verteld\"").and_then(|(_, rest)| rest.split_once("</section>")).expect("told").0;
        for words in ["Wieden &lt;s&gt;", "Zij &lt;s&gt; verzorgt de kippen", "href=\"/plekken/tuinhulp\"", "Tuinhulp &lt;s&gt;"] {
            assert!(told.contains(words), "{name}: {words}");
        }
    }
    let post = async |fields: &[(&str, &str)]| send(partner::answer, "sara", &path("/partner", HandOverState::Started), fields).await;
    assert_eq!(problems(post(&[("stap", "vertellen"), ("doet", " ")]).await)[0].0, "doet");
    assert_eq!(problems(post(&[("stap", "volgende-plek"), ("plek", "???")]).await)[0].0, "plek");
    assert_eq!(problems(post(&[("stap", "volgende-plek"), ("plek", "weg")]).await)[0].0, "plek");
    for fields in [
        &[("stap", "vertellen"), ("taken", "Wieden")][..],
        &[("stap", "vertellen"), ("doet", "Kippen")],
        &[("stap", "volgende-plek"), ("plek", "tuinhulp")],
    ] {
        assert!(see(post(fields).await).ends_with("?gedaan=overdracht"), "{fields:?}");
    }
}

#[tokio::test]
async fn a_participant_permits_asks_and_stops() {
    let page = open("sien", &path("/mijn", HandOverState::PermissionAsked)).await.html;
    for words in ["Ja, dit is goed", "Ik &lt;b&gt; kom graag", "Nee is ook goed", "5 april 2027"] {
        assert!(page.contains(words), "{words}");
    }
    for (state, step) in [
        (HandOverState::PermissionAsked, "toestemming"),
        (HandOverState::Sent, "niets-gehoord"),
        (HandOverState::Started, "gestopt"),
        (HandOverState::Seen, "intrekken"),
    ] {
        let answer = send(own::go_on, "sien", &path("/mijn", state), &[("stap", step)]).await;
        assert!(see(answer).ends_with("?gedaan=overdracht"), "{step}");
    }
    let late = send(own::go_on, "sien", &path("/mijn", HandOverState::Closed), &[("stap", "intrekken")]).await;
    assert_eq!(problems(late).len(), 1);
}

#[tokio::test]
async fn a_place_is_chosen_by_its_address() {
    let path = format!("/coach/mensen/{}/plekken", crate::samples_of_cases::id());
    let chosen =
        send(prepare::prepare, "coen", &path, &[("plek", "https://meedoen.example.nl/en/plekken/meehelpen-in-de-moestuin?x=1")]).await;
    assert_eq!(see(chosen), format!("/coach/overdrachten/{}", id(0)));
    for wrong in ["", "weg", "???"] {
        let told = problems(send(prepare::prepare, "coen", &path, &[("plek", wrong)]).await);
        assert_eq!(told.iter().map(|(field, _)| field.as_str()).collect::<Vec<_>>(), ["plek"], "{wrong}");
    }
}

#[tokio::test]
async fn a_list_that_goes_on_has_a_next_page_and_one_back() {
    let first = open("sara", "/partner/overdrachten").await.html;
    assert!(first.contains("rel=\"next\" href=\"/partner/overdrachten?deel=2\"") && !first.contains("rel=\"prev\""));
    for address in ["/partner/overdrachten?deel=x", "/partner/overdrachten?deel=0", "/partner/overdrachten?deel=-1"] {
        assert!(open("sara", address).await.html.contains("?deel=2"), "{address} is the first page");
    }
    let second = open("sara", "/partner/overdrachten?deel=2").await.html;
    assert!(second.contains("rel=\"prev\" href=\"/partner/overdrachten\"") && !second.contains("rel=\"next\""));
}
