//! Closed lists of codes: what a place is about, what it offers, how one joins.
//!
//! Each list has a stable Dutch code (used in addresses, files, the interface for programs and
//! the database) and a stable order. Wording for people lives in `app/texts`.

use std::collections::BTreeSet;

/// A closed list of codes whose members can be numbered, so that a set of them fits in 64 bits.
pub trait Code: Copy + Ord + Sized + 'static {
    /// Every member, in the order in which people see them.
    const ALL: &'static [Self];
    /// The stable code: lower case ASCII and hyphens.
    fn code(self) -> &'static str;
    /// Position in [`Code::ALL`]; below 64.
    fn index(self) -> usize;

    /// The member with this code, if there is one. Case and surrounding space do not matter.
    fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        Self::ALL.iter().copied().find(|member| member.code().eq_ignore_ascii_case(text))
    }
}

/// Packs a set of codes into bits: bit `n` stands for member number `n` of the list.
pub fn to_bits<C: Code>(codes: impl IntoIterator<Item = C>) -> u64 {
    codes.into_iter().fold(0, |bits, code| bits | 1 << code.index())
}

/// The set of codes that [`to_bits`] packed; unknown bits are ignored.
pub fn from_bits<C: Code>(bits: u64) -> BTreeSet<C> {
    C::ALL.iter().copied().filter(|code| bits & (1 << code.index()) != 0).collect()
}

/// The codes of a choice, in their order: for files.
pub fn codes_of<'a, C: Code + 'a>(codes: impl IntoIterator<Item = &'a C>) -> Vec<&'static str> {
    codes.into_iter().map(|code| code.code()).collect()
}

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$member_doc:meta])* $member:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$member_doc])* #[serde(rename = $code)] $member,)+ }

        impl $crate::codes::Code for $name {
            const ALL: &'static [Self] = &[$(Self::$member,)+];
            fn code(self) -> &'static str { match self { $(Self::$member => $code,)+ } }
            fn index(self) -> usize { self as usize }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str($crate::codes::Code::code(*self))
            }
        }
    };
}
pub(crate) use codes;

codes! {
    /// What a place is about (thema).
    Theme {
        /// Cooking.
        Cooking = "koken",
        /// Gardens and green.
        Green = "groen",
        /// Odd jobs.
        OddJobs = "klussen",
        /// Helping people.
        HelpingPeople = "mensen-helpen",
        /// Animals.
        Animals = "dieren",
        /// Administration.
        Administration = "administratie",
        /// Computers.
        Computers = "computer",
        /// Creative work.
        Creative = "creatief",
        /// Music and theatre.
        MusicAndTheatre = "muziek-theater",
        /// Sport and moving.
        Sport = "sport-bewegen",
        /// Children.
        Children = "kinderen",
        /// Older people.
        OlderPeople = "ouderen",
        /// Shop.
        Shop = "winkel",
        /// Technique and bicycles.
        Technique = "techniek-fietsen",
        /// Cleaning.
        Cleaning = "schoonmaak",
        /// Transport.
        Transport = "vervoer",
        /// Language.
        Language = "taal",
        /// Sewing.
        Sewing = "naaien",
        /// Warehouse.
        Warehouse = "magazijn",
        /// Host or hostess.
        Hospitality = "gastvrijheid",
        /// Sharing one's own experience.
        OwnExperience = "eigen-ervaring",
        /// Painting and building.
        Building = "schilderen-bouwen",
        /// Neighbourhood.
        Neighbourhood = "buurt",
    }
}

codes! {
    /// What somebody hopes to find (doel).
    Goal {
        /// To meet people.
        MeetPeople = "mensen-ontmoeten",
        /// To learn something.
        Learn = "iets-leren",
        /// To practise a language.
        PractiseLanguage = "taal-oefenen",
        /// Rhythm in the week.
        Rhythm = "ritme",
        /// To be useful.
        BeUseful = "nuttig-zijn",
        /// To move.
        Move = "bewegen",
        /// Rest.
        Rest = "rust",
        /// Towards work.
        TowardsWork = "richting-werk",
    }
}

