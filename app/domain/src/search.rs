//! What a visitor can ask of the marketplace, and the shape of the answer.

use crate::{
    codes::{Code, Goal, Need, PlaceKind, Theme},
    coordinates::Coordinates,
    day_parts::DayPart,
    ids::PlaceId,
    languages::SpokenLanguage,
    places::PlaceCard,
    postcodes::{Postcode4, PostcodeArea},
    slug::Slug,
};
use std::collections::BTreeSet;

/// Places on one page of results.
pub const PAGE_SIZE: u32 = 20;
/// Characters of a text query that are looked at; the rest is left out with a hint.
pub const TEXT_MAX: usize = 200;
/// Distance in kilometres when a postcode is given without one.
pub const KM_DEFAULT: u32 = 10;
/// Largest distance in kilometres.
pub const KM_MAX: u32 = 250;
/// Choices within one group that are looked at; the rest is left out with a hint.
pub const CHOICES_MAX: usize = 64;

/// The groups by which one can choose: AND between groups, OR within one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// `thema`
    Theme,
    /// `doel`
    Goal,
    /// `dagdeel`
    DayPart,
    /// `soort`
    Kind,
    /// `wens`
    Need,
    /// `taal`
    Language,
    /// `gemeente`
    Municipality,
    /// `wijk`
    Neighbourhood,
    /// `inloop`
    DropIn,
}

impl Group {
    /// Every group, in the order in which people see them.
    pub const ALL: [Self; 9] = [
        Self::DayPart,
        Self::Theme,
        Self::Need,
        Self::DropIn,
        Self::Goal,
        Self::Kind,
        Self::Language,
        Self::Municipality,
        Self::Neighbourhood,
    ];

    /// The name of its parameter in an address.
    pub fn parameter(self) -> &'static str {
        match self {
            Self::Theme => "thema",
            Self::Goal => "doel",
            Self::DayPart => "dagdeel",
            Self::Kind => "soort",
            Self::Need => "wens",
            Self::Language => "taal",
            Self::Municipality => "gemeente",
            Self::Neighbourhood => "wijk",
            Self::DropIn => "inloop",
        }
    }
}

/// The order of results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Sort {
    /// Best fit first.
    #[default]
    Fit,
    /// Nearest first; needs a postcode.
    Distance,
    /// Newest first.
    New,
}

impl Sort {
    /// Every order.
    pub const ALL: [Self; 3] = [Self::Fit, Self::Distance, Self::New];

    /// The code in an address.
    pub fn code(self) -> &'static str {
        match self {
            Self::Fit => "past",
            Self::Distance => "dichtbij",
            Self::New => "nieuw",
        }
    }
}

/// How far somebody wants to go, from where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Near {
    /// From the middle of this postcode.
    pub postcode: Postcode4,
    /// Straight distance in kilometres, 1 to [`KM_MAX`].
    pub km: u32,
}

/// A question to the marketplace: everything that the address of a results page says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct PlaceQuery {
    /// Free text, at most [`TEXT_MAX`] characters.
    pub text: String,
    /// Any of these themes.
    pub themes: BTreeSet<Theme>,
    /// Any of these goals.
    pub goals: BTreeSet<Goal>,
    /// Any of these day parts.
    pub day_parts: BTreeSet<DayPart>,
    /// Any of these kinds.
    pub kinds: BTreeSet<PlaceKind>,
    /// Any of these offers.
    pub needs: BTreeSet<Need>,
    /// Any of these languages.
    pub languages: BTreeSet<SpokenLanguage>,
    /// Any of these municipalities, as slugs of their names.
    pub municipalities: BTreeSet<Slug>,
    /// Any of these neighbourhoods, as slugs of their names.
    pub neighbourhoods: BTreeSet<Slug>,
    /// Only where one may walk in.
    pub drop_in: bool,
    /// Only near here.
    pub near: Option<Near>,
    /// In this order.
    pub sort: Sort,
    /// This page, from 1.
    pub page: u32,
}

/// A part of an address that could not be used; the rest of the question still holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unusable {
    /// Name of the parameter.
    pub parameter: String,
    /// What was typed, cut to 40 characters.
    pub value: String,
    /// What is wrong with it.
    pub reason: UnusableReason,
}

/// Why a part of an address could not be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnusableReason {
    /// The parameter exists, this value of it does not.
    UnknownValue,
    /// There is no such parameter.
    UnknownParameter,
    /// Not four digits from 1000 on.
    Postcode,
    /// Not a whole number in range.
    Number,
    /// Longer, or more choices, than is looked at.
    TooLong,
    /// Sorting by distance, or a distance, without a postcode.
    NeedsPostcode,
}

