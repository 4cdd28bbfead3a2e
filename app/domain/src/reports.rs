//! Something is not right about a place, says somebody who came by; and what becomes of that.
//!
//! Nobody needs an account for it. Whoever leaves an address hears how it ended, and the address is erased then.

use crate::{
    accounts::EmailAddress,
    codes::codes,
    ids::PlaceId,
    languages::UiLanguage,
    organisations::OrganisationName,
    places::Place,
    plain_language::{self, Finding, Whose},
    posting::Revision,
    slug::Slug,
};
use chrono::{DateTime, Utc};
use uuid::Uuid;

codes! {
    /// What is wrong with a place.
    ReportKind {
        /// The day or the time.
        When = "wanneer",
        /// The address.
        Address = "adres",
        /// How to reach them.
        Contact = "contact",
        /// It does not exist any more.
        Gone = "bestaat-niet",
        /// The text is unkind, or not safe.
        Unkind = "onvriendelijk",
        /// Anything else.
        Other = "anders",
    }
}

codes! {
    /// Where a report stands.
    ReportStatus {
        /// An administrator has to look.
        Open = "open",
        /// The place is right, or was put right.
        Fits = "klopt",
        /// The place is not on the marketplace any more.
        Off = "stilgezet",
    }
}

/// What somebody says about a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportForm {
    /// What is wrong.
    pub kind: ReportKind,
    /// More about it; may be empty, at most [`WORDS_MAX`] characters.
    pub words: String,
    /// Where they would like to hear how it ended.
    pub email: Option<EmailAddress>,
    /// In which language.
    pub language: UiLanguage,
}

/// A report that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Identity, of version 7.
    pub id: Uuid,
    /// About which place.
    pub place: PlaceId,
    /// Whose administrators look.
    pub municipality: Slug,
    /// What it says.
    pub form: ReportForm,
    /// When it came in.
    pub created_at: DateTime<Utc>,
    /// When the partner was asked about it.
    pub asked_at: Option<DateTime<Utc>>,
    /// Where it stands.
    pub status: ReportStatus,
}

/// A place that somebody can say something about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceToReport {
    /// What one does there.
    pub title: String,
    /// Whose administrators look; `None` where nobody would.
    pub municipality: Option<Slug>,
}

/// A place with the reports about it that wait.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportedPlace {
    /// The place as it is now.
    pub place: Place,
    /// Who offers it.
    pub organisation: OrganisationName,
    /// How many people edit for it: without any there is nobody to ask by mail.
    pub editors: usize,
    /// The reports, oldest first, at most [`REPORTS_SHOWN`].
    pub reports: Vec<Report>,
}

impl ReportedPlace {
    /// Names the state of the place that somebody looks at.
    pub fn revision(&self) -> Revision {
        Revision::of(self.place.updated_at)
    }

    /// When its partner was asked last.
    pub fn asked_at(&self) -> Option<DateTime<Utc>> {
        self.reports.iter().filter_map(|report| report.asked_at).max()
    }

    /// Did the partner change or confirm the place after they were asked?
    pub fn answered(&self) -> bool {
        self.asked_at().is_some_and(|asked| self.place.updated_at > asked)
    }

    /// What is wrong, each once.
    pub fn kinds(&self) -> Vec<ReportKind> {
        let kinds: std::collections::BTreeSet<_> = self.reports.iter().map(|report| report.form.kind).collect();
        kinds.into_iter().collect()
    }
}

/// A place with reports that wait, in the queue.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportsToCheck {
    /// Which place.
    pub place: PlaceId,
    /// What one does there.
    pub title: String,
    /// Who offers it.
    pub organisation: OrganisationName,
    /// How many reports wait.
    pub count: u32,
    /// Was the partner asked about any of them?
    pub asked: bool,
    /// When the oldest came in.
    pub since: DateTime<Utc>,
}

/// How reports end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReportVerdict {
    /// The place is right, or was put right meanwhile.
    Fits,
    /// The place is taken off the marketplace; when it is off already, nothing happens to it.
    Off {
        /// The state of the place that was looked at.
        base: Revision,
        /// What its editors are told.
        reason: String,
    },
}

/// Most characters of the words of a report.
pub const WORDS_MAX: usize = 500;
/// Reports about one place that are shown, and dealt with, at once.
pub const REPORTS_SHOWN: u32 = 100;
/// Working days within which somebody looks.
pub const LOOKED_AT_WITHIN: u32 = 5;
/// Days for which a report that was dealt with is kept.
pub const REPORT_KEPT_DAYS: i64 = 90;

/// What in these words is better left out: numbers to call, numbers of citizens, addresses, health. A hint, never a reason to
/// refuse.
pub fn personal(words: &str, language: UiLanguage) -> Vec<Finding> {
    let is_personal =
        |finding: &Finding| matches!(finding, Finding::PhoneNumber | Finding::EmailAddress | Finding::LooksLikeBsn | Finding::HealthDetail);
    let advice = plain_language::check(words, language, Whose::PublicText);
    let found: std::collections::BTreeSet<_> = advice.into_iter().map(|advice| advice.finding).filter(is_personal).collect();
    found.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_to_one_person_is_noticed_and_nothing_else() {
        let found = |words| personal(words, UiLanguage::Dutch);
        assert_eq!(found("Bel mij op 06 12 34 56 78."), [Finding::PhoneNumber]);
        assert_eq!(found("Mijn nummer is 111222333."), [Finding::LooksLikeBsn]);
        assert_eq!(found("Mail naar iris@example.nl, of bel 030 123 45 67."), [Finding::PhoneNumber, Finding::EmailAddress]);
        assert!(found("Het begint verplicht om tien uur en niet om negen uur, en dat al een hele lange tijd, zegt iedereen.").is_empty());
        assert!(found("").is_empty());
    }
}
