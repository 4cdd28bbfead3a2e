//! What a participant keeps and how they come back, over a marketplace of samples.

use super::{back_forms, card, details, devices, download, erase, keep};
use crate::{
    accounts::tests::asking::{again, open, open_again, open_as, open_at, problems, send, tag, values, who},
    ask::{Here, NoPage},
    forms::{Again, Posted},
    samples::{Behaviour, market, site},
    samples_of_participants::{CARD, USED_CARD},
    samples_of_people::CODE,
};
use axum::http::StatusCode;
use domain::languages::UiLanguage;
use std::collections::BTreeSet;

const WISHES: &str = "?thema=koken&begin=kijken&pc=3561";

/// Every page, as somebody who may see it.
const PAGES: &[(&str, &str)] = &[
    ("", "/bewaren"),
    ("", "/bewaren?thema=koken&begin=kijken&pc=3561"),
    ("", "/bewaren?thema=vissen"),
    ("sien", "/bewaren"),
    ("sien", "/bewaren?thema=koken"),
    ("sara", "/bewaren"),
    ("", "/terugkomen"),
    ("", "/terugkomen?gedaan=gewist"),
    ("", "/terugkomen/code"),
    ("sien", "/terugkomen"),
    ("sien", "/terugkomen/code"),
    ("sara", "/terugkomen/kaart"),
    ("sien", "/mijn"),
    ("tom", "/mijn"),
    ("sien", "/mijn/gegevens"),
    ("tom", "/mijn/gegevens"),
    ("sien", "/mijn/wie-ziet-mij"),
    ("tom", "/mijn/wie-ziet-mij"),
    ("sien", "/mijn/apparaten"),
    ("tom", "/mijn/apparaten"),
    ("sien", "/mijn/kaart"),
    ("sien", "/mijn/wissen"),
];

fn is_whole(html: &str, what: &str) {
    assert!(html.trim_end().ends_with("</html>"), "{what}");
    assert_eq!((html.matches("<h1").count(), html.matches("<main").count()), (1, 1), "{what}");
    let (ids, unique) = (values(html, "id"), values(html, "id").into_iter().collect::<BTreeSet<_>>());
    assert_eq!(ids.len(), unique.len(), "{what}: {ids:?}");
    for target in values(html, "for").into_iter().chain(values(html, "aria-labelledby")) {
        assert!(unique.contains(&target), "{what}: nothing has the id {target}");
    }
    for forbidden in [" style=", "<style", "<script", "javascript:", " onclick="] {
        assert!(!html.contains(forbidden), "{what} has {forbidden}");
    }
}

#[tokio::test]
async fn every_page_is_whole_in_both_languages() {
    for (name, address) in PAGES {
        for language in UiLanguage::ALL {
            let answer = open_as(language, name, address, None).await;
            assert_eq!(answer.status, StatusCode::OK, "{name} {address}");
            is_whole(&answer.html, &format!("{name} {address}"));
            let searched = name.is_empty() && address.starts_with("/terugkomen") && !address.starts_with("/terugkomen/");
            assert_eq!(answer.html.contains("content=\"noindex\""), !searched, "{name} {address}");
        }
    }
}

#[tokio::test]
async fn whoever_is_not_back_is_asked_to_come_back() {
    for address in ["/mijn", "/mijn/gegevens", "/mijn/wie-ziet-mij", "/mijn/apparaten", "/mijn/kaart", "/mijn/wissen"] {
        for name in ["", "sara", "bas-"] {
            let answer = open(name, address).await;
            let wanted = address.replace('/', "%2F");
            assert_eq!((answer.status, answer.leads_to), (StatusCode::FOUND, format!("/terugkomen?naar={wanted}")), "{name} {address}");
        }
    }
    assert!(matches!(send(details::change, "sara", "/mijn/gegevens", &[]).await, Err(NoPage::ComeBack)));
    assert!(matches!(send(erase::erase, "", "/mijn/wissen", &[]).await, Err(NoPage::ComeBack)));
}

#[tokio::test]
async fn what_is_kept_is_said_before_anything_is_asked() {
    let html = open("", &format!("/bewaren{WISHES}")).await.html;
    let (before, form) =
        html.split_once(" action=\"/bewaren?thema=koken&amp;begin=kijken&amp;pc=3561\"").expect("the form with the answers");
    for words in
        ["Wat bewaren wij?", "Waarom?", "Wie ziet het?", "Hoe lang?", "183 dagen", "30 dagen", "Koken", "Eerst kijken", "Rond 3561"]
    {
        assert!(before.contains(words), "{words}");
    }
    for field in ["naam", "email", "telefoon", "bereik"] {
        assert!(form.contains(&format!("name=\"{field}\"")), "{field}");
    }
    assert!(tag(&html, "value=\"niets\"").contains("checked"), "who chooses nothing hears nothing");
    assert!(open("", "/bewaren?thema=vissen").await.html.contains("konden wij niet lezen"));
}

