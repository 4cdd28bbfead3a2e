//! A running server takes tasks from the command line, through a socket in its data folder.
//!
//! The asker sends one line of JSON, the task; the server sends what is printed, and at the end one line with the
//! outcome. Whoever can write in the data folder owns the data anyway, so the socket is as private as the folder.

use crate::{
    Opened,
    commands::{Task, carry_out},
    config::Settings,
};
use anyhow::Context;
use std::{
    io::Write,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::mpsc,
};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{UnixListener, UnixStream},
    task::JoinHandle,
};

/// Begins the last line, which tells the outcome; nothing that is printed holds this character.
const OUTCOME: char = '\u{4}';

fn socket(data: &Path) -> PathBuf {
    data.join("control.sock")
}

/// Starts taking tasks. A data folder whose path is too long for a socket is no reason to stop.
pub(crate) fn listen(data: &Path, opened: Opened) -> Option<JoinHandle<()>> {
    let path = socket(data);
    // The database is open by now, so whatever lies here was left by a server that is gone.
    let _ = std::fs::remove_file(&path);
    let listener = match UnixListener::bind(&path) {
        Ok(listener) => listener,
        Err(error) => {
            tracing::warn!(%error, "commands cannot reach this server; stop it before using them");
            return None;
        }
    };
    if let Err(error) = std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)) {
        tracing::warn!(%error, "the socket for commands could not be made private");
    }
    Some(tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let opened = opened.clone();
            tokio::spawn(async move {
                if let Err(error) = serve(stream, opened).await {
                    tracing::warn!(%error, "a command was broken off");
                }
            });
        }
    }))
}

async fn serve(stream: UnixStream, opened: Opened) -> anyhow::Result<()> {
    let (from, mut to) = stream.into_split();
    let mut line = String::new();
    BufReader::new(from).read_line(&mut line).await?;
    let task: Task = serde_json::from_str(&line).context("not a task")?;
    let (sender, receiver) = mpsc::channel::<Vec<u8>>();
    let work = tokio::spawn(async move { carry_out(&opened, &task, &mut Pieces(sender)).await });
    let mut receiver = receiver;
    loop {
        let (piece, back) = tokio::task::spawn_blocking(move || (receiver.recv(), receiver)).await?;
        receiver = back;
        let Ok(piece) = piece else { break };
        to.write_all(&piece).await?;
    }
    let outcome = match work.await? {
        Ok(true) => "ok".to_owned(),
        Ok(false) => "failed".to_owned(),
        Err(error) => format!("error {error:#}"),
    };
    to.write_all(format!("{OUTCOME}{outcome}\n").as_bytes()).await?;
    Ok(to.shutdown().await?)
}

struct Pieces(mpsc::Sender<Vec<u8>>);

impl Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.send(bytes.to_vec()).map_err(|_| std::io::ErrorKind::BrokenPipe)?;
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Does a server run on this data folder?
pub(crate) async fn answers(data: &Path) -> bool {
    UnixStream::connect(socket(data)).await.is_ok()
}

/// Sends a task to the server that runs on this data folder; `None` when there is none.
pub(crate) async fn ask_running_server(settings: &Settings, task: &Task) -> anyhow::Result<Option<ExitCode>> {
    let Ok(mut stream) = UnixStream::connect(socket(&settings.data)).await else { return Ok(None) };
    stream.write_all(format!("{}\n", serde_json::to_string(task)?).as_bytes()).await?;
    let mut lines = BufReader::new(stream);
    let mut output = std::io::stdout();
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line).await? > 0 {
        if let Some(outcome) = String::from_utf8_lossy(&line).strip_prefix(OUTCOME) {
            return match outcome.trim_end() {
                "ok" => Ok(Some(ExitCode::SUCCESS)),
                "failed" => Ok(Some(ExitCode::FAILURE)),
                error => anyhow::bail!("{}", error.trim_start_matches("error ")),
            };
        }
        output.write_all(&line)?;
        line.clear();
    }
    anyhow::bail!("the server stopped before the command was done")
}
