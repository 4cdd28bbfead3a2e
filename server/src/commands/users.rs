//! `meedoen user create` and `meedoen user code`

use super::Output;
use crate::{Opened, demo_accounts};
use anyhow::{Context, bail};
use clap::Subcommand;
use domain::{
    accounts::{EmailAddress, Grant, Role},
    codes::Code,
    refusal::{Failure, Refusal},
    slug::Slug,
    use_cases::{Actor, Administration},
};
use serde::{Deserialize, Serialize};
use std::io::{BufRead, Write};

/// Work on accounts.
#[derive(Debug, Clone, Subcommand, Serialize, Deserialize)]
pub enum User {
    /// Make an account, for example that of the first administrator. The password is read from the first line of standard input.
    Create(Create),
    /// Tell the six digits of the second step of an account of the demo.
    Code {
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
        let _ = write!(std::io::stderr(), "Password (at least 12 characters): ");
        let mut line = String::new();
        std::io::stdin().lock().read_line(&mut line).context("the password cannot be read")?;
        Ok(Self::Create(Create { password: line.trim_end_matches(['\r', '\n']).to_owned(), ..create }))
    }
}

pub(crate) async fn run(opened: &Opened, user: &User, output: Output<'_>) -> anyhow::Result<bool> {
    let create = match user {
        User::Create(create) => create,
        User::Code { email } => {
            writeln!(output, "{}", demo_accounts::digits(&opened.data, email, opened)?)?;
            return Ok(true);
        }
    };
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
                Refusal::PasswordEasyToGuess => "the password is easy to guess; four words that have nothing to do with each other are not",
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
