//! Peers in Python: an environment with named packages, made once, and a process that answers lines.

use crate::{child::Child, data::work_folder};
use anyhow::{Context, ensure};
use std::{
    fs,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{ChildStdin, ChildStdout, Command, Stdio},
};

/// A program of the bench in Python, which reads the file it was given each time a line comes in, and answers with one line.
pub struct Python {
    _process: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    file: PathBuf,
}

impl Python {
    /// Starts a program, by its path in the folder of the bench, with these packages.
    pub fn start(program: &str, packages: &[&str]) -> anyhow::Result<Self> {
        let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("bench").join(program);
        let name = program.file_stem().context("the program has no name")?;
        let file = work_folder().join(name).with_extension("json");
        let mut command = Command::new(environment(&work_folder().join(name), packages)?);
        command.arg(program).arg(&file).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut process = Child::start(&mut command, "TERM")?;
        let (input, output) = (process.input().context("no input")?, process.output().context("no output")?);
        Ok(Self { _process: process, input, output: BufReader::new(output), file })
    }

    /// Gives it a question and waits for its answer.
    pub fn ask(&mut self, question: &serde_json::Value) -> anyhow::Result<String> {
        fs::write(&self.file, question.to_string())?;
        writeln!(self.input, "solve")?;
        let mut line = String::new();
        self.output.read_line(&mut line)?;
        Ok(line)
    }
}

/// The Python of an environment with these packages, in a folder of its own that is made once.
fn environment(folder: &Path, packages: &[&str]) -> anyhow::Result<PathBuf> {
    let python = folder.join("bin/python");
    let done = folder.join("done.txt");
    if fs::read_to_string(&done).is_ok_and(|done| done == packages.join(" ")) {
        return Ok(python);
    }
    println!("Installing: {}", packages.join(", "));
    let run = |command: &mut Command| -> anyhow::Result<()> {
        let status = command.status().with_context(|| format!("{command:?} cannot be started"))?;
        ensure!(status.success(), "{command:?} failed");
        Ok(())
    };
    run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(folder))?;
    run(Command::new(&python).args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]).args(packages))?;
    fs::write(done, packages.join(" "))?;
    Ok(python)
}
