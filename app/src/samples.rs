//! A place, an organisation and a marketplace that knows only them: for the tests of this crate.

use crate::{Market, Site};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate};
use domain::{
    codes::{Agreement, Code as _, DutchLevel, Goal, Help, Need, OrganisationKind, PlaceKind, PlaceStatus, Theme},
    coordinates::Coordinates,
    ids::PlaceId,
    imports::{Entry, ImportMode, ImportReport},
    languages::SpokenLanguage,
    organisations::{Organisation, OrganisationName},
    places::{Address, Contact, Place, PlaceCard, PlaceContent, PlaceDetails, PlaceLink, Source, StepRange},
    postcodes::Postcode4,
    refusal::Failure,
    search::{Choice, Facet, FacetOption, Group, PlacePage, PlaceQuery, Relaxation, Suggestion},
    slug::Slug,
    use_cases::{Actor, Imports, OrganisationDetails, OrganisationPage, Organisations, Places},
};
use std::{collections::BTreeSet, sync::Arc};

/// An installation.
pub fn site() -> &'static Site {
    Box::leak(Box::new(Site {
        base_url: "https://meedoen.example.nl".to_owned(),
        phone: "030 000 00 00".to_owned(),
        email: "hallo@example.nl".to_owned(),
        assets: crate::Assets::default(),
        demo: true,
        sends_mail: false,
        sends_texts: true,
        keeping: domain::participants::Keeping::default(),
    }))
}

fn source() -> Source {
    Source { name: "voorbeeld".to_owned(), id: "moestuin".to_owned(), licence: "CC0-1.0".to_owned() }
}

fn address() -> Address {
    Address {
        street: "Moezeldreef 400".to_owned(),
        postcode: "3561 AB".to_owned(),
        city: "Utrecht".to_owned(),
        municipality: "Utrecht".to_owned(),
        neighbourhood: "Overvecht".to_owned(),
        coordinates: Coordinates::new(52.12, 5.11),
    }
}

fn contact() -> Contact {
    Contact { phone: "030 123 45 67".to_owned(), email: "tuin@example.nl".to_owned(), website: "https://tuin.example.nl".to_owned() }
}

/// Helping in the vegetable garden, two kilometres away.
pub fn card() -> PlaceCard {
    let slots = ["di-ochtend 3/6 09:30-12:00", "do-ochtend 0/4", "do-middag 0"];
    let content = PlaceContent {
        title: "Meehelpen in de moestuin".to_owned(),
        summary: "U bent welkom, ook als u nog nooit in een tuin heeft gewerkt.".to_owned(),
        description: "Samen zaait en oogst u groente.\n\nOm half elf is er koffie.".to_owned(),
        text_language: SpokenLanguage::Dutch,
        kind: PlaceKind::DropIn,
        agreement: Agreement::Volunteer,
        themes: BTreeSet::from([Theme::Green]),
        main_theme: Some(Theme::Green),
        goals: BTreeSet::from([Goal::MeetPeople]),
        tasks: vec!["Zaaien en planten".to_owned(), "Water geven".to_owned()],
        steps: StepRange::new(2, 3).expect("a range"),
        help: BTreeSet::from([Help::Companion]),
        slots: slots.iter().map(|text| text.parse().expect("a slot")).collect(),
        hours_per_week: Some((2, 4)),
        starts_on: None,
        ends_on: None,
        languages: BTreeSet::from([SpokenLanguage::Dutch, SpokenLanguage::Arabic]),
        dutch_needed: DutchLevel::Little,
        offers: BTreeSet::from([Need::Outside, Need::Seated]),
        asks: String::new(),
        costs: String::new(),
        returns: "Groente uit de tuin.".to_owned(),
        certificate_of_conduct: true,
        address: address(),
        contact: contact(),
        photo: String::new(),
        status: PlaceStatus::Published,
        confirmed_on: NaiveDate::from_ymd_opt(2026, 11, 3),
    };
    let place = Place {
        id: source().place_id(),
        slug: Slug::of("Meehelpen in de moestuin"),
        organisation: source().organisation_id(),
        content,
        lighter: None,
        next: None,
        source: source(),
        created_at: DateTime::UNIX_EPOCH,
        updated_at: DateTime::UNIX_EPOCH,
    };
    let organisation = OrganisationName { id: source().organisation_id(), slug: Slug::of("Tuin De Wijk"), name: "Tuin De Wijk".to_owned() };
    PlaceCard { place, organisation, distance_km: Some(1.5) }
}

fn organisation() -> Organisation {
    Organisation {
        id: source().organisation_id(),
        slug: Slug::of("Tuin De Wijk"),
        name: "Tuin De Wijk".to_owned(),
        kind: OrganisationKind::CommunityGarden,
        summary: "Een tuin van de buurt.".to_owned(),
        description: "Wij zijn er al tien jaar.".to_owned(),
        address: address(),
        contact: contact(),
        source: source(),
        created_at: DateTime::UNIX_EPOCH,
        updated_at: DateTime::UNIX_EPOCH,
    }
}

