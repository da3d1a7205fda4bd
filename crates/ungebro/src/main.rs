//! The program: one executable, its roles as commands, a file each.

mod backup;
mod client;
mod courses;
mod day;
mod deadline;
mod failure;
mod import;
mod indicator;
mod institution;
mod invite;
mod key;
mod logging;
mod place;
mod restore;
mod serve;
mod settings;
mod simulate;
mod trace;
mod wiring;

use std::process::ExitCode;

use clap::error::ErrorKind;
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
    Backup(backup::Backup),
    Client(client::Client),
    Deadline(deadline::Deadline),
    Import(import::Import),
    Indicator(indicator::Ask),
    Institution(institution::Institutions),
    Invite(invite::Invite),
    Key(key::Key),
    Restore(restore::Restore),
    Serve(serve::Serve),
    Simulate(simulate::Simulate),
    Settings(settings::Reference),
    Trace(trace::Trace),
}

impl Command {
    fn run(self) -> Result<(), Failure> {
        match self {
            Self::Backup(command) => command.run(),
            Self::Client(command) => command.run(),
            Self::Deadline(command) => command.run(),
            Self::Import(command) => command.run(),
            Self::Indicator(command) => command.run(),
            Self::Institution(command) => command.run(),
            Self::Invite(command) => command.run(),
            Self::Key(command) => command.run(),
            Self::Restore(command) => command.run(),
            Self::Serve(command) => command.run(),
            Self::Simulate(command) => command.run(),
            Self::Settings(_) => {
                settings::Reference::run();
                Ok(())
            }
            Self::Trace(command) => command.run(),
        }
    }
}

fn main() -> ExitCode {
    // TLS for everything that speaks it; an error would only say that it is chosen already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let done = match Program::try_parse() {
        Ok(program) => program.command.run(),
        Err(asked) if asked.kind() == ErrorKind::DisplayHelp || asked.kind() == ErrorKind::DisplayVersion => {
            asked.exit()
        }
        Err(wrong) => Err(Failure::not_understood(&wrong)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}
