//! Cases: the people whom a coach knows (caseload), what each of them needs now, and the hours they take.
//!
//! A case holds no story of somebody: name and how they are reached stand in their own profile, what they tell stands in a report
//! that they agreed to. "Nobody spoken to for long" is told from the contacts that are logged here.

use crate::{
    codes::codes,
    ids::{AccountId, CaseId, ParticipantId},
    introductions::CallTime,
    languages::SpokenLanguage,
    participants::ProfileForm,
    slug::Slug,
};
use chrono::{DateTime, Days, NaiveDate, Utc};

codes! {
    /// How a coach got to know somebody.
    CaseOrigin {
        /// The coach added them.
        Added = "toegevoegd",
        /// They asked for a call.
        Call = "bel-mij",
        /// A place did not answer them, or could not now.
        Introduction = "kennismaking",
        /// They answered a letter.
        Letter = "brief",
    }
}

codes! {
    /// How a coach was in touch with somebody.
    ContactKind {
        /// A talk, at home or elsewhere.
        Talk = "gesprek",
        /// By telephone.
        Call = "telefoon",
        /// Together to a place.
        Together = "samen-op-pad",
        /// By mail, text message or letter.
        Message = "bericht",
        /// Work for them without speaking with them.
        Desk = "werk-voor",
    }
}

impl ContactKind {
    /// Did they speak with each other?
    pub fn is_contact(self) -> bool {
        self != Self::Desk
    }
}

/// What a coach fills in about somebody new. The profile has to be checked with [`ProfileForm::problem`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseForm {
    /// Name, how to be reached, wishes.
    pub profile: ProfileForm,
    /// The language they speak with us.
    pub spoken: SpokenLanguage,
    /// When they like to be called.
    pub call_when: CallTime,
}

/// Somebody who stands in for a coach with all their people, until a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Substitute {
    /// Who.
    pub account: AccountId,
    /// Their name.
    pub name: String,
    /// The last day.
    pub until: NaiveDate,
}

/// Somebody whom a coach knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Identity.
    pub id: CaseId,
    /// Who.
    pub participant: ParticipantId,
    /// What they said of themselves.
    pub profile: ProfileForm,
    /// In which municipality.
    pub municipality: Slug,
    /// Whose case it is.
    pub coach: AccountId,
    /// The name of the coach.
    pub coach_name: String,
    /// The language they speak with us.
    pub spoken: SpokenLanguage,
    /// When they like to be called.
    pub call_when: CallTime,
    /// How they came.
    pub origin: CaseOrigin,
    /// Since when.
    pub opened_on: NaiveDate,
    /// When somebody spoke with them last.
    pub spoken_on: Option<NaiveDate>,
    /// The day on which they were promised a call.
    pub promised_on: Option<NaiveDate>,
    /// Since when it is over.
    pub closed_on: Option<NaiveDate>,
}

impl Case {
    /// The day on which somebody has to speak with them again, and whether that was promised.
    pub fn call_on(&self, quiet_weeks: u8) -> (NaiveDate, bool) {
        let quiet = self.spoken_on.unwrap_or(self.opened_on) + Days::new(u64::from(quiet_weeks) * 7);
        match self.promised_on {
            Some(promised) if promised <= quiet => (promised, true),
            _ => (quiet, false),
        }
    }
}

/// Something a coach did for somebody. No words: what was said belongs in a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contact {
    /// When.
    pub on: NaiveDate,
    /// How.
    pub kind: ContactKind,
    /// How long, in minutes; at most [`MINUTES_MAX`].
    pub minutes: u16,
}

/// Longest time that is logged at once: a working day.
pub const MINUTES_MAX: u16 = 8 * 60;

/// A line of the list of contacts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoggedContact {
    /// What.
    pub contact: Contact,
    /// When it was written down.
    pub at: DateTime<Utc>,
}

/// What a coach has on one page about somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenCase {
    /// Who.
    pub case: Case,
    /// The last contacts, newest first, at most 50.
    pub contacts: Vec<LoggedContact>,
    /// Minutes in this calendar year.
    pub minutes: u32,
    /// Hours for one person in a year, as a guide.
    pub hours_a_year: u16,
    /// Other coaches who know them as well: names only.
    pub others: Vec<String>,
}

/// A coach of the same municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    /// Who.
    pub account: AccountId,
    /// Their name.
    pub name: String,
}

/// What an administrator sees of the people of a coach: how many, never who.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeopleToGive {
    /// How many the coach has where the actor is an administrator.
    pub count: u16,
    /// The other coaches there, by name, and for how many each of them has room.
    pub to: Vec<(Colleague, u16)>,
}

/// The people of a coach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caseload {
    /// Who, by name: own cases and those the actor stands in for.
    pub people: Vec<Case>,
    /// How many of them are the own ones.
    pub own: u16,
    /// How many a coach has at most.
    pub most: u16,
    /// Who stands in for the actor.
    pub substitute: Option<Substitute>,
}

/// How coaches work: settings of an installation. The defaults are those of the ISD Bollenstreek (project plan of 2019, part 10).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coaching {
    /// People of one coach, at most.
    pub people: u16,
    /// Hours for one person in a year, as a guide.
    pub hours: u16,
    /// Weeks without a word after which a coach calls.
    pub quiet_weeks: u8,
    /// Weeks after the beginning in which a coach calls to hear how it goes, ascending.
    pub follow_up_weeks: Vec<u8>,
    /// Times that a coach tries to reach somebody before "unknown" is an outcome.
    pub attempts: u8,
    /// Euros for vouchers in one municipality and calendar year.
    pub voucher_budget: u32,
    /// Letters of one wave, at most.
    pub wave_letters: u16,
    /// Days that the codes in the letters of a wave can be answered with.
    pub wave_days: u16,
    /// Months that somebody and their buddy walk along together, at most.
    pub buddy_months: u8,
    /// Weeks without a word after which a coordinator hears how it goes between a buddy and who they walk along with.
    pub buddy_weeks: u8,
}

impl Coaching {
    /// How long after the day on which it was made a letter can be answered: up to and including that day.
    pub fn wave_term(&self) -> Days {
        Days::new(self.wave_days.into())
    }
}

impl Default for Coaching {
    fn default() -> Self {
        Self {
            people: 54,
            hours: 26,
            quiet_weeks: 6,
            follow_up_weeks: vec![2, 6, 12],
            attempts: 3,
            voucher_budget: 5_000,
            wave_letters: 250,
            wave_days: 120,
            buddy_months: 24,
            buddy_weeks: 6,
        }
    }
}
