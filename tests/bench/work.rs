//! People at work: a flood of sign-ins must not slow visitors down, and a partner with many places waits no longer than
//! one with few.

use crate::{
    client::{at_a_rate, client},
    peer,
    server::Server,
    stats::{Times, milliseconds},
    table::Figure,
};
use anyhow::{Context, ensure};
use domain::{
    accounts::{EmailAddress, Grant, Origin},
    actors::Actor,
    imports::{Entry, ImportMode, Item},
    organisations::Organisation,
    samples,
    use_cases::{Accounts, Administration, Imports, Posting},
};
use marketplace::Marketplace;
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::Duration,
};
use tokio::task::JoinSet;

/// Rounds with and without a flood, in turn.
const ROUNDS: usize = 4;
/// How long each lasts.
const ROUND: Duration = Duration::from_secs(5);
/// Pages that visitors ask for, a second.
const VISITORS: f64 = 30.0;
/// Attackers who try passwords without pause, each from another address of the network every time.
const ATTACKERS: u64 = 16;
/// Places of the two partners.
const FEW_AND_MANY: [usize; 2] = [10, 1_000];
/// How often each list is asked for.
const LISTS: usize = 40;

/// Measures both.
pub async fn run() -> anyhow::Result<Vec<Figure>> {
    println!("\n== People at work ==");
    let mut figures = flood().await?;
    figures.extend(lists().await?);
    Ok(figures)
}

async fn flood() -> anyhow::Result<Vec<Figure>> {
    let data = tempfile::tempdir()?;
    let server = Server::start_behind_proxy(data.path())?;
    let client = client()?;
    let addresses = Arc::new(vec![format!("{}/plekken", server.address), format!("{}/plekken?q=tuin", server.address)]);
    let tries = Arc::new(AtomicU64::new(0));
    let (mut calm, mut flooded) = (Times::default(), Times::default());
    at_a_rate(&client, &addresses, "br", VISITORS, Duration::from_secs(2)).await?;
    for _ in 0..ROUNDS {
        calm.extend(at_a_rate(&client, &addresses, "br", VISITORS, ROUND).await?.all());
        let stop = Arc::new(AtomicBool::new(false));
        let mut attackers = JoinSet::new();
        for _ in 0..ATTACKERS {
            let (client, stop, tries, address) = (client.clone(), Arc::clone(&stop), Arc::clone(&tries), server.address.clone());
            attackers.spawn(async move {
                while !stop.load(Ordering::Relaxed) {
                    let number = tries.fetch_add(1, Ordering::Relaxed);
                    try_password(&client, &address, number).await?;
                }
                Ok::<_, anyhow::Error>(())
            });
        }
        flooded.extend(at_a_rate(&client, &addresses, "br", VISITORS, ROUND).await?.all());
        stop.store(true, Ordering::Relaxed);
        while let Some(done) = attackers.join_next().await {
            done??;
        }
    }
    let count = tries.load(Ordering::Relaxed);
    println!("/plekken: calm {}; with {count} passwords tried meanwhile {}", calm.words(), flooded.words());
    let ratio = |percent| flooded.percentile(percent).as_secs_f64() / calm.percentile(percent).as_secs_f64();
    let figure = |percent| {
        Figure::plain(format!("/plekken during a flood of sign-ins (p{percent})"), milliseconds(flooded.percentile(percent)))
            .beside(format!("{} (calm)", milliseconds(calm.percentile(percent))))
            .ratio(ratio(percent))
    };
    Ok(vec![figure(50).goal("<= 1.2", ratio(50) <= 1.2), figure(99)])
}

async fn try_password(client: &reqwest::Client, address: &str, number: u64) -> anyhow::Result<()> {
    let from = format!("10.{}.{}.{}", number >> 16 & 255, number >> 8 & 255, number & 255);
    let email = format!("iemand{number}@example.nl");
    let answer = client
        .post(format!("{address}/inloggen"))
        .header("sec-fetch-site", "same-origin")
        .header("x-forwarded-for", from)
        .form(&[("email", email.as_str()), ("wachtwoord", "een willekeurig wachtwoord")])
        .send()
        .await?;
    ensure!(answer.status() == 422, "a wrong password is answered with {}", answer.status());
    Ok(())
}

async fn lists() -> anyhow::Result<Vec<Figure>> {
    let data = tempfile::tempdir()?;
    let opened = peer::open(data.path()).await?;
    let market = &opened.marketplace;
    let mut partners = Vec::new();
    for (number, places) in FEW_AND_MANY.into_iter().enumerate() {
        partners.push(partner(market, number, places).await?);
    }
    let mut times = [Times::default(), Times::default()];
    for _ in 0..LISTS {
        for ((organisation, editor), times) in partners.iter().zip(&mut times) {
            let begin = std::time::Instant::now();
            let page = market.own_places(editor, organisation.id, 1).await?;
            times.add(begin.elapsed());
            ensure!(!page.places.is_empty(), "no places");
        }
    }
    let [few, many] = &times;
    println!("a partner's list: {} places {}; {} places {}", FEW_AND_MANY[0], few.words(), FEW_AND_MANY[1], many.words());
    let ratio = many.percentile(50).as_secs_f64() / few.percentile(50).as_secs_f64();
    Ok(vec![
        Figure::plain("a partner's list of 1,000 places (p50)", milliseconds(many.percentile(50)))
            .beside(format!("{} (10 places)", milliseconds(few.percentile(50))))
            .ratio(ratio)
            .goal("<= 2", ratio <= 2.0),
    ])
}

/// An organisation with so many places, and its editor.
async fn partner(market: &Marketplace, number: usize, places: usize) -> anyhow::Result<(Organisation, Actor)> {
    let organisation = samples::organisation(&format!("Partner {number}"));
    let mut items = vec![Item::Organisation(tests::organisation_draft(&organisation))];
    items.extend(
        (0..places).map(|place| Item::Place(tests::place_draft(&samples::place(&format!("Plek {number} {place}"), &organisation)))),
    );
    let entry = Entry { line: 1, record: String::new(), items: Ok(items), remarks: Vec::new() };
    let report = market.import(&Actor::Operator, vec![entry], ImportMode::default(), &|_| {}).await?;
    ensure!(report.stored, "the places could not be stored: {report:?}");
    let email = EmailAddress::parse(&format!("partner{number}@example.nl")).context("an address")?;
    let password = "vier fietsen in de regen";
    market.create_account(&Actor::Operator, &email, "Partner", password, &[Grant::Editor(organisation.id)]).await?;
    let from = Origin { ip: [127, 0, 0, 1].into(), device: String::new() };
    let token = market.sign_in_with_password(&Actor::Visitor, &email, password, &from).await?;
    let signed_in = market.signed_in(&token).await?.context("signed in")?;
    Ok((organisation, Actor::Account(Arc::new(signed_in))))
}