const FILLED: &[(&str, &str)] = &[("naam", "Sien"), ("email", "sien@example.nl"), ("telefoon", ""), ("bereik", "mail")];

#[tokio::test]
async fn whoever_can_get_a_code_goes_on_and_others_get_a_card() {
    match send(keep::keep, "", "/bewaren", FILLED).await {
        Ok(Posted::CameBack { token, path, .. }) => {
            assert_eq!((token.0.as_str(), path.as_str()), ("sien", "/mijn?gedaan=gegevens-bewaard"));
        }
        _ => panic!("nobody came back"),
    }
    for fields in
        [[("naam", "Tom"), ("bereik", "niets")].as_slice(), &[("naam", "Tom"), ("telefoon", "030 286 00 00"), ("bereik", "alleen-bellen")]]
    {
        match send(keep::keep, "", "/bewaren", fields).await {
            Ok(Posted::Card { token: Some(token), words }) => assert_eq!((token.0.as_str(), words[0].as_str()), ("tom", CARD)),
            _ => panic!("no card"),
        }
    }
}

#[tokio::test]
async fn a_form_that_was_sent_long_ago_leads_back_and_too_many_wait() {
    let sent = |name| [("naam", name), ("bereik", "niets")];
    assert!(matches!(send(keep::keep, "", "/bewaren", &sent("twee")).await, Ok(Posted::See(path)) if path == "/terugkomen"));
    assert!(problems(send(keep::keep, "", "/bewaren", &sent("vaak")).await)[0].1.contains("Wacht"));
}

#[tokio::test]
async fn what_contradicts_is_told_beside_its_field() {
    let wrong = async |fields: &[(&str, &str)]| problems(send(keep::keep, "", "/bewaren", fields).await);
    let fields = |told: Vec<(String, String)>| told.into_iter().map(|(field, _)| field).collect::<Vec<_>>();
    assert_eq!(fields(wrong(&[]).await), ["naam", "bereik"]);
    assert_eq!(fields(wrong(&[("naam", "Sien"), ("bereik", "mail")]).await), ["email"]);
    assert_eq!(fields(wrong(&[("naam", "Sien"), ("bereik", "sms"), ("telefoon", "030 286 00 00")]).await), ["telefoon"]);
    assert_eq!(fields(wrong(&[("naam", "Sien"), ("bereik", "alleen-bellen")]).await), ["telefoon"]);
    assert_eq!(fields(wrong(&[("naam", "Sien"), ("bereik", "duif")]).await), ["bereik"]);
    let told = wrong(&[("naam", &"x".repeat(61)), ("email", "sien"), ("telefoon", "bel mij"), ("bereik", "niets")]).await;
    assert!(told[0].1.contains("60 tekens"), "{told:?}");
    assert_eq!(fields(told), ["naam", "email", "telefoon"]);
}

#[tokio::test]
async fn what_was_typed_is_kept_and_runs_nowhere() {
    let typed = [("naam", "<script>alert(1)</script>"), ("email", "sien"), ("telefoon", "\"><b>"), ("bereik", "sms")];
    let Ok(Posted::Again(told)) = send(keep::keep, "", "/bewaren", &typed).await else { panic!("the form did not come back") };
    let html = open_again("", &format!("/bewaren{WISHES}"), again(&typed, told)).await;
    assert!(html.contains("value=\"&lt;script&gt;alert(1)&lt;/script&gt;\"") && html.contains("value=\"&quot;&gt;&lt;b&gt;\""), "{html}");
    assert!(tag(&html, "value=\"sms\"").contains("checked") && html.contains("thema=koken"), "and the answers are still there");
    is_whole(&html, "with problems");
    let own = open("sien", "/mijn").await.html;
    assert!(own.contains("<bdi>Sien &lt;b&gt;</bdi>"), "{own}");
}

#[tokio::test]
async fn a_participant_saves_other_answers_with_one_button() {
    let html = open("sien", "/bewaren?thema=koken").await.html;
    assert!(html.contains(" action=\"/bewaren?thema=koken\"") && !html.contains("name=\"naam\""));
    assert!(
        matches!(send(keep::keep, "sien", "/bewaren", &[]).await, Ok(Posted::See(path)) if path == "/mijn"),
        "without answers nothing is lost"
    );
    assert!(matches!(send(keep::keep, "sara", "/bewaren", FILLED).await, Ok(Posted::See(path)) if path == "/bewaren"));
}

