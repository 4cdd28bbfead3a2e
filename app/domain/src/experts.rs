//! Experience experts (ervaringsdeskundigen): people who went the same way before, and would like to mean something to others.
//!
//! An experience expert is a participant like everybody else, with a profile under a name they chose; this is what comes on top. One
//! table, [`RULES`], says what may be done in which state and by whom; [`next`] says who has to do something and by when. Going back,
//! pausing and stopping are normal. Nobody asks why.

use crate::{
    codes::{Theme, codes},
    day_parts::DayPart,
    expenses::Expense,
    experience::{Experience, Experiences, Gender},
    ids::ParticipantId,
    languages::SpokenLanguage,
    participants::ProfileForm,
    postcodes::Postcode4,
    slug::Slug,
    working_days::after_working_days,
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeSet;
use uuid::Uuid;

codes! {
    /// Where somebody stands on the way.
    ExpertState {
        /// They would like to know more.
        Interested = "belangstelling",
        /// There is a talk with the coordinator.
        InTalk = "in-gesprek",
        /// They follow the training.
        InTraining = "in-opleiding",
        /// They can begin when they want.
        Ready = "klaar",
        /// They do something for others.
        Active = "actief",
        /// They rest for a while.
        Paused = "pauze",
        /// They do not want it (any more).
        Stopped = "gestopt",
    }
}

codes! {
    /// What is done.
    ExpertMove {
        /// A talk is agreed on.
        PlanTalk = "gesprek",
        /// The training begins.
        Train = "opleiding",
        /// They can begin.
        MakeReady = "klaar",
        /// They begin.
        Begin = "beginnen",
        /// They rest.
        Pause = "pauze",
        /// They go on after a rest.
        GoOn = "verder",
        /// A step back.
        Back = "stap-terug",
        /// They stop.
        Stop = "stoppen",
        /// They come back.
        Return = "terugkomen",
    }
}

codes! {
    /// Who does it.
    ExpertParty {
        /// The person themselves.
        Expert = "zelf",
        /// The coordinator, with them.
        Coordinator = "coordinator",
    }
}

/// A line of the table.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// What is done.
    pub step: ExpertMove,
    /// From which states, and where it leads.
    pub ways: &'static [(ExpertState, ExpertState)],
    /// Who may do it.
    pub by: &'static [ExpertParty],
}

/// The table.
pub const RULES: &[Rule] = {
    use ExpertMove as M;
    use ExpertParty::{Coordinator, Expert};
    use ExpertState as S;
    &[
        Rule { step: M::PlanTalk, ways: &[(S::Interested, S::InTalk), (S::InTalk, S::InTalk)], by: &[Coordinator] },
        Rule { step: M::Train, ways: &[(S::InTalk, S::InTraining), (S::Ready, S::InTraining)], by: &[Coordinator] },
        Rule { step: M::MakeReady, ways: &[(S::InTalk, S::Ready), (S::InTraining, S::Ready)], by: &[Coordinator] },
        Rule { step: M::Begin, ways: &[(S::Ready, S::Active)], by: &[Expert, Coordinator] },
        Rule { step: M::Pause, ways: &[(S::Ready, S::Paused), (S::Active, S::Paused)], by: &[Expert, Coordinator] },
        Rule { step: M::GoOn, ways: &[(S::Paused, S::Active)], by: &[Expert, Coordinator] },
        Rule {
            step: M::Back,
            ways: &[(S::InTraining, S::InTalk), (S::Ready, S::InTraining), (S::Active, S::Ready)],
            by: &[Expert, Coordinator],
        },
        Rule {
            step: M::Stop,
            ways: &[
                (S::Interested, S::Stopped),
                (S::InTalk, S::Stopped),
                (S::InTraining, S::Stopped),
                (S::Ready, S::Stopped),
                (S::Active, S::Stopped),
                (S::Paused, S::Stopped),
            ],
            by: &[Expert, Coordinator],
        },
        Rule { step: M::Return, ways: &[(S::Stopped, S::Interested)], by: &[Expert, Coordinator] },
    ]
};

