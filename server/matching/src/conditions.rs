//! The conditions that a place must meet, by name.

/// What a place must meet to fit. Each is described at the top of the crate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Condition {
    /// Visitors may see it.
    Published,
    /// It is not full.
    Free,
    /// Something is free in a day part that was asked.
    DayPart,
    /// It is near enough.
    Distance,
    /// It offers what is needed.
    Needs,
    /// Somebody can come along.
    Company,
    /// One understands each other.
    Language,
    /// Its steps fit.
    Steps,
    /// It was not declined before.
    NotDeclined,
}

impl Condition {
    /// All of them, in order.
    pub const ALL: [Self; 9] = [
        Self::Published,
        Self::Free,
        Self::DayPart,
        Self::Distance,
        Self::Needs,
        Self::Company,
        Self::Language,
        Self::Steps,
        Self::NotDeclined,
    ];
}
