//! Kills a writer at any moment, many times, and looks whether anything that was acknowledged is lost.
//!
//! The writer is this same program, started again as a child. It stores pairs of places, each pair in one transaction
//! with one number in both titles, and prints the number once the database has acknowledged it. The parent kills it
//! (SIGKILL), opens the folder, and looks: every number that was printed is there or a later one, no pair is half, and
//! the search index comes to agree with the database. Beside it coaches bring somebody to a place, write down what was said and
//! how long it took ([`coaches`]).

#![expect(clippy::expect_used, clippy::print_stdout, reason = "a test stops where something is wrong; the child prints what it did")]

mod coaches;

use domain::{
    clock::SystemClock,
    imports::{Entry, ImportMode, Item},
    places::Place,
    samples,
    use_cases::{Actor, Imports},
};
use rand::Rng;
use server::{Opened, config::Settings};
use std::{
    collections::HashMap,
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
    sync::Arc,
    time::Duration,
};
use tests::{organisation_draft, place_draft, settings};

/// How often the writer is killed; `CRASH_ROUNDS` says otherwise.
const ROUNDS: u32 = 100;
/// Pairs of places that are written again and again.
const PAIRS: u32 = 40;
/// Writers at the same time.
const WRITERS: u32 = 4;
/// Tells the child where to write.
const FOLDER: &str = "CRASH_FOLDER";
/// Tells the child that looks in which file stands what was acknowledged, a line each: pairs and their last numbers, and steps of coaches.
const ACKNOWLEDGED: &str = "CRASH_ACKNOWLEDGED";
/// Once in so many rounds, and in the last, all that coaches were ever told is looked at; in the others what was told since.
const ALL_EVERY: u32 = 10;

fn on_disk(data: &Path) -> Settings {
    let data = format!("--data={}", data.display());
    // Small buffers, so that flushing and compaction happen while it is killed.
    settings(&[&data, "--demo=no", "--write-buffer-mib=1", "--block-cache-mib=8"])
}

fn place(pair: u32, half: &str, number: u64) -> Place {
    let organisation = samples::organisation("Tuin De Wijk");
    let mut place = samples::place(&format!("Paar {pair} {half}"), &organisation);
    place.content.title = format!("Paar {pair} {half} nummer {number}");
    place.content.description = "Om half elf is er koffie. ".repeat(40);
    place
}

fn number(place: &Place) -> u64 {
    place.content.title.rsplit(' ').next().and_then(|number| number.parse().ok()).expect("a number at the end of the title")
}

#[test]
#[ignore = "the child of the next test; alone it has nothing to do"]
fn writer() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().thread_stack_size(10 << 20).build().expect("a runtime");
    runtime.block_on(async {
        let opened = open_when_free(Path::new(&folder)).await;
        let marketplace = opened.marketplace;
        let keeper = Arc::clone(&marketplace);
        tokio::spawn(async move { keeper.keep_index().await });
        let began = u64::try_from(std::time::UNIX_EPOCH.elapsed().expect("after 1970").as_micros()).expect("fits");
        let writers = (0..WRITERS).map(|writer| {
            let marketplace = Arc::clone(&marketplace);
            tokio::spawn(async move {
                // Bounded, so that a child without a parent ends.
                for turn in 0..2_000 {
                    let pair = writer + WRITERS * rand::rng().random_range(0..PAIRS / WRITERS);
                    let number = began + turn;
                    let organisation = samples::organisation("Tuin De Wijk");
                    let items = vec![
                        Item::Organisation(organisation_draft(&organisation)),
                        Item::Place(place_draft(&place(pair, "links", number))),
                        Item::Place(place_draft(&place(pair, "rechts", number))),
                    ];
                    let entry = Entry { line: 1, record: String::new(), items: Ok(items), remarks: Vec::new() };
                    let report = marketplace.import(&Actor::Operator, vec![entry], ImportMode::default(), &|_| {}).await;
                    assert!(report.expect("it is stored").stored);
                    println!("stored {pair} {number}");
                }
            })
        });
        let coaches = coaches::at_work(&marketplace).await;
        futures::future::join_all(writers.chain(coaches)).await;
    });
}

/// Looks in a process of its own, so that the folder is let go of whole when it ends.
#[test]
#[ignore = "a child of the next test; alone it has nothing to do"]
fn looker() {
    let (Ok(folder), Ok(known)) = (std::env::var(FOLDER), std::env::var(ACKNOWLEDGED)) else { return };
    let known = std::fs::read_to_string(known).expect("what was acknowledged");
    let acknowledged = known.lines().filter_map(two_numbers).collect();
    let of_coaches = known.lines().filter_map(coaches::Told::parse).collect::<Vec<_>>();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().thread_stack_size(10 << 20).build().expect("a runtime");
    runtime.block_on(async {
        let opened = open_when_free(Path::new(&folder)).await;
        look(&opened, &acknowledged).await;
        coaches::look(&opened.marketplace, &of_coaches).await;
    });
}

