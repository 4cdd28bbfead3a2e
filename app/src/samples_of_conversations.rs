//! Reports, the matrix and plans as the marketplace of samples answers them: Sien has all of it with Coen, Tom nothing.

use crate::{
    samples::Fake,
    samples_of_cases::{case, id},
};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate};
use domain::{
    accounts::Role,
    actors::Actor,
    codes::Code as _,
    conversations::{ConversationReport, ReportContent, ReportMove, ReportPart, ReportState, ReportVersion, Told, ToldOn},
    ids::{CaseId, ParticipantId, StepId},
    introductions::Party,
    municipalities::{RewardPolicy, Vouchers},
    own_files::OwnFile,
    plans::{OwnPlan, Plan, PlanStep, StepBy, StepForm, in_order},
    posting::Revision,
    refusal::{Failure, Refusal},
    rewards::{Given, RewardTotals, Rewards, RewardsFile, ThankYou, ThankYouKind},
    self_reliance::{LifeDomain, MatrixMoment, Measured, Scored, Scores, SelfRelianceMatrix},
    slug::Slug,
    use_cases::{Conversations, Plans, SelfReliance},
};
use uuid::Uuid;

/// The state that the report of Sien is in.
pub const NOW: Revision = Revision(4);

/// A step of Sien: 1 is to be done, 2 was done, 3 was done with a voucher.
pub fn step_id(number: u128) -> StepId {
    StepId(Uuid::from_u128(number))
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn own(actor: &Actor, of: CaseId) -> Result<(), Failure> {
    if actor.has_role(Role::Coach) && of == id() { Ok(()) } else { Err(Refusal::NotAllowed.into()) }
}

/// Is Sien asking? Tom has nothing.
fn is_sien(actor: &Actor) -> Result<bool, Failure> {
    let who = actor.participant().ok_or(Refusal::NotAllowed)?;
    Ok(who == ParticipantId(Uuid::from_u128(1)))
}

/// The report of Sien in a state, with three versions: by the coach, by her, and one that is being written.
pub fn report(state: ReportState) -> ConversationReport {
    let content = |wishes: &str| {
        let mut content = ReportContent::default();
        content.write(ReportPart::Wishes, wishes);
        content.write(ReportPart::Already, "Zorgt voor <b>haar buurvrouw</b>.\nElke dag.");
        content.write(ReportPart::Health, "Belde 06 12 34 56 78.");
        content.shareable.insert(ReportPart::Wishes);
        content
    };
    let version = |number, by, name: &str, kept, wishes| ReportVersion {
        number,
        at: DateTime::UNIX_EPOCH,
        by,
        name: name.to_owned(),
        kept,
        content: content(wishes),
    };
    let versions = vec![
        version(1, Party::Coach, "Coen", true, "Een tuin."),
        version(2, Party::Participant, "", true, "Een tuin met een vriendin."),
        version(3, Party::Coach, "Coen", false, "Een tuin met een goede vriendin."),
    ];
    let draft = state == ReportState::Draft;
    ConversationReport {
        state,
        revision: NOW,
        began_on: day("2027-01-04"),
        shown: Some((Told::Paper, day("2027-01-04"))),
        answered: (state == ReportState::Agreed).then(|| (Told::Aloud, day("2027-01-05"))),
        seen_version: 2,
        agreed_version: (state == ReportState::Agreed).then_some(2),
        versions: versions.into_iter().take(if draft { 3 } else { 2 }).collect(),
        ..ConversationReport::new(&case(&Actor::Visitor), day("2027-01-04"))
    }
}

fn check(base: Revision, step: ReportMove, state: ReportState) -> Result<(), Failure> {
    if base != NOW {
        return Err(Refusal::Changed.into());
    }
    step.leads(state).map(drop).ok_or_else(|| Refusal::WrongState.into())
}

#[async_trait]
impl Conversations for Fake {
    /// Coen's is being written.
    async fn report(&self, actor: &Actor, of: CaseId) -> Result<ConversationReport, Failure> {
        own(actor, of)?;
        Ok(report(ReportState::Draft))
    }

    async fn write_report(&self, actor: &Actor, of: CaseId, base: Revision, _: &ReportContent, _: bool) -> Result<Revision, Failure> {
        own(actor, of)?;
        check(base, ReportMove::Write, ReportState::Draft)?;
        Ok(Revision(base.0 + 1))
    }

    async fn show_report(&self, actor: &Actor, of: CaseId, base: Revision, shown: ToldOn) -> Result<(), Failure> {
        own(actor, of)?;
        if shown.1 > day("2100-01-01") {
            return Err(Refusal::Text.into());
        }
        check(base, ReportMove::Show, ReportState::Draft)
    }

    async fn record_answer(&self, actor: &Actor, of: CaseId, base: Revision, agrees: bool, _: ToldOn) -> Result<(), Failure> {
        own(actor, of)?;
        check(base, if agrees { ReportMove::Agree } else { ReportMove::Refuse }, ReportState::Shown)
    }

    /// Sien's was given to her.
    async fn own_reports(&self, actor: &Actor) -> Result<Vec<ConversationReport>, Failure> {
        self.check()?;
        Ok(is_sien(actor)?.then(|| report(ReportState::Shown)).into_iter().collect())
    }

    async fn correct_report(&self, actor: &Actor, of: CaseId, base: Revision, _: &ReportContent) -> Result<(), Failure> {
        if !is_sien(actor)? || of != id() {
            return Err(Refusal::NotAllowed.into());
        }
        check(base, ReportMove::Correct, ReportState::Shown)
    }

    async fn answer_report(&self, actor: &Actor, of: CaseId, base: Revision, agrees: bool) -> Result<(), Failure> {
        if !is_sien(actor)? || of != id() {
            return Err(Refusal::NotAllowed.into());
        }
        check(base, if agrees { ReportMove::Agree } else { ReportMove::Refuse }, ReportState::Shown)
    }
}

/// The matrix of Sien, at the start and midway.
pub fn matrix() -> SelfRelianceMatrix {
    let measured = |moment, on, scores: &[(LifeDomain, u8, &str)]| Measured {
        moment,
        on: day(on),
        coach_name: "Coen".to_owned(),
        revision: Revision(1),
        scores: scores.iter().map(|(domain, score, note)| (*domain, Scored { score: *score, note: (*note).to_owned() })).collect(),
    };
    SelfRelianceMatrix {
        case: id(),
        participant: ParticipantId(Uuid::from_u128(1)),
        name: case(&Actor::Visitor).profile.name,
        coach_name: "Coen".to_owned(),
        measured: vec![
            measured(MatrixMoment::Start, "2026-10-02", &[(LifeDomain::Income, 2, "Veel <b>post</b>."), (LifeDomain::Housing, 4, "")]),
            measured(MatrixMoment::Midway, "2027-01-04", &[(LifeDomain::Income, 3, "")]),
        ],
    }
}

#[async_trait]
impl SelfReliance for Fake {
    async fn matrix(&self, actor: &Actor, of: CaseId) -> Result<SelfRelianceMatrix, Failure> {
        own(actor, of)?;
        Ok(matrix())
    }

    async fn fill_matrix(
        &self,
        actor: &Actor,
        of: CaseId,
        moment: MatrixMoment,
        base: Revision,
        on: NaiveDate,
        _: &Scores,
    ) -> Result<(), Failure> {
        own(actor, of)?;
        if on > day("2100-01-01") {
            return Err(Refusal::Text.into());
        }
        let now = matrix().at(moment).map_or(Revision(0), |measured| measured.revision);
        if base == now { Ok(()) } else { Err(Refusal::Changed.into()) }
    }

    async fn own_matrices(&self, actor: &Actor) -> Result<Vec<SelfRelianceMatrix>, Failure> {
        self.check()?;
        Ok(is_sien(actor)?.then(matrix).into_iter().collect())
    }
}

fn steps() -> Vec<PlanStep> {
    let step = |number, text: &str, by, done_on: Option<&str>| PlanStep {
        id: step_id(number),
        form: StepForm { text: text.to_owned(), by, on: Some(day("2027-01-12")) },
        done_on: done_on.map(day),
        thanks: None,
    };
    let thanks = ThankYou { kind: ThankYouKind::Voucher, euros: 10, on: day("2027-01-03"), given_by: "Coen".to_owned() };
    in_order(vec![
        step(1, "Samen <b>koffie</b> drinken", StepBy::Together, None),
        step(2, "De tandarts bellen", StepBy::Participant, Some("2027-01-02")),
        PlanStep { thanks: Some(thanks), ..step(3, "Kijken bij de tuin", StepBy::Coach, Some("2027-01-03")) },
    ])
}

/// The plan of Sien.
pub fn own_plan() -> OwnPlan {
    OwnPlan { case: id(), participant: ParticipantId(Uuid::from_u128(1)), coach_name: "Coen".to_owned(), steps: steps() }
}

#[async_trait]
impl Plans for Fake {
    async fn plan(&self, actor: &Actor, of: CaseId) -> Result<Plan, Failure> {
        own(actor, of)?;
        let policy = RewardPolicy::Vouchers(Vouchers::default());
        let rewards = Rewards { year: 2027, policy, person_got: 10, budget: 5_000, spent: 120 };
        Ok(Plan { name: case(actor).profile.name, steps: steps(), rewards })
    }

    /// A step called `vol` is one too many.
    async fn add_step(&self, actor: &Actor, of: CaseId, form: &StepForm, _: Uuid) -> Result<(), Failure> {
        own(actor, of)?;
        if form.text == "vol" { Err(Refusal::Full.into()) } else { Ok(()) }
    }

    async fn change_step(&self, actor: &Actor, of: CaseId, step: StepId, _: &StepForm) -> Result<(), Failure> {
        own(actor, of)?;
        if step == step_id(1) { Ok(()) } else { Err(Refusal::WrongState.into()) }
    }

    async fn drop_step(&self, actor: &Actor, of: CaseId, step: StepId) -> Result<(), Failure> {
        self.change_step(actor, of, step, &steps()[0].form).await
    }

    async fn finish_step(&self, actor: &Actor, of: CaseId, step: StepId, _: bool) -> Result<(), Failure> {
        own(actor, of)?;
        if step == step_id(3) { Err(Refusal::WrongState.into()) } else { Ok(()) }
    }

    /// A certificate is too much for one person, a mention for the municipality.
    async fn thank(&self, actor: &Actor, of: CaseId, _: StepId, kind: ThankYouKind) -> Result<(), Failure> {
        own(actor, of)?;
        match kind {
            ThankYouKind::Voucher | ThankYouKind::Card => Ok(()),
            ThankYouKind::Certificate => Err(Refusal::Full.into()),
            ThankYouKind::Mention => Err(Refusal::Spent.into()),
        }
    }

    async fn own_plans(&self, actor: &Actor) -> Result<Vec<OwnPlan>, Failure> {
        self.check()?;
        Ok(is_sien(actor)?.then(own_plan).into_iter().collect())
    }

    async fn finish_own_step(&self, actor: &Actor, step: StepId, _: bool) -> Result<(), Failure> {
        if !is_sien(actor)? {
            return Err(Refusal::NotAllowed.into());
        }
        if step == step_id(3) { Err(Refusal::WrongState.into()) } else { Ok(()) }
    }

    async fn reward_totals(&self, actor: &Actor) -> Result<Vec<(Slug, RewardTotals)>, Failure> {
        if !actor.has_role(Role::Manager) {
            return Err(Refusal::NotAllowed.into());
        }
        let given = |people: u128| {
            let to = |number| Given {
                participant: ParticipantId(Uuid::from_u128(number)),
                thanks: ThankYou { kind: ThankYouKind::Voucher, euros: 10, on: day("2027-01-03"), given_by: "<b>Cas".to_owned() },
            };
            (0..people).map(to).collect::<Vec<_>>()
        };
        let of = |people: u32| RewardTotals::of(day("2027-02-20"), 5_000, 10 * people, &given(people.into()));
        Ok(vec![(Slug::of("Utrecht"), of(12)), (Slug::of("Zeist"), of(3))])
    }

    async fn rewards_file(&self, actor: &Actor, _: &Slug, what: RewardsFile) -> Result<OwnFile, Failure> {
        self.reward_totals(actor).await?;
        Ok(OwnFile { name: what.code(), media_type: "text/csv; charset=utf-8", bytes: Vec::new() })
    }
}
