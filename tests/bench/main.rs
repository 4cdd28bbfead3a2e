//! `make bench`: how fast and how small, against named peers, in one run.
//!
//! `scripts/bench [search] [matching] [pairing] [work] [pages] [sizes] [memory] [changes] [import] [--fresh]`: the named parts, or all. Measured is
//! always in turn on the same machine, so that the ratios mean something when the times do not; where answers can
//! be compared they are compared before anything is measured. A goal that is not reached is told in the table and is no
//! failure; answers that differ are.
//!
//! To add a part: a file with a `run` that answers [`table::Figure`]s, and a line in [`measure`].

#![expect(clippy::print_stdout, reason = "a bench tells what it finds")]

mod answers;
mod caseload;
mod changes;
mod child;
mod client;
mod data;
mod generated;
mod matching;
mod memory;
mod ours;
mod pages;
mod pairing;
mod peer;
mod places;
mod postgres;
mod python;
mod queries;
mod search;
mod server;
mod sizes;
mod sql;
mod sqlite;
mod stats;
mod table;
mod work;

use anyhow::bail;
use data::Data;
use std::{path::PathBuf, process::ExitCode};
use table::Figure;

/// The parts, in order.
const PARTS: [&str; 9] = ["search", "matching", "pairing", "work", "import", "changes", "memory", "sizes", "pages"];

fn main() -> ExitCode {
    // The query engine of the database recurses deeply, as in `meedoen` itself.
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().thread_stack_size(10 * 1024 * 1024).build();
    let outcome = match (runtime, parse()) {
        (Ok(runtime), Ok(Asked::Peer(data))) => runtime.block_on(peer::serve(&data)),
        (Ok(runtime), Ok(Asked::Parts { parts, fresh })) => measure(&runtime, &parts, fresh),
        (Err(error), _) => Err(error.into()),
        (_, Err(error)) => Err(error),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// What this program is asked to do.
enum Asked {
    Parts { parts: Vec<String>, fresh: bool },
    Peer(PathBuf),
}

fn parse() -> anyhow::Result<Asked> {
    // `cargo bench` adds `--bench`.
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    let (mut parts, mut fresh) = (Vec::new(), false);
    while let Some(argument) = arguments.next() {
        match (argument.as_str(), PARTS.contains(&argument.as_str())) {
            ("--maud-peer", _) => match arguments.next() {
                Some(data) => return Ok(Asked::Peer(data.into())),
                None => bail!("--maud-peer needs a data folder"),
            },
            ("--fresh", _) => fresh = true,
            (_, true) => parts.push(argument),
            _ => bail!("there is no part {argument}; there are {}", PARTS.join(", ")),
        }
    }
    if parts.is_empty() {
        parts = PARTS.map(str::to_owned).into();
    }
    Ok(Asked::Parts { parts, fresh })
}

fn measure(runtime: &tokio::runtime::Runtime, parts: &[String], fresh: bool) -> anyhow::Result<()> {
    std::fs::create_dir_all(data::work_folder())?;
    let mut figures: Vec<Figure> = Vec::new();
    let asked = |part: &str| parts.iter().any(|asked| asked == part);
    if asked("search") {
        figures.extend(search::run()?);
    }
    if asked("matching") {
        figures.extend(matching::run()?);
    }
    if asked("pairing") {
        figures.extend(pairing::run()?);
    }
    if asked("work") {
        figures.extend(runtime.block_on(work::run())?);
        figures.extend(runtime.block_on(caseload::run())?);
    }
    if parts.iter().any(|part| !["search", "matching", "pairing", "work"].contains(&part.as_str())) {
        let data = Data::prepare(fresh)?;
        if asked("import") {
            figures.extend(data.figures()?);
        }
        if asked("changes") {
            figures.extend(runtime.block_on(changes::run(&data))?);
        }
        if asked("memory") {
            figures.extend(runtime.block_on(memory::run(&data))?);
        }
        if asked("sizes") {
            figures.extend(runtime.block_on(sizes::run(&data))?);
        }
        if asked("pages") {
            figures.extend(runtime.block_on(pages::run(&data))?);
        }
    }
    table::print(&figures);
    Ok(())
}
