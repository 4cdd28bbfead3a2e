//! An organisation asks for an experience expert: to tell, to teach, to think along, to welcome.
//!
//! One table, [`RULES`], is the whole life of such a question: what may be done in which state and by whom; [`next`] says who has to do
//! something and by when. The organisation knows nobody's name before the yes. Saying no and stopping need no reason.

use crate::{
    codes::codes,
    experts::{ExpertRole, Talk},
    ids::{EngagementId, OrganisationId, ParticipantId},
    slug::Slug,
    working_days::after_working_days,
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// Longest text of what is asked, and of how it was, in characters.
pub const WORDS_MAX: usize = 500;
/// Longest text of when it should be, in characters.
pub const WISHED_MAX: usize = 120;
/// Most hours that something takes.
pub const HOURS_MAX: u8 = 12;
/// Most questions of one organisation that go on at once.
pub const OPEN_MAX: usize = 20;

codes! {
    /// What is asked for.
    EngagementKind {
        /// To tell their story.
        Story = "verhaal",
        /// To give a workshop.
        Workshop = "workshop",
        /// To think along about a letter or a plan.
        Advice = "advies",
        /// To welcome people at the drop-in.
        Welcome = "inloop",
    }
}

impl EngagementKind {
    /// What somebody wants to do who is asked for it.
    pub fn role(self) -> ExpertRole {
        match self {
            Self::Story | Self::Workshop => ExpertRole::Speaker,
            Self::Advice => ExpertRole::Adviser,
            Self::Welcome => ExpertRole::Host,
        }
    }
}

codes! {
    /// Where a question stands.
    EngagementState {
        /// An organisation asks.
        Asked = "gevraagd",
        /// Somebody was asked whether they would.
        Proposed = "voorgesteld",
        /// They said yes.
        Accepted = "aangenomen",
        /// It has a day and a place.
        Planned = "afgesproken",
        /// It was.
        Held = "geweest",
        /// The organisation told how it was.
        Evaluated = "klaar",
        /// It does not go on.
        Stopped = "gestopt",
    }
}

codes! {
    /// What is done.
    EngagementMove {
        /// Asks somebody whether they would.
        Propose = "voorstellen",
        /// Says yes.
        Accept = "ja",
        /// Says no, or cannot any more.
        Decline = "nee",
        /// They are not there any more.
        Gone = "weg",
        /// Agrees on a day and a place.
        Plan = "afspreken",
        /// It was, and took so many hours.
        Hold = "geweest",
        /// Tells how it was.
        Evaluate = "vertellen",
        /// It does not go on.
        Stop = "stoppen",
    }
}

codes! {
    /// Who does it.
    EngagementParty {
        /// Who asked.
        Organisation = "organisatie",
        /// The coordinator.
        Coordinator = "coordinator",
        /// The experience expert.
        Expert = "ervaringsdeskundige",
        /// The program itself.
        Clockwork = "programma",
    }
}

/// A line of the table.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// What is done.
    pub step: EngagementMove,
    /// From which states, and where it leads.
    pub ways: &'static [(EngagementState, EngagementState)],
    /// Who may do it.
    pub by: &'static [EngagementParty],
}

/// The table.
pub const RULES: &[Rule] = {
    use EngagementMove as M;
    use EngagementParty::{Clockwork, Coordinator, Expert, Organisation};
    use EngagementState as S;
    &[
        Rule { step: M::Propose, ways: &[(S::Asked, S::Proposed), (S::Proposed, S::Proposed)], by: &[Coordinator] },
        Rule { step: M::Accept, ways: &[(S::Proposed, S::Accepted)], by: &[Expert] },
        Rule { step: M::Decline, ways: &[(S::Proposed, S::Asked), (S::Accepted, S::Asked), (S::Planned, S::Asked)], by: &[Expert] },
        Rule { step: M::Gone, ways: &[(S::Proposed, S::Asked), (S::Accepted, S::Asked), (S::Planned, S::Asked)], by: &[Clockwork] },
        Rule { step: M::Plan, ways: &[(S::Accepted, S::Planned), (S::Planned, S::Planned)], by: &[Coordinator] },
        Rule { step: M::Hold, ways: &[(S::Planned, S::Held)], by: &[Coordinator, Expert] },
        Rule { step: M::Evaluate, ways: &[(S::Held, S::Evaluated)], by: &[Organisation] },
        Rule {
            step: M::Stop,
            ways: &[(S::Asked, S::Stopped), (S::Proposed, S::Stopped), (S::Accepted, S::Stopped), (S::Planned, S::Stopped)],
            by: &[Organisation, Coordinator],
        },
    ]
};

