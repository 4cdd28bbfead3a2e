//! The real application, asked over HTTP. One binary, because each links the whole database.
//!
//! A test says who does what; see `tests/support` for who there is.

#![expect(clippy::print_stdout, reason = "a test says what it measured and what it could not try")]

mod accounts;
mod api;
mod at_once;
mod attention;
mod backups;
mod budgets;
mod cases;
mod choosing;
mod coaching;
mod conversations;
mod ending;
mod engagements;
mod figures;
mod forms;
mod handovers;
mod imports;
mod index;
mod installation;
mod introductions;
mod jobs;
mod log;
mod mail;
mod municipalities;
mod newcomer;
mod own_files;
mod pages;
mod pairings;
mod participants;
mod permissions;
mod posting;
mod real_files;
mod reports;
mod search_words;
mod texting;
mod training;
mod waves;
