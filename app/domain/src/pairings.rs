//! Buddy pairings (maatjeskoppels): somebody asks for company, chooses from at most three experience experts, and walks along with
//! one of them for a while.
//!
//! One table, [`RULES`], is the whole life of a pairing: what may be done in which state and by whom; [`next`] says who has to do
//! something and by when. Nobody sees the other's name or details before both said yes, both can stop at any time, and nobody asks why.

mod care;
mod everybody;
mod records;
#[cfg(test)]
mod tests;

pub use care::{BuddyCare, CrowdedBuddy, QuietPair};
pub use everybody::{EVERYBODY_MAX, ForEverybody, Waiting, WhyNobody};
pub use records::{
    Alarm, BuddyCard, BuddyRequest, BuddyStep, BuddyWishes, CoordinatorPairingStep, Evaluation, EvaluationDue, GoOn, HOURS_MAX, Happened,
    NoteContent, OwnPairing, OwnPairingStep, OwnPairings, Pairing, PairingData, PairingEvent, PairingFile, PairingMeeting, PairingNote,
    Reachable, Suggestion, WORDS_MAX, Walk,
};

use crate::{codes::codes, working_days::after_working_days};
use chrono::{Days, Months, NaiveDate};

codes! {
    /// Where a pairing stands.
    PairingState {
        /// Somebody asks for a buddy.
        Asked = "gevraagd",
        /// At most three buddies were proposed.
        Proposed = "voorgesteld",
        /// One of them was chosen.
        Chosen = "gekozen",
        /// The buddy said yes: they know each other's name.
        Accepted = "aangenomen",
        /// The first meeting, with the coordinator, has a day and a place.
        Planned = "afgesproken",
        /// They walk along together.
        Active = "actief",
        /// It is over.
        Ended = "gestopt",
        /// Who asked does not want it any more. Nobody asks why.
        Withdrawn = "ingetrokken",
    }
}

codes! {
    /// What is done.
    PairingMove {
        /// Proposes buddies.
        Propose = "voorstellen",
        /// Chooses one of them.
        Choose = "kiezen",
        /// Would rather see others.
        NoneOfThese = "geen-van-deze",
        /// The buddy says yes.
        Accept = "ja",
        /// The buddy says no.
        Decline = "nee",
        /// The buddy did not answer in time.
        Expire = "verlopen",
        /// The buddy is no longer there, or is just taken.
        Gone = "weg",
        /// Agrees on the first meeting.
        Plan = "afspreken",
        /// They met, and go on together.
        Begin = "beginnen",
        /// Stops. Nobody asks why.
        End = "stoppen",
        /// It lasted as long as a pairing may.
        Finish = "klaar",
        /// Does not want a buddy after all.
        Withdraw = "intrekken",
    }
}

codes! {
    /// Who does it.
    PairingParty {
        /// Who asked.
        Participant = "deelnemer",
        /// The buddy.
        Buddy = "maatje",
        /// The coordinator.
        Coordinator = "coordinator",
        /// The program itself.
        Clockwork = "programma",
    }
}

/// A line of the table.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// What is done.
    pub step: PairingMove,
    /// From which states, and where it leads.
    pub ways: &'static [(PairingState, PairingState)],
    /// Who may do it.
    pub by: &'static [PairingParty],
}

/// The table. Where a line leads to "proposed" while nobody is left to choose from, it leads to "asked".
pub const RULES: &[Rule] = {
    use PairingMove as M;
    use PairingParty::{Buddy, Clockwork, Coordinator, Participant};
    use PairingState as S;
    &[
        Rule { step: M::Propose, ways: &[(S::Asked, S::Proposed), (S::Proposed, S::Proposed)], by: &[Coordinator] },
        Rule { step: M::Choose, ways: &[(S::Proposed, S::Chosen)], by: &[Participant, Coordinator] },
        Rule { step: M::NoneOfThese, ways: &[(S::Proposed, S::Asked)], by: &[Participant, Coordinator] },
        Rule { step: M::Accept, ways: &[(S::Chosen, S::Accepted)], by: &[Buddy] },
        Rule { step: M::Decline, ways: &[(S::Chosen, S::Proposed)], by: &[Buddy] },
        Rule { step: M::Expire, ways: &[(S::Chosen, S::Proposed)], by: &[Clockwork] },
        Rule {
            step: M::Gone,
            ways: &[
                (S::Proposed, S::Proposed),
                (S::Chosen, S::Proposed),
                (S::Accepted, S::Ended),
                (S::Planned, S::Ended),
                (S::Active, S::Ended),
            ],
            by: &[Clockwork],
        },
        Rule { step: M::Plan, ways: &[(S::Accepted, S::Planned), (S::Planned, S::Planned)], by: &[Coordinator] },
        Rule { step: M::Begin, ways: &[(S::Planned, S::Active)], by: &[Participant, Buddy, Coordinator] },
        Rule {
            step: M::End,
            ways: &[(S::Accepted, S::Ended), (S::Planned, S::Ended), (S::Active, S::Ended)],
            by: &[Participant, Buddy, Coordinator],
        },
        Rule { step: M::Finish, ways: &[(S::Active, S::Ended)], by: &[Clockwork] },
        Rule {
            step: M::Withdraw,
            ways: &[(S::Asked, S::Withdrawn), (S::Proposed, S::Withdrawn), (S::Chosen, S::Withdrawn)],
            by: &[Participant, Coordinator],
        },
    ]
};

