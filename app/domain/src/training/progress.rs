//! How far somebody is: which modules they did, and which are still to come.

use super::{Attendance, CatchUp, Session};
use crate::ids::{ModuleId, ParticipantId};
use chrono::{DateTime, NaiveDate, Utc};

/// A module that somebody did at another moment than the group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CaughtUp {
    /// Who.
    pub participant: ParticipantId,
    /// What.
    pub module: ModuleId,
    /// How.
    pub how: CatchUp,
    /// When it was written down.
    pub on: NaiveDate,
}

/// How somebody stands with a module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ModuleState {
    /// They did it: with the group, or else as this says.
    Done(Option<CatchUp>),
    /// The group does it then.
    Planned(DateTime<Utc>),
    /// The group did it: they can still do it.
    ToCatchUp,
    /// No day is planned yet.
    ToCome,
}

/// How somebody stands with each module.
pub fn progress(
    modules: &[ModuleId],
    sessions: &[Session],
    caught_up: &[CaughtUp],
    who: ParticipantId,
    now: DateTime<Utc>,
) -> Vec<(ModuleId, ModuleState)> {
    modules.iter().map(|module| (*module, state(*module, sessions, caught_up, who, now))).collect()
}

fn state(module: ModuleId, sessions: &[Session], caught_up: &[CaughtUp], who: ParticipantId, now: DateTime<Utc>) -> ModuleState {
    let of_module = || sessions.iter().filter(|session| !session.cancelled && session.form.module == Some(module));
    if of_module().any(|session| session.mark_of(who) == Some(Attendance::Present)) {
        return ModuleState::Done(None);
    }
    if let Some(caught) = caught_up.iter().find(|caught| caught.participant == who && caught.module == module) {
        return ModuleState::Done(Some(caught.how));
    }
    // Another session of the same module is a way to catch up.
    if let Some(next) = of_module().map(|session| session.form.at).filter(|at| *at > now).min() {
        return ModuleState::Planned(next);
    }
    if of_module().next().is_some() { ModuleState::ToCatchUp } else { ModuleState::ToCome }
}

/// Was every module done? A track without modules is never done.
pub fn all_done(states: &[(ModuleId, ModuleState)]) -> bool {
    !states.is_empty() && states.iter().all(|(_, state)| matches!(state, ModuleState::Done(_)))
}
