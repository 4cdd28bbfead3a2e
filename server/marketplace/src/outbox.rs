//! The outbox, for the worker that sends, and the work that is done in the program's own time.

use crate::Marketplace;
use chrono::{DateTime, Duration, Utc};
use domain::{
    accounts::terms,
    messages::{Channel, Mail},
    participants,
    refusal::Failure,
};
use uuid::Uuid;

/// Messages that are taken at once.
const BATCH: u32 = 20;
/// Minutes until the next try, by the number of tries before; after the last one somebody has to look. Together they
/// bridge a day without a mail server.
const PAUSES: [i64; 8] = [1, 5, 15, 60, 120, 240, 480, 960];
/// How long sent messages are listed.
const LISTED: Duration = Duration::days(30);
/// How long a request for a call is kept when nobody says that it was done.
const CALLS_KEPT: Duration = Duration::days(30);

impl Marketplace {
    /// Messages that are to be sent now.
    pub async fn due_mails(&self) -> Result<Vec<Mail>, Failure> {
        self.database.due_mails(self.clock.now(), BATCH).await.map_err(Failure::internal)
    }

    /// Messages that are to be sent now and go this way; `nobodys`: only those that no administrator sees.
    pub async fn due_mails_by(&self, channel: Channel, nobodys: bool) -> Result<Vec<Mail>, Failure> {
        self.database.due_mails_by(channel, nobodys, self.clock.now(), BATCH).await.map_err(Failure::internal)
    }

    /// A message was handed over.
    pub async fn mail_sent(&self, mail: Uuid) -> Result<(), Failure> {
        self.database.mail_sent(mail).await.map_err(Failure::internal)
    }

    /// A message could not be handed over; `lasting` when trying again cannot help. It is tried again, later and later,
    /// for about a day.
    pub async fn mail_failed(&self, mail: &Mail, problem: &str, lasting: bool) -> Result<(), Failure> {
        let due = if lasting { None } else { next_try(mail.tries, self.clock.now()) };
        self.database.mail_failed(mail.id, problem, due).await.map_err(Failure::internal)
    }

    /// Waits until a message was put into the outbox by this process.
    pub async fn until_mailed(&self) {
        self.mailed.notified().await;
    }

    /// Waits until a line was written into the log by this process.
    pub async fn until_logged(&self) {
        self.logged.notified().await;
    }

    pub(crate) fn notify_mail(&self) {
        self.mailed.notify_one();
    }

    /// Removes what has passed: sessions, codes, cards, invitations, files that were not stored, messages that were sent long ago.
    pub async fn sweep(&self) -> Result<(), Failure> {
        let now = self.clock.now();
        self.limits.forget();
        self.sweep_reports().await?;
        self.database.sweep_accounts(now - terms::SESSION_IDLE, now - terms::SESSION_WHOLE, now).await.map_err(Failure::internal)?;
        self.database.sweep_files(now).await.map_err(Failure::internal)?;
        self.database.sweep_calls(now - CALLS_KEPT).await.map_err(Failure::internal)?;
        self.database.sweep_letters(self.today() - self.coaching.wave_term()).await.map_err(Failure::internal)?;
        let (idle, old) = (now - participants::terms::SESSION, now - participants::terms::OLD_CARD);
        self.database.sweep_participants(idle, now, old).await.map_err(Failure::internal)?;
        self.database.sweep_mails(now - LISTED).await.map_err(Failure::internal)
    }
}

fn next_try(tries: u32, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    PAUSES.get(tries as usize).map(|minutes| now + Duration::minutes(*minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_without_a_mail_server_loses_nothing() {
        let begin = DateTime::from_timestamp(0, 0).expect("a time");
        let mut now = begin;
        let mut tries = 0;
        while let Some(next) = next_try(tries, now) {
            assert!(next > now);
            (now, tries) = (next, tries + 1);
        }
        assert!(now - begin > Duration::days(1));
    }
}
