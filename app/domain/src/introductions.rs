//! Introductions (kennismakingen): somebody would like to have a look at a place, and gets an answer.
//!
//! One table, [`IntroductionMove`], is the whole life of an introduction: who may do what in which state. [`next`] says for
//! each state who has to do something, what, and within how many working days. Nothing waits for nobody.

mod records;

pub use records::{
    Answer, CallForm, CallRequest, CallTime, Introduction, IntroductionEvent, IntroductionForm, OwnStep, ReplyRecord, SHOWN_REPLIES, Shared,
};

use crate::{
    codes::{Code, codes},
    working_days::after_working_days,
};
use chrono::NaiveDate;

codes! {
    /// How somebody would like to get acquainted.
    Way {
        /// They walk in.
        WalkIn = "langskomen",
        /// They are called.
        CallMe = "bel-mij",
        /// They get a mail.
        MailMe = "mail-mij",
        /// A coach or buddy comes along.
        GoWithMe = "ga-mee",
        /// Their coach arranges it.
        ThroughCoach = "via-coach",
    }
}

impl Way {
    /// Is a telephone number needed for it?
    pub fn needs_phone(self) -> bool {
        matches!(self, Self::CallMe | Self::GoWithMe | Self::ThroughCoach)
    }

    /// Does a coach call about it?
    pub fn needs_coach(self) -> bool {
        matches!(self, Self::GoWithMe | Self::ThroughCoach)
    }

    /// Is an e-mail address needed for it?
    pub fn needs_email(self) -> bool {
        self == Self::MailMe
    }
}

codes! {
    /// Where an introduction stands.
    IntroductionState {
        /// The place is full; this one waits.
        Waiting = "wacht",
        /// There is room: does the participant still want to?
        Offered = "aan-de-beurt",
        /// The participant asked.
        Asked = "gevraagd",
        /// The partner opened it.
        Seen = "gezien",
        /// The partner proposed times, or one is agreed.
        Invited = "uitgenodigd",
        /// The partner answered "nu niet".
        NotNow = "nu-niet",
        /// They met.
        Met = "kennisgemaakt",
        /// The participant joins in.
        Started = "begonnen",
        /// The participant does not come any more.
        Ended = "gestopt",
        /// The participant took it back.
        Withdrawn = "teruggenomen",
        /// A term passed without a word.
        Expired = "verlopen",
        /// A coach took it up: from here on there is a person.
        TakenUp = "opgepakt",
    }
}

/// States after which somebody may ask the same place anew: they said so themselves, or a coach looks further with them.
pub const MAY_ASK_AGAIN: [IntroductionState; 3] = [IntroductionState::Withdrawn, IntroductionState::Ended, IntroductionState::TakenUp];

codes! {
    /// Who does something with an introduction.
    Party {
        /// The participant.
        Participant = "deelnemer",
        /// An editor of the organisation.
        Partner = "partner",
        /// A coach of the municipality.
        Coach = "coach",
        /// The program itself.
        Clockwork = "programma",
    }
}

codes! {
    /// What somebody does with an introduction.
    IntroductionMove {
        /// There is room for the first who waits.
        Offer = "aanbieden",
        /// "Ja, ik wil nog steeds."
        StillWant = "ik-wil-nog",
        /// Opened.
        See = "openen",
        /// Proposes times.
        Invite = "uitnodigen",
        /// Agrees to a time.
        Agree = "afspreken",
        /// Not now, with a reason.
        Decline = "nu-niet",
        /// They met.
        Meet = "kennisgemaakt",
        /// The participant begins.
        Start = "beginnen",
        /// The participant does not come any more. Nobody asks why.
        End = "stoppen",
        /// The participant takes it back. Nobody asks why.
        Withdraw = "terugnemen",
        /// The term passed.
        Expire = "verlopen",
        /// A coach takes it up.
        TakeUp = "oppakken",
        /// A coach comes along the first time, or arranged that somebody does. It goes on between the participant and the place.
        Help = "helpen",
    }
}