codes! {
    /// What a place can offer and a person can wish for (wens aan de plek). Never a diagnosis.
    Need {
        /// A quiet place.
        Quiet = "rustig",
        /// Work that can be done sitting.
        Seated = "zittend",
        /// No lifting.
        NoLifting = "niet-tillen",
        /// Reachable with a wheelchair.
        Wheelchair = "rolstoel",
        /// One fixed companion.
        FixedCompanion = "vaste-begeleider",
        /// A small group, at most about eight people.
        SmallGroup = "kleine-groep",
        /// No costs.
        NoCosts = "geen-kosten",
        /// Travel costs are paid back.
        TravelPaid = "reiskosten",
        /// Children may come along.
        ChildrenWelcome = "kinderen-mee",
        /// A group for women.
        WomenOnly = "vrouwengroep",
        /// Outside.
        Outside = "buiten",
        /// Inside.
        Inside = "binnen",
        /// At one's own pace.
        OwnPace = "zelf-tempo",
        /// An adapted toilet.
        AdaptedToilet = "aangepast-toilet",
    }
}

codes! {
    /// How one joins (soort).
    PlaceKind {
        /// Drop-in: one may enter without an appointment.
        DropIn = "inloop",
        /// Fixed days.
        Fixed = "vast",
        /// Flexible: one comes when one can.
        Flexible = "flexibel",
        /// A course with a beginning and an end.
        Course = "cursus",
        /// Once.
        OneOff = "eenmalig",
    }
}

codes! {
    /// The help one finds at a place (hulp).
    Help {
        /// Somebody is always there to help.
        Companion = "begeleider",
        /// One works in a group.
        Group = "groep",
        /// A buddy is possible.
        Buddy = "maatje",
        /// Somebody goes along the first time.
        GoesAlong = "iemand-gaat-mee",
    }
}

codes! {
    /// Where a place stands in its life (status). Only [`PlaceStatus::is_public`] ones are shown to visitors.
    PlaceStatus {
        /// Being written.
        Draft = "concept",
        /// Waits for a check.
        Submitted = "ingediend",
        /// On the marketplace.
        Published = "gepubliceerd",
        /// Taken off for a while.
        Paused = "gepauzeerd",
        /// On the marketplace, nothing free.
        Full = "vol",
        /// Past its end date.
        Expired = "verlopen",
        /// Kept for history only.
        Archived = "gearchiveerd",
    }
}

impl PlaceStatus {
    /// May visitors find and open a place with this status?
    pub fn is_public(self) -> bool {
        matches!(self, Self::Published | Self::Full)
    }
}

codes! {
    /// The kind of an organisation (soort organisatie).
    OrganisationKind {
        /// Food bank.
        FoodBank = "voedselbank",
        /// Neighbourhood company.
        NeighbourhoodCompany = "wijkbedrijf",
        /// Talent pool.
        TalentPool = "talentenpool",
        /// Community centre.
        CommunityCentre = "buurthuis",
        /// Second-hand shop.
        SecondHandShop = "kringloop",
        /// Care farm.
        CareFarm = "zorgboerderij",
        /// Sports club.
        Sports = "sport",
        /// Theatre.
        Theatre = "theater",
        /// Community garden.
        CommunityGarden = "moestuin",
        /// Anything else.
        Other = "anders",
    }
}

codes! {
    /// Command of Dutch that a place asks for, by the VUM scale (taalbeheersing 0-4).
    DutchLevel {
        /// None.
        None = "0",
        /// A little.
        Little = "1",
        /// Enough for simple talk.
        Basic = "2",
        /// Good.
        Good = "3",
        /// Very good.
        VeryGood = "4",
    }
}

codes! {
    /// The kind of agreement, by the VUM list `codeTypeOvereenkomst`.
    Agreement {
        /// Voluntary work (vrijwilligerswerk).
        Volunteer = "03",
        /// Work experience place (werkervaringsplaats).
        WorkExperience = "04",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_of_codes_survives_packing() {
        let themes = BTreeSet::from([Theme::Cooking, Theme::Neighbourhood]);
        assert_eq!(from_bits::<Theme>(to_bits(themes.iter().copied())), themes);
    }

    #[test]
    fn a_code_is_read_without_regard_to_case() {
        assert_eq!(Theme::parse(" Koken "), Some(Theme::Cooking));
        assert_eq!(Theme::parse("kokend"), None);
    }

    #[test]
    fn every_list_fits_in_sixty_four_bits() {
        assert!(Theme::ALL.len() <= 64 && Need::ALL.len() <= 64);
        assert!(Theme::ALL.iter().enumerate().all(|(number, theme)| theme.index() == number));
    }
}
