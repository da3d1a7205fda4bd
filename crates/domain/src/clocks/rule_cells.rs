//! The cells of the table of rules, and what is wrong with one.

use std::collections::HashMap;

use jiff::civil::Date;
use serde::Deserialize;
use serde::de::IntoDeserializer;

use super::RulesTextError;

/// A row of the table, read by column.
pub(super) struct Row<'a> {
    pub places: &'a HashMap<&'a str, usize>,
    pub line: u64,
    pub record: &'a csv::StringRecord,
}

impl Row<'_> {
    pub fn text(&self, column: &'static str) -> Result<String, RulesTextError> {
        match self.cell(column) {
            "" => self.wrong(column, "it is empty"),
            text => Ok(text.to_owned()),
        }
    }

    pub fn optional(&self, column: &str) -> Option<&str> {
        Some(self.cell(column)).filter(|cell| !cell.is_empty())
    }

    pub fn number<T: std::str::FromStr>(&self, column: &'static str) -> Result<T, RulesTextError> {
        let cell = self.cell(column);
        cell.parse().or_else(|_| self.wrong(column, format!("{cell:?} is no whole number that fits here")))
    }

    pub fn date(&self, column: &'static str) -> Result<Option<Date>, RulesTextError> {
        let Some(cell) = self.optional(column) else { return Ok(None) };
        cell.parse()
            .map(Some)
            .or_else(|_| self.wrong(column, format!("{cell:?} is no date; write 2026-11-24")))
    }

    pub fn yes_or_no(&self, column: &'static str) -> Result<bool, RulesTextError> {
        match self.cell(column) {
            "yes" => Ok(true),
            "no" => Ok(false),
            other => self.wrong(column, format!("{other:?} is neither yes nor no")),
        }
    }

    /// The enum's own names decide, and stand in the error.
    pub fn one_of<'de, T: Deserialize<'de>>(&self, column: &'static str) -> Result<T, RulesTextError> {
        T::deserialize(self.cell(column).to_owned().into_deserializer())
            .or_else(|error: serde::de::value::Error| self.wrong(column, error.to_string()))
    }

    pub fn optional_one_of<'de, T: Deserialize<'de>>(
        &self,
        column: &'static str,
    ) -> Result<Option<T>, RulesTextError> {
        self.optional(column).map(|_| self.one_of(column)).transpose()
    }

    fn cell(&self, column: &str) -> &str {
        self.places.get(column).and_then(|place| self.record.get(*place)).unwrap_or_default().trim()
    }

    pub fn wrong<T>(&self, column: &'static str, problem: impl Into<String>) -> Result<T, RulesTextError> {
        Err(RulesTextError::Cell { row: self.line, column, problem: problem.into() })
    }
}
