//! Files at Sara's desk.

use super::{give, preview};
use crate::{
    Market,
    accounts::tests::asking::{open, open_as, problems, send, tag, values},
    ask::{Asked, NoPage},
    forms::{Posted, Sent, SentFile},
    posting::tests::leads_to,
    samples_of_files::{FILE, in_tray},
    samples_of_work::{at_desk, organisation},
};
use axum::http::StatusCode;
use domain::{
    codes::Code as _,
    languages::UiLanguage,
    own_files::{FileProblem, OrganisationFile},
    refusal::Refusal,
};
use std::collections::BTreeSet;

fn pages() -> [String; 3] {
    ["/partner/inlezen".to_owned(), preview::path(FILE), "/partner/bestanden".to_owned()]
}

/// As `give::look`, with a file.
async fn look_at(asked: Asked, market: Market, mut sent: Sent) -> Result<Posted, NoPage> {
    let name = sent.text("naam").to_owned();
    sent.files.push(SentFile { field: "bestand".to_owned(), name, bytes: b"titel".as_slice().into() });
    give::look(asked, market, sent).await
}

#[tokio::test]
async fn every_page_is_whole_in_both_languages() {
    for address in pages() {
        for language in UiLanguage::ALL {
            let answer = open_as(language, "sara", &address, None).await;
            assert_eq!(answer.status, StatusCode::OK, "{address}");
            let html = answer.html;
            assert!(html.trim_end().ends_with("</html>"), "{address}");
            assert_eq!((html.matches("<h1").count(), html.matches("<main").count()), (1, 1), "{address}");
            let ids = values(&html, "id");
            let unique: BTreeSet<_> = ids.iter().collect();
            assert_eq!(ids.len(), unique.len(), "{address}: {ids:?}");
            for target in values(&html, "for").iter().chain(&values(&html, "aria-labelledby")) {
                assert!(unique.contains(target), "{address}: nothing has the id {target}");
            }
            for forbidden in [" style=", "<style", "<script", "<b>", "<i>"] {
                assert!(!html.contains(forbidden), "{address} has {forbidden}");
            }
            assert!(html.contains("content=\"noindex\"") && html.matches("--primary-action").count() <= 1, "{address}");
        }
    }
}

