//! Experience experts: becoming one, what they show, and what a coordinator does. What they went through is opened for themselves, for
//! the coordinator of their municipality, and for others as far as they said.

use crate::{
    Marketplace,
    pairings::own_data::EXPENSES_MAX,
    participants::subject,
    policy::{About, UseCase, authorise},
};
use async_trait::async_trait;
use chrono::{Datelike as _, NaiveDate, TimeDelta};
use db::{Change, StoredExpert};
use domain::{
    accounts::{Origin, Role, SessionToken},
    actors::Actor,
    due::{DUE_MAX, Due, DueAbout, DueKind, DueList, DueOwner},
    expenses::OPEN_MAX,
    experience::{Experiences, Visibility},
    experts::{
        CoordinatorStep, Expert, ExpertApplication, ExpertEvent, ExpertFile, ExpertForm, ExpertMove, ExpertOrigin, ExpertParty,
        ExpertState, ExpertWords, LINE_MAX, PublicExpert, Talk, due,
    },
    ids::{CaseId, ParticipantId},
    messages::Message,
    refusal::{Failure, Refusal},
    slug::Slug,
    use_cases::Experts,
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Experience experts on one list.
const LIST_MAX: u32 = 500;
/// How far ahead a talk can be.
const TALK_AHEAD: TimeDelta = TimeDelta::days(366);
/// Where one's own page about it is.
const OWN_PAGE: &str = "/mijn/ervaring";
/// Who is shown to everybody, when they chose to be.
const SHOWN: [ExpertState; 1] = [ExpertState::Active];

#[async_trait]
impl Experts for Marketplace {
    async fn become_expert(
        &self,
        actor: &Actor,
        application: &ExpertApplication,
        key: Uuid,
        from: &Origin,
    ) -> Result<Option<SessionToken>, Failure> {
        authorise(actor, UseCase::BecomeExpert, About::Nothing)?;
        if !self.takes_part(&application.municipality).await? {
            return Err(Refusal::NotAllowed.into());
        }
        let now = self.now();
        let mut change = Change::new();
        change.once(key, now);
        let (participant, origin, token) = if let Some(own) = actor.participant() {
            if self.database.expert(own).await.map_err(Failure::internal)?.is_some() {
                return Ok(None);
            }
            (own, ExpertOrigin::Own, None)
        } else {
            if application.profile.problem().is_some() || application.profile.written_to().is_none() && application.profile.phone.is_none()
            {
                return Err(Refusal::Text.into());
            }
            self.limits.keep_profile(from)?;
            let profile = self.new_profile(&mut change, &application.profile, key);
            let token = self.new_own_session(&mut change, profile.id, from);
            (profile.id, ExpertOrigin::SignedUp, Some(token))
        };
        let form = ExpertForm { roles: application.roles.clone(), ..ExpertForm::default() };
        let expert = Expert {
            participant,
            name: String::new(),
            municipality: application.municipality.clone(),
            state: ExpertState::Interested,
            began_at: now,
            due_on: due(ExpertState::Interested, self.today()),
            origin,
            form,
            taken: 0,
            talk: None,
            events: Vec::new(),
            experiences: Experiences::default(),
        };
        let words = self.sealed_words(&expert)?;
        change.create_expert(&StoredExpert { expert: expert.clone(), words, experiences: None });
        put_expert_due(&mut change, &expert);
        self.tell_coordinators(&mut change, &expert.municipality).await?;
        change.log(&self.line(actor, UseCase::BecomeExpert, &subject(participant), Some(&expert.municipality), origin_text(origin)));
        match self.commit(change).await {
            Ok(()) => {
                self.notify_mail();
                Ok(token)
            }
            // Sent twice: the first one counts, and opened the profile on this device.
            Err(Failure::Refused(Refusal::Repeated | Refusal::Changed)) => Ok(None),
            Err(failure) => Err(failure),
        }
    }

    async fn own_expert(&self, actor: &Actor) -> Result<Option<Expert>, Failure> {
        authorise(actor, UseCase::ReadOwnExpert, About::Nothing)?;
        let own = actor.participant().ok_or(Refusal::NotAllowed)?;
        let stored = self.database.expert(own).await.map_err(Failure::internal)?;
        stored.map(|stored| self.opened_expert(stored)).transpose()
    }

    async fn change_own_expert(&self, actor: &Actor, form: &ExpertForm) -> Result<(), Failure> {
        let mut stored = self.own_stored_expert(actor, UseCase::ChangeOwnExpert).await?;
        if !form.is_fine() {
            return Err(Refusal::Text.into());
        }
        stored.expert.form = form.clone();
        stored.words = self.sealed_words(&stored.expert)?;
        let mut change = Change::new();
        change.change_expert(&stored, stored.expert.events.len());
        self.commit_expert(actor, UseCase::ChangeOwnExpert, &stored.expert, "", change).await
    }

    async fn set_experiences(&self, actor: &Actor, experiences: &Experiences) -> Result<(), Failure> {
        let stored = self.own_stored_expert(actor, UseCase::SetExperiences).await?;
        let id = stored.expert.participant;
        let sealed = if experiences.0.is_empty() { None } else { Some(self.seal(experiences, &experiences_of(id))?) };
        let mut change = Change::new();
        change.put_experiences(id, sealed);
        // The log says that it was changed, and never what it is about.
        self.commit_expert(actor, UseCase::SetExperiences, &stored.expert, "", change).await
    }

    async fn own_expert_step(&self, actor: &Actor, step: ExpertMove) -> Result<(), Failure> {
        let stored = self.own_stored_expert(actor, UseCase::GoOnAsExpert).await?;
        if !step.by().contains(&ExpertParty::Expert) {
            return Err(Refusal::NotAllowed.into());
        }
        self.move_expert(actor, UseCase::GoOnAsExpert, stored, ExpertParty::Expert, step, None).await
    }

    async fn coordination(&self, actor: &Actor) -> Result<DueList, Failure> {
        authorise(actor, UseCase::ReadCoordination, About::Nothing)?;
        let municipalities = actor.municipalities(Role::Coordinator);
        let owners: Vec<DueOwner> = municipalities.iter().cloned().map(DueOwner::Coordinators).collect();
        let lines = self.database.due(&owners, DUE_MAX).await.map_err(Failure::internal)?;
        let mut change = Change::new();
        change.log(&self.line(actor, UseCase::ReadCoordination, "ervaringsdeskundigen", municipalities.first(), "lijst"));
        self.commit(change).await?;
        Ok(DueList { lines, today: self.today() })
    }

    async fn experts(&self, actor: &Actor) -> Result<Vec<Expert>, Failure> {
        use domain::codes::Code as _;
        authorise(actor, UseCase::ReadExperts, About::Nothing)?;
        let municipalities = actor.municipalities(Role::Coordinator);
        let found = self.database.experts(&municipalities, ExpertState::ALL, LIST_MAX).await.map_err(Failure::internal)?;
        let mut change = Change::new();
        change.log(&self.line(actor, UseCase::ReadExperts, "ervaringsdeskundigen", municipalities.first(), "lijst"));
        self.commit(change).await?;
        Ok(found.into_iter().map(|stored| stored.expert).collect())
    }

    async fn expert(&self, actor: &Actor, id: ParticipantId) -> Result<ExpertFile, Failure> {
        let stored = self.expert_of_coordinator(actor, UseCase::ReadExperts, id).await?;
        let expert = self.opened_expert(stored)?;
        let profile = self.known_profile(id).await?.form;
        self.commit_expert(actor, UseCase::ReadExperts, &expert, "gelezen", Change::new()).await?;
        let expenses = self.database.expenses_of(id, EXPENSES_MAX).await.map_err(Failure::internal)?;
        Ok(ExpertFile { expert, profile, expenses })
    }

    async fn expert_step(&self, actor: &Actor, id: ParticipantId, step: &CoordinatorStep) -> Result<(), Failure> {
        let mut stored = self.expert_of_coordinator(actor, UseCase::ChangeExpert, id).await?;
        match step {
            CoordinatorStep::PlanTalk(talk) => {
                self.check_talk(talk)?;
                stored.expert.talk = Some(talk.clone());
                let day = talk.at.date_naive();
                self.move_expert(actor, UseCase::ChangeExpert, stored, ExpertParty::Coordinator, ExpertMove::PlanTalk, Some(day)).await
            }
            CoordinatorStep::Go(step) => {
                if *step == ExpertMove::PlanTalk {
                    return Err(Refusal::Text.into());
                }
                self.move_expert(actor, UseCase::ChangeExpert, stored, ExpertParty::Coordinator, *step, None).await
            }
            CoordinatorStep::Cared => {
                stored.expert.due_on = due(stored.expert.state, self.today());
                let mut change = Change::new();
                change.change_expert(&stored, stored.expert.events.len());
                put_expert_due(&mut change, &stored.expert);
                self.commit_expert(actor, UseCase::ChangeExpert, &stored.expert, "gesproken", change).await
            }
            CoordinatorStep::Pay(amounts) => {
                if amounts.is_empty() || amounts.len() > OPEN_MAX {
                    return Err(Refusal::Text.into());
                }
                let mut change = Change::new();
                change.pay_expenses(amounts, stored.expert.participant, self.today());
                self.commit_expert(actor, UseCase::ChangeExpert, &stored.expert, "kosten betaald", change).await
            }
        }
    }

    async fn open_expenses(&self, actor: &Actor) -> Result<BTreeMap<ParticipantId, u32>, Failure> {
        authorise(actor, UseCase::ReadExperts, About::Nothing)?;
        self.database.open_expenses(&actor.municipalities(Role::Coordinator)).await.map_err(Failure::internal)
    }

    async fn ask_to_become_expert(&self, actor: &Actor, case: CaseId) -> Result<(), Failure> {
        let case = self.own_case(actor, UseCase::AskToBecomeExpert, case).await?;
        if self.database.expert(case.participant).await.map_err(Failure::internal)?.is_some() {
            return Err(Refusal::AlreadyThere.into());
        }
        let today = self.today();
        let quarter = format!("ervaring-vragen {} {} {}", case.participant, today.year(), today.month0() / 3);
        let mut change = Change::new();
        change.once(Uuid::new_v5(&Uuid::NAMESPACE_OID, quarter.as_bytes()), self.now());
        self.tell_person(&mut change, case.participant, &Message::ExpertAsked { path: OWN_PAGE.to_owned() }).await?;
        self.commit_case(actor, UseCase::AskToBecomeExpert, &case, "", change).await?;
        self.notify_mail();
        Ok(())
    }

    async fn public_experts(&self, actor: &Actor) -> Result<Vec<PublicExpert>, Failure> {
        authorise(actor, UseCase::ReadPublicExperts, About::Nothing)?;
        let found = self.database.public_experts(&SHOWN, LIST_MAX).await.map_err(Failure::internal)?;
        found
            .into_iter()
            .map(|stored| {
                let Expert { name, form, experiences, .. } = self.opened_expert(stored)?;
                let ExpertForm { roles, words, languages, themes, drawing, .. } = form;
                let experiences = experiences.known_to(Visibility::Public).collect();
                Ok(PublicExpert { name, drawing, roles, words, languages, experiences, themes })
            })
            .collect()
    }
}

fn words_of(id: ParticipantId) -> String {
    format!("expert-words:{id}")
}

fn experiences_of(id: ParticipantId) -> String {
    format!("experiences:{id}")
}

fn origin_text(origin: ExpertOrigin) -> &'static str {
    use domain::codes::Code as _;
    origin.code()
}

