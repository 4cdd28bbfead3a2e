//! Buddy pairings, who was proposed to whom, and what was told of them. What was asked and told is encrypted before it comes here.

use crate::{
    Change, Database, DbError,
    events::EventRow,
    experts::expert_record,
    participants::participant_record,
    rows::{RowReader, keyed, record},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    codes::Code as _,
    experts::Talk,
    ids::{PairingId, ParticipantId, PlaceId},
    pairings::{Pairing, PairingEvent, PairingMeeting, PairingParty, PairingState},
    slug::Slug,
};
use surrealdb::types::{Bytes, RecordId, SurrealValue, vars};

/// A pairing as stored: what was asked stands encrypted beside it.
#[derive(Debug, Clone)]
pub struct StoredPairing {
    /// Which.
    pub pairing: Pairing,
    /// What was asked, encrypted.
    pub sealed: Vec<u8>,
}

/// Something that was told to the coordinator, encrypted.
#[derive(Debug, Clone)]
pub struct StoredNote {
    /// What it is: one of each name for one pairing.
    pub name: String,
    /// By whom.
    pub by: PairingParty,
    /// When.
    pub at: DateTime<Utc>,
    /// What, encrypted.
    pub sealed: Vec<u8>,
}

#[derive(Debug, Clone, SurrealValue)]
struct PairingRow {
    participant: RecordId,
    municipality: String,
    state: String,
    asked_at: DateTime<Utc>,
    began_at: DateTime<Utc>,
    due_on: Option<String>,
    paired_on: Option<String>,
    reminded: bool,
    alarm: Option<String>,
    buddy: Option<RecordId>,
    sealed: Bytes,
    meeting_at: Option<DateTime<Utc>>,
    meeting_place: Option<String>,
    events: Vec<EventRow>,
}

#[derive(Debug, Clone, SurrealValue)]
struct NamedRow {
    id: RecordId,
    row: PairingRow,
    name: String,
    buddy_name: Option<String>,
    place_slug: Option<String>,
    place_title: Option<String>,
    proposed: Vec<CandidateRow>,
    met_on: Vec<String>,
}

#[derive(Debug, Clone, SurrealValue)]
struct CandidateRow {
    expert: RecordId,
    rank: i64,
}

#[derive(Debug, Clone, SurrealValue)]
struct MeetingRow {
    pairing: RecordId,
    author: RecordId,
    day: String,
    mood: i64,
    hours: i64,
}

#[derive(Debug, Clone, SurrealValue)]
struct NoteRow {
    pairing: RecordId,
    author: RecordId,
    name: String,
    party: String,
    at: DateTime<Utc>,
    sealed: Bytes,
}

const NAMED: &str = "SELECT id, $this.* AS row, participant.name AS name, buddy.participant.name AS buddy_name,
        place.slug AS place_slug, place.title AS place_title,
        (SELECT expert, rank FROM pairing_candidate WHERE participant = $parent.participant AND said_no = false ORDER BY rank) AS proposed,
        (SELECT VALUE day FROM pairing_meeting WHERE pairing = $parent.id ORDER BY day DESC LIMIT 1) AS met_on FROM";

fn pairing_record(id: PairingId) -> RecordId {
    record("pairing", id.0)
}

impl PairingRow {
    fn new(stored: &StoredPairing) -> Self {
        let pairing = &stored.pairing;
        Self {
            participant: participant_record(pairing.participant),
            municipality: pairing.municipality.to_string(),
            state: pairing.state.code().to_owned(),
            asked_at: pairing.asked_at,
            began_at: pairing.began_at,
            due_on: pairing.due_on.map(|day| day.to_string()),
            paired_on: pairing.paired_on.map(|day| day.to_string()),
            reminded: pairing.reminded,
            alarm: pairing.alarm.map(|alarm| alarm.code().to_owned()),
            buddy: pairing.buddy.as_ref().map(|(id, _)| expert_record(*id)),
            sealed: Bytes::from(stored.sealed.clone()),
            meeting_at: pairing.meeting.as_ref().map(|meeting| meeting.at),
            meeting_place: pairing.meeting.as_ref().map(|meeting| meeting.place.clone()),
            events: pairing.events.iter().map(|event| EventRow::new(event.at, event.step, event.by)).collect(),
        }
    }
}

impl TryFrom<NamedRow> for StoredPairing {
    type Error = DbError;