impl IntroductionMove {
    /// Where an introduction gets from here; `None` when this cannot be done with it.
    pub fn leads(self, from: IntroductionState) -> Option<IntroductionState> {
        use IntroductionState::{Asked, Ended, Expired, Invited, Met, NotNow, Offered, Seen, Started, TakenUp, Waiting, Withdrawn};
        Some(match (self, from) {
            (Self::Offer, Waiting) => Offered,
            (Self::StillWant, Offered) => Asked,
            (Self::See, Asked) => Seen,
            (Self::Help, state @ (Asked | Seen | Invited)) => state,
            (Self::Invite, Asked | Seen | Invited) | (Self::Agree, Invited) => Invited,
            (Self::Decline, Asked | Seen | Invited) => NotNow,
            (Self::Meet, Asked | Seen | Invited) => Met,
            (Self::Start, Invited | Met) => Started,
            (Self::End, Met | Started) => Ended,
            (Self::Withdraw, Waiting | Offered | Asked | Seen | Invited | NotNow | Met | Expired | TakenUp) => Withdrawn,
            (Self::Expire, Waiting | Offered | Asked | Seen | Invited | Met) => Expired,
            (Self::TakeUp, Waiting | NotNow | Expired) => TakenUp,
            _ => return None,
        })
    }

    /// Who may do it.
    pub fn by(self) -> &'static [Party] {
        match self {
            Self::Offer | Self::Expire => &[Party::Clockwork],
            Self::StillWant | Self::Agree | Self::Withdraw => &[Party::Participant],
            Self::See | Self::Invite | Self::Decline => &[Party::Partner],
            Self::Meet | Self::Start | Self::End => &[Party::Participant, Party::Partner],
            Self::TakeUp | Self::Help => &[Party::Coach],
        }
    }

    /// Does it leave the terms as they are: who is next, and by when?
    pub fn is_aside(self) -> bool {
        matches!(self, Self::See | Self::Help)
    }

    /// What this party can do in this state, in the order of the list.
    pub fn open_to(party: Party, state: IntroductionState) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |step| step.by().contains(&party) && step.leads(state).is_some())
    }
}

/// Who has to do something, and within how many working days from when the state began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Next {
    /// Who.
    pub who: Party,
    /// Within how many working days.
    pub within: u8,
}

/// Working days within which a participant who moved up says whether they still want to.
pub const STILL_WANT_DAYS: u8 = 5;
/// Working days after which a coach looks at somebody who still waits.
pub const WAITING_DAYS: u8 = 20;
/// Working days, from the agreed day or from the invitation, within which both say whether they met.
pub const MEET_DAYS: u8 = 10;
/// Working days after getting acquainted within which it is said whether the participant begins.
pub const START_DAYS: u8 = 10;
/// Working days within which a coach calls after a "nu niet" or a silence.
pub const COACH_DAYS: u8 = 2;

/// Who is next in this state; `None` when the introduction has an outcome. `reply_days` is the reply term of the
/// municipality, in working days.
pub fn next(state: IntroductionState, reply_days: u8) -> Option<Next> {
    use IntroductionState::{Asked, Ended, Expired, Invited, Met, NotNow, Offered, Seen, Started, TakenUp, Waiting, Withdrawn};
    let (who, within) = match state {
        Waiting => (Party::Coach, WAITING_DAYS),
        Offered => (Party::Participant, STILL_WANT_DAYS),
        Asked | Seen => (Party::Partner, reply_days),
        Invited => (Party::Participant, MEET_DAYS),
        Met => (Party::Partner, START_DAYS),
        NotNow | Expired => (Party::Coach, COACH_DAYS),
        Started | Ended | Withdrawn | TakenUp => return None,
    };
    Some(Next { who, within })
}

/// The last day on which it is in time, for a state that began on this day. `agreed` is the day of the appointment, from
/// which [`MEET_DAYS`] count. Opening does not move the reply term: give the day on which it was asked.
pub fn due(state: IntroductionState, began: NaiveDate, agreed: Option<NaiveDate>, reply_days: u8) -> Option<NaiveDate> {
    let next = next(state, reply_days)?;
    let from = agreed.filter(|_| state == IntroductionState::Invited).map_or(began, |day| day.max(began));
    Some(after_working_days(from, next.within))
}

/// The day of the reminder: half of the term, rounded up.
pub fn reminder(began: NaiveDate, reply_days: u8) -> NaiveDate {
    after_working_days(began, reply_days.div_ceil(2))
}

