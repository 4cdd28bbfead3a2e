//! Thank-yous in two municipalities: in one enough people got something, in the other too few.

use crate::accounts::tests::asking::{open, open_as, values};
use axum::http::StatusCode;
use domain::languages::UiLanguage;
use std::collections::BTreeSet;

const PAGE: &str = "/regie/bedankjes";

#[tokio::test]
async fn the_page_is_whole_and_for_managers_only() {
    for language in UiLanguage::ALL {
        let answer = open_as(language, "mina", PAGE, None).await;
        assert_eq!(answer.status, StatusCode::OK);
        let html = answer.html;
        assert_eq!((html.matches("<h1").count(), html.matches("<script").count()), (1, 0));
        let (ids, unique) = (values(&html, "id"), values(&html, "id").into_iter().collect::<BTreeSet<_>>());
        assert_eq!(ids.len(), unique.len(), "{ids:?}");
        for target in values(&html, "aria-labelledby") {
            assert!(unique.contains(&target), "nothing has the id {target}");
        }
        assert!(!html.contains("<b>Cas"), "a name is no markup");
    }
    for (name, status) in [("bas", StatusCode::NOT_FOUND), ("coen", StatusCode::NOT_FOUND), ("", StatusCode::FOUND)] {
        assert_eq!(open(name, PAGE).await.status, status, "{name}");
    }
}

#[tokio::test]
async fn numbers_are_told_from_ten_people_on() {
    let html = open("mina", PAGE).await.html;
    let (many, few) = html.split_once("id=\"in-zeist\"").expect("two parts");
    for words in ["5.000 euro", "120 euro", "4.880 euro", "12</dd>", "wie-gaf-wat.csv", "bon", "3 januari 2027"] {
        assert!(many.contains(words), "{words}: {many}");
    }
    assert!(few.contains("minder dan 10 mensen") && few.contains("/regie/bedankjes/zeist/bedankjes.csv"), "{few}");
    assert!(!few.contains("wie-gaf-wat.csv") && !few.contains("120 euro"), "{few}");
}
