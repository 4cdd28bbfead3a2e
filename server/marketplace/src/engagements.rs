//! Organisations ask for an experience expert. They know nobody's name before the yes; saying no needs no reason.

use crate::{
    Marketplace,
    policy::{About, UseCase, authorise},
};
use async_trait::async_trait;
use chrono::NaiveDate;
use db::{Change, StoredEngagement};
use domain::{
    accounts::Role,
    actors::Actor,
    codes::Code as _,
    due::{Due, DueAbout, DueKind, DueOwner},
    ending::dutch_day,
    engagements::{
        AskerStep, Engagement, EngagementEvent, EngagementFile, EngagementForm, EngagementMove, EngagementParty, EngagementState,
        EngagementStep, ExpertAnswer, HOURS_MAX, HowItWas, OPEN_MAX, WORDS_MAX, due,
    },
    experts::ExpertState,
    ids::{EngagementId, OrganisationId, ParticipantId},
    messages::Message,
    refusal::{Failure, Refusal},
    use_cases::Engagements,
};
use uuid::Uuid;

/// Questions on one list.
const LIST_MAX: u32 = 300;
/// Where an organisation reads it, and an experience expert.
const ASKERS: &str = "/partner/ervaringsdeskundigen";
const OWN_PAGE: &str = "/mijn/ervaring/vragen";

/// What is done, by whom.
#[derive(Clone, Copy)]
struct Step<'a> {
    actor: &'a Actor,
    use_case: UseCase,
    by: EngagementParty,
    what: EngagementMove,
}

fn subject(id: EngagementId) -> String {
    format!("engagement:{id}")
}

fn how_of(id: EngagementId) -> String {
    format!("engagement:{id}")
}

/// Sent twice: the first one counts.
fn once(done: Result<(), Failure>) -> Result<(), Failure> {
    match done {
        Err(Failure::Refused(Refusal::Repeated)) => Ok(()),
        other => other,
    }
}

#[async_trait]
impl Engagements for Marketplace {
    async fn ask_for_expert(&self, actor: &Actor, organisation: OrganisationId, form: &EngagementForm, key: Uuid) -> Result<(), Failure> {
        authorise(actor, UseCase::AskForExpert, About::Organisation(organisation))?;
        if !form.is_fine() {
            return Err(Refusal::Text.into());
        }
        let municipality = self.municipality_of(organisation).await?.ok_or(Refusal::NoLongerValid)?;
        if !self.takes_part(&municipality).await? {
            return Err(Refusal::NoLongerValid.into());
        }
        let known = self.database.engagements_of(organisation, LIST_MAX).await.map_err(Failure::internal)?;
        if known.iter().filter(|stored| !stored.engagement.state.is_over()).count() >= OPEN_MAX {
            return Err(Refusal::TooOften.into());
        }
        let now = self.now();
        let engagement = Engagement {
            id: EngagementId(self.new_id()),
            organisation,
            organisation_name: String::new(),
            municipality,
            form: form.clone(),
            state: EngagementState::Asked,
            asked_at: now,
            began_at: now,
            due_on: due(EngagementState::Asked, self.today()),
            expert: None,
            meeting: None,
            hours: None,
            events: Vec::new(),
        };
        let mut change = Change::new();
        change.once(Uuid::new_v5(&key, format!("engagement {:?}", actor.account()).as_bytes()), now);
        change.create_engagement(&StoredEngagement { engagement: engagement.clone(), how: None });
        put_engagement_due(&mut change, &engagement);
        self.tell_coordinators(&mut change, &engagement.municipality).await?;
        change.log(&self.line(actor, UseCase::AskForExpert, &subject(engagement.id), Some(&engagement.municipality), form.kind.code()));
        once(self.commit(change).await)?;
        self.notify_mail();
        Ok(())
    }

    async fn asked_experts(&self, actor: &Actor, organisation: OrganisationId) -> Result<Vec<Engagement>, Failure> {
        authorise(actor, UseCase::ReadAskedExperts, About::Organisation(organisation))?;
        let found = self.database.engagements_of(organisation, LIST_MAX).await.map_err(Failure::internal)?;
        Ok(found.into_iter().map(|stored| stored.engagement.for_organisation()).collect())
    }

