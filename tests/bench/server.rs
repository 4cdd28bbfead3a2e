//! The server and the hand-written peer as processes of their own.

use crate::child::Child;
use anyhow::{Context, bail};
use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{ChildStdout, Command, Stdio},
};

/// A process that answers pages.
pub struct Server {
    /// Its address without a slash at the end.
    pub address: String,
    /// The process.
    pub process: Child,
    /// Kept open: whoever prints to a closed pipe is stopped by it.
    _output: BufReader<ChildStdout>,
}

/// `meedoen` on this folder, without a command yet.
pub fn command(data: &Path, demo: &str) -> Command {
    let mut command = Command::new(binary());
    command.env("MEEDOEN_DATA", data).env("MEEDOEN_DEMO", demo).env("MEEDOEN_PUBLIC", public()).env("MEEDOEN_ADDR", "127.0.0.1:0");
    command.env("MEEDOEN_CONFIG", "/dev/null").env("MEEDOEN_REQUESTS_PER_SECOND", "0").env("MEEDOEN_LOG_FILTER", "error");
    command
}

/// The files of the site.
pub fn public() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../public")
}

fn binary() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/release/meedoen")
}

impl Server {
    /// Our server.
    pub fn start(data: &Path, demo: &str) -> anyhow::Result<Self> {
        Self::listening(command(data, demo).arg("serve"))
    }

    /// Our server with the examples, behind a proxy that tells where visitors come from.
    pub fn start_behind_proxy(data: &Path) -> anyhow::Result<Self> {
        Self::listening(command(data, "yes").env("MEEDOEN_BEHIND_PROXY", "yes").arg("serve"))
    }

    /// The hand-written peer: this program again.
    pub fn start_peer(data: &Path) -> anyhow::Result<Self> {
        Self::listening(Command::new(std::env::current_exe()?).arg("--maud-peer").arg(data))
    }

    /// Starts it and waits for the line with its address.
    fn listening(command: &mut Command) -> anyhow::Result<Self> {
        let mut process = Child::start(command.stdout(Stdio::piped()), "TERM")?;
        let mut output = BufReader::new(process.output().context("no output")?);
        let mut line = String::new();
        output.read_line(&mut line)?;
        let Some(at) = line.find("http://") else { bail!("the server does not start: {line}") };
        Ok(Self { address: line[at..].trim().to_owned(), process, _output: output })
    }
}
