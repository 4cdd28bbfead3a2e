//! Conversation reports (gespreksverslagen): what a coach and a participant wrote down together of a talk.
//!
//! One table, [`ReportMove`], is the whole life of a report: who may do what in which state. Only a version that the participant
//! agreed to counts. Every version is kept, with who wrote it; while a coach types, one version is written over until it is kept.

use crate::{
    cases::Case,
    codes::{Code as _, codes},
    ids::{CaseId, ParticipantId},
    introductions::{Next, Party},
    posting::Revision,
    slug::Slug,
    working_days::after_working_days,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

codes! {
    /// A part of a report.
    ReportPart {
        /// What a day looks like.
        DailyLife = "dagelijks-leven",
        /// Joining in: what somebody does outside the door.
        Participation = "meedoen",
        /// How they feel, in their own words.
        Health = "gezondheid",
        /// The people around them.
        Network = "netwerk",
        /// Whether work comes nearer, and what they think of it.
        Work = "werk",
        /// What they would like.
        Wishes = "wensen",
        /// What helps.
        Helps = "helpt",
        /// What stands in the way.
        InTheWay = "in-de-weg",
        /// What they do already: it counts, and is appreciated.
        Already = "doe-ik-al",
    }
}

/// Longest text of a part, in characters.
pub const PART_MAX: usize = 2_000;

/// What stands in a report.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportContent {
    /// The texts, none of them empty.
    pub texts: BTreeMap<ReportPart, String>,
    /// The parts that may be shown to others, when the participant gives permission for that. Nothing else ever is.
    pub shareable: BTreeSet<ReportPart>,
}

impl ReportContent {
    /// The text of a part; empty when there is none.
    pub fn text(&self, part: ReportPart) -> &str {
        self.texts.get(&part).map_or("", String::as_str)
    }

    /// Writes a part; an empty text takes it out.
    pub fn write(&mut self, part: ReportPart, text: &str) {
        let text = text.trim();
        if text.is_empty() {
            self.texts.remove(&part);
        } else {
            self.texts.insert(part, text.to_owned());
        }
    }

    /// Is nothing written?
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// The parts whose text is longer than [`PART_MAX`].
    pub fn too_long(&self) -> Vec<ReportPart> {
        self.texts.iter().filter(|(_, text)| text.chars().count() > PART_MAX).map(|(part, _)| *part).collect()
    }

    /// The parts that differ: in their text, or in whether they may be shown.
    pub fn differences(&self, other: &Self) -> Vec<ReportPart> {
        let differs =
            |part: &ReportPart| self.text(*part) != other.text(*part) || self.shareable.contains(part) != other.shareable.contains(part);
        ReportPart::ALL.iter().copied().filter(differs).collect()
    }
}

codes! {
    /// Where a report stands.
    ReportState {
        /// The coach writes.
        Draft = "concept",
        /// The participant got it.
        Shown = "getoond",
        /// The participant changed it.
        Corrected = "verbeterd",
        /// The participant says that it is right.
        Agreed = "akkoord",
        /// The participant does not want it: nothing counts.
        NotAgreed = "niet-akkoord",
    }
}

codes! {
    /// What somebody does with a report.
    ReportMove {
        /// Writes, or writes on.
        Write = "schrijven",
        /// Gives it to the participant.
        Show = "laten-zien",
        /// Changes it: a version of the participant's own.
        Correct = "verbeteren",
        /// "Dit klopt."
        Agree = "klopt",
        /// "Ik wil dit niet." Nobody asks why.
        Refuse = "wil-ik-niet",
    }
}

impl ReportMove {
    /// Where a report gets from here; `None` when this cannot be done with it.
    pub fn leads(self, from: ReportState) -> Option<ReportState> {
        use ReportState::{Agreed, Corrected, Draft, NotAgreed, Shown};
        Some(match (self, from) {
            (Self::Write, _) => Draft,
            (Self::Show, Draft | Corrected) => Shown,
            (Self::Correct, Shown | Corrected | Agreed | NotAgreed) => Corrected,
            (Self::Agree, Shown | Corrected) => Agreed,
            (Self::Refuse, Draft | Shown | Corrected | Agreed) => NotAgreed,
            _ => return None,
        })
    }

    /// Who may do it. What a participant says on paper or aloud, a coach writes down for them.
    pub fn by(self) -> &'static [Party] {
        match self {
            Self::Write | Self::Show => &[Party::Coach],
            Self::Correct => &[Party::Participant],
            Self::Agree | Self::Refuse => &[Party::Participant, Party::Coach],
        }
    }

    /// What this party can do in this state, in the order of the list.
    pub fn open_to(party: Party, state: ReportState) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |step| step.by().contains(&party) && step.leads(state).is_some())
    }
}

