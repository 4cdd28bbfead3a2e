//! Warm hand-overs (warme overdrachten): a coach brings somebody to a place, with permission, to a person, and follows until it
//! is clear how it went.
//!
//! One table, [`RULES`], is the whole life of a hand-over: what may be done in which state, by whom, and where it leads. [`next`]
//! says for each state who has to do something and within how many working days. A hand-over ends with an outcome or because
//! the participant does not want it any more, never by silence.

mod records;
#[cfg(test)]
mod tests;

pub use records::{
    Attempt, CoachStep, Does, FollowUp, FollowUpAnswers, Going, HandOver, HandOverEvent, Meeting, OwnHandOverStep, PartnerStep,
    PermissionForm, Room, SharedLines, WORDS_MAX, shared_lines,
};

use crate::{codes::codes, introductions::Party, municipalities::AlertRoute, working_days::after_working_days};
use chrono::NaiveDate;

codes! {
    /// Where a hand-over stands.
    HandOverState {
        /// The coach prepares it.
        Draft = "concept",
        /// The partner is asked whether there is room; nothing is said of anybody.
        RoomAsked = "ruimte-gevraagd",
        /// There is room, or a waiting list with an estimate.
        RoomKnown = "ruimte-bekend",
        /// The participant is asked for permission.
        PermissionAsked = "toestemming-gevraagd",
        /// The participant gave permission.
        Permitted = "toestemming",
        /// It is with the partner.
        Sent = "verstuurd",
        /// The partner opened it.
        Seen = "gezien",
        /// The partner says yes.
        Accepted = "aangenomen",
        /// The partner says no, with a reason for the coach.
        Declined = "nee",
        /// The first meeting has a day and a place.
        Planned = "afgesproken",
        /// They met.
        Met = "kennisgemaakt",
        /// The participant joins in.
        Started = "begonnen",
        /// Nothing more is planned: the coach says how it went.
        FollowedUp = "nagebeld",
        /// It has an outcome.
        Closed = "afgerond",
        /// The participant does not want it (any more). Nobody asks why.
        Withdrawn = "ingetrokken",
        /// Nobody answered for too long.
        Expired = "verlopen",
        /// It goes on as a new one.
        Redirected = "doorgezet",
    }
}

codes! {
    /// What somebody does with a hand-over.
    HandOverMove {
        /// Asks for room, without a word about anybody.
        AskRoom = "ruimte-vragen",
        /// There is room, or a waiting list.
        GiveRoom = "ruimte",
        /// Asks the participant for permission.
        AskPermission = "toestemming-vragen",
        /// Gives permission.
        Permit = "toestemming",
        /// Sends it.
        Send = "versturen",
        /// Opens it.
        See = "openen",
        /// Says yes.
        Accept = "ja",
        /// Says no, with a reason.
        Decline = "nee",
        /// Agrees on the first meeting.
        Plan = "afspreken",
        /// They met.
        Meet = "geweest",
        /// The meeting is to be on another day.
        Missed = "verzet",
        /// The participant begins.
        Start = "begonnen",
        /// Calls to hear how it goes; more calls are planned.
        Call = "nabellen",
        /// The last of the calls.
        LastCall = "laatste-keer",
        /// Tells what the participant does there.
        Tell = "vertellen",
        /// Suggests a next place.
        Suggest = "volgende-plek",
        /// The participant does not come any more. Nobody asks why.
        Stop = "gestopt",
        /// The participant heard nothing.
        Nudge = "niets-gehoord",
        /// Says how it went.
        Close = "afronden",
        /// Opens a closed one again.
        Reopen = "heropenen",
        /// Tries the same place once more.
        Again = "opnieuw",
        /// Goes on with another place.
        Redirect = "doorzetten",
        /// The participant takes it back. Nobody asks why.
        Withdraw = "intrekken",
        /// The term passed long ago.
        Expire = "verlopen",
    }
}

/// A line of the table.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// What is done.
    pub step: HandOverMove,
    /// In which states it can be done.
    pub from: &'static [HandOverState],
    /// Where it leads; `None`: the state stays.
    pub to: Option<HandOverState>,
    /// Who may do it.
    pub by: &'static [Party],
}

