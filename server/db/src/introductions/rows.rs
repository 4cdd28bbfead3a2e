//! The row of an introduction, turned into what it means.

use crate::{
    DbError,
    events::EventRow,
    rows::{RowReader, code_texts, record},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    accounts::EmailAddress,
    codes::Code,
    day_parts::DayPart,
    ids::{IntroductionId, OrganisationId, ParticipantId, PlaceId},
    introductions::{Introduction, IntroductionEvent, IntroductionForm, NotNowReason, Shared},
    languages::UiLanguage,
    organisations::OrganisationName,
    participants::PhoneNumber,
    places::PlaceLink,
    slug::Slug,
};
use surrealdb::types::{RecordId, SurrealValue};

/// An introduction as it is written. A seat is kept when `seat` says so.
#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct IntroductionRow {
    pub(crate) id: RecordId,
    participant: RecordId,
    place: RecordId,
    organisation: RecordId,
    municipality: String,
    way: String,
    name: String,
    phone: Option<String>,
    email: Option<String>,
    reach: String,
    language: String,
    day_part: Option<String>,
    seat: bool,
    needs: Vec<String>,
    languages: Vec<String>,
    company: Vec<String>,
    state: String,
    asked_at: DateTime<Utc>,
    began_at: DateTime<Utc>,
    due_on: Option<String>,
    remind_on: Option<String>,
    times: Vec<DateTime<Utc>>,
    agreed: Option<DateTime<Utc>>,
    companion: String,
    help_by: Option<String>,
    goes_along: Option<String>,
    reason: Option<String>,
    suggestion: Option<RecordId>,
    events: Vec<EventRow>,
}

/// A row with the names that belong to it.
#[derive(Debug, Clone, SurrealValue)]
pub(super) struct NamedRow {
    row: IntroductionRow,
    place_link: LinkRow,
    organisation_name: NameRow,
    suggestion_link: Option<LinkRow>,
}

#[derive(Debug, Clone, SurrealValue)]
struct LinkRow {
    slug: String,
    title: String,
}

#[derive(Debug, Clone, SurrealValue)]
struct NameRow {
    slug: String,
    name: String,
}

/// Selects a [`NamedRow`].
pub(super) const NAMED: &str =
    "SELECT $this.* AS row, place.{ slug, title } AS place_link, organisation.{ slug, name } AS organisation_name,
        suggestion.{ slug, title } AS suggestion_link FROM";

/// An introduction as it is stored.
#[derive(Debug, Clone)]
pub struct StoredIntroduction {
    /// What it is.
    pub introduction: Introduction,
    /// What is stored beside it.
    pub beside: Beside,
}

/// What is stored beside an introduction itself.
#[derive(Debug, Clone, Copy, Default)]
pub struct Beside {
    /// Is a seat on its day part kept for it?
    pub seat: bool,
    /// The day on which the partner is reminded.
    pub remind_on: Option<NaiveDate>,
    /// The place that [`Introduction::suggestion`] links to.
    pub suggestion: Option<PlaceId>,
}

impl IntroductionRow {
    pub(super) fn new(introduction: &Introduction, beside: Beside) -> Self {
        let form = &introduction.form;
        Self {
            id: record("introduction", introduction.id.0),
            participant: record("participant", introduction.participant.0),
            place: record("place", introduction.place.0),
            organisation: record("organisation", introduction.organisation.id.0),
            municipality: introduction.municipality.to_string(),
            way: form.way.code().to_owned(),
            name: form.name.clone(),
            phone: form.phone.as_ref().map(ToString::to_string),
            email: form.email.as_ref().map(ToString::to_string),
            reach: form.reach.code().to_owned(),
            language: form.language.tag().to_owned(),
            day_part: form.day_part.map(|day_part| day_part.code().to_owned()),
            seat: beside.seat,
            needs: code_texts(&form.shared.needs),
            languages: code_texts(&form.shared.languages),
            company: code_texts(&form.shared.company),
            state: introduction.state.code().to_owned(),
            asked_at: introduction.asked_at,
            began_at: introduction.began_at,
            due_on: introduction.due_on.map(|day| day.to_string()),
            remind_on: beside.remind_on.map(|day| day.to_string()),
            times: introduction.times.clone(),
            agreed: introduction.agreed,
            companion: introduction.companion.clone(),
            help_by: introduction.help_by.map(|day| day.to_string()),
            goes_along: introduction.goes_along.clone(),
            reason: introduction.reason.map(|reason| reason.code().to_owned()),
            suggestion: beside.suggestion.map(|place| record("place", place.0)),
            events: introduction.events.iter().map(|event| EventRow::new(event.at, event.step, event.by)).collect(),
        }
    }

