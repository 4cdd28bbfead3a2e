//! Groups: who is in them, when they meet, who was there. Each step is one transaction.

use crate::{Marketplace, participants::subject, policy::UseCase};
use db::{Change, StoredGroup, StoredMember};
use domain::{
    accounts::Role,
    actors::Actor,
    audit::AuditEntry,
    ending::dutch_day,
    experts::ExpertState,
    ids::{ModuleId, ParticipantId, TrackId, TrainingGroupId, TrainingSessionId},
    messages::Message,
    refusal::{Failure, Refusal},
    slug::Slug,
    training::{GroupForm, GroupStep, Member, OpenGroup, Session, SessionForm, TrackKind, TrainingGroup, VogState, progress},
};
use uuid::Uuid;

/// Where a participant reads what changed.
const OWN: &str = "/mijn/opleiding";

/// As which use case a step is done, and what the log says of it.
fn told(step: &GroupStep) -> (UseCase, &'static str) {
    match step {
        GroupStep::Describe(_) => (UseCase::ChangeTrainingGroup, "groep"),
        GroupStep::Add(_) => (UseCase::ChangeTrainingGroup, "erbij"),
        GroupStep::Remove(_) => (UseCase::ChangeTrainingGroup, "eraf"),
        GroupStep::Plan(_) => (UseCase::PlanTraining, "gepland"),
        GroupStep::Move(..) => (UseCase::PlanTraining, "verzet"),
        GroupStep::Cancel(..) => (UseCase::PlanTraining, "vervallen"),
        GroupStep::Mark(..) => (UseCase::MarkAttendance, "bijeenkomst"),
        GroupStep::CatchUp(..) => (UseCase::MarkAttendance, "module"),
        GroupStep::Certify(_) => (UseCase::GiveCertificate, "gegeven"),
        GroupStep::SeeVog(..) => (UseCase::SeeVog, "gezien"),
        GroupStep::Refresh(_) => (UseCase::ChangeTrainingGroup, "opgefrist"),
    }
}

/// Whom a step is about, when that is one person.
fn about(step: &GroupStep) -> Option<ParticipantId> {
    match step {
        GroupStep::Remove(who)
        | GroupStep::CatchUp(who, ..)
        | GroupStep::Certify(who)
        | GroupStep::SeeVog(who, _)
        | GroupStep::Refresh(who) => Some(*who),
        _ => None,
    }
}

/// Experience experts whom a coordinator can ask for a group: all but those who stopped.
const KNOWN: [ExpertState; 6] =
    [ExpertState::Interested, ExpertState::InTalk, ExpertState::InTraining, ExpertState::Ready, ExpertState::Active, ExpertState::Paused];
/// As many of them are looked at.
const CANDIDATES_MAX: u32 = 500;

impl Marketplace {
    pub(super) async fn new_group(&self, actor: &Actor, track: TrackId, form: &GroupForm, key: Uuid) -> Result<TrainingGroupId, Failure> {
        let track = self.own_track(actor, UseCase::ChangeTrainingGroup, track).await?;
        self.check_group(&track.municipality, form).await?;
        let key = Uuid::new_v5(&key, format!("group {:?} {}", actor.account(), track.id).as_bytes());
        let group = TrainingGroup {
            id: TrainingGroupId(key),
            track: track.id,
            track_title: track.form.title,
            kind: track.form.kind,
            municipality: track.municipality,
            form: form.clone(),
            trainer_name: String::new(),
            members: 0,
        };
        let mut change = Change::new();
        change.once(key, self.now());
        change.create_group(&group);
        self.tell_trainer(&mut change, actor, &group, form).await?;
        change.log(&self.training_line(actor, UseCase::ChangeTrainingGroup, &group, None, "nieuw"));
        match self.commit(change).await {
            Ok(()) | Err(Failure::Refused(Refusal::Repeated)) => {}
            Err(failure) => return Err(failure),
        }
        self.notify_mail();
        Ok(group.id)
    }

