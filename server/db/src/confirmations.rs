//! "Klopt dit nog?": places whose partner is asked whether they are still true.

use crate::{
    Change, Database, DbError,
    rows::{RowReader, record},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::PlaceId;
use surrealdb::types::{RecordId, vars};

impl Change {
    /// The partner of a place is asked; fails when they were asked already.
    pub fn ask_confirmation(&mut self, place: PlaceId, token: &str, now: DateTime<Utc>) {
        let id = self.bind(record("place_confirmation", place.0));
        let (token, now) = (self.bind(token.to_owned()), self.bind(now));
        self.add(&format!(
            "IF record::exists({id}) {{ THROW 'meedoen:changed' }}; CREATE {id} SET token = {token}, asked_at = {now} RETURN NONE;"
        ));
    }

    /// The partner need not answer any more.
    pub fn end_confirmation(&mut self, place: PlaceId) {
        let id = self.bind(record("place_confirmation", place.0));
        self.add(&format!("DELETE {id} RETURN NONE;"));
    }
}

impl Database {
    /// Published places that somebody edits, that nobody confirmed since `before` and whose partner was not asked yet.
    pub async fn places_to_confirm(&self, before: NaiveDate, limit: u32) -> Result<Vec<PlaceId>, DbError> {
        let statement = "
            LET $edited = array::distinct(array::flatten((SELECT VALUE grants.organisation FROM account WHERE status = 'actief')));
            SELECT VALUE id FROM place WHERE organisation IN $edited AND status = 'gepubliceerd' AND (confirmed_on ?? '') < $before
                AND !record::exists(type::record('place_confirmation', record::id(id))) LIMIT $limit;";
        let ids: Vec<RecordId> = self.query(statement, vars! { before: before.to_string(), limit: i64::from(limit) }).await?.take(1)?;
        ids.iter().map(|id| Ok(PlaceId(RowReader::new("place", id).key("id", id)?))).collect()
    }

    /// Places whose partner was asked before this moment and has not answered.
    pub async fn unanswered_confirmations(&self, before: DateTime<Utc>, limit: u32) -> Result<Vec<PlaceId>, DbError> {
        let ids: Vec<RecordId> = self
            .query(
                "SELECT VALUE id FROM place_confirmation WHERE asked_at < $before LIMIT $limit",
                vars! { before: before, limit: i64::from(limit) },
            )
            .await?
            .take(0)?;
        ids.iter().map(|id| Ok(PlaceId(RowReader::new("place_confirmation", id).key("id", id)?))).collect()
    }

    /// The place that a token in a mail is about.
    pub async fn place_of_confirmation(&self, token: &str) -> Result<Option<PlaceId>, DbError> {
        let id: Option<RecordId> = self
            .query("SELECT VALUE id FROM place_confirmation WHERE token = $hash LIMIT 1", vars! { hash: token.to_owned() })
            .await?
            .take(0)?;
        id.map(|id| Ok(PlaceId(RowReader::new("place_confirmation", &id).key("id", &id)?))).transpose()
    }
}
