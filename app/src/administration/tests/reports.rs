//! What visitors said, search words, and the work of the program itself.

use crate::{
    accounts::tests::asking::{again, open, open_again, open_at, problems, send},
    administration::{reports, search_words},
    ask::NoPage,
    forms::{Posted, Problem},
    samples::{Behaviour, card},
    samples_of_reports::{FIRST, OWN_LINE, SECOND},
};
use domain::languages::UiLanguage;

fn path() -> String {
    format!("/beheer/meldingen/{}", card().place.id)
}

fn leads(answer: Result<Posted, NoPage>) -> String {
    match answer {
        Ok(Posted::See(path)) => path,
        Ok(_) => panic!("it leads nowhere"),
        Err(no_page) => panic!("{no_page:?}"),
    }
}

async fn decide(name: &str, fields: &[(&str, &str)]) -> Result<Posted, NoPage> {
    let (first, second) = (FIRST.to_string(), SECOND.to_string());
    let seen = [("melding", first.as_str()), ("melding", second.as_str())];
    send(reports::decide, name, &path(), &[&seen, fields].concat()).await
}

#[tokio::test]
async fn what_was_said_stands_together_without_the_address() {
    let html = open("bas", &path()).await.html;
    for expected in [
        "2 keer zei een bezoeker",
        "Het is op &lt;b&gt;woensdag&lt;/b&gt;.",
        "Zonder uitleg.",
        "Deze bezoeker hoort per mail hoe het afloopt.",
        "U vroeg het de organisatie op 1 januari 1970",
        "dinsdag",
        "030 123 45 67",
    ] {
        assert!(html.contains(expected), "{expected}");
    }
    assert!(!html.contains("iris@example.nl"), "nobody needs the address to decide");
    assert_eq!(html.matches("name=\"melding\"").count(), 6, "each form says what was seen");
}

#[tokio::test]
async fn a_place_that_is_off_already_is_only_finished() {
    let html = open_at(Behaviour::Empty, UiLanguage::Dutch, "bas", &path(), None).await.html;
    assert!(html.contains("De plek staat nu niet op Meedoen.") && html.contains("Afronden"));
    assert!(!html.contains("value=\"klopt\"") && !html.contains("value=\"vragen\"") && !html.contains("name=\"reden\""));
}

#[tokio::test]
async fn an_administrator_asks_ends_or_pauses() {
    assert_eq!(leads(decide("bas", &[("besluit", "vragen"), ("vraag", "")]).await), "/beheer?gedaan=meldingen-gevraagd");
    assert_eq!(leads(decide("bas", &[("besluit", "vragen"), ("vraag", "twee")]).await), "/beheer?gedaan=meldingen-gevraagd");
    assert_eq!(leads(decide("bas", &[("besluit", "klopt")]).await), "/beheer?gedaan=meldingen-klopt");
    let pause = [("besluit", "stilzetten"), ("stand", "0"), ("reden", "De plek is dicht.")];
    assert_eq!(leads(decide("bas", &pause).await), "/beheer?gedaan=meldingen-stilgezet");
    let told = problems(decide("bas", &[("besluit", "stilzetten"), ("stand", "0"), ("reden", " ")]).await);
    assert_eq!(told[0].0, "reden");
    let told = problems(decide("bas", &[("besluit", "vragen"), ("vraag", &"x".repeat(1001))]).await);
    assert_eq!(told[0].0, "vraag");
    let told = problems(decide("bas", &[("besluit", "stilzetten"), ("stand", "1"), ("reden", "Dicht.")]).await);
    assert!(told[0].0.is_empty() && told[0].1.contains("Kijk nog eens"), "{told:?}");
    let late = send(reports::decide, "bas", "/beheer/meldingen/00000000-0000-0000-0000-000000000001", &[("besluit", "klopt")]).await;
    assert_eq!(leads(late), "/beheer?gedaan=wacht-niet-meer");
}

#[tokio::test]
async fn nobody_else_decides_and_what_is_no_decision_changes_nothing() {
    for name in ["fleur", "sara", "coen"] {
        assert!(matches!(decide(name, &[("besluit", "klopt")]).await, Err(NoPage::NotFound)), "{name}");
        for fields in [&[("besluit", "erbij"), ("woord", ""), ("ook", "")][..], &[("besluit", "weg"), ("regel", &OWN_LINE.to_string())]] {
            let answer = send(search_words::change, name, "/beheer/zoekwoorden", fields).await;
            assert!(matches!(answer, Err(NoPage::NotFound)), "{name}");
        }
    }
    assert!(matches!(decide("", &[("besluit", "klopt")]).await, Err(NoPage::SignIn)));
    for fields in
        [&[][..], &[("besluit", "wissen")], &[("besluit", "stilzetten"), ("stand", "x")], &[("besluit", "klopt"), ("melding", "x")]]
    {
        assert!(matches!(decide("bas", fields).await, Err(NoPage::NotFound)), "{fields:?}");
    }
}