    async fn check_group(&self, municipality: &Slug, form: &GroupForm) -> Result<(), Failure> {
        if !form.is_fine() {
            return Err(Refusal::Text.into());
        }
        let known = self.trainers_in(municipality).await?.iter().any(|trainer| trainer.account == form.trainer);
        if known { Ok(()) } else { Err(Refusal::NotAllowed.into()) }
    }

    /// Whoever trains a group hears where it is, unless they did it themselves.
    async fn tell_trainer(&self, change: &mut Change, actor: &Actor, group: &TrainingGroup, form: &GroupForm) -> Result<(), Failure> {
        if actor.account() == Some(form.trainer) {
            return Ok(());
        }
        let account = self.database.account(form.trainer).await.map_err(Failure::internal)?.ok_or(Refusal::NotAllowed)?.account;
        let message = Message::TrainerChosen { path: format!("/coordinatie/opleiding/groepen/{}", group.id) };
        change.mail(self.new_id(), &account.email, account.language, &message, Some(&group.municipality), self.now());
        Ok(())
    }

    pub(super) async fn open_group(&self, actor: &Actor, id: TrainingGroupId) -> Result<OpenGroup, Failure> {
        let StoredGroup { group, sessions, caught_up } = self.group_for(actor, UseCase::ReadTraining, id).await?;
        let (now, today) = (self.now(), self.today());
        let track = self.database.track(group.track).await.map_err(Failure::internal)?.ok_or(Refusal::NotAllowed)?;
        let modules: Vec<ModuleId> = track.modules.iter().map(|module| module.id).collect();
        let coordinates = actor.has_role_in(Role::Coordinator, &group.municipality);
        let settings = self.database.training_settings(&group.municipality).await.map_err(Failure::internal)?;
        let vogs = if coordinates { self.database.vogs_in(&group.municipality).await.map_err(Failure::internal)? } else { Vec::new() };
        let mut change = Change::new();
        let mut members = Vec::new();
        for member in self.database.members_of_group(id).await.map_err(Failure::internal)? {
            if member.stopped_on.is_some() {
                continue;
            }
            let who = member.participant;
            change.log(&self.training_line(actor, UseCase::ReadTraining, &group, Some(who), "groep"));
            let seen = vogs.iter().find(|(_, of, _)| *of == who).map(|(.., vog)| vog.clone());
            members.push(Member {
                participant: who,
                name: member.name,
                modules: progress(&modules, &sessions, &caught_up, who, now),
                certified_on: member.certified_on,
                vog: coordinates.then(|| VogState::of(seen, &settings, today)),
            });
        }
        change.log(&self.training_line(actor, UseCase::ReadTraining, &group, None, "groep"));
        let (candidates, trainers) = if coordinates {
            let known = self.known_for_training(&group.municipality).await?;
            let others = known.into_iter().filter(|(who, _)| members.iter().all(|member| member.participant != *who));
            (others.collect(), self.trainers_in(&group.municipality).await?)
        } else {
            (Vec::new(), Vec::new())
        };
        self.commit(change).await?;
        let in_it = |who: ParticipantId| members.iter().any(|member| member.participant == who);
        let mut sessions = sessions;
        // Who stopped is not told of any more.
        for session in &mut sessions {
            session.marks.retain(|mark| in_it(mark.participant));
        }
        Ok(OpenGroup { group, modules: track.modules, sessions, members, coordinates, candidates, trainers, now })
    }

