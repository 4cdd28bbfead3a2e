//! Records that make sense, for tests. Change what matters to the test, leave the rest.

use crate::{
    cases::{Case, CaseOrigin},
    codes::{Agreement, DutchLevel, Goal, Help, Need, OrganisationKind, PlaceKind, PlaceStatus, Theme},
    coordinates::Coordinates,
    ids::{AccountId, CaseId, ParticipantId},
    introductions::CallTime,
    languages::{SpokenLanguage, UiLanguage},
    organisations::Organisation,
    participants::{ProfileForm, Reach},
    places::{Address, Contact, Place, PlaceContent, Source, StepRange},
    slug::Slug,
    wishes::Wishes,
};
use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use std::collections::BTreeSet;

/// A fixed moment: 20 November 2026, 09:00 UTC.
pub fn moment() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 20, 9, 0, 0).single().unwrap_or_default()
}

/// A source named `test`.
pub fn source(id: &str) -> Source {
    Source { name: "test".into(), id: id.into(), licence: "CC0-1.0".into() }
}

/// An address in Overvecht, Utrecht.
pub fn address() -> Address {
    Address {
        street: "Moezeldreef 400".into(),
        postcode: "3561 AB".into(),
        city: "Utrecht".into(),
        municipality: "Utrecht".into(),
        neighbourhood: "Overvecht".into(),
        coordinates: Coordinates::new(52.1186, 5.1135),
    }
}

/// An organisation with this name.
pub fn organisation(name: &str) -> Organisation {
    let source = source(name);
    Organisation {
        id: source.organisation_id(),
        slug: Slug::of(name),
        name: name.into(),
        kind: OrganisationKind::CommunityCentre,
        summary: "Een huis voor de buurt.".into(),
        description: "Iedereen is welkom.".into(),
        address: address(),
        contact: Contact {
            phone: "030 000 00 11".into(),
            email: "info@voorbeeld.example.nl".into(),
            website: "https://voorbeeld.example.nl".into(),
        },
        source,
        created_at: moment(),
        updated_at: moment(),
    }
}

/// Somebody whom a coach in Utrecht knows since [`moment`].
pub fn case() -> Case {
    let id = uuid::Uuid::from_u128(1);
    Case {
        id: CaseId(id),
        participant: ParticipantId(id),
        profile: ProfileForm {
            name: "Noor".into(),
            email: None,
            phone: None,
            reach: Reach::Nothing,
            language: UiLanguage::Dutch,
            wishes: Wishes::default(),
        },
        municipality: Slug::of("Utrecht"),
        coach: AccountId(id),
        coach_name: "Cas".into(),
        spoken: SpokenLanguage::Dutch,
        call_when: CallTime::Whenever,
        origin: CaseOrigin::Added,
        opened_on: moment().date_naive(),
        spoken_on: None,
        promised_on: None,
        closed_on: None,
    }
}

/// A published place with this title at this organisation.
pub fn place(title: &str, organisation: &Organisation) -> Place {
    let source = source(title);
    Place {
        id: source.place_id(),
        slug: Slug::of(title),
        organisation: organisation.id,
        content: PlaceContent {
            title: title.into(),
            summary: "U mag eerst komen kijken.".into(),
            description: "Om half elf is er koffie.".into(),
            text_language: SpokenLanguage::Dutch,
            kind: PlaceKind::Fixed,
            agreement: Agreement::Volunteer,
            themes: BTreeSet::from([Theme::Green]),
            main_theme: Some(Theme::Green),
            goals: BTreeSet::from([Goal::MeetPeople]),
            tasks: vec!["Zaaien en planten".into(), "Water geven".into()],
            steps: StepRange::new(2, 3).unwrap_or_else(|| unreachable!("two is below three")),
            help: BTreeSet::from([Help::Companion]),
            slots: ["di-ochtend 2/6 09:30-12:00", "do-middag 1/4"].iter().filter_map(|text| text.parse().ok()).collect(),
            hours_per_week: Some((2, 6)),
            starts_on: None,
            ends_on: None,
            languages: BTreeSet::from([SpokenLanguage::Dutch, SpokenLanguage::Arabic]),
            dutch_needed: DutchLevel::Little,
            offers: BTreeSet::from([Need::Seated, Need::Outside]),
            asks: String::new(),
            costs: String::new(),
            returns: "Groente mee naar huis.".into(),
            certificate_of_conduct: false,
            address: address(),
            contact: Contact::default(),
            photo: String::new(),
            status: PlaceStatus::Published,
            confirmed_on: NaiveDate::from_ymd_opt(2026, 11, 3),
        },
        lighter: None,
        next: None,
        source,
        created_at: moment(),
        updated_at: moment(),
    }
}
