//! Groups: who goes through a track together, when and where, and who was there.

use super::{MODULE_MINUTES, Module, ModuleState, TITLE_MAX, TrackKind, VogState, fits};
use crate::{
    cases::Colleague,
    codes::codes,
    ids::{AccountId, ModuleId, ParticipantId, TrackId, TrainingGroupId, TrainingSessionId},
    slug::Slug,
};
use chrono::{DateTime, NaiveDate, Utc};

/// Members of a group when nothing else is chosen, at most.
pub const GROUP_USUAL: u8 = 12;
/// Members of a group, at most, whatever is chosen.
pub const GROUP_MOST: u8 = 30;
/// Longest place of a session, in characters.
pub const PLACE_MAX: usize = 120;

codes! {
    /// Whether somebody was at a session. It says nothing of why, and nobody adds it up.
    Attendance {
        /// They were there.
        Present = "aanwezig",
        /// They were not.
        Absent = "er-niet",
        /// They said that they could not come.
        Excused = "afgemeld",
    }
}

codes! {
    /// How somebody did a module at another moment than the group.
    CatchUp {
        /// With the material, in their own pace.
        OwnPace = "eigen-tempo",
        /// At a session of another group.
        OtherSession = "andere-bijeenkomst",
    }
}

/// What a group is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupForm {
    /// What it is called; 1 to [`TITLE_MAX`] characters.
    pub name: String,
    /// Who trains it: somebody of the municipality.
    pub trainer: AccountId,
    /// Members, at most; 1 to [`GROUP_MOST`].
    pub most: u8,
}

impl GroupForm {
    /// Can it be kept?
    pub fn is_fine(&self) -> bool {
        fits(&self.name, TITLE_MAX) && !self.name.contains('\n') && (1..=GROUP_MOST).contains(&self.most)
    }
}

/// A group, without its members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrainingGroup {
    /// Identity.
    pub id: TrainingGroupId,
    /// The track it goes through.
    pub track: TrackId,
    /// What the track is called.
    pub track_title: String,
    /// What the track is for.
    pub kind: TrackKind,
    /// Whose it is.
    pub municipality: Slug,
    /// What it is.
    pub form: GroupForm,
    /// The name of who trains it.
    pub trainer_name: String,
    /// How many people are in it.
    pub members: u8,
}

/// What a session is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionForm {
    /// When it begins.
    pub at: DateTime<Utc>,
    /// How long it takes.
    pub minutes: u16,
    /// Where; 1 to [`PLACE_MAX`] characters.
    pub place: String,
    /// Which module it is about; none for getting to know each other.
    pub module: Option<ModuleId>,
}

impl SessionForm {
    /// Can it be kept?
    pub fn is_fine(&self) -> bool {
        fits(&self.place, PLACE_MAX) && !self.place.contains('\n') && MODULE_MINUTES.contains(&self.minutes)
    }
}

/// Whether somebody was there, or will not be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionMark {
    /// Who.
    pub participant: ParticipantId,
    /// What.
    pub attendance: Attendance,
}

/// A session of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Identity.
    pub id: TrainingSessionId,
    /// Whose.
    pub group: TrainingGroupId,
    /// What it is.
    pub form: SessionForm,
    /// Does it not go on?
    pub cancelled: bool,
    /// Grows each time it is moved or cancelled.
    pub edition: u32,
    /// When it was planned.
    pub made_at: DateTime<Utc>,
    /// Who was there, or will not be; of members only.
    pub marks: Vec<SessionMark>,
}

impl Session {
    /// What is known of somebody at this session.
    pub fn mark_of(&self, participant: ParticipantId) -> Option<Attendance> {
        self.marks.iter().find(|mark| mark.participant == participant).map(|mark| mark.attendance)
    }

    /// Can it still be moved or cancelled?
    pub fn is_to_come(&self, now: DateTime<Utc>) -> bool {
        !self.cancelled && self.form.at > now
    }
}

/// Somebody in a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub participant: ParticipantId,
    /// The name they chose.
    pub name: String,
    /// How far they are, module by module.
    pub modules: Vec<(ModuleId, ModuleState)>,
    /// When they got their certificate.
    pub certified_on: Option<NaiveDate>,
    /// How their certificate of conduct stands; only a coordinator sees it.
    pub vog: Option<VogState>,
}

/// A group, as who works with it sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenGroup {
    /// The group.
    pub group: TrainingGroup,
    /// The modules of its track.
    pub modules: Vec<Module>,
    /// Its sessions, first one first.
    pub sessions: Vec<Session>,
    /// Who is in it, by name.
    pub members: Vec<Member>,
    /// Is the reader a coordinator there? Then these two are filled.
    pub coordinates: bool,
    /// Who could be added.
    pub candidates: Vec<(ParticipantId, String)>,
    /// Who could train it.
    pub trainers: Vec<Colleague>,
    /// Now, as this was made.
    pub now: DateTime<Utc>,
}

impl GroupStep {
    /// Does it belong to learning: who was there, what was learned, what one gets for it? Nothing of it is for a group of peers.
    pub fn is_about_learning(&self) -> bool {
        matches!(self, Self::Mark(..) | Self::CatchUp(..) | Self::Certify(_) | Self::SeeVog(..) | Self::Refresh(_))
    }
}

/// Something that is done with a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroupStep {
    /// Says what it is.
    Describe(GroupForm),
    /// Adds people; those who are in it already stay.
    Add(Vec<ParticipantId>),
    /// Takes somebody out who was added by mistake, with what was written down.
    Remove(ParticipantId),
    /// Plans a session.
    Plan(SessionForm),
    /// Moves a session that was in this edition.
    Move(TrainingSessionId, u32, SessionForm),
    /// Cancels a session that was in this edition.
    Cancel(TrainingSessionId, u32),
    /// Writes down who was there; `None` forgets it.
    Mark(TrainingSessionId, Vec<(ParticipantId, Option<Attendance>)>),
    /// Somebody did a module at another moment, or not yet.
    CatchUp(ParticipantId, ModuleId, Option<CatchUp>),
    /// Gives a certificate to somebody who did every module.
    Certify(ParticipantId),
    /// A coordinator saw the certificate of conduct, on this day.
    SeeVog(ParticipantId, NaiveDate),
    /// Somebody came together once more after a year.
    Refresh(ParticipantId),
}
