//! What the synthetic country is made of: names and measured numbers.

use super::read::{Cells, FromCells};

/// A sex, only for first names of invented people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sex {
    /// Woman.
    Female,
    /// Man.
    Male,
}

/// A first name for invented people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstName {
    /// The name.
    pub name: String,
    /// Whose name it usually is.
    pub sex: Sex,
    /// How often it is drawn, against the others.
    pub weight: u32,
    /// Keeps first and last names plausible together; no rule or figure may use it.
    pub group: String,
}

/// A last name for invented people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastName {
    /// The name.
    pub name: String,
    /// How often it is drawn, against the others.
    pub weight: u32,
    /// As with first names.
    pub group: String,
}

/// A number behind the synthetic country.
#[derive(Debug, Clone, PartialEq)]
pub struct Calibration {
    /// What it measures: `cause.mix`.
    pub key: String,
    /// For whom or what: `absence`; empty when for all.
    pub stratum: String,
    /// The number, in `unit`.
    pub value: f64,
    /// What the number counts.
    pub unit: String,
    /// `measured`, `derived` or `assumption`.
    pub basis: String,
}

impl FromCells for FirstName {
    fn from_cells(cells: &Cells<'_>) -> Option<Self> {
        Some(Self {
            name: cells.filled("name")?.to_owned(),
            sex: match cells.filled("sex")? {
                "f" => Sex::Female,
                "m" => Sex::Male,
                _ => return None,
            },
            weight: cells.parsed("weight")?,
            group: cells.text("origin_group"),
        })
    }
}

impl FromCells for LastName {
    fn from_cells(cells: &Cells<'_>) -> Option<Self> {
        Some(Self {
            name: cells.filled("name")?.to_owned(),
            weight: cells.parsed("weight")?,
            group: cells.text("origin_group"),
        })
    }
}

impl FromCells for Calibration {
    fn from_cells(cells: &Cells<'_>) -> Option<Self> {
        Some(Self {
            key: cells.filled("key")?.to_owned(),
            stratum: cells.text("stratum"),
            value: cells.parsed("value")?,
            unit: cells.text("unit"),
            basis: cells.text("kind"),
        })
    }
}
