//! What organisations ask of experience experts, as the marketplace of samples answers it: one question in each state, to Sien.

use crate::{
    samples::{Behaviour, Fake},
    samples_of_experts::id as sien,
};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate};
use domain::{
    accounts::Role,
    actors::Actor,
    codes::Code as _,
    engagements::{
        AskerStep, Engagement, EngagementEvent, EngagementFile, EngagementForm, EngagementKind, EngagementMove, EngagementParty,
        EngagementState, EngagementStep, ExpertAnswer, HowItWas, due,
    },
    experts::Talk,
    ids::{EngagementId, OrganisationId},
    refusal::{Failure, Refusal},
    slug::Slug,
    use_cases::Engagements,
};
use uuid::Uuid;

/// The question in this state.
pub fn id(state: EngagementState) -> EngagementId {
    EngagementId(Uuid::from_u128(200 + state.index() as u128))
}

fn engagement(state: EngagementState) -> Engagement {
    Engagement {
        id: id(state),
        organisation: OrganisationId(Uuid::from_u128(1)),
        organisation_name: "Tuin <b>".to_owned(),
        municipality: Slug::of("Utrecht"),
        form: EngagementForm { kind: EngagementKind::Story, words: "Over schulden <b>".to_owned(), wished: "In mei <b>".to_owned() },
        state,
        asked_at: DateTime::UNIX_EPOCH,
        began_at: DateTime::UNIX_EPOCH,
        due_on: due(state, NaiveDate::default()),
        expert: state.has_expert().then(|| (sien(), "Sien <b>".to_owned())),
        meeting: matches!(state, EngagementState::Planned | EngagementState::Held)
            .then(|| Talk { at: DateTime::UNIX_EPOCH, place: "Buurthuis <b>".to_owned() }),
        hours: (state == EngagementState::Held).then_some(2),
        events: vec![EngagementEvent { at: DateTime::UNIX_EPOCH, step: EngagementMove::Propose, by: EngagementParty::Coordinator }],
    }
}

fn known(of: EngagementId) -> Result<EngagementState, Failure> {
    EngagementState::ALL.iter().copied().find(|state| id(*state) == of).ok_or_else(|| Refusal::NotAllowed.into())
}

fn may(is: bool) -> Result<(), Failure> {
    if is { Ok(()) } else { Err(Refusal::NotAllowed.into()) }
}

fn goes(state: EngagementState, step: EngagementMove) -> Result<(), Failure> {
    step.leads(state).map(drop).ok_or_else(|| Refusal::WrongState.into())
}

#[async_trait]
impl Engagements for Fake {
    async fn ask_for_expert(&self, actor: &Actor, _: OrganisationId, form: &EngagementForm, _: Uuid) -> Result<(), Failure> {
        may(actor.has_role(Role::Editor))?;
        if form.is_fine() { Ok(()) } else { Err(Refusal::Text.into()) }
    }

    async fn asked_experts(&self, actor: &Actor, _: OrganisationId) -> Result<Vec<Engagement>, Failure> {
        self.check()?;
        may(actor.has_role(Role::Editor))?;
        let all = if self.behaviour() == Behaviour::Empty { &[] } else { EngagementState::ALL };
        Ok(all.iter().map(|state| engagement(*state).for_organisation()).collect())
    }

    async fn asker_step(&self, actor: &Actor, of: EngagementId, step: &AskerStep) -> Result<(), Failure> {
        may(actor.has_role(Role::Editor))?;
        let what = if matches!(step, AskerStep::Stop) { EngagementMove::Stop } else { EngagementMove::Evaluate };
        goes(known(of)?, what)
    }

    async fn engagements(&self, actor: &Actor) -> Result<Vec<Engagement>, Failure> {
        self.check()?;
        may(actor.has_role(Role::Coordinator))?;
        let all = EngagementState::ALL.iter().filter(|state| !state.is_over() && self.behaviour() != Behaviour::Empty);
        Ok(all.map(|state| engagement(*state)).collect())
    }

    async fn engagement(&self, actor: &Actor, of: EngagementId) -> Result<EngagementFile, Failure> {
        self.check()?;
        may(actor.has_role(Role::Coordinator))?;
        let state = known(of)?;
        let how = (state == EngagementState::Evaluated).then(|| HowItWas { mood: 3, words: "Mooi <b>".to_owned() });
        Ok(EngagementFile { engagement: engagement(state), candidates: vec![(sien(), "Sien <b>".to_owned())], how })
    }

    async fn engagement_step(&self, actor: &Actor, of: EngagementId, step: &EngagementStep) -> Result<(), Failure> {
        may(actor.has_role(Role::Coordinator))?;
        let what = match step {
            EngagementStep::Propose(_) => EngagementMove::Propose,
            EngagementStep::Plan(_) => EngagementMove::Plan,
            EngagementStep::Hold(_) => EngagementMove::Hold,
            EngagementStep::Stop => EngagementMove::Stop,
        };
        goes(known(of)?, what)
    }

    async fn own_engagements(&self, actor: &Actor) -> Result<Vec<Engagement>, Failure> {
        self.check()?;
        let own = actor.participant().ok_or(Refusal::NotAllowed)?;
        let shown = own == sien() && self.behaviour() != Behaviour::Empty;
        Ok(EngagementState::ALL.iter().filter(|state| shown && state.has_expert()).map(|state| engagement(*state)).collect())
    }

    async fn answer_engagement(&self, actor: &Actor, of: EngagementId, answer: ExpertAnswer) -> Result<(), Failure> {
        may(actor.participant() == Some(sien()))?;
        let what = match answer {
            ExpertAnswer::Accept => EngagementMove::Accept,
            ExpertAnswer::Decline => EngagementMove::Decline,
            ExpertAnswer::Hold(_) => EngagementMove::Hold,
        };
        goes(known(of)?, what)
    }
}