codes! {
    /// Why a partner says "nu niet". Said to a coach and, softly, to the participant.
    NotNowReason {
        /// No room at the moment.
        NoRoom = "geen-ruimte",
        /// The days do not fit.
        Days = "dagen-passen-niet",
        /// What is asked cannot be offered.
        CannotOffer = "kunnen-we-niet-bieden",
        /// They tried, and reached nobody.
        NotReached = "niet-bereikt",
        /// It is closed for a while.
        Closed = "tijdelijk-dicht",
        /// Another place fits better.
        BetterElsewhere = "beter-ergens-anders",
    }
}

/// Most times that a partner can propose at once.
pub const TIMES_MAX: usize = 3;
/// Longest name that somebody chooses, in characters.
pub const CHOSEN_NAME_MAX: usize = 60;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const REPLY: u8 = 5;

    fn has_an_outcome(state: IntroductionState) -> bool {
        use IntroductionState::{Ended, Started, TakenUp, Withdrawn};
        matches!(state, Started | Ended | Withdrawn | TakenUp)
    }

    #[test]
    fn each_state_names_who_is_next_or_is_an_outcome() {
        for state in IntroductionState::ALL {
            assert_eq!(next(*state, REPLY).is_none(), has_an_outcome(*state), "{state}");
        }
    }

    #[test]
    fn whoever_is_next_can_do_something() {
        for state in IntroductionState::ALL {
            let Some(next) = next(*state, REPLY) else { continue };
            assert!(IntroductionMove::open_to(next.who, *state).count() > 0, "{} can do nothing in {state}", next.who);
        }
    }

    #[test]
    fn every_state_without_an_outcome_ends_by_itself_with_a_person() {
        for state in IntroductionState::ALL.iter().filter(|state| !has_an_outcome(**state)) {
            let expired = IntroductionMove::Expire.leads(*state).unwrap_or(*state);
            assert_eq!(IntroductionMove::TakeUp.leads(expired), Some(IntroductionState::TakenUp), "{state}");
        }
    }

    #[test]
    fn a_participant_can_stop_from_every_state_in_which_something_is_to_come() {
        for state in IntroductionState::ALL.iter().filter(|state| next(**state, REPLY).is_some()) {
            let stops = IntroductionMove::open_to(Party::Participant, *state)
                .any(|step| matches!(step, IntroductionMove::Withdraw | IntroductionMove::End));
            assert!(stops, "{state}");
        }
    }

    #[test]
    fn nobody_waits_longer_than_the_term_for_an_answer() {
        let monday: NaiveDate = "2026-11-23".parse().expect("a date");
        let due_on = due(IntroductionState::Asked, monday, None, REPLY).expect("somebody is next");
        assert_eq!(due_on, "2026-11-30".parse().expect("a date"));
        assert_eq!(reminder(monday, REPLY), "2026-11-26".parse().expect("a date"));
        assert!(reminder(monday, 1) <= due_on);
    }

    #[test]
    fn the_term_of_an_appointment_counts_from_its_day() {
        let monday: NaiveDate = "2026-11-23".parse().expect("a date");
        let agreed = "2026-12-03".parse().expect("a date");
        let from_appointment = due(IntroductionState::Invited, monday, Some(agreed), REPLY);
        assert_eq!(from_appointment, Some(after_working_days(agreed, MEET_DAYS)));
        assert_eq!(due(IntroductionState::Asked, monday, Some(agreed), REPLY), due(IntroductionState::Asked, monday, None, REPLY));
    }

    proptest! {
        /// Whatever people do, in whatever order: there is an outcome, or somebody who is next.
        #[test]
        fn a_walk_never_ends_with_nobody(steps in prop::collection::vec(0usize..IntroductionMove::ALL.len(), 0..200), full in any::<bool>()) {
            let mut state = if full { IntroductionState::Waiting } else { IntroductionState::Asked };
            for step in steps {
                if let Some(to) = IntroductionMove::ALL[step].leads(state) {
                    state = to;
                }
                prop_assert!(next(state, REPLY).is_some() || has_an_outcome(state));
            }
        }
    }
}
