//! Introductions as the marketplace of samples answers them: Sien has one in every state, Tom none.

use crate::{samples::Fake, samples_of_participants::form as profile, samples_of_work::at_desk};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{
    accounts::{Origin, Role, SessionToken},
    actors::Actor,
    codes::{Code as _, Need},
    ids::{IntroductionId, OrganisationId, ParticipantId},
    introductions::{
        Answer, CallForm, Introduction, IntroductionEvent, IntroductionForm, IntroductionMove, IntroductionState, NotNowReason, OwnStep,
        Party, ReplyRecord, Shared, Way, next,
    },
    languages::{SpokenLanguage, UiLanguage},
    participants::Reach,
    parts::Part,
    places::PlaceLink,
    refusal::{Failure, Refusal},
    slug::Slug,
    use_cases::Introductions,
};
use std::collections::BTreeSet;
use uuid::Uuid;

/// The introduction in the state with this number, in the order of the states.
pub fn id(number: usize) -> IntroductionId {
    IntroductionId(Uuid::from_u128(number as u128 + 1))
}

fn moment() -> DateTime<Utc> {
    "2027-01-05T09:00:00Z".parse().expect("a moment")
}

/// An introduction in every state, one with an appointment, and three of who asked for company or help: two who wait for a coach, and
/// one with whom a coach comes along.
pub fn introductions() -> Vec<Introduction> {
    let agreed = IntroductionState::ALL.len();
    let by_themselves = IntroductionState::ALL.iter().copied().enumerate().chain([(agreed, IntroductionState::Invited)]);
    let help_by = "2027-01-07".parse().ok();
    let helped = [(Way::GoWithMe, help_by, None), (Way::ThroughCoach, help_by, None), (Way::GoWithMe, None, Some("Coen".to_owned()))];
    let helped = helped.into_iter().zip(agreed + 1..).map(|((way, help_by, goes_along), number)| {
        let asked = one(number, IntroductionState::Asked);
        Introduction { form: IntroductionForm { way, ..asked.form }, help_by, goes_along, ..asked }
    });
    by_themselves.map(|(number, state)| one(number, state)).chain(helped).collect()
}

fn one(number: usize, state: IntroductionState) -> Introduction {
    let (place, organisation) = at_desk(|desk| (desk.own.place.clone(), desk.own.organisation.clone()));
    let due: Option<NaiveDate> = next(state, 5).and_then(|_| "2027-01-12".parse().ok());
    let day_part = place.content.slots.first().map(|slot| slot.day_part);
    let event = IntroductionEvent { at: DateTime::UNIX_EPOCH, step: IntroductionMove::See, by: Party::Partner };
    let told = profile(1);
    Introduction {
        id: id(number),
        participant: ParticipantId(Uuid::from_u128(1)),
        place: place.id,
        link: PlaceLink { slug: place.slug.clone(), title: place.content.title },
        organisation,
        municipality: Slug::of("Utrecht"),
        form: IntroductionForm {
            place: place.id,
            way: Way::CallMe,
            name: told.name,
            phone: told.phone,
            email: None,
            reach: Reach::CallOnly,
            day_part,
            shared: Shared {
                needs: BTreeSet::from([Need::ALL[0]]),
                languages: BTreeSet::from([SpokenLanguage::Arabic]),
                ..Shared::default()
            },
            language: UiLanguage::Dutch,
        },
        state,
        asked_at: DateTime::UNIX_EPOCH,
        began_at: DateTime::UNIX_EPOCH,
        due_on: due,
        times: if state == IntroductionState::Invited { vec![moment(), moment() + TimeDelta::days(2)] } else { Vec::new() },
        agreed: (number == IntroductionState::ALL.len()).then(moment),
        companion: "Fatma".to_owned(),
        help_by: None,
        goes_along: None,
        reason: (state == IntroductionState::NotNow).then_some(NotNowReason::NoRoom),
        suggestion: (state == IntroductionState::NotNow)
            .then(|| PlaceLink { slug: Slug::of("koffie-inloop"), title: "Koffie-inloop".to_owned() }),
        events: vec![event],
    }
}

fn of(actor: &Actor) -> Result<Vec<Introduction>, Failure> {
    let participant = actor.participant().ok_or(Refusal::NotAllowed)?;
    Ok(introductions().into_iter().filter(|own| own.participant == participant).collect())
}

