//! Organisations that would like to join, and what became of it.

use crate::{
    accounts::EmailAddress,
    codes::{OrganisationKind, codes},
    languages::UiLanguage,
    slug::Slug,
};
use chrono::{DateTime, Utc};
use uuid::Uuid;

codes! {
    /// Where an application stands.
    ApplicationStatus {
        /// An administrator has to look.
        Waiting = "wacht",
        /// The organisation is there.
        Approved = "goedgekeurd",
        /// It was declined, with a reason.
        Declined = "afgewezen",
    }
}

/// What an organisation says of itself when it applies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApplicationForm {
    /// Name of the organisation.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// What people can do there, in one or two sentences.
    pub summary: String,
    /// Town.
    pub city: String,
    /// The municipality that checks it, as a slug of [`crate::use_cases::Municipalities::municipalities`].
    pub municipality: Slug,
    /// Web page; may be empty.
    pub website: String,
    /// Telephone number of the organisation; may be empty.
    pub phone: String,
    /// Name of the person who applies, for the invitation.
    pub person: String,
    /// Address of that person.
    pub email: EmailAddress,
    /// Language of mails.
    pub language: UiLanguage,
}

/// An application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Application {
    /// Identity, of version 7.
    pub id: Uuid,
    /// What it says.
    pub form: ApplicationForm,
    /// Where it stands.
    pub status: ApplicationStatus,
    /// Why it was declined; empty otherwise.
    pub reason: String,
    /// When it came in.
    pub created_at: DateTime<Utc>,
}

/// What waits for an administrator, oldest first.
#[derive(Debug, Clone, PartialEq)]
pub enum ToCheck {
    /// An organisation that would like to join.
    Application(Application),
    /// A place of an organisation that is new.
    Place(crate::posting::PlaceToCheck),
    /// A place about which visitors said something.
    Reports(crate::reports::ReportsToCheck),
}

impl ToCheck {
    /// Since when it waits.
    pub fn since(&self) -> DateTime<Utc> {
        match self {
            Self::Application(application) => application.created_at,
            Self::Place(place) => place.since,
            Self::Reports(reports) => reports.since,
        }
    }
}

/// Places of a new organisation that are looked at before they are published.
pub const CHECKED_PLACES: u32 = 3;
/// Longest reason, in characters.
pub const REASON_MAX: usize = 1_000;
