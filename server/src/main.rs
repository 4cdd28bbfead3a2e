//! `meedoen`: see `meedoen --help`.

use clap::FromArgMatches;
use server::{
    commands,
    config::{Cli, command_line},
};
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = match command_line().map(clap::Command::get_matches).map(|matches| Cli::from_arg_matches(&matches)) {
        Ok(Ok(cli)) => cli,
        Ok(Err(error)) => error.exit(),
        Err(error) => return failed(&error),
    };
    server::config::start_log(cli.settings.log);
    // The query engine recurses deeply; its documentation asks for threads with a large stack.
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().thread_stack_size(10 * 1024 * 1024).build();
    let outcome = match runtime {
        Ok(runtime) => runtime.block_on(commands::run(cli)),
        Err(error) => Err(error.into()),
    };
    match outcome {
        Ok(code) => code,
        Err(error) => failed(&error),
    }
}

fn failed(error: &anyhow::Error) -> ExitCode {
    // One line that says what to do; the chain of causes belongs to it.
    eprintln!("meedoen: {error:#}");
    ExitCode::FAILURE
}
