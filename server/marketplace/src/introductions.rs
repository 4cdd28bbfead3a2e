//! Getting acquainted: asking, answering, going on, and who has to do something.

mod asking;
mod keeping;
mod moving;

use crate::{
    Marketplace,
    policy::{About, UseCase, authorise},
};
use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use db::{Change, StoredIntroduction};
use domain::{
    accounts::{Origin, SessionToken},
    actors::Actor,
    due::DueAbout,
    ids::{IntroductionId, OrganisationId, ParticipantId, PlaceId},
    introductions::{
        Answer, CHOSEN_NAME_MAX, CallForm, Introduction, IntroductionForm, IntroductionMove, IntroductionState, OwnStep, Party,
        ReplyRecord, TIMES_MAX,
    },
    parts::{PART_MAX, Part, lines_before},
    refusal::{Failure, Refusal},
    use_cases::Introductions,
};
pub(crate) use moving::PlaceNews;
use moving::Step;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Introductions of one participant that are looked at.
const OWN_MAX: u32 = 100;
/// What a partner sees: what waits for somebody, and last what goes on.
const PARTNERS: [IntroductionState; 5] =
    [IntroductionState::Asked, IntroductionState::Seen, IntroductionState::Invited, IntroductionState::Met, IntroductionState::Started];

#[async_trait]
impl Introductions for Marketplace {
    async fn ask(
        &self,
        actor: &Actor,
        form: &IntroductionForm,
        key: Uuid,
        from: &Origin,
    ) -> Result<(IntroductionId, Option<SessionToken>), Failure> {
        self.ask_to_meet(actor, form, key, from).await
    }

    async fn own_introductions(&self, actor: &Actor) -> Result<Vec<Introduction>, Failure> {
        let participant = own(actor)?;
        let found = self.database.introductions_of(participant, OWN_MAX).await.map_err(Failure::internal)?;
        Ok(found.into_iter().map(|stored| stored.introduction).collect())
    }

    async fn own_introduction(&self, actor: &Actor, id: IntroductionId) -> Result<Option<Introduction>, Failure> {
        let participant = own(actor)?;
        let found = self.database.introduction(id).await.map_err(Failure::internal)?;
        Ok(found.map(|stored| stored.introduction).filter(|introduction| introduction.participant == participant))
    }

    async fn go_on(&self, actor: &Actor, id: IntroductionId, own_step: OwnStep) -> Result<(), Failure> {
        let participant = own(actor)?;
        let found = self.database.introduction(id).await.map_err(Failure::internal)?;
        let stored = found.filter(|stored| stored.introduction.participant == participant).ok_or(Refusal::NotAllowed)?;
        if let OwnStep::Agree(time) = own_step
            && (!stored.introduction.times.contains(&time) || time <= self.now())
        {
            return Err(Refusal::NoLongerValid.into());
        }
        let step = Step { actor, use_case: UseCase::GoOnWithIntroduction, by: Party::Participant, what: own_step.step(), opens: None };
        self.step(step, stored, |introduction, _| {
            if let OwnStep::Agree(time) = own_step {
                introduction.agreed = Some(time);
            }
        })
        .await
    }

    async fn inbox(&self, actor: &Actor, organisation: OrganisationId, part: u32) -> Result<Part<Introduction>, Failure> {
        authorise(actor, UseCase::ReadInbox, About::Organisation(organisation))?;
        // What waits for somebody is never hidden behind what goes well.
        let of = async |states: &[IntroductionState]| {
            let found = self.database.introductions_to(organisation, states, PART_MAX + 1, lines_before(part)).await;
            found.map(Part::of).map_err(Failure::internal)
        };
        let found = of(&PARTNERS[..4]).await?.and(of(&PARTNERS[4..]).await?);
        let mut change = Change::new();
        for stored in &found.lines {
            let introduction = &stored.introduction;
            change.log(&self.line(actor, UseCase::ReadInbox, &subject(introduction), Some(&introduction.municipality), "lijst"));
        }
        self.commit(change).await?;
        Ok(found.map(|stored| stored.introduction))
    }

