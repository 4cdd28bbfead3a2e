//! Plans in steps, and the thank-you for a step that is done. Texts of steps are stored encrypted.
//!
//! What somebody gets in a year, and what a municipality gives in one, is guarded within the transaction that gives it.

use crate::{
    Marketplace,
    participants::subject,
    policy::{About, UseCase, authorise},
};
use async_trait::async_trait;
use chrono::Datelike as _;
use db::{Change, MostInYear, StoredStep};
use domain::{
    accounts::Role,
    actors::Actor,
    cases::Case,
    codes::Code as _,
    ids::{CaseId, ParticipantId, StepId},
    own_files::OwnFile,
    plans::{OwnPlan, Plan, PlanStep, StepForm, in_order},
    refusal::{Failure, Refusal},
    rewards::{RewardTotals, Rewards, RewardsFile, SHOWN_FROM, Shown, ThankYou, ThankYouKind},
    slug::Slug,
    use_cases::Plans,
};
use exchange::export::table_csv;
use uuid::Uuid;

#[async_trait]
impl Plans for Marketplace {
    async fn plan(&self, actor: &Actor, id: CaseId) -> Result<Plan, Failure> {
        let case = self.own_case(actor, UseCase::ReadPlan, id).await?;
        let steps = self.database.steps_of_case(id).await.map_err(Failure::internal)?;
        let plan = Plan { name: case.profile.name.clone(), steps: self.opened_steps(&steps)?, rewards: self.rewards_for(&case).await? };
        self.commit_case(actor, UseCase::ReadPlan, &case, "", Change::new()).await?;
        Ok(plan)
    }

    async fn add_step(&self, actor: &Actor, id: CaseId, form: &StepForm, key: Uuid) -> Result<(), Failure> {
        let case = self.own_case(actor, UseCase::ChangePlan, id).await?;
        let step = self.stored_step(&case, StepId(self.new_id()), form)?;
        let mut change = Change::new();
        change.once(key, self.now());
        change.create_step(&step);
        change.not_forgotten(case.participant, self.today());
        match self.commit_case(actor, UseCase::ChangePlan, &case, "stap erbij", change).await {
            Err(Failure::Refused(Refusal::Repeated)) => Ok(()),
            done => done,
        }
    }

    async fn change_step(&self, actor: &Actor, id: CaseId, step: StepId, form: &StepForm) -> Result<(), Failure> {
        let case = self.own_case(actor, UseCase::ChangePlan, id).await?;
        self.plan_step(&case, step).await?;
        let mut change = Change::new();
        change.change_step(&self.stored_step(&case, step, form)?);
        self.commit_case(actor, UseCase::ChangePlan, &case, "stap veranderd", change).await
    }

    async fn drop_step(&self, actor: &Actor, id: CaseId, step: StepId) -> Result<(), Failure> {
        let case = self.own_case(actor, UseCase::ChangePlan, id).await?;
        match self.plan_step(&case, step).await {
            Err(Failure::Refused(Refusal::NoLongerValid)) => return Ok(()),
            found => found?,
        };
        let mut change = Change::new();
        change.drop_step(step, id);
        self.commit_case(actor, UseCase::ChangePlan, &case, "stap weg", change).await
    }

    async fn finish_step(&self, actor: &Actor, id: CaseId, step: StepId, done: bool) -> Result<(), Failure> {
        let case = self.own_case(actor, UseCase::ChangePlan, id).await?;
        let step = self.plan_step(&case, step).await?;
        let Some(change) = self.finishing(&step, done) else { return Ok(()) };
        self.commit_case(actor, UseCase::ChangePlan, &case, if done { "stap gedaan" } else { "stap nog niet" }, change).await
    }