    fn try_from(named: NamedRow) -> Result<Self, DbError> {
        let reader = RowReader::new("pairing", &named.id);
        let row = named.row;
        let buddy = match row.buddy.zip(named.buddy_name) {
            Some((id, name)) => Some((ParticipantId(reader.key("buddy", &id)?), name)),
            None => None,
        };
        let place = match named.place_slug.zip(named.place_title) {
            Some((slug, title)) => Some((reader.some("place", Slug::parse(&slug))?, title)),
            None => None,
        };
        let event = |event: &EventRow| event.read(&reader).map(|(at, step, by)| PairingEvent { at, step, by });
        let proposed = named.proposed.iter().map(|candidate| reader.key("proposed", &candidate.expert).map(ParticipantId));
        let pairing = Pairing {
            id: PairingId(reader.key("id", &named.id)?),
            participant: ParticipantId(reader.key("participant", &row.participant)?),
            name: named.name,
            municipality: reader.some("municipality", Slug::parse(&row.municipality))?,
            place,
            state: reader.code("state", &row.state)?,
            asked_at: row.asked_at,
            began_at: row.began_at,
            due_on: reader.date("due_on", row.due_on.as_deref())?,
            reminded: row.reminded,
            alarm: row.alarm.map(|alarm| reader.code("alarm", &alarm)).transpose()?,
            buddy,
            proposed: proposed.collect::<Result<_, _>>()?,
            meeting: row.meeting_at.zip(row.meeting_place).map(|(at, place)| Talk { at, place }),
            paired_on: reader.date("paired_on", row.paired_on.as_deref())?,
            met_on: reader.date("met_on", named.met_on.first().map(String::as_str))?,
            events: row.events.iter().map(event).collect::<Result<_, DbError>>()?,
        };
        Ok(Self { pairing, sealed: row.sealed.to_vec() })
    }
}

impl TryFrom<MeetingRow> for PairingMeeting {
    type Error = DbError;

    fn try_from(row: MeetingRow) -> Result<Self, DbError> {
        let reader = RowReader::new("pairing_meeting", &row.pairing);
        let on = reader.some("day", reader.date("day", Some(&row.day))?)?;
        Ok(Self { on, mood: reader.small("mood", row.mood)?, hours: reader.small("hours", row.hours)? })
    }
}

impl TryFrom<NoteRow> for StoredNote {
    type Error = DbError;

    fn try_from(row: NoteRow) -> Result<Self, DbError> {
        let reader = RowReader::new("pairing_note", &row.pairing);
        Ok(Self { by: reader.code("party", &row.party)?, name: row.name, at: row.at, sealed: row.sealed.to_vec() })
    }
}

impl Change {
    /// Somebody asks for a buddy, to go to this place or in general.
    pub fn create_pairing(&mut self, stored: &StoredPairing, place: Option<PlaceId>) {
        let (id, row) = (self.bind(pairing_record(stored.pairing.id)), self.bind(PairingRow::new(stored)));
        let place = self.bind(place.map(|place| record("place", place.0)));
        self.add(&format!("CREATE {id} CONTENT object::extend({row}, {{ place: {place} }}) RETURN NONE;"));
    }

    /// Where a pairing stands from now on; fails when another event came first, of which there were `before`.
    pub fn change_pairing(&mut self, stored: &StoredPairing, before: usize) {
        self.go_on(pairing_record(stored.pairing.id), PairingRow::new(stored), before);
    }

    /// One of the places of a buddy is taken; fails when none is free. The buddy is written, so that of two who choose the last place
    /// at once one is refused.
    pub fn take_buddy(&mut self, buddy: ParticipantId) {
        let (id, active) = (self.bind(expert_record(buddy)), self.bind(domain::experts::ExpertState::Active.code().to_owned()));
        self.add(&format!(
            "IF array::len((SELECT VALUE id FROM {id} WHERE state = {active} AND taken < capacity)) = 0 {{ THROW 'meedoen:full' }};
             UPDATE {id} SET taken += 1 RETURN NONE;"
        ));
    }

    /// A place of a buddy is free again.
    pub fn release_buddy(&mut self, buddy: ParticipantId) {
        let id = self.bind(expert_record(buddy));
        self.add(&format!("UPDATE {id} SET taken = math::max([taken - 1, 0]) RETURN NONE;"));
    }

