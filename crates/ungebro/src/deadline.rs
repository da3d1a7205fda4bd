//! `ungebro deadline`: when a clock is due, and why.

mod show;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use domain::calendar::Calendar;
use domain::clocks::{Pause, Reckoning, Rulebook, reckon};

use crate::day::date;
use crate::failure::Failure;

/// When a clock is due, with every day counted or skipped, and why
#[derive(Debug, Args)]
pub struct Deadline {
    /// The rule, such as duty-contact
    rule: Option<String>,
    /// The day of the event: day 0, which is not counted
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// The person's day of birth; without it the age is not checked
    #[arg(long, value_name = "DATE")]
    born: Option<String>,
    /// Days that are not counted, both ends included; may be given more than once
    #[arg(long = "pause", value_name = "FROM..TO")]
    pauses: Vec<String>,
    /// A further day on which the municipality does not count; may be given more than once
    #[arg(long = "closed", value_name = "DATE")]
    closed: Vec<String>,
    /// Reckon by this table of rules (CSV) instead of the one that ships
    #[arg(long, value_name = "FILE")]
    rules: Option<PathBuf>,
    /// Show the rules instead
    #[arg(long, conflicts_with_all = ["rule", "from", "born", "pauses", "closed"])]
    list: bool,
    /// Answer in JSON
    #[arg(long)]
    json: bool,
}

impl Deadline {
    /// Prints the rules or one reckoning on standard output.
    ///
    /// # Errors
    /// Exit 2 and one line for whatever can't be reckoned.
    pub fn run(self) -> Result<(), Failure> {
        let book = rulebook(self.rules.as_deref())?;
        let mut out = io::stdout().lock();
        match (self.list, self.json) {
            (true, false) => write!(out, "{}", show::rules(book.rules()))?,
            (true, true) => writeln!(out, "{}", json(book.rules())?)?,
            (false, false) => write!(out, "{}", show::reckoning(&self.reckon(&book)?))?,
            (false, true) => writeln!(out, "{}", json(&self.reckon(&book)?.explanation())?)?,
        }
        Ok(out.flush()?)
    }

    fn reckon(&self, book: &Rulebook) -> Result<Reckoning, Failure> {
        let id = self.rule.as_deref().ok_or_else(|| Failure::bad_input("name a rule; --list shows them"))?;
        let from = self.from.as_deref().ok_or_else(|| Failure::bad_input("--from DATE is missing"))?;
        let from = date("--from", from)?;
        let born = self.born.as_deref().map(|text| date("--born", text)).transpose()?;
        let pauses = self.pauses.iter().map(|text| pause(text)).collect::<Result<Vec<_>, _>>()?;
        let closed = self.closed.iter().map(|text| date("--closed", text)).collect::<Result<_, _>>()?;
        let calendar = Calendar { closed, ..Calendar::default() };
        book.rule(id, from)
            .and_then(|rule| reckon(rule, from, born, &pauses, &calendar))
            .map_err(|error| Failure::bad_input(error.to_string()))
    }
}

fn rulebook(file: Option<&Path>) -> Result<Rulebook, Failure> {
    let Some(path) = file else {
        return Rulebook::shipped().map_err(|error| Failure::failed(error.to_string()));
    };
    let named = |error: &dyn std::fmt::Display| Failure::bad_input(format!("{}: {error}", path.display()));
    let text = std::fs::read_to_string(path).map_err(|error| named(&error))?;
    Rulebook::read(&text).map_err(|error| named(&error))
}

fn pause(text: &str) -> Result<Pause, Failure> {
    let (from, to) = text
        .split_once("..")
        .ok_or_else(|| Failure::bad_input(format!("--pause: {text:?} is no pause; write FROM..TO")))?;
    let (from, to) = (date("--pause", from)?, date("--pause", to)?);
    Pause::new(from, to).map_err(|error| Failure::bad_input(error.to_string()))
}

fn json<T: serde::Serialize + ?Sized>(value: &T) -> Result<String, Failure> {
    serde_json::to_string(value).map_err(|error| Failure::failed(error.to_string()))
}
