//! Groups, their sessions, and who was there.

use super::part_of;
use crate::{
    Change, Database, DbError,
    rows::{RowReader, keyed, record},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    codes::Code as _,
    ids::{AccountId, ModuleId, ParticipantId, TrackId, TrainingGroupId, TrainingSessionId},
    slug::Slug,
    training::{Attendance, CatchUp, CaughtUp, GroupForm, Session, SessionForm, SessionMark, TrainingGroup},
};
use surrealdb::types::{Array, RecordId, RecordIdKey, SurrealValue, Uuid as SurrealUuid, Value, vars};

/// A group with all that happened in it, of everybody.
#[derive(Debug, Clone)]
pub struct StoredGroup {
    /// The group.
    pub group: TrainingGroup,
    /// Its sessions, first one first.
    pub sessions: Vec<Session>,
    /// Modules that somebody did at another moment.
    pub caught_up: Vec<CaughtUp>,
}

#[derive(Debug, Clone, SurrealValue)]
struct GroupRow {
    id: RecordId,
    track: RecordId,
    track_title: String,
    track_kind: String,
    municipality: String,
    name: String,
    trainer: RecordId,
    trainer_name: String,
    most: i64,
    members: i64,
}

#[derive(Debug, Clone, SurrealValue)]
struct SessionRow {
    id: RecordId,
    training_group: RecordId,
    at: DateTime<Utc>,
    minutes: i64,
    place: String,
    module: Option<SurrealUuid>,
    cancelled: bool,
    edition: i64,
    made_at: DateTime<Utc>,
}

#[derive(Debug, Clone, SurrealValue)]
struct MarkRow {
    session: RecordId,
    participant: RecordId,
    attendance: String,
}

#[derive(Debug, Clone, SurrealValue)]
struct CaughtUpRow {
    id: RecordId,
    how: String,
    day: String,
}

/// Selects a [`GroupRow`] of the table or record behind it.
const NAMED: &str = "SELECT id, track, track.title AS track_title, track.kind AS track_kind, municipality, name, trainer, trainer.name AS trainer_name, most, members FROM";

pub(super) fn group_record(id: TrainingGroupId) -> RecordId {
    record("training_group", id.0)
}

fn session_record(id: TrainingSessionId) -> RecordId {
    record("training_session", id.0)
}

fn mark_record(session: TrainingSessionId, participant: ParticipantId) -> RecordId {
    keyed("training_mark", session.0, SurrealUuid::from(participant.0))
}

fn caught_up_record(group: TrainingGroupId, participant: ParticipantId, module: ModuleId) -> RecordId {
    let key = [group.0, participant.0, module.0].map(|id| Value::Uuid(SurrealUuid::from(id)));
    RecordId::new("training_caught_up", RecordIdKey::Array(Array::from(key.to_vec())))
}

impl TryFrom<GroupRow> for TrainingGroup {
    type Error = DbError;

    fn try_from(row: GroupRow) -> Result<Self, DbError> {
        let reader = RowReader::new("training_group", &row.id);
        Ok(Self {
            id: TrainingGroupId(reader.key("id", &row.id)?),
            track: TrackId(reader.key("track", &row.track)?),
            track_title: row.track_title,
            kind: reader.code("track.kind", &row.track_kind)?,
            municipality: reader.some("municipality", Slug::parse(&row.municipality))?,
            form: GroupForm {
                name: row.name,
                trainer: AccountId(reader.key("trainer", &row.trainer)?),
                most: reader.small("most", row.most)?,
            },
            trainer_name: row.trainer_name,
            members: reader.small("members", row.members)?,
        })
    }
}

impl TryFrom<SessionRow> for Session {
    type Error = DbError;

