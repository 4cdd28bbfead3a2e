//! What the pages show, and to whom.

use crate::{
    accounts::tests::asking::{open, open_as, open_at, tag, values},
    samples::Behaviour,
    samples_of_checking::{COEN, DECLINED, FAILED, LENA, TIES, WAITING, submitted},
};
use axum::http::StatusCode;
use domain::languages::UiLanguage;
use std::collections::BTreeSet;

/// Every page, as somebody who may see it.
fn pages() -> Vec<(&'static str, String)> {
    let place = submitted().place.id;
    vec![
        ("bas", "/beheer".to_owned()),
        ("bas", format!("/beheer/aanmeldingen/{WAITING}")),
        ("bas", format!("/beheer/aanmeldingen/{DECLINED}")),
        ("bas", format!("/beheer/plekken/{place}")),
        ("bas", "/beheer/mensen".to_owned()),
        ("bas", format!("/beheer/mensen/{COEN}")),
        ("bas", format!("/beheer/mensen/{TIES}")),
        ("bas", format!("/beheer/mensen/{COEN}/sluiten")),
        ("bas", format!("/beheer/mensen/{LENA}")),
        ("bas", format!("/beheer/mensen/{LENA}/tweede-stap")),
        ("bas", "/beheer/mensen/uitnodigen".to_owned()),
        ("ada", "/beheer/mensen/uitnodigen".to_owned()),
        ("bas", "/beheer/post".to_owned()),
        ("fleur", "/beheer/logboek?voor=100".to_owned()),
        ("bas", "/beheer/gemeente".to_owned()),
        ("ada", "/beheer/gemeente".to_owned()),
        ("bas", "/beheer/gemeente/utrecht/voorstellen".to_owned()),
        ("bas", "/beheer/gemeente/utrecht/afspraken".to_owned()),
        ("bas", "/beheer/gemeente/utrecht/kleur".to_owned()),
        ("bas", "/beheer/gemeente/utrecht/logo".to_owned()),
        ("bas", format!("/beheer/meldingen/{place}")),
        ("bas", "/beheer/zoekwoorden".to_owned()),
        ("bas", "/beheer/zoekwoorden?proef=%3Cb%3Evaste".to_owned()),
        ("bas", "/beheer/werk".to_owned()),
    ]
}

#[tokio::test]
async fn every_page_is_whole_in_both_languages() {
    for (name, address) in pages() {
        for language in UiLanguage::ALL {
            let answer = open_as(language, name, &address, None).await;
            assert_eq!(answer.status, StatusCode::OK, "{name} {address}");
            let html = answer.html;
            assert!(html.trim_end().ends_with("</html>"), "{name} {address}");
            assert_eq!((html.matches("<h1").count(), html.matches("<main").count()), (1, 1), "{name} {address}");
            assert!(html.matches("--primary-action").count() <= 1, "{name} {address} has more than one primary action");
            let (ids, unique) = (values(&html, "id"), values(&html, "id").into_iter().collect::<BTreeSet<_>>());
            assert_eq!(ids.len(), unique.len(), "{name} {address}: {ids:?}");
            for target in values(&html, "for").into_iter().chain(values(&html, "aria-labelledby")) {
                assert!(unique.contains(&target), "{name} {address}: nothing has the id {target}");
            }
            for forbidden in [
                " style=",
                "<style",
                "<script",
                "javascript:",
                " onclick=",
                "<b>vaste",
                "<De Brug>",
                "<Anja>",
                "<nobody>",
                "<Utrecht>",
                "<er>",
            ] {
                assert!(!html.contains(forbidden), "{name} {address} has {forbidden}");
            }
            assert!(html.contains("content=\"noindex\""), "{name} {address}");
        }
    }
}

