//! Who was erased stays erased, also when an older backup comes back.
//!
//! An erasure is a line in the table `erasure`, written in the transaction that erases, and then a line in a file beside the
//! database. Only when both are there is it acknowledged. Replacing the database leaves the file alone; when it is opened,
//! everybody who is in the file and not in the table is erased once more, before anything is answered.

mod ledger;

pub(crate) use ledger::Ledger;
pub use ledger::LedgerDamaged;

use crate::{Marketplace, policy::UseCase};
use db::{Change, Erasure};
use domain::{actors::Actor, audit::AuditEntry, participants::Profile, refusal::Failure};
use std::{collections::HashSet, path::Path, sync::Arc};

impl Marketplace {
    /// Keeps who is erased in this file, brings file and table together, and erases who is in the file only; answers how many
    /// came back with an older database and are gone again. Comes before anything is asked.
    pub async fn keep_erasures_in(&mut self, file: &Path) -> Result<u32, Failure> {
        let path = file.to_owned();
        let opened = tokio::task::spawn_blocking(move || Ledger::open(&path)).await.map_err(Failure::internal)?;
        let ledger = Arc::new(opened.map_err(Failure::internal)?);
        self.ledger = Some(Arc::clone(&ledger));
        let (in_file, in_table) = (ledger.erasures(), self.database.erasures().await.map_err(Failure::internal)?);
        let known: HashSet<_> = in_file.iter().map(|erasure| erasure.participant).collect();
        // The program was killed between the database and the file.
        for erasure in in_table.iter().filter(|erasure| !known.contains(&erasure.participant)) {
            self.write_down(*erasure).await?;
        }
        let done: HashSet<_> = in_table.iter().map(|erasure| erasure.participant).collect();
        let mut again = 0;
        for erasure in in_file.into_iter().filter(|erasure| !done.contains(&erasure.participant)) {
            again += u32::from(self.erase_again(erasure).await?);
        }
        Ok(again)
    }

    /// Brings in a file of erasures that was kept elsewhere, with what it holds more than ours; before anything is asked.
    pub async fn take_erasures_from(&mut self, elsewhere: &Path, file: &Path) -> Result<u32, Failure> {
        let path = elsewhere.to_owned();
        let read = tokio::task::spawn_blocking(move || Ledger::read(&path)).await.map_err(Failure::internal)?;
        let known: HashSet<_> = self.ledger.iter().flat_map(|ledger| ledger.erasures()).map(|erasure| erasure.participant).collect();
        for erasure in read.map_err(Failure::internal)?.into_iter().filter(|erasure| !known.contains(&erasure.participant)) {
            self.write_down(erasure).await?;
        }
        self.keep_erasures_in(file).await
    }

    /// Everything of somebody goes, with what else is in this change and with this line of the log. Acknowledged when no backup
    /// can bring it back.
    pub(crate) async fn erase(&self, mut change: Change, profile: &Profile, line: AuditEntry) -> Result<(), Failure> {
        let erasure = Erasure { participant: profile.id, at: self.clock.now() };
        let _turn = self.introducing.lock().await;
        self.end_introductions(&mut change, profile.id).await?;
        self.end_hand_overs(&mut change, profile.id).await?;
        self.end_pairings(&mut change, profile.id).await?;
        change.erase_participant(profile, erasure.at);
        change.log(&line);
        self.commit(change).await?;
        self.write_down(erasure).await?;
        self.notify_mail();
        self.notify_marked();
        Ok(())
    }

    /// Erases somebody who came back with an older database; answers whether there was anything of them.
    async fn erase_again(&self, erasure: Erasure) -> Result<bool, Failure> {
        let found = self.database.participant(erasure.participant).await.map_err(Failure::internal)?;
        let mut change = Change::new();
        change.remember_erasure(&erasure);
        let Some(profile) = found else { return self.commit(change).await.map(|()| false) };
        let line = self.own_line(&Actor::Clockwork, UseCase::ForgetUnused, profile.id, &profile.form.wishes, "opnieuw gewist");
        self.erase(change, &profile, line).await.map(|()| true)
    }

    async fn write_down(&self, erasure: Erasure) -> Result<(), Failure> {
        let Some(ledger) = self.ledger.clone() else { return Ok(()) };
        let written = tokio::task::spawn_blocking(move || ledger.append(erasure)).await;
        written.map_err(Failure::internal)?.map_err(Failure::internal)
    }
}
