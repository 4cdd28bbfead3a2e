//! What an introduction holds, and what each side says with it.

use super::{IntroductionMove, IntroductionState, NotNowReason, Party, Way};
use crate::{
    accounts::EmailAddress,
    codes::{Need, codes},
    day_parts::DayPart,
    ids::{IntroductionId, ParticipantId, PlaceId},
    languages::{SpokenLanguage, UiLanguage},
    organisations::OrganisationName,
    participants::{PhoneNumber, Reach},
    places::PlaceLink,
    slug::Slug,
    wishes::Company,
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeSet;

/// Wishes that a participant ticked for the partner to see. Nothing else of a profile is shared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shared {
    /// What the place must have.
    pub needs: BTreeSet<Need>,
    /// Languages they speak.
    pub languages: BTreeSet<SpokenLanguage>,
    /// Who should come along.
    pub company: BTreeSet<Company>,
}

/// "Ik wil eens kijken": only what is needed for the way that was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IntroductionForm {
    /// Where.
    pub place: PlaceId,
    /// How.
    pub way: Way,
    /// What they want to be called.
    pub name: String,
    /// Where to call; needed when [`Way::needs_phone`].
    pub phone: Option<PhoneNumber>,
    /// Where to write; needed when [`Way::needs_email`].
    pub email: Option<EmailAddress>,
    /// How they want to hear how it goes on.
    pub reach: Reach,
    /// When they would like to come; a seat is kept then. `None`: whenever it suits.
    pub day_part: Option<DayPart>,
    /// What the partner may see of their wishes.
    pub shared: Shared,
    /// The language in which we write.
    pub language: UiLanguage,
}

/// An introduction, as both sides see it: the same states, the same days.
#[derive(Debug, Clone, PartialEq)]
pub struct Introduction {
    /// Identity.
    pub id: IntroductionId,
    /// Whose.
    pub participant: ParticipantId,
    /// Where.
    pub place: PlaceId,
    /// The place, for a link.
    pub link: PlaceLink,
    /// Who offers it.
    pub organisation: OrganisationName,
    /// The municipality whose coaches help when nobody answers.
    pub municipality: Slug,
    /// What was asked.
    pub form: IntroductionForm,
    /// Where it stands.
    pub state: IntroductionState,
    /// When it was asked.
    pub asked_at: DateTime<Utc>,
    /// When this state began.
    pub began_at: DateTime<Utc>,
    /// The last day on which whoever is next is in time; `None` when there is an outcome.
    pub due_on: Option<NaiveDate>,
    /// Times that the partner proposes, earliest first; at most [`super::TIMES_MAX`].
    pub times: Vec<DateTime<Utc>>,
    /// The time that was agreed.
    pub agreed: Option<DateTime<Utc>>,
    /// Who receives or comes along, as the partner wrote; may be empty.
    pub companion: String,
    /// The last day on which a coach calls about coming along or arranging it; `None` when that is not asked, or done.
    pub help_by: Option<NaiveDate>,
    /// The coach who comes along the first time.
    pub goes_along: Option<String>,
    /// Why not now.
    pub reason: Option<NotNowReason>,
    /// A place that the partner suggests instead.
    pub suggestion: Option<PlaceLink>,
    /// What happened, oldest first.
    pub events: Vec<IntroductionEvent>,
}

impl Introduction {
    /// By when a coach calls about coming along or arranging it, as long as that is to come.
    pub fn waits_for_help(&self) -> Option<NaiveDate> {
        self.help_by.filter(|_| IntroductionMove::Help.leads(self.state).is_some())
    }
}

/// Something that happened with an introduction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IntroductionEvent {
    /// When.
    pub at: DateTime<Utc>,
    /// What was done.
    pub step: IntroductionMove,
    /// By whom.
    pub by: Party,
}

/// What a participant does with their own introduction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnStep {
    /// "Ja, ik wil nog steeds."
    StillWant,
    /// Agrees to one of the proposed times.
    Agree(DateTime<Utc>),
    /// "Ik ben geweest."
    Met,
    /// "Ik doe mee."
    Started,
    /// "Ik stop." Nobody asks why.
    Ended,
    /// "Toch niet." Nobody asks why.
    Withdrawn,
}

impl OwnStep {
    /// The line of the table that this is.
    pub fn step(self) -> IntroductionMove {
        match self {
            Self::StillWant => IntroductionMove::StillWant,
            Self::Agree(_) => IntroductionMove::Agree,
            Self::Met => IntroductionMove::Meet,
            Self::Started => IntroductionMove::Start,
            Self::Ended => IntroductionMove::End,
            Self::Withdrawn => IntroductionMove::Withdraw,
        }
    }
}

