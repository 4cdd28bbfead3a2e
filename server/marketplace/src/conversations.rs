//! Reports of talks: a coach writes, the participant corrects and agrees, and every version is kept.
//!
//! What stands in them is stored encrypted with the key of the installation. The log says who did what with whose report and never
//! what stands in it. While a coach types, the version that is being written is saved again and again: that is one line of the log.

use crate::{
    Marketplace,
    participants::subject,
    policy::{About, UseCase, authorise},
};
use async_trait::async_trait;
use chrono::NaiveDate;
use db::{Change, StoredReport, StoredVersion};
use domain::{
    actors::Actor,
    cases::Case,
    conversations::{ConversationReport, ReportContent, ReportMove, ReportState, ReportVersion, Told, ToldOn, next},
    due::{Due, DueAbout, DueKind, DueOwner},
    ids::{AccountId, CaseId, ParticipantId},
    introductions::Party,
    messages::Message,
    posting::Revision,
    refusal::{Failure, Refusal},
    use_cases::Conversations,
    working_days::after_working_days,
};
use serde::{Serialize, de::DeserializeOwned};

#[async_trait]
impl Conversations for Marketplace {
    async fn report(&self, actor: &Actor, id: CaseId) -> Result<ConversationReport, Failure> {
        let case = self.own_case(actor, UseCase::ReadConversation, id).await?;
        let report = self.report_for(&case).await?;
        self.commit_case(actor, UseCase::ReadConversation, &case, "", Change::new()).await?;
        Ok(report)
    }

    async fn write_report(
        &self,
        actor: &Actor,
        id: CaseId,
        base: Revision,
        content: &ReportContent,
        keep: bool,
    ) -> Result<Revision, Failure> {
        let case = self.own_case(actor, UseCase::WriteConversation, id).await?;
        let before = self.report_for(&case).await?;
        let name = actor.signed_in().map(|signed_in| signed_in.name.clone()).unwrap_or_default();
        let same = before.latest().is_some_and(|last| last.content == *content);
        if same && before.latest().is_some_and(|last| last.kept || !keep) || before.versions.is_empty() && content.is_empty() {
            return Ok(before.revision);
        }
        let goes_on = before.goes_on_with_last(Party::Coach, &name);
        let begins = before.versions.is_empty() || before.state != ReportState::Draft;
        let (mut report, version) = self.next_version(before, base, (Party::Coach, name), content, keep)?;
        step(&mut report, ReportMove::Write, self.today())?;
        let mut change = Change::new();
        self.put_version(&mut change, actor, &report, &version, base)?;
        if begins {
            put_report_due(&mut change, case.coach, &report);
        }
        change.not_forgotten(case.participant, self.today());
        if keep || !goes_on {
            let detail = if keep { "bewaard" } else { "begonnen" };
            self.commit_case(actor, UseCase::WriteConversation, &case, detail, change).await?;
        } else {
            self.commit_in_turn(change).await?;
        }
        Ok(report.revision)
    }

    async fn show_report(&self, actor: &Actor, id: CaseId, base: Revision, shown: ToldOn) -> Result<(), Failure> {
        let case = self.own_case(actor, UseCase::WriteConversation, id).await?;
        let mut report = self.report_for(&case).await?;
        self.check_day(&case, shown.1)?;
        if report.versions.is_empty() {
            return Err(Refusal::WrongState.into());
        }
        step(&mut report, ReportMove::Show, self.today())?;
        report.shown = Some(shown);
        report.seen_version = report.latest().map_or(0, |last| last.number);
        let mut change = Change::new();
        put_report(&mut change, &mut report, base);
        put_report_due(&mut change, case.coach, &report);
        if shown.0 == Told::Screen {
            // Who got it on paper or heard it was there.
            self.tell_person(&mut change, case.participant, &Message::ReportWaits { path: "/mijn/verslag".to_owned() }).await?;
        }
        self.commit_case(actor, UseCase::WriteConversation, &case, &format!("laten zien: {}", shown.0), change).await?;
        self.notify_mail();
        Ok(())
    }

