//! What waits for a coach or a coordinator: one line for each thing that somebody has to do, ordered by its day.
//!
//! The lines are kept beside what they are about, in the same transaction, so that "who needs something now" is one question
//! to one index. The table of each feature says when there is a line and for whom.

use crate::{
    accounts::EmailAddress,
    codes::{Theme, codes},
    ids::{AccountId, CaseId, EngagementId, HandOverId, IntroductionId, PairingId, ParticipantId},
    introductions::{CallTime, NotNowReason},
    languages::SpokenLanguage,
    participants::PhoneNumber,
    postcodes::Postcode4,
    slug::Slug,
    waves::OnLetter,
};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use uuid::Uuid;

codes! {
    /// What has to be done.
    DueKind {
        /// Somebody asked to be called.
        CallMe = "bel-mij",
        /// A place said "nu niet" to an introduction.
        NotNow = "nu-niet",
        /// Nobody answered an introduction.
        Silent = "geen-antwoord",
        /// Somebody asked a coach or a buddy to come along the first time.
        GoAlong = "meegaan",
        /// Somebody asked a coach to arrange an introduction with them.
        Arrange = "regelen",
        /// Somebody was promised a call.
        Promised = "beloofd",
        /// Nobody spoke with them for long.
        Quiet = "lang-stil",
        /// A hand-over is to go on: to be asked, sent, planned.
        HandOver = "overdracht",
        /// The other side of a hand-over did not answer in time.
        HandOverSilent = "overdracht-stil",
        /// A partner declined a hand-over.
        HandOverDeclined = "overdracht-nee",
        /// A first meeting together.
        Meeting = "eerste-afspraak",
        /// To hear how it goes.
        FollowUp = "nabellen",
        /// Somebody would like to become an experience expert.
        ExpertInterested = "ervaring-belangstelling",
        /// After the talk with an experience expert: how does it go on?
        ExpertTalk = "ervaring-gesprek",
        /// To ask an experience expert how it goes.
        ExpertCare = "ervaring-zorg",
        /// A report of a talk is to be written out, or was changed by the participant.
        Report = "verslag",
        /// The participant did not say yet whether their report is right. Nothing follows from that; a coach asks.
        ReportUnread = "verslag-ongelezen",
        /// A certificate of conduct does not hold any more.
        Vog = "vog",
        /// Somebody who was trained a year ago comes together once more.
        Refresher = "opfrissen",
        /// Somebody asks for a buddy.
        PairingAsked = "maatje-gevraagd",
        /// Somebody did not choose from the buddies who were proposed.
        PairingSilent = "maatje-kiezen",
        /// To plan the first meeting of somebody and their buddy.
        PairingPlan = "maatje-afspraak",
        /// After the first meeting: do they go on?
        PairingMet = "maatje-geweest",
        /// To hear from both how it goes.
        PairingEvaluate = "maatje-evaluatie",
        /// A buddy asks for help.
        PairingHelp = "maatje-hulp",
        /// Somebody is worried: today.
        PairingConcern = "maatje-zorg",
        /// An organisation asks for an experience expert.
        EngagementAsked = "vraag-gesteld",
        /// An experience expert did not answer a question in time.
        EngagementSilent = "vraag-wacht",
        /// To agree on a day for what an experience expert does somewhere.
        EngagementPlan = "vraag-afspraak",
        /// After its day: was it, and how long?
        EngagementHeld = "vraag-geweest",
    }
}

/// Whose line it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DueOwner {
    /// One coach, and who stands in for them.
    Coach(AccountId),
    /// Any coach of a municipality.
    Municipality(Slug),
    /// Any coordinator of experience experts of a municipality.
    Coordinators(Slug),
}

/// What a line is about. There is at most one line about each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueAbout {
    /// A request for a call.
    Call(Uuid),
    /// An introduction.
    Introduction(IntroductionId),
    /// Somebody whom a coach knows.
    Case(CaseId),
    /// A hand-over.
    HandOver(HandOverId),
    /// An experience expert.
    Expert(ParticipantId),
    /// The report of a case.
    Report(CaseId),
    /// The certificate of conduct of somebody.
    Vog(Uuid),
    /// Somebody who was trained in a group.
    Trained(Uuid),
    /// A buddy pairing.
    Pairing(PairingId),
    /// A question of an organisation for an experience expert.
    Engagement(EngagementId),
}

/// A line as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What it is about.
    pub about: DueAbout,
    /// Whose it is.
    pub owner: DueOwner,
    /// What has to be done.
    pub kind: DueKind,
    /// The last day on which it is in time. Before its day a line stands among what comes.
    pub due_on: NaiveDate,
}

/// A line as a coach reads it: who, what, by when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueLine {
    /// What is kept.
    pub due: Due,
    /// The name they chose.
    pub name: String,
    /// Where to call.
    pub phone: Option<PhoneNumber>,
    /// Where to write.
    pub email: Option<EmailAddress>,
    /// The place it is about, and its organisation.
    pub place: Option<(String, String)>,
    /// Why not now.
    pub reason: Option<NotNowReason>,
    /// When they like to be called.
    pub call_when: Option<CallTime>,
    /// The language they speak with us.
    pub spoken: Option<SpokenLanguage>,
    /// What they answered to a letter.
    pub letter: Option<OnLetter>,
    /// Where they live, about.
    pub postcode: Option<Postcode4>,
    /// What makes them happy.
    pub themes: BTreeSet<Theme>,
}

/// The list of a coach: what is to be done today, and what comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueList {
    /// Lines by day, at most [`DUE_MAX`].
    pub lines: Vec<DueLine>,
    /// Today, as the list was made.
    pub today: NaiveDate,
}

/// Lines on one list.
pub const DUE_MAX: u32 = 300;