#[tokio::test]
async fn one_page_holds_everything_that_one_can_do() {
    let html = open("sien", "/mijn").await.html;
    let answers = "thema=koken&amp;thema=groen";
    assert!(html.contains(&format!("/wat-past-bij-mij/overzicht?{answers}")), "{html}");
    for words in [
        "Koken, Tuin en groen",
        "dinsdag, ochtend",
        "Iets rustiger mag ook",
        "Een maatje",
        "hoogstens 5 kilometer",
        "sien@example.nl",
        "Met een mail",
    ] {
        assert!(html.contains(words), "{words}");
    }
    for path in ["gegevens", "wie-ziet-mij", "apparaten", "kaart", "alles.json", "alles.html", "wissen"] {
        assert!(html.contains(&format!("href=\"/mijn/{path}\"")), "{path}");
    }
    assert!(html.contains("<a href=\"/mijn\" aria-current=\"page\">Mijn Meedoen</a>"), "and the menu leads here");
    assert!(!open("", "/over").await.html.contains("href=\"/mijn\" aria"), "for visitors the menu stays short");
}

#[tokio::test]
async fn a_card_is_shown_once_and_names_nobody() {
    let Ok(Posted::Card { token: None, words }) = send(card::make, "sien", "/mijn/kaart", &[]).await else { panic!("no card") };
    for (name, address) in [("sien", "/mijn/kaart"), ("tom", "/bewaren")] {
        let html = open_again(name, address, Again { once: words.clone(), ..Again::default() }).await;
        is_whole(&html, address);
        let sheet = html.split_once("class=\"card-sheet\"").and_then(|(_, rest)| rest.split_once("</section>")).expect("a card").0;
        assert!(sheet.contains("<span>K7MX</span>") && sheet.contains("8 januari 1970") && sheet.contains("class=\"qr\""), "{sheet}");
        assert!(sheet.contains("meedoen.example.nl/terugkomen/kaart") && !sheet.contains("Sien") && !sheet.contains("Tom"), "{sheet}");
        assert!(!html.contains(CARD), "only in groups and in the square");
    }
    assert!(!open("sien", "/mijn/kaart").await.html.contains("card-sheet"));
}

#[tokio::test]
async fn the_page_for_a_code_is_the_same_for_everybody() {
    let page = async |contact: &str| {
        let answer = send(back_forms::ask, "", "/terugkomen", &[("contact", contact)]).await;
        assert!(problems(answer).is_empty());
        let html = open_again("", "/terugkomen", again(&[("contact", contact)], Vec::new())).await;
        is_whole(&html, contact);
        html
    };
    let html = page("Sien@example.nl").await;
    assert!(html.contains("Kennen wij u?") && html.contains("<bdi>sien@example.nl</bdi>") && html.contains("10 minuten"));
    assert!(html.contains(" action=\"/terugkomen/code\"") && html.contains("name=\"contact\" value=\"sien@example.nl\""));
    assert!(page("06-00 00 00 00").await.contains("name=\"contact\" value=\"+31600000000\""));
}

#[tokio::test]
async fn where_a_code_cannot_go_is_told() {
    let told = async |contact: &str| problems(send(back_forms::ask, "", "/terugkomen", &[("contact", contact)]).await)[0].clone();
    for (contact, words) in [("", "Vul een e-mailadres in"), ("sien", "Vul een e-mailadres in"), ("030 286 00 00", "vaste telefoon")] {
        let (field, said) = told(contact).await;
        assert!(field == "contact" && said.contains(words), "{contact}: {said}");
    }
    assert!(told("vaak@example.nl").await.1.contains("Wacht"));
}

#[tokio::test]
async fn a_code_leads_back_and_a_wrong_one_says_what_to_do() {
    let give = async |code: &str, wanted: &str| {
        send(back_forms::give, "", "/terugkomen/code", &[("contact", "sien@example.nl"), ("code", code), ("naar", wanted)]).await
    };
    for (wanted, leads) in
        [("", "/mijn"), ("/mijn/kaart", "/mijn/kaart"), ("/beheer", "/mijn"), ("//evil.example", "/mijn"), ("/mijn/..\\x", "/mijn")]
    {
        match give("123 456", wanted).await {
            Ok(Posted::CameBack { path, .. }) => assert_eq!(path, leads, "{wanted}"),
            _ => panic!("nobody came back"),
        }
    }
    assert_eq!(CODE, "123456");
    assert!(problems(give("000000", "").await)[0].1.contains("klopt niet, of hij is te oud"));
    assert!(problems(give("12", "").await)[0].1.contains("zes cijfers"));
    assert!(matches!(send(back_forms::give, "sien", "/terugkomen/code", &[]).await, Ok(Posted::See(path)) if path == "/terugkomen"));
}

