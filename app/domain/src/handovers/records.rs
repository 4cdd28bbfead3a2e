//! What a hand-over holds, and what each side says with it.

use super::{CallBy, DeclineReason, HandOverMove, HandOverOutcome, HandOverState, PermissionHow, SharedField};
use crate::{
    codes::{Goal, Need, Theme, codes},
    day_parts::DayPart,
    ids::{AccountId, CaseId, HandOverId, ParticipantId, PlaceId},
    introductions::Party,
    languages::{SpokenLanguage, UiLanguage},
    organisations::OrganisationName,
    participants::ProfileForm,
    places::PlaceLink,
    slug::Slug,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Longest text of somebody's own words, a reason or a note, in characters.
pub const WORDS_MAX: usize = 500;

/// Is there room?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Room {
    /// Yes.
    Yes,
    /// There is a waiting list; about from this day on there is room.
    WaitingList(NaiveDate),
}

/// What the partner sees of somebody, as it stood on the question when permission was given. It does not change when the profile
/// does, except when the participant themselves corrects what is in it: [`SharedLines::corrected`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedLines {
    /// The name they chose.
    pub name: String,
    /// As people write it; empty when not shared. So are the others.
    pub phone: String,
    /// Address.
    pub email: String,
    /// Languages.
    pub languages: BTreeSet<SpokenLanguage>,
    /// What the place must have.
    pub needs: BTreeSet<Need>,
    /// When they can, as codes of [`DayPart`].
    pub day_parts: Vec<String>,
    /// What they hope for.
    pub goals: BTreeSet<Goal>,
    /// What makes them happy.
    pub themes: BTreeSet<Theme>,
    /// Own words.
    pub words: String,
}

impl SharedLines {
    /// The same lines after a name, address or number was corrected, as far as they were shared: nothing is added.
    #[must_use]
    pub fn corrected(&self, before: &ProfileForm, after: &ProfileForm) -> Self {
        let follow = |line: &String, words: fn(&ProfileForm) -> String| {
            if !line.is_empty() && *line == words(before) { words(after) } else { line.clone() }
        };
        Self {
            name: follow(&self.name, |profile| profile.name.clone()),
            phone: follow(&self.phone, phone_words),
            email: follow(&self.email, email_words),
            ..self.clone()
        }
    }
}

fn phone_words(profile: &ProfileForm) -> String {
    profile.phone.as_ref().map(crate::participants::PhoneNumber::for_people).unwrap_or_default()
}

fn email_words(profile: &ProfileForm) -> String {
    profile.email.as_ref().map(ToString::to_string).unwrap_or_default()
}

/// What would be shared of somebody with these fields: the same lines that stand on the question for permission.
pub fn shared_lines(profile: &ProfileForm, fields: &BTreeSet<SharedField>, words: &str) -> SharedLines {
    use crate::codes::Code as _;
    let has = |field| fields.contains(&field);
    let wishes = &profile.wishes;
    let mut lines = SharedLines { name: profile.name.clone(), ..SharedLines::default() };
    if has(SharedField::Phone) {
        lines.phone = phone_words(profile);
    }
    if has(SharedField::Email) {
        lines.email = email_words(profile);
    }
    if has(SharedField::Languages) {
        lines.languages.clone_from(&wishes.languages);
    }
    if has(SharedField::Needs) {
        lines.needs.clone_from(&wishes.needs);
    }
    if has(SharedField::DayParts) {
        lines.day_parts = wishes.day_parts.iter().map(|day_part| day_part.code().to_owned()).collect();
    }
    if has(SharedField::Goals) {
        lines.goals.clone_from(&wishes.goals);
    }
    if has(SharedField::Themes) {
        lines.themes.clone_from(&wishes.themes);
    }
    if has(SharedField::Words) {
        words.clone_into(&mut lines.words);
    }
    lines
}

/// What a coach asks permission for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PermissionForm {
    /// Beside the name.
    pub fields: BTreeSet<SharedField>,
    /// Somebody's own words; at most [`WORDS_MAX`] characters.
    pub words: String,
    /// The last day of the permission.
    pub until: NaiveDate,
}

/// The first meeting together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// When.
    pub at: DateTime<Utc>,
    /// Where, in words; at most [`WORDS_MAX`] characters.
    pub place: String,
}

/// What somebody does at a place, as the partner tells it: for the coach and the participant, in the same words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Does {
    /// Tasks of the place.
    pub tasks: Vec<String>,
    /// A few words; at most [`WORDS_MAX`] characters.
    pub words: String,
}

