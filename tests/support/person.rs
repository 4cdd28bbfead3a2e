//! Somebody with a browser: it keeps the cookie and sends forms from our own pages.

use crate::{Answer, TestApp, Visitor};
use chrono::{DateTime, Utc};
use reqwest::Method;
use std::sync::{Mutex, PoisonError};
use totp_rs::{Builder, Secret, Totp};

/// A person at a browser of their own.
pub struct Person {
    visitor: Visitor,
    /// Name and value of the cookie.
    jar: Mutex<Option<(String, String)>>,
    /// Where they are, for an application behind a proxy.
    ip: Option<String>,
    agent: &'static str,
}

impl Person {
    /// Somebody with a fresh browser.
    pub fn new(app: &TestApp) -> Self {
        let agent = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
        Self { visitor: Visitor::new(&app.address), jar: Mutex::default(), ip: None, agent }
    }

    /// The same at this address of the network; the application must be behind a proxy.
    #[must_use]
    pub fn at(self, ip: &str) -> Self {
        Self { ip: Some(ip.to_owned()), ..self }
    }

    /// The same with this browser.
    #[must_use]
    pub fn with_browser(self, agent: &'static str) -> Self {
        Self { agent, ..self }
    }

    /// The value of the cookie.
    pub fn cookie(&self) -> Option<String> {
        self.jar().clone().map(|(_, value)| value)
    }

    /// Puts the value of a cookie back, as somebody would who had stolen it.
    pub fn put_cookie(&self, value: &str) {
        *self.jar() = Some(("meedoen".to_owned(), value.to_owned()));
    }

    /// Asks for a path.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(self.visitor.request(Method::GET, path)).await
    }

    /// Sends a form from a page of the site.
    pub async fn post(&self, path: &str, pairs: &[(&str, &str)]) -> Answer {
        self.send(self.visitor.request(Method::POST, path).header("sec-fetch-site", "same-origin").form(pairs)).await
    }

    /// Sends any body as a form of the site would be sent.
    pub async fn post_body(&self, path: &str, kind: Option<&str>, body: Vec<u8>) -> Answer {
        let request = self.visitor.request(Method::POST, path).header("sec-fetch-site", "same-origin").body(body);
        self.send(match kind {
            Some(kind) => request.header("content-type", kind),
            None => request,
        })
        .await
    }

    /// Sends a form from a page of another site.
    pub async fn post_from_elsewhere(&self, path: &str, pairs: &[(&str, &str)]) -> Answer {
        self.send(self.visitor.request(Method::POST, path).header("sec-fetch-site", "cross-site").form(pairs)).await
    }

    /// Fills in the form at `/inloggen`.
    pub async fn sign_in(&self, email: &str, password: &str) -> Answer {
        self.post("/inloggen", &[("email", email), ("wachtwoord", password)]).await
    }

    /// Fills in the digits of the second step.
    pub async fn second_step(&self, digits: &str) -> Answer {
        self.post("/inloggen/tweede-stap", &[("code", digits)]).await
    }

    /// Is somebody signed in with this browser, as far as their own account goes?
    pub async fn is_signed_in(&self) -> bool {
        self.get("/account").await.status == 200
    }

    /// Keeps wishes as a participant, from the page with these answers in its address (`thema=koken&pc=3561`).
    pub async fn keep(&self, wishes: &str, fields: &[(&str, &str)]) -> Answer {
        self.post(&format!("/bewaren?{wishes}"), fields).await
    }

    /// Is a participant back with this browser?
    pub async fn is_back(&self) -> bool {
        self.get("/mijn").await.status == 200
    }

    async fn send(&self, request: reqwest::RequestBuilder) -> Answer {
        let mut request = request.header("user-agent", self.agent);
        if let Some((name, value)) = self.jar().clone() {
            request = request.header("cookie", format!("andere=1; {name}={value}"));
        }
        if let Some(ip) = &self.ip {
            request = request.header("x-forwarded-for", ip);
        }
        let answer = Visitor::send(request).await;
        for cookie in answer.headers.get_all("set-cookie") {
            let cookie = cookie.to_str().expect("ASCII");
            let (name, rest) = cookie.split_once('=').expect("a cookie has a name");
            let value = rest.split(';').next().unwrap_or_default();
            *self.jar() = (!value.is_empty()).then(|| (name.to_owned(), value.to_owned()));
        }
        answer
    }

    fn jar(&self) -> std::sync::MutexGuard<'_, Option<(String, String)>> {
        self.jar.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The app with digits on somebody's telephone.
pub struct Authenticator(Totp);

impl Authenticator {
    /// Scans the square on the page for setting it up.
    pub fn scan(html: &str) -> Self {
        let (_, rest) = html.split_once("otpauth://").expect("an address for an app");
        let (_, rest) = rest.split_once("secret=").expect("a secret");
        let secret: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
        let secret = Secret::try_from_base32(secret).expect("base 32");
        Self(Builder::new().with_secret(secret).with_account_name("-").build().expect("an authenticator"))
    }

    /// What it shows at a moment.
    pub fn digits(&self, now: DateTime<Utc>) -> String {
        self.0.generate(u64::try_from(now.timestamp()).expect("after 1970")).to_string()
    }
}
