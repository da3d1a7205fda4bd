//! Answers as figures: a question, what is measured, the drawing in two widths, the same numbers as a table. A figure, a file.

mod clocks;
mod funnel;
mod promises;
mod re_entry;
mod unknown;
mod without_alternative;

use insight::chart::{About, Width};
use insight::indicator::{Indicator, Number};

use super::asked::Asked;
use crate::texts::Locale;
use crate::trials::start_address;
pub use clocks::clocks;
pub use funnel::funnel;
pub use promises::promises;
pub use re_entry::re_entry;
pub use unknown::unknown;
pub use without_alternative::without_alternative;

/// A figure as the page shows it.
#[derive(Debug)]
pub struct Figure {
    /// Unique in the page.
    pub id: &'static str,
    /// What the figure answers.
    pub question: String,
    /// Measure and population.
    pub lead: String,
    /// Both drawings; none for an empty population.
    pub drawings: Option<[String; 2]>,
    /// Heads of the table.
    pub heads: Vec<String>,
    /// Its rows: a name, a number of people that leads to them, and further cells.
    pub rows: Vec<Row>,
    /// Address of the file.
    pub file: String,
    /// How it is made, in words.
    pub made: String,
    /// Where a trial is begun from it: with what it counts, and its filter.
    pub trial: String,
}

/// A row of a figure's table.
#[derive(Debug)]
pub struct Row {
    /// What it counts.
    pub name: String,
    /// How many, and the way to them.
    pub people: Option<(String, Option<String>)>,
    /// What else stands in the row.
    pub cells: Vec<String>,
}

fn figure(l: Locale, asked: &Asked, id: &'static str, indicator: Indicator) -> Figure {
    Figure {
        id,
        question: l.coded("figure-question", id).into_owned(),
        lead: String::new(),
        drawings: None,
        heads: Vec::new(),
        rows: Vec::new(),
        file: asked.address(&format!("/overview/{}.csv", indicator.id())),
        made: l.coded("figure-made", id).into_owned(),
        trial: start_address(&asked.municipality, counted_by(indicator), &asked.partner, &asked.kind),
    }
}

/// What a trial from a figure counts, where the figure itself says no more.
fn counted_by(indicator: Indicator) -> &'static str {
    match indicator {
        Indicator::Funnel | Indicator::DaysToContact => "funnel.reached",
        Indicator::ReEntry => "re-entry",
        Indicator::WithoutAlternative => "without-alternative",
        Indicator::Unknown | Indicator::Doing => "unknown",
        // Each clock is a question of its own: the figure names the first.
        Indicator::ContactInTime => "",
    }
}

fn drawn(
    l: Locale,
    id: &'static str,
    anybody: bool,
    draw: impl Fn(About<'_>, Width) -> String,
) -> Option<[String; 2]> {
    let title = l.coded("figure-question", id);
    let description = l.t("figure-description");
    let about = About { id, title: &title, description: &description };
    anybody.then(|| [draw(about, Width::Wide), draw(about, Width::Narrow)])
}

fn heads(l: Locale, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| l.coded("figure-head", key).into_owned()).collect()
}

/// A number of people, and the way to them if there is anybody.
fn number_of_people(people: u32, href: String) -> (String, Option<String>) {
    (people.to_string(), (people > 0).then_some(href))
}

/// A true count: inside the municipality nothing is hidden.
pub fn count(number: Number) -> u32 {
    match number {
        Number::Shown(count) => count,
        Number::Hidden | Number::NotOfIt => 0,
    }
}
