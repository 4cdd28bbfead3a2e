//! The formula as one statement of `PostgreSQL`, over the facts as numbers and bits: no cheaper way to keep them is known to us.

use super::{BEST, corpus::Corpus};
use crate::{postgres::Server, sql};
use anyhow::{Context, bail};
use domain::{
    codes::{Code, DutchLevel, to_bits},
    ids::PlaceId,
    places::PlaceContent,
    wishes::Wishes,
};
use matching::{Asked, Formula, Part, Score, plain};
use postgres::SimpleQueryMessage;
use std::io::Write;

/// All day parts, and the bit of "something is free".
const TIMES: u32 = (1 << 21) - 1;
const SOMETHING_FREE: u32 = 1 << 21;

/// A server with the facts of all places.
pub struct Postgres {
    server: Server,
}

impl Postgres {
    /// Starts it and fills it.
    pub fn start(corpus: &Corpus) -> anyhow::Result<Self> {
        let mut server = Server::start()?;
        server.client.batch_execute(
            "CREATE TABLE place (n integer PRIMARY KEY, free integer, steps integer, offers integer, help integer, languages bigint,
                 dutch integer, themes integer, goals integer, replies integer, shown integer,
                 latitude float8, longitude float8, x float8, y float8, z float8)",
        )?;
        let mut rows = server.client.copy_in("COPY place FROM STDIN")?;
        for (n, listed) in corpus.places.iter().enumerate() {
            let content = &listed.place.content;
            let in_time = listed.replies.in_time.min(listed.replies.asked);
            let replies = 10_000 * (in_time + 3) / (listed.replies.asked + 4);
            let (steps, point) = (steps(content.steps.from(), content.steps.to()), point(content));
            let (offers, help) = (to_bits(content.offers.iter().copied()), to_bits(content.help.iter().copied()));
            let (languages, dutch) = (to_bits(content.languages.iter().copied()), content.dutch_needed.index());
            let (themes, goals) = (to_bits(content.themes.iter().copied()), to_bits(content.goals.iter().copied()));
            let facts = format!("{}\t{steps}\t{offers}\t{help}\t{languages}\t{dutch}\t{themes}\t{goals}", free(content));
            writeln!(rows, "{n}\t{facts}\t{replies}\t{}\t{point}", listed.shown)?;
        }
        rows.finish()?;
        server.client.batch_execute("CREATE INDEX ON place (latitude, longitude)")?;
        server.client.batch_execute("VACUUM (ANALYZE) place")?;
        println!("PostgreSQL {}: filled.", server.version()?);
        Ok(Self { server })
    }

    /// How many places fit, and the best with their scores.
    pub fn best(&mut self, asked: &Asked, corpus: &Corpus, formula: &Formula) -> anyhow::Result<(u32, Vec<(PlaceId, Score)>)> {
        let statement = statement(asked, corpus, formula);
        let messages = self.server.client.simple_query(&statement).with_context(|| format!("PostgreSQL refuses {statement}"))?;
        let (mut total, mut best) = (0, Vec::new());
        for message in &messages {
            let SimpleQueryMessage::Row(row) = message else { continue };
            let (Some(n), Some(score), Some(all)) = (row.get(0), row.get(1), row.get(2)) else { bail!("an answer without numbers") };
            let place = corpus.places.get(n.parse::<usize>()?).context("a place that does not exist")?;
            best.push((place.place.id, Score(score.parse()?)));
            total = all.parse()?;
        }
        Ok((total, best))
    }
}

fn steps(from: u8, to: u8) -> u32 {
    (from..=to).fold(0, |bits, step| bits | 1 << step)
}

/// The day parts with something free, and whether something is; found by asking the rules themselves.
fn free(content: &PlaceContent) -> u32 {
    let fits = |wishes: Wishes| plain::has_time(content, &wishes);
    let at = |part: &domain::day_parts::DayPart| fits(Wishes { day_parts: [*part].into(), ..Wishes::default() });
    let times = domain::day_parts::DayPart::ALL.iter().filter(|part| at(part)).fold(0, |bits, part| bits | 1 << part.index());
    let is_full = content.status == domain::codes::PlaceStatus::Full;
    let something = if fits(Wishes::default()) { SOMETHING_FREE } else { 0 };
    if is_full { 0 } else { (times & TIMES) | something }
}

fn point(content: &PlaceContent) -> String {
    content.address.coordinates.map_or_else(
        || "\\N\t\\N\t\\N\t\\N\t\\N".to_owned(),
        |at| {
            let [x, y, z] = sql::direction(at);
            format!("{:?}\t{:?}\t{x:?}\t{y:?}\t{z:?}", at.latitude, at.longitude)
        },
    )
}

