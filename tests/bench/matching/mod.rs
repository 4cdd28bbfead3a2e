//! Matching: the best twenty of 100,000 places with reasons, a group of a thousand at once, and whether it is fair.
//!
//! - The peers of the best twenty are a scan of all places as Rust structs with the same formula (`matching::plain`), and
//!   the same formula as one statement of `PostgreSQL` over the same columns (`statement`). We and the scan and
//!   `PostgreSQL` answer in turn; before that, all must agree on the total, and on the twenty and their scores, in order. Only
//!   ours gives reasons with them.
//! - The peer of the group is `linear_sum_assignment` of `SciPy` (`group`).
//! - Fairness is told with and without evening out (`fair`).

mod corpus;
mod fair;
mod group;
mod statement;

use crate::{
    stats::{Times, milliseconds},
    table::Figure,
};
use anyhow::ensure;
use corpus::Corpus;
use matching::{Asked, Formula, plain};
use statement::Postgres;
use std::time::Duration;

/// Questions that are asked.
const QUESTIONS: usize = 2_000;
/// The peers answer one question in so many.
const SAMPLED: usize = 10;
/// Places of an answer.
const BEST: usize = 20;

/// Measures matching.
pub fn run() -> anyhow::Result<Vec<Figure>> {
    println!("\n== Matching ==");
    let corpus = Corpus::generate()?;
    println!("{} of the generated places are public.", corpus.places.len());
    let questions = corpus.questions(QUESTIONS);
    let formula = Formula::default();
    let mut figures = best(&corpus, &questions, &formula)?;
    figures.extend(group::run(&corpus, &formula)?);
    figures.extend(fair::run(&corpus));
    Ok(figures)
}

/// Times of ours, the scan and `PostgreSQL`.
type Three = [Times; 3];

fn best(corpus: &Corpus, questions: &[Asked], formula: &Formula) -> anyhow::Result<Vec<Figure>> {
    let census = plain::Census::of(&corpus.places);
    let mut postgres = Postgres::start(corpus)?;
    compare(corpus, questions, formula, &census, &mut postgres)?;
    let (mut all, mut sampled) = (Times::default(), Three::default());
    for (number, asked) in questions.iter().enumerate() {
        let mut mine = Times::default();
        std::hint::black_box(mine.of(|| corpus.candidates.best(asked, formula, BEST)));
        all.extend(mine.all());
        if number % SAMPLED == 0 {
            sampled[0].extend(mine.all());
            std::hint::black_box(sampled[1].of(|| plain::best(&corpus.places, &census, asked, formula, BEST)));
            sampled[2].of(|| postgres.best(asked, corpus, formula))?;
        }
    }
    Ok(figures(corpus, questions, &all, &sampled))
}

/// All three must answer the same.
fn compare(corpus: &Corpus, questions: &[Asked], formula: &Formula, census: &plain::Census, postgres: &mut Postgres) -> anyhow::Result<()> {
    let mut found = 0_u64;
    for asked in questions.iter().step_by(SAMPLED) {
        let ours = corpus.candidates.best(asked, formula, BEST);
        let ours = (ours.total, ours.matches.iter().map(|found| (found.id, found.score)).collect::<Vec<_>>());
        let scan = plain::best(&corpus.places, census, asked, formula, BEST);
        ensure!(ours == scan, "the scan answers {asked:?} differently: {ours:?} and {scan:?}");
        let theirs = postgres.best(asked, corpus, formula)?;
        ensure!(ours == theirs, "PostgreSQL answers {asked:?} differently: {ours:?} and {theirs:?}");
        found += u64::from(ours.0);
    }
    let compared = questions.len().div_ceil(SAMPLED);
    println!(
        "{compared} answers are the same in all three: totals, the best {BEST} and their scores; on average {} fit.",
        found / compared as u64
    );
    Ok(())
}

fn figures(corpus: &Corpus, questions: &[Asked], all: &Times, sampled: &Three) -> Vec<Figure> {
    println!("ours, all {} questions, with reasons: {}", all.count(), all.words());
    for (who, times) in ["ours", "scan of structs", "PostgreSQL"].into_iter().zip(sampled) {
        println!("    of the {} that all answered: {who} {}", times.count(), times.words());
    }
    let mut loosen = Times::default();
    for asked in questions.iter().step_by(SAMPLED) {
        std::hint::black_box(loosen.of(|| corpus.candidates.loosen(asked)));
    }
    let p99 = all.percentile(99);
    let mut figures = vec![
        Figure::plain(format!("matching: best {BEST} with reasons (p50)"), milliseconds(all.percentile(50))),
        Figure::plain(format!("matching: best {BEST} with reasons (p99)"), milliseconds(p99))
            .goal("<= 5 ms", p99 <= Duration::from_millis(5)),
        Figure::plain("matching: what loosening one wish gives (p99)", milliseconds(loosen.percentile(99))),
    ];
    for (peer, times, goal) in [("a scan of structs", &sampled[1], 5.0), ("PostgreSQL", &sampled[2], 50.0)] {
        for percent in [50, 99] {
            let (mine, other) = (sampled[0].percentile(percent), times.percentile(percent));
            let ratio = mine.as_secs_f64() / other.as_secs_f64();
            let figure = Figure::plain(format!("matching against {peer} (p{percent})"), milliseconds(mine)).beside(milliseconds(other));
            figures.push(figure.ratio(ratio).goal(format!("<= 1/{goal:.0}"), ratio <= 1.0 / goal));
        }
    }
    figures
}
