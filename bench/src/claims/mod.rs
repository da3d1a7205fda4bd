//! What is claimed, one file for each subject, and the table that says how it stands.

mod figures;
mod gate;
mod import;
mod overview;
mod record;
mod report;
mod start;
mod table;
mod worklist;

use std::path::PathBuf;

use clap::ValueEnum;

use crate::Outcome;
pub use figures::Figure;
pub use table::{Claim, Row, Table};

/// What is measured together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Subject {
    /// The counsellor's worklist.
    Worklist,
    /// A young person's record.
    Record,
    /// A report through the API.
    Report,
    /// A file of reports.
    Import,
    /// The start, the memory and the first load of a page.
    Start,
    /// A leader's page of figures.
    Overview,
    /// Figures over the whole country.
    Figures,
    /// What leaves the municipalities.
    Gate,
}

/// How measuring is set up.
#[derive(Debug)]
pub struct Setting {
    /// A tenth of the data, one run.
    pub quick: bool,
    /// The program to measure.
    pub program: PathBuf,
    /// Where databases are made.
    pub data: PathBuf,
    /// The Python that has the engines beside which figures are measured, and the attacker's solver.
    pub python: PathBuf,
    /// A second engine.
    pub postgres: Option<String>,
}

impl Setting {
    /// How many runs the medians are taken of.
    pub fn runs(&self) -> usize {
        if self.quick { 1 } else { 5 }
    }

    /// How long one run of requests lasts.
    pub fn seconds(&self) -> u64 {
        if self.quick { 1 } else { 4 }
    }

    /// The large number of cases or rows; the small one is a tenth.
    pub fn many(&self) -> usize {
        if self.quick { 10_000 } else { 100_000 }
    }
}

/// How many requests are under way at the same time.
pub const CONNECTIONS: usize = 16;

/// Measures the subjects, all when none is named.
pub async fn measure(setting: &Setting, only: &[Subject]) -> Outcome<Table> {
    let mut table = Table::default();
    for subject in Subject::value_variants() {
        if !only.is_empty() && !only.contains(subject) {
            continue;
        }
        match subject {
            Subject::Worklist => worklist::measure(setting, &mut table).await?,
            Subject::Record => record::measure(setting, &mut table).await?,
            Subject::Report => report::measure(setting, &mut table).await?,
            Subject::Import => import::measure(setting, &mut table).await?,
            Subject::Start => start::measure(setting, &mut table).await?,
            Subject::Overview => overview::measure(setting, &mut table).await?,
            Subject::Figures => figures::measure(setting, &mut table)?,
            Subject::Gate => gate::measure(setting, &mut table)?,
        }
    }
    Ok(table)
}
