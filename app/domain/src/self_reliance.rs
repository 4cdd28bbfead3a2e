//! The Zelfredzaamheid-Matrix: how somebody manages in twelve parts of life, as a coach sees it, at three moments.
//!
//! A participant is never asked for it on a screen. They see it, together with their coach, and nobody else does.

use crate::{
    codes::codes,
    ids::{CaseId, ParticipantId},
    posting::Revision,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

codes! {
    /// A part of life (leefgebied).
    LifeDomain {
        /// Money that comes in and goes out.
        Income = "inkomen",
        /// Work and education.
        Work = "werk-opleiding",
        /// What fills the day.
        DaytimeActivities = "tijdsbesteding",
        /// Housing.
        Housing = "huisvesting",
        /// The people at home.
        DomesticRelations = "huiselijk",
        /// Mental health.
        MentalHealth = "geestelijk",
        /// Physical health.
        PhysicalHealth = "lichamelijk",
        /// Use of alcohol, drugs and the like.
        SubstanceUse = "middelen",
        /// Skills of daily life.
        DailySkills = "vaardigheden",
        /// The people around them.
        SocialNetwork = "netwerk",
        /// Taking part.
        Participation = "participatie",
        /// Police and justice.
        Justice = "justitie",
    }
}

codes! {
    /// When it was filled in.
    MatrixMoment {
        /// At the start.
        Start = "begin",
        /// Midway.
        Midway = "tussentijds",
        /// At the end.
        End = "einde",
    }
}

/// The highest score; the lowest is 1.
pub const SCORE_MAX: u8 = 5;
/// Longest note, in characters.
pub const NOTE_MAX: usize = 300;

/// What a coach fills in about one part of life.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scored {
    /// 1 to [`SCORE_MAX`].
    pub score: u8,
    /// Why; may be empty.
    pub note: String,
}

impl Scored {
    /// Is this a score with a note that is short enough?
    pub fn is_fine(&self) -> bool {
        (1..=SCORE_MAX).contains(&self.score) && self.note.chars().count() <= NOTE_MAX
    }
}

/// What was filled in, each part of life that was spoken about.
pub type Scores = BTreeMap<LifeDomain, Scored>;

/// The matrix at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measured {
    /// Which moment.
    pub moment: MatrixMoment,
    /// The day.
    pub on: NaiveDate,
    /// The coach who filled it in.
    pub coach_name: String,
    /// Which state this is.
    pub revision: Revision,
    /// What was filled in.
    pub scores: Scores,
}

/// The matrix of somebody over time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SelfRelianceMatrix {
    /// The case it belongs to.
    pub case: CaseId,
    /// Of whom.
    pub participant: ParticipantId,
    /// The name they chose.
    pub name: String,
    /// The coach.
    pub coach_name: String,
    /// Start, midway, end: those that were filled in.
    pub measured: Vec<Measured>,
}

impl SelfRelianceMatrix {
    /// What was filled in at a moment.
    pub fn at(&self, moment: MatrixMoment) -> Option<&Measured> {
        self.measured.iter().find(|measured| measured.moment == moment)
    }

    /// The score of a part of life at a moment.
    pub fn score(&self, domain: LifeDomain, moment: MatrixMoment) -> Option<u8> {
        self.at(moment)?.scores.get(&domain).map(|scored| scored.score)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_is_one_to_five_with_a_short_note() {
        let scored = |score, length| Scored { score, note: "é".repeat(length) };
        assert!(scored(1, 0).is_fine() && scored(5, NOTE_MAX).is_fine());
        assert!(!scored(0, 0).is_fine() && !scored(6, 0).is_fine() && !scored(3, NOTE_MAX + 1).is_fine());
    }
}
