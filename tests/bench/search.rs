//! Search: our index against `PostgreSQL` and `SQLite`, the same questions in turn.
//!
//! Each answers a question in full: the number of places, the twenty of its page in order, and the count of every
//! choice (`sql.rs` says how the peers do that in one round trip). Before anything is measured the answers are compared.
//!
//! - Without text the three must agree wholly: totals, all counts, and the places of the page in their order.
//! - Engines read words differently: we find `tuin` in `moestuin`, the Dutch stemmer of `PostgreSQL` and the English one
//!   of FTS5 bring other forms together. So words of the places are tried first, from rare to frequent, and those that
//!   give the same total and the same counts in all three are the words of most questions; there totals and counts must
//!   agree too. The order by fit is each engine's own.
//! - Words as people type them (kind "compounds") find more with us. There the counts of our answer are held against the
//!   domain itself, and the totals of all three are told.
//!
//! We answer every question; the peers every fourth, in turn with ours. The ratio is of the questions that all answered.

use crate::{
    answers::Answer,
    ours::Ours,
    places::{BIT_GROUPS, Corpus},
    postgres::Postgres,
    queries::{Drawn, Kind, Question, TYPED, candidates},
    sqlite::Sqlite,
    stats::{Times, milliseconds},
    table::Figure,
};
use anyhow::{bail, ensure};
use domain::search::{IndexQuery, PlaceQuery, Sort};
use std::{collections::BTreeMap, time::Instant};

/// Words that are tried for the same meaning in all engines.
const CANDIDATES: usize = 500;
/// The peers answer one question in so many.
const SAMPLED: usize = 4;
/// Places of an answer that is counted one by one, at most.
const COUNTED_MAX: u32 = 8_000;
/// Our questions with a typing error.
const MISSPELT: usize = 400;

/// Measures search.
pub fn run() -> anyhow::Result<Vec<Figure>> {
    println!("\n== Search ==");
    let corpus = Corpus::generate()?;
    println!("{} of the generated places are public.", corpus.places.len());
    let ours = Ours::build(&corpus)?;
    let sqlite = Sqlite::build(&corpus)?;
    let mut postgres = Postgres::start(&corpus)?;

    let words = common_words(&corpus, &ours, &mut postgres, &sqlite)?;
    let mut drawn = Drawn::new(&corpus, &words);
    let questions = drawn.mixed();
    let misspelt = drawn.misspelt(MISSPELT);
    compare(&corpus, &questions, &ours, &mut postgres, &sqlite)?;
    check_compounds(&corpus, &ours)?;

    let measured = measure(&corpus, &questions, &ours, &mut postgres, &sqlite)?;
    let mut typing_errors = Times::default();
    for asked in &misspelt {
        ours.ask(asked, &mut typing_errors)?;
    }
    drop(postgres);
    let noise = noise(&questions, &ours)?;

    let mut figures = measured.figures();
    figures.push(Figure::plain("search: typing errors, ours only (p99)", milliseconds(typing_errors.percentile(99))));
    figures.push(Figure::plain("noise: ours five times (p99 min / median / max)", noise));
    Ok(figures)
}

/// A question with this text only.
fn asked(text: &str) -> IndexQuery {
    IndexQuery { query: PlaceQuery { text: text.to_owned(), page: 1, ..PlaceQuery::default() }, origin: None }
}

/// Words that mean the same to all three, sorted.
fn common_words(corpus: &Corpus, ours: &Ours, postgres: &mut Postgres, sqlite: &Sqlite) -> anyhow::Result<Vec<String>> {
    let candidates = candidates(corpus, CANDIDATES);
    let mut words: Vec<(u32, String)> = Vec::new();
    for word in &candidates {
        let asked = asked(word);
        let answer = ours.answer(&asked, corpus)?;
        if sqlite.answer(&asked, corpus)?.has_counts_of(&answer) && postgres.answer(&asked, corpus)?.has_counts_of(&answer) {
            words.push((answer.total, word.clone()));
        }
    }
    let (tried, most) = (candidates.len(), words.iter().max().cloned().unwrap_or_default());
    println!("{} of {tried} words mean the same to all three, up to {:?} in {} places.", words.len(), most.1, most.0);
    ensure!(words.len() >= 50, "too few words mean the same to all engines to compare them");
    let mut words: Vec<String> = words.into_iter().map(|(_, word)| word).collect();
    words.sort_unstable();
    Ok(words)
}

