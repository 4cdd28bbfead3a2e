//! What all row types share: reading codes, dates and addresses, with an error that says where it went wrong.

use crate::DbError;
use chrono::NaiveDate;
use domain::{
    codes::Code,
    coordinates::Coordinates,
    places::{Address, Contact, Source},
};
use std::collections::BTreeSet;
use surrealdb::types::{Array, RecordId, RecordIdKey, SurrealValue, Uuid, Value};

/// Names the record in the errors of its fields.
pub(crate) struct RowReader {
    table: &'static str,
    record: String,
}

impl RowReader {
    pub(crate) fn new(table: &'static str, id: &RecordId) -> Self {
        let record = match &id.key {
            RecordIdKey::Uuid(uuid) => uuid.to_string(),
            other => format!("{other:?}"),
        };
        Self { table, record }
    }

    pub(crate) fn wrong(&self, field: &'static str) -> DbError {
        DbError::Row { table: self.table, record: self.record.clone(), field }
    }

    pub(crate) fn some<T>(&self, field: &'static str, value: Option<T>) -> Result<T, DbError> {
        value.ok_or_else(|| self.wrong(field))
    }

    pub(crate) fn code<C: Code>(&self, field: &'static str, text: &str) -> Result<C, DbError> {
        self.some(field, C::parse(text))
    }

    pub(crate) fn codes<C: Code>(&self, field: &'static str, texts: &[String]) -> Result<BTreeSet<C>, DbError> {
        texts.iter().map(|text| self.code(field, text)).collect()
    }

    pub(crate) fn date(&self, field: &'static str, text: Option<&str>) -> Result<Option<NaiveDate>, DbError> {
        text.map(|text| text.parse().map_err(|_| self.wrong(field))).transpose()
    }

    pub(crate) fn small<N: TryFrom<i64>>(&self, field: &'static str, number: i64) -> Result<N, DbError> {
        number.try_into().map_err(|_| self.wrong(field))
    }

    pub(crate) fn key(&self, field: &'static str, id: &RecordId) -> Result<uuid::Uuid, DbError> {
        match &id.key {
            RecordIdKey::Uuid(uuid) => Ok(**uuid),
            _ => Err(self.wrong(field)),
        }
    }
}

/// The record of a table with this identity.
pub(crate) fn record(table: &str, id: uuid::Uuid) -> RecordId {
    RecordId::new(table, Uuid::from(id))
}

/// The record of a table whose key is an identity and something beside it.
pub(crate) fn keyed(table: &str, id: uuid::Uuid, beside: impl SurrealValue) -> RecordId {
    let key = vec![Value::Uuid(Uuid::from(id)), beside.into_value()];
    RecordId::new(table, RecordIdKey::Array(Array::from(key)))
}

pub(crate) fn code_texts<C: Code>(codes: &BTreeSet<C>) -> Vec<String> {
    codes.iter().map(|code| code.code().to_owned()).collect()
}

#[derive(Debug, Clone, PartialEq, SurrealValue)]
pub(crate) struct AddressRow {
    street: String,
    postcode: String,
    city: String,
    municipality: String,
    neighbourhood: String,
    latitude: Option<f64>,
    longitude: Option<f64>,
}

impl From<&Address> for AddressRow {
    fn from(address: &Address) -> Self {
        Self {
            street: address.street.clone(),
            postcode: address.postcode.clone(),
            city: address.city.clone(),
            municipality: address.municipality.clone(),
            neighbourhood: address.neighbourhood.clone(),
            latitude: address.coordinates.map(|point| point.latitude),
            longitude: address.coordinates.map(|point| point.longitude),
        }
    }
}

impl AddressRow {
    pub(crate) fn into_address(self, reader: &RowReader) -> Result<Address, DbError> {
        let coordinates = match (self.latitude, self.longitude) {
            (None, None) => None,
            (Some(latitude), Some(longitude)) => Some(reader.some("address.latitude", Coordinates::new(latitude, longitude))?),
            _ => return Err(reader.wrong("address.longitude")),
        };
        Ok(Address {
            street: self.street,
            postcode: self.postcode,
            city: self.city,
            municipality: self.municipality,
            neighbourhood: self.neighbourhood,
            coordinates,
        })
    }
}

#[derive(Debug, Clone, PartialEq, SurrealValue)]
pub(crate) struct ContactRow {
    phone: String,
    email: String,
    website: String,
}

impl From<&Contact> for ContactRow {
    fn from(contact: &Contact) -> Self {
        Self { phone: contact.phone.clone(), email: contact.email.clone(), website: contact.website.clone() }
    }
}

impl From<ContactRow> for Contact {
    fn from(row: ContactRow) -> Self {
        Self { phone: row.phone, email: row.email, website: row.website }
    }
}

#[derive(Debug, Clone, PartialEq, SurrealValue)]
pub(crate) struct SourceRow {
    name: String,
    id: String,
    licence: String,
}

impl From<&Source> for SourceRow {
    fn from(source: &Source) -> Self {
        Self { name: source.name.clone(), id: source.id.clone(), licence: source.licence.clone() }
    }
}

impl From<SourceRow> for Source {
    fn from(row: SourceRow) -> Self {
        Self { name: row.name, id: row.id, licence: row.licence }
    }
}
