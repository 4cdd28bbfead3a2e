//! One's own training, as a participant sees it.

use super::{Allowance, Attendance, CertificatePaper, Module, ModuleState, Session, TrackKind};
use crate::{
    ids::{TrainingGroupId, TrainingSessionId},
    slug::Slug,
};
use chrono::{DateTime, NaiveDate, Utc};

/// A session, with what is known of oneself there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnSessionMark {
    /// The session; nothing in it is about others.
    pub session: Session,
    /// What is known of oneself.
    pub mark: Option<Attendance>,
}

/// A group in which one is, or was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnGroup {
    /// Identity.
    pub id: TrainingGroupId,
    /// Whose it is.
    pub municipality: Slug,
    /// What the group is called.
    pub name: String,
    /// What the track is for.
    pub kind: TrackKind,
    /// What the track is called.
    pub track: String,
    /// What it is for.
    pub purpose: String,
    /// Who trains it.
    pub trainer: String,
    /// The modules, with how one stands.
    pub modules: Vec<(Module, ModuleState)>,
    /// Its sessions, first one first.
    pub sessions: Vec<OwnSessionMark>,
    /// Since when one does not take part any more.
    pub stopped_on: Option<NaiveDate>,
    /// What one got for it.
    pub certificate: Option<CertificatePaper>,
}

impl OwnGroup {
    /// The next session that goes on.
    pub fn next(&self, now: DateTime<Utc>) -> Option<&OwnSessionMark> {
        self.sessions.iter().find(|own| own.session.is_to_come(now))
    }
}

/// Everything of one's own training.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnTraining {
    /// One's groups, newest first.
    pub groups: Vec<OwnGroup>,
    /// Where one asked to know more.
    pub asked: Vec<Slug>,
    /// Where there is a training to ask about.
    pub offered: Vec<Slug>,
    /// What one gets, for each municipality of one's groups: what holds now, and what comes.
    pub allowances: Vec<(Slug, Vec<Allowance>)>,
    /// Now, as this was made.
    pub now: DateTime<Utc>,
}

/// Something one does with one's own training. Nobody asks why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OwnTrainingStep {
    /// "Ik wil er meer over weten."
    Ask(Slug),
    /// "Toch niet."
    TakeBack(Slug),
    /// "Ik kan er niet bij zijn."
    CannotCome(TrainingSessionId),
    /// "Ik kom toch."
    CanCome(TrainingSessionId),
    /// "Ik stop met de opleiding."
    Stop(TrainingGroupId),
    /// "Ik wil weer meedoen."
    ComeBack(TrainingGroupId),
}
