//! What partners see.

use super::{another, content, path};
use crate::{
    accounts::tests::asking::{again, open, open_again, open_as, tag, values, words},
    forms::Problem,
    samples_of_work::{at_desk, organisation},
};
use axum::http::StatusCode;
use domain::{
    codes::{Code as _, PlaceStatus},
    languages::UiLanguage,
    posting::PlaceStep,
};
use std::collections::BTreeSet;

const SCREENS: [&str; 9] = ["wat", "taken", "thema", "wanneer", "biedt", "voor-wie", "waar", "afspraken", "contact"];

fn pages() -> Vec<String> {
    let own =
        ["", "archiveren", "doorgaan", "weggooien", "voorbeeld", "wijzigingen", "foto", "mensen"].into_iter().chain(SCREENS).map(path);
    ["/partner", "/partner/plekken/nieuw"].map(str::to_owned).into_iter().chain(own).collect()
}

#[tokio::test]
async fn every_page_is_whole_in_both_languages_and_every_state() {
    for status in PlaceStatus::ALL {
        at_desk(|desk| {
            let other = another(&desk.own.place.content);
            desk.change("Anja", other);
            desk.own.place.content.status = *status;
            desk.own.trusted = !desk.own.trusted;
            desk.own.question = "Waar <b>is</b> het?".to_owned();
        });
        for address in pages() {
            for language in UiLanguage::ALL {
                let answer = open_as(language, "sara", &address, None).await;
                assert_eq!(answer.status, StatusCode::OK, "{address}");
                let html = answer.html;
                assert!(html.trim_end().ends_with("</html>"), "{address}");
                assert_eq!((html.matches("<h1").count(), html.matches("<main").count()), (1, 1), "{address}");
                let (ids, unique) = (values(&html, "id"), values(&html, "id").into_iter().collect::<BTreeSet<_>>());
                assert_eq!(ids.len(), unique.len(), "{address}: {ids:?}");
                for target in values(&html, "for").into_iter().chain(values(&html, "aria-labelledby")) {
                    assert!(unique.contains(&target), "{address}: nothing has the id {target}");
                }
                for forbidden in [" style=", "<style", "<script", "javascript:", " onclick=", "<b>"] {
                    assert!(!html.contains(forbidden), "{address} has {forbidden}");
                }
                assert!(html.contains("content=\"noindex\""), "{address}");
                let primary = html.matches("--primary-action").count();
                assert!(primary <= 1 || address.ends_with("voorbeeld"), "{address} has {primary} primary actions");
            }
        }
    }
}

