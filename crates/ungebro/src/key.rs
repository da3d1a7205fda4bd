//! `ungebro key`: the key file.

use clap::{Args, Subcommand};
use store::Keys;

use crate::failure::Failure;
use crate::place::DataPlace;
use crate::wiring::machine_random;

/// The key file, without which nothing in the database can be read.
#[derive(Debug, Args)]
pub struct Key {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Make a new key file, for a database on `PostgreSQL`; the embedded one gets its own at the first start.
    Create {
        #[command(flatten)]
        data: DataPlace,
    },
}

impl Key {
    /// Runs the verb.
    ///
    /// # Errors
    /// Says why there is no new key file; one that is there is never replaced.
    #[expect(clippy::print_stdout, reason = "the answer of the command")]
    pub fn run(self) -> Result<(), Failure> {
        let Verb::Create { data } = self.verb;
        std::fs::create_dir_all(&data.folder)?;
        Keys::create(&data.key_file(), &mut machine_random()?)?;
        println!(
            "{}: a new key. Keep a copy of it somewhere else than the database.",
            data.key_file().display()
        );
        Ok(())
    }
}