    async fn thank(&self, actor: &Actor, id: CaseId, step: StepId, kind: ThankYouKind) -> Result<(), Failure> {
        let case = self.own_case(actor, UseCase::GiveThanks, id).await?;
        let account = actor.account().ok_or(Refusal::NotAllowed)?;
        let step = self.plan_step(&case, step).await?;
        let rewards = self.rewards_for(&case).await?;
        let euros = match kind {
            ThankYouKind::Voucher => rewards.voucher().ok_or(Refusal::WrongState)?,
            _ => 0,
        };
        let most = MostInYear { year: rewards.year, person: u32::from(rewards.policy.vouchers().per_year()), municipality: rewards.budget };
        let thanks = ThankYou { kind, euros, on: self.today(), given_by: String::new() };
        let mut change = Change::new();
        change.give_thanks(&step, &thanks, &case.municipality, account, most);
        let _turn = self.thanking.lock().await;
        match self.commit_case(actor, UseCase::GiveThanks, &case, kind.code(), change).await {
            // The same, sent again.
            Err(Failure::Refused(Refusal::Repeated)) => {
                let now = self.plan_step(&case, step.id).await?;
                if now.thanks.is_some_and(|given| given.kind == kind) { Ok(()) } else { Err(Refusal::WrongState.into()) }
            }
            done => done,
        }
    }

    async fn own_plans(&self, actor: &Actor) -> Result<Vec<OwnPlan>, Failure> {
        authorise(actor, UseCase::ReadOwnPlan, About::Nothing)?;
        self.all_plans_of(actor.participant().ok_or(Refusal::NotAllowed)?).await
    }

    async fn finish_own_step(&self, actor: &Actor, step: StepId, done: bool) -> Result<(), Failure> {
        authorise(actor, UseCase::FinishOwnStep, About::Nothing)?;
        let own = actor.participant().ok_or(Refusal::NotAllowed)?;
        let found = self.database.step(step).await.map_err(Failure::internal)?;
        let found = found.filter(|step| step.participant == own).ok_or(Refusal::NotAllowed)?;
        let Some(mut change) = self.finishing(&found, done) else { return Ok(()) };
        change.log(&self.line(actor, UseCase::FinishOwnStep, &subject(own), None, if done { "gedaan" } else { "nog niet" }));
        self.commit_in_turn(change).await
    }

    async fn reward_totals(&self, actor: &Actor) -> Result<Vec<(Slug, RewardTotals)>, Failure> {
        authorise(actor, UseCase::ReadRewards, About::Nothing)?;
        let mut totals = Vec::new();
        for municipality in actor.municipalities(Role::Manager) {
            let of_year = self.totals_of(&municipality).await?;
            totals.push((municipality, of_year));
        }
        Ok(totals)
    }

    async fn rewards_file(&self, actor: &Actor, municipality: &Slug, what: RewardsFile) -> Result<OwnFile, Failure> {
        authorise(actor, UseCase::ReadRewards, About::Municipality(municipality))?;
        let totals = self.totals_of(municipality).await?;
        let bytes = match what {
            RewardsFile::Totals => totals_file(&totals),
            RewardsFile::Ledger => ledger_file(&totals.ledger.ok_or(Refusal::NotAllowed)?),
        };
        let bytes = bytes.map_err(Failure::internal)?;
        Ok(OwnFile { name: what.code(), media_type: "text/csv; charset=utf-8", bytes })
    }
}

/// How much, line by line: the year, each kind, each month.
fn totals_file(totals: &RewardTotals) -> std::io::Result<Vec<u8>> {
    let line = |what: String, unit: &str, shown: Shown| {
        let number = shown.number().map_or_else(|| format!("minder dan {SHOWN_FROM} mensen"), |number| number.to_string());
        vec![totals.year.to_string(), what, unit.to_owned(), number]
    };
    let year = [
        line("budget".to_owned(), "euro", Shown::Number(totals.budget)),
        line("gegeven".to_owned(), "euro", totals.spent),
        line("over".to_owned(), "euro", totals.left()),
        line("mensen".to_owned(), "aantal", totals.people),
    ];
    let kinds = totals.kinds.iter().map(|(kind, shown)| line(kind.to_string(), "aantal", *shown));
    let months = totals.months.iter().flat_map(|month| {
        let name = month.month.format("%Y-%m").to_string();
        [line(name.clone(), "euro", month.euros), line(name, "aantal zonder geld", month.others)]
    });
    let mut bytes = Vec::new();
    table_csv(&mut bytes, &["jaar", "wat", "eenheid", "getal"], year.into_iter().chain(kinds).chain(months))?;
    Ok(bytes)
}

