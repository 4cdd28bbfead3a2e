//! Organisations that would like to join.

use crate::{
    Change, Database, DbError,
    organisations::OrganisationRow,
    rows::{RowReader, record},
};
use chrono::{DateTime, Utc};
use domain::{
    accounts::EmailAddress,
    applications::{Application, ApplicationForm, ApplicationStatus},
    codes::Code,
    languages::UiLanguage,
    organisations::Organisation,
    slug::Slug,
};
use surrealdb::types::{RecordId, SurrealValue, vars};
use uuid::Uuid;

#[derive(Debug, Clone, SurrealValue)]
struct ApplicationRow {
    id: RecordId,
    name: String,
    kind: String,
    summary: String,
    city: String,
    municipality: String,
    website: String,
    phone: String,
    person: String,
    email: String,
    language: String,
    status: String,
    reason: String,
    created_at: DateTime<Utc>,
}

impl From<&Application> for ApplicationRow {
    fn from(application: &Application) -> Self {
        let form = application.form.clone();
        Self {
            id: record("application", application.id),
            name: form.name,
            kind: form.kind.code().to_owned(),
            summary: form.summary,
            city: form.city,
            municipality: form.municipality.to_string(),
            website: form.website,
            phone: form.phone,
            person: form.person,
            email: form.email.to_string(),
            language: form.language.tag().to_owned(),
            status: application.status.code().to_owned(),
            reason: application.reason.clone(),
            created_at: application.created_at,
        }
    }
}

impl TryFrom<ApplicationRow> for Application {
    type Error = DbError;

    fn try_from(row: ApplicationRow) -> Result<Self, DbError> {
        let reader = RowReader::new("application", &row.id);
        let form = ApplicationForm {
            name: row.name,
            kind: reader.code("kind", &row.kind)?,
            summary: row.summary,
            city: row.city,
            municipality: reader.some("municipality", Slug::parse(&row.municipality))?,
            website: row.website,
            phone: row.phone,
            person: row.person,
            email: reader.some("email", EmailAddress::parse(&row.email))?,
            language: reader.some("language", UiLanguage::ALL.into_iter().find(|language| language.tag() == row.language))?,
        };
        Ok(Self {
            id: reader.key("id", &row.id)?,
            form,
            status: reader.code("status", &row.status)?,
            reason: row.reason,
            created_at: row.created_at,
        })
    }
}

impl Change {
    /// A new application.
    pub fn create_application(&mut self, application: &Application) {
        let row = ApplicationRow::from(application);
        let (id, row) = (self.bind(row.id.clone()), self.bind(row));
        self.add(&format!("CREATE {id} CONTENT {row} RETURN NONE;"));
    }

    /// An application gets its answer; fails when it has one already.
    pub fn decide_application(&mut self, id: Uuid, status: ApplicationStatus, reason: &str) {
        let id = self.bind(record("application", id));
        let (status, reason) = (self.bind(status.code().to_owned()), self.bind(reason.to_owned()));
        self.add(&format!(
            "IF (SELECT VALUE status FROM ONLY {id}) != 'wacht' {{ THROW 'meedoen:changed' }};
             UPDATE {id} SET status = {status}, reason = {reason} RETURN NONE;"
        ));
    }

    /// A new organisation.
    pub fn create_organisation(&mut self, organisation: &Organisation) {
        let row = OrganisationRow::from(organisation);
        let (id, row) = (self.bind(record("organisation", organisation.id.0)), self.bind(row));
        self.add(&format!("CREATE {id} CONTENT {row} RETURN NONE;"));
    }
}

impl Database {
    /// The application with this identity.
    pub async fn application(&self, id: Uuid) -> Result<Option<Application>, DbError> {
        let row: Option<ApplicationRow> = self.query("SELECT * FROM $id", vars! { id: record("application", id) }).await?.take(0)?;
        row.map(TryInto::try_into).transpose()
    }

    /// Applications that wait in one of these municipalities, oldest first, at most `limit`.
    pub async fn applications_waiting(&self, municipalities: &[Slug], limit: u32) -> Result<Vec<Application>, DbError> {
        let slugs: Vec<String> = municipalities.iter().map(Slug::to_string).collect();
        let rows: Vec<ApplicationRow> = self
            .query(
                "SELECT * FROM application WHERE status = 'wacht' AND municipality IN $slugs ORDER BY created_at LIMIT $limit",
                vars! { slugs: slugs, limit: i64::from(limit) },
            )
            .await?
            .take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }
}
