//! What the program does by itself, and how that goes.

use crate::codes::codes;
use chrono::{DateTime, TimeDelta, Utc};

codes! {
    /// Work that the program does by itself.
    Job {
        /// Brings what changed into the search index.
        Index = "zoekindex",
        /// Takes over search words that another process changed.
        SearchWords = "zoekwoorden",
        /// Gives lines of the log their number and hash.
        Log = "logboek",
        /// Sends what is in the outbox.
        Mail = "post",
        /// Sends the text messages in the outbox.
        TextMessages = "sms",
        /// "Klopt dit nog?".
        Confirm = "klopt-dit-nog",
        /// Takes places off the marketplace whose last day is over.
        Ends = "einddatum",
        /// Stores how often places were looked at.
        Views = "bekeken",
        /// Reminds who owes an answer, hands silences to a coach, offers seats.
        Introductions = "kennismakingen",
        /// Tells when the term of a hand-over passed, and ends what nobody answers.
        HandOvers = "overdrachten",
        /// Reminds buddies, goes on when they do not answer, ends pairings that lasted long enough.
        Pairings = "maatjes",
        /// Writes to participants who stay away, and erases what they kept.
        Forget = "vergeten",
        /// Removes what has passed.
        Sweep = "opruimen",
    }
}

/// One time that a job ran.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobRun {
    /// When it was done.
    pub at: DateTime<Utc>,
    /// How long it took.
    pub took: TimeDelta,
    /// Did it fail?
    pub failed: bool,
}

/// A time that a job failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobFailure {
    /// When.
    pub at: DateTime<Utc>,
    /// The reference number in the log of the server.
    pub reference: String,
}

/// How a job stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobState {
    /// Which.
    pub job: Job,
    /// Is it there in this installation? Without a mail server nothing is sent.
    pub runs_here: bool,
    /// The last time; `None` when it has not run since the program started.
    pub last: Option<JobRun>,
    /// The last time that it failed, since the program started.
    pub failure: Option<JobFailure>,
    /// Since when it is at it; `None` when it rests.
    pub busy_since: Option<DateTime<Utc>>,
    /// When it comes again at the latest; it comes sooner when there is something to do.
    pub next: Option<DateTime<Utc>>,
    /// How much waits for it; `None` where nothing can wait.
    pub waits: Option<u32>,
    /// How much it gave up, so that somebody has to look.
    pub given_up: u32,
}
