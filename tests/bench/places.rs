//! The generated places as the search knows them, without a database, and the same as rows for the peers.

use crate::generated;
use anyhow::Context;
use app::texts::Texts;
use chrono::Datelike;
use domain::{
    codes::{Code, to_bits},
    coordinates::Coordinates,
    ids::OrganisationId,
    imports::Item,
    languages::UiLanguage,
    places::{Place, PlaceDraft},
    postcodes::PostcodeArea,
    search::Group,
    slug::Slug,
};
use exchange::generate::Generator;
use std::collections::{BTreeMap, HashMap};

/// How many places are generated.
pub const PLACES: u32 = 100_000;
/// The seed of everything that is drawn.
pub const SEED: u64 = 1;

/// Groups whose values are the bits of a number.
pub const BIT_GROUPS: [Group; 7] = [Group::Theme, Group::Goal, Group::DayPart, Group::Kind, Group::Need, Group::Language, Group::DropIn];

/// A public place with what it is found by.
pub struct Listed {
    /// The place.
    pub place: Place,
    /// The name of its organisation.
    pub organisation: String,
    /// The names of its themes, goals and offers in both languages, as the server adds them.
    pub words: String,
}

/// A place as the peers keep it.
pub struct Row {
    /// Texts by weight.
    pub title: String,
    /// All other text.
    pub body: String,
    /// The values of [`BIT_GROUPS`].
    pub bits: [u64; BIT_GROUPS.len()],
    /// Numbers of names in [`Corpus::municipalities`] and [`Corpus::neighbourhoods`].
    pub municipality: Option<usize>,
    /// As above.
    pub neighbourhood: Option<usize>,
    /// In days; 0 for never.
    pub confirmed: i32,
    /// In microseconds.
    pub created: i64,
    /// Where it is.
    pub point: Option<Coordinates>,
}

/// A name by which places are chosen.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name {
    /// As it stands in an address.
    pub slug: String,
    /// As people read it.
    pub name: String,
}

/// Everything that is searched.
pub struct Corpus {
    /// The public places by identity: their position decides between equals, in all engines.
    pub places: Vec<Listed>,
    /// The same as rows.
    pub rows: Vec<Row>,
    /// Names of municipalities.
    pub municipalities: Vec<Name>,
    /// Names of neighbourhoods.
    pub neighbourhoods: Vec<Name>,
    /// Postcodes to search near.
    pub postcodes: Vec<PostcodeArea>,
}

impl Corpus {
    /// Generates it: the same on every machine.
    pub fn generate() -> anyhow::Result<Self> {
        let mut organisations: HashMap<OrganisationId, String> = HashMap::new();
        let mut places = Vec::new();
        for item in Generator::new(PLACES, SEED) {
            match item {
                Item::Organisation(draft) => drop(organisations.insert(draft.source.organisation_id(), draft.name)),
                Item::Place(draft) if draft.content.status.is_public() => places.push(listed(draft, places.len(), &organisations)?),
                Item::Place(_) | Item::Postcode(_) => {}
            }
        }
        places.sort_by_key(|listed| listed.place.id);
        let address = |pick: fn(&Place) -> &str| names(places.iter().map(|listed| pick(&listed.place)));
        let (municipalities, by_municipality) = address(|place| &place.content.address.municipality);
        let (neighbourhoods, by_neighbourhood) = address(|place| &place.content.address.neighbourhood);
        let rows = places.iter().map(|listed| row(listed, &by_municipality, &by_neighbourhood)).collect();
        Ok(Self { places, rows, municipalities, neighbourhoods, postcodes: generated::postcodes()? })
    }
}

fn listed(draft: PlaceDraft, number: usize, organisations: &HashMap<OrganisationId, String>) -> anyhow::Result<Listed> {
    let place = generated::place(draft, number)?;
    let organisation = organisations.get(&place.organisation).cloned().context("organisations come before their places")?;
    Ok(Listed { words: words(&place), place, organisation })
}

/// What the server finds a place by beside its own texts.
fn words(place: &Place) -> String {
    let content = &place.content;
    let mut words = Vec::new();
    for language in UiLanguage::ALL {
        let texts = Texts::of(language);
        words.extend(content.themes.iter().map(|code| texts.name("thema", code.code())));
        words.extend(content.goals.iter().map(|code| texts.name("doel", code.code())));
        words.extend(content.offers.iter().map(|code| texts.name("wens", code.code())));
    }
    words.join(" ")
}

/// Every name once, and its number by slug.
fn names<'a>(all: impl Iterator<Item = &'a str>) -> (Vec<Name>, HashMap<String, usize>) {
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    for name in all.filter(|name| name.chars().any(char::is_alphanumeric)) {
        known.entry(Slug::of(name).to_string()).and_modify(|known| *known = known.as_str().min(name).to_owned()).or_insert(name.to_owned());
    }
    let names: Vec<Name> = known.into_iter().map(|(slug, name)| Name { slug, name }).collect();
    let numbers = names.iter().enumerate().map(|(number, name)| (name.slug.clone(), number)).collect();
    (names, numbers)
}

fn row(listed: &Listed, municipalities: &HashMap<String, usize>, neighbourhoods: &HashMap<String, usize>) -> Row {
    let (place, content) = (&listed.place, &listed.place.content);
    let address = &content.address;
    let lines = [
        &content.summary,
        &content.description,
        &content.asks,
        &content.returns,
        &address.city,
        &address.neighbourhood,
        &address.municipality,
        &listed.words,
        &listed.organisation,
    ];
    let body: Vec<&str> = lines.into_iter().chain(&content.tasks).map(String::as_str).collect();
    Row {
        title: content.title.clone(),
        body: body.join("\n"),
        bits: BIT_GROUPS.map(|group| bits_of(place, group)),
        municipality: municipalities.get(Slug::of(&address.municipality).as_str()).copied(),
        neighbourhood: neighbourhoods.get(Slug::of(&address.neighbourhood).as_str()).copied(),
        confirmed: content.confirmed_on.map_or(0, |day| day.num_days_from_ce()),
        created: place.created_at.timestamp_micros(),
        point: address.coordinates,
    }
}

/// The values of a place in one of [`BIT_GROUPS`], packed.
fn bits_of(place: &Place, group: Group) -> u64 {
    let content = &place.content;
    match group {
        Group::Theme => to_bits(content.themes.iter().copied()),
        Group::Goal => to_bits(content.goals.iter().copied()),
        Group::DayPart => to_bits(content.day_parts()),
        Group::Kind => to_bits([content.kind]),
        Group::Need => to_bits(content.offers.iter().copied()),
        Group::Language => to_bits(content.languages.iter().copied()),
        Group::DropIn => content.is_drop_in().into(),
        Group::Municipality | Group::Neighbourhood => 0,
    }
}
