//! What a municipality agreed with partners and coaches: steps, terms, rewards.

use crate::codes::codes;
use std::{collections::BTreeSet, fmt};

/// Working days within which a partner answers when nothing else was agreed (`domain.md`, reactietermijn: default 5).
pub const WORKING_DAYS_DEFAULT: u8 = 5;
/// The longest reply term.
pub const REPLY_DAYS_MAX: u8 = 30;
/// Weeks after a hand-over in which a coach calls, when nothing else was agreed (`domain.md`, nabellen: after 2, 6 and 12).
const FOLLOW_UPS_DEFAULT: [u8; 3] = [2, 6, 12];
/// The most moments of calling.
pub const FOLLOW_UPS_MAX: usize = 6;
/// The latest week in which somebody is called.
pub const WEEKS_MAX: u8 = 52;
/// The most euros that can be given, per step and in a year.
pub const EUROS_MAX: u16 = 1_000;

/// What was agreed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Agreements {
    /// The scale on which coaches and managers tell steps.
    pub scale: StepScale,
    /// How soon a partner answers.
    pub reply_term: ReplyTerm,
    /// What people get for a step.
    pub reward: RewardPolicy,
    /// Does the municipality ask people to tell it that they take part? Off unless it was chosen (`domain.md`: voluntary,
    /// no data goes to benefit administration). Meedoen itself tells nothing either way.
    pub reporting: bool,
    /// When people are called after a hand-over.
    pub follow_ups: FollowUps,
    /// Of which routes nobody is told that a term passed. What has to be done stays on the lists of who does it.
    pub quiet: BTreeSet<AlertRoute>,
}

codes! {
    /// A kind of route. When a term of one passes, who can act is told once.
    AlertRoute {
        /// A partner did not answer somebody who would like to have a look.
        Introduction = "kennismaking",
        /// A hand-over waits for an answer, or for its coach.
        HandOver = "overdracht",
        /// Nobody said how a first meeting went.
        Meeting = "eerste-afspraak",
        /// A follow-up call was not made.
        FollowUp = "nabellen",
        /// A buddy did not answer who chose them.
        Buddy = "maatje",
    }
}

codes! {
    /// The scale of steps. Participants see neither its numbers nor its words.
    StepScale {
        /// The national Participatieladder, of six steps (`domain.md`, trede). The default.
        National = "landelijk",
        /// The five steps of Amsterdam (Meerjarenbeleidsplan Participatie 2011-2014, "De vijf treden").
        Amsterdam = "amsterdam",
    }
}

#[expect(clippy::derivable_impls, reason = "the list of codes has no default of its own")]
impl Default for StepScale {
    fn default() -> Self {
        Self::National
    }
}

impl StepScale {
    /// The codes of its steps, from light to far; their words are in `app/texts`.
    pub fn steps(self) -> &'static [&'static str] {
        match self {
            Self::National => &["thuis", "contact", "groep", "onbetaald", "betaald-met-hulp", "betaald"],
            Self::Amsterdam => &["zelfredzaam", "deelnemen", "voorbereiden", "leren-voor-werk", "groeien"],
        }
    }

    /// The code of a step of the Participatieladder, 1 to 6, on this scale. Amsterdam has one step for contacts outside
    /// the house and for organised activities.
    pub fn step(self, step: u8) -> Option<&'static str> {
        let step = usize::from(step);
        let index = match self {
            Self::National => step.checked_sub(1)?,
            Self::Amsterdam if (1..=2).contains(&step) => step - 1,
            Self::Amsterdam => step.checked_sub(2)?,
        };
        self.steps().get(index).copied()
    }
}

/// A whole number in words: digits only, so that `+5` and `5,0` are told apart from a slip.
fn whole(text: &str) -> Option<u16> {
    let text = text.trim();
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

/// Working days within which a partner answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReplyTerm(u8);

impl ReplyTerm {
    /// Reads 1 to [`REPLY_DAYS_MAX`] days; anything else is none.
    pub fn parse(text: &str) -> Option<Self> {
        Self::of(u8::try_from(whole(text)?).ok()?)
    }

    /// A term of so many days.
    pub fn of(days: u8) -> Option<Self> {
        (1..=REPLY_DAYS_MAX).contains(&days).then_some(Self(days))
    }

    /// The number of working days.
    pub fn working_days(self) -> u8 {
        self.0
    }
}

impl Default for ReplyTerm {
    fn default() -> Self {
        Self(WORKING_DAYS_DEFAULT)
    }
}

/// What people get for a step they make.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum RewardPolicy {
    /// Nothing was agreed. The default: each municipality decides for itself.
    #[default]
    None,
    /// Appreciation that is not money (`domain.md`, from the pilots in Utrecht).
    Appreciation,
    /// Vouchers, with a most in a year.
    Vouchers(Vouchers),
}

