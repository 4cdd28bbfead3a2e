//! Places and indexes for the tests of this crate.

use crate::{Change, IndexDocument, SearchIndex, Synonyms};
use chrono::DateTime;
use domain::{
    codes::{Agreement, DutchLevel, PlaceKind, PlaceStatus},
    ids::{OrganisationId, PlaceId},
    languages::SpokenLanguage,
    places::{Address, Contact, Place, PlaceContent, Source, StepRange},
    search::{IndexPage, IndexQuery, PlaceQuery},
    slug::Slug,
};
use std::collections::BTreeSet;
use uuid::Uuid;

/// A place with this title and little else. The same title is the same place.
pub(crate) fn place(title: &str) -> Place {
    let source = Source { name: "test".into(), id: title.into(), licence: String::new() };
    Place { id: source.place_id(), source, ..numbered(0, title) }
}

/// A place with this number for an identity.
pub(crate) fn numbered(number: u128, title: &str) -> Place {
    let now = DateTime::from_timestamp(1_780_000_000, 0).expect("a time");
    Place {
        id: PlaceId(Uuid::from_u128(number)),
        slug: Slug::of(title),
        organisation: OrganisationId(Uuid::nil()),
        content: PlaceContent {
            title: title.into(),
            summary: String::new(),
            description: String::new(),
            text_language: SpokenLanguage::Dutch,
            kind: PlaceKind::Fixed,
            agreement: Agreement::Volunteer,
            themes: BTreeSet::new(),
            main_theme: None,
            goals: BTreeSet::new(),
            tasks: Vec::new(),
            steps: StepRange::new(1, 6).expect("in range"),
            help: BTreeSet::new(),
            slots: Vec::new(),
            hours_per_week: None,
            starts_on: None,
            ends_on: None,
            languages: BTreeSet::new(),
            dutch_needed: DutchLevel::None,
            offers: BTreeSet::new(),
            asks: String::new(),
            costs: String::new(),
            returns: String::new(),
            certificate_of_conduct: false,
            address: Address::default(),
            contact: Contact::default(),
            photo: String::new(),
            status: PlaceStatus::Published,
            confirmed_on: None,
        },
        lighter: None,
        next: None,
        source: Source { name: "test".into(), id: number.to_string(), licence: String::new() },
        created_at: now,
        updated_at: now,
    }
}

/// A place as it is given to the index.
pub(crate) fn document(place: &Place) -> IndexDocument<'_> {
    IndexDocument { place, organisation: "", words: String::new() }
}

/// Adds or replaces places.
pub(crate) fn put(index: &SearchIndex, places: &[Place]) {
    let changes: Vec<_> = places.iter().map(|place| Change::Put(document(place))).collect();
    index.apply(&changes).expect("written");
}

/// An index in memory with these places.
pub(crate) fn index_of(places: &[Place]) -> SearchIndex {
    let index = SearchIndex::in_memory("test", Synonyms::standard()).expect("made");
    put(&index, places);
    index
}

/// An index in memory with places of these titles.
pub(crate) fn titled(titles: &[&str]) -> SearchIndex {
    index_of(&titles.iter().map(|title| place(title)).collect::<Vec<_>>())
}

/// A question of only a text.
pub(crate) fn text(text: &str) -> IndexQuery {
    IndexQuery { query: PlaceQuery { text: text.into(), page: 1, ..PlaceQuery::default() }, origin: None }
}

/// What the index answers.
pub(crate) fn answer(index: &SearchIndex, query: &IndexQuery) -> IndexPage {
    index.search(query).expect("any question has an answer")
}

/// The titles that are found for a text, in order. For places made by [`place`].
pub(crate) fn found<'a>(index: &SearchIndex, titles: &[&'a str], asked: &str) -> Vec<&'a str> {
    let page = answer(index, &text(asked));
    assert_eq!(page.total as usize, page.hits.len());
    let title = |id| titles.iter().copied().find(|title| place(title).id == id);
    page.hits.iter().filter_map(|hit| title(hit.id)).collect()
}
