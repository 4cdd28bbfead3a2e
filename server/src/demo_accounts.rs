//! The accounts of the demo: one of each role, made on the first start with the examples.
//!
//! Their passwords are random and different in each installation. They are kept in a file in the data folder, so that
//! `make run` can tell them every time; an installation without examples has neither file nor accounts.

use crate::{Opened, config::Settings, demo_buddies, demo_people, demo_settings, demo_training};
use anyhow::{Context, ensure};
use domain::{
    accounts::{EmailAddress, Grant, Origin, Role, SessionToken},
    actors::Actor,
    slug::Slug,
    use_cases::{Accounts, Administration, SecondSteps},
};
use marketplace::{random_password, second_step_digits};
use serde::{Deserialize, Serialize};
use std::{
    fmt::Write as _,
    io::Write as _,
    net::{IpAddr, Ipv4Addr},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
    sync::Arc,
};

/// Where the examples that these people work for lie.
const MUNICIPALITY: &str = "Utrecht";
const ORGANISATION: &str = "buurthuis-de-dreef";
/// Everybody, with the name that colleagues see. They are invented.
const PEOPLE: [(Role, &str, &str); 6] = [
    (Role::Editor, "partner@example.nl", "Samira Bakker"),
    (Role::Coach, "coach@example.nl", "Marijke Vos"),
    (Role::Coordinator, "coordinator@example.nl", "Ronald Pinas"),
    (Role::Manager, "regisseur@example.nl", "Ineke van Dam"),
    (Role::Administrator, "beheer@example.nl", "Tom Verhoeven"),
    (Role::PrivacyOfficer, "fg@example.nl", "Hatice Aydin"),
];

/// Those who work with people in the examples, signed in.
pub(crate) struct Team {
    /// Of the organisation.
    pub(crate) editor: Actor,
    /// Of the municipality.
    pub(crate) coach: Actor,
    /// Of the municipality.
    pub(crate) coordinator: Actor,
    /// Where.
    pub(crate) municipality: Slug,
}

/// The file with the accounts.
#[derive(Debug, Default, Serialize, Deserialize)]
struct DemoAccounts {
    account: Vec<DemoAccount>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct DemoAccount {
    role: String,
    email: String,
    password: String,
    /// The secret of the second step, in base 32.
    #[serde(skip_serializing_if = "Option::is_none")]
    second_step: Option<String>,
}

fn file(data: &Path) -> PathBuf {
    data.join("demo-accounts.toml")
}

fn read(data: &Path) -> anyhow::Result<DemoAccounts> {
    let file = file(data);
    match std::fs::read_to_string(&file) {
        Ok(text) => toml::from_str(&text).with_context(|| format!("{} is not what the demo wrote", file.display())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(DemoAccounts::default()),
        Err(error) => Err(error).with_context(|| format!("{} cannot be read", file.display())),
    }
}

/// Makes the accounts when the database has none yet, and the examples of what they work on.
pub(crate) async fn make(settings: &Settings, opened: &Opened) -> anyhow::Result<()> {
    let marketplace = &opened.marketplace;
    let organisation = marketplace.database().organisation_by_slug(&Slug::of(ORGANISATION)).await?;
    let (0, Some(organisation)) = (marketplace.database().count_accounts().await?, organisation) else { return Ok(()) };
    let municipality = Slug::of(MUNICIPALITY);
    let mut accounts = DemoAccounts::default();
    let mut signed_in: Vec<(Role, Actor)> = Vec::new();
    for (role, email, name) in PEOPLE {
        let grant = Grant::municipal(role, municipality.clone()).unwrap_or(Grant::Editor(organisation.id));
        let address = EmailAddress::parse(email).context("an address of the demo")?;
        let password = random_password();
        marketplace.create_account(&Actor::Operator, &address, name, &password, &[grant]).await?;
        let mut person = sign_in(opened, &address, &password).await?;
        let mut second_step = None;
        if role.needs_second_step() {
            let (secret, set_up) = set_up_second_step(opened, &person).await?;
            (second_step, person) = (Some(secret), set_up);
        }
        signed_in.push((role, person));
        accounts.account.push(DemoAccount { role: role.to_string(), email: email.to_owned(), password, second_step });
    }
    let file = file(&settings.data);
    let cannot = || format!("{} cannot be written", file.display());
    std::fs::create_dir_all(&settings.data).with_context(cannot)?;
    let mut written = std::fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&file).with_context(cannot)?;
    written.write_all(toml::to_string(&accounts)?.as_bytes()).with_context(cannot)?;
    let person = |wanted: Role| {
        let found = signed_in.iter().find(|(role, _)| *role == wanted).map(|(_, person)| person.clone());
        found.with_context(|| format!("nobody is {wanted}"))
    };
    demo_settings::choose(marketplace, &person(Role::Administrator)?, &municipality).await?;
    let (editor, coach, coordinator) = (person(Role::Editor)?, person(Role::Coach)?, person(Role::Coordinator)?);
    let team = Team { editor, coach, coordinator, municipality };
    let group = demo_training::make(marketplace, &team.coordinator, &team.municipality).await?;
    // Beside each other: whoever starts the demo waits for it.
    let team = Arc::new(team);
    let people = tokio::spawn(demo_people::make(opened.clone(), Arc::clone(&team)));
    let buddies = tokio::spawn(demo_buddies::make(opened.clone(), team, group));
    people.await??;
    buddies.await??;
    for (_, person) in signed_in {
        marketplace.sign_out(&person).await?;
    }
    Ok(())
}

/// From where the people of the demo come: an address for examples (RFC 5737), so that they count for no household.
pub(crate) fn origin() -> Origin {
    Origin { ip: IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1)), device: String::new() }
}