/// Who gave what, without to whom.
fn ledger_file(lines: &[ThankYou]) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let lines = lines.iter().map(|line| vec![line.on.to_string(), line.given_by.clone(), line.kind.to_string(), line.euros.to_string()]);
    table_csv(&mut bytes, &["datum", "coach", "soort", "euro"], lines)?;
    Ok(bytes)
}

fn sealed_as(step: StepId) -> String {
    format!("step:{step}")
}

impl Marketplace {
    /// What was given in a municipality this year.
    async fn totals_of(&self, municipality: &Slug) -> Result<RewardTotals, Failure> {
        let today = self.today();
        let in_year = self.database.given_in(municipality, today.year()).await.map_err(Failure::internal)?;
        let given = self.database.thanks_given_in(municipality, today.year()).await.map_err(Failure::internal)?;
        Ok(RewardTotals::of(today, self.coaching.voucher_budget, in_year.euros, &given))
    }

    /// The steps of a participant, with each coach.
    pub(crate) async fn all_plans_of(&self, participant: ParticipantId) -> Result<Vec<OwnPlan>, Failure> {
        let mut stored = self.database.steps_of(participant).await.map_err(Failure::internal)?;
        stored.sort_by_key(|step| step.case);
        let of_cases = stored.chunk_by(|one, next| one.case == next.case);
        of_cases
            .map(|stored| {
                let (case, coach_name) = (stored[0].case, stored[0].coach_name.clone());
                Ok(OwnPlan { case, participant, coach_name, steps: self.opened_steps(stored)? })
            })
            .collect()
    }

    fn opened_steps(&self, stored: &[StoredStep]) -> Result<Vec<PlanStep>, Failure> {
        let open = |step: &StoredStep| {
            let form = StepForm { text: self.unseal(&step.sealed, &sealed_as(step.id))?, by: step.by, on: step.on };
            Ok::<_, Failure>(PlanStep { id: step.id, form, done_on: step.done_on, thanks: step.thanks.clone() })
        };
        stored.iter().map(open).collect::<Result<Vec<_>, _>>().map(in_order)
    }

    fn stored_step(&self, case: &Case, id: StepId, form: &StepForm) -> Result<StoredStep, Failure> {
        if !form.is_fine() {
            return Err(Refusal::Text.into());
        }
        Ok(StoredStep {
            id,
            case: case.id,
            participant: case.participant,
            coach_name: String::new(),
            by: form.by,
            on: form.on,
            done_on: None,
            sealed: self.seal(&form.text, &sealed_as(id))?,
            thanks: None,
        })
    }

    /// A step of this case; one of another does not exist.
    async fn plan_step(&self, case: &Case, id: StepId) -> Result<StoredStep, Failure> {
        let found = self.database.step(id).await.map_err(Failure::internal)?;
        found.filter(|step| step.case == case.id).ok_or_else(|| Refusal::NoLongerValid.into())
    }

    /// What makes a step done, or not done; nothing when it is so already.
    fn finishing(&self, step: &StoredStep, done: bool) -> Option<Change> {
        if step.done_on.is_some() == done {
            return None;
        }
        let mut change = Change::new();
        change.finish_step(step.id, done.then(|| self.today()));
        change.not_forgotten(step.participant, self.today());
        Some(change)
    }

    async fn rewards_for(&self, case: &Case) -> Result<Rewards, Failure> {
        let year = self.today().year();
        let policy = self.settings_of(&case.municipality).await?.agreements.reward;
        let person_got = self.database.euros_of(case.participant, year).await.map_err(Failure::internal)?;
        let given = self.database.given_in(&case.municipality, year).await.map_err(Failure::internal)?;
        Ok(Rewards { year, policy, person_got, budget: self.coaching.voucher_budget, spent: given.euros })
    }
}
