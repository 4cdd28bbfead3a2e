//! The program: configuration, the web server, the interface for programs, and the commands.
//!
//! [`Application::build`] puts everything together and listens; tests start the very same application on port 0.
//! [`commands`] holds what can be asked on the command line; a running server carries them out itself
//! ([`control`]), since only one process can have the data folder open.

pub mod api;
mod application;
mod assets;
mod calendar;
pub mod commands;
pub mod config;
pub mod control;
mod demo;
mod fallback;
mod language;
mod opened;
mod pages;
mod rate_limit;
mod router;
mod security;
mod sitemap;

pub use application::Application;
pub use opened::Opened;
