//! The questions and what follows them, as somebody without scripts sees them.

use crate::{
    accounts::tests::asking::{open_at, tag},
    samples::Behaviour,
};
use domain::{
    codes::{Code as _, Theme},
    languages::UiLanguage,
    wishes::Question,
};

async fn open(address: &str) -> String {
    let answer = open_at(Behaviour::Filled, UiLanguage::Dutch, "", &format!("/wat-past-bij-mij{address}"), None).await;
    assert_eq!(answer.status, 200, "{address}");
    answer.html
}

/// Where the link that begins with these words leads.
fn link(html: &str, words: &str) -> String {
    let before = html.split_once(&format!(">{words}")).unwrap_or_else(|| panic!("no {words}")).0;
    let start = before.rfind("<a ").unwrap_or_else(|| panic!("{words} is no link"));
    tag(&before[start..], "href=").split("href=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default().replace("&amp;", "&")
}

fn hidden(name: &str, value: &str) -> String {
    format!("<input type=\"hidden\" name=\"{name}\" value=\"{value}\">")
}

#[tokio::test]
async fn each_question_leads_to_the_next_with_all_other_answers() {
    let answers = "thema=koken&doel=rust&dagdeel=di-ochtend&begin=kijken&wens=rustig&pc=3561&km=5";
    for question in Question::ALL {
        let html = open(&format!("/{question}?{answers}")).await;
        let next = question.next().map_or_else(|| "overzicht".to_owned(), |next| next.code().to_owned());
        assert!(html.contains(&format!("method=\"get\" action=\"/wat-past-bij-mij/{next}\"")), "{question}");
        let kept = answers
            .split('&')
            .filter(|pair| html.contains(&hidden(pair.split_once('=').expect("a pair").0, pair.split_once('=').expect("a pair").1)));
        let others = answers.split('&').filter(|pair| !question.parameters().contains(&pair.split_once('=').expect("a pair").0));
        assert_eq!(kept.collect::<Vec<_>>(), others.collect::<Vec<_>>(), "{question}");
        assert!(html.contains(&format!("Vraag {} van 6", question.index() + 1)));
        assert!(html.contains("name=\"robots\" content=\"noindex\""));
    }
}

#[tokio::test]
async fn what_was_answered_is_chosen_when_one_comes_back() {
    for (address, value) in [
        ("/blij-van?thema=koken", "value=\"koken\""),
        ("/hopen?doel=rust", "value=\"rust\""),
        ("/wanneer?dagdeel=di-ochtend", "value=\"di-ochtend\""),
        ("/beginnen?begin=groep", "value=\"groep\""),
        ("/plek?wens=rustig", "value=\"rustig\""),
        ("/plek?nederlands=2", "value=\"2\""),
        // Behind "Meer" when it is not chosen.
        ("/plek?taal=jpn", "value=\"jpn\""),
    ] {
        let html = open(address).await;
        assert!(tag(&html, value).contains(" checked"), "{address}: {}", tag(&html, value));
        assert_eq!(html.matches(" checked").count(), 1, "{address}");
    }
    assert!(tag(&open("/waar?pc=3561&km=25").await, "name=\"pc\"").contains("value=\"3561\""));
}

#[tokio::test]
async fn a_question_can_be_skipped_and_gone_back_from_without_losing_what_was_chosen() {
    let html = open("/hopen?thema=koken&doel=rust").await;
    assert_eq!(link(&html, "Sla over"), "/wat-past-bij-mij/wanneer?thema=koken");
    assert!(tag(&html, "formaction").contains("type=\"submit\"") && tag(&html, "formaction").contains("\"/wat-past-bij-mij/blij-van\""));
    assert!(!open("/blij-van").await.contains("formaction"), "nothing is before the first question");
}

#[tokio::test]
async fn an_answer_that_is_changed_leads_back_to_the_overview() {
    let html = open("/overzicht?thema=koken&begin=kijken").await;
    assert!(html.contains("Koken") && html.contains("Eerst eens kijken"));
    assert_eq!(html.matches("Overgeslagen").count(), 4);
    assert_eq!(html.matches("Verander").count(), 6);
    assert_eq!(link(&html, "Verander"), "/wat-past-bij-mij/blij-van?thema=koken&begin=kijken&terug=overzicht");
    assert_eq!(link(&html, "Laat plekken zien"), "/wat-past-bij-mij/plekken?thema=koken&begin=kijken");
    let html = open("/blij-van?thema=koken&begin=kijken&terug=overzicht").await;
    assert!(html.contains("action=\"/wat-past-bij-mij/overzicht\"") && html.contains("Klaar"));
    assert_eq!(link(&html, "Sla over"), "/wat-past-bij-mij/overzicht?begin=kijken");
    assert!(!html.contains("kennen wij niet"), "our own parameters are no mistake");
}

#[tokio::test]
async fn a_question_of_an_old_version_keeps_the_answers() {
    let html = open("/vraag-7?thema=koken,vissen&stap=3").await;
    assert!(html.contains("Deze vraag is er niet meer. Uw antwoorden staan hieronder."));
    assert!(html.contains("De keuze <bdi>vissen</bdi> kennen wij niet.") && html.contains("<bdi>stap</bdi>"));
    assert!(html.contains("<p>Koken</p>"));
}

#[tokio::test]
async fn a_postcode_of_no_use_is_asked_again_with_what_was_typed() {
    for (typed, told) in [("12", "Een postcode heeft vier cijfers"), ("9999", "Klopt het nummer?")] {
        let html = open(&format!("/overzicht?thema=koken&pc={typed}&km=25")).await;
        assert!(html.contains("Waar woont u ongeveer?") && html.contains(told), "{typed}");
        let field = tag(&html, "name=\"pc\"");
        assert!(field.contains(&format!("value=\"{typed}\"")) && field.contains("aria-invalid=\"true\""), "{field}");
        assert_eq!(html.matches("kennen wij niet").count(), 1, "it is said once");
        assert!(html.contains(&hidden("thema", "koken")));
        assert_eq!(link(&html, "Sla over"), "/wat-past-bij-mij/overzicht?thema=koken", "without it one comes on");
        let html = open(&format!("/plekken?thema=koken&pc={typed}")).await;
        assert!(html.contains("30 plekken passen bij u") && html.contains("Wij kijken nu niet naar de afstand."), "{typed}");
    }
}

#[tokio::test]
async fn all_themes_at_once_and_answers_that_contradict_each_other_are_all_kept() {
    let all: Vec<_> = Theme::ALL.iter().map(|theme| format!("thema={theme}")).collect();
    let html = open(&format!("/overzicht?{}&wens=buiten&wens=binnen&begin=kijken&doel=richting-werk", all.join("&"))).await;
    assert!(Theme::ALL.iter().all(|theme| html.contains(&format!("thema={theme}"))));
    assert!(html.contains("Buiten en Binnen") && html.contains("Op weg naar werk") && html.contains("Eerst eens kijken"));
    assert!(!html.contains("notice"), "nothing is wrong with that");
}

#[tokio::test]
async fn places_say_why_they_are_there_and_no_number_says_how_well() {
    let html = open("/plekken?thema=groen&pc=3561").await;
    assert!(html.contains("30 plekken passen bij u"));
    assert_eq!(html.matches("class=\"place-card ").count(), 7);
    for said in ["U houdt van tuin en groen", "Op dinsdagochtend", "2 kilometer van u vandaan"] {
        assert_eq!(html.matches(said).count(), 7, "{said}");
    }
    assert_eq!(html.matches("Een stapje verder").count(), 3, "that is said once of each");
    assert_eq!(html.matches("Goed om te weten:").count(), 4);
    assert!(html.contains("/plekken/meehelpen-in-de-moestuin?thema=groen&amp;pc=3561&amp;via=past"));
    assert_eq!(link(&html, "Meer plekken"), "/wat-past-bij-mij/plekken?thema=groen&pc=3561&na=7");
    assert_eq!(link(&html, "Waarom zie ik deze plekken?"), "/over/matchen");
    assert_eq!(link(&html, "Verander uw antwoorden"), "/wat-past-bij-mij/overzicht?thema=groen&pc=3561");
    assert_eq!(link(&html, "Zoek zelf in de lijst"), "/plekken?thema=groen&pc=3561");
}

#[tokio::test]
async fn more_places_come_until_there_are_no_more() {
    let html = open("/plekken?na=28").await;
    assert_eq!(html.matches("class=\"place-card ").count(), 2);
    assert!(!html.contains("Meer plekken"));
    assert_eq!(link(&html, "Vorige plekken"), "/wat-past-bij-mij/plekken?na=21");
    for after in ["1000000000", "99999999999999999999", "-1", "x"] {
        assert!(open(&format!("/plekken?na={after}")).await.contains("place-card "), "{after}");
    }
}

#[tokio::test]
async fn with_few_places_one_wish_less_is_a_link() {
    let html = open("/plekken?wens=rustig&dagdeel=di-ochtend").await;
    assert!(html.contains("2 plekken passen bij u") && html.contains("28 plekken meer.") && html.contains("1 plek meer."));
    assert_eq!(link(&html, "Zonder “Rustige plek”"), "/wat-past-bij-mij/plekken?dagdeel=di-ochtend");
    let wednesday = "/wat-past-bij-mij/plekken?dagdeel=di-ochtend&dagdeel=wo-ochtend&dagdeel=wo-middag&dagdeel=wo-avond&wens=rustig";
    assert_eq!(link(&html, "Ook op woensdag"), wednesday);
}

#[tokio::test]
async fn nobody_leaves_with_an_empty_page() {
    let html = open("/plekken?doel=taal-oefenen").await;
    assert!(html.contains("Nog geen plek die bij alles past") && html.contains("Er zit iemand klaar"));
    assert!(html.contains("href=\"tel:0300000000\"") && html.contains("Meehelpen in de moestuin"));
    let empty = open_at(Behaviour::Empty, UiLanguage::Dutch, "", "/wat-past-bij-mij/plekken", None).await.html;
    assert!(empty.contains("Er zit iemand klaar") && empty.contains("href=\"tel:0300000000\""));
}

#[tokio::test]
async fn the_sheet_has_every_question_in_its_order_and_words() {
    let html = open("/op-papier").await;
    let mut from = 0;
    for question in Question::ALL {
        let asked = open(&format!("/{question}")).await;
        let title = asked.split_once("<h1").and_then(|(_, rest)| rest.split_once('>')?.1.split('<').next()).expect("a title").to_owned();
        let at = html[from..].find(&title).unwrap_or_else(|| panic!("{title} comes after the one before it"));
        from += at;
    }
    assert!(Theme::ALL.iter().all(|theme| html.contains(crate::texts::Texts::of(UiLanguage::Dutch).name("thema", theme.code()))));
}

#[tokio::test]
async fn how_places_are_chosen_can_be_read_with_its_weights() {
    let html = open_at(Behaviour::Filled, UiLanguage::Dutch, "", "/over/matchen", None).await.html;
    for said in ["30 van de 100 punten.", "5 van de 100 punten.", "uw gezondheid", "Een mens beslist", "mailto:hallo@example.nl"] {
        assert!(html.contains(said), "{said}");
    }
}
