//! Warm hand-overs, and what was permitted for them.

use crate::{
    Change, Database, DbError,
    rows::{RowReader, record},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    codes::Code as _,
    day_parts::DayPart,
    handovers::{Does, FollowUp, HandOver, HandOverEvent, HandOverState, Meeting, PermissionForm, PermissionHow, Room, SharedLines},
    ids::{AccountId, CaseId, HandOverId, OrganisationId, ParticipantId, PlaceId},
    languages::UiLanguage,
    organisations::OrganisationName,
    places::PlaceLink,
    slug::Slug,
};
use serde::{Deserialize, Serialize};
use surrealdb::types::{RecordId, SurrealValue, vars};
use uuid::Uuid;

#[derive(Debug, Clone, SurrealValue)]
struct HandOverRow {
    id: RecordId,
    participant: RecordId,
    coach_case: RecordId,
    place: RecordId,
    organisation: RecordId,
    municipality: String,
    day_part: Option<String>,
    seat: bool,
    state: String,
    began_at: DateTime<Utc>,
    due_on: Option<String>,
    alerted: bool,
    details: String,
    contact: String,
    reason: Option<String>,
    outcome: Option<String>,
    goes_on_as: Option<RecordId>,
    events: Vec<EventRow>,
}

#[derive(Debug, Clone, SurrealValue)]
struct EventRow {
    at: DateTime<Utc>,
    step: String,
    by: String,
    note: String,
}

/// What is kept together, as JSON.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct Details {
    room: Option<Room>,
    asked: Option<PermissionForm>,
    meeting: Option<Meeting>,
    follow_ups: Vec<FollowUp>,
    reason_words: String,
    #[serde(default)]
    does: Option<Does>,
    /// Slug and title.
    #[serde(default)]
    suggested: Option<(String, String)>,
}

#[derive(Debug, Clone, SurrealValue)]
struct NamedRow {
    row: HandOverRow,
    name: String,
    coach: RecordId,
    coach_name: String,
    slug: String,
    title: String,
    organisation_slug: String,
    organisation_name: String,
    lines: Option<String>,
    until: Option<String>,
}

/// A hand-over with the names that belong to it, and what is shared while it is permitted.
const NAMED: &str = "SELECT $this.* AS row, participant.name AS name, coach_case.coach AS coach, coach_case.coach.name AS coach_name,
        place.slug AS slug, place.title AS title, organisation.slug AS organisation_slug, organisation.name AS organisation_name,
        (SELECT VALUE lines FROM permission WHERE hand_over = $parent.id AND ended_at = NONE LIMIT 1)[0] AS lines,
        (SELECT VALUE until FROM permission WHERE hand_over = $parent.id AND ended_at = NONE LIMIT 1)[0] AS until
    FROM";

/// A hand-over as it is stored.
#[derive(Debug, Clone)]
pub struct StoredHandOver {
    /// What it is.
    pub hand_over: HandOver,
    /// Whose work it is now: the coach of the case.
    pub coach: AccountId,
    /// Is a seat on its day part kept for it?
    pub seat: bool,
    /// Was whoever can act told that the term passed?
    pub alerted: bool,
}

/// A permission as it is written.
#[derive(Debug, Clone)]
pub struct NewPermission<'a> {
    /// Identity.
    pub id: Uuid,
    /// For which hand-over.
    pub hand_over: &'a HandOver,
    /// Exactly what is shared.
    pub lines: &'a SharedLines,
    /// The last day.
    pub until: NaiveDate,
    /// How it was given.
    pub how: PermissionHow,
    /// Number of the scan, or who heard it.
    pub proof: &'a str,
    /// Which wording it was.
    pub text_version: &'a str,
    /// In which language it was asked.
    pub language: UiLanguage,
    /// When.
    pub now: DateTime<Utc>,
}

fn hand_over_record(id: HandOverId) -> RecordId {
    record("hand_over", id.0)
}

fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