impl PairingMove {
    fn rule(self) -> Option<&'static Rule> {
        RULES.iter().find(|rule| rule.step == self)
    }

    /// Where it leads from here; `None` when it cannot be done now. `left`: is there still somebody to choose from afterwards?
    pub fn leads(self, from: PairingState, left: bool) -> Option<PairingState> {
        let (_, to) = self.rule()?.ways.iter().find(|(own, _)| *own == from)?;
        Some(if *to == PairingState::Proposed && !left { PairingState::Asked } else { *to })
    }

    /// Who may do it.
    pub fn by(self) -> &'static [PairingParty] {
        self.rule().map_or(&[], |rule| rule.by)
    }

    /// What this party can do in this state, in the order of the table.
    pub fn open_to(party: PairingParty, state: PairingState) -> impl Iterator<Item = Self> {
        RULES.iter().filter(move |rule| rule.by.contains(&party) && rule.step.leads(state, true).is_some()).map(|rule| rule.step)
    }
}

impl PairingState {
    /// Is nothing more to come?
    pub fn is_over(self) -> bool {
        matches!(self, Self::Ended | Self::Withdrawn)
    }

    /// Do they know each other's name and how they are reached?
    pub fn know_each_other(self) -> bool {
        matches!(self, Self::Accepted | Self::Planned | Self::Active)
    }

    /// Does it take one of the places of a buddy? From the choice on: a buddy with one place is asked once.
    pub fn takes_place(self) -> bool {
        self == Self::Chosen || self.know_each_other()
    }
}

/// Working days within which a coordinator proposes buddies.
pub const PROPOSE_DAYS: u8 = 5;
/// Days that somebody has to choose; after them the coordinator calls.
pub const CHOOSE_DAYS: u8 = 14;
/// Days that a buddy has to say yes or no.
pub const ANSWER_DAYS: u8 = 7;
/// Days after which a buddy who did not answer is reminded.
pub const REMIND_DAYS: u8 = 4;
/// Working days within which a coordinator plans the first meeting.
pub const PLAN_DAYS: u8 = 5;
/// Working days after the first meeting within which it is clear whether they go on.
pub const MET_DAYS: u8 = 2;
/// Working days within which a coordinator helps a buddy who asks for it.
pub const HELP_DAYS: u8 = 2;
/// Months after the beginning at which both sides are asked how it goes.
pub const EVALUATION_MONTHS: [u8; 3] = [2, 6, 12];

/// How long somebody has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Term {
    /// So many working days.
    WorkingDays(u8),
    /// So many days.
    Days(u8),
    /// Until both are asked how it goes, or until it lasted long enough.
    Evaluation,
}

/// Who is next in this state, and within which term; `None` when it is over. The term counts from when the state began, in
/// [`PairingState::Planned`] from the day of the meeting.
pub fn next(state: PairingState) -> Option<(PairingParty, Term)> {
    use PairingState as S;
    Some(match state {
        S::Asked => (PairingParty::Coordinator, Term::WorkingDays(PROPOSE_DAYS)),
        S::Proposed => (PairingParty::Participant, Term::Days(CHOOSE_DAYS)),
        S::Chosen => (PairingParty::Buddy, Term::Days(ANSWER_DAYS)),
        S::Accepted => (PairingParty::Coordinator, Term::WorkingDays(PLAN_DAYS)),
        S::Planned => (PairingParty::Coordinator, Term::WorkingDays(MET_DAYS)),
        S::Active => (PairingParty::Coordinator, Term::Evaluation),
        S::Ended | S::Withdrawn => return None,
    })
}

/// The last day on which whoever is next is in time. `from`: see [`next`]; `today` and `longest` (in months) count for a pairing that
/// goes on only.
pub fn due(state: PairingState, from: NaiveDate, today: NaiveDate, longest: u8) -> Option<NaiveDate> {
    next(state).map(|(_, term)| match term {
        Term::WorkingDays(days) => after_working_days(from, days),
        Term::Days(days) => from + Days::new(days.into()),
        Term::Evaluation => next_evaluation(from, today, longest),
    })
}

/// The first day after today on which both are asked how it goes; after the last of them the day on which it lasted long enough.
fn next_evaluation(began: NaiveDate, today: NaiveDate, longest: u8) -> NaiveDate {
    let days = EVALUATION_MONTHS.iter().map(|months| months_after(began, *months));
    days.filter(|day| *day > today).min().unwrap_or_else(|| last_day(began, longest))
}

/// The day on which a pairing lasted as long as it may.
pub fn last_day(began: NaiveDate, longest: u8) -> NaiveDate {
    months_after(began, longest)
}

/// The months at which somebody is to be asked how it goes, of which the day came.
pub fn evaluations_that_came(began: NaiveDate, today: NaiveDate) -> impl Iterator<Item = u8> {
    EVALUATION_MONTHS.into_iter().filter(move |months| months_after(began, *months) <= today)
}

fn months_after(day: NaiveDate, months: u8) -> NaiveDate {
    day.checked_add_months(Months::new(months.into())).unwrap_or(NaiveDate::MAX)
}