/// What the coordinators of a municipality have to do with somebody, and by when; nothing while it is up to the person or over.
fn put_expert_due(change: &mut Change, expert: &Expert) {
    let about = DueAbout::Expert(expert.participant);
    let kind = match expert.state {
        ExpertState::Interested => DueKind::ExpertInterested,
        ExpertState::InTalk => DueKind::ExpertTalk,
        ExpertState::InTraining | ExpertState::Ready | ExpertState::Active | ExpertState::Paused => DueKind::ExpertCare,
        ExpertState::Stopped => return change.drop_due(about),
    };
    let Some(due_on) = expert.due_on else { return change.drop_due(about) };
    change.put_due(&Due { about, owner: DueOwner::Coordinators(expert.municipality.clone()), kind, due_on }, Some(expert.participant));
}

impl Marketplace {
    fn sealed_words(&self, expert: &Expert) -> Result<Vec<u8>, Failure> {
        self.seal(&expert.form.words, &words_of(expert.participant))
    }

    /// Somebody with their words and what they went through.
    pub(crate) fn opened_expert(&self, stored: StoredExpert) -> Result<Expert, Failure> {
        let StoredExpert { mut expert, words, experiences } = stored;
        expert.form.words = self.unseal::<ExpertWords>(&words, &words_of(expert.participant))?;
        if let Some(sealed) = experiences {
            expert.experiences = self.unseal(&sealed, &experiences_of(expert.participant))?;
        }
        Ok(expert)
    }