impl PlaceQuery {
    /// Reads the decoded pairs of an address. What cannot be used is left out and reported, never an error:
    /// unknown values, broken postcodes, page 10^9. Parameters may be repeated or hold values separated by commas.
    pub fn parse<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Self, Vec<Unusable>) {
        let mut reader = Reader::default();
        for (name, value) in pairs {
            reader.read(name, value);
        }
        reader.finish()
    }

    /// The pairs of the address of this question, in a fixed order, without what is default.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        if !self.text.is_empty() {
            pairs.push(("q", self.text.clone()));
        }
        for group in Group::ALL {
            pairs.extend(self.chosen(group).into_iter().map(|value| (group.parameter(), value)));
        }
        if let Some(near) = self.near {
            pairs.push(("pc", near.postcode.to_string()));
            if near.km != KM_DEFAULT {
                pairs.push(("km", near.km.to_string()));
            }
        }
        if self.sort != Sort::default() {
            pairs.push(("sorteer", self.sort.code().to_owned()));
        }
        if self.page > 1 {
            pairs.push(("pagina", self.page.to_string()));
        }
        pairs
    }

    /// The chosen values of a group, as they stand in an address.
    pub fn chosen(&self, group: Group) -> Vec<String> {
        fn codes<C: Code>(set: &BTreeSet<C>) -> Vec<String> {
            set.iter().map(|code| code.code().to_owned()).collect()
        }
        fn slugs(set: &BTreeSet<Slug>) -> Vec<String> {
            set.iter().map(Slug::to_string).collect()
        }
        match group {
            Group::Theme => codes(&self.themes),
            Group::Goal => codes(&self.goals),
            Group::DayPart => codes(&self.day_parts),
            Group::Kind => codes(&self.kinds),
            Group::Need => codes(&self.needs),
            Group::Language => codes(&self.languages),
            Group::Municipality => slugs(&self.municipalities),
            Group::Neighbourhood => slugs(&self.neighbourhoods),
            Group::DropIn => {
                if self.drop_in {
                    vec!["ja".to_owned()]
                } else {
                    Vec::new()
                }
            }
        }
    }

    /// Is nothing asked at all, so that every place is an answer?
    pub fn is_everything(&self) -> bool {
        self.text.is_empty() && self.near.is_none() && Group::ALL.iter().all(|group| self.chosen(*group).is_empty())
    }

    /// The same question on another page.
    #[must_use]
    pub fn on_page(&self, page: u32) -> Self {
        Self { page, ..self.clone() }
    }

    /// The same question in another order, from the first page.
    #[must_use]
    pub fn sorted(&self, sort: Sort) -> Self {
        Self { sort, page: 1, ..self.clone() }
    }

    /// The same question without one choice, from the first page.
    #[must_use]
    pub fn without(&self, choice: &Choice) -> Self {
        let mut query = self.on_page(1);
        match choice {
            Choice::Text => query.text.clear(),
            Choice::Near => {
                query.near = None;
                if query.sort == Sort::Distance {
                    query.sort = Sort::Fit;
                }
            }
            Choice::Value(group, value) => {
                let value = value.as_str();
                match group {
                    Group::Theme => query.themes.retain(|code| code.code() != value),
                    Group::Goal => query.goals.retain(|code| code.code() != value),
                    Group::DayPart => query.day_parts.retain(|code| code.code() != value),
                    Group::Kind => query.kinds.retain(|code| code.code() != value),
                    Group::Need => query.needs.retain(|code| code.code() != value),
                    Group::Language => query.languages.retain(|code| code.code() != value),
                    Group::Municipality => query.municipalities.retain(|slug| slug.as_str() != value),
                    Group::Neighbourhood => query.neighbourhoods.retain(|slug| slug.as_str() != value),
                    Group::DropIn => query.drop_in = false,
                }
            }
            Choice::Group(group) => {
                for value in query.chosen(*group) {
                    query = query.without(&Choice::Value(*group, value));
                }
            }
        }
        query
    }

    /// Every single choice of this question that could be dropped. Within a group of several values the group
    /// is dropped as a whole, since dropping one value of an OR can only give fewer places.
    pub fn choices(&self) -> Vec<Choice> {
        let mut choices = Vec::new();
        if !self.text.is_empty() {
            choices.push(Choice::Text);
        }
        for group in Group::ALL {
            match self.chosen(group).as_slice() {
                [] => {}
                [value] => choices.push(Choice::Value(group, value.clone())),
                _ => choices.push(Choice::Group(group)),
            }
        }
        if self.near.is_some() {
            choices.push(Choice::Near);
        }
        choices
    }
}

/// One thing that somebody chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// The text.
    Text,
    /// One value of a group.
    Value(Group, String),
    /// All values of a group.
    Group(Group),
    /// The postcode and distance.
    Near,
}