async fn actor(opened: &Opened, token: &SessionToken) -> anyhow::Result<Actor> {
    let signed_in = opened.marketplace.signed_in(token).await?.context("the session was opened just now")?;
    Ok(Actor::Account(Arc::new(signed_in)))
}

async fn sign_in(opened: &Opened, email: &EmailAddress, password: &str) -> anyhow::Result<Actor> {
    let token = opened.marketplace.sign_in_with_password(&Actor::Visitor, email, password, &origin()).await?;
    actor(opened, &token).await
}

/// Sets up the second step as the person themselves would, who is signed in with it then.
async fn set_up_second_step(opened: &Opened, person: &Actor) -> anyhow::Result<(String, Actor)> {
    let marketplace = &opened.marketplace;
    let secret = marketplace.begin_second_step(person).await?.secret;
    let digits = second_step_digits(&secret, opened.clock.now()).context("a secret of the second step")?;
    let (token, _) = marketplace.confirm_second_step(person, &digits, uuid::Uuid::now_v7()).await?;
    Ok((secret, actor(opened, &token).await?))
}

/// What `meedoen serve` prints about them; empty when there are none.
pub(crate) fn told(data: &Path) -> anyhow::Result<String> {
    let accounts = read(data)?.account;
    if accounts.is_empty() {
        return Ok(String::new());
    }
    let mut told = "Accounts van de demo (inloggen op /inloggen):\n".to_owned();
    for account in accounts {
        let DemoAccount { role, email, password, second_step } = account;
        let step = second_step.map_or("", |_| "  + code");
        writeln!(told, "  {role:<13} {email:<24} {password}{step}")?;
    }
    told.push_str("Code van de tweede stap: meedoen user code --email ADRES\n");
    Ok(told)
}

/// The six digits of the second step of an account of the demo, now.
pub(crate) fn digits(data: &Path, email: &str, opened: &Opened) -> anyhow::Result<String> {
    let account = read(data)?.account.into_iter().find(|account| account.email == email);
    let secret = account.and_then(|account| account.second_step);
    ensure!(secret.is_some(), "{email} is no account of the demo with a second step; other accounts have their digits in an app");
    second_step_digits(&secret.unwrap_or_default(), opened.clock.now()).context("the secret cannot be used")
}
