//! What participants kept and do not come back to: they are told, and it is erased.

use crate::{Marketplace, policy::UseCase};
use chrono::{Days, NaiveDate};
use db::Change;
use domain::{
    actors::Actor,
    messages::Message,
    participants::{Keeping, Profile},
    refusal::{Failure, Refusal},
};

/// Profiles that are looked at in one round.
const BATCH: u32 = 200;

impl Marketplace {
    /// Tells participants who have not been here for long, as they want to be told, and erases what nobody came back to.
    pub async fn forget_unused(&self, keeping: Keeping) -> Result<(), Failure> {
        let today = self.clock.now().date_naive();
        let (unused, warned) = (Days::new(keeping.unused_days.into()), Days::new(keeping.warned_days.into()));
        // One that cannot be done now holds no other one up.
        let mut failures = Vec::new();
        for profile in self.database.unused_participants(today - unused, BATCH).await.map_err(Failure::internal)? {
            failures.push(self.warn_unused(profile, today + warned, keeping.warned_days).await);
        }
        for profile in self.database.participants_to_erase(today, BATCH).await.map_err(Failure::internal)? {
            failures.push(self.erase_unused(profile).await);
        }
        failures.into_iter().collect()
    }

    async fn warn_unused(&self, profile: Profile, erased_on: NaiveDate, days: u16) -> Result<(), Failure> {
        let mut change = Change::new();
        change.warn_participant(profile.id, profile.used_on, erased_on);
        let to = profile.form.written_to();
        if let Some(to) = &to {
            let message = Message::ProfileUnused { path: "/terugkomen".to_owned(), days };
            change.tell(self.new_id(), to, profile.form.language, &message, None, self.clock.now());
        }
        let detail = if to.is_some() { "bericht" } else { "zonder bericht" };
        change.log(&self.own_line(&Actor::Clockwork, UseCase::ForgetUnused, profile.id, &profile.form.wishes, detail));
        unless_back(self.commit(change).await)?;
        self.notify_mail();
        Ok(())
    }

    async fn erase_unused(&self, profile: Profile) -> Result<(), Failure> {
        let Some(day) = profile.erased_on else { return Ok(()) };
        let mut change = Change::new();
        change.only_if_due(profile.id, day);
        let line = self.own_line(&Actor::Clockwork, UseCase::ForgetUnused, profile.id, &profile.form.wishes, "gewist");
        unless_back(self.erase(change, &profile, line).await)
    }
}

/// Nothing is done to somebody who came back or erased everything at this very moment.
fn unless_back(outcome: Result<(), Failure>) -> Result<(), Failure> {
    match outcome {
        Err(Failure::Refused(Refusal::Changed | Refusal::NoLongerValid)) => Ok(()),
        outcome => outcome,
    }
}
