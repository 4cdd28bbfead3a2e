//! `meedoen reindex` and `meedoen check`: index and database agree, and the log is whole.

use super::Output;
use crate::Opened;

/// Builds the search index anew; the old one serves until the new one is complete.
pub(crate) async fn reindex(opened: &Opened, output: Output<'_>) -> anyhow::Result<bool> {
    opened.marketplace.rebuild_index().await?;
    let check = opened.marketplace.check_index().await?;
    writeln!(output, "The search index is new: {} places.", check.places)?;
    Ok(check.drift.is_none())
}

/// Compares the search index with the database, and computes the log again.
pub(crate) async fn check(opened: &Opened, output: Output<'_>) -> anyhow::Result<bool> {
    let index = check_index(opened, output).await?;
    opened.marketplace.chain_log().await?;
    let log = opened.marketplace.check_log().await?;
    match log.broken_at {
        None => writeln!(output, "The log is whole: {} lines.", log.lines)?,
        Some(number) => writeln!(output, "The log was tampered with: line {number} does not fit the one before it.")?,
    }
    Ok(index && log.broken_at.is_none())
}

async fn check_index(opened: &Opened, output: Output<'_>) -> anyhow::Result<bool> {
    if !opened.marketplace.index_is_complete() {
        writeln!(output, "The search index is not complete; `meedoen reindex` builds it.")?;
        return Ok(false);
    }
    let check = opened.marketplace.check_index().await?;
    let drift = &check.drift;
    for (what, places) in
        [("missing from the index", &drift.missing), ("outdated in the index", &drift.outdated), ("in the index only", &drift.surplus)]
    {
        for id in places {
            writeln!(output, "{id}: {what}")?;
        }
    }
    if drift.is_none() {
        writeln!(output, "The search index and the database agree: {} places.", check.places)?;
    } else {
        let count = drift.missing.len() + drift.outdated.len() + drift.surplus.len();
        writeln!(output, "{count} differences over {} places; `meedoen reindex` mends them.", check.places)?;
    }
    Ok(drift.is_none())
}
