//! Other processes: stopped by their number when the value goes, also on failure.

use anyhow::Context;
use std::{
    process::{ChildStdin, ChildStdout, Command},
    time::{Duration, Instant},
};

/// A process that ends with this value.
pub struct Child {
    process: std::process::Child,
    signal: &'static str,
}

impl Child {
    /// Starts it. `signal` asks it to stop; what does not stop in time is killed.
    pub fn start(command: &mut Command, signal: &'static str) -> anyhow::Result<Self> {
        let process = command.spawn().with_context(|| format!("{command:?} cannot be started"))?;
        Ok(Self { process, signal })
    }

    /// Its number.
    pub fn pid(&self) -> u32 {
        self.process.id()
    }

    /// What it reads, if that was piped.
    pub fn input(&mut self) -> Option<ChildStdin> {
        self.process.stdin.take()
    }

    /// What it prints, if that was piped.
    pub fn output(&mut self) -> Option<ChildStdout> {
        self.process.stdout.take()
    }

    /// Kills it as a power cut would.
    pub fn kill(mut self) -> anyhow::Result<()> {
        self.process.kill()?;
        self.process.wait()?;
        Ok(())
    }

    /// Memory of the process in MiB, by a name of `/proc/PID/status`.
    pub fn memory_mib(&self, name: &str) -> anyhow::Result<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.pid()))?;
        let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':')).context("no such line")?;
        let kib: u64 = line.trim().trim_end_matches(" kB").parse()?;
        Ok(kib.div_ceil(1024))
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        if matches!(self.process.try_wait(), Ok(Some(_))) {
            return;
        }
        let _ = Command::new("kill").arg(format!("-{}", self.signal)).arg(self.pid().to_string()).status();
        let until = Instant::now() + Duration::from_secs(15);
        while Instant::now() < until {
            match self.process.try_wait() {
                Ok(None) => std::thread::sleep(Duration::from_millis(20)),
                _ => return,
            }
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
