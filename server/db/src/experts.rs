//! Experience experts, and what they went through. Own words and experiences are encrypted before they come here.

use crate::{
    Change, Database, DbError,
    events::EventRow,
    rows::{RowReader, record},
};
use chrono::{DateTime, Utc};
use domain::{
    codes::{Code as _, Theme},
    day_parts::DayPart,
    experience::{Experiences, Gender},
    experts::{Expert, ExpertEvent, ExpertForm, ExpertRole, ExpertState, ExpertWords, Talk},
    ids::ParticipantId,
    languages::SpokenLanguage,
    postcodes::Postcode4,
    slug::Slug,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use surrealdb::types::{Bytes, RecordId, SurrealValue, vars};

/// An experience expert as stored: the words and experiences of [`Expert`] are empty, and stand encrypted beside it.
#[derive(Debug, Clone)]
pub struct StoredExpert {
    /// Who, without words and experiences.
    pub expert: Expert,
    /// The words, encrypted.
    pub words: Vec<u8>,
    /// The experiences, encrypted; `None` when there are none.
    pub experiences: Option<Vec<u8>>,
}

#[derive(Debug, Clone, SurrealValue)]
struct ExpertRow {
    participant: RecordId,
    municipality: String,
    state: String,
    began_at: DateTime<Utc>,
    due_on: Option<String>,
    origin: String,
    capacity: i64,
    public: bool,
    choices: String,
    sealed: Bytes,
    talk_at: Option<DateTime<Utc>>,
    talk_place: Option<String>,
    events: Vec<EventRow>,
}

#[derive(Debug, Clone, SurrealValue)]
struct NamedRow {
    row: ExpertRow,
    taken: i64,
    name: String,
    experiences: Option<Bytes>,
}

/// What is chosen from lists, as JSON.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Choices {
    roles: BTreeSet<ExpertRole>,
    languages: BTreeSet<SpokenLanguage>,
    day_parts: Vec<String>,
    themes: BTreeSet<Theme>,
    near: Option<String>,
    gender: Option<Gender>,
    smoke: bool,
    dog: bool,
    drawing: Theme,
}

const NAMED: &str = "SELECT $this.* AS row, taken, participant.name AS name,
        (SELECT VALUE sealed FROM ONLY type::record('expert_experience', record::id($parent.id))) AS experiences FROM";

pub(crate) fn expert_record(id: ParticipantId) -> RecordId {
    record("expert", id.0)
}

impl ExpertRow {
    fn new(stored: &StoredExpert) -> Self {
        let (expert, form) = (&stored.expert, &stored.expert.form);
        let choices = Choices {
            roles: form.roles.clone(),
            languages: form.languages.clone(),
            day_parts: form.day_parts.iter().map(|day_part| day_part.code().to_owned()).collect(),
            themes: form.themes.clone(),
            near: form.near.map(|near| near.to_string()),
            gender: form.gender,
            smoke: form.smoke,
            dog: form.dog,
            drawing: form.drawing,
        };
        Self {
            participant: record("participant", expert.participant.0),
            municipality: expert.municipality.to_string(),
            state: expert.state.code().to_owned(),
            began_at: expert.began_at,
            due_on: expert.due_on.map(|day| day.to_string()),
            origin: expert.origin.code().to_owned(),
            capacity: i64::from(form.capacity),
            public: form.public,
            choices: serde_json::to_string(&choices).unwrap_or_default(),
            sealed: Bytes::from(stored.words.clone()),
            talk_at: expert.talk.as_ref().map(|talk| talk.at),
            talk_place: expert.talk.as_ref().map(|talk| talk.place.clone()),
            events: expert.events.iter().map(|event| EventRow::new(event.at, event.step, event.by)).collect(),
        }
    }
}

impl TryFrom<NamedRow> for StoredExpert {
    type Error = DbError;

