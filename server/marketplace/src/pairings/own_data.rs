//! What somebody takes along about buddies, and what they paid as one.

use super::note_of;
use crate::{Marketplace, policy::UseCase};
use db::Change;
use domain::{
    actors::Actor,
    expenses::{EXPENSE_MAX, Expense, OPEN_MAX, Spent},
    ids::ParticipantId,
    pairings::{Pairing, PairingData, PairingNote},
    refusal::{Failure, Refusal},
};
use uuid::Uuid;

/// Amounts that are shown.
pub(crate) const EXPENSES_MAX: u32 = 200;
/// Meetings that are looked through for the day of an amount.
const MEETINGS_MAX: u32 = 1_000;

impl Marketplace {
    /// Everything that is kept of somebody about buddies. Of the other only what they know anyway.
    pub(crate) async fn pairing_data_of(&self, who: ParticipantId) -> Result<PairingData, Failure> {
        let mut asked = Vec::new();
        for stored in self.database.pairings_of(who, u32::MAX).await.map_err(Failure::internal)? {
            let wishes = self.wishes(&stored)?;
            let mut pairing = stored.pairing;
            if !pairing.state.know_each_other() {
                pairing.buddy = None;
            }
            pairing.proposed.clear();
            asked.push((pairing, wishes));
        }
        let walks = self.database.pairings_with(who, u32::MAX).await.map_err(Failure::internal)?;
        let walk = |mut pairing: Pairing| {
            if !pairing.state.know_each_other() {
                pairing.name.clear();
            }
            pairing.proposed.clear();
            pairing
        };
        let notes = self.database.notes_by(who).await.map_err(Failure::internal)?;
        let told = notes.into_iter().map(|(pairing, note)| {
            Ok(PairingNote { at: note.at, by: note.by, content: self.unseal(&note.sealed, &note_of(pairing, &note.name))? })
        });
        Ok(PairingData {
            asked,
            walks: walks.into_iter().map(|stored| walk(stored.pairing)).collect(),
            met: self.database.meetings_by(who).await.map_err(Failure::internal)?,
            told: told.collect::<Result<_, Failure>>()?,
            expenses: self.database.expenses_of(who, u32::MAX).await.map_err(Failure::internal)?,
        })
    }

    pub(super) async fn own_expenses(&self, who: ParticipantId) -> Result<Vec<Expense>, Failure> {
        self.database.expenses_of(who, EXPENSES_MAX).await.map_err(Failure::internal)
    }

    /// A buddy writes down what they paid on a day on which they met.
    pub(super) async fn spend(
        &self,
        actor: &Actor,
        pairing: &Pairing,
        spent: Spent,
        author: ParticipantId,
        mut change: Change,
    ) -> Result<(), Failure> {
        if !pairing.state.know_each_other() {
            return Err(Refusal::WrongState.into());
        }
        let met = self.database.pairing_meetings(pairing.id, MEETINGS_MAX).await.map_err(Failure::internal)?;
        if spent.cents > EXPENSE_MAX || !met.iter().any(|meeting| meeting.on == spent.on) {
            return Err(Refusal::Text.into());
        }
        let id = Uuid::new_v5(&pairing.id.0, format!("{} {}", spent.on, spent.kind).as_bytes());
        let known = self.database.expenses_of(author, u32::MAX).await.map_err(Failure::internal)?;
        let open = known.iter().filter(|expense| expense.paid_on.is_none() && expense.id != id).count();
        if open >= OPEN_MAX {
            return Err(Refusal::Full.into());
        }
        change.put_expense(id, author, &pairing.municipality, spent);
        self.log_pairing(&mut change, actor, UseCase::WalkAlong, pairing, "kosten");
        self.commit(change).await
    }
}
