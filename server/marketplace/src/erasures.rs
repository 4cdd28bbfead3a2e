//! Who was erased stays erased, and what was withdrawn stays withdrawn, also when an older backup comes back.
//!
//! Each is a line in a table (`erasure`, `withdrawal`), written in the transaction that ends it, and then a line in a file beside the
//! database. Only when both are there is it acknowledged. Replacing the database leaves the file alone; when it is opened, what is in
//! the file and not in the tables is ended once more, before anything is answered.

mod ledger;

pub(crate) use ledger::Ledger;
pub use ledger::LedgerDamaged;

use crate::{Marketplace, policy::UseCase};
use chrono::{DateTime, Utc};
use db::{Change, Ended, Erasure};
use domain::{
    actors::Actor,
    audit::AuditEntry,
    ids::{HandOverId, ParticipantId},
    participants::Profile,
    refusal::Failure,
};
use std::{collections::HashMap, path::Path, sync::Arc};

/// What is known to have ended, with the last time that it did.
struct Known(HashMap<Ended, DateTime<Utc>>);

impl Known {
    fn of(all: &[Erasure]) -> Self {
        let mut known = HashMap::new();
        for erasure in all {
            let at = known.entry(erasure.what).or_insert(erasure.at);
            *at = erasure.at.max(*at);
        }
        Self(known)
    }

    /// Does this say more than is known? Somebody is erased once, a permission can be given again.
    fn lacks(&self, erasure: &Erasure) -> bool {
        let known = self.0.get(&erasure.what);
        known.is_none_or(|at| !matches!(erasure.what, Ended::Participant(_)) && *at < erasure.at)
    }
}

impl Marketplace {
    /// Keeps what ended in this file, brings file and tables together, and ends what is in the file only; answers how much came back
    /// with an older database and is gone again. Comes before anything is asked.
    pub async fn keep_erasures_in(&mut self, file: &Path) -> Result<u32, Failure> {
        let path = file.to_owned();
        let opened = tokio::task::spawn_blocking(move || Ledger::open(&path)).await.map_err(Failure::internal)?;
        let ledger = Arc::new(opened.map_err(Failure::internal)?);
        self.ledger = Some(Arc::clone(&ledger));
        let (in_file, in_tables) = (ledger.erasures(), self.database.erasures().await.map_err(Failure::internal)?);
        let known = Known::of(&in_file);
        // The program was killed between the database and the file.
        for erasure in in_tables.iter().filter(|erasure| known.lacks(erasure)) {
            self.write_down(*erasure).await?;
        }
        let done = Known::of(&in_tables);
        let mut again = 0;
        for erasure in in_file.into_iter().filter(|erasure| done.lacks(erasure)) {
            again += u32::from(self.end_again(erasure).await?);
        }
        Ok(again)
    }

    /// Brings in a file that was kept elsewhere, with what it holds more than ours; before anything is asked.
    pub async fn take_erasures_from(&mut self, elsewhere: &Path, file: &Path) -> Result<u32, Failure> {
        let path = elsewhere.to_owned();
        let read = tokio::task::spawn_blocking(move || Ledger::read(&path)).await.map_err(Failure::internal)?;
        let ours: Vec<Erasure> = self.ledger.iter().flat_map(|ledger| ledger.erasures()).collect();
        let known = Known::of(&ours);
        for erasure in read.map_err(Failure::internal)?.into_iter().filter(|erasure| known.lacks(erasure)) {
            self.write_down(erasure).await?;
        }
        self.keep_erasures_in(file).await
    }

    /// Everything of somebody goes, with what else is in this change and with this line of the log. Acknowledged when no backup
    /// can bring it back.
    pub(crate) async fn erase(&self, mut change: Change, profile: &Profile, line: AuditEntry) -> Result<(), Failure> {
        let erasure = Erasure { what: Ended::Participant(profile.id), at: self.clock.now() };
        let _turn = self.introducing.lock().await;
        self.end_introductions(&mut change, profile.id).await?;
        self.end_hand_overs(&mut change, profile.id).await?;
        self.end_pairings(&mut change, profile.id).await?;
        self.leave_engagements(&mut change, profile.id).await?;
        change.erase_participant(profile, erasure.at);
        change.log(&line);
        self.commit(change).await?;
        self.write_down(erasure).await?;
        self.notify_mail();
        self.notify_marked();
        Ok(())
    }

    /// Ends once more what came back with an older database; answers whether there was anything of it.
    async fn end_again(&self, erasure: Erasure) -> Result<bool, Failure> {
        let ended = match erasure.what {
            Ended::Participant(id) => self.erase_again(id).await?,
            Ended::HandOver(id) => self.withdraw_again(id, erasure.at).await?,
            Ended::Attention(id) => self.end_attention_again(id, erasure.at).await?,
        };
        let mut change = Change::new();
        change.remember_erasure(&erasure);
        self.commit(change).await?;
        Ok(ended)
    }

    async fn erase_again(&self, id: ParticipantId) -> Result<bool, Failure> {
        let Some(profile) = self.database.participant(id).await.map_err(Failure::internal)? else { return Ok(false) };
        let line = self.own_line(&Actor::Clockwork, UseCase::ForgetUnused, profile.id, &profile.form.wishes, "opnieuw gewist");
        self.erase(Change::new(), &profile, line).await.map(|()| true)
    }

    /// A permission that was given until it was withdrawn ends; one that was given later is another one.
    async fn withdraw_again(&self, id: HandOverId, at: DateTime<Utc>) -> Result<bool, Failure> {
        let given = self.database.permitted_at(id).await.map_err(Failure::internal)?;
        if given.is_none_or(|given| given > at) {
            return Ok(false);
        }
        self.withdraw_hand_over_again(id).await.map(|()| true)
    }

    async fn end_attention_again(&self, id: ParticipantId, at: DateTime<Utc>) -> Result<bool, Failure> {
        let stored = self.database.attention_of(id).await.map_err(Failure::internal)?;
        if stored.is_none_or(|stored| stored.permitted.is_none() || stored.said_at > at) {
            return Ok(false);
        }
        let mut change = Change::new();
        change.end_attention(id, at);
        self.commit(change).await.map(|()| true)
    }

    /// Permission was withdrawn: acknowledged when no backup can bring it back. It was remembered in the transaction that ended it.
    pub(crate) async fn write_down(&self, erasure: Erasure) -> Result<(), Failure> {
        let Some(ledger) = self.ledger.clone() else { return Ok(()) };
        let written = tokio::task::spawn_blocking(move || ledger.append(erasure)).await;
        written.map_err(Failure::internal)?.map_err(Failure::internal)
    }
}
