//! The marks in `search_dirty`: which places changed and are not in the search index yet.

use crate::{
    Database, DbError,
    places::PlaceWithOrganisation,
    rows::{RowReader, record},
};
use domain::{ids::PlaceId, organisations::OrganisationName, places::Place};
use surrealdb::types::{RecordId, SurrealValue, Uuid, vars};

/// A place that changed. Marking it again gives another `seq`, so that a change made while the index was being
/// written is not forgotten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Which place.
    pub place: PlaceId,
    /// Which change.
    pub seq: uuid::Uuid,
}

/// A marked place as it stands now; `None` when it is gone.
pub type MarkedPlace = (PlaceId, Option<(Place, OrganisationName)>);

#[derive(SurrealValue)]
struct MarkRow {
    id: RecordId,
    seq: Uuid,
}

#[derive(SurrealValue)]
struct RevisionRow {
    id: RecordId,
    updated_at: chrono::DateTime<chrono::Utc>,
}

impl Database {
    /// At most `limit` marks.
    pub async fn search_marks(&self, limit: u32) -> Result<Vec<Mark>, DbError> {
        let rows: Vec<MarkRow> =
            self.query("SELECT id, seq FROM search_dirty LIMIT $limit", vars! { limit: i64::from(limit) }).await?.take(0)?;
        rows.into_iter()
            .map(|row| {
                let place = PlaceId(RowReader::new("search_dirty", &row.id).key("id", &row.id)?);
                Ok(Mark { place, seq: row.seq.into_inner() })
            })
            .collect()
    }

    /// Removes marks, but not those that were made anew meanwhile.
    pub async fn remove_search_marks(&self, marks: &[Mark]) -> Result<(), DbError> {
        #[derive(SurrealValue)]
        struct Done {
            mark: RecordId,
            seq: Uuid,
        }
        let done: Vec<Done> =
            marks.iter().map(|mark| Done { mark: record("search_dirty", mark.place.0), seq: Uuid::from(mark.seq) }).collect();
        self.transaction("FOR $done IN $marks { DELETE $done.mark WHERE seq = $done.seq };", vars! { marks: done }).await
    }

    /// The places with these identities as they stand now, with the names of their organisations.
    pub async fn places_to_index(&self, ids: &[PlaceId]) -> Result<Vec<MarkedPlace>, DbError> {
        let mut found: std::collections::HashMap<PlaceId, (Place, OrganisationName)> =
            self.places(ids).await?.into_iter().map(|(place, organisation)| (place.id, (place, organisation))).collect();
        Ok(ids.iter().map(|id| (*id, found.remove(id))).collect())
    }

    /// Places in the order of their identities, at most `limit`, after `after`: for building an index from nothing.
    pub async fn places_after(&self, after: Option<PlaceId>, limit: u32) -> Result<Vec<(Place, OrganisationName)>, DbError> {
        let start = record("place", after.map_or(uuid::Uuid::nil(), |id| id.0));
        let rows: Vec<PlaceWithOrganisation> = self
            .query(
                "SELECT *, organisation.{ id, slug, name } AS organisation_name FROM type::table('place') WHERE id > $start ORDER BY id LIMIT $limit",
                vars! { start: start, limit: i64::from(limit) },
            )
            .await?
            .take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }

    /// Identity and last change (microseconds since 1970) of every public place, by identity: what an index that is in step must hold.
    pub async fn public_place_revisions(&self) -> Result<Vec<(PlaceId, u64)>, DbError> {
        let rows: Vec<RevisionRow> =
            self.query("SELECT id, updated_at FROM place WHERE status IN ['gepubliceerd', 'vol'] ORDER BY id", vars! {}).await?.take(0)?;
        rows.into_iter()
            .map(|row| {
                let reader = RowReader::new("place", &row.id);
                let revision = reader.small("updated_at", row.updated_at.timestamp_micros());
                Ok((PlaceId(reader.key("id", &row.id)?), revision?))
            })
            .collect()
    }

    /// The plan of a query, for tests that assert that an index is used.
    #[cfg(test)]
    pub(crate) async fn explain(&self, statement: &str, variables: surrealdb::types::Variables) -> Result<String, DbError> {
        let plan: surrealdb::types::Value = self.query(&format!("EXPLAIN {statement}"), variables).await?.take(0)?;
        Ok(format!("{plan:?}"))
    }
}
