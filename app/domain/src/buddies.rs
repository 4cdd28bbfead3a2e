//! Which buddy (maatje) fits who asks for one, and why: words for what the crate `pairing` works out.

use crate::{
    codes::{Theme, codes},
    day_parts::DayPart,
    experience::Experience,
    languages::SpokenLanguage,
};

/// Most buddies that are proposed for one request.
pub const PROPOSALS_MAX: usize = 3;
/// Most reasons that are told of one buddy.
pub const REASONS_MAX: usize = 3;
/// Most people that a buddy can have room for at once.
pub const FREE_MAX: u8 = 5;

codes! {
    /// What must hold before a buddy is proposed to somebody.
    Condition {
        /// The buddy is active.
        Active = "actief",
        /// The buddy has room for one more.
        Room = "ruimte",
        /// They have a language in common.
        Language = "taal",
        /// They have a day part in common.
        DayPart = "dagdeel",
        /// It is near enough for both.
        Distance = "afstand",
        /// Each shows one of the themes of experience that the other asks for.
        Experience = "ervaring",
        /// Each has the gender that the other asks for.
        Gender = "gender",
        /// Who asks for nobody who smokes gets nobody who smokes.
        Smoke = "roken",
        /// Who asks for no dog in the house gets no dog in the house.
        Dog = "hond",
        /// Neither said no to the other before.
        SaidNo = "eerder-nee",
        /// They have no tie that must not be: one household, coach, employee of the partner.
        Tie = "band",
    }
}

codes! {
    /// The named parts of how well a pair fits.
    Part {
        /// Experience that both agreed to show.
        Experience = "ervaring",
        /// Day parts in common.
        DayParts = "dagdeel",
        /// One's own language.
        Language = "taal",
        /// How near.
        Distance = "afstand",
        /// How few people the buddy has already.
        Load = "drukte",
        /// What both like.
        Likes = "leuk",
    }
}

/// Why a buddy fits. Each is true of both, and says nothing that one of them did not agree to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The buddy went through what was asked for: the first of the asked ones. For who asked and the coordinator only: asking for
    /// a theme is not agreeing to show it.
    AskedExperience(Experience),
    /// Both went through this, and both agreed to show it: the first of them.
    SharedExperience(Experience),
    /// Both can then: the first in the week.
    DayPart(DayPart),
    /// The buddy speaks one's own language.
    OwnLanguage(SpokenLanguage),
    /// It is not far.
    Distance {
        /// Straight, in whole kilometres, rounded up: nobody's house can be found from it.
        km: u32,
    },
    /// The buddy has nobody else now.
    NobodyYet,
    /// Both like this: the first of them.
    Likes(Theme),
}

impl Reason {
    /// May the buddy be told this too?
    pub fn is_for_both(self) -> bool {
        !matches!(self, Self::AskedExperience(_))
    }
}

/// What one should know before choosing. Told is the first that is true, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Caution {
    /// They speak this together, not one's own language: the first they have in common.
    OtherLanguage(SpokenLanguage),
    /// The way takes more than half an hour by bicycle.
    Far {
        /// Straight, in whole kilometres, rounded up.
        km: u32,
    },
    /// This is the only day part on which both can.
    OneDayPart(DayPart),
    /// The buddy has several people already.
    Busy {
        /// How many.
        people: u8,
    },
}

/// A part of how well a pair fits, with its share of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weight {
    /// Which part.
    pub part: Part,
    /// Its share, 0 to 1; all together are 1.
    pub share: f64,
}
