//! What the program does in its own time, for as long as it runs.

use crate::mailer::Mailer;
use domain::jobs::Job;
use marketplace::Marketplace;
use std::{sync::Arc, time::Duration};
use tokio::task::JoinHandle;

/// How long work of another process can lie unseen.
const POLL: Duration = Duration::from_secs(1);
/// How often what has passed is removed.
const SWEEP: Duration = Duration::from_mins(10);

/// How often it is stored how often places were seen: what was counted since is lost when the process is killed.
const VIEWS: Duration = Duration::from_mins(1);

/// Starts all of it.
pub(crate) fn start(marketplace: &Arc<Marketplace>, mailer: Option<Mailer>) -> Vec<JoinHandle<()>> {
    let mut tasks = Vec::new();
    let index = Arc::clone(marketplace);
    tasks.push(tokio::spawn(async move { index.keep_index().await }));
    let log = Arc::clone(marketplace);
    tasks.push(tokio::spawn(async move {
        loop {
            log.do_job(Job::Log, POLL, log.chain_log()).await;
            tokio::select! {
                () = log.until_logged() => {}
                () = tokio::time::sleep(POLL) => {}
            }
        }
    }));
    let sweep = Arc::clone(marketplace);
    tasks.push(tokio::spawn(async move {
        loop {
            sweep.do_job(Job::Sweep, SWEEP, sweep.sweep()).await;
            sweep.do_job(Job::Ends, SWEEP, sweep.end_places()).await;
            sweep.do_job(Job::Confirm, SWEEP, sweep.keep_places_true()).await;
            tokio::time::sleep(SWEEP).await;
        }
    }));
    let words = Arc::clone(marketplace);
    tasks.push(tokio::spawn(async move {
        loop {
            words.do_job(Job::SearchWords, POLL, words.follow_search_words()).await;
            tokio::time::sleep(POLL).await;
        }
    }));
    let views = Arc::clone(marketplace);
    tasks.push(tokio::spawn(async move {
        loop {
            views.do_job(Job::Views, VIEWS, views.store_views()).await;
            tokio::time::sleep(VIEWS).await;
        }
    }));
    if let Some(mailer) = mailer {
        let outbox = Arc::clone(marketplace);
        tasks.push(tokio::spawn(async move {
            loop {
                outbox.do_job(Job::Mail, POLL, mailer.send_due(&outbox)).await;
                tokio::select! {
                    () = outbox.until_mailed() => {}
                    () = tokio::time::sleep(POLL) => {}
                }
            }
        }));
    }
    tasks
}