impl EngagementMove {
    fn rule(self) -> Option<&'static Rule> {
        RULES.iter().find(|rule| rule.step == self)
    }

    /// Where it leads from here; `None` when it cannot be done now.
    pub fn leads(self, from: EngagementState) -> Option<EngagementState> {
        self.rule()?.ways.iter().find(|(own, _)| *own == from).map(|(_, to)| *to)
    }

    /// Who may do it.
    pub fn by(self) -> &'static [EngagementParty] {
        self.rule().map_or(&[], |rule| rule.by)
    }

    /// Can this party do it in this state?
    pub fn is_open_to(self, party: EngagementParty, state: EngagementState) -> bool {
        self.by().contains(&party) && self.leads(state).is_some()
    }
}

impl EngagementState {
    /// Is nothing more to come?
    pub fn is_over(self) -> bool {
        matches!(self, Self::Evaluated | Self::Stopped)
    }

    /// Is somebody asked, or did they say yes?
    pub fn has_expert(self) -> bool {
        self == Self::Proposed || self.is_known()
    }

    /// Does the organisation know who it is?
    pub fn is_known(self) -> bool {
        matches!(self, Self::Accepted | Self::Planned | Self::Held | Self::Evaluated)
    }
}

/// Working days within which a coordinator asks somebody.
pub const PROPOSE_DAYS: u8 = 5;
/// Days that somebody has to say yes or no; after them the coordinator calls.
pub const ANSWER_DAYS: u8 = 7;
/// Working days within which a coordinator agrees on a day.
pub const PLAN_DAYS: u8 = 5;
/// Working days after the day within which it is written down that it was.
pub const HELD_DAYS: u8 = 2;
/// Working days that the organisation has to tell how it was.
pub const TELL_DAYS: u8 = 10;

/// Who is next in this state; `None` when it is over.
pub fn next(state: EngagementState) -> Option<EngagementParty> {
    use EngagementState as S;
    match state {
        S::Asked | S::Accepted | S::Planned => Some(EngagementParty::Coordinator),
        S::Proposed => Some(EngagementParty::Expert),
        S::Held => Some(EngagementParty::Organisation),
        S::Evaluated | S::Stopped => None,
    }
}

/// The last day on which whoever is next is in time. `from`: when the state began; in [`EngagementState::Planned`] the day of it.
pub fn due(state: EngagementState, from: NaiveDate) -> Option<NaiveDate> {
    use EngagementState as S;
    match state {
        S::Asked => Some(after_working_days(from, PROPOSE_DAYS)),
        S::Proposed => Some(from + Days::new(ANSWER_DAYS.into())),
        S::Accepted => Some(after_working_days(from, PLAN_DAYS)),
        S::Planned => Some(after_working_days(from, HELD_DAYS)),
        S::Held => Some(after_working_days(from, TELL_DAYS)),
        S::Evaluated | S::Stopped => None,
    }
}

/// What an organisation asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EngagementForm {
    /// What for.
    pub kind: EngagementKind,
    /// About what; 1 to [`WORDS_MAX`] characters.
    pub words: String,
    /// When, about; at most [`WISHED_MAX`] characters.
    pub wished: String,
}

impl EngagementForm {
    /// Can it be kept?
    pub fn is_fine(&self) -> bool {
        let short = |text: &str, most: usize| text.trim() == text && text.chars().count() <= most;
        !self.words.is_empty() && short(&self.words, WORDS_MAX) && short(&self.wished, WISHED_MAX)
    }
}