/// What the marketplace of the tests does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Behaviour {
    /// It has places: 45 results in all.
    Filled,
    /// It is empty.
    Empty,
    /// It is broken.
    Broken,
}

/// The slug of a place that was public until its last day was over.
pub const ENDED: &str = "zomerfeest";

pub struct Fake(Behaviour);

/// A marketplace that behaves so.
pub fn market(behaviour: Behaviour) -> Market {
    Market(Arc::new(Fake(behaviour)))
}

impl Fake {
    pub fn behaviour(&self) -> Behaviour {
        self.0
    }

    pub fn check(&self) -> Result<(), Failure> {
        match self.0 {
            Behaviour::Broken => Err(Failure::internal("secret detail")),
            Behaviour::Filled | Behaviour::Empty => Ok(()),
        }
    }
}

fn facets(query: &PlaceQuery) -> Vec<Facet> {
    let facet = |group: Group, values: Vec<(String, Option<String>)>| {
        let chosen = query.chosen(group);
        let options = values.into_iter().enumerate().map(|(count, (value, name))| FacetOption {
            chosen: chosen.contains(&value),
            value,
            name,
            count: u32::try_from(count).unwrap_or(0),
        });
        Facet { group, options: options.collect() }
    };
    let coded = |codes: Vec<&str>| codes.into_iter().map(|code| (code.to_owned(), None)).collect::<Vec<_>>();
    vec![
        facet(Group::Theme, coded(Theme::ALL.iter().map(|code| code.code()).collect())),
        facet(Group::DayPart, coded(vec!["ma-ochtend", "di-ochtend", "vr-avond"])),
        facet(Group::Municipality, (0..30).map(|n| (format!("plaats-{n}"), Some(format!("Plaats {n}")))).collect()),
        facet(Group::DropIn, vec![("nee".to_owned(), None), ("ja".to_owned(), None)].split_off(1)),
    ]
}

#[async_trait]
impl Places for Fake {
    async fn find_places(&self, _: &Actor, query: &PlaceQuery) -> Result<PlacePage, Failure> {
        // Another task goes first, as with a real database: pages must not depend on an answer at once.
        tokio::task::yield_now().await;
        self.check()?;
        let nothing = self.0 == Behaviour::Empty || query.text == "niets";
        let total = if nothing { 0 } else { 45 };
        let relaxations = if query.text == "niets" { vec![Relaxation { choice: Choice::Text, total: 45 }] } else { Vec::new() };
        Ok(PlacePage {
            total,
            page: if nothing { 1 } else { query.page.min(3) },
            pages: if nothing { 1 } else { 3 },
            places: if nothing { Vec::new() } else { vec![card()] },
            facets: facets(query),
            relaxations,
            area: None,
            postcode_unknown: query.near.is_some_and(|near| near.postcode.number() == 9999),
            degraded: false,
        })
    }

    async fn place(&self, _: &Actor, slug: &Slug, from: Option<Postcode4>) -> Result<Option<PlaceDetails>, Failure> {
        self.check()?;
        let mut card = card();
        if from.is_none() {
            card.distance_km = None;
        }
        let link = |title: &str| Some(PlaceLink { slug: Slug::of(title), title: title.to_owned() });
        Ok((card.place.slug == *slug).then(|| PlaceDetails { card, lighter: link("Koffie-inloop"), next: link("Cursus hovenier") }))
    }

    async fn has_ended(&self, _: &Actor, slug: &Slug) -> Result<bool, Failure> {
        self.check()?;
        Ok(slug.as_str() == ENDED)
    }

    async fn has_ended_by_id(&self, _: &Actor, _: PlaceId) -> Result<bool, Failure> {
        Ok(false)
    }

    async fn place_by_id(&self, _: &Actor, _: PlaceId) -> Result<Option<PlaceDetails>, Failure> {
        Ok(None)
    }

    async fn photo(&self, _: &Actor, _: &str) -> Result<Option<Vec<u8>>, Failure> {
        Ok(None)
    }

    async fn suggestions(&self, _: &Actor, _: &str) -> Result<Vec<Suggestion>, Failure> {
        Ok(Vec::new())
    }
}

#[async_trait]
impl Organisations for Fake {
    async fn organisations(&self, _: &Actor, page: u32) -> Result<OrganisationPage, Failure> {
        self.check()?;
        let organisations = if self.0 == Behaviour::Empty { Vec::new() } else { vec![(organisation(), 1)] };
        Ok(OrganisationPage { total: 1, page: page.min(1), pages: 1, organisations })
    }

    async fn organisation(&self, _: &Actor, slug: &Slug) -> Result<Option<OrganisationDetails>, Failure> {
        self.check()?;
        let organisation = organisation();
        Ok((organisation.slug == *slug).then(|| OrganisationDetails { organisation, places: vec![card()] }))
    }
}

#[async_trait]
impl Imports for Fake {
    async fn import(&self, _: &Actor, _: Vec<Entry>, _: ImportMode, _: &(dyn Fn(u64) + Sync)) -> Result<ImportReport, Failure> {
        Err(Failure::internal("not in tests"))
    }
}