#[tokio::test]
async fn own_pages_are_for_their_editors() {
    for address in pages() {
        assert!(open("", &address).await.leads_to.starts_with("/inloggen?naar="), "{address}");
        assert_eq!(open("bas", &address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    for address in [path("iets"), "/partner/plekken/x".to_owned(), format!("{}0", path(""))] {
        assert_eq!(open("sara", &address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    assert_eq!(open("sara", "/partner?organisatie=iets").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_list_says_where_each_place_stands_and_what_is_next() {
    let list = open("sara", "/partner").await.html;
    assert!(list.contains("Op Meedoen</span>") && list.contains("dinsdag, ochtend; donderdag, ochtend en middag"));
    assert!(list.contains("U zei op 3 november 2026 dat dit klopt. Klopt het nog?"));
    assert!(list.contains("href=\"/plekken/meehelpen-in-de-moestuin\""), "visitors can see it, so it is looked at there");
    at_desk(|desk| {
        let place = &mut desk.own.place.content;
        place.status = PlaceStatus::Draft;
        place.slots.clear();
        place.address.city.clear();
    });
    let list = open("sara", "/partner").await.html;
    assert!(list.contains("Nog niet af</span>") && list.contains("Nog in te vullen: wanneer, waar."));
    assert!(list.contains(&format!("href=\"{}\"", path("wanneer"))) && list.contains(&format!("href=\"{}\"", path("voorbeeld"))));
    at_desk(|desk| desk.own.place.content.status = PlaceStatus::Submitted);
    assert!(open("sara", "/partner").await.html.contains("Wacht op de gemeente</span>"));
    at_desk(|desk| desk.pages = 3);
    let list = open("sara", "/partner?pagina=2").await.html;
    assert!(list.contains("/partner?organisatie=00000000-0000-0000-0000-000000000000&amp;pagina=3"));
    at_desk(|desk| desk.pages = 0);
    assert!(open("sara", "/partner").await.html.contains("U heeft nog geen plek. Maak uw eerste"));
}

#[tokio::test]
async fn who_works_for_several_organisations_chooses_first() {
    at_desk(|desk| desk.organisations.push(organisation(7, "Buurthuis <Zuid>")));
    let choice = open("sara", "/partner").await.html;
    assert!(choice.contains("Voor welke organisatie?") && choice.contains("Buurthuis &lt;Zuid&gt;"));
    assert!(!choice.contains("own-place"));
    let list = open("sara", "/partner?organisatie=00000000-0000-0000-0000-000000000007").await.html;
    assert!(list.contains("own-place") && list.contains("Een andere organisatie kiezen"));
}

#[tokio::test]
async fn the_overview_says_what_is_filled_in_what_is_missing_and_what_can_be_done() {
    at_desk(|desk| {
        desk.own.trusted = false;
        desk.own.place.content.status = PlaceStatus::Draft;
    });
    let page = open("sara", &path("")).await.html;
    assert!(page.contains("Alles is ingevuld. Stuur de plek naar de gemeente"));
    assert!(tag(&page, "value=\"indienen\"").contains("--primary-action"));
    assert!(page.contains("Zaaien en planten\nWater geven") && page.contains("dinsdag, ochtend, 6 mensen"));
    for screen in SCREENS {
        assert!(page.contains(&format!("href=\"{}\"", path(screen))), "{screen}");
    }
    at_desk(|desk| {
        desk.own.place.content.contact = domain::places::Contact::default();
        desk.own.question = "Hoe laat <i>begint</i> het?".to_owned();
    });
    let page = open("sara", &path("")).await.html;
    assert!(!page.contains("value=\"indienen\""), "not before all is there");
    assert!(page.contains("Vul verder in</a>") && page.contains("Hoe laat &lt;i&gt;begint&lt;/i&gt; het?"));
    assert_eq!(page.matches("class=\"missing\"").count(), 1);
}

#[tokio::test]
async fn steps_are_words_and_never_numbers() {
    let page = open("sara", &path("voor-wie")).await.html;
    assert!(tag(&page, "value=\"groep\"").contains("checked"));
    assert!(!tag(&page, "value=\"naar-werk\"").contains("checked"));
    assert!(page.contains("Meedoen in een groep"));
    let overview = open("sara", &path("")).await.html;
    let read = words(&overview);
    assert!(read.contains("Meedoen in een groep") && !read.contains("2-3"), "{read}");
}

#[tokio::test]
async fn the_screens_show_what_is_stored() {
    let week = open("sara", &path("wanneer")).await.html;
    assert!(tag(&week, "name=\"mensen-di-ochtend\"").contains("value=\"6\""));
    assert!(tag(&week, "name=\"tijd-di-ochtend\"").contains("value=\"9:30-12:00\""));
    assert!(tag(&week, "name=\"mensen-ma-avond\"").contains("value=\"\""));
    assert!(tag(&week, "aria-label=\"dinsdag, ochtend: aantal mensen\"").contains("mensen-di-ochtend"));
    assert!(week.contains("<details open"), "there are times to see");
    assert_eq!(week.matches("name=\"mensen-").count() + week.matches("name=\"tijd-").count(), 42);
    let tasks = open("sara", &path("taken")).await.html;
    assert!(tasks.contains(">Zaaien en planten\nWater geven</textarea>"));
    let offers = open("sara", &path("biedt")).await.html;
    assert!(tag(&offers, "value=\"ara\"").contains("checked") && !tag(&offers, "value=\"cym\"").contains("checked"));
    assert!(offers.contains("<details>"), "none of the rare languages is chosen");
}

#[tokio::test]
async fn what_was_typed_is_kept_and_is_text_beside_what_is_wrong() {
    let problem = |field: &str| Problem { field: field.to_owned(), words: "Dit klopt niet.".to_owned() };
    let typed = [("stand", "0"), ("titel", "\"><script>"), ("samenvatting", "</textarea><script>")];
    let html = open_again("sara", &path("wat"), again(&typed, vec![problem("titel")])).await;
    assert!(tag(&html, "name=\"titel\"").contains("value=\"&quot;&gt;&lt;script&gt;\""));
    assert!(html.contains("&lt;/textarea>&lt;script></textarea>"));
    assert!(html.contains("href=\"#titel\"") && html.contains("id=\"titel-fout\""));
    let typed = [("stand", "0"), ("soort", "vast"), ("mensen-ma-avond", "veel"), ("tijd-za-avond", "laat")];
    let html = open_again("sara", &path("wanneer"), again(&typed, vec![problem("mensen-ma-avond"), problem("tijd-za-avond")])).await;
    assert!(tag(&html, "name=\"mensen-ma-avond\"").contains("value=\"veel\""));
    assert!(tag(&html, "name=\"mensen-ma-avond\"").contains("aria-describedby=\"mensen-ma-avond-fout\""));
    assert!(html.contains("id=\"mensen-ma-avond-fout\"") && html.contains("id=\"tijd-za-avond-fout\"") && html.contains("<details open"));
}

#[tokio::test]
async fn the_helper_gives_advice_on_the_screen_and_on_the_overview() {
    at_desk(|desk| desk.own.place.content.summary = "U bent welkom in de tuin.".to_owned());
    assert!(!open("sara", &path("")).await.html.contains("Tips voor"), "nothing to say about this text");
    at_desk(|desk| desk.own.place.content.asks = "U moet een <b>zware</b> kist tillen. Bel Anja op 06 12345678.".to_owned());
    for page in ["", "afspraken"] {
        let html = open("sara", &path(page)).await.html;
        assert!(html.contains("Tips voor") && html.contains("streng klinken") && html.contains("u kunt"), "{page}");
        assert!(html.contains("Een telefoonnummer of mailadres staat beter bij Contact."), "{page}");
    }
    assert!(!open("sara", &path("wat")).await.html.contains("class=\"tips\""), "the advice stands beside its own text");
    let typed = [("stand", "0"), ("titel", "Soep"), ("samenvatting", "Het is verplicht.")];
    assert!(open_again("sara", &path("wat"), again(&typed, Vec::new())).await.contains("class=\"tips\""), "also about what was just typed");
}

#[tokio::test]
async fn the_preview_is_the_page_of_a_visitor_with_a_banner() {
    at_desk(|desk| desk.own.place.content.status = PlaceStatus::Draft);
    let html = open("sara", &path("voorbeeld")).await.html;
    assert!(html.contains("Zo ziet een bezoeker uw plek") && html.contains("De plek staat nog niet op Meedoen."));
    assert!(html.contains("class=\"place\"") && html.contains("Wat doet u er?") && html.contains("Eens kijken?"));
    assert!(!html.contains("ld+json"));
}

#[test]
fn there_is_a_screen_for_every_step_but_the_photo() {
    let screens: Vec<_> = crate::posting::own::screens().map(PlaceStep::code).collect();
    assert_eq!(screens, SCREENS);
    assert!(!content().title.is_empty());
}