    fn try_from(row: SessionRow) -> Result<Self, DbError> {
        let reader = RowReader::new("training_session", &row.id);
        Ok(Self {
            id: TrainingSessionId(reader.key("id", &row.id)?),
            group: TrainingGroupId(reader.key("training_group", &row.training_group)?),
            form: SessionForm {
                at: row.at,
                minutes: reader.small("minutes", row.minutes)?,
                place: row.place,
                module: row.module.map(|module| ModuleId(*module)),
            },
            cancelled: row.cancelled,
            edition: reader.small("edition", row.edition)?,
            made_at: row.made_at,
            marks: Vec::new(),
        })
    }
}

impl Change {
    /// A new group without anybody in it.
    pub fn create_group(&mut self, group: &TrainingGroup) {
        let (id, track) = (self.bind(group_record(group.id)), self.bind(record("track", group.track.0)));
        let municipality = self.bind(group.municipality.to_string());
        let set = self.group_form(&group.form);
        self.add(&format!("CREATE {id} SET track = {track}, municipality = {municipality}, {set}, members = 0 RETURN NONE;"));
    }

    /// What a group is from now on; fails when there are more people in it than it may have.
    pub fn change_group(&mut self, id: TrainingGroupId, form: &GroupForm) {
        let (id, most) = (self.bind(group_record(id)), self.bind(i64::from(form.most)));
        let set = self.group_form(form);
        self.add(&format!(
            "IF (SELECT VALUE members FROM ONLY {id}) > {most} {{ THROW 'meedoen:full' }};
             UPDATE {id} SET {set} RETURN NONE;"
        ));
    }

    fn group_form(&mut self, form: &GroupForm) -> String {
        let (name, trainer) = (self.bind(form.name.clone()), self.bind(record("account", form.trainer.0)));
        let most = self.bind(i64::from(form.most));
        format!("name = {name}, trainer = {trainer}, most = {most}")
    }

    /// A new session.
    pub fn create_training_session(&mut self, session: &Session) {
        let (id, group) = (self.bind(session_record(session.id)), self.bind(group_record(session.group)));
        let made_at = self.bind(session.made_at);
        let set = self.session_form(&session.form);
        self.add(&format!(
            "CREATE {id} SET training_group = {group}, made_at = {made_at}, cancelled = false, edition = 0, {set} RETURN NONE;"
        ));
    }

    /// A session is at another moment or place, or does not go on at all; fails when it is not in this edition any more. Who could
    /// not come then is asked anew.
    pub fn move_training_session(&mut self, session: &Session) {
        let (id, base) = (self.bind(session_record(session.id)), self.bind(i64::from(session.edition)));
        let cancelled = self.bind(session.cancelled);
        let set = self.session_form(&session.form);
        self.add(&format!(
            "IF (SELECT VALUE edition FROM ONLY {id}) != {base} {{ THROW 'meedoen:changed' }};
             DELETE training_mark WHERE session = {id} RETURN NONE;
             UPDATE {id} SET edition += 1, cancelled = {cancelled}, {set} RETURN NONE;"
        ));
    }

    fn session_form(&mut self, form: &SessionForm) -> String {
        let (at, minutes) = (self.bind(form.at), self.bind(i64::from(form.minutes)));
        let (place, module) = (self.bind(form.place.clone()), self.bind(form.module.map(|module| SurrealUuid::from(module.0))));
        format!("at = {at}, minutes = {minutes}, place = {place}, module = {module}")
    }

    /// Whether somebody was at a session; `None` forgets it. Fails when the session was moved meanwhile.
    pub fn mark_attendance(&mut self, session: &Session, participant: ParticipantId, attendance: Option<Attendance>) {
        let (id, of) = (self.bind(mark_record(session.id, participant)), self.bind(session_record(session.id)));
        let edition = self.bind(i64::from(session.edition));
        self.add(&format!("IF (SELECT VALUE edition FROM ONLY {of}) != {edition} {{ THROW 'meedoen:changed' }};"));
        let Some(attendance) = attendance else { return self.add(&format!("DELETE {id} RETURN NONE;")) };
        let (group, who) = (self.bind(group_record(session.group)), self.bind(record("participant", participant.0)));
        let attendance = self.bind(attendance.code().to_owned());
        self.add(&format!(
            "UPSERT {id} SET training_group = {group}, session = {of}, participant = {who}, attendance = {attendance} RETURN NONE;"
        ));
    }