#[async_trait]
impl Introductions for Fake {
    /// The name `vaak` asked too often, `al` asked before, `dicht` finds it closed.
    async fn ask(
        &self,
        actor: &Actor,
        form: &IntroductionForm,
        _: Uuid,
        _: &Origin,
    ) -> Result<(IntroductionId, Option<SessionToken>), Failure> {
        self.check()?;
        match form.name.as_str() {
            "vaak" => Err(Refusal::TooOften.into()),
            "al" => Err(Refusal::AlreadyThere.into()),
            "dicht" => Err(Refusal::WrongState.into()),
            _ => Ok((id(0), (*actor == Actor::Visitor).then(|| SessionToken("sien".to_owned())))),
        }
    }

    async fn own_introductions(&self, actor: &Actor) -> Result<Vec<Introduction>, Failure> {
        self.check()?;
        of(actor)
    }

    async fn own_introduction(&self, actor: &Actor, id: IntroductionId) -> Result<Option<Introduction>, Failure> {
        Ok(of(actor)?.into_iter().find(|own| own.id == id))
    }

    /// What the table does not know was pressed too late.
    async fn go_on(&self, actor: &Actor, id: IntroductionId, step: OwnStep) -> Result<(), Failure> {
        let own = of(actor)?.into_iter().find(|own| own.id == id).ok_or(Refusal::NotAllowed)?;
        step.step().leads(own.state).map(drop).ok_or_else(|| Refusal::WrongState.into())
    }

    async fn inbox(&self, actor: &Actor, organisation: OrganisationId, part: u32) -> Result<Part<Introduction>, Failure> {
        self.check()?;
        if !actor.is_editor_of(organisation) {
            return Err(Refusal::NotAllowed.into());
        }
        // Two parts, of which the second holds nobody.
        let lines = introductions().into_iter().filter(|own| part == 1 && crate::introductions::is_seen(own.state)).collect();
        Ok(Part { lines, more: part == 1 })
    }

    async fn open_introduction(&self, actor: &Actor, id: IntroductionId) -> Result<Option<Introduction>, Failure> {
        let own = introductions().into_iter().find(|own| own.id == id);
        Ok(own.filter(|own| actor.is_editor_of(own.organisation.id)))
    }

    /// As [`Introductions::go_on`] here; a suggestion called `weg` is not there.
    async fn answer(&self, actor: &Actor, id: IntroductionId, answer: &Answer) -> Result<(), Failure> {
        let own = self.open_introduction(actor, id).await?.ok_or(Refusal::NotAllowed)?;
        match answer {
            Answer::NotNow { suggestion: Some(slug), .. } if slug.as_str() == "weg" => Err(Refusal::NoLongerValid.into()),
            Answer::Invite { times, .. } if times.iter().any(|time| *time < moment()) => Err(Refusal::NoLongerValid.into()),
            _ => answer.step().leads(own.state).map(drop).ok_or_else(|| Refusal::WrongState.into()),
        }
    }

    async fn ask_for_call(&self, _: &Actor, request: &CallForm, _: Uuid, _: &Origin) -> Result<(), Failure> {
        self.check()?;
        if request.name == "vaak" { Err(Refusal::TooOften.into()) } else { Ok(()) }
    }

    async fn take_up(&self, actor: &Actor, id: IntroductionId) -> Result<(), Failure> {
        if !actor.has_role(Role::Coach) {
            return Err(Refusal::NotAllowed.into());
        }
        let own = introductions().into_iter().find(|own| own.id == id).ok_or(Refusal::NotAllowed)?;
        IntroductionMove::TakeUp.leads(own.state).map(drop).ok_or_else(|| Refusal::WrongState.into())
    }

    async fn help_along(&self, actor: &Actor, id: IntroductionId, _: bool) -> Result<(), Failure> {
        if !actor.has_role(Role::Coach) {
            return Err(Refusal::NotAllowed.into());
        }
        let own = introductions().into_iter().find(|own| own.id == id).ok_or(Refusal::NotAllowed)?;
        own.waits_for_help().map(drop).ok_or_else(|| Refusal::WrongState.into())
    }

    async fn called(&self, actor: &Actor, _: Uuid) -> Result<(), Failure> {
        if actor.has_role(Role::Coach) { Ok(()) } else { Err(Refusal::NotAllowed.into()) }
    }

    async fn reply_record(&self, _: &Actor, _: OrganisationId) -> Result<ReplyRecord, Failure> {
        self.check()?;
        Ok(ReplyRecord { asked: 12, in_time: 9, days: vec![1, 2, 4, 2] })
    }
}
