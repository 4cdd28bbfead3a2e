//! A municipality at work: the application with a mail server beside it, and a clock that a test moves on.

use crate::{Answer, Authenticator, MailServer, Person, TestApp, TestClock, settings};
use chrono::TimeDelta;
use domain::{
    accounts::{EmailAddress, Grant, Origin, Role, SessionToken},
    audit::AuditLine,
    clock::Clock,
    ids::AccountId,
    languages::UiLanguage,
    organisations::Organisation,
    samples,
    slug::Slug,
    use_cases::{Accounts, Actor, Administration, Participants},
};
use std::sync::Arc;

/// The password of everybody in tests.
pub const PASSWORD: &str = "vier fietsen in de regen";

/// The application, in memory and without examples.
pub struct Town {
    /// The application.
    pub app: TestApp,
    /// Its clock.
    pub clock: Arc<TestClock>,
    /// Where its mail goes.
    pub mail: MailServer,
}

impl Town {
    /// A town that has just begun.
    pub async fn start() -> Self {
        Self::start_with(&[]).await
    }

    /// A town with more settings; in memory unless they name a folder.
    pub async fn start_with(arguments: &[&str]) -> Self {
        let (clock, mail) = (TestClock::at_the_samples(), MailServer::open().await);
        let [smtp, tls] = mail.settings();
        let on_disk = arguments.iter().any(|argument| argument.starts_with("--data="));
        let database = if on_disk { "--database=embedded" } else { "--database=memory" };
        let all = [&[database, "--demo=no", &smtp, &tls], arguments].concat();
        let (app, _) = TestApp::start_at(&settings(&all), Arc::<TestClock>::clone(&clock)).await;
        Self { app, clock, mail }
    }

    /// An organisation in a municipality, with one public place.
    pub async fn organisation(&self, name: &str, municipality: &str) -> Organisation {
        let mut organisation = samples::organisation(name);
        organisation.address.municipality = municipality.to_owned();
        let place = samples::place(&format!("Meedoen bij {name}"), &organisation);
        let report = self.app.save(&organisation, &place).await;
        assert!(report.stored, "{report:?}");
        organisation
    }

    /// An account with [`PASSWORD`].
    pub async fn account(&self, email: &str, grants: &[Grant]) -> AccountId {
        let email = EmailAddress::parse(email).expect("an address");
        self.app.marketplace.create_account(&Actor::Operator, &email, "Sara de Vries", PASSWORD, grants).await.expect("an account")
    }

    /// A browser in which nobody is signed in.
    pub fn person(&self) -> Person {
        Person::new(&self.app)
    }

    /// Somebody who has an account already and signs in with [`PASSWORD`].
    pub async fn signed_in(&self, email: &str) -> Person {
        let person = self.person();
        let answer = person.sign_in(email, PASSWORD).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        person
    }

    /// An editor of an organisation, with a new account, signed in.
    pub async fn editor(&self, email: &str, organisation: &Organisation) -> Person {
        self.account(email, &[Grant::Editor(organisation.id)]).await;
        self.signed_in(email).await
    }

    /// Somebody with another role and a new account, signed in with a second step.
    pub async fn colleague(&self, email: &str, role: Role, municipality: &str) -> (Person, Authenticator) {
        self.account(email, &[role_in(role, municipality)]).await;
        let person = self.signed_in(email).await;
        let (app, _) = self.set_up_second_step(&person).await;
        (person, app)
    }

    /// Sets the second step up; answers the app and the recovery codes.
    pub async fn set_up_second_step(&self, person: &Person) -> (Authenticator, Vec<String>) {
        let app = Authenticator::scan(&person.get("/account/tweede-stap").await.text());
        let answer = person.post("/account/tweede-stap", &[("code", &app.digits(self.clock.now()))]).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        (app, recovery_codes(&answer))
    }

    /// A participant with this name and address, back on the device on which they kept something.
    pub async fn participant(&self, name: &str, email: &str) -> Person {
        let person = self.person();
        let answer = person.keep("thema=koken&begin=kijken&pc=3561", &[("naam", name), ("email", email), ("bereik", "mail")]).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/mijn?gedaan=gegevens-bewaard"), "{}", answer.text());
        person
    }

    /// Who this person is to the use cases, as every request finds out.
    pub async fn actor(&self, person: &Person) -> Actor {
        let Some(token) = person.cookie() else { return Actor::Visitor };
        let token = SessionToken(token);
        if let Some(signed_in) = self.app.marketplace.signed_in(&token).await.expect("asked") {
            return Actor::Account(Arc::new(signed_in));
        }
        let own = self.app.marketplace.came_back(&token).await.expect("asked");
        own.map_or(Actor::Visitor, |own| Actor::Participant(Arc::new(own)))
    }

    /// Invites somebody, as the command line would; answers the path in the mail.
    pub async fn invite(&self, email: &str, language: UiLanguage, grants: &[Grant]) -> String {
        let address = EmailAddress::parse(email).expect("an address");
        self.app.marketplace.invite(&Actor::Operator, &address, "Jan Jansen", language, grants).await.expect("invited");
        self.mail.next_to(email).await.link()
    }

    /// Lets so much time pass that an app shows other digits.
    pub fn next_digits(&self) {
        self.clock.pass(TimeDelta::seconds(60));
    }

    /// Every line of the log, chained, oldest first.
    pub async fn log(&self) -> Vec<AuditLine> {
        self.app.marketplace.chain_log().await.expect("chained");
        self.app.marketplace.database().audit_after(0, 10_000).await.expect("the log")
    }

    /// What was done, in the order of the log, as `code of the use case: detail`.
    pub async fn done(&self) -> Vec<String> {
        let told = |line: AuditLine| format!("{}: {}", line.entry.action, line.entry.detail).trim_end_matches([':', ' ']).to_owned();
        self.log().await.into_iter().map(told).collect()
    }
}

/// A household that was never seen, so that no limit is in the way.
pub fn somewhere() -> Origin {
    Origin { ip: std::net::Ipv6Addr::from(uuid::Uuid::new_v4().as_u128()).into(), device: String::new() }
}

/// A role in a municipality.
pub fn role_in(role: Role, municipality: &str) -> Grant {
    Grant::municipal(role, Slug::of(municipality)).expect("a role of a municipality")
}

/// The key in the form on a page that is sent to this path.
pub fn form_key(html: &str, path: &str) -> String {
    let (_, form) = html.split_once(&format!("action=\"{path}\"")).expect("a form");
    let (_, rest) = form.split_once("name=\"eens\" value=\"").expect("a key");
    rest.split('"').next().expect("its value").to_owned()
}

/// The recovery codes on a page.
pub fn recovery_codes(answer: &Answer) -> Vec<String> {
    let html = answer.text();
    let (_, list) = html.split_once("recovery-codes").expect("a list of codes");
    let (list, _) = list.split_once("</ol>").expect("the end of the list");
    list.split("<li>").skip(1).filter_map(|line| line.split('<').next()).map(str::to_owned).collect()
}