impl RewardPolicy {
    /// The codes of the kinds of reward.
    pub const CODES: [&'static str; 3] = ["geen", "waardering", "bonnen"];

    /// The code of its kind.
    pub fn code(self) -> &'static str {
        match self {
            Self::None => Self::CODES[0],
            Self::Appreciation => Self::CODES[1],
            Self::Vouchers(_) => Self::CODES[2],
        }
    }

    /// The amounts, or those that are usual.
    pub fn vouchers(self) -> Vouchers {
        if let Self::Vouchers(vouchers) = self { vouchers } else { Vouchers::default() }
    }
}

/// Vouchers: how much for a step, and how much in a year at most, in whole euros.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Vouchers {
    per_step: u16,
    per_year: u16,
}

/// Why two texts are no amounts of vouchers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VouchersRefused {
    /// The amount for a step is no whole number from 1 to [`EUROS_MAX`].
    PerStep,
    /// The amount for a year is no whole number from 1 to [`EUROS_MAX`].
    PerYear,
    /// Not even one voucher fits in a year.
    LessThanOne,
}

impl Vouchers {
    /// Reads both amounts.
    pub fn parse(per_step: &str, per_year: &str) -> Result<Self, VouchersRefused> {
        let step = whole(per_step).ok_or(VouchersRefused::PerStep)?;
        let year = whole(per_year).filter(|euros| (1..=EUROS_MAX).contains(euros));
        Self::of(step, year.unwrap_or(step)).and_then(|vouchers| year.map(|_| vouchers).ok_or(VouchersRefused::PerYear))
    }

    /// These amounts.
    pub fn of(per_step: u16, per_year: u16) -> Result<Self, VouchersRefused> {
        match (per_step, per_year) {
            (step, _) if !(1..=EUROS_MAX).contains(&step) => Err(VouchersRefused::PerStep),
            (_, year) if !(1..=EUROS_MAX).contains(&year) => Err(VouchersRefused::PerYear),
            (step, year) if year < step => Err(VouchersRefused::LessThanOne),
            (per_step, per_year) => Ok(Self { per_step, per_year }),
        }
    }

    /// Euros for a step.
    pub fn per_step(self) -> u16 {
        self.per_step
    }

    /// Euros in a year, at most.
    pub fn per_year(self) -> u16 {
        self.per_year
    }
}

impl Default for Vouchers {
    /// Ten euros for a step and fifty in a year (`domain.md`, from ISD Bollenstreek 8.3).
    fn default() -> Self {
        Self { per_step: 10, per_year: 50 }
    }
}

/// Weeks after a hand-over in which a coach calls, rising.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUps(Vec<u8>);

/// Why a text is no list of weeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FollowUpsRefused {
    /// Something in it is no whole number from 1 to [`WEEKS_MAX`].
    Week,
    /// There are none, or more than [`FOLLOW_UPS_MAX`].
    Count,
    /// One is not later than the one before it.
    Order,
}

impl FollowUps {
    /// Reads `2, 6, 12`; spaces and "en" between the weeks are fine as well.
    pub fn parse(text: &str) -> Result<Self, FollowUpsRefused> {
        let pieces = text.split([',', ';', ' ', '\n', '\t']).filter(|piece| !piece.is_empty() && !["en", "and"].contains(piece));
        let weeks: Option<Vec<u8>> = pieces.map(|piece| u8::try_from(whole(piece)?).ok()).collect();
        Self::of(weeks.ok_or(FollowUpsRefused::Week)?)
    }

    /// These weeks.
    pub fn of(weeks: Vec<u8>) -> Result<Self, FollowUpsRefused> {
        if !weeks.iter().all(|week| (1..=WEEKS_MAX).contains(week)) {
            Err(FollowUpsRefused::Week)
        } else if !(1..=FOLLOW_UPS_MAX).contains(&weeks.len()) {
            Err(FollowUpsRefused::Count)
        } else if !weeks.is_sorted_by(|one, two| one < two) {
            Err(FollowUpsRefused::Order)
        } else {
            Ok(Self(weeks))
        }
    }

    /// The weeks.
    pub fn weeks(&self) -> &[u8] {
        &self.0
    }
}

impl Default for FollowUps {
    fn default() -> Self {
        Self(FOLLOW_UPS_DEFAULT.to_vec())
    }
}

impl fmt::Display for FollowUps {
    /// As it is typed: `2, 6, 12`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.iter().map(u8::to_string).collect::<Vec<_>>().join(", "))
    }
}
