//! What somebody went through themselves (ervaring), and to whom they show it.
//!
//! These are sensitive: chosen by who went through it, per theme, and never filled in by somebody else. What one person may
//! be asked of another (gender, a smoker or a dog in the house) stands here too: it is told only for finding a buddy.

use crate::codes::codes;
use std::collections::BTreeMap;

codes! {
    /// A theme of experience (ervaringsthema).
    Experience {
        /// Debts.
        Debts = "schulden",
        /// Addiction.
        Addiction = "verslaving",
        /// Psychological vulnerability.
        MentalVulnerability = "psychische-kwetsbaarheid",
        /// Homelessness.
        Homelessness = "dakloosheid",
        /// Detention.
        Detention = "detentie",
        /// Informal care for somebody near.
        InformalCare = "mantelzorg",
        /// Having fled, and a new language.
        RefugeAndLanguage = "vluchteling-taal",
        /// Illness.
        Illness = "ziekte",
        /// Raising children alone.
        SingleParenthood = "alleenstaand-ouderschap",
        /// A long time at home.
        LongAtHome = "lang-thuis",
        /// Something else, in own words.
        Other = "anders",
    }
}

impl Experience {
    /// Does the same theme with two people mean the same? "Something else" does not: it is for a talk, not for reckoning.
    pub fn can_be_shared(self) -> bool {
        self != Self::Other
    }
}

codes! {
    /// To whom a theme of experience is shown; each later one shows it to more people.
    Visibility {
        /// Only the coordinator. It never counts when people are brought together.
        Coordinator = "coordinator",
        /// Who looks for a buddy; of a participant: the buddy who is proposed.
        Seekers = "wie-zoekt",
        /// Everybody.
        Public = "openbaar",
    }
}

impl Visibility {
    /// Did somebody agree that it is used to bring them together with somebody else?
    pub fn counts(self) -> bool {
        self > Self::Coordinator
    }
}

/// What somebody went through, and to whom each theme is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Experiences(pub BTreeMap<Experience, Visibility>);

impl Experiences {
    /// The themes that may be used to bring two people together: agreed, and with one meaning. All others are as if
    /// they were not there.
    pub fn that_count(&self) -> impl Iterator<Item = Experience> + '_ {
        let agreed = self.0.iter().filter(|(experience, visibility)| visibility.counts() && experience.can_be_shared());
        agreed.map(|(experience, _)| *experience)
    }
}

impl Experiences {
    /// What those may know to whom at least this is shown.
    pub fn known_to(&self, who: Visibility) -> impl Iterator<Item = Experience> + '_ {
        self.0.iter().filter(move |(_, visibility)| **visibility >= who).map(|(experience, _)| *experience)
    }
}

impl FromIterator<(Experience, Visibility)> for Experiences {
    fn from_iter<I: IntoIterator<Item = (Experience, Visibility)>>(themes: I) -> Self {
        Self(themes.into_iter().collect())
    }
}

codes! {
    /// What somebody says of their gender, if they want to.
    Gender {
        /// A woman.
        Woman = "vrouw",
        /// A man.
        Man = "man",
        /// Neither, or both.
        Other = "anders",
    }
}

codes! {
    /// With whom somebody would rather go.
    #[derive(Default)]
    GenderWish {
        /// It does not matter.
        #[default]
        Any = "maakt-niet-uit",
        /// With a woman.
        Woman = "vrouw",
        /// With a man.
        Man = "man",
    }
}

impl GenderWish {
    /// The gender that is asked for.
    pub fn asked(self) -> Option<Gender> {
        match self {
            Self::Any => None,
            Self::Woman => Some(Gender::Woman),
            Self::Man => Some(Gender::Man),
        }
    }

    /// Is it met? Who did not say their gender meets no wish for one: nobody guesses.
    pub fn is_met_by(self, gender: Option<Gender>) -> bool {
        self.asked().is_none() || self.asked() == gender
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes::Code;

    #[test]
    fn only_what_somebody_agreed_to_show_counts() {
        let themes = [
            (Experience::Debts, Visibility::Coordinator),
            (Experience::Illness, Visibility::Seekers),
            (Experience::LongAtHome, Visibility::Public),
        ];
        let experiences: Experiences = themes.into_iter().collect();
        assert_eq!(experiences.that_count().collect::<Vec<_>>(), [Experience::Illness, Experience::LongAtHome]);
    }

    #[test]
    fn something_else_is_not_the_same_with_two_people() {
        let experiences: Experiences = [(Experience::Other, Visibility::Public)].into_iter().collect();
        assert_eq!(experiences.that_count().next(), None);
    }

    #[test]
    fn a_gender_that_was_not_said_meets_only_who_does_not_mind() {
        assert!(GenderWish::Any.is_met_by(None));
        assert!(!GenderWish::Woman.is_met_by(None));
        assert!(!GenderWish::Man.is_met_by(Some(Gender::Other)));
        assert!(GenderWish::Man.is_met_by(Some(Gender::Man)));
    }

    #[test]
    fn the_themes_are_read_by_their_codes() {
        assert_eq!(Experience::parse("schulden"), Some(Experience::Debts));
        assert_eq!(Experience::ALL.len(), 11);
    }
}
