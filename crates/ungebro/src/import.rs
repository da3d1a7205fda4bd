//! `ungebro import reports`: a school's spreadsheet, received like reports from its own system.

mod check;
mod progress;
mod receive;

use std::fs::File;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use domain::cpr::CprRules;
use domain::installation::Part;
use domain::reports::new_report::{Checks, Limits};
use domain::tables::Tables;
use domain::time::Now;
use store::Store;
use store::reports::Sender;
use web::spreadsheet::{Sheet, SheetProblem};
use web::texts::Locale;

use crate::failure::Failure;
use crate::institution;
use crate::place::DataPlace;
use crate::wiring::present;

/// Bring in files.
#[derive(Debug, Args)]
pub struct Import {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Receive a file of reports (CSV in UTF-8 or Latin-1) from a school; a mistake anywhere and nothing is written.
    Reports {
        /// The file.
        file: PathBuf,
        /// The institution that hands it in.
        #[arg(long, value_name = "ID")]
        institution: String,
        /// Only check the file.
        #[arg(long)]
        dry_run: bool,
        #[command(flatten)]
        data: DataPlace,
    },
}

impl Import {
    /// Checks the whole file, then receives its reports in small transactions. Interrupted and run again, the rest
    /// follows.
    ///
    /// # Errors
    /// Exit 1 when the file has mistakes, each told in a line of its own, or can't be received.
    pub fn run(self) -> Result<(), Failure> {
        let What::Reports { file, institution, dry_run, data } = self.what;
        tokio::runtime::Runtime::new()?.block_on(reports(&file, &institution, dry_run, &data))
    }
}

/// What both passes over the file need.
struct Job<'a> {
    file: &'a Path,
    store: &'a Store,
    sender: Sender,
    now: Now,
    tables: &'static Tables,
    cpr: CprRules,
}

#[expect(clippy::print_stdout, reason = "the answer of the command")]
async fn reports(file: &Path, code: &str, dry_run: bool, data: &DataPlace) -> Result<(), Failure> {
    let store = data.open_for(Part::Casework).await?;
    let institution = institution::find_or_enter(&store, code).await?;
    let cpr = store.rules().cpr;
    let tables = if cpr.demo { Tables::with_demo() } else { Tables::real() };
    let now = present(&store).await?;
    let job = Job { file, store: &store, sender: Sender::operator(institution.id), now, tables, cpr };
    let checked = check::check(&job).await?;
    if dry_run {
        println!("{} would be received, {} already there", checked.new, checked.there);
        return Ok(());
    }
    let received = receive::receive(&job).await?;
    println!("{} received, {} already there", received.new, received.there);
    Ok(())
}

/// How many reports are new, and how many were there before.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Count {
    new: u64,
    there: u64,
}

impl Job<'_> {
    fn checks(&self) -> Checks<'static> {
        Checks { tables: self.tables, cpr: self.cpr, today: self.now.day(), limits: Limits::default() }
    }

    fn open(&self) -> Result<Sheet<File>, Failure> {
        let file = File::open(self.file)
            .map_err(|error| Failure::failed(format!("{}: {error}", self.file.display())))?;
        Sheet::open(file).map_err(|problem| self.broken(&problem))
    }

    /// The file can't be read any further: its problems, a line each.
    fn broken(&self, problem: &SheetProblem) -> Failure {
        let lines = problem.told(Locale::EN);
        for line in &lines {
            eprintln!("{line}");
        }
        Failure::failed(format!("{}: nothing was written", self.file.display()))
    }
}
