//! Who is asking: the first argument of every use case.

use crate::{
    accounts::{Grant, Role},
    ids::{AccountId, OrganisationId, ParticipantId},
    languages::UiLanguage,
    participants::OwnSession,
    slug::Slug,
};
use std::sync::Arc;

/// Who is asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// Anybody on the web, without an account.
    Visitor,
    /// Somebody who signed in.
    Account(Arc<SignedIn>),
    /// A participant who keeps something here, and came back to it. Never an account, nor the other way round.
    Participant(Arc<OwnSession>),
    /// Whoever runs the program on its own machine: the command line.
    Operator,
    /// The program itself, in its own time: reminders, terms that pass.
    Clockwork,
}

/// Somebody who signed in, as of now: read anew for every request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// Who.
    pub account: AccountId,
    /// The session, by the hash of its token: names it without giving it away.
    pub session: String,
    /// The name they chose.
    pub name: String,
    /// The address they sign in with.
    pub email: String,
    /// The language they want mails in.
    pub language: UiLanguage,
    /// What they were given; use [`SignedIn::grants`], which knows what holds now.
    pub given: Vec<Grant>,
    /// How far they are with the second step of signing in.
    pub second_step: SecondStep,
}

/// How far somebody is with the second step of signing in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecondStep {
    /// None of their roles needs it, and they did not choose it.
    NotNeeded,
    /// A role needs it and it is not set up yet.
    ToSetUp,
    /// It is set up and was not given in this session.
    ToGive,
    /// It was given in this session.
    Given,
}

impl SignedIn {
    /// The grants that hold in this session: those whose role needs a second step only after it was given.
    pub fn grants(&self) -> impl Iterator<Item = &Grant> {
        let given = self.second_step == SecondStep::Given;
        // Somebody who has a second step has it for everything: a stolen password opens nothing.
        let blocked = self.second_step == SecondStep::ToGive;
        self.given.iter().filter(move |grant| !blocked && (given || !grant.role().needs_second_step()))
    }
}

impl Actor {
    /// The person behind it, when there is one.
    pub fn signed_in(&self) -> Option<&SignedIn> {
        match self {
            Self::Account(signed_in) => Some(signed_in),
            Self::Visitor | Self::Participant(_) | Self::Operator | Self::Clockwork => None,
        }
    }

    /// The session of a participant, when it is one.
    pub fn own_session(&self) -> Option<&OwnSession> {
        match self {
            Self::Participant(own) => Some(own),
            Self::Visitor | Self::Account(_) | Self::Operator | Self::Clockwork => None,
        }
    }

    /// The participant behind it, when it is one.
    pub fn participant(&self) -> Option<ParticipantId> {
        self.own_session().map(|own| own.participant)
    }

    /// The account behind it, when there is one.
    pub fn account(&self) -> Option<AccountId> {
        self.signed_in().map(|signed_in| signed_in.account)
    }

    /// May they work for this organisation?
    pub fn is_editor_of(&self, organisation: OrganisationId) -> bool {
        self.grants().any(|grant| *grant == Grant::Editor(organisation))
    }

    /// Do they have this role in this municipality?
    pub fn has_role_in(&self, role: Role, municipality: &Slug) -> bool {
        self.grants().any(|grant| matches!(grant, Grant::Municipal(own, of) if *own == role && of == municipality))
    }

    /// Do they have this role anywhere?
    pub fn has_role(&self, role: Role) -> bool {
        self.grants().any(|grant| grant.role() == role)
    }

    /// The organisations they work for.
    pub fn organisations(&self) -> Vec<OrganisationId> {
        self.grants().filter_map(|grant| if let Grant::Editor(id) = grant { Some(*id) } else { None }).collect()
    }

    /// The municipalities in which they have this role.
    pub fn municipalities(&self, role: Role) -> Vec<Slug> {
        self.grants()
            .filter_map(|grant| match grant {
                Grant::Municipal(own, of) if *own == role => Some(of.clone()),
                _ => None,
            })
            .collect()
    }

    fn grants(&self) -> impl Iterator<Item = &Grant> {
        self.signed_in().into_iter().flat_map(SignedIn::grants)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes::Code as _;
    use uuid::Uuid;

    fn somebody(second_step: SecondStep) -> Actor {
        Actor::Account(Arc::new(SignedIn {
            account: AccountId(Uuid::nil()),
            session: String::new(),
            name: "Sara".into(),
            email: "sara@example.nl".into(),
            language: UiLanguage::Dutch,
            given: vec![Grant::Editor(OrganisationId(Uuid::nil())), Grant::Municipal(Role::Administrator, Slug::of("Utrecht"))],
            second_step,
        }))
    }

    #[test]
    fn a_role_that_needs_a_second_step_holds_only_after_it() {
        let holds = |step| somebody(step).has_role_in(Role::Administrator, &Slug::of("Utrecht"));
        assert!(holds(SecondStep::Given));
        assert!(!holds(SecondStep::ToSetUp) && !holds(SecondStep::ToGive) && !holds(SecondStep::NotNeeded));
    }

    #[test]
    fn an_editor_who_has_a_second_step_must_give_it() {
        let edits = |step| somebody(step).is_editor_of(OrganisationId(Uuid::nil()));
        assert!(edits(SecondStep::Given) && edits(SecondStep::ToSetUp));
        assert!(!edits(SecondStep::ToGive));
    }

    #[test]
    fn a_participant_never_passes_as_an_account_nor_the_other_way_round() {
        let own = OwnSession {
            participant: ParticipantId(Uuid::nil()),
            session: String::new(),
            name: "Sara".into(),
            language: UiLanguage::Dutch,
        };
        let participant = Actor::Participant(Arc::new(own));
        assert!(participant.signed_in().is_none() && participant.account().is_none() && participant.participant().is_some());
        assert!(!Role::ALL.iter().any(|role| participant.has_role(*role)));
        assert!(somebody(SecondStep::Given).participant().is_none());
    }

    #[test]
    fn a_role_holds_in_its_own_municipality_only() {
        assert!(!somebody(SecondStep::Given).has_role_in(Role::Administrator, &Slug::of("Zeist")));
        assert!(!somebody(SecondStep::Given).has_role_in(Role::Coach, &Slug::of("Utrecht")));
    }
}
