//! `meedoen import` and `meedoen generate`

use super::Output;
use crate::Opened;
use anyhow::Context;
use domain::{
    imports::{Entry, ImportMode, ImportReport, Outcome},
    use_cases::{Actor, Imports},
};
use exchange::{Kind, Options, UnknownOrganisations, generate::Generator, read};
use indicatif::{ProgressBar, ProgressStyle};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// Arguments of `meedoen import`.
#[derive(Debug, Clone, clap::Args, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own on the command line")]
pub struct Import {
    /// What the file holds: places, organisations, hsds, volunteering or postcodes.
    #[arg(value_parser = ["places", "organisations", "hsds", "volunteering", "postcodes"])]
    pub kind: String,
    /// The file, or the folder with HSDS tables.
    pub file: PathBuf,
    /// Say what would happen, and store nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Store the good records even when others are refused.
    #[arg(long)]
    pub partial: bool,
    /// Make organisations that the file names and nobody knows (volunteering only), instead of refusing their places.
    #[arg(long)]
    pub make_organisations: bool,
    /// Tell only the records that were refused, and the numbers.
    #[arg(long)]
    pub brief: bool,
}

/// Arguments of `meedoen generate`.
#[derive(Debug, Clone, clap::Args, Serialize, Deserialize)]
pub struct Generate {
    /// How many places.
    #[arg(long, default_value_t = 1000)]
    pub places: u32,
    /// The same seed gives the same places.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
}

/// Brings a file in and tells what became of each record.
pub(crate) async fn import(opened: &Opened, import: &Import, output: Output<'_>) -> anyhow::Result<bool> {
    let kind = Kind::parse(&import.kind).with_context(|| format!("there is no kind of file {}", import.kind))?;
    let options = if import.make_organisations {
        let known = opened.marketplace.database().organisation_ids().await?;
        Options { unknown_organisations: UnknownOrganisations::Make, known_organisations: known.into_iter().collect() }
    } else {
        Options::default()
    };
    let path = import.file.clone();
    let entries = tokio::task::spawn_blocking(move || read(kind, &path, &options))
        .await?
        .with_context(|| format!("{} is not brought in", import.file.display()))?;
    let mode = ImportMode { dry_run: import.dry_run, partial: import.partial };
    let report = store(opened, entries, mode).await?;
    write_report(&report, import, output)?;
    Ok(report.count(Outcome::Refused) == 0 && (report.stored || import.dry_run))
}

/// Adds invented places.
pub(crate) async fn generate(opened: &Opened, generate: &Generate, output: Output<'_>) -> anyhow::Result<bool> {
    let generator = Generator::new(generate.places, generate.seed);
    let entries = (1..)
        .zip(generator)
        .map(|(line, item)| Entry { line, record: String::new(), items: Ok(vec![item]), remarks: Vec::new() })
        .collect();
    let report = store(opened, entries, ImportMode { dry_run: false, partial: true }).await?;
    writeln!(output, "{}", numbers(&report))?;
    Ok(report.stored)
}

async fn store(opened: &Opened, entries: Vec<Entry>, mode: ImportMode) -> anyhow::Result<ImportReport> {
    let bar = ProgressBar::new(entries.len() as u64);
    if let Ok(style) = ProgressStyle::with_template("{wide_bar} {pos}/{len} {eta}") {
        bar.set_style(style);
    }
    let report = opened.marketplace.import(&Actor::Operator, entries, mode, &|done| bar.set_position(done)).await?;
    bar.finish_and_clear();
    Ok(report)
}

fn write_report(report: &ImportReport, import: &Import, output: Output<'_>) -> anyhow::Result<()> {
    for line in &report.lines {
        let refused = line.outcome == Outcome::Refused;
        if !refused && (import.brief || line.remarks.is_empty()) {
            continue;
        }
        let record = if line.record.is_empty() { String::new() } else { format!(" [{}]", line.record) };
        writeln!(output, "record {}{record}: {}", line.line, line.outcome.word())?;
        for remark in &line.remarks {
            writeln!(output, "    {}: {}: {}", remark.field, remark.problem, remark.done)?;
        }
    }
    writeln!(output, "{}", numbers(report))?;
    let what_now = if report.stored {
        "Stored."
    } else if import.dry_run {
        "Dry run: nothing was stored."
    } else if report.too_large {
        "Nothing was stored: the file is too large to store whole; --partial stores it in parts."
    } else {
        "Nothing was stored: mend the refused records, or use --partial to store the others."
    };
    writeln!(output, "{what_now}")?;
    Ok(())
}

/// The numbers of a report; they add up to the number of records.
fn numbers(report: &ImportReport) -> String {
    let counts: Vec<String> = Outcome::ALL
        .into_iter()
        .map(|outcome| (outcome, report.count(outcome)))
        .filter(|(_, count)| *count > 0)
        .map(|(outcome, count)| format!("{count} {}", outcome.word()))
        .collect();
    let counts = if counts.is_empty() { "nothing".to_owned() } else { counts.join(", ") };
    format!("{} records: {counts}.", report.lines.len())
}
