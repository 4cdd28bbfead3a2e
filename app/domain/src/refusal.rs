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
    /// The form was sent before and has been dealt with.
    #[error("sent before")]
    Repeated,
    /// What was given to sign in is not right, or there is no such account: which of them is not said.
    #[error("not recognised")]
    NotRecognised,
    /// Tried too often.
    #[error("too often")]
    TooOften,
    /// The password is shorter than [`crate::accounts::PASSWORD_MIN`].
    #[error("password too short")]
    PasswordTooShort,
    /// The password is longer than [`crate::accounts::PASSWORD_MAX`].
    #[error("password too long")]
    PasswordTooLong,
    /// The password is easy to guess.
    #[error("password easy to guess")]
    PasswordEasyToGuess,
    /// What the text says does not hold (any more): a link that was used, a code that has passed.
    #[error("no longer valid")]
    NoLongerValid,
    /// There is an account or application with this address already. Only told to those who may know.
    #[error("already there")]
    AlreadyThere,
    /// A text is missing or longer than its limit.
    #[error("missing or too long")]
    Text,
    /// The file of a photo has more bytes than a photo may have.
    #[error("photo too large")]
    PhotoTooLarge,
    /// The file is no JPEG, PNG or WebP, whatever it is called.
    #[error("not a photo")]
    NotAPhoto,
    /// The file of a photo is not whole.
    #[error("photo damaged")]
    PhotoDamaged,
    /// The photo has too many pixels to be opened.
    #[error("photo has too many pixels")]
    PhotoTooManyPixels,
    /// The photo is too small to be seen.
    #[error("photo too small")]
    PhotoTooSmall,
    /// Nothing is free there any more.
    #[error("full")]
    Full,
    /// The money that there is for it this year is spent.
    #[error("spent")]
    Spent,
    /// The last day of a place is over, or before its first day: another one is needed.
    #[error("the last day is over")]
    Ended,
    /// Something is free there, so nobody waits.
    #[error("still free")]
    StillFree,
    /// A coach still has people: they go to somebody else first.
    #[error("still people")]
    StillPeople,
    /// A certificate of conduct was not seen, or not lately enough.
    #[error("no certificate of conduct")]
    NoVog,
    /// It cannot be done in the state the record is in.
    #[error("not in this state")]
    WrongState,
}