/// What a partner does with an introduction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// "Kom gerust": one to [`super::TIMES_MAX`] times, and who receives.
    Invite {
        /// Times to choose from.
        times: Vec<DateTime<Utc>>,
        /// Who receives or comes along; at most [`super::CHOSEN_NAME_MAX`] characters, may be empty.
        companion: String,
    },
    /// "Nu niet."
    NotNow {
        /// Why.
        reason: NotNowReason,
        /// A place that may fit better: the slug of a public place.
        suggestion: Option<Slug>,
    },
    /// They met.
    Met,
    /// The participant begins.
    Started,
    /// The participant does not come any more.
    Ended,
}

impl Answer {
    /// The line of the table that this is.
    pub fn step(&self) -> IntroductionMove {
        match self {
            Self::Invite { .. } => IntroductionMove::Invite,
            Self::NotNow { .. } => IntroductionMove::Decline,
            Self::Met => IntroductionMove::Meet,
            Self::Started => IntroductionMove::Start,
            Self::Ended => IntroductionMove::End,
        }
    }
}

codes! {
    /// When somebody likes to be called.
    CallTime {
        /// In the morning.
        Morning = "ochtend",
        /// In the afternoon.
        Afternoon = "middag",
        /// Whenever.
        Whenever = "maakt-niet-uit",
    }
}

/// "Bel mij": somebody found nothing, or would rather talk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallForm {
    /// What they want to be called.
    pub name: String,
    /// The number.
    pub phone: PhoneNumber,
    /// When they like to be called.
    pub when: CallTime,
    /// The language they speak with us.
    pub language: SpokenLanguage,
    /// Whose coaches call.
    pub municipality: Slug,
}

/// A call that was asked for: work for a coach, with a term of [`super::COACH_DAYS`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallRequest {
    /// Identity, of version 7.
    pub id: uuid::Uuid,
    /// What was asked.
    pub form: CallForm,
    /// When it was asked.
    pub asked_at: DateTime<Utc>,
    /// The last day on which a call is in time.
    pub due_on: NaiveDate,
    /// Set when they answered a letter.
    pub letter: Option<crate::waves::OnLetter>,
}

/// Questions after which the reply record of an organisation is shown.
pub const SHOWN_REPLIES: u32 = 10;

/// How an organisation answers: counts only, so that they stay when a participant is erased.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReplyRecord {
    /// Introductions whose reply term is over or that were answered.
    pub asked: u32,
    /// Of these, answered within the term.
    pub in_time: u32,
    /// Answers per number of working days they took; the last counts all that took longer.
    pub days: Vec<u32>,
}

impl ReplyRecord {
    /// Longest reply that is counted by itself, in working days.
    pub const DAYS_MAX: usize = 30;

    /// The number of working days within which half of the answers came; `None` as long as there are fewer than
    /// [`SHOWN_REPLIES`] questions or nothing was answered.
    pub fn median_days(&self) -> Option<u32> {
        let answered: u32 = self.days.iter().sum();
        if self.asked < SHOWN_REPLIES || answered == 0 {
            return None;
        }
        let half = answered.div_ceil(2);
        let mut seen = 0;
        self.days.iter().zip(0..).find_map(|(count, days)| {
            seen += count;
            (seen >= half).then_some(days)
        })
    }

    /// The share that was answered within the term, in whole percents; `None` below [`SHOWN_REPLIES`] questions.
    pub fn in_time_percent(&self) -> Option<u32> {
        (self.asked >= SHOWN_REPLIES).then(|| self.in_time * 100 / self.asked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_record_is_told_from_ten_questions_on() {
        let few = ReplyRecord { asked: 9, in_time: 9, days: vec![9] };
        assert_eq!((few.median_days(), few.in_time_percent()), (None, None));
        let enough = ReplyRecord { asked: 12, in_time: 9, days: vec![1, 2, 4, 2, 0, 0, 1] };
        assert_eq!((enough.median_days(), enough.in_time_percent()), (Some(2), Some(75)));
    }

    #[test]
    fn without_any_answer_there_is_no_time() {
        let silent = ReplyRecord { asked: 20, in_time: 0, days: vec![] };
        assert_eq!((silent.median_days(), silent.in_time_percent()), (None, Some(0)));
    }
}