#[tokio::test]
async fn for_everybody_else_there_is_nothing_at_these_addresses() {
    for (name, address) in pages() {
        assert_eq!(open("", &address).await.status, StatusCode::FOUND, "{address}");
        assert!(open("bas-", &address).await.leads_to.starts_with("/inloggen/tweede-stap?"), "{address}");
        let others = if name == "fleur" { ["bas", "sara", "coen"] } else { ["fleur", "sara", "coen"] };
        for other in others {
            assert_eq!(open(other, &address).await.status, StatusCode::NOT_FOUND, "{other} {address}");
        }
    }
    for address in ["/beheer/aanmeldingen/x", "/beheer/plekken/x", "/beheer/meldingen/x", "/beheer/mensen/x", "/beheer/mensen/x/sluiten"] {
        assert_eq!(open("bas", address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    let nobody = uuid::Uuid::from_u128(1);
    for kind in ["aanmeldingen", "plekken", "meldingen", "mensen"] {
        assert_eq!(open("bas", &format!("/beheer/{kind}/{nobody}")).await.status, StatusCode::NOT_FOUND, "{kind}");
    }
}

#[tokio::test]
async fn the_queue_tells_who_what_and_since_when() {
    let html = open("bas", "/beheer").await.html;
    let place = submitted().place.id;
    for expected in [
        format!("href=\"/beheer/plekken/{place}\""),
        format!("href=\"/beheer/aanmeldingen/{WAITING}\""),
        "Er wachten 3 dingen.".to_owned(),
        "Nieuwe plek van Tuin De Wijk".to_owned(),
        "Buurthuis &lt;De Brug&gt;".to_owned(),
        "Aanmelding: Buurthuis, Vleuten, Utrecht".to_owned(),
        "href=\"/beheer/mensen\"".to_owned(),
        "href=\"/beheer/post\"".to_owned(),
        format!("href=\"/beheer/meldingen/{place}\""),
        "2 meldingen over een plek van Tuin De Wijk. De organisatie is gevraagd.".to_owned(),
    ] {
        assert!(html.contains(&expected), "{expected}");
    }
    assert_eq!(html.matches("dagen</p>").count(), 3, "since the samples were made");
    assert!(!html.contains("href=\"/beheer/logboek\""), "he is no privacy officer");
    assert!(open("ada", "/beheer").await.html.contains("href=\"/beheer/logboek\""));
    let empty = open_at(Behaviour::Empty, UiLanguage::Dutch, "bas", "/beheer", None).await.html;
    assert!(empty.contains("Er wacht nu niets.") && !empty.contains("<ol class=\"queue\""));
}

#[tokio::test]
async fn an_application_shows_everything_and_a_decision_once() {
    let html = open("bas", &format!("/beheer/aanmeldingen/{WAITING}")).await.html;
    for expected in [
        "Samen koken &amp; eten.",
        "href=\"https://brug.example.nl\"",
        "href=\"tel:0307654321\"",
        "href=\"mailto:iris@example.nl\"",
        "<bdi>Iris</bdi> krijgt een mail",
        "1 januari 1970 om 1.00 uur",
    ] {
        assert!(html.contains(expected), "{expected}");
    }
    assert_eq!(values(&html, "value").iter().filter(|value| ["goedkeuren", "afwijzen"].contains(&value.as_str())).count(), 2);
    let html = open("bas", &format!("/beheer/aanmeldingen/{DECLINED}")).await.html;
    assert!(html.contains("Een beheerder wees deze aanmelding af.") && html.contains("Wij zoeken &lt;b&gt;vaste&lt;/b&gt; plekken."));
    assert!(!html.contains("name=\"besluit\""));
}

#[tokio::test]
async fn a_place_is_shown_as_visitors_will_see_it_with_advice() {
    let html = open("bas", &format!("/beheer/plekken/{}", submitted().place.id)).await.html;
    for expected in ["Zaaien en planten", "Wat doet u er?", "Bel &lt;Anja&gt; op", "<q><bdi>verplicht</bdi></q>", "06 12 34 56 78"] {
        assert!(html.contains(expected), "{expected}");
    }
    assert!(html.contains("Beschrijving: ") && html.contains("Een telefoonnummer of mailadres staat beter bij Contact."));
    assert_eq!(html.matches("name=\"stand\" value=\"0\"").count(), 2);
}

#[tokio::test]
async fn people_are_listed_with_roles_and_states_in_words() {
    let html = open("bas", "/beheer/mensen").await.html;
    let line = |name: &str| {
        let line = html.split("<li>").find(|line| line.contains(&format!("<bdi>{name}</bdi>"))).unwrap_or_default();
        line.split("</li>").next().unwrap_or_default().to_owned()
    };
    let coen = line("Coen");
    assert!(coen.contains("Coach voor Utrecht") && coen.contains("coen@example.nl") && coen.contains("tweede stap nog niet ingesteld"));
    assert!(line("Bas").contains("tweede stap staat aan") && line("Bas").contains("kan inloggen"));
    assert!(line("Ties").contains("gesloten") && line("Ties").contains("zonder tweede stap"));
    let coen = open("bas", &format!("/beheer/mensen/{COEN}")).await.html;
    assert!(coen.contains(&format!("href=\"/beheer/mensen/{COEN}/sluiten\"")));
    assert!(open("bas", &format!("/beheer/mensen/{COEN}/sluiten")).await.html.contains("Account van <bdi>Coen</bdi> sluiten?"));
    for (id, words) in [(TIES, "gesloten"), (uuid::Uuid::nil(), "Dit is uw eigen account.")] {
        let html = open("bas", &format!("/beheer/mensen/{id}")).await.html;
        assert!(html.contains(words) && !html.contains("/sluiten\""), "{id}");
        assert_eq!(open("bas", &format!("/beheer/mensen/{id}/sluiten")).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn without_a_mail_server_waiting_messages_can_be_read() {
    let html = open("bas", "/beheer/post").await.html;
    assert!(html.contains("Deze installatie heeft geen mailserver."));
    assert!(html.contains("https://meedoen.example.nl/uitnodiging/geheim"), "the link, to pass on");
    let failed = html.split("<li>").find(|line| line.contains("550 &lt;nobody&gt; here")).unwrap_or_default();
    assert!(
        failed.contains("3 keer geprobeerd") && failed.contains(&format!("value=\"{FAILED}\"")) && failed.contains("Nog eens proberen")
    );
    assert_eq!(html.matches("name=\"bericht\"").count(), 1, "only what failed is tried again");
    assert_eq!(html.matches("<details>").count(), 2, "what was sent is not kept");
}

#[tokio::test]
async fn the_log_is_searched_and_paged_with_links() {
    let html = open("fleur", "/beheer/logboek?voor=100&wie=a%26b&wat=read-application").await.html;
    assert_eq!(html.matches("<p class=\"queue__since\">").count(), 50);
    assert!(html.contains("Regel 99 · 1 januari 1970 om 1.01 uur"), "{html}");
    assert!(html.contains("een bezoeker") && html.contains("Opende een aanmelding") && html.contains("an-old-code"));
    assert!(html.contains("href=\"/beheer/logboek?wie=a%26b&amp;wat=read-application&amp;voor=50\""));
    assert!(html.contains("Ook dat u nu kijkt, staat erin."));
    assert!(tag(&html, "value=\"read-application\"").contains("selected"));
    assert!(tag(&html, "id=\"wie\"").contains("value=\"a&amp;b\""));
    let last = open("fleur", "/beheer/logboek").await.html;
    assert!(!last.contains(">Ouder</a>") && !last.contains("Terug naar het nieuwste"));
    let none = open("fleur", "/beheer/logboek?wat=apply&vanaf=gisteren").await.html;
    assert!(none.contains("Hierover staat niets in het logboek.") && none.contains("Die datum kennen wij niet."));
}