    /// These are proposed to somebody from now on, best first, and nobody else. Who said no stays so.
    pub fn put_candidates(&mut self, participant: ParticipantId, experts: &[ParticipantId]) {
        let of = self.bind(participant_record(participant));
        self.add(&format!("DELETE pairing_candidate WHERE participant = {of} AND said_no = false RETURN NONE;"));
        for (rank, expert) in (0_i64..).zip(experts) {
            self.put_candidate(participant, *expert, false, rank);
        }
    }

    /// One of these two said no: they are not proposed to each other again.
    pub fn say_no(&mut self, participant: ParticipantId, expert: ParticipantId) {
        self.put_candidate(participant, expert, true, 0);
    }

    fn put_candidate(&mut self, participant: ParticipantId, expert: ParticipantId, said_no: bool, rank: i64) {
        let id = self.bind(keyed("pairing_candidate", participant.0, surrealdb::types::Uuid::from(expert.0)));
        let (participant, expert) = (self.bind(participant_record(participant)), self.bind(expert_record(expert)));
        let (said_no, rank) = (self.bind(said_no), self.bind(rank));
        self.add(&format!(
            "UPSERT {id} SET participant = {participant}, expert = {expert}, said_no = {said_no}, rank = {rank} RETURN NONE;"
        ));
    }

    /// They met on this day, as somebody wrote down; a day that was written down before is replaced.
    pub fn put_meeting(&mut self, pairing: PairingId, author: ParticipantId, meeting: PairingMeeting) {
        let day = meeting.on.to_string();
        let id = self.bind(keyed("pairing_meeting", pairing.0, day.clone()));
        let row = self.bind(MeetingRow {
            pairing: pairing_record(pairing),
            author: participant_record(author),
            day,
            mood: meeting.mood.into(),
            hours: meeting.hours.into(),
        });
        self.add(&format!("UPSERT {id} CONTENT {row} RETURN NONE;"));
    }

    /// Something that somebody told the coordinator; one of the same name is replaced.
    pub fn put_note(&mut self, pairing: PairingId, author: ParticipantId, note: &StoredNote) {
        let id = self.bind(keyed("pairing_note", pairing.0, note.name.clone()));
        let row = self.bind(NoteRow {
            pairing: pairing_record(pairing),
            author: participant_record(author),
            name: note.name.clone(),
            party: note.by.code().to_owned(),
            at: note.at,
            sealed: Bytes::from(note.sealed.clone()),
        });
        self.add(&format!("UPSERT {id} CONTENT {row} RETURN NONE;"));
    }
}

/// Pairings of a municipality in some states, who waits longest first.
pub(crate) const PAIRINGS_IN: &str = "WHERE municipality IN $municipalities AND state IN $states ORDER BY asked_at, id LIMIT $limit";
/// Pairings in a state whose term passed, or comes soon.
pub(crate) const PAIRINGS_DUE: &str = "WHERE state IN $states AND due_on <= $day ORDER BY due_on, id LIMIT $limit";

fn states_text(states: &[PairingState]) -> Vec<String> {
    states.iter().map(|state| state.code().to_owned()).collect()
}

impl Database {
    async fn pairings_where(&self, rest: &str, variables: surrealdb::types::Variables) -> Result<Vec<StoredPairing>, DbError> {
        let rows: Vec<NamedRow> = self.query(&format!("{NAMED} {rest}"), variables).await?.take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }

    /// The pairing with this identity.
    pub async fn pairing(&self, id: PairingId) -> Result<Option<StoredPairing>, DbError> {
        Ok(self.pairings_where("$id", vars! { id: pairing_record(id) }).await?.pop())
    }

    /// What somebody asked, last first, at most `limit`.
    pub async fn pairings_of(&self, participant: ParticipantId, limit: u32) -> Result<Vec<StoredPairing>, DbError> {
        let variables = vars! { participant: participant_record(participant), limit: i64::from(limit) };
        self.pairings_where("pairing WHERE participant = $participant ORDER BY asked_at DESC, id DESC LIMIT $limit", variables).await
    }

    /// With whom a buddy walks along or is asked to, at most `limit`.
    pub async fn pairings_with(&self, buddy: ParticipantId, limit: u32) -> Result<Vec<StoredPairing>, DbError> {
        let variables = vars! { buddy: expert_record(buddy), limit: i64::from(limit) };
        self.pairings_where("pairing WHERE buddy = $buddy ORDER BY asked_at, id LIMIT $limit", variables).await
    }

