//! What the program does with hand-overs in its own time: telling once who can act, ending what nobody answers, ending permissions.

use super::moving::Step;
use crate::{Marketplace, policy::UseCase};
use chrono::NaiveDate;
use db::{Change, StoredHandOver};
use domain::{
    actors::Actor,
    codes::Code as _,
    handovers::{GRACE_DAYS, HandOverMove, HandOverState, next},
    introductions::Party,
    messages::Message,
    refusal::{Failure, Refusal},
    working_days::after_working_days,
};

/// Hand-overs that are looked at in one go.
const BATCH: u32 = 200;

impl Marketplace {
    /// Tells once that a term passed, ends what nobody answered long after, and ends permissions whose last day is over, of hand-overs
    /// and of who else helps somebody.
    pub async fn keep_hand_overs(&self) -> Result<(), Failure> {
        let today = self.today();
        // One that cannot be kept now holds no other one up.
        let mut failures = Vec::new();
        for stored in self.database.hand_overs_to_alert(today, BATCH).await.map_err(Failure::internal)? {
            failures.push(self.alert(stored).await);
        }
        let expiring: Vec<_> = HandOverState::ALL.iter().copied().filter(|state| HandOverMove::Expire.leads(*state).is_some()).collect();
        for stored in self.database.hand_overs_overdue(&expiring, long_before(today), BATCH).await.map_err(Failure::internal)? {
            let step = Step {
                actor: &Actor::Clockwork,
                use_case: UseCase::KeepHandOvers,
                by: Party::Clockwork,
                what: HandOverMove::Expire,
                key: None,
            };
            match self.move_hand_over(step, stored, |_, _| Ok(())).await {
                // Somebody does something with it at this moment: the next round looks again.
                Err(Failure::Refused(Refusal::Changed | Refusal::WrongState)) => {}
                done => failures.push(done),
            }
        }
        let mut change = Change::new();
        change.end_permissions_before(today, self.now());
        change.end_attentions_before(today);
        failures.push(self.commit(change).await);
        failures.into_iter().collect()
    }

    /// Once, to who can act: the partner who has not answered, and the coach. Where the municipality wants no message of it, the work
    /// stays on the list of the coach, and a message that was switched off does not come later.
    async fn alert(&self, stored: StoredHandOver) -> Result<(), Failure> {
        let hand_over = &stored.hand_over;
        let mut change = Change::new();
        change.alerted(hand_over.id);
        if self.is_quiet(&hand_over.municipality, hand_over.state.route()).await? {
            return self.commit(change).await;
        }
        if next(hand_over.state, 1).is_some_and(|next| next.who == Party::Partner) {
            let path = format!("/partner/overdrachten/{}", hand_over.id);
            self.tell_partner_of(&mut change, hand_over, &Message::HandOverReminder { path }, None).await?;
        }
        self.tell_coach(&mut change, &stored).await?;
        self.log_hand_over(&mut change, &Actor::Clockwork, UseCase::KeepHandOvers, hand_over, "herinnerd");
        self.commit(change).await?;
        self.notify_mail();
        Ok(())
    }
}

/// A term that ended before this day passed so long ago that the program ends it.
fn long_before(today: NaiveDate) -> NaiveDate {
    // Counted backwards: the latest day from which the time of grace is over today.
    today.iter_days().rev().find(|day| after_working_days(*day, GRACE_DAYS) < today).unwrap_or(today)
}
