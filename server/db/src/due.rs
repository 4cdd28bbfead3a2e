//! What waits for coaches: lines beside what they are about, and the one question that reads them.

use crate::{
    Change, Database, DbError,
    participants::wishes_of,
    rows::{RowReader, record},
    waves::on_letter,
};
use domain::{
    accounts::EmailAddress,
    codes::Code as _,
    due::{Due, DueAbout, DueLine, DueOwner},
    ids::{AccountId, CaseId, EngagementId, HandOverId, IntroductionId, PairingId, ParticipantId},
    participants::PhoneNumber,
    slug::Slug,
};
use surrealdb::types::{Array, RecordId, RecordIdKey, SurrealValue, Uuid, Value, vars};

const COACH: &str = "coach:";
const MUNICIPALITY: &str = "gemeente:";
const COORDINATORS: &str = "coordinatie:";

/// The lines of some owners, by day. What a line tells is read through its links.
pub(crate) const DUE: &str = "SELECT about, owner, kind, due_on, participant.{ name, phone, email, wishes } AS person,
        about.name AS name, about.phone AS phone, about.email AS email, about.reason AS reason, about.call_when AS call_when,
        about.language AS language, about.spoken AS spoken, about.letter AS letter, about.moment AS moment, about.place.title AS place, about.organisation.name AS organisation
    FROM due WHERE owner IN $owners ORDER BY due_on LIMIT $limit";

#[derive(Debug, Clone, SurrealValue)]
struct DueRow {
    about: RecordId,
    participant: Option<RecordId>,
    owner: String,
    kind: String,
    due_on: String,
}

#[derive(Debug, Clone, SurrealValue)]
struct PersonRow {
    name: String,
    phone: Option<String>,
    email: Option<String>,
    wishes: String,
}

#[derive(Debug, Clone, SurrealValue)]
struct LineRow {
    about: RecordId,
    owner: String,
    kind: String,
    due_on: String,
    person: Option<PersonRow>,
    name: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    reason: Option<String>,
    call_when: Option<String>,
    language: Option<String>,
    spoken: Option<String>,
    letter: Option<String>,
    moment: Option<String>,
    place: Option<String>,
    organisation: Option<String>,
}

fn about_record(about: DueAbout) -> RecordId {
    match about {
        DueAbout::Call(id) => record("call_request", id),
        DueAbout::Introduction(id) => record("introduction", id.0),
        DueAbout::Case(id) => record("coach_case", id.0),
        DueAbout::HandOver(id) => record("hand_over", id.0),
        DueAbout::Expert(id) => record("expert", id.0),
        DueAbout::Report(id) => record("talk_report", id.0),
        DueAbout::Vog(id) => record("vog", id),
        DueAbout::Trained(id) => record("training_member", id),
        DueAbout::Pairing(id) => record("pairing", id.0),
        DueAbout::Engagement(id) => record("engagement", id.0),
    }
}

/// The line about something: its key is what it is about.
fn due_record(about: &RecordId) -> RecordId {
    let RecordIdKey::Uuid(id) = &about.key else { unreachable!("made by about_record") };
    let key = [Value::String(about.table.to_string()), Value::Uuid(Uuid::from(**id))];
    RecordId::new("due", RecordIdKey::Array(Array::from(key.to_vec())))
}

fn owner_text(owner: &DueOwner) -> String {
    match owner {
        DueOwner::Coach(account) => format!("{COACH}{account}"),
        DueOwner::Municipality(slug) => format!("{MUNICIPALITY}{slug}"),
        DueOwner::Coordinators(slug) => format!("{COORDINATORS}{slug}"),
    }
}

fn owner_of(reader: &RowReader, text: &str) -> Result<DueOwner, DbError> {
    let of = |start: &str| text.strip_prefix(start).and_then(Slug::parse);
    let coach = text.strip_prefix(COACH).and_then(|id| id.parse().ok()).map(DueOwner::Coach);
    let owner = coach.or_else(|| of(MUNICIPALITY).map(DueOwner::Municipality)).or_else(|| of(COORDINATORS).map(DueOwner::Coordinators));
    reader.some("owner", owner)
}

impl TryFrom<LineRow> for DueLine {
    type Error = DbError;

