//! The program: one executable, its roles as commands, a file each.

mod client;
mod deadline;
mod failure;
mod import;
mod institution;
mod logging;
mod place;
mod serve;
mod simulate;
mod trace;
mod wiring;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use failure::Failure;

/// Ungebro: from a school's report to a young person who is back on the way.
#[derive(Debug, Parser)]
#[command(name = "ungebro", version)]
struct Program {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Client(client::Client),
    Deadline(deadline::Deadline),
    Import(import::Import),
    Serve(serve::Serve),
    Simulate(simulate::Simulate),
    Trace(trace::Trace),
}

impl Command {
    fn run(self) -> Result<(), Failure> {
        match self {
            Self::Client(command) => command.run(),
            Self::Deadline(command) => command.run(),
            Self::Import(command) => command.run(),
            Self::Serve(command) => command.run(),
            Self::Simulate(command) => command.run(),
            Self::Trace(command) => command.run(),
        }
    }
}

fn main() -> ExitCode {
    match Program::parse().command.run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}
