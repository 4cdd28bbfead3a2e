//! Identities: UUIDs of version 7 for what is made here, version 5 for what comes from a source.

use std::{fmt, str::FromStr};
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// The same id each time for one record of one source, so that importing twice changes nothing.
            pub fn of_source(source: &str, id: &str) -> Self {
                let name = format!("{}:{source}:{id}", stringify!($name));
                Self(Uuid::new_v5(&Uuid::NAMESPACE_OID, name.as_bytes()))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.fmt(f) }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, uuid::Error> { text.parse().map(Self) }
        }
    };
}

id! {
    /// Identity of a place.
    PlaceId
}
id! {
    /// Identity of an organisation.
    OrganisationId
}
id! {
    /// Identity of an account.
    AccountId
}
id! {
    /// Identity of a participant.
    ParticipantId
}
id! {
    /// Identity of an introduction.
    IntroductionId
}
id! {
    /// Identity of a case: somebody whom a coach knows.
    CaseId
}
id! {
    /// Identity of a hand-over.
    HandOverId
}
id! {
    /// Identity of a buddy pairing.
    PairingId
}
id! {
    /// Identity of a step of a plan.
    StepId
}
id! {
    /// Identity of a training track.
    TrackId
}
id! {
    /// Identity of a module of a track.
    ModuleId
}
id! {
    /// Identity of a file of a module.
    MaterialId
}
id! {
    /// Identity of a training group.
    TrainingGroupId
}
id! {
    /// Identity of a session of a training group.
    TrainingSessionId
}
id! {
    /// Identity of a question of an organisation for an experience expert.
    EngagementId
}