#[tokio::test]
async fn a_line_of_search_words_is_added_or_told_what_is_wrong() {
    let change = async |fields: &[(&str, &str)]| send(search_words::change, "bas", "/beheer/zoekwoorden", fields).await;
    let add = async |word: &str, others: &str| change(&[("besluit", "erbij"), ("woord", word), ("ook", others)]).await;
    assert_eq!(leads(add("repareren", "fietsenmaker, herstellen").await), "/beheer/zoekwoorden?gedaan=zoekwoord-erbij");
    assert_eq!(leads(change(&[("besluit", "weg"), ("regel", &OWN_LINE.to_string())]).await), "/beheer/zoekwoorden?gedaan=zoekwoord-weg");
    let long = "x".repeat(41);
    let many = (0..21).map(|number| format!("woord{number}")).collect::<Vec<_>>().join(",");
    for (word, others, field) in [
        ("", "koken", "woord"),
        (&long, "koken", "woord"),
        ("koken", "", "ook"),
        ("koken", &long, "ook"),
        ("koken", &many, "ook"),
        ("koken", "Koken", "ook"),
        ("er al", "koken", "woord"),
        ("s", "koken", "woord"),
        ("vol", "koken", ""),
        ("bezig", "koken", ""),
    ] {
        let told = problems(add(word, others).await);
        assert_eq!(told.iter().map(|(field, _)| field.as_str()).collect::<Vec<_>>(), [field], "{word}: {told:?}");
    }
    assert!(matches!(change(&[("besluit", "weg"), ("regel", "x")]).await, Err(NoPage::NotFound)));
    let wrong = vec![Problem { field: "woord".to_owned(), words: "Vul een woord in.".to_owned() }];
    let html = open_again("bas", "/beheer/zoekwoorden", again(&[("woord", "<b>"), ("ook", "kok")], wrong)).await;
    assert!(html.contains("value=\"&lt;b&gt;\"") && html.contains("value=\"kok\"") && html.contains("href=\"#woord\""), "{html}");
}

#[tokio::test]
async fn search_words_are_listed_and_tried() {
    let html = open("bas", "/beheer/zoekwoorden?proef=samen+repareren").await.html;
    for expected in [
        "<strong><bdi>repareren</bdi></strong> = <bdi>fietsenmaker, herstellen</bdi>",
        "Er is 1 eigen regel. Er is plaats voor 500.",
        "Bekijk 2 ingebouwde regels",
        "Er zijn 45 plekken gevonden.",
        "en ook <bdi>herstellen</bdi>",
        "alleen dit woord",
        "href=\"/plekken?q=samen+repareren\"",
        "value=\"samen repareren\"",
    ] {
        assert!(html.contains(expected), "{expected}");
    }
    let untried = open_at(Behaviour::Empty, UiLanguage::Dutch, "bas", "/beheer/zoekwoorden?proef=", None).await.html;
    assert!(untried.contains("Er zijn nog geen eigen regels.") && !untried.contains("gevonden."));
    assert!(open("bas", "/beheer/zoekwoorden?proef=%21").await.html.contains("Hier staat geen woord in"));
}

#[tokio::test]
async fn the_work_of_the_program_is_told_in_words_and_figures() {
    let html = open("bas", "/beheer/werk").await.html;
    let line = |title: &str| html.split("<li>").find(|line| line.contains(&format!("<h2>{title}</h2>"))).unwrap_or_default();
    assert!(line("Zoeken bijwerken").contains("is nu bezig") && line("Zoeken bijwerken").contains("Er wachten 2 dingen."));
    assert!(
        line("Zoekwoorden overnemen").contains("De laatste keer ging het mis") && line("Zoekwoorden overnemen").contains("abc123def456")
    );
    assert!(line("Logboek nummeren").contains("Daarna lukte het weer."));
    assert!(line("Post versturen").contains("Dit gebeurt hier niet.") && line("Post versturen").contains("Eén bericht lukt niet."));
    assert!(line("Klopt dit nog?").contains("Wij wachten op 2 antwoorden.") && line("Klopt dit nog?").contains("3 seconden"));
    assert!(line("Opruimen").contains("elk moment") && !line("Opruimen").contains("wacht"));
}
