//! What a pairing holds, what each side says with it, and what each side sees of it.

use super::{PairingMove, PairingParty, PairingState};
use crate::{
    accounts::EmailAddress,
    buddies::{Caution, Reason},
    codes::{Theme, codes},
    day_parts::DayPart,
    expenses::{Expense, Spent},
    experience::{Experience, Gender, GenderWish},
    experts::{ExpertWords, Talk},
    ids::{PairingId, ParticipantId},
    languages::SpokenLanguage,
    participants::{PhoneNumber, ProfileForm, Reach},
    slug::Slug,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Longest text that goes to the coordinator, in characters.
pub const WORDS_MAX: usize = 500;
/// Most hours of one meeting.
pub const HOURS_MAX: u8 = 12;

/// What somebody asks of a buddy. Sensitive: stored encrypted, for the coordinator only.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BuddyWishes {
    /// Who went through one of these. The buddy is never told what was asked for.
    pub wanted: BTreeSet<Experience>,
    /// What they went through themselves and agree to show to a buddy.
    pub shown: BTreeSet<Experience>,
    /// Their own gender, if they say it.
    pub gender: Option<Gender>,
    /// A woman, a man, or whoever.
    pub gender_wish: GenderWish,
    /// Nobody who smokes.
    pub no_smoke: bool,
    /// No dog in the house.
    pub no_dog: bool,
}

/// What somebody fills in who asks for a buddy. Languages, days and where stand in their profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuddyRequest {
    /// In which municipality.
    pub municipality: Slug,
    /// To go to this place together; `None`: in general.
    pub place: Option<Slug>,
    /// What they ask.
    pub wishes: BuddyWishes,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairingEvent {
    /// When.
    pub at: DateTime<Utc>,
    /// What was done.
    pub step: PairingMove,
    /// By whom.
    pub by: PairingParty,
}

codes! {
    /// What a coordinator has to look at, whatever the state.
    Alarm {
        /// A buddy asks for help.
        Help = "hulp",
        /// Somebody is worried: today.
        Concern = "zorg",
    }
}

/// A pairing, without what is encrypted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pairing {
    /// Which.
    pub id: PairingId,
    /// Who asked.
    pub participant: ParticipantId,
    /// The name they chose.
    pub name: String,
    /// In which municipality.
    pub municipality: Slug,
    /// The place they want to go to together: its address in the site and its title.
    pub place: Option<(Slug, String)>,
    /// Where it stands.
    pub state: PairingState,
    /// When they asked.
    pub asked_at: DateTime<Utc>,
    /// When this state began.
    pub began_at: DateTime<Utc>,
    /// The last day on which whoever is next is in time.
    pub due_on: Option<NaiveDate>,
    /// Was the buddy who has to answer reminded?
    pub reminded: bool,
    /// What the coordinator has to look at.
    pub alarm: Option<Alarm>,
    /// The buddy who was chosen, and the name they chose.
    pub buddy: Option<(ParticipantId, String)>,
    /// Who was proposed, best first.
    pub proposed: Vec<ParticipantId>,
    /// The first meeting.
    pub meeting: Option<Talk>,
    /// The day on which they began to walk along.
    pub paired_on: Option<NaiveDate>,
    /// When they met last, as the buddy wrote it down.
    pub met_on: Option<NaiveDate>,
    /// What happened, oldest first.
    pub events: Vec<PairingEvent>,
}

codes! {
    /// Would somebody like to go on?
    GoOn {
        /// Yes.
        Yes = "ja",
        /// Yes, but otherwise.
        Otherwise = "anders",
        /// Rather not.
        No = "nee",
    }
}

/// The three questions after some months, for the coordinator only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evaluation {
    /// How it is together: 1 (not well) to 3 (well).
    pub mood: u8,
    /// Would they like to go on?
    pub go_on: GoOn,
    /// What would help, in their words; may be empty.
    pub words: String,
}

/// What a note says. Stored encrypted, read by the coordinator only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum NoteContent {
    /// How it goes after so many months.
    Evaluation(u8, Evaluation),
    /// Why it ended, if somebody wanted to say it.
    End(String),
    /// A buddy asks for help.
    Help(String),
    /// Somebody is worried.
    Concern(String),
}

/// Something that was told to the coordinator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairingNote {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: PairingParty,
    /// What.
    pub content: NoteContent,
}

/// A time that they met, as the buddy wrote it down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PairingMeeting {
    /// On which day.
    pub on: NaiveDate,
    /// How it was: 1 (not well) to 3 (well).
    pub mood: u8,
    /// Hours, 1 to [`HOURS_MAX`].
    pub hours: u8,
}

/// How somebody is reached, as they chose.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reachable {
    /// The name they chose.
    pub name: String,
    /// Where to write, when they chose mail.
    pub email: Option<EmailAddress>,
    /// Where to call or send a message, when they chose that.
    pub phone: Option<PhoneNumber>,
}

impl Reachable {
    /// The name, and the one way in which somebody wants to be reached.
    pub fn of(profile: &ProfileForm) -> Self {
        let (email, phone) = match profile.reach {
            Reach::Mail => (profile.email.clone(), None),
            Reach::Sms | Reach::CallOnly => (None, profile.phone.clone()),
            Reach::Nothing => (None, None),
        };
        Self { name: profile.name.clone(), email, phone }
    }
}

