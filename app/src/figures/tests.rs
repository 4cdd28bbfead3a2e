//! Figures at Sara's desk.

use crate::{
    accounts::tests::asking::{open, open_as},
    samples_of_work::at_desk,
};
use axum::http::StatusCode;
use domain::languages::UiLanguage;

#[tokio::test]
async fn the_table_says_it_all_and_the_drawing_is_for_the_eye() {
    let html = open("sara", "/partner/cijfers").await.html;
    for words in [
        "<th scope=\"col\">juni 2026</th>",
        "<th scope=\"col\">november 2026</th>",
        "<td>1.500</td>",
        "<td>5.000</td>",
        "Meehelpen in de moestuin",
        "aria-labelledby=\"cijfers-tabel\"",
    ] {
        assert!(html.contains(words), "{words}");
    }
    let drawing = html.split_once("<svg viewBox=\"0 0 320 97\"").or(html.split_once("<svg class=\"bars\"")).map_or("", |(_, rest)| rest);
    assert!(drawing.split('>').next().unwrap_or_default().contains("aria-hidden=\"true\""), "{html}");
    assert_eq!(html.matches("<rect ").count(), 6);
    // The newest month comes first, in the bars as in the table.
    assert!(html.contains("<p aria-hidden=\"true\" class=\"bars__ends\"><span>november 2026</span><span>juni 2026</span></p>"), "{html}");
    let at = |words: &str| html.find(words).unwrap_or_else(|| panic!("no {words}"));
    assert!(at("<th scope=\"col\">november 2026</th>") < at("<th scope=\"col\">juni 2026</th>"));
    let heights: Vec<&str> = drawing.split("<rect ").skip(1).filter_map(|bar| bar.split_once(" height=\"")?.1.split('"').next()).collect();
    assert_eq!((heights.first(), heights.last()), (Some(&"96"), Some(&"0")), "{heights:?}");
    assert!(!html.contains(" style=") && !html.contains("<script"));
    let english = open_as(UiLanguage::English, "sara", "/partner/cijfers", None).await.html;
    assert!(english.contains("<td>1,500</td>") && english.contains("June 2026"));
}

#[tokio::test]
async fn figures_are_for_editors() {
    assert!(open("", "/partner/cijfers").await.leads_to.starts_with("/inloggen?naar="));
    assert_eq!(open("bas", "/partner/cijfers").await.status, StatusCode::NOT_FOUND);
    at_desk(|desk| desk.pages = 0);
    assert!(open("sara", "/partner/cijfers").await.html.contains("er zijn nog geen cijfers"));
}
