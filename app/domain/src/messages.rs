//! Messages to people: kept in an outbox, in the transaction of what they tell of, and sent by a worker.
//!
//! A message holds what its words need; the words are in `app/texts`. Neither subject nor words name a person, a
//! place or a reason: who finds the mail on a shared telephone learns nothing.

use crate::{codes::codes, languages::UiLanguage, participants::ReachedBy, reports::ReportKind};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What a message says. Links are paths of this site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Message {
    /// The six digits with which somebody signs in.
    SignInCode {
        /// The digits.
        code: String,
    },
    /// Somebody may make an account.
    Invitation {
        /// Where.
        path: String,
    },
    /// The password or the second step was changed: in case it was somebody else.
    SecurityChanged,
    /// An administrator took the second step off the account.
    SecondStepRemoved,
    /// An application of an organisation has come in.
    ApplicationReceived,
    /// An organisation may post places.
    ApplicationApproved {
        /// Where to begin.
        path: String,
    },
    /// An organisation cannot join, and why.
    ApplicationDeclined {
        /// What the administrator wrote.
        reason: String,
    },
    /// A place is on the marketplace.
    PlaceApproved {
        /// Where it is.
        path: String,
    },
    /// A place needs a change before it can be published.
    PlaceReturned {
        /// Where to change it.
        path: String,
        /// What the administrator wrote.
        reason: String,
    },
    /// "Klopt dit nog?": one button.
    StillTrue {
        /// Where the button leads.
        path: String,
    },
    /// A place was paused since nobody said that it is still true.
    PausedUnconfirmed {
        /// Where to publish it again.
        path: String,
    },
    /// The last day of a place is over.
    PlaceEnded {
        /// Where to go on with another last day, or to put the place away.
        path: String,
    },
    /// A visitor says that something about a place is not right: is it?
    PlaceReported {
        /// Where the button leads that says that it is still true.
        path: String,
        /// What is wrong.
        kinds: Vec<ReportKind>,
        /// What the administrator wrote; may be empty. Nothing of the visitor.
        reason: String,
    },
    /// A place was paused since something about it is not right.
    ReportedPaused {
        /// Where to change it and publish it again.
        path: String,
        /// What the administrator wrote.
        reason: String,
    },
    /// To a visitor: the place is right, or was put right.
    ReportFits,
    /// To a visitor: the place is not on the marketplace any more.
    ReportOff,
    /// The six digits with which a participant comes back. Never with a link: a code and its page together are a key.
    ComeBackCode {
        /// The digits.
        code: String,
    },
    /// Nobody used a profile for long: it is erased soon.
    ProfileUnused {
        /// Where to come back.
        path: String,
        /// In how many days it is erased.
        days: u16,
    },
    /// To a partner: somebody would like to have a look.
    IntroductionAsked {
        /// Where to read and answer it.
        path: String,
    },
    /// To a partner: somebody still waits for an answer.
    IntroductionReminder {
        /// Where to answer.
        path: String,
    },
    /// To a partner: somebody chose one of the times.
    IntroductionAgreed {
        /// Where it stands.
        path: String,
    },
    /// To a partner: a participant does not come (any more).
    IntroductionOff {
        /// The list.
        path: String,
    },
    /// To a participant: the partner answered.
    IntroductionAnswered {
        /// Where to read it.
        path: String,
    },
    /// To a participant: it cannot be now, and a coach calls.
    IntroductionNotNow {
        /// Where to read it.
        path: String,
    },
    /// To a participant who waited: there is room.
    IntroductionOffered {
        /// Where to say yes or no.
        path: String,
    },
    /// To a participant: a coach calls.
    CoachCalls {
        /// Where it stands.
        path: String,
    },
    /// To a coach: something waits.
    CoachWork {
        /// The list.
        path: String,
    },
    /// To a coach: people of a colleague are theirs from now on.
    PeopleGiven {
        /// The own people.
        path: String,
    },
    /// To a coach: somebody else takes over their people.
    PeopleTakenOver {
        /// The own people.
        path: String,
    },
    /// To a partner: is there room? Nothing is said of anybody.
    HandOverAsked {
        /// Where to answer.
        path: String,
    },
    /// To a partner: somebody is brought to a place.
    HandOverSent {
        /// Where to read and answer it.
        path: String,
    },
    /// To a partner: a coach still waits for an answer.
    HandOverReminder {
        /// Where to answer.
        path: String,
    },
    /// To a partner: it does not go on. Never why.
    HandOverOff {
        /// The list.
        path: String,
    },
    /// To a coach or partner: something happened with a hand-over.
    HandOverNews {
        /// Where to read it.
        path: String,
    },
    /// To a participant: a coach asks for permission.
    PermissionAsked {
        /// Where to read it.
        path: String,
    },
    /// To a participant: the report of a talk is there for them.
    ReportWaits {
        /// Where to read it.
        path: String,
    },
    /// To a participant: something happened with what the coach arranges.
    OwnHandOverNews {
        /// Where to read it.
        path: String,
    },
    /// To a participant with an appointment: the place stopped, for a while or for good.
    PlaceStopped {
        /// Where it stands.
        path: String,
    },
    /// To a participant: their coach asks whether helping others with what they went through would be something for them.
    ExpertAsked {
        /// Where they read more.
        path: String,
    },
    /// To an experience expert, or to who asked for a buddy: there is news.
    ExpertNews {
        /// Where it stands.
        path: String,
    },
    /// To an organisation that asked for an experience expert: there is news.
    AskedExpertNews {
        /// Where it stands.
        path: String,
    },
    /// To a coordinator of experience experts: somebody waits.
    CoordinatorWork {
        /// Where.
        path: String,
    },
    /// To a participant: a session of the own training group is at another moment or place, or does not go on.
    TrainingChanged {
        /// Where it stands.
        path: String,
    },
    /// To somebody at work: they train a group.
    TrainerChosen {
        /// The group.
        path: String,
    },
    /// To a participant with an appointment: time or place of it changed.
    PlaceChanged {
        /// Where it stands.
        path: String,
    },
}

