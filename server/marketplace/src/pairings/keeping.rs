//! What the program does with pairings in its own time: reminding a buddy, going on when they do not answer, ending what lasted long
//! enough.

use super::{OWN_PAGE, moving::Step};
use crate::{Marketplace, policy::UseCase};
use chrono::Days;
use db::{Change, StoredPairing};
use domain::{
    actors::Actor,
    messages::Message,
    municipalities::AlertRoute,
    pairings::{ANSWER_DAYS, PairingMove, PairingParty, PairingState, REMIND_DAYS, last_day},
    refusal::{Failure, Refusal},
};

/// Pairings that are looked at in one go.
const BATCH: u32 = 200;

impl Marketplace {
    /// Reminds each buddy once, lets who asked choose again when the buddy did not answer in time, and ends pairings on their last day.
    pub async fn keep_pairings(&self) -> Result<(), Failure> {
        let today = self.today();
        let soon = today + Days::new((ANSWER_DAYS - REMIND_DAYS).into());
        // One that cannot be kept now holds no other one up.
        let mut failures = Vec::new();
        for stored in self.database.pairings_due(&[PairingState::Chosen], soon, BATCH).await.map_err(Failure::internal)? {
            let is_late = stored.pairing.due_on.is_some_and(|day| day < today);
            let done = if is_late {
                self.expire_choice(stored).await
            } else if stored.pairing.reminded {
                Ok(())
            } else {
                self.remind_buddy(stored).await
            };
            failures.push(unless_changed(done));
        }
        for stored in self.database.pairings_due(&[PairingState::Active], today, BATCH).await.map_err(Failure::internal)? {
            if stored.pairing.paired_on.is_some_and(|began| last_day(began, self.coaching.buddy_months) <= today) {
                failures.push(unless_changed(self.move_pairing(by_itself(PairingMove::Finish), stored, None, Change::new()).await));
            }
        }
        failures.into_iter().collect()
    }

    async fn expire_choice(&self, mut stored: StoredPairing) -> Result<(), Failure> {
        if let Some((buddy, _)) = &stored.pairing.buddy {
            let buddy = *buddy;
            stored.pairing.proposed.retain(|proposed| *proposed != buddy);
        }
        self.move_pairing(by_itself(PairingMove::Expire), stored, None, Change::new()).await
    }

    async fn remind_buddy(&self, mut stored: StoredPairing) -> Result<(), Failure> {
        let mut change = Change::new();
        stored.pairing.reminded = true;
        change.change_pairing(&stored, stored.pairing.events.len());
        if self.is_quiet(&stored.pairing.municipality, AlertRoute::Buddy).await? {
            return self.commit(change).await;
        }
        if let Some((buddy, _)) = &stored.pairing.buddy {
            self.tell_person(&mut change, *buddy, &Message::ExpertNews { path: OWN_PAGE.to_owned() }).await?;
        }
        self.log_pairing(&mut change, &Actor::Clockwork, UseCase::KeepPairings, &stored.pairing, "herinnerd");
        self.commit(change).await?;
        self.notify_mail();
        Ok(())
    }
}

fn by_itself(what: PairingMove) -> Step<'static> {
    Step { actor: &Actor::Clockwork, use_case: UseCase::KeepPairings, by: PairingParty::Clockwork, what }
}

/// Somebody does something with it at this moment: the next round looks again.
fn unless_changed(done: Result<(), Failure>) -> Result<(), Failure> {
    match done {
        Err(Failure::Refused(Refusal::Changed | Refusal::WrongState)) => Ok(()),
        other => other,
    }
}
