//! "Bel mij": people who would like to be called.

use crate::{
    Change, Database, DbError,
    rows::{RowReader, record},
    waves::{moment_text, on_letter},
};
use chrono::{DateTime, Utc};
use domain::{
    codes::Code,
    introductions::{CallForm, CallRequest},
    participants::PhoneNumber,
    slug::Slug,
};
use surrealdb::types::{RecordId, SurrealValue, vars};
use uuid::Uuid;

#[derive(Debug, Clone, SurrealValue)]
struct CallRow {
    id: RecordId,
    name: String,
    phone: String,
    call_when: String,
    language: String,
    municipality: String,
    asked_at: DateTime<Utc>,
    due_on: String,
    letter: Option<String>,
    moment: Option<String>,
}

impl From<&CallRequest> for CallRow {
    fn from(request: &CallRequest) -> Self {
        let form = &request.form;
        Self {
            id: record("call_request", request.id),
            name: form.name.clone(),
            phone: form.phone.to_string(),
            call_when: form.when.code().to_owned(),
            language: form.language.code().to_owned(),
            municipality: form.municipality.to_string(),
            asked_at: request.asked_at,
            due_on: request.due_on.to_string(),
            letter: request.letter.map(|letter| letter.answer.code().to_owned()),
            moment: request.letter.and_then(|letter| letter.moment).map(moment_text),
        }
    }
}

impl TryFrom<CallRow> for CallRequest {
    type Error = DbError;

    fn try_from(row: CallRow) -> Result<Self, DbError> {
        let reader = RowReader::new("call_request", &row.id);
        let due_on = reader.date("due_on", Some(&row.due_on))?;
        let letter = on_letter(&reader, row.letter.as_deref(), row.moment.as_deref())?;
        Ok(Self {
            id: reader.key("id", &row.id)?,
            form: CallForm {
                phone: reader.some("phone", PhoneNumber::parse(&row.phone))?,
                when: reader.code("call_when", &row.call_when)?,
                language: reader.code("language", &row.language)?,
                municipality: reader.some("municipality", Slug::parse(&row.municipality))?,
                name: row.name,
            },
            asked_at: row.asked_at,
            due_on: reader.some("due_on", due_on)?,
            letter,
        })
    }
}

impl Change {
    /// Somebody would like to be called.
    pub fn ask_for_call(&mut self, request: &CallRequest) {
        let row = CallRow::from(request);
        let (id, row) = (self.bind(row.id.clone()), self.bind(row));
        self.add(&format!("CREATE {id} CONTENT {row} RETURN NONE;"));
    }

    /// Somebody was called: what they said of themselves is gone. Fails when it was gone before.
    pub fn called(&mut self, request: Uuid) {
        let id = self.bind(record("call_request", request));
        self.add(&format!("IF !record::exists({id}) {{ THROW 'meedoen:gone' }}; DELETE {id} RETURN NONE;"));
    }
}

impl Database {
    /// Removes requests from before this moment: a number that nobody called is not kept for ever.
    pub async fn sweep_calls(&self, before: DateTime<Utc>) -> Result<(), DbError> {
        self.transaction("DELETE call_request WHERE asked_at < $before RETURN NONE;", vars! { before: before }).await
    }

    /// The request with this identity.
    pub async fn call_request(&self, id: Uuid) -> Result<Option<CallRequest>, DbError> {
        let row: Option<CallRow> = self.query("SELECT * FROM $record", vars! { record: record("call_request", id) }).await?.take(0)?;
        row.map(TryInto::try_into).transpose()
    }
}