    async fn record_answer(&self, actor: &Actor, id: CaseId, base: Revision, agrees: bool, told: ToldOn) -> Result<(), Failure> {
        let case = self.own_case(actor, UseCase::WriteConversation, id).await?;
        let mut report = self.report_for(&case).await?;
        self.check_day(&case, told.1)?;
        // What somebody says on their own screen they say themselves.
        if told.0 == Told::Screen {
            return Err(Refusal::NotAllowed.into());
        }
        let mut change = Change::new();
        self.answer(&mut change, &mut report, base, agrees, told)?;
        put_report_due(&mut change, case.coach, &report);
        let detail = format!("{}: {}", if agrees { "akkoord" } else { "niet akkoord" }, told.0);
        self.commit_case(actor, UseCase::WriteConversation, &case, &detail, change).await
    }

    async fn own_reports(&self, actor: &Actor) -> Result<Vec<ConversationReport>, Failure> {
        authorise(actor, UseCase::ReadOwnConversation, About::Nothing)?;
        let own = actor.participant().ok_or(Refusal::NotAllowed)?;
        let reports = self.all_reports_of(own).await?;
        Ok(reports.into_iter().map(ConversationReport::as_seen).collect())
    }

    async fn correct_report(&self, actor: &Actor, id: CaseId, base: Revision, content: &ReportContent) -> Result<(), Failure> {
        let before = self.own_report(actor, id).await?;
        if before.latest().is_some_and(|last| last.content == *content && last.by == Party::Participant) {
            return Ok(());
        }
        let (mut report, version) = self.next_version(before, base, (Party::Participant, String::new()), content, true)?;
        step(&mut report, ReportMove::Correct, self.today())?;
        report.seen_version = version.number;
        let mut change = Change::new();
        self.put_version(&mut change, actor, &report, &version, base)?;
        self.commit_own_report(actor, &report, "veranderd", change).await
    }

    async fn answer_report(&self, actor: &Actor, id: CaseId, base: Revision, agrees: bool) -> Result<(), Failure> {
        let mut report = self.own_report(actor, id).await?;
        let mut change = Change::new();
        self.answer(&mut change, &mut report, base, agrees, (Told::Screen, self.today()))?;
        self.commit_own_report(actor, &report, if agrees { "akkoord" } else { "niet akkoord" }, change).await
    }
}

/// Moves a report on.
fn step(report: &mut ConversationReport, step: ReportMove, today: NaiveDate) -> Result<(), Failure> {
    let to = step.leads(report.state).ok_or(Refusal::WrongState)?;
    if to != report.state {
        report.began_on = today;
    }
    report.state = to;
    Ok(())
}

/// Stores a report as its next state.
fn put_report(change: &mut Change, report: &mut ConversationReport, base: Revision) {
    report.revision = Revision(base.0 + 1);
    change.put_report(report, base);
}

/// The line of a report on the list of its coach: what they have to do, or when the participant could have answered.
fn put_report_due(change: &mut Change, coach: AccountId, report: &ConversationReport) {
    let about = DueAbout::Report(report.case);
    let (Some(next), Some(due_on)) = (next(report.state), report.due_on()) else {
        change.drop_due(about);
        return;
    };
    let (kind, due_on) = match next.who {
        Party::Coach => (DueKind::Report, due_on),
        // Whoever has to answer has the whole of the last day.
        _ => (DueKind::ReportUnread, after_working_days(due_on, 1)),
    };
    change.put_due(&Due { about, owner: DueOwner::Coach(coach), kind, due_on }, Some(report.participant));
}

/// What was encrypted of a version is worth nothing in the place of another.
fn sealed_as(case: CaseId, number: u32) -> String {
    format!("report:{case}:{number}")
}

impl Marketplace {
    /// Something that is personal, encrypted for one record.
    pub(crate) fn seal<T: Serialize>(&self, what: &T, record: &str) -> Result<Vec<u8>, Failure> {
        let text = serde_json::to_vec(what).map_err(Failure::internal)?;
        self.key.encrypt(&text, record)
    }

    /// What [`Marketplace::seal`] encrypted.
    pub(crate) fn unseal<T: DeserializeOwned>(&self, sealed: &[u8], record: &str) -> Result<T, Failure> {
        serde_json::from_slice(&self.key.decrypt(sealed, record)?).map_err(Failure::internal)
    }

    /// Every report of a participant, with what is still being written.
    pub(crate) async fn all_reports_of(&self, participant: ParticipantId) -> Result<Vec<ConversationReport>, Failure> {
        let stored = self.database.reports_of(participant).await.map_err(Failure::internal)?;
        stored.into_iter().map(|stored| self.opened(stored)).collect()
    }

