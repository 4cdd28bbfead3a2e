//! Configuration: one struct. Each field can be set on the command line, in the environment, or in `meedoen.toml`
//! (in that order); a wrong value stops the start with one clear line.

use crate::commands::Command;
use anyhow::{Context, bail};
use clap::{CommandFactory, Parser, ValueEnum};
use db::RocksDbMemory;
use std::{net::SocketAddr, path::PathBuf};

/// Meedoen: a marketplace where people find a place to join in.
#[derive(Debug, Parser)]
#[command(name = "meedoen", version, about, arg_required_else_help = true)]
pub struct Cli {
    /// Settings of this installation.
    #[command(flatten)]
    pub settings: Settings,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Settings of one installation.
#[derive(Debug, Clone, clap::Args)]
#[command(next_help_heading = "Settings")]
pub struct Settings {
    /// File with settings: names as below with underscores, for example `addr = "127.0.0.1:3000"`.
    #[arg(long, global = true, env = "MEEDOEN_CONFIG", default_value = "meedoen.toml")]
    pub config: PathBuf,
    /// Address and port to listen on; port 0 takes a free one.
    #[arg(long, global = true, env = "MEEDOEN_ADDR", default_value = "127.0.0.1:3000")]
    pub addr: SocketAddr,
    /// Folder for the database and the search index.
    #[arg(long, global = true, env = "MEEDOEN_DATA", default_value = "data")]
    pub data: PathBuf,
    /// Where the database is: `embedded` in the data folder, `memory` (gone when the program stops), or the address of a
    /// SurrealDB server such as `ws://127.0.0.1:8000`.
    #[arg(long, global = true, env = "MEEDOEN_DATABASE", default_value = "embedded")]
    pub database: String,
    /// User of a SurrealDB server.
    #[arg(long, global = true, env = "MEEDOEN_DATABASE_USER", default_value = "root")]
    pub database_user: String,
    /// File that holds the password of that user.
    #[arg(long, global = true, env = "MEEDOEN_DATABASE_PASSWORD_FILE")]
    pub database_password_file: Option<PathBuf>,
    /// File with the secret key of this installation, 32 bytes; `secret.key` in the data folder when left out, made on the first start.
    /// Keep a copy apart from the database: without it nobody gets past the second step of signing in.
    #[arg(long, global = true, env = "MEEDOEN_SECRET_KEY_FILE")]
    pub secret_key_file: Option<PathBuf>,
    /// Mail server, as `host` (port 587) or `host:port` (465: TLS from the first byte). Without one, messages stay in the outbox.
    #[arg(long, global = true, env = "MEEDOEN_SMTP")]
    pub smtp: Option<String>,
    /// Must the connection with the mail server be encrypted?
    #[arg(long, global = true, env = "MEEDOEN_SMTP_TLS", default_value = "yes")]
    pub smtp_tls: YesNo,
    /// User of the mail server.
    #[arg(long, global = true, env = "MEEDOEN_SMTP_USER")]
    pub smtp_user: Option<String>,
    /// File that holds the password of that user.
    #[arg(long, global = true, env = "MEEDOEN_SMTP_PASSWORD_FILE")]
    pub smtp_password_file: Option<PathBuf>,
    /// Service that sends text messages, with the interface of GOV.UK Notify: its address, for example
    /// `https://api.notifications.service.gov.uk`. Without one nobody is asked whether they want any.
    #[arg(long, global = true, env = "MEEDOEN_SMS_URL")]
    pub sms_url: Option<String>,
    /// Identity of us at that service.
    #[arg(long, global = true, env = "MEEDOEN_SMS_SERVICE")]
    pub sms_service: Option<String>,
    /// File that holds the secret that belongs to it.
    #[arg(long, global = true, env = "MEEDOEN_SMS_SECRET_FILE")]
    pub sms_secret_file: Option<PathBuf>,
    /// Identity of the template at that service; its whole text is `((text))`.
    #[arg(long, global = true, env = "MEEDOEN_SMS_TEMPLATE")]
    pub sms_template: Option<String>,
    /// How matching weighs its parts, as JSON: `{"themes": 0.4, "goals": 0.05}`. Together they are 1; what is left out stays as it is.
    #[arg(long, global = true, env = "MEEDOEN_WEIGHTS")]
    pub weights: Option<String>,
    /// Days after which a participant who did not come is told that what they kept will be erased.
    #[arg(long, global = true, env = "MEEDOEN_UNUSED_DAYS", default_value_t = 183, value_parser = clap::value_parser!(u16).range(1..=183))]
    pub unused_days: u16,
    /// Days after that until it is erased.
    #[arg(long, global = true, env = "MEEDOEN_WARNED_DAYS", default_value_t = 30, value_parser = clap::value_parser!(u16).range(1..=30))]
    pub warned_days: u16,
    /// People whom one coach knows at the same time, at most.
    #[arg(long, global = true, env = "MEEDOEN_COACH_PEOPLE", default_value_t = 54, value_parser = clap::value_parser!(u16).range(1..=300))]
    pub coach_people: u16,
    /// Hours of a coach for one person in a year, as a guide.
    #[arg(long, global = true, env = "MEEDOEN_COACH_HOURS", default_value_t = 26, value_parser = clap::value_parser!(u16).range(1..=200))]
    pub coach_hours: u16,
    /// Weeks without a word after which a coach calls.
    #[arg(long, global = true, env = "MEEDOEN_QUIET_WEEKS", default_value_t = 6, value_parser = clap::value_parser!(u8).range(1..=26))]
    pub quiet_weeks: u8,
    /// Weeks after somebody began in which a coach calls to hear how it goes, ascending.
    #[arg(long, global = true, env = "MEEDOEN_FOLLOW_UP_WEEKS", default_values_t = [2, 6, 12], value_delimiter = ',', value_parser = clap::value_parser!(u8).range(1..=52))]
    pub follow_up_weeks: Vec<u8>,
    /// Times that a coach tries to reach somebody before it is said that nobody knows how it went.
    #[arg(long, global = true, env = "MEEDOEN_CALL_ATTEMPTS", default_value_t = 3, value_parser = clap::value_parser!(u8).range(1..=10))]
    pub call_attempts: u8,
    /// Euros for vouchers in one municipality and calendar year.
    #[arg(long, global = true, env = "MEEDOEN_VOUCHER_BUDGET", default_value_t = 5_000, value_parser = clap::value_parser!(u32).range(0..=1_000_000))]
    pub voucher_budget: u32,
    /// Letters of one wave, at most: a neighbourhood answers no more people at once than its places and coaches can take.
    #[arg(long, global = true, env = "MEEDOEN_WAVE_LETTERS", default_value_t = 250, value_parser = clap::value_parser!(u16).range(1..=500))]
    pub wave_letters: u16,
    /// Days that the codes in the letters of a wave can be answered with; then they are removed, and the counts stay.
    #[arg(long, global = true, env = "MEEDOEN_WAVE_DAYS", default_value_t = 120, value_parser = clap::value_parser!(u16).range(1..=365))]
    pub wave_days: u16,
    /// Months that somebody and their buddy walk along together, at most.
    #[arg(long, global = true, env = "MEEDOEN_BUDDY_MONTHS", default_value_t = 24, value_parser = clap::value_parser!(u8).range(1..=120))]
    pub buddy_months: u8,
    /// Weeks without a word from a buddy after which the coordinator sees it.
    #[arg(long, global = true, env = "MEEDOEN_BUDDY_WEEKS", default_value_t = 6, value_parser = clap::value_parser!(u8).range(1..=52))]
    pub buddy_weeks: u8,
    /// Fill an empty database with the examples?
    #[arg(long, global = true, env = "MEEDOEN_DEMO", default_value = "yes")]
    pub demo: YesNo,
    /// Address of the site as people type it, without a slash at the end; empty means http:// and the address above.
    #[arg(long, global = true, env = "MEEDOEN_URL", default_value = "")]
    pub url: String,
    /// Folder with the files of the site (styles, pictures, islands).
    #[arg(long, global = true, env = "MEEDOEN_PUBLIC", default_value = "public")]
    pub public: PathBuf,
    /// File with synonyms for the search; the ones that come with the program when left out.
    #[arg(long, global = true, env = "MEEDOEN_SYNONYMS")]
    pub synonyms: Option<PathBuf>,
    /// Telephone number that pages show for help.
    #[arg(long, global = true, env = "MEEDOEN_PHONE", default_value = "030 000 00 00")]
    pub phone: String,
    /// E-mail address that pages show for help, and from which messages come.
    #[arg(long, global = true, env = "MEEDOEN_EMAIL", default_value = "meedoen@example.nl")]
    pub email: String,
    /// Requests a second that one visitor may make of pages with a search and of the interface for programs; 0 means no limit.
    #[arg(long, global = true, env = "MEEDOEN_REQUESTS_PER_SECOND", default_value_t = 20)]
    pub requests_per_second: u32,
    /// Is there a proxy before this server that tells the address of the visitor (`X-Forwarded-For`)?
    #[arg(long, global = true, env = "MEEDOEN_BEHIND_PROXY", default_value = "no")]
    pub behind_proxy: YesNo,
    /// MiB of memory for blocks that the database read from disk.
    #[arg(long, global = true, env = "MEEDOEN_BLOCK_CACHE_MIB", default_value_t = 64)]
    pub block_cache_mib: u64,
    /// MiB of memory for each of two buffers of what the database has not sorted yet.
    #[arg(long, global = true, env = "MEEDOEN_WRITE_BUFFER_MIB", default_value_t = 16)]
    pub write_buffer_mib: u64,
    /// How to write the log.
    #[arg(long, global = true, env = "MEEDOEN_LOG", default_value = "text")]
    pub log: LogFormat,
}

/// Yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum YesNo {
    /// Yes.
    #[value(alias = "true", alias = "ja")]
    Yes,
    /// No.
    #[value(alias = "false", alias = "nee")]
    No,
}