/// Compares the answers to the questions that the peers will be asked.
fn compare(corpus: &Corpus, questions: &[Question], ours: &Ours, postgres: &mut Postgres, sqlite: &Sqlite) -> anyhow::Result<()> {
    let mut totals = [0_u64; 3];
    let mut compared = 0;
    for question in questions.iter().step_by(SAMPLED) {
        let answers =
            [ours.answer(&question.asked, corpus)?, postgres.answer(&question.asked, corpus)?, sqlite.answer(&question.asked, corpus)?];
        if question.kind == Kind::Compound {
            totals.iter_mut().zip(&answers).for_each(|(sum, answer)| *sum += u64::from(answer.total));
            continue;
        }
        let [mine, others @ ..] = &answers;
        let query = &question.asked.query;
        let same_order = query.text.is_empty() || query.sort != Sort::Fit;
        for (engine, other) in ["PostgreSQL", "SQLite"].into_iter().zip(others) {
            if !mine.has_counts_of(other) || same_order && mine.hits != other.hits || mine.hits.len() != other.hits.len() {
                bail!("{engine} answers {query:?} differently: {}", mine.difference(other));
            }
        }
        compared += 1;
    }
    let [mine, postgres, sqlite] = totals;
    println!("{compared} answers are the same in all three: totals, every count, and the order where it is not by fit.");
    println!("Compounds find {mine} places with us, {postgres} with PostgreSQL, {sqlite} with SQLite.");
    ensure!(mine > postgres.max(sqlite), "we find no more in compounds than the peers");
    Ok(())
}

/// Holds the counts of our answers to typed words against the domain: every place of every page is looked at.
fn check_compounds(corpus: &Corpus, ours: &Ours) -> anyhow::Result<()> {
    let mut checked = 0;
    for word in TYPED {
        let mut asked = asked(word);
        let first = ours.answer(&asked, corpus)?;
        if first.total > COUNTED_MAX {
            continue;
        }
        let mut hits = first.hits.clone();
        while u32::try_from(hits.len())? < first.total {
            asked.query.page += 1;
            hits.extend(ours.answer(&asked, corpus)?.hits);
        }
        ensure!(hits.len() == first.total as usize, "{word}: {} places on all pages, but the total is {}", hits.len(), first.total);
        let mut counts = crate::answers::Counts::new(corpus);
        for row in hits.iter().filter_map(|hit| corpus.rows.get(*hit)) {
            for group in 0..BIT_GROUPS.len() {
                counts.add(group, Some(row.bits[group].cast_signed()), 1);
            }
            counts.add(crate::answers::MUNICIPALITY, row.municipality.and_then(|number| i64::try_from(number).ok()), 1);
            counts.add(crate::answers::NEIGHBOURHOOD, row.neighbourhood.and_then(|number| i64::try_from(number).ok()), 1);
        }
        let expected = Answer { total: first.total, hits: first.hits.clone(), ..counts.into_answer(&asked.query, corpus) };
        ensure!(first == expected, "{word}: {}", first.difference(&expected));
        checked += 1;
    }
    println!("{checked} typed words: every count is that of the places on all their pages.");
    Ok(())
}

/// What was measured.
#[derive(Default)]
struct Measured {
    /// Ours, for every question.
    all: Times,
    /// For the questions that all answered: ours, `PostgreSQL`, `SQLite`.
    sampled: [Times; 3],
    by_kind: BTreeMap<Kind, [Times; 3]>,
}

