//! Places that fit what somebody looks for, and why. Places are put in order, people never are.

use crate::{
    codes::{Code as _, DutchLevel, Goal, Need, Theme},
    day_parts::{DayPart, Weekday},
    languages::SpokenLanguage,
    places::PlaceCard,
    postcodes::PostcodeArea,
    search::Near,
    wishes::{Company, Start, Wishes},
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
    /// It has this theme: the rarest of the wished ones.
    Theme(Theme),
    /// One can find this there: the first of the wished ones.
    Goal(Goal),
    /// One can begin as one would like.
    Start(Start),
    /// Something is free then: the first in the week of the wished ones.
    DayPart(DayPart),
    /// It is near enough.
    Distance {
        /// Straight, in kilometres.
        km: f64,
    },
    /// The organisation nearly always answers within its term.
    RepliesFast,
    /// It offers this: the first of the wished ones.
    NeedMet(Need),
    /// It is spoken there: the first of the wished ones.
    Language(SpokenLanguage),
    /// Somebody can come along: the first of the wished ones.
    Company(Company),
}

/// What one should know before going. Told is the first that is true, in this order.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Caution {
    /// It is a little further than asked.
    StepFurther,
    /// A certificate of conduct (VOG) is needed.
    Certificate,
    /// It costs money.
    Costs,
    /// More Dutch is needed than one said to speak, or good Dutch when one did not say.
    DutchNeeded(DutchLevel),
    /// The way takes more than half an hour by bicycle.
    Far {
        /// Straight, in kilometres.
        km: f64,
    },
    /// At most a quarter of the room is free.
    Busy,
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

/// One wish, asked less strictly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Loosening {
    /// On this day too, whatever part of it.
    AlsoOn(Weekday),
    /// At whatever time.
    AnyTime,
    /// As far as this: the first distance that gives more places.
    Within {
        /// Straight, in kilometres.
        km: u32,
    },
    /// Without this need.
    WithoutNeed(Need),
    /// Without this company.
    WithoutCompany(Company),
    /// Whatever is spoken there.
    AnyLanguage,
    /// A step quieter will do too.
    Quieter,
    /// However one begins there.
    AnyStart,
}

impl Loosening {
    /// The same wishes, loosened so and not otherwise.
    #[must_use]
    pub fn of(self, wishes: &Wishes) -> Wishes {
        let mut looser = wishes.clone();
        match self {
            Self::AlsoOn(day) => looser.day_parts.extend(DayPart::ALL.iter().filter(|part| part.day() == day)),
            Self::AnyTime => looser.day_parts.clear(),
            Self::Within { km } => looser.near = wishes.near.map(|near| Near { km, ..near }),
            Self::WithoutNeed(need) => {
                looser.needs.remove(&need);
            }
            Self::WithoutCompany(company) => {
                looser.company.remove(&company);
            }
            Self::AnyLanguage => {
                looser.languages.clear();
                looser.dutch = None;
            }
            Self::Quieter => looser.quieter = true,
            Self::AnyStart => (looser.start, looser.quieter) = (None, false),
        }
        looser
    }
}

/// The answer to somebody's wishes.
#[derive(Debug, Clone, PartialEq)]
pub struct Matched {
    /// How many places fit.
    pub total: u32,
    /// The best of them, in order: at most as many as were asked for.
    pub matches: Vec<Match>,
    /// How many places more each loosening gives, most first; only when fewer than [`SHOWN_MAX`] fit.
    pub loosenings: Vec<(Loosening, u32)>,
    /// Where the postcode lies, when it is known; a distance is told from there.
    pub from: Option<PostcodeArea>,
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
        /// Shared themes; rare ones count more.
        Themes = "thema",
        /// Shared goals.
        Goals = "doel",
        /// How close the place begins to where one would like to begin.
        Readiness = "begin",
        /// Shared day parts.
        DayParts = "dagdeel",
        /// How near.
        Distance = "afstand",
        /// How well the organisation answers.
        Replies = "antwoord",
        /// How seldom it was shown: good places that few people saw move up.
        Evenness = "spreiding",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loosening_one_wish_keeps_all_others() {
        let address = [
            ("thema", "koken"),
            ("dagdeel", "di-ochtend"),
            ("begin", "groep"),
            ("wens", "rustig"),
            ("taal", "ara"),
            ("nederlands", "1"),
            ("gezelschap", "maatje"),
            ("pc", "3561"),
        ];
        let (wishes, _) = Wishes::parse(address);
        let all = "thema=koken dagdeel=di-ochtend begin=groep wens=rustig taal=ara nederlands=1 gezelschap=maatje pc=3561";
        for (loosening, told, looser) in [
            (Loosening::AlsoOn(Weekday::Tuesday), "dagdeel=di-ochtend", "dagdeel=di-ochtend dagdeel=di-middag dagdeel=di-avond"),
            (Loosening::AnyTime, " dagdeel=di-ochtend", ""),
            (Loosening::Within { km: 30 }, "pc=3561", "pc=3561 km=30"),
            (Loosening::WithoutNeed(Need::Quiet), " wens=rustig", ""),
            (Loosening::WithoutCompany(Company::Buddy), " gezelschap=maatje", ""),
            (Loosening::AnyLanguage, " taal=ara nederlands=1", ""),
            (Loosening::Quieter, "begin=groep", "begin=groep rustiger=ja"),
            (Loosening::AnyStart, " begin=groep", ""),
        ] {
            let pairs: Vec<_> = loosening.of(&wishes).pairs().into_iter().map(|(name, value)| format!("{name}={value}")).collect();
            assert_eq!(pairs.join(" "), all.replace(told, looser), "{loosening:?}");
        }
    }
}