/// A buddy as who looks for one sees them: as far as the buddy shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuddyCard {
    /// Who.
    pub buddy: ParticipantId,
    /// The name they chose, when everybody may see it; else `None` until both said yes.
    pub name: Option<String>,
    /// The drawing.
    pub drawing: Theme,
    /// What they wrote; empty when not everybody may see it.
    pub words: ExpertWords,
    /// Languages.
    pub languages: BTreeSet<SpokenLanguage>,
    /// When they can.
    pub day_parts: BTreeSet<DayPart>,
    /// What they went through and show to who looks for a buddy.
    pub experiences: Vec<Experience>,
    /// Why they fit: worked out when it is read, so that what somebody hides is gone at once.
    pub reasons: Vec<Reason>,
    /// What one should know.
    pub caution: Option<Caution>,
}

/// After how many months somebody is asked how it goes, and was not yet.
pub type EvaluationDue = Option<u8>;

/// A pairing as who asked for it sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnPairing {
    /// Which.
    pub id: PairingId,
    /// Where it stands.
    pub state: PairingState,
    /// The last day on which whoever is next is in time.
    pub due_on: Option<NaiveDate>,
    /// The place, by its title.
    pub place: Option<String>,
    /// What was asked.
    pub wishes: BuddyWishes,
    /// Buddies to choose from, or the one who was chosen.
    pub cards: Vec<BuddyCard>,
    /// The buddy, once both said yes.
    pub buddy: Option<Reachable>,
    /// The first meeting.
    pub meeting: Option<Talk>,
    /// Are they asked how it goes?
    pub evaluation: EvaluationDue,
}

/// A pairing as the buddy sees it, for as long as it lasts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Walk {
    /// Which.
    pub id: PairingId,
    /// Where it stands.
    pub state: PairingState,
    /// The last day on which whoever is next is in time.
    pub due_on: Option<NaiveDate>,
    /// The place, by its title.
    pub place: Option<String>,
    /// Who, once the buddy said yes.
    pub person: Option<Reachable>,
    /// Why they fit, without what was asked for.
    pub reasons: Vec<Reason>,
    /// What one should know.
    pub caution: Option<Caution>,
    /// The first meeting.
    pub meeting: Option<Talk>,
    /// When they met, last first.
    pub meetings: Vec<PairingMeeting>,
    /// Is the buddy asked how it goes?
    pub evaluation: EvaluationDue,
}

/// All pairings of somebody: what they asked, and with whom they walk along.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnPairings {
    /// What they asked last.
    pub asked: Option<OwnPairing>,
    /// With whom they walk along, or are asked to.
    pub walks: Vec<Walk>,
    /// What they paid as a buddy, last first.
    pub expenses: Vec<Expense>,
    /// Today, for what is filled in.
    pub today: NaiveDate,
}

/// Why a pairing ended and whether these two are never proposed to each other again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Happened {
    /// A reason for the coordinator only; may be empty. At most [`WORDS_MAX`] characters.
    pub reason: String,
    /// "Niet opnieuw met deze persoon."
    pub not_again: bool,
}

/// What who asked does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OwnPairingStep {
    /// Chooses one of the proposed.
    Choose(ParticipantId),
    /// Would rather see others.
    NoneOfThese,
    /// They met, and go on.
    Begin,
    /// Does not want it any more, whatever the state.
    Stop(Happened),
    /// Answers the three questions.
    Evaluate(Evaluation),
    /// Is worried about something.
    Concern(String),
}

/// What the buddy does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BuddyStep {
    /// Yes.
    Accept,
    /// No.
    Decline,
    /// They met, and go on.
    Begin,
    /// Writes down that they met.
    Log(PairingMeeting),
    /// Writes down what they paid on a day on which they met.
    Spend(Spent),
    /// Asks the coordinator for help; words may be empty.
    Help(String),
    /// Is worried about somebody.
    Concern(String),
    /// Answers the three questions.
    Evaluate(Evaluation),
    /// Stops.
    Stop(Happened),
}

/// What a coordinator does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CoordinatorPairingStep {
    /// Proposes these, best first.
    Propose(Vec<ParticipantId>),
    /// Chooses, together with who asked.
    Choose(ParticipantId),
    /// Who asked would rather see others.
    NoneOfThese,
    /// Agrees on the first meeting.
    Plan(Talk),
    /// They met, and go on.
    Begin,
    /// Ends it for them.
    Stop(Happened),
    /// Looked at what there was; what is next comes on its day.
    Cared,
}

/// A buddy who could be proposed, as the coordinator sees them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Who.
    pub buddy: ParticipantId,
    /// The name they chose.
    pub name: String,
    /// Why.
    pub reasons: Vec<Reason>,
    /// What one should know.
    pub caution: Option<Caution>,
}

/// What a coordinator reads of a pairing: everything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairingFile {
    /// Which.
    pub pairing: Pairing,
    /// What was asked.
    pub wishes: BuddyWishes,
    /// How who asked is reached.
    pub profile: ProfileForm,
    /// Who was proposed, as it is now.
    pub proposed: Vec<Suggestion>,
    /// Who could be proposed, best first.
    pub suggestions: Vec<Suggestion>,
    /// When they met, last first.
    pub meetings: Vec<PairingMeeting>,
    /// What they told, last first.
    pub notes: Vec<PairingNote>,
}

/// Everything that is kept of somebody about buddies, for who takes it along.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PairingData {
    /// What they asked, last first, with what they would like.
    pub asked: Vec<(Pairing, BuddyWishes)>,
    /// With whom they walk along, or are asked to.
    pub walks: Vec<Pairing>,
    /// When they met somebody, as they wrote it down, last first.
    pub met: Vec<PairingMeeting>,
    /// What they told the coordinator, last first.
    pub told: Vec<PairingNote>,
    /// What they paid, last first.
    pub expenses: Vec<Expense>,
}
