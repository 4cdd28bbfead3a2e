//! The program: configuration, the web server, the interface for programs, and the commands.
//!
//! [`Application::build`] puts everything together and listens; tests start the very same application on port 0.
//! [`commands`] holds what can be asked on the command line; a running server carries them out itself
//! ([`control`]), since only one process can have the data folder open.

pub mod api;
mod application;
mod appointment;
mod assets;
mod background;
mod backup;
mod calendar;
mod colours;
pub mod commands;
pub mod config;
mod console;
pub mod control;
mod demo;
mod demo_accounts;
mod demo_buddies;
mod demo_people;
mod demo_settings;
mod demo_training;
mod downloads;
mod engagement_files;
mod fallback;
mod forms;
mod hand_over_files;
mod language;
mod mailer;
mod opened;
mod own_data;
mod pages;
mod photos;
mod rate_limit;
mod router;
mod secret_key;
mod security;
mod sessions;
mod sitemap;
mod texting;
mod training_files;

pub use application::Application;
pub use opened::Opened;