fn two_numbers(text: &str) -> Option<(u32, u64)> {
    let (pair, number) = text.split_once(' ')?;
    Some((pair.parse().ok()?, number.parse().ok()?))
}

/// This program again, as one of its children.
fn child(name: &str, folder: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    command.args(["--exact", name, "--ignored", "--nocapture"]).env(FOLDER, folder).stdin(Stdio::null());
    command
}

#[test]
#[ignore = "takes minutes; `make crash` runs it, and with it `make test`"]
fn nothing_that_was_acknowledged_is_lost() {
    let rounds = std::env::var("CRASH_ROUNDS").ok().and_then(|text| text.parse().ok()).unwrap_or(ROUNDS);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let told_file = tempfile::NamedTempFile::new().expect("a temporary file");
    let mut acknowledged: HashMap<u32, u64> = HashMap::new();
    let mut of_coaches: HashMap<String, coaches::Told> = HashMap::new();
    let (mut total, mut total_of_coaches) = (0, 0);
    for round in 1..=rounds {
        let (stored, told) = write_and_kill(folder.path());
        total += stored.len();
        total_of_coaches += told.len();
        let since: HashMap<String, coaches::Told> = told.into_iter().map(|told| (told.about(), told)).collect();
        for (pair, number) in stored {
            let last = acknowledged.entry(pair).or_default();
            *last = number.max(*last);
        }
        let mut known: Vec<String> = acknowledged.iter().map(|(pair, number)| format!("{pair} {number}")).collect();
        let all = round == rounds || round % ALL_EVERY == 0;
        of_coaches.extend(since.clone());
        known.extend(if all { &of_coaches } else { &since }.values().map(ToString::to_string));
        std::fs::write(told_file.path(), known.join("\n")).expect("a file");
        let status = child("looker", folder.path()).env(ACKNOWLEDGED, told_file.path()).stdout(Stdio::null()).status();
        assert!(status.expect("the looker runs").success(), "round {round}: see above");
    }
    println!("{rounds} rounds, {total} pairs and {total_of_coaches} steps of coaches acknowledged, none lost");
    assert!(total_of_coaches > rounds as usize, "the coaches did too little for this to mean anything: {total_of_coaches}");
    assert!(total as u64 > u64::from(rounds), "the writer wrote too little for this to mean anything: {total}");
}

/// Lets a child write for a moment, kills it, and answers what it said it had stored.
fn write_and_kill(folder: &Path) -> (Vec<(u32, u64)>, Vec<coaches::Told>) {
    let mut child = child("writer", folder).stdout(Stdio::piped()).spawn().expect("the child starts");
    let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines().map_while(Result::ok);
    let (mut stored, mut told) = (Vec::new(), Vec::new());
    let read = |line: &str| two_numbers(line.strip_prefix("stored ")?);
    // From the first acknowledgement of each on, any moment can be the last.
    while stored.is_empty() || told.is_empty() {
        let Some(line) = lines.next() else { break };
        told.extend(coaches::Told::parse(&line));
        stored.extend(read(&line));
    }
    let id = child.id();
    let moment = Duration::from_millis(rand::rng().random_range(0..900));
    let killer = std::thread::spawn(move || {
        std::thread::sleep(moment);
        child.kill().expect("killed");
        child.wait().expect("gone")
    });
    for line in lines {
        told.extend(coaches::Told::parse(&line));
        stored.extend(read(&line));
    }
    let status = killer.join().expect("the killer ends");
    assert!(!stored.is_empty(), "child {id} stored nothing: {status}");
    (stored, told)
}

async fn look(opened: &Opened, acknowledged: &HashMap<u32, u64>) {
    let database = opened.marketplace.database();
    for (pair, last) in acknowledged {
        let mut numbers = Vec::new();
        for half in ["links", "rechts"] {
            let id = place(*pair, half, 0).id;
            let found = database.place_by_id(id).await.expect("a read").unwrap_or_else(|| panic!("pair {pair} {half} is gone"));
            numbers.push(number(&found.card.place));
        }
        assert_eq!(numbers[0], numbers[1], "pair {pair} is half");
        assert!(numbers[0] >= *last, "pair {pair} holds {} and {last} was acknowledged", numbers[0]);
    }
    if !opened.marketplace.index_is_complete() {
        opened.marketplace.rebuild_index().await.expect("the index is built");
    }
    let check = opened.marketplace.check_index().await.expect("a check");
    assert!(check.drift.is_none(), "{:?}", check.drift);
    assert!(check.places >= acknowledged.len() * 2, "{} places", check.places);
}

async fn open_when_free(folder: &Path) -> Opened {
    let mut tries = 0;
    loop {
        match Opened::open(&on_disk(folder), Arc::new(SystemClock)).await {
            Err(error) if error.to_string().contains("in use") && tries < 400 => tries += 1,
            opened => return opened.expect("the folder opens"),
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
}
