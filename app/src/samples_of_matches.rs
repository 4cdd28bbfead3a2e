//! What fits whom at the marketplace of the tests.

use crate::samples::{Behaviour, Fake, card};
use async_trait::async_trait;
use domain::{
    accounts::Role,
    codes::{Code as _, Goal, Need, Theme},
    coordinates::Coordinates,
    day_parts::{DayPart, Weekday},
    groups::{Group, GroupLine, GroupProposal, OtherPlace, ProposedToOne},
    matches::{Caution, Loosening, Match, Matched, Part, Reason, Weight},
    own_files::{FileProblem, PlacesFile},
    postcodes::PostcodeArea,
    refusal::{Failure, Refusal},
    use_cases::{Actor, Matches},
    wishes::Wishes,
};

/// The garden, with what can be said of it. Every second one is a step further.
fn found(number: usize) -> Match {
    let tuesday = DayPart::parse("di-ochtend").expect("a day part");
    let stretch = number % 2 == 1;
    Match {
        card: card(),
        reasons: vec![Reason::Theme(Theme::Green), Reason::DayPart(tuesday), Reason::Distance { km: 2.4 }],
        caution: Some(if stretch { Caution::StepFurther } else { Caution::Busy }),
        stretch,
    }
}

/// Nothing for who practises a language, two places for who needs it quiet, else thirty.
fn total(behaviour: Behaviour, wishes: &Wishes) -> usize {
    match behaviour {
        Behaviour::Empty => 0,
        _ if wishes.goals.contains(&Goal::PractiseLanguage) => 0,
        _ if wishes.needs.contains(&Need::Quiet) => 2,
        _ => 30,
    }
}

#[async_trait]
impl Matches for Fake {
    async fn matches(&self, _: &Actor, wishes: &Wishes, at_most: usize) -> Result<Matched, Failure> {
        tokio::task::yield_now().await;
        self.check()?;
        let total = total(self.behaviour(), wishes);
        let loosenings = if total == 2 {
            vec![(Loosening::WithoutNeed(Need::Quiet), 28), (Loosening::AlsoOn(Weekday::Wednesday), 1)]
        } else {
            Vec::new()
        };
        let from = wishes.near.filter(|near| near.postcode.number() != 9999).map(|near| PostcodeArea {
            postcode: near.postcode,
            city: "Utrecht".to_owned(),
            municipality: "Utrecht".to_owned(),
            coordinates: Coordinates::new(52.1, 5.1).expect("a point"),
        });
        let matches = (0..total.min(at_most)).map(found).collect();
        Ok(Matched { total: u32::try_from(total).expect("few"), matches, loosenings, from })
    }

    async fn weights(&self, _: &Actor) -> Result<Vec<Weight>, Failure> {
        self.check()?;
        let shares = [0.3, 0.15, 0.15, 0.1, 0.15, 0.05, 0.1];
        Ok(Part::ALL.iter().zip(shares).map(|(part, share)| Weight { part: *part, share }).collect())
    }

    /// The garden for the first who does not practise a language; for who does, nothing fits. Who comes after finds it full.
    async fn propose(&self, actor: &Actor, group: &Group) -> Result<GroupProposal, Failure> {
        self.check()?;
        if !actor.has_role(Role::Coach) {
            return Err(Refusal::NotAllowed.into());
        }
        let mut free = 1_usize;
        let mut one = |wishes: &Wishes| {
            let postcode_unknown = wishes.near.is_some_and(|near| near.postcode.number() == 9999);
            if wishes.goals.contains(&Goal::PractiseLanguage) {
                return ProposedToOne { postcode_unknown, ..ProposedToOne::default() };
            }
            let place = (free > 0).then(|| found(0));
            free = free.saturating_sub(1);
            let others = [place.is_some(), false].map(|has_room| OtherPlace { card: card(), day_part: None, has_room }).to_vec();
            ProposedToOne { day_part: place.as_ref().and_then(|_| DayPart::parse("di-ochtend")), place, others, postcode_unknown }
        };
        Ok(GroupProposal { people: group.people().iter().map(&mut one).collect() })
    }

    /// Each line of the file is a name and an answer with a comma between them; without a line it cannot be used.
    async fn read_group(&self, actor: &Actor, file: PlacesFile) -> Result<Result<Vec<GroupLine>, FileProblem>, Failure> {
        self.check()?;
        if !actor.has_role(Role::Coach) {
            return Err(Refusal::NotAllowed.into());
        }
        let text = String::from_utf8_lossy(&file.bytes).into_owned();
        let line = |(line, number): (&str, u64)| {
            let (name, theme) = line.split_once(',')?;
            let answers = vec![("thema", theme.to_owned())];
            Some(GroupLine { line: number, name: name.to_owned(), address: String::new(), answers })
        };
        let lines: Vec<GroupLine> = text.lines().zip(1..).filter_map(line).collect();
        Ok(if lines.is_empty() { Err(FileProblem::Empty) } else { Ok(lines) })
    }
}