    /// The people that the coordinators of a municipality know: who asked about the training, who would like to be or is an experience
    /// expert, and who is or was in a group.
    pub(crate) async fn known_for_training(&self, municipality: &Slug) -> Result<Vec<(ParticipantId, String)>, Failure> {
        let asked = self.database.asked_for_training(municipality).await.map_err(Failure::internal)?;
        let mut known: Vec<(ParticipantId, String)> = asked.into_iter().map(|(who, name, _)| (who, name)).collect();
        for group in self.database.training_groups(std::slice::from_ref(municipality), None).await.map_err(Failure::internal)? {
            let members = self.database.members_of_group(group.id).await.map_err(Failure::internal)?;
            known.extend(members.into_iter().map(|member| (member.participant, member.name)));
        }
        let experts = self.database.experts(std::slice::from_ref(municipality), &KNOWN, CANDIDATES_MAX).await.map_err(Failure::internal)?;
        known.extend(experts.into_iter().map(|stored| (stored.expert.participant, stored.expert.name)));
        known.sort_by_cached_key(|(who, name)| (name.to_lowercase(), *who));
        known.dedup_by_key(|(who, _)| *who);
        Ok(known)
    }

    pub(super) async fn group_step(&self, actor: &Actor, id: TrainingGroupId, step: &GroupStep, key: Uuid) -> Result<(), Failure> {
        let (use_case, words) = told(step);
        let stored = self.group_for(actor, use_case, id).await?;
        let key = Uuid::new_v5(&key, id.0.as_bytes());
        if self.database.was_dealt_with(key).await.map_err(Failure::internal)? {
            return Ok(());
        }
        let mut change = Change::new();
        change.once(key, self.now());
        self.do_step(&mut change, actor, &stored, step, key).await?;
        change.log(&self.training_line(actor, use_case, &stored.group, about(step), words));
        match self.commit(change).await {
            Ok(()) | Err(Failure::Refused(Refusal::Repeated)) => {}
            Err(failure) => return Err(failure),
        }
        self.notify_mail();
        Ok(())
    }

    async fn do_step(&self, change: &mut Change, actor: &Actor, stored: &StoredGroup, step: &GroupStep, key: Uuid) -> Result<(), Failure> {
        let group = &stored.group;
        let today = self.today();
        if group.kind == TrackKind::Peers && step.is_about_learning() {
            return Err(Refusal::WrongState.into());
        }
        match step {
            GroupStep::Describe(form) => {
                self.check_group(&group.municipality, form).await?;
                change.change_group(group.id, form);
                if form.trainer != group.form.trainer {
                    self.tell_trainer(change, actor, group, form).await?;
                }
            }
            GroupStep::Add(people) => {
                let known = self.known_for_training(&group.municipality).await?;
                for who in people {
                    if !known.iter().any(|(known, _)| known == who) {
                        return Err(Refusal::NotAllowed.into());
                    }
                    change.join_group(group.id, *who, today);
                    change.take_back_training(&group.municipality, *who);
                    change.log(&self.training_line(actor, UseCase::ChangeTrainingGroup, group, Some(*who), "erbij"));
                }
            }
            GroupStep::Remove(who) => {
                self.member_of(group, *who).await?;
                change.leave_group(group.id, *who);
            }
            GroupStep::Plan(form) => {
                self.check_session(group.track, form).await?;
                let (id, made_at) = (TrainingSessionId(key), self.now());
                let form = form.clone();
                let session = Session { id, group: group.id, form, cancelled: false, edition: 0, made_at, marks: Vec::new() };
                change.create_training_session(&session);
                // Who is in a group of peers is invited: there is no course by which they know the days.
                if group.kind == TrackKind::Peers {
                    self.tell_members(change, group).await?;
                }
            }
            GroupStep::Move(id, edition, form) => {
                self.check_session(group.track, form).await?;
                let session = self.session_to_come(stored, *id, *edition)?;
                // The same again is nothing new, and nobody hears of it twice.
                if session.form != *form {
                    change.move_training_session(&Session { form: form.clone(), ..session });
                    self.tell_members(change, group).await?;
                }
            }
            GroupStep::Cancel(id, edition) => {
                let session = self.session_to_come(stored, *id, *edition)?;
                change.move_training_session(&Session { cancelled: true, ..session });
                self.tell_members(change, group).await?;
            }
            GroupStep::Mark(id, marks) => {
                let session = stored.sessions.iter().find(|session| session.id == *id).ok_or(Refusal::NotAllowed)?;
                if session.cancelled || dutch_day(session.form.at) > today {
                    return Err(Refusal::WrongState.into());
                }
                for (who, attendance) in marks {
                    self.member_of(group, *who).await?;
                    change.mark_attendance(session, *who, *attendance);
                    change.log(&self.training_line(actor, UseCase::MarkAttendance, group, Some(*who), "bijeenkomst"));
                }
            }
            GroupStep::CatchUp(who, module, how) => {
                self.member_of(group, *who).await?;
                self.check_module(group.track, Some(*module)).await?;
                change.catch_up(group.id, *who, *module, how.map(|how| (how, today)));
            }
            GroupStep::Certify(who) => self.certify(change, actor, stored, *who).await?,
            GroupStep::SeeVog(who, seen_on) => {
                self.member_of(group, *who).await?;
                self.see_vog(change, actor, &group.municipality, *who, *seen_on).await?;
            }
            GroupStep::Refresh(who) => {
                let member = self.member_of(group, *who).await?;
                member.certified_on.ok_or(Refusal::WrongState)?;
                self.put_refresher(change, &member, &group.municipality);
            }
        }
        Ok(())
    }