impl HandOverRow {
    fn new(stored: &StoredHandOver) -> Self {
        let hand_over = &stored.hand_over;
        let details = Details {
            room: hand_over.room,
            asked: hand_over.asked.clone(),
            meeting: hand_over.meeting.clone(),
            follow_ups: hand_over.follow_ups.clone(),
            does: hand_over.does.clone(),
            suggested: hand_over.suggested.as_ref().map(|link| (link.slug.to_string(), link.title.clone())),
            reason_words: hand_over.reason.as_ref().map(|(_, words)| words.clone()).unwrap_or_default(),
        };
        Self {
            id: hand_over_record(hand_over.id),
            participant: record("participant", hand_over.participant.0),
            coach_case: record("coach_case", hand_over.case.0),
            place: record("place", hand_over.place.0),
            organisation: record("organisation", hand_over.organisation.id.0),
            municipality: hand_over.municipality.to_string(),
            day_part: hand_over.day_part.map(|day_part| day_part.code().to_owned()),
            seat: stored.seat,
            state: hand_over.state.code().to_owned(),
            began_at: hand_over.began_at,
            due_on: hand_over.due_on.map(|day| day.to_string()),
            alerted: stored.alerted,
            details: json(&details),
            contact: hand_over.contact.clone(),
            reason: hand_over.reason.as_ref().map(|(reason, _)| reason.code().to_owned()),
            outcome: hand_over.outcome.map(|outcome| outcome.code().to_owned()),
            goes_on_as: hand_over.goes_on_as.map(hand_over_record),
            events: hand_over
                .events
                .iter()
                .map(|event| EventRow {
                    at: event.at,
                    step: event.step.code().to_owned(),
                    by: event.by.code().to_owned(),
                    note: event.note.clone(),
                })
                .collect(),
        }
    }
}

impl TryFrom<NamedRow> for StoredHandOver {
    type Error = DbError;

    fn try_from(named: NamedRow) -> Result<Self, DbError> {
        let row = named.row;
        let reader = RowReader::new("hand_over", &row.id);
        let details: Details = reader.some("details", serde_json::from_str(&row.details).ok())?;
        let lines = named.lines.map(|lines| reader.some("permission.lines", serde_json::from_str(&lines).ok())).transpose()?;
        let reason = row.reason.as_deref().map(|text| reader.code("reason", text)).transpose()?;
        let suggested = details.suggested.map(|(slug, title)| {
            let slug = reader.some("details.suggested", Slug::parse(&slug))?;
            Ok::<_, DbError>(PlaceLink { slug, title })
        });
        let event = |event: &EventRow| {
            Ok(HandOverEvent {
                at: event.at,
                step: reader.code("events.step", &event.step)?,
                by: reader.code("events.by", &event.by)?,
                note: event.note.clone(),
            })
        };
        let hand_over = HandOver {
            id: HandOverId(reader.key("id", &row.id)?),
            participant: ParticipantId(reader.key("participant", &row.participant)?),
            case: CaseId(reader.key("coach_case", &row.coach_case)?),
            coach_name: named.coach_name,
            name: named.name,
            place: PlaceId(reader.key("place", &row.place)?),
            link: PlaceLink { slug: reader.some("place.slug", Slug::parse(&named.slug))?, title: named.title },
            organisation: OrganisationName {
                id: OrganisationId(reader.key("organisation", &row.organisation)?),
                slug: reader.some("organisation.slug", Slug::parse(&named.organisation_slug))?,
                name: named.organisation_name,
            },
            municipality: reader.some("municipality", Slug::parse(&row.municipality))?,
            day_part: row.day_part.as_deref().map(|text| reader.code::<DayPart>("day_part", text)).transpose()?,
            state: reader.code("state", &row.state)?,
            began_at: row.began_at,
            due_on: reader.date("due_on", row.due_on.as_deref())?,
            room: details.room,
            asked: details.asked,
            shared: lines,
            shared_until: reader.date("permission.until", named.until.as_deref())?,
            contact: row.contact,
            meeting: details.meeting,
            follow_ups: details.follow_ups,
            does: details.does,
            suggested: suggested.transpose()?,
            reason: reason.map(|reason| (reason, details.reason_words)),
            outcome: row.outcome.as_deref().map(|text| reader.code("outcome", text)).transpose()?,
            goes_on_as: row.goes_on_as.as_ref().map(|id| reader.key("goes_on_as", id).map(HandOverId)).transpose()?,
            events: row.events.iter().map(event).collect::<Result<_, DbError>>()?,
        };
        Ok(Self { hand_over, coach: AccountId(reader.key("coach", &named.coach)?), seat: row.seat, alerted: row.alerted })
    }
}

