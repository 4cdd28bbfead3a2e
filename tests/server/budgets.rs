//! How much a page may weigh: people pay for every kilobyte, and old telephones are slow.

use std::path::Path;
use tests::{TestApp, Visitor};

/// Compressed bytes of HTML and styles until something can be read.
const FIRST_PAINT: usize = 14 * 1024;
/// Compressed bytes of everything with an empty cache, without photos.
const ALL: usize = 30 * 1024;
/// Compressed bytes of the WebAssembly of all islands.
const WASM: usize = 100 * 1024;

async fn weight(visitor: &Visitor, path: &str) -> usize {
    let answer = visitor.get_compressed(path).await;
    assert_eq!((answer.status.as_u16(), answer.header("content-encoding")), (200, "br"), "{path}");
    answer.bytes.len()
}

/// The addresses of files that a page names in attributes of this kind.
fn files(html: &str, attribute: &str) -> Vec<String> {
    let before = format!("{attribute}=\"/pkg/");
    let parts = html.split(before.as_str()).skip(1);
    let mut files: Vec<String> = parts.filter_map(|part| part.split(['"', '#']).next()).map(|name| format!("/pkg/{name}")).collect();
    files.sort();
    files.dedup();
    files
}

#[tokio::test]
async fn a_page_can_be_read_after_fourteen_kilobytes_and_is_complete_after_thirty() {
    let (_app, visitor) = TestApp::with_examples().await;
    let choosing = ["", "/blij-van", "/hopen", "/wanneer", "/beginnen", "/plek", "/waar", "/overzicht", "/plekken?thema=koken&pc=3561"];
    let choosing = choosing.map(|rest| format!("/wat-past-bij-mij{rest}"));
    let others = [
        "/",
        "/plekken",
        "/plekken?dagdeel=di-ochtend&pc=3561",
        "/plekken/meehelpen-in-de-moestuin",
        "/organisaties",
        "/over",
        "/contact",
        "/bewaren?thema=koken&begin=kijken&pc=3561",
        "/terugkomen",
    ];
    for path in others.into_iter().chain(choosing.iter().map(String::as_str)) {
        let html = visitor.get(path).await.text();
        let mut first = weight(&visitor, path).await;
        let linked = files(&html, "href");
        let (styles, pictures): (Vec<_>, Vec<_>) =
            linked.iter().partition(|file| Path::new(file).extension().is_some_and(|kind| kind == "css"));
        assert_eq!(styles.len(), 1, "{path}: {linked:?}");
        for style in styles {
            first += weight(&visitor, style).await;
        }
        let mut all = first;
        for file in pictures.into_iter().chain(&files(&html, "src")) {
            all += weight(&visitor, file).await;
        }
        println!("{path}: {first} bytes to the first paint, {all} in all");
        assert!(first <= FIRST_PAINT, "{path}: {first} bytes to the first paint");
        assert!(all <= ALL, "{path}: {all} bytes in all");
    }
}

#[tokio::test]
async fn a_page_without_an_island_names_no_script() {
    let (_app, visitor) = TestApp::with_examples().await;
    for path in ["/organisaties", "/over", "/privacy", "/toegankelijkheid", "/contact", "/wat-past-bij-mij/op-papier"] {
        let html = visitor.get(path).await.text();
        assert!(!html.contains(".js\"") && !html.contains(".wasm"), "{path}");
    }
}

#[tokio::test]
async fn the_islands_weigh_at_most_a_hundred_kilobytes() {
    let (_app, visitor) = TestApp::with_examples().await;
    let html = visitor.get("/").await.text();
    let wasm = files(&html, "data-wasm");
    assert_eq!(wasm.len(), 1);
    let bytes = weight(&visitor, &wasm[0]).await;
    println!("islands: {bytes} bytes");
    assert!(bytes <= WASM, "{bytes} bytes");
}

#[tokio::test]
async fn files_with_a_hash_are_kept_for_ever() {
    let (_app, visitor) = TestApp::with_examples().await;
    let html = visitor.get("/").await.text();
    for file in files(&html, "href") {
        assert!(visitor.get(&file).await.header("cache-control").contains("immutable"), "{file}");
    }
    assert!(!visitor.get("/pkg/bestaat-niet.css").await.header("cache-control").contains("immutable"));
}
