//! Participants: what they keep, and where it is open. How they come back is in `cards`.

use crate::{
    Change, Database, DbError, Ended, Erasure,
    rows::{RowReader, record},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    accounts::{EmailAddress, Session},
    audit::AuditLine,
    codes::Code as _,
    ids::ParticipantId,
    languages::UiLanguage,
    messages::TO_PARTICIPANTS,
    participants::{PhoneNumber, Profile, ProfileForm, ReachedBy},
    wishes::Wishes,
};
use surrealdb::types::{RecordId, RecordIdKey, SurrealValue, Value, vars};

/// A session of a participant with the profile it opens.
#[derive(Debug, Clone)]
pub struct OwnSessionOf {
    /// The session.
    pub session: Session,
    /// What it opens.
    pub profile: Profile,
}

#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct ParticipantRow {
    id: RecordId,
    name: String,
    email: Option<String>,
    phone: Option<String>,
    reach: String,
    language: String,
    wishes: String,
    kept_by: String,
    created_at: DateTime<Utc>,
    used_on: String,
    erased_on: Option<String>,
}

#[derive(SurrealValue)]
struct OwnSessionRow {
    id: RecordId,
    device: String,
    created_at: DateTime<Utc>,
    seen_at: DateTime<Utc>,
}

#[derive(SurrealValue)]
struct SessionWithParticipant {
    #[surreal(flatten)]
    session: OwnSessionRow,
    participant: ParticipantRow,
}

fn session_record(id: &str) -> RecordId {
    RecordId::new("own_session", id.to_owned())
}

pub(crate) fn participant_record(id: ParticipantId) -> RecordId {
    record("participant", id.0)
}