impl Change {
    /// A new hand-over; fails when the case is not open.
    pub fn create_hand_over(&mut self, stored: &StoredHandOver) {
        let row = HandOverRow::new(stored);
        let (id, case, row) = (self.bind(row.id.clone()), self.bind(row.coach_case.clone()), self.bind(row));
        let coach = self.bind(record("account", stored.coach.0));
        self.add(&format!(
            "IF (SELECT VALUE coach FROM ONLY {case}) != {coach} OR (SELECT VALUE closed_on FROM ONLY {case}) != NONE {{ THROW 'meedoen:changed' }};
             CREATE {id} CONTENT {row} RETURN NONE;"
        ));
    }

    /// A hand-over after one more event; fails when another event came first, or the case went to another coach.
    pub fn go_on_with_hand_over(&mut self, stored: &StoredHandOver) {
        let before = i64::try_from(stored.hand_over.events.len()).unwrap_or(i64::MAX) - 1;
        let row = HandOverRow::new(stored);
        let (id, row, before) = (self.bind(row.id.clone()), self.bind(row), self.bind(before));
        let coach = self.bind(record("account", stored.coach.0));
        self.add(&format!(
            "IF (SELECT VALUE coach_case.coach FROM ONLY {id}) != {coach} OR array::len((SELECT VALUE events FROM ONLY {id}) ?? []) != {before} {{ THROW 'meedoen:changed' }};
             UPDATE {id} CONTENT {row} RETURN NONE;"
        ));
    }

    /// Fails while a hand-over of this case goes on.
    pub fn only_without_hand_overs(&mut self, case: CaseId) {
        let case = self.bind(record("coach_case", case.0));
        let over = HandOverState::ALL.iter().filter(|state| state.is_over()).map(|state| state.code().to_owned());
        let over = self.bind(over.collect::<Vec<String>>());
        self.add(&format!(
            "IF array::len((SELECT VALUE id FROM hand_over WHERE coach_case = {case} AND state NOT IN {over} LIMIT 1)) > 0 {{ THROW 'meedoen:changed' }};"
        ));
    }

    /// Whoever can act was told that the term passed.
    pub fn alerted(&mut self, id: HandOverId) {
        let id = self.bind(hand_over_record(id));
        self.add(&format!("UPDATE {id} SET alerted = true RETURN NONE;"));
    }

    /// A participant permits something. An older permission for the same hand-over ends.
    pub fn permit(&mut self, new: &NewPermission<'_>) {
        self.end_permission(new.hand_over.id, new.now);
        let (id, participant) = (self.bind(record("permission", new.id)), self.bind(record("participant", new.hand_over.participant.0)));
        let (hand_over, organisation) =
            (self.bind(hand_over_record(new.hand_over.id)), self.bind(record("organisation", new.hand_over.organisation.id.0)));
        let (lines, until, how) = (self.bind(json(new.lines)), self.bind(new.until.to_string()), self.bind(new.how.code().to_owned()));
        let (proof, version) = (self.bind(new.proof.to_owned()), self.bind(new.text_version.to_owned()));
        let (language, now) = (self.bind(new.language.tag().to_owned()), self.bind(new.now));
        self.add(&format!(
            "CREATE {id} SET participant = {participant}, hand_over = {hand_over}, organisation = {organisation}, purpose = 'overdracht',
                lines = {lines}, until = {until}, how = {how}, proof = {proof}, text_version = {version}, language = {language},
                given_at = {now} RETURN NONE;"
        ));
    }

    /// What is permitted reads differently, as long as it is still permitted and reads as it did.
    pub fn correct_permission(&mut self, id: HandOverId, before: &SharedLines, after: &SharedLines) {
        let (id, before, after) = (self.bind(hand_over_record(id)), self.bind(json(before)), self.bind(json(after)));
        self.add(&format!(
            "UPDATE permission SET lines = {after} WHERE hand_over = {id} AND ended_at = NONE AND lines = {before} RETURN NONE;"
        ));
    }

    /// Permission for a hand-over ends: what was shared is gone.
    pub fn end_permission(&mut self, id: HandOverId, now: DateTime<Utc>) {
        let (id, now) = (self.bind(hand_over_record(id)), self.bind(now));
        self.add(&format!("UPDATE permission SET lines = NONE, ended_at = {now} WHERE hand_over = {id} AND ended_at = NONE RETURN NONE;"));
    }

