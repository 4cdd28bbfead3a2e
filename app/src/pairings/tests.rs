//! The pages of buddy pairings, over a marketplace of samples: Tom asks, Sien walks along, Cora coordinates.

use super::{OWN, PAIRINGS, everybody, everybody::EVERYBODY, file, own, pairing_path, together, together_path};
use crate::{
    accounts::tests::asking::{open, open_as, open_at, problems, send, tag, values, words},
    ask::NoPage,
    forms::Posted,
    samples::Behaviour,
    samples_of_experts,
    samples_of_pairings::id,
};
use axum::http::StatusCode;
use domain::{codes::Code as _, languages::UiLanguage, pairings::PairingState};
use std::collections::BTreeSet;

fn see(answer: Result<Posted, NoPage>) -> String {
    match answer {
        Ok(Posted::See(path)) => path,
        Ok(Posted::Again(problems)) => panic!("{problems:?}"),
        Ok(_) => panic!("another answer"),
        Err(error) => panic!("{error:?}"),
    }
}

#[tokio::test]
async fn every_page_is_whole_in_both_languages_and_for_whom_it_is() {
    let of_cora = PairingState::ALL.iter().map(|state| pairing_path(id(*state))).chain([PAIRINGS, EVERYBODY].map(str::to_owned));
    let walking = PairingState::ALL.iter().filter(|state| state.takes_place()).map(|state| together_path(id(*state)));
    let of_sien: Vec<_> = walking.chain([OWN.to_owned()]).collect();
    let of_tom = [together_path(id(PairingState::Proposed)), OWN.to_owned(), format!("{OWN}?plek=meehelpen-in-de-moestuin")];
    let of_cora: Vec<_> = of_cora.collect();
    let pages = of_cora.iter().map(|path| ("cora", path));
    let pages = pages.chain(of_sien.iter().map(|path| ("sien", path))).chain(of_tom.iter().map(|path| ("tom", path)));
    for (name, path) in pages {
        for language in UiLanguage::ALL {
            let answer = open_as(language, name, path, None).await;
            assert_eq!(answer.status, StatusCode::OK, "{name} {path}");
            let html = answer.html;
            let (ids, unique) = (values(&html, "id"), values(&html, "id").into_iter().collect::<BTreeSet<_>>());
            assert_eq!(ids.len(), unique.len(), "{path}: {ids:?}");
            for target in values(&html, "for").into_iter().chain(values(&html, "aria-labelledby")) {
                assert!(unique.contains(&target), "{path}: nothing has the id {target}");
            }
            assert!(!html.contains("<b>") && !html.contains("??"), "{path}: what somebody typed is no markup, and every text is there");
        }
    }
    for path in &of_cora {
        for (name, status) in [("coen", StatusCode::NOT_FOUND), ("sien", StatusCode::FOUND), ("", StatusCode::FOUND)] {
            assert_eq!(open(name, path).await.status, status, "{name} {path}");
        }
    }
    assert_eq!(open("", OWN).await.status, StatusCode::FOUND);
    assert_eq!(open("tom", &together_path(id(PairingState::Active))).await.status, StatusCode::NOT_FOUND, "somebody else's");
}

#[tokio::test]
async fn who_did_not_ask_yet_can_ask_and_is_told_what_is_wrong() {
    let html = open_at(Behaviour::Empty, UiLanguage::Dutch, "tom", OWN, None).await.html;
    assert!(words(&html).contains("Ik wil graag een maatje"));
    let fine = [("doe", "vragen"), ("gemeente", "utrecht"), ("ervaring", "schulden"), ("liever-geen", "rook")];
    assert_eq!(see(send(own::send, "tom", OWN, &fine).await), format!("{OWN}?gedaan=maatje-gevraagd"));
    let told = problems(send(own::send, "tom", OWN, &fine[..1]).await);
    assert_eq!(told.iter().map(|(field, _)| field.as_str()).collect::<Vec<_>>(), ["gemeente"]);
}

#[tokio::test]
async fn a_buddy_who_is_not_for_everybody_has_no_name_on_a_card() {
    let html = open("tom", OWN).await.html;
    let read = words(&html);
    assert!(read.contains("Een maatje voor u") && read.contains("Maakte zelf mee: Schulden"), "{read}");
    let koppel = id(PairingState::Proposed).to_string();
    let sien = samples_of_experts::id().to_string();
    let choose = [("doe", "kiezen"), ("koppel", koppel.as_str()), ("maatje", sien.as_str())];
    assert_eq!(see(send(own::send, "tom", OWN, &choose).await), format!("{OWN}?gedaan=maatje-stap"));
    let other = uuid::Uuid::from_u128(9).to_string();
    let full = [choose[0], choose[1], ("maatje", other.as_str())];
    assert!(problems(send(own::send, "tom", OWN, &full).await)[0].1.contains("net iemand anders"));
    assert!(matches!(send(own::send, "tom", OWN, &[("doe", "ja")]).await, Err(NoPage::NotFound)));
}

#[tokio::test]
async fn a_buddy_does_not_read_what_was_asked_for_nor_the_name_before_a_yes() {
    let read = words(&open("sien", OWN).await.html);
    assert!(read.contains("Iemand wil graag met u op pad") && !read.contains("Maakte zelf mee"), "{read}");
}