impl Does {
    /// Can it be kept, at a place with these tasks?
    pub fn is_fine(&self, tasks: &[String]) -> bool {
        let said = !self.tasks.is_empty() || !self.words.is_empty();
        said && self.words.chars().count() <= WORDS_MAX && self.tasks.iter().all(|task| tasks.contains(task))
    }
}

codes! {
    /// Does somebody go there?
    Going {
        /// Yes.
        Yes = "ja",
        /// Now and then.
        Sometimes = "soms",
        /// No.
        No = "nee",
    }
}

/// The fixed questions of a follow-up call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUpAnswers {
    /// How it is: 1 (not well) to 3 (well).
    pub mood: u8,
    /// Do they go?
    pub going: Going,
    /// What they would change, in their words; may be empty.
    pub change: String,
}

/// An attempt to reach somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// When.
    pub on: NaiveDate,
    /// How.
    pub by: CallBy,
    /// What they told; `None` when nobody was reached.
    pub answers: Option<FollowUpAnswers>,
}

/// A planned call to hear how it goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    /// The day from which it is to be done.
    pub on: NaiveDate,
    /// Attempts so far.
    pub attempts: Vec<Attempt>,
    /// Is it done, reached or not?
    pub done: bool,
}

/// Something that happened with a hand-over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandOverEvent {
    /// When.
    pub at: DateTime<Utc>,
    /// What was done.
    pub step: HandOverMove,
    /// By whom.
    pub by: Party,
    /// A note of the coach, for the coach; may be empty.
    pub note: String,
}

/// A hand-over. What each side sees of it is up to the use cases: [`HandOver::for_partner`], [`HandOver::for_participant`].
#[derive(Debug, Clone, PartialEq)]
pub struct HandOver {
    /// Identity.
    pub id: HandOverId,
    /// Whose.
    pub participant: ParticipantId,
    /// The case, and so the coach.
    pub case: CaseId,
    /// The name of the coach.
    pub coach_name: String,
    /// The name the participant chose. Empty for a partner who may not see it.
    pub name: String,
    /// Where.
    pub place: PlaceId,
    /// The place, for a link.
    pub link: PlaceLink,
    /// Who offers it.
    pub organisation: OrganisationName,
    /// The municipality of the case.
    pub municipality: Slug,
    /// The day part a seat is asked for.
    pub day_part: Option<DayPart>,
    /// Where it stands.
    pub state: HandOverState,
    /// When this state began.
    pub began_at: DateTime<Utc>,
    /// The last day on which whoever is next is in time; `None` when it is over.
    pub due_on: Option<NaiveDate>,
    /// Is there room?
    pub room: Option<Room>,
    /// What permission is asked for.
    pub asked: Option<PermissionForm>,
    /// What is shared, while there is permission.
    pub shared: Option<SharedLines>,
    /// The last day of the permission.
    pub shared_until: Option<NaiveDate>,
    /// To whom at the partner's it was sent.
    pub contact: String,
    /// The first meeting.
    pub meeting: Option<Meeting>,
    /// Calls after the beginning.
    pub follow_ups: Vec<FollowUp>,
    /// What somebody does there, as the partner told last.
    pub does: Option<Does>,
    /// The next place that the partner thinks of.
    pub suggested: Option<PlaceLink>,
    /// Why not, and in words when it is [`DeclineReason::Other`].
    pub reason: Option<(DeclineReason, String)>,
    /// How it went.
    pub outcome: Option<HandOverOutcome>,
    /// The one it goes on as, or comes from.
    pub goes_on_as: Option<HandOverId>,
    /// What happened, oldest first.
    pub events: Vec<HandOverEvent>,
}

impl HandOver {
    /// Has the participant ever started?
    pub fn has_started(&self) -> bool {
        self.events.iter().any(|event| event.step == HandOverMove::Start)
    }

    /// Attempts to reach somebody that failed.
    pub fn failed_attempts(&self) -> usize {
        self.follow_ups.iter().flat_map(|call| &call.attempts).filter(|attempt| attempt.answers.is_none()).count()
    }

    /// The next call that is to be done.
    pub fn next_call(&self) -> Option<&FollowUp> {
        self.follow_ups.iter().find(|call| !call.done)
    }

    /// As a partner sees it: without whom it is about before permission and after it ended, and never with what a coach or
    /// participant said to each other.
    #[must_use]
    pub fn for_partner(mut self, today: NaiveDate) -> Self {
        let shared = self.state.is_shared() && self.shared_until.is_some_and(|until| today <= until);
        self.shared = self.shared.filter(|_| shared);
        self.name = self.shared.as_ref().map(|shared| shared.name.clone()).unwrap_or_default();
        self.participant = ParticipantId(uuid::Uuid::nil());
        self.asked = None;
        self.follow_ups = Vec::new();
        self.outcome = None;
        self.goes_on_as = None;
        for event in &mut self.events {
            event.note = String::new();
        }
        self
    }