    async fn asker_step(&self, actor: &Actor, id: EngagementId, step: &AskerStep) -> Result<(), Failure> {
        authorise(actor, UseCase::AskForExpert, About::Nothing)?;
        let mut stored = self.stored_engagement(id).await?;
        authorise(actor, UseCase::AskForExpert, About::Organisation(stored.engagement.organisation))?;
        let go = |what| Step { actor, use_case: UseCase::AskForExpert, by: EngagementParty::Organisation, what };
        match step {
            AskerStep::Evaluate(how) => {
                let short = how.words.trim() == how.words && how.words.chars().count() <= WORDS_MAX;
                if !(1..=3).contains(&how.mood) || !short {
                    return Err(Refusal::Text.into());
                }
                stored.how = Some(self.seal(how, &how_of(id))?);
                self.move_engagement(go(EngagementMove::Evaluate), stored, Change::new()).await
            }
            AskerStep::Stop => self.move_engagement(go(EngagementMove::Stop), stored, Change::new()).await,
        }
    }

    async fn engagements(&self, actor: &Actor) -> Result<Vec<Engagement>, Failure> {
        authorise(actor, UseCase::ReadEngagements, About::Nothing)?;
        let municipalities = actor.municipalities(Role::Coordinator);
        let open: Vec<_> = EngagementState::ALL.iter().copied().filter(|state| !state.is_over()).collect();
        let found = self.database.engagements_in(&municipalities, &open, LIST_MAX).await.map_err(Failure::internal)?;
        let mut change = Change::new();
        change.log(&self.line(actor, UseCase::ReadEngagements, "vragen", municipalities.first(), "lijst"));
        self.commit(change).await?;
        Ok(found.into_iter().map(|stored| stored.engagement).collect())
    }

    async fn engagement(&self, actor: &Actor, id: EngagementId) -> Result<EngagementFile, Failure> {
        let stored = self.engagement_of_coordinator(actor, UseCase::ReadEngagements, id).await?;
        let candidates = if EngagementMove::Propose.leads(stored.engagement.state).is_some() {
            self.candidates_for(&stored.engagement).await?
        } else {
            Vec::new()
        };
        let how = stored.how.as_ref().map(|sealed| self.unseal::<HowItWas>(sealed, &how_of(id))).transpose()?;
        let mut change = Change::new();
        change.log(&self.line(actor, UseCase::ReadEngagements, &subject(id), Some(&stored.engagement.municipality), "gelezen"));
        self.commit(change).await?;
        Ok(EngagementFile { engagement: stored.engagement, candidates, how })
    }

    async fn engagement_step(&self, actor: &Actor, id: EngagementId, step: &EngagementStep) -> Result<(), Failure> {
        let mut stored = self.engagement_of_coordinator(actor, UseCase::ChangeEngagement, id).await?;
        let go = |what| Step { actor, use_case: UseCase::ChangeEngagement, by: EngagementParty::Coordinator, what };
        match step {
            EngagementStep::Propose(who) => {
                let candidate = self.candidates_for(&stored.engagement).await?.into_iter().find(|(id, _)| id == who);
                let before = stored.engagement.expert.take();
                stored.engagement.expert = Some(candidate.ok_or(Refusal::Changed)?);
                let mut change = Change::new();
                // Whoever was asked before hears that it is not needed any more.
                if let Some((before, _)) = before.filter(|(before, _)| before != who) {
                    self.tell_person(&mut change, before, &Message::ExpertNews { path: OWN_PAGE.to_owned() }).await?;
                }
                self.move_engagement(go(EngagementMove::Propose), stored, change).await
            }
            EngagementStep::Plan(meeting) => {
                self.check_talk(meeting)?;
                stored.engagement.meeting = Some(meeting.clone());
                self.move_engagement(go(EngagementMove::Plan), stored, Change::new()).await
            }
            EngagementStep::Hold(hours) => self.hold(go(EngagementMove::Hold), stored, *hours).await,
            EngagementStep::Stop => self.move_engagement(go(EngagementMove::Stop), stored, Change::new()).await,
        }
    }

