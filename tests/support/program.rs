//! The program itself, started as a person starts it.

use crate::project;
use std::{
    io::{BufRead, BufReader, Read, Write},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
};

/// `meedoen serve` in a process of its own; killed when dropped.
pub struct Program {
    child: Child,
    /// Where it listens, as it printed it.
    pub address: String,
}

impl Program {
    /// The binary that the build made. `make` builds it before the tests; a missing one is a mistake in the build.
    pub fn binary() -> PathBuf {
        let mut folder = std::env::current_exe().expect("this test has a path");
        folder.pop();
        if folder.ends_with("deps") {
            folder.pop();
        }
        let binary = folder.join("meedoen");
        assert!(binary.exists(), "{} is not built: cargo build -p server", binary.display());
        binary
    }

    /// The program with an environment of its own: nothing of the settings of this machine.
    pub fn command(data: &Path) -> Command {
        let mut command = Command::new(Self::binary());
        command
            .env_clear()
            .env("MEEDOEN_DATA", data)
            .env("MEEDOEN_PUBLIC", project().join("public"))
            .env("MEEDOEN_ADDR", "127.0.0.1:0")
            .current_dir(data.parent().unwrap_or(data))
            .stdin(Stdio::null());
        command
    }

    /// Runs a command to its end.
    pub fn run(data: &Path, arguments: &[&str]) -> Output {
        Self::command(data).args(arguments).output().expect("the program runs")
    }

    /// Runs a command to its end that reads this from standard input.
    pub fn run_with(data: &Path, arguments: &[&str], input: &str) -> Output {
        let mut command = Self::command(data);
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program runs");
        // A command that stops before it has read everything is judged by what it says.
        let _ = child.stdin.take().expect("piped").write_all(input.as_bytes());
        child.wait_with_output().expect("the program ends")
    }

    /// Starts a server and waits until it says where it is.
    pub fn serve(data: &Path) -> Self {
        let mut child = Self::command(data).arg("serve").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
        let output = child.stdout.take().expect("piped");
        let address =
            BufReader::new(output).lines().map_while(Result::ok).find_map(|line| line.strip_prefix("Meedoen: ").map(str::to_owned));
        let Some(address) = address else {
            let mut said = String::new();
            if let Some(mut errors) = child.stderr.take() {
                let _ = errors.read_to_string(&mut said);
            }
            panic!("the server did not start: {said}");
        };
        Self { child, address }
    }

    /// Kills it as a power cut would (SIGKILL) and waits until it is gone.
    pub fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.kill();
    }
}
