//! The interface for programs: the same answers as the pages, by the Dutch API Design Rules.

use serde_json::Value;
use std::collections::BTreeSet;
use tests::{TestApp, Visitor};

fn total(answer: &Value) -> u64 {
    answer["total"].as_u64().expect("a total")
}

async fn titles(visitor: &Visitor, path: &str) -> Vec<String> {
    let answer = visitor.json(path).await;
    let places = answer["places"].as_array().expect("places").iter();
    places.map(|place| place["title"].as_str().expect("a title").to_owned()).collect()
}

#[tokio::test]
async fn a_visitor_finds_a_garden_by_a_part_of_the_word_and_with_a_typing_error() {
    let (_app, visitor) = TestApp::with_examples().await;
    let gardens = titles(&visitor, "/api/v1/places?q=tuin").await;
    assert!(gardens.iter().any(|title| title.contains("moestuin")), "{gardens:?}");
    assert!(gardens.iter().any(|title| title.contains("Voedseltuin")), "{gardens:?}");
    assert!(total(&visitor.json("/api/v1/places?q=voedslebank").await) > 0);
    assert_eq!(titles(&visitor, "/api/v1/places?q=voedslebank").await.len(), titles(&visitor, "/api/v1/places?q=voedselbank").await.len());
}

#[tokio::test]
async fn every_count_is_what_one_gets_by_choosing_it() {
    let (_app, visitor) = TestApp::with_examples().await;
    for asked in ["", "q=koffie&dagdeel=di-ochtend", "gemeente=utrecht&wens=rustig&pc=3561&km=25"] {
        let answer = visitor.json(&format!("/api/v1/places?{asked}")).await;
        let mut checked = 0;
        for (parameter, options) in answer["facets"].as_object().expect("facets") {
            // A group that is chosen already is asked anew: its counts are about choosing another value in it.
            let others: Vec<&str> = asked.split('&').filter(|pair| !pair.starts_with(&format!("{parameter}="))).collect();
            for option in options.as_array().expect("options") {
                let (value, count) = (option["value"].as_str().expect("a value"), option["count"].as_u64().expect("a count"));
                let chosen = visitor.json(&format!("/api/v1/places?{}&{parameter}={value}", others.join("&"))).await;
                assert_eq!(total(&chosen), count, "{asked} + {parameter}={value}");
                assert!(!option["label"].as_str().expect("a label").is_empty());
                checked += 1;
            }
        }
        assert!(checked > 80, "{asked}: {checked} counts");
    }
}

#[tokio::test]
async fn values_of_one_group_are_alternatives_and_groups_narrow() {
    let (_app, visitor) = TestApp::with_examples().await;
    let ask = async |query: &str| total(&visitor.json(&format!("/api/v1/places?{query}")).await);
    let (cooking, green, either) = (ask("thema=koken").await, ask("thema=groen").await, ask("thema=koken&thema=groen").await);
    assert!(either >= cooking.max(green) && either <= cooking + green);
    assert!(ask("thema=koken&inloop=ja").await <= cooking);
}

#[tokio::test]
async fn near_is_sorted_by_distance_and_nothing_is_further_than_asked() {
    let (_app, visitor) = TestApp::with_examples().await;
    let answer = visitor.json("/api/v1/places?pc=3561&km=5&sorteer=dichtbij").await;
    let distances: Vec<f64> =
        answer["places"].as_array().expect("places").iter().map(|place| place["distanceKm"].as_f64().expect("a distance")).collect();
    assert!(distances.len() > 3, "{distances:?}");
    assert!(distances.is_sorted() && distances.iter().all(|km| *km <= 5.0), "{distances:?}");
    assert!(visitor.json("/api/v1/places").await["places"][0].get("distanceKm").is_none());
}

#[tokio::test]
async fn pages_follow_each_other_without_gaps_or_doubles() {
    let (_app, visitor) = TestApp::with_examples().await;
    let all = total(&visitor.json("/api/v1/places").await);
    let mut seen = BTreeSet::new();
    for page in 1..=all.div_ceil(20) {
        for place in visitor.json(&format!("/api/v1/places?pagina={page}")).await["places"].as_array().expect("places") {
            assert!(seen.insert(place["id"].as_str().expect("an id").to_owned()), "{place}");
        }
    }
    assert_eq!(seen.len() as u64, all);
}

#[tokio::test]
async fn a_parameter_that_cannot_be_used_is_named() {
    let (_app, visitor) = TestApp::with_examples().await;
    for (query, name) in [
        ("thema=vissen", "thema"),
        ("dagdeel=ma-nacht", "dagdeel"),
        ("pc=12", "pc"),
        ("pc=9999", "pc"),
        ("km=0&pc=3561", "km"),
        ("pagina=1000000000", "pagina"),
        ("pagina=-1", "pagina"),
        ("pagina=99999999999999999999", "pagina"),
        ("sorteer=dichtbij", "sorteer"),
        ("sorteer=duurste", "sorteer"),
        ("inloop=misschien", "inloop"),
        ("foo=bar", "foo"),
    ] {
        let answer = visitor.get(&format!("/api/v1/places?{query}")).await;
        assert_eq!((answer.status.as_u16(), answer.header("content-type")), (400, "application/problem+json"), "{query}");
        let problem = answer.json();
        assert_eq!(problem["status"], 400);
        assert_eq!(problem["invalidParams"][0]["name"], name, "{query}: {problem}");
    }
}

