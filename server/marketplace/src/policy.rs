//! Who may do what: one table, deny by default. Every use case asks here first.

use domain::{
    refusal::{Failure, Refusal},
    use_cases::Actor,
};

/// Everything that somebody can ask for. A use case without a line in [`allows`] is refused to everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UseCase {
    /// Search and filter places.
    FindPlaces,
    /// Open one place.
    ReadPlace,
    /// Suggestions while typing.
    Suggest,
    /// List organisations.
    ListOrganisations,
    /// Open one organisation.
    ReadOrganisation,
    /// Bring a file in.
    Import,
}

impl UseCase {
    /// Every use case.
    pub const ALL: [Self; 6] =
        [Self::FindPlaces, Self::ReadPlace, Self::Suggest, Self::ListOrganisations, Self::ReadOrganisation, Self::Import];
}

/// May this actor do this?
pub fn allows(actor: Actor, use_case: UseCase) -> bool {
    match use_case {
        // What is public is public for everybody.
        UseCase::FindPlaces | UseCase::ReadPlace | UseCase::Suggest | UseCase::ListOrganisations | UseCase::ReadOrganisation => true,
        UseCase::Import => actor == Actor::Operator,
    }
}

pub(crate) fn authorise(actor: Actor, use_case: UseCase) -> Result<(), Failure> {
    if allows(actor, use_case) { Ok(()) } else { Err(Refusal::NotAllowed.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visitor_reads_what_is_public_and_changes_nothing() {
        let allowed: Vec<_> = UseCase::ALL.into_iter().filter(|use_case| allows(Actor::Visitor, *use_case)).collect();
        assert_eq!(
            allowed,
            [UseCase::FindPlaces, UseCase::ReadPlace, UseCase::Suggest, UseCase::ListOrganisations, UseCase::ReadOrganisation]
        );
    }
}
