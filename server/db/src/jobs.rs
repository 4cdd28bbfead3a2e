//! How much waits for what the program does by itself.

use crate::{Database, DbError};

/// What waits, counted at one time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// Places that changed and are not in the search index yet.
    pub marks: u32,
    /// Lines of the log without a number.
    pub log_lines: u32,
    /// Mails that are to be sent.
    pub mails: u32,
    /// Mails that were given up.
    pub dead_mails: u32,
    /// Text messages that are to be sent.
    pub texts: u32,
    /// Text messages that were given up.
    pub dead_texts: u32,
    /// Places whose partner was asked whether they are still true.
    pub questions: u32,
}

impl Database {
    /// What waits for the program itself.
    pub async fn waiting(&self) -> Result<Waiting, DbError> {
        Ok(Waiting {
            marks: self.count("SELECT count() FROM search_dirty GROUP ALL").await?,
            log_lines: self.count("SELECT count() FROM audit_waiting GROUP ALL").await?,
            mails: self.count("SELECT count() FROM outbox WHERE status = 'wacht' AND channel = 'mail' GROUP ALL").await?,
            dead_mails: self.count("SELECT count() FROM outbox WHERE status = 'mislukt' AND channel = 'mail' GROUP ALL").await?,
            texts: self.count("SELECT count() FROM outbox WHERE status = 'wacht' AND channel = 'sms' GROUP ALL").await?,
            dead_texts: self.count("SELECT count() FROM outbox WHERE status = 'mislukt' AND channel = 'sms' GROUP ALL").await?,
            questions: self.count("SELECT count() FROM place_confirmation GROUP ALL").await?,
        })
    }
}
