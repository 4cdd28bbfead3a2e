//! Plans in steps (stappenplannen): what somebody does next, small and with a date, and by whom.
//!
//! A step that is done may carry a thank-you: see [`crate::rewards`]. A step that is not done has no consequence.

use crate::{
    codes::codes,
    ids::{CaseId, ParticipantId, StepId},
    rewards::{Rewards, ThankYou},
};
use chrono::NaiveDate;

codes! {
    /// By whom a step is done.
    StepBy {
        /// The participant.
        Participant = "deelnemer",
        /// The coach.
        Coach = "coach",
        /// Both of them.
        Together = "samen",
    }
}

/// Longest text of a step, in characters.
pub const STEP_MAX: usize = 200;
/// Most steps of one plan.
pub const STEPS_MAX: u32 = 60;

/// What is written down of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepForm {
    /// What; 1 to [`STEP_MAX`] characters.
    pub text: String,
    /// By whom.
    pub by: StepBy,
    /// When, if that is known.
    pub on: Option<NaiveDate>,
}

impl StepForm {
    /// Is there a text, and is it short enough?
    pub fn is_fine(&self) -> bool {
        self.text.trim() == self.text && (1..=STEP_MAX).contains(&self.text.chars().count())
    }
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanStep {
    /// Identity.
    pub id: StepId,
    /// What was written down.
    pub form: StepForm,
    /// Since when it is done.
    pub done_on: Option<NaiveDate>,
    /// What somebody got for it.
    pub thanks: Option<ThankYou>,
}

/// The steps of somebody, as their coach sees them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The name that the participant chose.
    pub name: String,
    /// The steps: what is to be done by date, then what was done, last first.
    pub steps: Vec<PlanStep>,
    /// What can be given.
    pub rewards: Rewards,
}

/// The steps of somebody, as they see them themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnPlan {
    /// The case it belongs to.
    pub case: CaseId,
    /// Of whom.
    pub participant: ParticipantId,
    /// The coach.
    pub coach_name: String,
    /// The steps, as in [`Plan::steps`].
    pub steps: Vec<PlanStep>,
}

/// Puts steps in the order in which they are read: what is to be done by date (without a date last), then what was done, last first.
pub fn in_order(mut steps: Vec<PlanStep>) -> Vec<PlanStep> {
    steps.sort_by_key(|step| {
        let (done, day) = (step.done_on, step.form.on.unwrap_or(NaiveDate::MAX));
        (done.is_some(), done.map(std::cmp::Reverse), day, step.id)
    });
    steps
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn step(number: u128, on: Option<&str>, done_on: Option<&str>) -> PlanStep {
        let day = |text: &str| text.parse().expect("a day");
        let form = StepForm { text: "Bellen".to_owned(), by: StepBy::Together, on: on.map(day) };
        PlanStep { id: StepId(Uuid::from_u128(number)), form, done_on: done_on.map(day), thanks: None }
    }

    #[test]
    fn what_is_next_stands_first_and_what_was_done_last() {
        let steps = vec![
            step(1, None, None),
            step(2, Some("2026-12-01"), Some("2026-11-20")),
            step(3, Some("2026-12-02"), None),
            step(4, None, Some("2026-11-22")),
        ];
        let order: Vec<u128> = in_order(steps).into_iter().map(|step| step.id.0.as_u128()).collect();
        assert_eq!(order, [3, 1, 4, 2]);
    }

    #[test]
    fn a_step_is_a_short_text() {
        let form = |text: &str| StepForm { text: text.to_owned(), by: StepBy::Coach, on: None };
        assert!(form("Bellen").is_fine() && form(&"é".repeat(STEP_MAX)).is_fine());
        assert!(!form("").is_fine() && !form(" Bellen").is_fine() && !form(&"x".repeat(STEP_MAX + 1)).is_fine());
    }
}
