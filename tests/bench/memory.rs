//! Memory of the server with all places under load, and how soon it answers after a start.

use crate::{
    client::{client, get, text},
    data::Data,
    pages,
    queries::TYPED,
    server::Server,
    stats::{Times, milliseconds},
    table::Figure,
};
use anyhow::ensure;
use reqwest::Client;
use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::task::JoinSet;

/// How long the load lasts.
const LOAD: Duration = Duration::from_secs(30);
/// Visitors who ask without pause.
const VISITORS: usize = 12;
/// Starts of each kind.
const STARTS: usize = 5;

/// Measures memory and starts.
pub async fn run(data: &Data) -> anyhow::Result<Vec<Figure>> {
    println!("\n== Memory and start ==");
    let folder = data.copy("memory")?;
    let client = client()?;
    let mut starts: [Times; 2] = [Times::default(), Times::default()];
    for round in 0..STARTS * 2 {
        let begin = Instant::now();
        let server = Server::start(&folder, "no")?;
        first_answer(&client, &server.address).await?;
        starts[round % 2].add(begin.elapsed());
        // The next one starts after this end: in turn a proper stop and a kill.
        if round % 2 == 0 {
            server.process.kill()?;
        }
    }
    let [after_stop, after_kill] = &starts;
    println!("start to first correct answer: after a stop {}, after kill -9 {}", after_stop.words(), after_kill.words());

    let server = Server::start(&folder, "no")?;
    first_answer(&client, &server.address).await?;
    let idle = server.process.memory_mib("VmRSS")?;
    let answers = load(&client, &server).await?;
    let (peak, rss, anonymous) = (answers.peak, server.process.memory_mib("VmRSS")?, server.process.memory_mib("RssAnon")?);
    println!(
        "memory: idle {idle} MiB; under load ({} answers) at most {peak} MiB; after it {rss} MiB, of which {anonymous} MiB its own",
        answers.count
    );

    let limit = Duration::from_secs(2);
    let start = |name: &str, times: &Times| {
        let longest = times.percentile(100);
        Figure::plain(format!("start to first correct answer, {name} (longest of {STARTS})"), milliseconds(longest))
            .goal("<= 2 s", longest <= limit)
    };
    Ok(vec![
        Figure::plain("memory under load, 100,000 places (RSS, peak)", format!("{peak} MiB")).goal("<= 300 MiB", peak <= 300),
        Figure::plain("memory after load: RSS / of its own (RssAnon)", format!("{rss} / {anonymous} MiB")),
        start("warm index", after_stop),
        start("after kill -9", after_kill),
    ])
}

/// Waits for the first page that finds places.
async fn first_answer(client: &Client, address: &str) -> anyhow::Result<()> {
    let question = format!("{address}/plekken?q=tuin");
    let until = Instant::now() + Duration::from_mins(1);
    while Instant::now() < until {
        if let Ok(page) = text(client, &question).await
            && page.contains("class=\"place-card__title\"")
            && page.contains(" plekken - Meedoen</title>")
        {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    anyhow::bail!("the server gives no correct answer within a minute")
}

/// What the load did.
struct Answers {
    count: usize,
    peak: u64,
}

/// Searches, places, the first page and suggestions, all at once.
async fn load(client: &Client, server: &Server) -> anyhow::Result<Answers> {
    let mut paths = pages::paths()?;
    let mut places = Vec::new();
    for path in paths.iter().take(60) {
        let page = text(client, &format!("{}{path}", server.address)).await?;
        places.extend(
            page.split("class=\"place-card__title\"><a href=\"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned),
        );
    }
    ensure!(places.len() > 200, "too few places to open");
    paths.extend(places.into_iter().step_by(5));
    paths.extend(TYPED.iter().map(|word| format!("/api/v1/suggestions?q={}", &word[..3])));
    paths.extend(std::iter::repeat_n("/".to_owned(), 20));
    let addresses: Arc<Vec<String>> = Arc::new(paths.iter().map(|path| format!("{}{path}", server.address)).collect());

    let (start, next) = (Instant::now(), Arc::new(AtomicUsize::new(0)));
    let mut visitors = JoinSet::new();
    for _ in 0..VISITORS {
        let (client, addresses, next) = (client.clone(), Arc::clone(&addresses), Arc::clone(&next));
        visitors.spawn(async move {
            while start.elapsed() < LOAD {
                // A step without a common divisor mixes the kinds of pages.
                let number = next.fetch_add(1, Ordering::Relaxed) * 7919;
                get(&client, &addresses[number % addresses.len()], "br").await?;
            }
            Ok::<_, anyhow::Error>(())
        });
    }
    let mut peak = 0;
    while start.elapsed() < LOAD {
        peak = peak.max(server.process.memory_mib("VmRSS")?);
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    while let Some(done) = visitors.join_next().await {
        done??;
    }
    Ok(Answers { count: next.load(Ordering::Relaxed), peak })
}
