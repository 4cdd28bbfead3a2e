//! `SQLite` with FTS5 as a peer: a file, in this process, with the version that `rusqlite` brings.

use crate::{
    answers::{Answer, Counts, TOTAL},
    places::{BIT_GROUPS, Corpus},
    sql::{self, Dialect},
    stats::Times,
};
use anyhow::Context;
use domain::{
    codes::{Code, Goal, Need, PlaceKind, Theme},
    day_parts::DayPart,
    languages::SpokenLanguage,
    search::IndexQuery,
};
use rusqlite::{Connection, params, types::ValueRef};
use std::time::Instant;
use tempfile::TempDir;

/// An open file.
pub struct Sqlite {
    connection: Connection,
    _folder: TempDir,
}

impl Sqlite {
    /// Makes a file and fills it.
    pub fn build(corpus: &Corpus) -> anyhow::Result<Self> {
        let start = Instant::now();
        let folder = tempfile::tempdir()?;
        let mut connection = Connection::open(folder.path().join("bench.sqlite"))?;
        connection.execute_batch(
            "PRAGMA journal_mode = WAL;
             PRAGMA synchronous = OFF;
             PRAGMA cache_size = -524288;
             PRAGMA mmap_size = 2147483648;
             PRAGMA temp_store = MEMORY;
             CREATE TABLE place (
                 n INTEGER PRIMARY KEY, theme INTEGER, goal INTEGER, day_part INTEGER, kind INTEGER, need INTEGER, language INTEGER,
                 drop_in INTEGER, municipality INTEGER, neighbourhood INTEGER, confirmed INTEGER, created INTEGER,
                 latitude REAL, longitude REAL, x REAL, y REAL, z REAL);
             CREATE VIRTUAL TABLE words USING fts5(title, body, content='', tokenize='porter unicode61 remove_diacritics 2');",
        )?;
        let transaction = connection.transaction()?;
        {
            let mut place = transaction
                .prepare("INSERT INTO place VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)")?;
            let mut words = transaction.prepare("INSERT INTO words (rowid, title, body) VALUES (?1, ?2, ?3)")?;
            for (n, row) in corpus.rows.iter().enumerate() {
                let [theme, goal, day_part, kind, need, language, drop_in] = row.bits.map(u64::cast_signed);
                let directions = row.point.map(sql::direction);
                let along = |axis: usize| directions.map(|directions| directions[axis]);
                place.execute(params![
                    n,
                    theme,
                    goal,
                    day_part,
                    kind,
                    need,
                    language,
                    drop_in,
                    row.municipality,
                    row.neighbourhood,
                    row.confirmed,
                    row.created,
                    row.point.map(|point| point.latitude),
                    row.point.map(|point| point.longitude),
                    along(0),
                    along(1),
                    along(2),
                ])?;
                words.execute(params![n, row.title, row.body])?;
            }
        }
        transaction.commit()?;
        connection.execute_batch(
            "INSERT INTO words (words) VALUES ('optimize');
             CREATE INDEX place_point ON place (latitude, longitude);
             CREATE INDEX place_confirmed ON place (confirmed DESC, n);
             CREATE INDEX place_created ON place (created DESC, n);
             ANALYZE;",
        )?;
        println!("SQLite:     filled in {:.1} s ({})", start.elapsed().as_secs_f64(), rusqlite::version());
        Ok(Self { connection, _folder: folder })
    }

    /// Asks, measured.
    pub fn ask(&self, asked: &IndexQuery, corpus: &Corpus, times: &mut Times) -> anyhow::Result<Answer> {
        times.of(|| self.answer(asked, corpus))
    }

