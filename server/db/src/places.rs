//! Places: their rows and the questions asked of them.

use crate::{
    Database, DbError,
    rows::{AddressRow, ContactRow, RowReader, SourceRow, code_texts, record},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    codes::Code,
    day_parts::{DayPart, Slot, TimeOfDay},
    ids::{OrganisationId, PlaceId},
    organisations::OrganisationName,
    places::{Place, PlaceCard, PlaceContent, PlaceDetails, PlaceLink, StepRange},
    slug::Slug,
};
use surrealdb::types::{RecordId, SurrealValue, Value, vars};

#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct SlotRow {
    day_part: String,
    capacity: i64,
    taken: i64,
    /// None in what was stored before anybody could wait.
    waiting: Option<i64>,
    hours: Option<String>,
}

#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct PlaceRow {
    pub(crate) id: RecordId,
    slug: String,
    pub(crate) organisation: RecordId,
    title: String,
    summary: String,
    description: String,
    text_language: String,
    kind: String,
    agreement: String,
    themes: Vec<String>,
    main_theme: Option<String>,
    goals: Vec<String>,
    tasks: Vec<String>,
    step_from: i64,
    step_to: i64,
    help: Vec<String>,
    slots: Vec<SlotRow>,
    hours_min: Option<i64>,
    hours_max: Option<i64>,
    starts_on: Option<String>,
    ends_on: Option<String>,
    languages: Vec<String>,
    dutch_needed: String,
    offers: Vec<String>,
    asks: String,
    costs: String,
    returns: String,
    certificate_of_conduct: bool,
    address: AddressRow,
    contact: ContactRow,
    photo: String,
    status: String,
    confirmed_on: Option<String>,
    pub(crate) lighter: Option<RecordId>,
    pub(crate) next: Option<RecordId>,
    source: SourceRow,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

impl From<&Place> for PlaceRow {
    fn from(place: &Place) -> Self {
        let content = &place.content;
        let date = |date: Option<NaiveDate>| date.map(|date| date.to_string());
        Self {
            id: record("place", place.id.0),
            slug: place.slug.to_string(),
            organisation: record("organisation", place.organisation.0),
            title: content.title.clone(),
            summary: content.summary.clone(),
            description: content.description.clone(),
            text_language: content.text_language.code().to_owned(),
            kind: content.kind.code().to_owned(),
            agreement: content.agreement.code().to_owned(),
            themes: code_texts(&content.themes),
            main_theme: content.main_theme.map(|theme| theme.code().to_owned()),
            goals: code_texts(&content.goals),
            tasks: content.tasks.clone(),
            step_from: content.steps.from().into(),
            step_to: content.steps.to().into(),
            help: code_texts(&content.help),
            slots: content.slots.iter().map(slot_row).collect(),
            hours_min: content.hours_per_week.map(|(min, _)| min.into()),
            hours_max: content.hours_per_week.map(|(_, max)| max.into()),
            starts_on: date(content.starts_on),
            ends_on: date(content.ends_on),
            languages: code_texts(&content.languages),
            dutch_needed: content.dutch_needed.code().to_owned(),
            offers: code_texts(&content.offers),
            asks: content.asks.clone(),
            costs: content.costs.clone(),
            returns: content.returns.clone(),
            certificate_of_conduct: content.certificate_of_conduct,
            address: (&content.address).into(),
            contact: (&content.contact).into(),
            photo: content.photo.clone(),
            status: content.status.code().to_owned(),
            confirmed_on: date(content.confirmed_on),
            lighter: place.lighter.map(|id| record("place", id.0)),
            next: place.next.map(|id| record("place", id.0)),
            source: (&place.source).into(),
            created_at: place.created_at,
            updated_at: place.updated_at,
        }
    }
}

fn slot_row(slot: &Slot) -> SlotRow {
    SlotRow {
        day_part: slot.day_part.code().to_owned(),
        capacity: slot.capacity.into(),
        taken: slot.taken.into(),
        waiting: Some(slot.waiting.into()),
        hours: slot.hours.map(|(from, until)| format!("{from}-{until}")),
    }
}

fn slot(row: &SlotRow, reader: &RowReader) -> Result<Slot, DbError> {
    let hours = row.hours.as_deref().map(|text| {
        let (from, until) = text.split_once('-')?;
        Some((from.parse::<TimeOfDay>().ok()?, until.parse::<TimeOfDay>().ok()?))
    });
    let hours = match hours {
        None => None,
        Some(hours) => Some(reader.some("slots.hours", hours)?),
    };
    Ok(Slot {
        day_part: reader.code::<DayPart>("slots.day_part", &row.day_part)?,
        capacity: reader.small("slots.capacity", row.capacity)?,
        taken: reader.small("slots.taken", row.taken)?,
        waiting: reader.small("slots.waiting", row.waiting.unwrap_or(0))?,
        hours,
    })
}