    fn form(&self, reader: &RowReader, place: PlaceId) -> Result<IntroductionForm, DbError> {
        let language = UiLanguage::ALL.into_iter().find(|language| language.tag() == self.language);
        Ok(IntroductionForm {
            place,
            way: reader.code("way", &self.way)?,
            name: self.name.clone(),
            phone: self.phone.as_deref().map(|text| reader.some("phone", PhoneNumber::parse(text))).transpose()?,
            email: self.email.as_deref().map(|text| reader.some("email", EmailAddress::parse(text))).transpose()?,
            reach: reader.code("reach", &self.reach)?,
            day_part: self.day_part.as_deref().map(|text| reader.code::<DayPart>("day_part", text)).transpose()?,
            shared: Shared {
                needs: reader.codes("needs", &self.needs)?,
                languages: reader.codes("languages", &self.languages)?,
                company: reader.codes("company", &self.company)?,
            },
            language: reader.some("language", language)?,
        })
    }
}

fn link(reader: &RowReader, field: &'static str, row: LinkRow) -> Result<PlaceLink, DbError> {
    Ok(PlaceLink { slug: reader.some(field, Slug::parse(&row.slug))?, title: row.title })
}

impl TryFrom<NamedRow> for StoredIntroduction {
    type Error = DbError;

    fn try_from(named: NamedRow) -> Result<Self, DbError> {
        let row = named.row;
        let reader = RowReader::new("introduction", &row.id);
        let place = PlaceId(reader.key("place", &row.place)?);
        let organisation = OrganisationId(reader.key("organisation", &row.organisation)?);
        let event = |event: &EventRow| event.read(&reader).map(|(at, step, by)| IntroductionEvent { at, step, by });
        let suggestion = row.suggestion.as_ref().map(|id| reader.key("suggestion", id).map(PlaceId)).transpose()?;
        let beside = Beside { seat: row.seat, remind_on: reader.date("remind_on", row.remind_on.as_deref())?, suggestion };
        let introduction = Introduction {
            id: IntroductionId(reader.key("id", &row.id)?),
            participant: ParticipantId(reader.key("participant", &row.participant)?),
            place,
            link: link(&reader, "place.slug", named.place_link)?,
            organisation: OrganisationName {
                id: organisation,
                slug: reader.some("organisation.slug", Slug::parse(&named.organisation_name.slug))?,
                name: named.organisation_name.name,
            },
            municipality: reader.some("municipality", Slug::parse(&row.municipality))?,
            form: row.form(&reader, place)?,
            state: reader.code("state", &row.state)?,
            asked_at: row.asked_at,
            began_at: row.began_at,
            due_on: reader.date("due_on", row.due_on.as_deref())?,
            times: row.times,
            agreed: row.agreed,
            companion: row.companion,
            help_by: reader.date("help_by", row.help_by.as_deref())?,
            goes_along: row.goes_along,
            reason: row.reason.as_deref().map(|text| reader.code::<NotNowReason>("reason", text)).transpose()?,
            suggestion: named.suggestion_link.map(|row| link(&reader, "suggestion.slug", row)).transpose()?,
            events: row.events.iter().map(event).collect::<Result<_, DbError>>()?,
        };
        Ok(Self { introduction, beside })
    }
}
