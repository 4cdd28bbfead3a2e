//! What the program does in its own time, for as long as it runs.

use crate::mailer::Mailer;
use domain::refusal::Failure;
use marketplace::Marketplace;
use std::{sync::Arc, time::Duration};
use tokio::task::JoinHandle;

/// How long work of another process can lie unseen.
const POLL: Duration = Duration::from_secs(1);
/// How often what has passed is removed.
const SWEEP: Duration = Duration::from_mins(10);

/// Starts all of it.
pub(crate) fn start(marketplace: &Arc<Marketplace>, mailer: Option<Mailer>) -> Vec<JoinHandle<()>> {
    let mut tasks = Vec::new();
    let index = Arc::clone(marketplace);
    tasks.push(tokio::spawn(async move { index.keep_index().await }));
    let log = Arc::clone(marketplace);
    tasks.push(tokio::spawn(async move {
        loop {
            tell("the log could not be chained; it is tried again", log.chain_log().await);
            tokio::select! {
                () = log.until_logged() => {}
                () = tokio::time::sleep(POLL) => {}
            }
        }
    }));
    let sweep = Arc::clone(marketplace);
    tasks.push(tokio::spawn(async move {
        loop {
            tell("what has passed could not be removed; it is tried again", sweep.sweep().await);
            tell("places whose last day is over could not be ended; it is tried again", sweep.end_places().await);
            tell("places could not be kept true; it is tried again", sweep.keep_places_true().await);
            tokio::time::sleep(SWEEP).await;
        }
    }));
    if let Some(mailer) = mailer {
        let outbox = Arc::clone(marketplace);
        tasks.push(tokio::spawn(async move {
            loop {
                tell("the outbox could not be read; it is tried again", mailer.send_due(&outbox).await);
                tokio::select! {
                    () = outbox.until_mailed() => {}
                    () = tokio::time::sleep(POLL) => {}
                }
            }
        }));
    }
    tasks
}

fn tell<T>(what: &str, outcome: Result<T, Failure>) {
    if let Err(error) = outcome {
        tracing::error!(%error, "{what}");
    }
}
