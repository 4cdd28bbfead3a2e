//! Visitors: as many as can be, or so many a second.

use crate::stats::Times;
use anyhow::{Context, ensure};
use reqwest::{Client, header::ACCEPT_ENCODING};
use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::task::JoinSet;

/// Connections of those who ask without pause.
const CONNECTIONS: usize = 8;

/// A client that keeps its connections.
pub fn client() -> anyhow::Result<Client> {
    Ok(Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .pool_max_idle_per_host(256)
        .timeout(Duration::from_secs(30))
        .build()?)
}

/// The bytes of a page as they are sent.
pub async fn get(client: &Client, address: &str, encoding: &str) -> anyhow::Result<Vec<u8>> {
    let response =
        client.get(address).header(ACCEPT_ENCODING, encoding).send().await.with_context(|| format!("{address} does not answer"))?;
    ensure!(response.status() == 200, "{address} answers {}", response.status());
    Ok(response.bytes().await?.to_vec())
}

/// A page as text.
pub async fn text(client: &Client, address: &str) -> anyhow::Result<String> {
    Ok(String::from_utf8(get(client, address, "identity").await?)?)
}

/// Asks without pause over a few connections; how many answers a second.
pub async fn as_fast_as_can_be(
    client: &Client,
    addresses: &Arc<Vec<String>>,
    encoding: &'static str,
    time: Duration,
) -> anyhow::Result<f64> {
    let next = Arc::new(AtomicUsize::new(0));
    let start = Instant::now();
    let mut visitors = JoinSet::new();
    for _ in 0..CONNECTIONS {
        let (client, addresses, next) = (client.clone(), Arc::clone(addresses), Arc::clone(&next));
        visitors.spawn(async move {
            let mut answers = 0_u32;
            while start.elapsed() < time {
                let number = next.fetch_add(1, Ordering::Relaxed);
                get(&client, &addresses[number % addresses.len()], encoding).await?;
                answers += 1;
            }
            Ok::<_, anyhow::Error>(answers)
        });
    }
    let mut answers = 0;
    while let Some(done) = visitors.join_next().await {
        answers += done??;
    }
    Ok(f64::from(answers) / start.elapsed().as_secs_f64())
}

/// Asks so many times a second, whether earlier answers have come or not. Times count from when each should have begun.
pub async fn at_a_rate(
    client: &Client,
    addresses: &Arc<Vec<String>>,
    encoding: &'static str,
    rate: f64,
    time: Duration,
) -> anyhow::Result<Times> {
    let pause = Duration::from_secs_f64(1.0 / rate);
    let start = Instant::now();
    let mut visitors = JoinSet::new();
    let mut due = Duration::ZERO;
    let mut number = 0;
    while due < time {
        tokio::time::sleep_until((start + due).into()).await;
        let (client, addresses) = (client.clone(), Arc::clone(addresses));
        visitors.spawn(async move {
            get(&client, &addresses[number % addresses.len()], encoding).await?;
            Ok::<_, anyhow::Error>((start + due).elapsed())
        });
        due += pause;
        number += 1;
    }
    let mut times = Times::default();
    while let Some(done) = visitors.join_next().await {
        times.add(done??);
    }
    Ok(times)
}
