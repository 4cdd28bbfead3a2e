//! A thousand people and five thousand places with room for several: ours against `linear_sum_assignment` of `SciPy`.
//!
//! `SciPy` gets each place once for each person that it has room for, and greater scores first for whoever fits, so that it places
//! as many people as possible and then makes the sum greatest. Ours makes the lowest score as high as possible before the
//! sum. So first the objectives are compared in the stated order: as many people, a lowest score that is not lower. Then
//! `SciPy` gets only the pairs with at least our lowest score: then the sums must be the same.

use super::corpus::Corpus;
use crate::{
    python::Python,
    stats::{Times, milliseconds},
    table::Figure,
};
use anyhow::{Context, ensure};
use domain::coordinates::Coordinates;
use matching::{Formula, Proposal, Score, Table, assign};
use std::time::Duration;

/// People of the group.
const PEOPLE: usize = 1_000;
/// Places they choose from.
const PLACES: usize = 5_000;
/// Times that both are asked, in turn.
const ROUNDS: usize = 5;
/// What `SciPy` is installed as.
const PACKAGES: [&str; 2] = ["numpy==2.4.6", "scipy==1.17.1"];

/// Measures it.
pub fn run(corpus: &Corpus, formula: &Formula) -> anyhow::Result<Vec<Figure>> {
    let utrecht = Coordinates::new(52.0907, 5.1214).context("in range")?;
    let town = corpus.around(utrecht, PLACES, 40.0);
    let people = town.questions(PEOPLE);
    let mut tables = Times::default();
    let table = tables.of(|| town.candidates.table(&people, formula));
    let pairs: usize = table.people.iter().map(Vec::len).sum();
    let seats: u64 = table.room.iter().map(|room| u64::from(*room)).sum();
    println!("\n{PEOPLE} people, {} day parts of {PLACES} places with room for {seats}, {pairs} pairs that fit.", table.seats.len());

    let mut scipy = Scipy::start()?;
    let proposal = assign(&table);
    check(&table, &proposal, &mut scipy)?;

    let (mut ours, mut theirs) = (Times::default(), Times::default());
    for _ in 0..ROUNDS {
        std::hint::black_box(ours.of(|| assign(&table)));
        theirs.add(scipy.solve(&table, Score(0))?.time);
    }
    let (mine, other) = (ours.percentile(50), theirs.percentile(50));
    let ratio = mine.as_secs_f64() / other.as_secs_f64();
    let figure = Figure::plain("matching: a group of 1,000 and 5,000 places, against SciPy (p50)", milliseconds(mine));
    Ok(vec![
        figure.beside(milliseconds(other)).ratio(ratio).goal("<= 1/5", ratio <= 0.2),
        Figure::plain("matching: who of them fits where", milliseconds(tables.percentile(50))),
    ])
}

fn check(table: &Table, proposal: &Proposal, scipy: &mut Scipy) -> anyhow::Result<()> {
    let lowest = proposal.lowest.context("nobody gets a place")?;
    let free = scipy.solve(table, Score(0))?;
    ensure!(proposal.placed == free.placed, "we place {} people, SciPy {}", proposal.placed, free.placed);
    ensure!(lowest >= free.lowest, "our lowest score is {lowest:?}, that of SciPy {:?}", free.lowest);
    let same = scipy.solve(table, lowest)?;
    ensure!(
        (proposal.placed, lowest, proposal.sum) == (same.placed, same.lowest, same.sum),
        "with the same lowest score we get {} and SciPy {}",
        proposal.sum,
        same.sum
    );
    println!("Both place {} people; our lowest score is {}, that of SciPy {}.", proposal.placed, lowest.0, free.lowest.0);
    println!("With that as the lowest, the sum is the same: {}.", proposal.sum);
    Ok(())
}

/// `SciPy`, asked one table after another.
struct Scipy(Python);

/// What it answers.
struct Solved {
    placed: usize,
    lowest: Score,
    sum: u64,
    /// Of `linear_sum_assignment` alone.
    time: Duration,
}

impl Scipy {
    fn start() -> anyhow::Result<Self> {
        Ok(Self(Python::start("matching/linear_sum_assignment.py", &PACKAGES)?))
    }

    /// Solves the table, with the pairs of at least this score.
    fn solve(&mut self, table: &Table, lowest: Score) -> anyhow::Result<Solved> {
        let pairs = |fits: &Vec<matching::Fit>| {
            let fitting = fits.iter().filter(|fit| fit.score >= lowest);
            fitting.map(|fit| (fit.seats, fit.score.0)).collect::<Vec<_>>()
        };
        let people: Vec<_> = table.people.iter().map(pairs).collect();
        let line = self.0.ask(&serde_json::json!({ "room": table.room, "people": people }))?;
        let words: Vec<&str> = line.split_whitespace().collect();
        let [placed, lowest, sum, seconds] = words[..] else { anyhow::bail!("SciPy answers {line:?}") };
        Ok(Solved {
            placed: placed.parse()?,
            lowest: Score(lowest.parse()?),
            sum: sum.parse()?,
            time: Duration::from_secs_f64(seconds.parse()?),
        })
    }
}
