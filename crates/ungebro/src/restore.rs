//! `ungebro restore`: a copy comes back.

use std::io::ErrorKind;
use std::path::PathBuf;

use clap::Args;
use store::backup;
use store::chain::Head;

use crate::failure::Failure;
use crate::place::DataPlace;

/// Put a copy back as the embedded database. The server must be stopped.
#[derive(Debug, Args)]
pub struct Restore {
    /// The copy that `ungebro backup` made.
    file: PathBuf,
    #[command(flatten)]
    data: DataPlace,
    /// Replace the database that is there.
    #[arg(long)]
    force: bool,
}

impl Restore {
    /// Puts it back.
    ///
    /// # Errors
    /// Says why the database is as it was.
    #[expect(clippy::print_stdout, reason = "the answer of the command")]
    pub fn run(self) -> Result<(), Failure> {
        let database = self.data.embedded_place()?;
        let keys = self.data.keys()?;
        std::fs::create_dir_all(&self.data.folder)?;
        let copied = tokio::runtime::Runtime::new()?
            .block_on(backup::restore(&self.file, &database, &keys, self.force))
            .map_err(|error| match error {
                backup::BackupError::InTheWay(there) => Failure::failed(format!(
                    "{} is there already: say --force to replace it by the copy",
                    there.display()
                )),
                other => Failure::failed(other.to_string()),
            })?;
        println!("{} is what {} held", database.display(), self.file.display());
        self.renew_note(&copied.head)
    }

    /// The head noted outside belongs to the database that was replaced: it is kept under another name, and what the copy
    /// lacks is told.
    #[expect(clippy::print_stdout, reason = "the answer of the command")]
    fn renew_note(&self, head: &Head) -> Result<(), Failure> {
        let note = self.data.trace_head();
        let before = match std::fs::read_to_string(&note) {
            Ok(text) => text.parse::<Head>().ok(),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(error.into()),
        };
        if let Some(before) = before.filter(|before| before != head) {
            let kept = note.with_extension("before-restore");
            std::fs::rename(&note, &kept)?;
            if before.last > head.last {
                println!(
                    "The copy is older: {} entries of journal and trace after it are lost. The former note of the trace's \
                     head is kept in {}.",
                    before.last - head.last,
                    kept.display()
                );
            }
        }
        std::fs::write(&note, format!("{head}\n"))?;
        Ok(())
    }
}