    async fn own_engagements(&self, actor: &Actor) -> Result<Vec<Engagement>, Failure> {
        authorise(actor, UseCase::ReadOwnEngagements, About::Nothing)?;
        self.engagements_of_expert(actor.participant().ok_or(Refusal::NotAllowed)?).await
    }

    async fn answer_engagement(&self, actor: &Actor, id: EngagementId, answer: ExpertAnswer) -> Result<(), Failure> {
        authorise(actor, UseCase::AnswerEngagement, About::Nothing)?;
        let own = actor.participant().ok_or(Refusal::NotAllowed)?;
        let stored = self.stored_engagement(id).await?;
        if stored.engagement.expert.as_ref().map(|(expert, _)| *expert) != Some(own) {
            return Err(Refusal::NotAllowed.into());
        }
        let go = |what| Step { actor, use_case: UseCase::AnswerEngagement, by: EngagementParty::Expert, what };
        match answer {
            ExpertAnswer::Accept => self.move_engagement(go(EngagementMove::Accept), stored, Change::new()).await,
            ExpertAnswer::Decline => {
                let mut change = Change::new();
                change.say_no_to_engagement(id, own);
                self.move_engagement(go(EngagementMove::Decline), stored, change).await
            }
            ExpertAnswer::Hold(hours) => self.hold(go(EngagementMove::Hold), stored, hours).await,
        }
    }
}

/// What the coordinators have to do, and by when.
fn put_engagement_due(change: &mut Change, engagement: &Engagement) {
    let about = DueAbout::Engagement(engagement.id);
    let kind = match engagement.state {
        EngagementState::Asked => DueKind::EngagementAsked,
        EngagementState::Proposed => DueKind::EngagementSilent,
        EngagementState::Accepted => DueKind::EngagementPlan,
        EngagementState::Planned => DueKind::EngagementHeld,
        EngagementState::Held | EngagementState::Evaluated | EngagementState::Stopped => return change.drop_due(about),
    };
    let Some(due_on) = engagement.due_on else { return change.drop_due(about) };
    change.put_due(&Due { about, owner: DueOwner::Coordinators(engagement.municipality.clone()), kind, due_on }, None);
}

impl Marketplace {
    async fn stored_engagement(&self, id: EngagementId) -> Result<StoredEngagement, Failure> {
        self.database.engagement(id).await.map_err(Failure::internal)?.ok_or_else(|| Refusal::NotAllowed.into())
    }

    /// A question of a municipality in which the actor is coordinator; nobody else's exists for them.
    async fn engagement_of_coordinator(&self, actor: &Actor, use_case: UseCase, id: EngagementId) -> Result<StoredEngagement, Failure> {
        authorise(actor, use_case, About::Nothing)?;
        let stored = self.stored_engagement(id).await?;
        authorise(actor, use_case, About::Municipality(&stored.engagement.municipality))?;
        Ok(stored)
    }

    /// What somebody was asked, and did.
    pub(crate) async fn engagements_of_expert(&self, who: ParticipantId) -> Result<Vec<Engagement>, Failure> {
        let found = self.database.engagements_with(who, LIST_MAX).await.map_err(Failure::internal)?;
        Ok(found.into_iter().map(|stored| stored.engagement).collect())
    }

    /// Who is active, would like to do this, and did not say no to it: by name.
    async fn candidates_for(&self, engagement: &Engagement) -> Result<Vec<(ParticipantId, String)>, Failure> {
        let municipalities = [engagement.municipality.clone()];
        let found = self.database.experts(&municipalities, &[ExpertState::Active], LIST_MAX).await.map_err(Failure::internal)?;
        let no = self.database.said_no_to_engagement(engagement.id).await.map_err(Failure::internal)?;
        let role = engagement.form.kind.role();
        let fits = |expert: &domain::experts::Expert| expert.form.roles.contains(&role) && !no.contains(&expert.participant);
        let experts = found.into_iter().map(|stored| stored.expert).filter(fits);
        Ok(experts.map(|expert| (expert.participant, expert.name)).collect())
    }

