//! `PostgreSQL` as a peer: Debian's package, in a folder of its own, reached over a socket in that folder only.

use crate::{
    answers::{Answer, Counts, TOTAL},
    child::Child,
    places::{Corpus, Row},
    sql::{self, COLUMNS, Dialect},
    stats::Times,
};
use anyhow::{Context, bail, ensure};
use domain::search::IndexQuery;
use postgres::{Client, NoTls, SimpleQueryMessage};
use std::{
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// Settings that fit this work; all others are the defaults.
const SETTINGS: [&str; 8] = [
    "listen_addresses=",
    "shared_buffers=512MB",
    "work_mem=64MB",
    "maintenance_work_mem=512MB",
    "effective_cache_size=2GB",
    "random_page_cost=1.1",
    "jit=off",
    "max_wal_size=4GB",
];

/// A running server. Fields are dropped in this order: the connection, the server, its folder.
pub struct Server {
    /// A connection to it.
    pub client: Client,
    _process: Child,
    _folder: TempDir,
}

impl Server {
    /// Starts a server with nothing in it.
    pub fn start() -> anyhow::Result<Self> {
        let programs = programs()?;
        let folder = tempfile::Builder::new().prefix("meedoen-bench-").tempdir_in("/tmp")?;
        // It refuses to run as root.
        let user = is_root().then_some("postgres");
        if let Some(user) = user {
            succeed(Command::new("chown").arg(user).arg(folder.path()))?;
        }
        let data = folder.path().join("data");
        let mut initdb = run_as(user, &programs.join("initdb"));
        succeed(initdb.args(["--auth=trust", "--username=bench", "--encoding=UTF8", "--locale=C", "--no-sync", "-D"]).arg(&data))?;
        let mut server = run_as(user, &programs.join("postgres"));
        server.arg("-D").arg(&data).arg("-k").arg(folder.path());
        for setting in SETTINGS {
            server.args(["-c", setting]);
        }
        let server = Child::start(server.stdout(Stdio::null()).stderr(Stdio::null()), "INT")?;
        let client = connect(folder.path())?;
        Ok(Self { client, _process: server, _folder: folder })
    }

    /// As it tells it itself.
    pub fn version(&mut self) -> anyhow::Result<String> {
        let messages = self.client.simple_query("SHOW server_version")?;
        let version = messages.iter().find_map(|message| match message {
            SimpleQueryMessage::Row(row) => row.get(0).map(str::to_owned),
            _ => None,
        });
        version.context("PostgreSQL does not say its version")
    }
}

/// A server that was filled with the places.
pub struct Postgres {
    server: Server,
}

impl Postgres {
    /// Starts a server and fills it.
    pub fn start(corpus: &Corpus) -> anyhow::Result<Self> {
        let mut postgres = Self { server: Server::start()? };
        postgres.fill(corpus)?;
        Ok(postgres)
    }

    fn fill(&mut self, corpus: &Corpus) -> anyhow::Result<()> {
        let start = Instant::now();
        self.server.client.batch_execute(
            "CREATE TABLE text (n integer, title text, body text);
             CREATE TABLE place (
                 n integer PRIMARY KEY, theme bigint, goal bigint, day_part bigint, kind bigint, need bigint, language bigint, drop_in bigint,
                 municipality bigint, neighbourhood bigint, confirmed integer, created bigint,
                 latitude float8, longitude float8, x float8, y float8, z float8, title tsvector, words tsvector);
             CREATE TEMPORARY TABLE fact (LIKE place);
             ALTER TABLE fact DROP COLUMN title, DROP COLUMN words;",
        )?;
        let mut texts = self.server.client.copy_in("COPY text FROM STDIN")?;
        for (n, row) in corpus.rows.iter().enumerate() {
            writeln!(texts, "{n}\t{}\t{}", escaped(&row.title), escaped(&row.body))?;
        }
        texts.finish()?;
        let mut facts = self.server.client.copy_in("COPY fact FROM STDIN")?;
        for (n, row) in corpus.rows.iter().enumerate() {
            writeln!(facts, "{n}\t{}", line(row))?;
        }
        facts.finish()?;
        self.server.client.batch_execute(
            "INSERT INTO place SELECT fact.*, to_tsvector('dutch', title), to_tsvector('dutch', title) || to_tsvector('dutch', body)
             FROM fact JOIN text USING (n) ORDER BY n;
             CREATE INDEX ON place USING gin (words) WITH (fastupdate = off);
             CREATE INDEX ON place (latitude, longitude);
             CREATE INDEX ON place (confirmed DESC, n);
             CREATE INDEX ON place (created DESC, n);",
        )?;
        // Not in the transaction that several statements make.
        self.server.client.batch_execute("VACUUM (ANALYZE) place")?;
        println!("PostgreSQL: filled in {:.1} s ({})", start.elapsed().as_secs_f64(), self.server.version()?);
        Ok(())
    }

    /// Asks, measured.
    pub fn ask(&mut self, asked: &IndexQuery, corpus: &Corpus, times: &mut Times) -> anyhow::Result<Answer> {
        times.of(|| self.answer(asked, corpus))
    }

    /// Asks, for comparing.
    pub fn answer(&mut self, asked: &IndexQuery, corpus: &Corpus) -> anyhow::Result<Answer> {
        let statement = sql::statement::<Self>(asked, corpus);
        let messages = self.server.client.simple_query(&statement).with_context(|| format!("PostgreSQL refuses {statement}"))?;
        let mut counts = Counts::new(corpus);
        for message in &messages {
            let SimpleQueryMessage::Row(row) = message else { continue };
            let (Some(what), Some(count)) = (row.get(0), row.get(2)) else { bail!("an answer without numbers") };
            counts.add(what.parse()?, row.get(1).map(str::parse).transpose()?, count.parse()?);
        }
        Ok(counts.into_answer(&asked.query, corpus))
    }
}

impl Dialect for Postgres {
    fn from(text: Option<&str>) -> String {
        text.map_or_else(|| "place".to_owned(), |text| format!("place, plainto_tsquery('dutch', '{}') AS query", text.replace('\'', "''")))
    }

    fn found(_: &str) -> String {
        "words @@ query".to_owned()
    }

    fn fit(_: &str) -> String {
        // `ts_rank` would have to unpack the words of every hit: this is cheaper, and nearer to what we do.
        "CASE WHEN title @@ query THEN 1 ELSE 0 END".to_owned()
    }

    fn counted(columns: &[(usize, &str)], rows: &str) -> String {
        // One pass with a hash table for each group: faster than a pass for each, and much faster than counting bits. The
        // few thousand different sets of bits are taken apart here, which counts as the time of the peer.
        let names = columns.iter().map(|(_, column)| *column).collect::<Vec<_>>().join(", ");
        let sets: Vec<String> = columns.iter().map(|(_, column)| format!("({column})")).collect();
        let all = (1 << columns.len()) - 1;
        let number = |at: usize| all & !(1 << (columns.len() - 1 - at));
        let whats: Vec<String> = columns.iter().enumerate().map(|(at, (what, _))| format!("WHEN {} THEN {what}", number(at))).collect();
        format!(
            "SELECT CASE grouping({names}) {} ELSE {TOTAL} END, coalesce({names}), count(*) FROM {rows} GROUP BY GROUPING SETS ({}, ())",
            whats.join(" "),
            sets.join(", ")
        )
    }
}

/// The facts of a place for `COPY`.
fn line(row: &Row) -> String {
    let number = |number: Option<usize>| number.map_or_else(|| "\\N".to_owned(), |number| number.to_string());
    let mut cells: Vec<String> = row.bits.iter().map(|bits| bits.cast_signed().to_string()).collect();
    cells.extend([number(row.municipality), number(row.neighbourhood), row.confirmed.to_string(), row.created.to_string()]);
    match row.point {
        Some(point) => {
            let [x, y, z] = sql::direction(point);
            cells.extend([point.latitude, point.longitude, x, y, z].map(|number| format!("{number:?}")));
        }
        None => cells.extend(std::iter::repeat_n("\\N".to_owned(), 5)),
    }
    debug_assert_eq!(cells.len(), COLUMNS.len() + 7);
    cells.join("\t")
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('\n', "\\n").replace('\t', "\\t").replace('\r', "\\r")
}

/// Where `initdb` and `postgres` are.
fn programs() -> anyhow::Result<PathBuf> {
    let debian = Path::new("/usr/lib/postgresql/15/bin");
    let on_path = std::env::var_os("PATH").into_iter().flat_map(|path| std::env::split_paths(&path).collect::<Vec<_>>());
    let given = std::env::var_os("POSTGRES_BIN").map(PathBuf::from);
    let mut folders = given.into_iter().chain([debian.to_owned()]).chain(on_path);
    folders.find(|folder| folder.join("initdb").exists() && folder.join("postgres").exists()).context(
        "PostgreSQL is not here: on Debian `apt-get install postgresql`, elsewhere set POSTGRES_BIN to the folder with initdb and postgres",
    )
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.starts_with(b"0\n"))
}

/// A command as another user, without a process in between that would have to be stopped too.
fn run_as(user: Option<&str>, program: &Path) -> Command {
    let Some(user) = user else { return Command::new(program) };
    let mut command = Command::new("setpriv");
    command.arg(format!("--reuid={user}")).arg(format!("--regid={user}")).arg("--clear-groups").arg(program);
    command.current_dir("/tmp");
    command
}

fn succeed(command: &mut Command) -> anyhow::Result<()> {
    let output = command.output().with_context(|| format!("{command:?} cannot be started"))?;
    ensure!(output.status.success(), "{command:?} failed: {}", String::from_utf8_lossy(&output.stderr));
    Ok(())
}

fn connect(folder: &Path) -> anyhow::Result<Client> {
    let address = format!("host={} user=bench dbname=postgres", folder.display());
    let mut last = None;
    for _ in 0..300 {
        match Client::connect(&address, NoTls) {
            Ok(client) => return Ok(client),
            Err(error) => last = Some(error),
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    bail!("PostgreSQL does not answer: {last:?}")
}