impl ExpertMove {
    fn rule(self) -> Option<&'static Rule> {
        RULES.iter().find(|rule| rule.step == self)
    }

    /// Where it leads from here; `None` when it cannot be done now.
    pub fn leads(self, from: ExpertState) -> Option<ExpertState> {
        self.rule()?.ways.iter().find(|(own, _)| *own == from).map(|(_, to)| *to)
    }

    /// Who may do it.
    pub fn by(self) -> &'static [ExpertParty] {
        self.rule().map_or(&[], |rule| rule.by)
    }

    /// What this party can do in this state, in the order of the table.
    pub fn open_to(party: ExpertParty, state: ExpertState) -> impl Iterator<Item = Self> {
        RULES.iter().filter(move |rule| rule.by.contains(&party) && rule.step.leads(state).is_some()).map(|rule| rule.step)
    }
}

/// Working days within which a coordinator calls somebody who would like to know more.
pub const CALL_DAYS: u8 = 5;
/// Working days after a talk within which it is clear how it goes on.
pub const AFTER_TALK_DAYS: u8 = 5;
/// Working days that somebody has to begin; after them the coordinator asks how it is.
pub const BEGIN_DAYS: u8 = 10;
/// Working days until a coordinator asks how it goes: about a quarter of a year.
pub const CARE_DAYS: u8 = 60;

/// Who is next in this state, and within how many working days from when it began; after a talk was agreed on, from the day of it.
/// `None`: nothing is to be done.
pub fn next(state: ExpertState) -> Option<(ExpertParty, u8)> {
    match state {
        ExpertState::Interested => Some((ExpertParty::Coordinator, CALL_DAYS)),
        ExpertState::InTalk => Some((ExpertParty::Coordinator, AFTER_TALK_DAYS)),
        ExpertState::Ready => Some((ExpertParty::Expert, BEGIN_DAYS)),
        ExpertState::InTraining | ExpertState::Active | ExpertState::Paused => Some((ExpertParty::Coordinator, CARE_DAYS)),
        ExpertState::Stopped => None,
    }
}

/// The last day on which whoever is next is in time. `from`: see [`next`].
pub fn due(state: ExpertState, from: NaiveDate) -> Option<NaiveDate> {
    next(state).map(|(_, within)| after_working_days(from, within))
}

codes! {
    /// What somebody would like to do.
    ExpertRole {
        /// To go along with one person.
        Buddy = "maatje",
        /// To tell their story to a group.
        Speaker = "gastspreker",
        /// To welcome people at a place.
        Host = "ontvangen",
        /// To think along about letters and plans.
        Adviser = "meedenken",
    }
}

codes! {
    /// How somebody came.
    ExpertOrigin {
        /// They signed up on the page for it.
        SignedUp = "aangemeld",
        /// They said at their own page that they would like it.
        Own = "zelf",
    }
}

/// Most people that somebody can go along with at once.
pub const CAPACITY_MAX: u8 = 5;
/// Longest text about oneself, in characters.
pub const STORY_MAX: usize = 600;
/// Longest text of what one likes or does not do, in characters.
pub const LINE_MAX: usize = 300;

/// What somebody writes about themselves, for whoever may read it.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ExpertWords {
    /// A short story; at most [`STORY_MAX`] characters.
    pub story: String,
    /// What they like to do together; at most [`LINE_MAX`] characters.
    pub together: String,
    /// What they do not do; at most [`LINE_MAX`] characters.
    pub not: String,
}

/// What somebody fills in about themselves as an experience expert.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpertForm {
    /// What they would like to do.
    pub roles: BTreeSet<ExpertRole>,
    /// Texts.
    pub words: ExpertWords,
    /// Languages they speak.
    pub languages: BTreeSet<SpokenLanguage>,
    /// When they can.
    pub day_parts: BTreeSet<DayPart>,
    /// What they like: for what they have in common with somebody.
    pub themes: BTreeSet<Theme>,
    /// Where they live, about.
    pub near: Option<Postcode4>,
    /// With how many people they would go along at once; 0: with nobody for now. At most [`CAPACITY_MAX`].
    pub capacity: u8,
    /// For who would rather have a woman or a man beside them; nobody has to say it.
    pub gender: Option<Gender>,
    /// Somebody smokes in their house.
    pub smoke: bool,
    /// There is a dog in their house.
    pub dog: bool,
    /// The drawing beside their name.
    pub drawing: Theme,
    /// May everybody see who they are, as far as it stands here?
    pub public: bool,
}