    /// It was: not before its day.
    async fn hold(&self, step: Step<'_>, mut stored: StoredEngagement, hours: u8) -> Result<(), Failure> {
        if !(1..=HOURS_MAX).contains(&hours) {
            return Err(Refusal::Text.into());
        }
        if stored.engagement.meeting.as_ref().is_none_or(|meeting| dutch_day(meeting.at) > self.today()) {
            return Err(Refusal::WrongState.into());
        }
        stored.engagement.hours = Some(hours);
        self.move_engagement(step, stored, Change::new()).await
    }

    async fn move_engagement(&self, step: Step<'_>, stored: StoredEngagement, mut change: Change) -> Result<(), Failure> {
        self.put_engagement_move(&mut change, step, stored).await?;
        self.commit(change).await?;
        self.notify_mail();
        Ok(())
    }

    /// Brings a question into another state, within a change: its term, its line on the list, who hears of it.
    async fn put_engagement_move(&self, change: &mut Change, step: Step<'_>, mut stored: StoredEngagement) -> Result<(), Failure> {
        let (now, today) = (self.now(), self.today());
        let engagement = &mut stored.engagement;
        let (before, was) = (engagement.events.len(), engagement.state);
        if !step.what.by().contains(&step.by) {
            return Err(Refusal::NotAllowed.into());
        }
        let to = step.what.leads(was).ok_or(Refusal::WrongState)?;
        let expert = engagement.expert.as_ref().map(|(expert, _)| *expert);
        if !to.has_expert() {
            (engagement.expert, engagement.meeting) = (None, None);
        }
        let from: Option<NaiveDate> =
            engagement.meeting.as_ref().filter(|_| to == EngagementState::Planned).map(|meeting| dutch_day(meeting.at));
        engagement.state = to;
        engagement.began_at = now;
        engagement.due_on = due(to, from.unwrap_or(today));
        engagement.events.push(EngagementEvent { at: now, step: step.what, by: step.by });
        change.change_engagement(&stored, before);
        let engagement = &stored.engagement;
        put_engagement_due(change, engagement);
        if let Some(expert) = expert.filter(|_| !matches!(step.what, EngagementMove::Gone | EngagementMove::Evaluate)) {
            change.not_forgotten(expert, today);
            if step.by != EngagementParty::Expert {
                self.tell_person(change, expert, &Message::ExpertNews { path: OWN_PAGE.to_owned() }).await?;
            }
        }
        // An organisation hears what it can see: a yes, a day, that it was, that somebody cannot come after all.
        if step.by != EngagementParty::Organisation && (to.is_known() || was.is_known() || to == EngagementState::Stopped) {
            for (email, language) in self.database.editors_of(engagement.organisation).await.map_err(Failure::internal)? {
                let message = Message::AskedExpertNews { path: ASKERS.to_owned() };
                change.mail(self.new_id(), &email, language, &message, Some(&engagement.municipality), now);
            }
        }
        if matches!(to, EngagementState::Asked | EngagementState::Accepted) {
            self.tell_coordinators(change, &engagement.municipality).await?;
        }
        change.log(&self.line(step.actor, step.use_case, &subject(engagement.id), Some(&engagement.municipality), step.what.code()));
        Ok(())
    }

    /// Somebody stops being an experience expert, or erases everything: what they were asked is asked of somebody else.
    pub(crate) async fn leave_engagements(&self, change: &mut Change, expert: ParticipantId) -> Result<(), Failure> {
        let (by, what) = (EngagementParty::Clockwork, EngagementMove::Gone);
        let step = Step { actor: &Actor::Clockwork, use_case: UseCase::AnswerEngagement, by, what };
        for stored in self.database.engagements_with(expert, u32::MAX).await.map_err(Failure::internal)? {
            if what.leads(stored.engagement.state).is_some() {
                self.put_engagement_move(change, step, stored).await?;
            }
        }
        Ok(())
    }
}