#[tokio::test]
async fn any_text_is_a_question() {
    let (_app, visitor) = TestApp::with_examples().await;
    let long = "moestuin ".repeat(20);
    for text in [
        "%22%27%5C",
        "*%3F%5B%5D%28%29%7B%7D%2B-%26%7C%21%5E~%3A",
        "%F0%9F%8D%B2",
        "%D7%A9%D7%9C%D7%95%D7%9D%20%E2%80%AE",
        "AND%20OR%20NOT",
        "%00",
        &long,
    ] {
        let answer = visitor.get(&format!("/api/v1/places?q={text}")).await;
        assert_eq!(answer.status, 200, "{text}: {}", answer.text());
    }
    // Ten thousand characters are told to be too many, and the page shows what it found with the first of them.
    let huge = "tuin".repeat(2500);
    assert_eq!(visitor.get(&format!("/api/v1/places?q={huge}")).await.status, 400);
    assert_eq!(visitor.get(&format!("/plekken?q={huge}")).await.status, 200);
}

#[tokio::test]
async fn one_place_is_read_by_its_identity() {
    let (_app, visitor) = TestApp::with_examples().await;
    let listed = visitor.json("/api/v1/places?q=moestuin").await["places"][0].clone();
    let place = visitor.json(&format!("/api/v1/places/{}", listed["id"].as_str().expect("an id"))).await;
    for field in ["id", "slug", "title", "organisation", "municipality", "themes", "dayParts"] {
        assert_eq!(place[field], listed[field], "{field}");
    }
    assert_eq!(visitor.get("/api/v1/places/42").await.status, 400);
    assert_eq!(visitor.get("/api/v1/places/018f0000-0000-7000-8000-000000000000").await.status, 404);
}

#[tokio::test]
async fn a_place_that_is_not_public_is_nowhere() {
    let (_app, visitor) = TestApp::with_examples().await;
    // One of the examples is paused.
    assert_eq!(visitor.get("/plekken/helpen-in-de-kapsalon").await.status, 404);
    assert_eq!(total(&visitor.json("/api/v1/places?q=kapsalon").await), 0);
    assert!(!visitor.get("/sitemap.xml").await.text().contains("kapsalon"));
    let suggestions = visitor.json("/api/v1/suggestions?q=helpen%20in%20de%20kap").await;
    assert!(!suggestions.to_string().contains("kapsalon"), "{suggestions}");
}

#[tokio::test]
async fn the_answer_about_an_example_is_complete() {
    let (_app, visitor) = TestApp::with_examples().await;
    let listed = visitor.json("/api/v1/places?q=babbeluurtje").await["places"][0].clone();
    insta::assert_json_snapshot!(visitor.json(&format!("/api/v1/places/{}", listed["id"].as_str().expect("an id"))).await);
}

#[tokio::test]
async fn suggestions_are_short_and_about_what_was_typed() {
    let (_app, visitor) = TestApp::with_examples().await;
    let suggestions = visitor.json("/api/v1/suggestions?q=moes").await;
    let texts: Vec<&str> = suggestions.as_array().expect("a list").iter().map(|item| item["text"].as_str().expect("a text")).collect();
    assert!((1..=8).contains(&texts.len()), "{texts:?}");
    assert!(texts.iter().any(|text| text.to_lowercase().contains("moes")), "{texts:?}");
    assert_eq!(visitor.get("/api/v1/suggestions").await.status, 400);
}

#[tokio::test]
async fn organisations_are_listed_by_name_with_their_places() {
    let (_app, visitor) = TestApp::with_examples().await;
    let list = visitor.json("/api/v1/organisations").await;
    let organisations = list["organisations"].as_array().expect("organisations");
    assert_eq!(organisations.len() as u64, total(&list));
    let counted: u64 = organisations.iter().map(|organisation| organisation["placesCount"].as_u64().expect("a count")).sum();
    assert_eq!(counted, total(&visitor.json("/api/v1/places").await));
    let slug = organisations[0]["slug"].as_str().expect("a slug");
    let one = visitor.json(&format!("/api/v1/organisations/{slug}")).await;
    assert_eq!(one["places"].as_array().expect("places").len() as u64, organisations[0]["placesCount"].as_u64().expect("a count"));
    assert_eq!(visitor.get("/api/v1/organisations/bestaat-niet").await.status, 404);
    assert_eq!(visitor.get("/api/v1/organisations?pagina=1000000000").await.status, 400);
}

#[tokio::test]
async fn the_document_follows_the_design_rules() {
    let (_app, visitor) = TestApp::with_examples().await;
    let answer = visitor.get("/api/v1/openapi.json").await;
    assert_eq!(answer.header("api-version"), "1.0.0");
    let document = answer.json();
    assert!(document["openapi"].as_str().is_some_and(|version| version.starts_with("3.")));
    for field in ["name", "url", "email"] {
        assert!(document["info"]["contact"][field].is_string(), "contact needs {field}");
    }
    for (path, methods) in document["paths"].as_object().expect("paths") {
        assert!(!path.ends_with('/') && path.chars().all(|c| c.is_ascii_lowercase() || "/{}-".contains(c)), "{path} is kebab-case");
        for operation in methods.as_object().expect("methods").values() {
            assert!(operation["operationId"].is_string(), "{path}");
            assert!(operation["responses"]["200"].is_object() && operation["responses"]["400"].is_object(), "{path}");
            for parameter in operation["parameters"].as_array().into_iter().flatten() {
                let name = parameter["name"].as_str().expect("a name");
                assert!(name.chars().all(|c| c.is_ascii_alphanumeric()), "{name} is camelCase");
            }
        }
    }
    insta::assert_json_snapshot!(document["paths"]);
}
