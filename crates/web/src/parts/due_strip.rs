//! The strip of due days above a worklist: how many clocks run out when. Each cell is also the filter.

use std::borrow::Cow;

use askama::Template;

use super::draws_itself;
use crate::texts::Locale;

type Text = Cow<'static, str>;

/// More planks than this in one cell are told by the number alone.
const MOST_PLANKS: u64 = 8;

/// The strip, one cell per day or span of days.
#[derive(Debug, Clone, Template)]
#[template(path = "parts/due_strip.html")]
pub struct DueStrip {
    l: Locale,
    cells: Vec<DueCell>,
}

draws_itself!(DueStrip);

/// One cell.
#[derive(Debug, Clone)]
pub struct DueCell {
    kind: DueKind,
    word: Text,
    count: u64,
    href: String,
    current: bool,
}

/// What a cell is about; the two solid colours are for the first two only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueKind {
    /// Overdue.
    Over,
    /// Due today.
    Today,
    /// Later.
    Ahead,
}

impl DueStrip {
    /// A strip of these cells.
    pub fn new(l: Locale, cells: Vec<DueCell>) -> Self {
        Self { l, cells }
    }
}

impl DueCell {
    /// A cell: its words ("I dag 24. nov."), how many, and the address of the list with only those.
    pub fn new(kind: DueKind, word: impl Into<Text>, count: u64, href: impl Into<String>) -> Self {
        Self { kind, word: word.into(), count, href: href.into(), current: false }
    }

    /// Whether the list shows only these now.
    #[must_use]
    pub fn current(mut self, current: bool) -> Self {
        self.current = current;
        self
    }

    /// The look of the cell; nothing overdue is not red.
    fn class(&self) -> &'static str {
        match self.kind {
            DueKind::Over if self.count > 0 => "strip-over",
            DueKind::Today if self.count > 0 => "strip-today",
            _ => "strip-ahead",
        }
    }

    fn planks(&self) -> Vec<u64> {
        (0..self.count.min(MOST_PLANKS)).map(|place| place * 11 + 1).collect()
    }

    fn plank_class(&self) -> &'static str {
        if self.class() == "strip-ahead" { "open" } else { "solid" }
    }
}