/// Wishes as an address has them. Names and values are codes and numbers: nothing in them has to be written otherwise.
fn wishes_text(wishes: &Wishes) -> String {
    wishes.pairs().into_iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

/// Name, address and number, as they are compared.
fn reached(form: &ProfileForm) -> Vec<String> {
    let text = |found: Option<String>| found.unwrap_or_default();
    vec![form.name.clone(), text(form.email.as_ref().map(ToString::to_string)), text(form.phone.as_ref().map(ToString::to_string))]
}

/// The wishes in such a text. An answer that has gone from the questions since is left out.
pub(crate) fn wishes_of(text: &str) -> Wishes {
    Wishes::parse(text.split('&').filter_map(|pair| pair.split_once('='))).0
}

impl TryFrom<ParticipantRow> for Profile {
    type Error = DbError;

    fn try_from(row: ParticipantRow) -> Result<Self, DbError> {
        let reader = RowReader::new("participant", &row.id);
        let email = row.email.as_deref().map(|text| reader.some("email", EmailAddress::parse(text))).transpose()?;
        let phone = row.phone.as_deref().map(|text| reader.some("phone", PhoneNumber::parse(text))).transpose()?;
        let used_on = reader.date("used_on", Some(&row.used_on))?;
        Ok(Self {
            id: ParticipantId(reader.key("id", &row.id)?),
            form: ProfileForm {
                name: row.name,
                email,
                phone,
                reach: reader.code("reach", &row.reach)?,
                language: reader.some("language", UiLanguage::ALL.into_iter().find(|language| language.tag() == row.language))?,
                wishes: wishes_of(&row.wishes),
            },
            created_at: row.created_at,
            used_on: reader.some("used_on", used_on)?,
            erased_on: reader.date("erased_on", row.erased_on.as_deref())?,
        })
    }
}

impl TryFrom<OwnSessionRow> for Session {
    type Error = DbError;

    fn try_from(row: OwnSessionRow) -> Result<Self, DbError> {
        let RecordIdKey::String(id) = &row.id.key else { return Err(RowReader::new("own_session", &row.id).wrong("id")) };
        Ok(Self { id: id.clone(), device: row.device, created_at: row.created_at, seen_at: row.seen_at })
    }
}

impl Change {
    /// A new profile; `kept_by` is the hash of the key of its form.
    pub fn create_participant(&mut self, profile: &Profile, kept_by: &str) {
        let form = &profile.form;
        let row = ParticipantRow {
            id: participant_record(profile.id),
            name: form.name.clone(),
            email: form.email.as_ref().map(ToString::to_string),
            phone: form.phone.as_ref().map(ToString::to_string),
            reach: form.reach.code().to_owned(),
            language: form.language.tag().to_owned(),
            wishes: wishes_text(&form.wishes),
            kept_by: kept_by.to_owned(),
            created_at: profile.created_at,
            used_on: profile.used_on.to_string(),
            erased_on: profile.erased_on.map(|day| day.to_string()),
        };
        let (id, row) = (self.bind(row.id.clone()), self.bind(row));
        self.add(&format!("CREATE {id} CONTENT {row} RETURN NONE;"));
    }

    /// What somebody says of themselves from now on; fails when they are gone.
    pub fn change_participant(&mut self, id: ParticipantId, form: &ProfileForm) {
        let id = self.bind(participant_record(id));
        let (name, reach) = (self.bind(form.name.clone()), self.bind(form.reach.code().to_owned()));
        let (email, phone) =
            (self.bind(form.email.as_ref().map(ToString::to_string)), self.bind(form.phone.as_ref().map(ToString::to_string)));
        let (language, wishes) = (self.bind(form.language.tag().to_owned()), self.bind(wishes_text(&form.wishes)));
        self.add(&format!(
            "IF !record::exists({id}) {{ THROW 'meedoen:gone' }};
             UPDATE {id} SET name = {name}, email = {email}, phone = {phone}, reach = {reach}, language = {language}, wishes = {wishes} RETURN NONE;"
        ));
    }

    /// Fails when a name, address or number is neither as it was read nor as it is to be: somebody else corrected it meanwhile.
    pub fn only_if_reached_as(&mut self, id: ParticipantId, before: &ProfileForm, after: &ProfileForm) {
        let id = self.bind(participant_record(id));
        let (before, after) = (self.bind(reached(before)), self.bind(reached(after)));
        self.add(&format!(
            "IF record::exists({id}) AND (SELECT VALUE [name, email ?? '', phone ?? ''] FROM ONLY {id}) NOT IN [{before}, {after}]
                 {{ THROW 'meedoen:changed' }};"
        ));
    }

    /// They were here on this day: a session was used, and nothing is erased soon.
    pub fn use_participant(&mut self, id: ParticipantId, session: &str, now: DateTime<Utc>) {
        let (id, session) = (self.bind(participant_record(id)), self.bind(session_record(session)));
        let (day, now) = (self.bind(now.date_naive().to_string()), self.bind(now));
        self.add(&format!(
            "UPDATE {session} SET seen_at = {now} RETURN NONE;
             UPDATE {id} SET used_on = {day}, erased_on = NONE RETURN NONE;"
        ));
    }

    /// They were told that it is erased on this day; fails when they came back or were told meanwhile.
    pub fn warn_participant(&mut self, id: ParticipantId, used_on: NaiveDate, erased_on: NaiveDate) {
        let id = self.bind(participant_record(id));
        let (used, erased) = (self.bind(used_on.to_string()), self.bind(erased_on.to_string()));
        self.add(&format!(
            "IF (SELECT VALUE used_on FROM ONLY {id}) != {used} OR (SELECT VALUE erased_on FROM ONLY {id}) != NONE {{ THROW 'meedoen:changed' }};
             UPDATE {id} SET erased_on = {erased} RETURN NONE;"
        ));
    }

    /// Fails when a participant is not to be erased on this day any more.
    pub fn only_if_due(&mut self, id: ParticipantId, erased_on: NaiveDate) {
        let (id, day) = (self.bind(participant_record(id)), self.bind(erased_on.to_string()));
        self.add(&format!("IF (SELECT VALUE erased_on FROM ONLY {id}) != {day} {{ THROW 'meedoen:changed' }};"));
    }

    /// Everything of a participant is gone: what they said and planned, sessions, code, card, and messages to their address and number.
    /// That it was done is remembered, without a word of what it was.
    pub fn erase_participant(&mut self, profile: &Profile, now: DateTime<Utc>) {
        self.remember_erasure(&Erasure { what: Ended::Participant(profile.id), at: now });
        let key = profile.id.0;
        let (email, phone) = (profile.form.email.as_ref(), profile.form.phone.as_ref());
        let addresses: Vec<String> = email.map(ToString::to_string).into_iter().chain(phone.map(ToString::to_string)).collect();
        let (id, code, card) =
            (self.bind(participant_record(profile.id)), self.bind(record("come_back_code", key)), self.bind(record("card", key)));
        let addresses = self.bind(addresses);
        // What goes to the same address for work stays.
        let kinds = self.bind(TO_PARTICIPANTS.iter().map(|&kind| kind.to_owned()).collect::<Vec<String>>());
        let (conversations, training) = (crate::conversations::erase(&id), crate::training::erase(&id));
        self.add(&format!(
            "IF !record::exists({id}) {{ THROW 'meedoen:gone' }};
             LET $asked = (SELECT email, phone FROM introduction WHERE participant = {id});
             DELETE outbox WHERE to IN array::concat({addresses}, $asked.email, $asked.phone) AND kind IN {kinds} RETURN NONE;
             DELETE own_session WHERE participant = {id} RETURN NONE;
             DELETE {code} RETURN NONE;
             DELETE {card} RETURN NONE;
             {conversations}
             {training}
             DELETE due WHERE participant = {id} RETURN NONE;
             DELETE permission WHERE participant = {id} RETURN NONE;
             DELETE hand_over WHERE participant = {id} RETURN NONE;
             DELETE coach_case WHERE participant = {id} RETURN NONE;
             DELETE introduction WHERE participant = {id} RETURN NONE;
             DELETE {id} RETURN NONE;"
        ));
    }

    /// A new session of a participant.
    pub fn create_own_session(&mut self, session: &Session, participant: ParticipantId) {
        let (id, participant) = (self.bind(session_record(&session.id)), self.bind(participant_record(participant)));
        let device = self.bind(session.device.clone());
        let (created, seen) = (self.bind(session.created_at), self.bind(session.seen_at));
        self.add(&format!(
            "CREATE {id} SET participant = {participant}, device = {device}, created_at = {created}, seen_at = {seen} RETURN NONE;"
        ));
    }

    /// Ends a session of a participant.
    pub fn end_own_session(&mut self, id: &str) {
        let id = self.bind(session_record(id));
        self.add(&format!("DELETE {id} RETURN NONE;"));
    }

    /// Ends every session of a participant but one.
    pub fn end_own_sessions(&mut self, participant: ParticipantId, except: &str) {
        let (participant, except) = (self.bind(participant_record(participant)), self.bind(session_record(except)));
        self.add(&format!("DELETE own_session WHERE participant = {participant} AND id != {except} RETURN NONE;"));
    }
}

impl Database {
    /// A profile.
    pub async fn participant(&self, id: ParticipantId) -> Result<Option<Profile>, DbError> {
        let row: Option<ParticipantRow> = self.query("SELECT * FROM $id", vars! { id: participant_record(id) }).await?.take(0)?;
        row.map(TryInto::try_into).transpose()
    }

    /// The profile that was kept with a form.
    pub async fn participant_kept_by(&self, hash: &str) -> Result<Option<Profile>, DbError> {
        let row: Option<ParticipantRow> =
            self.query("SELECT * FROM participant WHERE kept_by = $hash LIMIT 1", vars! { hash: hash.to_owned() }).await?.take(0)?;
        row.map(TryInto::try_into).transpose()
    }

    /// Profiles with this address or number, last used first, at most `limit`.
    pub async fn participants_reached_by(&self, by: &ReachedBy, limit: u32) -> Result<Vec<Profile>, DbError> {
        let condition = match by {
            ReachedBy::Mail(_) => "email = $by",
            ReachedBy::Sms(_) => "phone = $by",
        };
        let statement = format!("SELECT * FROM participant WHERE {condition} ORDER BY used_on DESC, id LIMIT $limit");
        let rows: Vec<ParticipantRow> = self.query(&statement, vars! { by: by.to_string(), limit: i64::from(limit) }).await?.take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }

    /// The session with this identity and the profile it opens.
    pub async fn own_session(&self, id: &str) -> Result<Option<OwnSessionOf>, DbError> {
        let row: Option<SessionWithParticipant> =
            self.query("SELECT *, participant.* AS participant FROM $id", vars! { id: session_record(id) }).await?.take(0)?;
        row.map(|row| Ok(OwnSessionOf { session: row.session.try_into()?, profile: row.participant.try_into()? })).transpose()
    }

    /// The sessions of a participant, last used first.
    pub async fn own_sessions_of(&self, participant: ParticipantId) -> Result<Vec<Session>, DbError> {
        let rows: Vec<OwnSessionRow> = self
            .query(
                "SELECT id, device, created_at, seen_at FROM own_session WHERE participant = $participant ORDER BY seen_at DESC LIMIT 100",
                vars! { participant: participant_record(participant) },
            )
            .await?
            .take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }

    /// Chained lines of the log about one record, newest first, at most `limit`.
    pub async fn audit_about(&self, subject: &str, limit: u32) -> Result<Vec<AuditLine>, DbError> {
        self.audit_lines_where("subject = $subject AND number != NONE", vars! { subject: subject.to_owned() }, limit).await
    }

    /// Profiles that nobody used since `before` and that nobody was told about, at most `limit`.
    pub async fn unused_participants(&self, before: NaiveDate, limit: u32) -> Result<Vec<Profile>, DbError> {
        let rows: Vec<ParticipantRow> = self.query(UNUSED, vars! { before: before.to_string(), limit: i64::from(limit) }).await?.take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }

    /// Profiles that are to be erased by this day, at most `limit`.
    pub async fn participants_to_erase(&self, today: NaiveDate, limit: u32) -> Result<Vec<Profile>, DbError> {
        let rows: Vec<ParticipantRow> = self.query(TO_ERASE, vars! { today: today.to_string(), limit: i64::from(limit) }).await?.take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }

    /// How many profiles there are.
    pub async fn count_participants(&self) -> Result<u32, DbError> {
        self.count("SELECT count() FROM participant GROUP ALL").await
    }

    /// Removes what has passed: sessions unused since `idle`, codes before `now`, cards before `old`.
    pub async fn sweep_participants(&self, idle: DateTime<Utc>, now: DateTime<Utc>, old: DateTime<Utc>) -> Result<(), DbError> {
        self.transaction(
            "DELETE own_session WHERE seen_at < $idle RETURN NONE;
             DELETE come_back_code WHERE expires_at < $now RETURN NONE;
             DELETE card WHERE expires_at < $old RETURN NONE;",
            vars! { idle: idle, now: now, old: old },
        )
        .await
    }
}

/// The days lie in an index each. No day is before `0`: the bound leaves out profiles that are not to be erased.
pub(crate) const UNUSED: &str = "SELECT * FROM participant WHERE used_on < $before AND erased_on = NONE LIMIT $limit";
pub(crate) const TO_ERASE: &str = "SELECT * FROM participant WHERE erased_on > '0' AND erased_on <= $today LIMIT $limit";