/// Tells that a part of an address could not be used. A flood of broken parameters is told once, not a thousand times.
pub(crate) fn note(unusable: &mut Vec<Unusable>, parameter: &str, value: &str, reason: UnusableReason) {
    if unusable.len() < 10 {
        let cut = |text: &str| text.chars().take(40).collect();
        unusable.push(Unusable { parameter: cut(parameter), value: cut(value), reason });
    }
}

/// Adds a choice to its group, at most [`CHOICES_MAX`] of them.
pub(crate) fn insert<C: Ord>(set: &mut BTreeSet<C>, code: Option<C>) -> Result<(), UnusableReason> {
    let code = code.ok_or(UnusableReason::UnknownValue)?;
    if set.len() >= CHOICES_MAX && !set.contains(&code) {
        return Err(UnusableReason::TooLong);
    }
    set.insert(code);
    Ok(())
}

#[derive(Default)]
struct Reader {
    query: PlaceQuery,
    postcode: Option<Postcode4>,
    km: Option<u32>,
    unusable: Vec<Unusable>,
}

impl Reader {
    fn report(&mut self, parameter: &str, value: &str, reason: UnusableReason) {
        note(&mut self.unusable, parameter, value, reason);
    }

    fn read(&mut self, name: &str, value: &str) {
        let value = value.trim();
        if value.is_empty() {
            return;
        }
        match name {
            "q" => {
                self.query.text = value.chars().take(TEXT_MAX).collect();
                if value.chars().nth(TEXT_MAX).is_some() {
                    self.report(name, value, UnusableReason::TooLong);
                }
            }
            "pc" => match Postcode4::parse(value) {
                Some(postcode) => self.postcode = Some(postcode),
                None => self.report(name, value, UnusableReason::Postcode),
            },
            "km" => match value.parse() {
                Ok(km @ 1..=KM_MAX) => self.km = Some(km),
                _ => self.report(name, value, UnusableReason::Number),
            },
            "sorteer" => match Sort::ALL.into_iter().find(|sort| sort.code() == value) {
                Some(sort) => self.query.sort = sort,
                None => self.report(name, value, UnusableReason::UnknownValue),
            },
            "pagina" => match value.parse() {
                Ok(page @ 1..) => self.query.page = page,
                _ => self.report(name, value, UnusableReason::Number),
            },
            _ => match Group::ALL.into_iter().find(|group| group.parameter() == name) {
                Some(group) => value.split(',').for_each(|value| self.choose(group, value.trim())),
                None => self.report(name, value, UnusableReason::UnknownParameter),
            },
        }
    }

    fn choose(&mut self, group: Group, value: &str) {
        if value.is_empty() {
            return;
        }
        let slug = || value.chars().any(char::is_alphanumeric).then(|| Slug::of(value));
        let query = &mut self.query;
        let done = match group {
            Group::Theme => insert(&mut query.themes, Theme::parse(value)),
            Group::Goal => insert(&mut query.goals, Goal::parse(value)),
            Group::DayPart => insert(&mut query.day_parts, DayPart::parse(value)),
            Group::Kind => insert(&mut query.kinds, PlaceKind::parse(value)),
            Group::Need => insert(&mut query.needs, Need::parse(value)),
            Group::Language => insert(&mut query.languages, SpokenLanguage::parse_any(value)),
            Group::Municipality => insert(&mut query.municipalities, slug()),
            Group::Neighbourhood => insert(&mut query.neighbourhoods, slug()),
            Group::DropIn => match value {
                "ja" => {
                    query.drop_in = true;
                    Ok(())
                }
                "nee" => Ok(()),
                _ => Err(UnusableReason::UnknownValue),
            },
        };
        if let Err(reason) = done {
            self.report(group.parameter(), value, reason);
        }
    }

    fn finish(mut self) -> (PlaceQuery, Vec<Unusable>) {
        self.query.page = self.query.page.max(1);
        self.query.near = self.postcode.map(|postcode| Near { postcode, km: self.km.unwrap_or(KM_DEFAULT) });
        // A form sends its distance field along with an empty postcode: that is no mistake of the visitor.
        if self.query.sort == Sort::Distance && self.query.near.is_none() {
            self.query.sort = Sort::Fit;
            self.report("sorteer", Sort::Distance.code(), UnusableReason::NeedsPostcode);
        }
        (self.query, self.unusable)
    }
}

/// One value of a group with the number of places one would see by choosing it in that group,
/// with the other groups as they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetOption {
    /// As it stands in an address.
    pub value: String,
    /// A name of its own, for municipalities and neighbourhoods; the others are named in `app/texts`.
    pub name: Option<String>,
    /// Exact number of places.
    pub count: u32,
    /// Is it chosen now?
    pub chosen: bool,
}

/// A group with its values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// Which group.
    pub group: Group,
    /// Values, in the order of their list; names of places by count, then name.
    pub options: Vec<FacetOption>,
}

/// What dropping one choice would give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relaxation {
    /// What to drop.
    pub choice: Choice,
    /// How many places there are then; above 0.
    pub total: u32,
}