    /// Pairings of these municipalities in these states, who waits longest first, at most `limit`.
    pub async fn pairings_in(&self, municipalities: &[Slug], states: &[PairingState], limit: u32) -> Result<Vec<StoredPairing>, DbError> {
        let municipalities: Vec<String> = municipalities.iter().map(ToString::to_string).collect();
        let variables = vars! { municipalities: municipalities, states: states_text(states), limit: i64::from(limit) };
        self.pairings_where(&format!("pairing {PAIRINGS_IN}"), variables).await
    }

    /// Pairings in one of these states with a term that ends on this day or before, at most `limit`.
    pub async fn pairings_due(&self, states: &[PairingState], day: NaiveDate, limit: u32) -> Result<Vec<StoredPairing>, DbError> {
        let variables = vars! { states: states_text(states), day: day.to_string(), limit: i64::from(limit) };
        self.pairings_where(&format!("pairing {PAIRINGS_DUE}"), variables).await
    }

    /// Everybody who is not to be proposed to somebody, as buddy or as who asked, since one of the two said no.
    pub async fn said_no(&self, participant: ParticipantId) -> Result<Vec<ParticipantId>, DbError> {
        let variables = vars! { participant: participant_record(participant), expert: expert_record(participant) };
        let mut result = self
            .query(
                "SELECT VALUE expert FROM pairing_candidate WHERE participant = $participant AND said_no = true;
                 SELECT VALUE participant FROM pairing_candidate WHERE expert = $expert AND said_no = true",
                variables,
            )
            .await?;
        let (as_buddy, as_asking): (Vec<RecordId>, Vec<RecordId>) = (result.take(0)?, result.take(1)?);
        let key = |id: &RecordId| RowReader::new("pairing_candidate", id).key("expert", id).map(ParticipantId);
        as_buddy.iter().chain(&as_asking).map(key).collect()
    }

    /// To whom a buddy was proposed.
    pub async fn proposed_to(&self, buddy: ParticipantId) -> Result<Vec<ParticipantId>, DbError> {
        let statement = "SELECT VALUE participant FROM pairing_candidate WHERE expert = $expert AND said_no = false";
        let found: Vec<RecordId> = self.query(statement, vars! { expert: expert_record(buddy) }).await?.take(0)?;
        let key = |id: &RecordId| RowReader::new("pairing_candidate", id).key("participant", id).map(ParticipantId);
        found.iter().map(key).collect()
    }

    /// When they met, last first, at most `limit`.
    pub async fn pairing_meetings(&self, pairing: PairingId, limit: u32) -> Result<Vec<PairingMeeting>, DbError> {
        let variables = vars! { pairing: pairing_record(pairing), limit: i64::from(limit) };
        let rows: Vec<MeetingRow> = self
            .query("SELECT * FROM pairing_meeting WHERE pairing = $pairing ORDER BY day DESC LIMIT $limit", variables)
            .await?
            .take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }

    /// When somebody met people, as they wrote down, last first.
    pub async fn meetings_by(&self, author: ParticipantId) -> Result<Vec<PairingMeeting>, DbError> {
        let statement = "SELECT * FROM pairing_meeting WHERE author = $author ORDER BY day DESC";
        let rows: Vec<MeetingRow> = self.query(statement, vars! { author: participant_record(author) }).await?.take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }

    /// What somebody told the coordinator, last first, with the pairing it was about.
    pub async fn notes_by(&self, author: ParticipantId) -> Result<Vec<(PairingId, StoredNote)>, DbError> {
        let statement = "SELECT * FROM pairing_note WHERE author = $author ORDER BY at DESC";
        let rows: Vec<NoteRow> = self.query(statement, vars! { author: participant_record(author) }).await?.take(0)?;
        let note = |row: NoteRow| {
            let pairing = PairingId(RowReader::new("pairing_note", &row.pairing).key("pairing", &row.pairing)?);
            Ok((pairing, row.try_into()?))
        };
        rows.into_iter().map(note).collect()
    }

    /// What was told to the coordinator, last first.
    pub async fn pairing_notes(&self, pairing: PairingId) -> Result<Vec<StoredNote>, DbError> {
        let variables = vars! { pairing: pairing_record(pairing) };
        let rows: Vec<NoteRow> =
            self.query("SELECT * FROM pairing_note WHERE pairing = $pairing ORDER BY at DESC LIMIT 200", variables).await?.take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }
}
