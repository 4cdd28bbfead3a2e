//! What the program does by itself, and how that went: kept in memory, since this process started.

use crate::{
    Marketplace,
    policy::{About, UseCase, authorise},
};
use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use db::Waiting;
use domain::{
    actors::Actor,
    codes::Code as _,
    jobs::{Job, JobFailure, JobRun, JobState},
    refusal::Failure,
    use_cases::Jobs,
};
use std::{
    collections::BTreeMap,
    future::Future,
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

/// How every job went.
#[derive(Debug, Default)]
pub(crate) struct Registry(Mutex<BTreeMap<Job, Kept>>);

#[derive(Debug, Clone, Default)]
struct Kept {
    last: Option<JobRun>,
    failure: Option<JobFailure>,
    busy_since: Option<DateTime<Utc>>,
    next: Option<DateTime<Utc>>,
}

impl Registry {
    fn kept(&self) -> MutexGuard<'_, BTreeMap<Job, Kept>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn begin(&self, job: Job, now: DateTime<Utc>) {
        self.kept().entry(job).or_default().busy_since = Some(now);
    }

    fn end(&self, job: Job, run: JobRun, reference: Option<String>, next: DateTime<Utc>) {
        let mut all = self.kept();
        let kept = all.entry(job).or_default();
        if let Some(reference) = reference {
            kept.failure = Some(JobFailure { at: run.at, reference });
        }
        (kept.busy_since, kept.next, kept.last) = (None, Some(next), Some(run));
    }

    fn state(&self, job: Job, waits: Option<u32>, given_up: u32) -> JobState {
        let kept = self.kept().get(&job).cloned();
        let runs_here = kept.is_some();
        let Kept { last, failure, busy_since, next } = kept.unwrap_or_default();
        JobState { job, runs_here, last, failure, busy_since, next, waits, given_up }
    }
}

#[async_trait]
impl Jobs for Marketplace {
    async fn jobs(&self, actor: &Actor) -> Result<Vec<JobState>, Failure> {
        authorise(actor, UseCase::ReadJobs, About::Nothing)?;
        let waiting = self.database.waiting().await.map_err(Failure::internal)?;
        let state = |job: &Job| {
            let (waits, given_up) = waits_for(*job, waiting);
            self.jobs.state(*job, waits, given_up)
        };
        Ok(Job::ALL.iter().map(state).collect())
    }
}

/// How much waits for a job, and how much it gave up.
fn waits_for(job: Job, waiting: Waiting) -> (Option<u32>, u32) {
    match job {
        Job::Index => (Some(waiting.marks), 0),
        Job::Log => (Some(waiting.log_lines), 0),
        Job::Mail => (Some(waiting.mails), waiting.dead_mails),
        Job::TextMessages => (Some(waiting.texts), waiting.dead_texts),
        Job::Confirm => (Some(waiting.questions), 0),
        Job::SearchWords | Job::Ends | Job::Views | Job::Introductions | Job::HandOvers | Job::Pairings | Job::Forget | Job::Sweep => {
            (None, 0)
        }
    }
}

impl Marketplace {
    /// Does one round of a job and keeps how it went; `None` when it failed, which is logged with a reference number. It comes again
    /// after `pause` at the latest.
    pub async fn do_job<T>(&self, job: Job, pause: Duration, work: impl Future<Output = Result<T, Failure>>) -> Option<T> {
        self.jobs.begin(job, self.clock.now());
        let began = Instant::now();
        let outcome = work.await;
        let took = TimeDelta::from_std(began.elapsed()).unwrap_or(TimeDelta::MAX);
        let (at, pause) = (self.clock.now(), TimeDelta::from_std(pause).unwrap_or_default());
        let reference = outcome.as_ref().err().map(|error| {
            let id = self.new_id().simple().to_string();
            let reference = id[id.len() - 12..].to_owned();
            tracing::error!(reference, %job, %error, "work of the program itself failed; it is tried again");
            reference
        });
        self.jobs.end(job, JobRun { at, took, failed: reference.is_some() }, reference, at + pause);
        outcome.ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).expect("a time")
    }

    fn run(seconds: i64, failed: bool) -> JobRun {
        JobRun { at: at(seconds), took: TimeDelta::milliseconds(3), failed }
    }

    #[test]
    fn a_failure_is_remembered_after_it_went_well_again() {
        let registry = Registry::default();
        assert!(!registry.state(Job::Mail, Some(4), 0).runs_here, "there is no mail server");
        registry.begin(Job::Mail, at(1));
        let busy = registry.state(Job::Mail, Some(4), 1);
        assert_eq!((busy.busy_since, busy.last, busy.waits, busy.given_up), (Some(at(1)), None, Some(4), 1));
        registry.end(Job::Mail, run(2, true), Some("abc".into()), at(3));
        registry.end(Job::Mail, run(4, false), None, at(5));
        let state = registry.state(Job::Mail, Some(0), 0);
        assert_eq!((state.last, state.busy_since, state.next), (Some(run(4, false)), None, Some(at(5))));
        assert_eq!(state.failure, Some(JobFailure { at: at(2), reference: "abc".into() }));
    }
}
