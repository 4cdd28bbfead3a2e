//! Partner organisations (partners): who offers the places.

use crate::{
    codes::OrganisationKind,
    ids::OrganisationId,
    places::{Address, Contact, Source},
    slug::Slug,
};
use chrono::{DateTime, Utc};

/// A partner organisation.
#[derive(Debug, Clone, PartialEq)]
pub struct Organisation {
    /// Identity.
    pub id: OrganisationId,
    /// Readable part of its address; unique.
    pub slug: Slug,
    /// Name as people know it.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// One sentence.
    pub summary: String,
    /// More sentences; paragraphs separated by an empty line.
    pub description: String,
    /// Where it is.
    pub address: Address,
    /// How to reach it.
    pub contact: Contact,
    /// Where the record comes from.
    pub source: Source,
    /// When it was stored first.
    pub created_at: DateTime<Utc>,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
}

/// An organisation as a source describes it, before it has an identity here.
#[derive(Debug, Clone, PartialEq)]
pub struct OrganisationDraft {
    /// The slug it would like; another is made when that one is taken.
    pub slug: Slug,
    /// See [`Organisation::name`].
    pub name: String,
    /// See [`Organisation::kind`].
    pub kind: OrganisationKind,
    /// See [`Organisation::summary`].
    pub summary: String,
    /// See [`Organisation::description`].
    pub description: String,
    /// See [`Organisation::address`].
    pub address: Address,
    /// See [`Organisation::contact`].
    pub contact: Contact,
    /// See [`Organisation::source`].
    pub source: Source,
}

impl OrganisationDraft {
    /// The organisation that this draft becomes, stored for the first time at `now`.
    pub fn into_organisation(self, slug: Slug, now: DateTime<Utc>) -> Organisation {
        Organisation {
            id: self.source.organisation_id(),
            slug,
            name: self.name,
            kind: self.kind,
            summary: self.summary,
            description: self.description,
            address: self.address,
            contact: self.contact,
            source: self.source,
            created_at: now,
            updated_at: now,
        }
    }
}

/// The little of an organisation that a list of places shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationName {
    /// Identity.
    pub id: OrganisationId,
    /// Readable part of its address.
    pub slug: Slug,
    /// Name as people know it.
    pub name: String,
}