/// The table.
pub const RULES: &[Rule] = {
    use HandOverMove as M;
    use HandOverState as S;
    use Party::{Clockwork, Coach, Participant, Partner};
    const fn rule(step: M, from: &'static [S], to: S, by: &'static [Party]) -> Rule {
        Rule { step, from, to: Some(to), by }
    }
    const fn stays(step: M, from: &'static [S], by: &'static [Party]) -> Rule {
        Rule { step, from, to: None, by }
    }
    &[
        rule(M::AskRoom, &[S::Draft], S::RoomAsked, &[Coach]),
        rule(M::GiveRoom, &[S::RoomAsked], S::RoomKnown, &[Partner]),
        rule(M::AskPermission, &[S::RoomKnown], S::PermissionAsked, &[Coach]),
        rule(M::Permit, &[S::PermissionAsked], S::Permitted, &[Participant, Coach]),
        rule(M::Send, &[S::Permitted], S::Sent, &[Coach]),
        rule(M::See, &[S::Sent], S::Seen, &[Partner]),
        rule(M::Accept, &[S::Sent, S::Seen], S::Accepted, &[Partner]),
        rule(M::Decline, &[S::RoomAsked, S::Sent, S::Seen, S::Accepted, S::Planned], S::Declined, &[Partner]),
        rule(M::Plan, &[S::Accepted, S::Planned], S::Planned, &[Coach, Partner]),
        rule(M::Meet, &[S::Planned], S::Met, &[Participant, Partner, Coach]),
        rule(M::Missed, &[S::Planned], S::Accepted, &[Participant, Partner, Coach]),
        rule(M::Start, &[S::Planned, S::Met], S::Started, &[Participant, Partner, Coach]),
        stays(M::Tell, &[S::Met, S::Started], &[Partner]),
        stays(M::Suggest, &[S::Met, S::Started], &[Partner]),
        stays(M::Call, &[S::Started], &[Coach]),
        rule(M::LastCall, &[S::Started], S::FollowedUp, &[Coach]),
        rule(M::Stop, &[S::Met, S::Started], S::FollowedUp, &[Participant, Partner, Coach]),
        stays(
            M::Nudge,
            &[S::RoomAsked, S::RoomKnown, S::Permitted, S::Sent, S::Seen, S::Accepted, S::Planned, S::Met, S::Declined, S::Expired],
            &[Participant],
        ),
        rule(
            M::Close,
            &[S::Draft, S::RoomKnown, S::Permitted, S::Accepted, S::Declined, S::Met, S::Started, S::FollowedUp, S::Expired],
            S::Closed,
            &[Coach],
        ),
        rule(M::Reopen, &[S::Closed], S::FollowedUp, &[Coach]),
        rule(M::Again, &[S::Declined, S::Expired], S::Draft, &[Coach]),
        rule(M::Redirect, &[S::RoomKnown, S::Declined, S::Met, S::Started, S::FollowedUp, S::Expired], S::Redirected, &[Coach]),
        rule(
            M::Withdraw,
            &[
                S::Draft,
                S::RoomAsked,
                S::RoomKnown,
                S::PermissionAsked,
                S::Permitted,
                S::Sent,
                S::Seen,
                S::Accepted,
                S::Declined,
                S::Planned,
                S::Met,
                S::Started,
                S::FollowedUp,
                S::Expired,
            ],
            S::Withdrawn,
            &[Participant, Coach],
        ),
        rule(M::Expire, &[S::RoomAsked, S::PermissionAsked, S::Sent, S::Seen, S::Accepted, S::Planned, S::Met], S::Expired, &[Clockwork]),
    ]
};

impl HandOverMove {
    fn rule(self) -> Option<&'static Rule> {
        RULES.iter().find(|rule| rule.step == self)
    }

    /// Where a hand-over gets from here; `None` when this cannot be done with it.
    pub fn leads(self, from: HandOverState) -> Option<HandOverState> {
        let rule = self.rule()?;
        rule.from.contains(&from).then(|| rule.to.unwrap_or(from))
    }

    /// Who may do it.
    pub fn by(self) -> &'static [Party] {
        self.rule().map_or(&[], |rule| rule.by)
    }

    /// What this party can do in this state, in the order of the table.
    pub fn open_to(party: Party, state: HandOverState) -> impl Iterator<Item = Self> {
        RULES.iter().filter(move |rule| rule.by.contains(&party) && rule.from.contains(&state)).map(|rule| rule.step)
    }
}

impl HandOverState {
    /// Does the partner see who it is, as far as was permitted?
    pub fn is_shared(self) -> bool {
        matches!(self, Self::Sent | Self::Seen | Self::Accepted | Self::Planned | Self::Met | Self::Started)
    }

    /// Is it known at the partner's, though perhaps not of whom?
    pub fn is_with_partner(self) -> bool {
        self.is_shared() || matches!(self, Self::RoomAsked | Self::RoomKnown | Self::PermissionAsked | Self::Permitted)
    }

    /// The kind of route of which somebody is told when its term passes.
    pub fn route(self) -> AlertRoute {
        match self {
            Self::Planned | Self::Met => AlertRoute::Meeting,
            Self::Started => AlertRoute::FollowUp,
            _ => AlertRoute::HandOver,
        }
    }

    /// Is nothing more to come?
    pub fn is_over(self) -> bool {
        matches!(self, Self::Closed | Self::Withdrawn | Self::Redirected)
    }

    /// Is a seat kept on its day part, once there was room?
    pub fn keeps_seat(self) -> bool {
        self.is_shared() || matches!(self, Self::RoomKnown | Self::PermissionAsked | Self::Permitted)
    }
}

