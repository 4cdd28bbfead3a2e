//! Pairing: a stable proposal for 10,000 requests and 1,000 buddies, and what a change costs afterwards.
//!
//! The peer is the package `matching` of `PyPI` (hospital-resident, best for the residents), given the same people as preference lists
//! that the plain rules make. It is timed from these lists on; ours from the records on, so with finding out who fits
//! whom and how well. Before that the answers must be the same pairs, and without a blocking pair. A change is timed with all it
//! brings about, and afterwards the pairs must be those of solving everything anew.

use crate::{
    python::Python,
    stats::{Times, milliseconds},
    table::Figure,
};
use anyhow::{Context, ensure};
use pairing::{
    Buddy, Formula, Pair, Request, Resolver,
    plain::{self, Lists},
    proposals,
    samples::{self, Chance, Crowd},
    stable,
};
use std::time::Duration;

/// People who ask.
const REQUESTS: usize = 10_000;
/// Buddies.
const BUDDIES: usize = 1_000;
/// What they are drawn from.
const SEED: u64 = 6;
/// Times that we solve it; the peer, which takes long, does so once.
const ROUNDS: usize = 11;
/// Changes of each kind.
const CHANGES: usize = 200;
/// The peer.
const PACKAGES: [&str; 1] = ["matching==1.4.3"];

/// Measures it.
pub fn run() -> anyhow::Result<Vec<Figure>> {
    println!("\n== Pairing ==");
    let (requests, buddies) = samples::people(SEED, Crowd::Region, REQUESTS, BUDDIES);
    let formula = Formula::default();
    let lists = plain::lists(&requests, &buddies, &formula);
    let room: Vec<usize> = buddies.iter().map(plain::room).collect();
    let pairs = stable(&requests, &buddies, &formula);
    println!(
        "{REQUESTS} requests and {BUDDIES} buddies with room for {}; {} pairs may be, {} are proposed.",
        room.iter().sum::<usize>(),
        lists.requests.iter().map(Vec::len).sum::<usize>(),
        pairs.len()
    );
    let problems = plain::problems(&requests, &buddies, &formula, &pairs);
    ensure!(problems.is_empty(), "the proposal is not stable: {problems:?}");
    let (theirs, other) = peer(&lists, &room)?;
    compare(&pairs, &theirs, &requests, &buddies)?;
    println!("The peer proposes the same {} pairs, and none of all pairs is blocking.", pairs.len());

    let mut solving = Times::default();
    for _ in 0..ROUNDS {
        std::hint::black_box(solving.of(|| stable(&requests, &buddies, &formula)));
    }
    println!("ours, {ROUNDS} times: {}; the peer once: {}", solving.words(), milliseconds(other));
    let mine = solving.percentile(50);
    let mut figures = vec![against("pairing: a stable proposal, against the package matching (p50)", mine, other)];
    figures.extend(changes(requests, buddies, &formula, mine)?);
    Ok(figures)
}

fn against(what: impl Into<String>, mine: Duration, other: Duration) -> Figure {
    let ratio = mine.as_secs_f64() / other.as_secs_f64();
    Figure::plain(what, milliseconds(mine)).beside(milliseconds(other)).ratio(ratio).goal("<= 1/100", ratio <= 0.01)
}

/// For each request the position of its buddy, and how long that took.
fn peer(lists: &Lists, room: &[usize]) -> anyhow::Result<(Vec<Option<usize>>, Duration)> {
    let mut python = Python::start("pairing/hospital_resident.py", &PACKAGES)?;
    let line = python.ask(&serde_json::json!({ "requests": lists.requests, "buddies": lists.buddies, "room": room }))?;
    let mut words = line.split_whitespace();
    let seconds = words.next().with_context(|| format!("the peer answers {line:?}"))?.parse()?;
    let chosen = words.map(|word| if word == "-" { Ok(None) } else { word.parse().map(Some) }).collect::<Result<_, _>>()?;
    Ok((chosen, Duration::from_secs_f64(seconds)))
}

fn compare(pairs: &[Pair], theirs: &[Option<usize>], requests: &[Request], buddies: &[Buddy]) -> anyhow::Result<()> {
    ensure!(theirs.len() == requests.len(), "the peer answers for {} requests", theirs.len());
    let mut theirs: Vec<_> = requests.iter().zip(theirs).filter_map(|(request, at)| Some((request.id, buddies.get((*at)?)?.id))).collect();
    theirs.sort_unstable();
    let ours: Vec<_> = pairs.iter().map(|pair| (pair.request, pair.buddy)).collect();
    ensure!(ours == theirs, "we propose {} pairs, the peer {} others", ours.len(), theirs.len());
    Ok(())
}

/// What one change costs, of each kind, beside solving everything anew.
fn changes(mut requests: Vec<Request>, mut buddies: Vec<Buddy>, formula: &Formula, whole: Duration) -> anyhow::Result<Vec<Figure>> {
    let mut resolver = Resolver::new(&requests, &buddies, formula.clone());
    let mut chance = Chance(SEED + 1);
    let mut times = <[Times; 5]>::default();
    for number in 0..CHANGES {
        let request = samples::request(&mut chance, Crowd::Region, REQUESTS + number, BUDDIES);
        times[0].of(|| resolver.add_request(&request));
        requests.push(request);

        let gone = requests.swap_remove(chance.below(requests.len()));
        ensure!(times[1].of(|| resolver.withdraw_request(gone.id)), "a request is not there");

        let gone = buddies.swap_remove(chance.below(buddies.len()));
        ensure!(times[2].of(|| resolver.withdraw_buddy(gone.id)), "a buddy is not there");

        let buddy = samples::buddy(&mut chance, Crowd::Region, BUDDIES + number);
        times[3].of(|| resolver.add_buddy(&buddy));
        buddies.push(buddy);

        let (at, free) = (chance.below(buddies.len()), u8::try_from(chance.below(6))?);
        buddies[at].free = free;
        ensure!(times[4].of(|| resolver.set_free(buddies[at].id, free)), "a buddy is not there");
    }
    ensure!(resolver.pairs() == stable(&requests, &buddies, formula), "after the changes the pairs are not those of solving anew");
    println!("After {} changes the pairs are those of solving everything anew.", 5 * CHANGES);

    let mut proposing = Times::default();
    for request in requests.iter().take(CHANGES) {
        std::hint::black_box(proposing.of(|| proposals(request, &buddies, formula)));
    }
    let names = ["a new request", "a request withdrawn", "a buddy withdrawn", "a new buddy", "other room"];
    let figures = names.iter().zip(&times).map(|(name, times)| {
        println!("    {name}: {}, at most {}", times.words(), milliseconds(times.percentile(100)));
        against(format!("pairing: {name} solved again, against solving anew (p50)"), times.percentile(50), whole)
    });
    let figures: Vec<Figure> = figures.collect();
    let one = Figure::plain("pairing: three proposals with reasons for one request (p99)", milliseconds(proposing.percentile(99)));
    Ok(figures.into_iter().chain([one]).collect())
}