    /// Asks, for comparing.
    pub fn answer(&self, asked: &IndexQuery, corpus: &Corpus) -> anyhow::Result<Answer> {
        let text = sql::statement::<Self>(asked, corpus);
        let mut statement = self.connection.prepare(&text).with_context(|| format!("SQLite refuses {text}"))?;
        let mut counts = Counts::new(corpus);
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (what, number): (usize, Option<i64>) = (row.get(0)?, row.get(2)?);
            match (row.get_ref(1)?, number) {
                (ValueRef::Text(sums), total) => {
                    add_sums(&mut counts, what - SUMS, std::str::from_utf8(sums)?);
                    if let Some(total) = total {
                        counts.add(TOTAL, None, total);
                    }
                }
                (ValueRef::Integer(value), Some(number)) => counts.add(what, Some(value), number),
                // Places without such a name, or no places at all.
                _ => {}
            }
        }
        Ok(counts.into_answer(&asked.query, corpus))
    }
}

impl Dialect for Sqlite {
    fn from(text: Option<&str>) -> String {
        if text.is_some() { "words CROSS JOIN place ON place.n = words.rowid".to_owned() } else { "place".to_owned() }
    }

    fn found(text: &str) -> String {
        format!("words MATCH '{}'", terms(text))
    }

    fn fit(text: &str) -> String {
        // As for PostgreSQL: cheaper than `bm25`.
        format!("n IN (SELECT rowid FROM words WHERE words MATCH 'title : ({})')", terms(text))
    }

    fn counted(columns: &[(usize, &str)], rows: &str) -> String {
        // Adding up bits in one pass is faster than sorting once for each group, which is how SQLite groups.
        let (bits, names): (Vec<_>, Vec<_>) = columns.iter().copied().partition(|(what, _)| *what < BIT_GROUPS.len());
        let mut parts = vec![sums(&bits, "count(*)", rows)];
        parts.extend(names.into_iter().map(|(what, column)| format!("SELECT {what}, {column}, count(*) FROM {rows} GROUP BY {column}")));
        parts.join(" UNION ALL ")
    }

    fn counted_alone(what: usize, column: &str, rows: &str) -> String {
        if what < BIT_GROUPS.len() {
            return sums(&[(what, column)], "NULL", rows);
        }
        format!("SELECT {what}, {column}, count(*) FROM {rows} GROUP BY {column}")
    }
}

/// One row with the sums of all bits of these groups, in order.
fn sums(columns: &[(usize, &str)], total: &str, rows: &str) -> String {
    let groups: usize = columns.iter().map(|(what, _)| 1 << what).sum();
    let sum = |(what, column): &(usize, &str)| (0..VALUES[*what]).map(|bit| format!("sum({column} >> {bit} & 1)")).collect::<Vec<_>>();
    let sums: Vec<String> = columns.iter().flat_map(sum).collect();
    // The empty text makes a text of a single number.
    format!(
        "SELECT {}, {} || '', {total} FROM {rows}",
        SUMS + groups,
        if sums.is_empty() { "''".to_owned() } else { sums.join(" || ' ' || ") }
    )
}

/// A row of sums: this, and a bit for each group that is in it.
const SUMS: usize = 1_000;

/// How many values each of [`BIT_GROUPS`] has.
const VALUES: [usize; BIT_GROUPS.len()] =
    [Theme::ALL.len(), Goal::ALL.len(), DayPart::ALL.len(), PlaceKind::ALL.len(), Need::ALL.len(), SpokenLanguage::ALL.len(), 1];

fn add_sums(counts: &mut Counts, groups: usize, sums: &str) {
    let mut sums = sums.split(' ').map(|sum| sum.parse().unwrap_or(0));
    for what in (0..BIT_GROUPS.len()).filter(|what| groups >> what & 1 == 1) {
        for (bit, sum) in (0..VALUES[what]).zip(&mut sums) {
            counts.add(what, Some(1_i64 << bit), sum);
        }
    }
}

/// Every word as a word, whatever it means to the query language.
fn terms(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(|word| format!("\"{}\"", word.replace('"', "\"\"").replace('\'', "''"))).collect();
    words.join(" ")
}