    /// As the participant sees it: everything but the notes of the coach and the words of a no.
    #[must_use]
    pub fn for_participant(mut self) -> Self {
        self.reason = None;
        for event in &mut self.events {
            event.note = String::new();
        }
        self
    }
}

/// What a coach does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CoachStep {
    /// Asks for room.
    AskRoom,
    /// Asks for permission.
    AskPermission(PermissionForm),
    /// Writes down that permission was given on paper or spoken; with the number of the scan, or who heard it.
    Permit(PermissionHow, String),
    /// Sends it to one of the editors of the organisation.
    Send(AccountId),
    /// Agrees on the first meeting.
    Plan(Meeting),
    /// They met.
    Meet,
    /// Another day.
    Missed,
    /// The participant begins.
    Start,
    /// An attempt to hear how it goes.
    Call(Attempt),
    /// The participant does not come any more.
    Stop,
    /// How it went.
    Close(HandOverOutcome),
    /// Once more, with a note why.
    Reopen(String),
    /// The same place once more.
    Again,
    /// On with another place.
    Redirect(Slug),
    /// The participant does not want it any more, and asked the coach to say so.
    Withdraw,
}

impl CoachStep {
    /// The line of the table that this is.
    pub fn step(&self) -> HandOverMove {
        match self {
            Self::AskRoom => HandOverMove::AskRoom,
            Self::AskPermission(_) => HandOverMove::AskPermission,
            Self::Permit(..) => HandOverMove::Permit,
            Self::Send(_) => HandOverMove::Send,
            Self::Plan(_) => HandOverMove::Plan,
            Self::Meet => HandOverMove::Meet,
            Self::Missed => HandOverMove::Missed,
            Self::Start => HandOverMove::Start,
            Self::Call(_) => HandOverMove::Call,
            Self::Stop => HandOverMove::Stop,
            Self::Close(_) => HandOverMove::Close,
            Self::Reopen(_) => HandOverMove::Reopen,
            Self::Again => HandOverMove::Again,
            Self::Redirect(_) => HandOverMove::Redirect,
            Self::Withdraw => HandOverMove::Withdraw,
        }
    }
}

/// What a partner does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartnerStep {
    /// There is room, or a waiting list.
    GiveRoom(Room),
    /// Says yes.
    Accept,
    /// Says no. The words are needed with [`DeclineReason::Other`]; at most [`WORDS_MAX`] characters.
    Decline(DeclineReason, String),
    /// Agrees on the first meeting.
    Plan(Meeting),
    /// They met.
    Meet,
    /// Another day. Never why.
    Missed,
    /// The participant begins.
    Start,
    /// What the participant does there. At most what [`Does::is_fine`] says.
    Tell(Does),
    /// A next place that could fit.
    Suggest(Slug),
    /// The participant does not come any more. Never why.
    Stop,
}

impl PartnerStep {
    /// The line of the table that this is.
    pub fn step(&self) -> HandOverMove {
        match self {
            Self::GiveRoom(_) => HandOverMove::GiveRoom,
            Self::Accept => HandOverMove::Accept,
            Self::Decline(..) => HandOverMove::Decline,
            Self::Plan(_) => HandOverMove::Plan,
            Self::Meet => HandOverMove::Meet,
            Self::Missed => HandOverMove::Missed,
            Self::Start => HandOverMove::Start,
            Self::Tell(_) => HandOverMove::Tell,
            Self::Suggest(_) => HandOverMove::Suggest,
            Self::Stop => HandOverMove::Stop,
        }
    }
}

/// What a participant does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnHandOverStep {
    /// Gives permission for what stands on the page, in the language of the page.
    Permit(UiLanguage),
    /// "Ik ben geweest."
    Meet,
    /// "Het wordt een andere dag."
    Missed,
    /// "Ik doe mee."
    Start,
    /// "Ik stop." Nobody asks why.
    Stop,
    /// "Ik heb nog niets gehoord."
    Nudge,
    /// "Ik wil dit niet meer." Nobody asks why.
    Withdraw,
}

impl OwnHandOverStep {
    /// The line of the table that this is.
    pub fn step(self) -> HandOverMove {
        match self {
            Self::Permit(_) => HandOverMove::Permit,
            Self::Meet => HandOverMove::Meet,
            Self::Missed => HandOverMove::Missed,
            Self::Start => HandOverMove::Start,
            Self::Stop => HandOverMove::Stop,
            Self::Nudge => HandOverMove::Nudge,
            Self::Withdraw => HandOverMove::Withdraw,
        }
    }
}