    async fn own_stored_expert(&self, actor: &Actor, use_case: UseCase) -> Result<StoredExpert, Failure> {
        authorise(actor, use_case, About::Nothing)?;
        let own = actor.participant().ok_or(Refusal::NotAllowed)?;
        self.database.expert(own).await.map_err(Failure::internal)?.ok_or_else(|| Refusal::NotAllowed.into())
    }

    /// Somebody of a municipality in which the actor is coordinator; nobody else exists for them.
    pub(crate) async fn expert_of_coordinator(&self, actor: &Actor, use_case: UseCase, id: ParticipantId) -> Result<StoredExpert, Failure> {
        authorise(actor, use_case, About::Nothing)?;
        let stored = self.database.expert(id).await.map_err(Failure::internal)?.ok_or(Refusal::NotAllowed)?;
        authorise(actor, use_case, About::Municipality(&stored.expert.municipality))?;
        Ok(stored)
    }

    pub(crate) fn check_talk(&self, talk: &Talk) -> Result<(), Failure> {
        let now = self.now();
        let is_place = talk.place.trim() == talk.place && (1..=LINE_MAX).contains(&talk.place.chars().count());
        if !is_place || talk.at <= now || talk.at > now + TALK_AHEAD { Err(Refusal::Text.into()) } else { Ok(()) }
    }

