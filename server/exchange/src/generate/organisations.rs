//! Invented organisations: in a town, of a kind, with a name that says so.

use super::{
    SOURCE,
    chance::Chance,
    vocabulary::{Town, Vocabulary},
};
use domain::{
    codes::OrganisationKind,
    coordinates::Coordinates,
    organisations::OrganisationDraft,
    places::{Address, Contact, Source},
    slug::Slug,
};

/// Which row of draws organisations have.
const SORT: u32 = 1;
/// Which row of draws the sizes of organisations have.
const SIZES: u32 = 2;

/// Where places are: their organisation, as far as they need to know it.
#[derive(Debug)]
pub(super) struct Home {
    pub(super) number: u32,
    pub(super) name: String,
    pub(super) kind: OrganisationKind,
    pub(super) town: usize,
    pub(super) neighbourhood: usize,
    /// Number of the first place of the next organisation.
    pub(super) places_until: u32,
}

/// The organisations for so many places; most are small, a few are large, none is without a place.
pub(super) fn homes(vocabulary: &Vocabulary, seed: u64, count: u32, places: u32) -> Vec<Home> {
    let mut sizes = Chance::of(seed, SIZES, 0);
    let weights: Vec<u64> =
        (0..count).map(|_| u64::from([4_u32, 8, 12, 20, 35, 60][sizes.weighted([30, 25, 20, 13, 8, 4].into_iter())])).collect();
    let total: u64 = weights.iter().sum::<u64>().max(1);
    // Each gets one place, and the rest is shared by weight.
    let spare = u64::from(places.saturating_sub(count));
    let mut sum = 0;
    (1..)
        .zip(weights)
        .map(|(number, weight)| {
            sum += weight;
            let until = u64::from(number) + spare * sum / total;
            home(vocabulary, seed, number, u32::try_from(until).unwrap_or(places).min(places))
        })
        .collect()
}

fn home(vocabulary: &Vocabulary, seed: u64, number: u32, places_until: u32) -> Home {
    let mut chance = Chance::of(seed, SORT, number);
    let town = chance.weighted(vocabulary.towns.iter().map(|town| town.weight));
    let neighbourhoods = vocabulary.towns.get(town).map_or(0, |town| town.neighbourhoods.len());
    let neighbourhood = usize::try_from(chance.below(u32::try_from(neighbourhoods).unwrap_or(1))).unwrap_or(0);
    let subject = vocabulary.themes.get(chance.weighted(vocabulary.themes.iter().map(|subject| subject.weight)));
    let kind = subject.and_then(|subject| chance.pick(&subject.kinds)).copied().unwrap_or(OrganisationKind::Other);
    let own = chance.word(&vocabulary.names);
    let (town_name, area) = vocabulary
        .towns
        .get(town)
        .map_or(("", ""), |town| (town.name, town.neighbourhoods.get(neighbourhood).copied().unwrap_or_default()));
    let sort = chance.word(words_of(kind));
    let name = match chance.below(4) {
        0 => format!("{sort} {own}"),
        1 => format!("{sort} {area}"),
        2 => format!("{sort} {own} {area}"),
        _ => format!("{sort} {own} {town_name}"),
    };
    Home { number, name, kind, town, neighbourhood, places_until }
}

/// What organisations of this kind call themselves.
fn words_of(kind: OrganisationKind) -> &'static [&'static str] {
    match kind {
        OrganisationKind::FoodBank => &["Voedselbank", "Uitdeelpunt", "Voedselpunt"],
        OrganisationKind::NeighbourhoodCompany => &["Wijkbedrijf", "Buurtbedrijf", "Wijkcoöperatie", "Buurtploeg"],
        OrganisationKind::TalentPool => &["Talentenpool", "Leerwerkplek", "Talentenhuis"],
        OrganisationKind::CommunityCentre => &["Buurthuis", "Wijkcentrum", "Dorpshuis", "Huis van de Wijk", "Ontmoetingscentrum"],
        OrganisationKind::SecondHandShop => &["Kringloop", "Kringloopwinkel", "Weggeefwinkel"],
        OrganisationKind::CareFarm => &["Zorgboerderij", "Stadsboerderij", "Kinderboerderij"],
        OrganisationKind::Sports => &["Sportvereniging", "Sportclub", "Wandelclub", "Speeltuinvereniging"],
        OrganisationKind::Theatre => &["Theater", "Theatergroep", "Buurttheater", "Koor"],
        OrganisationKind::CommunityGarden => &["Moestuin", "Buurttuin", "Pluktuin", "Voedseltuin"],
        OrganisationKind::Other => &["Stichting", "Vereniging", "Bewonersgroep", "Inloophuis", "Coöperatie"],
    }
}