impl Default for ExpertForm {
    fn default() -> Self {
        Self {
            roles: BTreeSet::new(),
            words: ExpertWords::default(),
            languages: BTreeSet::from([SpokenLanguage::Dutch]),
            day_parts: BTreeSet::new(),
            themes: BTreeSet::new(),
            near: None,
            capacity: 1,
            gender: None,
            smoke: false,
            dog: false,
            drawing: Theme::OwnExperience,
            public: false,
        }
    }
}

impl ExpertForm {
    /// Is every text short enough and every number within its range?
    pub fn is_fine(&self) -> bool {
        let short = |text: &str, most: usize| text.trim() == text && text.chars().count() <= most;
        short(&self.words.story, STORY_MAX)
            && short(&self.words.together, LINE_MAX)
            && short(&self.words.not, LINE_MAX)
            && self.capacity <= CAPACITY_MAX
    }
}

/// What somebody who has nothing here yet fills in: three questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpertApplication {
    /// The name they choose, and how they are reached. Not used when a participant asks, who is known.
    pub profile: ProfileForm,
    /// Where.
    pub municipality: Slug,
    /// What they would like to do; may be empty.
    pub roles: BTreeSet<ExpertRole>,
}

/// The talk with the coordinator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Talk {
    /// When.
    pub at: DateTime<Utc>,
    /// Where, in words; at most [`LINE_MAX`] characters.
    pub place: String,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpertEvent {
    /// When.
    pub at: DateTime<Utc>,
    /// What was done.
    pub step: ExpertMove,
    /// By whom.
    pub by: ExpertParty,
}

/// An experience expert, as they themselves and the coordinator see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expert {
    /// Who.
    pub participant: ParticipantId,
    /// The name they chose.
    pub name: String,
    /// In which municipality.
    pub municipality: Slug,
    /// Where they stand.
    pub state: ExpertState,
    /// When this state began.
    pub began_at: DateTime<Utc>,
    /// The last day on which whoever is next is in time.
    pub due_on: Option<NaiveDate>,
    /// How they came.
    pub origin: ExpertOrigin,
    /// What they filled in.
    pub form: ExpertForm,
    /// People they go along with now.
    pub taken: u8,
    /// The talk that was agreed on.
    pub talk: Option<Talk>,
    /// What happened, oldest first.
    pub events: Vec<ExpertEvent>,
    /// What they went through, and who may know it.
    pub experiences: Experiences,
}

impl Expert {
    /// With how many more people they could go along now.
    pub fn free(&self) -> u8 {
        if self.state == ExpertState::Active && self.form.roles.contains(&ExpertRole::Buddy) {
            self.form.capacity.saturating_sub(self.taken)
        } else {
            0
        }
    }
}

/// What a coordinator reads of somebody: everything, and how they are reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpertFile {
    /// Who.
    pub expert: Expert,
    /// What they said of themselves.
    pub profile: ProfileForm,
    /// What they paid, last first.
    pub expenses: Vec<Expense>,
}

/// What everybody may see of somebody, as far as they chose to show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicExpert {
    /// The name they chose.
    pub name: String,
    /// The drawing.
    pub drawing: Theme,
    /// What they do.
    pub roles: BTreeSet<ExpertRole>,
    /// What they wrote.
    pub words: ExpertWords,
    /// Languages.
    pub languages: BTreeSet<SpokenLanguage>,
    /// What they went through and show to everybody.
    pub experiences: Vec<Experience>,
    /// Themes they like.
    pub themes: BTreeSet<Theme>,
}

/// What a coordinator does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CoordinatorStep {
    /// Agrees on a talk.
    PlanTalk(Talk),
    /// Anything else of the table.
    Go(ExpertMove),
    /// Asked how it goes; the next time is counted from today.
    Cared,
    /// They got these amounts back.
    Pay(Vec<Uuid>),
}

#[cfg(test)]
mod tests;