/// Messages of which nothing is kept once they were sent, not even to whom: the codes.
pub const FORGOTTEN: &[&str] = &["report-fits", "report-off"];

/// Messages that go to participants and to nobody else.
pub const TO_PARTICIPANTS: &[&str] = &[
    "come-back-code",
    "profile-unused",
    "introduction-answered",
    "introduction-not-now",
    "introduction-offered",
    "coach-calls",
    "permission-asked",
    "own-hand-over-news",
    "expert-asked",
    "expert-news",
    "report-waits",
    "training-changed",
    "place-changed",
    "place-stopped",
];

impl Message {
    /// The code under which its words stand in `app/texts`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::SignInCode { .. } => "sign-in-code",
            Self::Invitation { .. } => "invitation",
            Self::SecurityChanged => "security-changed",
            Self::SecondStepRemoved => "second-step-removed",
            Self::ApplicationReceived => "application-received",
            Self::ApplicationApproved { .. } => "application-approved",
            Self::ApplicationDeclined { .. } => "application-declined",
            Self::PlaceApproved { .. } => "place-approved",
            Self::PlaceReturned { .. } => "place-returned",
            Self::StillTrue { .. } => "still-true",
            Self::PausedUnconfirmed { .. } => "paused-unconfirmed",
            Self::PlaceEnded { .. } => "place-ended",
            Self::PlaceReported { .. } => "place-reported",
            Self::ReportedPaused { .. } => "reported-paused",
            Self::ReportFits => "report-fits",
            Self::ReportOff => "report-off",
            Self::ComeBackCode { .. } => "come-back-code",
            Self::ProfileUnused { .. } => "profile-unused",
            Self::IntroductionAsked { .. } => "introduction-asked",
            Self::IntroductionReminder { .. } => "introduction-reminder",
            Self::IntroductionAgreed { .. } => "introduction-agreed",
            Self::IntroductionOff { .. } => "introduction-off",
            Self::IntroductionAnswered { .. } => "introduction-answered",
            Self::IntroductionNotNow { .. } => "introduction-not-now",
            Self::IntroductionOffered { .. } => "introduction-offered",
            Self::CoachCalls { .. } => "coach-calls",
            Self::CoachWork { .. } => "coach-work",
            Self::PeopleGiven { .. } => "people-given",
            Self::PeopleTakenOver { .. } => "people-taken-over",
            Self::HandOverAsked { .. } => "hand-over-asked",
            Self::HandOverSent { .. } => "hand-over-sent",
            Self::HandOverReminder { .. } => "hand-over-reminder",
            Self::HandOverOff { .. } => "hand-over-off",
            Self::HandOverNews { .. } => "hand-over-news",
            Self::PermissionAsked { .. } => "permission-asked",
            Self::ReportWaits { .. } => "report-waits",
            Self::OwnHandOverNews { .. } => "own-hand-over-news",
            Self::ExpertAsked { .. } => "expert-asked",
            Self::ExpertNews { .. } => "expert-news",
            Self::AskedExpertNews { .. } => "asked-expert-news",
            Self::CoordinatorWork { .. } => "coordinator-work",
            Self::TrainingChanged { .. } => "training-changed",
            Self::TrainerChosen { .. } => "trainer-chosen",
            Self::PlaceChanged { .. } => "place-changed",
            Self::PlaceStopped { .. } => "place-stopped",
        }
    }
}

codes! {
    /// How a message goes out.
    Channel {
        /// By mail.
        Mail = "mail",
        /// As a text message.
        Sms = "sms",
    }
}

codes! {
    /// Where a message stands.
    MailStatus {
        /// It is to be sent.
        Waiting = "wacht",
        /// It was handed to the mail server.
        Sent = "verstuurd",
        /// It was tried often enough; somebody has to look.
        Dead = "mislukt",
    }
}

/// A message in the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Identity, of version 7.
    pub id: Uuid,
    /// To whom, and so by mail or as a text message.
    pub to: ReachedBy,
    /// In which language.
    pub language: UiLanguage,
    /// What it says; `None` once it was sent, so that codes and links are not kept.
    pub message: Option<Message>,
    /// The code of what it says.
    pub kind: String,
    /// Where it stands.
    pub status: MailStatus,
    /// How often it was tried.
    pub tries: u32,
    /// What the mail server said last; empty when nothing went wrong.
    pub problem: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it is tried next.
    pub due_at: DateTime<Utc>,
}
