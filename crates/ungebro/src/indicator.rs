//! `ungebro indicator`: a figure, as true as the journal, or behind the gate.

mod show;

use std::io::{self, Write};

use clap::{Args, ValueEnum};
use domain::installation::Part;
use domain::tables::Tables;
use insight::indicator::{By, Indicator, Question, answer};
use jiff::civil::Date;

use crate::courses::courses;
use crate::day::date;
use crate::failure::Failure;
use crate::place::DataPlace;
use crate::settings::SettingsFile;
use crate::wiring::present;

/// A figure from the journal: the true numbers, or with --protect what may leave the municipality
#[derive(Debug, Args)]
pub struct Ask {
    /// The indicator, such as funnel
    id: Option<String>,
    /// What to divide by
    #[arg(long, value_name = "WHAT", value_parser = ["municipality", "partner", "kind", "quarter", "month"])]
    by: Option<String>,
    /// Only reports received on this day or later
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// Only reports received on this day or earlier
    #[arg(long, value_name = "DATE")]
    to: Option<String>,
    /// As known on this day; today unless said, which in a demo is the demo's day
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    /// Only this municipality's reports
    #[arg(long, value_name = "CODE")]
    municipality: Option<String>,
    /// Hide what rests on few persons, and what would give it away
    #[arg(long)]
    protect: bool,
    /// How to write the answer
    #[arg(long, default_value = "table")]
    format: Format,
    /// Show the indicators and how each is made instead
    #[arg(long, conflicts_with = "id")]
    list: bool,
    #[command(flatten)]
    data: DataPlace,
    #[command(flatten)]
    settings: SettingsFile,
}

/// A form of the answer.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Format {
    /// Columns for a terminal
    Table,
    /// A file for a spreadsheet
    Csv,
    /// For a program
    Json,
}

impl Ask {
    /// Prints the answer on standard output.
    ///
    /// # Errors
    /// Exit 2 and one line for a question that can't be asked.
    pub fn run(self) -> Result<(), Failure> {
        let mut out = io::stdout().lock();
        if self.list {
            write!(out, "{}", show::definitions())?;
            return Ok(out.flush()?);
        }
        let indicator = self.indicator()?;
        let text = tokio::runtime::Runtime::new()?.block_on(self.answer(indicator))?;
        write!(out, "{text}")?;
        Ok(out.flush()?)
    }

    fn indicator(&self) -> Result<Indicator, Failure> {
        let id =
            self.id.as_deref().ok_or_else(|| Failure::bad_input("name an indicator; --list shows them"))?;
        Indicator::of(id).ok_or_else(|| {
            let known = Indicator::ALL.map(Indicator::id).join(", ");
            Failure::bad_input(format!("no indicator is called {id}: choose one of {known}"))
        })
    }

    async fn answer(&self, indicator: Indicator) -> Result<String, Failure> {
        let [from, to, as_of] = self.days()?;
        self.known_municipality()?;
        let conventions = self.settings.read()?.conventions();
        let store = self.data.open_for(Part::Casework).await?;
        let as_of = match as_of {
            Some(day) => day,
            None => present(&store).await?.day(),
        };
        let question = Question {
            by: self.by.as_deref().and_then(By::of),
            from,
            to,
            as_of,
            alternative_within_days: conventions.alternative_within_days,
        };
        let courses = courses(&store, self.municipality.as_deref(), as_of).await?;
        let gate = self.protect.then_some(conventions.gate);
        let answer = answer(indicator, question, &courses, gate)
            .map_err(|error| Failure::failed(error.to_string()))?;
        Ok(match self.format {
            Format::Table => show::table(&answer),
            Format::Csv => show::csv(&answer),
            Format::Json => show::json(&answer)?,
        })
    }

    fn known_municipality(&self) -> Result<(), Failure> {
        let Some(code) = &self.municipality else { return Ok(()) };
        let known = Tables::with_demo().municipalities.get(code);
        known.map(drop).map_err(|unknown| Failure::bad_input(format!("--municipality: {unknown}")))
    }

    fn days(&self) -> Result<[Option<Date>; 3], Failure> {
        let read =
            |option: &str, text: &Option<String>| text.as_deref().map(|text| date(option, text)).transpose();
        let (from, to) = (read("--from", &self.from)?, read("--to", &self.to)?);
        if let (Some(first), Some(last)) = (from, to)
            && last < first
        {
            return Err(Failure::bad_input(format!(
                "--to {last} comes before --from {first}: turn them round"
            )));
        }
        Ok([from, to, read("--as-of", &self.as_of)?])
    }
}
