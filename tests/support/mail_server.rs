//! A mail server on loopback that keeps what it gets.

use crate::Letter;
use mailin::{Action, AuthMechanism, Handler, Response, Session, SessionBuilder, response};
use std::{
    collections::BTreeMap,
    io,
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    task::{JoinHandle, JoinSet},
};

/// How long a test waits for a mail before it fails.
const PATIENCE: Duration = Duration::from_secs(30);

/// A mail server that speaks SMTP. Without a test that says otherwise, it takes every mail.
pub struct MailServer {
    address: SocketAddr,
    office: Arc<Office>,
    open: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct Office {
    letters: Mutex<Vec<Letter>>,
    password: Mutex<Option<String>>,
    refused: Mutex<BTreeMap<String, u16>>,
    refusals: AtomicUsize,
}

impl MailServer {
    /// A server on a free port.
    pub async fn open() -> Self {
        let mut server = Self { address: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)), office: Arc::new(Office::default()), open: None };
        server.come_back().await;
        server
    }

    /// The settings of an application that sends its mail here.
    pub fn settings(&self) -> [String; 2] {
        [format!("--smtp={}", self.address), "--smtp-tls=no".to_owned()]
    }

    /// From now on mail to this address is answered with this code: 4xx for later, 5xx for never.
    pub fn refuse(&self, address: &str, code: u16) {
        lock(&self.office.refused).insert(address.to_owned(), code);
    }

    /// From now on mail to this address is taken.
    pub fn accept(&self, address: &str) {
        lock(&self.office.refused).remove(address);
    }

    /// From now on whoever brings mail must know this password.
    pub fn ask_for_password(&self, password: &str) {
        *lock(&self.office.password) = Some(password.to_owned());
    }

    /// How many recipients were refused so far.
    pub fn refusals(&self) -> usize {
        self.office.refusals.load(Ordering::SeqCst)
    }

    /// Nothing listens any more, and connections break.
    pub async fn go_away(&mut self) {
        if let Some(open) = self.open.take() {
            open.abort();
            let _ = open.await;
        }
    }

    /// Listens again, on the same port.
    pub async fn come_back(&mut self) {
        let listener = TcpListener::bind(self.address).await.expect("the port is free");
        self.address = listener.local_addr().expect("it listens");
        let office = Arc::clone(&self.office);
        self.open = Some(tokio::spawn(async move {
            // Dropped with this task: then every connection breaks.
            let mut sessions = JoinSet::new();
            while let Ok((stream, from)) = listener.accept().await {
                sessions.spawn(serve(stream, from.ip(), Arc::clone(&office)));
            }
        }));
    }

    /// Every mail so far that was not taken out, oldest first.
    pub fn letters(&self) -> Vec<Letter> {
        lock(&self.office.letters).clone()
    }

    /// Waits for a mail to this address and takes it out.
    pub async fn next_to(&self, address: &str) -> Letter {
        let began = Instant::now();
        loop {
            {
                let mut letters = lock(&self.office.letters);
                if let Some(at) = letters.iter().position(|letter| letter.to == [address]) {
                    return letters.remove(at);
                }
            }
            assert!(began.elapsed() < PATIENCE, "no mail came to {address}");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        if let Some(open) = &self.open {
            open.abort();
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn serve(stream: TcpStream, ip: IpAddr, office: Arc<Office>) -> io::Result<()> {
    let clerk = Clerk { office, letter: Letter { from: String::new(), to: Vec::new(), data: String::new() } };
    let mut builder = SessionBuilder::new("post.example.nl");
    if lock(&clerk.office.password).is_some() {
        builder.enable_auth(AuthMechanism::Plain).insecure_enable_plaintext_auth();
    }
    let mut session: Session<Clerk> = builder.build(ip, clerk);
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read);
    write.write_all(&session.greeting().buffer()?).await?;
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line).await? > 0 {
        let answer = session.process(&line);
        write.write_all(&answer.buffer()?).await?;
        if matches!(answer.action, Action::Close | Action::UpgradeTls) {
            break;
        }
        line.clear();
    }
    Ok(())
}

/// Writes down one mail after the other of one connection.
struct Clerk {
    office: Arc<Office>,
    letter: Letter,
}

impl Handler for Clerk {
    fn mail(&mut self, _: IpAddr, _: &str, from: &str) -> Response {
        self.letter = Letter { from: from.to_owned(), to: Vec::new(), data: String::new() };
        response::OK
    }

    fn auth_plain(&mut self, _: &str, _: &str, password: &str) -> Response {
        let right = lock(&self.office.password).as_deref() == Some(password);
        if right { response::AUTH_OK } else { response::INVALID_CREDENTIALS }
    }

    fn rcpt(&mut self, to: &str) -> Response {
        if let Some(code) = lock(&self.office.refused).get(to) {
            self.office.refusals.fetch_add(1, Ordering::SeqCst);
            // Mail servers like to repeat the address.
            return Response::custom(*code, format!("not for <{to}>"));
        }
        self.letter.to.push(to.to_owned());
        response::OK
    }

    fn data(&mut self, line: &[u8]) -> io::Result<()> {
        self.letter.data.push_str(&String::from_utf8_lossy(line));
        Ok(())
    }

    fn data_end(&mut self) -> Response {
        lock(&self.office.letters).push(self.letter.clone());
        response::OK
    }
}
