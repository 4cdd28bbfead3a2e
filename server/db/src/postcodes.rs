//! Where Dutch four-digit postcodes lie.

use crate::{Database, DbError, rows::RowReader};
use domain::{
    coordinates::Coordinates,
    postcodes::{Postcode4, PostcodeArea},
};
use surrealdb::types::{RecordId, RecordIdKey, SurrealValue, vars};

#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct PostcodeRow {
    id: RecordId,
    city: String,
    municipality: String,
    latitude: f64,
    longitude: f64,
}

impl From<&PostcodeArea> for PostcodeRow {
    fn from(area: &PostcodeArea) -> Self {
        Self {
            id: RecordId::new("postcode", i64::from(area.postcode.number())),
            city: area.city.clone(),
            municipality: area.municipality.clone(),
            latitude: area.coordinates.latitude,
            longitude: area.coordinates.longitude,
        }
    }
}

impl TryFrom<PostcodeRow> for PostcodeArea {
    type Error = DbError;

    fn try_from(row: PostcodeRow) -> Result<Self, DbError> {
        let reader = RowReader::new("postcode", &row.id);
        let RecordIdKey::Number(number) = row.id.key else { return Err(reader.wrong("id")) };
        Ok(Self {
            postcode: reader.some("id", Postcode4::parse(&number.to_string()))?,
            city: row.city,
            municipality: row.municipality,
            coordinates: reader.some("latitude", Coordinates::new(row.latitude, row.longitude))?,
        })
    }
}

impl Database {
    /// Every postcode that is known, about four thousand.
    pub async fn postcodes(&self) -> Result<Vec<PostcodeArea>, DbError> {
        let rows: Vec<PostcodeRow> = self.query("SELECT * FROM postcode", vars! {}).await?.take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }
}
