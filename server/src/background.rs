//! What the program does in its own time, for as long as it runs.

use crate::{console, mailer::Mailer, texting::Texting};
use app::Site;
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
pub(crate) fn start(
    marketplace: &Arc<Marketplace>,
    site: &'static Site,
    mailer: Option<Mailer>,
    texting: Option<Texting>,
) -> Vec<JoinHandle<()>> {
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
            sweep.do_job(Job::Introductions, SWEEP, sweep.keep_introductions()).await;
            sweep.do_job(Job::HandOvers, SWEEP, sweep.keep_hand_overs()).await;
            sweep.do_job(Job::Pairings, SWEEP, sweep.keep_pairings()).await;
            sweep.do_job(Job::Forget, SWEEP, sweep.forget_unused(site.keeping)).await;
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
    if mailer.is_some() || texting.is_some() || site.demo {
        tasks.push(tokio::spawn(send(Arc::clone(marketplace), site, mailer, texting)));
    }
    tasks
}

/// Sends what is in the outbox, mail and text messages side by side: a slow service does not hold up the other one.
async fn send(outbox: Arc<Marketplace>, site: &'static Site, mailer: Option<Mailer>, texting: Option<Texting>) {
    loop {
        let mail = async {
            match &mailer {
                Some(mailer) => outbox.do_job(Job::Mail, POLL, mailer.send_due(&outbox)).await,
                None if site.demo => outbox.do_job(Job::Mail, POLL, console::print_mails(&outbox, site)).await,
                None => None,
            }
        };
        let texts = async {
            if let Some(texting) = &texting {
                outbox.do_job(Job::TextMessages, POLL, texting.send_due(&outbox)).await;
            }
        };
        tokio::join!(mail, texts);
        tokio::select! {
            () = outbox.until_mailed() => {}
            () = tokio::time::sleep(POLL) => {}
        }
    }
}
