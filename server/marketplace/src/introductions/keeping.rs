//! What the program does with introductions in its own time: reminding, ending what nobody answers, offering seats.

use super::moving::Step;
use crate::{Marketplace, policy::UseCase};
use db::{Change, StoredIntroduction};
use domain::{
    actors::Actor,
    codes::Code as _,
    ending::dutch_day,
    ids::PlaceId,
    introductions::{IntroductionMove, IntroductionState, Party},
    messages::Message,
    municipalities::AlertRoute,
    refusal::{Failure, Refusal},
};

/// Introductions that are looked at in one go.
const BATCH: u32 = 200;

impl Marketplace {
    /// Reminds partners at half of their term, hands what nobody answered to a coach, and offers seats that came free.
    pub async fn keep_introductions(&self) -> Result<(), Failure> {
        // One that cannot be kept now holds no other one up.
        let mut failures = vec![self.follow_replies().await];
        let today = dutch_day(self.now());
        for stored in self.database.introductions_to_remind(today, BATCH).await.map_err(Failure::internal)? {
            failures.push(self.remind(stored).await);
        }
        let expiring: Vec<_> =
            IntroductionState::ALL.iter().copied().filter(|state| IntroductionMove::Expire.leads(*state).is_some()).collect();
        for stored in self.database.introductions_overdue(&expiring, today, BATCH).await.map_err(Failure::internal)? {
            failures.push(unless_changed(self.step(by_itself(IntroductionMove::Expire), stored, |_, _| {}).await));
        }
        for place in self.database.places_with_waiting().await.map_err(Failure::internal)? {
            failures.push(self.offer_seats_at(place).await);
        }
        failures.into_iter().collect()
    }

    /// Offers what is free at one place, while it is public.
    async fn offer_seats_at(&self, place: PlaceId) -> Result<(), Failure> {
        let found = self.database.places(&[place]).await.map_err(Failure::internal)?;
        if !found.iter().any(|(place, _)| place.content.status.is_public()) {
            return Ok(());
        }
        let waiting = self.database.introductions_at(place, &[IntroductionState::Waiting], BATCH).await.map_err(Failure::internal)?;
        self.offer_seats(waiting).await
    }

    async fn remind(&self, stored: StoredIntroduction) -> Result<(), Failure> {
        let introduction = stored.introduction;
        let mut change = Change::new();
        change.reminded(introduction.id);
        if self.is_quiet(&introduction.municipality, AlertRoute::Introduction).await? {
            return self.commit(change).await;
        }
        if matches!(introduction.state, IntroductionState::Asked | IntroductionState::Seen) {
            let path = format!("/partner/kennismakingen/{}", introduction.id);
            self.tell_partner(&mut change, &introduction, &Message::IntroductionReminder { path }).await?;
        }
        let subject = super::subject(&introduction);
        change.log(&self.line(&Actor::Clockwork, UseCase::KeepIntroductions, &subject, Some(&introduction.municipality), "herinnerd"));
        self.commit(change).await?;
        self.notify_mail();
        Ok(())
    }

    /// Offers what is free at one place to those who wait there, first come first served. Per day part it stops at the first
    /// for whom there is no room.
    async fn offer_seats(&self, waiting: Vec<StoredIntroduction>) -> Result<(), Failure> {
        let mut full = std::collections::BTreeSet::new();
        for stored in waiting {
            let day_part = stored.introduction.form.day_part;
            if full.contains(&day_part) {
                continue;
            }
            match self.step(by_itself(IntroductionMove::Offer), stored, |_, _| {}).await {
                Err(Failure::Refused(Refusal::Full | Refusal::NoLongerValid)) => drop(full.insert(day_part)),
                other => unless_changed(other)?,
            }
        }
        Ok(())
    }
}

fn by_itself(what: IntroductionMove) -> Step<'static> {
    Step { actor: &Actor::Clockwork, use_case: UseCase::KeepIntroductions, by: Party::Clockwork, what, opens: None }
}

/// Somebody does something with it at this moment: the next round looks again.
fn unless_changed(outcome: Result<(), Failure>) -> Result<(), Failure> {
    match outcome {
        Err(Failure::Refused(Refusal::Changed | Refusal::WrongState)) => Ok(()),
        outcome => outcome,
    }
}
