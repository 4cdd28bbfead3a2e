//! Hand-overs as the marketplace of samples answers them: Sien has one in every state, with Coen as her coach.

use crate::{samples::Fake, samples_of_participants::form as profile, samples_of_work::at_desk};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    accounts::Role,
    actors::Actor,
    codes::Code as _,
    day_parts::DayPart,
    handovers::{
        Attempt, CallBy, CoachStep, DeclineReason, Does, FollowUp, FollowUpAnswers, Going, HandOver, HandOverEvent, HandOverMove,
        HandOverOutcome, HandOverState, Meeting, OwnHandOverStep, PartnerStep, PermissionForm, Room, SharedField, SharedLines, next,
        shared_lines,
    },
    ids::{AccountId, CaseId, HandOverId, OrganisationId, ParticipantId},
    introductions::Party,
    parts::Part,
    places::PlaceLink,
    refusal::{Failure, Refusal},
    slug::Slug,
    use_cases::HandOvers,
};
use std::collections::BTreeSet;
use uuid::Uuid;

/// The one in the state with this number, in the order of the states.
pub fn id(number: usize) -> HandOverId {
    HandOverId(Uuid::from_u128(number as u128 + 1))
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn question() -> PermissionForm {
    let fields: BTreeSet<_> = SharedField::ALL.iter().copied().collect();
    PermissionForm { fields, words: "Ik <b> kom graag".to_owned(), until: day("2027-04-05") }
}

/// One in every state.
pub fn hand_overs() -> Vec<HandOver> {
    HandOverState::ALL.iter().copied().enumerate().map(|(number, state)| one(number, state)).collect()
}

fn one(number: usize, state: HandOverState) -> HandOver {
    let (place, organisation) = at_desk(|desk| (desk.own.place.clone(), desk.own.organisation.clone()));
    let told = FollowUpAnswers { mood: 2, going: Going::Sometimes, change: "Later beginnen".to_owned() };
    let attempt = |answers| Attempt { on: day("2027-01-04"), by: CallBy::Phone, answers };
    let event = |step, note: &str| HandOverEvent { at: DateTime::UNIX_EPOCH, step, by: Party::Coach, note: note.to_owned() };
    let asked = state != HandOverState::Draft && state != HandOverState::RoomAsked && state != HandOverState::RoomKnown;
    let shared =
        (state.is_shared() || state == HandOverState::Permitted).then(|| shared_lines(&profile(1), &question().fields, &question().words));
    HandOver {
        id: id(number),
        participant: ParticipantId(Uuid::from_u128(1)),
        case: crate::samples_of_cases::id(),
        coach_name: "Coen".to_owned(),
        name: profile(1).name,
        place: place.id,
        link: PlaceLink { slug: place.slug.clone(), title: place.content.title },
        organisation,
        municipality: Slug::of("Utrecht"),
        day_part: place.content.slots.first().map(|slot| slot.day_part),
        state,
        began_at: DateTime::UNIX_EPOCH,
        due_on: next(state, 5).map(|_| day("2027-01-12")),
        room: asked.then_some(Room::WaitingList(day("2027-02-01"))),
        asked: asked.then(question),
        shared_until: shared.is_some().then(|| day("2027-04-05")),
        shared,
        contact: if state.is_shared() { "Sara".to_owned() } else { String::new() },
        meeting: (state == HandOverState::Planned).then(|| Meeting { at: moment(), place: "Bij de <poort>".to_owned() }),
        follow_ups: if state == HandOverState::Started {
            vec![
                FollowUp { on: day("2027-01-04"), attempts: vec![attempt(Some(told))], done: true },
                FollowUp { on: day("2027-02-01"), attempts: vec![attempt(None)], done: true },
                FollowUp { on: day("2027-02-02"), attempts: vec![attempt(None)], done: true },
                FollowUp { on: day("2027-03-01"), attempts: Vec::new(), done: false },
            ]
        } else {
            Vec::new()
        },
        does: (state == HandOverState::Started)
            .then(|| Does { tasks: vec!["Wieden <s>".to_owned()], words: "Zij <s> verzorgt de kippen".to_owned() }),
        suggested: (state == HandOverState::Started).then(|| PlaceLink { slug: Slug::of("Tuinhulp"), title: "Tuinhulp <s>".to_owned() }),
        reason: (state == HandOverState::Declined).then(|| (DeclineReason::Other, "Wij <i> verhuizen".to_owned())),
        outcome: (state == HandOverState::Closed).then_some(HandOverOutcome::Stayed),
        goes_on_as: (state == HandOverState::Redirected).then(|| id(0)),
        events: vec![event(HandOverMove::AskRoom, ""), event(HandOverMove::Start, ""), event(HandOverMove::Reopen, "Toch nog <u> even")],
    }
}

fn moment() -> DateTime<Utc> {
    "2027-01-12T09:00:00Z".parse().expect("a moment")
}

fn coach(actor: &Actor) -> Result<(), Failure> {
    if actor.has_role(Role::Coach) { Ok(()) } else { Err(Refusal::NotAllowed.into()) }
}

fn found(id: HandOverId) -> Result<HandOver, Failure> {
    hand_overs().into_iter().find(|own| own.id == id).ok_or_else(|| Refusal::NotAllowed.into())
}

fn leads(step: HandOverMove, state: HandOverState) -> Result<(), Failure> {
    step.leads(state).map(drop).ok_or_else(|| Refusal::WrongState.into())
}

#[async_trait]
impl HandOvers for Fake {
    async fn prepare_hand_over(
        &self,
        actor: &Actor,
        case: CaseId,
        place: &Slug,
        _: Option<DayPart>,
        _: Uuid,
    ) -> Result<HandOverId, Failure> {
        coach(actor)?;
        if case != crate::samples_of_cases::id() {
            return Err(Refusal::NotAllowed.into());
        }
        if place.as_str() == "weg" { Err(Refusal::NoLongerValid.into()) } else { Ok(id(0)) }
    }

    async fn hand_over(&self, actor: &Actor, id: HandOverId) -> Result<HandOver, Failure> {
        coach(actor)?;
        found(id)
    }

    async fn hand_overs_of(&self, actor: &Actor, _: CaseId) -> Result<Vec<HandOver>, Failure> {
        coach(actor).map(|()| hand_overs())
    }

    async fn contacts_at(&self, actor: &Actor, _: HandOverId) -> Result<Vec<(AccountId, String)>, Failure> {
        coach(actor).map(|()| vec![(AccountId(Uuid::from_u128(5)), "Sara <b>".to_owned())])
    }

    async fn lines_to_share(&self, actor: &Actor, _: HandOverId, form: &PermissionForm) -> Result<SharedLines, Failure> {
        if actor.participant().is_none() {
            coach(actor)?;
        }
        Ok(shared_lines(&profile(1), &form.fields, &form.words))
    }

    async fn coach_step(&self, actor: &Actor, id: HandOverId, step: &CoachStep, _: Uuid) -> Result<HandOverId, Failure> {
        coach(actor)?;
        leads(step.step(), found(id)?.state)?;
        match step {
            CoachStep::Redirect(slug) if slug.as_str() == "weg" => Err(Refusal::NoLongerValid.into()),
            CoachStep::Plan(meeting) if meeting.at < moment() => Err(Refusal::Text.into()),
            _ => Ok(id),
        }
    }

    async fn hand_overs_to(&self, actor: &Actor, organisation: OrganisationId, part: u32) -> Result<Part<HandOver>, Failure> {
        self.check()?;
        if !actor.is_editor_of(organisation) {
            return Err(Refusal::NotAllowed.into());
        }
        // Two parts, of which the second holds nobody.
        let seen = hand_overs().into_iter().filter(|own| part == 1 && own.state.is_with_partner());
        Ok(Part { lines: seen.map(|own| own.for_partner(day("2027-01-05"))).collect(), more: part == 1 })
    }

    async fn open_hand_over(&self, actor: &Actor, id: HandOverId) -> Result<Option<HandOver>, Failure> {
        let Ok(own) = found(id) else { return Ok(None) };
        let theirs = actor.is_editor_of(own.organisation.id) && own.state.is_with_partner();
        Ok(theirs.then(|| own.for_partner(day("2027-01-05"))))
    }

    async fn partner_step(&self, actor: &Actor, id: HandOverId, step: &PartnerStep, _: Uuid) -> Result<(), Failure> {
        let own = self.open_hand_over(actor, id).await?.ok_or(Refusal::NotAllowed)?;
        leads(step.step(), own.state)?;
        match step {
            PartnerStep::GiveRoom(Room::Yes) => Err(Refusal::Full.into()),
            PartnerStep::Suggest(slug) if slug.as_str() == "weg" => Err(Refusal::NoLongerValid.into()),
            _ => Ok(()),
        }
    }

    async fn own_hand_overs(&self, actor: &Actor) -> Result<Vec<HandOver>, Failure> {
        let sien = actor.participant() == Some(ParticipantId(Uuid::from_u128(1)));
        Ok(if sien { hand_overs().into_iter().map(HandOver::for_participant).collect() } else { Vec::new() })
    }

    async fn own_hand_over(&self, actor: &Actor, id: HandOverId) -> Result<Option<HandOver>, Failure> {
        Ok(self.own_hand_overs(actor).await?.into_iter().find(|own| own.id == id))
    }

    async fn own_step(&self, actor: &Actor, id: HandOverId, step: OwnHandOverStep, _: Uuid) -> Result<(), Failure> {
        let own = self.own_hand_over(actor, id).await?.ok_or(Refusal::NotAllowed)?;
        leads(step.step(), own.state)
    }
}
