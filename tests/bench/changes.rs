//! A saved change is found by the next search: in this process, on disk, with all places.

use crate::{
    data::Data,
    peer,
    places::{PLACES, SEED},
    stats::{Times, milliseconds},
    table::Figure,
};
use anyhow::{bail, ensure};
use domain::{
    imports::{Entry, ImportMode, Item},
    places::PlaceDraft,
    search::PlaceQuery,
    use_cases::{Actor, Imports, Places},
};
use exchange::generate::Generator;
use marketplace::Marketplace;
use std::{
    sync::Arc,
    time::{Duration, Instant},
};

/// How many changes are saved.
const CHANGES: usize = 200;
/// How soon a change must be found.
const GOAL: Duration = Duration::from_millis(100);

/// Measures from saving to finding.
pub async fn run(data: &Data) -> anyhow::Result<Vec<Figure>> {
    println!("\n== Saved changes ==");
    let opened = peer::open(&data.copy("changes")?).await?;
    let keeper = Arc::clone(&opened.marketplace);
    let keeping = tokio::spawn(async move { keeper.keep_index().await });
    let public = |item| match item {
        Item::Place(draft) if draft.content.status.is_public() => Some(draft),
        _ => None,
    };
    let drafts: Vec<PlaceDraft> = Generator::new(PLACES, SEED).filter_map(public).step_by(400).take(CHANGES).collect();
    ensure!(drafts.len() == CHANGES, "too few places to change");
    let (mut saved, mut found) = (Times::default(), Times::default());
    for (number, draft) in drafts.into_iter().enumerate() {
        change(&opened.marketplace, number, draft, &mut saved, &mut found).await?;
    }
    keeping.abort();
    println!("saving: {}; from saved to found: {}", saved.words(), found.words());
    let p99 = found.percentile(99);
    Ok(vec![
        Figure::plain(
            "saving one change, durably (p50 / p99)",
            format!("{} / {}", milliseconds(saved.percentile(50)), milliseconds(saved.percentile(99))),
        ),
        Figure::plain("a saved change is findable (p50)", milliseconds(found.percentile(50))),
        Figure::plain(format!("a saved change is findable (p99 of {CHANGES})"), milliseconds(p99)).goal("<= 100 ms", p99 <= GOAL),
    ])
}

/// Gives a place a word that no other has, and asks for it until it is found.
async fn change(
    marketplace: &Marketplace,
    number: usize,
    mut draft: PlaceDraft,
    saved: &mut Times,
    found: &mut Times,
) -> anyhow::Result<()> {
    // No two of these words are one typing error apart.
    let letters = |number: usize| char::from(b'a' + u8::try_from(number % 26).unwrap_or_default());
    let (first, second) = (letters(number / 26), letters(number));
    let word = format!("qx{first}{first}{first}{second}{second}{second}xq");
    draft.content.title = format!("{} {word}", draft.content.title);
    let id = draft.source.place_id();
    let entry = Entry { line: 1, record: String::new(), items: Ok(vec![Item::Place(draft)]), remarks: Vec::new() };
    let begin = Instant::now();
    let report = marketplace.import(&Actor::Operator, vec![entry], ImportMode::default(), &|_| {}).await?;
    ensure!(report.stored, "a change could not be saved: {report:?}");
    saved.add(begin.elapsed());
    let query = PlaceQuery { text: word.clone(), page: 1, ..PlaceQuery::default() };
    let begin = Instant::now();
    while begin.elapsed() < Duration::from_secs(10) {
        if marketplace.find_places(&Actor::Visitor, &query).await?.places.iter().any(|card| card.place.id == id) {
            found.add(begin.elapsed());
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    bail!("a saved change was not found within ten seconds: {word}")
}
