//! `ungebro trace verify`: is the trace what was written?

use std::io::ErrorKind;

use clap::{Args, Subcommand};
use store::chain::{self, Head};

use crate::failure::Failure;
use crate::place::DataPlace;

/// The chain over journal and trace.
#[derive(Debug, Args)]
pub struct Trace {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Walk the chain and name the first entry that was altered, removed, reordered or cut off; then exit with 1.
    Verify {
        #[command(flatten)]
        data: DataPlace,
    },
}

impl Trace {
    /// Runs the verb.
    ///
    /// # Errors
    /// Names the first thing wrong with the chain.
    pub fn run(self) -> Result<(), Failure> {
        let Verb::Verify { data } = self.verb;
        tokio::runtime::Runtime::new()?.block_on(verify(&data))
    }
}

#[expect(clippy::print_stdout, reason = "the answer of the command")]
async fn verify(data: &DataPlace) -> Result<(), Failure> {
    let store = data.open().await?;
    let outside = noted(data)?;
    let verdict = chain::verify(store.reading(), store.keys(), outside.as_ref()).await?;
    let entries = verdict.map_err(|broken| Failure::failed(broken.to_string()))?;
    println!("{entries} entries, unbroken");
    if outside.is_none() {
        println!(
            "no head was noted outside the database ({}): a cut-off end can't be seen",
            data.trace_head().display()
        );
    }
    Ok(())
}

fn noted(data: &DataPlace) -> Result<Option<Head>, Failure> {
    match std::fs::read_to_string(data.trace_head()) {
        Ok(text) => {
            let head =
                text.parse().map_err(|e| Failure::failed(format!("{}: {e}", data.trace_head().display())))?;
            Ok(Some(head))
        }
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}
