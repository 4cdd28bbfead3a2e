//! Calls to hear how it goes: planned when somebody begins, tried again when nobody was reached, given up after a number of tries.

use crate::Marketplace;
use chrono::Days;
use domain::handovers::{Attempt, FollowUp, HandOver};

/// Days after which somebody who was not reached is tried again.
const AGAIN_DAYS: u64 = 7;

impl Marketplace {
    /// The calls to hear how it goes, once somebody begins.
    pub(super) fn plan_calls(&self, hand_over: &mut HandOver) {
        let today = self.today();
        let on = |weeks: &u8| today + Days::new(u64::from(*weeks) * 7);
        hand_over.follow_ups =
            self.coaching.follow_up_weeks.iter().map(|weeks| FollowUp { on: on(weeks), attempts: Vec::new(), done: false }).collect();
    }

    /// Is nothing more planned after this attempt?
    pub(super) fn is_last_call(&self, hand_over: &HandOver, reached: bool) -> bool {
        let mut open = hand_over.follow_ups.iter().filter(|call| !call.done);
        let ends = open.next().is_none_or(|call| reached || self.gives_up(call));
        ends && open.next().is_none()
    }

    /// Is a call given up with one more attempt that fails?
    fn gives_up(&self, call: &FollowUp) -> bool {
        call.attempts.len() + 1 >= usize::from(self.coaching.attempts)
    }

    pub(super) fn note_attempt(&self, hand_over: &mut HandOver, attempt: Attempt) {
        let Some(at) = hand_over.follow_ups.iter().position(|call| !call.done) else { return };
        let call = &mut hand_over.follow_ups[at];
        call.done = attempt.answers.is_some() || self.gives_up(call);
        // Whoever was not reached is tried again in a week.
        call.on = if call.done { call.on } else { attempt.on + Days::new(AGAIN_DAYS) };
        call.attempts.push(attempt);
    }
}