/// Working days within which a coach writes a report out, and looks at what a participant changed.
pub const COACH_DAYS: u8 = 5;
/// Working days after which a coach asks how it is, when a participant did not say anything. Nothing follows from silence.
pub const READ_DAYS: u8 = 10;

/// Who is next in this state; `None` when the report has an outcome.
pub fn next(state: ReportState) -> Option<Next> {
    let (who, within) = match state {
        ReportState::Draft | ReportState::Corrected => (Party::Coach, COACH_DAYS),
        ReportState::Shown => (Party::Participant, READ_DAYS),
        ReportState::Agreed | ReportState::NotAgreed => return None,
    };
    Some(Next { who, within })
}

codes! {
    /// How a participant got the report, or answered it.
    Told {
        /// On their own screen.
        Screen = "scherm",
        /// On paper.
        Paper = "papier",
        /// Read aloud, and said.
        Aloud = "voorgelezen",
    }
}

/// One version of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportVersion {
    /// 1 for the first.
    pub number: u32,
    /// When it was written last.
    pub at: DateTime<Utc>,
    /// Who wrote it.
    pub by: Party,
    /// The name of the coach who did; empty for the participant.
    pub name: String,
    /// Is it kept as it is? One that is not is written over by who goes on writing it.
    pub kept: bool,
    /// What stands in it.
    pub content: ReportContent,
}

/// How and when something was told.
pub type ToldOn = (Told, NaiveDate);

/// A report with its versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConversationReport {
    /// The case it belongs to; each has one.
    pub case: CaseId,
    /// Of whom.
    pub participant: ParticipantId,
    /// The name they chose.
    pub name: String,
    /// In which municipality.
    pub municipality: Slug,
    /// The coach.
    pub coach_name: String,
    /// Where it stands.
    pub state: ReportState,
    /// Which state this is: grows with each change.
    pub revision: Revision,
    /// Since when it stands there.
    pub began_on: NaiveDate,
    /// How and when the participant got it last.
    pub shown: Option<ToldOn>,
    /// How and when the participant answered last.
    pub answered: Option<ToldOn>,
    /// The last version that the participant got or wrote; 0 for none.
    pub seen_version: u32,
    /// The version to which the participant agreed and that counts.
    pub agreed_version: Option<u32>,
    /// All versions, oldest first.
    pub versions: Vec<ReportVersion>,
}

impl ConversationReport {
    /// A report in which nothing was written yet.
    pub fn new(case: &Case, today: NaiveDate) -> Self {
        Self {
            case: case.id,
            participant: case.participant,
            name: case.profile.name.clone(),
            municipality: case.municipality.clone(),
            coach_name: case.coach_name.clone(),
            state: ReportState::Draft,
            revision: Revision(0),
            began_on: today,
            shown: None,
            answered: None,
            seen_version: 0,
            agreed_version: None,
            versions: Vec::new(),
        }
    }

    /// The last version.
    pub fn latest(&self) -> Option<&ReportVersion> {
        self.versions.last()
    }

    /// What stands in the last version; nothing before the first.
    pub fn content(&self) -> ReportContent {
        self.latest().map(|version| version.content.clone()).unwrap_or_default()
    }

    /// What counts: the version to which the participant agreed, if any.
    pub fn agreed(&self) -> Option<&ReportVersion> {
        self.versions.iter().find(|version| Some(version.number) == self.agreed_version)
    }

    /// What may be shown to somebody to whom the participant gives permission: of what counts, the parts for which that was said.
    pub fn to_share(&self) -> BTreeMap<ReportPart, &str> {
        let Some(agreed) = self.agreed() else { return BTreeMap::new() };
        let content = &agreed.content;
        content.texts.iter().filter(|(part, _)| content.shareable.contains(part)).map(|(part, text)| (*part, text.as_str())).collect()
    }

    /// The last day on which whoever is next is in time; `None` when it has an outcome, or nothing was written yet.
    pub fn due_on(&self) -> Option<NaiveDate> {
        next(self.state).filter(|_| !self.versions.is_empty()).map(|next| after_working_days(self.began_on, next.within))
    }

    /// The report as its participant sees it: without what the coach is still writing.
    #[must_use]
    pub fn as_seen(mut self) -> Self {
        let seen = self.seen_version;
        self.versions.retain(|version| version.number <= seen);
        self
    }