/// How it was, as the organisation tells the coordinator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HowItWas {
    /// 1 (not well) to 3 (well).
    pub mood: u8,
    /// In their words; may be empty.
    pub words: String,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EngagementEvent {
    /// When.
    pub at: DateTime<Utc>,
    /// What was done.
    pub step: EngagementMove,
    /// By whom.
    pub by: EngagementParty,
}

/// A question, as far as the reader may know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Engagement {
    /// Which.
    pub id: EngagementId,
    /// Who asks.
    pub organisation: OrganisationId,
    /// What it is called.
    pub organisation_name: String,
    /// In which municipality.
    pub municipality: Slug,
    /// What is asked.
    pub form: EngagementForm,
    /// Where it stands.
    pub state: EngagementState,
    /// When it was asked.
    pub asked_at: DateTime<Utc>,
    /// When this state began.
    pub began_at: DateTime<Utc>,
    /// The last day on which whoever is next is in time.
    pub due_on: Option<NaiveDate>,
    /// Who was asked, and the name they chose. For the organisation only after their yes.
    pub expert: Option<(ParticipantId, String)>,
    /// When and where.
    pub meeting: Option<Talk>,
    /// How many hours it took.
    pub hours: Option<u8>,
    /// What happened, oldest first.
    pub events: Vec<EngagementEvent>,
}

impl Engagement {
    /// As the organisation sees it: nobody before their yes.
    #[must_use]
    pub fn for_organisation(mut self) -> Self {
        if !self.state.is_known() {
            self.expert = None;
        }
        self
    }
}

/// A question as the coordinator sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EngagementFile {
    /// The question.
    pub engagement: Engagement,
    /// Who is active, would like it and did not say no to it: by name.
    pub candidates: Vec<(ParticipantId, String)>,
    /// How it was, when the organisation told it.
    pub how: Option<HowItWas>,
}

/// What an organisation does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AskerStep {
    /// Tells how it was.
    Evaluate(HowItWas),
    /// Does not need it any more.
    Stop,
}

/// What an experience expert does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExpertAnswer {
    /// Yes.
    Accept,
    /// No, or not any more.
    Decline,
    /// It was, and took so many hours.
    Hold(u8),
}

/// What a coordinator does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EngagementStep {
    /// Asks somebody.
    Propose(ParticipantId),
    /// Agrees on a day and a place.
    Plan(Talk),
    /// It was, and took so many hours.
    Hold(u8),
    /// It does not go on.
    Stop,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes::Code as _;

    #[test]
    fn every_state_that_is_not_over_has_somebody_who_is_next_a_term_and_something_to_do() {
        for state in EngagementState::ALL {
            let who = next(*state);
            assert_eq!(who.is_some(), !state.is_over(), "{state}");
            assert_eq!(due(*state, NaiveDate::default()).is_some(), who.is_some(), "{state}");
            if let Some(party) = who {
                assert!(EngagementMove::ALL.iter().any(|step| step.is_open_to(party, *state)), "{state}");
            }
        }
    }

    #[test]
    fn only_the_expert_says_yes_and_they_can_always_say_no() {
        for party in EngagementParty::ALL.iter().filter(|party| **party != EngagementParty::Expert) {
            assert!(!EngagementMove::Accept.by().contains(party), "{party}");
        }
        for state in EngagementState::ALL.iter().filter(|state| state.has_expert() && !state.is_over()) {
            let over = *state == EngagementState::Held;
            assert_eq!(EngagementMove::Decline.is_open_to(EngagementParty::Expert, *state), !over, "{state}");
            assert_eq!(EngagementMove::Gone.leads(*state).is_some(), !over, "{state}");
        }
    }

    #[test]
    fn nobody_is_named_to_an_organisation_before_their_yes() {
        for state in EngagementState::ALL {
            let known = EngagementMove::Accept.leads(*state).is_none() && state.has_expert();
            assert_eq!(state.is_known(), known, "{state}");
        }
    }
}
