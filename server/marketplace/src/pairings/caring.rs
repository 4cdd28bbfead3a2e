//! Care for buddies: whom a coordinator calls before something goes wrong.

use crate::{Marketplace, policy::UseCase};
use chrono::Days;
use db::Change;
use domain::{accounts::Role, actors::Actor, pairings::BuddyCare, refusal::Failure};

/// Lines on one list.
const LINES_MAX: u32 = 100;

impl Marketplace {
    /// Who had no contact for long, and who has many people, in the municipalities of a coordinator.
    pub(super) async fn care_of(&self, actor: &Actor) -> Result<BuddyCare, Failure> {
        let municipalities = actor.municipalities(Role::Coordinator);
        let weeks = self.coaching.buddy_weeks;
        let day = self.today() - Days::new(7 * u64::from(weeks));
        let quiet = self.database.quiet_pairs(&municipalities, day, LINES_MAX).await.map_err(Failure::internal)?;
        let crowded = self.database.crowded_buddies(&municipalities, LINES_MAX).await.map_err(Failure::internal)?;
        let mut change = Change::new();
        change.log(&self.line(actor, UseCase::ReadPairings, "maatjes", municipalities.first(), "zorg voor maatjes"));
        self.commit(change).await?;
        Ok(BuddyCare { weeks, quiet, crowded })
    }
}
