//! The processing log: a line with every change and every read of personal data, chained by one task.

use crate::{Marketplace, policy::UseCase, secrets::sha256};
use db::{AuditHead, Change, DbError, Guard};
use domain::{
    actors::Actor,
    audit::{AuditEntry, AuditLine},
    refusal::Failure,
    slug::Slug,
};

/// Lines that are chained at once.
const BATCH: u32 = 500;

/// What is wrong with the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditCheck {
    /// Chained lines that were looked at.
    pub lines: u64,
    /// The number of the first line that does not fit the chain; `None` when all do.
    pub broken_at: Option<u64>,
}

impl Marketplace {
    /// A line of the log.
    pub(crate) fn line(&self, actor: &Actor, use_case: UseCase, subject: &str, municipality: Option<&Slug>, detail: &str) -> AuditEntry {
        AuditEntry {
            id: self.new_id(),
            at: self.clock.now(),
            actor: match actor {
                Actor::Account(signed_in) => signed_in.account.to_string(),
                Actor::Participant(own) => format!("deelnemer:{}", own.participant),
                Actor::Visitor => "bezoeker".to_owned(),
                Actor::Operator => "beheer".to_owned(),
                Actor::Clockwork => "systeem".to_owned(),
            },
            action: use_case.code().to_owned(),
            subject: subject.to_owned(),
            municipality: municipality.map(Slug::to_string).unwrap_or_default(),
            detail: detail.to_owned(),
        }
    }

    /// Gives number and hash to the lines that wait; answers how many there were.
    pub async fn chain_log(&self) -> Result<usize, Failure> {
        let mut chained = 0;
        loop {
            let head = self.database.audit_head().await.map_err(Failure::internal)?;
            let waiting = self.database.audit_waiting(BATCH).await.map_err(Failure::internal)?;
            if waiting.is_empty() {
                return Ok(chained);
            }
            let mut last = head.clone();
            let lines: Vec<AuditLine> = waiting
                .into_iter()
                .map(|entry| {
                    let number = last.number + 1;
                    let hash = sha256(&entry.canonical(number, &last.hash));
                    last = AuditHead { number, hash: hash.clone() };
                    AuditLine { entry, number, hash }
                })
                .collect();
            let mut change = Change::new();
            change.chain(&head, &lines);
            match self.database.commit(change).await {
                Ok(()) => chained += lines.len(),
                // Another process continued the chain: begin again behind its end.
                Err(DbError::Guard(Guard::Changed)) => {}
                Err(error) => return Err(Failure::internal(error)),
            }
        }
    }

    /// Computes every hash of the log again.
    pub async fn check_log(&self) -> Result<AuditCheck, Failure> {
        let mut last = AuditHead { number: 0, hash: String::new() };
        loop {
            let lines = self.database.audit_after(last.number, BATCH).await.map_err(Failure::internal)?;
            if lines.is_empty() {
                break;
            }
            for line in lines {
                let number = last.number + 1;
                if line.number != number || line.hash != sha256(&line.entry.canonical(number, &last.hash)) {
                    return Ok(AuditCheck { lines: last.number, broken_at: Some(number) });
                }
                last = AuditHead { number, hash: line.hash };
            }
        }
        // Lines that were taken off the end are missed by the head, which says where the end was.
        let head = self.database.audit_head().await.map_err(Failure::internal)?;
        let broken_at = (head.number != last.number || head.hash != last.hash).then_some(last.number + 1);
        Ok(AuditCheck { lines: last.number, broken_at })
    }
}
