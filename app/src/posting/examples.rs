//! Examples to begin from: two for each kind of organisation. Their words stand in the texts.

use crate::ask::Here;
use domain::{
    codes::{Code as _, Goal, Need, OrganisationKind, PlaceKind, Theme},
    places::PlaceContent,
};

/// A place to begin from.
pub struct Example {
    /// Names its words in the texts.
    pub code: &'static str,
    /// The organisations that often have such a place.
    pub organisation: OrganisationKind,
    kind: PlaceKind,
    themes: &'static [Theme],
    goals: &'static [Goal],
    offers: &'static [Need],
}

macro_rules! examples {
    ($($code:literal, $organisation:ident, $kind:ident: [$($theme:ident),*] [$($goal:ident),*] [$($offer:ident),*];)+) => {
        /// Every example, by kind of organisation.
        pub const EXAMPLES: &[Example] = &[$(Example {
            code: $code,
            organisation: OrganisationKind::$organisation,
            kind: PlaceKind::$kind,
            themes: &[$(Theme::$theme),*],
            goals: &[$(Goal::$goal),*],
            offers: &[$(Need::$offer),*],
        }),+];
    };
}

examples! {
    "voedselbank-1", FoodBank, Fixed: [Warehouse, HelpingPeople] [BeUseful, MeetPeople] [Inside, OwnPace];
    "voedselbank-2", FoodBank, Fixed: [Hospitality, HelpingPeople] [MeetPeople, PractiseLanguage] [Inside, Seated, NoLifting];
    "wijkbedrijf-1", NeighbourhoodCompany, DropIn: [OddJobs, Technique] [Learn, Rhythm] [Inside, FixedCompanion, OwnPace];
    "wijkbedrijf-2", NeighbourhoodCompany, Fixed: [Neighbourhood, Cleaning] [Move, BeUseful] [Outside, SmallGroup];
    "talentenpool-1", TalentPool, Course: [OwnExperience, Neighbourhood] [TowardsWork, Learn] [Inside, SmallGroup, Seated];
    "talentenpool-2", TalentPool, Flexible: [Computers, Administration] [Learn, TowardsWork] [Inside, Seated, FixedCompanion];
    "buurthuis-1", CommunityCentre, Fixed: [Cooking, Hospitality] [MeetPeople, BeUseful] [Inside, ChildrenWelcome];
    "buurthuis-2", CommunityCentre, DropIn: [Language, Neighbourhood] [PractiseLanguage, MeetPeople] [Inside, Seated, NoCosts];
    "kringloop-1", SecondHandShop, Fixed: [Shop, Hospitality] [MeetPeople, TowardsWork] [Inside, NoLifting];
    "kringloop-2", SecondHandShop, Fixed: [Technique, OddJobs] [Learn, Rhythm] [Inside, Quiet, Seated];
    "zorgboerderij-1", CareFarm, Fixed: [Animals] [Rhythm, Rest] [Outside, SmallGroup, FixedCompanion];
    "zorgboerderij-2", CareFarm, Fixed: [Green, Shop] [BeUseful, Move] [Outside, OwnPace];
    "sport-1", Sports, Fixed: [Sport] [Move, MeetPeople] [Outside, NoCosts];
    "sport-2", Sports, Flexible: [Hospitality, Sport] [BeUseful, MeetPeople] [Inside];
    "theater-1", Theatre, Fixed: [Creative, Sewing] [Learn, BeUseful] [Inside, Quiet, Seated];
    "theater-2", Theatre, Flexible: [MusicAndTheatre, Hospitality] [MeetPeople] [Inside];
    "moestuin-1", CommunityGarden, DropIn: [Green] [Move, Rest] [Outside, OwnPace];
    "moestuin-2", CommunityGarden, Fixed: [Green, Cooking] [MeetPeople, Learn] [Outside, ChildrenWelcome];
}

impl Example {
    /// The example with this code.
    pub fn named(code: &str) -> Option<&'static Self> {
        EXAMPLES.iter().find(|example| example.code == code)
    }

    /// Its title in the language of the page.
    pub fn title(&self, here: Here) -> &'static str {
        self.words(here, "titel")
    }

    /// Writes what it begins with into a place.
    pub fn fill(&self, here: Here, content: &mut PlaceContent) {
        self.words(here, "zin").clone_into(&mut content.summary);
        content.tasks = self.words(here, "taken").lines().map(|line| line.trim().to_owned()).collect();
        content.kind = self.kind;
        content.themes = self.themes.iter().copied().collect();
        content.main_theme = self.themes.first().copied();
        content.goals = self.goals.iter().copied().collect();
        content.offers = self.offers.iter().copied().collect();
    }

    fn words(&self, here: Here, part: &str) -> &'static str {
        here.texts.name("voorbeeld", &format!("{}-{part}", self.code))
    }
}

/// The kinds of organisations that have examples, with them.
pub fn by_organisation() -> impl Iterator<Item = (OrganisationKind, impl Iterator<Item = &'static Example>)> {
    OrganisationKind::ALL
        .iter()
        .map(|kind| (*kind, EXAMPLES.iter().filter(move |example| example.organisation == *kind)))
        .filter(|(kind, _)| *kind != OrganisationKind::Other)
}

/// The keys of their words.
#[cfg(test)]
pub fn keys() -> impl Iterator<Item = String> {
    EXAMPLES.iter().flat_map(|example| ["titel", "zin", "taken"].map(|part| format!("voorbeeld-{}-{part}", example.code)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        languages::UiLanguage,
        places::{SUMMARY_MAX, TITLE_MAX},
        plain_language::{Whose, check},
    };

    #[test]
    fn every_kind_of_organisation_has_two_examples() {
        for (kind, examples) in by_organisation() {
            assert_eq!(examples.count(), 2, "{kind}");
        }
        assert_eq!(EXAMPLES.len(), 18);
    }

    #[test]
    fn examples_follow_the_advice_that_partners_get() {
        for language in UiLanguage::ALL {
            let here = Here::new(crate::samples::site(), language);
            for example in EXAMPLES {
                let mut content = crate::samples::card().place.content;
                example.fill(here, &mut content);
                let title = example.title(here);
                assert!(title.chars().count() <= TITLE_MAX && content.summary.chars().count() <= SUMMARY_MAX);
                assert!((3..=5).contains(&content.tasks.len()), "{}: {:?}", example.code, content.tasks);
                let text = [title, &content.summary].into_iter().map(str::to_owned).chain(content.tasks).collect::<Vec<_>>().join("\n\n");
                assert_eq!(check(&text, language, Whose::PublicText), [], "{text}");
            }
        }
    }
}
