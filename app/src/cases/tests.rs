//! The pages of a coach, over a marketplace of samples: Coen knows Sien, and stands in for Ans with Tom.

use super::{add, due_list, person, stand_in};
use crate::{
    accounts::tests::asking::{open, open_as, problems, send, values},
    forms::Posted,
    samples_of_cases::id,
};
use axum::http::StatusCode;
use domain::languages::UiLanguage;
use std::collections::BTreeSet;

fn here() -> String {
    format!("/coach/mensen/{}", id())
}

fn see(answer: Result<Posted, crate::ask::NoPage>) -> String {
    match answer {
        Ok(Posted::See(path)) => path,
        Ok(Posted::Again(problems)) => panic!("{problems:?}"),
        Ok(_) => panic!("another answer"),
        Err(error) => panic!("{error:?}"),
    }
}

#[tokio::test]
async fn every_page_is_whole_in_both_languages_and_for_coaches_only() {
    for path in ["/coach", "/coach/mensen", "/coach/mensen/nieuw", "/coach/vervanging", &here()] {
        for language in UiLanguage::ALL {
            let answer = open_as(language, "coen", path, None).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            let html = answer.html;
            let (ids, unique) = (values(&html, "id"), values(&html, "id").into_iter().collect::<BTreeSet<_>>());
            assert_eq!(ids.len(), unique.len(), "{path}: {ids:?}");
            for target in values(&html, "for").into_iter().chain(values(&html, "aria-labelledby")) {
                assert!(unique.contains(&target), "{path}: nothing has the id {target}");
            }
            assert!(!html.contains("Sien <b>"), "{path}: what somebody typed is no markup");
        }
        for (name, status) in [("sara", StatusCode::NOT_FOUND), ("sien", StatusCode::FOUND), ("", StatusCode::FOUND)] {
            assert_eq!(open(name, path).await.status, status, "{name} {path}");
        }
    }
    assert_eq!(open("coen", "/coach/mensen/00000000-0000-0000-0000-000000000009").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_has_to_be_done_stands_before_what_comes() {
    let html = open("coen", "/coach").await.html;
    let later = html.find("Straks</h2>").expect("what comes");
    let at = |words: &str| html.find(words).unwrap_or_else(|| panic!("{words}"));
    for words in ["Wil graag een belletje", "U beloofde te bellen", "De plek zei: nu niet", "dat is voorbij"] {
        assert!(at(words) < later, "{words}");
    }
    assert!(html.rfind("Weer eens bellen</p>").expect("said") > later);
}

#[tokio::test]
async fn the_list_is_narrowed_by_neighbourhood_theme_and_kind() {
    let lines = async |query: &str| open("coen", &format!("/coach?{query}")).await.html.matches("<h2><bdi>").count();
    let all = lines("").await;
    assert_eq!((lines("wijk=3561").await, lines("wijk=99").await), (all, 0));
    assert_eq!((lines("thema=koken").await, lines("thema=vervoer").await), (all, 0));
    assert_eq!((lines("soort=beloofd").await, lines("wijk=35&soort=lang-stil").await), (1, 1));
}

#[tokio::test]
async fn the_board_shows_the_same_lines_by_how_much_time_there_is() {
    let (list, board) = (open("coen", "/coach").await.html, open("coen", "/coach?weergave=bord").await.html);
    assert_eq!(board.matches("<h3><bdi>").count(), list.matches("<h2><bdi>").count());
    let at = |words: &str| board.find(words).unwrap_or_else(|| panic!("{words}"));
    let columns = ["bord-te-laat", "bord-vandaag", "bord-binnenkort", "bord-later"].map(|id| at(&format!("id=\"{id}\"")));
    assert!(columns.is_sorted() && at("U beloofde te bellen</p>") < columns[1] && at("Weer eens bellen</p>") > columns[3]);
    assert!(board.contains("NarrowedAsTyped") && !list.contains("<script"), "the list needs no script");
    // Without scripts the server narrows it; what does not fit is there for the island, out of sight.
    let narrowed = open("coen", "/coach?weergave=bord&zoek=NOOR+belletje").await.html;
    let hidden = narrowed.matches("\" hidden>").count();
    assert!(narrowed.contains(">Er staat 1 kaart op het bord.</p>") && hidden > 0, "{hidden}");
    let back = send(due_list::take_up, "coen", "/coach?weergave=bord", &[("gebeld", "00000000-0000-0000-0000-000000000001")]).await;
    assert_eq!(see(back), "/coach?weergave=bord&gedaan=gebeld");
}

#[tokio::test]
async fn people_are_found_by_name_and_postcode() {
    let html = open("coen", "/coach/mensen?zoek=to").await.html;
    assert!(html.contains("Tom") && !html.contains("Sien"), "only Tom");
    assert!(html.contains("Hoort bij Ans"), "whom one stands in for");
    assert!(open("coen", "/coach/mensen?zoek=35").await.html.contains("Sien"));
    assert!(open("coen", "/coach/mensen").await.html.contains("U begeleidt 1 van hoogstens 54 mensen."));
}

#[tokio::test]
async fn a_caller_becomes_one_of_the_people() {
    let added = send(due_list::take_up, "coen", "/coach", &[("erbij", "00000000-0000-0000-0000-000000000001")]).await;
    assert_eq!(see(added), format!("{}?gedaan=mens-erbij", here()));
}

#[tokio::test]
async fn adding_tells_beside_each_field_what_is_wrong() {
    const ADD: &str = "/coach/mensen/nieuw";
    let told = problems(send(add::add, "coen", ADD, &[("telefoon", "12"), ("pc", "abc"), ("bereik", "mail")]).await);
    assert_eq!(told.iter().map(|(field, _)| field.as_str()).collect::<Vec<_>>(), ["pc", "naam", "telefoon"]);
    let full = [("naam", "vol"), ("telefoon", "06 12345678"), ("bereik", "alleen-bellen")];
    assert_eq!(problems(send(add::add, "coen", ADD, &full).await).len(), 1);
    let fine = [("naam", "Noor"), ("telefoon", "06 12345678"), ("bereik", "alleen-bellen"), ("pc", "3561")];
    assert_eq!(see(send(add::add, "coen", ADD, &fine).await), format!("{}?gedaan=mens-erbij", here()));
}

#[tokio::test]
async fn the_forms_of_a_person_each_do_their_own_thing() {
    let path = here();
    let post = async |fields: &[(&str, &str)]| send(person::change, "coen", &path, fields).await;
    let contact = [("stap", "contact"), ("soort", "telefoon"), ("dag", "1-10-2026"), ("minuten", "20"), ("beloofd", "")];
    assert_eq!(see(post(&contact).await), format!("{path}?gedaan=contact"));
    let wrong = [("stap", "contact"), ("soort", "bezoek"), ("dag", "1-1-2100"), ("minuten", "veel"), ("beloofd", "1-1-2020")];
    let told = problems(post(&wrong).await);
    assert_eq!(told.iter().map(|(field, _)| field.as_str()).collect::<Vec<_>>(), ["soort", "dag", "beloofd", "minuten"]);
    assert_eq!(see(post(&[("stap", "sluiten")]).await), "/coach/mensen?gedaan=mens-klaar");
    assert_eq!(problems(post(&[("stap", "geven"), ("naar", "00000000-0000-0000-0000-00000000004d")]).await).len(), 1);
    assert!(matches!(post(&[("stap", "kaart")]).await, Ok(Posted::Card { .. })));
    assert!(post(&[("stap", "iets")]).await.is_err());
}

#[tokio::test]
async fn standing_in_needs_somebody_and_a_day() {
    const PATH: &str = "/coach/vervanging";
    let ans = "00000000-0000-0000-0000-00000000004d";
    assert_eq!(see(send(stand_in::keep, "coen", PATH, &[("wie", "")]).await), "/coach/mensen?gedaan=vervanging");
    assert_eq!(see(send(stand_in::keep, "coen", PATH, &[("wie", ans), ("tot", "1-2-2027")]).await), "/coach/mensen?gedaan=vervanging");
    for tot in ["", "ooit", "1-1-2029"] {
        let told = problems(send(stand_in::keep, "coen", PATH, &[("wie", ans), ("tot", tot)]).await);
        assert_eq!(told.iter().map(|(field, _)| field.as_str()).collect::<Vec<_>>(), ["tot"], "{tot}");
    }
}
