//! A release: tables of all municipalities, protected together, as known on one day. The only form in which municipalities
//! are compared.
//!
//! Why tables that are protected one by one are safe together: the tables of one population share nothing but the number of
//! persons in each municipality, and that number is shown in all of them. Whatever each table alone could be, given what it
//! shows, both could be at once, since the persons of a municipality may be divided one way in one table and any way in the
//! other. So a municipality whose number of persons can't be shown is left out of every table and of every total.

mod measure;
mod tables;

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use measure::Measure;

use crate::courses::Courses;
use crate::courses::day::date;
use crate::gate::{Cell, Counts, Dimension, Limits, Protected, protect};
use crate::indicator::{CannotAnswer, Question};
use crate::proportion::Share;

/// The row of all municipalities of the release together.
pub const ALL: &str = "all";

/// What is released, before it has a name and is approved. It can be written down and read again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// The first day of reports that count.
    pub from: Date,
    /// The last.
    pub to: Date,
    /// The day on which it was known.
    pub as_of: Date,
    /// The smallest count above 0 that is shown.
    pub smallest_shown: u32,
    /// What a hidden count can be anything from 0 up to, judging by all that is shown.
    pub at_least_up_to: u32,
    /// Days after a dropout within which an alternative must be agreed.
    pub alternative_within_days: i64,
    /// How many municipalities with reports are left out, because they have so few.
    pub left_out: usize,
    /// The tables.
    pub tables: Vec<Table>,
}

/// A protected table: municipalities by outcomes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Its name in addresses and texts.
    pub id: String,
    /// The outcomes, each with the one it is a part of; the total comes first.
    pub outcomes: Vec<Outcome>,
    /// [`ALL`] first, then the municipalities by code.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Its key.
    pub key: String,
    /// The outcome that it is a part of.
    pub under: Option<String>,
}

/// A municipality's counts, one for each outcome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The municipality's code, or [`ALL`].
    pub group: String,
    /// What may be said of each outcome.
    pub cells: Vec<Cell>,
}

impl Release {
    /// Makes the tables of the reports that `question` asks for. What it is divided by doesn't matter: a release is always
    /// divided by municipality. Where only one municipality is left there is nothing to compare, and it is left out, too.
    ///
    /// # Errors
    /// [`CannotAnswer`] when outcomes don't form a table.
    pub fn make(courses: &Courses, question: Question, limits: Limits) -> Result<Self, CannotAnswer> {
        let mut places: BTreeSet<&str> = courses.municipalities.all().iter().map(String::as_str).collect();
        let with_reports = places.len();
        let tables = loop {
            let tables = tables::of(question, courses, &places, limits)?;
            match tables::too_few(&tables, &places) {
                Some(place) => places.remove(place),
                None => break tables,
            };
        };
        Ok(Self {
            from: question
                .from
                .or_else(|| courses.reported.iter().min().copied().map(date))
                .unwrap_or(question.as_of),
            to: question.to.unwrap_or(question.as_of),
            as_of: question.as_of,
            smallest_shown: limits.smallest_shown,
            at_least_up_to: limits.at_least_up_to,
            alternative_within_days: question.alternative_within_days,
            left_out: with_reports - places.len(),
            tables: tables.iter().map(tables::Made::written).collect(),
        })
    }

    /// The municipalities' codes.
    pub fn places(&self) -> impl Iterator<Item = &str> {
        let rows = self.tables.first().map(|table| table.rows.as_slice()).unwrap_or_default();
        rows.iter().map(|row| row.group.as_str()).filter(|group| *group != ALL)
    }

    /// What may be said of a part of a table.
    pub fn cell(&self, table: &str, group: &str, key: &str) -> Option<Cell> {
        self.tables.iter().find(|it| it.id == table)?.cell(group, key)
    }

    /// A measure of a municipality, or of [`ALL`]: its share where both counts are shown.
    pub fn measure(&self, measure: Measure, group: &str) -> Said {
        let cell = |key| self.cell(measure.table(), group, key);
        match (cell(measure.part()), cell(measure.of())) {
            (Some(Cell::Shown(part)), Some(Cell::Shown(of))) => {
                Share::of(part, of).map_or(Said::Nobody, Said::Share)
            }
            (None | Some(Cell::Left), _) | (_, None | Some(Cell::Left)) => Said::NotOfIt,
            _ => Said::Hidden,
        }
    }

    /// How many counts are hidden, and how many there are.
    pub fn hidden_of_all(&self) -> (usize, usize) {
        let cells = || self.tables.iter().flat_map(|table| &table.rows).flat_map(|row| &row.cells);
        (cells().filter(|cell| **cell == Cell::Hidden).count(), cells().count())
    }
}

impl Table {
    /// What may be said of a part.
    pub fn cell(&self, group: &str, key: &str) -> Option<Cell> {
        let column = self.outcomes.iter().position(|outcome| outcome.key == key)?;
        self.rows.iter().find(|row| row.group == group)?.cells.get(column).copied()
    }
}

/// What a release says of a measure. Four different words, never mixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// The share.
    Share(Share),
    /// Hidden: few persons, or it would give few persons away.
    Hidden,
    /// There is nobody of whom it could be said.
    Nobody,
    /// The release doesn't have it.
    NotOfIt,
}
