//! Text messages: over a service on loopback that speaks as GOV.UK Notify does.

use axum::{
    Json, Router,
    extract::State,
    http::{HeaderMap, StatusCode},
    routing::post,
};
use chrono::TimeDelta;
use domain::messages::{Mail, MailStatus};
use serde_json::Value;
use std::{
    io::Write as _,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};
use tests::{Person, Town};

/// What the service was asked, and what it answers.
struct Service {
    asked: Mutex<Vec<(HeaderMap, Value)>>,
    answers: Mutex<StatusCode>,
}

impl Service {
    /// A service on a free port; answers where.
    async fn open() -> (Arc<Self>, String) {
        let service = Arc::new(Self { asked: Mutex::default(), answers: Mutex::new(StatusCode::CREATED) });
        let router = Router::new().route("/v2/notifications/sms", post(take)).with_state(Arc::clone(&service));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = format!("http://{}", listener.local_addr().expect("it listens"));
        tokio::spawn(async move { axum::serve(listener, router).await });
        (service, address)
    }

    fn answer(&self, status: StatusCode) {
        *self.answers.lock().unwrap_or_else(PoisonError::into_inner) = status;
    }

    fn asked(&self) -> Vec<(HeaderMap, Value)> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

async fn take(State(service): State<Arc<Service>>, headers: HeaderMap, Json(body): Json<Value>) -> (StatusCode, Json<Value>) {
    let status = *service.answers.lock().unwrap_or_else(PoisonError::into_inner);
    service.asked.lock().unwrap_or_else(PoisonError::into_inner).push((headers, body));
    (status, Json(serde_json::json!({ "id": "740e5834-3a29-46b4-9a6f-16142fde533a" })))
}

async fn town(url: &str) -> (Town, tempfile::NamedTempFile) {
    let mut secret = tempfile::NamedTempFile::new().expect("a file");
    writeln!(secret, "een geheim").expect("written");
    let file = format!("--sms-secret-file={}", secret.path().display());
    let url = format!("--sms-url={url}/");
    (Town::start_with(&["--sms-service=dienst-1", "--sms-template=sjabloon-1", &url, &file]).await, secret)
}

/// Somebody who wants text messages, and asks for a code on another device.
async fn ask_for_code(town: &Town) -> Person {
    let kept = town.person().keep("", &[("naam", "Sara"), ("telefoon", "06-00 00 00 00"), ("bereik", "sms")]).await;
    assert_eq!(kept.status, 303, "{}", kept.text());
    let person = town.person();
    assert_eq!(person.post("/terugkomen", &[("contact", "0600000000")]).await.status, 200);
    person
}

/// Waits until the only message is as wanted.
async fn until(town: &Town, wanted: impl Fn(&Mail) -> bool) -> Mail {
    let began = Instant::now();
    loop {
        let mails = town.app.marketplace.database().mails(9).await.expect("the outbox");
        if let Some(mail) = mails.into_iter().find(&wanted) {
            return mail;
        }
        assert!(began.elapsed() < Duration::from_secs(30), "the message does not get there");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn a_code_by_text_message_leads_back() {
    let (service, url) = Service::open().await;
    let (town, _secret) = town(&url).await;
    let person = ask_for_code(&town).await;
    until(&town, |mail| mail.status == MailStatus::Sent && mail.message.is_none()).await;
    let asked = service.asked();
    let [(headers, body)] = asked.as_slice() else { panic!("{asked:?}") };
    assert_eq!((body["phone_number"].as_str(), body["template_id"].as_str()), (Some("+31600000000"), Some("sjabloon-1")));
    assert!(uuid::Uuid::parse_str(body["reference"].as_str().expect("a reference")).is_ok());
    let words = body["personalisation"]["text"].as_str().expect("words");
    assert!(!words.contains("http") && !words.contains("Sara"), "{words}");
    let code: String = words.chars().filter(char::is_ascii_digit).take(6).collect();
    // Header, claims at the moment of the samples, and their HMAC-SHA256 by "een geheim", made by another program.
    let token =
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpYXQiOjE3OTUxNjUyMDAsImlzcyI6ImRpZW5zdC0xIn0.atqt_Xim_ComHeEdQH9VrEb6TPZvr_Owx2gJ0Le6kOA";
    assert_eq!(headers["authorization"], format!("Bearer {token}"));
    assert_eq!(super::participants::give(&person, "06 00 00 00 00", &code).await, 303);
    assert!(town.mail.letters().is_empty(), "nothing by mail");
}

#[tokio::test]
async fn a_service_that_is_busy_is_tried_again_and_a_refusal_is_not() {
    let (service, url) = Service::open().await;
    let (town, _secret) = town(&url).await;
    service.answer(StatusCode::TOO_MANY_REQUESTS);
    ask_for_code(&town).await;
    let waiting = until(&town, |mail| mail.tries == 1).await;
    assert_eq!((waiting.status, waiting.problem.as_str()), (MailStatus::Waiting, "HTTP 429"));
    service.answer(StatusCode::BAD_REQUEST);
    town.clock.pass(TimeDelta::minutes(2));
    let dead = until(&town, |mail| mail.status == MailStatus::Dead).await;
    assert_eq!((dead.tries, dead.problem.as_str()), (2, "HTTP 400"));
    let references: Vec<_> = service.asked().into_iter().map(|(_, body)| body["reference"].clone()).collect();
    assert_eq!(references[0], references[1], "one message, however often it is tried");
}

#[tokio::test]
async fn a_service_that_is_away_loses_nothing() {
    let (town, _secret) = town("http://127.0.0.1:9").await;
    ask_for_code(&town).await;
    let waiting = until(&town, |mail| mail.tries == 1).await;
    assert_eq!((waiting.status, waiting.problem.as_str()), (MailStatus::Waiting, "no connection"));
    assert!(waiting.message.is_some());
}
