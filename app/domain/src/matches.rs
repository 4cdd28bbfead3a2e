//! Places that fit what somebody looks for, and why. Places are put in order, people never are.

use crate::{
    codes::{Goal, Need, Theme},
    day_parts::DayPart,
    languages::SpokenLanguage,
    places::PlaceCard,
    wishes::{Company, Question},
};

/// Fewest places that an answer shows when there are as many.
pub const SHOWN_MIN: usize = 3;
/// Most places that an answer shows at first; the others are "more".
pub const SHOWN_MAX: usize = 7;
/// Most reasons that are told of one place.
pub const REASONS_MAX: usize = 3;

/// Why a place fits. Each is true of the place and of the wishes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reason {
    /// It is about something that one likes.
    Theme(Theme),
    /// One can find there what one hopes for.
    Goal(Goal),
    /// There is room when one can come.
    DayPart(DayPart),
    /// It offers what the place must have.
    Need(Need),
    /// One's language is spoken there.
    Language(SpokenLanguage),
    /// Somebody comes along.
    Company(Company),
    /// It is near: straight distance in kilometres.
    Near(f64),
    /// It begins where one would like to begin.
    Start,
    /// They answer quickly.
    RepliesSoon,
}

/// Something about a place that is honest to say beforehand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Caution {
    /// Nearly all is taken.
    Busy,
    /// It is far for what one asked: in the last fifth of the distance.
    Far,
    /// Some Dutch is needed, and it was not said how much one speaks.
    DutchNeeded,
    /// It costs something.
    Costs,
    /// A certificate of conduct (VOG) is needed.
    CertificateOfConduct,
}

/// A place that fits.
#[derive(Debug, Clone, PartialEq)]
pub struct Match {
    /// The place.
    pub card: PlaceCard,
    /// Why, what counts most first; at most [`REASONS_MAX`].
    pub reasons: Vec<Reason>,
    /// What is good to know.
    pub caution: Option<Caution>,
    /// Is it a little further than was asked for?
    pub stretch: bool,
}

/// A single wish to let go, and how many more places fit then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Loosening {
    /// Which wish.
    pub wish: Wish,
    /// How many places more.
    pub more: u32,
}

/// A wish that keeps places out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// All that was said at a question.
    Question(Question),
    /// This day part too.
    AlsoOn(DayPart),
    /// Without this need.
    Need(Need),
    /// Without this company.
    Company(Company),
    /// So many kilometres instead.
    Within(u32),
    /// Something quieter too.
    Quieter,
}

/// The answer to somebody's wishes.
#[derive(Debug, Clone, PartialEq)]
pub struct Matched {
    /// How many places fit.
    pub total: u32,
    /// The best of them, in order: at most as many as were asked for.
    pub matches: Vec<Match>,
    /// What would give more, most first; only when fewer than [`SHOWN_MAX`] fit.
    pub loosenings: Vec<Loosening>,
    /// Where the postcode lies, when it is known; a distance is told from there.
    pub from: Option<crate::postcodes::PostcodeArea>,
}

/// A part of the score, with its share of it, as `/over/matchen` tells it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weight {
    /// Which part.
    pub part: Part,
    /// Its share, 0 to 1; all together are 1.
    pub share: f64,
}

crate::codes::codes! {
    /// The named parts of the score.
    Part {
        /// Themes in common; rare ones count more.
        Themes = "themas",
        /// Goals in common.
        Goals = "doelen",
        /// How close the place begins to where one would like to begin.
        Readiness = "beginnen",
        /// How many day parts fit.
        DayParts = "dagdelen",
        /// How near it is.
        Distance = "afstand",
        /// How soon and how often the organisation answers.
        Replies = "antwoord",
        /// Good places that few people saw move up.
        Exposure = "gezien",
    }
}