    /// How somebody did a module at another moment; `None` forgets it.
    pub fn catch_up(&mut self, group: TrainingGroupId, participant: ParticipantId, module: ModuleId, how: Option<(CatchUp, NaiveDate)>) {
        let id = self.bind(caught_up_record(group, participant, module));
        let Some((how, day)) = how else { return self.add(&format!("DELETE {id} RETURN NONE;")) };
        let (group, who) = (self.bind(group_record(group)), self.bind(record("participant", participant.0)));
        let (module, how, day) = (self.bind(SurrealUuid::from(module.0)), self.bind(how.code().to_owned()), self.bind(day.to_string()));
        self.add(&format!(
            "UPSERT {id} SET training_group = {group}, participant = {who}, module = {module}, how = {how}, day = {day} RETURN NONE;"
        ));
    }
}

impl Database {
    /// The groups of these municipalities, and those that this account trains, by name.
    pub async fn training_groups(&self, municipalities: &[Slug], trainer: Option<AccountId>) -> Result<Vec<TrainingGroup>, DbError> {
        let municipalities: Vec<String> = municipalities.iter().map(Slug::to_string).collect();
        let trainer = trainer.map(|account| record("account", account.0));
        let statement = format!(
            "{NAMED} training_group WHERE municipality IN $municipalities OR ($trainer != NONE AND trainer = $trainer) ORDER BY name, id LIMIT 500"
        );
        let rows: Vec<GroupRow> = self.query(&statement, vars! { municipalities: municipalities, trainer: trainer }).await?.take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }

    /// A group with all that happened in it.
    pub async fn training_group(&self, id: TrainingGroupId) -> Result<Option<StoredGroup>, DbError> {
        let statement = format!(
            "{NAMED} $id;
             SELECT * FROM training_session WHERE training_group = $id ORDER BY at, id;
             SELECT session, participant, attendance FROM training_mark WHERE training_group = $id;
             SELECT id, how, day FROM training_caught_up WHERE training_group = $id;"
        );
        let mut answer = self.query(&statement, vars! { id: group_record(id) }).await?;
        let group: Option<GroupRow> = answer.take(0)?;
        let (sessions, marks, caught): (Vec<SessionRow>, Vec<MarkRow>, Vec<CaughtUpRow>) =
            (answer.take(1)?, answer.take(2)?, answer.take(3)?);
        let Some(group) = group else { return Ok(None) };
        let reader = RowReader::new("training_group", &group.id);
        let mut sessions: Vec<Session> = sessions.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?;
        for mark in marks {
            let of = TrainingSessionId(reader.key("session", &mark.session)?);
            let participant = ParticipantId(reader.key("participant", &mark.participant)?);
            let attendance = reader.code("attendance", &mark.attendance)?;
            if let Some(session) = sessions.iter_mut().find(|session| session.id == of) {
                session.marks.push(SessionMark { participant, attendance });
            }
        }
        let caught = caught.into_iter().map(|row| {
            Ok::<_, DbError>(CaughtUp {
                participant: ParticipantId(part_of(&reader, &row.id, 1)?),
                module: ModuleId(part_of(&reader, &row.id, 2)?),
                how: reader.code("how", &row.how)?,
                on: crate::conversations::day(&reader, "day", &row.day)?,
            })
        });
        let caught_up = caught.collect::<Result<_, _>>()?;
        Ok(Some(StoredGroup { group: group.try_into()?, sessions, caught_up }))
    }

    /// The group of a session.
    pub async fn group_of_session(&self, id: TrainingSessionId) -> Result<Option<TrainingGroupId>, DbError> {
        let statement = "SELECT VALUE training_group FROM $id";
        let group: Option<RecordId> = self.query(statement, vars! { id: session_record(id) }).await?.take(0)?;
        group.map(|group| Ok(TrainingGroupId(RowReader::new("training_session", &group).key("training_group", &group)?))).transpose()
    }
}
