//! What tests need: the real application on a free port, and visitors who ask it something.
//!
//! ```ignore
//! let (app, visitor) = TestApp::with_examples().await;
//! let page = visitor.get("/plekken?q=tuin").await;
//!
//! let town = Town::start().await;
//! let editor = town.editor("sara@example.nl", &town.organisation("Tuin De Wijk", "Utrecht").await).await;
//! let page = editor.get("/account").await;
//! ```
//!
//! The database is in memory unless the test is about what happens on disk; nothing is mocked.

#![expect(clippy::missing_panics_doc, clippy::expect_used, reason = "a test stops where something is wrong")]

mod clock;
mod letter;
mod mail_server;
mod person;
mod program;
mod town;
mod visitor;

pub use clock::TestClock;
pub use letter::Letter;
pub use mail_server::MailServer;
pub use person::{Authenticator, Person};
pub use program::Program;
pub use town::{PASSWORD, Town, form_key, recovery_codes, role_in, somewhere};
pub use visitor::{Answer, Visitor};

use clap::Parser;
use domain::{
    clock::{Clock, SystemClock},
    imports::{Entry, ImportMode, ImportReport, Item},
    organisations::{Organisation, OrganisationDraft},
    places::{OrganisationRef, Place, PlaceDraft},
    use_cases::{Actor, Imports},
};
use marketplace::Marketplace;
use server::{
    Application,
    config::{Cli, Settings},
};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};
use tokio::{sync::oneshot, task::JoinHandle};

/// The folder of the whole project.
pub fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests lie in the project").to_owned()
}

/// Settings as the command line gives them, with these arguments.
pub fn settings(arguments: &[&str]) -> Settings {
    let public = project().join("public");
    let mut all = vec!["meedoen", "serve", "--addr=127.0.0.1:0", "--public", public.to_str().expect("a path in UTF-8")];
    if !arguments.iter().any(|argument| argument.starts_with("--requests-per-second")) {
        all.push("--requests-per-second=0");
    }
    all.extend(arguments);
    Cli::try_parse_from(all).expect("known settings").settings
}

/// A server that runs until it is dropped.
pub struct TestApp {
    /// Where it listens, without a slash at the end.
    pub address: String,
    /// What is behind it.
    pub marketplace: Arc<Marketplace>,
    stop: Option<oneshot::Sender<()>>,
    running: Option<JoinHandle<()>>,
}

impl TestApp {
    /// A server with the examples, in memory.
    pub async fn with_examples() -> (Self, Visitor) {
        Self::start(&settings(&["--database=memory"])).await
    }

    /// A server without any place, in memory.
    pub async fn empty() -> (Self, Visitor) {
        Self::start(&settings(&["--database=memory", "--demo=no"])).await
    }

    /// A server with these settings.
    pub async fn start(settings: &Settings) -> (Self, Visitor) {
        Self::start_at(settings, Arc::new(SystemClock)).await
    }

    /// A server with these settings and this clock.
    pub async fn start_at(settings: &Settings, clock: Arc<dyn Clock>) -> (Self, Visitor) {
        let mut tries = 0;
        let application = loop {
            match Application::build(settings, Arc::clone(&clock)).await {
                // The engine closes in the background after the last handle is gone: the next start waits for its lock.
                Err(error) if error.to_string().contains("in use") && tries < 400 => tries += 1,
                built => break built.expect("the application starts"),
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        };
        let address = format!("http://{}", application.address().expect("it listens"));
        let marketplace = Arc::clone(&application.opened().marketplace);
        let (stop, stopped) = oneshot::channel::<()>();
        let running = tokio::spawn(async move {
            let stopped = async move { drop(stopped.await) };
            application.run(stopped).await.expect("it runs until it is stopped");
        });
        let visitor = Visitor::new(&address);
        (Self { address, marketplace, stop: Some(stop), running: Some(running) }, visitor)
    }

    /// Stops the server and waits until it has.
    pub async fn stop(mut self) {
        drop(self.stop.take());
        if let Some(running) = self.running.take() {
            running.await.expect("it stops");
        }
    }

    /// Stores a place and its organisation through the import, as every file does.
    pub async fn save(&self, organisation: &Organisation, place: &Place) -> ImportReport {
        let items = vec![Item::Organisation(organisation_draft(organisation)), Item::Place(place_draft(place))];
        self.import(vec![items], ImportMode::default()).await
    }

    /// Imports records, each given by what it holds.
    pub async fn import(&self, records: Vec<Vec<Item>>, mode: ImportMode) -> ImportReport {
        let entries = (1..).zip(records).map(|(line, items)| Entry { line, record: String::new(), items: Ok(items), remarks: Vec::new() });
        self.marketplace.import(&Actor::Operator, entries.collect(), mode, &|_| {}).await.expect("the import is carried out")
    }
}

/// The draft that becomes this organisation.
pub fn organisation_draft(organisation: &Organisation) -> OrganisationDraft {
    let it = organisation.clone();
    OrganisationDraft {
        slug: it.slug,
        name: it.name,
        kind: it.kind,
        summary: it.summary,
        description: it.description,
        address: it.address,
        contact: it.contact,
        source: it.source,
    }
}

/// The draft that becomes this place.
pub fn place_draft(place: &Place) -> PlaceDraft {
    let it = place.clone();
    PlaceDraft {
        slug: it.slug,
        organisation: OrganisationRef::Known(it.organisation),
        content: it.content,
        lighter: None,
        next: None,
        source: it.source,
    }
}