    /// Ends permissions whose last day is over.
    pub fn end_permissions_before(&mut self, today: NaiveDate, now: DateTime<Utc>) {
        let (today, now) = (self.bind(today.to_string()), self.bind(now));
        self.add(&format!("UPDATE permission SET lines = NONE, ended_at = {now} WHERE ended_at = NONE AND until < {today} RETURN NONE;"));
    }
}

impl Database {
    /// The hand-over with this identity.
    pub async fn hand_over(&self, id: HandOverId) -> Result<Option<StoredHandOver>, DbError> {
        let row: Option<NamedRow> = self.query(&format!("{NAMED} $record"), vars! { record: hand_over_record(id) }).await?.take(0)?;
        row.map(TryInto::try_into).transpose()
    }

    /// The hand-overs of a case, newest state first, at most `limit`.
    pub async fn hand_overs_of_case(&self, case: CaseId, limit: u32) -> Result<Vec<StoredHandOver>, DbError> {
        let statement = format!("{NAMED} hand_over WHERE coach_case = $of ORDER BY began_at DESC LIMIT $limit");
        self.hand_overs(&statement, vars! { of: record("coach_case", case.0), limit: i64::from(limit) }).await
    }

    /// The hand-overs of a participant, newest state first, at most `limit`.
    pub async fn hand_overs_of(&self, participant: ParticipantId, limit: u32) -> Result<Vec<StoredHandOver>, DbError> {
        let statement = format!("{NAMED} hand_over WHERE participant = $of ORDER BY began_at DESC LIMIT $limit");
        self.hand_overs(&statement, vars! { of: record("participant", participant.0), limit: i64::from(limit) }).await
    }

    /// Hand-overs to places of an organisation in one of these states, by term, at most `limit` after the first `skip`.
    pub async fn hand_overs_to(
        &self,
        organisation: OrganisationId,
        states: &[HandOverState],
        limit: u32,
        skip: u32,
    ) -> Result<Vec<StoredHandOver>, DbError> {
        let statement =
            format!("{NAMED} hand_over WHERE organisation = $of AND state IN $states ORDER BY due_on, id LIMIT $limit START $skip");
        let variables = vars! {
            of: record("organisation", organisation.0), states: codes(states), limit: i64::from(limit), skip: i64::from(skip)
        };
        self.hand_overs(&statement, variables).await
    }

    /// Hand-overs to a place in one of these states, at most `limit`.
    pub async fn hand_overs_at(&self, place: PlaceId, states: &[HandOverState], limit: u32) -> Result<Vec<StoredHandOver>, DbError> {
        let statement = format!("{NAMED} hand_over WHERE place = $of AND state IN $states LIMIT $limit");
        self.hand_overs(&statement, vars! { of: record("place", place.0), states: codes(states), limit: i64::from(limit) }).await
    }

    /// Hand-overs whose term passed before `today` and of which nobody was told, at most `limit`.
    pub async fn hand_overs_to_alert(&self, today: NaiveDate, limit: u32) -> Result<Vec<StoredHandOver>, DbError> {
        let states: Vec<_> = HandOverState::ALL.iter().copied().filter(|state| !state.is_over()).collect();
        let statement = format!("{NAMED} hand_over WHERE state IN $states AND due_on < $day AND alerted = false LIMIT $limit");
        self.hand_overs(&statement, vars! { states: codes(&states), day: today.to_string(), limit: i64::from(limit) }).await
    }

    /// Hand-overs in one of these states whose last day was before `day`, oldest first, at most `limit`.
    pub async fn hand_overs_overdue(&self, states: &[HandOverState], day: NaiveDate, limit: u32) -> Result<Vec<StoredHandOver>, DbError> {
        let statement =
            format!("{NAMED} hand_over WHERE state IN $states AND due_on != NONE AND due_on < $day ORDER BY due_on LIMIT $limit");
        self.hand_overs(&statement, vars! { states: codes(states), day: day.to_string(), limit: i64::from(limit) }).await
    }

    async fn hand_overs(&self, statement: &str, variables: surrealdb::types::Variables) -> Result<Vec<StoredHandOver>, DbError> {
        let rows: Vec<NamedRow> = self.query(statement, variables).await?.take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }
}

fn codes(states: &[HandOverState]) -> Vec<String> {
    states.iter().map(|state| state.code().to_owned()).collect()
}