fn measure(corpus: &Corpus, questions: &[Question], ours: &Ours, postgres: &mut Postgres, sqlite: &Sqlite) -> anyhow::Result<Measured> {
    for question in questions.iter().step_by(20) {
        let mut warm = Times::default();
        ours.ask(&question.asked, &mut warm)?;
        postgres.ask(&question.asked, corpus, &mut warm)?;
        sqlite.ask(&question.asked, corpus, &mut warm)?;
    }
    let mut measured = Measured::default();
    for (number, question) in questions.iter().enumerate() {
        let mut times: [Times; 3] = std::array::from_fn(|_| Times::default());
        ours.ask(&question.asked, &mut times[0])?;
        measured.all.extend(times[0].all());
        if number % SAMPLED == 0 {
            postgres.ask(&question.asked, corpus, &mut times[1])?;
            sqlite.ask(&question.asked, corpus, &mut times[2])?;
            let kind = measured.by_kind.entry(question.kind).or_default();
            for ((engine, sampled), of_kind) in times.iter().zip(&mut measured.sampled).zip(kind) {
                sampled.extend(engine.all());
                of_kind.extend(engine.all());
            }
        }
    }
    Ok(measured)
}

impl Measured {
    fn figures(&self) -> Vec<Figure> {
        let [ours, postgres, sqlite] = &self.sampled;
        println!("\nours, all {} questions: {}", self.all.count(), self.all.words());
        println!("of the {} that all answered: ours {}", ours.count(), ours.words());
        println!("    PostgreSQL {}", postgres.words());
        println!("    SQLite     {}", sqlite.words());
        println!("{:18} {:>5} {:>22} {:>22} {:>22}", "kind", "n", "ours p50 / p99", "PostgreSQL p50 / p99", "SQLite p50 / p99");
        for (kind, times) in &self.by_kind {
            let [ours, postgres, sqlite] = [&times[0], &times[1], &times[2]]
                .map(|times| format!("{} / {}", milliseconds(times.percentile(50)), milliseconds(times.percentile(99))));
            println!("{:18} {:5} {ours:>22} {postgres:>22} {sqlite:>22}", kind.name(), times[0].count());
        }
        let mut figures =
            vec![Figure::plain(format!("search: {} questions, ours (p50)", self.all.count()), milliseconds(self.all.percentile(50)))];
        for (peer, times, goal) in [("PostgreSQL", postgres, 20.0), ("SQLite FTS5", sqlite, 5.0)] {
            for percent in [50, 99] {
                let (mine, other) = (ours.percentile(percent), times.percentile(percent));
                let ratio = mine.as_secs_f64() / other.as_secs_f64();
                let figure = Figure::plain(format!("search against {peer} (p{percent})"), milliseconds(mine))
                    .beside(milliseconds(other))
                    .ratio(ratio);
                figures.push(if percent == 99 { figure.goal(format!("<= 1/{goal:.0}"), ratio <= 1.0 / goal) } else { figure });
            }
        }
        figures
    }
}

/// How much this machine differs from itself: all our questions, five times.
fn noise(questions: &[Question], ours: &Ours) -> anyhow::Result<String> {
    let mut rounds = Vec::new();
    for _ in 0..5 {
        let mut times = Times::default();
        let start = Instant::now();
        for question in questions {
            ours.ask(&question.asked, &mut times)?;
        }
        rounds.push((times.percentile(99), start.elapsed()));
    }
    rounds.sort_unstable();
    let words: Vec<String> = [0, 2, 4].map(|round: usize| milliseconds(rounds[round].0)).into();
    let whole: Vec<String> = rounds.iter().map(|(_, whole)| milliseconds(*whole)).collect();
    println!("noise: all our questions five times took {}", whole.join(", "));
    Ok(words.join(" / "))
}
