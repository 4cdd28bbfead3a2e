//! Experience experts as the marketplace of samples answers them: `sien` is one, active, and shows herself; `cora` coordinates.

use crate::{
    samples::{Behaviour, Fake},
    samples_of_participants::form as profile,
};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate};
use domain::{
    accounts::{Origin, Role, SessionToken},
    actors::Actor,
    codes::Theme,
    day_parts::DayPart,
    due::{Due, DueAbout, DueKind, DueLine, DueList, DueOwner},
    expenses::{Expense, ExpenseKind, Spent},
    experience::{Experience, Visibility},
    experts::{
        CoordinatorStep, Expert, ExpertApplication, ExpertEvent, ExpertFile, ExpertForm, ExpertMove, ExpertOrigin, ExpertParty, ExpertRole,
        ExpertState, ExpertWords, PublicExpert, Talk,
    },
    ids::{CaseId, ParticipantId},
    languages::SpokenLanguage,
    refusal::{Failure, Refusal},
    slug::Slug,
    use_cases::Experts,
};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Sien.
pub fn id() -> ParticipantId {
    ParticipantId(Uuid::from_u128(1))
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// Sien, who went the same way.
pub fn expert(state: ExpertState) -> Expert {
    let words =
        ExpertWords { story: "Ik zat lang thuis. <b>Nu</b> niet meer.".to_owned(), together: "Wandelen".to_owned(), not: String::new() };
    Expert {
        participant: id(),
        name: "Sien <b>".to_owned(),
        municipality: Slug::of("Utrecht"),
        state,
        began_at: DateTime::UNIX_EPOCH,
        due_on: domain::experts::due(state, day("2027-01-04")),
        origin: ExpertOrigin::Own,
        form: ExpertForm {
            roles: BTreeSet::from([ExpertRole::Buddy, ExpertRole::Speaker]),
            words,
            languages: BTreeSet::from([SpokenLanguage::Dutch, SpokenLanguage::Arabic]),
            day_parts: "di-ochtend do-middag".split(' ').filter_map(domain::codes::Code::parse).collect::<BTreeSet<DayPart>>(),
            themes: BTreeSet::from([Theme::Green]),
            capacity: 2,
            public: true,
            ..ExpertForm::default()
        },
        taken: 1,
        talk: Some(Talk { at: DateTime::UNIX_EPOCH, place: "Buurthuis <b>".to_owned() }),
        events: vec![ExpertEvent { at: DateTime::UNIX_EPOCH, step: ExpertMove::PlanTalk, by: ExpertParty::Coordinator }],
        experiences: [(Experience::Debts, Visibility::Coordinator), (Experience::LongAtHome, Visibility::Public)].into_iter().collect(),
    }
}

fn own(actor: &Actor) -> Result<Expert, Failure> {
    if actor.participant() == Some(id()) { Ok(expert(ExpertState::Active)) } else { Err(Refusal::NotAllowed.into()) }
}

fn coordinator(actor: &Actor, of: ParticipantId) -> Result<(), Failure> {
    if actor.has_role(Role::Coordinator) && of == id() { Ok(()) } else { Err(Refusal::NotAllowed.into()) }
}

#[async_trait]
impl Experts for Fake {
    /// `vaak` asks too often; who has a profile asks without a new session.
    async fn become_expert(
        &self,
        actor: &Actor,
        application: &ExpertApplication,
        _: Uuid,
        _: &Origin,
    ) -> Result<Option<SessionToken>, Failure> {
        match application.profile.name.as_str() {
            "vaak" => Err(Refusal::TooOften.into()),
            _ if actor.participant().is_some() => Ok(None),
            name => Ok(Some(SessionToken(name.to_owned()))),
        }
    }

    async fn own_expert(&self, actor: &Actor) -> Result<Option<Expert>, Failure> {
        self.check()?;
        Ok(own(actor).ok())
    }

    async fn change_own_expert(&self, actor: &Actor, _: &ExpertForm) -> Result<(), Failure> {
        own(actor).map(drop)
    }

    async fn set_experiences(&self, actor: &Actor, _: &domain::experience::Experiences) -> Result<(), Failure> {
        own(actor).map(drop)
    }

    async fn own_expert_step(&self, actor: &Actor, step: ExpertMove) -> Result<(), Failure> {
        step.leads(own(actor)?.state).map(drop).ok_or_else(|| Refusal::WrongState.into())
    }

    async fn coordination(&self, actor: &Actor) -> Result<DueList, Failure> {
        self.check()?;
        coordinator(actor, id())?;
        let due = Due {
            about: DueAbout::Expert(id()),
            owner: DueOwner::Coordinators(Slug::of("Utrecht")),
            kind: DueKind::ExpertInterested,
            due_on: day("2027-01-05"),
        };
        let line = DueLine {
            due,
            name: "Sien <b>".to_owned(),
            phone: None,
            email: None,
            place: None,
            reason: None,
            call_when: None,
            spoken: None,
            letter: None,
            postcode: None,
            themes: BTreeSet::new(),
        };
        let lines = if self.behaviour() == Behaviour::Empty { Vec::new() } else { vec![line] };
        Ok(DueList { lines, today: day("2027-01-04") })
    }

    async fn experts(&self, actor: &Actor) -> Result<Vec<Expert>, Failure> {
        use domain::codes::Code as _;
        self.check()?;
        coordinator(actor, id())?;
        let all = if self.behaviour() == Behaviour::Empty { &[] } else { ExpertState::ALL };
        Ok(all.iter().map(|state| expert(*state)).collect())
    }

    async fn expert(&self, actor: &Actor, of: ParticipantId) -> Result<ExpertFile, Failure> {
        self.check()?;
        coordinator(actor, of)?;
        Ok(ExpertFile { expert: expert(ExpertState::InTalk), profile: profile(1), expenses: expenses() })
    }

    async fn expert_step(&self, actor: &Actor, of: ParticipantId, step: &CoordinatorStep) -> Result<(), Failure> {
        coordinator(actor, of)?;
        match step {
            CoordinatorStep::Go(step) => step.leads(ExpertState::InTalk).map(drop).ok_or_else(|| Refusal::WrongState.into()),
            CoordinatorStep::PlanTalk(talk) if talk.at < DateTime::UNIX_EPOCH => Err(Refusal::Text.into()),
            CoordinatorStep::Pay(amounts) if amounts.is_empty() => Err(Refusal::Text.into()),
            CoordinatorStep::PlanTalk(_) | CoordinatorStep::Cared | CoordinatorStep::Pay(_) => Ok(()),
        }
    }

    async fn open_expenses(&self, actor: &Actor) -> Result<BTreeMap<ParticipantId, u32>, Failure> {
        coordinator(actor, id())?;
        Ok(BTreeMap::from([(id(), 350)]))
    }

    async fn ask_to_become_expert(&self, actor: &Actor, _: CaseId) -> Result<(), Failure> {
        if actor.has_role(Role::Coach) { Ok(()) } else { Err(Refusal::NotAllowed.into()) }
    }

    async fn public_experts(&self, _: &Actor) -> Result<Vec<PublicExpert>, Failure> {
        self.check()?;
        if self.behaviour() == Behaviour::Empty {
            return Ok(Vec::new());
        }
        let Expert { name, form, experiences, .. } = expert(ExpertState::Active);
        let ExpertForm { roles, words, languages, themes, drawing, .. } = form;
        let experiences = experiences.known_to(Visibility::Public).collect();
        Ok(vec![PublicExpert { name, drawing, roles, words, languages, experiences, themes }])
    }
}

/// An amount that waits, and one that was paid back.
pub fn expenses() -> Vec<Expense> {
    let spent = |text, kind, cents| Spent { on: day(text), kind, cents };
    vec![
        Expense { id: Uuid::from_u128(31), spent: spent("2027-01-04", ExpenseKind::Travel, 350), paid_on: None },
        Expense { id: Uuid::from_u128(32), spent: spent("2026-12-28", ExpenseKind::Drinks, 200), paid_on: Some(day("2027-01-02")) },
    ]
}