impl TryFrom<PlaceRow> for Place {
    type Error = DbError;

    fn try_from(row: PlaceRow) -> Result<Self, DbError> {
        let reader = RowReader::new("place", &row.id);
        let hours_per_week = match (row.hours_min, row.hours_max) {
            (Some(min), Some(max)) => Some((reader.small("hours_min", min)?, reader.small("hours_max", max)?)),
            _ => None,
        };
        let steps = StepRange::new(reader.small("step_from", row.step_from)?, reader.small("step_to", row.step_to)?);
        let neighbour = |field, id: &Option<RecordId>| id.as_ref().map(|id| reader.key(field, id).map(PlaceId)).transpose();
        let content = PlaceContent {
            title: row.title,
            summary: row.summary,
            description: row.description,
            text_language: reader.code("text_language", &row.text_language)?,
            kind: reader.code("kind", &row.kind)?,
            agreement: reader.code("agreement", &row.agreement)?,
            themes: reader.codes("themes", &row.themes)?,
            main_theme: row.main_theme.as_deref().map(|text| reader.code("main_theme", text)).transpose()?,
            goals: reader.codes("goals", &row.goals)?,
            tasks: row.tasks,
            steps: reader.some("step_to", steps)?,
            help: reader.codes("help", &row.help)?,
            slots: row.slots.iter().map(|row| slot(row, &reader)).collect::<Result<_, _>>()?,
            hours_per_week,
            starts_on: reader.date("starts_on", row.starts_on.as_deref())?,
            ends_on: reader.date("ends_on", row.ends_on.as_deref())?,
            languages: reader.codes("languages", &row.languages)?,
            dutch_needed: reader.code("dutch_needed", &row.dutch_needed)?,
            offers: reader.codes("offers", &row.offers)?,
            asks: row.asks,
            costs: row.costs,
            returns: row.returns,
            certificate_of_conduct: row.certificate_of_conduct,
            address: row.address.into_address(&reader)?,
            contact: row.contact.into(),
            photo: row.photo,
            status: reader.code("status", &row.status)?,
            confirmed_on: reader.date("confirmed_on", row.confirmed_on.as_deref())?,
        };
        Ok(Self {
            id: PlaceId(reader.key("id", &row.id)?),
            slug: reader.some("slug", Slug::parse(&row.slug))?,
            organisation: OrganisationId(reader.key("organisation", &row.organisation)?),
            content,
            lighter: neighbour("lighter", &row.lighter)?,
            next: neighbour("next", &row.next)?,
            source: row.source.into(),
            created_at: row.created_at,
            updated_at: row.updated_at,
        })
    }
}

#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct OrganisationNameRow {
    id: RecordId,
    slug: String,
    name: String,
}

#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct PlaceWithOrganisation {
    #[surreal(flatten)]
    place: PlaceRow,
    organisation_name: OrganisationNameRow,
}

impl TryFrom<PlaceWithOrganisation> for (Place, OrganisationName) {
    type Error = DbError;

    fn try_from(row: PlaceWithOrganisation) -> Result<Self, DbError> {
        let name = row.organisation_name;
        let reader = RowReader::new("organisation", &name.id);
        let organisation = OrganisationName {
            id: OrganisationId(reader.key("id", &name.id)?),
            slug: reader.some("slug", Slug::parse(&name.slug))?,
            name: name.name,
        };
        Ok((row.place.try_into()?, organisation))
    }
}

#[derive(Debug, Clone, SurrealValue)]
struct LinkRow {
    slug: String,
    title: String,
    status: String,
}

#[derive(Debug, Clone, SurrealValue)]
struct DetailsRow {
    #[surreal(flatten)]
    place: PlaceWithOrganisation,
    lighter_link: Option<LinkRow>,
    next_link: Option<LinkRow>,
}

impl TryFrom<DetailsRow> for PlaceDetails {
    type Error = DbError;