/// How to write the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// Lines for people.
    Text,
    /// One JSON object a line, for machines.
    Json,
    /// Nothing.
    None,
}

impl Settings {
    /// How much memory the database may use.
    pub(crate) fn memory(&self) -> RocksDbMemory {
        RocksDbMemory { block_cache_mib: self.block_cache_mib, write_buffer_mib: self.write_buffer_mib }
    }

    /// The address of the site without a slash at the end, given where it really listens.
    pub fn base_url(&self, listening: SocketAddr) -> String {
        match self.url.trim_end_matches('/') {
            "" => format!("http://{listening}"),
            url => url.to_owned(),
        }
    }
}

/// The command line with the values of the settings file as its defaults.
pub fn command_line() -> anyhow::Result<clap::Command> {
    let mut command = Cli::command();
    let arguments: Vec<String> = std::env::args().collect();
    let named = arguments.iter().enumerate().find_map(|(at, argument)| match argument.strip_prefix("--config") {
        Some("") => arguments.get(at + 1).cloned(),
        Some(rest) => rest.strip_prefix('=').map(str::to_owned),
        None => None,
    });
    let named = named.or_else(|| std::env::var("MEEDOEN_CONFIG").ok());
    let file = named.clone().unwrap_or_else(|| "meedoen.toml".to_owned());
    let text = match std::fs::read_to_string(&file) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound && named.is_none() => return Ok(command),
        Err(error) => return Err(error).with_context(|| format!("the settings file {file} cannot be read")),
    };
    let table: toml::Table = text.parse().with_context(|| format!("the settings file {file} is not TOML"))?;
    for (name, value) in table {
        let value = match value {
            toml::Value::String(text) => text,
            toml::Value::Integer(number) => number.to_string(),
            toml::Value::Boolean(flag) => if flag { "yes" } else { "no" }.to_owned(),
            _ => bail!("the settings file {file}: {name} is not a text or a number"),
        };
        if !command.get_arguments().any(|argument| argument.get_id() == name.as_str()) {
            bail!("the settings file {file}: there is no setting {name}; meedoen --help lists them");
        }
        command = command.mut_arg(name, |argument| argument.default_value(value));
    }
    Ok(command)
}

/// Starts writing the log to standard error. Lines hold ids only: never names, addresses or what people typed.
pub fn start_log(format: LogFormat) {
    let filter =
        tracing_subscriber::EnvFilter::try_from_env("MEEDOEN_LOG_FILTER").unwrap_or_else(|_| "info,surrealdb=warn,tantivy=warn".into());
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // Whoever started a log already keeps it.
    let _ = match format {
        LogFormat::Text => log.try_init(),
        LogFormat::Json => log.json().try_init(),
        LogFormat::None => Ok(()),
    };
}