/// A question as the index understands it: with a point instead of a postcode.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct IndexQuery {
    /// The question.
    pub query: PlaceQuery,
    /// The middle of the postcode and the distance in kilometres.
    pub origin: Option<(Coordinates, f64)>,
}

/// A place found by the index.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// Which.
    pub id: PlaceId,
    /// Straight distance from the origin, when there is one and the place has coordinates.
    pub distance_km: Option<f64>,
}

/// What the index answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct IndexPage {
    /// Exact number of places.
    pub total: u32,
    /// The page that is answered: the last one when a later one was asked.
    pub page: u32,
    /// At most [`PAGE_SIZE`] places, in order.
    pub hits: Vec<Hit>,
    /// Exact counts per group.
    pub facets: Vec<Facet>,
    /// Only when nothing was found: what dropping one choice gives, most places first.
    pub relaxations: Vec<Relaxation>,
}

/// What the marketplace answers.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacePage {
    /// Exact number of places.
    pub total: u32,
    /// The page that is answered.
    pub page: u32,
    /// How many pages there are; at least 1.
    pub pages: u32,
    /// The places of this page, in order.
    pub places: Vec<PlaceCard>,
    /// Exact counts per group.
    pub facets: Vec<Facet>,
    /// Only when nothing was found.
    pub relaxations: Vec<Relaxation>,
    /// Where the postcode of the question lies; `None` when none was given or it is not known here.
    pub area: Option<PostcodeArea>,
    /// The postcode of the question is not known here: nothing was filtered by distance.
    pub postcode_unknown: bool,
    /// The index is being rebuilt: results are by name only and may be incomplete.
    pub degraded: bool,
}

/// One suggestion while typing.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Suggestion {
    /// What to search for, or the title of the place.
    pub text: String,
    /// The slug of the place, when it is one.
    pub slug: Option<Slug>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parse(address: &[(&'static str, &'static str)]) -> (PlaceQuery, Vec<Unusable>) {
        PlaceQuery::parse(address.iter().copied())
    }

    #[test]
    fn values_can_be_repeated_or_separated_by_commas() {
        let (repeated, _) = parse(&[("thema", "koken"), ("thema", "groen")]);
        let (separated, _) = parse(&[("thema", "koken,groen")]);
        assert_eq!(repeated, separated);
        assert_eq!(repeated.themes.len(), 2);
    }

    #[test]
    fn what_cannot_be_used_is_told_and_the_rest_still_holds() {
        let (query, unusable) = parse(&[("thema", "vissen"), ("pc", "12"), ("pagina", "-1"), ("dagdeel", "ma-ochtend"), ("foo", "bar")]);
        assert_eq!(query.day_parts.len(), 1);
        assert_eq!(query.page, 1);
        let reasons: Vec<_> = unusable.iter().map(|part| (part.parameter.as_str(), part.reason)).collect();
        assert_eq!(
            reasons,
            [
                ("thema", UnusableReason::UnknownValue),
                ("pc", UnusableReason::Postcode),
                ("pagina", UnusableReason::Number),
                ("foo", UnusableReason::UnknownParameter),
            ]
        );
    }

    #[test]
    fn sorting_by_distance_needs_a_postcode() {
        let (query, unusable) = parse(&[("sorteer", "dichtbij")]);
        assert_eq!(query.sort, Sort::Fit);
        assert_eq!(unusable[0].reason, UnusableReason::NeedsPostcode);
    }

    #[test]
    fn a_municipality_is_known_by_its_name_in_any_writing() {
        let (query, _) = parse(&[("gemeente", "'s-Gravenhage")]);
        assert_eq!(query.chosen(Group::Municipality), ["s-gravenhage"]);
    }

    #[test]
    fn dropping_a_group_of_several_drops_it_whole() {
        let (query, _) = parse(&[("thema", "koken,groen"), ("inloop", "ja"), ("q", "tuin")]);
        assert_eq!(query.choices(), [Choice::Text, Choice::Group(Group::Theme), Choice::Value(Group::DropIn, "ja".into())]);
        assert!(query.without(&Choice::Group(Group::Theme)).themes.is_empty());
    }

    proptest! {
        #[test]
        fn an_address_survives_being_read_and_written(
            pairs in proptest::collection::vec(("(q|thema|doel|dagdeel|soort|wens|taal|gemeente|wijk|inloop|pc|km|sorteer|pagina|x)", ".{0,30}"), 0..12)
        ) {
            let (query, _) = PlaceQuery::parse(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())));
            let written = query.pairs();
            let (again, unusable) = PlaceQuery::parse(written.iter().map(|(name, value)| (*name, value.as_str())));
            prop_assert_eq!(unusable, vec![]);
            prop_assert_eq!(again, query);
        }
    }
}
