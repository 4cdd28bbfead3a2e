//! Posting places: what a partner may do with a place, in which state, and what is still missing.

use crate::{
    codes::{Code, PlaceKind, PlaceStatus, codes},
    ids::PlaceId,
    organisations::OrganisationName,
    places::{Place, PlaceContent},
};
use chrono::{DateTime, Utc};

codes! {
    /// What somebody does with the state of a place.
    PlaceMove {
        /// The partner thinks it is ready.
        Submit = "indienen",
        /// The partner takes it back before it was looked at.
        Withdraw = "terugnemen",
        /// An administrator lets it onto the marketplace.
        Approve = "goedkeuren",
        /// An administrator asks for a change first.
        Return = "terugsturen",
        /// The partner takes it off for a while.
        Pause = "stilzetten",
        /// The partner puts it back.
        Resume = "weer-aanzetten",
        /// The partner says that it is still true.
        Confirm = "klopt-nog",
        /// The partner stops with it; it is kept for history.
        Archive = "archiveren",
        /// The partner begins with it again.
        Restore = "terughalen",
    }
}

impl PlaceMove {
    /// Where a place gets from here; `None` when this cannot be done with it. `trusted`: may the organisation publish by
    /// itself? This table is the whole life of a place, but for its end date, which the program watches.
    pub fn leads(self, from: PlaceStatus, trusted: bool) -> Option<PlaceStatus> {
        use PlaceStatus::{Archived, Draft, Expired, Full, Paused, Published, Submitted};
        Some(match (self, from) {
            (Self::Submit, Draft) | (Self::Resume, Paused | Expired) if trusted => Published,
            (Self::Submit, Draft) | (Self::Resume, Paused | Expired) => Submitted,
            (Self::Withdraw | Self::Return, Submitted) | (Self::Restore, Archived) => Draft,
            (Self::Approve, Submitted) => Published,
            (Self::Pause, Published | Full) => Paused,
            (Self::Confirm, Published | Full) => from,
            (Self::Archive, Draft | Published | Full | Paused | Expired) => Archived,
            _ => return None,
        })
    }

    /// Is this for administrators?
    pub fn is_for_administrators(self) -> bool {
        matches!(self, Self::Approve | Self::Return)
    }
}

codes! {
    /// A part of a place that a partner fills in on a screen of its own, in the order of the screens.
    PlaceStep {
        /// Title and summary.
        What = "wat",
        /// The work, cut in tasks, and more about it.
        Tasks = "taken",
        /// Themes and goals.
        About = "thema",
        /// Kind, day parts with capacity, dates.
        When = "wanneer",
        /// Help, languages, what the place offers.
        Offers = "biedt",
        /// For whom it fits, as steps in words.
        For = "voor-wie",
        /// Address.
        Where = "waar",
        /// What it asks, costs and gives back.
        Costs = "afspraken",
        /// How to reach them.
        Contact = "contact",
        /// A photo.
        Photo = "foto",
    }
}

impl PlaceStep {
    /// The screen after this one.
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self.index() + 1).copied()
    }
}

/// The steps without which a place cannot be published.
pub fn missing(content: &PlaceContent) -> Vec<PlaceStep> {
    let reachable = [&content.contact.phone, &content.contact.email].iter().any(|text| !text.is_empty());
    let missing = [
        (PlaceStep::What, content.title.is_empty() || content.summary.is_empty()),
        (PlaceStep::About, content.themes.is_empty()),
        (PlaceStep::When, content.slots.is_empty() && content.kind != PlaceKind::Flexible),
        (PlaceStep::Where, content.address.city.is_empty() || content.address.municipality.is_empty()),
        (PlaceStep::Contact, !reachable),
    ];
    missing.into_iter().filter(|(_, is_missing)| *is_missing).map(|(step, _)| step).collect()
}

/// A place as its partner sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnPlace {
    /// The place.
    pub place: Place,
    /// Who offers it.
    pub organisation: OrganisationName,
    /// May the organisation publish by itself?
    pub trusted: bool,
    /// What an administrator asked when it was sent back; empty when nothing.
    pub question: String,
    /// Others saw it or had a seat there, now or before: it is put away and never thrown away.
    pub kept: bool,
}

impl OwnPlace {
    /// Names the state of the place that somebody looks at: a change that was made to another state is refused.
    pub fn revision(&self) -> Revision {
        Revision::of(self.place.updated_at)
    }

    /// Can it be thrown away? Only a draft that nobody else ever had to do with.
    pub fn can_be_discarded(&self) -> bool {
        self.place.content.status == PlaceStatus::Draft && !self.kept
    }

    /// What can be done with it now by its partner.
    pub fn moves(&self) -> Vec<PlaceMove> {
        let status = self.place.content.status;
        PlaceMove::ALL.iter().copied().filter(|step| !step.is_for_administrators() && step.leads(status, self.trusted).is_some()).collect()
    }
}

/// When a record was changed last, in microseconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Revision(pub i64);

impl Revision {
    /// The revision of a record that was changed at this moment.
    pub fn of(updated_at: DateTime<Utc>) -> Self {
        Self(updated_at.timestamp_micros())
    }
}

/// Own places on one page.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnPlaces {
    /// Who offers them.
    pub organisation: OrganisationName,
    /// How many there are, archived ones too.
    pub total: u32,
    /// The page that is answered, from 1.
    pub page: u32,
    /// How many pages there are.
    pub pages: u32,
    /// The places, last changed first.
    pub places: Vec<OwnPlace>,
}

