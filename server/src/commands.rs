//! What can be asked on the command line, and doing it.
//!
//! Only one process can have the data folder open. When a server runs on it, the command is sent to that server
//! ([`crate::control`]), which carries it out with the same code and sends back what is printed.

mod backups;
mod exports;
mod imports;
mod index;
mod serve;
mod users;

use crate::{
    Opened,
    config::{Cli, Settings},
    control,
};
pub(crate) use backups::was_broken_off;
use clap::Subcommand;
use domain::clock::SystemClock;
use serde::{Deserialize, Serialize};
use std::{io::Write, path::PathBuf, process::ExitCode, sync::Arc};

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Start the server.
    Serve,
    /// Bring a backup back, with the server stopped. Whoever was erased since it was made is erased again, and everybody signs in
    /// anew.
    Restore(backups::Restore),
    /// Work on the data; goes through the running server when there is one.
    #[command(flatten)]
    Task(Task),
}

/// Work on the data.
#[derive(Debug, Clone, Subcommand, Serialize, Deserialize)]
pub enum Task {
    /// Bring a file in. A file is stored whole or not at all, unless --partial is given; bringing it in twice changes nothing.
    Import(imports::Import),
    /// Write places, organisations or an empty template to a file.
    Export(exports::Export),
    /// Write the whole database as it is now to one file. `secret.key` is not in it.
    Backup(backups::Make),
    /// Build the search index anew from the database, while the old one serves.
    Reindex,
    /// Prove that the search index and the database agree, or say what differs.
    Check,
    /// Add invented places, for tests of size and speed.
    Generate(imports::Generate),
    /// Work on accounts.
    #[command(subcommand)]
    User(users::User),
}

/// Where a task writes what people read; each piece may be sent over a socket.
pub type Output<'a> = &'a mut (dyn Write + Send);

/// Runs a command; the exit code is 0 when all went well.
pub async fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    let data = cli.settings.data.clone();
    Box::pin(choose(cli)).await.map_err(|error| match format!("{error:#}") {
        // Any part may be the one that finds the disk full; what to do about it is the same.
        said if said.contains("No space left on device") || said.contains("disk is full") => {
            error.context(format!("the disk with the data folder {} is full; make room and start again", data.display()))
        }
        _ => error,
    })
}

async fn choose(cli: Cli) -> anyhow::Result<ExitCode> {
    match cli.command {
        Command::Serve => serve::run(&cli.settings).await,
        Command::Restore(restore) => Ok(exit_code(Box::pin(backups::restore(&cli.settings, &restore, &mut std::io::stdout())).await?)),
        Command::Task(task) => {
            let task = task.with_absolute_paths()?.with_secrets()?;
            if let Some(code) = control::ask_running_server(&cli.settings, &task).await? {
                return Ok(code);
            }
            run_here(&cli.settings, &task).await
        }
    }
}

async fn run_here(settings: &Settings, task: &Task) -> anyhow::Result<ExitCode> {
    let mut output = std::io::stdout();
    if let Task::Export(export) = task
        && export.is_template()
    {
        return Ok(exit_code(exports::template(export, &mut output)?));
    }
    let opened = Opened::open(settings, Arc::new(SystemClock)).await?;
    let outcome = carry_out(&opened, task, &mut output).await;
    // What was stored is findable at once when the server starts next.
    if outcome.is_ok() && opened.marketplace.index_is_complete() {
        opened.marketplace.index_marked().await?;
    }
    Ok(exit_code(outcome?))
}

/// Carries out a task on an open marketplace; the answer is whether all went well.
pub(crate) async fn carry_out(opened: &Opened, task: &Task, output: Output<'_>) -> anyhow::Result<bool> {
    match task {
        Task::Import(import) => imports::import(opened, import, output).await,
        Task::Generate(generate) => imports::generate(opened, generate, output).await,
        Task::Export(export) => exports::export(opened, export, output).await,
        Task::Backup(make) => backups::make(opened, make, output).await,
        Task::Reindex => index::reindex(opened, output).await,
        Task::Check => index::check(opened, output).await,
        Task::User(user) => users::run(opened, user, output).await,
    }
}

fn exit_code(all_went_well: bool) -> ExitCode {
    if all_went_well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

impl Task {
    /// Secrets are asked by the process that a person started.
    fn with_secrets(self) -> anyhow::Result<Self> {
        Ok(match self {
            Self::User(user) => Self::User(user.with_password()?),
            other => other,
        })
    }

    /// Paths mean the same in the process that carries the task out.
    fn with_absolute_paths(mut self) -> std::io::Result<Self> {
        let path: Option<&mut PathBuf> = match &mut self {
            Self::Import(import) => Some(&mut import.file),
            Self::Export(export) => export.output.as_mut(),
            Self::Backup(make) => Some(&mut make.file),
            Self::Reindex | Self::Check | Self::Generate(_) | Self::User(_) => None,
        };
        if let Some(path) = path {
            *path = std::path::absolute(&*path)?;
        }
        Ok(self)
    }
}