    /// Somebody who is in a group now.
    pub(super) async fn member_of(&self, group: &TrainingGroup, who: ParticipantId) -> Result<StoredMember, Failure> {
        let members = self.database.members_of_group(group.id).await.map_err(Failure::internal)?;
        let member = members.into_iter().find(|member| member.participant == who && member.stopped_on.is_none());
        member.ok_or_else(|| Refusal::NotAllowed.into())
    }

    async fn check_session(&self, track: TrackId, form: &SessionForm) -> Result<(), Failure> {
        if !form.is_fine() || form.at <= self.now() {
            return Err(Refusal::Text.into());
        }
        self.check_module(track, form.module).await
    }

    async fn check_module(&self, track: TrackId, module: Option<ModuleId>) -> Result<(), Failure> {
        let track = self.database.track(track).await.map_err(Failure::internal)?.ok_or(Refusal::NotAllowed)?;
        let known = module.is_none_or(|module| track.modules.iter().any(|own| own.id == module));
        if known { Ok(()) } else { Err(Refusal::NotAllowed.into()) }
    }

    fn session_to_come(&self, stored: &StoredGroup, id: TrainingSessionId, edition: u32) -> Result<Session, Failure> {
        let session = stored.sessions.iter().find(|session| session.id == id).ok_or(Refusal::NotAllowed)?;
        if session.edition != edition {
            return Err(Refusal::Changed.into());
        }
        if session.is_to_come(self.now()) { Ok(session.clone()) } else { Err(Refusal::WrongState.into()) }
    }

    /// Everybody in a group hears that something changed, in the way they chose.
    async fn tell_members(&self, change: &mut Change, group: &TrainingGroup) -> Result<(), Failure> {
        for member in self.database.members_of_group(group.id).await.map_err(Failure::internal)? {
            let profile = self.database.participant(member.participant).await.map_err(Failure::internal)?;
            let Some(form) = profile.filter(|_| member.stopped_on.is_none()).map(|profile| profile.form) else { continue };
            if let Some(to) = form.written_to() {
                // Of no municipality: no administrator sees to whom it goes.
                change.tell(self.new_id(), &to, form.language, &Message::TrainingChanged { path: OWN.to_owned() }, None, self.now());
            }
        }
        Ok(())
    }

    /// A line of the log about a group, or somebody in it.
    pub(super) fn training_line(
        &self,
        actor: &Actor,
        use_case: UseCase,
        group: &TrainingGroup,
        who: Option<ParticipantId>,
        detail: &str,
    ) -> AuditEntry {
        let subject = who.map_or_else(|| format!("training-group:{}", group.id), subject);
        self.line(actor, use_case, &subject, Some(&group.municipality), detail)
    }
}
