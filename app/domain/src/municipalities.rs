//! Municipalities that take part, and what each of them chose: its settings.
//!
//! Each setting has a default, with the source it comes from, so that a municipality that chose nothing works as well.
//! What was typed is read by `parse` functions, which answer a value that cannot be wrong or a named refusal.

mod agreements;
mod introduction;

pub use agreements::{
    Agreements, AlertRoute, EUROS_MAX, FOLLOW_UPS_MAX, FollowUps, FollowUpsRefused, REPLY_DAYS_MAX, ReplyTerm, RewardPolicy, StepScale,
    Vouchers, VouchersRefused, WEEKS_MAX, WORKING_DAYS_DEFAULT,
};
pub use introduction::{
    Introduction, MUNICIPALITY_NAME_MAX, MunicipalityName, TeamAddress, TeamAddressRefused, TeamPhone, WELCOME_MAX, Welcome, WelcomeRefused,
};

use crate::{
    codes::{Code as _, codes},
    colours::MainColour,
    places::Address,
    posting::Revision,
    slug::Slug,
};

/// A municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Municipality {
    /// Its identity: the slug of its name, as the addresses of places have it.
    pub slug: Slug,
    /// What people call it; as the settings say, or else made of the slug.
    pub name: String,
    /// What it chose.
    pub settings: Settings,
    /// Does it take part? It does when it has an administrator.
    pub takes_part: bool,
}

impl Municipality {
    /// A municipality with these settings.
    pub fn new(slug: Slug, settings: Settings, takes_part: bool) -> Self {
        let name = settings.introduction.name.as_ref().map_or_else(|| name_of(&slug), ToString::to_string);
        Self { slug, name, settings, takes_part }
    }

    /// Does this address lie in it?
    pub fn holds(&self, address: &Address) -> bool {
        slug_of(address).as_ref() == Some(&self.slug)
    }

    /// The address of its page, without language.
    pub fn path(&self) -> String {
        format!("/gemeente/{}", self.slug)
    }
}

/// The municipality of an address; `None` when the address names none.
pub fn slug_of(address: &Address) -> Option<Slug> {
    let name = address.municipality.trim();
    (!name.is_empty()).then(|| Slug::of(name))
}

/// The only one that takes part here; `None` when several do, or none.
pub fn only_one(municipalities: &[Municipality]) -> Option<&Municipality> {
    let mut taking_part = municipalities.iter().filter(|municipality| municipality.takes_part);
    taking_part.next().filter(|_| taking_part.next().is_none())
}

/// Words within the names of municipalities that have no capital, unless they come first.
const SMALL: &[&str] = &["aan", "bij", "de", "den", "en", "het", "in", "op", "van"];

/// The name of a municipality that has not chosen one, as its slug has it: `capelle-aan-den-ijssel`.
pub fn name_of(slug: &Slug) -> String {
    let words = slug.as_str().split('-').enumerate().map(|(place, word)| match word {
        "s" if place == 0 => "'s".to_owned(),
        small if place > 0 && SMALL.contains(&small) => small.to_owned(),
        word if word.starts_with("ij") => format!("IJ{}", &word[2..]),
        word => word[..1].to_uppercase() + &word[1..],
    });
    words.collect::<Vec<_>>().join(" ")
}

/// What a municipality chose.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// How it presents itself.
    pub introduction: Introduction,
    /// What it agreed with partners and coaches.
    pub agreements: Agreements,
    /// The colour of its buttons and links; that of Meedoen when it chose none.
    pub colour: Option<MainColour>,
    /// Its logo.
    pub logo: Option<Logo>,
}

/// A logo, as it is shown: a small picture among those of places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// The name of its file, under `/photos/`. Another picture has another name.
    pub file: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

codes! {
    /// A part of the settings that is saved by itself: who changes one does not touch the others.
    SettingsPart {
        /// [`Settings::introduction`].
        Introduction = "voorstellen",
        /// [`Settings::agreements`].
        Agreements = "afspraken",
        /// [`Settings::colour`].
        Colour = "kleur",
        /// [`Settings::logo`].
        Logo = "logo",
    }
}

/// A new value for a part of the settings. The logo is not here: it is read from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettingsChange {
    /// Another introduction.
    Introduction(Introduction),
    /// Other agreements.
    Agreements(Agreements),
    /// Another colour, or that of Meedoen.
    Colour(Option<MainColour>),
}

impl SettingsChange {
    /// Which part it changes.
    pub fn part(&self) -> SettingsPart {
        match self {
            Self::Introduction(_) => SettingsPart::Introduction,
            Self::Agreements(_) => SettingsPart::Agreements,
            Self::Colour(_) => SettingsPart::Colour,
        }
    }

    /// Is this what the settings say already?
    pub fn is_in(&self, settings: &Settings) -> bool {
        match self {
            Self::Introduction(introduction) => *introduction == settings.introduction,
            Self::Agreements(agreements) => *agreements == settings.agreements,
            Self::Colour(colour) => *colour == settings.colour,
        }
    }
}

/// A municipality as its administrator sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnMunicipality {
    /// The municipality.
    pub municipality: Municipality,
    /// The state of each part of its settings, in the order of [`SettingsPart`].
    pub revisions: [Revision; 4],
}

impl OwnMunicipality {
    /// The state of a part that somebody looks at: a change that was made to another state is refused.
    pub fn revision(&self, part: SettingsPart) -> Revision {
        self.revisions[part.index()]
    }
}

#[cfg(test)]
mod tests;
