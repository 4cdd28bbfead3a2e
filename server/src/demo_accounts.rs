//! The accounts of the demo: one of each role, made on the first start with the examples.
//!
//! Their passwords are random and different in each installation. They are kept in a file in the data folder, so that
//! `make run` can tell them every time; an installation without examples has neither file nor accounts.

use crate::{Opened, config::Settings, demo_settings, demo_training};
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
/// Everybody, with the name that colleagues see.
const PEOPLE: [(Role, &str, &str); 6] = [
    (Role::Editor, "partner@example.nl", "Partner van De Dreef"),
    (Role::Coach, "coach@example.nl", "Coach"),
    (Role::Coordinator, "coordinator@example.nl", "Coördinator"),
    (Role::Manager, "regisseur@example.nl", "Regisseur"),
    (Role::Administrator, "beheer@example.nl", "Beheerder"),
    (Role::PrivacyOfficer, "fg@example.nl", "Functionaris gegevensbescherming"),
];

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

/// Makes the accounts when the database has none yet.
pub(crate) async fn make(settings: &Settings, opened: &Opened) -> anyhow::Result<()> {
    let marketplace = &opened.marketplace;
    let organisation = marketplace.database().organisation_by_slug(&Slug::of(ORGANISATION)).await?;
    let (0, Some(organisation)) = (marketplace.database().count_accounts().await?, organisation) else { return Ok(()) };
    let mut accounts = DemoAccounts::default();
    for (role, email, name) in PEOPLE {
        let grant = Grant::municipal(role, Slug::of(MUNICIPALITY)).unwrap_or(Grant::Editor(organisation.id));
        let address = EmailAddress::parse(email).context("an address of the demo")?;
        let password = random_password();
        marketplace.create_account(&Actor::Operator, &address, name, &password, &[grant]).await?;
        let mut second_step = None;
        if role.needs_second_step() {
            let (secret, person) = set_up_second_step(opened, &address, &password).await?;
            if role == Role::Administrator {
                demo_settings::choose(marketplace, &person, &Slug::of(MUNICIPALITY)).await?;
            }
            if role == Role::Coordinator {
                demo_training::make(marketplace, &person, &Slug::of(MUNICIPALITY)).await?;
            }
            marketplace.sign_out(&person).await?;
            second_step = Some(secret);
        }
        accounts.account.push(DemoAccount { role: role.to_string(), email: email.to_owned(), password, second_step });
    }
    let file = file(&settings.data);
    let cannot = || format!("{} cannot be written", file.display());
    std::fs::create_dir_all(&settings.data).with_context(cannot)?;
    let mut written = std::fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&file).with_context(cannot)?;
    written.write_all(toml::to_string(&accounts)?.as_bytes()).with_context(cannot)?;
    Ok(())
}

/// Sets up the second step as the person themselves would, who is signed in then.
async fn set_up_second_step(opened: &Opened, email: &EmailAddress, password: &str) -> anyhow::Result<(String, Actor)> {
    let marketplace = &opened.marketplace;
    let from = Origin { ip: IpAddr::V4(Ipv4Addr::LOCALHOST), device: String::new() };
    let actor = async |token: &SessionToken| -> anyhow::Result<Actor> {
        let signed_in = marketplace.signed_in(token).await?.context("the session was opened just now")?;
        Ok(Actor::Account(Arc::new(signed_in)))
    };
    let token = marketplace.sign_in_with_password(&Actor::Visitor, email, password, &from).await?;
    let person = actor(&token).await?;
    let secret = marketplace.begin_second_step(&person).await?.secret;
    let digits = second_step_digits(&secret, opened.clock.now()).context("a secret of the second step")?;
    let (token, _) = marketplace.confirm_second_step(&person, &digits, uuid::Uuid::now_v7()).await?;
    Ok((secret, actor(&token).await?))
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
