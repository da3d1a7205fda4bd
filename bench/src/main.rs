//! Every speed that Ungebro claims, measured beside a peer or a limit. `bench/run` builds and runs it.
//!
//! What is measured is the program that ships: `ungebro serve` and `ungebro import` as processes of their own, on data
//! that came in by the product's own commands. The peers stand in [`peer`]: programs that do the least that can be done.

mod claims;
mod measures;
mod peer;
mod place;
mod world;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

/// What can go wrong while measuring: told, and the run ends.
pub type Outcome<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// Measures what Ungebro claims of its speed.
#[derive(Debug, Parser)]
struct Bench {
    #[command(subcommand)]
    peer: Option<Peer>,
    /// A small version, to see that everything works: a tenth of the data, one run.
    #[arg(long)]
    quick: bool,
    /// Only these, separated by commas: worklist, record, report, import, start, overview, figures, gate.
    #[arg(long, value_delimiter = ',')]
    only: Vec<claims::Subject>,
    /// The program to measure.
    #[arg(long, default_value = "target/release/ungebro", value_name = "FILE")]
    ungebro: PathBuf,
    /// The Python with the engines beside which figures are measured, and the attacker's solver.
    #[arg(long, default_value = "target/bench-peers/bin/python", value_name = "FILE")]
    python: PathBuf,
    /// Where databases are made, on a disk; emptied before and after.
    #[arg(long, default_value = "target/bench-data", value_name = "DIR")]
    data: PathBuf,
    /// A PostgreSQL with its durability on, for the worklist's second engine.
    #[arg(long, env = "UNGEBRO_BENCH_PG", value_name = "URL")]
    postgres: Option<String>,
}

/// A peer as a process of its own, so that it shares nothing with who measures it.
#[derive(Debug, Subcommand)]
enum Peer {
    /// The bare handler beside the worklist.
    #[command(hide = true)]
    BareList {
        /// Folder of the database and its key.
        #[arg(long)]
        data: PathBuf,
        /// The database, where it isn't in the folder.
        #[arg(long)]
        database_url: Option<String>,
        /// Where to listen.
        #[arg(long)]
        port: u16,
    },
}

#[tokio::main]
async fn main() -> Outcome<()> {
    let bench = Bench::parse();
    if let Some(Peer::BareList { data, database_url, port }) = bench.peer {
        return peer::bare_list::serve(&place::Place::at(data, database_url), port).await;
    }
    let setting = claims::Setting {
        quick: bench.quick,
        program: bench.ungebro,
        data: bench.data,
        python: bench.python,
        postgres: bench.postgres,
    };
    let table = claims::measure(&setting, &bench.only).await?;
    println!("\n{table}");
    Ok(())
}