    async fn open_introduction(&self, actor: &Actor, id: IntroductionId) -> Result<Option<Introduction>, Failure> {
        authorise(actor, UseCase::ReadInbox, About::Nothing)?;
        let Some(stored) = self.of_own_organisation(actor, id).await? else { return Ok(None) };
        if stored.introduction.state != IntroductionState::Asked {
            self.log_reading(actor, &stored.introduction, UseCase::ReadInbox).await?;
            return Ok(Some(stored.introduction));
        }
        let seen = stored.introduction.clone();
        let step = Step { actor, use_case: UseCase::ReadInbox, by: Party::Partner, what: IntroductionMove::See, opens: None };
        match self.step(step, stored, |_, _| {}).await {
            // A colleague opened it, or the participant took it back, at this moment.
            Ok(()) => {}
            Err(Failure::Refused(Refusal::Changed)) => self.log_reading(actor, &seen, UseCase::ReadInbox).await?,
            Err(failure) => return Err(failure),
        }
        Ok(self.of_own_organisation(actor, id).await?.map(|stored| stored.introduction))
    }

    async fn answer(&self, actor: &Actor, id: IntroductionId, answer: &Answer) -> Result<(), Failure> {
        authorise(actor, UseCase::AnswerIntroduction, About::Nothing)?;
        let stored = self.of_own_organisation(actor, id).await?.ok_or(Refusal::NotAllowed)?;
        let suggestion = match answer {
            Answer::NotNow { suggestion: Some(slug), .. } => {
                let found = self.database.place_by_slug(slug).await.map_err(Failure::internal)?;
                let place = found.map(|found| found.card.place).filter(|place| place.content.status.is_public());
                Some(place.ok_or(Refusal::NoLongerValid)?.id)
            }
            Answer::Invite { times, companion } => {
                check_invitation(times, companion, self.now())?;
                None
            }
            _ => None,
        };
        let step = Step { actor, use_case: UseCase::AnswerIntroduction, by: Party::Partner, what: answer.step(), opens: None };
        self.step(step, stored, |introduction, beside| match answer {
            Answer::Invite { times, companion } => {
                introduction.times.clone_from(times);
                introduction.times.sort_unstable();
                introduction.times.dedup();
                introduction.companion.clone_from(companion);
                introduction.agreed = None;
            }
            Answer::NotNow { reason, .. } => {
                introduction.reason = Some(*reason);
                beside.suggestion = suggestion;
            }
            Answer::Met | Answer::Started | Answer::Ended => {}
        })
        .await
    }

    async fn ask_for_call(&self, actor: &Actor, request: &CallForm, key: Uuid, from: &Origin) -> Result<(), Failure> {
        self.limits.ask(from)?;
        self.ask_to_be_called(actor, request, key).await
    }

    async fn take_up(&self, actor: &Actor, id: IntroductionId) -> Result<(), Failure> {
        authorise(actor, UseCase::TakeUpIntroduction, About::Nothing)?;
        let stored = self.database.introduction(id).await.map_err(Failure::internal)?.ok_or(Refusal::NotAllowed)?;
        authorise(actor, UseCase::TakeUpIntroduction, About::Municipality(&stored.introduction.municipality))?;
        let opens = self.case_of_who_asked(actor, &stored.introduction).await?;
        let step = Step { actor, use_case: UseCase::TakeUpIntroduction, by: Party::Coach, what: IntroductionMove::TakeUp, opens };
        self.step(step, stored, |_, _| {}).await
    }

    async fn help_along(&self, actor: &Actor, id: IntroductionId, goes_along: bool) -> Result<(), Failure> {
        authorise(actor, UseCase::HelpAlong, About::Nothing)?;
        let stored = self.database.introduction(id).await.map_err(Failure::internal)?.ok_or(Refusal::NotAllowed)?;
        authorise(actor, UseCase::HelpAlong, About::Municipality(&stored.introduction.municipality))?;
        if stored.introduction.waits_for_help().is_none() {
            return Err(Refusal::WrongState.into());
        }
        // Who comes along has to be able to call them.
        let opens = if goes_along { self.case_of_who_asked(actor, &stored.introduction).await? } else { None };
        let name = actor.signed_in().filter(|_| goes_along).map(|coach| coach.name.clone());
        let step = Step { actor, use_case: UseCase::HelpAlong, by: Party::Coach, what: IntroductionMove::Help, opens };
        self.step(step, stored, |introduction, _| {
            introduction.help_by = None;
            introduction.goes_along = name;
        })
        .await
    }

