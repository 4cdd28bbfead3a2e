//! Places (plekken): something a person can join at a partner organisation.

use crate::{
    codes::{Agreement, DutchLevel, Goal, Help, Need, PlaceKind, PlaceStatus, Theme},
    coordinates::Coordinates,
    day_parts::{DayPart, Slot},
    ids::{OrganisationId, PlaceId},
    languages::SpokenLanguage,
    organisations::OrganisationName,
    slug::Slug,
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeSet;

/// Longest title, in characters.
pub const TITLE_MAX: usize = 160;
/// Longest summary, in characters.
pub const SUMMARY_MAX: usize = 400;
/// Longest description, in characters.
pub const DESCRIPTION_MAX: usize = 20_000;
/// Most tasks a place can have.
pub const TASKS_MAX: usize = 30;
/// Most hours a week: all there are.
pub const HOURS_MAX: u16 = 168;
/// Longest of every other line of text, in characters.
pub const LINE_MAX: usize = 500;

/// Widths of the files of a photo, in pixels: `{photo}-{width}.jpg`.
pub const PHOTO_WIDTHS: [u32; 3] = [320, 640, 1280];

/// Where a record comes from and under which licence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Name of the source, for example `voorbeeld`, `import` or `hsds:the_food_pantries_org`.
    pub name: String,
    /// Identity within the source; together with the name unique.
    pub id: String,
    /// Licence of the text, as an SPDX code where there is one; empty when unknown.
    pub licence: String,
}

impl Source {
    /// The identity here of the place with this source.
    pub fn place_id(&self) -> PlaceId {
        PlaceId::of_source(&self.name, &self.id)
    }

    /// The identity here of the organisation with this source.
    pub fn organisation_id(&self) -> OrganisationId {
        OrganisationId::of_source(&self.name, &self.id)
    }
}

/// Where something is. Every part may be empty.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Address {
    /// Street and number.
    pub street: String,
    /// Postcode as written; of any country.
    pub postcode: String,
    /// Town.
    pub city: String,
    /// Municipality (gemeente); for other countries the nearest thing to it.
    pub municipality: String,
    /// Neighbourhood (wijk).
    pub neighbourhood: String,
    /// Point on the map, when known.
    pub coordinates: Option<Coordinates>,
}

/// How to reach somebody. Every part may be empty; never the name of a person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    /// Telephone number as written.
    pub phone: String,
    /// E-mail address.
    pub email: String,
    /// Address of a web page, `http://` or `https://`.
    pub website: String,
}

/// Range of steps of the Participatieladder, 1 to 6; `from` is at most `to`. Never shown to participants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepRange {
    from: u8,
    to: u8,
}

impl StepRange {
    /// Steps `from` to `to`, both 1 to 6.
    pub const fn new(from: u8, to: u8) -> Option<Self> {
        if 1 <= from && from <= to && to <= 6 { Some(Self { from, to }) } else { None }
    }
    /// The lightest step.
    pub fn from(self) -> u8 {
        self.from
    }
    /// The furthest step.
    pub fn to(self) -> u8 {
        self.to
    }
}

