//! Questions of organisations for an experience expert.

use crate::{
    Change, Database, DbError,
    events::EventRow,
    experts::expert_record,
    rows::{RowReader, keyed, record},
};
use chrono::{DateTime, Utc};
use domain::{
    codes::Code as _,
    engagements::{Engagement, EngagementEvent, EngagementForm, EngagementState},
    experts::Talk,
    ids::{EngagementId, OrganisationId, ParticipantId},
    slug::Slug,
};
use surrealdb::types::{Bytes, RecordId, SurrealValue, vars};

/// A question as stored: how it was stands encrypted beside it.
#[derive(Debug, Clone)]
pub struct StoredEngagement {
    /// Which.
    pub engagement: Engagement,
    /// How it was, encrypted.
    pub how: Option<Vec<u8>>,
}

#[derive(Debug, Clone, SurrealValue)]
struct EngagementRow {
    organisation: RecordId,
    municipality: String,
    kind: String,
    words: String,
    wished: String,
    state: String,
    asked_at: DateTime<Utc>,
    began_at: DateTime<Utc>,
    due_on: Option<String>,
    expert: Option<RecordId>,
    meeting_at: Option<DateTime<Utc>>,
    meeting_place: Option<String>,
    hours: Option<i64>,
    sealed: Option<Bytes>,
    events: Vec<EventRow>,
}

#[derive(Debug, Clone, SurrealValue)]
struct NamedRow {
    id: RecordId,
    row: EngagementRow,
    organisation_name: String,
    expert_name: Option<String>,
}

const NAMED: &str = "SELECT id, $this.* AS row, organisation.name AS organisation_name, expert.participant.name AS expert_name FROM";

/// What an organisation asked, last first.
pub(crate) const OF_ORGANISATION: &str = "WHERE organisation = $organisation ORDER BY asked_at DESC, id DESC LIMIT $limit";
/// Questions of a municipality in some states, who waits longest first.
pub(crate) const ENGAGEMENTS_IN: &str = "WHERE municipality IN $municipalities AND state IN $states ORDER BY asked_at, id LIMIT $limit";
/// What somebody was asked, last first.
pub(crate) const OF_EXPERT: &str = "WHERE expert = $expert ORDER BY asked_at DESC, id DESC LIMIT $limit";

fn engagement_record(id: EngagementId) -> RecordId {
    record("engagement", id.0)
}

impl EngagementRow {
    fn new(stored: &StoredEngagement) -> Self {
        let engagement = &stored.engagement;
        Self {
            organisation: record("organisation", engagement.organisation.0),
            municipality: engagement.municipality.to_string(),
            kind: engagement.form.kind.code().to_owned(),
            words: engagement.form.words.clone(),
            wished: engagement.form.wished.clone(),
            state: engagement.state.code().to_owned(),
            asked_at: engagement.asked_at,
            began_at: engagement.began_at,
            due_on: engagement.due_on.map(|day| day.to_string()),
            expert: engagement.expert.as_ref().map(|(id, _)| expert_record(*id)),
            meeting_at: engagement.meeting.as_ref().map(|meeting| meeting.at),
            meeting_place: engagement.meeting.as_ref().map(|meeting| meeting.place.clone()),
            hours: engagement.hours.map(i64::from),
            sealed: stored.how.clone().map(Bytes::from),
            events: engagement.events.iter().map(|event| EventRow::new(event.at, event.step, event.by)).collect(),
        }
    }
}

impl TryFrom<NamedRow> for StoredEngagement {
    type Error = DbError;

    fn try_from(named: NamedRow) -> Result<Self, DbError> {
        let reader = RowReader::new("engagement", &named.id);
        let row = named.row;
        let expert = match row.expert.zip(named.expert_name) {
            Some((id, name)) => Some((ParticipantId(reader.key("expert", &id)?), name)),
            None => None,
        };
        let event = |event: &EventRow| event.read(&reader).map(|(at, step, by)| EngagementEvent { at, step, by });
        let engagement = Engagement {
            id: EngagementId(reader.key("id", &named.id)?),
            organisation: OrganisationId(reader.key("organisation", &row.organisation)?),
            organisation_name: named.organisation_name,
            municipality: reader.some("municipality", Slug::parse(&row.municipality))?,
            form: EngagementForm { kind: reader.code("kind", &row.kind)?, words: row.words, wished: row.wished },
            state: reader.code("state", &row.state)?,
            asked_at: row.asked_at,
            began_at: row.began_at,
            due_on: reader.date("due_on", row.due_on.as_deref())?,
            expert,
            meeting: row.meeting_at.zip(row.meeting_place).map(|(at, place)| Talk { at, place }),
            hours: row.hours.map(|hours| reader.small("hours", hours)).transpose()?,
            events: row.events.iter().map(event).collect::<Result<_, DbError>>()?,
        };
        Ok(Self { engagement, how: row.sealed.map(|sealed| sealed.to_vec()) })
    }
}