/// The organisation itself.
pub(super) fn draft(vocabulary: &Vocabulary, seed: u64, home: &Home) -> OrganisationDraft {
    let mut chance = Chance::of(seed, SORT, home.number);
    // Past the draws that decided its name.
    for _ in 0..8 {
        chance.below(2);
    }
    let area = vocabulary.towns.get(home.town).and_then(|town| town.neighbourhoods.get(home.neighbourhood)).copied().unwrap_or_default();
    let sentences = &vocabulary.sentences[0];
    let [first, second] = [chance.word(sentences), chance.word(sentences)]
        .map(|sentence| sentence.replace("{wijk}", area).replace("{stad}", vocabulary.towns.get(home.town).map_or("", |town| town.name)));
    let slug = slug(home);
    OrganisationDraft {
        name: home.name.clone(),
        kind: home.kind,
        summary: first.clone(),
        description: if first == second { first } else { format!("{first} {second}") },
        address: address(vocabulary, home, &mut chance),
        contact: contact(&slug, &mut chance),
        source: source(seed, home),
        slug,
    }
}

/// The slug of an organisation; its number keeps it apart from its namesakes.
fn slug(home: &Home) -> Slug {
    Slug::of(&home.name).with_suffix(&Slug::of(&home.number.to_string()))
}

/// The source of an organisation.
pub(super) fn source(seed: u64, home: &Home) -> Source {
    Source { name: SOURCE.to_owned(), id: format!("organisatie-{seed}-{}", home.number), licence: "CC0-1.0".to_owned() }
}

/// An address in the neighbourhood; one in fourteen is not on the map.
pub(super) fn address(vocabulary: &Vocabulary, home: &Home, chance: &mut Chance) -> Address {
    let Some(town) = vocabulary.towns.get(home.town) else { return Address::default() };
    let street = format!("{}{} {}", chance.word(&vocabulary.streets[0]), chance.word(&vocabulary.streets[1]), chance.between(1, 180));
    let letters = chance.word(&["AA", "AB", "BC", "CD", "DE", "EG", "GH", "HK", "KL", "LM", "NP", "PR", "RS", "ST", "TV", "VW", "XZ"]);
    let postcode = format!("{} {letters}", chance.between(town.postcodes.0, town.postcodes.1));
    let point = point(town, home.neighbourhood, chance);
    Address {
        street,
        postcode,
        city: town.name.to_owned(),
        municipality: town.municipality.to_owned(),
        neighbourhood: town.neighbourhoods.get(home.neighbourhood).copied().unwrap_or_default().to_owned(),
        coordinates: if chance.percent(7) { None } else { point },
    }
}

/// Which way each neighbourhood lies from the middle of its town, in thousandths of a degree.
const DIRECTIONS: [(i32, i32); 10] = [(14, 4), (-3, 22), (-14, -6), (4, -21), (10, 16), (-11, 15), (-9, -18), (12, -14), (2, 7), (-20, 2)];

fn point(town: &Town, neighbourhood: usize, chance: &mut Chance) -> Option<Coordinates> {
    let (north, east) = DIRECTIONS[neighbourhood % DIRECTIONS.len()];
    // Small towns lie closer together.
    let scale = if town.weight >= 6 { 100 } else { 55 };
    let mut spread = || i32::from(chance.between(0, 800)) - 400;
    let latitude = town.latitude + north * scale + spread();
    let longitude = town.longitude + east * scale + spread();
    Coordinates::new(f64::from(latitude) / 100_000.0, f64::from(longitude) / 100_000.0)
}

/// How to reach it: numbers that nobody has, and addresses at `example.nl`.
pub(super) fn contact(slug: &Slug, chance: &mut Chance) -> Contact {
    Contact {
        phone: if chance.percent(80) {
            format!("0{} 000 {:02} {:02}", chance.between(10, 88), chance.below(100), chance.below(100))
        } else {
            String::new()
        },
        email: if chance.percent(85) { format!("info@{slug}.example.nl") } else { String::new() },
        website: if chance.percent(70) { format!("https://{slug}.example.nl") } else { String::new() },
    }
}