/// Own places on one page.
pub const OWN_PLACES_PAGE: u32 = 25;

/// A change that was made to a place.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceVersion {
    /// Identity: undoing names it.
    pub id: uuid::Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// The name of who did it; empty for the program itself or an account that is gone.
    pub by: String,
    /// What it was before.
    pub before: PlaceContent,
    /// What it became.
    pub after: PlaceContent,
}

/// A part of a place that was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Which part, as a code: `titel`, `samenvatting`, ...
    pub field: &'static str,
    /// What it was, in words or codes.
    pub before: String,
    /// What it became.
    pub after: String,
}

/// What differs between two states of a place, part by part.
pub fn differences(before: &PlaceContent, after: &PlaceContent) -> Vec<Difference> {
    fn list<C: Code>(codes: &std::collections::BTreeSet<C>) -> String {
        codes.iter().map(|code| code.code()).collect::<Vec<_>>().join(", ")
    }
    fn date(date: Option<chrono::NaiveDate>) -> String {
        date.map(|date| date.to_string()).unwrap_or_default()
    }
    type Part = (&'static str, fn(&PlaceContent) -> String);
    const PARTS: &[Part] = &[
        ("titel", |it| it.title.clone()),
        ("samenvatting", |it| it.summary.clone()),
        ("beschrijving", |it| it.description.clone()),
        ("teksttaal", |it| it.text_language.code().to_owned()),
        ("taken", |it| it.tasks.join("\n")),
        ("themas", |it| list(&it.themes)),
        ("hoofdthema", |it| it.main_theme.map(|theme| theme.code().to_owned()).unwrap_or_default()),
        ("doelen", |it| list(&it.goals)),
        ("soort", |it| it.kind.code().to_owned()),
        ("dagdelen", |it| it.slots.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")),
        ("uren", |it| it.hours_per_week.map(|(least, most)| format!("{least}-{most}")).unwrap_or_default()),
        ("begin", |it| date(it.starts_on)),
        ("einde", |it| date(it.ends_on)),
        ("hulp", |it| list(&it.help)),
        ("biedt", |it| list(&it.offers)),
        ("talen", |it| list(&it.languages)),
        ("nederlands", |it| it.dutch_needed.code().to_owned()),
        ("tredes", |it| format!("{}-{}", it.steps.from(), it.steps.to())),
        ("vraagt", |it| it.asks.clone()),
        ("kosten", |it| it.costs.clone()),
        ("terug", |it| it.returns.clone()),
        ("overeenkomst", |it| it.agreement.code().to_owned()),
        ("vog", |it| if it.certificate_of_conduct { "ja" } else { "nee" }.to_owned()),
        ("adres", |it| {
            let address = &it.address;
            [&address.street, &address.postcode, &address.city, &address.municipality, &address.neighbourhood]
                .map(String::as_str)
                .join(", ")
        }),
        ("contact", |it| [&it.contact.phone, &it.contact.email, &it.contact.website].map(String::as_str).join(", ")),
        ("foto", |it| it.photo.clone()),
        ("status", |it| it.status.code().to_owned()),
    ];
    PARTS
        .iter()
        .map(|(field, part)| Difference { field, before: part(before), after: part(after) })
        .filter(|difference| difference.before != difference.after)
        .collect()
}

/// Days after which a partner is asked whether a place is still true.
pub const CONFIRMED_DAYS: i64 = 90;
/// Days without an answer after which the place is paused.
pub const ANSWER_DAYS: i64 = 14;

/// People who can wait for one day part of a place.
pub const WAITING_MAX: u16 = 500;

/// A place that waits for a check.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceToCheck {
    /// Which.
    pub place: PlaceId,
    /// What you do there.
    pub title: String,
    /// Who offers it.
    pub organisation: OrganisationName,
    /// Since when it waits.
    pub since: DateTime<Utc>,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From each state somebody can go on, and whatever is archived can come back.
    #[test]
    fn no_place_is_ever_stuck() {
        for status in PlaceStatus::ALL {
            for trusted in [true, false] {
                let ways = PlaceMove::ALL.iter().filter(|step| step.leads(*status, trusted).is_some()).count();
                assert!(ways > 0, "{status}");
            }
        }
    }

    #[test]
    fn a_new_organisation_never_publishes_by_itself() {
        let mut reached = std::collections::BTreeSet::from([PlaceStatus::Draft]);
        for _ in 0..PlaceStatus::ALL.len() {
            for status in reached.clone() {
                reached.extend(
                    PlaceMove::ALL.iter().filter(|step| !step.is_for_administrators()).filter_map(|step| step.leads(status, false)),
                );
            }
        }
        assert!(!reached.iter().any(|status| status.is_public()), "{reached:?}");
    }

    #[test]
    fn an_approved_place_is_public_and_can_be_taken_off() {
        let published = PlaceMove::Approve.leads(PlaceStatus::Submitted, false);
        assert_eq!(published, Some(PlaceStatus::Published));
        assert_eq!(PlaceMove::Pause.leads(PlaceStatus::Published, false), Some(PlaceStatus::Paused));
        assert_eq!(PlaceMove::Approve.leads(PlaceStatus::Draft, true), None);
    }
}