/// Who has to do something, and within how many working days from when the state began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Next {
    /// Who.
    pub who: Party,
    /// Within how many working days. In [`HandOverState::Planned`] from the day of the meeting, in [`HandOverState::Started`]
    /// from the day of the next call.
    pub within: u8,
}

/// Working days that a coach has for a step that nobody else waits for.
pub const COACH_STEP_DAYS: u8 = 5;
/// Working days within which a coach acts on a no or a silence.
pub const COACH_ACTS_DAYS: u8 = 2;
/// Working days that a participant has to think about permission.
pub const THINK_DAYS: u8 = 10;
/// Working days after the meeting within which it is said who came.
pub const MET_DAYS: u8 = 2;
/// Working days after a term until the program ends what nobody answers.
pub const GRACE_DAYS: u8 = 20;
/// How long permission lasts when nothing else is chosen, in months.
pub const PERMISSION_MONTHS: u32 = 3;
/// Longest permission, in months.
pub const PERMISSION_MONTHS_MAX: u32 = 12;
/// Which wording of the question for permission this is; kept with the permission.
pub const PERMISSION_TEXT: &str = "2026-11";

/// Who is next in this state; `None` when it is over. `reply_days` is the reply term of the municipality.
pub fn next(state: HandOverState, reply_days: u8) -> Option<Next> {
    use HandOverState as S;
    let (who, within) = match state {
        S::Draft | S::Accepted | S::Met | S::FollowedUp => (Party::Coach, COACH_STEP_DAYS),
        S::RoomAsked | S::Sent | S::Seen => (Party::Partner, reply_days),
        S::RoomKnown | S::Permitted | S::Declined | S::Expired | S::Started => (Party::Coach, COACH_ACTS_DAYS),
        S::PermissionAsked => (Party::Participant, THINK_DAYS),
        S::Planned => (Party::Partner, MET_DAYS),
        S::Closed | S::Withdrawn | S::Redirected => return None,
    };
    Some(Next { who, within })
}

/// The last day on which whoever is next is in time. `from` is the day on which the state began; in
/// [`HandOverState::Planned`] that of the meeting, in [`HandOverState::Started`] that of the next call, with a waiting list
/// that of the estimate.
pub fn due(state: HandOverState, from: NaiveDate, reply_days: u8) -> Option<NaiveDate> {
    Some(after_working_days(from, next(state, reply_days)?.within))
}

codes! {
    /// Why a partner says no. For the coach; a participant never reads a bare no.
    DeclineReason {
        /// No room after all.
        NoRoom = "geen-ruimte",
        /// Too far to go.
        TooFar = "te-ver",
        /// What is asked cannot be offered.
        DoesNotFit = "past-niet",
        /// They cannot decide with what they know.
        InformationMissing = "informatie-mist",
        /// They tried, and reached nobody.
        NotReached = "niet-bereikt",
        /// The participant told them no.
        SaidNo = "zei-nee",
        /// Something else, in words.
        Other = "anders",
    }
}

codes! {
    /// How it went.
    HandOverOutcome {
        /// Started and stayed.
        Stayed = "gebleven",
        /// Started and went on to a next place.
        MovedOn = "verder",
        /// Started and stopped.
        Stopped = "gestopt",
        /// Did not start.
        NotStarted = "niet-begonnen",
        /// Nobody could be reached.
        Unknown = "onbekend",
    }
}

impl HandOverOutcome {
    /// Does it fit what happened? Only who started can have stayed, and nobody knows only after so many tries.
    pub fn fits(self, started: bool, tries: usize, enough: u8) -> bool {
        match self {
            Self::Stayed | Self::MovedOn | Self::Stopped => started,
            Self::NotStarted => !started,
            Self::Unknown => tries >= usize::from(enough),
        }
    }
}

codes! {
    /// What can be shared beside the name.
    SharedField {
        /// Telephone number.
        Phone = "telefoon",
        /// E-mail address.
        Email = "mail",
        /// Languages.
        Languages = "talen",
        /// What the place must have.
        Needs = "wensen",
        /// When they can.
        DayParts = "dagdelen",
        /// What they hope for.
        Goals = "doelen",
        /// What makes them happy.
        Themes = "interesses",
        /// Something in their own words.
        Words = "eigen-woorden",
    }
}

codes! {
    /// How permission was given.
    PermissionHow {
        /// By the participant, on a screen.
        Screen = "scherm",
        /// On paper: the number of the scan is kept.
        Paper = "papier",
        /// Spoken: who heard it is kept.
        Spoken = "gesproken",
    }
}

codes! {
    /// How a coach tried to reach somebody.
    CallBy {
        /// By telephone.
        Phone = "telefoon",
        /// With a message.
        Message = "bericht",
        /// By going there.
        Visit = "langs",
    }
}
