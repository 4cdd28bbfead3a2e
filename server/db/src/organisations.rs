//! Organisations: their rows and the questions asked of them.

use crate::{
    Database, DbError,
    rows::{AddressRow, ContactRow, RowReader, SourceRow, record},
};
use chrono::{DateTime, Utc};
use domain::{codes::Code, ids::OrganisationId, organisations::Organisation, slug::Slug};
use surrealdb::types::{RecordId, SurrealValue, vars};

#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct OrganisationRow {
    id: RecordId,
    slug: String,
    name: String,
    sort_name: String,
    kind: String,
    summary: String,
    description: String,
    address: AddressRow,
    contact: ContactRow,
    source: SourceRow,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

impl From<&Organisation> for OrganisationRow {
    fn from(organisation: &Organisation) -> Self {
        Self {
            id: record("organisation", organisation.id.0),
            slug: organisation.slug.to_string(),
            name: organisation.name.clone(),
            sort_name: organisation.name.to_lowercase(),
            kind: organisation.kind.code().to_owned(),
            summary: organisation.summary.clone(),
            description: organisation.description.clone(),
            address: (&organisation.address).into(),
            contact: (&organisation.contact).into(),
            source: (&organisation.source).into(),
            created_at: organisation.created_at,
            updated_at: organisation.updated_at,
        }
    }
}

impl TryFrom<OrganisationRow> for Organisation {
    type Error = DbError;

    fn try_from(row: OrganisationRow) -> Result<Self, DbError> {
        let reader = RowReader::new("organisation", &row.id);
        Ok(Self {
            id: OrganisationId(reader.key("id", &row.id)?),
            slug: reader.some("slug", Slug::parse(&row.slug))?,
            name: row.name,
            kind: reader.code("kind", &row.kind)?,
            summary: row.summary,
            description: row.description,
            address: row.address.into_address(&reader)?,
            contact: row.contact.into(),
            source: row.source.into(),
            created_at: row.created_at,
            updated_at: row.updated_at,
        })
    }
}

#[derive(SurrealValue)]
struct SlugRow {
    id: RecordId,
    slug: String,
}

impl Database {
    /// The identity of every organisation.
    pub async fn organisation_ids(&self) -> Result<Vec<OrganisationId>, DbError> {
        let records: Vec<RecordId> = self.query("SELECT VALUE id FROM organisation", vars! {}).await?.take(0)?;
        records.iter().map(|record| Ok(OrganisationId(RowReader::new("organisation", record).key("id", record)?))).collect()
    }

    /// How many organisations there are.
    pub async fn count_organisations(&self) -> Result<u32, DbError> {
        self.count("SELECT count() FROM organisation GROUP ALL").await
    }

    /// Organisations by name: `limit` of them after the first `skip`, each with its number of public places.
    pub async fn organisations_by_name(&self, skip: u32, limit: u32) -> Result<Vec<(Organisation, u32)>, DbError> {
        let mut result = self
            .query(
                "SELECT * FROM organisation ORDER BY sort_name LIMIT $limit START $skip;
                 SELECT VALUE array::len((SELECT VALUE id FROM place WHERE organisation = $parent.id AND status IN ['gepubliceerd', 'vol']))
                     FROM organisation ORDER BY sort_name LIMIT $limit START $skip;",
                vars! { skip: i64::from(skip), limit: i64::from(limit) },
            )
            .await?;
        let rows: Vec<OrganisationRow> = result.take(0)?;
        let counts: Vec<i64> = result.take(1)?;
        rows.into_iter().zip(counts).map(|(row, count)| Ok((row.try_into()?, u32::try_from(count).unwrap_or_default()))).collect()
    }

    /// The organisation with this slug.
    pub async fn organisation_by_slug(&self, slug: &Slug) -> Result<Option<Organisation>, DbError> {
        let row: Option<OrganisationRow> =
            self.query("SELECT * FROM organisation WHERE slug = $slug LIMIT 1", vars! { slug: slug.to_string() }).await?.take(0)?;
        row.map(TryInto::try_into).transpose()
    }

    /// The organisations with these identities, in no order; those that do not exist are left out.
    pub async fn organisations(&self, ids: &[OrganisationId]) -> Result<Vec<Organisation>, DbError> {
        let records: Vec<RecordId> = ids.iter().map(|id| record("organisation", id.0)).collect();
        let rows: Vec<OrganisationRow> = self.query("SELECT * FROM $records", vars! { records: records }).await?.take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }

    /// The organisations with these names, given in lower case.
    pub async fn organisations_named(&self, names: &[String]) -> Result<Vec<Organisation>, DbError> {
        let rows: Vec<OrganisationRow> =
            self.query("SELECT * FROM organisation WHERE sort_name IN $names", vars! { names: names.to_vec() }).await?.take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }

    /// Who has these slugs now.
    pub async fn organisation_slugs(&self, slugs: &[String]) -> Result<Vec<(String, OrganisationId)>, DbError> {
        let rows: Vec<SlugRow> =
            self.query("SELECT id, slug FROM organisation WHERE slug IN $slugs", vars! { slugs: slugs.to_vec() }).await?.take(0)?;
        rows.into_iter().map(|row| Ok((row.slug, OrganisationId(RowReader::new("organisation", &row.id).key("id", &row.id)?)))).collect()
    }
}
