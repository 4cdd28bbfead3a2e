//! The demo on a machine that sends nothing: what would go to a participant is printed, since nobody else may read it.

use app::{Site, mails};
use async_trait::async_trait;
use domain::{
    messages::Channel,
    refusal::Failure,
    sms::{NotTexted, TextMessage, TextSender},
};
use marketplace::Marketplace;
use std::io::Write as _;

/// Prints text messages instead of sending them.
pub(crate) struct Console;

#[async_trait]
impl TextSender for Console {
    async fn send(&self, message: &TextMessage) -> Result<(), NotTexted> {
        message.personalisation.values().for_each(|words| say(message.number.as_str(), words));
        Ok(())
    }
}

/// Prints the mail that no administrator sees.
pub(crate) async fn print_mails(marketplace: &Marketplace, site: &Site) -> Result<(), Failure> {
    for mail in marketplace.due_mails_by(Channel::Mail, true).await? {
        match &mail.message {
            Some(message) => {
                say(mail.to.as_str(), &mails::write(message, mail.language, site).text);
                marketplace.mail_sent(mail.id).await?;
            }
            None => marketplace.mail_failed(&mail, "the message has no words any more", true).await?,
        }
    }
    Ok(())
}

/// Whoever started it may have stopped listening; that is no reason not to serve.
fn say(to: &str, words: &str) {
    let _ = writeln!(std::io::stdout(), "--- {to}\n{}\n---", words.trim_end());
}
