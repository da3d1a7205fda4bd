//! `ungebro backup`: a copy of the embedded database while it is used.

use std::path::PathBuf;

use clap::Args;
use store::backup;

use crate::failure::Failure;
use crate::place::DataPlace;

/// Copy the embedded database into one file, also while the server runs.
#[derive(Debug, Args)]
pub struct Backup {
    /// The new file.
    file: PathBuf,
    #[command(flatten)]
    data: DataPlace,
}

impl Backup {
    /// Makes the copy.
    ///
    /// # Errors
    /// Says why there is no copy.
    #[expect(clippy::print_stdout, reason = "the answer of the command")]
    pub fn run(self) -> Result<(), Failure> {
        let database = self.data.embedded_file()?;
        let keys = self.data.keys()?;
        let copied = tokio::runtime::Runtime::new()?
            .block_on(backup::back_up(&database, &self.file, &keys))
            .map_err(|error| Failure::failed(error.to_string()))?;
        println!(
            "{}: whole and read again, with {} entries of the trace",
            self.file.display(),
            copied.head.last
        );
        println!(
            "The key file is not in it, and without it the copy can't be read: keep {} somewhere else.",
            self.data.key_file().display()
        );
        Ok(())
    }
}
