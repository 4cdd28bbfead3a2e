//! Somebody who does not know what suits them finds places that fit, and is told why.

use domain::{
    codes::{Code as _, PlaceStatus},
    day_parts::DayPart,
    matches::Reason,
    samples,
    use_cases::Actor,
    wishes::Wishes,
};
use marketplace::Matches as _;
use tests::{TestApp, Town};

async fn total(app: &TestApp, address: &[(&str, &str)]) -> u32 {
    let (wishes, unusable) = Wishes::parse(address.iter().copied());
    assert!(unusable.is_empty(), "{unusable:?}");
    app.marketplace.matches(&Actor::Visitor, &wishes, 0).await.expect("an answer").total
}

#[tokio::test]
async fn a_visitor_sees_a_few_places_with_reasons_and_then_all_others_once() {
    let (app, _) = TestApp::with_examples().await;
    let (wishes, _) = Wishes::parse([("thema", "groen"), ("dagdeel", "di-ochtend"), ("begin", "groep"), ("pc", "3561"), ("km", "25")]);
    let ask = async |at_most| app.marketplace.matches(&Actor::Visitor, &wishes, at_most).await.expect("an answer");
    let first = ask(7).await;
    assert!((3..=7).contains(&first.matches.len()), "{}", first.matches.len());
    for found in &first.matches {
        let content = &found.card.place.content;
        assert!(content.status.is_public() && found.card.distance_km.is_some_and(|km| km <= 25.0));
        assert!(content.day_parts().any(|part| Some(part) == DayPart::parse("di-ochtend")) || content.slots.is_empty());
        assert!(!found.reasons.is_empty() && found.reasons.len() <= 3, "{:?}", found.reasons);
    }
    assert!(first.matches.iter().any(|found| found.reasons.iter().any(|reason| matches!(reason, Reason::Theme(_)))));
    let all = ask(1_000).await;
    assert_eq!(all.matches.len(), usize::try_from(all.total).expect("few"));
    assert_eq!(all.matches[..first.matches.len()], first.matches, "the first ones stay the first");
    let unique: std::collections::BTreeSet<_> = all.matches.iter().map(|found| found.card.place.id).collect();
    assert_eq!(unique.len(), all.matches.len(), "no place stands there twice");
}

#[tokio::test]
async fn what_a_partner_saves_fits_at_once_and_what_is_paused_no_more() {
    let (app, _) = TestApp::empty().await;
    let organisation = samples::organisation("Tuin De Wijk");
    let mut place = samples::place("Zonnebloemen zaaien", &organisation);
    assert_eq!(total(&app, &[]).await, 0);
    app.save(&organisation, &place).await;
    app.marketplace.index_marked().await.expect("written");
    assert_eq!((total(&app, &[("thema", "groen")]).await, total(&app, &[("begin", "werk")]).await), (1, 0));

    place.content.status = PlaceStatus::Paused;
    app.save(&organisation, &place).await;
    // Before the marks are taken the place is read back from the database, and dropped.
    let found = app.marketplace.matches(&Actor::Visitor, &Wishes::default(), 7).await.expect("an answer");
    assert!(found.matches.is_empty());
    app.marketplace.index_marked().await.expect("written");
    assert_eq!(total(&app, &[]).await, 0);
}

#[tokio::test]
async fn loosening_a_wish_gives_as_many_places_more_as_was_told() {
    let (app, _) = TestApp::with_examples().await;
    let mut told = 0;
    for address in [
        vec![("dagdeel", "zo-avond"), ("wens", "rustig")],
        vec![("pc", "3561"), ("km", "2"), ("begin", "hulp")],
        vec![("wens", "vrouwengroep"), ("gezelschap", "maatje")],
        vec![("taal", "jpn"), ("nederlands", "0"), ("wens", "kinderen-mee")],
    ] {
        let (wishes, _) = Wishes::parse(address.iter().copied());
        let found = app.marketplace.matches(&Actor::Visitor, &wishes, 7).await.expect("an answer");
        for (loosening, more) in found.loosenings {
            let looser = app.marketplace.matches(&Actor::Visitor, &loosening.of(&wishes), 0).await.expect("an answer");
            assert_eq!(looser.total, found.total + more, "{loosening:?} of {address:?}");
            told += 1;
        }
    }
    assert!(told > 4, "{told} were tried");
}

#[tokio::test]
async fn a_visitor_goes_through_the_questions_without_a_script_or_a_cookie() {
    let (_app, visitor) = TestApp::with_examples().await;
    let answers = "thema=koken&doel=mensen-ontmoeten&dagdeel=di-ochtend&dagdeel=do-ochtend&begin=groep&pc=3561";
    for page in ["", "/blij-van", "/hopen", "/wanneer", "/beginnen", "/plek", "/waar", "/overzicht", "/plekken"] {
        let answer = visitor.get(&format!("/wat-past-bij-mij{page}?{answers}")).await;
        assert_eq!(answer.status, 200, "{page}");
        assert!(answer.header("set-cookie").is_empty(), "{page}");
    }
    let html = visitor.get(&format!("/wat-past-bij-mij/plekken?{answers}")).await.text();
    assert!(html.contains("class=\"place-card ") && html.contains("U houdt van koken"));
}

#[tokio::test]
async fn nothing_of_the_wishes_is_written_down() {
    let town = Town::start().await;
    town.organisation("Tuin De Wijk", "Utrecht").await;
    let before = town.log().await.len();
    let page = town.person().get("/wat-past-bij-mij/plekken?thema=groen&wens=rolstoel&pc=3561").await;
    assert_eq!(page.status, 200);
    assert_eq!(town.log().await.len(), before);
}

#[tokio::test]
async fn bad_answers_are_told_and_the_rest_still_counts() {
    let (_app, visitor) = TestApp::with_examples().await;
    for address in [
        "/wat-past-bij-mij/stap-3?thema=koken&antwoord=ja",
        "/wat-past-bij-mij/waar?pc=0000&thema=koken",
        "/wat-past-bij-mij/plekken?thema=koken&thema=%3Cscript%3E&pc=9999&begin=rennen&na=1000000000",
        "/wat-past-bij-mij/overzicht?thema=koken&pc=12",
        "/wat-past-bij-mij/%22%3E%3Cscript%3E?thema=koken",
    ] {
        let answer = visitor.get(address).await;
        let html = answer.text();
        assert_eq!(answer.status, 200, "{address}");
        assert!(html.contains("thema=koken") || html.contains("name=\"thema\" value=\"koken\""), "{address} keeps what was said");
        assert!(html.contains("class=\"notice") || html.contains("class=\"field-problem"), "{address} says what could not be used");
        assert!(!html.contains("<script>"), "{address}");
    }
}