impl Change {
    /// An organisation asks.
    pub fn create_engagement(&mut self, stored: &StoredEngagement) {
        let (id, row) = (self.bind(engagement_record(stored.engagement.id)), self.bind(EngagementRow::new(stored)));
        self.add(&format!("CREATE {id} CONTENT {row} RETURN NONE;"));
    }

    /// Where a question stands from now on; fails when another event came first, of which there were `before`.
    pub fn change_engagement(&mut self, stored: &StoredEngagement, before: usize) {
        self.go_on(engagement_record(stored.engagement.id), EngagementRow::new(stored), before);
    }

    /// Somebody said no: they are not asked for this again.
    pub fn say_no_to_engagement(&mut self, engagement: EngagementId, expert: ParticipantId) {
        let id = self.bind(keyed("engagement_no", engagement.0, surrealdb::types::Uuid::from(expert.0)));
        let (engagement, expert) = (self.bind(engagement_record(engagement)), self.bind(expert_record(expert)));
        self.add(&format!("UPSERT {id} SET engagement = {engagement}, expert = {expert} RETURN NONE;"));
    }
}

impl Database {
    async fn engagements_where(&self, rest: &str, variables: surrealdb::types::Variables) -> Result<Vec<StoredEngagement>, DbError> {
        let rows: Vec<NamedRow> = self.query(&format!("{NAMED} {rest}"), variables).await?.take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }

    /// The question with this identity.
    pub async fn engagement(&self, id: EngagementId) -> Result<Option<StoredEngagement>, DbError> {
        Ok(self.engagements_where("$id", vars! { id: engagement_record(id) }).await?.pop())
    }

    /// What an organisation asked, last first, at most `limit`.
    pub async fn engagements_of(&self, organisation: OrganisationId, limit: u32) -> Result<Vec<StoredEngagement>, DbError> {
        let variables = vars! { organisation: record("organisation", organisation.0), limit: i64::from(limit) };
        self.engagements_where(&format!("engagement {OF_ORGANISATION}"), variables).await
    }

    /// Questions of these municipalities in these states, who waits longest first, at most `limit`.
    pub async fn engagements_in(
        &self,
        municipalities: &[Slug],
        states: &[EngagementState],
        limit: u32,
    ) -> Result<Vec<StoredEngagement>, DbError> {
        let municipalities: Vec<String> = municipalities.iter().map(ToString::to_string).collect();
        let states: Vec<String> = states.iter().map(|state| state.code().to_owned()).collect();
        let variables = vars! { municipalities: municipalities, states: states, limit: i64::from(limit) };
        self.engagements_where(&format!("engagement {ENGAGEMENTS_IN}"), variables).await
    }

    /// What somebody was asked, last first, at most `limit`.
    pub async fn engagements_with(&self, expert: ParticipantId, limit: u32) -> Result<Vec<StoredEngagement>, DbError> {
        self.engagements_where(&format!("engagement {OF_EXPERT}"), vars! { expert: expert_record(expert), limit: i64::from(limit) }).await
    }

    /// Who said no to a question.
    pub async fn said_no_to_engagement(&self, engagement: EngagementId) -> Result<Vec<ParticipantId>, DbError> {
        let statement = "SELECT VALUE expert FROM engagement_no WHERE engagement = $engagement";
        let found: Vec<RecordId> = self.query(statement, vars! { engagement: engagement_record(engagement) }).await?.take(0)?;
        let key = |id: &RecordId| RowReader::new("engagement_no", id).key("expert", id).map(ParticipantId);
        found.iter().map(key).collect()
    }
}
