//! What a report is checked against.

use jiff::civil::Date;

use crate::cpr::CprRules;
use crate::tables::Tables;

/// What a report is checked against.
#[derive(Debug, Clone, Copy)]
pub struct Checks<'a> {
    /// The codes that exist.
    pub tables: &'a Tables,
    /// Whose CPR numbers are taken.
    pub cpr: CprRules,
    /// The Danish day.
    pub today: Date,
    /// Settings.
    pub limits: Limits,
}

/// How much, and how old, a report may be. Settings of the installation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Characters of a name.
    pub name: usize,
    /// Characters of the school's words, and of what it tried, each.
    pub words: usize,
    /// Causes.
    pub causes: usize,
    /// How many days back the event may lie.
    pub oldest_days: u16,
}

impl Default for Limits {
    fn default() -> Self {
        Self { name: 100, words: 2000, causes: 10, oldest_days: 400 }
    }
}