fn statement(asked: &Asked, corpus: &Corpus, formula: &Formula) -> String {
    let wishes = &asked.wishes;
    let part = |part: Part| match part {
        Part::Themes => themes(wishes, corpus),
        Part::Goals => of_enough("goals", to_bits(wishes.goals.iter().copied()), wishes.goals.len()),
        Part::Readiness => wishes
            .start
            .map_or_else(|| "10000".to_owned(), |start| format!("CASE WHEN steps & {} = 0 THEN 5000 ELSE 10000 END", 1 << start.step())),
        Part::DayParts => of_enough("free", to_bits(wishes.day_parts.iter().copied()), wishes.day_parts.len()),
        Part::Distance => distance(asked, formula),
        Part::Replies => "replies".to_owned(),
        Part::Evenness => {
            let mean = (corpus.places.iter().map(|listed| u64::from(listed.shown)).sum::<u64>() / corpus.places.len() as u64).max(1);
            format!("{} / ({mean} + shown)", 10_000 * mean)
        }
    };
    let score: Vec<String> = Part::ALL.iter().map(|which| format!("{} * ({})", formula.weight(*which), part(*which))).collect();
    let conditions = conditions(asked, corpus).join(" AND ");
    format!("SELECT n, {} AS score, count(*) OVER () FROM place WHERE {conditions} ORDER BY score DESC, n LIMIT {BEST}", score.join(" + "))
}

fn conditions(asked: &Asked, corpus: &Corpus) -> Vec<String> {
    let wishes = &asked.wishes;
    let times = to_bits(wishes.day_parts.iter().copied());
    let mut all = vec![format!("free & {} <> 0", if times == 0 { SOMETHING_FREE.into() } else { times })];
    if let Some(start) = wishes.start {
        let lightest = start.step() - u8::from(wishes.quieter);
        all.push(format!("steps & {} <> 0", steps(lightest, start.step() + 1)));
    }
    for (column, bits) in
        [("offers", to_bits(wishes.needs.iter().copied())), ("help", to_bits(wishes.company.iter().map(|company| company.help())))]
    {
        if bits != 0 {
            all.push(format!("{column} & {bits} = {bits}"));
        }
    }
    let spoken = to_bits(wishes.languages.iter().copied());
    let dutch = wishes.dutch.map(DutchLevel::index);
    match (spoken, dutch) {
        (0, None) => {}
        (spoken, None) => all.push(format!("languages & {spoken} <> 0")),
        (spoken, Some(dutch)) => all.push(format!("(languages & {spoken} <> 0 OR dutch <= {dutch})")),
    }
    if let (Some(origin), Some(near)) = (asked.origin, wishes.near) {
        all.push(sql::near((origin, f64::from(near.km))));
    }
    let declined: Vec<String> = asked.declined.iter().filter_map(|id| corpus.position(*id)).map(|at| at.to_string()).collect();
    if !declined.is_empty() {
        all.push(format!("n NOT IN ({})", declined.join(", ")));
    }
    all
}

fn themes(wishes: &Wishes, corpus: &Corpus) -> String {
    let mut rarities: Vec<u32> = wishes.themes.iter().map(|theme| corpus.candidates.rarity(*theme)).collect();
    if rarities.is_empty() {
        return "10000".to_owned();
    }
    let each = wishes.themes.iter().zip(&rarities);
    let sum: Vec<String> =
        each.map(|(theme, rarity)| format!("CASE WHEN themes & {} = 0 THEN 0 ELSE {rarity} END", 1 << theme.index())).collect();
    rarities.sort_unstable_by(|a, b| b.cmp(a));
    let enough: u32 = rarities.iter().take(2).sum();
    format!("10000 * least({enough}, {}) / {enough}", sum.join(" + "))
}

fn of_enough(column: &str, bits: u64, wished: usize) -> String {
    match wished.min(3) {
        0 => "10000".to_owned(),
        enough => format!("10000 * least({enough}, bit_count(({column} & {bits})::bit(32))) / {enough}"),
    }
}

fn distance(asked: &Asked, formula: &Formula) -> String {
    let (Some(origin), Some(_)) = (asked.origin, asked.wishes.near) else { return "10000".to_owned() };
    let half = formula.half_hectometres();
    let hectometres = format!("floor(127420.18 * asin(least(1, sqrt({}) / 2)) + 0.5)::bigint", sql::chord_squared(origin));
    format!("{} / ({half} + {hectometres})", 10_000 * half)
}
