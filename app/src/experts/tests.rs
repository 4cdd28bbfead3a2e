//! The pages of experience experts, over a marketplace of samples: Sien is one and active, Cora coordinates.

use super::{experiences, file, own, show, sign_up};
use crate::{
    accounts::tests::asking::{open, open_as, open_at, problems, send, tag, values, words},
    ask::NoPage,
    forms::Posted,
    samples::Behaviour,
    samples_of_experts::id,
};
use axum::http::StatusCode;
use domain::{codes::Code as _, experts::ExpertMove, languages::UiLanguage};
use std::collections::BTreeSet;

fn see(answer: Result<Posted, NoPage>) -> String {
    match answer {
        Ok(Posted::See(path) | Posted::CameBack { path, .. }) => path,
        Ok(Posted::Again(problems)) => panic!("{problems:?}"),
        Ok(_) => panic!("another answer"),
        Err(error) => panic!("{error:?}"),
    }
}

#[tokio::test]
async fn every_page_is_whole_in_both_languages_and_for_whom_it_is() {
    let of_cora = ["/coordinatie".to_owned(), "/coordinatie/mensen".to_owned(), super::person_path(id())];
    let of_sien = ["/mijn/ervaring", "/mijn/ervaring/laten-zien", "/mijn/ervaring/ervaringen"].map(str::to_owned);
    let for_all = ["/ervaringsdeskundige-worden", "/ervaringsdeskundigen"].map(str::to_owned);
    let pages = of_cora.iter().map(|path| ("cora", path)).chain(of_sien.iter().map(|path| ("sien", path)));
    for (name, path) in pages.chain(for_all.iter().flat_map(|path| [("", path), ("sien", path), ("sara", path)])) {
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
    for path in &of_sien {
        assert_eq!(open("", path).await.status, StatusCode::FOUND, "{path}");
    }
}

#[tokio::test]
async fn who_is_none_yet_is_asked_whether_they_would_like_to_and_sees_no_more() {
    let html = open("tom", "/mijn/ervaring").await.html;
    assert!(html.contains("Ik wil graag meer weten") && html.contains("/ervaringsdeskundige-worden"));
    for path in ["/mijn/ervaring/laten-zien", "/mijn/ervaring/ervaringen"] {
        assert_eq!(open("tom", path).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn everybody_sees_only_what_is_for_everybody() {
    let html = open("", "/ervaringsdeskundigen").await.html;
    let read = words(&html);
    assert!(read.contains("Lang thuis zijn") && !read.contains("Schulden"), "{read}");
    let empty = open_at(Behaviour::Empty, UiLanguage::Dutch, "", "/ervaringsdeskundigen", None).await.html;
    assert!(empty.contains("Hier staat nog niemand"));
}

#[tokio::test]
async fn a_visitor_answers_three_questions_and_has_to_be_reachable() {
    let path = "/ervaringsdeskundige-worden";
    let fields = [("naam", "Sara"), ("email", "sara@example.nl"), ("bereik", "mail"), ("gemeente", "utrecht"), ("rol", "maatje")];
    assert_eq!(see(send(sign_up::send, "", path, &fields).await), "/mijn/ervaring?gedaan=ervaring-gevraagd");
    assert_eq!(see(send(sign_up::send, "tom", path, &fields[3..]).await), "/mijn/ervaring?gedaan=ervaring-gevraagd");
    let told = problems(send(sign_up::send, "", path, &[("naam", "Sara"), ("bereik", "niets"), ("gemeente", "utrecht")]).await);
    assert_eq!(told.iter().map(|(field, _)| field.as_str()).collect::<Vec<_>>(), ["bereik"]);
    let told = problems(send(sign_up::send, "", path, &[]).await);
    let fields: Vec<_> = told.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(fields, ["naam", "bereik", "gemeente"]);
    let often = [("naam", "vaak"), ("email", "sara@example.nl"), ("bereik", "mail"), ("gemeente", "utrecht")];
    assert_eq!(problems(send(sign_up::send, "", path, &often).await).len(), 1);
}

#[tokio::test]
async fn one_has_the_buttons_of_the_table_and_no_others() {
    let html = open("sien", "/mijn/ervaring").await.html;
    for step in ExpertMove::ALL {
        let there = html.contains(&format!("name=\"stap\" value=\"{step}\""));
        assert_eq!(there, matches!(step, ExpertMove::Pause | ExpertMove::Back | ExpertMove::Stop), "{step}");
    }
    assert_eq!(see(send(own::step, "sien", "/mijn/ervaring", &[("stap", "pauze")]).await), "/mijn/ervaring?gedaan=ervaring-stap");
    assert_eq!(problems(send(own::step, "sien", "/mijn/ervaring", &[("stap", "beginnen")]).await).len(), 1);
    assert!(matches!(send(own::step, "sien", "/mijn/ervaring", &[("stap", "niets")]).await, Err(NoPage::NotFound)));
}

#[tokio::test]
async fn what_is_shown_is_checked_beside_its_field() {
    let path = "/mijn/ervaring/laten-zien";
    let long = "x".repeat(601);
    let told = problems(send(show::save, "sien", path, &[("verhaal", long.as_str()), ("aantal", "9"), ("postcode", "99")]).await);
    let fields: Vec<_> = told.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(fields, ["verhaal", "aantal", "postcode"]);
    let fine = [("verhaal", "Kort"), ("aantal", "0"), ("dagdeel", "di-ochtend"), ("taal", "nld")];
    assert_eq!(see(send(show::save, "sien", path, &fine).await), format!("{path}?gedaan=ervaring-bewaard"));
    let html = open("sien", path).await.html;
    assert!(tag(&html, "value=\"di-ochtend\"").contains("checked") && !tag(&html, "value=\"ma-ochtend\"").contains("checked"));
}

#[tokio::test]
async fn experiences_are_off_unless_somebody_chooses() {
    let path = "/mijn/ervaring/ervaringen";
    let html = open("sien", path).await.html;
    let of_debts = html.split("name=\"schulden\"").nth(1).and_then(|rest| rest.split("</select>").next()).expect("a choice");
    assert!(tag(of_debts, "value=\"coordinator\"").contains("selected"));
    let of_illness = html.split("name=\"ziekte\"").nth(1).and_then(|rest| rest.split("</select>").next()).expect("a choice");
    assert!(tag(of_illness, "value=\"\"").contains("selected"));
    assert_eq!(see(send(experiences::save, "sien", path, &[("schulden", "openbaar")]).await), format!("{path}?gedaan=ervaring-bewaard"));
}

#[tokio::test]
async fn a_coordinator_plans_a_talk_and_goes_on() {
    let path = super::person_path(id());
    let fine = [("dag", "3-12-2030"), ("tijd", "10.30"), ("waar", "Buurthuis")];
    assert_eq!(see(send(file::go_on, "cora", &path, &fine).await), format!("{path}?gedaan=ervaring-stap"));
    let told = problems(send(file::go_on, "cora", &path, &[("dag", ""), ("tijd", "half elf"), ("waar", "")]).await);
    let fields: Vec<_> = told.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(fields, ["dag", "tijd", "waar"]);
    assert_eq!(see(send(file::go_on, "cora", &path, &[("stap", "opleiding")]).await), format!("{path}?gedaan=ervaring-stap"));
    assert_eq!(see(send(file::go_on, "cora", &path, &[("stap", "gesproken")]).await), format!("{path}?gedaan=ervaring-stap"));
    assert_eq!(problems(send(file::go_on, "cora", &path, &[("stap", "verder")]).await).len(), 1);
    assert!(matches!(send(file::go_on, "coen", &path, &fine).await, Err(NoPage::NotFound)));
}