#[tokio::test]
async fn files_are_for_editors() {
    for address in pages() {
        assert!(open("", &address).await.leads_to.starts_with("/inloggen?naar="), "{address}");
        assert_eq!(open("bas", &address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    for address in ["/partner/inlezen/x", "/partner/inlezen/00000000-0000-0000-0000-000000000001", "/partner/bestanden?organisatie=x"] {
        assert_eq!(open("sara", address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
}

#[tokio::test]
async fn a_file_is_looked_at_first_and_its_name_is_not_kept() {
    let answer = send(look_at, "sara", "/partner/inlezen", &[("naam", "Lijst van Anja.XLSX")]).await;
    assert_eq!(leads_to(answer), preview::path(FILE));
    assert_eq!(in_tray(|tray| tray.given.clone()), ["xlsx"]);
    assert!(in_tray(|tray| tray.done.is_empty()), "nothing is stored yet");
    let none = problems(send(give::look, "sara", "/partner/inlezen", &[]).await);
    assert_eq!(none, [("bestand".to_owned(), "Kies eerst een bestand.".to_owned())]);
}

#[tokio::test]
async fn why_a_file_cannot_be_used_stands_beside_its_field() {
    for refused in [
        FileProblem::TooLarge,
        FileProblem::TooManyLines,
        FileProblem::Empty,
        FileProblem::NotUtf8(3),
        FileProblem::OtherKind,
        FileProblem::OldWorkbook,
        FileProblem::WebPage,
        FileProblem::Damaged,
        FileProblem::MissingColumns(vec!["titel".to_owned(), "organisatie".to_owned()]),
        FileProblem::UnknownColumns(vec!["titels".to_owned()]),
        FileProblem::ColumnTwice("titel".to_owned()),
        FileProblem::Unreadable(4),
        FileProblem::Extension("exe".to_owned()),
    ] {
        in_tray(|tray| tray.refuses = Some(refused.clone()));
        let told = problems(send(look_at, "sara", "/partner/inlezen", &[("naam", "x.csv")]).await);
        assert!(matches!(&told[..], [(field, words)] if field == "bestand" && words.ends_with('.')), "{refused:?}: {told:?}");
    }
}

#[tokio::test]
async fn the_preview_says_what_each_line_does() {
    let html = open("sara", &preview::path(FILE)).await.html;
    for words in [
        "2 nieuwe plekken",
        "1 plek verandert",
        "1 plek is al zo",
        "1 regel slaan wij over",
        "Verandert: titel, dagdelen en iets anders",
        "Regel 6",
        "Kolom titel:",
        "Soep &lt;i&gt;koken&lt;/i&gt;",
        "Deze plek is nog niet af.",
        "Zet de nieuwe plek die af is meteen op Meedoen",
    ] {
        assert!(html.contains(words), "{words}");
    }
    assert!(tag(&html, "name=\"stand\"").contains("value=\"abc\""));
    in_tray(|tray| tray.trusted = false);
    assert!(!open("sara", &preview::path(FILE)).await.html.contains("name=\"indienen\""), "a new organisation is checked first");
    in_tray(|tray| tray.lines.retain(|line| line.line > 4));
    let nothing = open("sara", &preview::path(FILE)).await.html;
    assert!(nothing.contains("Dit bestand verandert niets.") && !nothing.contains("value=\"bewaren\""));
}

#[tokio::test]
async fn many_lines_stand_on_several_pages() {
    in_tray(|tray| {
        let line = tray.lines[0].clone();
        tray.lines = (0..250).map(|number| domain::own_files::PreviewLine { line: number + 2, ..line.clone() }).collect();
    });
    let html = open("sara", &format!("{}?pagina=3", preview::path(FILE))).await.html;
    assert_eq!(html.matches("class=\"file-line ").count(), 50);
    assert!(html.contains("Regel 251") && html.contains("250 nieuwe plekken"));
}

#[tokio::test]
async fn what_was_shown_is_stored_or_thrown_away() {
    let path = preview::path(FILE);
    let store = |stand: &'static str, more: &'static [(&str, &str)]| {
        let path = path.clone();
        async move {
            let fields = [&[("doe", "bewaren"), ("stand", stand)], more].concat();
            leads_to(send(preview::decide, "sara", &path, &fields).await)
        }
    };
    assert_eq!(store("abc", &[]).await, "/partner?gedaan=ingelezen");
    assert_eq!(store("abc", &[("indienen", "ja"), ("organisatie", "a&b=1")]).await, "/partner?organisatie=ab1&gedaan=ingelezen");
    assert_eq!(store("older", &[]).await, format!("{path}?gedaan=veranderd"));
    in_tray(|tray| tray.refusal = Some(Refusal::Repeated));
    assert_eq!(store("abc", &[]).await, "/partner?gedaan=ingelezen", "sent twice counts once");
    assert_eq!(leads_to(send(preview::decide, "sara", &path, &[("doe", "weg")]).await), "/partner?gedaan=bestand-weg");
    assert_eq!(in_tray(|tray| tray.done.clone()), ["stored", "submitted", "dropped"]);
    assert!(matches!(send(preview::decide, "sara", &path, &[]).await, Err(NoPage::NotFound)));
    assert!(open("sara", "/partner?gedaan=ingelezen").await.html.contains("De plekken uit uw bestand staan hieronder."));
    assert!(open("sara", &format!("{path}?gedaan=veranderd")).await.html.contains("Kijk het nog een keer na."));
}

#[tokio::test]
async fn everything_can_be_taken_along() {
    let html = open("sara", "/partner/bestanden").await.html;
    for what in [OrganisationFile::Places, OrganisationFile::PlacesJson, OrganisationFile::History] {
        assert!(html.contains(&format!("href=\"/partner/bestanden/00000000-0000-0000-0000-000000000000/{}\"", what.code())), "{what}");
    }
    at_desk(|desk| desk.organisations.push(organisation(7, "Buurthuis Zuid")));
    for address in ["/partner/inlezen", "/partner/bestanden", "/partner/cijfers"] {
        let choice = open("sara", address).await.html;
        let id = "00000000-0000-0000-0000-000000000007";
        assert!(
            choice.contains("Voor welke organisatie?") && choice.contains(&format!("href=\"{address}?organisatie={id}\"")),
            "{address}"
        );
    }
}
