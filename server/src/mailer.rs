//! Sends what is in the outbox, over SMTP.

use crate::config::{Settings, YesNo};
use anyhow::Context;
use app::{Site, mails};
use domain::{
    messages::{Channel, Mail},
    refusal::Failure,
};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    address::Address,
    message::{Mailbox, MultiPart, header},
    transport::smtp::{
        authentication::Credentials,
        client::{Tls, TlsParameters},
    },
};
use marketplace::Marketplace;
use std::time::Duration;

/// How long the mail server may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// Hands messages to a mail server.
pub(crate) struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    sender: Mailbox,
    site: &'static Site,
}

impl Mailer {
    /// The mailer of the settings; `None` when they name no mail server: messages then stay in the outbox.
    pub(crate) fn of(settings: &Settings, site: &'static Site) -> anyhow::Result<Option<Self>> {
        let Some(server) = &settings.smtp else { return Ok(None) };
        let (host, port) = match server.rsplit_once(':') {
            Some((host, port)) => (host, port.parse().with_context(|| format!("MEEDOEN_SMTP={server}: {port} is not a port"))?),
            None => (server.as_str(), 587),
        };
        let tls = TlsParameters::new(host.to_owned()).context("MEEDOEN_SMTP names no host")?;
        let tls = match (settings.smtp_tls, port) {
            (YesNo::No, _) => Tls::None,
            (YesNo::Yes, 465) => Tls::Wrapper(tls),
            (YesNo::Yes, _) => Tls::Required(tls),
        };
        let mut transport = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(host).port(port).tls(tls).timeout(Some(PATIENCE));
        if let Some(user) = &settings.smtp_user {
            let file = settings.smtp_password_file.as_ref().context("MEEDOEN_SMTP_USER needs MEEDOEN_SMTP_PASSWORD_FILE")?;
            let password = std::fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
            transport = transport.credentials(Credentials::new(user.clone(), password.trim_end().to_owned()));
        }
        let address: Address = settings.email.parse().with_context(|| format!("MEEDOEN_EMAIL={} is not an address", settings.email))?;
        Ok(Some(Self { transport: transport.build(), sender: Mailbox::new(Some("Meedoen".to_owned()), address), site }))
    }

    /// Sends what is due. A message that cannot be sent is noted and does not hold up the others.
    pub(crate) async fn send_due(&self, marketplace: &Marketplace) -> Result<(), Failure> {
        loop {
            let due = marketplace.due_mails_by(Channel::Mail, false).await?;
            if due.is_empty() {
                return Ok(());
            }
            for mail in due {
                match self.send(&mail).await {
                    Ok(()) => marketplace.mail_sent(mail.id).await?,
                    Err(refused) => marketplace.mail_failed(&mail, &refused.words, refused.lasting).await?,
                }
            }
        }
    }

    async fn send(&self, mail: &Mail) -> Result<(), NotSent> {
        let message = self.message(mail).map_err(|error| NotSent { words: format!("{error:#}"), lasting: true })?;
        let sent = self.transport.send(message).await;
        sent.map(drop).map_err(|error| NotSent { lasting: is_lasting(&error), words: what_happened(&error) })
    }

    /// The message as it goes out: text and HTML, in the language of who gets it.
    fn message(&self, mail: &Mail) -> anyhow::Result<Message> {
        let words = mail.message.as_ref().context("the message has no words any more")?;
        let written = mails::write(words, mail.language, self.site);
        let to: Address = mail.to.as_str().parse().context("the address cannot be used")?;
        let domain = self.sender.email.domain();
        Ok(Message::builder()
            .from(self.sender.clone())
            .to(Mailbox::new(None, to))
            .subject(written.subject)
            // The same message tried twice is one message.
            .message_id(Some(format!("<{}@{domain}>", mail.id)))
            .header(header::MIME_VERSION_1_0)
            .multipart(MultiPart::alternative_plain_html(written.text, written.html))?)
    }
}

/// Why a message was not sent.
struct NotSent {
    /// For the administrator: what the server said, without the address.
    words: String,
    /// Trying again cannot help.
    lasting: bool,
}

/// Is this mail refused for good? That the server does not take our user or password can be mended: then all mail waits.
fn is_lasting(error: &lettre::transport::smtp::Error) -> bool {
    error.is_permanent() && !error.status().is_some_and(|code| (530..=538).contains(&u16::from(code)))
}

/// What happened, without anything personal: a mail server likes to repeat the address.
fn what_happened(error: &lettre::transport::smtp::Error) -> String {
    match error.status() {
        Some(code) => format!("SMTP {code}"),
        None if error.is_timeout() => "no answer in time".to_owned(),
        None if error.is_tls() => "no secure connection".to_owned(),
        None => "no connection".to_owned(),
    }
}
