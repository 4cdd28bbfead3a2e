//! The results page against the same page written by hand with axum and maud (`peer.rs`): requests a second, in turn,
//! and the times of both at half of what ours can do. Each is a process of its own with a copy of the same data.

use crate::{
    client::{as_fast_as_can_be, at_a_rate, client, get, text},
    data::Data,
    places::Corpus,
    queries::{Drawn, TYPED},
    server::Server,
    stats::{Times, milliseconds},
    table::Figure,
};
use anyhow::ensure;
use form_urlencoded::Serializer;
use reqwest::Client;
use std::{sync::Arc, time::Duration};

/// Rounds of each.
const ROUNDS: usize = 4;
/// How long a round takes.
const ROUND: Duration = Duration::from_secs(5);
/// How long each is asked at half load, in each of two rounds.
const HALF_LOAD: Duration = Duration::from_secs(12);

/// Measures the results page.
pub async fn run(data: &Data) -> anyhow::Result<Vec<Figure>> {
    println!("\n== Results page ==");
    let paths = paths()?;
    let (ours, peer) = (Server::start(&data.copy("ours")?, "no")?, Server::start_peer(&data.copy("peer")?)?);
    let client = client()?;
    compare(&client, &ours, &peer, &paths).await?;

    let addresses = [&ours, &peer].map(|server| Arc::new(paths.iter().map(|path| format!("{}{path}", server.address)).collect::<Vec<_>>()));
    let mut figures = Vec::new();
    let mut half = 0.0;
    for (encoding, name) in [("br", "compressed as browsers ask"), ("identity", "not compressed")] {
        let [ours, peer] = throughput(&client, &addresses, encoding).await?;
        let ratio = ours / peer;
        println!("{name}: ours {ours:.0} a second, by hand {peer:.0}");
        let figure = Figure::plain(format!("results page, requests/s, {name}"), format!("{ours:.0}"))
            .beside(format!("{peer:.0} (axum + maud)"))
            .ratio(ratio);
        figures.push(if encoding == "br" { figure.goal(">= 0.5", ratio >= 0.5) } else { figure });
        if encoding == "br" {
            half = ours / 2.0;
        }
    }
    let mut times: [Times; 2] = [Times::default(), Times::default()];
    for _ in 0..2 {
        for (times, addresses) in times.iter_mut().zip(&addresses) {
            times.extend(at_a_rate(&client, addresses, "br", half, HALF_LOAD).await?.all());
        }
    }
    let [ours, peer] = &times;
    println!("at {half:.0} a second: ours {}, by hand {}", ours.words(), peer.words());
    for percent in [50, 99] {
        let (mine, other) = (ours.percentile(percent), peer.percentile(percent));
        let ratio = mine.as_secs_f64() / other.as_secs_f64();
        let figure = Figure::plain(format!("results page at {half:.0} requests/s (p{percent})"), milliseconds(mine))
            .beside(milliseconds(other))
            .ratio(ratio);
        figures.push(if percent == 99 { figure.goal("<= 2.0", ratio <= 2.0) } else { figure });
    }
    Ok(figures)
}

/// Addresses of result pages of all kinds: every tenth of the questions of the search, with words as people type them.
pub fn paths() -> anyhow::Result<Vec<String>> {
    let corpus = Corpus::generate()?;
    let mut words: Vec<String> = TYPED.iter().map(|word| (*word).to_owned()).collect();
    words.sort_unstable();
    let questions = Drawn::new(&corpus, &words).mixed();
    let path = |pairs: Vec<(&str, String)>| format!("/plekken?{}", Serializer::new(String::new()).extend_pairs(pairs).finish());
    Ok(questions.iter().step_by(9).map(|question| path(question.asked.query.pairs())).collect())
}

async fn throughput(client: &Client, addresses: &[Arc<Vec<String>>; 2], encoding: &'static str) -> anyhow::Result<[f64; 2]> {
    for addresses in addresses {
        as_fast_as_can_be(client, addresses, encoding, Duration::from_secs(2)).await?;
    }
    let mut sums = [0.0; 2];
    for _ in 0..ROUNDS {
        for (sum, addresses) in sums.iter_mut().zip(addresses) {
            *sum += as_fast_as_can_be(client, addresses, encoding, ROUND).await?;
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "a handful of rounds")]
    Ok(sums.map(|sum| sum / ROUNDS as f64))
}

/// Both must show the same: title, places in order, and every count; and about as many bytes.
async fn compare(client: &Client, ours: &Server, peer: &Server, paths: &[String]) -> anyhow::Result<()> {
    let mut sizes = [0_usize; 4];
    let mut compared = 0;
    for path in paths.iter().step_by(3) {
        let address = |server: &Server| format!("{}{path}", server.address);
        let (mine, other) = (text(client, &address(ours)).await?, text(client, &address(peer)).await?);
        let (shown_by_us, shown_by_peer) = (Shown::read(&mine), Shown::read(&other));
        ensure!(!shown_by_us.counts.is_empty(), "{path}: the page has no counts");
        ensure!(shown_by_us == shown_by_peer, "{path} shows {shown_by_us:?}, by hand {shown_by_peer:?}");
        let compressed = [get(client, &address(ours), "br").await?.len(), get(client, &address(peer), "br").await?.len()];
        let [mine_br, other_br] = compressed;
        sizes.iter_mut().zip([mine.len(), other.len(), mine_br, other_br]).for_each(|(sum, size)| *sum += size);
        compared += 1;
    }
    let [mine, other, mine_br, other_br] = sizes.map(|sum| sum / compared);
    println!(
        "{compared} pages show the same places and counts; on average {mine} bytes against {other} by hand, compressed {mine_br} against {other_br}."
    );
    // A peer with another amount of text would be another page.
    ensure!(mine.abs_diff(other) * 10 <= mine, "our page and the one written by hand differ in size: bring tests/bench/peer up to date");
    Ok(())
}

/// What of a page must be the same.
#[derive(Debug, PartialEq, Eq)]
struct Shown<'a> {
    title: &'a str,
    places: Vec<&'a str>,
    counts: Vec<(&'a str, &'a str, &'a str)>,
}

impl<'a> Shown<'a> {
    fn read(html: &'a str) -> Self {
        let title = html.split("<title>").nth(1).and_then(|rest| rest.split('<').next()).unwrap_or_default();
        let places = html.split("class=\"place-card__title\">").skip(1).filter_map(|rest| attribute(rest, "href")).collect();
        let boxes = html.split("type=\"checkbox\"").skip(1);
        let counts = boxes.filter_map(|rest| {
            let count = rest.split("__count\"").nth(1)?.split('>').nth(1)?.split('<').next()?;
            Some((attribute(rest, "name")?, attribute(rest, "value")?, count))
        });
        Self { title, places, counts: counts.collect() }
    }
}

fn attribute<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    html.split(&format!("{name}=\"")).nth(1)?.split('"').next()
}
