//! Where somebody goes who signed in.

use super::carried::Carried;
use crate::{
    Market,
    forms::{FormAnswer, Posted},
};
use domain::{
    accounts::{Role, SessionToken},
    actors::{SecondStep, SignedIn},
    refusal::Failure,
};

/// A page to work at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// The places of an organisation.
    Places,
    /// Who would like to have a look there.
    Introductions,
    /// Whom coaches bring.
    HandOvers,
    /// Who waits for a coach.
    Coaching,
    /// Who waits for a coordinator of experience experts.
    Coordination,
    /// What was given in thanks.
    Rewards,
    /// Checking organisations, accounts.
    Administration,
    /// The processing log.
    Log,
}

impl Work {
    const ALL: [(Role, Self); 8] = [
        (Role::Editor, Self::Places),
        (Role::Editor, Self::Introductions),
        (Role::Editor, Self::HandOvers),
        (Role::Coach, Self::Coaching),
        (Role::Coordinator, Self::Coordination),
        (Role::Manager, Self::Rewards),
        (Role::Administrator, Self::Administration),
        (Role::PrivacyOfficer, Self::Log),
    ];

    /// The pages that somebody may work at now.
    pub fn of(signed_in: &SignedIn) -> Vec<Self> {
        let has = |role: Role| signed_in.grants().any(|grant| grant.role() == role);
        Self::ALL.into_iter().filter_map(|(role, work)| has(role).then_some(work)).collect()
    }

    /// Its path.
    pub fn path(self) -> &'static str {
        match self {
            Self::Places => "/partner",
            Self::Introductions => "/partner/kennismakingen",
            Self::HandOvers => "/partner/overdrachten",
            Self::Coaching => "/coach",
            Self::Coordination => "/coordinatie",
            Self::Rewards => "/regie/bedankjes",
            Self::Administration => "/beheer",
            Self::Log => "/beheer/logboek",
        }
    }

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Places => "accounts-nav-places",
            Self::Introductions => "introductions-inbox-title",
            Self::HandOvers => "handovers-partner-title",
            Self::Coaching => "accounts-nav-coach",
            Self::Coordination => "accounts-nav-coordination",
            Self::Rewards => "rewards-title",
            Self::Administration => "accounts-nav-administration",
            Self::Log => "accounts-nav-log",
        }
    }
}

/// Where somebody begins who wants nothing in particular.
pub fn start_of(signed_in: &SignedIn) -> &'static str {
    Work::of(signed_in).first().map_or("/account", |work| work.path())
}

/// The answer to a form that signed somebody in: the next step, or where they wanted to go, or where their work is.
pub async fn arrive(market: &Market, token: SessionToken, carried: Carried) -> FormAnswer {
    let signed_in = market.0.signed_in(&token).await?.ok_or_else(|| Failure::internal("a new session that nobody holds"))?;
    let resume = carried.resume();
    let path = match signed_in.second_step {
        SecondStep::ToGive => carried.step("/inloggen/tweede-stap"),
        // Who was in the middle of something goes on with that: the pages ask for the rest when it is time.
        SecondStep::ToSetUp if resume.is_none() => carried.step("/account/tweede-stap"),
        _ => carried.wanted.unwrap_or_else(|| start_of(&signed_in).to_owned()),
    };
    Ok(Posted::SignedIn { token, path, resume })
}