/// What a place is, without its identity: the part that a partner writes.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceContent {
    /// What you do there, in a few words.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// More sentences; paragraphs separated by an empty line.
    pub description: String,
    /// The language of these texts.
    pub text_language: SpokenLanguage,
    /// How one joins.
    pub kind: PlaceKind,
    /// Voluntary work or a work experience place.
    pub agreement: Agreement,
    /// What it is about; the first in [`PlaceContent::main_theme`] decides its drawing.
    pub themes: BTreeSet<Theme>,
    /// The theme that says most.
    pub main_theme: Option<Theme>,
    /// What one can find there.
    pub goals: BTreeSet<Goal>,
    /// Parts that one person can take.
    pub tasks: Vec<String>,
    /// For whom it fits.
    pub steps: StepRange,
    /// Help that is there.
    pub help: BTreeSet<Help>,
    /// When, with room; at most one slot per day part, in the order of the week.
    pub slots: Vec<Slot>,
    /// Fewest and most hours a week, when said; fewest is at most most.
    pub hours_per_week: Option<(u16, u16)>,
    /// First day, for what does not always go on.
    pub starts_on: Option<NaiveDate>,
    /// Last day, for what ends.
    pub ends_on: Option<NaiveDate>,
    /// Languages spoken there.
    pub languages: BTreeSet<SpokenLanguage>,
    /// Dutch that is needed.
    pub dutch_needed: DutchLevel,
    /// What the place offers.
    pub offers: BTreeSet<Need>,
    /// What it asks, in words; may be empty.
    pub asks: String,
    /// What it costs, in words; empty means nothing.
    pub costs: String,
    /// What one gets back, in words; may be empty.
    pub returns: String,
    /// Is a certificate of conduct (VOG) needed?
    pub certificate_of_conduct: bool,
    /// Where it is.
    pub address: Address,
    /// How to reach it.
    pub contact: Contact,
    /// Name of a photo, of which there are files in the widths of [`PHOTO_WIDTHS`]; empty when there is none.
    pub photo: String,
    /// Where it stands.
    pub status: PlaceStatus,
    /// When somebody last said that it is true.
    pub confirmed_on: Option<NaiveDate>,
}

impl PlaceContent {
    /// May one walk in without an appointment?
    pub fn is_drop_in(&self) -> bool {
        self.kind == PlaceKind::DropIn
    }

    /// Places free in a week, over all day parts; `None` when the place did not say how many fit.
    pub fn free(&self) -> Option<u32> {
        let capacity_is_known = self.slots.iter().any(|slot| slot.capacity > 0);
        capacity_is_known.then(|| self.slots.iter().map(|slot| u32::from(slot.free())).sum())
    }

    /// The day parts on which something happens.
    pub fn day_parts(&self) -> impl Iterator<Item = DayPart> + '_ {
        self.slots.iter().map(|slot| slot.day_part)
    }
}

/// A place as it is stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Identity.
    pub id: PlaceId,
    /// Readable part of its address; unique.
    pub slug: Slug,
    /// Who offers it.
    pub organisation: OrganisationId,
    /// What it is.
    pub content: PlaceContent,
    /// A lighter place: where to go when this is too much (for now).
    pub lighter: Option<PlaceId>,
    /// A next place: where to go from here.
    pub next: Option<PlaceId>,
    /// Where the record comes from.
    pub source: Source,
    /// When it was stored first.
    pub created_at: DateTime<Utc>,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
}

/// A place as a source describes it, before it has an identity here.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceDraft {
    /// The slug it would like; another is made when that one is taken.
    pub slug: Slug,
    /// Which organisation offers it.
    pub organisation: OrganisationRef,
    /// What it is.
    pub content: PlaceContent,
    /// The slug of a lighter place.
    pub lighter: Option<Slug>,
    /// The slug of a next place.
    pub next: Option<Slug>,
    /// Where the record comes from.
    pub source: Source,
}

/// How a draft names its organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OrganisationRef {
    /// By slug, or by name when no slug fits.
    Named(String),
    /// By identity: an organisation of the same source.
    Known(OrganisationId),
}

/// The little of a place that a link to it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceLink {
    /// Readable part of its address.
    pub slug: Slug,
    /// What you do there.
    pub title: String,
}

/// A place in a list of results.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceCard {
    /// The place.
    pub place: Place,
    /// Who offers it.
    pub organisation: OrganisationName,
    /// Straight distance from the postcode that was asked for.
    pub distance_km: Option<f64>,
}

/// Everything that the page of one place shows.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceDetails {
    /// The place, who offers it and how far it is.
    pub card: PlaceCard,
    /// A lighter place that visitors may see.
    pub lighter: Option<PlaceLink>,
    /// A next place that visitors may see.
    pub next: Option<PlaceLink>,
}
