//! What the marketplace of samples answers about reports, search words and the work of the program itself.

use crate::{
    samples::{Behaviour, Fake, card},
    samples_of_checking::only,
};
use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    accounts::{EmailAddress, Origin, Role},
    actors::Actor,
    codes::{Code as _, PlaceStatus},
    ids::PlaceId,
    jobs::{Job, JobFailure, JobRun, JobState},
    languages::UiLanguage,
    posting::Revision,
    refusal::{Failure, Refusal},
    reports::{PlaceToReport, Report, ReportForm, ReportKind, ReportStatus, ReportVerdict, ReportedPlace, ReportsToCheck},
    search_words::{OwnLine, SearchLine, SearchTrial, SearchWords},
    slug::Slug,
    use_cases::{Jobs, Reports, SearchWordLists},
};
use uuid::Uuid;

/// The first report; the second has the next number.
pub const FIRST: Uuid = Uuid::from_u128(0x0190_0011);
/// The second report.
pub const SECOND: Uuid = Uuid::from_u128(0x0190_0012);
/// An own line of search words.
pub const OWN_LINE: Uuid = Uuid::from_u128(0x0190_0013);

fn report(id: Uuid, kind: ReportKind, words: &str, email: Option<&str>) -> Report {
    Report {
        id,
        place: card().place.id,
        municipality: Slug::of("Utrecht"),
        form: ReportForm { kind, words: words.to_owned(), email: email.and_then(EmailAddress::parse), language: UiLanguage::Dutch },
        created_at: DateTime::UNIX_EPOCH,
        asked_at: (id == SECOND).then_some(DateTime::UNIX_EPOCH),
        status: ReportStatus::Open,
    }
}

/// Two reports about the garden; in an empty marketplace it is off the site and nobody edits it.
fn reported(behaviour: Behaviour) -> ReportedPlace {
    let card = card();
    let mut place = card.place;
    let empty = behaviour == Behaviour::Empty;
    if empty {
        place.content.status = PlaceStatus::Paused;
    }
    let reports = vec![
        report(FIRST, ReportKind::When, "Het is op <b>woensdag</b>.", Some("iris@example.nl")),
        report(SECOND, ReportKind::Gone, "", None),
    ];
    ReportedPlace { place, organisation: card.organisation, editors: usize::from(!empty), reports }
}

/// The same in the queue.
pub fn to_check() -> ReportsToCheck {
    let card = card();
    let since = DateTime::UNIX_EPOCH;
    ReportsToCheck { place: card.place.id, title: card.place.content.title, organisation: card.organisation, count: 2, asked: true, since }
}

fn line(word: &str, others: &str) -> SearchLine {
    SearchLine::parse(word, others).expect("a line")
}

#[async_trait]
impl Reports for Fake {
    async fn place_to_report(&self, _: &Actor, slug: &Slug) -> Result<Option<PlaceToReport>, Failure> {
        self.check()?;
        let place = card().place;
        let municipality = (self.behaviour() != Behaviour::Empty).then(|| Slug::of("Utrecht"));
        Ok((place.slug == *slug).then_some(PlaceToReport { title: place.content.title, municipality }))
    }

    /// The words say what comes of it.
    async fn report_place(&self, _: &Actor, slug: &Slug, form: &ReportForm, key: Uuid, _: &Origin) -> Result<(), Failure> {
        match form.words.as_str() {
            "vaak" => Err(Refusal::TooOften.into()),
            "twee" => Err(Refusal::Repeated.into()),
            "niemand" => Err(Refusal::WrongState.into()),
            _ if card().place.slug != *slug => Err(Refusal::NotAllowed.into()),
            _ if key.is_nil() => Err(Failure::internal("no key")),
            _ => Ok(()),
        }
    }

    async fn reported_place(&self, actor: &Actor, place: PlaceId) -> Result<Option<ReportedPlace>, Failure> {
        only(Role::Administrator, actor)?;
        Ok(Some(reported(self.behaviour())).filter(|reported| reported.place.id == place))
    }

    async fn ask_about_reports(&self, actor: &Actor, _: PlaceId, seen: &[Uuid], words: &str, _: Uuid) -> Result<(), Failure> {
        only(Role::Administrator, actor)?;
        if words == "twee" {
            return Err(Refusal::Repeated.into());
        }
        if seen == [FIRST, SECOND] { Ok(()) } else { Err(Refusal::Changed.into()) }
    }

    async fn settle_reports(&self, actor: &Actor, _: PlaceId, seen: &[Uuid], verdict: &ReportVerdict) -> Result<(), Failure> {
        only(Role::Administrator, actor)?;
        let fits = match verdict {
            ReportVerdict::Fits => true,
            ReportVerdict::Off { base, .. } => *base == Revision(0),
        };
        if fits && seen == [FIRST, SECOND] { Ok(()) } else { Err(Refusal::Changed.into()) }
    }
}

#[async_trait]
impl SearchWordLists for Fake {
    async fn search_words(&self, actor: &Actor) -> Result<SearchWords, Failure> {
        only(Role::Administrator, actor)?;
        let own = OwnLine { id: OWN_LINE, line: line("repareren", "fietsenmaker, herstellen") };
        let own = if self.behaviour() == Behaviour::Empty { Vec::new() } else { vec![own] };
        Ok(SearchWords { own, built_in: vec![line("koken", "keuken"), line("fiets", "rijwiel")] })
    }

    /// The word says what comes of it.
    async fn add_search_line(&self, actor: &Actor, line: &SearchLine) -> Result<(), Failure> {
        only(Role::Administrator, actor)?;
        match line.word.as_str() {
            "er al" => Err(Refusal::AlreadyThere.into()),
            "vol" => Err(Refusal::Full.into()),
            "bezig" => Err(Refusal::Changed.into()),
            "s" => Err(Refusal::Text.into()),
            _ => Ok(()),
        }
    }

    async fn remove_search_line(&self, actor: &Actor, _: Uuid) -> Result<(), Failure> {
        only(Role::Administrator, actor)
    }

    async fn try_search(&self, actor: &Actor, text: &str) -> Result<SearchTrial, Failure> {
        only(Role::Administrator, actor)?;
        let alone = SearchLine { word: text.to_owned(), others: Vec::new() };
        let parts = if text == "!" { Vec::new() } else { vec![alone, line("repareren", "herstellen")] };
        Ok(SearchTrial { parts, total: 45 })
    }
}

#[async_trait]
impl Jobs for Fake {
    /// The index is at it, the search words failed, the log failed before, and there is no mail server.
    async fn jobs(&self, actor: &Actor) -> Result<Vec<JobState>, Failure> {
        only(Role::Administrator, actor)?;
        let at: DateTime<Utc> = DateTime::UNIX_EPOCH;
        let state = |job: Job| {
            let failure = JobFailure { at, reference: "abc123def456".to_owned() };
            JobState {
                job,
                runs_here: job != Job::Mail,
                last: (job != Job::Mail).then_some(JobRun { at, took: TimeDelta::seconds(3), failed: job == Job::SearchWords }),
                failure: [Job::SearchWords, Job::Log].contains(&job).then_some(failure),
                busy_since: (job == Job::Index).then_some(at),
                next: (job != Job::Mail).then_some(at),
                waits: (job != Job::Sweep).then_some(2),
                given_up: u32::from(job == Job::Mail),
            }
        };
        Ok(Job::ALL.iter().copied().map(state).collect())
    }
}
