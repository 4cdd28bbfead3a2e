//! Why a place is there, and what one should know before going: for the winners only, from the parts of their score.

use crate::{
    best::Pass,
    columns::{BUSY, CERTIFICATE, COSTS, DUTCH},
    score::shared_themes,
};
use domain::{
    codes::{Code, DutchLevel},
    coordinates::Travel,
    matches::{Caution, Part, REASONS_MAX, Reason},
};
use std::cmp::Reverse;

/// An organisation of which it may be said that it answers soon, in ten-thousandths: from six answers in time on.
const REPLIES_SOON: u16 = 9_000;
/// A way by bicycle of more minutes than this is far.
const FAR_MINUTES: u32 = 30;

fn is_far(km: f64) -> bool {
    match Travel::over(km) {
        Travel::Walking(_) => false,
        Travel::Cycling(minutes) => minutes > FAR_MINUTES,
        Travel::Far(_) => true,
    }
}

impl Pass<'_> {
    /// A part's one reason, if something was wished about it.
    fn reason(&self, part: Part, row: usize, distance_km: Option<f64>) -> Option<Reason> {
        let (columns, wishes) = (&self.candidates.columns, &self.asked.wishes);
        match part {
            Part::Themes => shared_themes(wishes, self.candidates, row).first().copied().map(Reason::Theme),
            Part::Goals => wishes.goals.iter().find(|goal| columns.facts[row].goals & 1 << goal.index() != 0).copied().map(Reason::Goal),
            Part::Readiness => wishes.start.filter(|start| columns.facts[row].steps & 1 << start.step() != 0).map(Reason::Start),
            Part::DayParts => {
                wishes.day_parts.iter().find(|day_part| columns.facts[row].when & 1 << day_part.index() != 0).copied().map(Reason::DayPart)
            }
            Part::Distance => distance_km.map(|km| Reason::Distance { km }),
            Part::Replies => (columns.facts[row].replies >= REPLIES_SOON).then_some(Reason::RepliesFast),
            Part::Evenness => None,
        }
    }

    /// What the place must have, and has.
    fn met(&self, row: usize) -> impl Iterator<Item = Reason> {
        let (wishes, spoken) = (&self.asked.wishes, self.candidates.columns.facts[row].languages);
        let need = wishes.needs.first().copied().map(Reason::NeedMet);
        let company = wishes.company.first().copied().map(Reason::Company);
        let language = wishes.languages.iter().find(|language| spoken & 1 << language.index() != 0).copied().map(Reason::Language);
        [need, company, language].into_iter().flatten()
    }

    /// At most [`REASONS_MAX`] reasons; what one is warned of is none.
    pub(crate) fn reasons(&self, row: usize, distance_km: Option<f64>, caution: Option<Caution>) -> Vec<Reason> {
        let parts = self.scorer.parts(&self.candidates.columns, row);
        let mut ordered: Vec<Part> = Part::ALL.to_vec();
        ordered.sort_by_key(|part| Reverse(parts.contribution(*part, self.formula)));
        let from_parts = ordered.into_iter().filter_map(|part| self.reason(part, row, distance_km));
        let is_far = matches!(caution, Some(Caution::Far { .. }));
        let reasons = from_parts.chain(self.met(row)).filter(|reason| !(is_far && matches!(reason, Reason::Distance { .. })));
        reasons.take(REASONS_MAX).collect()
    }

    /// The first thing to be warned of, if there is one.
    pub(crate) fn caution(&self, row: usize, stretch: bool, distance_km: Option<f64>) -> Option<Caution> {
        let noted = |note: u8| self.candidates.columns.facts[row].notes & note != 0;
        if stretch {
            Some(Caution::StepFurther)
        } else if noted(CERTIFICATE) {
            Some(Caution::Certificate)
        } else if noted(COSTS) {
            Some(Caution::Costs)
        } else if let Some(level) = self.dutch_to_learn(row) {
            Some(Caution::DutchNeeded(level))
        } else if let Some(km) = distance_km.filter(|km| is_far(*km)) {
            Some(Caution::Far { km })
        } else {
            noted(BUSY).then_some(Caution::Busy)
        }
    }

    /// The Dutch that the place needs, when that is more than was said.
    fn dutch_to_learn(&self, row: usize) -> Option<DutchLevel> {
        let level = (self.candidates.columns.facts[row].languages >> DUTCH).trailing_zeros();
        let needed = DutchLevel::ALL.get(level as usize).copied()?;
        let enough = self.asked.wishes.dutch.unwrap_or(DutchLevel::Basic);
        (needed > enough).then_some(needed)
    }
}
