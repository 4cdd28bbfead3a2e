//! The outbox: messages that are stored with what they tell of and sent by a worker.

use crate::{
    Change, Database, DbError,
    rows::{RowReader, record},
};
use chrono::{DateTime, Utc};
use domain::{
    accounts::EmailAddress,
    codes::Code,
    languages::UiLanguage,
    messages::{Channel, FORGOTTEN, Mail, MailStatus, Message},
    participants::{PhoneNumber, ReachedBy},
    slug::Slug,
};
use surrealdb::types::{RecordId, SurrealValue, vars};
use uuid::Uuid;

#[derive(Debug, Clone, SurrealValue)]
struct MailRow {
    id: RecordId,
    to: String,
    channel: String,
    language: String,
    kind: String,
    municipality: String,
    message: Option<String>,
    status: String,
    tries: i64,
    problem: String,
    created_at: DateTime<Utc>,
    due_at: DateTime<Utc>,
}

fn reached_by(reader: &RowReader, channel: &str, to: &str) -> Result<ReachedBy, DbError> {
    let to = match reader.code("channel", channel)? {
        Channel::Mail => EmailAddress::parse(to).map(ReachedBy::Mail),
        Channel::Sms => PhoneNumber::parse(to).map(ReachedBy::Sms),
    };
    reader.some("to", to)
}

impl TryFrom<MailRow> for Mail {
    type Error = DbError;

    fn try_from(row: MailRow) -> Result<Self, DbError> {
        let reader = RowReader::new("outbox", &row.id);
        let message = row.message.as_deref().map(serde_json::from_str::<Message>).transpose();
        Ok(Self {
            id: reader.key("id", &row.id)?,
            to: reached_by(&reader, &row.channel, &row.to)?,
            language: reader.some("language", UiLanguage::ALL.into_iter().find(|language| language.tag() == row.language))?,
            message: message.map_err(|_| reader.wrong("message"))?,
            kind: row.kind,
            status: reader.code("status", &row.status)?,
            tries: reader.small("tries", row.tries)?,
            problem: row.problem,
            created_at: row.created_at,
            due_at: row.due_at,
        })
    }
}

impl Change {
    /// A mail to somebody; administrators of `municipality` see it in the outbox.
    pub fn mail(
        &mut self,
        id: Uuid,
        to: &EmailAddress,
        language: UiLanguage,
        message: &Message,
        municipality: Option<&Slug>,
        now: DateTime<Utc>,
    ) {
        self.tell(id, &ReachedBy::Mail(to.clone()), language, message, municipality, now);
    }

    /// A message to somebody, by mail or as a text message. As [`Change::mail`].
    pub fn tell(
        &mut self,
        id: Uuid,
        to: &ReachedBy,
        language: UiLanguage,
        message: &Message,
        municipality: Option<&Slug>,
        now: DateTime<Utc>,
    ) {
        let row = MailRow {
            id: record("outbox", id),
            to: to.to_string(),
            channel: to.channel().code().to_owned(),
            language: language.tag().to_owned(),
            kind: message.code().to_owned(),
            municipality: municipality.map(Slug::to_string).unwrap_or_default(),
            // A message is an enumeration of texts: it can always be written as JSON.
            message: serde_json::to_string(message).ok(),
            status: MailStatus::Waiting.code().to_owned(),
            tries: 0,
            problem: String::new(),
            created_at: now,
            due_at: now,
        };
        let (id, row) = (self.bind(row.id.clone()), self.bind(row));
        self.add(&format!("CREATE {id} CONTENT {row} RETURN NONE;"));
    }

    /// Tries a message once more, when it is dead.
    pub fn revive_mail(&mut self, id: Uuid, now: DateTime<Utc>) {
        let (id, now) = (self.bind(record("outbox", id)), self.bind(now));
        self.add(&format!("UPDATE {id} SET status = 'wacht', tries = 0, due_at = {now} WHERE status = 'mislukt' RETURN NONE;"));
    }
}