#[tokio::test]
async fn a_meeting_takes_two_taps_and_what_is_wrong_stands_at_its_field() {
    let path = together_path(id(PairingState::Active));
    let done = format!("{path}?gedaan=maatje-stap");
    let log = [("doe", "gezien"), ("dag", ""), ("uren", "2"), ("gevoel", "3")];
    assert_eq!(see(send(together::send, "sien", &path, &log).await), done);
    let later = [log[0], ("dag", "3-12-2030"), log[2], log[3]];
    assert_eq!(problems(send(together::send, "sien", &path, &later).await)[0].0, "dag");
    assert_eq!(see(send(together::send, "sien", &path, &[("doe", "hulp")]).await), done);
    assert_eq!(problems(send(together::send, "sien", &path, &[("doe", "zorgen")]).await)[0].0, "zorg");
    let told = problems(send(together::send, "sien", &path, &[("doe", "vertellen")]).await);
    assert_eq!(told.iter().map(|(field, _)| field.as_str()).collect::<Vec<_>>(), ["stemming", "verder"]);
    let stop = [("doe", "stoppen"), ("reden", "Te druk"), ("opnieuw", "ja")];
    assert_eq!(see(send(together::send, "sien", &path, &stop).await), format!("{OWN}?gedaan=maatje-stap"));
    assert!(matches!(send(together::send, "tom", &path, &stop).await, Err(NoPage::NotFound)));
}

#[tokio::test]
async fn a_coordinator_proposes_plans_and_ends() {
    let asked = pairing_path(id(PairingState::Asked));
    let sien = samples_of_experts::id().to_string();
    let fine = [("doe", "voorstellen"), ("maatje", sien.as_str())];
    assert_eq!(see(send(file::go_on, "cora", &asked, &fine).await), format!("{asked}?gedaan=maatje-stap"));
    assert_eq!(problems(send(file::go_on, "cora", &asked, &fine[..1]).await)[0].0, "maatje");
    let accepted = pairing_path(id(PairingState::Accepted));
    let plan = [("doe", "afspreken"), ("dag", "3-12-2030"), ("tijd", "10.30"), ("waar", "Buurthuis")];
    assert_eq!(see(send(file::go_on, "cora", &accepted, &plan).await), format!("{accepted}?gedaan=maatje-stap"));
    assert_eq!(problems(send(file::go_on, "cora", &asked, &plan).await).len(), 1, "not yet");
    for what in ["gesproken", "stoppen"] {
        assert_eq!(see(send(file::go_on, "cora", &accepted, &[("doe", what)]).await), format!("{accepted}?gedaan=maatje-stap"));
    }
    assert!(matches!(send(file::go_on, "coen", &asked, &fine).await, Err(NoPage::NotFound)));
}

#[tokio::test]
async fn a_coordinator_ticks_what_to_keep_of_a_proposal_for_everybody() {
    let html = open("cora", EVERYBODY).await.html;
    let pairs: Vec<_> = values(&html, "value").into_iter().filter(|value| value.contains('_') && value.len() > 70).collect();
    assert_eq!(pairs.len(), 2, "{pairs:?}");
    assert!(tag(&html, &format!("value=\"{}\"", pairs[0])).contains("checked"), "whom the proposal gives is ticked");
    assert!(!tag(&html, &format!("value=\"{}\"", pairs[1])).contains("checked"), "who fits as well is not");
    assert!(words(&html).contains("Wie past, gaat in dit voorstel met iemand anders mee."));
    let both = [("paar", pairs[0].as_str()), ("paar", pairs[1].as_str())];
    assert_eq!(see(send(everybody::send, "cora", EVERYBODY, &both).await), format!("{PAIRINGS}?gedaan=maatjes-voorgesteld"));
    assert_eq!(problems(send(everybody::send, "cora", EVERYBODY, &[]).await)[0].0, "paar");
    let old = pairs[0].replace(&id(PairingState::Asked).to_string(), &id(PairingState::Active).to_string());
    let told = problems(send(everybody::send, "cora", EVERYBODY, &[("paar", old.as_str())]).await);
    assert!(told[0].1.contains("Wij stelden nog niemand voor"), "{told:?}");
    assert!(matches!(send(everybody::send, "cora", EVERYBODY, &[("paar", "iets")]).await, Err(NoPage::NotFound)));
    assert!(matches!(send(everybody::send, "coen", EVERYBODY, &both).await, Err(NoPage::NotFound)));
}

#[tokio::test]
async fn expenses_are_written_down_at_a_meeting_and_paid_back_as_they_were_seen() {
    let path = together_path(id(PairingState::Active));
    let fine = [("doe", "kosten"), ("kostendag", "2027-01-04"), ("waarvoor", "reis"), ("bedrag", "3,50")];
    assert_eq!(see(send(together::send, "sien", &path, &fine).await), format!("{path}?gedaan=maatje-stap"));
    for wrong in ["50,01", "3,5", "-1", ""] {
        let told = problems(send(together::send, "sien", &path, &[fine[0], fine[1], fine[2], ("bedrag", wrong)]).await);
        assert_eq!(told.iter().map(|(field, _)| field.as_str()).collect::<Vec<_>>(), ["bedrag"], "{wrong}");
    }
    let read = words(&open("sien", OWN).await.html);
    assert!(read.contains("U krijgt dit nog terug") && read.contains("U kreeg dit terug op"), "{read}");
    let person = crate::experts::person_path(samples_of_experts::id());
    let html = open("cora", &person).await.html;
    assert!(words(&html).contains("Krijgt nog 3,50 euro terug"));
    let seen = samples_of_experts::expenses()[0].id.to_string();
    assert!(html.contains(&seen) && !html.contains(&samples_of_experts::expenses()[1].id.to_string()), "only what waits is paid");
    let pay = [("stap", "betaald"), ("bedrag", seen.as_str())];
    assert_eq!(see(send(crate::experts::file::go_on, "cora", &person, &pay).await), format!("{person}?gedaan=ervaring-stap"));
}
