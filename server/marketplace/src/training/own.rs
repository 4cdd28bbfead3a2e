//! One's own training: what a participant sees of it, and what they can do. Nobody asks why.

use crate::{Marketplace, policy::UseCase};
use db::{Change, StoredGroup, StoredMember};
use domain::{
    actors::Actor,
    ids::{ModuleId, ParticipantId, TrackId, TrainingGroupId, TrainingSessionId},
    refusal::{Failure, Refusal},
    training::{Attendance, OwnGroup, OwnSessionMark, OwnTraining, OwnTrainingStep, Session, progress},
};

impl Marketplace {
    /// Everything of somebody's training.
    pub(crate) async fn training_of(&self, who: ParticipantId) -> Result<OwnTraining, Failure> {
        let mut groups = Vec::new();
        let mut allowances = Vec::new();
        for member in self.database.groups_of(who).await.map_err(Failure::internal)? {
            let Some(stored) = self.database.training_group(member.group).await.map_err(Failure::internal)? else { continue };
            let municipality = stored.group.municipality.clone();
            if member.stopped_on.is_none() && !allowances.iter().any(|(known, _)| *known == municipality) {
                let settings = self.database.training_settings(&municipality).await.map_err(Failure::internal)?;
                allowances.push((municipality, settings.allowances_from(self.today())));
            }
            groups.extend(self.own_group(&member, stored).await?);
        }
        let asked = self.database.training_asked_by(who).await.map_err(Failure::internal)?;
        let offered = self.database.municipalities_with_tracks().await.map_err(Failure::internal)?;
        Ok(OwnTraining { groups, asked, offered, allowances, now: self.now() })
    }

    async fn own_group(&self, member: &StoredMember, stored: StoredGroup) -> Result<Option<OwnGroup>, Failure> {
        let StoredGroup { group, sessions, caught_up } = stored;
        let Some(track) = self.database.track(group.track).await.map_err(Failure::internal)? else { return Ok(None) };
        let who = member.participant;
        let modules: Vec<ModuleId> = track.modules.iter().map(|module| module.id).collect();
        let states = progress(&modules, &sessions, &caught_up, who, self.now());
        let own = |session: Session| {
            let mark = session.mark_of(who);
            OwnSessionMark { session: Session { marks: Vec::new(), ..session }, mark }
        };
        Ok(Some(OwnGroup {
            id: group.id,
            municipality: group.municipality,
            name: group.form.name,
            kind: track.form.kind,
            track: track.form.title,
            purpose: track.form.purpose,
            trainer: group.trainer_name,
            modules: track.modules.into_iter().zip(states).map(|(module, (_, state))| (module, state)).collect(),
            sessions: sessions.into_iter().map(own).collect(),
            stopped_on: member.stopped_on,
            certificate: self.certificate_paper(member).await?,
        }))
    }

    pub(super) async fn own_step(&self, actor: &Actor, who: ParticipantId, step: &OwnTrainingStep) -> Result<(), Failure> {
        let (today, mut change) = (self.today(), Change::new());
        let (municipality, detail) = match step {
            OwnTrainingStep::Ask(municipality) => {
                let offered = self.database.municipalities_with_tracks().await.map_err(Failure::internal)?;
                if !offered.contains(municipality) {
                    return Err(Refusal::NotAllowed.into());
                }
                change.ask_for_training(municipality, who, today);
                (municipality.clone(), "gevraagd")
            }
            OwnTrainingStep::TakeBack(municipality) => {
                change.take_back_training(municipality, who);
                (municipality.clone(), "toch niet")
            }
            OwnTrainingStep::CannotCome(session) => {
                let (stored, session) = self.own_session_to_come(who, *session).await?;
                change.mark_attendance(&session, who, Some(Attendance::Excused));
                (stored.group.municipality, "afgemeld")
            }
            OwnTrainingStep::CanCome(session) => {
                let (stored, session) = self.own_session_to_come(who, *session).await?;
                change.mark_attendance(&session, who, None);
                (stored.group.municipality, "komt toch")
            }
            OwnTrainingStep::Stop(group) => {
                change.stop_in_group(*group, who, today);
                (self.own_membership(who, *group).await?.group.municipality, "gestopt")
            }
            OwnTrainingStep::ComeBack(group) => {
                change.join_group(*group, who, today);
                (self.own_membership(who, *group).await?.group.municipality, "weer mee")
            }
        };
        let subject = crate::participants::subject(who);
        change.log(&self.line(actor, UseCase::GoOnWithTraining, &subject, Some(&municipality), detail));
        self.commit(change).await
    }

    /// A group in which somebody is or was.
    async fn own_membership(&self, who: ParticipantId, group: TrainingGroupId) -> Result<StoredGroup, Failure> {
        let groups = self.database.groups_of(who).await.map_err(Failure::internal)?;
        if !groups.iter().any(|member| member.group == group) {
            return Err(Refusal::NotAllowed.into());
        }
        self.database.training_group(group).await.map_err(Failure::internal)?.ok_or_else(|| Refusal::NotAllowed.into())
    }

    async fn own_session_to_come(&self, who: ParticipantId, id: TrainingSessionId) -> Result<(StoredGroup, Session), Failure> {
        let group = self.database.group_of_session(id).await.map_err(Failure::internal)?.ok_or(Refusal::NotAllowed)?;
        let stored = self.own_membership(who, group).await?;
        self.member_of(&stored.group, who).await?;
        let session = stored.sessions.iter().find(|session| session.id == id).cloned().ok_or(Refusal::NotAllowed)?;
        if session.is_to_come(self.now()) { Ok((stored, session)) } else { Err(Refusal::WrongState.into()) }
    }

    /// Does somebody go through this track now?
    pub(super) async fn goes_through(&self, who: ParticipantId, track: TrackId) -> Result<bool, Failure> {
        for member in self.database.groups_of(who).await.map_err(Failure::internal)? {
            let stored = self.database.training_group(member.group).await.map_err(Failure::internal)?;
            if member.stopped_on.is_none() && stored.is_some_and(|stored| stored.group.track == track) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