impl Database {
    /// Messages that are to be sent now, oldest first, at most `limit`.
    pub async fn due_mails(&self, now: DateTime<Utc>, limit: u32) -> Result<Vec<Mail>, DbError> {
        let rows: Vec<MailRow> = self
            .query(
                "SELECT * FROM outbox WHERE status = 'wacht' AND due_at <= $now ORDER BY due_at LIMIT $limit",
                vars! { now: now, limit: i64::from(limit) },
            )
            .await?
            .take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }

    /// Messages that are to be sent now and go this way, oldest first, at most `limit`; `nobodys`: only those that no
    /// administrator sees.
    pub async fn due_mails_by(&self, channel: Channel, nobodys: bool, now: DateTime<Utc>, limit: u32) -> Result<Vec<Mail>, DbError> {
        let rows: Vec<MailRow> = self
            .query(
                "SELECT * FROM outbox WHERE status = 'wacht' AND due_at <= $now AND channel = $channel AND (!$nobodys OR municipality = '')
                     ORDER BY due_at LIMIT $limit",
                vars! { now: now, channel: channel.code().to_owned(), nobodys: nobodys, limit: i64::from(limit) },
            )
            .await?
            .take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }

    /// A message was handed over: what it said is not kept, and of some not even to whom.
    pub async fn mail_sent(&self, id: Uuid) -> Result<(), DbError> {
        let forgotten: Vec<String> = FORGOTTEN.iter().map(|&kind| kind.to_owned()).collect();
        self.transaction(
            "DELETE $id WHERE kind IN $forgotten RETURN NONE;
             UPDATE $id SET status = 'verstuurd', message = NONE, problem = '', tries += 1 RETURN NONE;",
            vars! { id: record("outbox", id), forgotten: forgotten },
        )
        .await
    }

    /// A message could not be handed over: it is tried again at `due`, or is dead when there is no such time.
    pub async fn mail_failed(&self, id: Uuid, problem: &str, due: Option<DateTime<Utc>>) -> Result<(), DbError> {
        let status = if due.is_some() { MailStatus::Waiting } else { MailStatus::Dead };
        self.transaction(
            "UPDATE $id SET status = $status, problem = $problem, tries += 1, due_at = $due ?? due_at RETURN NONE;",
            vars! { id: record("outbox", id), status: status.code().to_owned(), problem: problem.to_owned(), due: due },
        )
        .await
    }

    /// The municipality whose administrators may see a message; `None` when there is no such message, or it is nobody's.
    pub async fn municipality_of_mail(&self, id: Uuid) -> Result<Option<Slug>, DbError> {
        let slug: Option<String> =
            self.query("SELECT VALUE municipality FROM ONLY $id", vars! { id: record("outbox", id) }).await?.take(0)?;
        Ok(slug.as_deref().and_then(Slug::parse))
    }

    /// Messages of these municipalities, newest first, at most `limit`.
    pub async fn mails_of(&self, municipalities: &[Slug], limit: u32) -> Result<Vec<Mail>, DbError> {
        let slugs: Vec<String> = municipalities.iter().map(Slug::to_string).collect();
        let rows: Vec<MailRow> = self
            .query(
                "SELECT * FROM outbox WHERE municipality IN $slugs ORDER BY created_at DESC LIMIT $limit",
                vars! { slugs: slugs, limit: i64::from(limit) },
            )
            .await?
            .take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }

    /// Messages of everybody, newest first, at most `limit`.
    pub async fn mails(&self, limit: u32) -> Result<Vec<Mail>, DbError> {
        let rows: Vec<MailRow> =
            self.query("SELECT * FROM outbox ORDER BY created_at DESC LIMIT $limit", vars! { limit: i64::from(limit) }).await?.take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }

    /// Forgets messages that were sent before `before`.
    pub async fn sweep_mails(&self, before: DateTime<Utc>) -> Result<(), DbError> {
        self.transaction("DELETE outbox WHERE created_at < $before AND status = 'verstuurd' RETURN NONE;", vars! { before: before }).await
    }
}