    fn try_from(row: LineRow) -> Result<Self, DbError> {
        let reader = RowReader::new("due", &row.about);
        let id = reader.key("about", &row.about)?;
        let about = match row.about.table.as_str() {
            "call_request" => DueAbout::Call(id),
            "introduction" => DueAbout::Introduction(IntroductionId(id)),
            "coach_case" => DueAbout::Case(CaseId(id)),
            "hand_over" => DueAbout::HandOver(HandOverId(id)),
            "expert" => DueAbout::Expert(ParticipantId(id)),
            "talk_report" => DueAbout::Report(CaseId(id)),
            "vog" => DueAbout::Vog(id),
            "training_member" => DueAbout::Trained(id),
            "pairing" => DueAbout::Pairing(PairingId(id)),
            "engagement" => DueAbout::Engagement(EngagementId(id)),
            _ => return Err(reader.wrong("about")),
        };
        let due_on = reader.date("due_on", Some(&row.due_on))?;
        let due = Due {
            about,
            owner: owner_of(&reader, &row.owner)?,
            kind: reader.code("kind", &row.kind)?,
            due_on: reader.some("due_on", due_on)?,
        };
        let (of_person, wishes) = match row.person {
            Some(person) => (Some((person.name, person.phone, person.email)), wishes_of(&person.wishes)),
            None => (None, domain::wishes::Wishes::default()),
        };
        let (name, phone, email) = of_person.map_or((None, None, None), |(name, phone, email)| (Some(name), phone, email));
        // What somebody said when they asked goes before what their profile says.
        let (phone, email) = (row.phone.or(phone), row.email.or(email));
        // The language of a call is the one somebody speaks; that of an introduction is the one in which we write.
        let spoken = row.spoken.or(row.language.filter(|_| matches!(about, DueAbout::Call(_))));
        Ok(Self {
            due,
            // What an organisation asks is called after the organisation.
            name: reader.some("name", row.name.or(name).or_else(|| row.organisation.clone()))?,
            phone: phone.map(|text| reader.some("phone", PhoneNumber::parse(&text))).transpose()?,
            email: email.map(|text| reader.some("email", EmailAddress::parse(&text))).transpose()?,
            place: row.place.zip(row.organisation),
            reason: row
                .reason
                .filter(|_| matches!(about, DueAbout::Introduction(_)))
                .map(|text| reader.code("reason", &text))
                .transpose()?,
            call_when: row.call_when.map(|text| reader.code("call_when", &text)).transpose()?,
            spoken: spoken.map(|text| reader.code("spoken", &text)).transpose()?,
            letter: on_letter(&reader, row.letter.as_deref(), row.moment.as_deref())?,
            postcode: wishes.near.map(|near| near.postcode),
            themes: wishes.themes,
        })
    }
}

impl Change {
    /// Something has to be done: the line about it is this one from now on.
    pub fn put_due(&mut self, due: &Due, participant: Option<ParticipantId>) {
        let about = about_record(due.about);
        let id = self.bind(due_record(&about));
        let row = self.bind(DueRow {
            about,
            participant: participant.map(|id| record("participant", id.0)),
            owner: owner_text(&due.owner),
            kind: due.kind.code().to_owned(),
            due_on: due.due_on.to_string(),
        });
        self.add(&format!("UPSERT {id} CONTENT {row} RETURN NONE;"));
    }

    /// Nothing has to be done about it any more.
    pub fn drop_due(&mut self, about: DueAbout) {
        let id = self.bind(due_record(&about_record(about)));
        self.add(&format!("DELETE {id} RETURN NONE;"));
    }

    /// What waits for a coach with somebody waits for another coach from now on.
    pub fn move_due(&mut self, participant: ParticipantId, from: AccountId, to: AccountId) {
        let participant = self.bind(record("participant", participant.0));
        let (from, to) = (self.bind(owner_text(&DueOwner::Coach(from))), self.bind(owner_text(&DueOwner::Coach(to))));
        self.add(&format!("UPDATE due SET owner = {to} WHERE participant = {participant} AND owner = {from} RETURN NONE;"));
    }

    /// A coach and somebody go on without each other: introductions that waited for the coach are for another one who knows them
    /// there, or for every coach of the municipality.
    pub fn leave_due_of(&mut self, participant: ParticipantId, coach: AccountId) {
        let (participant, from) = (self.bind(record("participant", participant.0)), self.bind(owner_text(&DueOwner::Coach(coach))));
        let (to_coach, to_all) = (self.bind(COACH.to_owned()), self.bind(MUNICIPALITY.to_owned()));
        self.add(&format!(
            "FOR $line IN (SELECT id, about.municipality AS municipality FROM due
                 WHERE participant = {participant} AND owner = {from} AND record::tb(about) = 'introduction') {{
                 LET $next = (SELECT VALUE coach FROM coach_case
                     WHERE participant = {participant} AND closed_on = NONE AND municipality = $line.municipality LIMIT 1);
                 LET $owner = IF array::len($next) > 0 {{ {to_coach} + <string> record::id($next[0]) }} ELSE {{ {to_all} + $line.municipality }};
                 UPDATE $line.id SET owner = $owner RETURN NONE;
             }};"
        ));
    }

    /// A coach is gone: what waited for them about somebody who is nobody's case is for every coach of the municipality.
    pub fn leave_due(&mut self, coach: AccountId) {
        let coach = self.bind(owner_text(&DueOwner::Coach(coach)));
        let municipality = self.bind(MUNICIPALITY.to_owned());
        self.add(&format!(
            "UPDATE due SET owner = {municipality} + about.municipality
                 WHERE owner = {coach} AND record::tb(about) IN ['call_request', 'introduction'] RETURN NONE;"
        ));
    }
}

impl Database {
    /// The lines of these owners, by day, at most `limit`.
    pub async fn due(&self, owners: &[DueOwner], limit: u32) -> Result<Vec<DueLine>, DbError> {
        let owners: Vec<String> = owners.iter().map(owner_text).collect();
        let rows: Vec<LineRow> = self.query(DUE, vars! { owners: owners, limit: i64::from(limit) }).await?.take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }
}
