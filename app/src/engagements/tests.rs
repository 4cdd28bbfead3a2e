//! The pages of what organisations ask, over a marketplace of samples: Sara asks, Cora proposes, Sien answers.

use super::{ASKERS, OWN, QUESTIONS, asker, coordination, own, question_path};
use crate::{
    accounts::tests::asking::{open, open_as, problems, send, values, words},
    ask::NoPage,
    forms::Posted,
    samples_of_engagements::id,
};
use axum::http::StatusCode;
use domain::{codes::Code as _, engagements::EngagementState, languages::UiLanguage};
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
    let of_cora: Vec<_> = EngagementState::ALL.iter().map(|state| question_path(id(*state))).chain([QUESTIONS.to_owned()]).collect();
    let pages = of_cora.iter().map(|path| ("cora", path.as_str())).chain([("sara", ASKERS), ("sien", OWN)]);
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
    for path in [ASKERS, OWN] {
        assert_eq!(open("", path).await.status, StatusCode::FOUND, "{path}");
    }
    assert_eq!(open("coen", ASKERS).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_organisation_reads_a_name_only_after_a_yes() {
    let read = words(&open("sara", ASKERS).await.html);
    let named = EngagementState::ALL.iter().filter(|state| state.is_known()).count();
    assert_eq!(read.matches("Sien").count(), named, "{read}");
}

#[tokio::test]
async fn what_is_asked_is_checked_beside_its_field() {
    let organisation = uuid::Uuid::nil().to_string();
    let told = problems(send(asker::send, "sara", ASKERS, &[("doe", "vragen"), ("organisatie", organisation.as_str())]).await);
    assert_eq!(told.iter().map(|(field, _)| field.as_str()).collect::<Vec<_>>(), ["soort", "waarover"]);
    let held = id(EngagementState::Held).to_string();
    let tell = [("doe", "vertellen"), ("vraag", held.as_str()), ("gevoel", "3"), ("hoe-was-het", "Mooi")];
    assert_eq!(see(send(asker::send, "sara", ASKERS, &tell).await), format!("{ASKERS}?gedaan=vraag-stap"));
    let asked = id(EngagementState::Asked).to_string();
    assert_eq!(
        problems(send(asker::send, "sara", ASKERS, &[tell[0], ("vraag", asked.as_str()), tell[2], tell[3]]).await).len(),
        1,
        "not yet"
    );
    assert!(matches!(send(asker::send, "sara", ASKERS, &[tell[0], tell[1], ("gevoel", "9")]).await, Err(NoPage::NotFound)));
}

#[tokio::test]
async fn a_coordinator_proposes_and_plans_and_an_expert_answers() {
    let asked = question_path(id(EngagementState::Asked));
    let sien = crate::samples_of_experts::id().to_string();
    let propose = [("doe", "voorstellen"), ("wie", sien.as_str())];
    assert_eq!(see(send(coordination::go_on, "cora", &asked, &propose).await), format!("{asked}?gedaan=vraag-stap"));
    assert_eq!(problems(send(coordination::go_on, "cora", &asked, &propose[..1]).await)[0].0, "wie");
    let accepted = question_path(id(EngagementState::Accepted));
    let told = problems(send(coordination::go_on, "cora", &accepted, &[("doe", "afspreken")]).await);
    assert_eq!(told.iter().map(|(field, _)| field.as_str()).collect::<Vec<_>>(), ["dag", "tijd", "waar"]);
    let plan = [("doe", "afspreken"), ("dag", "3-12-2030"), ("tijd", "10.30"), ("waar", "Buurthuis")];
    assert_eq!(see(send(coordination::go_on, "cora", &accepted, &plan).await), format!("{accepted}?gedaan=vraag-stap"));
    assert!(matches!(send(coordination::go_on, "coen", &asked, &propose).await, Err(NoPage::NotFound)));
    let proposed = id(EngagementState::Proposed).to_string();
    for what in ["ja", "nee"] {
        let said = [("doe", what), ("vraag", proposed.as_str())];
        assert_eq!(see(send(own::send, "sien", OWN, &said).await), format!("{OWN}?gedaan=vraag-stap"));
    }
    assert!(matches!(send(own::send, "tom", OWN, &[("doe", "ja"), ("vraag", proposed.as_str())]).await, Err(NoPage::NotFound)));
}
