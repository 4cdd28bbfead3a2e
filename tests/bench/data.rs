//! Data folders: one with all generated places, made once and never served, and copies of it to work on.

use crate::{generated, places, server, stats::milliseconds, table::Figure};
use anyhow::{Context, ensure};
use std::{
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

/// Raise this when what is generated or how it is stored changes.
const VERSION: u32 = 1;

/// The folder with all places, and how long it took to make it.
pub struct Data {
    folder: PathBuf,
    made: Made,
}

/// How long the steps took, in milliseconds.
#[derive(Clone, Copy)]
struct Made {
    generate: u64,
    reindex: u64,
}

/// Where everything of the bench lies.
pub fn work_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/bench")
}

impl Data {
    /// Makes it, unless it is there already.
    pub fn prepare(fresh: bool) -> anyhow::Result<Self> {
        let folder = work_folder().join(format!("data-{VERSION}"));
        // Written last: a folder without it was not finished.
        let note = folder.join("made.txt");
        if fresh || !note.exists() {
            let _ = std::fs::remove_dir_all(&folder);
            std::fs::create_dir_all(&folder)?;
            let made = make(&folder)?;
            std::fs::write(&note, format!("{} {}", made.generate, made.reindex))?;
        }
        let text = std::fs::read_to_string(&note)?;
        let numbers: Vec<u64> = text.split_whitespace().filter_map(|number| number.parse().ok()).collect();
        let [generate, reindex] = numbers[..] else { anyhow::bail!("{} makes no sense; use --fresh", note.display()) };
        Ok(Self { folder, made: Made { generate, reindex } })
    }

    /// A copy to work on, in the place of an older one. Each part has its own: a database that was open in this process
    /// may still be writing when the next part begins.
    pub fn copy(&self, name: &str) -> anyhow::Result<PathBuf> {
        let copy = work_folder().join(name);
        let _ = std::fs::remove_dir_all(&copy);
        let status = Command::new("cp").arg("-r").arg(&self.folder).arg(&copy).status()?;
        ensure!(status.success(), "the data could not be copied");
        Ok(copy)
    }

    /// What making it says about speed and size.
    pub fn figures(&self) -> anyhow::Result<Vec<Figure>> {
        let a_second = |millis: u64| {
            let time = Duration::from_millis(millis);
            format!("{:.0} places/s ({})", f64::from(places::PLACES) / time.as_secs_f64(), milliseconds(time))
        };
        let mib = |name: &str| Ok::<_, anyhow::Error>(format!("{} MiB", size(&self.folder.join(name))? / 1024 / 1024));
        Ok(vec![
            Figure::plain("import of 100,000 generated places on disk", a_second(self.made.generate)),
            Figure::plain("index of them from the database (reindex and check)", a_second(self.made.reindex)),
            Figure::plain("database on disk", mib("database")?),
            Figure::plain("search index on disk", mib("index")?),
        ])
    }
}

fn make(folder: &Path) -> anyhow::Result<Made> {
    println!("Making {} with {} places: some minutes, once.", folder.display(), places::PLACES);
    let timed = |arguments: &[&str]| {
        let start = Instant::now();
        let output = server::command(folder, "no").args(arguments).output().context("meedoen cannot be started")?;
        ensure!(output.status.success(), "meedoen {arguments:?} failed: {}", String::from_utf8_lossy(&output.stderr));
        let millis = u64::try_from(start.elapsed().as_millis())?;
        println!("    meedoen {}: {:.1} s", arguments[0], start.elapsed().as_secs_f64());
        Ok::<_, anyhow::Error>(millis)
    };
    timed(&["import", "postcodes", generated::POSTCODES])?;
    let (number, seed) = (places::PLACES.to_string(), places::SEED.to_string());
    let generate = timed(&["generate", "--places", &number, "--seed", &seed])?;
    let reindex = timed(&["reindex"])?;
    Ok(Made { generate, reindex })
}

fn size(folder: &Path) -> anyhow::Result<u64> {
    let mut bytes = 0;
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        bytes += if kind.is_dir() { size(&entry.path())? } else { entry.metadata()?.len() };
    }
    Ok(bytes)
}