    fn try_from(named: NamedRow) -> Result<Self, DbError> {
        let row = named.row;
        let reader = RowReader::new("expert", &row.participant);
        let choices: Choices = reader.some("choices", serde_json::from_str(&row.choices).ok())?;
        let day_parts = choices.day_parts.iter().map(|text| reader.code::<DayPart>("choices.day_parts", text));
        let form = ExpertForm {
            roles: choices.roles,
            words: ExpertWords::default(),
            languages: choices.languages,
            day_parts: day_parts.collect::<Result<_, _>>()?,
            themes: choices.themes,
            near: choices.near.map(|near| reader.some("choices.near", Postcode4::parse(&near))).transpose()?,
            capacity: reader.small("capacity", row.capacity)?,
            gender: choices.gender,
            smoke: choices.smoke,
            dog: choices.dog,
            drawing: choices.drawing,
            public: row.public,
        };
        let event = |event: &EventRow| event.read(&reader).map(|(at, step, by)| ExpertEvent { at, step, by });
        let expert = Expert {
            participant: ParticipantId(reader.key("participant", &row.participant)?),
            name: named.name,
            municipality: reader.some("municipality", Slug::parse(&row.municipality))?,
            state: reader.code("state", &row.state)?,
            began_at: row.began_at,
            due_on: reader.date("due_on", row.due_on.as_deref())?,
            origin: reader.code("origin", &row.origin)?,
            form,
            taken: reader.small("taken", named.taken)?,
            talk: row.talk_at.zip(row.talk_place).map(|(at, place)| Talk { at, place }),
            events: row.events.iter().map(event).collect::<Result<_, DbError>>()?,
            experiences: Experiences::default(),
        };
        Ok(Self { expert, words: row.sealed.to_vec(), experiences: named.experiences.map(|sealed| sealed.to_vec()) })
    }
}

impl Change {
    /// Somebody who would like to become an experience expert; fails when they are one already.
    pub fn create_expert(&mut self, stored: &StoredExpert) {
        let (id, row) = (self.bind(expert_record(stored.expert.participant)), self.bind(ExpertRow::new(stored)));
        self.add(&format!(
            "IF record::exists({id}) {{ THROW 'meedoen:changed' }};
             CREATE {id} CONTENT object::extend({row}, {{ taken: 0 }}) RETURN NONE;"
        ));
    }

    /// What somebody filled in, or where they stand, from now on; fails when another event came first, of which there were `before`.
    pub fn change_expert(&mut self, stored: &StoredExpert, before: usize) {
        self.go_on(expert_record(stored.expert.participant), ExpertRow::new(stored), before);
    }

    /// What somebody went through, encrypted, from now on; `None`: nothing is kept of it.
    pub fn put_experiences(&mut self, participant: ParticipantId, sealed: Option<Vec<u8>>) {
        let id = self.bind(record("expert_experience", participant.0));
        let Some(sealed) = sealed else {
            self.add(&format!("DELETE {id} RETURN NONE;"));
            return;
        };
        let (participant, sealed) = (self.bind(record("participant", participant.0)), self.bind(Bytes::from(sealed)));
        self.add(&format!("UPSERT {id} SET participant = {participant}, sealed = {sealed} RETURN NONE;"));
    }
}

/// Experience experts of a municipality in some states.
pub(crate) const EXPERTS_OF: &str = "WHERE municipality IN $municipalities AND state IN $states ORDER BY name, id LIMIT $limit";
/// Those who are shown to everybody.
pub(crate) const PUBLIC_EXPERTS: &str = "WHERE public = true AND state IN $states ORDER BY name, id LIMIT $limit";

fn states_text(states: &[ExpertState]) -> Vec<String> {
    states.iter().map(|state| state.code().to_owned()).collect()
}

impl Database {
    /// The experience expert with this profile.
    pub async fn expert(&self, id: ParticipantId) -> Result<Option<StoredExpert>, DbError> {
        let row: Option<NamedRow> = self.query(&format!("{NAMED} $id"), vars! { id: expert_record(id) }).await?.take(0)?;
        row.map(TryInto::try_into).transpose()
    }

    /// Experience experts of these municipalities in these states, by name, at most `limit`.
    pub async fn experts(&self, municipalities: &[Slug], states: &[ExpertState], limit: u32) -> Result<Vec<StoredExpert>, DbError> {
        let municipalities: Vec<String> = municipalities.iter().map(ToString::to_string).collect();
        let variables = vars! { municipalities: municipalities, states: states_text(states), limit: i64::from(limit) };
        let rows: Vec<NamedRow> = self.query(&format!("{NAMED} expert {EXPERTS_OF}"), variables).await?.take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }

    /// Who is shown to everybody and is in one of these states, by name, at most `limit`.
    pub async fn public_experts(&self, states: &[ExpertState], limit: u32) -> Result<Vec<StoredExpert>, DbError> {
        let variables = vars! { states: states_text(states), limit: i64::from(limit) };
        let rows: Vec<NamedRow> = self.query(&format!("{NAMED} expert {PUBLIC_EXPERTS}"), variables).await?.take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }
}