    async fn called(&self, actor: &Actor, id: Uuid) -> Result<(), Failure> {
        authorise(actor, UseCase::FinishCall, About::Nothing)?;
        let request = self.database.call_request(id).await.map_err(Failure::internal)?.ok_or(Refusal::NotAllowed)?;
        authorise(actor, UseCase::FinishCall, About::Municipality(&request.form.municipality))?;
        let mut change = Change::new();
        change.called(id);
        change.drop_due(DueAbout::Call(id));
        change.log(&self.line(actor, UseCase::FinishCall, &call_subject(id), Some(&request.form.municipality), ""));
        self.commit(change).await
    }

    async fn reply_record(&self, actor: &Actor, organisation: OrganisationId) -> Result<ReplyRecord, Failure> {
        authorise(actor, UseCase::ReadReplyRecord, About::Nothing)?;
        self.database.reply_record(organisation).await.map_err(Failure::internal)
    }
}

/// How the log names the participant whose introduction it is: they see who looked.
pub(crate) fn subject(introduction: &Introduction) -> String {
    crate::participants::subject(introduction.participant)
}

/// The participant who asks about their own introductions.
fn own(actor: &Actor) -> Result<ParticipantId, Failure> {
    authorise(actor, UseCase::GoOnWithIntroduction, About::Nothing)?;
    actor.participant().ok_or_else(|| Refusal::NotAllowed.into())
}

pub(crate) fn call_subject(id: Uuid) -> String {
    format!("bel-mij:{id}")
}

/// How far ahead somebody can be invited.
const TIMES_AHEAD: TimeDelta = TimeDelta::days(366);

/// One to three times that are still to come, and a name that fits.
fn check_invitation(times: &[DateTime<Utc>], companion: &str, now: DateTime<Utc>) -> Result<(), Failure> {
    if companion.chars().count() > CHOSEN_NAME_MAX || companion.chars().any(char::is_control) {
        return Err(Refusal::Text.into());
    }
    if times.is_empty() || times.len() > TIMES_MAX || times.iter().any(|time| *time <= now || *time > now + TIMES_AHEAD) {
        return Err(Refusal::NoLongerValid.into());
    }
    Ok(())
}

/// "Nee" is said once: places in these states are not proposed again.
const DECLINED: [IntroductionState; 3] = [IntroductionState::Withdrawn, IntroductionState::Ended, IntroductionState::NotNow];

impl Marketplace {
    /// The places at which it was no before, from one side or the other; of a visitor nothing is known.
    pub(crate) async fn declined_by(&self, actor: &Actor) -> Result<BTreeSet<PlaceId>, Failure> {
        let Some(participant) = actor.participant() else { return Ok(BTreeSet::new()) };
        let own = self.database.introductions_of(participant, OWN_MAX).await.map_err(Failure::internal)?;
        let declined = own.into_iter().map(|stored| stored.introduction).filter(|own| DECLINED.contains(&own.state));
        Ok(declined.map(|own| own.place).collect())
    }

    /// An introduction to a place of an organisation for which the actor works; those of others do not exist here.
    async fn of_own_organisation(&self, actor: &Actor, id: IntroductionId) -> Result<Option<StoredIntroduction>, Failure> {
        let found = self.database.introduction(id).await.map_err(Failure::internal)?;
        Ok(found.filter(|stored| {
            let introduction = &stored.introduction;
            // What is over or waits for nobody at the place is nobody's business there any more.
            actor.is_editor_of(introduction.organisation.id) && PARTNERS.contains(&introduction.state)
        }))
    }

    async fn log_reading(&self, actor: &Actor, introduction: &Introduction, use_case: UseCase) -> Result<(), Failure> {
        let mut change = Change::new();
        change.log(&self.line(actor, use_case, &subject(introduction), Some(&introduction.municipality), "gelezen"));
        self.commit(change).await
    }
}