    fn try_from(row: DetailsRow) -> Result<Self, DbError> {
        let reader = RowReader::new("place", &row.place.place.id);
        let link = |row: Option<LinkRow>, field| -> Result<Option<PlaceLink>, DbError> {
            let Some(row) = row else { return Ok(None) };
            let status: domain::codes::PlaceStatus = reader.code(field, &row.status)?;
            let slug = reader.some(field, Slug::parse(&row.slug))?;
            Ok(status.is_public().then_some(PlaceLink { slug, title: row.title }))
        };
        let (lighter, next) = (link(row.lighter_link, "lighter")?, link(row.next_link, "next")?);
        let (place, organisation) = row.place.try_into()?;
        Ok(Self { card: PlaceCard { place, organisation, distance_km: None }, lighter, next })
    }
}

/// The place with all that its page shows, in one read.
const DETAILS: &str = "SELECT *, organisation.{ id, slug, name } AS organisation_name,
        lighter.{ slug, title, status } AS lighter_link, next.{ slug, title, status } AS next_link";

#[derive(SurrealValue)]
struct SlugRow {
    id: RecordId,
    slug: String,
}

impl Database {
    /// The place with this slug, whatever its status.
    pub async fn place_by_slug(&self, slug: &Slug) -> Result<Option<PlaceDetails>, DbError> {
        let statement = format!("{DETAILS} FROM place WHERE slug = $slug LIMIT 1");
        let row: Option<DetailsRow> = self.query(&statement, vars! { slug: slug.to_string() }).await?.take(0)?;
        row.map(TryInto::try_into).transpose()
    }

    /// The place with this identity, whatever its status.
    pub async fn place_by_id(&self, id: PlaceId) -> Result<Option<PlaceDetails>, DbError> {
        let statement = format!("{DETAILS} FROM $record");
        let row: Option<DetailsRow> = self.query(&statement, vars! { record: record("place", id.0) }).await?.take(0)?;
        row.map(TryInto::try_into).transpose()
    }

    /// The places with these identities, in no order; those that do not exist are left out.
    pub async fn places(&self, ids: &[PlaceId]) -> Result<Vec<(Place, OrganisationName)>, DbError> {
        let records: Vec<RecordId> = ids.iter().map(|id| record("place", id.0)).collect();
        let rows: Vec<PlaceWithOrganisation> = self
            .query("SELECT *, organisation.{ id, slug, name } AS organisation_name FROM $records", vars! { records: records })
            .await?
            .take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }

    /// The public places of an organisation by title, at most `limit`.
    pub async fn public_places_of(&self, organisation: OrganisationId, limit: u32) -> Result<Vec<(Place, OrganisationName)>, DbError> {
        let rows: Vec<PlaceWithOrganisation> = self
            .query(
                "SELECT *, organisation.{ id, slug, name } AS organisation_name FROM place
                 WHERE organisation = $organisation AND status IN ['gepubliceerd', 'vol'] ORDER BY title LIMIT $limit",
                vars! { organisation: record("organisation", organisation.0), limit: i64::from(limit) },
            )
            .await?
            .take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }

    /// Public places whose title begins with or holds this text, at most `limit`: for when the index is being rebuilt.
    pub async fn public_places_titled(&self, text: &str, limit: u32) -> Result<Vec<(Place, OrganisationName)>, DbError> {
        let rows: Vec<PlaceWithOrganisation> = self
            .query(
                "SELECT *, organisation.{ id, slug, name } AS organisation_name FROM place
                 WHERE status IN ['gepubliceerd', 'vol'] AND string::contains(string::lowercase(title), $text) ORDER BY title LIMIT $limit",
                vars! { text: text.to_lowercase(), limit: i64::from(limit) },
            )
            .await?
            .take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }

    /// How many places there are, whatever their status.
    pub async fn count_places(&self) -> Result<u32, DbError> {
        self.count("SELECT count() FROM place GROUP ALL").await
    }

    /// The slugs of public places, at most `limit`: for the map of the site.
    pub async fn public_slugs(&self, limit: u32) -> Result<Vec<String>, DbError> {
        let statement = "SELECT VALUE slug FROM place WHERE status IN ['gepubliceerd', 'vol'] LIMIT $limit";
        Ok(self.query(statement, vars! { limit: i64::from(limit) }).await?.take(0)?)
    }

    /// Who has these slugs now.
    pub async fn place_slugs(&self, slugs: &[String]) -> Result<Vec<(String, PlaceId)>, DbError> {
        let rows: Vec<SlugRow> =
            self.query("SELECT id, slug FROM place WHERE slug IN $slugs", vars! { slugs: slugs.to_vec() }).await?.take(0)?;
        rows.into_iter().map(|row| Ok((row.slug, PlaceId(RowReader::new("place", &row.id).key("id", &row.id)?)))).collect()
    }
}
