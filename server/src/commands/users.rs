//! `meedoen user`: making an account, closing one, and helping who lost a telephone

use super::Output;
use crate::{Opened, demo_accounts};
use anyhow::{Context, bail};
use clap::Subcommand;
use domain::{
    accounts::{EmailAddress, Grant, Role},
    codes::Code,
    ids::AccountId,
    refusal::{Failure, Refusal},
    slug::Slug,
    use_cases::{Actor, Administration},
};
use serde::{Deserialize, Serialize};
use std::io::{BufRead, IsTerminal};

/// Work on accounts.
#[derive(Debug, Clone, Subcommand, Serialize, Deserialize)]
pub enum User {
    /// Make an account, for example that of the first administrator. The password is asked, and not shown while it is typed; when
    /// standard input is no terminal, it is its first line.
    Create(Create),
    /// Tell the six digits of the second step of an account of the demo.
    Code {
        /// Address of the account.
        #[arg(long)]
        email: String,
    },
    /// Close an account, whatever its roles: nobody can sign in with it any more.
    Close {
        /// Address of the account.
        #[arg(long)]
        email: String,
    },
    /// Take the second step off an account whose owner lost it; the next time they sign in they set up a new one.
    RemoveSecondStep {
        /// Address of the account.
        #[arg(long)]
        email: String,
    },
}

/// The account to make.
#[derive(Debug, Clone, clap::Args, Serialize, Deserialize)]
pub struct Create {
    /// Where it gets mail, and with which it signs in.
    #[arg(long)]
    email: String,
    /// Name as colleagues see it.
    #[arg(long)]
    name: String,
    /// Role: beheerder, coach, coordinator, regisseur, fg; or redacteur with --organisation. May be given more than once.
    #[arg(long, required = true)]
    role: Vec<String>,
    /// Municipality of the roles.
    #[arg(long)]
    municipality: Option<String>,
    /// Organisation (the last part of its address on the site) of an editor.
    #[arg(long)]
    organisation: Option<String>,
    /// Read by the process that was started; never on the command line, where others could see it.
    #[arg(skip)]
    password: String,
}

impl User {
    /// Asks for what cannot stand on the command line.
    pub(crate) fn with_password(self) -> anyhow::Result<Self> {
        let Self::Create(create) = self else { return Ok(self) };
        Ok(Self::Create(Create { password: password().context("the password cannot be read")?, ..create }))
    }
}

/// A password as it is typed in a terminal, which does not show it; or the first line of standard input when that is something else.
fn password() -> std::io::Result<String> {
    if std::io::stdin().is_terminal() {
        return rpassword::prompt_password("Password (at least 12 characters): ");
    }
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

pub(crate) async fn run(opened: &Opened, user: &User, output: Output<'_>) -> anyhow::Result<bool> {
    let create = match user {
        User::Create(create) => create,
        User::Code { email } => {
            writeln!(output, "{}", demo_accounts::digits(&opened.data, email, opened)?)?;
            return Ok(true);
        }
        User::Close { email } => {
            opened.marketplace.close_account(&Actor::Operator, account(opened, email).await?).await?;
            writeln!(output, "The account of {email} is closed.")?;
            return Ok(true);
        }
        User::RemoveSecondStep { email } => return remove_second_step(opened, email, output).await,
    };
    make(opened, create, output).await
}

async fn remove_second_step(opened: &Opened, email: &str, output: Output<'_>) -> anyhow::Result<bool> {
    match opened.marketplace.remove_second_step(&Actor::Operator, account(opened, email).await?).await {
        Ok(()) => {
            writeln!(output, "The account of {email} has no second step any more.")?;
            Ok(true)
        }
        Err(Failure::Refused(Refusal::WrongState)) => {
            writeln!(output, "Nothing was done: the account of {email} has no second step.")?;
            Ok(false)
        }
        Err(error) => Err(error.into()),
    }
}

/// The account with this address.
async fn account(opened: &Opened, email: &str) -> anyhow::Result<AccountId> {
    let address = EmailAddress::parse(email).with_context(|| format!("{email} is not an e-mail address"))?;
    let found = opened.marketplace.database().account_by_email(&address).await?;
    Ok(found.with_context(|| format!("there is no account with the address {email}"))?.account.id)
}

async fn make(opened: &Opened, create: &Create, output: Output<'_>) -> anyhow::Result<bool> {
    let Some(email) = EmailAddress::parse(&create.email) else { bail!("{} is not an e-mail address", create.email) };
    let grants = grants(opened, create).await?;
    let made = opened.marketplace.create_account(&Actor::Operator, &email, &create.name, &create.password, &grants).await;
    match made {
        Ok(_) => {
            writeln!(output, "The account of {email} is there.")?;
            Ok(true)
        }
        Err(Failure::Refused(refusal)) => {
            let why = match refusal {
                Refusal::AlreadyThere => "there is an account with this address already",
                Refusal::PasswordTooShort => "the password has fewer than 12 characters",
                Refusal::PasswordTooLong => "the password has more than 256 characters",
                Refusal::PasswordEasyToGuess => {
                    "the password is easy to guess (names, months and years are); four words that have nothing to do with each other are not"
                }
                _ => "the name is missing or too long",
            };
            writeln!(output, "No account was made: {why}.")?;
            Ok(false)
        }
        Err(error) => Err(error.into()),
    }
}

async fn grants(opened: &Opened, create: &Create) -> anyhow::Result<Vec<Grant>> {
    let mut grants = Vec::new();
    for text in &create.role {
        let Some(role) = Role::parse(text) else {
            let known: Vec<_> = Role::ALL.iter().map(|role| role.code()).collect();
            bail!("there is no role {text}; there are {}", known.join(", "));
        };
        let grant = if role == Role::Editor {
            let slug = create.organisation.as_deref().and_then(Slug::parse).context("an editor needs --organisation")?;
            let found = opened.marketplace.database().organisation_by_slug(&slug).await?;
            Grant::Editor(found.with_context(|| format!("there is no organisation {slug}"))?.id)
        } else {
            let municipality = create.municipality.as_deref().with_context(|| format!("the role {role} needs --municipality"))?;
            Grant::municipal(role, Slug::of(municipality)).context("a role of a municipality")?
        };
        grants.push(grant);
    }
    Ok(grants)
}