#[tokio::test]
async fn a_card_works_once_and_says_what_to_do_after_that() {
    let use_card = async |code: &str| send(back_forms::use_card, "", "/terugkomen/kaart", &[("kaart", code)]).await;
    assert!(matches!(use_card("k7mx 3pda 9htw 4c6e").await, Ok(Posted::CameBack { path, .. }) if path == "/mijn"));
    let told = problems(use_card(USED_CARD).await);
    assert!(told[0].0 == "kaart" && told[0].1.contains("Maak een nieuwe") && told[0].1.contains("bel ons"), "{told:?}");
    assert!(problems(use_card("K7MX-3PDA-9HTW-4C6F").await)[0].1.contains("kennen wij niet"));
    assert!(problems(use_card("K7MX").await)[0].1.contains("16 tekens"));
}

#[tokio::test]
async fn leaving_and_erasing_take_the_session_away() {
    for (answer, leads) in [
        (send(devices::leave, "sien", "/mijn/weggaan", &[]).await, "/terugkomen?gedaan=weggegaan"),
        (send(erase::erase, "sien", "/mijn/wissen", &[]).await, "/terugkomen?gedaan=gewist"),
    ] {
        assert!(matches!(answer, Ok(Posted::SignedOut(path)) if path == leads), "{leads}");
    }
    assert!(matches!(send(devices::leave, "", "/mijn/weggaan", &[]).await, Ok(Posted::See(path)) if path == "/terugkomen"));
    assert!(matches!(send(devices::end, "sien", "/mijn/apparaten", &[]).await, Ok(Posted::See(path)) if path.ends_with("elders-dicht")));
    let html = open("sien", "/mijn/apparaten").await.html;
    assert!(html.contains("&lt;Safari&gt;, iPhone") && html.contains("dit apparaat") && html.contains("Overal anders sluiten"));
    assert!(open("tom", "/mijn/apparaten").await.html.contains("alleen op dit apparaat"));
}

#[tokio::test]
async fn the_log_about_oneself_is_in_plain_words() {
    let html = open("sien", "/mijn/wie-ziet-mij").await.html;
    for words in [
        "Deze mensen zien iets van u, omdat u daar om vroeg.",
        "U bewaarde uw gegevens.",
        "Iemand vroeg een code",
        "Iemand die voor Meedoen werkt: Keek in het logboek.",
    ] {
        assert!(html.contains(words), "{words}");
    }
    assert!(!html.contains("deelnemer:1") && !html.contains("a-coach"));
    let nobody = open_at(Behaviour::Empty, UiLanguage::Dutch, "tom", "/mijn/wie-ziet-mij", None).await.html;
    assert!(nobody.contains("Er gebeurde nog niets.") && nobody.contains("Op dit moment alleen u."), "{nobody}");
}

#[tokio::test]
async fn coordinators_trainers_and_buddies_are_named_among_who_sees_something() {
    let html = open("sien", "/mijn/wie-ziet-mij").await.html;
    for (who, path) in [
        ("De coördinator van ervaringsdeskundigen", "/mijn/ervaring"),
        ("De coördinator en de trainer van uw groep", "/mijn/opleiding"),
        ("De coördinator, en uw maatje na uw ja", "/mijn/maatje"),
    ] {
        assert!(html.contains(who) && html.contains(&format!("href=\"{path}\"")), "{who}");
    }
    for page in ["/mijn", "/mijn/wie-ziet-mij"] {
        assert!(!open("tom", page).await.html.contains("Op dit moment alleen u."), "{page}: others see something");
    }
}

#[tokio::test]
async fn everything_can_be_taken_along() {
    let data = market(Behaviour::Filled).0.own_data(&who("sien")).await.expect("the data");
    let json = download::as_json(&data);
    assert_eq!((json["name"].as_str(), json["phone"].as_str()), (Some("Sien <b>"), Some("+31600000000")));
    assert_eq!((json["devices"].as_array().map(Vec::len), json["log"].as_array().map(Vec::len)), (Some(2), Some(9)));
    assert!(json["answers"].as_array().expect("answers").iter().any(|answer| answer["question"] == "gezelschap"));
    for language in UiLanguage::ALL {
        let html = download::as_html(Here::new(site(), language), &data).replace("<!>", "");
        assert!(html.starts_with("<!DOCTYPE html><html lang=") && html.contains("<bdi>Sien &lt;b&gt;</bdi>"), "{html}");
        assert!(!html.contains("<script") && html.contains("sien@example.nl"));
    }
}