    /// Does a version by this party, with the name of the coach, go on with the last one, or begin a new one?
    pub fn goes_on_with_last(&self, by: Party, name: &str) -> bool {
        let fresh = |last: &ReportVersion| !last.kept && last.by == by && last.name == name && last.number > self.seen_version;
        self.state == ReportState::Draft && self.latest().is_some_and(fresh)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn has_an_outcome(state: ReportState) -> bool {
        matches!(state, ReportState::Agreed | ReportState::NotAgreed)
    }

    fn report() -> ConversationReport {
        let day = "2026-11-23".parse().expect("a day");
        ConversationReport::new(&crate::samples::case(), day)
    }

    fn version(number: u32, by: Party, kept: bool) -> ReportVersion {
        let mut content = ReportContent::default();
        content.write(ReportPart::Wishes, " Een tuin. ");
        content.write(ReportPart::Health, "Ik slaap slecht.");
        content.shareable.insert(ReportPart::Wishes);
        ReportVersion { number, at: DateTime::UNIX_EPOCH, by, name: String::new(), kept, content }
    }

    #[test]
    fn each_state_names_who_is_next_or_is_an_outcome() {
        for state in ReportState::ALL {
            assert_eq!(next(*state).is_none(), has_an_outcome(*state), "{state}");
            let Some(next) = next(*state) else { continue };
            assert!(ReportMove::open_to(next.who, *state).count() > 0, "{} can do nothing in {state}", next.who);
        }
    }

    #[test]
    fn a_participant_can_refuse_from_every_state_and_come_back_on_it() {
        for state in ReportState::ALL.iter().filter(|state| **state != ReportState::NotAgreed) {
            assert_eq!(ReportMove::Refuse.leads(*state), Some(ReportState::NotAgreed), "{state}");
        }
        assert_eq!(ReportMove::Correct.leads(ReportState::NotAgreed), Some(ReportState::Corrected));
    }

    #[test]
    fn nobody_agrees_to_what_they_did_not_get() {
        assert_eq!(ReportMove::Agree.leads(ReportState::Draft), None);
        assert!(ReportMove::open_to(Party::Partner, ReportState::Agreed).next().is_none(), "and a partner has nothing to do with it");
    }

    #[test]
    fn only_what_was_agreed_and_may_be_shown_is_shared() {
        let mut report = ConversationReport { versions: vec![version(1, Party::Coach, true)], ..report() };
        assert!(report.to_share().is_empty(), "nobody agreed");
        report.agreed_version = Some(1);
        assert_eq!(report.to_share(), BTreeMap::from([(ReportPart::Wishes, "Een tuin.")]));
    }

    #[test]
    fn a_participant_sees_nothing_that_is_still_being_written() {
        let versions = vec![version(1, Party::Coach, true), version(2, Party::Coach, false)];
        let report = ConversationReport { versions, seen_version: 1, ..report() };
        assert_eq!(report.as_seen().latest().map(|version| version.number), Some(1));
    }

    #[test]
    fn what_is_being_written_is_written_over_until_it_is_kept_or_seen() {
        let with = |last, seen_version| ConversationReport { versions: vec![last], seen_version, ..report() };
        assert!(with(version(1, Party::Coach, false), 0).goes_on_with_last(Party::Coach, ""));
        assert!(!with(version(1, Party::Coach, true), 0).goes_on_with_last(Party::Coach, ""));
        assert!(!with(version(1, Party::Coach, false), 1).goes_on_with_last(Party::Coach, ""));
        assert!(!with(version(1, Party::Participant, false), 0).goes_on_with_last(Party::Coach, ""));
        assert!(!report().goes_on_with_last(Party::Coach, ""));
    }

    #[test]
    fn parts_that_differ_are_told() {
        let (one, mut other) = (version(1, Party::Coach, true).content, version(1, Party::Coach, true).content);
        assert!(one.differences(&other).is_empty());
        other.write(ReportPart::Health, "");
        other.shareable.clear();
        assert_eq!(one.differences(&other), [ReportPart::Health, ReportPart::Wishes]);
        other.write(ReportPart::Work, &"x".repeat(PART_MAX + 1));
        assert_eq!(other.too_long(), [ReportPart::Work]);
    }

    #[test]
    fn nobody_waits_for_a_report_that_was_not_begun() {
        assert_eq!(report().due_on(), None);
        let begun = ConversationReport { versions: vec![version(1, Party::Coach, true)], ..report() };
        assert_eq!(begun.due_on(), "2026-11-30".parse().ok());
    }

    proptest! {
        /// Whatever people do, in whatever order: there is an outcome, or somebody who is next and can do something.
        #[test]
        fn a_walk_never_ends_with_nobody(steps in prop::collection::vec(0usize..ReportMove::ALL.len(), 0..200)) {
            let mut state = ReportState::Draft;
            for step in steps {
                state = ReportMove::ALL[step].leads(state).unwrap_or(state);
                match next(state) {
                    Some(next) => prop_assert!(ReportMove::open_to(next.who, state).next().is_some()),
                    None => prop_assert!(has_an_outcome(state)),
                }
            }
        }
    }
}
