//! What can go wrong, told apart by who can do something about it.

/// Why a use case did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A named case that the person who asked can act on; its wording is in `app/texts`.
    #[error("refused: {0}")]
    Refused(#[from] Refusal),
    /// Ours: logged once where the request ends, answered with a reference number only.
    #[error("internal: {0}")]
    Internal(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl Failure {
    /// Wraps an error that the person who asked can do nothing about.
    pub fn internal(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Internal(error.into())
    }
}

/// The named cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The actor may not do this. For things whose existence is private the answer is as for absence.
    #[error("not allowed")]
    NotAllowed,
    /// Somebody else changed the record meanwhile.
    #[error("changed meanwhile")]
    Changed,
}
