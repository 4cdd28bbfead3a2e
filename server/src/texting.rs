//! Sends the text messages in the outbox, over a service with the interface of GOV.UK Notify.

use crate::{
    config::{Settings, YesNo},
    console::Console,
};
use anyhow::Context;
use app::{Site, text_messages};
use async_trait::async_trait;
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use domain::{
    clock::Clock,
    messages::{Channel, Mail},
    participants::ReachedBy,
    refusal::Failure,
    sms::{NotTexted, TextMessage, TextSender},
};
use hmac::{Hmac, Mac};
use marketplace::Marketplace;
use reqwest::{Client, StatusCode, redirect::Policy};
use serde_json::json;
use sha2::Sha256;
use std::{collections::BTreeMap, sync::Arc, time::Duration};

/// How long the service may take.
const PATIENCE: Duration = Duration::from_secs(20);
/// The gap of the template: all our words. The template at the service is `((text))`.
const GAP: &str = "text";

/// Hands what waits to a service.
pub(crate) struct Texting {
    sender: Box<dyn TextSender>,
    template: String,
    /// Only what no administrator sees.
    nobodys: bool,
    site: &'static Site,
}

impl Texting {
    /// The service of the settings; in the demo the console; otherwise none.
    pub(crate) fn of(settings: &Settings, site: &'static Site, clock: Arc<dyn Clock>) -> anyhow::Result<Option<Self>> {
        let Some(url) = &settings.sms_url else {
            let console = || Self { sender: Box::new(Console), template: String::new(), nobodys: true, site };
            return Ok((settings.demo == YesNo::Yes).then(console));
        };
        let service = settings.sms_service.clone().context("MEEDOEN_SMS_URL needs MEEDOEN_SMS_SERVICE")?;
        let template = settings.sms_template.clone().context("MEEDOEN_SMS_URL needs MEEDOEN_SMS_TEMPLATE")?;
        let file = settings.sms_secret_file.as_ref().context("MEEDOEN_SMS_URL needs MEEDOEN_SMS_SECRET_FILE")?;
        let secret = std::fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
        let client = Client::builder().timeout(PATIENCE).redirect(Policy::none()).build().context("no client for MEEDOEN_SMS_URL")?;
        let url = format!("{}/v2/notifications/sms", url.trim_end_matches('/'));
        reqwest::Url::parse(&url).with_context(|| format!("MEEDOEN_SMS_URL={url} is no address"))?;
        let notify = Notify { client, url, service, secret: secret.trim_end().as_bytes().to_vec(), clock };
        Ok(Some(Self { sender: Box::new(notify), template, nobodys: false, site }))
    }

    /// Sends what is due. A message that cannot be sent is noted and does not hold up the others.
    pub(crate) async fn send_due(&self, marketplace: &Marketplace) -> Result<(), Failure> {
        loop {
            let due = marketplace.due_mails_by(Channel::Sms, self.nobodys).await?;
            if due.is_empty() {
                return Ok(());
            }
            for mail in due {
                let sent = match self.message(&mail) {
                    Ok(message) => self.sender.send(&message).await,
                    Err(words) => Err(NotTexted { words: words.to_owned(), lasting: true }),
                };
                match sent {
                    Ok(()) => marketplace.mail_sent(mail.id).await?,
                    Err(refused) => marketplace.mail_failed(&mail, &refused.words, refused.lasting).await?,
                }
            }
        }
    }

    fn message(&self, mail: &Mail) -> Result<TextMessage, &'static str> {
        let ReachedBy::Sms(number) = &mail.to else { return Err("not a number") };
        let message = mail.message.as_ref().ok_or("the message has no words any more")?;
        let words = text_messages::write(message, mail.language, self.site).ok_or("goes by mail only")?;
        Ok(TextMessage {
            template: self.template.clone(),
            number: number.clone(),
            personalisation: BTreeMap::from([(GAP.to_owned(), words)]),
            reference: mail.id.to_string(),
        })
    }
}

/// A service with the interface of GOV.UK Notify: `POST /v2/notifications/sms`, with a token of our own making for each request.
struct Notify {
    client: Client,
    url: String,
    service: String,
    secret: Vec<u8>,
    clock: Arc<dyn Clock>,
}

impl Notify {
    /// A JSON Web Token (RFC 7519) with the service as issuer, signed by HMAC-SHA256. It holds for half a minute.
    fn token(&self) -> String {
        let part = |value: serde_json::Value| BASE64_URL_SAFE_NO_PAD.encode(value.to_string());
        let claims = part(json!({ "iat": self.clock.now().timestamp(), "iss": self.service }));
        let signed = format!("{}.{claims}", part(json!({ "alg": "HS256", "typ": "JWT" })));
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.secret).unwrap_or_else(|_| unreachable!("any length of key is fine"));
        mac.update(signed.as_bytes());
        format!("{signed}.{}", BASE64_URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes()))
    }
}

#[async_trait]
impl TextSender for Notify {
    async fn send(&self, message: &TextMessage) -> Result<(), NotTexted> {
        let body = json!({
            "phone_number": message.number.as_str(),
            "template_id": message.template,
            "personalisation": message.personalisation,
            "reference": message.reference,
        });
        let answer = self.client.post(&self.url).bearer_auth(self.token()).json(&body).send().await;
        match answer.map(|answer| answer.status()) {
            Ok(status) if status.is_success() => Ok(()),
            // What is wrong with this message stays wrong; a wrong secret, too much at once and their own mistakes do not.
            Ok(status) => Err(NotTexted { words: format!("HTTP {}", status.as_u16()), lasting: status == StatusCode::BAD_REQUEST }),
            Err(error) => {
                let words = if error.is_timeout() { "no answer in time" } else { "no connection" };
                Err(NotTexted { words: words.to_owned(), lasting: false })
            }
        }
    }
}