    fn opened(&self, stored: StoredReport) -> Result<ConversationReport, Failure> {
        let mut report = stored.report;
        for version in stored.versions {
            let content = self.unseal(&version.sealed, &sealed_as(report.case, version.number))?;
            let StoredVersion { number, at, by, name, kept, .. } = version;
            report.versions.push(ReportVersion { number, at, by, name, kept, content });
        }
        Ok(report)
    }

    async fn report_for(&self, case: &Case) -> Result<ConversationReport, Failure> {
        match self.database.report_of_case(case.id).await.map_err(Failure::internal)? {
            Some(stored) => self.opened(stored),
            None => Ok(ConversationReport::new(case, self.today())),
        }
    }

    /// A report of the participant who asks; one of somebody else does not exist.
    async fn own_report(&self, actor: &Actor, id: CaseId) -> Result<ConversationReport, Failure> {
        authorise(actor, UseCase::AnswerConversation, About::Nothing)?;
        let own = actor.participant().ok_or(Refusal::NotAllowed)?;
        let stored = self.database.report_of_case(id).await.map_err(Failure::internal)?;
        let stored = stored.filter(|stored| stored.report.participant == own).ok_or(Refusal::NotAllowed)?;
        self.opened(stored)
    }

    /// The report with one more version, or with the last one written over.
    fn next_version(
        &self,
        mut report: ConversationReport,
        base: Revision,
        (by, name): (Party, String),
        content: &ReportContent,
        kept: bool,
    ) -> Result<(ConversationReport, ReportVersion), Failure> {
        if !content.too_long().is_empty() {
            return Err(Refusal::Text.into());
        }
        if report.revision != base {
            return Err(Refusal::Changed.into());
        }
        let last = report.latest().map_or(0, |last| last.number);
        let goes_on = report.goes_on_with_last(by, &name);
        let number = if goes_on { last } else { last + 1 };
        let version = ReportVersion { number, at: self.now(), by, name, kept, content: content.clone() };
        report.versions.retain(|own| own.number != number);
        report.versions.push(version.clone());
        report.revision = Revision(base.0 + 1);
        Ok((report, version))
    }

    fn put_version(
        &self,
        change: &mut Change,
        actor: &Actor,
        report: &ConversationReport,
        version: &ReportVersion,
        base: Revision,
    ) -> Result<(), Failure> {
        let sealed = self.seal(&version.content, &sealed_as(report.case, version.number))?;
        let ReportVersion { number, at, by, kept, .. } = *version;
        let stored = StoredVersion { number, at, by, name: String::new(), kept, sealed };
        change.put_report(report, base);
        change.put_report_version(report, &stored, actor.account());
        Ok(())
    }

    /// The participant agrees with what they got, or does not want it: then nothing counts any more.
    fn answer(
        &self,
        change: &mut Change,
        report: &mut ConversationReport,
        base: Revision,
        agrees: bool,
        told: ToldOn,
    ) -> Result<(), Failure> {
        if report.revision != base {
            return Err(Refusal::Changed.into());
        }
        step(report, if agrees { ReportMove::Agree } else { ReportMove::Refuse }, self.today())?;
        report.answered = Some(told);
        report.agreed_version = if agrees { Some(report.seen_version) } else { None };
        put_report(change, report, base);
        Ok(())
    }

    fn check_day(&self, case: &Case, day: NaiveDate) -> Result<(), Failure> {
        let fits = day <= self.today() && day >= case.opened_on - chrono::Days::new(31);
        if fits { Ok(()) } else { Err(Refusal::Text.into()) }
    }

    async fn commit_own_report(&self, actor: &Actor, report: &ConversationReport, detail: &str, mut change: Change) -> Result<(), Failure> {
        change.not_forgotten(report.participant, self.today());
        let case = self.database.case(report.case).await.map_err(Failure::internal)?;
        if let Some(case) = case.filter(|case| case.closed_on.is_none()) {
            put_report_due(&mut change, case.coach, report);
        }
        let subject = subject(report.participant);
        change.log(&self.line(actor, UseCase::AnswerConversation, &subject, Some(&report.municipality), detail));
        self.commit_in_turn(change).await
    }
}
