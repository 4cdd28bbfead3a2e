//! What goes in: buddies, requests, and what both sides say of themselves and ask of the other.

use chrono::NaiveDate;
use domain::{
    codes::Theme,
    coordinates::Coordinates,
    day_parts::DayPart,
    experience::{Experience, Experiences, Gender, GenderWish},
    languages::SpokenLanguage,
};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Identity of a buddy: that of the experience expert.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BuddyId(pub Uuid);

/// Identity of a request for a buddy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RequestId(pub Uuid);

/// What one side asks of the other. Nothing said is nothing asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asks {
    /// One of these was gone through, and is shown. [`Experience::Other`] asks nothing here: only people can judge that.
    pub experiences: BTreeSet<Experience>,
    /// The gender of the other.
    pub gender: GenderWish,
    /// Somebody who does not smoke.
    pub no_smoke: bool,
    /// Somebody without a dog in the house.
    pub no_dog: bool,
}

/// From where, and how far one would go.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Around {
    /// The middle of the postcode.
    pub at: Coordinates,
    /// Straight, in kilometres.
    pub km: u32,
}

/// One of two people who may walk along together: a buddy or who asks for one.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Side {
    /// Languages they speak. Without one nobody is understood.
    pub languages: BTreeSet<SpokenLanguage>,
    /// When they can. Who can always says all of them.
    pub day_parts: BTreeSet<DayPart>,
    /// Where they live, about, and how far they would go; `None` asks nothing of the other.
    pub around: Option<Around>,
    /// What they went through; only what they agreed to show is looked at.
    pub experiences: Experiences,
    /// Their gender, if they said it.
    pub gender: Option<Gender>,
    /// Do they smoke, if they said it.
    pub smokes: Option<bool>,
    /// Is there a dog in the house, if they said it.
    pub has_dog: Option<bool>,
    /// What they like to do.
    pub likes: BTreeSet<Theme>,
    /// What they ask of the other.
    pub asks: Asks,
}

/// An experience expert who walks along with people.
#[derive(Debug, Clone, PartialEq)]
pub struct Buddy {
    /// Who.
    pub id: BuddyId,
    /// Active: trained, not paused, not stopped.
    pub active: bool,
    /// How many more people fit; set by the buddy, 0 is a pause.
    pub free: u8,
    /// How many people they walk along with now.
    pub people: u8,
    /// What they say and ask.
    pub side: Side,
}

/// Somebody who asks for a buddy.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// Which.
    pub id: RequestId,
    /// Since when they wait.
    pub asked_on: NaiveDate,
    /// The language that is most their own.
    pub own_language: Option<SpokenLanguage>,
    /// A place they want to go to together: then the way counts from there.
    pub together: Option<Coordinates>,
    /// Buddies who said no to them, or they to.
    pub said_no: BTreeSet<BuddyId>,
    /// Buddies with a tie that must not be: themselves, one household, their coach, an employee of the partner.
    pub tied: BTreeSet<BuddyId>,
    /// What they say and ask.
    pub side: Side,
}