    /// Brings somebody into another state, with its term, its line on the list and a message to whoever did not do it themselves.
    async fn move_expert(
        &self,
        actor: &Actor,
        use_case: UseCase,
        mut stored: StoredExpert,
        by: ExpertParty,
        step: ExpertMove,
        from: Option<NaiveDate>,
    ) -> Result<(), Failure> {
        let expert = &mut stored.expert;
        let before = expert.events.len();
        let to = step.leads(expert.state).ok_or(Refusal::WrongState)?;
        if to == ExpertState::Active && !self.has_valid_vog(&expert.municipality, expert.participant).await? {
            return Err(Refusal::NoVog.into());
        }
        expert.state = to;
        expert.began_at = self.now();
        expert.due_on = due(to, from.unwrap_or_else(|| self.today()));
        expert.events.push(ExpertEvent { at: self.now(), step, by });
        let mut change = Change::new();
        change.change_expert(&stored, before);
        put_expert_due(&mut change, &stored.expert);
        if to == ExpertState::Stopped {
            self.leave_pairings(&mut change, stored.expert.participant).await?;
            self.leave_engagements(&mut change, stored.expert.participant).await?;
        }
        if by == ExpertParty::Coordinator {
            self.tell_person(&mut change, stored.expert.participant, &Message::ExpertNews { path: OWN_PAGE.to_owned() }).await?;
        }
        self.commit_expert(actor, use_case, &stored.expert, &step.to_string(), change).await?;
        self.notify_mail();
        Ok(())
    }

    /// Carries out a change about somebody, with a line of the log.
    async fn commit_expert(
        &self,
        actor: &Actor,
        use_case: UseCase,
        expert: &Expert,
        detail: &str,
        mut change: Change,
    ) -> Result<(), Failure> {
        change.not_forgotten(expert.participant, self.today());
        change.log(&self.line(actor, use_case, &subject(expert.participant), Some(&expert.municipality), detail));
        self.commit(change).await
    }

    /// The coordinators of a municipality hear that somebody waits for them.
    pub(crate) async fn tell_coordinators(&self, change: &mut Change, municipality: &Slug) -> Result<(), Failure> {
        for coordinator in self.database.accounts_with(Role::Coordinator, municipality).await.map_err(Failure::internal)? {
            let message = Message::CoordinatorWork { path: "/coordinatie".to_owned() };
            change.mail(self.new_id(), &coordinator.email, coordinator.language, &message, Some(municipality), self.now());
        }
        Ok(())
    }
}
